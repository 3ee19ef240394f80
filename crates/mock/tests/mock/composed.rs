//! Schemas made of others, as the mock answers and checks them: merged, in unions, with further properties.

use std::path::Path;

use crate::common::client;
use reqwest::{Client, Method};
use serde_json::{Value, json};
use tidbcloud_mock::{Access, Mock};
use tidbcloud_openapi::sample;
use tidbcloud_specs::{Loaded, load_standalone};

/// The document of a trap.
fn trap(name: &str) -> Loaded {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/traps");
    let file = folder.join(name).with_extension("yaml");
    load_standalone(&file, name).unwrap_or_else(|problems| panic!("{problems}"))
}

async fn mock(loaded: &Loaded) -> (Mock, Client) {
    let mock = Mock::builder()
        .api(loaded.api.clone(), loaded.document.clone())
        .access(Access::Open)
        .start()
        .await
        .expect("a mock");
    let client = client(mock.ca_pem());
    (mock, client)
}

async fn send(
    (mock, client): &(Mock, Client),
    method: &str,
    path: &str,
    body: &Value,
) -> (u16, Value) {
    let (_, endpoint) = mock.endpoints().next().expect("an endpoint");
    let method = Method::from_bytes(method.as_bytes()).expect("a method");
    let response = client
        .request(method, format!("{endpoint}{path}"))
        .header("content-type", "application/json")
        .body(body.to_string())
        .send()
        .await
        .expect("a response");
    let status = response.status().as_u16();
    let text = response.text().await.expect("a body");
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

#[tokio::test]
async fn samples_of_composed_schemas_are_accepted_and_answered() {
    for name in [
        "all_of_merged",
        "unions",
        "additional_properties",
        "openapi_3_1",
    ] {
        let loaded = trap(name);
        let server = mock(&loaded).await;
        for operation in &loaded.api.operations {
            let node = loaded
                .document
                .pointer(operation.pointer.trim_start_matches('#'));
            let Some(body) = sample::body(&loaded.document, node.expect("the operation")) else {
                continue;
            };
            let path = &operation.path.template;
            let (status, answer) = send(&server, &operation.method, path, &body).await;
            assert!(
                (200..300).contains(&status),
                "{name} {path} {body}: {answer}"
            );
        }
    }
}

#[tokio::test]
async fn a_member_of_another_value_of_the_tag_is_refused() {
    let server = mock(&trap("unions")).await;
    for (body, is_good) in [
        (
            json!({"shape": "circle", "radius": 1.5, "color": "red"}),
            true,
        ),
        (json!({"shape": "disc", "radius": 1.5}), true),
        (
            json!({"shape": "rectangle", "width": 1, "height": 2, "corner": "round"}),
            true,
        ),
        (json!({"shape": "circle", "radius": 1, "width": 2}), false),
        (json!({"shape": "rectangle", "width": 1}), false),
        (json!({"radius": 1}), false),
    ] {
        let (status, answer) = send(&server, "POST", "/shapes", &body).await;
        assert_eq!(status == 200, is_good, "{body}: {status} {answer}");
    }
}

#[tokio::test]
async fn further_properties_are_checked_by_their_type() {
    let server = mock(&trap("additional_properties")).await;
    for (body, is_good) in [
        (json!({"name": "n", "count": 1, "team": "a"}), true),
        (json!({"name": "n", "team": 1}), false),
        (json!({"team": "a"}), false),
    ] {
        let (status, answer) = send(&server, "POST", "/labels", &body).await;
        assert_eq!(status == 200, is_good, "{body}: {status} {answer}");
    }
}

#[tokio::test]
async fn limits_of_all_members_count() {
    let server = mock(&trap("all_of_merged")).await;
    for (body, is_good) in [
        (
            json!({"name": "Rex", "breed": "b", "size": "large", "weight": 9}),
            true,
        ),
        (json!({"name": "R", "breed": "b"}), false),
        (json!({"name": "Rex", "breed": "b", "size": "small"}), false),
        (json!({"name": "Rex"}), false),
    ] {
        let (status, answer) = send(&server, "POST", "/pets", &body).await;
        assert_eq!(status == 200, is_good, "{body}: {status} {answer}");
    }
}
