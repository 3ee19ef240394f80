//! Headings of the changelog, and the one of each change.

use crate::caller;
use crate::kind::ChangeKind;
use crate::report::{Change, Level};

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
