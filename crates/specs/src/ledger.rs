//! The name ledger, `names.lock`: the Rust name of each identity of a document. Names stay until a maintainer changes them.
//!
//! Rows win over the rules of `name_rules`. Where document and ledger disagree, there is a `conflict` until a maintainer
//! decides which of them is right.

mod check;
pub(crate) mod conflict;
mod decision;
mod edit;
mod hint;
mod read;
mod release;
mod subject;
mod write;

use std::collections::BTreeMap;

use crate::name_rules;
use tidbcloud_model::api::Api;

pub use decision::{Choice, NameDecision, OpenDecision};
pub use edit::{Releases, RowChange};
pub use hint::ResolutionHint;
pub use release::{is_greater, upcoming};
pub use subject::{LedgerSubject, shell_quoted};

/// The file's name inside an API's folder.
pub const FILE: &str = "names.lock";

/// Rows by identity.
pub type Rows = BTreeMap<String, Row>;

/// All rows of an API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Release of the crate in which every row without its own `since` first appeared.
    pub since: String,
    /// By `operationId`, or `GET /path` without one.
    pub operations: Rows,
    /// By the name of the component schema.
    pub types: BTreeMap<String, TypeRow>,
}

/// The Rust name of one identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The name, without the `r#` of a keyword.
    pub name: String,
    /// Release of the crate in which the name first appeared, where it is not the ledger's.
    pub since: Option<String>,
    /// Former names that a published release has.
    pub aliases: Vec<String>,
}

/// The Rust names of a record or enum and of its fields or values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeRow {
    /// The type itself.
    pub row: Row,
    /// By wire name.
    pub fields: Rows,
    /// By value.
    pub variants: Rows,
}

impl Row {
    fn new(name: &str, since: Option<&String>) -> Self {
        Self {
            name: name.to_owned(),
            since: since.cloned(),
            aliases: Vec::new(),
        }
    }

    /// The name, and then the former names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name)
            .chain(&self.aliases)
            .map(String::as_str)
    }

    /// Whether this is the name or a former name.
    pub(crate) fn answers_to(&self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }
}

impl TypeRow {
    /// The name of the variant for all values that the enum does not list; `None` where there are no values.
    pub(crate) fn unknown(&self) -> Option<String> {
        let is_free = |name: &str| !self.variants.values().any(|row| row.answers_to(name));
        (!self.variants.is_empty()).then(|| name_rules::unknown(is_free))
    }
}

impl Ledger {
    /// A ledger without rows; rows that are added first appear in this release.
    pub fn new(since: &str) -> Self {
        Self {
            since: since.to_owned(),
            ..Self::default()
        }
    }

    /// The ledger with a row for every identity of the API that has none yet.
    #[must_use]
    pub fn with_additions(&self, api: &Api, release: &str) -> Self {
        let release = release.to_owned();
        let since = (release != self.since).then_some(&release);
        let mut ledger = self.clone();
        let add = |rows: &mut Rows, identity: &str, name: &str| {
            if !rows.contains_key(identity) {
                rows.insert(identity.to_owned(), Row::new(name, since));
            }
        };
        for operation in &api.operations {
            let name = name_rules::plain(&operation.name);
            add(&mut ledger.operations, &operation.identity, name);
        }
        let new_type = |name: &str| TypeRow {
            row: Row::new(name, since),
            ..TypeRow::default()
        };
        for record in api.records.values() {
            let row = ledger
                .types
                .entry(record.identity().to_owned())
                .or_insert_with(|| new_type(&record.name));
            for field in &record.fields {
                add(&mut row.fields, &field.wire_name, field.stem());
            }
        }
        for item in api.enums.values() {
            let row = ledger
                .types
                .entry(item.identity().to_owned())
                .or_insert_with(|| new_type(&item.name));
            for variant in &item.variants {
                add(&mut row.variants, &variant.value, &variant.name);
            }
        }
        ledger
    }

    /// The row of a subject.
    pub fn row(&self, subject: &LedgerSubject) -> Option<&Row> {
        let of = |ty: &str| self.types.get(ty);
        match subject {
            LedgerSubject::Operation(identity) => self.operations.get(identity),
            LedgerSubject::Type(identity) => of(identity).map(|ty| &ty.row),
            LedgerSubject::Field(ty, identity) => of(ty)?.fields.get(identity),
            LedgerSubject::Variant(ty, identity) => of(ty)?.variants.get(identity),
        }
    }

    fn row_mut(&mut self, subject: &LedgerSubject) -> Option<&mut Row> {
        match subject {
            LedgerSubject::Operation(identity) => self.operations.get_mut(identity),
            LedgerSubject::Type(identity) => self.types.get_mut(identity).map(|ty| &mut ty.row),
            LedgerSubject::Field(ty, identity) => self.types.get_mut(ty)?.fields.get_mut(identity),
            LedgerSubject::Variant(ty, identity) => {
                self.types.get_mut(ty)?.variants.get_mut(identity)
            }
        }
    }

    /// Every subject with a row, in the order of the file.
    pub fn subjects(&self) -> Vec<LedgerSubject> {
        let mut all: Vec<LedgerSubject> = self
            .operations
            .keys()
            .map(|identity| LedgerSubject::Operation(identity.clone()))
            .collect();
        for (identity, ty) in &self.types {
            all.push(LedgerSubject::Type(identity.clone()));
            let of = |wire: &String| LedgerSubject::Field(identity.clone(), wire.clone());
            all.extend(ty.fields.keys().map(of));
            let of = |value: &String| LedgerSubject::Variant(identity.clone(), value.clone());
            all.extend(ty.variants.keys().map(of));
        }
        all
    }

    /// The rows among which a subject's name must be unique, with their subjects.
    fn scope(&self, subject: &LedgerSubject) -> Vec<(LedgerSubject, &Row)> {
        let in_scope = |other: &LedgerSubject| match (subject, other) {
            (LedgerSubject::Operation(_), LedgerSubject::Operation(_)) => true,
            (LedgerSubject::Type(_), LedgerSubject::Type(_)) => true,
            (LedgerSubject::Field(a, _), LedgerSubject::Field(b, _)) => a == b,
            (LedgerSubject::Variant(a, _), LedgerSubject::Variant(b, _)) => a == b,
            _ => false,
        };
        self.subjects()
            .into_iter()
            .filter(in_scope)
            .filter_map(|other| self.row(&other).map(|row| (other.clone(), row)))
            .collect()
    }
}
