//! GitHub workflow commands: annotations on the lines of the new document in a pull request.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::common::{self, LOUD, plural};
use super::safe::{message, property, visible};
use crate::report::{Change, Level, Report};

/// Greatest number of annotations: GitHub shows only the first ones.
const MOST: usize = 10;

/// Renders an annotation about missing texts and decisions, and one for each change that needs a decision, worst first; the last
/// one counts the others.
#[must_use]
pub fn github(report: &Report) -> String {
    let mut nodes = BTreeSet::new();
    let mut changes: Vec<&Change> = Vec::new();
    for level in LOUD {
        for api in &report.apis {
            let waiting = common::of_level(api, level).into_iter();
            changes.extend(
                waiting
                    .filter(|change| change.accepted.is_none())
                    .filter(|change| nodes.insert(node(&api.api, change))),
            );
        }
    }
    let incomplete = incomplete(report);
    let most = MOST - usize::from(incomplete.is_some());
    let shown = match changes.len() {
        count if count > most => most - 1,
        count => count,
    };
    let mut text = incomplete.unwrap_or_default();
    text.extend(changes[..shown].iter().map(|change| annotation(change)));
    if let Some(rest) = changes.len().checked_sub(shown).filter(|rest| *rest > 0) {
        let counted = plural(rest, "more change needs", "more changes need");
        let text_of_rest = format!("{counted} a decision; the summary of this run lists all.");
        let _ = writeln!(
            text,
            "::notice title=Spec changes::{}",
            message(&text_of_rest)
        );
    }
    text
}

/// One warning about all texts and decisions that are missing.
fn incomplete(report: &Report) -> Option<String> {
    let lines = report.apis.iter().flat_map(|api| {
        let lines = common::incomplete(&api.incomplete, visible).into_iter();
        lines.map(|line| format!("{}: {line}", visible(&api.api)))
    });
    let lines: Vec<String> = lines.collect();
    let text = message(&lines.join("\n"));
    (!lines.is_empty()).then(|| format!("::warning title=Spec changes::{text}\n"))
}

/// Node of an API, which has at most one annotation.
fn node<'a>(api: &'a str, change: &'a Change) -> (&'a str, &'a str, &'a str) {
    (api, &change.subject.pointer, &change.subject.name)
}

fn annotation(change: &Change) -> String {
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
        message(&body(change))
    )
}

fn body(change: &Change) -> String {
    let mut lines = vec![visible(&change.summary)];
    if let Some(rust) = &change.rust {
        let signature = common::signature(rust).into_iter();
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
