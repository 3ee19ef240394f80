//! The normal form of a document: whole operations, repaired schemas, no inlined records or enums, one way to write a
//! reference, no prose, stable order. Applying it twice changes nothing.

use serde_json::{Map, Value};

use crate::media_types::{self, JSON};
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk::{self, Holder};

pub mod base_path;
pub(crate) mod compose;
pub(crate) mod flatten;
mod hoist;
mod ineffective;
pub mod normalization;
pub(crate) mod prose;
mod raw_bodies;
mod references;
mod repair;
mod security;
mod servers;
mod statuses;

use normalization::NormalizationReport;

/// The version that documents in normal form have.
pub(crate) const OPENAPI_VERSION: &str = "3.0.3";

/// Facts to read from the prose of a document before it is dropped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ProseReading {
    /// Facts that shape a client, and those that need a decision in an overlay.
    Facts,
    /// Facts that shape a client.
    Marks,
    /// Nothing.
    Nothing,
}

/// Brings an OpenAPI 3.0 document into its normal form, and reads the facts in its prose, for the vendoring report.
pub fn normalize(document: &mut Value) -> NormalizationReport {
    normalized(document, ProseReading::Facts)
}

/// Brings a document that is not vendored into its normal form.
pub(super) fn normalize_unvendored(document: &mut Value) -> NormalizationReport {
    normalized(document, ProseReading::Marks)
}

/// Brings a vendored document back into its normal form after overlays. What can be read from prose was read when it was
/// vendored; prose in an overlay is for maintainers.
pub(super) fn normalize_vendored(document: &mut Value) -> NormalizationReport {
    normalized(document, ProseReading::Nothing)
}

fn normalized(document: &mut Value, prose: ProseReading) -> NormalizationReport {
    let mut report = NormalizationReport::default();
    flatten::flatten(document);
    root(document, &mut report);
    servers::normalize(document, &mut report);
    security::lift(document);
    // First, so that everything after sees the same order, whatever the order of the keys was.
    sort(document);
    let has_facts = prose == ProseReading::Facts;
    walk::each_operation_mut(document, &mut |operation, pointer, _, _| {
        if let Some(operation) = operation.as_object_mut() {
            operation_contents(operation, pointer, &mut report);
            ineffective::in_operation(operation, pointer, &mut report);
            repair::parameters(operation);
            if !has_facts {
                prose::drop_in_operation(operation, &mut report);
            }
        }
    });
    compose::compose(document, &mut report);
    let found = repair_schemas(document, prose != ProseReading::Nothing, &mut report);
    if has_facts {
        prose::read_facts(document, &mut report);
        prose::drop_in_operations(document, &mut report);
        prose::drop_in_extensions(document, &mut report);
    }
    // Titles name inlined schemas, so those are hoisted before titles are dropped.
    if found.inlined {
        report.hoisted = hoist::hoist(document);
    }
    prose::drop_in_root(document, &mut report);
    if found.prose {
        prose::drop_in_schemas(document, &mut report);
        // A reference whose only neighbour was prose is bare again.
        references::normalize(document, &mut report);
    }
    sort(document);
    report
}

/// CheckResults of a walk over all schemas, for the walks after it.
#[derive(Default)]
struct SchemaScan {
    /// A schema is inlined that has to become a component.
    inlined: bool,
    /// There is prose in schemas.
    prose: bool,
}

/// Applies the rules that need one schema at a time, all of them at each: large documents leave the cache between two
/// walks.
fn repair_schemas(
    document: &mut Value,
    with_prose: bool,
    report: &mut NormalizationReport,
) -> SchemaScan {
    let patched = repair::reached_by_patches(document);
    let mut found = SchemaScan::default();
    walk::each_root_mut(document, &mut |schema, pointer, holder| {
        let is_patch = match holder {
            Holder::Component(name) => patched.contains(name),
            Holder::Body(method) => method == "patch",
            Holder::Parameter | Holder::Response => false,
        };
        let root = pointer.len();
        walk::each_in_mut(schema, pointer, &mut |schema, pointer, property| {
            let Some(schema) = schema.as_object_mut() else {
                return;
            };
            if with_prose && property.is_some() {
                prose::output_only(schema, pointer, report);
            }
            repair::repair(schema, pointer, is_patch, report);
            references::reference(schema, pointer, report);
            let outer = (pointer.len() == root).then_some(holder);
            found.inlined |= hoist::is_inlined(schema, outer);
            found.prose |= prose::is_in(schema);
        });
    });
    found
}

/// The parts that every document has, without those that no client uses.
fn root(document: &mut Value, report: &mut NormalizationReport) {
    if let Some(root) = document.as_object_mut() {
        root.insert("openapi".to_owned(), OPENAPI_VERSION.into());
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
}

/// Reduces request and responses of an operation to the parts that clients use.
fn operation_contents(
    operation: &mut Map<String, Value>,
    pointer: &str,
    report: &mut NormalizationReport,
) {
    if let Some(Value::Object(body)) = operation.get_mut("requestBody") {
        contents(body);
        raw_bodies::in_request(body, &join(pointer, "requestBody"), report);
    }
    let Some(Value::Object(responses)) = operation.get_mut("responses") else {
        return;
    };
    statuses::normalize(responses, pointer, report);
    for (status, response) in responses {
        if let Some(response) = response.as_object_mut() {
            contents(response);
            // Errors keep the bytes of the response, whatever they are.
            if status.starts_with('2') || status == "default" {
                let pointer = format!("{pointer}/responses/{status}");
                raw_bodies::in_response(response, &pointer, report);
            }
        }
    }
}

/// JSON has one spelling, and one example: named examples describe their values, so only the first value is kept.
fn contents(holder: &mut Map<String, Value>) {
    let Some(Value::Object(content)) = holder.get_mut("content") else {
        return;
    };
    let spellings: Vec<(String, String)> = content
        .keys()
        .filter_map(|key| Some((key.clone(), media_types::spelling(key)?.to_owned())))
        .filter(|(key, spelling)| key != spelling)
        .collect();
    for (key, spelling) in spellings {
        if let Some(media) = content.remove(&key) {
            content.entry(spelling).or_insert(media);
        }
    }
    if content.contains_key(JSON) {
        content.retain(|key, _| key == JSON || !media_types::is_json(key));
    }
    for media in content.values_mut().filter_map(Value::as_object_mut) {
        let Some(examples) = media.remove("examples") else {
            continue;
        };
        if let Some(first) = ineffective::first_example(&examples) {
            media.entry("example").or_insert(first);
        }
    }
}

/// Sorts every object by key. Without serde_json's `preserve_order`, which another crate of a build can turn on, objects
/// are sorted anyway.
fn sort(document: &mut Value) {
    let backwards = ["b", "a"].map(|key| (key.to_owned(), Value::Null));
    if !Map::from_iter(backwards).keys().is_sorted() {
        document.sort_all_objects();
    }
}
