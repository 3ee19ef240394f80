//! `docs.yaml`: our own sentences, put beside what they describe.
//!
//! Keys are identities: `get_cluster` for an operation, `get_cluster.view` for its parameter, `Cluster` and
//! `Cluster.state` for a record and its field (wire name), `ClusterState.PAUSED` for a value, `api` for the front page.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::api::Api;
use crate::document::load;
use crate::name;
use crate::problem::{Problem, Problems};
use crate::similar::likeness;

/// Key of the sentences about the whole API.
const API: &str = "api";

/// Reads `docs.yaml`; a file that does not exist has no sentences.
///
/// # Errors
///
/// Where the file is not a map of text by text.
pub fn read(path: &Path) -> Result<BTreeMap<String, String>, Problems> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    let source = load::read_file(path)?;
    let Value::Object(map) = &source.value else {
        return Err(Problem::new(
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
                Problem::new(
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
        Err(Problems(problems))
    }
}

/// Puts the sentences beside what they describe.
///
/// # Errors
///
/// Where a key is no identity of the API: the document has changed under it, or it is misspelt.
pub fn attach(
    api: &mut Api,
    mut words: BTreeMap<String, String>,
    path: &Path,
) -> Result<(), Problems> {
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
    let known = identities(api);
    let strays: Vec<Problem> = words
        .into_keys()
        .map(|identity| {
            let help = match now(api, &known, &identity) {
                Some(now) => format!("write `{now}`, if that is meant, or remove the key"),
                None => {
                    "correct or remove the key; `cargo xtask dump` shows the identities".to_owned()
                }
            };
            let what = format!("`{identity}` is no identity of {} {}", api.id, api.version);
            Problem::new(what, help).in_file(path)
        })
        .collect();
    if strays.is_empty() {
        Ok(())
    } else {
        Err(Problems(strays))
    }
}

/// What a key may stand under now: what was renamed, or what is called nearly so.
fn now(api: &Api, known: &[String], key: &str) -> Option<String> {
    const CLOSE: f64 = 0.6;
    let (head, rest) = match key.split_once('.') {
        Some((head, rest)) => (head, format!(".{rest}")),
        None => (key, String::new()),
    };
    let was = |aliases: &[String]| aliases.iter().any(|alias| alias == head);
    let operations = api
        .operations
        .iter()
        .filter(|it| was(&it.aliases) || name::operation(&it.identity) == head)
        .map(|it| &it.name);
    let is_type = |aliases: &[String], schema: &str| {
        was(aliases)
            || name::types::candidates(schema)
                .iter()
                .any(|name| name == head)
    };
    let records = api
        .records
        .values()
        .filter(|it| is_type(&it.aliases, it.identity()))
        .map(|it| &it.name);
    let enums = api
        .enums
        .values()
        .filter(|it| is_type(&it.aliases, it.identity()))
        .map(|it| &it.name);
    let renamed = operations
        .chain(records)
        .chain(enums)
        .map(|name| format!("{name}{rest}"))
        .find(|name| known.contains(name));
    let nearest = || {
        known
            .iter()
            .map(|identity| (likeness(key, identity), identity))
            .filter(|(likeness, _)| *likeness >= CLOSE)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, identity)| identity.clone())
    };
    renamed.or_else(nearest)
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
