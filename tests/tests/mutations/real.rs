//! The real documents, with one thing taken away, renamed or added at a time: nothing panics, what changed is reported, and
//! what follows from it is folded.

use std::fs;
use std::sync::OnceLock;

use serde_json::{Value, json};
use tidbcloud_openapi::load;
use tidbcloud_openapi::pointer::join;
use tidbcloud_openapi::walk;
use tidbcloud_review::kind::ChangeKind;
use tidbcloud_review::report::{Change, Effect, Level};
use tidbcloud_specs::{Loaded, Specs, load_standalone};
use tidbcloud_tests::{operations, root};

use crate::{changes, lines};

/// A change of one thing may have this many causes: removing a field also changes the calls that read it, for example.
const MOST: usize = 3;

/// A vendored document without overlays and ledger.
struct Real {
    id: String,
    document: Value,
    loaded: Loaded,
}

impl Real {
    /// All of the manifest, read once.
    fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Real>> = OnceLock::new();
        ALL.get_or_init(Self::read_all)
    }

    fn read_all() -> Vec<Self> {
        let specs = Specs::open(root().join("specs")).expect("the manifest");
        let read = |entry: &tidbcloud_specs::manifest::Entry| {
            let source = load::read_file(&entry.openapi_path()).expect("a document");
            let loaded = through(&entry.id, &source.value);
            Self {
                id: entry.id.clone(),
                document: source.into_value(),
                loaded,
            }
        };
        specs.entries().iter().map(read).collect()
    }

    /// The changes for a change of the document.
    fn changed(&self, change: impl FnOnce(&mut Value)) -> Vec<Change> {
        let mut document = self.document.clone();
        change(&mut document);
        assert_ne!(document, self.document, "nothing was changed");
        let new = through(&self.id, &document);
        let (there, back) = (changes(&self.loaded, &new), changes(&new, &self.loaded));
        let shown = format!("{}\n    back:\n    {}", lines(&there), lines(&back));
        assert_eq!(there.len(), back.len(), "{}: {shown}", self.id);
        for one in &there {
            let is_inverse = |other: &Change| one.kind.inverses().contains(&other.kind);
            assert!(back.iter().any(is_inverse), "{}: {shown}", self.id);
        }
        there
    }

    fn schemas(&self) -> Vec<(&String, &Value)> {
        let schemas = self.document.pointer("/components/schemas");
        let schemas = schemas.and_then(Value::as_object).expect("schemas");
        schemas.iter().collect()
    }

    /// Whether a schema became a record or an enum.
    fn is_emitted(&self, schema: &str) -> bool {
        let is = |found: &Option<String>| found.as_deref() == Some(schema);
        let api = &self.loaded.api;
        api.records.values().any(|one| is(&one.schema))
            || api.enums.values().any(|one| is(&one.schema))
    }
}

/// A document, written and loaded as one of another project.
fn through(id: &str, document: &Value) -> Loaded {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("openapi.json");
    fs::write(&path, document.to_string()).expect("a document");
    load_standalone(&path, id).unwrap_or_else(|problems| panic!("{id}: {problems}"))
}

fn schema_pointer(name: &str) -> String {
    join("/components/schemas", name)
}

#[test]
fn each_operation_dropped() {
    let mut dropped = 0;
    for real in Real::all() {
        for operation in walk::operations(&real.document) {
            let (path, method) = operation.pointer.rsplit_once('/').expect("a method");
            let found = real.changed(|document| {
                let path = document.pointer_mut(path.trim_start_matches('#'));
                let path = path.and_then(Value::as_object_mut).expect("a path");
                path.remove(method).expect("an operation");
            });
            let about = format!("{} {}:\n    {}", real.id, operation.pointer, lines(&found));
            assert!(found.len() <= MOST, "{about}");
            let removed = found.iter().filter(|one| one.kind == ChangeKind::OpRemoved);
            assert_eq!(removed.count(), 1, "{about}");
            dropped += 1;
        }
    }
    let known = operations().iter().map(|(_, count)| count);
    assert_eq!(dropped, known.sum::<usize>());
}

#[test]
fn properties_dropped() {
    let mut dropped = 0;
    for real in Real::all() {
        let mut properties = Vec::new();
        for (name, schema) in real.schemas() {
            let own = schema.get("properties").and_then(Value::as_object);
            properties.extend(
                own.into_iter()
                    .flatten()
                    .map(|(property, _)| (name, property)),
            );
        }
        for (schema, property) in properties.into_iter().step_by(7) {
            let found = real.changed(|document| {
                let schema = document
                    .pointer_mut(&schema_pointer(schema))
                    .expect("a schema");
                let own = schema["properties"].as_object_mut().expect("properties");
                own.remove(property);
                if own.is_empty() {
                    schema.as_object_mut().expect("a map").remove("properties");
                }
            });
            let about = format!("{} {schema}.{property}:\n    {}", real.id, lines(&found));
            assert!(found.len() <= MOST, "{about}");
            assert!(!found.is_empty() || !real.is_emitted(schema), "{about}");
            dropped += 1;
        }
    }
    assert!(dropped >= 80, "{dropped}");
}

#[test]
fn schemas_renamed() {
    let mut renamed = 0;
    for real in Real::all() {
        for (name, _) in real.schemas().into_iter().step_by(5) {
            // Behind the package, which is not in the Rust name.
            let at = name.rfind('.').map_or(0, |dot| dot + 1);
            let other = format!("{}Moved{}", &name[..at], &name[at..]);
            let found = real.changed(|document| rename(document, name, &other));
            let about = format!("{} {name}:\n    {}", real.id, lines(&found));
            // A shorter name that is free now may go to another definition; a ledger keeps that from happening.
            let follows =
                |one: &&Change| one.kind == ChangeKind::TypeNameMoved && one.confidence.is_none();
            let own = found.len() - found.iter().filter(follows).count();
            assert_eq!(own, usize::from(real.is_emitted(name)), "{about}");
            let fits = |one: &Change| one.kind == ChangeKind::TypeNameMoved;
            assert!(found.iter().all(fits), "{about}");
            renamed += 1;
        }
    }
    assert!(renamed >= 60, "{renamed}");
}

#[test]
fn references_to_what_has_the_same_form_change_nothing_on_the_wire() {
    let all = Real::all();
    let serverless = all.iter().find(|one| one.id == "serverless");
    let serverless = serverless.expect("serverless");
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let key = serverless.changed(|document| {
        let field = "/components/schemas/v1beta1S3Source/properties/accessKey";
        let field = document.pointer_mut(field).expect("a field");
        *field = reference("v1beta1S3TargetAccessKey");
    });
    let branch = serverless.changed(|document| {
        let copy = document["components"]["schemas"]["v1beta1Branch"].clone();
        document["components"]["schemas"]["v1beta1BranchAgain"] = copy;
        let response = "/paths/~1clusters~1{clusterId}~1branches~1{branchId}/get/responses/200/content/application~1json/schema";
        *document.pointer_mut(response).expect("a response") = reference("v1beta1BranchAgain");
    });
    for (found, kind) in [
        (key, ChangeKind::ReqFieldTypeChanged),
        (branch, ChangeKind::RespTypeChanged),
    ] {
        let about = lines(&found);
        let change = found.iter().find(|one| one.kind == kind);
        let change = change.unwrap_or_else(|| panic!("{about}"));
        assert_eq!(change.level, Level::Break);
        assert_eq!(change.wire.effect, Effect::Fine, "{}", change.wire.words);
    }
}

#[test]
fn everything_renamed_at_once() {
    for real in Real::all() {
        let api = &real.loaded.api;
        let schemas: Vec<String> = real
            .schemas()
            .iter()
            .map(|(name, _)| (*name).clone())
            .collect();
        let found = real.changed(|document| {
            for name in &schemas {
                rename(document, name, &format!("Moved{name}"));
            }
            for operation in walk::operations(&document.clone()) {
                let node = document.pointer_mut(operation.pointer.trim_start_matches('#'));
                let node = node.expect("an operation");
                if let Some(id) = node.get("operationId").and_then(Value::as_str) {
                    node["operationId"] = json!(format!("Moved_{id}Again"));
                }
            }
        });
        let count = |kind| found.iter().filter(|one| one.kind == kind).count();
        let named = api
            .operations
            .iter()
            .filter(|one| one.operation_id.is_some());
        let about = format!("{}:\n    {}", real.id, lines(&found));
        assert_eq!(count(ChangeKind::OpRenamed), named.count(), "{about}");
        let emitted = schemas.iter().filter(|name| real.is_emitted(name)).count();
        assert_eq!(count(ChangeKind::TypeNameMoved), emitted, "{about}");
        assert_eq!(
            found.len(),
            count(ChangeKind::OpRenamed) + emitted,
            "{about}"
        );
    }
}

#[test]
fn one_api_against_another() {
    let all = Real::all();
    for (index, old) in all.iter().enumerate() {
        let new = &all[(index + 1) % all.len()].loaded;
        let found = changes(&old.loaded, new);
        let removed = |one: &&Change| one.kind == ChangeKind::OpRemoved;
        assert!(
            found.iter().filter(removed).count() > 0,
            "{}: {}",
            old.id,
            lines(&found)
        );
        assert_eq!(changes(&old.loaded, new), found);
    }
}

/// Renames a definition everywhere.
fn rename(document: &mut Value, name: &str, other: &str) {
    let schemas = document["components"]["schemas"]
        .as_object_mut()
        .expect("schemas");
    let schema = schemas.remove(name).expect("a schema");
    schemas.insert(other.to_owned(), schema);
    let reference = |name: &str| format!("#{}", schema_pointer(name));
    refer(document, &reference(name), &reference(other));
}

fn refer(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::String(text) if text == from => to.clone_into(text),
        Value::Array(items) => items.iter_mut().for_each(|item| refer(item, from, to)),
        Value::Object(map) => map.values_mut().for_each(|item| refer(item, from, to)),
        _ => {}
    }
}

#[test]
fn enums_gain_a_value() {
    let mut gained = 0;
    for real in Real::all() {
        let all = real.schemas().into_iter();
        let enums = all.filter(|(_, schema)| schema.get("enum").is_some());
        for (name, _) in enums.step_by(4) {
            let found = real.changed(|document| {
                let schema = document
                    .pointer_mut(&schema_pointer(name))
                    .expect("a schema");
                let values = schema["enum"].as_array_mut().expect("values");
                values.push(json!("SOMETHING_NEW"));
            });
            let about = format!("{} {name}:\n    {}", real.id, lines(&found));
            assert_eq!(found.len(), usize::from(real.is_emitted(name)), "{about}");
            let kinds = [
                ChangeKind::ReqEnumValueAdded,
                ChangeKind::RespEnumValueAdded,
            ];
            assert!(found.iter().all(|one| kinds.contains(&one.kind)), "{about}");
            gained += 1;
        }
    }
    assert!(gained >= 20, "{gained}");
}
