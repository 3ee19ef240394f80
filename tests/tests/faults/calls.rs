//! A client that repeats quickly, and the calls that tests make with it.

use std::path::Path;
use std::time::Duration;

use serde_json::json;
use tidbcloud_core::http::Method;
use tidbcloud_core::{Config, Credentials, Request, Retry};
use tidbcloud_serverless_v1beta1::Client;
use tidbcloud_serverless_v1beta1::types::{Cluster, Region};

/// The header by which the mock distinguishes calls.
pub(crate) const REQUEST_ID: &str = "x-request-id";

/// How long one attempt may take.
pub(crate) const ATTEMPT: Duration = Duration::from_secs(2);

/// How long a connection may take. Less than an attempt: only then is it certain that nothing was sent.
const CONNECT: Duration = Duration::from_secs(1);

/// How long an idle connection is kept.
const IDLE: Duration = Duration::from_secs(1);

/// A client without connections and without a challenge.
pub(crate) fn client_at(endpoint: &str, keys: Credentials, ca_file: &Path) -> Client {
    let config = Config::builder()
        .credentials(keys)
        .ca_file(ca_file)
        .retry(Retry::default().with_initial_delay(Duration::from_millis(5)))
        .timeout(ATTEMPT)
        .connect_timeout(CONNECT)
        .configure_http(|http| http.pool_idle_timeout(IDLE))
        .build()
        .expect("a configuration");
    Client::with_endpoint(&config, endpoint).expect("a client")
}

/// Gives a client a connection and a challenge, and has all operations checked once.
pub(crate) async fn warm(client: &Client) {
    let patient = Duration::from_secs(30);
    let read = client.get_cluster("1").with_timeout(patient).send().await;
    read.expect("a cluster");
    let created = client.create_cluster(wanted("warm")).with_timeout(patient);
    created.send().await.expect("a created cluster");
    let changed = rename(client, "1", "warm").with_timeout(patient);
    changed.send().await.expect("a changed cluster");
    let deleted = client.delete_cluster("1").with_timeout(patient);
    deleted.send().await.expect("a deleted cluster");
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
