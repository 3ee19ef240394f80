//! The page of a mock, over HTTP: what it shows, what it does, and whom it refuses.

use std::time::Duration;

use crate::common::{ID, builder, client, start, url};
use crate::state::{call, ok};
use reqwest::StatusCode;
use serde_json::{Value, json};
use tidbcloud_mock::{ConnectionFault, Fault, Faults, Mock, Pace};

/// Sends a request to the page without TLS, and returns status and text.
async fn send(
    mock: &Mock,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<Value>,
) -> (StatusCode, String) {
    let url = format!("{}{}", mock.page_url(), path.trim_start_matches('/'));
    let method = reqwest::Method::from_bytes(method.as_bytes()).expect("a method");
    let mut request = client(mock.ca_pem()).request(method, url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if let Some(body) = body {
        request = request.body(body.to_string());
    }
    let response = request.send().await.expect("a response");
    let status = response.status();
    (status, response.text().await.expect("a text"))
}

async fn get(mock: &Mock, path: &str) -> Value {
    let (status, text) = send(mock, "GET", path, &[], None).await;
    assert_eq!(status, StatusCode::OK, "{path}: {text}");
    serde_json::from_str(&text).expect("JSON")
}

const JSON: (&str, &str) = ("content-type", "application/json");

pub(crate) async fn post(mock: &Mock, path: &str, body: Value) -> (StatusCode, Value) {
    let (status, text) = send(mock, "POST", path, &[JSON], Some(body)).await;
    (status, serde_json::from_str(&text).expect("JSON"))
}

async fn done(mock: &Mock, path: &str, body: Value) -> Value {
    let (status, response) = post(mock, path, body).await;
    assert_eq!(status, StatusCode::OK, "{path}: {response}");
    response
}

fn wanted(name: &str) -> Value {
    json!({"displayName": name, "region": {"name": "regions/gcp-x"}})
}

async fn create(mock: &Mock, name: &str) -> String {
    let made = ok(mock, ID, "POST", "/clusters", Some(wanted(name))).await;
    format!("/clusters/{}", made["clusterId"].as_str().expect("an id"))
}

fn resources(state: &Value) -> &Vec<Value> {
    state["apis"][0]["resources"].as_array().expect("resources")
}

#[tokio::test]
async fn every_server_has_the_page_with_tls_and_without_and_no_key_is_needed() {
    let (first, second) = (crate::common::things("a"), crate::common::things("b"));
    let builder = Mock::builder()
        .api(first.0, first.1)
        .api(second.0, second.1);
    let mock = start(builder).await;
    for (_, endpoint) in mock.endpoints() {
        let secure = endpoint.trim_end_matches("v1").to_owned();
        for url in [secure.replace("https:", "http:"), secure] {
            let response = client(mock.ca_pem()).get(&url).send().await;
            let response = response.expect("a response");
            assert_eq!(response.status(), StatusCode::OK, "{url}");
            let policy = response.headers()["content-security-policy"].to_str();
            assert!(policy.expect("text").contains("frame-ancestors 'none'"));
            let text = response.text().await.expect("a text");
            assert!(text.starts_with("<!doctype html>"), "{text}");
            for (path, begin) in [
                ("page.css", ":root"),
                ("page.js", "//"),
                ("icon.svg", "<svg"),
            ] {
                let file = client(mock.ca_pem())
                    .get(format!("{url}_mock/{path}"))
                    .send();
                let text = file
                    .await
                    .expect("a response")
                    .text()
                    .await
                    .expect("a text");
                assert!(text.starts_with(begin), "{path}: {text}");
            }
        }
    }
    let state = get(&mock, "/_mock/state").await;
    assert_eq!(state["apis"].as_array().map(Vec::len), Some(2), "{state}");
    assert_eq!(state["apis"][0]["used"], false, "a look reads no document");
    assert_eq!(mock.exchanges("a").all + mock.exchanges("b").all, 0);
}

#[tokio::test]
async fn the_state_has_resources_with_their_changes_and_a_look_moves_nothing() {
    let mock = start(builder().pace(Pace::Reads(1))).await;
    let path = create(&mock, "demo").await;
    for _ in 0..3 {
        let state = get(&mock, "/_mock/state").await;
        let shown = &resources(&state)[0];
        assert_eq!(
            (
                &shown["path"],
                &shown["name"],
                &shown["state"],
                &shown["collection"]
            ),
            (
                &json!(path),
                &json!("demo"),
                &json!("CREATING"),
                &json!("clusters")
            )
        );
        assert_eq!(shown["phase"], "transitional");
        assert_eq!(shown["pending"], json!({"to": "ACTIVE", "reads": 1}));
        assert_eq!(
            (&shown["fails_into"], &shown["deletes"]),
            (&json!("FAILED"), &json!(true))
        );
    }
    let revision = mock.revision();
    get(&mock, "/_mock/state").await;
    assert_eq!(
        mock.revision(),
        revision,
        "no state file is written for a look"
    );
    ok(&mock, ID, "GET", &path, None).await;
    assert_eq!(ok(&mock, ID, "GET", &path, None).await["state"], "ACTIVE");
    let state = get(&mock, "/_mock/state").await;
    assert_eq!(
        (
            &resources(&state)[0]["state"],
            &resources(&state)[0]["pending"]
        ),
        (&json!("ACTIVE"), &Value::Null)
    );
}

#[tokio::test]
async fn the_clock_steps_and_resources_move_with_it() {
    let pace = Pace::Time(Duration::from_secs(10));
    let mock = start(builder().pace(pace).stepped_clock()).await;
    create(&mock, "demo").await;
    let state = get(&mock, "/_mock/state").await;
    assert_eq!(
        (&state["now_ms"], &state["stepped"]),
        (&json!(0), &json!(true))
    );
    assert_eq!(
        resources(&state)[0]["pending"],
        json!({"to": "ACTIVE", "at_ms": 10_000})
    );
    for (ms, expected) in [(9_999, "CREATING"), (1, "ACTIVE")] {
        done(&mock, "/_mock/advance", json!({"ms": ms})).await;
        let state = get(&mock, "/_mock/state").await;
        assert_eq!(resources(&state)[0]["state"], expected);
    }
    for ms in [json!(-1), json!("10"), json!(u64::MAX), Value::Null] {
        let (status, response) = post(&mock, "/_mock/advance", json!({"ms": ms})).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{response}");
    }
    assert_eq!(mock.now(), Duration::from_secs(10), "nothing else moved it");
}

#[tokio::test]
async fn a_call_of_the_page_creates_and_deletes_as_a_client_does_and_is_not_in_the_log() {
    let mock = start(builder().stateful(true).pace(Pace::Reads(0))).await;
    let operations = get(&mock, "/_mock/operations?api=things").await;
    let operations = operations["operations"].as_array().expect("a list").clone();
    let creation = operations
        .iter()
        .find(|operation| operation["creates"] == true);
    let creation = creation.expect("an operation that creates");
    let create = json!({"api": ID, "method": creation["method"], "path": creation["path"], "body": creation["body"]});
    let made = done(&mock, "/_mock/call", create.clone()).await;
    assert_eq!(
        (&made["operation"], &made["status"]),
        (&json!("create_cluster"), &json!(200)),
        "the sample is a valid request"
    );
    let path = format!(
        "/clusters/{}",
        made["body"]["clusterId"].as_str().expect("an id")
    );
    ok(&mock, ID, "GET", &path, None).await;
    done(
        &mock,
        "/_mock/call",
        json!({"api": ID, "method": "DELETE", "path": path}),
    )
    .await;
    let (status, _) = call(&mock, ID, "GET", &path, None).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(
        mock.calls().len(),
        2,
        "those of the client:\n{}",
        mock.calls()
    );

    for (body, status, expected) in [
        (
            json!({"api": "other", "method": "GET", "path": "/"}),
            404,
            "it serves things",
        ),
        (
            json!({"api": ID, "method": "GET", "path": "/nowhere"}),
            404,
            "no path /nowhere",
        ),
        (
            json!({"api": ID, "method": "GET", "path": "clusters"}),
            400,
            "begin with a slash",
        ),
        (
            json!({"api": ID, "method": "GET", "path": "/a b"}),
            400,
            "no path of a request",
        ),
        (
            json!({"api": ID, "method": "G T", "path": "/"}),
            400,
            "no method",
        ),
        (
            json!({"api": ID, "method": "POST", "path": "/clusters", "body": {"x": 1}}),
            400,
            "does not know x",
        ),
        (json!({"api": ID, "path": "/clusters"}), 400, "\"method\""),
    ] {
        let (found, response) = post(&mock, "/_mock/call", body.clone()).await;
        assert_eq!(found.as_u16(), status, "{body}: {response}");
        let error = response["error"].as_str().expect("a text");
        assert!(error.contains(expected), "{body}: {error}");
    }
}

#[tokio::test]
async fn planned_faults_are_shown_until_they_have_happened() {
    let mock = start(builder()).await;
    assert_eq!(
        get(&mock, "/_mock/state").await["apis"][0]["planned"],
        json!([])
    );
    mock.on("get_cluster").fail_once(503).expect("a plan");
    mock.on("get_cluster").fault(Fault::Reset).expect("a plan");
    mock.on("list_clusters")
        .respond_once(200, json!({"secret": "s3cret"}))
        .expect("a plan");
    let rules = Faults::new().every(10, Fault::StaleNonce).sometimes(
        0.25,
        1,
        [Fault::HalfJson, Fault::EmptyBody],
    );
    mock.plan_all(ID, rules).expect("a plan");
    let connections = Faults::new().pass(1000).then(ConnectionFault::Refuse);
    mock.plan_connections(ID, connections).expect("a plan");
    let planned = async || get(&mock, "/_mock/state").await["apis"][0]["planned"].clone();
    let reset = json!({"effect": "connection reset", "every": 1, "next": 1});
    let shown = planned().await;
    assert_eq!(
        shown[0],
        json!({"of": "operation", "operation": "get_cluster", "steps": [{"effect": "status 503", "times": 1}, reset]})
    );
    assert_eq!(
        shown[1],
        json!({"of": "operation", "operation": "list_clusters", "steps": [{"effect": "status 200 with a body of the test", "times": 1}]})
    );
    assert_eq!(
        shown[2],
        json!({"of": "other operations", "operation": null, "steps": [
            {"effect": "status 401 with stale=true", "every": 10, "next": 10},
            {"effect": "half of the JSON or no body", "probability": 0.25},
        ]})
    );
    // Each request of the page is on a connection that counts too.
    assert_eq!(
        (&shown[3]["of"], &shown[3]["steps"][1]),
        (
            &json!("connections"),
            &json!({"effect": "reset before TLS", "times": 1})
        )
    );
    call(&mock, ID, "GET", "/clusters", None).await;
    let (status, _) = call(&mock, ID, "GET", "/clusters/1", None).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    let shown = planned().await;
    assert_eq!(
        shown[0],
        json!({"of": "operation", "operation": "get_cluster", "steps": [reset]})
    );
    assert_eq!(shown[1]["of"], "other operations");
    let clear = json!({"api": ID, "operation": "get_cluster"});
    done(&mock, "/_mock/clear", clear).await;
    assert_eq!(planned().await[0]["of"], "other operations");
    call(&mock, ID, "GET", "/clusters/1", None).await;
    let clear = json!({"api": ID, "operation": "get_nothing"});
    let (status, _) = post(&mock, "/_mock/clear", clear).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_resource_fails_and_the_next_call_of_an_operation_does_once() {
    let mock = start(builder()).await;
    let path = create(&mock, "demo").await;
    let failed = done(&mock, "/_mock/fail", json!({"api": ID, "path": path})).await;
    assert_eq!(failed, json!({"state": "FAILED"}));
    assert_eq!(ok(&mock, ID, "GET", &path, None).await["state"], "FAILED");
    let (status, _) = post(&mock, "/_mock/fail", json!({"api": ID, "path": path})).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "it has failed already");

    let fail = json!({"api": ID, "operation": "get_cluster", "status": 409});
    done(&mock, "/_mock/fail", fail).await;
    assert_eq!(
        call(&mock, ID, "GET", &path, None).await.0,
        StatusCode::CONFLICT
    );
    assert_eq!(call(&mock, ID, "GET", &path, None).await.0, StatusCode::OK);
    let state = get(&mock, "/_mock/state").await;
    let exchanges = state["exchanges"].as_array().expect("a list");
    let faults: Vec<&Value> = exchanges
        .iter()
        .map(|exchange| &exchange["fault"])
        .collect();
    assert_eq!(
        faults.iter().filter(|fault| ***fault == "Error").count(),
        1,
        "{faults:?}"
    );
    for (body, expected) in [
        (
            json!({"api": ID, "operation": "get_nothing", "status": 500}),
            404,
        ),
        (
            json!({"api": ID, "operation": "get_cluster", "status": 200}),
            400,
        ),
        (json!({"api": ID, "operation": "get_cluster"}), 400),
        (json!({"api": ID, "path": "/clusters/none"}), 404),
        (json!([]), 400),
    ] {
        let (status, response) = post(&mock, "/_mock/fail", body.clone()).await;
        assert_eq!(status.as_u16(), expected, "{body}: {response}");
    }
}

#[tokio::test]
async fn secrets_are_masked_in_resources_requests_and_queries() {
    let mock = Mock::builder()
        .apis(["dedicated", "iam"])
        .start()
        .await
        .expect("a mock");
    let body = json!({"displayName": "demo", "regionId": "aws-us-west-2", "rootPassword": "s3cret-password",
        "tidbNodeSetting": {"nodeSpecKey": "8C16G", "tidbNodeGroups": [{"nodeCount": 1}]},
        "tikvNodeSetting": {"nodeSpecKey": "8C32G", "nodeCount": 3, "storageSizeGi": 500}});
    ok(&mock, "dedicated", "POST", "/clusters", Some(body)).await;
    // Refused, and in the log all the same.
    call(
        &mock,
        "iam",
        "GET",
        "/apikeys?adminToken=s3cret-token",
        None,
    )
    .await;
    let made = ok(
        &mock,
        "iam",
        "POST",
        "/apikeys",
        Some(json!({"displayName": "deploy"})),
    )
    .await;
    let private = made["secretKey"]
        .as_str()
        .expect("the private half")
        .to_owned();

    let state = get(&mock, "/_mock/state").await;
    let mut texts = vec![state.to_string()];
    for exchange in state["exchanges"].as_array().expect("a list") {
        let path = format!("/_mock/exchange?number={}", exchange["number"]);
        texts.push(get(&mock, &path).await.to_string());
    }
    for api in state["apis"].as_array().expect("a list") {
        for resource in api["resources"].as_array().expect("a list") {
            let (id, path) = (api["id"].as_str(), resource["path"].as_str());
            let query = format!("api={}&path={}", id.expect("an id"), path.expect("a path"));
            texts.push(
                get(&mock, &format!("/_mock/resource?{query}"))
                    .await
                    .to_string(),
            );
        }
    }
    let create = json!({"api": "iam", "method": "POST", "path": "/apikeys", "body": {"displayName": "page"}});
    texts.push(done(&mock, "/_mock/call", create).await.to_string());
    let all = texts.join("\n");
    for secret in [
        "s3cret-password",
        "s3cret-token",
        private.as_str(),
        mock.private_key(),
    ] {
        assert!(!all.contains(secret), "{secret}: {all}");
    }
    for shown in [
        r#""rootPassword":"***""#,
        "adminToken=%2A%2A%2A",
        r#""secretKey":"***""#,
        "demo",
    ] {
        assert!(all.contains(shown), "{shown}: {all}");
    }
}

#[tokio::test]
async fn events_follow_each_change_and_end_with_the_mock() {
    let mock = start(builder()).await;
    let events = client(mock.ca_pem()).get(format!("{}_mock/events", mock.page_url()));
    let mut events = events.send().await.expect("a response");
    assert_eq!(events.headers()["content-type"], "text/event-stream");
    let mut text = String::new();
    let path = create(&mock, "demo").await;
    while !text.contains(&path) {
        let bytes = events.chunk().await.expect("a piece").expect("no end");
        text.push_str(&String::from_utf8_lossy(&bytes));
    }
    assert!(text.starts_with("event: state\ndata: {"), "{text}");
    // Five seconds are what a stop waits for open requests; this test waits for none of them.
    mock.stop().await;
    while let Ok(Some(_)) = events.chunk().await {}
}

#[tokio::test]
async fn whoever_is_not_the_page_is_refused() {
    let mock = start(builder()).await;
    let body = || Some(json!({"ms": 1000}));
    let origin = mock.page_url().trim_end_matches('/').to_owned();
    let other_scheme = origin.replace("http:", "https:");
    for (headers, expected) in [
        (vec![JSON, ("origin", origin.as_str())], 200),
        (vec![JSON], 200),
        (vec![JSON, ("origin", "http://evil.example")], 403),
        (vec![JSON, ("origin", other_scheme.as_str())], 403),
        (vec![JSON, ("origin", "null")], 403),
        (vec![JSON, ("sec-fetch-site", "cross-site")], 403),
        (vec![JSON, ("host", "evil.example")], 403),
        (vec![("content-type", "text/plain")], 415),
        (vec![], 415),
    ] {
        let (status, text) = send(&mock, "POST", "/_mock/advance", &headers, body()).await;
        assert_eq!(status.as_u16(), expected, "{headers:?}: {text}");
    }
    for path in ["/", "/_mock/state", "/_mock/events"] {
        let (status, text) = send(&mock, "GET", path, &[("host", "evil.example:80")], None).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{path}: {text}");
    }
    for (method, path, expected) in [
        ("POST", "/", 405),
        ("GET", "/_mock/advance", 405),
        ("PUT", "/_mock/call", 405),
        ("POST", "/_mock/state", 405),
        ("GET", "/_mock/nothing", 404),
        ("GET", "/_mock/exchange?number=x", 404),
        ("GET", "/_mock/resource?api=things", 400),
        ("GET", "/_mock/operations?api=other", 404),
    ] {
        let (status, text) = send(&mock, method, path, &[JSON], None).await;
        assert_eq!(status.as_u16(), expected, "{method} {path}: {text}");
    }
}

#[tokio::test]
async fn without_tls_there_is_the_page_and_nothing_of_an_api() {
    let mock = start(builder()).await;
    let plain = url(&mock, "/clusters").replace("https://", "http://");
    let response = client(mock.ca_pem())
        .get(plain)
        .send()
        .await
        .expect("a response");
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    let text = response.text().await.expect("a text");
    assert!(text.contains("this server speaks HTTPS"), "{text}");
    assert_eq!(mock.exchanges(ID).all, 0);
}

#[tokio::test]
async fn an_operation_at_the_root_of_an_api_is_not_hidden_by_the_page() {
    let (api, mut document) = crate::common::things(ID);
    let mut paths = json!({});
    paths["/"] = document["paths"]["/clusters"].take();
    document["paths"] = paths;
    let settings = tidbcloud_specs::lower::ApiSettings {
        id: ID.to_owned(),
        version: api.version,
        crate_name: api.crate_name,
        release: api.release,
        title: api.title,
        server: "https://things.example.com".to_owned(),
    };
    let api = tidbcloud_specs::lower::lower(&document, &settings).expect("an API");
    let mock = start(Mock::builder().api(api, document)).await;
    let list = ok(&mock, ID, "GET", "/", None).await;
    assert!(list["clusters"].is_array(), "{list}");
    assert_eq!(get(&mock, "/_mock/state").await["apis"][0]["id"], ID);
}
