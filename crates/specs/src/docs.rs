//! `docs.yaml`: our own documentation of an API, by identity.
//!
//! Keys are identities: `get_cluster` for an operation, `get_cluster.view` for its parameter, `Cluster` and
//! `Cluster.state` for a record and its field (wire name), `ClusterState.PAUSED` for a value, `api` for the front page.

mod edit;
mod orphans;
mod undocumented;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use serde_json::Value;

use tidbcloud_model::api::Api;
use tidbcloud_openapi::SourceCache;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

pub use edit::rename_keys;
pub use orphans::orphans;
pub use undocumented::{Undocumented, undocumented};

/// Key of the documentation of the whole API.
const API: &str = "api";

/// Reads `docs.yaml`; a file that does not exist is empty documentation.
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
            "the file is not a map of texts by identity",
            "write `identity: text`",
        )
        .in_file(path)
        .into());
    };
    let mut problems = Vec::new();
    let texts = map.iter().filter_map(|(identity, text)| {
        let text = text.as_str().map(str::trim).filter(|text| !text.is_empty());
        if text.is_none() {
            let what = format!("`{identity}` has no text");
            let problem = Diagnostic::new(what, "write a text, or remove the line");
            problems.push(problem.in_file(path));
        }
        Some((identity.clone(), text?.to_owned()))
    });
    // All at once, from a map of the same order: cheaper than one by one.
    let docs: BTreeMap<String, String> = texts.collect();
    if problems.is_empty() {
        Ok(docs)
    } else {
        Err(Diagnostics(problems))
    }
}

/// Merges the documentation into the model, and returns the keys that are no identity of the API: the document or a name
/// has changed, or they are misspelt. [`orphans`] proposes corrections.
pub(crate) fn merge_docs(api: &mut Api, mut docs: BTreeMap<String, String>) -> Vec<String> {
    let mut take = |identity: &str| docs.remove(identity);
    api.doc = take(API);
    for operation in &mut api.operations {
        operation.doc = take(&operation.name);
        let name = operation.name.clone();
        for parameter in operation.parameters_mut() {
            parameter.doc = take(&format!("{name}.{}", parameter.wire_name));
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
    docs.into_keys().collect()
}

/// Every identity of an API that can have documentation, in reading order.
pub fn identities(api: &Api) -> Vec<String> {
    items(api)
        .into_iter()
        .map(|(identity, _)| identity.to_string())
        .collect()
}

/// Identity of an item, by its parts: most readers need only a few of them as text.
#[derive(Clone, Copy)]
struct Identity<'a> {
    head: &'a str,
    member: Option<&'a str>,
}

impl fmt::Display for Identity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.head)?;
        match self.member {
            Some(member) => write!(f, ".{member}"),
            None => Ok(()),
        }
    }
}

/// Every identity of an API, in reading order, with its documentation.
fn items(api: &Api) -> Vec<(Identity<'_>, Option<&str>)> {
    let head = |head| Identity { head, member: None };
    let of = |head, member| Identity {
        head,
        member: Some(member),
    };
    let mut all = vec![(head(API), api.doc.as_deref())];
    for operation in &api.operations {
        let name = operation.name.as_str();
        all.push((head(name), operation.doc.as_deref()));
        all.extend(operation.parameters().map(|parameter| {
            let identity = of(name, parameter.wire_name.as_str());
            (identity, parameter.doc.as_deref())
        }));
    }
    for record in api.records.values() {
        let name = record.name.as_str();
        all.push((head(name), record.doc.as_deref()));
        let fields = record.fields.iter();
        all.extend(fields.map(|field| (of(name, &field.wire_name), field.doc.as_deref())));
    }
    for item in api.enums.values() {
        let name = item.name.as_str();
        all.push((head(name), item.doc.as_deref()));
        let variants = item.variants.iter();
        all.extend(variants.map(|variant| (of(name, &variant.value), variant.doc.as_deref())));
    }
    all
}
