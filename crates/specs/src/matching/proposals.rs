//! Rows of names.lock whose identity the document lacks, and the new identities that each of them may have now.

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use tidbcloud_model::api::{Api, Operation, Record};
use tidbcloud_openapi::pointer::join;

use super::likelihood::Likelihood;
use super::matched_types::NamedType;
use super::models::MatchedModels;
use super::places::Places;
use super::types::TypeShape;
use super::{members, operations, types, values};
use crate::ledger::{Ledger, LedgerSubject};

/// Two scores this near do not say which of two candidates is meant.
const NEAR: u8 = 8;

/// Candidates in doubt that are shown for one row.
const DOUBTFUL: usize = 2;

/// A row whose identity the document lacks.
pub(crate) struct MissingIdentity {
    pub(crate) subject: LedgerSubject,
    /// Likely new identities, the likeliest first; those in doubt are last.
    pub(crate) proposals: Vec<Proposal>,
    /// New identities of much the same structure and the opposite effect, which are none of its.
    pub(crate) opposites: Vec<String>,
}

/// A new identity that may replace an old one.
#[derive(Clone, Debug)]
pub(crate) struct Proposal {
    pub(crate) subject: LedgerSubject,
    /// Pointer of its node in the prepared document.
    pub(crate) pointer: String,
    /// Evidence for the pair.
    pub(crate) reasons: Vec<String>,
    /// Evidence against the pair.
    pub(crate) doubt: Option<String>,
}

/// An identity of the model without a row.
struct Candidate {
    subject: LedgerSubject,
    pointer: String,
}

/// The model of the old document, in pairs with the new one.
#[derive(Clone, Copy)]
pub(crate) struct Previous<'a> {
    pub(crate) api: &'a Api,
    pub(crate) models: &'a MatchedModels<'a>,
}

impl Previous<'_> {
    /// The subject under which the old ledger has the row of a field or value whose type has another identity now.
    pub(crate) fn former(&self, subject: &LedgerSubject) -> LedgerSubject {
        self.models.types.decided().former(subject)
    }
}

/// Both sides: rows and the model of the new document, and where there is one, the model of the old document.
struct Sides<'a> {
    ledger: &'a Ledger,
    api: &'a Api,
    previous: Option<Previous<'a>>,
    places: OnceCell<Places<'a>>,
}

impl MissingIdentity {
    /// Finds all of them, in the order of the file. Fields and values of a missing type are left out: they go with it.
    pub(crate) fn find(ledger: &Ledger, api: &Api, previous: Option<Previous<'_>>) -> Vec<Self> {
        let known = KnownIdentities::of(api);
        let is_below_missing = |subject: &LedgerSubject| match subject {
            LedgerSubject::Field(ty, _) | LedgerSubject::Variant(ty, _) => {
                !known.types.contains_key(ty.as_str())
            }
            LedgerSubject::Operation(_) | LedgerSubject::Type(_) => false,
        };
        let missing: Vec<LedgerSubject> = ledger
            .subjects()
            .into_iter()
            .filter(|subject| !known.has(subject) && !is_below_missing(subject))
            .collect();
        if missing.is_empty() {
            return Vec::new();
        }
        let all = candidates(api);
        let new: Vec<&Candidate> = all
            .iter()
            .filter(|it| ledger.row(&it.subject).is_none())
            .collect();
        let sides = Sides {
            ledger,
            api,
            previous,
            places: OnceCell::new(),
        };
        let mut found: Vec<Vec<(usize, Likelihood)>> = Vec::new();
        let mut opposites = Vec::new();
        for subject in &missing {
            let likely = new.iter().enumerate();
            let likely = likely
                .filter_map(|(index, it)| Some((index, sides.likelihood(subject, &it.subject)?)));
            found.push(likely.collect());
            let opposite = new
                .iter()
                .filter(|it| sides.are_opposite(subject, &it.subject));
            opposites.push(opposite.map(|it| it.subject.to_string()).collect());
        }
        let chosen = choose(&found);
        let proposals = |old: usize, found: &[(usize, Likelihood)]| -> Vec<Proposal> {
            shown(old, found, &chosen, &missing)
                .into_iter()
                .map(|(index, likelihood)| Proposal {
                    subject: new[index].subject.clone(),
                    pointer: new[index].pointer.clone(),
                    reasons: likelihood.reasons,
                    doubt: likelihood.doubt,
                })
                .collect()
        };
        let proposals: Vec<_> = found
            .iter()
            .enumerate()
            .map(|(old, found)| proposals(old, found))
            .collect();
        missing
            .into_iter()
            .zip(proposals)
            .zip(opposites)
            .map(|((subject, proposals), opposites)| Self {
                subject,
                proposals,
                opposites,
            })
            .collect()
    }
}

/// For each new identity without doubt, the old one that it most likely was, and their score: the best pairs first, each once.
fn choose(found: &[Vec<(usize, Likelihood)>]) -> BTreeMap<usize, (usize, u8)> {
    let mut pairs: Vec<(u8, usize, usize)> = Vec::new();
    for (old, candidates) in found.iter().enumerate() {
        for (new, likelihood) in candidates {
            if likelihood.doubt.is_none() {
                pairs.push((likelihood.score, old, *new));
            }
        }
    }
    pairs.sort_by_key(|&(score, old, new)| (Reverse(score), old, new));
    let mut chosen = BTreeMap::new();
    let mut used = BTreeSet::new();
    for (score, old, new) in pairs {
        if !chosen.contains_key(&new) && used.insert(old) {
            chosen.insert(new, (old, score));
        }
    }
    chosen
}

/// The candidates to show for one row: its own first, then those that are near, then those in doubt.
fn shown(
    old: usize,
    found: &[(usize, Likelihood)],
    chosen: &BTreeMap<usize, (usize, u8)>,
    missing: &[LedgerSubject],
) -> Vec<(usize, Likelihood)> {
    let is_own = |new: usize| chosen.get(&new).is_some_and(|(owner, _)| *owner == old);
    let own = found.iter().find(|(new, _)| is_own(*new));
    let best = own.map_or(0, |(_, likelihood)| likelihood.score);
    let mut shown = Vec::new();
    for (new, likelihood) in found {
        let mut likelihood = likelihood.clone();
        if is_own(*new) {
            shown.push((*new, likelihood));
            continue;
        }
        // An identity that is surely another's is none of this one.
        let owner = chosen.get(new);
        if owner.is_some_and(|(_, score)| likelihood.score.saturating_add(NEAR) < *score) {
            continue;
        }
        if likelihood.score.saturating_add(NEAR) < best {
            continue;
        }
        if let Some((owner, _)) = owner {
            let more = format!("`{}` may be it too", missing[*owner]);
            likelihood.doubt.get_or_insert(more);
        }
        // A type says more than a name, so where one fits without doubt, others are not shown.
        if own.is_none() || likelihood.doubt.is_none() {
            shown.push((*new, likelihood));
        }
    }
    shown.sort_by_key(|(new, likelihood)| {
        let order = (likelihood.doubt.is_some(), !is_own(*new));
        (order, Reverse(likelihood.score), *new)
    });
    let sure = shown.iter().filter(|(_, it)| it.doubt.is_none()).count();
    shown.truncate(sure + DOUBTFUL);
    shown
}

impl<'a> Sides<'a> {
    /// The places that both models have, found when first asked for.
    fn places(&self) -> Option<&Places<'a>> {
        let Previous { api, models } = self.previous?;
        Some(self.places.get_or_init(|| models.places(api, self.api)))
    }

    fn old_api(&self) -> Option<&'a Api> {
        self.previous.map(|previous| previous.api)
    }

    /// The subject under which the old model has what a row describes.
    fn former(&self, subject: &LedgerSubject) -> LedgerSubject {
        match self.previous {
            Some(previous) => previous.former(subject),
            None => subject.clone(),
        }
    }

    fn likelihood(&self, old: &LedgerSubject, new: &LedgerSubject) -> Option<Likelihood> {
        match (old, new) {
            (LedgerSubject::Operation(was), LedgerSubject::Operation(is)) => {
                let is = operation(self.api, is)?;
                let in_model = self.old_api().and_then(|api| operation(api, was));
                match (self.previous, in_model) {
                    (Some(Previous { api, models }), Some(was)) => {
                        operations::likelihood((api, was), (self.api, is), &models.types)
                    }
                    _ => {
                        let name = self.ledger.row(old).map_or("", |row| row.name.as_str());
                        operations::likelihood_by_name(was, name, is)
                    }
                }
            }
            (LedgerSubject::Type(was), LedgerSubject::Type(is)) => {
                let new = TypeShape::of(named_type(self.api, is)?);
                let in_model = self.old_api().and_then(|api| named_type(api, was));
                match (in_model, self.places()) {
                    (Some(old), Some(places)) => {
                        types::likelihood(&TypeShape::of(old), &new, Some(places))
                    }
                    _ => {
                        let row = self.ledger.types.get(was)?;
                        types::likelihood(&TypeShape::of_row(row), &new, None)
                    }
                }
            }
            (LedgerSubject::Field(ty, was), LedgerSubject::Field(other, is)) if ty == other => {
                let new = record(self.api, ty)?.field(is)?;
                let former = self.former(old).around();
                let old_record = self
                    .old_api()
                    .and_then(|api| record(api, former.identity()));
                match (
                    self.previous,
                    old_record.and_then(|record| record.field(was)),
                ) {
                    (Some(Previous { models, .. }), Some(old)) => {
                        members::likelihood(old, new, &models.types)
                    }
                    _ => members::likelihood_by_name(was, is),
                }
            }
            (LedgerSubject::Variant(ty, was), LedgerSubject::Variant(other, is)) if ty == other => {
                let rows = self.ledger.types.get(ty)?;
                let olds: Vec<&str> = rows.variants.keys().map(String::as_str).collect();
                let NamedType::Enum(item) = named_type(self.api, ty)? else {
                    return None;
                };
                let news = item.variants.iter().map(|variant| variant.value.as_str());
                let news: Vec<&str> = news.collect();
                values::likelihood((was, &olds), (is, &news))
            }
            _ => None,
        }
    }

    /// Whether two operations have the same structure and opposite effects.
    fn are_opposite(&self, old: &LedgerSubject, new: &LedgerSubject) -> bool {
        let (LedgerSubject::Operation(was), LedgerSubject::Operation(is)) = (old, new) else {
            return false;
        };
        let was = self.old_api().and_then(|api| operation(api, was));
        match (self.previous, was, operation(self.api, is)) {
            (Some(Previous { models, .. }), Some(was), Some(is)) => {
                operations::are_opposite(was, is, &models.types)
            }
            _ => false,
        }
    }
}

fn operation<'a>(api: &'a Api, identity: &str) -> Option<&'a Operation> {
    let mut operations = api.operations.iter();
    operations.find(|operation| operation.identity == identity)
}

fn named_type<'a>(api: &'a Api, identity: &str) -> Option<NamedType<'a>> {
    NamedType::all(api).find(|item| item.identity() == identity)
}

fn record<'a>(api: &'a Api, identity: &str) -> Option<&'a Record> {
    let mut records = api.records.values();
    records.find(|record| record.identity() == identity)
}

/// The identities of a model. Nearly always it has each of the ledger, and nothing else is made.
struct KnownIdentities<'a> {
    operations: HashSet<&'a str>,
    types: HashMap<&'a str, NamedType<'a>>,
}

impl<'a> KnownIdentities<'a> {
    fn of(api: &'a Api) -> Self {
        let operations = api.operations.iter();
        let types = NamedType::all(api).map(|item| (item.identity(), item));
        Self {
            operations: operations.map(|it| it.identity.as_str()).collect(),
            types: types.collect(),
        }
    }

    fn has(&self, subject: &LedgerSubject) -> bool {
        match subject {
            LedgerSubject::Operation(identity) => self.operations.contains(identity.as_str()),
            LedgerSubject::Type(identity) => self.types.contains_key(identity.as_str()),
            LedgerSubject::Field(ty, name) => match self.types.get(ty.as_str()) {
                Some(NamedType::Record(record)) => record.field(name).is_some(),
                Some(NamedType::Enum(_)) | None => false,
            },
            LedgerSubject::Variant(ty, value) => match self.types.get(ty.as_str()) {
                Some(NamedType::Enum(item)) => item.variants.iter().any(|it| it.value == *value),
                Some(NamedType::Record(_)) | None => false,
            },
        }
    }
}

fn candidates(api: &Api) -> Vec<Candidate> {
    let mut all = Vec::new();
    let mut add = |subject, pointer: &str| {
        let pointer = pointer.to_owned();
        all.push(Candidate { subject, pointer });
    };
    for operation in &api.operations {
        let subject = LedgerSubject::Operation(operation.identity.clone());
        add(subject, &operation.pointer);
    }
    for record in api.records.values() {
        let ty = record.identity().to_owned();
        add(LedgerSubject::Type(ty.clone()), &record.pointer);
        for field in &record.fields {
            let pointer = join(&join(&record.pointer, "properties"), &field.wire_name);
            let subject = LedgerSubject::Field(ty.clone(), field.wire_name.clone());
            add(subject, &pointer);
        }
    }
    for item in api.enums.values() {
        let ty = item.identity().to_owned();
        add(LedgerSubject::Type(ty.clone()), &item.pointer);
        for variant in &item.variants {
            let subject = LedgerSubject::Variant(ty.clone(), variant.value.clone());
            add(subject, &item.pointer);
        }
    }
    all
}
