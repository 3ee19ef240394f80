//! Sentences of the changelog. Items are named by their Rust paths.

use super::section::ChangelogSection;
use crate::caller;
use crate::report::{Change, SubjectKind};

/// Sentences about one change.
pub(super) fn of_one(change: &Change, section: ChangelogSection) -> String {
    let item = path(change);
    let [is, was] = match change.further_items.is_empty() {
        true => ["is", "was"],
        false => ["are", "were"],
    };
    let mut text = match (renamed(change), section) {
        (Some(old), _) => match is_decided(change) {
            true => format!("{} is now {item}.", code(&old)),
            false => format!("{} was removed, and {item} was added.", code(&old)),
        },
        (None, ChangelogSection::Added) => format!("{item} {was} added{}.", detail(change)),
        (None, ChangelogSection::Removed) => format!("{item} {was} removed{}.", detail(change)),
        (None, ChangelogSection::Deprecated) => {
            format!("{item} {is} deprecated{}.", detail(change))
        }
        (None, ChangelogSection::Changed | ChangelogSection::Fixed) => {
            let said = match is_of_several(change) && !change.summary.is_empty() {
                true => plain(&change.summary),
                false => lower(about(change)) + &detail(change),
            };
            format!("{item}: {said}.{}", signature(change))
        }
    };
    if let Some(lines) = &change.caller {
        text += &format!(
            " Write {} in place of {}.",
            code(&lines.after),
            code(&lines.before)
        );
    }
    text += &advice(&[change]);
    text + &along(&[change], section)
}

/// Sentences about several changes of one kind.
pub(super) fn of_many(changes: &[&Change], section: ChangelogSection) -> String {
    let count = changes.len();
    let noun = plural_noun(changes[0].subject.kind);
    let paths = || {
        let items = changes.iter().flat_map(|change| items(change));
        joined_paths(&items.collect::<Vec<_>>())
    };
    let is_renamed = changes.iter().all(|change| renamed(change).is_some());
    let mut text = match section {
        _ if is_renamed => {
            let is_decided = changes.iter().all(|change| is_decided(change));
            let pairs = changes.iter().filter_map(|change| {
                let new = change.item.rsplit("::").next().unwrap_or(&change.item);
                Some(format!("{} → {}", code(&renamed(change)?), code(new)))
            });
            let verb = match is_decided {
                true => "were renamed",
                false => "were replaced",
            };
            let pairs: Vec<String> = pairs.collect();
            format!("{count} {noun} {verb}: {}.", pairs.join(", "))
        }
        ChangelogSection::Added => format!("{count} {noun} were added: {}.", paths()),
        ChangelogSection::Removed => format!("{count} {noun} were removed: {}.", paths()),
        ChangelogSection::Deprecated => format!("{count} {noun} are deprecated: {}.", paths()),
        ChangelogSection::Changed | ChangelogSection::Fixed => {
            let items = changes.iter().map(|change| {
                let said = [detail(change), signature(change)].concat();
                format!("{}{}", path(change), said.trim_end_matches('.'))
            });
            let items: Vec<String> = items.collect();
            let items = items.join(", ");
            match is_of_several(changes[0]) {
                true => format!("{count} {noun} changed: {items}."),
                false => format!("{} at {count} places: {items}.", about(changes[0])),
            }
        }
    };
    if let Some(lines) = changes.iter().find_map(|change| change.caller.as_ref()) {
        text += &format!(
            " For example, write {} in place of {}.",
            code(&lines.after),
            code(&lines.before)
        );
    }
    text += &advice(changes);
    text + &along(changes, section)
}

/// Whether the description of the kind names alternatives, of which the summary has the one.
fn is_of_several(change: &Change) -> bool {
    about(change).contains(" or ")
}

/// Paths of the items at all places of a change.
fn items(change: &Change) -> impl Iterator<Item = &str> {
    let further = change.further_items.iter().map(String::as_str);
    std::iter::once(change.item.as_str()).chain(further)
}

/// Paths of the items; of what has none, as the schema of errors, the paths of the methods that it affects.
fn path(change: &Change) -> String {
    let is_path = change.item.contains("::") || change.subject.kind == SubjectKind::Api;
    let methods: Vec<String> = change
        .used_by
        .iter()
        .map(|used| format!("Client::{}", used.operation))
        .collect();
    match is_path || methods.is_empty() {
        true => joined_paths(&items(change).collect::<Vec<_>>()),
        false => joined_paths(&methods.iter().map(String::as_str).collect::<Vec<_>>()),
    }
}

/// The former path of an item that has another one now.
fn renamed(change: &Change) -> Option<String> {
    let rust = change.rust.as_ref().filter(|rust| !rust.after.is_empty())?;
    let old = caller::old_item(rust, &change.item)?;
    (old != change.item).then_some(old)
}

/// Whether it is known that a renamed item is the same one. Of others, the crate has lost the old one and gained the new one;
/// both are true whatever the server means by it.
fn is_decided(change: &Change) -> bool {
    change.confidence.is_none_or(|percent| percent == 100)
}

fn about(change: &Change) -> &'static str {
    change.kind.about().trim_end_matches('.')
}

/// ` (POST /clusters)`: the part of the summary that the sentence does not say.
fn detail(change: &Change) -> String {
    const SAID: [&str; 14] = [
        "body removed",
        "deprecated",
        "field added",
        "field removed",
        "operation renamed",
        "optional body added",
        "optional parameter added",
        "parameter added",
        "parameter removed",
        "required field added",
        "required parameter added",
        "type added",
        "type no longer used",
        "type renamed",
    ];
    const PREFIXES: [&str; 7] = [
        "operation added: ",
        "operation removed: ",
        "field added: ",
        "enum value added: ",
        "enum value removed: ",
        "deprecated alias added: ",
        "deprecated alias removed: ",
    ];
    let summary = match change.summary.rsplit_once(", at ") {
        // The sentence names the items of all places.
        Some((said, _)) if !change.further_items.is_empty() => said,
        _ => change.summary.as_str(),
    };
    let found = PREFIXES
        .iter()
        .find_map(|prefix| summary.strip_prefix(prefix));
    let is_name = |said: &str| change.item.ends_with(&format!("::{said}"));
    match found {
        Some(said) if is_name(said) => String::new(),
        // A route, a type or a value.
        Some(said) => format!(" ({})", code(said)),
        None if summary.is_empty() || SAID.contains(&summary) => String::new(),
        None => format!(" ({})", plain(summary)),
    }
}

/// ` … is now ….`, where the signature has one line before and after, and no line of a caller shows it.
fn signature(change: &Change) -> String {
    let rust = change.rust.as_ref().filter(|_| change.caller.is_none());
    match rust.map(|rust| (rust.before.as_slice(), rust.after.as_slice())) {
        Some(([before], [after])) => format!(" {} is now {}.", code(before), code(after)),
        _ => String::new(),
    }
}

/// Advice for users that all changes have; advice for maintainers is left out, and so is "use the new name" after it.
fn advice(changes: &[&Change]) -> String {
    if changes.iter().any(|change| renamed(change).is_some()) {
        return String::new();
    }
    let of = |change: &Change| -> Vec<String> {
        let advice = change.fix.iter().filter_map(|fix| for_users(fix));
        advice
            .map(|advice| format!(" {}.", plain(&capital(advice))))
            .collect()
    };
    let first = of(changes[0]);
    match changes.iter().all(|change| of(change) == first) {
        true => first.concat(),
        false => String::new(),
    }
}

/// The part of an advice for users. They cannot decide whether one thing replaces another.
fn for_users(fix: &str) -> Option<&str> {
    let (_, advice) = fix.split_once("callers: ")?;
    if advice.starts_with("if `") {
        return None;
    }
    let end = [", or keep ", "; or keep ", ", or restore "]
        .iter()
        .filter_map(|other| advice.find(other))
        .min()
        .unwrap_or(advice.len());
    Some(&advice[..end])
}

/// Items that were added or removed with the changes.
fn along(changes: &[&Change], section: ChangelogSection) -> String {
    let [one, more] = ["nothing else uses", "nothing uses any more"];
    let (user, them) = match changes.len() {
        1 => (one, "it"),
        _ => (more, "them"),
    };
    let (mut added, mut removed, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for change in changes {
        for item in &change.folded {
            let is_type = item.starts_with("types::") && item.matches("::").count() == 1;
            let is_removed =
                change.removed_types.contains(item) || section == ChangelogSection::Removed;
            match (is_type, is_removed) {
                _ if *item == change.item => {}
                (true, true) => removed.push(item.as_str()),
                (true, false) => added.push(item.as_str()),
                (false, _) => others.push(included(item)),
            }
        }
    }
    let be = |items: &[&str]| match items.len() {
        1 => "was",
        _ => "were",
    };
    let mut text = String::new();
    if !added.is_empty() {
        let (names, be) = (joined_paths(&added), be(&added));
        text += &format!(" {names} {be} added with {them}.");
    }
    if !removed.is_empty() {
        let (names, be) = (joined_paths(&removed), be(&removed));
        text += &format!(" {names}, which {user}, {be} removed too.");
    }
    if !others.is_empty() {
        text += &format!(" This includes {}.", others.join(", "));
    }
    text
}

/// Another item: a path, or an operation with the part of it that changed.
fn included(item: &str) -> String {
    let Some((name, part)) = item.split_once(": ") else {
        return code(item);
    };
    // A field that is boxed now has its line.
    match part.strip_prefix("pub ") {
        Some(_) => code(part),
        None => format!("{} ({})", code(&format!("Client::{name}")), plain(part)),
    }
}

fn plural_noun(subject: SubjectKind) -> &'static str {
    match subject {
        SubjectKind::Api => "APIs",
        SubjectKind::Operation => "methods",
        SubjectKind::Parameter => "parameters",
        SubjectKind::Type => "types",
        SubjectKind::Field => "fields",
        SubjectKind::Variant => "variants",
    }
}

/// Paths with what they share written once: `types::Cluster::{size, state}`.
fn joined_paths(items: &[&str]) -> String {
    let mut scopes: Vec<(&str, Vec<&str>)> = Vec::new();
    for item in items {
        let (scope, name) = item.rsplit_once("::").unwrap_or(("", item));
        match scopes.iter_mut().find(|(other, _)| *other == scope) {
            Some((_, names)) if !names.contains(&name) => names.push(name),
            Some(_) => {}
            None => scopes.push((scope, vec![name])),
        }
    }
    let paths = scopes
        .iter()
        .map(|(scope, names)| match (names.as_slice(), *scope) {
            (names, "") => names
                .iter()
                .map(|name| code(name))
                .collect::<Vec<_>>()
                .join(", "),
            ([name], scope) => code(&format!("{scope}::{name}")),
            (names, scope) => code(&format!("{scope}::{{{}}}", names.join(", "))),
        });
    paths.collect::<Vec<_>>().join(", ")
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
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
            ("pin `required` in the overlay", None),
            (
                "callers: if `a` replaces `b`, use the new name; if not, `b` was removed",
                None,
            ),
        ] {
            assert_eq!(for_users(fix), expected);
        }
    }

    #[test]
    fn paths_share_what_is_alike() {
        let items = [
            "types::A::b",
            "Client::a",
            "types::A::c",
            "types::D",
            "types::A::b",
            "x",
        ];
        assert_eq!(
            joined_paths(&items),
            "`types::A::{b, c}`, `Client::a`, `types::D`, `x`"
        );
    }

    #[test]
    fn names_of_documents_are_no_markup() {
        assert_eq!(plain("a\n<b> [c] *d* `e"), "a \\<b\\> \\[c\\] \\*d\\* \\`e");
        assert_eq!(plain("write `Vec<T>` <now>"), "write `Vec<T>` \\<now\\>");
        assert_eq!(code("a`b\nc <!-- d"), "`a'b c < !-- d`");
    }
}
