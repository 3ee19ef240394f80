//! Which calls come to a type, by which way, and from which side.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet, VecDeque};

use tidbcloud_model::api::{Api, Body, Operation, Type};

use crate::report::Use;

/// The record or enum at the bottom of a type, and what its lists and maps add to a path.
pub(super) fn leaf(ty: &Type) -> Option<(&str, String)> {
    match ty {
        Type::Record(name) | Type::Enum(name) => Some((name, String::new())),
        Type::List(inner) => leaf(inner).map(|(name, suffix)| (name, format!("[]{suffix}"))),
        Type::Map(inner) => leaf(inner).map(|(name, suffix)| (name, format!(".*{suffix}"))),
        _ => None,
    }
}

/// One way from a call to a type.
struct Way {
    operation: usize,
    path: String,
    sent: bool,
}

/// The ways of one model. Walked when first asked for: most comparisons find nothing.
pub(super) struct Uses<'a> {
    api: &'a Api,
    operations: OnceCell<HashMap<&'a str, &'a Operation>>,
    ways: OnceCell<HashMap<&'a str, Vec<Way>>>,
    sides: OnceCell<HashMap<&'a str, (bool, bool)>>,
}

impl<'a> Uses<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Self {
            api,
            operations: OnceCell::new(),
            ways: OnceCell::new(),
            sides: OnceCell::new(),
        }
    }

    /// The calls that hold a type on these sides, those that come to it soonest first; each call once. For what is about
    /// requests, calls that send it come before those that only answer it, and the other way round.
    pub(super) fn of(
        &self,
        name: &str,
        below: &str,
        [sent, received]: [bool; 2],
        of_requests: bool,
    ) -> Vec<Use> {
        let ways = self.ways.get_or_init(|| ways(self.api));
        let wanted = |way: &&Way| if way.sent { sent } else { received };
        let mut found: Vec<&Way> = ways
            .get(name)
            .into_iter()
            .flatten()
            .filter(wanted)
            .collect();
        let depth = |way: &Way| way.path.matches('.').count();
        let is_other_side = |way: &Way| way.sent != of_requests;
        found.sort_by_key(|way| (way.operation, is_other_side(way), depth(way)));
        found.dedup_by_key(|way| way.operation);
        found.sort_by_key(|way| (is_other_side(way), depth(way), way.operation));
        found
            .into_iter()
            .map(
                |Way {
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

    /// Whether requests and whether replies can hold a type.
    pub(super) fn sides(&self, name: &str) -> (bool, bool) {
        let sides = self.sides.get_or_init(|| sides(self.api));
        sides.get(name).copied().unwrap_or_default()
    }

    /// Every type that stands below these, they themselves included.
    pub(super) fn below<'n>(&self, roots: impl IntoIterator<Item = &'n str>) -> HashSet<String> {
        let mut open: Vec<String> = roots.into_iter().map(str::to_owned).collect();
        let mut seen = HashSet::new();
        while let Some(name) = open.pop() {
            if let Some(record) = self.api.records.get(&name) {
                let held = record.fields.iter().filter_map(|field| leaf(&field.ty));
                open.extend(
                    held.map(|(name, _)| name.to_owned())
                        .filter(|name| !seen.contains(name)),
                );
            }
            seen.insert(name);
        }
        seen
    }
}

/// Types that an operation speaks of first, each with the place it has in the call, and whether it is sent.
pub(super) fn roots(operation: &Operation) -> Vec<(&str, String, bool)> {
    let mut roots = Vec::new();
    let parameters = operation
        .path_parameters
        .iter()
        .chain(&operation.query_parameters);
    for parameter in parameters {
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
    roots.extend(leaf(&operation.reply.ty).map(|(name, suffix)| (name, suffix, false)));
    roots
}

fn at(operation: &Operation, path: String) -> Use {
    Use {
        route: format!("{} {}", operation.method, operation.path.template),
        operation: operation.name.clone(),
        path,
    }
}

/// For each type, the operations that come to it, on each side by the shortest path.
fn ways(api: &Api) -> HashMap<&str, Vec<Way>> {
    let mut ways: HashMap<&str, Vec<Way>> = HashMap::new();
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
            // What only the other side holds is not on this way.
            let held = fields.filter(|field| {
                !if sent {
                    field.output_only
                } else {
                    field.input_only
                }
            });
            for field in held {
                if let Some((held, suffix)) = leaf(&field.ty)
                    && !seen.contains(&(held, sent))
                {
                    let dot = if path.is_empty() { "" } else { "." };
                    open.push_back((
                        held,
                        format!("{path}{dot}{}{suffix}", field.wire_name),
                        sent,
                    ));
                }
            }
            ways.entry(name).or_default().push(Way {
                operation: index,
                path,
                sent,
            });
        }
    }
    ways
}

/// For each type, whether requests and whether replies can hold it.
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
        let parameters = operation
            .path_parameters
            .iter()
            .chain(&operation.query_parameters);
        parameters.for_each(|parameter| note(&parameter.ty, true, false));
        if let Some(Body::Value { ty, .. }) = &operation.body {
            note(ty, true, false);
        }
        note(&operation.reply.ty, false, true);
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
