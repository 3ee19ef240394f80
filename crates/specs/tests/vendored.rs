//! The documents that are kept in `specs/`: in normal form, free of prose, and whole.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tidbcloud_openapi::normalization::NormalizationReport;
use tidbcloud_openapi::{SourceCache, load, prepare, walk};
use tidbcloud_specs::manifest::Manifest;
use tidbcloud_specs::vendor;

fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs")
}

#[test]
fn every_document_is_its_own_normal_form() {
    let manifest = Manifest::read(&specs()).unwrap();
    let text = std::fs::read_to_string(specs().join("manifest.yaml")).unwrap();
    assert_eq!(
        manifest.to_text(),
        text,
        "the manifest is as commands write it"
    );
    for entry in &manifest.apis {
        let source = load::read_file(&entry.openapi_path()).unwrap();
        let vendored = vendor::vendor(entry, &source).unwrap();
        assert!(
            vendored.yaml == *source.text,
            "{} is not in normal form",
            entry.id
        );
        assert_eq!(
            vendored.report,
            NormalizationReport::default(),
            "{}",
            entry.id
        );
    }
}

/// The name ledger has a row for each operation, and loses one only by a command: what it names, the document has.
#[test]
fn no_operation_is_missing() {
    let manifest = Manifest::read(&specs()).unwrap();
    for entry in &manifest.apis {
        let source = load::read_file(&entry.openapi_path()).unwrap();
        let ledger = load::read_file(&entry.ledger_path()).unwrap();
        let rows = ledger.value.get("operations").and_then(Value::as_object);
        let rows = rows.map_or(0, |rows| rows.len());
        assert!(rows > 0, "{}", entry.id);
        assert_eq!(walk::operations(&source.value).len(), rows, "{}", entry.id);
    }
}

#[test]
fn no_record_or_enum_is_inlined_and_no_prose_is_left() {
    let manifest = Manifest::read(&specs()).unwrap();
    for entry in &manifest.apis {
        let document = load::read_file(&entry.openapi_path()).unwrap().value;
        for (pointer, root) in walk::roots(&document) {
            let schema = walk::get(&document, &pointer).unwrap();
            walk::each_in(schema, &pointer, &mut |node, at, _| {
                for word in ["description", "title", "externalDocs"] {
                    assert!(node.get(word).is_none(), "{}: {word} at {at}", entry.id);
                }
                let is_root = at == pointer && matches!(root, walk::Root::Component(_));
                let is_enum = node.get("enum").is_some() && node["type"] == "string";
                let inlined = !is_root && (node.get("properties").is_some() || is_enum);
                assert!(!inlined, "{}: {at} is inlined", entry.id);
            });
        }
        for operation in walk::operations(&document) {
            let node = walk::get(&document, &operation.pointer).unwrap();
            for word in ["summary", "description", "x-code-samples", "x-codeSamples"] {
                assert!(
                    node.get(word).is_none(),
                    "{}: {word} at {}",
                    entry.id,
                    operation.pointer
                );
            }
        }
    }
}

#[test]
fn what_is_visited_in_place_is_what_the_lists_name() {
    for entry in &Manifest::read(&specs()).unwrap().apis {
        let source = load::read_file(&entry.openapi_path()).unwrap();
        let mut document = source.into_value();
        let named: Vec<String> = walk::roots(&document)
            .into_iter()
            .map(|(at, _)| at)
            .collect();
        let mut read = Vec::new();
        walk::each_root(&document, &mut |schema, at, _| {
            assert_eq!(walk::get(&document, at), Some(schema), "{at}");
            read.push(at.clone());
        });
        let mut changed = Vec::new();
        walk::each_root_mut(&mut document, &mut |_, at, _| changed.push(at.clone()));
        assert!(
            named.len() > 10 && read == named && changed == named,
            "{}",
            entry.id
        );
        let named: Vec<String> = walk::operations(&document)
            .into_iter()
            .map(|it| it.pointer)
            .collect();
        let mut read = Vec::new();
        walk::each_operation(&document, &mut |_, at, _, _| read.push(at.clone()));
        assert_eq!(read, named, "{}", entry.id);
    }
}

#[test]
fn the_facts_of_v1beta_are_kept() {
    let manifest = Manifest::read(&specs()).unwrap();
    let entry = manifest.find("management").unwrap();
    let document = load::read_file(&entry.openapi_path()).unwrap().value;
    let mut output_only = 0;
    let mut timestamps = 0;
    for (pointer, _) in walk::roots(&document) {
        let schema = walk::get(&document, &pointer).unwrap();
        walk::each_in(schema, &pointer, &mut |node, _, _| {
            output_only += usize::from(node.get("readOnly").is_some());
            timestamps += usize::from(node.get("format") == Some(&Value::from("timestamp")));
        });
    }
    // 72 and 22 places before equal schemas became one component.
    assert!(output_only >= 8, "{output_only}");
    assert!(timestamps >= 3, "{timestamps}");
}

#[test]
fn every_document_prepares_with_its_overlays() {
    let manifest = Manifest::read(&specs()).unwrap();
    for entry in &manifest.apis {
        let overlays = entry.overlay_paths();
        let prepared = prepare(
            &entry.openapi_path(),
            &entry.server,
            &overlays,
            &SourceCache::default(),
        );
        let prepared = prepared.unwrap_or_else(|problems| panic!("{}:\n{problems}", entry.id));
        assert!(
            prepared.warnings().is_empty(),
            "{}:\n{}",
            entry.id,
            prepared.warnings()
        );
        assert_eq!(prepared.actions > 0, !overlays.is_empty(), "{}", entry.id);
    }
}
