//! Places where calls use a type: body, response and parameters of operations, fields of records.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tidbcloud_model::api::{Api, Body, Operation, Type};

use super::likelihood::percent;

/// A place of a model, by Rust names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum UsedAt<'a> {
    Body(&'a str),
    Response(&'a str),
    /// Operation and wire name.
    Parameter(&'a str, &'a str),
    /// Record and wire name.
    Field(&'a str, &'a str),
}

impl UsedAt<'_> {
    /// The place in words of a reason.
    fn described(&self) -> String {
        match self {
            Self::Body(operation) => format!("body of `{operation}`"),
            Self::Response(operation) => format!("response of `{operation}`"),
            Self::Parameter(operation, name) => format!("parameter `{name}` of `{operation}`"),
            Self::Field(record, name) => format!("field `{record}.{name}`"),
        }
    }
}

/// The record or enum that a type has at its core, below lists and maps.
pub(super) fn core(ty: &Type) -> Option<&str> {
    match ty {
        Type::Record(name) | Type::Enum(name) => Some(name),
        Type::List(inner) | Type::Map(inner) => core(inner),
        _ => None,
    }
}

/// Type of a body's argument.
pub(super) fn body_type(operation: &Operation) -> Option<Type> {
    match operation.body.as_ref()? {
        Body::Empty => None,
        Body::Value { ty, .. } => Some(ty.clone()),
        Body::Masked { record, .. } => Some(Type::Record(record.clone())),
    }
}

/// All places of a model, with the type at each; `None` where it is no record or enum.
fn all(api: &Api) -> BTreeMap<UsedAt<'_>, Option<&str>> {
    let mut places = BTreeMap::new();
    for operation in &api.operations {
        let name = operation.name.as_str();
        let body = match &operation.body {
            Some(Body::Value { ty, .. }) => Some(core(ty)),
            Some(Body::Masked { record, .. }) => Some(Some(record.as_str())),
            Some(Body::Empty) | None => None,
        };
        if let Some(body) = body {
            places.insert(UsedAt::Body(name), body);
        }
        if operation.response.declared {
            places.insert(UsedAt::Response(name), core(&operation.response.ty));
        }
        for parameter in operation.parameters() {
            let place = UsedAt::Parameter(name, &parameter.wire_name);
            places.insert(place, core(&parameter.ty));
        }
    }
    for record in api.records.values() {
        for field in &record.fields {
            let place = UsedAt::Field(&record.name, &field.wire_name);
            places.insert(place, core(&field.ty));
        }
    }
    places
}

/// The places that both models have, with the type that each has there.
#[derive(Debug, Default)]
pub(super) struct Places<'a> {
    /// Old type, new type, and the place in the old model.
    shared: Vec<(Option<&'a str>, Option<&'a str>, UsedAt<'a>)>,
}

impl<'a> Places<'a> {
    /// `operations` and `records` are the Rust names of the holders that were paired: the old one to the new one.
    pub(super) fn of(
        old: &'a Api,
        new: &'a Api,
        operations: &HashMap<&'a str, &'a str>,
        records: &HashMap<&'a str, &'a str>,
    ) -> Self {
        let news = all(new);
        let there = |place: &UsedAt<'a>| {
            Some(match *place {
                UsedAt::Body(operation) => UsedAt::Body(operations.get(operation)?),
                UsedAt::Response(operation) => UsedAt::Response(operations.get(operation)?),
                UsedAt::Parameter(operation, name) => {
                    UsedAt::Parameter(operations.get(operation)?, name)
                }
                UsedAt::Field(record, name) => UsedAt::Field(records.get(record)?, name),
            })
        };
        let shared = all(old).into_iter().filter_map(|(place, was)| {
            let is = news.get(&there(&place)?)?;
            Some((was, *is, place))
        });
        Self {
            shared: shared.collect(),
        }
    }

    /// Share of the places of two types that they have in common; `None` where the places of the old type are no more.
    pub(super) fn in_common(&self, old: &str, new: &str) -> Option<u8> {
        let count = |is_it: &dyn Fn(Option<&str>, Option<&str>) -> bool| {
            let shared = self.shared.iter();
            shared.filter(|(was, is, _)| is_it(*was, *is)).count()
        };
        let of_old = count(&|was, _| was == Some(old));
        let of_new = count(&|_, is| is == Some(new));
        let both = count(&|was, is| was == Some(old) && is == Some(new));
        (of_old > 0).then(|| percent(2 * both, of_old + of_new))?
    }

    /// The first place that both types have, in words, and how many more there are.
    pub(super) fn described(&self, old: &str, new: &str) -> Option<String> {
        let shared = self.shared.iter();
        let is_it = |(was, is, _): &&(Option<&str>, Option<&str>, UsedAt<'a>)| {
            *was == Some(old) && *is == Some(new)
        };
        let places: BTreeSet<String> = shared
            .filter(is_it)
            .map(|(_, _, place)| place.described())
            .collect();
        let first = places.first()?;
        Some(match places.len() {
            1 => format!("same {first}"),
            2 => format!("same {first} and one more place"),
            count => format!("same {first} and {} more places", count - 1),
        })
    }
}
