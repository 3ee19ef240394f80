//! A mock of one API, and a client of it that repeats quickly.

use std::time::Duration;

use serde_json::json;
use tidbcloud_core::http::Method;
use tidbcloud_core::{Config, Credentials, Request, Retry};
use tidbcloud_mock::Mock;
use tidbcloud_serverless_v1beta1::Client;
use tidbcloud_serverless_v1beta1::types::{Cluster, Region};

pub(crate) const API: &str = "serverless";

/// The header by which the mock tells calls apart.
pub(crate) const REQUEST_ID: &str = "x-request-id";

/// How long one attempt may take.
pub(crate) const ATTEMPT: Duration = Duration::from_secs(2);

/// How long a connection may take. Less than an attempt: only then is it certain that nothing was sent.
const CONNECT: Duration = Duration::from_secs(1);

/// How long a connection is kept that nobody uses.
const IDLE: Duration = Duration::from_secs(1);

pub(crate) async fn mock() -> Mock {
    let specs = tidbcloud_tests::root().join("specs");
    let mock = Mock::builder().specs(specs).apis([API]).start().await;
    let mock = mock.expect("a mock");
    // Loads the document, which takes longer than an attempt may.
    mock.example_url(API).await.expect("the document");
    mock
}

/// A client without connections and without a challenge.
pub(crate) fn client(mock: &Mock) -> Client {
    let config = Config::builder()
        .credentials(Credentials::new(mock.public_key(), mock.private_key()))
        .ca_file(mock.ca_file())
        .retry(Retry::default().with_initial_delay(Duration::from_millis(5)))
        .timeout(ATTEMPT)
        .connect_timeout(CONNECT)
        .configure_http(|http| http.pool_idle_timeout(IDLE))
        .build()
        .expect("a configuration");
    Client::with_endpoint(&config, mock.endpoint(API).expect("an endpoint")).expect("a client")
}

/// A client that has a connection and a challenge, and whose operations were all checked once.
pub(crate) async fn warm_client(mock: &Mock) -> Client {
    let client = client(mock);
    let patient = Duration::from_secs(30);
    let read = client.get_cluster("1").with_timeout(patient).send().await;
    read.expect("a cluster");
    let created = client.create_cluster(wanted("warm")).with_timeout(patient);
    created.send().await.expect("a created cluster");
    let changed = rename(&client, "1", "warm").with_timeout(patient);
    changed.send().await.expect("a changed cluster");
    let deleted = client.delete_cluster("1").with_timeout(patient);
    deleted.send().await.expect("a deleted cluster");
    client
}

/// A PATCH.
pub(crate) fn rename(client: &Client, cluster: &str, name: &str) -> Request {
    let body = json!({"cluster": {"displayName": name}, "updateMask": "displayName"});
    let call = client.request(Method::PATCH, format!("/clusters/{cluster}"));
    call.with_body(body)
}

pub(crate) fn wanted(name: &str) -> Cluster {
    Cluster::new()
        .with_display_name(name)
        .with_region(Region::new().with_name("regions/aws-us-east-1"))
}
