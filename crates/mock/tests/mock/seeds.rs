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
    call_at(mock, API, method, path, body).await
}

async fn call_at(
    mock: &Mock,
    api: &str,
    method: Method,
    path: &str,
    body: Option<Value>,
) -> (u16, Value) {
    let url = format!("{}{path}", mock.endpoint(api).expect("an endpoint"));
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

const IAM: &str = "iam";

/// Creates an API key and returns both halves.
async fn create_key(mock: &Mock) -> (String, String) {
    let body = json!({"displayName": "ci", "role": "org:owner"});
    let (status, made) = call_at(mock, IAM, Method::POST, "/apikeys", Some(body)).await;
    assert_eq!(status, 200, "{made}");
    let half = |name: &str| made[name].as_str().expect("a half").to_owned();
    (half("accessKey"), half("secretKey"))
}

/// The status of a list of API keys that is signed with a key, and the public halves in it.
async fn keys_seen_by(mock: &Mock, (public, private): (&str, &str)) -> (u16, Vec<String>) {
    let url = format!("{}/apikeys", mock.endpoint(IAM).expect("an endpoint"));
    let request = client(mock.ca_pem()).get(url);
    let response = request.send_digest_auth((public, private)).await;
    let response = response.expect("a response");
    let status = response.status().as_u16();
    let bytes = response.bytes().await.expect("a body");
    let list: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let keys = list["apiKeys"].as_array().into_iter().flatten();
    let public = keys.filter_map(|key| key["accessKey"].as_str().map(str::to_owned));
    (status, public.collect())
}

#[tokio::test]
async fn keys_that_were_created_sign_in_another_mock_and_the_first_key_stays_where_it_is() {
    let iam = || Mock::builder().apis([IAM]).stateful(true).stepped_clock();
    let mock = start(iam()).await;
    let (public, private) = create_key(&mock).await;
    let (disabled, other_private) = create_key(&mock).await;
    assert!(mock.amend(
        IAM,
        &format!("/apikeys/{disabled}"),
        &json!({"disabled": true})
    ));
    let first = mock.public_key().to_owned();
    let snapshot = mock.snapshot();
    assert!(
        !snapshot.to_string().contains(mock.private_key()),
        "the key that a user gave stays out of files"
    );

    let other = start(iam().random_seed(9)).await;
    let (left, _) = create_key(&other).await;
    other.seed(&snapshot).expect("a snapshot");
    let (status, listed) = keys_seen_by(&other, (&public, &private)).await;
    assert_eq!(status, 200);
    assert_eq!(
        listed,
        [other.public_key(), public.as_str(), disabled.as_str()]
    );
    assert!(!listed.contains(&first) && !listed.contains(&left));
    let refused = keys_seen_by(&other, (&disabled, &other_private)).await;
    assert_eq!(refused.0, 401, "a disabled key stays disabled");
    let refused = keys_seen_by(&other, (&first, mock.private_key())).await;
    assert_eq!(refused.0, 401, "the first key of the other mock");
    assert_eq!(other.snapshot(), snapshot);

    let path = format!("/apikeys/{public}");
    let (status, _) = call_at(&other, IAM, Method::DELETE, &path, None).await;
    assert_eq!(status, 200);
    assert_eq!(keys_seen_by(&other, (&public, &private)).await.0, 401);
}

#[tokio::test]
async fn a_key_that_a_seed_gives_with_both_halves_signs() {
    let mock = start(Mock::builder().apis([IAM]).stateful(true)).await;
    let seed = json!({IAM: {"/apikeys/deploy": {"secretKey": "hush-hush", "displayName": "ci"}}});
    mock.seed(&seed).expect("a seed");
    let (status, listed) = keys_seen_by(&mock, ("deploy", "hush-hush")).await;
    assert_eq!(
        (status, listed.last().map(String::as_str)),
        (200, Some("deploy"))
    );
    let (_, shown) = call_at(&mock, IAM, Method::GET, "/apikeys/deploy", None).await;
    assert_ne!(shown["secretKey"], "hush-hush", "only a creation shows it");
}

/// Fields that the service computes fit what a seed gives, and what it gives stays.
#[tokio::test]
async fn seeds_are_completed_as_created_resources_are_and_keep_what_they_give() {
    const SERVERLESS: &str = "serverless";
    let mock = start(Mock::builder().apis([SERVERLESS]).stateful(true)).await;
    mock.seed(&json!({SERVERLESS: {
        "/clusters/7": {
            "displayName": "orders",
            "region": {"name": "regions/aws-eu-central-1"},
            "createTime": "2020-02-02T00:00:00Z",
        },
        "/clusters/7/branches/8": {"displayName": "test"},
        "/clusters/7/imports/9": {"state": "IMPORTING"},
    }}))
    .expect("a seed");
    let get = async |path: &str| {
        let (status, body) = call_at(&mock, SERVERLESS, Method::GET, path, None).await;
        assert_eq!(status, 200, "{path}: {body}");
        body
    };
    let cluster = get("/clusters/7").await;
    assert_eq!(cluster["region"]["regionId"], "aws-eu-central-1");
    assert_eq!(cluster["createTime"], "2020-02-02T00:00:00Z");
    let branch = get("/clusters/7/branches/8").await;
    assert_eq!(
        (
            &branch["branchId"],
            &branch["clusterId"],
            &branch["parentDisplayName"]
        ),
        (&json!("8"), &json!("7"), &json!("orders"))
    );
    let host = &branch["endpoints"]["public"]["host"];
    assert_eq!(*host, cluster["endpoints"]["public"]["host"]);
    let states = [
        get("/clusters/7/imports/9").await,
        get("/clusters/7/imports/9").await,
    ];
    let states = states.map(|import| (import["state"].clone(), import["completePercent"].clone()));
    let expected = [("IMPORTING", 0), ("COMPLETED", 100)];
    assert_eq!(
        states,
        expected.map(|(state, percent)| (json!(state), json!(percent)))
    );

    let change = json!({"updateMask": "displayName", "cluster": {"displayName": "bills"}});
    let (status, changed) = call_at(
        &mock,
        SERVERLESS,
        Method::PATCH,
        "/clusters/7",
        Some(change),
    )
    .await;
    assert_eq!(status, 200, "{changed}");
    assert_eq!(
        (
            &changed["displayName"],
            &changed["createTime"],
            &changed["clusterId"]
        ),
        (&json!("bills"), &json!("2020-02-02T00:00:00Z"), &json!("7"))
    );
}

/// The saved form of a resource is enough to compute its fields later.
#[tokio::test]
async fn work_goes_on_in_another_mock_with_its_computed_fields() {
    const SERVERLESS: &str = "serverless";
    let paced = || {
        let builder = Mock::builder().apis([SERVERLESS]).stateful(true);
        builder.pace(Pace::Reads(4))
    };
    let mock = start(paced()).await;
    mock.seed(&json!({SERVERLESS: {"/clusters/7": {}}}))
        .expect("a seed");
    let import = json!({
        "importOptions": {"fileType": "CSV"},
        "source": {"type": "S3", "s3": {"uri": "s3://bucket/path", "authType": "ROLE_ARN", "roleArn": "arn:x"}},
    });
    let (status, made) = call_at(
        &mock,
        SERVERLESS,
        Method::POST,
        "/clusters/7/imports",
        Some(import),
    )
    .await;
    assert_eq!(status, 200, "{made}");
    let path = format!(
        "/clusters/7/imports/{}",
        made["importId"].as_str().expect("an id")
    );
    let mut seen = Vec::new();
    for _ in 0..5 {
        // Each read is of another mock.
        let next = start(paced()).await;
        next.seed(&mock.snapshot()).expect("a snapshot");
        let (_, import) = call_at(&next, SERVERLESS, Method::GET, &path, None).await;
        seen.push((import["state"].clone(), import["completePercent"].clone()));
        assert_eq!(import["importId"], made["importId"]);
        assert_eq!(import["totalSize"], made["totalSize"]);
        mock.seed(&next.snapshot()).expect("a snapshot");
    }
    let expected = [
        ("PREPARING", 0),
        ("PREPARING", 25),
        ("IMPORTING", 50),
        ("IMPORTING", 75),
        ("COMPLETED", 100),
    ];
    assert_eq!(
        seen,
        expected.map(|(state, percent)| (json!(state), json!(percent)))
    );
}
