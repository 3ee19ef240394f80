//! Check of rows: names that Rust refuses, and names given twice in one scope.

use std::collections::BTreeMap;

use super::{Ledger, LedgerSubject};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

impl Ledger {
    /// The rows that a crate can have, and a problem for each other one.
    pub(crate) fn valid_rows(&self, api: &str) -> (Self, Diagnostics) {
        let mut valid = self.clone();
        let mut problems = Diagnostics::default();
        // Names of a scope: the kind of thing, the type around it, the name.
        let mut taken: BTreeMap<(&str, Option<String>, String), LedgerSubject> = BTreeMap::new();
        for subject in self.subjects() {
            let Some(row) = self.row(&subject) else {
                continue;
            };
            let around = match &subject {
                LedgerSubject::Field(ty, _) | LedgerSubject::Variant(ty, _) => Some(ty.clone()),
                LedgerSubject::Operation(_) | LedgerSubject::Type(_) => None,
            };
            let before = problems.len();
            for name in row.names() {
                if !subject.can_be_called(name) {
                    let what = format!(
                        "`{name}` cannot be the Rust name of {} `{subject}`",
                        subject.kind()
                    );
                    let help = format!(
                        "`cargo xtask names rename {api} {} NAME`, with {}",
                        subject.argument(),
                        subject.expected()
                    );
                    problems.push(Diagnostic::new(what, help).at(subject.pointer()));
                    continue;
                }
                let key = (subject.kind(), around.clone(), name.to_owned());
                if let Some(other) = taken.get(&key) {
                    let what = if *other == subject {
                        format!("`{name}` is twice in the row of `{subject}`")
                    } else {
                        format!(
                            "{} `{subject}` and `{other}` are both called `{name}` in Rust",
                            subject.kind()
                        )
                    };
                    let help = format!(
                        "`cargo xtask names rename {api} {} NAME`, with a name that is free",
                        subject.argument()
                    );
                    problems.push(Diagnostic::new(what, help).at(subject.pointer()));
                } else {
                    taken.insert(key, subject.clone());
                }
            }
            if problems.len() > before {
                valid.remove(&subject);
            }
        }
        (valid, problems)
    }

    /// Removes a row, and those below it.
    pub(super) fn remove(&mut self, subject: &LedgerSubject) {
        match subject {
            LedgerSubject::Operation(identity) => {
                self.operations.remove(identity);
            }
            LedgerSubject::Type(identity) => {
                self.types.remove(identity);
            }
            LedgerSubject::Field(ty, identity) => {
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.fields.remove(identity);
                }
            }
            LedgerSubject::Variant(ty, identity) => {
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.variants.remove(identity);
                }
            }
        }
    }
}
