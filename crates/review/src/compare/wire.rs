//! What a place that has another type means on the wire. Names of types are not sent, so often nothing.

use std::collections::{BTreeSet, HashSet};

use tidbcloud_model::api::{Enum, Field, Record, Type};

use super::Comparison;
use super::facts;
use super::retyped::Site;
use crate::report::Effect;

/// What differs between two types that are written as the same kind of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Difference {
    /// Fields that are required, nullable, limited, or held by requests and replies in another way.
    Use,
    /// Numbers of another range.
    Range(Range, Range),
}

/// Which numbers a type holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Range {
    Signed,
    Unsigned,
    Double,
}

/// What released clients meet where the wire has the same kind of value before and after; nothing where it has another.
pub(super) fn effect(
    comparison: &Comparison<'_>,
    site: &Site,
    [old, new]: [&Type; 2],
) -> Option<(Effect, String)> {
    let mut walk = Walk {
        comparison,
        site,
        seen: HashSet::new(),
        found: BTreeSet::new(),
    };
    if !site.same_around || !walk.types(old, new) {
        return None;
    }
    if walk.found.is_empty() {
        return Some((Effect::Fine, "the wire is the same".to_owned()));
    }
    let found = walk.found.iter();
    let words: BTreeSet<String> = found
        .flat_map(|difference| {
            let sent = site.sent.then(|| difference.sent());
            let received = site.received.then(|| difference.received());
            sent.into_iter().chain(received)
        })
        .collect();
    let words: Vec<String> = words.into_iter().collect();
    (!words.is_empty()).then(|| (Effect::May, words.join("; ")))
}

struct Walk<'c, 'a> {
    comparison: &'c Comparison<'a>,
    site: &'c Site,
    /// Records that are compared already, or just now: records may hold themselves.
    seen: HashSet<(String, String)>,
    found: BTreeSet<Difference>,
}

impl Walk<'_, '_> {
    /// Whether both types are written as the same kind of JSON.
    fn types(&mut self, old: &Type, new: &Type) -> bool {
        // What changed within a type that both sides have is told there.
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
        let Site { sent, received, .. } = *self.site;
        let is_held = |field: &&Field| sent && !field.output_only || received && !field.input_only;
        let of = |list: &'_ [Field], name: &str| list.iter().position(|f| f.wire_name == name);
        let mut news = new.fields.iter().filter(is_held);
        if news.any(|field| of(&old.fields, &field.wire_name).is_none()) {
            return false;
        }
        old.fields.iter().filter(is_held).all(|was| {
            let Some(index) = of(&new.fields, &was.wire_name) else {
                return false;
            };
            let is = &new.fields[index];
            if usage(was) != usage(is) || sent && !facts::are_same(&was.facts, &is.facts) {
                self.found.insert(Difference::Use);
            }
            self.types(&was.ty, &is.ty)
        })
    }

    fn numbers(&mut self, old: &Type, new: &Type) -> bool {
        let (Some((old, old_form)), Some((new, new_form))) = (range(old), range(new)) else {
            return false;
        };
        // Replies are read in either form.
        if old_form != new_form && self.site.sent {
            return false;
        }
        if old != new {
            self.found.insert(Difference::Range(old, new));
        }
        true
    }
}

/// The values of an enum; their order is not sent.
fn values(item: &Enum) -> BTreeSet<&str> {
    let variants = item.variants.iter();
    variants.map(|variant| variant.value.as_str()).collect()
}

/// What a document says of when a field is there.
fn usage(field: &Field) -> [bool; 4] {
    [
        field.required,
        field.nullable,
        field.output_only,
        field.input_only,
    ]
}

/// The range of a number, and whether the wire carries it in a string.
fn range(ty: &Type) -> Option<(Range, bool)> {
    match *ty {
        Type::Integer { unsigned, text } if unsigned => Some((Range::Unsigned, text)),
        Type::Integer { text, .. } => Some((Range::Signed, text)),
        Type::Number => Some((Range::Double, false)),
        _ => None,
    }
}

impl Difference {
    /// What a request of a released client meets.
    fn sent(self) -> String {
        match self {
            Self::Use => "the fields are the same, and the server may demand some that could be left out, or refuse values that it took".to_owned(),
            Self::Range(old, new) => match beyond(old, new) {
                Some(values) => format!("the server may refuse {values}"),
                None => "the server may round large numbers".to_owned(),
            },
        }
    }

    /// What a released client makes of a reply.
    fn received(self) -> String {
        match self {
            Self::Use => {
                "the fields are the same, and released clients read `None` where one is absent"
                    .to_owned()
            }
            Self::Range(old, new) => match beyond(new, old) {
                Some(values) => {
                    format!("released clients read {values} as `None` and note a mismatch")
                }
                None => "released clients round large numbers".to_owned(),
            },
        }
    }
}

/// The numbers of a range that the other one lacks; nothing where it only holds some of them inexactly.
fn beyond(range: Range, other: Range) -> Option<&'static str> {
    match (range, other) {
        (Range::Signed, Range::Unsigned) => Some("negative numbers"),
        (Range::Unsigned, Range::Signed) => Some("numbers above 9223372036854775807"),
        (Range::Double, Range::Signed) => Some("fractions"),
        (Range::Double, Range::Unsigned) => Some("fractions and negative numbers"),
        _ => None,
    }
}
