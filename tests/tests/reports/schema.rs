//! The JSON form has the properties of the published JSON Schema, neither fewer nor more.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};
use tidbcloud_review::kind::ChangeKind;
use tidbcloud_review::render;
use tidbcloud_review::report::{Report, SCHEMA_VERSION};
use tidbcloud_tests::root;

use crate::sample::{hostile, long, report, whole};

fn schema() -> Value {
    let path = root().join("crates/review/src/report.schema.json");
    let text = fs::read_to_string(path).expect("the schema");
    serde_json::from_str(&text).expect("JSON")
}

/// The schema with every unnamed property forbidden.
fn closed(mut schema: Value) -> Value {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(map) => {
                map.values_mut().for_each(close);
                if map.get("properties").is_some_and(Value::is_object) {
                    map.insert("additionalProperties".into(), json!(false));
                }
            }
            Value::Array(list) => list.iter_mut().for_each(close),
            _ => {}
        }
    }
    close(&mut schema);
    schema
}

fn printed(report: &Report) -> Value {
    serde_json::from_str(&render::json(report)).expect("JSON")
}

fn complaints(value: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(&closed(schema())).expect("a schema");
    let errors = validator.iter_errors(value);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn reports_are_what_the_schema_says() {
    for report in [whole(), long(), hostile(), report(Vec::new())] {
        let complaints = complaints(&printed(&report));
        assert!(complaints.is_empty(), "{complaints:#?}");
    }
}

#[test]
fn missing_wrong_and_new_properties_are_found() {
    let good = printed(&whole());
    for (pointer, value) in [
        ("/schema_version", json!(2)),
        ("/apis/1/changes/0/level", json!("BREAK")),
        ("/apis/1/changes/0/id", json!("something-else")),
        ("/apis/1/changes/0/fingerprint", json!("3f9a")),
        ("/apis/1/changes/0/new/line", json!(0)),
        ("/apis/1/changes/0/wire", json!({"effect": "fine"})),
        (
            "/apis/1/changes/0/subject",
            json!({"kind": "field", "name": "", "pointer": "", "more": 1}),
        ),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).expect(pointer) = value;
        assert_eq!(complaints(&bad).len(), 1, "{pointer}");
    }
}

#[test]
fn every_word_of_the_schema_is_known_and_every_known_word_is_in_it() {
    let schema = schema();
    let listed: BTreeSet<&str> = schema["$defs"]["kind"]["enum"]
        .as_array()
        .expect("kinds")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let known: BTreeSet<&str> = ChangeKind::ALL.iter().map(|kind| kind.id()).collect();
    assert_eq!(listed, known);
    let version = &schema["properties"]["schema_version"]["const"];
    assert_eq!(version, &json!(SCHEMA_VERSION));
}
