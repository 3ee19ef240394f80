//! Calls that use a type, with the path to it, in requests and responses.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet, VecDeque};

use tidbcloud_model::api::{Api, Body, Operation, Type};

use crate::report::Use;

/// The element record or enum of a type, with the path suffix of its lists and maps.
pub(super) fn leaf(ty: &Type) -> Option<(&str, String)> {
    match ty {
        Type::Record(name) | Type::Enum(name) => Some((name, String::new())),
        Type::List(inner) => leaf(inner).map(|(name, suffix)| (name, format!("[]{suffix}"))),
        Type::Map(inner) => leaf(inner).map(|(name, suffix)| (name, format!(".*{suffix}"))),
        _ => None,
    }
}

/// Path from a call to a type.
struct UsePath {
    operation: usize,
    path: String,
    sent: bool,
}

/// Uses of the types of one model. Computed when first asked for: most comparisons find no change.
pub(super) struct Uses<'a> {
    api: &'a Api,
    operations: OnceCell<HashMap<&'a str, &'a Operation>>,
    paths: OnceCell<HashMap<&'a str, Vec<UsePath>>>,
    sides: OnceCell<HashMap<&'a str, (bool, bool)>>,
}

impl<'a> Uses<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Self {
            api,
            operations: OnceCell::new(),
            paths: OnceCell::new(),
            sides: OnceCell::new(),
        }
    }

    /// Calls that contain a type in requests or responses, shortest path first; each call once. For changes of requests,
    /// calls that send the type come before those that only return it, and the other way round.
    pub(super) fn of(
        &self,
        name: &str,
        below: &str,
        [sent, received]: [bool; 2],
        of_requests: bool,
    ) -> Vec<Use> {
        let paths = self.paths.get_or_init(|| paths(self.api));
        let wanted = |way: &&UsePath| if way.sent { sent } else { received };
        let mut found: Vec<&UsePath> = paths
            .get(name)
            .into_iter()
            .flatten()
            .filter(wanted)
            .collect();
        let depth = |way: &UsePath| way.path.matches('.').count();
        let is_other_side = |way: &UsePath| way.sent != of_requests;
        found.sort_by_key(|way| (way.operation, is_other_side(way), depth(way)));
        found.dedup_by_key(|way| way.operation);
        found.sort_by_key(|way| (is_other_side(way), depth(way), way.operation));
        found
            .into_iter()
            .map(
                |UsePath {
                     operation, path, ..
                 }| {
                    let dot = if path.is_empty() || below.is_empty() {
                        ""
                    } else {
                        "."
                    };
                    at(
                        &self.api.operations[*operation],
                        format!("{path}{dot}{below}"),
                    )
                },
            )
            .collect()
    }

    /// The call itself.
    pub(super) fn operation(&self, name: &str, path: &str) -> Vec<Use> {
        let operations = self.operations.get_or_init(|| {
            let operations = self.api.operations.iter();
            operations
                .map(|operation| (operation.name.as_str(), operation))
                .collect()
        });
        let found = operations.get(name);
        Vec::from_iter(found.map(|operation| at(operation, path.to_owned())))
    }

    /// Whether requests and whether responses can contain a type.
    pub(super) fn sides(&self, name: &str) -> (bool, bool) {
        let sides = self.sides.get_or_init(|| sides(self.api));
        sides.get(name).copied().unwrap_or_default()
    }

    /// The given types and every type below them.
    pub(super) fn below<'n>(&self, roots: impl IntoIterator<Item = &'n str>) -> HashSet<String> {
        let mut open: Vec<String> = roots.into_iter().map(str::to_owned).collect();
        let mut seen = HashSet::new();
        while let Some(name) = open.pop() {
            if let Some(record) = self.api.records.get(&name) {
                let fields = record.fields.iter().filter_map(|field| leaf(&field.ty));
                open.extend(
                    fields
                        .map(|(name, _)| name.to_owned())
                        .filter(|name| !seen.contains(name)),
                );
            }
            seen.insert(name);
        }
        seen
    }
}

/// Types of the parameters, body and response of an operation, each with its path in the call, and whether it is sent.
pub(super) fn roots(operation: &Operation) -> Vec<(&str, String, bool)> {
    let mut roots = Vec::new();
    for parameter in operation.parameters() {
        let root = leaf(&parameter.ty);
        roots.extend(root.map(|(name, _)| (name, format!("?{}", parameter.wire_name), true)));
    }
    match &operation.body {
        Some(Body::Value { ty, .. }) => {
            let root = leaf(ty);
            roots.extend(root.map(|(name, suffix)| (name, format!("body{suffix}"), true)));
        }
        Some(Body::Masked {
            record,
            resource_field,
            ..
        }) => roots.push((record, format!("body.{resource_field}"), true)),
        Some(Body::Empty) | None => {}
    }
    roots.extend(leaf(&operation.response.ty).map(|(name, suffix)| (name, suffix, false)));
    roots
}

fn at(operation: &Operation, path: String) -> Use {
    Use {
        route: format!("{} {}", operation.method, operation.path.template),
        operation: operation.name.clone(),
        path,
    }
}

/// For each type, the operations that use it, by the shortest path in requests and in responses.
fn paths(api: &Api) -> HashMap<&str, Vec<UsePath>> {
    let mut paths: HashMap<&str, Vec<UsePath>> = HashMap::new();
    for (index, operation) in api.operations.iter().enumerate() {
        let mut open: VecDeque<(&str, String, bool)> = roots(operation).into();
        let mut seen = HashSet::new();
        while let Some((name, path, sent)) = open.pop_front() {
            if !seen.insert((name, sent)) {
                continue;
            }
            let fields = api
                .records
                .get(name)
                .into_iter()
                .flat_map(|record| &record.fields);
            // Output-only fields are not in requests, input-only fields not in responses.
            let fields = fields.filter(|field| {
                !if sent {
                    field.output_only
                } else {
                    field.input_only
                }
            });
            for field in fields {
                if let Some((child, suffix)) = leaf(&field.ty)
                    && !seen.contains(&(child, sent))
                {
                    let dot = if path.is_empty() { "" } else { "." };
                    open.push_back((
                        child,
                        format!("{path}{dot}{}{suffix}", field.wire_name),
                        sent,
                    ));
                }
            }
            paths.entry(name).or_default().push(UsePath {
                operation: index,
                path,
                sent,
            });
        }
    }
    paths
}

/// For each type, whether requests and whether responses can contain it.
fn sides(api: &Api) -> HashMap<&str, (bool, bool)> {
    let mut sides: HashMap<&str, (bool, bool)> = HashMap::new();
    for record in api.records.values() {
        sides.insert(&record.name, (record.sent, record.received));
    }
    let mut note = |ty, sent, received| {
        if let Some((name, _)) = leaf(ty) {
            let side = sides.entry(name).or_default();
            *side = (side.0 || sent, side.1 || received);
        }
    };
    for operation in &api.operations {
        operation
            .parameters()
            .for_each(|parameter| note(&parameter.ty, true, false));
        if let Some(Body::Value { ty, .. }) = &operation.body {
            note(ty, true, false);
        }
        note(&operation.response.ty, false, true);
    }
    for record in api.records.values() {
        for field in &record.fields {
            let sent = record.sent && !field.output_only;
            let received = record.received && !field.input_only;
            note(&field.ty, sent, received);
        }
    }
    sides
}
