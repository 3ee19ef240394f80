//! Origins: the pointers that parameters, bodies and responses have in a file, kept in them while they move to operations.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::normalize::flatten::SHARED;
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk::METHODS;

/// Extension with the pointer of a part in its file. It is in no prepared document.
pub(crate) const ORIGIN: &str = "x-origin-pointer";

/// Marks every part of a document as its file has it. References are replaced by what they refer to, which has its own mark.
pub(crate) fn mark(document: &mut Value) {
    for place in SHARED {
        if let Some(parts) = document.pointer_mut(place) {
            mark_members(parts, &format!("#{place}"));
        }
    }
    let Some(Value::Object(paths)) = document.get_mut("paths") else {
        return;
    };
    for (path, item) in paths {
        let pointer = join("#/paths", path);
        mark_child(item, "parameters", &pointer);
        for method in METHODS {
            if let Some(operation) = item.get_mut(*method) {
                let pointer = join(&pointer, method);
                for key in ["parameters", "responses"] {
                    mark_child(operation, key, &pointer);
                }
                if let Some(Value::Object(body)) = operation.get_mut("requestBody") {
                    mark_part(body, &join(&pointer, "requestBody"));
                }
            }
        }
    }
}

fn mark_child(node: &mut Value, key: &str, pointer: &str) {
    if let Some(child) = node.get_mut(key) {
        mark_members(child, &join(pointer, key));
    }
}

/// Marks the elements of a list, or the entries of a map.
fn mark_members(node: &mut Value, pointer: &str) {
    match node {
        Value::Array(list) => {
            for (index, part) in list.iter_mut().enumerate() {
                if let Value::Object(part) = part {
                    mark_part(part, &join(pointer, &index.to_string()));
                }
            }
        }
        Value::Object(map) => {
            for (name, part) in map {
                if let Value::Object(part) = part {
                    mark_part(part, &join(pointer, name));
                }
            }
        }
        _ => {}
    }
}

fn mark_part(part: &mut Map<String, Value>, pointer: &str) {
    if !part.contains_key("$ref") {
        part.insert(ORIGIN.to_owned(), pointer.into());
    }
}

/// The pointer of a part in its file, where it is marked.
pub(crate) fn of(part: &Map<String, Value>) -> Option<&str> {
    part.get(ORIGIN)?.as_str()
}

/// Takes the marks out of a prepared document: the pointers of the parts of operations, and theirs in the file.
pub(crate) fn take(document: &mut Value) -> HashMap<String, String> {
    let mut origins = HashMap::new();
    let Some(Value::Object(paths)) = document.get_mut("paths") else {
        return origins;
    };
    for (path, item) in paths {
        let path = join("#/paths", path);
        // A value that is no list or map stays where it was.
        for key in ["parameters", "responses"] {
            take_members(item.get_mut(key), &join(&path, key), &mut origins);
        }
        for method in METHODS {
            let Some(operation) = item.get_mut(*method) else {
                continue;
            };
            let pointer = join(&path, method);
            for key in ["parameters", "responses"] {
                take_members(operation.get_mut(key), &join(&pointer, key), &mut origins);
            }
            if let Some(body) = operation.get_mut("requestBody") {
                take_part(body, join(&pointer, "requestBody"), &mut origins);
            }
        }
    }
    origins
}

fn take_members(node: Option<&mut Value>, pointer: &str, origins: &mut HashMap<String, String>) {
    match node {
        Some(Value::Array(list)) => {
            for (index, part) in list.iter_mut().enumerate() {
                take_part(part, join(pointer, &index.to_string()), origins);
            }
        }
        Some(Value::Object(map)) => {
            for (name, part) in map {
                take_part(part, join(pointer, name), origins);
            }
        }
        _ => {}
    }
}

fn take_part(part: &mut Value, pointer: String, origins: &mut HashMap<String, String>) {
    let mark = part.as_object_mut().and_then(|part| part.remove(ORIGIN));
    if let Some(Value::String(origin)) = mark {
        origins.insert(pointer, origin);
    }
}
