//! A generated client against a mock with state: a cluster is created, waited for, listed and deleted; under faults too.

mod bills;
mod connections;
mod first_calls;
mod imports;
mod keys;
mod limits;
mod lists;
mod members;
mod premium;
mod premium_lists;
mod restores;

use std::time::Duration;

use tidbcloud_core::{Config, Credentials, Retry};
use tidbcloud_mock::{Fault, Faults, Mock, Pace};
use tidbcloud_serverless_v1beta1::Client;
use tidbcloud_serverless_v1beta1::types::{Cluster, ClusterState, Region};

const API: &str = "serverless";

const SHORT: Duration = Duration::from_millis(2);

async fn start() -> (Mock, Client) {
    let mock = Mock::builder()
        .apis([API])
        .stateful(true)
        .pace(Pace::Reads(3));
    let mock = mock.start().await.expect("a mock");
    mock.example_url(API).await.expect("the document");
    let config = Config::builder()
        .credentials(Credentials::new(mock.public_key(), mock.private_key()))
        .ca_file(mock.ca_file())
        .retry(Retry::default().with_initial_delay(SHORT))
        .build()
        .expect("a configuration");
    let endpoint = mock.endpoint(API).expect("an endpoint");
    let client = Client::with_endpoint(&config, endpoint).expect("a client");
    (mock, client)
}

/// A stateful mock of some APIs, and the configuration of their clients.
async fn start_apis(apis: &[&str]) -> (Mock, Config) {
    let mock = Mock::builder()
        .apis(apis.iter().copied())
        .stateful(true)
        .pace(Pace::Reads(2));
    let mock = mock.start().await.expect("a mock");
    for api in apis {
        mock.example_url(api).await.expect("the document");
    }
    let config = config(&mock, mock.public_key(), mock.private_key());
    (mock, config)
}

/// The configuration of clients that sign with a key.
fn config(mock: &Mock, public_key: &str, private_key: &str) -> Config {
    Config::builder()
        .credentials(Credentials::new(public_key, private_key))
        .ca_file(mock.ca_file())
        .retry(Retry::default().with_initial_delay(SHORT))
        .build()
        .expect("a configuration")
}

async fn create(client: &Client, name: &str) -> String {
    let wanted = Cluster::new()
        .with_display_name(name)
        .with_region(Region::new().with_name("regions/aws-us-east-1"));
    let created = client.create_cluster(wanted).send().await;
    let created = created.expect("a cluster").into_body();
    assert_eq!(created.state, Some(ClusterState::Creating));
    created.cluster_id.expect("an id")
}

#[tokio::test]
async fn a_cluster_is_waited_for_until_it_is_active_and_until_it_is_deleted() {
    let (mock, client) = start().await;
    let id = create(&client, "demo").await;
    let wait = client.get_cluster(id.as_str()).wait();
    let cluster = wait.with_interval(SHORT, SHORT).until(ClusterState::Active);
    let cluster = cluster.await.expect("an active cluster");
    assert_eq!(cluster.cluster_id.as_ref(), Some(&id));
    // Three reads saw it being created.
    assert_eq!(mock.exchanges(API).executed["get_cluster"], 4);

    client
        .delete_cluster(id.as_str())
        .send()
        .await
        .expect("a deletion");
    let wait = client.get_cluster(id.as_str()).wait();
    let removed = wait.with_interval(SHORT, SHORT).until_gone();
    removed.await.expect("the end of the cluster");
    let error = client.get_cluster(id.as_str()).send().await;
    assert!(error.expect_err("no cluster").is_not_found());
}

#[tokio::test]
async fn a_list_is_whole_although_every_third_exchange_fails() {
    let (mock, client) = start().await;
    let mut names = Vec::new();
    for number in 0..23 {
        let name = format!("cluster{number}");
        create(&client, &name).await;
        names.push(name);
    }
    let faults = [
        Fault::Reset,
        Fault::ResetMidBody,
        Fault::HtmlError(502),
        Fault::StaleNonce,
    ];
    mock.plan_all(API, Faults::new().sometimes(0.3, 1, faults))
        .expect("a plan");
    let mut items = client.list_clusters().page_size(2).items();
    let mut listed = Vec::new();
    while let Some(cluster) = items.try_next().await.expect("an item") {
        listed.extend(cluster.display_name);
    }
    assert_eq!(listed, names, "in order, none twice and none left out");
    assert!(mock.exchanges(API).faults > 0);
}
