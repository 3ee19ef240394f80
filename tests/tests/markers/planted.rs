//! Secret fields, according to the model, and documents whose examples of them are the marker.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tidbcloud_model::api::{Api, Type};

/// The marker with what JSON and its writers escape; one line, because passwords are.
const PLANTED: &str = "s3cr3t-marker\"\\n<s3cr3t-marker>&\ts3cr3t-marker";

/// How a secret shows.
pub(crate) const SECRET: &str = "***";

/// Records nest no deeper than this; some contain themselves.
const DEPTH: usize = 8;

/// The document with the marker as the example of every secret property, of responses too, and without tagged unions.
pub(crate) fn planted(document: &Value) -> Value {
    let mut document = document.clone();
    plant(&mut document);
    document
}

fn plant(value: &mut Value) {
    match value {
        Value::Object(object) => {
            // Examples of whole records would win over those of their fields.
            if object
                .get("example")
                .is_some_and(|example| example.is_object() || example.is_array())
            {
                object.remove("example");
            }
            // One call sends the members of all alternatives of a tagged union.
            object.remove("x-choice");
            if object.get("x-secret") == Some(&json!(true)) {
                object.insert("example".to_owned(), json!(PLANTED));
                object.remove("writeOnly");
            }
            object.values_mut().for_each(plant);
        }
        Value::Array(list) => list.iter_mut().for_each(plant),
        _ => {}
    }
}

/// The secret fields that a value of this type can contain (`Record.wireName`); of a request, without output-only fields.
pub(crate) fn secrets(api: &Api, ty: &Type, request: bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk(api, ty, request, DEPTH, &mut found);
    found
}

fn walk(api: &Api, ty: &Type, request: bool, depth: usize, found: &mut BTreeSet<String>) {
    match ty {
        Type::Record(name) if depth > 0 => {
            for field in &api.records[name].fields {
                if request && field.output_only {
                    continue;
                }
                if field.secret {
                    found.insert(format!("{name}.{}", field.wire_name));
                }
                walk(api, &field.ty, request, depth - 1, found);
            }
        }
        Type::List(inner) | Type::Map(inner) => walk(api, inner, request, depth, found),
        _ => {}
    }
}

/// The secret fields that contain the marker in a body.
pub(crate) fn marked(api: &Api, ty: &Type, body: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    look(api, ty, body, &mut found);
    found
}

fn look(api: &Api, ty: &Type, body: &Value, found: &mut BTreeSet<String>) {
    match (ty, body) {
        (Type::Record(name), Value::Object(object)) => {
            for field in &api.records[name].fields {
                let Some(value) = object.get(&field.wire_name) else {
                    continue;
                };
                if field.secret && value == PLANTED {
                    found.insert(format!("{name}.{}", field.wire_name));
                }
                look(api, &field.ty, value, found);
            }
        }
        (Type::List(inner), Value::Array(list)) => {
            list.iter().for_each(|value| look(api, inner, value, found));
        }
        (Type::Map(inner), Value::Object(map)) => {
            map.values()
                .for_each(|value| look(api, inner, value, found));
        }
        _ => {}
    }
}

/// The Rust names of such fields, as `Debug` writes them.
pub(crate) fn field_names(api: &Api, fields: &BTreeSet<String>) -> BTreeSet<String> {
    let name = |field: &String| {
        let (record, wire) = field.split_once('.').expect("a record and a field");
        let fields = &api.records[record].fields;
        let field = fields.iter().find(|field| field.wire_name == wire);
        let name = &field.expect("the field").name;
        name.trim_start_matches("r#").to_owned()
    };
    fields.iter().map(name).collect()
}
