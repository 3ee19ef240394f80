//! Check of defaults and examples: each should be a value of its schema. They never shape a client, so misfits are warnings.

use serde_json::Value;

use super::{CheckResults, kind};
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk;

pub(super) fn check(document: &Value, schema: &Value, pointer: &str, results: &mut CheckResults) {
    for key in ["default", "example"] {
        if let Some(value) = schema.get(key) {
            misfits(document, schema, value, &join(pointer, key), results);
        }
    }
}

/// Walks a value along its schema; the value ends the walk, however the schema recurses.
fn misfits(
    document: &Value,
    schema: &Value,
    value: &Value,
    pointer: &str,
    results: &mut CheckResults,
) {
    const HELP: &str = "correct it with an overlay";
    let schema = resolve(document, schema);
    if value.is_null() {
        return;
    }
    if let Some(declared) = schema.get("type").and_then(Value::as_str)
        && !is_of(value, declared)
    {
        let what = format!(
            "{} is {}, and the type is {declared}",
            short(value),
            kind(value)
        );
        results.warn(pointer, what, HELP);
        return;
    }
    if let Some(Value::Array(members)) = schema.get("enum")
        && !members.contains(value)
    {
        let what = format!("{} is none of the enum's values", short(value));
        results.warn(pointer, what, HELP);
    }
    match value {
        Value::Array(elements) => {
            if let Some(items) = schema.get("items") {
                for (index, element) in elements.iter().enumerate() {
                    let pointer = join(pointer, &index.to_string());
                    misfits(document, items, element, &pointer, results);
                }
            }
        }
        Value::Object(_) => {
            for (name, value) in walk::entries(Some(value)) {
                let pointer = join(pointer, name);
                let property = schema
                    .get("properties")
                    .and_then(|properties| properties.get(name));
                let others = schema.get("additionalProperties");
                if let Some(schema) = property.or(others.filter(|others| others.is_object())) {
                    misfits(document, schema, value, &pointer, results);
                } else if schema.get("properties").is_some() && others.is_none() {
                    results.warn(
                        &pointer,
                        format!("`{name}` is no property of the schema"),
                        HELP,
                    );
                }
            }
        }
        _ => {}
    }
}

/// The schema that a reference leads to in the end.
fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    const LONGEST_CHAIN: usize = 16;
    let mut schema = schema;
    for _ in 0..LONGEST_CHAIN {
        let Some(name) = walk::target(schema) else {
            return schema;
        };
        match walk::component(document, &name) {
            Some(target) => schema = target,
            None => return schema,
        }
    }
    schema
}

/// Whether a value is of a declared type; unknown types are named elsewhere.
pub(crate) fn is_of(value: &Value, declared: &str) -> bool {
    match declared {
        "string" => value.is_string(),
        "integer" => {
            value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|n| n.fract() == 0.0)
        }
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

fn short(value: &Value) -> String {
    const LONGEST: usize = 80;
    let text = value.to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
