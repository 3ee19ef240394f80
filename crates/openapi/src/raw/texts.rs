//! Texts that are read as numbers or booleans because they have no quotes, where the document wants a string: `1.10` in
//! the enum of a string is the text `1.10`, and not the number 1.1.

use serde_json::{Map, Value};

use super::nodes::{self, Steps};
use crate::load::Source;
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk;

/// Keywords outside of schemas whose value is a string.
const STRINGS: &[&str] = &["title", "version", "operationId", "summary", "description"];

/// Longest chain of references to the type of a value.
const LONGEST_CHAIN: usize = 16;

/// Replaces numbers and booleans by their text wherever the document wants a string.
pub(super) fn as_written(source: &Source, document: &mut Value) {
    let mut places = Vec::new();
    nodes::each(document, &mut |node, steps| {
        misread(document, node, steps, &mut places);
    });
    for place in places {
        if let Some(value) = walk::get_mut(document, &place) {
            let written = source.written(&place, value).map(str::to_owned);
            *value = written.unwrap_or_else(|| value.to_string()).into();
        }
    }
}

/// Keywords of schemas whose values have the schema's type.
const OF_ITS_TYPE: &[&str] = &["default", "example", "enum"];

/// The places below an object where a string is wanted and another scalar was read.
fn misread(
    document: &Value,
    node: &Map<String, Value>,
    steps: &Steps<'_>,
    places: &mut Vec<String>,
) {
    let mut is_typed = false;
    for (key, value) in node {
        let key = key.as_str();
        if !has_misread(value) {
            continue;
        }
        if OF_ITS_TYPE.contains(&key) {
            is_typed = true;
        } else if STRINGS.contains(&key) && !value.is_array() || key == "tags" && value.is_array() {
            places.extend(misread_at(&join(&steps.pointer(), key), value));
        }
    }
    if !is_typed || !is_text(document, node) {
        return;
    }
    for key in OF_ITS_TYPE {
        let value = node.get(*key);
        // Only an enum is a list of values.
        let value = value.filter(|value| value.is_array() == (*key == "enum"));
        let pointer = join(&steps.pointer(), key);
        places.extend(
            value
                .into_iter()
                .flat_map(|value| misread_at(&pointer, value)),
        );
    }
}

fn is_misread(value: &Value) -> bool {
    value.is_number() || value.is_boolean()
}

/// Whether a value is a scalar that is no string, or a list with one.
fn has_misread(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(is_misread),
        scalar => is_misread(scalar),
    }
}

/// The place of a scalar that is no string, or the places of those in a list.
fn misread_at(pointer: &str, value: &Value) -> Vec<String> {
    let Value::Array(items) = value else {
        return vec![pointer.to_owned()];
    };
    let items = items
        .iter()
        .enumerate()
        .filter(|(_, item)| is_misread(item));
    items
        .map(|(index, _)| join(pointer, &index.to_string()))
        .collect()
}

/// Whether a schema, or a parameter with a schema, is a string.
fn is_text(document: &Value, node: &Map<String, Value>) -> bool {
    let mut node = node;
    for _ in 0..LONGEST_CHAIN {
        if let Some(declared) = node.get("type").and_then(Value::as_str) {
            return declared == "string";
        }
        let reference = node.get("$ref").or_else(|| {
            let members = node.get("allOf")?.as_array()?;
            members.first().filter(|_| members.len() == 1)?.get("$ref")
        });
        let next = match reference.and_then(Value::as_str) {
            Some(reference) => walk::get(document, reference),
            None => node.get("schema"),
        };
        match next.and_then(Value::as_object) {
            Some(next) => node = next,
            None => return false,
        }
    }
    false
}
