//! Check of rows: names that Rust refuses, and names given twice in one scope.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Ledger, LedgerSubject};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

impl Ledger {
    /// The rows that a crate can have, and a problem for each other one.
    pub(crate) fn valid_rows(self: &Arc<Self>, api: &str) -> (Arc<Self>, Diagnostics) {
        let mut valid = Arc::clone(self);
        let mut problems = Diagnostics::default();
        let subjects = self.subjects();
        // The names of each scope. Fields and values follow their type.
        let mut operations: BTreeMap<&str, &LedgerSubject> = BTreeMap::new();
        let (mut types, mut fields, mut variants) =
            (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for subject in &subjects {
            let Some(row) = self.row(subject) else {
                continue;
            };
            let taken = match subject {
                LedgerSubject::Operation(_) => &mut operations,
                LedgerSubject::Type(_) => {
                    fields.clear();
                    variants.clear();
                    &mut types
                }
                LedgerSubject::Field(..) => &mut fields,
                LedgerSubject::Variant(..) => &mut variants,
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
                if let Some(other) = taken.get(name) {
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
                    taken.insert(name, subject);
                }
            }
            if problems.len() > before {
                Arc::make_mut(&mut valid).remove(subject);
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
