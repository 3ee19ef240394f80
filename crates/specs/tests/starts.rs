//! Operations that start work which another operation reads: what an overlay must say, and what it gets wrong.

use serde_json::{Value, json};
use tidbcloud_model::api::{Api, Argument, Starts};
use tidbcloud_openapi::diagnostic::Diagnostics;
use tidbcloud_specs::lower::{ApiSettings, lower};

/// A document with a POST that starts work, a GET that reads it, and one that does not.
fn document(method: &str, starts: Value) -> Value {
    let response = |schema: &str| {
        json!({"200": {"description": "", "content": {"application/json": {
            "schema": {"$ref": format!("#/components/schemas/{schema}")}
        }}}})
    };
    let parameter = |name: &str| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}});
    let string = json!({"type": "string"});
    json!({
        "openapi": "3.0.3",
        "info": {"title": "", "version": "1"},
        "paths": {
            "/things": {method: {
                "operationId": "MakeThing", "x-starts": starts, "responses": response("Made")
            }},
            "/shelves/{shelf}/things/{id}": {"get": {
                "operationId": "GetThing",
                "x-waiter": {"state": ["state"], "settled": ["READY"]},
                "parameters": [parameter("id"), parameter("shelf")],
                "responses": response("Thing")
            }},
            "/health": {"get": {"operationId": "GetHealth", "responses": response("Thing")}}
        },
        "components": {"schemas": {
            "Made": {"type": "object", "properties": {
                "thing": {"$ref": "#/components/schemas/Thing"}, "shelf": string,
                "size": {"type": "integer"}
            }},
            "Thing": {"type": "object", "properties": {"id": string, "state": string}}
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
fn the_call_that_follows_has_its_arguments_in_the_order_of_its_path() {
    let starts = json!({
        "operation": "GetThing", "parameters": {"id": ["thing", "id"], "shelf": ["shelf"]}
    });
    let api = lowered(&document("post", starts)).unwrap();
    let found: Vec<(&str, &Starts)> = api
        .operations
        .iter()
        .filter_map(|operation| Some((operation.name.as_str(), operation.starts.as_ref()?)))
        .collect();
    let argument = |parameter: &str, path: &[&str]| Argument {
        parameter: parameter.to_owned(),
        path: path.iter().map(|&name| name.to_owned()).collect(),
    };
    let expected = Starts {
        operation: "get_thing".to_owned(),
        type_name: "GetThing".to_owned(),
        arguments: vec![
            argument("shelf", &["shelf"]),
            argument("id", &["thing", "id"]),
        ],
    };
    assert_eq!(found, [("make_thing", &expected)]);
}

#[test]
fn a_hint_that_does_not_fit_is_named_with_its_place() {
    let whole = json!({"id": ["thing", "id"], "shelf": ["shelf"]});
    for (method, starts, place, expected) in [
        ("post", json!("GetThing"), "", "is no map"),
        (
            "post",
            json!({"parameters": whole}),
            "/operation",
            "is no operation with",
        ),
        (
            "post",
            json!({"operation": "GetHealth", "parameters": whole}),
            "/operation",
            "`GetHealth` is no operation with an `x-waiter`",
        ),
        (
            "post",
            json!({"operation": "GetThing", "parameters": whole, "path": []}),
            "/path",
            "`path` is no key",
        ),
        (
            "post",
            json!({"operation": "GetThing", "parameters": {"id": ["thing", "id"]}}),
            "/parameters",
            "also needs `shelf`",
        ),
        (
            "post",
            json!({"operation": "GetThing", "parameters": {"id": ["thing", "id"], "shelf": ["size"]}}),
            "/parameters/shelf",
            "`size` is no string",
        ),
        (
            "post",
            json!({"operation": "GetThing", "parameters": {"id": ["thing", "no"], "shelf": ["shelf"]}}),
            "/parameters/id",
            "`no` is no field there",
        ),
        (
            "post",
            json!({"operation": "GetThing",
                "parameters": {"id": ["thing", "id"], "shelf": ["shelf"], "room": ["shelf"]}}),
            "/parameters/room",
            "`room` is no required parameter",
        ),
        (
            "get",
            json!({"operation": "GetThing", "parameters": whole}),
            "",
            "set on a GET",
        ),
    ] {
        let problems = lowered(&document(method, starts.clone())).unwrap_err().0;
        let at = format!("#/paths/~1things/{method}/x-starts{place}");
        let found = problems.iter().any(|problem| {
            let here = problem.pointer.as_deref() == Some(&at);
            here && problem.what.contains(expected) && !problem.help.is_empty()
        });
        assert!(found, "{starts}: {problems:?}");
    }
}
