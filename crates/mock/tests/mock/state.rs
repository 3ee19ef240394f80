//! Created resources: reading, listing, changing, states, deletion.

use std::time::Duration;

use crate::common::{ID, builder, client, start};
use diqwest::WithDigestAuth;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tidbcloud_mock::{Mock, MockBuilder, Pace};
use tidbcloud_openapi::sample;
use tidbcloud_specs::{Loaded, Specs};

pub(crate) const SPECS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../specs");

/// Calls an API of a mock and returns status and body.
pub(crate) async fn call(
    mock: &Mock,
    api: &str,
    method: &str,
    path: &str,
    body: Option<Value>,
) -> (StatusCode, Value) {
    let endpoint = mock.endpoint(api).expect("an endpoint");
    let method = Method::from_bytes(method.as_bytes()).expect("a method");
    let mut request = client(mock.ca_pem()).request(method, format!("{endpoint}{path}"));
    request = match body {
        Some(body) => request
            .header("content-type", "application/json")
            .body(body.to_string()),
        None => request.header("content-length", "0"),
    };
    let response = request
        .send_digest_auth((mock.public_key(), mock.private_key()))
        .await
        .expect("a response");
    let (status, bytes) = (response.status(), response.bytes().await.expect("a body"));
    let body = if bytes.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(&bytes).expect("JSON")
    };
    (status, body)
}

/// Returns the body of a call that succeeds.
pub(crate) async fn ok(
    mock: &Mock,
    api: &str,
    method: &str,
    path: &str,
    body: Option<Value>,
) -> Value {
    let (status, body) = call(mock, api, method, path, body).await;
    assert_eq!(status, StatusCode::OK, "{method} {path}: {body}");
    body
}

fn wanted(name: &str) -> Option<Value> {
    Some(json!({"displayName": name, "region": {"name": "regions/gcp-x"}, "labels": {"a": "b"}}))
}

async fn create(mock: &Mock, name: &str) -> String {
    let made = ok(mock, ID, "POST", "/clusters", wanted(name)).await;
    made["clusterId"].as_str().expect("an id").to_owned()
}

async fn state_of(mock: &Mock, id: &str) -> Value {
    ok(mock, ID, "GET", &format!("/clusters/{id}"), None).await["state"].clone()
}

fn stateful() -> MockBuilder {
    builder().stateful(true)
}

#[tokio::test]
async fn null_in_a_request_changes_no_field_and_an_update_mask_clears_it() {
    let mock = start(builder()).await;
    let mut sent = wanted("demo").expect("a body");
    sent["port"] = Value::Null;
    sent["nodes"] = Value::Null;
    let made = ok(&mock, ID, "POST", "/clusters", Some(sent)).await;
    let without = ok(&mock, ID, "POST", "/clusters", wanted("other")).await;
    for name in ["port", "nodes"] {
        assert_eq!(made.get(name), without.get(name), "{name}");
    }
    let path = format!("/clusters/{}", made["clusterId"].as_str().expect("an id"));
    let cluster =
        json!({"displayName": "renamed", "region": {"name": "regions/gcp-x"}, "labels": null});
    let change = json!({"cluster": cluster, "updateMask": "displayName"});
    let changed = ok(&mock, ID, "PATCH", &path, Some(change)).await;
    assert_eq!(
        (&changed["displayName"], &changed["labels"]),
        (&json!("renamed"), &json!({"a": "b"}))
    );
    let change = json!({"cluster": cluster, "updateMask": "labels"});
    let changed = ok(&mock, ID, "PATCH", &path, Some(change)).await;
    assert_eq!(changed.get("labels"), None, "{changed}");
}

#[tokio::test]
async fn what_is_created_can_be_read_listed_and_changed() {
    let mock = start(stateful()).await;
    let list = ok(&mock, ID, "GET", "/clusters", None).await;
    assert_eq!(
        list,
        json!({"clusters": [], "nextPageToken": "", "totalSize": 0})
    );
    let (one, other) = (create(&mock, "first").await, create(&mock, "second").await);
    assert_ne!(one, other);
    let path = format!("/clusters/{one}");
    let read = ok(&mock, ID, "GET", &path, None).await;
    assert_eq!(
        (&read["displayName"], &read["clusterId"], &read["labels"]),
        (&json!("first"), &json!(one), &json!({"a": "b"}))
    );
    let list = ok(&mock, ID, "GET", "/clusters", None).await;
    assert_eq!(
        (&list["totalSize"], &list["clusters"][1]["displayName"]),
        (&json!(2), &json!("second"))
    );

    let change = json!({"cluster": {"displayName": "renamed", "region": {"name": "regions/gcp-x"},
        "labels": {"c": "d"}}, "updateMask": "displayName"});
    let changed = ok(&mock, ID, "PATCH", &path, Some(change)).await;
    assert_eq!(changed["displayName"], "renamed");
    let read = ok(&mock, ID, "GET", &path, None).await;
    assert_eq!(
        (&read["displayName"], &read["labels"]),
        (&json!("renamed"), &json!({"a": "b"})),
        "the mask names one field"
    );
}

#[tokio::test]
async fn reads_move_a_resource_through_its_states() {
    let mock = start(builder().pace(Pace::Reads(2))).await;
    let made = ok(&mock, ID, "POST", "/clusters", wanted("demo")).await;
    assert_eq!(made["state"], "CREATING");
    let id = made["clusterId"].as_str().expect("an id").to_owned();
    let seen = async || {
        let mut seen = Vec::new();
        for _ in 0..3 {
            seen.push(state_of(&mock, &id).await);
        }
        seen
    };
    assert_eq!(seen().await, ["CREATING", "CREATING", "ACTIVE"]);
    ok(
        &mock,
        ID,
        "POST",
        &format!("/clusters/{id}:pauseCluster"),
        Some(json!({})),
    )
    .await;
    assert_eq!(seen().await, ["PAUSING", "PAUSING", "PAUSED"]);

    let path = format!("/clusters/{id}");
    assert_eq!(
        call(&mock, ID, "DELETE", &path, None).await.0,
        StatusCode::OK
    );
    for state in ["DELETING", "DELETING"] {
        assert_eq!(state_of(&mock, &id).await, state);
    }
    for method in ["GET", "DELETE"] {
        let (status, body) = call(&mock, ID, method, &path, None).await;
        assert_eq!(
            (status, &body["code"]),
            (StatusCode::NOT_FOUND, &json!(49_900_002))
        );
    }
    let list = ok(&mock, ID, "GET", "/clusters", None).await;
    assert_eq!(list["clusters"], json!([]));
}

#[tokio::test]
async fn time_moves_a_resource_and_a_test_moves_time() {
    let mock = start(builder().pace(Pace::Time(Duration::from_secs(600)))).await;
    let id = create(&mock, "demo").await;
    assert_eq!(state_of(&mock, &id).await, "CREATING");
    mock.advance(Duration::from_secs(590));
    assert_eq!(state_of(&mock, &id).await, "CREATING");
    mock.advance(Duration::from_secs(10));
    assert_eq!(state_of(&mock, &id).await, "ACTIVE");
}

#[tokio::test]
async fn a_test_can_make_a_resource_fail() {
    let mock = start(builder()).await;
    let id = create(&mock, "demo").await;
    let path = format!("/clusters/{id}");
    assert!(mock.amend(
        ID,
        &path,
        &json!({"state": "FAILED", "region": {"provider": "x"}})
    ));
    for _ in 0..3 {
        let read = ok(&mock, ID, "GET", &path, None).await;
        assert_eq!(
            (&read["state"], &read["region"]),
            (
                &json!("FAILED"),
                &json!({"name": "regions/gcp-x", "provider": "x"})
            )
        );
    }
    assert!(!mock.amend(ID, "/clusters/1", &json!({})));
}

#[tokio::test]
async fn unknown_resources_are_samples_unless_the_mock_is_stateful() {
    let (sampling, strict) = (start(builder()).await, start(stateful()).await);
    for method in ["GET", "DELETE"] {
        let sample = call(&sampling, ID, method, "/clusters/1", None).await;
        assert_eq!(sample.0, StatusCode::OK);
        let missing = call(&strict, ID, method, "/clusters/1", None).await;
        assert_eq!(missing.0, StatusCode::NOT_FOUND);
    }
    // A resource that no operation creates is always a sample.
    let bill = ok(&strict, ID, "GET", "/bills/2026-01?currency=x", None).await;
    assert_eq!(bill, json!({}));
    // A part of a resource is a sample of it, and missing where the resource is.
    let missing = call(&strict, ID, "GET", "/clusters/1/imports/2", None).await;
    assert_eq!(missing.0, StatusCode::NOT_FOUND);
    let cluster = create(&strict, "demo").await;
    let import = format!("/clusters/{cluster}/imports/2");
    let import = ok(&strict, ID, "GET", &import, None).await;
    assert_eq!(import["id"], "2");
}

#[tokio::test]
async fn pages_are_linked_by_tokens_and_cut_to_the_maximum() {
    let mock = start(stateful()).await;
    for number in 0..7 {
        create(&mock, &format!("cluster{number}")).await;
    }
    let (mut names, mut path, mut pages) = (Vec::new(), "/clusters?pageSize=3".to_owned(), 0);
    loop {
        let page = ok(&mock, ID, "GET", &path, None).await;
        assert_eq!(page["totalSize"], 7);
        let items = page["clusters"].as_array().expect("a list");
        assert!(items.len() <= 3);
        names.extend(items.iter().map(|item| item["displayName"].clone()));
        pages += 1;
        match page["nextPageToken"].as_str() {
            Some("") | None => break,
            Some(token) => path = format!("/clusters?pageSize=3&pageToken={token}"),
        }
    }
    let expected: Vec<String> = (0..7).map(|number| format!("cluster{number}")).collect();
    assert_eq!(
        (names, pages),
        (expected.into_iter().map(Value::from).collect(), 3)
    );
    let page = ok(&mock, ID, "GET", "/clusters?pageSize=5000", None).await;
    assert_eq!(page["clusters"].as_array().map(Vec::len), Some(7));
    let (status, body) = call(&mock, ID, "GET", "/clusters?pageToken=x", None).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{body}");
}

/// The published documents: resources are derived from their models alone.
#[tokio::test]
async fn the_published_apis_keep_what_is_created() {
    let builder = Mock::builder().stateful(true);
    let mock = start(builder.apis(["serverless", "dataservice", "management", "iam"])).await;

    let cluster = json!({"displayName": "demo", "region": {"name": "regions/aws-us-east-1"}});
    let made = ok(&mock, "serverless", "POST", "/clusters", Some(cluster)).await;
    let id = made["clusterId"].as_str().expect("an id");
    assert_eq!(made["name"], format!("clusters/{id}"));
    let branches = format!("/clusters/{id}/branches");
    let branch = ok(
        &mock,
        "serverless",
        "POST",
        &branches,
        Some(json!({"displayName": "b1"})),
    )
    .await;
    let branch = format!("{branches}/{}", branch["branchId"].as_str().expect("an id"));
    let read = ok(&mock, "serverless", "GET", &branch, None).await;
    assert_eq!(
        (&read["displayName"], &read["clusterId"]),
        (&json!("b1"), &json!(id))
    );
    ok(
        &mock,
        "serverless",
        "POST",
        &format!("{branch}:reset"),
        None,
    )
    .await;

    let path = format!("/api/v1beta/projects/{}/clusters", 7);
    for _ in 0..5 {
        let body = json!({"region": "us-west-2", "cloud_provider": "AWS", "name": "demo", "cluster_type": "DEDICATED",
            "config": {"port": 4000, "root_password": "secret123", "components": {
                "tikv": {"node_quantity": 3, "storage_size_gib": 500, "node_size": "8C32G"},
                "tidb": {"node_quantity": 1, "node_size": "8C16G"}}}});
        let made = ok(&mock, "management", "POST", &path, Some(body)).await;
        let id = made["id"].as_str().expect("an id");
        let read = ok(&mock, "management", "GET", &format!("{path}/{id}"), None).await;
        assert_eq!(
            (&read["id"], &read["name"], &read["project_id"]),
            (&json!(id), &json!("demo"), &json!("7"))
        );
    }
    let mut sizes = Vec::new();
    for page in 1..=3 {
        let list = ok(
            &mock,
            "management",
            "GET",
            &format!("{path}?page={page}&page_size=2"),
            None,
        )
        .await;
        assert_eq!(
            list["total"]
                .as_u64()
                .or(list["total"].as_str().and_then(|total| total.parse().ok())),
            Some(5)
        );
        sizes.push(list["items"].as_array().map(Vec::len));
    }
    assert_eq!(sizes, [Some(2), Some(2), Some(1)]);

    let key = ok(
        &mock,
        "iam",
        "POST",
        "/apikeys",
        Some(json!({"displayName": "k", "role": "org:owner"})),
    )
    .await;
    let key = key["accessKey"].as_str().expect("a key").to_owned();
    let read = ok(&mock, "iam", "GET", &format!("/apikeys/{key}"), None).await;
    assert_eq!(
        (&read["accessKey"], &read["displayName"]),
        (&json!(key), &json!("k"))
    );
}

/// Resource names with slashes, and states that are any string.
#[tokio::test]
async fn data_service_endpoints_and_deployments_are_kept_too() {
    const API: &str = "dataservice";
    let loaded = Specs::open(SPECS).and_then(|specs| specs.load(API));
    let Loaded { api, document, .. } = loaded.expect("the document");
    let body = |name: &str| {
        let mut operations = api.operations.iter();
        let operation = operations.find(|operation| operation.name == name);
        let pointer = &operation.expect("an operation").pointer;
        let node = document.pointer(pointer.trim_start_matches('#'));
        sample::body(&document, node.expect("the operation"))
    };
    let builder = Mock::builder().stateful(true).apis([API]);
    let mock = start(builder).await;
    let app = body("create_data_app");
    let app = ok(&mock, API, "POST", "/v1beta1/dataApps", app).await;
    let app = format!(
        "/v1beta1/dataApps/{}",
        app["dataAppId"].as_str().expect("an id")
    );

    let made = body("create_endpoint");
    let made = ok(&mock, API, "POST", &format!("{app}/endpoints"), made).await;
    let name = made["name"].as_str().expect("a name");
    assert!(format!("/v1beta1/{name}").starts_with(&app), "{name}");
    let read = ok(&mock, API, "GET", &format!("/v1beta1/{name}"), None).await;
    assert_eq!(read, made);
    ok(&mock, API, "DELETE", &format!("/v1beta1/{name}"), None).await;
    let (status, _) = call(&mock, API, "GET", &format!("/v1beta1/{name}"), None).await;
    assert_eq!(status, StatusCode::NOT_FOUND);

    let deployments = format!("{app}/deployments");
    let made = ok(&mock, API, "POST", &deployments, body("create_deployment")).await;
    let path = format!(
        "{deployments}/{}",
        made["deploymentId"].as_str().expect("an id")
    );
    // The document lists no status of a deployment that is under way.
    for status in [Value::Null, "success".into(), "success".into()] {
        let read = ok(&mock, API, "GET", &path, None).await;
        assert_eq!(read["status"], status);
    }
    // Resources below it are removed with it.
    ok(&mock, API, "DELETE", &app, None).await;
    let (status, _) = call(&mock, API, "GET", &path, None).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

/// Settings exist with their parent, a service after its creation; both are kept.
#[tokio::test]
async fn what_a_parent_has_one_of_is_kept() {
    let builder = Mock::builder().stateful(true);
    let mock = start(builder.apis(["dataservice", "management"])).await;
    const API: &str = "dataservice";
    let settings = |app: &str| format!("/v1beta1/dataApps/{app}/chat2querySettings");
    let before = ok(&mock, API, "GET", &settings("a1"), None).await;
    let change = json!({"languageCode": "kept-7"});
    let (status, changed) = call(&mock, API, "PATCH", &settings("a1"), Some(change)).await;
    assert_eq!(status, StatusCode::OK, "{changed}");
    let read = ok(&mock, API, "GET", &settings("a1"), None).await;
    assert_ne!(read, before);
    assert_eq!(read, changed);
    assert!(read.to_string().contains("kept-7"), "{read}");
    let other = ok(&mock, API, "GET", &settings("a2"), None).await;
    assert!(!other.to_string().contains("kept-7"), "{other}");

    const OLD: &str = "management";
    let path = "/api/v1beta/projects/1/clusters/2/private_endpoint_service";
    let (status, _) = call(&mock, OLD, "GET", path, None).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    ok(&mock, OLD, "POST", path, Some(json!({}))).await;
    let (status, again) = call(&mock, OLD, "POST", path, Some(json!({}))).await;
    assert_eq!(status, StatusCode::CONFLICT, "{again}");
    for status in ["CREATING", "ACTIVE", "ACTIVE"] {
        let read = ok(&mock, OLD, "GET", path, None).await;
        assert_eq!(read["private_endpoint_service"]["status"], status, "{read}");
    }
}

#[tokio::test]
async fn a_verb_is_refused_in_a_state_that_is_not_for_it() {
    let mock = start(stateful().pace(Pace::Reads(1))).await;
    let id = create(&mock, "demo").await;
    let pause = format!("/clusters/{id}:pauseCluster");
    // In creation; active; paused.
    for (reads, expected) in [
        (0, StatusCode::CONFLICT),
        (2, StatusCode::OK),
        (2, StatusCode::CONFLICT),
    ] {
        for _ in 0..reads {
            state_of(&mock, &id).await;
        }
        let (status, body) = call(&mock, ID, "POST", &pause, Some(json!({}))).await;
        assert_eq!(status, expected, "{body}");
        if status == StatusCode::CONFLICT {
            let text = body.to_string();
            assert!(
                text.contains("pauseCluster requires state ACTIVE"),
                "{text}"
            );
        }
    }
    assert_eq!(state_of(&mock, &id).await, "PAUSED");
}

/// Both names of the id of an import are the one that paths take, and its progress moves.
#[tokio::test]
async fn an_import_is_read_by_the_id_that_its_creation_shows_and_its_progress_moves() {
    const API: &str = "serverless";
    let builder = Mock::builder().apis([API]).stateful(true);
    let mock = start(builder.pace(Pace::Reads(3))).await;
    let cluster = json!({"displayName": "demo", "region": {"name": "regions/aws-us-east-1"}});
    let made = ok(&mock, API, "POST", "/clusters", Some(cluster)).await;
    let imports = format!(
        "/clusters/{}/imports",
        made["clusterId"].as_str().expect("an id")
    );
    let import = json!({
        "importOptions": {"fileType": "CSV"},
        "source": {"type": "S3", "s3": {"uri": "s3://bucket/path", "authType": "ROLE_ARN", "roleArn": "arn:x"}},
    });
    let made = ok(&mock, API, "POST", &imports, Some(import)).await;
    assert_eq!(made["importId"], made["id"]);
    assert_eq!(
        (&made["state"], &made["completePercent"]),
        (&json!("PREPARING"), &json!(0))
    );
    let one = format!("{imports}/{}", made["importId"].as_str().expect("an id"));
    let mut seen = Vec::new();
    for _ in 0..5 {
        let import = ok(&mock, API, "GET", &one, None).await;
        assert_eq!(
            (&import["importId"], &import["id"]),
            (&made["importId"], &made["id"])
        );
        seen.push((import["state"].clone(), import["completePercent"].clone()));
    }
    let expected = [
        ("PREPARING", 0),
        ("PREPARING", 33),
        ("IMPORTING", 66),
        ("COMPLETED", 100),
        ("COMPLETED", 100),
    ];
    assert_eq!(
        seen,
        expected.map(|(state, percent)| (json!(state), json!(percent)))
    );

    let samples = start(Mock::builder().apis([API])).await;
    let sample = ok(&samples, API, "GET", "/clusters/1/imports/imp-7", None).await;
    assert_eq!(
        (&sample["importId"], &sample["id"]),
        (&json!("imp-7"), &json!("imp-7"))
    );
}
