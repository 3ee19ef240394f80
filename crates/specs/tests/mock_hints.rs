//! Hints about behaviour that the mock plays: what an overlay may say, and what it gets wrong.

use serde_json::{Value, json};
use tidbcloud_model::api::{Api, Comparison};
use tidbcloud_openapi::diagnostic::Diagnostics;
use tidbcloud_specs::lower::{ApiSettings, lower};

/// A document with a collection, whose parts take a hint each.
fn document(list: Value, filter: Value, host: Value) -> Value {
    let response = |schema: &str| {
        json!({"200": {"description": "", "content": {"application/json": {
            "schema": {"$ref": format!("#/components/schemas/{schema}")}
        }}}})
    };
    let string = json!({"type": "string"});
    let id = json!({"name": "id", "in": "path", "required": true, "schema": string});
    json!({
        "openapi": "3.0.3",
        "info": {"title": "", "version": "1"},
        "paths": {
            "/things": {"get": {
                "operationId": "ListThings", "x-mock": list, "responses": response("Things"),
                "parameters": [{"name": "filter", "in": "query", "schema": string, "x-mock": filter}]
            }},
            "/things/{id}": {"get": {
                "operationId": "GetThing", "parameters": [id], "responses": response("Thing")
            }}
        },
        "components": {"schemas": {
            "Things": {"type": "object", "properties": {
                "things": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
            }},
            "Thing": {"type": "object", "properties": {
                "id": string, "labels": {"type": "object", "additionalProperties": string},
                "host": {"type": "string", "x-mock": host}
            }}
        }}
    })
}

fn lowered(document: &Value) -> Result<Api, Diagnostics> {
    let text = |text: &str| text.to_owned();
    let identity = ApiSettings {
        id: text("test"),
        version: text("v1"),
        crate_name: text("test"),
        release: text("0.1.0"),
        title: text("Test"),
        server: text("https://test.example"),
    };
    lower(document, &identity)
}

#[test]
fn hints_are_in_the_model_by_rust_name_and_survive_json() {
    let filter = json!({"compare": "expression", "names": {"id": ["id"], "labels.": ["labels"]}});
    let host = json!({"text": "{id|upper}.{random:5}.example.com", "only": {"field": ["id"], "values": ["1"]}});
    let api = lowered(&document(json!({"order": {"key": ["id"]}}), filter, host)).unwrap();
    let order = &api.mock.operations["list_things"].order;
    assert_eq!(order["key"], ["id"]);
    let filter = &api.mock.filters["list_things"]["filter"];
    assert_eq!(filter.compare, Comparison::Expression);
    let host = api.mock.field("Thing", "host").expect("a hint");
    assert_eq!(host.text.as_ref().unwrap().parts.len(), 4);
    let json = serde_json::to_string(&api).unwrap();
    assert_eq!(serde_json::from_str::<Api>(&json).unwrap().mock, api.mock);
}

#[test]
fn slips_are_problems_at_the_hint() {
    let no = || json!({});
    for (list, filter, host, pointer, what) in [
        (
            json!({"odrer": {}}),
            no(),
            no(),
            "/get/x-mock",
            "unknown field `odrer`",
        ),
        (
            json!({"order": {"key": ["key"]}}),
            no(),
            no(),
            "/get/x-mock/order",
            "`key` is no field of a listed item",
        ),
        (
            json!({"creates": {"operation": "MakeThing", "id": ["id"]}}),
            no(),
            no(),
            "/get/x-mock/creates/operation",
            "`MakeThing` is no GET of this document",
        ),
        (
            json!({"allowed": {"field": ["state"], "values": ["A"]}}),
            no(),
            no(),
            "/get/x-mock",
            "`state` is no field of any record",
        ),
        (
            json!({"costs": {"month": "month"}}),
            no(),
            no(),
            "/get/x-mock/costs",
            "`month` is no path parameter",
        ),
        (
            no(),
            json!({"fields": [["state"]]}),
            no(),
            "/get/parameters/0/x-mock",
            "`state` is no field of a listed item",
        ),
        (
            no(),
            json!({"compare": "expression"}),
            no(),
            "/get/parameters/0/x-mock",
            "`names` are the names in an expression",
        ),
        (
            no(),
            json!({"compare": "like"}),
            no(),
            "/get/parameters/0/x-mock",
            "unknown variant `like`",
        ),
        (
            no(),
            no(),
            json!({"text": "{id"}),
            "/properties/host/x-mock",
            "`{` without `}`",
        ),
        (
            no(),
            no(),
            json!({"text": "{region}"}),
            "/properties/host/x-mock",
            "`region` is no field of any record",
        ),
        (
            no(),
            no(),
            json!({"text": "{path.shelf}"}),
            "/properties/host/x-mock",
            "`shelf` is no path parameter",
        ),
    ] {
        let problems = lowered(&document(list, filter, host))
            .expect_err(what)
            .to_string();
        assert!(problems.contains(what), "{what}: {problems}");
        assert!(problems.contains(pointer), "{pointer}: {problems}");
        assert!(problems.contains("fix: "), "{problems}");
    }
}
