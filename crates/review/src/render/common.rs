//! Parts that all formats of a report share: order of changes, counts, labels, calls.

use std::collections::{BTreeSet, HashMap};

use similar::{ChangeTag, TextDiff};

use crate::report::{ApiReport, Change, Incomplete, Level, Rust, SubjectKind, Use};

/// Levels that need a decision, worst first.
pub(super) const LOUD: [Level; 3] = [Level::Break, Level::Wire, Level::Risk];

/// Label of the summary.
pub(super) const CHANGE: &str = "change";
/// Label of the effect on released clients.
pub(super) const WIRE: &str = "wire";
/// Label of the affected calls.
pub(super) const USED_BY: &str = "used by";
/// Label of the advice.
pub(super) const FIX: &str = "fix";

/// Changes of a level: those without an acceptance first.
pub(super) fn of_level(api: &ApiReport, level: Level) -> Vec<&Change> {
    let mut changes: Vec<&Change> = api
        .changes
        .iter()
        .filter(|change| change.level == level)
        .collect();
    changes.sort_by_key(|change| change.accepted.is_some());
    changes
}

/// Changes of a level, grouped by operation or type; groups have the order of their first change.
pub(super) fn grouped(api: &ApiReport, level: Level) -> Vec<(&str, Vec<&Change>)> {
    let mut groups: Vec<(&str, Vec<&Change>)> = Vec::new();
    let mut places = HashMap::new();
    for change in of_level(api, level) {
        let owner = owner(change);
        let place = *places.entry(owner).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, changes)) => changes.push(change),
            None => groups.push((owner, vec![change])),
        }
    }
    groups
}

/// The operation or type that a change belongs to: `Cluster` of `Cluster.state`, `list_clusters` of
/// `list_clusters?page_size`.
pub(super) fn owner(change: &Change) -> &str {
    let name = change.subject.name.as_str();
    let name = name.split_once(" → ").map_or(name, |(old, _)| old);
    match change.subject.kind {
        SubjectKind::Parameter => name.split(['?', '@']).next().unwrap_or(name),
        SubjectKind::Field | SubjectKind::Variant => {
            name.rsplit_once('.').map_or(name, |(owner, _)| owner)
        }
        SubjectKind::Api | SubjectKind::Operation | SubjectKind::Type => name,
    }
}

/// Number of changes of a level, and how many of them are accepted.
pub(super) fn count(api: &ApiReport, level: Level) -> (usize, usize) {
    let changes = of_level(api, level);
    let accepted = changes.iter().filter(|change| change.accepted.is_some());
    (changes.len(), accepted.count())
}

/// Number of changes of each kind, most frequent first: `120 resp-field-removed`.
pub(super) fn kinds(changes: &[&Change]) -> Vec<(usize, &'static str)> {
    let ids: BTreeSet<&'static str> = changes.iter().map(|change| change.kind.id()).collect();
    let mut kinds: Vec<(usize, &'static str)> = ids
        .into_iter()
        .map(|id| {
            let alike = changes.iter().filter(|change| change.kind.id() == id);
            (alike.count(), id)
        })
        .collect();
    kinds.sort_by_key(|(count, id)| (usize::MAX - count, *id));
    kinds
}

/// Whether an API has nothing to report, except for changes without effect on callers.
pub(super) fn is_quiet(api: &ApiReport) -> bool {
    api.count(Level::Noise) == api.changes.len()
        && api.is_declared()
        && api.new_defects().is_empty()
        && api.incomplete.is_empty()
}

/// Greatest number of items without documentation, or of undecided secrets, that are named; JSON has all.
const NAMED: usize = 30;

/// The texts and decisions that a maintainer has to write before `cargo xtask generate` passes, one line each: `new without documentation: 1 (Cluster.size)`.
/// `name` shows an identity.
pub(crate) fn incomplete(incomplete: &Incomplete, name: impl Fn(&str) -> String) -> Vec<String> {
    let named = |items: &[String]| {
        let names: Vec<String> = items.iter().take(NAMED).map(|item| name(item)).collect();
        let more = match items.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        format!("{} ({}{more})", items.len(), names.join(", "))
    };
    let mut lines = Vec::new();
    if !incomplete.undecided_secrets.is_empty() {
        lines.push(format!(
            "masked, without a decision whether it is a secret: {}",
            named(&incomplete.undecided_secrets)
        ));
    }
    if !incomplete.undocumented.is_empty() {
        lines.push(format!(
            "new without documentation: {}",
            named(&incomplete.undocumented)
        ));
    }
    lines
}

/// `0.4.2`, or `unreleased`.
pub(super) fn released(api: &ApiReport) -> &str {
    api.released.as_deref().unwrap_or("unreleased")
}

/// A call that a change affects, with the path to the changed item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CallPath<'a> {
    pub(super) route: &'a str,
    pub(super) operation: &'a str,
    pub(super) path: &'a str,
}

impl CallPath<'_> {
    /// `GET /clusters (list_clusters) → clusters[].tidbNodeSetting`, with names as `quote` writes them.
    pub(super) fn format(&self, quote: fn(&str) -> String) -> String {
        let call = format!("{} ({})", quote(self.route), quote(self.operation));
        if self.path.is_empty() {
            call
        } else {
            format!("{call} → {}", quote(self.path))
        }
    }
}

/// Whether the pair of a renamed item is only likely.
pub(super) fn is_guess(change: &Change) -> bool {
    change.confidence.is_some_and(|percent| percent < 100)
}

/// Name of the subject of a change, quoted by `quote`; for a likely rename, with its certainty.
pub(super) fn subject(change: &Change, quote: fn(&str) -> String) -> String {
    let name = quote(&change.subject.name);
    match change.confidence {
        Some(percent) => format!("{name} (rename {percent}% sure)"),
        None => name,
    }
}

/// Calls that a change affects. The name of the field itself at the end of each path is left out: the heading has it.
pub(super) fn calls(change: &Change) -> Vec<CallPath<'_>> {
    let is_field = change.subject.kind == SubjectKind::Field;
    let own = change.used_by.first().map_or("", |used| last_segment(used));
    let is_shared = change.used_by.iter().all(|used| last_segment(used) == own);
    let ends_so = change.subject.name.strip_suffix(own);
    let is_name = !own.is_empty() && ends_so.is_some_and(|rest| rest.ends_with(['.', ' ']));
    let is_own = is_field && is_shared && is_name;
    let calls = change.used_by.iter().map(|used| CallPath {
        route: &used.route,
        operation: &used.operation,
        path: match change.subject.kind {
            SubjectKind::Parameter => "",
            _ if is_own => used.path[..used.path.len() - own.len()].trim_end_matches('.'),
            _ => &used.path,
        },
    });
    calls.collect()
}

fn last_segment(used: &Use) -> &str {
    used.path.rsplit('.').next().unwrap_or_default()
}

/// Whether the calls add nothing: the only call is what changed, and the summary contains its route.
pub(super) fn is_in_summary(change: &Change) -> bool {
    matches!(&calls(change)[..], [call] if call.path.is_empty() && change.summary.contains(call.route))
}

/// Number of operations among the calls after the first few.
pub(super) fn further_operations(calls: &[CallPath<'_>], shown: usize) -> usize {
    let operations = |calls: &[CallPath<'_>]| -> BTreeSet<String> {
        calls.iter().map(|call| call.operation.to_owned()).collect()
    };
    let shown_operations = operations(&calls[..shown]);
    operations(&calls[shown..])
        .difference(&shown_operations)
        .count()
}

/// Lines of a signature before and after, each with `-` or `+`; unchanged lines have a space.
pub(super) fn signature(rust: &Rust) -> Vec<(char, String)> {
    let (before, after) = match (&rust.before[..], &rust.after[..]) {
        // There are no lines to compare.
        ([], lines) => (Vec::new(), joined(lines)),
        (lines, []) => (joined(lines), Vec::new()),
        (before, after) => (before.to_vec(), after.to_vec()),
    };
    let before: Vec<&str> = before.iter().map(String::as_str).collect();
    let after: Vec<&str> = after.iter().map(String::as_str).collect();
    let diff = TextDiff::from_slices(&before, &after);
    let lines = diff.iter_all_changes().map(|change| {
        let sign = match change.tag() {
            ChangeTag::Delete => '-',
            ChangeTag::Insert => '+',
            ChangeTag::Equal => ' ',
        };
        (sign, change.value().to_owned())
    });
    lines.collect()
}

/// Lines with each function signature on one line, if it fits.
fn joined(lines: &[String]) -> Vec<String> {
    const WIDEST: usize = 120;
    let mut whole: Vec<String> = Vec::new();
    let mut rest = lines;
    while let [first, further @ ..] = rest {
        let end = further.iter().position(|line| line.starts_with(')'));
        match end.filter(|_| first.ends_with('(')) {
            Some(end) => {
                let arguments: Vec<&str> = further[..end].iter().map(|line| line.trim()).collect();
                let arguments = arguments.join(" ");
                let line = format!("{first}{}{}", arguments.trim_end_matches(','), further[end]);
                if line.chars().count() <= WIDEST {
                    whole.push(line);
                } else {
                    whole.extend_from_slice(&rest[..end + 2]);
                }
                rest = &further[end + 1..];
            }
            None => {
                whole.push(first.clone());
                rest = further;
            }
        }
    }
    whole
}

/// Labels whose text is the same as that of the change before; none if only one is the same.
pub(super) fn repeated(before: Option<&Change>, change: &Change) -> Vec<&'static str> {
    let alike = |before: &&Change| before.kind == change.kind && before.level == change.level;
    let Some(before) = before.filter(alike) else {
        return Vec::new();
    };
    let has_uses = !change.used_by.is_empty();
    let labels = [
        (
            CHANGE,
            !change.summary.is_empty() && before.summary == change.summary,
        ),
        (
            WIRE,
            !change.wire.words.is_empty() && before.wire == change.wire,
        ),
        (USED_BY, has_uses && calls(before) == calls(change)),
        (FIX, !change.fix.is_empty() && before.fix == change.fix),
    ];
    let repeated: Vec<&str> = labels
        .into_iter()
        .filter_map(|(label, is_repeated)| is_repeated.then_some(label))
        .collect();
    if repeated.len() > 1 {
        repeated
    } else {
        Vec::new()
    }
}

/// Items that were added or removed with a change: by name if they are few, else counted by category.
pub(super) fn folded(items: &[String]) -> Folded<'_> {
    const FEW: usize = 3;
    if items.len() <= FEW {
        return Folded::Named(items);
    }
    let names = [
        ("type", "types"),
        ("field", "fields"),
        ("value", "values"),
        ("other item", "other items"),
    ];
    let mut counts = [0; 4];
    for item in items {
        counts[category(item)] += 1;
    }
    let parts = counts.iter().zip(names).filter(|(count, _)| **count > 0);
    let parts: Vec<String> = parts
        .map(|(count, (one, many))| plural(*count, one, many))
        .collect();
    Folded::Counted(parts.join(", "))
}

/// Result of [`folded`].
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Folded<'a> {
    Named(&'a [String]),
    Counted(String),
}

/// Category of an item, from its path: a type, a field, a value of an enum, or something else.
fn category(item: &str) -> usize {
    let segments: Vec<&str> = item.split("::").collect();
    match segments[..] {
        ["types", _] => 0,
        ["types", _, last] if last.starts_with(char::is_uppercase) => 2,
        ["types", _, _] => 1,
        _ => 3,
    }
}

/// `1 change`, `2 changes`.
pub(super) fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn signatures_of_added_or_removed_functions_are_one_line() {
        let head = items(&["pub fn a(", "    &self,", "    b: B,", ") -> C", "pub d: D"]);
        assert_eq!(joined(&head), ["pub fn a(&self, b: B) -> C", "pub d: D"]);
        let open = items(&["pub fn a(", "    &self,"]);
        assert_eq!(joined(&open), open);
        let wide = items(&["pub fn a(", &"b".repeat(120), ")"]);
        assert_eq!(joined(&wide), wide);
    }

    #[test]
    fn folded_items_are_named_or_counted() {
        let few = items(&["types::A", "types::A::b"]);
        assert_eq!(folded(&few), Folded::Named(&few));
        let many = items(&[
            "types::A",
            "types::A::b",
            "types::State::Paused",
            "types::A::c",
            "Client::get",
        ]);
        let counted = "1 type, 2 fields, 1 value, 1 other item";
        assert_eq!(folded(&many), Folded::Counted(counted.to_owned()));
    }
}
