//! Path of the Rust item that a change is about. Users know items by these paths, not by the names of the document.

use tidbcloud_model::api::{Api, Operation};

use super::change_draft::{ChangeDraft, Side};
use crate::caller;
use crate::report::SubjectKind;

/// Returns the path of the item: that of its signature, or else the item of the subject in the model that has it.
pub(super) fn of(draft: &ChangeDraft, apis: [&Api; 2]) -> String {
    if let Some(rust) = draft.rust.as_ref().filter(|rust| !rust.item.is_empty()) {
        let item = absolute(&rust.item);
        // Methods of a whole request builder, as `wait`.
        let is_builder = item.starts_with("operations::") && item.matches("::").count() == 1;
        let methods = [&rust.after, &rust.before];
        let method = methods
            .into_iter()
            .find_map(|lines| caller::method_name(lines));
        return match method.filter(|_| is_builder) {
            Some(method) => format!("{item}::{method}"),
            None => item,
        };
    }
    let [old, new] = apis;
    let (first, second) = match draft.side {
        Side::Old => (old, new),
        Side::New => (new, old),
    };
    // A renamed subject has both names.
    let name = match (draft.name.split_once(" → "), draft.side) {
        (Some((old, _)), Side::Old) => old.to_owned(),
        (Some((old, new)), Side::New) => renamed(old, new),
        (None, _) => draft.name.clone(),
    };
    let found = |api| in_model(api, draft.subject, &name);
    found(first)
        .or_else(|| found(second))
        .unwrap_or_else(|| draft.name.clone())
}

/// An item that was added or removed with a change, with the path of a field in place of its name in the document.
pub(super) fn of_folded(item: &str, apis: [&Api; 2]) -> String {
    // `Cluster.network: pub network: Option<Box<Network>>`
    let (name, line) = match item.split_once(": ") {
        Some((name, line)) => (name, format!(": {line}")),
        None => (item, String::new()),
    };
    let found = |api| in_model(api, SubjectKind::Field, name);
    match apis.into_iter().rev().find_map(found) {
        Some(path) => path + &line,
        None => item.to_owned(),
    }
}

/// Whether a type that was added or removed with a change was removed: the new model does not have it.
pub(super) fn is_removed_type(item: &str, new: &Api) -> bool {
    let name = item.strip_prefix("types::");
    name.is_some_and(|name| !name.contains("::") && type_name(new, name).is_none())
}

/// The new name of a renamed subject, with the owner that only the old name has: `Cluster.size` of `Cluster.count → size`.
fn renamed(old: &str, new: &str) -> String {
    let owner = old.rfind(['.', '?', '@']).map(|at| &old[..=at]);
    match owner.filter(|_| !new.contains(['.', '?', '@'])) {
        Some(owner) => format!("{owner}{new}"),
        None => new.to_owned(),
    }
}

/// A path from the root of the crate, or a method of `Client`: request builders are in `operations`.
fn absolute(item: &str) -> String {
    match is_of_builder(item) {
        true => format!("operations::{item}"),
        false => item.to_owned(),
    }
}

/// Whether the item of a signature is a request builder, or belongs to one: `ListClusters::page_size`.
pub(super) fn is_of_builder(item: &str) -> bool {
    let first = item.split("::").next().unwrap_or_default();
    first.starts_with(char::is_uppercase) && first != "Client"
}

fn in_model(api: &Api, subject: SubjectKind, name: &str) -> Option<String> {
    match subject {
        SubjectKind::Api => Some(api.crate_name.clone()),
        SubjectKind::Operation => operation(api, name).map(|one| format!("Client::{}", one.name)),
        SubjectKind::Parameter => {
            // Parameters of the path are arguments of the method of the client.
            let (of, wire) = name.split_once(['?', '@', '/'])?;
            let operation = operation(api, of)?;
            let option = operation.options().find(|one| one.wire_name == wire);
            Some(match option {
                Some(option) => format!("operations::{}::{}", operation.type_name, option.method),
                None => format!("Client::{}", operation.name),
            })
        }
        SubjectKind::Type => type_name(api, name).map(|name| format!("types::{name}")),
        SubjectKind::Field => {
            let (record, wire) = name.split_once('.')?;
            let found = api.records.values().find(|one| one.name == record)?;
            let field = found.fields.iter().find(|one| one.wire_name == wire)?;
            Some(format!("types::{record}::{}", field.name))
        }
        SubjectKind::Variant => {
            let (of, wire) = name.split_once('.')?;
            let found = api.enums.values().find(|one| one.name == of)?;
            let variant = found.variants.iter().find(|one| one.value == wire)?;
            Some(format!("types::{of}::{}", variant.name))
        }
    }
}

fn operation<'a>(api: &'a Api, name: &str) -> Option<&'a Operation> {
    api.operations.iter().find(|one| one.name == name)
}

fn type_name<'a>(api: &'a Api, name: &str) -> Option<&'a str> {
    let records = api.records.values().map(|one| one.name.as_str());
    let enums = api.enums.values().map(|one| one.name.as_str());
    records.chain(enums).find(|one| *one == name)
}
