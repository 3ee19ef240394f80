//! Resources of which each parent has one, without an id: settings that are read and changed at one path
//! (`/dataApps/{dataAppId}/chat2querySettings`), and services that a POST makes there.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Operation, Type};

use super::lifecycle::Lifecycle;
use super::role::{Role, Roles, listed, record_of, shape};

/// One kind of them.
#[derive(Debug)]
pub(super) struct Singleton {
    /// Where the schema stands in the document that a read answers.
    pub(super) schema: String,
    pub(super) lifecycle: Option<Lifecycle>,
    /// Whether there is none before a POST has made it.
    pub(super) made: bool,
}

/// The kinds of an API, and what its operations do to them.
#[derive(Debug, Default)]
pub(super) struct Singletons {
    kinds: Vec<Singleton>,
    by_operation: HashMap<String, Use>,
}

/// What an operation does to one.
#[derive(Debug)]
pub(super) struct Use {
    kind: usize,
    pub(super) role: Role,
    /// Where the schema of its own reply stands, if it declares a record.
    pub(super) reply: Option<String>,
}

impl Singletons {
    /// Reads the model; what belongs to resources with ids is left out.
    pub(super) fn new(api: &Api, roles: &Roles) -> Self {
        let mut singletons = Self::default();
        let free = |operation: &&Operation| roles.of(&operation.name).is_none();
        for read in api.operations.iter().filter(free) {
            let (place, verb) = shape(read);
            let Some(record) = record_of(api, &read.reply.ty) else {
                continue;
            };
            let is_one = read.method == "GET" && verb.is_none() && !read.path_parameters.is_empty();
            if !is_one || read.pager.is_some() {
                continue;
            }
            let here = api.operations.iter().filter(free);
            let uses: Vec<(&Operation, Role)> = here
                .filter(|operation| shape(operation) == (place.clone(), None))
                .filter_map(|operation| Some((operation, role(operation)?)))
                .collect();
            let made = uses.iter().any(|(_, role)| *role == Role::Create);
            // What is only read is a view of something else, and what is added to is a list.
            if uses.len() < 2 || (made && listed(api, read).is_some()) {
                continue;
            }
            singletons.kinds.push(Singleton {
                schema: record.pointer.clone(),
                lifecycle: read.waiter.as_ref().map(Lifecycle::new),
                made,
            });
            for (operation, role) in uses {
                let of_reply = match &operation.reply.ty {
                    ty @ Type::Record(_) => record_of(api, ty),
                    _ => None,
                };
                let used = Use {
                    kind: singletons.kinds.len() - 1,
                    role,
                    reply: of_reply.map(|record| record.pointer.clone()),
                };
                singletons.by_operation.insert(operation.name.clone(), used);
            }
        }
        singletons
    }

    /// The kind that an operation works on, and how.
    pub(super) fn of(&self, operation: &str) -> Option<(&Singleton, &Use)> {
        let used = self.by_operation.get(operation)?;
        Some((self.kinds.get(used.kind)?, used))
    }
}

fn role(operation: &Operation) -> Option<Role> {
    match operation.method.as_str() {
        "GET" => Some(Role::Read),
        "POST" => Some(Role::Create),
        "PATCH" | "PUT" => Some(Role::Update),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use tidbcloud_specs::Specs;

    use super::*;

    const SPECS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs");

    #[test]
    fn the_published_documents_have_these() {
        let specs = Specs::open(SPECS).expect("the specs folder");
        let mut found = Vec::new();
        for entry in specs.entries() {
            let api = specs.load(&entry.id).expect("a document").api;
            let singletons = Singletons::new(&api, &Roles::new(&api));
            for operation in &api.operations {
                if let Some((kind, used)) = singletons.of(&operation.name) {
                    let states = if kind.lifecycle.is_some() {
                        " states"
                    } else {
                        ""
                    };
                    let (name, role) = (&operation.name, &used.role);
                    found.push(format!("{} {name} {role:?}{states}", entry.id));
                }
            }
        }
        let expected = [
            "dataservice get_chat2_query_settings Read",
            "dataservice update_chat2_query_settings Update",
            "dataservice get_system_endpoint_config Read",
            "dataservice update_system_endpoint_config Update",
            "management get_private_endpoint_service Read states",
            "management create_private_endpoint_service Create states",
        ];
        assert_eq!(found, expected, "{}", found.join("\n"));
    }
}
