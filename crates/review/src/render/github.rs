//! GitHub workflow commands: annotations on the lines of the new document in a pull request.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::common::{self, LOUD, plural};
use super::safe::{message, property, visible};
use crate::report::{Change, Level, Report};

/// Greatest number of annotations: GitHub shows only the first ones.
const MOST: usize = 10;

/// Renders an annotation for each change that needs a decision, worst first; the last one counts the others.
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
    let shown = match changes.len() {
        count if count > MOST => MOST - 1,
        count => count,
    };
    let mut text: String = changes[..shown]
        .iter()
        .map(|change| annotation(change))
        .collect();
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
