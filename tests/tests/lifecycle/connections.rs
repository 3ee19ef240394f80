//! Connection data: hosts by region, ports, prefixes of users, parents of branches, names of private endpoints.

use tidbcloud_core::jiff::Timestamp;
use tidbcloud_serverless_v1beta1::types::*;

use crate::{SHORT, create, start, start_apis};

#[tokio::test]
async fn a_starter_instance_can_be_connected_to_in_its_region() {
    let (_mock, client) = start().await;
    let mut prefixes = Vec::new();
    for (region, provider, host) in [
        (
            "regions/aws-eu-central-1",
            "aws",
            "gateway01.eu-central-1.prod.aws.tidbcloud.com",
        ),
        (
            "regions/alicloud-ap-southeast-1",
            "alicloud",
            "gateway01.ap-southeast-1.prod.alicloud.tidbcloud.com",
        ),
    ] {
        let wanted = Cluster::new()
            .with_display_name("demo")
            .with_root_password("secret-123")
            .with_region(Region::new().with_name(region));
        let cluster = client
            .create_cluster(wanted)
            .await
            .expect("a cluster")
            .into_body();
        assert_eq!(cluster.root_password, None, "a password is not returned");
        assert_eq!(
            cluster.labels, None,
            "nothing is there that was not asked for"
        );
        let of = cluster.region.expect("a region");
        assert_eq!(of.region_id.as_deref(), region.strip_prefix("regions/"));
        let cloud = of.cloud_provider.expect("a cloud provider");
        assert_eq!(cloud.as_str(), provider);
        assert_eq!(cluster.service_plan, Some(ServicePlan::Starter));
        let endpoints = cluster.endpoints.expect("endpoints");
        let public = endpoints.public.expect("a public endpoint");
        assert_eq!(
            (public.host.as_deref(), public.port),
            (Some(host), Some(4000))
        );
        let private = endpoints.private.expect("a private endpoint");
        let service = match provider {
            "aws" => private.aws.and_then(|aws| aws.service_name),
            _ => private.alicloud.and_then(|alicloud| alicloud.service_name),
        };
        let start = if provider == "aws" {
            "com.amazonaws.vpce.eu-central-1.vpce-svc-"
        } else {
            "com.aliyuncs.privatelink.ap-southeast-1."
        };
        let service = service.expect("the service of its cloud provider");
        assert!(service.starts_with(start), "{service}");
        let prefix = cluster.user_prefix.expect("a prefix");
        assert_eq!(prefix.len(), 15);
        prefixes.push(prefix);
    }
    assert_ne!(prefixes[0], prefixes[1]);
}

#[tokio::test]
async fn a_branch_has_its_instance_as_parent_and_its_own_prefix() {
    let (_mock, client) = start().await;
    let id = create(&client, "demo").await;
    let cluster = client
        .get_cluster(&id)
        .await
        .expect("a cluster")
        .into_body();
    let branch = client
        .create_branch(&id, Branch::new().with_display_name("b1"))
        .await;
    let branch = branch.expect("a branch").into_body();
    let branch_id = branch.branch_id.expect("an id");
    assert!(branch_id.starts_with("bran-"), "{branch_id}");
    assert_eq!(branch.parent_id.as_ref(), Some(&id));
    assert_eq!(branch.parent_display_name.as_deref(), Some("demo"));
    assert_eq!(branch.parent_timestamp, branch.create_time);
    let host = |endpoints: ClusterEndpoints| endpoints.public.and_then(|public| public.host);
    let public = branch.endpoints.and_then(|endpoints| endpoints.public);
    assert_eq!(
        public.and_then(|public| public.host),
        cluster.endpoints.and_then(host)
    );
    assert_ne!(branch.user_prefix, cluster.user_prefix);
    let nested = Branch::new()
        .with_display_name("b2")
        .with_parent_id(&branch_id);
    let nested = client.create_branch(&id, nested).await.expect("a branch");
    assert_eq!(nested.parent_id.as_ref(), Some(&branch_id));
}

#[tokio::test]
async fn exports_are_counted_and_expire_after_their_creation() {
    let (_mock, client) = start().await;
    let id = create(&client, "demo").await;
    for _ in 0..3 {
        let export = client.create_export(&id, CreateExportBody::new()).await;
        let export = export.expect("an export").into_body();
        let hours = |time: Timestamp, other: Timestamp| time.duration_since(other).as_hours();
        assert_eq!(
            export
                .expire_time
                .zip(export.create_time)
                .map(|(end, begin)| hours(end, begin)),
            Some(48)
        );
    }
    let list = client.list_exports(&id).page_size(2).await.expect("a list");
    assert_eq!(
        (list.total_size, list.exports.as_ref().map(Vec::len)),
        (Some(3), Some(2))
    );
}

#[tokio::test]
async fn the_same_calls_make_the_same_values_and_another_seed_makes_others() {
    let mut hosts = Vec::new();
    for seed in [1, 1, 2] {
        let mock = tidbcloud_mock::Mock::builder()
            .apis(["premium"])
            .random_seed(seed)
            .stateful(true);
        let mock = mock.start().await.expect("a mock");
        mock.example_url("premium").await.expect("the document");
        let config = crate::config(&mock, mock.public_key(), mock.private_key());
        let endpoint = mock.endpoint("premium").expect("an endpoint");
        let client = tidbcloud_premium_v1beta2::Client::with_endpoint(&config, endpoint);
        let client = client.expect("a client");
        let wanted = crate::premium::wanted("demo");
        let instance = client.create_instance(wanted).await.expect("an instance");
        let instance = instance.into_body();
        let endpoints = instance.endpoints.expect("endpoints");
        hosts.push((instance.instance_id, endpoints[0].host.clone()));
    }
    assert_eq!(hosts[0], hosts[1]);
    assert_ne!(hosts[0].0, hosts[2].0);
    assert_ne!(hosts[0].1, hosts[2].1);
}

#[tokio::test]
async fn a_premium_instance_computes_its_least_capacity_and_notes_when_it_changed() {
    use tidbcloud_premium_v1beta2::types::UpdateInstanceBody;
    let (mock, config) = start_apis(&["premium"]).await;
    let endpoint = mock.endpoint("premium").expect("an endpoint");
    let client = tidbcloud_premium_v1beta2::Client::with_endpoint(&config, endpoint);
    let client = client.expect("a client");
    let created = client.create_instance(crate::premium::wanted("demo")).await;
    let created = created.expect("an instance").into_body();
    assert_eq!(
        (created.max_rcu, created.min_rcu),
        (Some(20_000), Some(5_000))
    );
    let id = created.instance_id.clone().expect("an id");
    mock.advance(std::time::Duration::from_secs(3_600));
    let renamed = UpdateInstanceBody::new().with_display_name("renamed");
    let renamed = client
        .update_instance(&id, renamed)
        .await
        .expect("a change")
        .into_body();
    assert!(renamed.update_time > created.update_time);
    assert_eq!(renamed.capacity_update_time, created.capacity_update_time);
    let scaled = UpdateInstanceBody::new().with_max_rcu(40_000);
    let scaled = client
        .update_instance(&id, scaled)
        .await
        .expect("a change")
        .into_body();
    assert_eq!(
        (scaled.max_rcu, scaled.min_rcu),
        (Some(40_000), Some(10_000))
    );
    assert!(scaled.capacity_update_time > created.capacity_update_time);

    let certificate = client.get_ca_certificate_url(&id).await.expect("a link");
    let uri = certificate.into_body().uri.expect("a link");
    assert!(
        uri.starts_with(&format!("https://download.tidbcloud.com/{id}/ca.pem")),
        "{uri}"
    );
    let provider = client
        .get_cloud_provider_info(&id)
        .await
        .expect("the provider");
    assert_eq!(provider.instance_id.as_ref(), Some(&id));
    assert_eq!(provider.cloud_provider, scaled.cloud_provider);
    let error = client.get_ca_certificate_url("1").await;
    assert!(error.expect_err("no instance").is_not_found());
    let wait = client.get_instance(&id).wait().with_interval(SHORT, SHORT);
    wait.until_settled().await.expect("an active instance");
}
