//! Normal form of references: bare when it is alone, `allOf: [{$ref}]` when the schema has other keywords.
//! Readers ignore keywords next to a bare `$ref` in silence.

use serde_json::{Map, Value, json};

use crate::normalize::normalization::NormalizationReport;
use tidbcloud_schema::keywords::{KeywordRole, extending, is_usage, role};
use tidbcloud_schema::walk;

/// Puts every reference into its normal form.
pub(super) fn normalize(document: &mut Value, report: &mut NormalizationReport) {
    walk::each_schema_mut(document, &mut |schema, pointer, _| {
        if let Some(map) = schema.as_object_mut() {
            lift(map);
            reference(map, pointer, report);
        }
    });
}

/// `allOf` of one schema is that schema: an inlined one is merged, a nested one is lifted.
pub(super) fn lift(schema: &mut Map<String, Value>) {
    loop {
        match schema.get_mut("allOf") {
            Some(Value::Array(members)) if members.len() == 1 => {
                let Some(Value::Object(member)) = members.first_mut() else {
                    return;
                };
                if member.len() == 1 && member.contains_key("$ref") {
                    return;
                }
                let member = std::mem::take(member);
                let Some(Value::Array(mut members)) = schema.remove("allOf") else {
                    return;
                };
                if let Err(member) = merge(schema, member) {
                    // Two schemas in one: the check names them.
                    members[0] = Value::Object(member);
                    schema.insert("allOf".to_owned(), members.into());
                    return;
                }
            }
            _ => return,
        }
    }
}

/// Merges a schema into the one around it, whole or, where they contradict each other, not at all. Keywords outside that say
/// how this place uses the schema win.
fn merge(
    schema: &mut Map<String, Value>,
    member: Map<String, Value>,
) -> Result<(), Map<String, Value>> {
    let contradicts = |(key, value): (&String, &Value)| {
        let Some(outer) = schema.get(key).filter(|outer| *outer != value) else {
            return false;
        };
        match (role(key), outer, value) {
            (KeywordRole::NamedSchemas, Value::Object(outer), Value::Object(inner)) => {
                let differs = |(name, inner)| outer.get(name).is_some_and(|outer| outer != inner);
                inner.iter().any(differs)
            }
            (KeywordRole::NameSet, Value::Array(_), Value::Array(_)) => false,
            (KeywordRole::Usage | KeywordRole::Annotation, ..) => false,
            _ => true,
        }
    };
    if member.iter().any(contradicts) {
        return Err(member);
    }
    for (key, value) in member {
        match (role(&key), schema.get_mut(&key), value) {
            (KeywordRole::NamedSchemas, Some(Value::Object(outer)), Value::Object(inner)) => {
                outer.extend(inner);
            }
            (KeywordRole::NameSet, Some(Value::Array(outer)), Value::Array(inner)) => {
                let new: Vec<Value> = inner
                    .into_iter()
                    .filter(|name| !outer.contains(name))
                    .collect();
                outer.extend(new);
            }
            (_, Some(_), _) => {}
            (_, None, value) => drop(schema.insert(key, value)),
        }
    }
    Ok(())
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
