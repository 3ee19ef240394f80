//! Limits and rules: numbers of instances and nodes, fields that cannot be changed, states that forbid an action, children
//! that are removed with their parent.

use std::collections::HashSet;

use tidbcloud_core::serde_json::json;
use tidbcloud_dedicated_v1beta1::types as dedicated;
use tidbcloud_premium_v1beta2::types as premium;
use tidbcloud_serverless_v1beta1::types::{Cluster, ClusterAutoScaling, Region};

use crate::{SHORT, create, start, start_apis};

#[tokio::test]
async fn an_organization_has_a_hundred_starter_instances_and_more_essential_ones() {
    let (_mock, client) = start().await;
    let mut ids = HashSet::new();
    for number in 0..100 {
        ids.insert(create(&client, &format!("cluster{number}")).await);
    }
    assert_eq!(ids.len(), 100);
    assert!(
        ids.iter()
            .all(|id| id.len() == 19 && id.parse::<u64>().is_ok())
    );
    let wanted = || {
        Cluster::new()
            .with_display_name("more")
            .with_region(Region::new().with_name("regions/aws-us-east-1"))
    };
    let error = client.create_cluster(wanted()).await.expect_err("too many");
    assert!(error.is_bad_request(), "{error}");
    assert!(
        error.to_string().contains("the limit of 100 clusters"),
        "{error}"
    );
    let essential = ClusterAutoScaling::new()
        .with_min_rcu(2_000)
        .with_max_rcu(4_000);
    let essential = wanted().with_auto_scaling(essential);
    client
        .create_cluster(essential)
        .await
        .expect("another plan");
    let first = ids.iter().next().expect("an id");
    client.delete_cluster(first).await.expect("a deletion");
    let wait = client.get_cluster(first).wait().with_interval(SHORT, SHORT);
    wait.until_gone().await.expect("the end");
    client
        .create_cluster(wanted())
        .await
        .expect("there is room");
}

fn dedicated_cluster(name: &str, nodes: i64) -> dedicated::Cluster {
    let group = dedicated::TidbNodeGroup::new().with_node_count(nodes);
    dedicated::Cluster::new()
        .with_display_name(name)
        .with_region_id("aws-us-west-2")
        .with_port(4000)
        .with_tidb_node_setting(
            dedicated::ClusterTidbNodeSetting::new()
                .with_node_spec_key("8C16G")
                .with_tidb_node_groups([group]),
        )
        .with_tikv_node_setting(
            dedicated::ClusterStorageNodeSetting::new()
                .with_node_spec_key("8C32G")
                .with_node_count(3)
                .with_storage_size_gi(500),
        )
}

#[tokio::test]
async fn nodes_are_limited_by_the_quotas_that_are_listed() {
    let (mock, config) = start_apis(&["dedicated"]).await;
    let endpoint = mock.endpoint("dedicated").expect("an endpoint");
    let client = tidbcloud_dedicated_v1beta1::Client::with_endpoint(&config, endpoint);
    let client = client.expect("a client");
    let quotas = client.show_node_quota().await.expect("quotas").into_body();
    let quotas = quotas.component_quotas.expect("quotas").into_iter();
    let quota = quotas
        .filter(|quota| quota.component_type == Some(dedicated::ComponentType::Tidb))
        .find_map(|quota| quota.quota)
        .expect("a quota");
    let first = client
        .create_cluster(dedicated_cluster("first", quota - 1))
        .await;
    let first = first.expect("a cluster").into_body();
    let error = client.create_cluster(dedicated_cluster("second", 2)).await;
    let error = error.expect_err("too many nodes");
    assert!(error.is_bad_request(), "{error}");
    assert!(
        error.to_string().contains("tidbNodeGroups.nodeCount"),
        "{error}"
    );
    client
        .create_cluster(dedicated_cluster("third", 1))
        .await
        .expect("the last node");

    // All parts of a cluster agree, and those are absent that were not asked for.
    assert_eq!(first.tiflash_node_setting, None);
    assert_eq!(first.pause_plan, None);
    let id = first.cluster_id.expect("an id");
    let setting = first.tidb_node_setting.expect("nodes");
    assert_eq!(
        setting.node_spec_display_name.as_deref(),
        Some("8 vCPU, 16 GiB")
    );
    let group = &setting.tidb_node_groups.expect("a group")[0];
    assert_eq!(group.cluster_id.as_ref(), Some(&id));
    assert_eq!(
        first.cloud_provider,
        Some(dedicated::RegionCloudProvider::Aws)
    );
    assert_eq!(
        first.region_display_name.as_deref(),
        Some("Oregon (us-west-2)")
    );

    // Only an active cluster takes another password.
    let password = || dedicated::ResetRootPasswordBody::new().with_root_password("secret-123");
    let error = client.reset_root_password(&id, password()).await;
    assert!(error.expect_err("it is being created").is_conflict());
    let wait = client.get_cluster(&id).wait().with_interval(SHORT, SHORT);
    wait.until_settled().await.expect("an active cluster");
    client
        .reset_root_password(&id, password())
        .await
        .expect("a password");
}

fn feed(instance: &str) -> premium::CreateChangefeedRequest {
    let endpoint = premium::S3Endpoint::new()
        .with_s3_uri("s3://bucket/feed/")
        .with_auth_type(premium::S3AuthType::AkSk)
        .with_access_key("id")
        .with_secret_key("secret");
    let s3 = premium::S3DownstreamConfig::new()
        .with_endpoint(endpoint)
        .with_data_format(
            premium::S3DataFormat::new().with_protocol(premium::S3Protocol::CanalJson),
        );
    let feed = premium::Changefeed::new()
        .with_instance_id(instance)
        .with_name("feed")
        .with_changefeed_capacity("4ccu")
        .with_downstream_type(premium::DownstreamType::S3)
        .with_table_config(
            premium::TableConfig::new().with_mode(premium::TableConfigMode::ForceSync),
        )
        .with_start_position(
            premium::StartPosition::new().with_mode(premium::StartPositionMode::FromNow),
        )
        .with_s3(s3);
    premium::CreateChangefeedRequest::new().with_changefeed(feed)
}

#[tokio::test]
async fn a_changefeed_keeps_its_type_and_is_removed_with_its_instance() {
    let (mock, config) = start_apis(&["premium"]).await;
    let endpoint = mock.endpoint("premium").expect("an endpoint");
    let client = tidbcloud_premium_v1beta2::Client::with_endpoint(&config, endpoint);
    let client = client.expect("a client");
    let instance = client.create_instance(crate::premium::wanted("demo")).await;
    let instance = instance.expect("an instance").into_body();
    let instance = instance.instance_id.expect("an id");
    let created = client.create_changefeed(feed(&instance)).await;
    let created = created.expect("a changefeed").into_body();
    assert_eq!(created.error, None, "nothing has failed");
    let secret = created
        .s3
        .and_then(|s3| s3.endpoint)
        .and_then(|it| it.secret_key);
    assert_eq!(secret, None, "a secret is not returned");
    let id = created.id.expect("an id");
    let error = client.delete_changefeed(&id).await;
    assert!(error.expect_err("it is being created").is_conflict());
    let wait = || {
        client
            .get_changefeed(&id)
            .wait()
            .with_interval(SHORT, SHORT)
    };
    wait().until_settled().await.expect("it runs");
    client.pause_changefeed(&id).await.expect("a pause");
    wait()
        .until(premium::ChangefeedState::Paused)
        .await
        .expect("a pause");
    let path = format!("/changefeeds/{id}");
    assert!(mock.amend("premium", &path, &json!({"downstreamType": "KAFKA"})));
    let feed = feed(&instance).changefeed.expect("a changefeed");
    let edit = premium::EditChangefeedDownstreamConfigBody::new()
        .with_downstream_type(premium::DownstreamType::S3)
        .with_s3(feed.s3.expect("the settings"));
    let error = client.edit_changefeed_downstream_config(&id, edit).await;
    let error = error.expect_err("another type").to_string();
    assert!(
        error.contains("/downstreamType") && error.contains("cannot be changed"),
        "{error}"
    );

    client.delete_instance(&instance).await.expect("a deletion");
    let gone = client
        .get_instance(&instance)
        .wait()
        .with_interval(SHORT, SHORT);
    gone.until_gone().await.expect("the end");
    let error = client.get_changefeed(&id).await;
    assert!(error.expect_err("removed with its instance").is_not_found());
}
