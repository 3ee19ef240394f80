//! Tests of validation: a request that violates each rule, and samples that violate none.

use axum::http::{HeaderValue, header};
use serde_json::json;
use tidbcloud_schema::sample;

use super::*;
use crate::fixture;

fn validator(name: &str) -> RequestValidator {
    let document = fixture::things();
    let api = fixture::api(&document);
    let operation = api
        .operations
        .iter()
        .find(|operation| operation.name == name)
        .expect(name);
    RequestValidator::new(&document, operation, None).expect("valid schemas")
}

fn json_headers() -> HeaderMap {
    HeaderMap::from_iter([(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json; charset=utf-8"),
    )])
}

fn finding_texts(result: Result<ValidRequest, ErrorResponse>) -> Vec<String> {
    let error = result.expect_err("an error response");
    assert_eq!(error.status, StatusCode::BAD_REQUEST);
    error
        .violations
        .into_iter()
        .map(|Violation { place, problem }| format!("{place}: {problem}"))
        .collect()
}

fn query(text: &str) -> Result<ValidRequest, ErrorResponse> {
    validator("list_clusters").validate(&[], Some(text), &HeaderMap::new(), b"")
}

fn body(value: Value) -> Result<ValidRequest, ErrorResponse> {
    validator("create_cluster").validate(&[], None, &json_headers(), value.to_string().as_bytes())
}

fn least() -> Value {
    json!({"displayName": "demo", "region": {"name": "regions/aws-x"}})
}

fn with(name: &str, value: Value) -> Value {
    let mut body = least();
    body[name] = value;
    body
}

#[test]
fn a_good_request_passes_as_json_values() {
    let checked =
        query("pageSize=10&states=ACTIVE&states=PAUSED&orderBy=name+asc&deep=true&pageToken=")
            .expect("good");
    assert_eq!(
        Value::from(checked.query),
        json!({
        "pageSize": 10, "states": ["ACTIVE", "PAUSED"], "orderBy": "name asc", "deep": true, "pageToken": ""})
    );
    assert_eq!(body(least()).expect("good").body, Some(least()));
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let path = [
        pair("clusterId", "1"),
        pair("import_id", "10449877348102958363"),
    ];
    validator("get_import")
        .validate(&path, None, &HeaderMap::new(), b"")
        .expect("an id above i64");
}

#[test]
fn a_page_of_any_size_may_be_asked_for() {
    for size in ["0", "1", "101"] {
        query(&format!("pageSize={size}")).expect(size);
    }
}

#[test]
fn a_wrong_query_is_reported_with_the_parameters_name() {
    for (text, expected) in [
        (
            "pageSize=ten",
            "query parameter pageSize: value is not of type \"integer\"",
        ),
        (
            "pageSize=-1",
            "query parameter pageSize: value is less than the minimum of 0",
        ),
        (
            "pageSize=",
            "query parameter pageSize: value is not of type \"integer\"",
        ),
        (
            "pageSize=1&pageSize=2",
            "query parameter pageSize: is given more than once, but it is not a list",
        ),
        (
            "states=GONE",
            "query parameter states/0: value is not one of",
        ),
        (
            "orderBy=name",
            "query parameter orderBy: value is not one of",
        ),
        (
            "deep=yes",
            "query parameter deep: value is not of type \"boolean\"",
        ),
        (
            "colour=red",
            "query: the document does not know colour; it knows deep, orderBy, pageSize, pageToken, states",
        ),
        ("pageToken=%zz", "query: \"%zz\" is not an escape"),
    ] {
        let violations = finding_texts(query(text));
        assert!(
            violations.len() == 1 && violations[0].starts_with(expected),
            "{text}: {violations:?}"
        );
    }
}

#[test]
fn a_wrong_path_parameter_is_reported_with_its_name() {
    let path = [
        ("clusterId".to_owned(), "1".to_owned()),
        ("import_id".to_owned(), "-1".to_owned()),
    ];
    let violations =
        finding_texts(validator("get_import").validate(&path, None, &HeaderMap::new(), b""));
    assert_eq!(violations.len(), 1);
    assert!(
        violations[0].starts_with(
            "path parameter import_id: is not an integer from 0 to 18446744073709551615"
        )
    );
    let path = [("month".to_owned(), "May".to_owned())];
    let violations =
        finding_texts(validator("get_bill").validate(&path, None, &HeaderMap::new(), b""));
    assert_eq!(violations.len(), 2, "{violations:?}");
    assert!(
        violations
            .iter()
            .any(|violation| violation == "query parameter currency: is missing, and required")
    );
    assert!(
        violations
            .iter()
            .any(|violation| violation.starts_with("path parameter month: value does not match"))
    );
}

#[test]
fn a_wrong_body_is_reported_with_its_pointer() {
    for (sent, expected) in [
        (json!([]), "body: value is not of type \"object\""),
        (
            json!({"region": {"name": "regions/aws-x"}}),
            "body /displayName: is missing, and required",
        ),
        (
            json!({"displayName": "demo", "region": {}}),
            "body /region/name: is missing, and required",
        ),
        (
            with("displayName", json!("abc")),
            "body /displayName: value is shorter than 4 characters",
        ),
        (
            with("region", json!({"name": "aws"})),
            "body /region/name: value does not match",
        ),
        (
            with("clusterId", json!("1")),
            "body /clusterId: is output-only",
        ),
        (
            with("state", json!("ACTIVE")),
            "body /state: is output-only",
        ),
        (
            with(
                "region",
                json!({"name": "regions/aws-x", "provider": "aws"}),
            ),
            "body /region/provider: is output-only",
        ),
        (
            with("colour", json!("red")),
            "body: the document does not know colour; it knows anything, budget,",
        ),
        (
            with("labels", json!({"a": 1})),
            "body /labels/a: value is not of type \"string\"",
        ),
        (
            with("nodes", json!([{"count": 1}, {"count": "2"}])),
            "body /nodes/1/count: value is not of type",
        ),
        (
            with("nodes", json!([{"count": 2147483648_u64}])),
            "body /nodes/0/count: value is greater than",
        ),
        (
            with("port", json!(1024)),
            "body /port: value is less than or equal to the minimum of 1024",
        ),
        (
            with("limit", json!("1")),
            "body /limit: value is not of type",
        ),
        (
            with("budget", json!("9")),
            "body /budget: is not an integer from 10 to",
        ),
        (
            with("budget", json!("+11")),
            "body /budget: is not an integer from 10 to",
        ),
        (
            with("budget", json!(11)),
            "body /budget: value is not of type \"string\"",
        ),
        (
            with("key", json!("a b")),
            "body /key: value is not a \"byte\"",
        ),
        (
            with("since", json!("now")),
            "body /since: value is not a \"timestamp\"",
        ),
        (
            with("parent", json!({"displayName": "demo"})),
            "body /parent/region: is missing, and required",
        ),
        (
            with("displayName", Value::Null),
            "body /displayName: value is not of type",
        ),
    ] {
        let violations = finding_texts(body(sent.clone()));
        assert!(
            violations.len() == 1 && violations[0].starts_with(expected),
            "{sent}: {violations:?}"
        );
    }
}

#[test]
fn null_passes_where_the_document_says_so() {
    for name in ["limit", "parent"] {
        body(with(name, Value::Null)).expect(name);
    }
    body(with("anything", json!([null, {"a": 1}]))).expect("a schema that says nothing");
}

#[test]
fn an_optional_field_that_is_null_is_one_that_is_not_sent() {
    let full = json!({
        "displayName": "demo", "clusterId": null, "state": null, "port": null, "labels": null, "budget": null, "limit": null,
        "region": {"name": "regions/aws-x", "provider": null}, "nodes": [{"count": 1, "zone": null}],
        "parent": {"displayName": "above", "region": {"name": "regions/aws-x"}, "port": null},
        "anything": null,
    });
    let read = body(full).expect("nulls of optional fields");
    // A field that the document calls nullable, or says nothing about, keeps its null.
    let expected = json!({
        "displayName": "demo", "limit": null, "region": {"name": "regions/aws-x"}, "nodes": [{"count": 1}],
        "parent": {"displayName": "above", "region": {"name": "regions/aws-x"}}, "anything": null,
    });
    assert_eq!(read.body, Some(expected));
    for (sent, expected) in [
        (
            with("displayName", Value::Null),
            "body /displayName: value is not of type",
        ),
        (
            with("region", json!({"name": null})),
            "body /region/name: value is not of type",
        ),
        (
            with("labels", json!({"a": null})),
            "body /labels/a: value is not of type",
        ),
        (
            with("nodes", json!([null])),
            "body /nodes/0: value is not of type",
        ),
        (
            with("colour", Value::Null),
            "body: the document does not know colour",
        ),
        (Value::Null, "body: value is not of type"),
    ] {
        let violations = finding_texts(body(sent.clone()));
        assert!(
            violations.len() == 1 && violations[0].starts_with(expected),
            "{sent}: {violations:?}"
        );
    }
}

#[test]
fn values_are_never_repeated_because_some_are_secrets() {
    let violations = finding_texts(body(with("displayName", json!("s3c"))));
    assert!(!violations[0].contains("s3c"), "{violations:?}");
    let violations = finding_texts(body(with("key", json!("s3cret!"))));
    assert!(!violations[0].contains("s3cret"), "{violations:?}");
}

#[test]
fn all_findings_are_reported_up_to_a_bound() {
    let violations = finding_texts(body(
        json!({"displayName": 1, "region": {"name": 2}, "port": "x"}),
    ));
    assert_eq!(violations.len(), 3, "{violations:?}");
    let labels: Map<String, Value> = (0..99)
        .map(|number| (number.to_string(), Value::Null))
        .collect();
    let violations = finding_texts(body(with("labels", labels.into())));
    assert_eq!(violations.len(), MAX_FINDINGS + 1);
    assert_eq!(
        violations.last().map(String::as_str),
        Some("request: has further problems, which are not listed")
    );
}

#[test]
fn bodies_and_their_media_types_are_checked() {
    let create = validator("create_cluster");
    let none = HeaderMap::new();
    assert_eq!(
        finding_texts(create.validate(&[], None, &none, b"")),
        ["body: is missing, and required"]
    );
    assert!(
        finding_texts(create.validate(&[], None, &json_headers(), b"{"))[0]
            .starts_with("body: is not JSON: EOF")
    );
    let deep = "[".repeat(10_000);
    assert!(
        finding_texts(create.validate(&[], None, &json_headers(), deep.as_bytes()))[0]
            .starts_with("body: is not JSON")
    );
    for media in [None, Some("text/plain"), Some("application/jsonp")] {
        let headers = media.map(|media| (header::CONTENT_TYPE, HeaderValue::from_static(media)));
        let error = create
            .validate(&[], None, &headers.into_iter().collect(), b"{}")
            .expect_err("415");
        assert_eq!(error.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        assert!(
            error
                .message
                .ends_with("this operation takes application/json"),
            "{}",
            error.message
        );
    }
    let path = [("clusterId".to_owned(), "1".to_owned())];
    let delete = validator("delete_cluster");
    assert_eq!(
        finding_texts(delete.validate(&path, None, &json_headers(), b"{}")),
        ["body: this operation takes none"]
    );
    let pause = validator("pause_cluster");
    assert!(pause.validate(&path, None, &json_headers(), b"{}").is_ok());
    let violations =
        finding_texts(pause.validate(&path, None, &json_headers(), br#"{"force":true}"#));
    assert_eq!(
        violations,
        ["body: the document does not know force; it knows none"]
    );
}

#[test]
fn samples_of_every_operation_pass() {
    let document = fixture::things();
    for operation in fixture::api(&document).operations {
        let node = document
            .pointer(operation.pointer.trim_start_matches('#'))
            .expect("the operation");
        let sampled = |place: &str| -> Vec<(String, Value)> {
            let parameters = node["parameters"].as_array().into_iter().flatten();
            parameters
                .filter(|parameter| parameter["in"] == place)
                .map(|parameter| {
                    (
                        parameter["name"].as_str().expect("a name").to_owned(),
                        sample::parameter(&document, parameter),
                    )
                })
                .collect()
        };
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        let path: Vec<(String, String)> = sampled("path")
            .iter()
            .map(|(name, value)| (name.clone(), text(value)))
            .collect();
        let mut query = Vec::new();
        for (name, value) in sampled("query") {
            let values = value.as_array().cloned().unwrap_or_else(|| vec![value]);
            query.extend(
                values
                    .iter()
                    .map(|value| format!("{name}={}", text(value).replace(' ', "%20"))),
            );
        }
        let body = sample::body(&document, node)
            .map(|body| body.to_string())
            .unwrap_or_default();
        let validator = RequestValidator::new(&document, &operation, None).expect("valid schemas");
        let result = validator.validate(
            &path,
            Some(&query.join("&")),
            &json_headers(),
            body.as_bytes(),
        );
        assert!(result.is_ok(), "{}: {result:?}", operation.name);
    }
}

#[test]
fn a_tag_needs_its_member_and_a_member_its_tag() {
    let text = json!({"type": "string"});
    let sink = json!({"type": "object", "properties": {"type": {"type": "string", "enum": ["S3", "GCS"]},
        "s3": {"type": "object", "properties": {}}, "gcs": text},
        "x-choice": {"tag": "type", "members": {"S3": ["s3"], "GCS": ["gcs"]}}});
    let body = json!({"type": "object", "properties": {"sinks": {"type": "array", "items": sink}}});
    let mut document = fixture::things();
    document["paths"]["/clusters"]["post"]["requestBody"]["content"]["application/json"]["schema"] =
        body;
    let api = fixture::api(&fixture::things());
    let mut operations = api.operations.iter();
    let operation = operations.find(|each| each.name == "create_cluster");
    let validator = RequestValidator::new(&document, operation.expect("one"), None).expect("valid");
    let check =
        |body: Value| validator.validate(&[], None, &json_headers(), body.to_string().as_bytes());
    check(json!({"sinks": [{"type": "S3", "s3": {}}, {}, {"type": "GCS", "gcs": "a"}]}))
        .expect("good");
    let refused =
        json!({"sinks": [{"type": "S3"}, {"gcs": "a"}, {"type": "S3", "s3": {}, "gcs": "a"}]});
    assert_eq!(
        finding_texts(check(refused)),
        [
            "body /sinks/0: has type S3 without s3",
            "body /sinks/1: has gcs without type GCS",
            "body /sinks/2: has type S3 and gcs, which belongs to type GCS",
        ]
    );
    let node = &document["paths"]["/clusters"]["post"];
    let sample = sample::body(&document, node).expect("a sample");
    check(sample.clone()).expect("the sample is a request");
    assert_eq!(sample, json!({"sinks": [{"type": "S3", "s3": {}}]}));
}
