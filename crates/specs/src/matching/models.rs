//! How much two types or two operations hold in common. Only asked about what names could not pair.

use similar::TextDiff;
use tidbcloud_model::api::{Enum, Field, Operation, Parameter, Record, Type};

use super::opposites;
use super::pair::{self, Item, Types};

/// How alike two things are, in percent. Ordered by structure first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    pub structure: u8,
    pub name: u8,
}

/// How alike two records without fields are, in percent, where only a prefix tells their names apart.
const PREFIXED: u8 = 90;

/// How alike two types are.
pub fn items(old: Item<'_>, new: Item<'_>) -> Likeness {
    let name = names(old.name(), new.name());
    let structure = match (old, new) {
        (Item::Record(old), Item::Record(new)) => records(old, new),
        (Item::Enum(old), Item::Enum(new)) => enums(old, new),
        _ => Some(0),
    };
    // Records without fields are all alike; only their names tell them apart, which gain and lose prefixes.
    let (longer, shorter) = if old.name().len() > new.name().len() {
        (old.name(), new.name())
    } else {
        (new.name(), old.name())
    };
    let prefixed = if longer.ends_with(shorter) {
        PREFIXED
    } else {
        0
    };
    let structure = structure.unwrap_or(name.max(prefixed));
    Likeness { structure, name }
}

fn records(old: &Record, new: &Record) -> Option<u8> {
    let weight = |old: &Field| {
        let same_name = |new: &&Field| new.wire_name == old.wire_name;
        match new.fields.iter().find(same_name) {
            Some(new) if shallow(&old.ty, &new.ty) => 2,
            Some(_) => 1,
            None => 0,
        }
    };
    let common: usize = old.fields.iter().map(weight).sum();
    percent(common, old.fields.len() + new.fields.len())
}

fn enums(old: &Enum, new: &Enum) -> Option<u8> {
    let has = |value: &str| new.variants.iter().any(|variant| variant.value == value);
    let common = old
        .variants
        .iter()
        .filter(|variant| has(&variant.value))
        .count();
    percent(2 * common, old.variants.len() + new.variants.len())
}

/// Whether two types are of one sort; which record or enum they name is left open.
fn shallow(old: &Type, new: &Type) -> bool {
    match (old, new) {
        (Type::Record(_), Type::Record(_)) | (Type::Enum(_), Type::Enum(_)) => true,
        (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => shallow(old, new),
        (old, new) => old == new,
    }
}

/// How alike two operations are. What neither has says nothing.
pub fn operations(old: &Operation, new: &Operation, types: &Types<'_>) -> Likeness {
    let name = names(&old.name, &new.name);
    if old.method != new.method || opposites::exclude_each_other(&old.name, &new.name) {
        return Likeness { structure: 0, name };
    }
    let route = names(&pair::shape(old), &pair::shape(new));
    let mut shares = vec![(40, route), (30, name)];
    if old.reply.declared || new.reply.declared {
        let same = types.same(&old.reply.ty, &new.reply.ty);
        shares.push((30, if same { 100 } else { 0 }));
    }
    let body = |operation: &Operation| Some(operation.body.as_ref()?.argument()?.1);
    match (body(old), body(new)) {
        (None, None) => {}
        (Some(old), Some(new)) if types.same(&old, &new) => shares.push((30, 100)),
        _ => shares.push((30, 0)),
    }
    let has = |list: &[Parameter], one: &Parameter| {
        list.iter().any(|other| other.wire_name == one.wire_name)
    };
    let (olds, news) = (&old.query_parameters, &new.query_parameters);
    let common = olds.iter().filter(|one| has(news, one)).count();
    if let Some(share) = percent(2 * common, olds.len() + news.len()) {
        shares.push((20, share));
    }
    let whole: usize = shares.iter().map(|(weight, _)| weight).sum();
    let got: usize = shares
        .iter()
        .map(|(weight, share)| weight * usize::from(*share))
        .sum();
    Likeness {
        structure: percent(got, whole * 100).unwrap_or(0),
        name,
    }
}

/// Names that are less alike than this, in percent, are a removal beside an addition.
const RENAMED: u8 = 50;

/// How alike two names on the wire are, where one can be the other's new name.
pub fn renamed(old: &str, new: &str) -> Option<u8> {
    let likeness = names(old, new);
    (likeness >= RENAMED && !opposites::exclude_each_other(old, new)).then_some(likeness)
}

/// The likest of what is gone, with its likeness; the first of several that are.
pub fn likest<T>(gone: &[T], likeness: impl Fn(&T) -> Option<u8>) -> Option<(usize, u8)> {
    let scored = gone.iter().enumerate();
    scored
        .filter_map(|(index, was)| Some((index, likeness(was)?)))
        .max_by_key(|(index, likeness)| (*likeness, std::cmp::Reverse(*index)))
}

/// How alike two words are.
pub fn names(old: &str, new: &str) -> u8 {
    let (old, new) = (old.to_lowercase(), new.to_lowercase());
    let ratio = TextDiff::from_chars(old.as_str(), new.as_str()).ratio();
    // A ratio lies between 0 and 1.
    (ratio * 100.0).round() as u8
}

/// A share in percent, rounded down so that only what is whole is 100; nothing of nothing.
fn percent(part: usize, whole: usize) -> Option<u8> {
    let share = (part * 100).checked_div(whole)?;
    Some(u8::try_from(share).unwrap_or(100))
}
