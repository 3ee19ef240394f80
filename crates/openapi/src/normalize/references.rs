//! Normal form of references: bare when it is alone, `allOf: [{$ref}]` when the schema has other keywords.
//! Readers ignore keywords next to a bare `$ref` in silence.

use serde_json::{Map, Value, json};

use crate::normalize::normalization::NormalizationReport;
use tidbcloud_schema::keywords::{extending, is_usage};
use tidbcloud_schema::walk;

/// Puts every reference into its normal form.
pub(super) fn normalize(document: &mut Value, report: &mut NormalizationReport) {
    walk::each_schema_mut(document, &mut |schema, pointer, _| {
        if let Some(map) = schema.as_object_mut() {
            reference(map, pointer, report);
        }
    });
}

/// Whether what a schema says of a reference is in its normal form.
fn is_normal(schema: &Map<String, Value>) -> bool {
    match (schema.get("$ref"), schema.get("allOf")) {
        (None, None) => true,
        (Some(_), None) => schema.len() == 1,
        (None, Some(_)) => {
            schema.len() > 1 && schema.keys().all(|key| key == "allOf" || is_sibling(key))
        }
        (Some(_), Some(_)) => false,
    }
}

/// Whether a keyword may be next to a reference.
fn is_sibling(keyword: &str) -> bool {
    is_usage(keyword) || matches!(keyword, "description" | "title")
}

/// Puts one reference into its normal form.
pub(super) fn reference(
    schema: &mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    if is_normal(schema) {
        return;
    }
    if schema.contains_key("$ref") && schema.contains_key("allOf") {
        // Two claims about one schema: the check names them.
        return;
    }
    let inner = match schema
        .get("allOf")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
    {
        Some([member]) => member.get("$ref").cloned(),
        _ => None,
    };
    if inner.is_some() && extending().any(|keyword| schema.contains_key(keyword)) {
        // Two schemas in one: the check names them.
        return;
    }
    let Some(reference) = schema.get("$ref").cloned().or(inner) else {
        return;
    };
    if !reference.is_string() {
        return;
    }
    schema.remove("$ref");
    schema.remove("allOf");
    let mut siblings = Map::new();
    for (key, value) in std::mem::take(schema) {
        if is_sibling(&key) {
            siblings.insert(key, value);
        } else if key != "type" {
            report.lose(
                "a keyword next to a reference, where it has no effect",
                pointer,
                &key,
            );
        }
    }
    if siblings.is_empty() {
        schema.insert("$ref".to_owned(), reference);
    } else {
        *schema = siblings;
        schema.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
    }
}
