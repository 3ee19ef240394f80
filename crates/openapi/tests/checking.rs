//! CheckResults of the check: one wrong place per document, named with its pointer.

use serde_json::{Value, json};
use tidbcloud_openapi::check::check;

fn sound() -> Value {
    json!({
        "openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "servers": [{"url": "https://x"}],
        "tags": [{"name": "t"}],
        "paths": {"/a/{id}": {"get": {
            "operationId": "GetA", "tags": ["t"],
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
            "responses": {"200": {"description": "OK", "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/A"}}}}, "4XX": {"description": "x"}}
        }}},
        "components": {"schemas": {
            "A": {"type": "object", "required": ["b"], "properties": {
                "b": {"type": "integer", "minimum": 1, "maximum": 5, "x-anything": 1},
                "list": {"type": "array", "items": {"$ref": "#/components/schemas/A"}},
                "tpye": {"type": "string", "pattern": "^a+$", "enum": ["a"], "default": "a"}
            }}
        }}
    })
}

#[test]
fn a_sound_document_passes() {
    let results = check(&sound());
    assert!(
        results.errors_of_vendored().is_empty(),
        "{}",
        results.errors_of_vendored()
    );
    assert!(results.warnings.is_empty(), "{}", results.warnings);
}

/// Puts `value` at `pointer` (null removes) and gives what the check says.
fn broken(pointer: &str, value: Value) -> (String, String) {
    let mut document = sound();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = document
        .pointer_mut(parent)
        .unwrap()
        .as_object_mut()
        .unwrap();
    let key = key.replace("~1", "/");
    if value.is_null() {
        parent.remove(&key);
    } else {
        parent.insert(key, value);
    }
    let results = check(&document);
    (
        results.errors_of_vendored().to_string(),
        results.warnings.to_string(),
    )
}

#[test]
fn each_error_is_found_where_it_is() {
    let b = "/components/schemas/A/properties/b";
    let get = "/paths/~1a~1{id}/get";
    let at = |place: &str, rest: &str| format!("{place}{rest}");
    let list = "/components/schemas/A/properties/list/items";
    for (pointer, value, what, place) in [
        (
            "/paths/b".to_owned(),
            json!({}),
            "does not begin with a slash",
            "#/paths/b",
        ),
        (
            "/paths/~1b{".to_owned(),
            json!({}),
            "opens a brace",
            "#/paths/~1b{",
        ),
        (
            "/paths/~1b}".to_owned(),
            json!({}),
            "closes a brace",
            "#/paths/~1b}",
        ),
        (
            "/paths/~1{}".to_owned(),
            json!({}),
            "without a name",
            "#/paths/~1{}",
        ),
        (
            "/paths/~1b".to_owned(),
            json!({"gte": {}}),
            "did you mean `get`",
            "#/paths/~1b/gte",
        ),
        (
            "/paths/~1b".to_owned(),
            json!({"get": []}),
            "not an object",
            "#/paths/~1b/get",
        ),
        (
            "/components/schemas/A/tpye".to_owned(),
            json!("x"),
            "did you mean `type`",
            "#/components/schemas/A/tpye",
        ),
        (
            "/components/schemas/A/oneOf".to_owned(),
            json!([]),
            "`oneOf` makes no schema",
            "/oneOf",
        ),
        (
            "/components/schemas/A/discriminator".to_owned(),
            json!({}),
            "`discriminator` makes no schema",
            "/discriminator",
        ),
        (
            "/components/schemas/A/required".to_owned(),
            json!(["c"]),
            "names `c`, which is no property",
            "/required",
        ),
        (
            "/components/schemas/A/required".to_owned(),
            json!(["b", "b"]),
            "lists `b` twice",
            "/required",
        ),
        (
            "/components/schemas/A/required".to_owned(),
            json!(true),
            "not a list of names",
            "/required",
        ),
        (
            "/components/schemas/A".to_owned(),
            json!(7),
            "the schema is an integer",
            "#/components/schemas/A",
        ),
        (
            at(b, "/minimum"),
            json!("1"),
            "`minimum` is \"1\", not a number",
            "/b/minimum",
        ),
        (
            at(b, "/minimum"),
            json!(9),
            "`minimum` 9 is greater than `maximum` 5",
            "/properties/b",
        ),
        (
            at(b, "/maxLength"),
            json!(9),
            "says nothing about integer values",
            "/b/maxLength",
        ),
        (
            at(b, "/maxLength"),
            json!(-1),
            "not a count",
            "/b/maxLength",
        ),
        (
            at(b, "/nullable"),
            json!("yes"),
            "not true or false",
            "/b/nullable",
        ),
        (at(b, "/type"), json!("int"), "`int` is no type", "/b/type"),
        (
            at(b, "/type"),
            json!(["integer", "null"]),
            "`type` is a list",
            "/b/type",
        ),
        (at(b, "/enum"), json!([]), "no list of values", "/b/enum"),
        (
            at(b, "/enum"),
            json!([1, 1]),
            "the value 1 is listed twice",
            "/b/enum",
        ),
        (
            at(b, "/enum"),
            json!(["x"]),
            "the value \"x\" is a string",
            "/b/enum",
        ),
        (
            at(b, "/pattern"),
            json!("(?=a)"),
            "does not compile",
            "/b/pattern",
        ),
        (
            at(b, "/$ref"),
            json!("#/components/schemas/A"),
            "next to `$ref`",
            "/properties/b",
        ),
        (
            at(b, "/allOf"),
            json!([{}, {}]),
            "`allOf` makes no schema",
            "/b/allOf",
        ),
        (
            at(b, "/allOf"),
            json!([]),
            "`allOf` makes no schema",
            "/b/allOf",
        ),
        (
            at(list, "/$ref"),
            json!("#/components/schemas/B"),
            "leads nowhere",
            "/items/$ref",
        ),
        (
            at(list, "/$ref"),
            json!("b.yaml#/A"),
            "leads out of the document",
            "/items/$ref",
        ),
        (
            at(list, "/$ref"),
            json!("#/paths"),
            "does not name a component",
            "/items/$ref",
        ),
        (
            at(list, "/$ref"),
            json!(7),
            "`$ref` is an integer",
            "/items/$ref",
        ),
        (
            "/components/schemas/A/properties/list/items".to_owned(),
            Value::Null,
            "without `items`",
            "/list",
        ),
        (
            at(get, "/parameters"),
            json!([]),
            "has {id}, and no parameter declares it",
            "/get",
        ),
        (
            at(get, "/responses"),
            json!({"400": {"description": "x"}}),
            "no success response",
            "/responses",
        ),
        (
            at(get, "/responses/2O0"),
            json!({"description": "x"}),
            "`2O0` is no status",
            "/2O0",
        ),
        (
            at(get, "/callbacks"),
            json!({}),
            "`callbacks` on an operation is not supported",
            "/callbacks",
        ),
        (
            at(get, "/requestBody"),
            json!({"content": {"multipart/form-data": {"schema": {}, "encoding": {"a": {"stile": "form"}}}}}),
            "`stile` is no keyword of an encoding",
            "/encoding/a/stile",
        ),
        (
            at(get, "/requestBody"),
            json!({}),
            "a request body without `content`",
            "/requestBody",
        ),
        (
            at(get, "/requestBody"),
            json!({"$ref": "#/x"}),
            "`$ref` on a request body is not supported",
            "/$ref",
        ),
        (at(get, "/tags"), json!("t"), "`tags` is a string", "/tags"),
        (
            "/servers".to_owned(),
            json!([{"url": "https://{r}.x"}]),
            "servers with variables",
            "#/servers/0",
        ),
    ] {
        let (errors, _) = broken(&pointer, value.clone());
        assert!(errors.contains(what), "{pointer} {value}: {errors}");
        assert!(errors.contains(place), "{pointer} {value}: {errors}");
        assert!(errors.contains("fix: "), "{errors}");
    }
}

#[test]
fn parameters_are_checked_one_by_one() {
    let id = json!({"name": "id", "in": "path", "required": true, "schema": {"type": "string"}});
    for (parameter, what) in [
        (id.clone(), "the parameter `id` is declared twice"),
        (
            json!({"name": "x", "in": "path", "required": true, "schema": {}}),
            "does not occur in the path",
        ),
        (
            json!({"name": "x", "in": "cookie", "schema": {}}),
            "in `cookie`, which is not supported",
        ),
        (
            json!({"name": "x y", "in": "header", "schema": {}}),
            "and no name of one",
        ),
        (
            json!({"name": "x", "in": "query", "content": {"text/plain": {}}}),
            "another `content` than JSON",
        ),
        (json!({"name": "x", "in": "query"}), "has no schema"),
        (json!({"in": "query", "schema": {}}), "without a name"),
        (
            json!({"$ref": "#/components/parameters/x"}),
            "`$ref` on a parameter is not supported",
        ),
        (json!(7), "a parameter is an object, and this is an integer"),
    ] {
        let (errors, _) = broken("/paths/~1a~1{id}/get/parameters", json!([id, parameter]));
        assert!(errors.contains(what), "{parameter}: {errors}");
    }
    let (errors, _) = broken(
        "/paths/~1a~1{id}/get/parameters",
        json!([{"name": "id", "in": "path", "schema": {}}]),
    );
    assert!(errors.contains("not marked as required"), "{errors}");
}

#[test]
fn operations_that_answer_the_same_requests_are_named() {
    let other = json!({"get": {"operationId": "GetA", "responses": {"200": {"description": "x"}},
        "parameters": [{"name": "x.y", "in": "path", "required": true, "schema": {"type": "string"}}]}});
    let (errors, _) = broken("/paths/~1a~1{x.y}", other.clone());
    assert!(
        errors.contains("get /a/{x.y} answers the same requests as /a/{id}"),
        "{errors}"
    );
    assert!(
        errors.contains("the operationId `GetA` is used twice"),
        "{errors}"
    );
    let (errors, _) = broken("/paths/~1a~1{x.y}:verb", other);
    assert!(!errors.contains("answers the same requests"), "{errors}");
}

#[test]
fn references_without_a_structure_are_loops() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    for (a, b) in [
        (reference("B"), reference("A")),
        (reference("A"), reference("A")),
        (
            json!({"type": "array", "items": reference("B")}),
            json!({"allOf": [reference("A")], "readOnly": true}),
        ),
        (
            json!({"type": "object", "additionalProperties": reference("A")}),
            json!({}),
        ),
    ] {
        let mut document = sound();
        document["components"]["schemas"] = json!({"A": a, "B": b});
        let results = check(&document);
        assert_eq!(results.errors.len(), 1, "{}", results.errors);
        assert!(
            results
                .errors
                .to_string()
                .contains("without a record between them"),
            "{}",
            results.errors
        );
    }
}

#[test]
fn misfit_values_are_only_warnings() {
    for (schema, what) in [
        (
            json!({"type": "integer", "default": "x"}),
            "\"x\" is a string, and the type is integer",
        ),
        (
            json!({"type": "string", "enum": ["a"], "example": "b"}),
            "\"b\" is none of the enum's values",
        ),
        (
            json!({"allOf": [{"$ref": "#/components/schemas/A"}], "example": {"c": 1}}),
            "`c` is no property",
        ),
        (
            json!({"type": "array", "items": {"type": "string"}, "example": [1]}),
            "1 is an integer",
        ),
    ] {
        let (errors, warnings) = broken("/components/schemas/Z", schema.clone());
        assert_eq!(errors, "", "{schema}");
        assert!(warnings.contains(what), "{schema}: {warnings}");
    }
    let (_, warnings) = broken("/paths/~1a~1{id}/get/operationId", Value::Null);
    assert!(warnings.contains("no operationId"), "{warnings}");
}
