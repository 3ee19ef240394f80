//! A document for other tools: the prepared document without the extensions (`x-…`) that only this project reads. The rest
//! of the normal form is plain OpenAPI 3.0.3.

use serde_json::{Map, Value};

/// Returns a prepared document as plain OpenAPI 3.0.3. Names and values that begin with `x-` stay.
#[must_use]
pub fn plain(document: &Value) -> Value {
    part(document)
}

/// Meaning of the keys below a keyword.
enum Keys {
    /// Keywords and extensions.
    Keywords,
    /// Names that a document chooses, as those of properties.
    Names,
    /// Names that never begin with `x-`, and extensions next to them.
    NamesAndExtensions,
    /// Part of a value.
    Data,
}

fn keys_below(keyword: &str) -> Keys {
    match keyword {
        "properties" | "schemas" | "securitySchemes" | "content" => Keys::Names,
        "paths" | "responses" => Keys::NamesAndExtensions,
        "default" | "example" | "enum" | "security" | "scopes" => Keys::Data,
        _ => Keys::Keywords,
    }
}

/// Returns an object of keywords, or a list of such, without extensions.
fn part(node: &Value) -> Value {
    match node {
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, _)| !is_extension(key));
            object(kept.map(|(key, value)| (key, below(key, value))))
        }
        Value::Array(items) => items.iter().map(part).collect(),
        scalar => scalar.clone(),
    }
}

/// Returns the value of a keyword without extensions.
fn below(keyword: &str, value: &Value) -> Value {
    let parts = |map: &Map<String, Value>, extensions: bool| {
        let kept = map
            .iter()
            .filter(|(key, _)| extensions || !is_extension(key));
        object(kept.map(|(key, value)| (key, part(value))))
    };
    match (keys_below(keyword), value) {
        (Keys::Data, value) => value.clone(),
        (Keys::Names, Value::Object(map)) => parts(map, true),
        (Keys::NamesAndExtensions, Value::Object(map)) => parts(map, false),
        (_, value) => part(value),
    }
}

fn object<'k>(entries: impl Iterator<Item = (&'k String, Value)>) -> Value {
    let entries = entries.map(|(key, value)| (key.clone(), value));
    entries.collect::<Map<_, _>>().into()
}

fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn extensions_go_and_names_and_values_like_them_stay() {
        let document = json!({
            "openapi": "3.0.3", "x-root": 1,
            "info": {"title": "t", "version": "v", "x-deprecation-note": "gone"},
            "tags": [{"name": "x-tag", "x-a": 1}],
            "security": [{"x-key": []}],
            "paths": {"x-paths": 1, "/x-a": {"x-item": 1, "get": {
                "operationId": "x-get", "x-rust-name": "get",
                "parameters": [{"name": "x-p", "in": "query", "x-p": 1, "schema": {"type": "string", "x-mock": {"a": 1}}}],
                "responses": {"x-responses": 1, "200": {"description": "OK", "x-r": 1, "content": {
                    "x-type/json": {"x-media": 1, "schema": {"$ref": "#/components/schemas/x-A"}}}}}}}},
            "components": {"securitySchemes": {"x-key": {"type": "http", "scheme": "digest", "x-s": 1}}, "schemas": {"x-A": {
                "type": "object", "x-choice": {"tag": "x-kind"}, "required": ["x-kind"],
                "example": {"x-kind": 1}, "default": {"x-kind": {"x-b": 1}},
                "properties": {
                    "x-kind": {"type": "string", "x-secret": true, "enum": ["x-a"]},
                    "properties": {"type": "object", "additionalProperties": {"type": "string", "x-wire-alias": "a"}},
                    "list": {"type": "array", "items": {"allOf": [{"$ref": "#/components/schemas/x-A", "x-c": 1}]}}}}}}
        });
        let expected = json!({
            "openapi": "3.0.3",
            "info": {"title": "t", "version": "v"},
            "tags": [{"name": "x-tag"}],
            "security": [{"x-key": []}],
            "paths": {"/x-a": {"get": {
                "operationId": "x-get",
                "parameters": [{"name": "x-p", "in": "query", "schema": {"type": "string"}}],
                "responses": {"200": {"description": "OK", "content": {
                    "x-type/json": {"schema": {"$ref": "#/components/schemas/x-A"}}}}}}}},
            "components": {"securitySchemes": {"x-key": {"type": "http", "scheme": "digest"}}, "schemas": {"x-A": {
                "type": "object", "required": ["x-kind"],
                "example": {"x-kind": 1}, "default": {"x-kind": {"x-b": 1}},
                "properties": {
                    "x-kind": {"type": "string", "enum": ["x-a"]},
                    "properties": {"type": "object", "additionalProperties": {"type": "string"}},
                    "list": {"type": "array", "items": {"allOf": [{"$ref": "#/components/schemas/x-A"}]}}}}}}
        });
        assert_eq!(plain(&document), expected);
    }

    #[test]
    fn a_plain_document_is_its_own_plain_form() {
        let document = json!({"paths": {}, "components": {"schemas": {"A": {"type": "string", "default": "x-"}}}});
        assert_eq!(plain(&document), document);
    }
}
