//! The normal form of a document: whole operations, mended schemas, no inlined records or enums, one way to write a
//! reference, no prose, stable order. Applying it twice changes nothing.

use serde_json::{Map, Value};

use super::report::Report;
use super::{flatten, hoist, prose, references, repair, walk};

const JSON: &str = "application/json";

/// Brings an OpenAPI 3.0 document into its normal form.
pub fn normalize(document: &mut Value) -> Report {
    let mut report = Report::default();
    flatten::flatten(document);
    unsupported_leftovers(document, &mut report);
    // First, so that everything after sees the same order, whatever the order of the keys was.
    sort(document);
    prose::read_output_only(document, &mut report);
    repair::repair(document, &mut report);
    references::normalize(document, &mut report);
    prose::read_facts(document, &mut report);
    finish(document, &mut report);
    report
}

/// Brings a vendored document back into its normal form after overlays. What can be read from prose was read when it was
/// vendored; what an overlay says in prose is for people.
pub(super) fn again(document: &mut Value) -> Report {
    let mut report = Report::default();
    flatten::flatten(document);
    unsupported_leftovers(document, &mut report);
    sort(document);
    repair::repair(document, &mut report);
    references::normalize(document, &mut report);
    finish(document, &mut report);
    report
}

/// Names what is inlined, and lets go of prose.
fn finish(document: &mut Value, report: &mut Report) {
    report.hoisted = hoist::hoist(document);
    prose::drop_prose(document, report);
    // A reference whose only neighbour was prose is bare again.
    references::normalize(document, report);
    sort(document);
}

/// What the clients have no use for, and what would only be carried along.
fn unsupported_leftovers(document: &mut Value, report: &mut Report) {
    if let Some(root) = document.as_object_mut() {
        root.insert("openapi".to_owned(), super::upgrade::TARGET.into());
        if root
            .get("tags")
            .and_then(Value::as_array)
            .is_some_and(Vec::is_empty)
        {
            root.remove("tags");
        }
        let components = root
            .entry("components")
            .or_insert_with(|| Value::Object(Map::new()));
        if let Some(components) = components.as_object_mut() {
            components
                .entry("schemas")
                .or_insert_with(|| Value::Object(Map::new()));
            for key in ["examples", "headers", "links", "callbacks"] {
                if components.remove(key).is_some() {
                    report.lose("shared parts that no client uses", "#/components", key);
                }
            }
        }
    }
    walk::each_operation_mut(document, &mut |operation, operation_at, _, _| {
        if let Some(Value::Object(body)) = operation.get_mut("requestBody") {
            contents(body);
        }
        let Some(Value::Object(responses)) = operation.get_mut("responses") else {
            return;
        };
        for (status, response) in responses {
            let Some(response) = response.as_object_mut() else {
                continue;
            };
            contents(response);
            for key in ["headers", "links"] {
                if response.remove(key).is_some() {
                    let pointer = format!("{operation_at}/responses/{status}");
                    report.lose(
                        "parts of replies that are read raw, through the reply's meta",
                        &pointer,
                        key,
                    );
                }
            }
        }
    });
}

/// JSON has one spelling, and one example: named examples hold words about values, so the first value stays.
fn contents(holder: &mut Map<String, Value>) {
    let Some(Value::Object(content)) = holder.get_mut("content") else {
        return;
    };
    let spellings: Vec<String> = content
        .keys()
        .filter(|key| *key != JSON && is_json(key))
        .cloned()
        .collect();
    for spelling in spellings {
        if let Some(media) = content.remove(&spelling) {
            content.entry(JSON).or_insert(media);
        }
    }
    for media in content.values_mut().filter_map(Value::as_object_mut) {
        let Some(examples) = media.remove("examples") else {
            continue;
        };
        let first = walk::entries(Some(&examples))
            .first()
            .and_then(|(_, example)| example.get("value"))
            .cloned();
        if let Some(first) = first {
            media.entry("example").or_insert(first);
        }
    }
}

/// Whether a media type is JSON, whatever its parameters say.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case(JSON)
}

/// Sorts every object by key, and the lists whose order means nothing. Without serde_json's `preserve_order`, objects
/// are sorted anyway; another crate of a build can turn it on.
fn sort(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(sort),
        // Sorting again is the usual case, and takes no new map.
        Value::Object(map) if map.keys().is_sorted() => map.values_mut().for_each(sort),
        Value::Object(map) => {
            let mut entries: Vec<(String, Value)> = std::mem::take(map).into_iter().collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            for (_, value) in &mut entries {
                sort(value);
            }
            *map = entries.into_iter().collect();
        }
        _ => {}
    }
}
