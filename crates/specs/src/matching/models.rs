//! Matching of the types and the operations of two models, whatever each side calls them.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Operation};

use super::decided::Decided;
use super::pairs::{Pairing, Pairs};
use super::places::Places;
use super::{operations, types};
use crate::Loaded;
use crate::ledger::LedgerSubject;

pub use super::matched_types::{MatchedTypes, NamedType};

/// Two models in pairs of operations and types.
#[derive(Debug)]
pub struct MatchedModels<'a> {
    pub operations: Pairs<&'a Operation>,
    pub types: MatchedTypes<'a>,
}

impl<'a> MatchedModels<'a> {
    /// Pairs two models: first by identity, route and Rust name, which are facts; then by similarity, unless the ledgers say
    /// that two things are not the same.
    #[must_use]
    pub fn of(old: &'a Loaded, new: &'a Loaded) -> Self {
        let decided = Decided::of(&old.rows, &new.rows);
        let (old, new) = (&old.api, &new.api);
        let sure = match_operations(old, new, None, &decided);
        let types = match_types(old, new, &sure, &decided);
        let operations = match_operations(old, new, Some(&types), &decided);
        // Operations that were paired by their types say where other types are used.
        let types = match operations.both.len() > sure.both.len() && types.is_open() {
            true => match_types(old, new, &operations, &decided),
            false => types,
        };
        Self { operations, types }
    }

    /// The places where both models use types.
    pub(super) fn places(&self, old: &'a Api, new: &'a Api) -> Places<'a> {
        let operations = operation_names(&self.operations);
        Places::of(old, new, &operations, &self.types.new_names)
    }
}

/// The new name of each old operation.
fn operation_names<'a>(pairs: &Pairs<&'a Operation>) -> HashMap<&'a str, &'a str> {
    let pairs = pairs.both.iter();
    pairs
        .map(|pair| (pair.old.name.as_str(), pair.new.name.as_str()))
        .collect()
}

/// Pairs the types of two models: by the schema's name, by the Rust name, by places, fields and values.
fn match_types<'a>(
    old: &'a Api,
    new: &'a Api,
    operations: &Pairs<&'a Operation>,
    decided: &Decided<'a>,
) -> MatchedTypes<'a> {
    let mut pairing = Pairing::new(NamedType::all(old).collect(), NamedType::all(new).collect());
    pairing.by_key(|ty| ty.schema().map(str::to_owned));
    pairing.by_key(|ty| Some(ty.name().to_owned()));
    pairing.by_former_name(|ty| ty.name().to_owned(), |ty| ty.aliases().to_vec());
    let names = operation_names(operations);
    // A pair says where the types of its fields are used.
    while pairing.is_open() {
        let places = Places::of(old, new, &names, &new_names(&pairing.pairs()));
        let has_found = pairing.by_similarity(|old, new| {
            match decided.rule_out(&old.subject(), &new.subject()) {
                true => None,
                false => types::similarity(old, new, &places),
            }
        });
        if !has_found {
            break;
        }
    }
    let pairs = pairing.pairs();
    MatchedTypes {
        new_names: new_names(&pairs),
        pairs,
        decided: *decided,
    }
}

/// The new name of each old type that is a record on both sides, or an enum on both.
fn new_names<'a>(pairs: &Pairs<NamedType<'a>>) -> HashMap<&'a str, &'a str> {
    let pairs = pairs.both.iter();
    pairs
        .filter(|pair| same_sort(pair.old, pair.new))
        .map(|pair| (pair.old.name(), pair.new.name()))
        .collect()
}

/// Pairs the operations of two models: by operationId, by route, by Rust name; and by similarity once types are paired.
fn match_operations<'a>(
    old: &'a Api,
    new: &'a Api,
    types: Option<&MatchedTypes<'_>>,
    decided: &Decided<'_>,
) -> Pairs<&'a Operation> {
    let mut pairing = Pairing::new(
        old.operations.iter().collect(),
        new.operations.iter().collect(),
    );
    pairing.by_key(|operation| operation.operation_id.clone());
    pairing.by_key(|operation| Some(format!("{} {}", operation.method, path_shape(operation))));
    pairing.by_key(|operation| Some(operation.name.clone()));
    pairing.by_former_name(|one| one.name.clone(), |one| one.aliases.clone());
    if let Some(types) = types {
        pairing.by_similarity(|old, new| {
            let subject = |one: &Operation| LedgerSubject::Operation(one.identity.clone());
            match decided.rule_out(&subject(old), &subject(new)) {
                true => None,
                false => operations::similarity(old, new, types),
            }
        });
    }
    pairing.pairs()
}

/// Path template of an operation, without the names of its parameters.
#[must_use]
pub fn path_shape(operation: &Operation) -> String {
    operations::path_shape(operation)
}

fn same_sort(old: NamedType<'_>, new: NamedType<'_>) -> bool {
    matches!(
        (old, new),
        (NamedType::Record(_), NamedType::Record(_)) | (NamedType::Enum(_), NamedType::Enum(_))
    )
}
