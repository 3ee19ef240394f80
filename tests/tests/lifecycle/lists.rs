//! Lists: filters, pages and tokens, and errors for those that cannot be read.

use tidbcloud_core::serde_json::json;
use tidbcloud_serverless_v1beta1::operations::ListClusters;
use tidbcloud_serverless_v1beta1::types::{Cluster, Region};

use crate::{create, start, start_apis};

async fn names(call: ListClusters) -> Vec<String> {
    let list = call.await.expect("a list").into_body();
    let clusters = list.clusters.expect("clusters").into_iter();
    clusters
        .filter_map(|cluster| cluster.display_name)
        .collect()
}

#[tokio::test]
async fn starter_instances_are_selected_by_an_expression() {
    let (mock, client) = start().await;
    for (name, region, project) in [
        ("alpha", "regions/aws-us-east-1", "11"),
        ("beta", "regions/aws-us-west-2", "22"),
        ("gamma", "regions/alicloud-ap-southeast-1", "22"),
    ] {
        let labels = [
            ("tidb.cloud/project".to_owned(), project.to_owned()),
            ("env".to_owned(), name.to_owned()),
        ];
        let wanted = Cluster::new()
            .with_display_name(name)
            .with_region(Region::new().with_name(region))
            .with_labels(labels);
        let created = client.create_cluster(wanted).await.expect("a cluster");
        let path = format!(
            "/clusters/{}",
            created.into_body().cluster_id.expect("an id")
        );
        if name != "alpha" {
            assert!(mock.amend("serverless", &path, &json!({"state": "ACTIVE"})));
        }
    }
    for (filter, expected) in [
        ("projectId=22", vec!["beta", "gamma"]),
        (
            "projectId = 11,22 AND state=\"ACTIVE\"",
            vec!["beta", "gamma"],
        ),
        (
            "region.provider=\"aws\" AND state=\"CREATING\"",
            vec!["alpha"],
        ),
        ("region.name=regions/aws-us-west-2", vec!["beta"]),
        ("displayName='gamma'", vec!["gamma"]),
        ("labels.env=alpha", vec!["alpha"]),
        ("state=DELETED", vec![]),
    ] {
        let found = names(client.list_clusters().filter(filter)).await;
        assert_eq!(found, expected, "{filter}");
    }
    for (filter, problem) in [
        ("projectId", "= after projectId is expected"),
        ("size=3", "\"size\" cannot be compared; these can: "),
        (
            "state=A OR state=B",
            "AND, or the end is expected instead of OR",
        ),
    ] {
        let error = client.list_clusters().filter(filter).await;
        let error = error.expect_err(filter);
        assert!(error.is_bad_request(), "{error}");
        let text = error.to_string();
        assert!(
            text.contains("query parameter filter") && text.contains(problem),
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_page_token_belongs_to_the_list_that_gave_it() {
    let (_mock, client) = start().await;
    for number in 0..3 {
        create(&client, &format!("cluster{number}")).await;
    }
    let page = client.list_clusters().page_size(2).await.expect("a page");
    let token = page.next_page_token.clone().expect("a token");
    let next = || client.list_clusters().page_token(&token);
    assert_eq!(names(next().page_size(100)).await, ["cluster2"]);
    let error = next()
        .filter("state=CREATING")
        .await
        .expect_err("another list");
    assert!(
        error.to_string().contains("repeat those of the first page"),
        "{error}"
    );
    let error = client.list_clusters().page_token("x").await;
    assert!(error.expect_err("no token").is_bad_request());
}

#[tokio::test]
async fn dedicated_clusters_and_catalogs_are_selected_by_their_parameters() {
    use tidbcloud_dedicated_v1beta1::types::*;
    let (mock, config) = start_apis(&["dedicated"]).await;
    let endpoint = mock.endpoint("dedicated").expect("an endpoint");
    let client = tidbcloud_dedicated_v1beta1::Client::with_endpoint(&config, endpoint);
    let client = client.expect("a client");
    let regions = client
        .list_regions()
        .cloud_provider("gcp")
        .await
        .expect("regions");
    let regions = regions.into_body().regions.expect("regions");
    let ids: Vec<_> = regions
        .iter()
        .filter_map(|region| region.region_id.as_deref())
        .collect();
    assert_eq!(ids, ["gcp-us-west1"]);
    let region = client.get_region("azure-eastus2").await.expect("a region");
    assert_eq!(region.cloud_provider, Some(RegionCloudProvider::Azure));
    let error = client.get_region("aws-mars-1").await;
    assert!(error.expect_err("no region").is_not_found());
    let call = client
        .list_node_specs("aws-us-east-1")
        .component_type(ComponentType::Tikv);
    let specs = call.await.expect("node specs").into_body();
    assert_eq!(specs.total_size, Some(2));
    let spec = client
        .get_node_spec("aws-us-east-1", ComponentType::Tikv, "16C64G")
        .await;
    let spec = spec.expect("a node spec").into_body();
    assert_eq!(
        (spec.v_cpu, spec.region_id.as_deref()),
        (Some(16), Some("aws-us-east-1"))
    );

    let mut ids = Vec::new();
    for (name, region, project) in [
        ("alpha", "aws-us-east-1", Some("11")),
        ("beta", "gcp-us-west1", Some("22")),
        ("gamma", "aws-us-east-1", None),
    ] {
        let group = TidbNodeGroup::new().with_node_count(1);
        let mut wanted = Cluster::new()
            .with_display_name(name)
            .with_region_id(region)
            .with_port(4000)
            .with_tidb_node_setting(
                ClusterTidbNodeSetting::new()
                    .with_node_spec_key("8C16G")
                    .with_tidb_node_groups([group]),
            )
            .with_tikv_node_setting(
                ClusterStorageNodeSetting::new()
                    .with_node_spec_key("8C32G")
                    .with_node_count(3)
                    .with_storage_size_gi(500),
            );
        if let Some(project) = project {
            wanted = wanted.with_labels([("tidb.cloud/project".to_owned(), project.to_owned())]);
        }
        let created = client
            .create_cluster(wanted)
            .await
            .expect("a cluster")
            .into_body();
        ids.extend(created.cluster_id);
    }
    let path = format!("/clusters/{}", ids[0]);
    assert!(mock.amend("dedicated", &path, &json!({"state": "ACTIVE"})));
    let names = async |call: tidbcloud_dedicated_v1beta1::operations::ListClusters| {
        let list = call.await.expect("a list").into_body();
        let clusters = list.clusters.expect("clusters").into_iter();
        clusters
            .filter_map(|cluster| cluster.display_name)
            .collect::<Vec<_>>()
    };
    let list = || client.list_clusters();
    assert_eq!(names(list().project_id(22)).await, ["beta"]);
    assert_eq!(
        names(list().project_id(1)).await,
        ["gamma"],
        "the default project"
    );
    assert_eq!(
        names(list().region_ids(["aws-us-east-1"])).await,
        ["alpha", "gamma"]
    );
    assert_eq!(
        names(list().cluster_ids([&ids[2], &ids[1]])).await,
        ["beta", "gamma"]
    );
    let call = list().cluster_states([ClusterState::Active, ClusterState::Paused]);
    assert_eq!(names(call).await, ["alpha"]);
}
