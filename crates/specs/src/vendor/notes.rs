//! Notes: what vendoring did with a published document and found in it, for the maintainer.

use std::fmt::Write as _;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::Vendored;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::normalization::NamingRule;

/// Length of a fingerprint in hexadecimal digits.
pub(super) const DIGITS: usize = 16;

/// Sort of a note, in the order of printing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    /// An inlined schema became a component.
    Hoisted,
    /// A general rule corrected a node.
    Repaired,
    /// Prose was left out.
    Dropped,
    /// The normal form has no place for a part, which is lost.
    Lost,
    /// Only prose states a fact.
    Prose,
    /// Legal but suspicious.
    Warning,
    /// The overlay has to correct it.
    Unresolved,
}

impl NoteKind {
    /// All kinds, in the order of printing.
    pub const ALL: [Self; 7] = [
        Self::Hoisted,
        Self::Repaired,
        Self::Dropped,
        Self::Lost,
        Self::Prose,
        Self::Warning,
        Self::Unresolved,
    ];

    /// Label before new notes.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Hoisted => "Hoisted",
            Self::Repaired => "Repaired",
            Self::Dropped => "Dropped",
            Self::Lost => "Not kept",
            Self::Prose => "Prose only",
            Self::Warning => "Warning",
            Self::Unresolved => "To resolve",
        }
    }

    /// Words after the number of known notes: `19 hoisted`.
    #[must_use]
    pub fn counted(self) -> &'static str {
        match self {
            Self::Hoisted => "hoisted",
            Self::Repaired => "repaired",
            Self::Dropped => "dropped",
            Self::Lost => "not kept",
            Self::Prose => "in prose only",
            Self::Warning => "warnings",
            Self::Unresolved => "to resolve in the overlay",
        }
    }

    /// One word for files.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Hoisted => "hoisted",
            Self::Repaired => "repaired",
            Self::Dropped => "dropped",
            Self::Lost => "lost",
            Self::Prose => "prose",
            Self::Warning => "warning",
            Self::Unresolved => "unresolved",
        }
    }
}

/// One thing that vendoring did or found, at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its sort.
    pub kind: NoteKind,
    /// The rule, keyword, fact or problem: notes of a kind with equal text are printed together.
    pub text: String,
    /// The value there; empty where the text says it all.
    pub detail: String,
    /// Place in the upgraded document; empty for keywords that are dropped wherever they are.
    pub pointer: String,
    /// Number of places that the note is about.
    pub count: usize,
}

impl Note {
    fn new(kind: NoteKind, text: impl Into<String>, detail: &str, pointer: &str) -> Self {
        Self {
            kind,
            text: text.into(),
            detail: detail.to_owned(),
            pointer: pointer.to_owned(),
            count: 1,
        }
    }

    /// Digits by which a later run knows the note again. They contain none of its text, which may be PingCAP's prose.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut text = String::new();
        for part in [self.kind.word(), &self.text, &self.detail, &self.pointer] {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{} {part}", part.len());
        }
        let mut digits = HEXLOWER.encode(&Sha256::digest(text.as_bytes()));
        digits.truncate(DIGITS);
        digits
    }
}

impl Vendored {
    /// Everything that vendoring did and found, by kind.
    #[must_use]
    pub fn notes(&self) -> Vec<Note> {
        let report = &self.report;
        let mut notes = Vec::new();
        for rule in NamingRule::ALL {
            let of_rule = report.hoisted.iter().filter(|it| it.rule == rule);
            notes.extend(of_rule.map(|it| {
                let sort = if it.is_enum { "enum" } else { "record" };
                let text = format!("{sort}: {}", rule.describe());
                Note::new(NoteKind::Hoisted, text, &it.name, &it.pointer)
            }));
        }
        for (kind, changes) in [
            (NoteKind::Repaired, &report.repaired),
            (NoteKind::Lost, &report.lost),
        ] {
            let of_kind = changes.iter();
            notes.extend(of_kind.map(|it| Note::new(kind, it.rule, &it.detail, &it.pointer)));
        }
        notes.extend(report.dropped.iter().map(|(key, count)| Note {
            count: *count,
            ..Note::new(NoteKind::Dropped, key, "", "")
        }));
        notes.extend(report.facts.iter().map(|fact| {
            let text = format!("{}: {}", fact.topic, fact.sentence);
            Note::new(NoteKind::Prose, text, "", &fact.pointer)
        }));
        let mut problems = |kind, problems: &[Diagnostic]| {
            notes.extend(problems.iter().map(|problem| {
                let pointer = problem.pointer.as_deref().unwrap_or("#");
                Note::new(kind, &problem.what, "", pointer)
            }));
        };
        problems(NoteKind::Warning, &self.check_results.warnings.0);
        problems(
            NoteKind::Unresolved,
            &self.check_results.errors_of_vendored().0,
        );
        notes.sort_by_key(|note| note.kind);
        notes
    }
}
