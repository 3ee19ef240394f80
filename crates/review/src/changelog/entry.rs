//! Changelog lines for users of the crate: one for each change, or one for many changes of one kind.

use super::section::ChangelogSection;
use super::sentence::{of_many, of_one};
use crate::report::{Change, Level};

/// Least number of changes of one kind that are one line.
const MANY: usize = 3;

/// Line of a changelog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChangelogLine {
    pub(super) section: ChangelogSection,
    /// The line, with its mark.
    pub(super) text: String,
}

/// Mark at the end of a line: the fingerprints of its changes. The text before it may be edited by hand.
pub(super) fn mark(changes: &[&Change]) -> String {
    let digits: Vec<&str> = changes
        .iter()
        .map(|change| change.fingerprint.as_str())
        .collect();
    format!("<!-- {} -->", digits.join(" "))
}

/// Whether a change affects users.
pub(super) fn is_for_users(change: &Change) -> bool {
    change.level >= Level::Add
}

/// The lines of changes, each of which affects users.
pub(super) fn lines(changes: &[&Change]) -> Vec<ChangelogLine> {
    let mut groups: Vec<Vec<&Change>> = Vec::new();
    for change in changes {
        let alike = |other: &Change| {
            other.kind == change.kind
                && other.level == change.level
                && other.subject.kind == change.subject.kind
                && ChangelogSection::of(other) == ChangelogSection::of(change)
        };
        match groups.iter_mut().find(|group| alike(group[0])) {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    groups
        .iter()
        .flat_map(|group| match group.len() {
            MANY.. => vec![line(group)],
            _ => group.iter().map(|change| line(&[change])).collect(),
        })
        .collect()
}

/// The line of one change, or of several of one kind.
fn line(changes: &[&Change]) -> ChangelogLine {
    let section = ChangelogSection::of(changes[0]);
    let breaking = match changes[0].level {
        Level::Break => "**Breaking:** ",
        _ => "",
    };
    let sentences = match changes {
        [change] => of_one(change, section),
        _ => of_many(changes, section),
    };
    ChangelogLine {
        section,
        text: format!("- {breaking}{sentences} {}", mark(changes)),
    }
}
