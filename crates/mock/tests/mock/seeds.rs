//! Seeds and snapshots: resources that exist before the first call.

use std::time::Duration;

use crate::common::{client, start};
use diqwest::WithDigestAuth;
use reqwest::Method;
use serde_json::{Value, json};
use tidbcloud_mock::{Mock, MockBuilder, Pace};

const API: &str = "dedicated";

fn builder() -> MockBuilder {
    Mock::builder().apis([API, "premium"]).stateful(true)
}

async fn call(mock: &Mock, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
    let url = format!("{}{path}", mock.endpoint(API).expect("an endpoint"));
    let mut request = client(mock.ca_pem()).request(method, url);
    request = match body {
        Some(body) => request
            .header("content-type", "application/json")
            .body(body.to_string()),
        None => request.header("content-length", "0"),
    };
    let keys = (mock.public_key(), mock.private_key());
    let response = request.send_digest_auth(keys).await.expect("a response");
    let status = response.status().as_u16();
    let bytes = response.bytes().await.expect("a body");
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

async fn get(mock: &Mock, path: &str) -> (u16, Value) {
    call(mock, Method::GET, path, None).await
}

async fn state(mock: &Mock, path: &str) -> Value {
    get(mock, path).await.1["state"].take()
}

#[tokio::test]
async fn seeded_resources_are_read_listed_and_changed_like_created_ones() {
    let mock = start(builder()).await;
    mock.seed(&json!({API: {
        "/clusters/20": {"displayName": "paused", "state": "PAUSED"},
        "/clusters/10000001": {"displayName": "young", "state": "CREATING"},
        "/clusters/30": {"regionId": "aws-us-west-2"},
    }}))
    .expect("a seed");
    let (status, cluster) = get(&mock, "/clusters/20").await;
    assert_eq!((status, &cluster["clusterId"]), (200, &json!("20")));
    assert_eq!(
        (&cluster["displayName"], &cluster["state"]),
        (&json!("paused"), &json!("PAUSED"))
    );
    // A resource in a transitional state leaves it; one without a state is ready.
    assert_eq!(state(&mock, "/clusters/10000001").await, "CREATING");
    assert_eq!(state(&mock, "/clusters/10000001").await, "ACTIVE");
    let (_, third) = get(&mock, "/clusters/30").await;
    assert_eq!(
        (&third["regionId"], &third["state"]),
        (&json!("aws-us-west-2"), &json!("ACTIVE"))
    );
    let (_, list) = get(&mock, "/clusters").await;
    assert_eq!(list["clusters"].as_array().map(Vec::len), Some(3));
    let resume = call(&mock, Method::POST, "/clusters/20:resumeCluster", None).await;
    assert_eq!(resume.0, 200, "{}", resume.1);
    assert_eq!(get(&mock, "/clusters/21").await.0, 404);

    // A created one takes another id.
    let body = mock_body();
    let (status, made) = call(&mock, Method::POST, "/clusters", Some(body)).await;
    assert_eq!(status, 200, "{made}");
    assert_ne!(made["clusterId"], "10000001");
    // A second seed replaces.
    let again = json!({API: {"/clusters/20": {"displayName": "again"}}});
    mock.seed(&again).expect("a seed");
    assert_eq!(get(&mock, "/clusters/20").await.1["displayName"], "again");
}

/// A cluster that may be created.
fn mock_body() -> Value {
    json!({
        "displayName": "demo",
        "regionId": "aws-us-west-2",
        "rootPassword": "a-long-password",
        "tidbNodeSetting": {"nodeSpecKey": "8C16G", "tidbNodeGroups": [{"nodeCount": 1}]},
        "tikvNodeSetting": {"nodeCount": 3, "nodeSpecKey": "8C32G", "storageSizeGi": 500, "storageType": "Standard"},
    })
}

#[tokio::test]
async fn a_seed_that_does_not_fit_says_where_and_adds_nothing() {
    let mock = start(builder()).await;
    let good = json!({"displayName": "demo"});
    for (seed, expected) in [
        (json!([]), "is not a JSON object of APIs"),
        (json!({"dedicate": {}}), "there is no API \"dedicate\""),
        (
            json!({API: []}),
            "no JSON object of paths and fields for dedicated",
        ),
        (
            json!({API: {"/clusters/1": good, "/clutser/1": {}}}),
            "no resource has the path /clutser/1; paths are /",
        ),
        (
            json!({API: {"/clusters/1": good, "/clusters/2": {"region": {"nmae": "x"}}}}),
            "/clusters/2 cannot have the value of /region",
        ),
        (
            json!({API: {"/clusters/1": {"displayName": 7}}}),
            "/clusters/1 cannot have the value of /displayName",
        ),
        (
            json!({API: {"/clusters/1": {"clusterId": "2"}}}),
            "/clusters/1 and its field /clusterId are different ids",
        ),
        (json!({"snapshot": 99}), "is a snapshot of version 99"),
        (json!({"snapshot": 1}), "without `apis`"),
        (
            json!({"snapshot": 1, "now_ms": 0, "apis": {API: {"resources": 3}}}),
            "damaged data of dedicated",
        ),
    ] {
        let error = mock.seed(&seed).expect_err("no such seed").to_string();
        assert!(error.contains(expected), "{error} lacks {expected}");
    }
    assert_eq!(get(&mock, "/clusters/1").await.0, 404);
}

#[tokio::test]
async fn a_snapshot_goes_on_in_another_mock_where_it_was_taken() {
    let paced = || {
        builder()
            .pace(Pace::Time(Duration::from_secs(60)))
            .stepped_clock()
    };
    let mock = start(paced()).await;
    let before = mock.revision();
    mock.advance(Duration::from_secs(1000));
    let (_, made) = call(&mock, Method::POST, "/clusters", Some(mock_body())).await;
    let path = format!("/clusters/{}", made["clusterId"].as_str().expect("an id"));
    mock.seed(&json!({API: {"/clusters/7": {}, "/clusters/8": {}}}))
        .expect("a seed");
    mock.advance(Duration::from_secs(30));
    call(&mock, Method::DELETE, "/clusters/7", None).await;
    mock.advance(Duration::from_secs(25));
    assert!(mock.revision() > before);
    let unchanged = mock.revision();
    assert_eq!(get(&mock, "/clusters/8").await.0, 200);
    assert_eq!(
        mock.revision(),
        unchanged,
        "a read without a pending state changes nothing"
    );

    let other = start(paced()).await;
    other.seed(&mock.snapshot()).expect("a snapshot");
    assert_eq!(other.snapshot(), mock.snapshot());
    assert_eq!(state(&other, &path).await, "CREATING");
    assert_eq!(state(&other, "/clusters/7").await, "DELETING");
    other.advance(Duration::from_secs(5));
    assert_eq!(state(&other, &path).await, "ACTIVE");
    assert_eq!(state(&other, "/clusters/7").await, "DELETING");
    other.advance(Duration::from_secs(30));
    assert_eq!(get(&other, "/clusters/7").await.0, 404);
    // Ids go on too, and so does what was removed.
    let third = start(paced()).await;
    third.seed(&other.snapshot()).expect("a snapshot");
    assert_eq!(get(&third, "/clusters/7").await.0, 404);
    let (_, next) = call(&third, Method::POST, "/clusters", Some(mock_body())).await;
    assert_ne!(next["clusterId"], made["clusterId"]);
}
