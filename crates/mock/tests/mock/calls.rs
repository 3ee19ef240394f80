//! Calls over the network: responses, errors, headers, logged exchanges.

use crate::common::{ID, builder, client, start, url};
use diqwest::WithDigestAuth;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tidbcloud_mock::Mock;

async fn call(
    mock: &Mock,
    method: &str,
    path: &str,
    body: Option<Value>,
) -> (StatusCode, reqwest::header::HeaderMap, Value) {
    let method = Method::from_bytes(method.as_bytes()).expect("a method");
    let mut request = client(mock.ca_pem()).request(method, url(mock, path));
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
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = response.bytes().await.expect("a body");
    let body = if bytes.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(&bytes).expect("JSON")
    };
    (status, headers, body)
}

#[tokio::test]
async fn a_response_is_made_from_the_document_and_repeats_the_path() {
    let mock = start(builder()).await;
    let (status, headers, body) = call(&mock, "GET", "/clusters/123%2F4", None).await;
    assert_eq!(
        (status, &body["clusterId"]),
        (StatusCode::OK, &json!("123/4"))
    );
    assert_eq!(body["region"]["name"], "regions/aws-us-west-2");
    assert_eq!(
        (&body["state"], &body["port"]),
        (&json!("ACTIVE"), &json!(4000))
    );
    assert_eq!(headers["content-type"], "application/json");
    let (_, _, import) = call(
        &mock,
        "GET",
        "/clusters/7/imports/10449877348102958363",
        None,
    )
    .await;
    assert_eq!(
        import,
        json!({"clusterId": "7", "id": "10449877348102958363"})
    );
}

#[tokio::test]
async fn a_response_repeats_the_body_and_completes_it() {
    let mock = start(builder()).await;
    let wanted = json!({"displayName": "demo", "region": {"name": "regions/gcp-x"}, "labels": {"a": "b"},
        "nodes": [{"count": 3}, {"zone": "z"}]});
    let (status, _, made) = call(&mock, "POST", "/clusters", Some(wanted)).await;
    assert_eq!(status, StatusCode::OK, "{made}");
    assert_eq!(
        (&made["displayName"], &made["region"]["name"]),
        (&json!("demo"), &json!("regions/gcp-x"))
    );
    assert_eq!(made["region"]["provider"], "sample");
    assert_eq!(made["labels"]["a"], "b");
    assert_eq!(
        made["nodes"],
        json!([{"count": 3, "zone": "sample"}, {"count": 1, "zone": "z"}])
    );
    assert!(made["clusterId"].is_string() && made["createTime"].is_string());
    let change = json!({"cluster": {"displayName": "other", "region": {"name": "regions/gcp-x"}}, "updateMask": "displayName"});
    let (status, _, changed) = call(&mock, "PATCH", "/clusters/9", Some(change)).await;
    assert_eq!(status, StatusCode::OK, "{changed}");
    assert_eq!(
        (&changed["clusterId"], &changed["displayName"]),
        (&json!("9"), &json!("other"))
    );
}

#[tokio::test]
async fn a_list_ends_and_counts_its_items() {
    let mock = start(builder()).await;
    let (_, _, list) = call(&mock, "GET", "/clusters?pageSize=10", None).await;
    assert_eq!(list["clusters"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&list["nextPageToken"], &list["totalSize"]),
        (&json!(""), &json!(1))
    );
}

#[tokio::test]
async fn an_undeclared_response_is_nothing_or_an_empty_object_in_turn() {
    let mock = start(builder()).await;
    for expected in [Value::Null, json!({}), Value::Null] {
        let (status, headers, body) = call(&mock, "DELETE", "/clusters/1", None).await;
        assert_eq!((status, &body), (StatusCode::OK, &expected));
        assert_eq!(headers.contains_key("content-type"), !expected.is_null());
    }
}

#[tokio::test]
async fn errors_come_in_the_shape_that_the_operation_declares() {
    let mock = start(builder()).await;
    let (status, _, body) = call(&mock, "GET", "/clusters?pageSize=-1&colour=red", None).await;
    assert_eq!(
        (status, &body["code"]),
        (StatusCode::BAD_REQUEST, &json!(3))
    );
    let violations = &body["details"][0]["fieldViolations"];
    assert_eq!(violations.as_array().map(Vec::len), Some(2), "{body}");
    let message = body["message"].as_str().unwrap_or_default();
    assert!(
        message.contains("query parameter pageSize: ")
            && message.contains("query: the document does not know colour")
    );
    let (status, _, body) = call(&mock, "GET", "/bills/May?currency=x", None).await;
    assert_eq!(
        (status, &body["status"], &body["code"]),
        (StatusCode::BAD_REQUEST, &json!(400), &json!("3"))
    );
    assert!(
        body["msgPrefix"]
            .as_str()
            .is_some_and(|text| text.contains("path parameter month: ")),
        "{body}"
    );
}

#[tokio::test]
async fn unknown_paths_and_methods_are_different_errors() {
    let mock = start(builder()).await;
    let (status, _, body) = call(&mock, "GET", "/nothing", None).await;
    assert_eq!(
        (status, &body["code"]),
        (StatusCode::NOT_FOUND, &json!(49_900_002))
    );
    let (status, headers, _) = call(&mock, "PUT", "/clusters/1", None).await;
    assert_eq!(
        (status, &headers["allow"]),
        (
            StatusCode::METHOD_NOT_ALLOWED,
            &"DELETE, GET, PATCH".parse().expect("a value")
        )
    );
    let (status, headers, _) = call(&mock, "GET", "/clusters/1:pauseCluster", None).await;
    assert_eq!(
        (status, &headers["allow"]),
        (
            StatusCode::METHOD_NOT_ALLOWED,
            &"POST".parse().expect("a value")
        )
    );
    let (status, _, body) = call(&mock, "GET", "/clusters/%FF", None).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(
        body.to_string().contains("path parameter clusterId"),
        "{body}"
    );
    let elsewhere = url(&mock, "/clusters").replace("/v1/", "/v2/");
    let response = client(mock.ca_pem())
        .get(elsewhere)
        .send_digest_auth((mock.public_key(), mock.private_key()))
        .await;
    assert_eq!(
        response.expect("a response").status(),
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn verbs_and_literals_reach_their_operations() {
    let mock = start(builder()).await;
    let (status, _, _) = call(&mock, "POST", "/clusters/1:pauseCluster", Some(json!({}))).await;
    assert_eq!(status, StatusCode::OK);
    let (status, _, _) = call(&mock, "GET", "/clusters/1/imports/role_info", None).await;
    assert_eq!(status, StatusCode::OK);
    let operations: Vec<String> = mock.exchanges(ID).by_operation.into_keys().collect();
    assert_eq!(operations, ["get_role_info", "pause_cluster"]);
}

#[tokio::test]
async fn every_response_carries_its_trace_id_and_the_rate_limit() {
    let mock = start(builder().rate_limit(100)).await;
    let mut traces = Vec::new();
    for path in ["/clusters", "/nothing"] {
        let (_, headers, _) = call(&mock, "GET", path, None).await;
        assert_eq!(headers["x-ratelimit-limit-minute"], "100");
        let remaining: u32 = headers["x-ratelimit-remaining-minute"]
            .to_str()
            .expect("text")
            .parse()
            .expect("a number");
        assert_eq!(u64::from(remaining), 100 - mock.exchanges(ID).all);
        let reset: u32 = headers["x-ratelimit-reset"]
            .to_str()
            .expect("text")
            .parse()
            .expect("a number");
        assert!((1..=60).contains(&reset));
        traces.push(
            headers["x-debug-trace-id"]
                .to_str()
                .expect("text")
                .to_owned(),
        );
    }
    assert_ne!(traces[0], traces[1]);
    let recorded: Vec<String> = mock
        .latest_exchanges(ID)
        .into_iter()
        .map(|exchange| exchange.trace_id)
        .collect();
    assert!(traces.iter().all(|trace| recorded.contains(trace)));
}

#[tokio::test]
async fn a_request_too_many_is_a_429_that_does_nothing() {
    let mock = start(builder().rate_limit(3)).await;
    let (status, headers, _) = call(&mock, "GET", "/clusters", None).await;
    assert_eq!(
        (status, &headers["x-ratelimit-remaining-minute"]),
        (StatusCode::OK, &"1".parse().expect("a value"))
    );
    // The challenge is the third request, the answer to it the fourth.
    let (status, headers, body) = call(&mock, "GET", "/clusters", None).await;
    assert_eq!(
        (status, &body["code"]),
        (StatusCode::TOO_MANY_REQUESTS, &json!(49_900_007))
    );
    assert_eq!(headers["x-ratelimit-remaining-minute"], "0");
    let reset = headers["x-ratelimit-reset"].to_str().ok();
    let reset: Option<u32> = reset.and_then(|reset| reset.parse().ok());
    assert!(reset.is_some_and(|reset| (1..=60).contains(&reset)));
    assert_eq!(mock.exchanges(ID).executed["list_clusters"], 1);
}

#[tokio::test]
async fn what_came_in_is_recorded() {
    let mock = start(builder()).await;
    let sent = json!({"displayName": "demo", "region": {"name": "regions/gcp-x"}});
    call(&mock, "POST", "/clusters", Some(sent.clone())).await;
    let exchanges = mock.latest_exchanges(ID);
    let last = exchanges.last().expect("an exchange");
    assert_eq!(
        (last.method.as_str(), last.target.as_str()),
        ("POST", "/v1/clusters")
    );
    assert_eq!(last.operation.as_deref(), Some("create_cluster"));
    assert_eq!(
        serde_json::from_slice::<Value>(&last.body).expect("JSON"),
        sent
    );
    assert_eq!(last.headers["content-type"], "application/json");
    assert_eq!(last.status, StatusCode::OK);
}

#[tokio::test]
async fn a_document_that_cannot_be_loaded_is_a_500_that_says_why() {
    let (mut api, document) = crate::common::things(ID);
    let twin = api.operations[0].clone();
    api.operations.push(twin);
    let mock = start(Mock::builder().api(api, document)).await;
    let response = client(mock.ca_pem())
        .get(url(&mock, "/clusters"))
        .send()
        .await
        .expect("a response");
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(
        response
            .text()
            .await
            .expect("a body")
            .contains("have the same method and path")
    );
}

#[tokio::test]
async fn a_key_that_an_object_has_twice_is_refused() {
    let mock = start(builder()).await;
    for body in [
        r#"{"displayName":"a","region":{"name":"regions/gcp-x"},"displayName":"b"}"#,
        r#"{"displayName":"a","region":{"name":"regions/gcp-x","name":"regions/gcp-y"}}"#,
    ] {
        let request = client(mock.ca_pem())
            .request(Method::POST, url(&mock, "/clusters"))
            .header("content-type", "application/json")
            .body(body);
        let keys = (mock.public_key(), mock.private_key());
        let response = request.send_digest_auth(keys).await.expect("a response");
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        let text = response.text().await.expect("a body");
        assert!(text.contains("duplicate key"), "{text}");
    }
    assert_eq!(mock.exchanges(ID).executed.len(), 0);
}

#[tokio::test]
async fn nothing_that_is_printed_of_a_mock_has_its_private_key_or_a_body() {
    let builder = builder().keys("public-7", "s3cr3t-key");
    let of_builder = format!("{builder:?}");
    let mock = start(builder).await;
    let wanted = json!({"displayName": "s3cr3t-body", "region": {"name": "regions/gcp-x"}});
    let (status, ..) = call(&mock, "POST", "/clusters", Some(wanted)).await;
    assert_eq!(status, StatusCode::OK);
    let exchanges = mock.latest_exchanges(ID);
    for shown in [
        of_builder,
        format!("{mock:?} {mock:#?}"),
        format!("{exchanges:?}"),
    ] {
        assert!(!shown.contains("s3cr3t"), "{shown}");
        assert!(
            shown.contains("public-7") || shown.contains("create_cluster"),
            "{shown}"
        );
    }
}

#[tokio::test]
async fn a_request_without_a_body_says_so_where_its_method_is_for_sending_one() {
    let mock = start(builder()).await;
    for (method, length, expected) in [
        (Method::PATCH, None, StatusCode::LENGTH_REQUIRED),
        // With a length, the fault is the body that is missing.
        (Method::PATCH, Some("0"), StatusCode::BAD_REQUEST),
        // The path does not take it, with or without.
        (Method::PUT, None, StatusCode::METHOD_NOT_ALLOWED),
        (Method::GET, None, StatusCode::OK),
    ] {
        let mut request = client(mock.ca_pem()).request(method.clone(), url(&mock, "/clusters/1"));
        if let Some(length) = length {
            request = request.header("content-length", length);
        }
        let response = request
            .send_digest_auth((mock.public_key(), mock.private_key()))
            .await
            .expect("a response");
        assert_eq!(response.status(), expected, "{method} {length:?}");
        if expected == StatusCode::LENGTH_REQUIRED {
            let body = response.text().await.expect("a body");
            assert!(body.contains("Content-Length"), "{body}");
        }
    }
}
