//! Descriptions of a document of others, kept as an extension while its prose is dropped.

use serde_json::{Map, Value};

use crate::normalize::flatten;
use tidbcloud_schema::keywords::DOCS;
use tidbcloud_schema::walk;

/// Copies the descriptions of the document, its operations, parameters and schemas to where the model looks for them.
pub(super) fn keep(document: &mut Value) {
    // Shared parameters have theirs at the operation.
    flatten::flatten(document);
    if let Some(info) = document.get_mut("info") {
        keep_in(info, &["description"]);
    }
    walk::each_operation_mut(document, &mut |operation, _, _, _| {
        keep_in(operation, &["summary", "description"]);
        let parameters = operation
            .get_mut("parameters")
            .and_then(Value::as_array_mut);
        for parameter in parameters.into_iter().flatten() {
            keep_in(parameter, &["description"]);
        }
    });
    walk::each_schema_mut(document, &mut |schema, _, _| {
        keep_in(schema, &["description"])
    });
}

fn keep_in(node: &mut Value, keys: &[&str]) {
    let Some(node) = node.as_object_mut() else {
        return;
    };
    let texts = keys.iter().filter_map(|key| text(node, key));
    let mut texts: Vec<&str> = texts.collect();
    // A summary is often the beginning of the description.
    if let [summary, description] = texts.as_slice()
        && description.starts_with(summary.trim_end_matches(['.', '…']))
    {
        texts.remove(0);
    }
    if !texts.is_empty() {
        let docs = texts.join("\n\n");
        node.insert(DOCS.to_owned(), docs.into());
    }
}

fn text<'a>(node: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    let text = node.get(key).and_then(Value::as_str)?.trim();
    (!text.is_empty()).then_some(text)
}
