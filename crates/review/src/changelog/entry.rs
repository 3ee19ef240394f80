//! Changelog entry of a change, for users of the crate.

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
    fn of(change: &Change) -> Self {
        match change.kind {
            ChangeKind::OpAdded
            | ChangeKind::ApiAdded
            | ChangeKind::ParamAddedOptional
            | ChangeKind::BodyAddedOptional
            | ChangeKind::ReqFieldAddedOptional
            | ChangeKind::ReqFieldAddedRequired
            | ChangeKind::RespFieldAdded
            | ChangeKind::ReqEnumValueAdded
            | ChangeKind::RespEnumValueAdded
            | ChangeKind::TypeAdded => Self::Added,
            ChangeKind::OpDeprecated | ChangeKind::ItemDeprecated => Self::Deprecated,
            ChangeKind::OpRemoved
            | ChangeKind::ApiRemoved
            | ChangeKind::ParamRemoved
            | ChangeKind::ReqFieldRemoved
            | ChangeKind::RespFieldRemoved
            | ChangeKind::ReqEnumValueRemoved
            | ChangeKind::RespEnumValueRemoved
            | ChangeKind::TypeOrphaned => Self::Removed,
            _ if change.level == Level::Wire => Self::Fixed,
            _ => Self::Changed,
        }
    }
}

/// Line of a changelog about one change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChangelogEntry {
    pub(super) section: ChangelogSection,
    /// Identifies the change when the file is updated.
    pub(super) fingerprint: String,
    /// The line, with its mark.
    pub(super) line: String,
}

/// Mark at the end of a line; the text before it may be edited by hand.
pub(super) fn mark(fingerprint: &str) -> String {
    format!("<!-- {fingerprint} -->")
}

impl ChangelogEntry {
    /// Creates the entry of a change; `None` if it does not affect users.
    pub(super) fn of(change: &Change) -> Option<Self> {
        if change.level < Level::Add {
            return None;
        }
        let mut line = String::from("- ");
        if change.level == Level::Break {
            line.push_str("**Breaking:** ");
        }
        let item = change
            .rust
            .as_ref()
            .map(|rust| rust.item.as_str())
            .filter(|item| !item.is_empty())
            .unwrap_or(&change.subject.name);
        line.push_str(&format!("{}: {}", code(item), about(change)));
        if let Some(rust) = &change.rust
            && let ([before], [after]) = (rust.before.as_slice(), rust.after.as_slice())
        {
            line.push_str(&format!(" {} became {}.", code(before), code(after)));
        }
        for advice in change.fix.iter().filter_map(|fix| advice(fix)) {
            line.push_str(&format!(" {}.", plain(&capital(advice))));
        }
        if let several @ 1.. = change.folded.len() {
            let items: Vec<String> = change.folded.iter().map(|item| code(item)).collect();
            let includes = if several == 1 {
                "Includes"
            } else {
                "Includes:"
            };
            line.push_str(&format!(" {includes} {}.", items.join(", ")));
        }
        line.push(' ');
        line.push_str(&mark(&change.fingerprint));
        Some(Self {
            section: ChangelogSection::of(change),
            fingerprint: change.fingerprint.clone(),
            line,
        })
    }
}

/// Description of the kind, with the detail of the summary, if it adds something.
fn about(change: &Change) -> String {
    let sentence = change.kind.about().trim_end_matches('.');
    let mut letters = sentence.chars();
    let sentence: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .chain(letters)
        .collect();
    match detail(&change.summary) {
        "" => format!("{sentence}."),
        detail => format!("{sentence} ({}).", plain(detail)),
    }
}

/// The part of a summary that the description of the kind does not say already: `POST /clusters` of `operation added: POST
/// /clusters`, nothing of `field removed`.
fn detail(summary: &str) -> &str {
    const SAID: [&str; 8] = [
        "field removed",
        "parameter removed",
        "required parameter added",
        "optional parameter added",
        "type added",
        "type no longer used",
        "type renamed",
        "operation renamed",
    ];
    const PREFIXES: [&str; 5] = [
        "operation added: ",
        "operation removed: ",
        "field added: ",
        "enum value added: ",
        "enum value removed: ",
    ];
    if SAID.contains(&summary) {
        return "";
    }
    let detail = PREFIXES
        .iter()
        .find_map(|prefix| summary.strip_prefix(prefix));
    detail.unwrap_or(summary)
}

/// Advice for users; advice for maintainers is left out.
fn advice(fix: &str) -> Option<&str> {
    let (_, advice) = fix.split_once("callers: ")?;
    let end = [", or keep ", "; or keep ", ", or restore "]
        .iter()
        .filter_map(|other| advice.find(other))
        .min()
        .unwrap_or(advice.len());
    Some(&advice[..end])
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// A code span. Names of a document may contain any characters.
fn code(text: &str) -> String {
    format!(
        "`{}`",
        one_line(text).replace('`', "'").replace("<!--", "< !--")
    )
}

/// Text with escaped markup, except for its code spans.
fn plain(text: &str) -> String {
    let text = one_line(text);
    let spans = text.matches('`').count().is_multiple_of(2);
    let mut inside = false;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '`' if spans => inside = !inside,
            '`' | '*' | '<' | '>' | '[' | ']' | '\\' if !inside => out.push('\\'),
            _ => {}
        }
        out.push(c);
    }
    out.replace("<!--", "< !--")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_is_for_users_alone() {
        for (fix, expected) in [
            (
                "callers: pass the new argument",
                Some("pass the new argument"),
            ),
            (
                "keep the name with `cargo xtask names keep`, or callers: use the new name",
                Some("use the new name"),
            ),
            (
                "callers: set it with its method, or keep it required in the overlay",
                Some("set it with its method"),
            ),
            (
                "callers: if `a` replaces `b`, use the new name; if not, `b` was removed; or keep the old Rust name",
                Some("if `a` replaces `b`, use the new name; if not, `b` was removed"),
            ),
            ("pin `required` in the overlay", None),
        ] {
            assert_eq!(advice(fix), expected);
        }
    }

    #[test]
    fn names_of_documents_are_no_markup() {
        assert_eq!(plain("a\n<b> [c] *d* `e"), "a \\<b\\> \\[c\\] \\*d\\* \\`e");
        assert_eq!(plain("write `Vec<T>` <now>"), "write `Vec<T>` \\<now\\>");
        assert_eq!(code("a`b\nc <!-- d"), "`a'b c < !-- d`");
    }
}
