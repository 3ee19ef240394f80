//! Decisions of two names.lock files about identities that only one document has: facts, which no guess contradicts.

use crate::ledger::{Ledger, LedgerSubject};

/// The name ledgers of both sides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Decided<'a> {
    old: &'a Ledger,
    new: &'a Ledger,
}

impl<'a> Decided<'a> {
    pub(crate) fn of(old: &'a Ledger, new: &'a Ledger) -> Self {
        Self { old, new }
    }

    /// Whether the ledgers say that `old` did not become `new`: a row was dropped, or added next to it. Two names of one thing
    /// are a pair before this is asked.
    pub(crate) fn rule_out(&self, old: &LedgerSubject, new: &LedgerSubject) -> bool {
        is_alone(old, self.old, new, self.new) || is_alone(new, self.new, old, self.old)
    }

    /// The subject under which the old ledger has a row that the new ledger has under another identity: of a field whose type
    /// was kept, the field of the former type.
    pub(crate) fn former(&self, subject: &LedgerSubject) -> LedgerSubject {
        let former_type = |ty: &str| self.former_type(ty).unwrap_or(ty).to_owned();
        match subject {
            LedgerSubject::Field(ty, name) => LedgerSubject::Field(former_type(ty), name.clone()),
            LedgerSubject::Variant(ty, value) => {
                LedgerSubject::Variant(former_type(ty), value.clone())
            }
            LedgerSubject::Operation(_) | LedgerSubject::Type(_) => subject.clone(),
        }
    }

    fn former_type(&self, ty: &str) -> Option<&'a str> {
        if self.old.types.contains_key(ty) {
            return None;
        }
        let name = &self.new.types.get(ty)?.row.name;
        let mut olds = self.old.types.iter();
        let is_it = |(identity, row): &(&String, &crate::ledger::TypeRow)| {
            row.row.name == *name && !self.new.types.contains_key(*identity)
        };
        olds.find(is_it).map(|(identity, _)| identity.as_str())
    }
}

/// Whether one ledger has a row for its subject, and the other knows the things around it and has none.
fn is_alone(one: &LedgerSubject, rows: &Ledger, other: &LedgerSubject, others: &Ledger) -> bool {
    let known = match other {
        LedgerSubject::Operation(_) => !others.operations.is_empty(),
        LedgerSubject::Type(_) => !others.types.is_empty(),
        LedgerSubject::Field(ty, _) | LedgerSubject::Variant(ty, _) => {
            others.types.contains_key(ty)
        }
    };
    // The type around may have another identity on the other side.
    let there = match (one, other) {
        (LedgerSubject::Field(_, name), LedgerSubject::Field(ty, _)) => {
            LedgerSubject::Field(ty.clone(), name.clone())
        }
        (LedgerSubject::Variant(_, value), LedgerSubject::Variant(ty, _)) => {
            LedgerSubject::Variant(ty.clone(), value.clone())
        }
        _ => one.clone(),
    };
    known && rows.row(one).is_some() && others.row(&there).is_none()
}
