//! Documentation of a model from the document's own descriptions.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::docs;
use crate::loaded::Loaded;
use tidbcloud_openapi::pointer::join;
use tidbcloud_openapi::schema::DOCS;
use tidbcloud_openapi::walk;

mod safe_markdown;

use safe_markdown::safe_markdown;

/// Documents every part of the model that the document describes.
pub(super) fn merge(loaded: &mut Loaded) {
    let document = &loaded.document;
    let api = &loaded.api;
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut add = |identity: &str, node: Option<&Value>| {
        let text = node.and_then(|node| node.get(DOCS)).and_then(Value::as_str);
        if let Some(text) = text.map(safe_markdown).filter(|text| !text.is_empty()) {
            found.insert(identity.to_owned(), text);
        }
    };
    add("api", document.get("info"));
    for operation in &api.operations {
        let node = walk::get(document, &operation.pointer);
        add(&operation.name, node);
        let parameters = node.and_then(|node| node.get("parameters"));
        let lists = [
            ("path", &operation.path_parameters),
            ("query", &operation.query_parameters),
            ("header", &operation.header_parameters),
        ];
        for (place, list) in lists {
            for parameter in list {
                let is_it = |node: &&Value| {
                    let text = |key: &str| node.get(key).and_then(Value::as_str);
                    text("in") == Some(place) && text("name") == Some(&parameter.wire_name)
                };
                let identity = format!("{}.{}", operation.name, parameter.wire_name);
                add(&identity, walk::elements(parameters).find(is_it));
            }
        }
    }
    for record in api.records.values() {
        add(&record.name, walk::get(document, &record.pointer));
        let properties = join(&record.pointer, "properties");
        for field in &record.fields {
            let node = walk::get(document, &join(&properties, &field.wire_name));
            add(&format!("{}.{}", record.name, field.wire_name), node);
        }
    }
    for item in api.enums.values() {
        add(&item.name, walk::get(document, &item.pointer));
    }
    // Every key is an identity of the model that it was made from.
    docs::merge_docs(&mut loaded.api, found);
}
