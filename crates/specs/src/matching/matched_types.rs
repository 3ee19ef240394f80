//! The types of models, and which of them are one on both sides.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Enum, Record, Type};

use super::decided::Decided;
use super::pairs::Pairs;
use crate::ledger::LedgerSubject;

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

    /// The subject of its row in the name ledger.
    pub(super) fn subject(self) -> LedgerSubject {
        LedgerSubject::Type(self.identity().to_owned())
    }

    /// The identity of that subject.
    pub(super) fn identity(self) -> &'a str {
        match self {
            NamedType::Record(record) => record.identity(),
            NamedType::Enum(item) => item.identity(),
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
#[derive(Debug)]
pub struct MatchedTypes<'a> {
    pub pairs: Pairs<NamedType<'a>>,
    pub(super) new_names: HashMap<&'a str, &'a str>,
    pub(super) decided: Decided<'a>,
}

impl<'a> MatchedTypes<'a> {
    /// The decisions of both ledgers.
    pub(super) fn decided(&self) -> &Decided<'a> {
        &self.decided
    }

    /// Whether both sides have types without a pair.
    pub(super) fn is_open(&self) -> bool {
        !self.pairs.removed.is_empty() && !self.pairs.added.is_empty()
    }

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
