//! Records and enums: alike by the places where calls use them, then by their fields or values, then by their names.

use std::collections::BTreeMap;

use tidbcloud_model::api::Type;
use tidbcloud_openapi::likeness::likeness;

use super::likelihood::{Likelihood, mean, percent};
use super::matched_types::NamedType;
use super::opposites;
use super::pairs::Similarity;
use super::places::Places;
use super::values;
use crate::ledger::TypeRow;

/// Similarity, in percent, of two records without fields whose names only differ by a prefix.
const PREFIXED: u8 = 90;

/// Score from which a type is proposed without doubt.
const SURE: u8 = 60;

/// Score below which a type is not proposed.
const PLAUSIBLE: u8 = 40;

/// Fields that every page has, in lower case: they do not say which things are listed.
const PAGE_FIELDS: &[&str] = &[
    "nextpagetoken",
    "prevpagetoken",
    "previouspagetoken",
    "pagetoken",
    "pagesize",
    "page",
    "totalsize",
    "totalcount",
    "total",
];

/// A record or enum as far as a model or a row of names.lock describes it.
#[derive(Clone, Debug)]
pub(super) struct TypeShape<'a> {
    /// Rust name.
    pub(super) name: &'a str,
    /// Whether it is an enum; `None` of a type without members whose sort is unknown.
    is_enum: Option<bool>,
    /// Wire names of fields with their types, or values.
    members: BTreeMap<&'a str, Option<&'a Type>>,
}

impl<'a> TypeShape<'a> {
    pub(super) fn of(item: NamedType<'a>) -> Self {
        match item {
            NamedType::Record(record) => {
                let fields = record.fields.iter();
                Self {
                    name: &record.name,
                    is_enum: Some(false),
                    members: fields
                        .map(|field| (field.wire_name.as_str(), Some(&field.ty)))
                        .collect(),
                }
            }
            NamedType::Enum(item) => {
                let values = item.variants.iter();
                Self {
                    name: &item.name,
                    is_enum: Some(true),
                    members: values
                        .map(|variant| (variant.value.as_str(), None))
                        .collect(),
                }
            }
        }
    }

    pub(super) fn of_row(row: &'a TypeRow) -> Self {
        let members = row.fields.keys().chain(row.variants.keys());
        let has_members = !row.fields.is_empty() || !row.variants.is_empty();
        Self {
            name: &row.row.name,
            is_enum: has_members.then_some(row.fields.is_empty()),
            members: members.map(|member| (member.as_str(), None)).collect(),
        }
    }

    fn fits(&self, new: &Self) -> bool {
        match (self.is_enum, new.is_enum) {
            (Some(old), Some(new)) => old == new,
            _ => true,
        }
    }
}

/// Members that two types have in common.
struct SharedMembers {
    both: usize,
    either: usize,
    /// Share in percent; members of different types count half.
    share: u8,
}

/// Members in common; `None` where neither type has any that says something.
fn shared(old: &TypeShape<'_>, new: &TypeShape<'_>) -> Option<SharedMembers> {
    let is_page = |name: &str| {
        let lower = name.replace(['_', '-'], "").to_ascii_lowercase();
        PAGE_FIELDS.contains(&lower.as_str())
    };
    let is_enum = old.is_enum == Some(true) || new.is_enum == Some(true);
    let says = |shape: &TypeShape<'_>| {
        let members = shape.members.keys();
        members.filter(|name| is_enum || !is_page(name)).count()
    };
    // Two records of nothing but a page are alike.
    let counts_pages = !is_enum && says(old) == 0 && says(new) == 0;
    let counts = |name: &str| is_enum || counts_pages || !is_page(name);
    let (mut both, mut weight) = (0, 0);
    for (name, was) in old.members.iter().filter(|(name, _)| counts(name)) {
        match new.members.get(name) {
            Some(is) => {
                let same = match (was, is) {
                    (Some(was), Some(is)) => same_shape(was, is),
                    _ => true,
                };
                both += 1;
                weight += if same { 2 } else { 1 };
            }
            None if is_enum => {
                // A value that lost its case or prefix.
                let alike = new.members.keys();
                let mut alike = alike.filter(|is| !old.members.contains_key(*is));
                weight += usize::from(alike.any(|is| values::is_rewritten(name, is)));
            }
            None => {}
        }
    }
    let count = |shape: &TypeShape<'_>| shape.members.keys().filter(|name| counts(name)).count();
    let (olds, news) = (count(old), count(new));
    let share = percent(weight, olds + news)?;
    Some(SharedMembers {
        both,
        either: olds + news - both,
        share,
    })
}

/// Whether two types are equal but for the names of records and enums.
pub(super) fn same_shape(old: &Type, new: &Type) -> bool {
    match (old, new) {
        (Type::Record(_), Type::Record(_)) | (Type::Enum(_), Type::Enum(_)) => true,
        (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => {
            same_shape(old, new)
        }
        (old, new) => old == new,
    }
}

/// Likeness of two records without fields: only their names differ, which gain and lose prefixes.
fn by_name(old: &str, new: &str) -> u8 {
    let (longer, shorter) = match old.len() > new.len() {
        true => (old, new),
        false => (new, old),
    };
    let prefixed = if longer.ends_with(shorter) {
        PREFIXED
    } else {
        0
    };
    likeness(old, new).max(prefixed)
}

/// Whether the names of two types exclude each other. Names do not matter where calls have one for the other and nothing else
/// changed.
fn are_others(
    old: &TypeShape<'_>,
    new: &TypeShape<'_>,
    places: Option<u8>,
    structure: Option<u8>,
) -> bool {
    let is_same = places == Some(100) && structure == Some(100);
    !is_same && opposites::exclude_each_other(old.name, new.name)
}

/// Similarity of two types; `None` of those that exclude each other.
pub(super) fn similarity(
    old: NamedType<'_>,
    new: NamedType<'_>,
    places: &Places<'_>,
) -> Option<Similarity> {
    let (old, new) = (TypeShape::of(old), TypeShape::of(new));
    if !old.fits(&new) {
        return None;
    }
    let structure = shared(&old, &new).map(|shared| shared.share);
    let common = places.in_common(old.name, new.name);
    if are_others(&old, &new, common, structure) {
        return None;
    }
    Some(Similarity {
        places: common.unwrap_or(0),
        structure: structure.unwrap_or_else(|| by_name(old.name, new.name)),
        name: likeness(old.name, new.name),
    })
}

/// Likelihood that `old` is `new` under another identity. Without a model of the old side, there are no places.
pub(super) fn likelihood(
    old: &TypeShape<'_>,
    new: &TypeShape<'_>,
    places: Option<&Places<'_>>,
) -> Option<Likelihood> {
    if !old.fits(new) {
        return None;
    }
    let common = places.and_then(|places| places.in_common(old.name, new.name));
    let members = shared(old, new);
    if are_others(
        old,
        new,
        common,
        members.as_ref().map(|members| members.share),
    ) {
        return None;
    }
    let name = by_name(old.name, new.name);
    let mut shares = vec![(15, name)];
    // Any place in common says more than all fields.
    shares.extend(common.map(|common| (50, if common > 0 { 50 + common / 2 } else { 0 })));
    shares.extend(members.as_ref().map(|members| (35, members.share)));
    let score = mean(&shares);
    if score < PLAUSIBLE {
        return None;
    }
    let mut reasons = Vec::new();
    if common.is_some_and(|common| common > 0) {
        reasons.extend(places.and_then(|places| places.described(old.name, new.name)));
    }
    let noun = match old.is_enum.or(new.is_enum) {
        Some(true) => "values",
        _ => "fields",
    };
    if let Some(members) = &members {
        reasons.push(format!("{} of {} {noun}", members.both, members.either));
    }
    if reasons.is_empty() {
        reasons.push("similar name".to_owned());
    }
    let doubt = match (&members, common) {
        (Some(members), _) if members.share == 0 => Some(format!("none of its {noun} is the same")),
        (_, Some(1..)) => None,
        _ if score < SURE => Some("little else is the same".to_owned()),
        _ => None,
    };
    Some(Likelihood {
        score,
        reasons,
        doubt,
    })
}
