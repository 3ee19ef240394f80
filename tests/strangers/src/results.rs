//! The committed results.

use std::fs;
use std::path::{Path, PathBuf};

use tidbcloud_specs::Specs;

use super::documents::Documents;
use super::outcome::{Outcome, STRANGERS};
use super::toolbox::KITS;

fn path(root: &Path) -> PathBuf {
    root.join("tests/strangers/results.md")
}

/// The outcomes of each stranger that ran, by its name.
pub(crate) type Outcomes = Vec<(&'static str, Vec<Outcome>)>;

/// Writes the outcomes, each into the section of its stranger; the other sections stay.
///
/// # Errors
///
/// A stranger that did not run, and a file that cannot be written.
pub(crate) fn write(root: &Path, documents: &Documents, outcomes: &Outcomes) -> Result<(), String> {
    let mut all = outcomes.iter().flat_map(|(_, outcomes)| outcomes);
    if let Some(skipped) = all.find(|outcome| outcome.skipped.is_some()) {
        return Err(format!(
            "error: {}\n  fix: install it, or write the results of the others by their names",
            skipped.text()
        ));
    }
    let path = path(root);
    let before = fs::read_to_string(&path).unwrap_or_default();
    let text = text(&before, documents, outcomes);
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn text(before: &str, documents: &Documents, outcomes: &Outcomes) -> String {
    let mut text = String::from(
        "# Strangers\n\n\
         Written by `cargo run --package strangers -- --write`; edits are lost.\n\n\
         Clients and generators that others wrote, run against the mock and the corrected documents\n\
         (`cargo xtask dump API --openapi`).\n\n",
    );
    text.push_str("| API | operations |\n|---|---|\n");
    for api in &documents.apis {
        text.push_str(&format!("| {} | {} |\n", api.id, api.operations));
    }
    let kept: Vec<(&str, &str)> = before
        .split("\n## ")
        .skip(1)
        .filter_map(|section| section.split_once('\n'))
        .collect();
    for name in STRANGERS {
        let new = outcomes.iter().find(|(known, _)| *known == name);
        let old = kept.iter().find(|(known, _)| *known == name);
        let section = match (new, old) {
            (Some((_, outcomes)), _) => outcomes.iter().map(section).collect(),
            (None, Some((_, section))) => format!("{}\n", section.trim_end()),
            (None, None) => continue,
        };
        text.push_str(&format!("\n## {name}\n{section}"));
    }
    text
}

/// Returns figures, table and faults of one stranger.
fn section(outcome: &Outcome) -> String {
    let mut text = format!("\n{}: {}.\n", outcome.stranger, outcome.figures.join("; "));
    if !outcome.table.is_empty() {
        text.push_str("\n| API |");
        for head in &outcome.heads {
            text.push_str(&format!(" {head} |"));
        }
        text.push_str(&format!("\n|---|{}\n", "---|".repeat(outcome.heads.len())));
        for (api, cells) in &outcome.table {
            text.push_str(&format!("| {api} | {} |\n", cells.join(" | ")));
        }
    }
    if outcome.faults.is_empty() {
        text.push_str("\nNo faults.\n");
    } else {
        text.push_str("\nFaults:\n\n");
    }
    for fault in &outcome.faults {
        text.push_str(&format!("- {}\n", fault.replace('\n', " ")));
    }
    text
}

/// Lists how the committed results differ from the present tools and APIs. Runs no tool.
///
/// # Errors
///
/// Documents and results that cannot be read.
pub fn outdated_results(root: &Path) -> Result<Vec<String>, String> {
    let path = path(root);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let specs = Specs::of_workspace(root)?;
    let mut rows = Vec::new();
    for entry in specs.entries() {
        let loaded = specs
            .load(&entry.id)
            .map_err(|problems| problems.to_string())?;
        rows.push(format!(
            "| {} | {} |",
            entry.id,
            loaded.api.operations.len()
        ));
    }
    Ok(missing(&text, &rows))
}

/// Lists the rows, sections and tools that a text lacks, and the rows of APIs that it should not have.
fn missing(text: &str, rows: &[String]) -> Vec<String> {
    let (head, _) = text.split_once("\n## ").unwrap_or((text, ""));
    let written = head.lines().skip_while(|line| !line.starts_with("|---"));
    let written: Vec<&str> = written
        .skip(1)
        .filter(|line| line.starts_with('|'))
        .collect();
    let lacking = rows.iter().filter(|row| !written.contains(&row.as_str()));
    let lacking = lacking.map(|row| format!("no row `{row}`"));
    let unknown = written
        .iter()
        .filter(|line| !rows.iter().any(|row| row == *line));
    let unknown = unknown.map(|line| format!("row `{line}` of no document"));
    let sections = STRANGERS.iter().filter(|name| {
        !text
            .lines()
            .any(|line| line.strip_prefix("## ") == Some(**name))
    });
    let sections = sections.map(|name| format!("no section of {name}"));
    let tools = KITS
        .iter()
        .map(|kit| kit.version(0))
        .filter(|tool| !text.contains(tool));
    lacking
        .chain(unknown)
        .chain(sections)
        .chain(tools.map(|tool| format!("no results of {tool}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_another_version_or_of_fewer_operations_are_outdated() {
        let tools: Vec<String> = KITS.iter().map(|kit| kit.version(0)).collect();
        let sections = STRANGERS.map(|name| format!("## {name}"));
        let text = format!(
            "| API | operations |\n|---|---|\n| iam | 12 |\n\n{}\n\n{}\n",
            sections.join("\n\n"),
            tools.join("\n")
        );
        assert_eq!(missing(&text, &["| iam | 12 |".to_owned()]), [""; 0]);
        let text = text.replace("schemathesis 4.32.5", "schemathesis 4.0.0");
        let text = text.replace("## curl\n", "");
        assert_eq!(
            missing(&text, &["| iam | 13 |".to_owned()]),
            [
                "no row `| iam | 13 |`",
                "row `| iam | 12 |` of no document",
                "no section of curl",
                "no results of schemathesis 4.32.5"
            ]
        );
    }

    #[test]
    fn a_stranger_that_runs_alone_replaces_its_section_and_keeps_the_others() {
        let documents = Documents { apis: Vec::new() };
        let mut outcome = Outcome::ran(
            "a 1.0.0",
            vec!["2 steps".to_owned()],
            vec!["b\nc".to_owned()],
        );
        outcome.heads = vec!["published".to_owned()];
        outcome.table = vec![("iam".to_owned(), vec!["0".to_owned()])];
        let curl = || Outcome::ran("curl 1.0.0", vec!["6 calls".to_owned()], Vec::new());
        let both = vec![("generators", vec![outcome]), ("curl", vec![curl()])];
        let before = text("", &documents, &both);
        for part in [
            "## curl\n\ncurl 1.0.0: 6 calls.\n\nNo faults.\n",
            "## generators\n\na 1.0.0: 2 steps.\n\n| API | published |\n|---|---|\n| iam | 0 |\n\nFaults:\n\n- b c\n",
        ] {
            assert!(before.contains(part), "{part} in\n{before}");
        }
        assert_eq!(
            text(&before, &documents, &vec![("curl", vec![curl()])]),
            before
        );
        let mut newer = curl();
        newer.figures = vec!["7 calls".to_owned()];
        let after = text(&before, &documents, &vec![("curl", vec![newer])]);
        assert_eq!(after, before.replace("6 calls", "7 calls"));
    }
}
