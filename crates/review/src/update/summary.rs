//! Summary of an update: news of the document, written files, changes, work that is left.
//!
//! A document without news is three lines: read, updated, report.

use std::path::Path;

use super::Update;
use super::previous::{FailedComparison, PreviousComparison};
use crate::render;
use crate::report::{ApiReport, Incomplete, Level};
use tidbcloud_console::{print_error, say};

/// Levels that the summary counts.
const COUNTED: [Level; 5] = [
    Level::Break,
    Level::Wire,
    Level::Risk,
    Level::Add,
    Level::Doc,
];

impl Update {
    /// Prints the summary.
    pub(super) fn print(&self, root: &Path) {
        let is_written = self.batch.paths().next().is_some();
        if is_written || self.vendoring.has_news() {
            self.vendoring.print();
        }
        let (mut specs, mut generated, mut mock) = (0, 0, 0);
        for path in self.batch.paths() {
            let shown = path.strip_prefix(root).unwrap_or(path);
            if shown.starts_with("specs") {
                specs += 1;
                say!("{:>12} {}", "Wrote", shown.display());
            } else if shown.starts_with("crates/mock") {
                mock += 1;
            } else {
                generated += 1;
            }
        }
        let mock = match mock {
            0 => String::new(),
            mock => format!(", {mock} in crates/mock/"),
        };
        let known = match self.vendoring.known() {
            known if !is_written && !self.vendoring.has_news() && !known.is_empty() => {
                format!("; as before: {known}")
            }
            _ => String::new(),
        };
        say!(
            "{:>12} {} from {}: {specs} files in specs/, {generated} in generated/{mock}{known}",
            "Updated",
            self.api,
            self.from
        );
        match &self.comparison {
            None => {
                say!(
                    "{:>12} first document of the API: nothing to compare",
                    "Report"
                );
                self.print_unfinished(&self.new.warnings, &self.new.incomplete);
            }
            Some(comparison) => self.print_comparison(comparison, is_written),
        }
    }

    fn print_comparison(&self, comparison: &PreviousComparison, is_written: bool) {
        for failed in &comparison.failed {
            print_error(&not_compared(&self.api, failed));
        }
        let Some(compared) = &comparison.compared else {
            say!(
                "{:>12} none: no previous state can be compared with",
                "Report"
            );
            self.print_unfinished(&self.new.warnings, &self.new.incomplete);
            return;
        };
        let base = &compared.report.base;
        for report in &compared.report.apis {
            let notes = report.new_defects();
            let is_quiet = report.count(Level::Noise) == report.changes.len();
            let since = match is_quiet && comparison.failed.is_empty() {
                true => format!(" since {base}"),
                false => {
                    say!("{:>12} with {base}", "Compared");
                    String::new()
                }
            };
            self.print_report(report, &since);
            for problem in &compared.acceptance_problems {
                print_error(&problem.to_string());
            }
            self.print_unfinished(notes, &report.incomplete);
            if is_written {
                self.print_next(report, comparison);
            }
        }
    }

    fn print_report(&self, report: &ApiReport, since: &str) {
        let counts: Vec<String> = COUNTED
            .iter()
            .filter(|level| report.count(**level) > 0)
            .map(|level| format!("{} {level}", report.count(*level)))
            .collect();
        let counts = match counts.as_slice() {
            [] => format!("no changes{since}"),
            counts => counts.join(" · "),
        };
        let needs = match report.is_declared() {
            true => format!("declares {}, which is sufficient", report.declared),
            false => format!("needs {} but declares {}", report.needed, report.declared),
        };
        say!("{:>12} {}: {counts}; {needs}", "Report", report.api);
        for change in &report.changes {
            if change.level == Level::Break {
                say!(
                    "{:>12} {} {} #{}: {}",
                    "BREAK",
                    change.kind,
                    change.subject.name,
                    change.fingerprint,
                    change.summary
                );
            }
        }
    }

    /// Prints new warnings, and what has to be written before `cargo xtask generate` passes.
    fn print_unfinished(&self, notes: &[String], incomplete: &Incomplete) {
        for note in notes {
            say!("{:>12} {note}", "Note");
        }
        for line in render::incomplete(incomplete, str::to_owned) {
            say!("{:>12} {line}", "To do");
        }
        for problem in &self.new.undecided {
            say!("\n{}", problem.replacen("error:", "warning:", 1));
        }
        if !self.new.undecided.is_empty() {
            say!("");
        }
    }

    fn print_next(&self, report: &ApiReport, comparison: &PreviousComparison) {
        let api = &self.api;
        let next = |what: &str| say!("{:>12} {what}", "Next");
        if !report.incomplete.is_empty() {
            next(&format!(
                "write the lines that `cargo xtask generate {api}` lists: it fails without them"
            ));
        }
        // If the commit cannot be compared with, neither can `diff`.
        if comparison.failed.is_empty() {
            next(&format!("`cargo xtask diff {api}` prints the whole report"));
        }
        if !report.is_declared() {
            next(&format!(
                "`cargo xtask changelog {api} --write` declares the version and writes the changelog"
            ));
        }
        next("review specs/ and generated/ together: `git diff`");
    }
}

/// Warning about a previous state that cannot be compared with. The update itself is valid, so there is nothing to fix.
fn not_compared(api: &str, failed: &FailedComparison) -> String {
    let FailedComparison { label, why } = failed;
    let mut text = format!("warning: cannot compare the update with {label}");
    // Advice on each error would be about the previous state, which is not edited.
    for line in why.lines().filter(|line| !line.starts_with("  fix: ")) {
        match line.strip_prefix("error: ") {
            Some(what) => text.push_str(&format!("\n  why: {what}")),
            None if line.is_empty() => {}
            None => text.push_str(&format!("\n{line}")),
        }
    }
    text.push_str(&format!(
        "\n  fix: nothing, the update is complete; `cargo xtask diff {api} --base REV` compares with another revision"
    ));
    text
}
