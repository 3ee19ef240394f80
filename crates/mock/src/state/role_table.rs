//! The role of every operation of an API, for those who maintain the documents.

use serde_json::Value;
use tidbcloud_model::api::{Api, Operation};

use super::role::{OperationRole, Roles};
use super::side::{Side, Sides};
use super::singleton::Singletons;

/// The role of one operation in the mock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationRoleRow {
    /// Rust name of the operation.
    pub operation: String,
    /// The role: `create /clusters`, `catalog`; `sample` where nothing is known.
    pub role: String,
    /// Why it is answered with a sample, if an overlay says it.
    pub reason: Option<String>,
}

impl OperationRoleRow {
    /// Whether the operation is answered with a sample.
    pub fn is_sample(&self) -> bool {
        self.role == "sample"
    }
}

/// Returns the roles of all operations of an API, in document order.
pub fn role_table(api: &Api, document: &Value) -> Vec<OperationRoleRow> {
    let roles = Roles::new(api);
    let singletons = Singletons::new(api, &roles);
    let sides = Sides::new(api, document, &roles, &singletons);
    let row = |operation: &Operation| {
        let name = &operation.name;
        let hint = api.mock.operations.get(name);
        OperationRoleRow {
            operation: name.clone(),
            role: role(name, &roles, &singletons, &sides),
            reason: hint.and_then(|hint| hint.sample.clone()),
        }
    };
    api.operations.iter().map(row).collect()
}

fn role(name: &str, roles: &Roles, singletons: &Singletons, sides: &Sides) -> String {
    if let Some((_, used)) = singletons.of(name) {
        return format!("singleton, {}", verb(&used.role));
    }
    if let Some((kind, used)) = roles.of(name) {
        return format!("{} /{}", verb(&used.role), kind.collection.join("/"));
    }
    let text = match sides.of(name) {
        None => "sample",
        Some(Side::Catalog(_)) => "catalog",
        Some(Side::CatalogItem(_)) => "item of a catalog",
        Some(Side::View(_)) => "view of a resource",
        Some(Side::Journal(_)) => "journal of changes",
        Some(Side::Report(_)) => "report of costs",
        Some(Side::Made) => "values made for the call",
    };
    text.to_owned()
}

fn verb(role: &OperationRole) -> String {
    match role {
        OperationRole::Create => "create".to_owned(),
        OperationRole::CreateBy(verb) => format!("create by {verb}"),
        OperationRole::CreateMany => "create several".to_owned(),
        OperationRole::UpdateMany(_) => "update several".to_owned(),
        OperationRole::List => "list".to_owned(),
        OperationRole::ListAll => "list all".to_owned(),
        OperationRole::Read => "read".to_owned(),
        OperationRole::Update => "update".to_owned(),
        OperationRole::Delete | OperationRole::DeleteAny => "delete".to_owned(),
        OperationRole::Verb(verb) | OperationRole::VerbBelow(verb) => format!("verb {verb}"),
    }
}
