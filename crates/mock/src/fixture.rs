//! Small APIs for unit tests.

use serde_json::{Map, Value, json};
use tidbcloud_model::api::Api;
use tidbcloud_specs::lower::{ApiSettings, lower};

/// Lowers a document to its API.
pub(crate) fn api(document: &Value) -> Api {
    let identity = ApiSettings {
        id: "things".to_owned(),
        version: "v1".to_owned(),
        crate_name: "things-v1".to_owned(),
        release: "0.1.0".to_owned(),
        title: "Things".to_owned(),
        server: "https://things.example.com/v1".to_owned(),
    };
    lower(document, &identity)
        .unwrap_or_else(|diagnostics| panic!("the fixture does not lower:\n{diagnostics}"))
}

/// Returns a document with the operations `METHOD /path`, and nothing else. `{name+}` is a resource name of two collections.
pub(crate) fn paths(lines: &[&str]) -> Value {
    let mut paths = Map::new();
    for (index, line) in lines.iter().enumerate() {
        let (method, template) = line.split_once(' ').expect("METHOD /path");
        let inside = |part: &str| part.split_once('}').map(|(name, _)| name.to_owned());
        let parameters: Vec<Value> = template
            .split('{')
            .filter_map(inside)
            .map(|name| parameter(&name))
            .collect();
        let operation = json!({
            "operationId": format!("Operation{index}"), "tags": ["Things"], "parameters": parameters,
            "responses": {"200": {"description": "OK"}},
        });
        let item = paths
            .entry(template.replace('+', ""))
            .or_insert_with(|| json!({}));
        item[method.to_ascii_lowercase()] = operation;
    }
    json!({"openapi": "3.0.3", "info": {"title": "Things", "version": "v1"}, "paths": paths})
}

fn parameter(name: &str) -> Value {
    match name.strip_suffix('+') {
        Some(name) => json!({"name": name, "in": "path", "required": true, "x-resource-name": true,
            "schema": {"type": "string", "pattern": "^dataApps/[^/]+/endpoints/[^/]+$"}}),
        None => json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}),
    }
}

/// Returns the document that the integration tests use too.
pub(crate) fn things() -> Value {
    serde_json::from_str(include_str!("../tests/fixtures/things.json"))
        .expect("the fixture is JSON")
}
