//! Puts shared parameters, responses and bodies where they are used, so that every operation is whole. The shape of
//! Swagger 2.0 and OpenAPI 3.0 is the same here, so this runs before and after the upgrade.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use tidbcloud_schema::walk::METHODS;

/// The places where shared parts are defined, and that are empty afterwards.
pub(crate) const SHARED: &[&str] = &[
    "/parameters",
    "/responses",
    "/components/parameters",
    "/components/responses",
    "/components/requestBodies",
];

/// Replaces references to shared parts by the parts, and merges parameters of paths into their operations.
pub(crate) fn flatten(document: &mut Value) {
    let shared = take_shared(document);
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else {
        return;
    };
    for item in paths.values_mut().filter_map(Value::as_object_mut) {
        let mut common = item.remove("parameters").unwrap_or(Value::Null);
        if let Value::Array(parameters) = &mut common {
            parameters
                .iter_mut()
                .for_each(|parameter| resolve(parameter, &shared));
        } else if !common.is_null() {
            // Not a list: left for the check to name.
            item.insert("parameters".to_owned(), common.take());
        }
        for method in METHODS {
            let Some(operation) = item.get_mut(*method).and_then(Value::as_object_mut) else {
                continue;
            };
            flatten_operation(operation, common.as_array(), &shared);
        }
    }
}

fn flatten_operation(
    operation: &mut Map<String, Value>,
    common: Option<&Vec<Value>>,
    shared: &HashMap<String, Value>,
) {
    if let Some(Value::Array(parameters)) = operation.get_mut("parameters") {
        parameters
            .iter_mut()
            .for_each(|parameter| resolve(parameter, shared));
    }
    if let Some(common) = common.filter(|common| !common.is_empty()) {
        let own = operation
            .entry("parameters")
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(own) = own {
            let text = |p: &Value, key: &str| p.get(key).and_then(Value::as_str).map(str::to_owned);
            let identity = |p: &Value| (text(p, "name"), text(p, "in"));
            let overridden: HashSet<_> = own.iter().map(identity).collect();
            let mut merged: Vec<Value> = common.clone();
            merged.retain(|parameter| !overridden.contains(&identity(parameter)));
            merged.append(own);
            *own = merged;
        }
    }
    if let Some(body) = operation.get_mut("requestBody") {
        resolve(body, shared);
    }
    if let Some(Value::Object(responses)) = operation.get_mut("responses") {
        responses
            .values_mut()
            .for_each(|response| resolve(response, shared));
    }
}

/// Follows references between shared parts; a dangling or circular one stays and is named by the check.
fn resolve(part: &mut Value, shared: &HashMap<String, Value>) {
    const LONGEST_CHAIN: usize = 16;
    if part.get("$ref").is_none() {
        return;
    }
    let mut found: &Value = part;
    for _ in 0..LONGEST_CHAIN {
        let Some(reference) = found.get("$ref").and_then(Value::as_str) else {
            let found = found.clone();
            *part = found;
            return;
        };
        match shared.get(reference) {
            Some(target) => found = target,
            None => return,
        }
    }
}

fn take_shared(document: &mut Value) -> HashMap<String, Value> {
    let mut shared = HashMap::new();
    for place in SHARED {
        let (parent, key) = place.rsplit_once('/').unwrap_or_default();
        let Some(Value::Object(parent)) = document.pointer_mut(parent) else {
            continue;
        };
        if let Some(Value::Object(parts)) = parent.remove(key) {
            for (name, part) in parts {
                shared.insert(
                    tidbcloud_schema::pointer::join(&format!("#{place}"), &name),
                    part,
                );
            }
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn shared_parts_and_path_parameters_move_into_operations() {
        let mut document = json!({
            "parameters": {"P": {"name": "p", "in": "query"}},
            "components": {"responses": {"R": {"$ref": "#/components/responses/S"}, "S": {"description": "s"}}},
            "paths": {"/a/{id}": {
                "parameters": [{"name": "id", "in": "path"}, {"$ref": "#/parameters/P"}],
                "get": {"parameters": [{"name": "p", "in": "query", "own": true}],
                    "responses": {"200": {"$ref": "#/components/responses/R"}, "400": {"$ref": "#/responses/None"}}},
                "post": {}
            }}
        });
        flatten(&mut document);
        assert_eq!(
            document,
            json!({
                "components": {},
                "paths": {"/a/{id}": {
                    "get": {"parameters": [{"name": "id", "in": "path"}, {"name": "p", "in": "query", "own": true}],
                        "responses": {"200": {"description": "s"}, "400": {"$ref": "#/responses/None"}}},
                    "post": {"parameters": [{"name": "id", "in": "path"}, {"name": "p", "in": "query"}]}
                }}
            })
        );
    }
}
