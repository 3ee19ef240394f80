//! What people do to a ledger: keep a name, rename, drop. Each works on rows in memory and says what it did.

use super::release::is_greater;
use super::{Ledger, Row, Subject, TypeRow};
use tidbcloud_openapi::diagnostic::Diagnostic;

/// Where the crate is between its releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releases<'a> {
    /// The release that is being made.
    pub next: &'a str,
    /// The one that was published last; empty before the first.
    pub published: &'a str,
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the row is about, under the identity that it has now.
    pub subject: Subject,
    /// The identity that it had before, where it is another.
    pub was: Option<Subject>,
    /// The row as it was.
    pub before: Row,
    /// The row as it is; `None` where it is gone.
    pub after: Option<Row>,
}

impl Ledger {
    /// The document calls `old` by the identity `new` now: the Rust name, and everything below it, stays.
    ///
    /// # Errors
    ///
    /// Where the new identity has a row already.
    pub fn keep(&mut self, old: &Subject, new: &str) -> Result<Change, Diagnostic> {
        let before = self.held(old)?;
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
                    "{} `{subject}` has a row of its own: `{}`",
                    subject.kind(),
                    row.name
                ),
                format!(
                    "two rows cannot be one: drop that of `{old}`, if it is gone, and rename `{subject}` to `{}`",
                    before.name
                ),
            ));
        }
        match (old, &subject) {
            (Subject::Operation(old), Subject::Operation(new)) => {
                self.operations.remove(old);
                self.operations.insert(new.clone(), before.clone());
            }
            (Subject::Type(old), Subject::Type(new)) => {
                if let Some(ty) = self.types.remove(old) {
                    self.types.insert(new.clone(), ty);
                }
            }
            (Subject::Field(ty, old), Subject::Field(_, new)) => {
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.fields.remove(old);
                    ty.fields.insert(new.clone(), before.clone());
                }
            }
            (Subject::Variant(ty, old), Subject::Variant(_, new)) => {
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.variants.remove(old);
                    ty.variants.insert(new.clone(), before.clone());
                }
            }
            _ => {}
        }
        Ok(Change {
            was: Some(old.clone()),
            after: Some(before.clone()),
            subject,
            before,
        })
    }

    /// Gives an identity another Rust name. The former name becomes an alias if it stood in a published release.
    ///
    /// # Errors
    ///
    /// Where the name is no Rust name, or another row has it.
    pub fn rename(
        &mut self,
        subject: &Subject,
        name: &str,
        releases: Releases<'_>,
    ) -> Result<Change, Diagnostic> {
        let before = self.held(subject)?;
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
                "was the name"
            };
            return Err(Diagnostic::new(
                format!("`{name}` {how} of {} `{other}`", other.kind()),
                "give a name that is free, or rename the other first",
            ));
        }
        if let Subject::Variant(ty, _) = subject
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
        // A name that comes back from among the aliases stood in the crate all the time.
        let stands_since = if is_return {
            releases.published
        } else {
            releases.next
        };
        after.since = (stands_since != self.since).then(|| stands_since.to_owned());
        if let Some(row) = self.row_mut(subject) {
            *row = after.clone();
        }
        Ok(Change {
            subject: subject.clone(),
            was: None,
            before,
            after: Some(after),
        })
    }

    /// Gives a name to something that has no row here yet. `additions` is the ledger with a row for all that is new.
    ///
    /// # Errors
    ///
    /// Where `additions` has no such row either, the name is no Rust name, or another row has it.
    pub fn name_new(
        &mut self,
        additions: &Self,
        subject: &Subject,
        name: &str,
        releases: Releases<'_>,
    ) -> Result<Change, Diagnostic> {
        let mut ledger = self.clone();
        if ledger.row(subject).is_none() {
            ledger.adopt(additions, subject);
            // The name that the rules would give stood nowhere.
            if let Some(row) = ledger.row_mut(subject) {
                row.name.clear();
            }
        }
        let change = ledger.rename(subject, name, releases)?;
        *self = ledger;
        Ok(change)
    }

    /// The identity is gone for good, and its name and aliases with it.
    ///
    /// # Errors
    ///
    /// Where it has no row.
    pub fn drop_row(&mut self, subject: &Subject) -> Result<Change, Diagnostic> {
        let before = self.held(subject)?;
        self.remove(subject);
        Ok(Change {
            subject: subject.clone(),
            was: None,
            before,
            after: None,
        })
    }

    /// Takes over the row of `other` for something that has none here, with those below it.
    fn adopt(&mut self, other: &Self, subject: &Subject) {
        let (Some(row), None) = (other.row(subject), self.row(subject)) else {
            return;
        };
        let row = row.clone();
        match subject {
            Subject::Operation(identity) => {
                self.operations.insert(identity.clone(), row);
            }
            Subject::Type(identity) => {
                self.types
                    .insert(identity.clone(), other.types[identity].clone());
            }
            Subject::Field(ty, identity) => {
                self.adopt(other, &Subject::Type(ty.clone()));
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.fields.insert(identity.clone(), row);
                }
            }
            Subject::Variant(ty, identity) => {
                self.adopt(other, &Subject::Type(ty.clone()));
                if let Some(ty) = self.types.get_mut(ty) {
                    ty.variants.insert(identity.clone(), row);
                }
            }
        }
    }

    fn held(&self, subject: &Subject) -> Result<Row, Diagnostic> {
        self.row(subject).cloned().ok_or_else(|| {
            Diagnostic::new(
                format!("{} `{subject}` has no row", subject.kind()),
                "run `cargo xtask generate` first: it writes the rows",
            )
        })
    }
}

/// The identity that a text gives to something of the kind of `old`: fields and values may be written with their type.
fn own_identity<'t>(old: &Subject, text: &'t str) -> Result<&'t str, Diagnostic> {
    let own = match old {
        Subject::Operation(_) | Subject::Type(_) => text
            .strip_prefix(old.kind())
            .and_then(|rest| rest.strip_prefix(':'))
            .unwrap_or(text),
        Subject::Field(ty, _) | Subject::Variant(ty, _) => text
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
