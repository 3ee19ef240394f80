//! Types that calls can reach: where an operation or field is removed, the types that only it used are removed with it.

use std::collections::BTreeSet;

use tidbcloud_model::api::{Api, Type};

use super::matched_types::NamedType;
use super::places::{body_type, core};
use crate::ledger::LedgerSubject;

/// Identities of the types that no operation, field or type of the model uses any more, once all that `is_dropped` is removed.
pub fn unreachable_types(
    api: &Api,
    is_dropped: impl Fn(&LedgerSubject) -> bool,
) -> BTreeSet<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut bodies: Vec<Type> = Vec::new();
    let operations = api.operations.iter();
    for operation in operations
        .filter(|operation| !is_dropped(&LedgerSubject::Operation(operation.identity.clone())))
    {
        open.extend(core(&operation.response.ty));
        let parameters = operation.parameters();
        open.extend(parameters.filter_map(|parameter| core(&parameter.ty)));
        bodies.extend(body_type(operation));
    }
    open.extend(bodies.iter().filter_map(core));
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    while let Some(name) = open.pop() {
        let Some(item) = NamedType::of(api, name) else {
            continue;
        };
        if !seen.insert(name) || is_dropped(&item.subject()) {
            continue;
        }
        if let NamedType::Record(record) = item {
            let fields = record.fields.iter().filter(|field| {
                let identity = record.identity().to_owned();
                !is_dropped(&LedgerSubject::Field(identity, field.wire_name.clone()))
            });
            open.extend(fields.filter_map(|field| core(&field.ty)));
        }
    }
    let unseen = NamedType::all(api).filter(|item| !seen.contains(item.name()));
    unseen.map(|item| item.identity().to_owned()).collect()
}
