//! Constructs that the model does not understand, and references in circles.

use serde_json::json;

use crate::{THING, safe, safe_json, with};

#[test]
fn what_the_model_does_not_understand_is_located() {
    let get = "/paths/~1things~1{id}/get";
    for (document, word) in [
        (
            with(
                &format!("{THING}/size"),
                json!({"allOf": [{"type": "string"}, {"type": "number"}]}),
            ),
            "allOf",
        ),
        (
            with(
                "/components/schemas/Thing/properties/size/nullable",
                json!(1),
            ),
            "nullable",
        ),
        (
            with(&format!("{get}/parameters/1/in"), json!("cookie")),
            "cookie",
        ),
        (
            with(&format!("{get}/parameters/0/name"), json!("other")),
            "other",
        ),
        (
            with(
                &format!("{get}/parameters/1/schema"),
                json!({"type": "array", "items": {"type": "object"}}),
            ),
            "view",
        ),
        (
            with("/components/schemas/View/enum", json!({"a": 1})),
            "enum",
        ),
        (with("/components/schemas/View/enum", json!([])), "enum"),
        (
            with("/components/schemas/View/type", json!("strnig")),
            "strnig",
        ),
        (
            with(
                "/components/schemas/Thing/properties/name/maxLength",
                json!("nine"),
            ),
            "maxLength",
        ),
        (
            with(
                "/components/schemas/Thing/properties/parts/items/$ref",
                json!("#/components/schemas/Gone"),
            ),
            "Gone",
        ),
        (
            with(
                "/components/schemas/Thing/properties/parts/items/$ref",
                json!("other.yaml#/Thing"),
            ),
            "other.yaml",
        ),
        (with("/openapi", json!("4.0.0")), "4.0.0"),
        (
            with(
                "/paths",
                json!({"things": {"get": {"responses": {"200": {"description": ""}}}}}),
            ),
            "things",
        ),
    ] {
        let text = serde_json::to_string_pretty(&document).expect("JSON");
        let said = safe("in.json", text.as_bytes()).err();
        let said = said.unwrap_or_else(|| panic!("{word} is accepted: {document}"));
        assert!(said.contains(word), "{word}: {said}");
        assert!(
            said.contains("in.json:") && said.contains("#/"),
            "{word} without a place: {said}"
        );
    }
    let cookie = json!({
        "swagger": "2.0", "info": {"title": "", "version": "v1"}, "host": "example.com", "schemes": ["https"],
        "paths": {"/a": {"post": {
            "parameters": [{"name": "session", "in": "cookie", "type": "string"}], "responses": {"200": {"description": ""}}
        }}}
    });
    let said = safe_json(&cookie).expect_err("a cookie");
    assert!(
        said.contains("cookie") && said.contains("/parameters/0"),
        "{said}"
    );
}

#[test]
fn references_in_circles_end() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let alias = with("/components/schemas/View", reference("View"));
    assert!(safe_json(&alias).expect_err("itself").contains("View"));
    let mut two = with("/components/schemas/View", reference("Other"));
    two["components"]["schemas"]["Other"] = reference("View");
    assert!(safe_json(&two).expect_err("each other").contains("View"));
    for circle in [
        json!({"type": "array", "items": reference("View")}),
        json!({"type": "object", "additionalProperties": reference("View")}),
        json!({"allOf": [reference("View")]}),
        json!({"allOf": [reference("View"), reference("Thing")]}),
    ] {
        let said = safe_json(&with("/components/schemas/View", circle.clone()));
        assert!(
            said.as_ref().is_err_and(|said| said.contains("View")),
            "{circle}: {said:?}"
        );
    }
    let record = with(
        "/components/schemas/Thing",
        json!({"type": "object", "properties": {"a": reference("Thing"), "b": {"type": "object", "properties": {"c": reference("Thing")}}}}),
    );
    let files = safe_json(&record).expect("a record may hold itself");
    assert!(
        files
            .iter()
            .any(|file| file.text.contains("Option<Box<Thing>>"))
    );
}
