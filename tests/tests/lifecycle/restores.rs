//! A restore of a Dedicated cluster by the v1beta API.

use tidbcloud_management_v1beta::Client;
use tidbcloud_management_v1beta::types::*;
use tidbcloud_mock::Mock;

use crate::{SHORT, start_apis};

const API: &str = "management";

async fn start() -> (Mock, Client) {
    let (mock, config) = start_apis(&[API]).await;
    let endpoint = mock.endpoint(API).expect("an endpoint");
    let client = Client::with_endpoint(&config, endpoint).expect("a client");
    (mock, client)
}

fn configuration(port: i64) -> ClusterConfig {
    ClusterConfig::new()
        .with_root_password("secret-123")
        .with_port(port)
}

fn wanted(name: &str) -> CreateClusterRequest {
    CreateClusterRequest::new()
        .with_name(name)
        .with_cluster_type(ClusterType::Dedicated)
        .with_cloud_provider(CloudProvider::Aws)
        .with_region("eu-central-1")
        .with_config(configuration(4001))
}

#[tokio::test]
async fn a_restore_creates_the_cluster_that_it_names() {
    let (_mock, client) = start().await;
    let project = 7;
    let source = client.create_cluster(project, wanted("source")).await;
    let source = source.expect("a cluster").into_body().id.expect("an id");
    let wait = client.get_cluster(project, source).wait();
    let wait = wait.with_interval(SHORT, SHORT).until_settled();
    let cluster = wait.await.expect("an active cluster").into_body();
    let status = cluster.status.expect("a status");
    let connections = status.connection_strings.expect("connections");
    let standard = connections.standard.expect("a public connection");
    let host = standard.host.expect("a host");
    assert!(
        host.ends_with(".eu-central-1.prod.aws.tidbcloud.com"),
        "{host}"
    );
    assert_eq!(standard.port, Some(4001));
    let private = connections.vpc_peering.expect("a private connection");
    assert_eq!(private.host, Some(format!("private-{host}")));

    let body = CreateBackupRequest::new().with_name("nightly");
    let backup = client.create_backup(project, source, body).await;
    let backup = backup.expect("a backup").into_body().id.expect("an id");
    let body = CreateRestoreRequest::new()
        .with_backup_id(backup)
        .with_name("copy")
        .with_config(configuration(4002));
    let restore = client.create_restore_task(project, body).await;
    let restore = restore.expect("a restore").into_body();
    let (id, copy) = (
        restore.id.expect("an id"),
        restore.cluster_id.expect("a cluster"),
    );
    assert_ne!(copy, source);
    let created = client
        .get_cluster(project, copy)
        .await
        .expect("the cluster");
    assert_eq!(created.name.as_deref(), Some("copy"));
    assert_eq!(created.project_id, Some(project));
    assert_eq!(
        created.config.as_ref().and_then(|config| config.port),
        Some(4002)
    );
    let wait = client.get_restore_task(project, id).wait();
    let wait = wait.with_interval(SHORT, SHORT).until_settled();
    let task = wait.await.expect("the end").into_body();
    assert_eq!(
        (task.backup_id, task.cluster_id),
        (Some(backup), Some(copy))
    );
    let wait = client.get_cluster(project, copy).wait();
    let wait = wait.with_interval(SHORT, SHORT).until_settled();
    wait.await.expect("an active cluster");
    let mut tasks = client.list_restore_tasks(project).items();
    let task = tasks.try_next().await.expect("a page").expect("the task");
    let shown = task.cluster.expect("the cluster");
    assert_eq!(
        (shown.id, shown.name.as_deref(), shown.status.as_deref()),
        (Some(copy), Some("copy"), Some("AVAILABLE")),
        "a restore shows its cluster as it is now"
    );
    assert!(tasks.try_next().await.expect("the end").is_none());
}
