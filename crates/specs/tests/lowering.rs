//! Lowering of small documents: the side of a call that a record is on, and refused constructs.

use serde_json::{Value, json};
use tidbcloud_model::api::{Api, Body};
use tidbcloud_openapi::diagnostic::Diagnostics;
use tidbcloud_specs::{Loaded, load_standalone};

/// The model of a document with one `POST /a`.
fn lowered(parameters: Value, body: Value, schemas: Value) -> Result<Api, Diagnostics> {
    loaded(parameters, body, schemas).map(|loaded| loaded.api)
}

fn loaded(parameters: Value, body: Value, schemas: Value) -> Result<Loaded, Diagnostics> {
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "v1"},
        "servers": [{"url": "https://example.com"}],
        "paths": {"/a": {"post": {
            "operationId": "CreateA",
            "parameters": parameters,
            "requestBody": {"required": true, "content": {"application/json": {"schema": body}}},
            "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": body}}}},
        }}},
        "components": {"schemas": schemas},
    });
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("in.json");
    std::fs::write(&file, document.to_string()).unwrap();
    load_standalone(&file, "small")
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

#[test]
fn a_record_in_an_output_only_field_is_not_sent() {
    let text = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    let api = lowered(
        json!([]),
        reference("Cluster"),
        json!({
            "Cluster": {"type": "object", "properties": {
                "plan": {"readOnly": true, "allOf": [reference("Plan")]},
                "plans": {"readOnly": true, "type": "array", "items": reference("Plan")},
                "nodes": reference("Nodes"),
            }},
            "Plan": {"type": "object", "properties": {"both": reference("Both"), "rule": reference("Rule")}},
            "Nodes": {"type": "object", "properties": {"both": reference("Both")}},
            "Both": text,
            "Rule": text,
        }),
    )
    .unwrap();
    let sides: Vec<_> = api
        .records
        .values()
        .map(|record| (record.name.as_str(), record.sent, record.received))
        .collect();
    assert_eq!(
        sides,
        [
            ("Both", true, true),
            ("Cluster", true, true),
            ("Nodes", true, true),
            ("Plan", false, true),
            ("Rule", false, true),
        ]
    );
}

#[test]
fn only_one_resource_beside_a_mask_is_unwrapped() {
    let thing = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    let body = |field: Value| {
        let api = lowered(
            json!([]),
            reference("Body"),
            json!({
                "Body": {"type": "object", "properties": {"updateMask": {"type": "string"}, "thing": field}},
                "Thing": thing,
            }),
        );
        api.unwrap().operations.remove(0).body
    };
    assert!(matches!(
        body(reference("Thing")),
        Some(Body::Masked { record, .. }) if record == "Thing"
    ));
    let list = json!({"type": "array", "items": reference("Thing")});
    assert!(matches!(body(list), Some(Body::Value { .. })));
}

#[test]
fn extensions_that_would_be_skipped_are_errors() {
    for (field, said) in [
        (
            json!({"type": "string", "x-secret": "yes"}),
            "`x-secret` is \"yes\", not true or false",
        ),
        (
            json!({"type": "string", "x-rust-name": "A b"}),
            "`x-rust-name: A b` is not the name of a field or argument",
        ),
    ] {
        let schemas = json!({"Thing": {"type": "object", "properties": {"a": field}}});
        let problems = lowered(json!([]), reference("Thing"), schemas).unwrap_err();
        assert_eq!(problems.0[0].what, said);
        assert!(problems.0[0].line.is_some());
    }
}

/// A document of another service may mean its own extension.
#[test]
fn an_extension_that_resembles_one_of_the_model_is_accepted_in_a_document_of_others() {
    let field = json!({"type": "string", "x-secrets": true});
    let schemas = json!({"Thing": {"type": "object", "properties": {"a": field}}});
    assert!(lowered(json!([]), reference("Thing"), schemas).is_ok());
}

#[test]
fn a_schema_that_adds_to_its_reference_is_one_record() {
    let thing = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    let more = json!({"allOf": [reference("Thing")], "properties": {"b": {"type": "string"}}});
    let api = lowered(json!([]), more, json!({"Thing": thing})).unwrap();
    let records: Vec<_> = api.records.values().collect();
    let [record] = records[..] else {
        panic!("{records:?}")
    };
    let names: Vec<&str> = record.fields.iter().map(|f| f.wire_name.as_str()).collect();
    assert_eq!(names, ["a", "b"]);
}

#[test]
fn parameters_that_no_url_can_hold_are_errors() {
    for (schema, said) in [
        (json!({"type": "string", "format": "byte"}), "base64"),
        (
            json!({"type": "string", "format": "timestamp"}),
            "unix seconds",
        ),
        (
            json!({"type": "array", "items": {"type": "string", "format": "byte"}}),
            "base64",
        ),
        (
            json!({"type": "array", "items": {"type": "object", "additionalProperties": {}}}),
            "a list of objects",
        ),
    ] {
        let parameters = json!([{"name": "p", "in": "query", "schema": schema}]);
        let problems = lowered(parameters, json!({}), json!({})).unwrap_err();
        let problem = &problems.0[0];
        assert!(problem.what.contains(said), "{problem}");
        assert_eq!(
            problem.pointer.as_deref(),
            Some("#/paths/~1a/post/parameters/0")
        );
    }
}

#[test]
fn what_the_typed_reader_refuses_is_reported_with_its_place() {
    let parameters =
        json!([{"name": "p", "in": "query", "schema": {"type": "string"}, "explode": 4}]);
    let problems = lowered(parameters, json!({}), json!({})).unwrap_err();
    let problem = &problems.0[0];
    assert_eq!(
        problem.pointer.as_deref(),
        Some("#/paths/~1a/post/parameters/0")
    );
    assert!(problem.what.contains("not OpenAPI 3.0"), "{problem}");
    assert!(problem.what.contains("expected a boolean"), "{problem}");
    assert!(problem.line.is_some(), "{problem}");
}

#[test]
fn keywords_of_another_type_are_left_out_with_a_warning() {
    let field = json!({"type": "string"});
    for thing in [
        json!({"type": "object", "properties": {"a": field}, "items": field}),
        json!({"type": "string", "enum": ["a"], "items": field}),
    ] {
        let both = json!({"type": "object", "properties": {"a": reference("Thing"), "b": reference("Thing")}});
        let schemas = json!({"Thing": thing, "Both": both});
        let loaded = loaded(json!([]), reference("Both"), schemas).unwrap();
        let warnings = loaded.warnings();
        let kind = thing["type"].as_str().unwrap();
        let what = format!("`items` says nothing about {kind} values");
        let found: Vec<_> = warnings.0.iter().filter(|w| w.what == what).collect();
        let [warning] = found[..] else {
            panic!("{warnings}")
        };
        assert_eq!(
            warning.pointer.as_deref(),
            Some("#/components/schemas/Thing/items")
        );
    }
}
