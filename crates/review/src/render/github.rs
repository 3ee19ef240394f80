//! Workflow commands: marks on the lines of the new document, in the view of a pull request.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::common::{self as facts, LOUD, plural};
use super::safe::{message, property, visible};
use crate::report::{Change, Level, Report};

/// How many marks there are at most: of more, GitHub shows the first ones alone.
const MOST: usize = 10;

/// One mark for each root cause that waits for a decision, worst first; the last says how many have none.
#[must_use]
pub fn github(report: &Report) -> String {
    let mut causes = BTreeSet::new();
    let mut changes: Vec<&Change> = Vec::new();
    for level in LOUD {
        for api in &report.apis {
            let waiting = facts::of_level(api, level).into_iter();
            changes.extend(
                waiting
                    .filter(|change| change.accepted.is_none())
                    .filter(|change| causes.insert(cause(&api.api, change))),
            );
        }
    }
    let shown = match changes.len() {
        count if count > MOST => MOST - 1,
        count => count,
    };
    let mut text: String = changes[..shown].iter().map(|change| mark(change)).collect();
    if let Some(rest) = changes.len().checked_sub(shown).filter(|rest| *rest > 0) {
        let counted = plural(rest, "more change asks", "more changes ask");
        let words = format!("{counted} for a decision: the summary of this run lists them.");
        let _ = writeln!(text, "::notice title=Spec changes::{}", message(&words));
    }
    text
}

/// What two marks must not share: the same node of the same API.
fn cause<'a>(api: &'a str, change: &'a Change) -> (&'a str, &'a str, &'a str) {
    (api, &change.subject.pointer, &change.subject.name)
}

fn mark(change: &Change) -> String {
    let command = match change.level {
        Level::Break => "error",
        _ => "warning",
    };
    let mut properties = Vec::new();
    if let Some(place) = &change.new {
        properties.push(format!("file={}", property(&visible(&place.file))));
        properties.push(format!("line={}", place.line));
        properties.push(format!("col={}", place.column));
    }
    let name = visible(&change.subject.name);
    let title = format!("{} {}: {name}", change.level, change.kind);
    properties.push(format!("title={}", property(&title)));
    format!(
        "::{command} {}::{}\n",
        properties.join(","),
        message(&said(change))
    )
}

fn said(change: &Change) -> String {
    let mut lines = vec![visible(&change.summary)];
    if let Some(rust) = &change.rust {
        let signature = facts::signature(rust).into_iter();
        let moved = signature.filter(|(sign, _)| *sign != ' ');
        lines.extend(moved.map(|(sign, line)| format!("{sign} {}", visible(&line))));
    }
    if !change.wire.words.is_empty() {
        lines.push(format!("wire: {}", visible(&change.wire.words)));
    }
    let fixes = change.fix.iter();
    lines.extend(fixes.map(|fix| format!("fix: {}", visible(fix))));
    lines.push(format!("#{}", visible(&change.fingerprint)));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
