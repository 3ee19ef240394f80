//! Titles of groups of changes: `30 operations removed`.

use std::collections::BTreeSet;

use super::super::common::{self, plural};
use crate::report::{Change, SubjectKind};

/// Title of changes of one kind, from the description of the kind.
pub(super) fn title(changes: &[&Change]) -> String {
    let Some(first) = changes.first() else {
        return String::new();
    };
    let count = changes.len();
    let about = first.kind.about().trim_end_matches('.');
    let of_enums = enums(changes);
    match passive(about) {
        Some((_, verb)) if !of_enums.is_empty() => {
            format!("{}{of_enums} {verb}", plural(count, "value", "values"))
        }
        Some((noun, verb)) if !noun.contains(',') => format!("{count} {noun} {verb}"),
        _ => format!(
            "{}{of_enums}: {}",
            counted(first.subject.kind, count),
            lower(about)
        ),
    }
}

/// ` of 3 enums`, if the changes are about values.
fn enums(changes: &[&Change]) -> String {
    if changes
        .iter()
        .any(|change| change.subject.kind != SubjectKind::Variant)
    {
        return String::new();
    }
    let owners: BTreeSet<&str> = changes.iter().map(|change| common::owner(change)).collect();
    format!(" of {}", plural(owners.len(), "enum", "enums"))
}

/// `2 fields`
pub(super) fn counted(subject: SubjectKind, count: usize) -> String {
    let (one, many) = match subject {
        SubjectKind::Api => ("API", "APIs"),
        SubjectKind::Operation => ("operation", "operations"),
        SubjectKind::Parameter => ("parameter", "parameters"),
        SubjectKind::Type => ("type", "types"),
        SubjectKind::Field => ("field", "fields"),
        SubjectKind::Variant => ("value", "values"),
    };
    plural(count, one, many)
}

/// Plural noun and participle of a sentence in the passive voice: `fields of responses` and `removed` of `A field of a response
/// was removed`.
fn passive(about: &str) -> Option<(String, &str)> {
    let (noun, rest) = about.split_once(" was ")?;
    let noun = noun
        .strip_prefix("An ")
        .or_else(|| noun.strip_prefix("A "))?;
    // Without what follows in another clause.
    let end = rest.find([' ', ';', ',', ':']).unwrap_or(rest.len());
    let (verb, to) = rest.split_at(end);
    let place = to.strip_prefix(" to a ").map(|to| format!(" of {to}s"));
    let noun = match noun.split_once(" of a ") {
        Some((noun, of)) => format!("{noun}s of {of}s"),
        None => format!("{noun}s{}", place.unwrap_or_default()),
    };
    Some((noun, verb))
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_in_the_passive_voice_become_titles() {
        for (about, expected) in [
            ("An operation was removed", Some(("operations", "removed"))),
            (
                "A field of a response was renamed",
                Some(("fields of responses", "renamed")),
            ),
            (
                "A required field was added to a request",
                Some(("required fields of requests", "added")),
            ),
            (
                "An operation was renamed; method and path are the same",
                Some(("operations", "renamed")),
            ),
            ("The type of a field changed", None),
            ("Parameters were reordered", None),
        ] {
            let found = passive(about);
            let found = found.as_ref().map(|(noun, verb)| (noun.as_str(), *verb));
            assert_eq!(found, expected, "{about}");
        }
    }
}
