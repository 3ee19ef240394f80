//! Small pairs of documents whose page or changelog was wrong once.

use std::fs;

use serde_json::{Value, json};
use tidbcloud_review::render::{self, RenderOptions};
use tidbcloud_review::report::ApiReport;
use tidbcloud_review::{changelog, compare};
use tidbcloud_specs::{Loaded, load_standalone};

use crate::sample::report;

/// An API of one JSON operation at each path, with the schema that it sends or returns.
fn document(operations: &[(&str, &str, &str)], schemas: &Value) -> Value {
    let mut paths = json!({});
    for (path, method, schema) in operations {
        let content = json!({"application/json": {"schema": {"$ref": format!("#/components/schemas/{schema}")}}});
        let mut operation = json!({"operationId": format!("{method}_{schema}")});
        if *method == "post" {
            operation["requestBody"] = json!({"required": true, "content": content});
            operation["responses"] = json!({"204": {"description": ""}});
        } else {
            operation["responses"] = json!({"200": {"description": "", "content": content}});
        }
        paths[*path] = json!({*method: operation});
    }
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Case", "version": "v1"},
        "servers": [{"url": "https://x.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    })
}

fn load(document: &Value) -> Loaded {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("openapi.json");
    fs::write(&path, document.to_string()).expect("a document");
    load_standalone(&path, "case-v1").unwrap_or_else(|problems| panic!("{problems}"))
}

fn compared(before: &Value, after: &Value) -> ApiReport {
    compare(&load(before), &load(after), Some("0.1.0"))
}

#[test]
fn types_that_an_operation_adds_are_named_in_a_sentence() {
    let record = |ty: Value| json!({"type": "object", "properties": {"n": ty}});
    let text = json!({"type": "string"});
    let before = document(&[("/a", "get", "A")], &json!({"A": record(text.clone())}));
    let after = document(
        &[("/a", "get", "A"), ("/b", "get", "B")],
        &json!({
            "A": record(text.clone()),
            "B": record(json!({"$ref": "#/components/schemas/C"})),
            "C": record(text),
        }),
    );
    let entries = |before, after| changelog::entries(&compared(before, after));
    let added = entries(&before, &after);
    assert!(
        added.contains(
            "- `Client::get_b` was added (`GET /b`). `types::{B, C}` were added with it. <!-- "
        ),
        "{added}"
    );
    let removed = entries(&after, &before);
    assert!(
        removed.contains("- **Breaking:** `Client::get_b` was removed (`GET /b`). Use another operation. `types::{B, C}`, which nothing else uses, were removed too. <!-- "),
        "{removed}"
    );
}

#[test]
fn notes_that_the_base_has_are_not_repeated_and_new_ones_are_last() {
    let api = |properties: &[&str], example: &[&str]| {
        let map = |names: &[&str], value: Value| -> Value {
            let pairs = names.iter().map(|name| ((*name).to_owned(), value.clone()));
            pairs.collect::<serde_json::Map<_, _>>().into()
        };
        let properties = map(properties, json!({"type": "string"}));
        let example = map(example, json!("e"));
        let record = json!({"type": "object", "properties": properties, "example": example});
        document(&[("/a", "post", "A")], &json!({"A": record}))
    };
    let known = ["name", "cluster", "rule"];
    let new = ["name", "cluster", "rule", "other"];
    let page = |before: &Value, after: &Value| {
        let api = compared(before, after);
        assert!(
            !api.defects.is_empty(),
            "the example has properties that the schema does not have"
        );
        let report = report(vec![api]);
        let options = RenderOptions::default();
        [
            render::markdown(&report, &options),
            render::text(&report, &options),
        ]
    };
    let before = api(&["name"], &known);
    for page in page(&before, &api(&["name", "size"], &known)) {
        assert!(page.contains("A.size"), "{page}");
        assert!(!page.to_lowercase().contains("note"), "{page}");
    }
    for page in page(&before, &api(&["name", "size"], &new)) {
        let change = page.find("A.size").expect("the change");
        let note = page.find("`other`").expect("the new note");
        assert!(change < note, "{page}");
        assert!(
            !page.contains("`cluster`") && !page.contains("`rule`"),
            "{page}"
        );
    }
}
