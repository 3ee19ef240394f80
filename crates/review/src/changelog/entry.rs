//! A record of a comparison → a line of a changelog, in words for people who use the crate.

use crate::kind::Kind;
use crate::report::{Change, Level};

/// A heading of Keep a Changelog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Added,
    Changed,
    Deprecated,
    Removed,
    Fixed,
}

impl Section {
    /// In the order of Keep a Changelog.
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

    /// Where users look for a change. What mends released clients without edits is a fix.
    fn of(change: &Change) -> Self {
        match change.kind {
            Kind::OpAdded
            | Kind::ApiAdded
            | Kind::ParamAddedOptional
            | Kind::BodyAddedOptional
            | Kind::ReqFieldAddedOptional
            | Kind::ReqFieldAddedRequired
            | Kind::RespFieldAdded
            | Kind::ReqEnumValueAdded
            | Kind::RespEnumValueAdded
            | Kind::TypeAdded => Self::Added,
            Kind::OpDeprecated | Kind::ItemDeprecated => Self::Deprecated,
            Kind::OpRemoved
            | Kind::ApiRemoved
            | Kind::ParamRemoved
            | Kind::ReqFieldRemoved
            | Kind::RespFieldRemoved
            | Kind::ReqEnumValueRemoved
            | Kind::RespEnumValueRemoved
            | Kind::TypeOrphaned => Self::Removed,
            _ if change.level == Level::Wire => Self::Fixed,
            _ => Self::Changed,
        }
    }
}

/// One change, told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) section: Section,
    /// Names the change when the file is written again.
    pub(super) fingerprint: String,
    /// The line, with its mark.
    pub(super) line: String,
}

/// The mark that ends a line: people may reword what stands before it.
pub(super) fn mark(fingerprint: &str) -> String {
    format!("<!-- {fingerprint} -->")
}

impl Entry {
    /// Tells a change; nothing where it does not touch users.
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
            let with = if several == 1 { "" } else { "them, " };
            line.push_str(&format!(" With it, {with}{}.", items.join(", ")));
        }
        line.push(' ');
        line.push_str(&mark(&change.fingerprint));
        Some(Self {
            section: Section::of(change),
            fingerprint: change.fingerprint.clone(),
            line,
        })
    }
}

/// What happened: the sentence of the kind, and the values where they say more.
fn about(change: &Change) -> String {
    let sentence = change.kind.about().trim_end_matches('.');
    let mut letters = sentence.chars();
    let sentence: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .chain(letters)
        .collect();
    let says_more = !matches!(
        change.summary.as_str(),
        "" | "gone" | "new" | "renamed" | "required" | "optional"
    );
    if says_more {
        format!("{sentence} ({}).", plain(&change.summary))
    } else {
        format!("{sentence}.")
    }
}

/// What users do; advice for maintainers is left out.
fn advice(fix: &str) -> Option<&str> {
    let (_, told) = fix.split_once("callers: ")?;
    let end = [", or keep ", "; or keep ", ", or restore "]
        .iter()
        .filter_map(|other| told.find(other))
        .min()
        .unwrap_or(told.len());
    Some(&told[..end])
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

/// A code span. What comes from a document may hold anything.
fn code(text: &str) -> String {
    format!(
        "`{}`",
        one_line(text).replace('`', "'").replace("<!--", "< !--")
    )
}

/// Text in which nothing is markup; code spans of our own words stay.
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
                "callers: give the new argument",
                Some("give the new argument"),
            ),
            (
                "keep the name with `cargo xtask names keep`, or callers: write the new name",
                Some("write the new name"),
            ),
            (
                "callers: set it with its method, or keep it required in the overlay",
                Some("set it with its method"),
            ),
            (
                "callers: if `a` is the same thing as `b`, write the new name; else treat `b` as gone; or keep the name",
                Some("if `a` is the same thing as `b`, write the new name; else treat `b` as gone"),
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
