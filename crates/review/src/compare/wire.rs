//! Effect of a changed type on released clients. Type names are not sent, so often there is none.

use std::collections::{BTreeSet, HashSet};

use tidbcloud_model::api::{Enum, Field, Record, Type};

use super::Comparison;
use super::limits;
use crate::report::Effect;

/// A place that has a type: a field, parameter, body or response.
#[derive(Clone, Debug)]
pub(super) struct TypedPlace {
    /// Name in the report.
    pub(super) name: String,
    pub(super) sent: bool,
    pub(super) received: bool,
    /// Whether the JSON around the value is the same on both sides. It is not if an update mask was added or removed.
    pub(super) same_around: bool,
}

/// Difference between two types that have the same JSON form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum WireDifference {
    /// Fields that are required, nullable, limited, or part of requests and responses in another way.
    Use,
    /// Numbers of another range.
    NumberRange(NumberRange, NumberRange),
}

/// Numbers that a type can represent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum NumberRange {
    Signed,
    Unsigned,
    Double,
}

/// Effect on released clients if the JSON form is the same before and after; `None` if it changed.
pub(super) fn effect(
    comparison: &Comparison<'_>,
    place: &TypedPlace,
    [old, new]: [&Type; 2],
) -> Option<(Effect, String)> {
    let mut walk = WireWalk {
        comparison,
        place,
        seen: HashSet::new(),
        found: BTreeSet::new(),
    };
    if !place.same_around || !walk.types(old, new) {
        return None;
    }
    if walk.found.is_empty() {
        return Some((
            Effect::Fine,
            "requests and responses are the same".to_owned(),
        ));
    }
    let found = walk.found.iter();
    let texts: BTreeSet<String> = found
        .flat_map(|difference| {
            let sent = place.sent.then(|| difference.sent());
            let received = place.received.then(|| difference.received());
            sent.into_iter().chain(received)
        })
        .collect();
    let texts: Vec<String> = texts.into_iter().collect();
    (!texts.is_empty()).then(|| (Effect::May, texts.join("; ")))
}

struct WireWalk<'c, 'a> {
    comparison: &'c Comparison<'a>,
    place: &'c TypedPlace,
    /// Records whose comparison has started: records may contain themselves.
    seen: HashSet<(String, String)>,
    found: BTreeSet<WireDifference>,
}

impl WireWalk<'_, '_> {
    /// Whether both types have the same JSON form.
    fn types(&mut self, old: &Type, new: &Type) -> bool {
        // Changes within a type that exists on both sides are reported there.
        if self.comparison.types.same(old, new) {
            return true;
        }
        match (old, new) {
            (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => {
                self.types(old, new)
            }
            (Type::Record(old), Type::Record(new)) => {
                if !self.seen.insert((old.clone(), new.clone())) {
                    return true;
                }
                let records = [(self.comparison.old, old), (self.comparison.new, new)];
                match records.map(|(api, name)| api.records.get(name)) {
                    [Some(old), Some(new)] => self.records(old, new),
                    _ => false,
                }
            }
            (Type::Enum(old), Type::Enum(new)) => {
                let enums = [(self.comparison.old, old), (self.comparison.new, new)];
                let [old, new] = enums.map(|(api, name)| api.enums.get(name).map(values));
                old.is_some() && old == new
            }
            _ => self.numbers(old, new),
        }
    }

    fn records(&mut self, old: &Record, new: &Record) -> bool {
        let TypedPlace { sent, received, .. } = *self.place;
        let is_used = |field: &&Field| sent && !field.output_only || received && !field.input_only;
        let of = |list: &'_ [Field], name: &str| list.iter().position(|f| f.wire_name == name);
        let mut news = new.fields.iter().filter(is_used);
        if news.any(|field| of(&old.fields, &field.wire_name).is_none()) {
            return false;
        }
        old.fields.iter().filter(is_used).all(|was| {
            let Some(index) = of(&new.fields, &was.wire_name) else {
                return false;
            };
            let is = &new.fields[index];
            if usage(was) != usage(is) || sent && !limits::are_same(&was.facts, &is.facts) {
                self.found.insert(WireDifference::Use);
            }
            self.types(&was.ty, &is.ty)
        })
    }

    fn numbers(&mut self, old: &Type, new: &Type) -> bool {
        let (Some((old, old_form)), Some((new, new_form))) = (range(old), range(new)) else {
            return false;
        };
        // Responses are read in either form.
        if old_form != new_form && self.place.sent {
            return false;
        }
        if old != new {
            self.found.insert(WireDifference::NumberRange(old, new));
        }
        true
    }
}

/// The values of an enum; their order is not sent.
fn values(item: &Enum) -> BTreeSet<&str> {
    let variants = item.variants.iter();
    variants.map(|variant| variant.value.as_str()).collect()
}

/// When a field may be absent, null, or left out on one side.
fn usage(field: &Field) -> [bool; 4] {
    [
        field.required,
        field.nullable,
        field.output_only,
        field.input_only,
    ]
}

/// The range of a number, and whether it is sent as a string.
fn range(ty: &Type) -> Option<(NumberRange, bool)> {
    match *ty {
        Type::Integer { unsigned, text } if unsigned => Some((NumberRange::Unsigned, text)),
        Type::Integer { text, .. } => Some((NumberRange::Signed, text)),
        Type::Number => Some((NumberRange::Double, false)),
        _ => None,
    }
}

impl WireDifference {
    /// Effect on requests of released clients.
    fn sent(self) -> String {
        match self {
            Self::Use => "the fields are the same, but the server may require fields that were optional, or reject values that it accepted before".to_owned(),
            Self::NumberRange(old, new) => match beyond(old, new) {
                Some(values) => format!("the server may reject {values}"),
                None => "the server may round large numbers".to_owned(),
            },
        }
    }

    /// Effect on responses that released clients read.
    fn received(self) -> String {
        match self {
            Self::Use => {
                "the fields are the same, but released clients read `None` for absent ones"
                    .to_owned()
            }
            Self::NumberRange(old, new) => match beyond(new, old) {
                Some(values) => {
                    format!("released clients read {values} as `None` and report a mismatch")
                }
                None => "released clients round large numbers".to_owned(),
            },
        }
    }
}

/// Numbers of a range that the other one lacks; `None` if it only represents some of them inexactly.
fn beyond(range: NumberRange, other: NumberRange) -> Option<&'static str> {
    match (range, other) {
        (NumberRange::Signed, NumberRange::Unsigned) => Some("negative numbers"),
        (NumberRange::Unsigned, NumberRange::Signed) => Some("numbers above 9223372036854775807"),
        (NumberRange::Double, NumberRange::Signed) => Some("fractions"),
        (NumberRange::Double, NumberRange::Unsigned) => Some("fractions and negative numbers"),
        _ => None,
    }
}
