//! Texts that are read as numbers or booleans because they have no quotes, where the document wants a string: `1.10` in
//! the enum of a string is the text `1.10`, and not the number 1.1.

use serde_json::{Map, Value};

use super::nodes;
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
    nodes::each(document, &mut |node, pointer| {
        misread(document, node, pointer, &mut places);
    });
    for place in places {
        if let Some(value) = walk::get_mut(document, &place) {
            let written = source.written(&place, value).map(str::to_owned);
            *value = written.unwrap_or_else(|| value.to_string()).into();
        }
    }
}

/// The places below an object where a string is wanted and another scalar was read.
fn misread(document: &Value, node: &Map<String, Value>, pointer: &str, places: &mut Vec<String>) {
    let is_misread = |value: &Value| value.is_number() || value.is_boolean();
    for key in STRINGS {
        if node.get(*key).is_some_and(is_misread) {
            places.push(join(pointer, key));
        }
    }
    if let Some(Value::Array(tags)) = node.get("tags") {
        let tags = tags.iter().enumerate().filter(|(_, tag)| is_misread(tag));
        let list = join(pointer, "tags");
        places.extend(tags.map(|(index, _)| join(&list, &index.to_string())));
    }
    let members = node.get("enum").and_then(Value::as_array);
    let values = ["default", "example"];
    let is_candidate = members.is_some_and(|members| members.iter().any(is_misread))
        || values
            .iter()
            .any(|key| node.get(*key).is_some_and(is_misread));
    if !is_candidate || !is_text(document, node) {
        return;
    }
    for key in values {
        if node.get(key).is_some_and(is_misread) {
            places.push(join(pointer, key));
        }
    }
    let list = join(pointer, "enum");
    let members = members.into_iter().flatten().enumerate();
    let members = members.filter(|(_, member)| is_misread(member));
    places.extend(members.map(|(index, _)| join(&list, &index.to_string())));
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
