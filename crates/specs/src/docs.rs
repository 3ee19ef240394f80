//! `docs.yaml`: our own sentences, put beside what they describe.
//!
//! Keys are identities: `get_cluster` for an operation, `get_cluster.view` for its parameter, `Cluster` and
//! `Cluster.state` for a record and its field (wire name), `ClusterState.PAUSED` for a value, `api` for the front page.

mod edit;
mod orphans;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use tidbcloud_model::api::Api;
use tidbcloud_openapi::SourceCache;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

pub use edit::with_keys;
pub use orphans::strays;

/// Key of the sentences about the whole API.
const API: &str = "api";

/// Reads `docs.yaml`; a file that does not exist has no sentences.
///
/// # Errors
///
/// Where the file is not a map of text by text.
pub fn read(path: &Path, cache: &SourceCache) -> Result<BTreeMap<String, String>, Diagnostics> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    let source = cache.read_file(path)?;
    let Value::Object(map) = source.value.as_ref() else {
        return Err(Diagnostic::new(
            "the file is not a map of sentences by identity",
            "write `identity: sentences`",
        )
        .in_file(path)
        .into());
    };
    let mut words = BTreeMap::new();
    let mut problems = Vec::new();
    for (identity, text) in map {
        match text.as_str().map(str::trim) {
            Some(text) if !text.is_empty() => {
                words.insert(identity.clone(), text.to_owned());
            }
            _ => problems.push(
                Diagnostic::new(
                    format!("`{identity}` has no text"),
                    "write a sentence, or remove the line",
                )
                .in_file(path),
            ),
        }
    }
    if problems.is_empty() {
        Ok(words)
    } else {
        Err(Diagnostics(problems))
    }
}

/// Puts the sentences beside what they describe, and gives the keys back that are no identity of the API: the document
/// or a name has changed under them, or they are misspelt. [`strays`] says what they may be.
pub fn attach(api: &mut Api, mut words: BTreeMap<String, String>) -> Vec<String> {
    let mut take = |identity: &str| words.remove(identity);
    api.doc = take(API);
    for operation in &mut api.operations {
        operation.doc = take(&operation.name);
        for parameter in operation
            .path_parameters
            .iter_mut()
            .chain(&mut operation.query_parameters)
        {
            parameter.doc = take(&format!("{}.{}", operation.name, parameter.wire_name));
        }
    }
    for record in api.records.values_mut() {
        record.doc = take(&record.name);
        for field in &mut record.fields {
            field.doc = take(&format!("{}.{}", record.name, field.wire_name));
        }
    }
    for item in api.enums.values_mut() {
        item.doc = take(&item.name);
        for variant in &mut item.variants {
            variant.doc = take(&format!("{}.{}", item.name, variant.value));
        }
    }
    words.into_keys().collect()
}

/// Every identity of an API that sentences can stand under, in reading order.
pub fn identities(api: &Api) -> Vec<String> {
    let mut all = vec![API.to_owned()];
    for operation in &api.operations {
        all.push(operation.name.clone());
        let parameters = operation
            .path_parameters
            .iter()
            .chain(&operation.query_parameters);
        all.extend(
            parameters.map(|parameter| format!("{}.{}", operation.name, parameter.wire_name)),
        );
    }
    for record in api.records.values() {
        all.push(record.name.clone());
        all.extend(
            record
                .fields
                .iter()
                .map(|field| format!("{}.{}", record.name, field.wire_name)),
        );
    }
    for item in api.enums.values() {
        all.push(item.name.clone());
        all.extend(
            item.variants
                .iter()
                .map(|variant| format!("{}.{}", item.name, variant.value)),
        );
    }
    all
}
