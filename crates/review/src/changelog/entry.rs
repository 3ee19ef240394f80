//! Changelog lines for users of the crate: one for each change, or one for many changes of one kind.

use super::sentence::{of_many, of_one};
use crate::caller;
use crate::kind::ChangeKind;
use crate::report::{Change, Level};

/// Least number of changes of one kind that are one line.
const MANY: usize = 3;

/// A heading of Keep a Changelog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChangelogSection {
    Added,
    Changed,
    Deprecated,
    Removed,
    Fixed,
}

impl ChangelogSection {
    /// All sections, in the order of Keep a Changelog.
    pub(super) const ALL: [Self; 5] = [
        Self::Added,
        Self::Changed,
        Self::Deprecated,
        Self::Removed,
        Self::Fixed,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Added => "Added",
            Self::Changed => "Changed",
            Self::Deprecated => "Deprecated",
            Self::Removed => "Removed",
            Self::Fixed => "Fixed",
        }
    }

    /// Section of a change. Changes that fix released clients without code changes are fixes.
    pub(super) fn of(change: &Change) -> Self {
        let declares = |lines: &[String]| caller::declares(lines, &change.item);
        let sides = match &change.rust {
            Some(rust) => [declares(&rust.before), declares(&rust.after)],
            None => [false, false],
        };
        match (change.kind, sides) {
            (ChangeKind::OpDeprecated | ChangeKind::ItemDeprecated, _) => Self::Deprecated,
            (ChangeKind::ApiAdded, _) => Self::Added,
            (ChangeKind::ApiRemoved, _) => Self::Removed,
            _ if change.level == Level::Wire => Self::Fixed,
            (_, [false, true]) if !is_replaced(change) => Self::Added,
            (_, [true, false]) if !is_replaced(change) => Self::Removed,
            _ => Self::Changed,
        }
    }
}

/// Whether both sides have a signature.
fn is_replaced(change: &Change) -> bool {
    let rust = change.rust.as_ref();
    rust.is_some_and(|rust| !rust.before.is_empty() && !rust.after.is_empty())
}

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
