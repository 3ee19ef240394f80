//! `seen.lock`: the notes that vendoring has already printed about the published document of an API, as fingerprints. The next
//! document prints only news.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::notes::{DIGITS, Note, NoteKind};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load;

/// The file's name in the folder of an API.
pub const FILE: &str = "seen.lock";

const HEAD: &str = "\
# Written by `cargo xtask vendor` and `cargo xtask update`: what they have reported about the published document, so that the
# next one reports only news. Each line: fingerprint, kind, place.
";

/// Fingerprints of notes that were printed before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen(BTreeSet<String>);

/// The notes of a document, divided into new ones and those that were printed before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Notes that were never printed.
    pub new: Vec<Note>,
    /// Number of the other notes, by kind.
    pub known: BTreeMap<NoteKind, usize>,
}

impl Seen {
    /// Reads the file; `None` before it is written for the first time.
    ///
    /// # Errors
    ///
    /// A line that does not begin with a fingerprint, and a file that cannot be read.
    pub fn read(path: &Path) -> Result<Option<Self>, Diagnostics> {
        if !path.exists() {
            return Ok(None);
        }
        let source = load::read_file(path)?;
        let mut seen = BTreeSet::new();
        let mut problems = Diagnostics::default();
        let mut wrong = |pointer: &str| {
            let problem = Diagnostic::new(
                format!("this does not begin with a fingerprint of {DIGITS} hexadecimal digits"),
                "keep the lines of both sides where they conflict; without the file, everything is reported once more",
            );
            problems.push(problem.at(pointer));
        };
        match source.value.as_array() {
            None => wrong("#"),
            Some(rows) => {
                for (index, row) in rows.iter().enumerate() {
                    let is_digit = |c: char| matches!(c, '0'..='9' | 'a'..='f');
                    let fingerprint = row.as_str().and_then(|row| row.split(' ').next());
                    match fingerprint {
                        Some(it) if it.len() == DIGITS && it.chars().all(is_digit) => {
                            seen.insert(it.to_owned());
                        }
                        _ => wrong(&format!("#/{index}")),
                    }
                }
            }
        }
        if !problems.is_empty() {
            return Err(source.locate(problems));
        }
        Ok(Some(Self(seen)))
    }

    /// Divides notes into new and known ones.
    #[must_use]
    pub fn divide(&self, notes: Vec<Note>) -> News {
        let mut news = News::default();
        for note in notes {
            if self.0.contains(&note.fingerprint()) {
                *news.known.entry(note.kind).or_default() += note.count;
            } else {
                news.new.push(note);
            }
        }
        news
    }

    /// The fingerprints of notes.
    #[must_use]
    pub fn of(notes: &[Note]) -> Self {
        Self(notes.iter().map(Note::fingerprint).collect())
    }
}

/// The text of the file for these notes.
#[must_use]
pub fn text(notes: &[Note]) -> String {
    let rows = notes.iter().map(|note| {
        let place = match note.pointer.as_str() {
            "" => &note.text,
            pointer => pointer,
        };
        // To YAML, the pointer is a comment.
        let row = format!("- {} {} {place}", note.fingerprint(), note.kind.word());
        (note.kind, place, row)
    });
    let rows: BTreeSet<_> = rows.collect();
    let rows: String = rows.into_iter().map(|(.., row)| row + "\n").collect();
    match rows.as_str() {
        "" => format!("{HEAD}[]\n"),
        rows => format!("{HEAD}{rows}"),
    }
}
