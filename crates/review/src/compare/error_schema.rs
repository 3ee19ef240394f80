//! Schemas that only error responses use, which get no generated type. A changed schema is reported once, at its own place,
//! and not for each operation that returns it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use data_encoding::HEXLOWER;
use serde_json::Value;
use tidbcloud_model::api::{Api, Operation};
use tidbcloud_openapi::pointer::schema_reference;
use tidbcloud_openapi::schema::structure::Structures;
use tidbcloud_openapi::walk;

use super::Comparison;
use super::change_draft::{ChangeDraft, Side, Users};
use super::response;
use crate::kind::ChangeKind;
use crate::report::SubjectKind;
use tidbcloud_specs::matching::{Pairs, models::NamedType};

/// Schemas of error responses.
#[derive(Debug, Default)]
pub(super) struct ErrorSchemas {
    /// For each side: operations that return a schema, by their index in the model, with the statuses.
    answers: [BTreeMap<String, BTreeMap<usize, Vec<String>>>; 2],
    /// New name of each renamed schema, with the percentage of responses that moved to it.
    renamed: BTreeMap<String, (String, u8)>,
}

impl ErrorSchemas {
    /// Collects the error schemas of both sides. A removed schema counts as renamed to the added one that is returned in its
    /// place.
    pub(super) fn of(comparison: &Comparison<'_>, operations: &Pairs<&Operation>) -> Self {
        let answers = [
            answers(comparison, Side::Old, comparison.old),
            answers(comparison, Side::New, comparison.new),
        ];
        let only = |side: usize| {
            let other = comparison.documents[1 - side];
            let names = answers[side].keys();
            names.filter(move |name| walk::component(other, name).is_none())
        };
        let mut added: HashMap<(&str, &str), &str> = HashMap::new();
        for name in only(1) {
            for (operation, statuses) in &answers[1][name] {
                let operation = &comparison.new.operations[*operation].name;
                let places = statuses.iter().map(|status| (&**operation, &**status));
                added.extend(places.map(|place| (place, name.as_str())));
            }
        }
        let mut renamed = BTreeMap::new();
        if !added.is_empty() {
            let now: HashMap<&str, &str> = operations
                .both
                .iter()
                .map(|pair| (pair.old.name.as_str(), pair.new.name.as_str()))
                .collect();
            let mut taken: HashSet<&str> = HashSet::new();
            for removed in only(0) {
                let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
                let mut all = 0;
                for (operation, statuses) in &answers[0][removed] {
                    let now = now.get(comparison.old.operations[*operation].name.as_str());
                    for status in statuses {
                        all += 1;
                        let name = now.and_then(|now| added.get(&(*now, status.as_str())));
                        if let Some(name) = name.filter(|name| !taken.contains(*name)) {
                            *votes.entry(name).or_default() += 1;
                        }
                    }
                }
                let best = votes.into_iter().max_by_key(|(_, votes)| *votes);
                if let Some((name, votes)) = best {
                    taken.insert(name);
                    let share = u8::try_from(votes * 100 / all).unwrap_or(100);
                    renamed.insert(removed.clone(), (name.to_owned(), share));
                }
            }
        }
        Self { answers, renamed }
    }

    /// Whether the first schema was renamed to the second.
    pub(super) fn is_renamed(&self, old: &str, new: &str) -> bool {
        self.renamed.get(old).is_some_and(|(name, _)| name == new)
    }
}

/// Operations that return each schema, with the error statuses.
fn answers(
    comparison: &Comparison<'_>,
    side: Side,
    api: &Api,
) -> BTreeMap<String, BTreeMap<usize, Vec<String>>> {
    let mut answers: BTreeMap<String, BTreeMap<usize, Vec<String>>> = BTreeMap::new();
    for (index, operation) in api.operations.iter().enumerate() {
        let Some(responses) = comparison.responses(side, operation) else {
            continue;
        };
        for status in &operation.errors {
            let schema = responses.get(status).and_then(response::schema);
            if let Some(name) = schema.and_then(walk::target) {
                let calls = answers.entry(name).or_default();
                calls.entry(index).or_default().push(status.clone());
            }
        }
    }
    answers
}

/// Schemas that the roots refer to, directly or not, each with the schemas that refer to it.
fn holders<'a>(
    document: &Value,
    roots: impl Iterator<Item = &'a String>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut holders: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut open: Vec<String> = roots.cloned().collect();
    for root in &open {
        holders.entry(root.clone()).or_default();
    }
    while let Some(name) = open.pop() {
        let Some(schema) = walk::component(document, &name) else {
            continue;
        };
        walk::each_in(schema, "#", &mut |node, _, _| {
            let Some(target) = walk::target(node) else {
                return;
            };
            if !holders.contains_key(&target) {
                open.push(target.clone());
            }
            holders.entry(target).or_default().insert(name.clone());
        });
    }
    holders
}

impl Comparison<'_> {
    /// Adds a draft for each changed error schema. Schemas with a generated type are compared as types.
    pub(super) fn error_schemas(&mut self) {
        let errors = std::mem::take(&mut self.errors);
        let typed: HashSet<&str> = NamedType::all(self.new)
            .filter_map(NamedType::schema)
            .collect();
        let [were, are] = [0, 1].map(|side| {
            let roots = errors.answers[side].keys();
            holders(self.documents[side], roots)
        });
        let equality = self.equality(Side::Old, Side::New);
        let is_one = |old: &str, new: &str| {
            old == new || errors.is_renamed(old, new) || equality.components(old, new)
        };
        let kept = were.keys().filter(|name| are.contains_key(*name));
        let kept = kept.map(|name| (name, name, None));
        let renamed = errors.renamed.iter();
        let renamed = renamed.map(|(old, (new, share))| (old, new, Some(*share)));
        let changed = kept.chain(renamed).filter(|(old, new, _)| {
            !typed.contains(new.as_str())
                && !equality.equal_apart_from_references(old, new, &is_one)
        });
        let drafts: Vec<ChangeDraft> = changed
            .map(|(old, new, confidence)| {
                let (name, says) = match confidence {
                    None => (new.clone(), "error schema changed"),
                    Some(_) => (format!("{old} → {new}"), "error schema renamed and changed"),
                };
                let mut draft =
                    ChangeDraft::new(ChangeKind::ErrorResponseChanged, SubjectKind::Type, name)
                        .says(says)
                        .values(
                            self.described(Side::Old, old),
                            self.described(Side::New, new),
                        )
                        .at(schema_reference(old), schema_reference(new))
                        .users(self.answered_by(&errors.answers[1], &are, new));
                draft.confidence = confidence;
                draft
            })
            .collect();
        self.drafts.extend(drafts);
        self.errors = errors;
    }

    /// Operations whose errors contain a schema, with their statuses.
    fn answered_by(
        &self,
        answers: &BTreeMap<String, BTreeMap<usize, Vec<String>>>,
        holders: &BTreeMap<String, BTreeSet<String>>,
        name: &str,
    ) -> Users {
        let mut open = vec![name];
        let mut seen = HashSet::new();
        let mut calls: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        while let Some(name) = open.pop() {
            if !seen.insert(name) {
                continue;
            }
            for (operation, statuses) in answers.get(name).into_iter().flatten() {
                let call = calls.entry(*operation).or_default();
                call.extend(statuses.iter().map(String::as_str));
            }
            open.extend(holders.get(name).into_iter().flatten().map(String::as_str));
        }
        let calls = calls.into_iter().map(|(operation, statuses)| {
            let statuses = Vec::from_iter(statuses);
            Users::Operation {
                name: self.new.operations[operation].name.clone(),
                path: statuses.join(", "),
            }
        });
        Users::Several(calls.collect())
    }

    /// Field names of a schema, and a digest that distinguishes it from others with the same fields.
    fn described(&self, side: Side, name: &str) -> String {
        const SHOWN: usize = 4;
        let document = self.documents[side as usize];
        let schema = walk::component(document, name);
        let properties = walk::entries(schema.and_then(|schema| schema.get("properties")));
        let names: Vec<&str> = properties.iter().map(|(name, _)| name.as_str()).collect();
        let structures = Structures::of(document.pointer("/components/schemas"));
        let digest = structures.component(name).unwrap_or_default();
        let digest = HEXLOWER.encode(&digest[..SHOWN.min(digest.len())]);
        format!("{} ({digest})", names.join(", "))
    }
}
