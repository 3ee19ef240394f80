//! OpenAPI 3.1 as 3.0: its schemas are JSON Schema, of which this reads what 3.0 can say and refuses the rest by place.

use serde_json::{Map, Value, json};

use crate::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_schema::keywords::{is_structure, is_usage};
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk;

/// Keywords that narrow values and shape none: a client sends what its caller wrote, and reads what the server writes.
const NARROWING: &[&str] = &[
    "contains",
    "dependentRequired",
    "dependentSchemas",
    "else",
    "if",
    "maxContains",
    "minContains",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Keywords that describe a schema for tools.
const DESCRIBING: &[&str] = &["$anchor", "$comment", "$id", "$schema", "contentSchema"];

/// Keywords that refer to schemas in a way that 3.0 does not have.
const REFUSED: &[&str] = &[
    "$dynamicAnchor",
    "$dynamicRef",
    "$recursiveAnchor",
    "$recursiveRef",
];

/// Types of JSON Schema that 3.0 has.
const NULL: &str = "null";

/// Rewrites a document of version 3.1.
pub(super) fn to_3_0(document: &mut Value) -> Diagnostics {
    let mut problems = Diagnostics::default();
    root(document);
    walk::each_schema_mut(document, &mut |schema, pointer, _| {
        // `true` allows anything, as an empty schema does.
        if schema.is_boolean() && !pointer.ends_with("/additionalProperties") {
            *schema = json!({});
        }
    });
    booleans(document);
    walk::each_schema_mut(document, &mut |schema, pointer, _| {
        if let Some(schema) = schema.as_object_mut() {
            in_schema(schema, pointer, &mut problems);
        }
    });
    problems
}

/// Parts of the document that say nothing about calls.
fn root(document: &mut Value) {
    let Some(root) = document.as_object_mut() else {
        return;
    };
    for key in ["webhooks", "jsonSchemaDialect"] {
        root.remove(key);
    }
    if let Some(Value::Object(info)) = root.get_mut("info") {
        info.remove("summary");
    }
    let items = root
        .get_mut("components")
        .and_then(Value::as_object_mut)
        .and_then(|components| components.remove("pathItems"));
    let paths = root.entry("paths").or_insert_with(|| json!({}));
    for item in paths.as_object_mut().into_iter().flat_map(Map::values_mut) {
        let reference = item.get("$ref").and_then(Value::as_str);
        let name = reference.and_then(|to| to.strip_prefix("#/components/pathItems/"));
        let target = name.and_then(|name| items.as_ref()?.get(name)).cloned();
        if let Some(target) = target {
            *item = target;
        }
    }
}

/// Properties that are `true` or `false`, which visitors of schemas do not visit.
fn booleans(document: &mut Value) {
    walk::each_schema_mut(document, &mut |schema, _, _| {
        let Some(schema) = schema.as_object_mut() else {
            return;
        };
        if let Some(Value::Object(properties)) = schema.get_mut("properties") {
            properties.retain(|_, property| *property != Value::Bool(false));
            for property in properties
                .values_mut()
                .filter(|property| property.is_boolean())
            {
                *property = json!({});
            }
        }
        if schema.get("items").is_some_and(Value::is_boolean) {
            schema.insert("items".to_owned(), json!({}));
        }
    });
}

fn in_schema(schema: &mut Map<String, Value>, pointer: &str, problems: &mut Diagnostics) {
    for key in REFUSED {
        if schema.contains_key(*key) {
            let what = format!("`{key}` refers to schemas in a way that OpenAPI 3.0 does not have");
            let help = "write a `$ref` in its place, with an overlay";
            problems.push(Diagnostic::new(what, help).at(join(pointer, key)));
        }
    }
    for key in NARROWING.iter().chain(DESCRIBING) {
        schema.remove(*key);
    }
    // References into them were replaced by copies.
    schema.remove("$defs");
    types(schema);
    if let Some(value) = schema.remove("const") {
        schema.entry("enum").or_insert_with(|| json!([value]));
    }
    if let Some(Value::Array(examples)) = schema.remove("examples")
        && let Some(first) = examples.into_iter().next()
    {
        schema.entry("example").or_insert(first);
    }
    exclusive(schema, "exclusiveMinimum", "minimum", |bound, limit| {
        bound >= limit
    });
    exclusive(schema, "exclusiveMaximum", "maximum", |bound, limit| {
        bound <= limit
    });
    contents(schema);
    patterns(schema);
    tuple(schema);
    siblings(schema);
}

/// A list of types: null makes the schema nullable, and several others make a union.
fn types(schema: &mut Map<String, Value>) {
    let Some(declared) = schema.get("type") else {
        return;
    };
    if declared == NULL {
        schema.remove("type");
        schema.insert("enum".to_owned(), json!([null]));
        return;
    }
    let Some(list) = declared.as_array().cloned() else {
        return;
    };
    let is_nullable = list.iter().any(|declared| declared == NULL);
    let others: Vec<Value> = list
        .into_iter()
        .filter(|declared| declared != NULL)
        .collect();
    if is_nullable {
        schema.insert("nullable".to_owned(), true.into());
        // A null among the values is what `nullable` says.
        if let Some(Value::Array(values)) = schema.get_mut("enum") {
            values.retain(|value| !value.is_null());
        }
    }
    match others.as_slice() {
        [] => {
            schema.remove("type");
        }
        [only] => {
            schema.insert("type".to_owned(), only.clone());
        }
        _ => {
            let shape: Vec<String> = schema
                .keys()
                .filter(|key| is_structure(key))
                .cloned()
                .collect();
            let mut shared = Map::new();
            for key in shape.iter().filter(|key| *key != "type") {
                shared.extend(schema.remove(key).map(|value| (key.clone(), value)));
            }
            schema.remove("type");
            let members = others.into_iter().map(|declared| {
                let mut member = shared.clone();
                let keep: &[&str] = match declared.as_str() {
                    Some("object") => &["properties", "required", "additionalProperties"],
                    Some("array") => &["items"],
                    _ => &["enum", "format"],
                };
                member.retain(|key, _| keep.contains(&key.as_str()));
                member.insert("type".to_owned(), declared);
                Value::Object(member)
            });
            schema.insert("anyOf".to_owned(), members.collect());
        }
    }
}

/// A limit that is a number here is a limit with a mark in 3.0. Where both limits are given, the narrower one counts.
fn exclusive(
    schema: &mut Map<String, Value>,
    keyword: &str,
    limit: &str,
    is_narrower: impl Fn(f64, f64) -> bool,
) {
    let Some(bound) = schema
        .get(keyword)
        .filter(|bound| bound.is_number())
        .cloned()
    else {
        return;
    };
    schema.remove(keyword);
    let known = schema.get(limit).and_then(Value::as_f64);
    let counts = known
        .zip(bound.as_f64())
        .is_none_or(|(known, bound)| is_narrower(bound, known));
    if counts {
        schema.insert(limit.to_owned(), bound);
        schema.insert(keyword.to_owned(), true.into());
    }
}

/// Encoded bytes have a format in 3.0.
fn contents(schema: &mut Map<String, Value>) {
    let encoding = schema.remove("contentEncoding");
    let media_type = schema.remove("contentMediaType");
    match encoding.as_ref().and_then(Value::as_str) {
        Some("base64") => {
            schema.entry("type").or_insert("string".into());
            schema.insert("format".to_owned(), "byte".into());
        }
        None if media_type.as_ref().and_then(Value::as_str) == Some("application/octet-stream") => {
            schema.entry("type").or_insert("string".into());
            schema.insert("format".to_owned(), "binary".into());
        }
        _ => {}
    }
}

/// Properties whose names have a pattern: values of one schema are those of a map, others may be anything.
fn patterns(schema: &mut Map<String, Value>) {
    let Some(Value::Object(patterns)) = schema.remove("patternProperties") else {
        return;
    };
    let values = match patterns.len() {
        1 => patterns.into_values().next().unwrap_or(Value::Bool(true)),
        _ => Value::Bool(true),
    };
    let is_closed = schema
        .get("additionalProperties")
        .is_none_or(|more| *more == Value::Bool(false));
    if is_closed {
        schema.insert("additionalProperties".to_owned(), values);
    }
}

/// A list whose elements have a schema each is a list of anything.
fn tuple(schema: &mut Map<String, Value>) {
    if schema.remove("prefixItems").is_some() {
        schema.insert("items".to_owned(), json!({}));
    }
}

/// Keywords next to a reference apply too, in addition to those of its target.
fn siblings(schema: &mut Map<String, Value>) {
    let shapes = |key: &String| key != "$ref" && is_structure(key) && !is_usage(key);
    if !schema.contains_key("$ref") || !schema.keys().any(shapes) {
        return;
    }
    let reference = schema.remove("$ref").unwrap_or_default();
    let member = json!({ "$ref": reference });
    match schema.get_mut("allOf") {
        Some(Value::Array(members)) => members.push(member),
        _ => {
            schema.insert("allOf".to_owned(), json!([member]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upgraded(schema: Value) -> Value {
        let mut document = json!({"openapi": "3.1.0", "components": {"schemas": {"A": schema}}});
        let problems = to_3_0(&mut document);
        assert!(problems.is_empty(), "{problems}");
        document["components"]["schemas"]["A"].take()
    }

    #[test]
    fn schemas_of_json_schema_become_those_of_3_0() {
        for (newer, older) in [
            (
                json!({"type": ["string", "null"], "enum": ["a", null]}),
                json!({"type": "string", "nullable": true, "enum": ["a"]}),
            ),
            (json!({"const": "a"}), json!({"enum": ["a"]})),
            (json!({"type": "null"}), json!({"enum": [null]})),
            (
                json!({"type": "integer", "examples": [4, 5]}),
                json!({"type": "integer", "example": 4}),
            ),
            (
                json!({"type": "integer", "exclusiveMinimum": 3}),
                json!({"type": "integer", "minimum": 3, "exclusiveMinimum": true}),
            ),
            (
                json!({"maximum": 2, "exclusiveMaximum": 3}),
                json!({"maximum": 2}),
            ),
            (
                json!({"type": "string", "contentEncoding": "base64"}),
                json!({"type": "string", "format": "byte"}),
            ),
            (
                json!({"properties": {"a": true, "b": false}, "if": {}, "then": {}}),
                json!({"properties": {"a": {}}}),
            ),
            (
                json!({"type": ["integer", "string"], "description": "d"}),
                json!({"description": "d", "anyOf": [{"type": "integer"}, {"type": "string"}]}),
            ),
            (
                json!({"$ref": "#/components/schemas/B", "maxLength": 3, "description": "d"}),
                json!({"maxLength": 3, "description": "d", "allOf": [{"$ref": "#/components/schemas/B"}]}),
            ),
            (
                json!({"type": "object", "patternProperties": {"^x": {"type": "string"}}}),
                json!({"type": "object", "additionalProperties": {"type": "string"}}),
            ),
        ] {
            assert_eq!(upgraded(newer.clone()), older, "{newer}");
        }
    }

    #[test]
    fn references_that_3_0_does_not_have_are_named() {
        let mut document = json!({"components": {"schemas": {"A": {"$dynamicRef": "#x"}}}});
        let problems = to_3_0(&mut document);
        assert_eq!(
            problems.0[0].pointer.as_deref(),
            Some("#/components/schemas/A/$dynamicRef")
        );
    }
}
