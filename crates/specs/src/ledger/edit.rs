//! Edits of a name ledger: keep a name, rename, drop. Each works on rows in memory and returns what it changed.

use super::release::is_greater;
use super::{Ledger, LedgerSubject, Row, TypeRow};
use tidbcloud_openapi::diagnostic::Diagnostic;

/// The releases around an edit, which decide about aliases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releases<'a> {
    /// The release in preparation.
    pub next: &'a str,
    /// The release that was published last; empty before the first.
    pub published: &'a str,
}

/// Result of one edit: a row before and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    /// LedgerSubject of the row, with its present identity.
    pub subject: LedgerSubject,
    /// LedgerSubject with the former identity, where that is another.
    pub was: Option<LedgerSubject>,
    /// The row before the edit.
    pub before: Row,
    /// The row after the edit; `None` where it was removed.
    pub after: Option<Row>,
}

impl Ledger {
    /// Keeps the Rust name of `old`, whose identity in the document is `new` now, and all rows below it.
    ///
    /// # Errors
    ///
    /// Where the new identity has a row already.
    pub fn keep(&mut self, old: &LedgerSubject, new: &str) -> Result<RowChange, Diagnostic> {
        let before = self.existing_row(old)?;
        let subject = old.with_identity(own_identity(old, new)?);
        if subject == *old {
            return Err(Diagnostic::new(
                format!("{} `{old}` has that identity already", old.kind()),
                "name the identity that the document has now",
            ));
        }
        if let Some(row) = self.row(&subject) {
            return Err(Diagnostic::new(
                format!(
                    "{} `{subject}` already has a row: `{}`",
                    subject.kind(),
                    row.name
                ),
                format!(
                    "two rows cannot be one: drop that of `{old}`, if it is removed, and rename `{subject}` to `{}`",
                    before.name
                ),
            ));
        }
        match (old, &subject) {
            (LedgerSubject::Operation(old), LedgerSubject::Operation(new)) => {
                self.operations.remove(old);
                self.operations.insert(new.clone(), before.clone());
            }
            (LedgerSubject::Type(old), LedgerSubject::Type(new)) => {
                if let Some(ty) = self.types.remove(old) {
                    self.types.insert(new.clone(), ty);
                }
            }
            (LedgerSubject::Field(ty, old), LedgerSubject::Field(_, new)) => {
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.fields.remove(old);
                    ty.fields.insert(new.clone(), before.clone());
                }
            }
            (LedgerSubject::Variant(ty, old), LedgerSubject::Variant(_, new)) => {
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.variants.remove(old);
                    ty.variants.insert(new.clone(), before.clone());
                }
            }
            _ => {}
        }
        Ok(RowChange {
            was: Some(old.clone()),
            after: Some(before.clone()),
            subject,
            before,
        })
    }

    /// Gives an identity another Rust name. The former name becomes an alias if a published release has it.
    ///
    /// # Errors
    ///
    /// Where the name is no Rust name, or another row has it.
    pub fn rename(
        &mut self,
        subject: &LedgerSubject,
        name: &str,
        releases: Releases<'_>,
    ) -> Result<RowChange, Diagnostic> {
        let before = self.existing_row(subject)?;
        if !subject.can_be_called(name) {
            return Err(Diagnostic::new(
                format!(
                    "`{name}` cannot be the Rust name of {} `{subject}`",
                    subject.kind()
                ),
                format!("give {}", subject.expected()),
            ));
        }
        if before.name == name {
            return Err(Diagnostic::new(
                format!("{} `{subject}` is `{name}` already", subject.kind()),
                "nothing needs to be done",
            ));
        }
        let holder = self
            .scope(subject)
            .into_iter()
            .find(|(other, row)| other != subject && row.answers_to(name));
        if let Some((other, row)) = holder {
            let how = if row.name == name {
                "is the name"
            } else {
                "is a former name"
            };
            return Err(Diagnostic::new(
                format!("`{name}` {how} of {} `{other}`", other.kind()),
                "give a name that is free, or rename the other first",
            ));
        }
        if let LedgerSubject::Variant(ty, _) = subject
            && self.types.get(ty).and_then(TypeRow::unknown).as_deref() == Some(name)
        {
            return Err(Diagnostic::new(
                format!("`{name}` is the variant of every value that `{ty}` does not list"),
                "give a name that is free",
            ));
        }
        let since = before.since.as_ref().unwrap_or(&self.since);
        let was_published = !releases.published.is_empty()
            && !before.name.is_empty()
            && !is_greater(since, releases.published);
        let mut after = before.clone();
        name.clone_into(&mut after.name);
        let count = after.aliases.len();
        after.aliases.retain(|alias| alias != name);
        let is_return = after.aliases.len() < count;
        if was_published {
            after.aliases.push(before.name.clone());
        }
        // An alias that becomes the name again has been in the crate all the time.
        let since = if is_return {
            releases.published
        } else {
            releases.next
        };
        after.since = (since != self.since).then(|| since.to_owned());
        if let Some(row) = self.row_mut(subject) {
            *row = after.clone();
        }
        Ok(RowChange {
            subject: subject.clone(),
            was: None,
            before,
            after: Some(after),
        })
    }

    /// Adds a row with this name for an identity that has none yet. `additions` is the ledger with a row for every new
    /// identity.
    ///
    /// # Errors
    ///
    /// Where `additions` has no such row either, the name is no Rust name, or another row has it.
    pub fn add_row(
        &mut self,
        additions: &Self,
        subject: &LedgerSubject,
        name: &str,
        releases: Releases<'_>,
    ) -> Result<RowChange, Diagnostic> {
        let mut ledger = self.clone();
        if ledger.row(subject).is_none() {
            ledger.adopt(additions, subject);
            // No release has the name that the rules would give.
            if let Some(row) = ledger.row_mut(subject) {
                row.name.clear();
            }
        }
        let change = ledger.rename(subject, name, releases)?;
        *self = ledger;
        Ok(change)
    }

    /// Removes an identity for good, with its name and aliases.
    ///
    /// # Errors
    ///
    /// Where it has no row.
    pub fn drop_row(&mut self, subject: &LedgerSubject) -> Result<RowChange, Diagnostic> {
        let before = self.existing_row(subject)?;
        self.remove(subject);
        Ok(RowChange {
            subject: subject.clone(),
            was: None,
            before,
            after: None,
        })
    }

    /// Copies the row of `other` for a subject without one here, with those below it.
    fn adopt(&mut self, other: &Self, subject: &LedgerSubject) {
        let (Some(row), None) = (other.row(subject), self.row(subject)) else {
            return;
        };
        let row = row.clone();
        match subject {
            LedgerSubject::Operation(identity) => {
                self.operations.insert(identity.clone(), row);
            }
            LedgerSubject::Type(identity) => {
                self.types
                    .insert(identity.clone(), other.types[identity].clone());
            }
            LedgerSubject::Field(ty, identity) => {
                self.adopt(other, &LedgerSubject::Type(ty.clone()));
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.fields.insert(identity.clone(), row);
                }
            }
            LedgerSubject::Variant(ty, identity) => {
                self.adopt(other, &LedgerSubject::Type(ty.clone()));
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.variants.insert(identity.clone(), row);
                }
            }
        }
    }

    fn existing_row(&self, subject: &LedgerSubject) -> Result<Row, Diagnostic> {
        self.row(subject).cloned().ok_or_else(|| {
            Diagnostic::new(
                format!("{} `{subject}` has no row", subject.kind()),
                "run `cargo xtask generate` first: it writes the rows",
            )
        })
    }
}

/// The identity in a text for a subject of the kind of `old`: fields and values may be written with their type.
fn own_identity<'t>(old: &LedgerSubject, text: &'t str) -> Result<&'t str, Diagnostic> {
    let own = match old {
        LedgerSubject::Operation(_) | LedgerSubject::Type(_) => text
            .strip_prefix(old.kind())
            .and_then(|rest| rest.strip_prefix(':'))
            .unwrap_or(text),
        LedgerSubject::Field(ty, _) | LedgerSubject::Variant(ty, _) => text
            .strip_prefix(ty.as_str())
            .and_then(|rest| rest.strip_prefix('.'))
            .unwrap_or(text),
    };
    if own.trim().is_empty() {
        return Err(Diagnostic::new(
            "the new identity is empty",
            "name the identity that the document has now",
        ));
    }
    Ok(own)
}
