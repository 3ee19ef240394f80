//! Effect of a changed type on released clients. Type names are not sent, so often there is none.

use std::collections::{BTreeSet, HashSet};

use tidbcloud_model::api::{Enum, Field, Record, TimestampForm, Type};

use super::Comparison;
use super::limits::{self, FactsPair};
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
    /// JSON strings of another content.
    Text(TextContent, TextContent),
}

/// Numbers that a type can represent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum NumberRange {
    Signed,
    Unsigned,
    Double,
}

/// Content of a JSON string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum TextContent {
    Any,
    Time,
    UnixTime,
    Base64,
    Digits,
    EnumValue,
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
            [sent.flatten(), received.flatten()].into_iter().flatten()
        })
        .collect();
    let texts: Vec<String> = texts.into_iter().collect();
    Some(match texts[..] {
        // Only text that may now have any content has no further effect.
        [] => (Effect::Fine, "the value is still a JSON string".to_owned()),
        _ => (Effect::May, texts.join("; ")),
    })
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
                if old != new {
                    let content = TextContent::EnumValue;
                    self.found.insert(WireDifference::Text(content, content));
                }
                old.is_some() && new.is_some()
            }
            _ => self.numbers(old, new) || self.texts(old, new),
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
            if usage(was) != usage(is) || sent && !self.same_facts(was, is) {
                self.found.insert(WireDifference::Use);
            }
            self.types(&was.ty, &is.ty)
        })
    }

    fn same_facts(&self, was: &Field, is: &Field) -> bool {
        limits::are_same(&FactsPair {
            facts: [&was.facts, &is.facts],
            ty: &is.ty,
            sent: true,
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

    fn texts(&mut self, old: &Type, new: &Type) -> bool {
        let (Some(old), Some(new)) = (content(old), content(new)) else {
            return false;
        };
        // A time as text is no time as seconds.
        let is_time = |content| matches!(content, TextContent::Time | TextContent::UnixTime);
        if is_time(old) && is_time(new) {
            return false;
        }
        self.found.insert(WireDifference::Text(old, new));
        true
    }
}

/// The content of a type that JSON writes as a string.
fn content(ty: &Type) -> Option<TextContent> {
    match ty {
        Type::String => Some(TextContent::Any),
        Type::Timestamp(TimestampForm::Rfc3339) => Some(TextContent::Time),
        Type::Timestamp(TimestampForm::UnixSeconds) => Some(TextContent::UnixTime),
        Type::Bytes => Some(TextContent::Base64),
        Type::Integer { text: true, .. } => Some(TextContent::Digits),
        Type::Enum(_) => Some(TextContent::EnumValue),
        _ => None,
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
    fn sent(self) -> Option<String> {
        match self {
            Self::Use => Some("the fields are the same, but the server may require fields that were optional, or reject values that it accepted before".to_owned()),
            Self::NumberRange(old, new) => Some(match beyond(old, new) {
                Some(values) => format!("the server may reject {values}"),
                None => "the server may round large numbers".to_owned(),
            }),
            Self::Text(_, new) => {
                let name = new.name()?;
                Some(format!("the server may reject text that is not {name}"))
            }
        }
    }

    /// Effect on responses that released clients read.
    fn received(self) -> Option<String> {
        match self {
            Self::Use => Some(
                "the fields are the same, but released clients read `None` for absent ones"
                    .to_owned(),
            ),
            Self::NumberRange(old, new) => Some(match beyond(new, old) {
                Some(values) => {
                    format!("released clients read {values} as `None` and report a mismatch")
                }
                None => "released clients round large numbers".to_owned(),
            }),
            Self::Text(TextContent::EnumValue, _) => {
                Some("released clients read other text as an unknown value".to_owned())
            }
            Self::Text(old, _) => {
                let name = old.name()?;
                Some(format!(
                    "released clients read text that is not {name} as `None` and report a mismatch"
                ))
            }
        }
    }
}

impl TextContent {
    /// Name with its article; `None` for any text.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Any => None,
            Self::Time => Some("a time"),
            Self::UnixTime => Some("a number of seconds"),
            Self::Base64 => Some("base64"),
            Self::Digits => Some("a whole number"),
            Self::EnumValue => Some("one of the values of the enum"),
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
