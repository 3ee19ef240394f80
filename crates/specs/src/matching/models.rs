//! Matching of the types and the operations of two models, whatever each side calls them.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Enum, Field, Operation, Parameter, Part, Record, Type};

use super::opposites;
use super::pairs::{Pairing, Pairs, Similarity};
use tidbcloud_openapi::likeness::likeness;

/// Similarity, in percent, of two records without fields whose names only differ by a prefix.
const PREFIXED: u8 = 90;

/// A record or an enum of a model.
#[derive(Clone, Copy, Debug)]
pub enum NamedType<'a> {
    Record(&'a Record),
    Enum(&'a Enum),
}

impl<'a> NamedType<'a> {
    pub fn all(api: &'a Api) -> impl Iterator<Item = Self> {
        let records = api.records.values().map(NamedType::Record);
        records.chain(api.enums.values().map(NamedType::Enum))
    }

    pub fn of(api: &'a Api, name: &str) -> Option<Self> {
        let record = api.records.get(name).map(NamedType::Record);
        record.or_else(|| api.enums.get(name).map(NamedType::Enum))
    }

    pub fn name(self) -> &'a str {
        match self {
            NamedType::Record(record) => &record.name,
            NamedType::Enum(item) => &item.name,
        }
    }

    pub fn schema(self) -> Option<&'a str> {
        match self {
            NamedType::Record(record) => record.schema.as_deref(),
            NamedType::Enum(item) => item.schema.as_deref(),
        }
    }

    pub fn pointer(self) -> &'a str {
        match self {
            NamedType::Record(record) => &record.pointer,
            NamedType::Enum(item) => &item.pointer,
        }
    }

    pub fn aliases(self) -> &'a [String] {
        match self {
            NamedType::Record(record) => &record.aliases,
            NamedType::Enum(item) => &item.aliases,
        }
    }

    pub fn signature(self) -> String {
        match self {
            NamedType::Record(record) => format!("pub struct {}", record.name),
            NamedType::Enum(item) => format!("pub enum {}", item.name),
        }
    }
}

/// The types of two models in pairs, with the new name of each old one.
#[derive(Debug, Default)]
pub struct MatchedTypes<'a> {
    pub pairs: Pairs<NamedType<'a>>,
    new_names: HashMap<&'a str, &'a str>,
}

impl MatchedTypes<'_> {
    /// Whether two types are the same for every caller, names of records and enums aside.
    pub fn same(&self, old: &Type, new: &Type) -> bool {
        match (old, new) {
            (Type::Record(old), Type::Record(new)) | (Type::Enum(old), Type::Enum(new)) => {
                self.new_names.get(old.as_str()) == Some(&new.as_str())
            }
            (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => {
                self.same(old, new)
            }
            (old, new) => old == new,
        }
    }

    /// Whether two types are one in Rust, although the wire may write them in another way.
    pub fn same_in_rust(&self, old: &Type, new: &Type) -> bool {
        match (old, new) {
            (Type::Integer { unsigned: old, .. }, Type::Integer { unsigned: new, .. }) => {
                old == new
            }
            (Type::Timestamp(_), Type::Timestamp(_)) => true,
            (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => {
                self.same_in_rust(old, new)
            }
            (old, new) => self.same(old, new),
        }
    }
}

/// Pairs the types of two models: by the schema's name, by the Rust name, by fields or values.
pub fn match_types<'a>(old: &'a Api, new: &'a Api) -> MatchedTypes<'a> {
    let mut pairing = Pairing::new(NamedType::all(old).collect(), NamedType::all(new).collect());
    pairing.by_key(|ty| ty.schema().map(str::to_owned));
    pairing.by_key(|ty| Some(ty.name().to_owned()));
    pairing.by_similarity(type_similarity);
    let pairs = pairing.finish();
    let new_names = pairs
        .both
        .iter()
        .filter(|pair| same_sort(pair.old, pair.new))
        .map(|pair| (pair.old.name(), pair.new.name()))
        .collect();
    MatchedTypes { pairs, new_names }
}

/// Pairs the operations of two models: by operationId, by route, by Rust name, by arguments and response.
pub fn match_operations<'a>(
    old: &'a Api,
    new: &'a Api,
    types: &MatchedTypes<'_>,
) -> Pairs<&'a Operation> {
    let mut pairing = Pairing::new(
        old.operations.iter().collect(),
        new.operations.iter().collect(),
    );
    pairing.by_key(|operation| operation.operation_id.clone());
    pairing.by_key(|operation| Some(format!("{} {}", operation.method, path_shape(operation))));
    pairing.by_key(|operation| Some(operation.name.clone()));
    pairing.by_similarity(|old, new| operation_similarity(old, new, types));
    pairing.finish()
}

/// Path template of an operation, without the names of its parameters.
pub fn path_shape(operation: &Operation) -> String {
    let mut shape = String::new();
    for segment in &operation.path.segments {
        shape.push('/');
        for part in &segment.parts {
            match part {
                Part::Literal(text) => shape.push_str(text),
                Part::Parameter(_) => shape.push_str("{}"),
            }
        }
    }
    shape
}

fn same_sort(old: NamedType<'_>, new: NamedType<'_>) -> bool {
    matches!(
        (old, new),
        (NamedType::Record(_), NamedType::Record(_)) | (NamedType::Enum(_), NamedType::Enum(_))
    )
}

fn type_similarity(old: NamedType<'_>, new: NamedType<'_>) -> Similarity {
    let name = likeness(old.name(), new.name());
    let structure = match (old, new) {
        (NamedType::Record(old), NamedType::Record(new)) => record_similarity(old, new),
        (NamedType::Enum(old), NamedType::Enum(new)) => enum_similarity(old, new),
        _ => Some(0),
    };
    // Records without fields are all alike; only their names differ, which gain and lose prefixes.
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
    Similarity { structure, name }
}

/// Share of the fields that both records have; `None` where neither has any.
fn record_similarity(old: &Record, new: &Record) -> Option<u8> {
    let weight = |old: &Field| {
        let same_name = |new: &&Field| new.wire_name == old.wire_name;
        match new.fields.iter().find(same_name) {
            Some(new) if same_shape(&old.ty, &new.ty) => 2,
            Some(_) => 1,
            None => 0,
        }
    };
    let common: usize = old.fields.iter().map(weight).sum();
    percent(common, old.fields.len() + new.fields.len())
}

/// Share of the values that both enums have; `None` where neither has any.
fn enum_similarity(old: &Enum, new: &Enum) -> Option<u8> {
    let has = |value: &str| new.variants.iter().any(|variant| variant.value == value);
    let common = old
        .variants
        .iter()
        .filter(|variant| has(&variant.value))
        .count();
    percent(2 * common, old.variants.len() + new.variants.len())
}

/// Whether two types are equal but for the names of records and enums.
fn same_shape(old: &Type, new: &Type) -> bool {
    match (old, new) {
        (Type::Record(_), Type::Record(_)) | (Type::Enum(_), Type::Enum(_)) => true,
        (Type::List(old), Type::List(new)) | (Type::Map(old), Type::Map(new)) => {
            same_shape(old, new)
        }
        (old, new) => old == new,
    }
}

/// Weighted mean over route, name, response, body and query parameters. A part that neither operation has does not count.
fn operation_similarity(old: &Operation, new: &Operation, types: &MatchedTypes<'_>) -> Similarity {
    let name = likeness(&old.name, &new.name);
    if old.method != new.method || opposites::exclude_each_other(&old.name, &new.name) {
        return Similarity { structure: 0, name };
    }
    let route = likeness(&path_shape(old), &path_shape(new));
    let mut shares = vec![(40, route), (30, name)];
    if old.response.declared || new.response.declared {
        let same = types.same(&old.response.ty, &new.response.ty);
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
    Similarity {
        structure: percent(got, whole * 100).unwrap_or(0),
        name,
    }
}

/// Share in percent, rounded down so that only the whole is 100; `None` of nothing.
fn percent(part: usize, whole: usize) -> Option<u8> {
    let share = (part * 100).checked_div(whole)?;
    Some(u8::try_from(share).unwrap_or(100))
}
