//! Rows and cells of the tables of the markdown report.

use super::super::common;
use super::super::safe::cell;
use crate::report::{Change, SubjectKind};

/// Number of items in a cell; the others are counted, and named below the table.
pub(super) const FEW: usize = 3;

/// Header of types that were added or removed with the changes.
pub(super) const TYPES: &str = "types that go along";

/// One row for each change; for values, one for each enum.
pub(super) fn rows<'a>(changes: &[&'a Change]) -> Vec<Vec<&'a Change>> {
    let mut rows: Vec<Vec<&Change>> = Vec::new();
    for change in changes {
        let is_value = change.subject.kind == SubjectKind::Variant;
        let row = rows.iter_mut().find(|row| {
            let alike = |other: &Change| {
                common::owner(other) == common::owner(change)
                    && other.subject.kind == SubjectKind::Variant
                    && other.wire == change.wire
                    && common::calls(other) == common::calls(change)
            };
            is_value && row.first().is_some_and(|first| alike(first))
        });
        match row {
            Some(row) => row.push(change),
            None => rows.push(vec![change]),
        }
    }
    rows
}

/// The part of a summary that adds something to the title, the subject and the route.
pub(super) fn own_summary(change: &Change, title: &str) -> String {
    let said = change.summary.as_str();
    // `operation removed: GET /clusters`
    let said = match said.split_once(": ") {
        Some((head, rest)) if is_in(head, title) => rest,
        _ => said,
    };
    let is_route = change.used_by.iter().any(|used| used.route == said);
    let is_known = is_in(said, title) || change.subject.name.ends_with(said) || is_route;
    match is_known {
        true => String::new(),
        false => said.to_owned(),
    }
}

/// Whether each word of a text is in a title, in singular or plural.
fn is_in(text: &str, title: &str) -> bool {
    let titled: Vec<&str> = title.split([' ', ':']).collect();
    let is_titled = |word: &str| {
        titled.iter().any(|other| {
            other.strip_suffix('s').unwrap_or(other) == word.strip_suffix('s').unwrap_or(word)
        })
    };
    // Values are called by their enum in summaries.
    text.split([' ', ':']).all(is_titled)
}

pub(super) fn noun(changes: &[&Change]) -> &'static str {
    match changes.first().map(|change| change.subject.kind) {
        Some(SubjectKind::Api) => "API",
        Some(SubjectKind::Operation) => "operation",
        Some(SubjectKind::Parameter) => "parameter",
        Some(SubjectKind::Field) => "field",
        Some(SubjectKind::Variant) => "enum",
        Some(SubjectKind::Type) | None => "type",
    }
}

pub(super) fn subject(row: &[&Change]) -> String {
    let Some(first) = row.first() else {
        return String::new();
    };
    match first.subject.kind {
        SubjectKind::Variant => cell(common::owner(first)),
        _ => cell(&first.subject.name),
    }
}

/// Names of the values of an enum: `RUNNING → ACTIVE` if they were renamed.
pub(super) fn values(row: &[&Change]) -> String {
    let names = row.iter().filter_map(|change| {
        let is_value = change.subject.kind == SubjectKind::Variant;
        let (_, value) = change.subject.name.split_once('.').filter(|_| is_value)?;
        Some(cell(value))
    });
    names.collect::<Vec<_>>().join(", ")
}

/// Route of an operation.
pub(super) fn route(row: &[&Change]) -> String {
    let is_operation = |change: &&&Change| change.subject.kind == SubjectKind::Operation;
    let call = row.first().filter(is_operation).and_then(|change| {
        let calls = &change.used_by;
        calls.iter().find(|used| used.path.is_empty())
    });
    call.map_or(String::new(), |used| cell(&used.route))
}

pub(super) fn caller(row: &[&Change]) -> String {
    let lines = row.iter().filter_map(|change| change.caller.as_ref());
    let lines = lines.map(|lines| format!("{} → {}", cell(&lines.before), cell(&lines.after)));
    lines.collect::<Vec<_>>().join("<br>")
}

/// Header of the items that were added or removed with the changes.
pub(super) fn goes_along(changes: &[&Change]) -> &'static str {
    let mut items = changes.iter().flat_map(|change| &change.folded);
    match items.all(|item| is_type(item)) {
        true => TYPES,
        false => "includes",
    }
}

fn is_type(item: &str) -> bool {
    item.strip_prefix("types::")
        .is_some_and(|name| !name.contains(':'))
}

/// The first items, and the number of the others.
pub(super) fn few<'a>(items: impl Iterator<Item = &'a String>) -> String {
    let items: Vec<&String> = items.collect();
    let name = |item: &&String| cell(item.strip_prefix("types::").unwrap_or(item));
    let shown: Vec<String> = items.iter().take(FEW).map(name).collect();
    match items.len().saturating_sub(FEW) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

pub(super) fn used_by(row: &[&Change]) -> String {
    let Some(change) = row.first() else {
        return String::new();
    };
    let calls = common::calls(change);
    let Some(call) = calls.first() else {
        return String::new();
    };
    if change.subject.kind == SubjectKind::Operation && call.path.is_empty() {
        return String::new();
    }
    let shown = cell(call.operation);
    match common::further_operations(&calls, 1) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// Advice, with the names of a renamed item replaced, so that it is the same for all of one kind.
pub(super) fn fixes(change: &Change) -> Vec<String> {
    let Some((old, new)) = change.subject.name.split_once(" → ") else {
        return change.fix.clone();
    };
    let own = |name: &str| format!("`{}`", name.rsplit(['.', '?', '@']).next().unwrap_or(name));
    let fixes = change.fix.iter();
    fixes
        .map(|fix| fix.replace(&own(old), "`old`").replace(&own(new), "`new`"))
        .collect()
}

/// The value that a function returns for all changes; `None` if they differ.
pub(super) fn same<'a, T: PartialEq>(
    changes: &[&'a Change],
    of: impl Fn(&'a Change) -> T,
) -> Option<T> {
    let mut values = changes.iter().map(|change| of(change));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
