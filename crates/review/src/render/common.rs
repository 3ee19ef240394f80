//! What all forms of a report say alike: which changes are shown in which order, counts, versions, calls.

use std::collections::{BTreeSet, HashMap};

use similar::{ChangeTag, TextDiff};

use crate::report::{ApiReport, Change, Level, Rust, SubjectKind, Use};

/// Levels that ask somebody to do something, worst first.
pub(super) const LOUD: [Level; 3] = [Level::Break, Level::Wire, Level::Risk];

/// What changed, in a few words.
pub(super) const WHAT: &str = "what";
/// What released clients meet.
pub(super) const WIRE: &str = "wire";
/// Calls that meet it.
pub(super) const USED_BY: &str = "used by";
/// What to do.
pub(super) const FIX: &str = "fix";

/// The changes of a level: those that wait for a decision before those that were accepted.
pub(super) fn of_level(api: &ApiReport, level: Level) -> Vec<&Change> {
    let mut changes: Vec<&Change> = api
        .records
        .iter()
        .filter(|change| change.level == level)
        .collect();
    changes.sort_by_key(|change| change.accepted.is_some());
    changes
}

/// The changes of a level by what they belong to, so that those of one operation or type stand together; groups come
/// in the order of their first change.
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
fn owner(change: &Change) -> &str {
    let name = change.subject.name.as_str();
    let name = name.split_once(" → ").map_or(name, |(old, _)| old);
    match change.subject.kind {
        SubjectKind::Parameter => name.split('?').next().unwrap_or(name),
        SubjectKind::Field | SubjectKind::Variant => {
            name.rsplit_once('.').map_or(name, |(owner, _)| owner)
        }
        SubjectKind::Api | SubjectKind::Operation | SubjectKind::Type => name,
    }
}

/// How many changes of a level there are, and how many of them were accepted.
pub(super) fn count(api: &ApiReport, level: Level) -> (usize, usize) {
    let changes = of_level(api, level);
    let accepted = changes.iter().filter(|change| change.accepted.is_some());
    (changes.len(), accepted.count())
}

/// How many changes of each kind there are, most frequent first: `120 resp-field-removed`.
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

/// Whether nothing at all is to be told of an API, but perhaps what touches nobody.
pub(super) fn is_quiet(api: &ApiReport) -> bool {
    api.count(Level::Noise) == api.records.len() && api.is_declared() && api.defects.is_empty()
}

/// `0.4.2`, or that nothing was published yet.
pub(super) fn released(api: &ApiReport) -> &str {
    api.released.as_deref().unwrap_or("unreleased")
}

/// A call that meets a change: what is called, and how it comes to what holds the change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Way<'a> {
    pub(super) route: &'a str,
    pub(super) operation: &'a str,
    pub(super) path: &'a str,
}

impl Way<'_> {
    /// `GET /clusters (list_clusters) → clusters[].tidbNodeSetting`, with names as `quote` writes them.
    pub(super) fn tell(&self, quote: fn(&str) -> String) -> String {
        let call = format!("{} ({})", quote(self.route), quote(self.operation));
        if self.path.is_empty() {
            call
        } else {
            format!("{call} → {}", quote(self.path))
        }
    }
}

/// What a change is about, with its name as `quote` writes it; of a rename, how sure its pairing is.
pub(super) fn subject(change: &Change, quote: fn(&str) -> String) -> String {
    let name = quote(&change.subject.name);
    match change.confidence {
        Some(percent) => format!("{name} (rename? {percent} %)"),
        None => name,
    }
}

/// The calls that meet a change. A field's own name, which ends each path, is left out: the head of the change says it.
pub(super) fn ways(change: &Change) -> Vec<Way<'_>> {
    let is_field = change.subject.kind == SubjectKind::Field;
    let own = change.used_by.first().map_or("", |used| last_segment(used));
    let is_shared = change.used_by.iter().all(|used| last_segment(used) == own);
    let ends_so = change.subject.name.strip_suffix(own);
    let is_name = !own.is_empty() && ends_so.is_some_and(|rest| rest.ends_with(['.', ' ']));
    let is_own = is_field && is_shared && is_name;
    let ways = change.used_by.iter().map(|used| Way {
        route: &used.route,
        operation: &used.operation,
        path: match change.subject.kind {
            SubjectKind::Parameter => "",
            _ if is_own => used.path[..used.path.len() - own.len()].trim_end_matches('.'),
            _ => &used.path,
        },
    });
    ways.collect()
}

fn last_segment(used: &Use) -> &str {
    used.path.rsplit('.').next().unwrap_or_default()
}

/// Whether the calls say no more than what was said: the one call is what changed, and the summary tells its route.
pub(super) fn is_said(change: &Change) -> bool {
    matches!(&ways(change)[..], [way] if way.path.is_empty() && change.summary.contains(way.route))
}

/// How many operations the ways after the first few come to.
pub(super) fn further_operations(ways: &[Way<'_>], shown: usize) -> usize {
    let operations = |ways: &[Way<'_>]| -> BTreeSet<String> {
        ways.iter().map(|way| way.operation.to_owned()).collect()
    };
    let shown_operations = operations(&ways[..shown]);
    operations(&ways[shown..])
        .difference(&shown_operations)
        .count()
}

/// The lines of a signature before and after, each with its sign; lines that stay have a blank.
pub(super) fn signature(rust: &Rust) -> Vec<(char, String)> {
    let (before, after) = match (&rust.before[..], &rust.after[..]) {
        // Nothing to compare line by line.
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

/// Lines with the heads of functions in one line each, where they fit.
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

/// What a change says in the same words as the one told before it; nothing where that would hide more than it spares.
pub(super) fn repeated(before: Option<&Change>, change: &Change) -> Vec<&'static str> {
    let alike = |before: &&Change| before.kind == change.kind && before.level == change.level;
    let Some(before) = before.filter(alike) else {
        return Vec::new();
    };
    let has_uses = !change.used_by.is_empty();
    let labels = [
        (
            WHAT,
            !change.summary.is_empty() && before.summary == change.summary,
        ),
        (
            WIRE,
            !change.wire.words.is_empty() && before.wire == change.wire,
        ),
        (USED_BY, has_uses && ways(before) == ways(change)),
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

/// Items that came or went along: by name where they are few, else counted by what they are.
pub(super) fn folded(items: &[String]) -> Folded<'_> {
    const FEW: usize = 3;
    if items.len() <= FEW {
        return Folded::Named(items);
    }
    let words = [
        ("type", "types"),
        ("field", "fields"),
        ("value", "values"),
        ("other item", "other items"),
    ];
    let mut counts = [0; 4];
    for item in items {
        counts[class(item)] += 1;
    }
    let parts = counts.iter().zip(words).filter(|(count, _)| **count > 0);
    let parts: Vec<String> = parts
        .map(|(count, (one, many))| plural(*count, one, many))
        .collect();
    Folded::Counted(parts.join(", "))
}

/// What [`folded`] makes of a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Folded<'a> {
    Named(&'a [String]),
    Counted(String),
}

/// What an item is, judged by its path: a type, a field, a value of an enum, or something else.
fn class(item: &str) -> usize {
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
    fn heads_of_functions_that_came_or_went_are_one_line() {
        let head = items(&["pub fn a(", "    &self,", "    b: B,", ") -> C", "pub d: D"]);
        assert_eq!(joined(&head), ["pub fn a(&self, b: B) -> C", "pub d: D"]);
        let open = items(&["pub fn a(", "    &self,"]);
        assert_eq!(joined(&open), open);
        let wide = items(&["pub fn a(", &"b".repeat(120), ")"]);
        assert_eq!(joined(&wide), wide);
    }

    #[test]
    fn what_came_along_is_named_or_counted() {
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
