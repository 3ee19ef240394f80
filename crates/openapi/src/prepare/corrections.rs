//! Corrections of contradictions in documents that no overlay corrects. Each was reported by the check.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::{check, walk};
use tidbcloud_schema::keywords::KEYWORDS;

/// Corrects what the check called contradictions.
pub(super) fn correct(document: &mut Value) {
    declare_path_parameters(document);
    walk::each_schema_mut(document, &mut |schema, _, _| {
        if let Some(schema) = schema.as_object_mut() {
            require_only_properties(schema);
            limit_own_type(schema);
            describe_elements(schema);
            list_own_values(schema);
        }
    });
}

/// Declares the parameters that only the path template names, as strings.
fn declare_path_parameters(document: &mut Value) {
    walk::each_operation_mut(document, &mut |operation, _, path, _| {
        let declared = |name: &str, list: &[Value]| {
            list.iter()
                .any(|p| p.get("in") == Some(&json!("path")) && p.get("name") == Some(&json!(name)))
        };
        let names = check::operations::template(path).unwrap_or_default();
        let Some(operation) = operation.as_object_mut().filter(|_| !names.is_empty()) else {
            return;
        };
        let list = operation.entry("parameters").or_insert_with(|| json!([]));
        let Some(list) = list.as_array_mut() else {
            return;
        };
        for name in names {
            if !declared(&name, list) {
                list.push(json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}));
            }
        }
    });
}

/// Names in `required` that are no property say nothing; in our documents they are errors, because they were meant to.
fn require_only_properties(schema: &mut Map<String, Value>) {
    let Some(Value::Array(mut list)) = schema.remove("required") else {
        return;
    };
    let properties = schema.get("properties").and_then(Value::as_object);
    let declared = |name: &Value| {
        name.as_str()
            .is_some_and(|n| properties.is_some_and(|p| p.contains_key(n)))
    };
    list.retain(declared);
    if !list.is_empty() {
        schema.insert("required".to_owned(), Value::Array(list));
    }
}

/// Limits and parts of another type say nothing about the values. Properties of a list are meant for its elements.
fn limit_own_type(schema: &mut Map<String, Value>) {
    let Some(declared) = schema
        .get("type")
        .and_then(Value::as_str)
        .map(str::to_owned)
    else {
        return;
    };
    if declared == "array"
        && !schema.contains_key("items")
        && let Some(properties) = schema.remove("properties")
    {
        let mut elements = Map::from_iter([("type".to_owned(), Value::from("object"))]);
        elements.insert("properties".to_owned(), properties);
        schema.insert("items".to_owned(), elements.into());
    }
    let others = KEYWORDS
        .iter()
        .filter(|keyword| !keyword.types.is_empty() && !keyword.types.contains(&declared.as_str()));
    for keyword in others {
        schema.remove(keyword.name);
    }
}

/// Elements that a list does not describe are anything, and values that it lists are theirs.
fn describe_elements(schema: &mut Map<String, Value>) {
    if schema.get("type").and_then(Value::as_str) != Some("array") {
        return;
    }
    let items = schema.entry("items").or_insert_with(|| json!({}));
    let Some(items) = items.as_object_mut() else {
        return;
    };
    let is_described =
        items.contains_key("enum") || walk::target(&Value::Object(items.clone())).is_some();
    let is_of_elements =
        |members: &Value| walk::elements(Some(members)).all(|member| !member.is_array());
    if let Some(members) = schema.remove("enum").filter(|_| !is_described)
        && is_of_elements(&members)
        && let Some(Value::Object(items)) = schema.get_mut("items")
    {
        items.insert("enum".to_owned(), members);
    }
}

/// Values that the type cannot have say nothing about those that it has.
fn list_own_values(schema: &mut Map<String, Value>) {
    let declared = schema.get("type").and_then(Value::as_str);
    let Some(declared) = declared.map(str::to_owned) else {
        return;
    };
    let Some(Value::Array(members)) = schema.get_mut("enum") else {
        return;
    };
    members.retain(|member| check::examples::is_of(member, &declared));
    if members.is_empty() {
        schema.remove("enum");
    }
}

/// Adds the title and version that a document lacks, and returns a warning for each.
pub(super) fn complete_info(document: &mut Value, file: &Path) -> Diagnostics {
    let mut warnings = Diagnostics::default();
    let Some(root) = document.as_object_mut() else {
        return warnings;
    };
    let info = root.entry("info").or_insert_with(|| json!({}));
    let Some(info) = info.as_object_mut() else {
        return warnings;
    };
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    for (key, value) in [("title", stem.as_ref()), ("version", "without a version")] {
        if info.contains_key(key) {
            continue;
        }
        let what = format!("`info` has no {key}: `{value}` is taken");
        let help = format!("write `{key}` in `info`, or add it with an overlay");
        warnings.push(Diagnostic::new(what, help).at("#/info"));
        info.insert(key.to_owned(), value.into());
    }
    warnings
}
