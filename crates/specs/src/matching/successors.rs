//! Rows of names.lock whose identity the document lacks, and the new identity that each of them may have now.

use std::collections::BTreeSet;

use crate::ledger::{Ledger, LedgerSubject};
use crate::name_rules;
use tidbcloud_model::api::Api;
use tidbcloud_openapi::likeness::likeness;
use tidbcloud_openapi::pointer::join;

/// Score from which a message proposes a new identity as a successor.
const PLAUSIBLE: f64 = 0.5;

/// A row whose identity the document lacks.
pub(crate) struct MissingIdentity {
    pub(crate) subject: LedgerSubject,
    /// The new identity that most likely replaces it.
    pub(crate) successor: Option<Successor>,
}

/// A new identity that may replace an old one.
#[derive(Clone)]
pub(crate) struct Successor {
    pub(crate) subject: LedgerSubject,
    /// Pointer of its node in the prepared document.
    pub(crate) pointer: String,
    /// Evidence for the match, written after its place.
    pub(crate) why: String,
}

/// An identity of the model.
struct Candidate {
    subject: LedgerSubject,
    /// Its Rust name.
    name: String,
    pointer: String,
    /// Wire names of a record's fields or values of an enum.
    members: BTreeSet<String>,
}

impl MissingIdentity {
    /// Finds all of them, in the order of the file. Fields and values of a missing type are left out: they go with it.
    pub(crate) fn find(ledger: &Ledger, api: &Api) -> Vec<Self> {
        let present = candidates(api);
        let known: BTreeSet<&LedgerSubject> = present.iter().map(|it| &it.subject).collect();
        let is_below_missing = |subject: &LedgerSubject| match subject {
            LedgerSubject::Field(ty, _) | LedgerSubject::Variant(ty, _) => {
                !known.contains(&LedgerSubject::Type(ty.clone()))
            }
            LedgerSubject::Operation(_) | LedgerSubject::Type(_) => false,
        };
        let missing: Vec<LedgerSubject> = ledger
            .subjects()
            .into_iter()
            .filter(|subject| !known.contains(subject) && !is_below_missing(subject))
            .collect();
        if missing.is_empty() {
            return Vec::new();
        }
        let new: Vec<&Candidate> = present
            .iter()
            .filter(|it| ledger.row(&it.subject).is_none())
            .collect();
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for (old, subject) in missing.iter().enumerate() {
            for (index, it) in new.iter().enumerate() {
                let score = score(ledger, subject, it);
                if score >= PLAUSIBLE {
                    pairs.push((score, old, index));
                }
            }
        }
        // The best pairs first, so that one new identity is proposed once.
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        let mut successors: Vec<Option<Successor>> = vec![None; missing.len()];
        let mut used = BTreeSet::new();
        for (_, old, index) in pairs {
            if successors[old].is_none() && used.insert(index) {
                let it = new[index];
                successors[old] = Some(Successor {
                    subject: it.subject.clone(),
                    pointer: it.pointer.clone(),
                    why: why(ledger, &missing[old], it),
                });
            }
        }
        missing
            .into_iter()
            .zip(successors)
            .map(|(subject, successor)| Self { subject, successor })
            .collect()
    }
}

fn candidates(api: &Api) -> Vec<Candidate> {
    let mut all = Vec::new();
    for operation in &api.operations {
        all.push(Candidate {
            subject: LedgerSubject::Operation(operation.identity.clone()),
            name: name_rules::plain(&operation.name).to_owned(),
            pointer: operation.pointer.clone(),
            members: BTreeSet::new(),
        });
    }
    for record in api.records.values() {
        let ty = record.identity().to_owned();
        let names = record.fields.iter().map(|field| field.wire_name.clone());
        all.push(Candidate {
            subject: LedgerSubject::Type(ty.clone()),
            name: record.name.clone(),
            pointer: record.pointer.clone(),
            members: names.collect(),
        });
        for field in &record.fields {
            all.push(Candidate {
                subject: LedgerSubject::Field(ty.clone(), field.wire_name.clone()),
                name: field.stem().to_owned(),
                pointer: join(&join(&record.pointer, "properties"), &field.wire_name),
                members: BTreeSet::new(),
            });
        }
    }
    for item in api.enums.values() {
        let ty = item.identity().to_owned();
        let values = item.variants.iter().map(|variant| variant.value.clone());
        all.push(Candidate {
            subject: LedgerSubject::Type(ty.clone()),
            name: item.name.clone(),
            pointer: item.pointer.clone(),
            members: values.collect(),
        });
        for variant in &item.variants {
            all.push(Candidate {
                subject: LedgerSubject::Variant(ty.clone(), variant.value.clone()),
                name: variant.name.clone(),
                pointer: item.pointer.clone(),
                members: BTreeSet::new(),
            });
        }
    }
    all
}

/// Likelihood, from 0 to 1, that `new` is `old` under another identity.
fn score(ledger: &Ledger, old: &LedgerSubject, new: &Candidate) -> f64 {
    let same_place = match (old, &new.subject) {
        (LedgerSubject::Operation(_), LedgerSubject::Operation(_)) => true,
        (LedgerSubject::Type(_), LedgerSubject::Type(_)) => true,
        (LedgerSubject::Field(a, _), LedgerSubject::Field(b, _)) => a == b,
        (LedgerSubject::Variant(a, _), LedgerSubject::Variant(b, _)) => a == b,
        _ => false,
    };
    if !same_place {
        return 0.0;
    }
    let by_name = || {
        let row = ledger.row(old).map_or("", |row| row.name.as_str());
        let identity = likeness(old.identity(), new.subject.identity());
        f64::from(identity.max(likeness(row, &new.name))) / 100.0
    };
    match shared(ledger, old, new) {
        Some((both, either)) if either > 0 => {
            // Members say more than a name, but of two records that list pages the one with the nearer name is meant.
            let by_members = 0.75 * ratio(both, either);
            if by_members + 0.25 < PLAUSIBLE {
                return 0.0;
            }
            by_members + 0.25 * by_name()
        }
        // Names alone mislead more often.
        _ => by_name() - 0.1,
    }
}

/// Numbers of fields or values that both a type of the ledger and one of the model have, and that either has.
fn shared(ledger: &Ledger, old: &LedgerSubject, new: &Candidate) -> Option<(usize, usize)> {
    let LedgerSubject::Type(ty) = old else {
        return None;
    };
    let ty = ledger.types.get(ty)?;
    let members = || ty.fields.keys().chain(ty.variants.keys());
    let both = members()
        .filter(|member| new.members.contains(*member))
        .count();
    Some((both, members().count() + new.members.len() - both))
}

fn why(ledger: &Ledger, old: &LedgerSubject, new: &Candidate) -> String {
    match shared(ledger, old, new) {
        Some((both, either)) if either > 0 => {
            format!("; {both} of {either} fields and values are the same")
        }
        _ => String::new(),
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole)
}
