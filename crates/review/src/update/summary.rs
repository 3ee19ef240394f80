//! Summary of an update: written files, changes, next steps.

use std::path::Path;

use super::previous::{FailedComparison, PreviousComparison};
use crate::report::Level;
use crate::revision::Revision;
use tidbcloud_console::{Batch, print_error, say};

/// Levels that the summary counts.
const COUNTED: [Level; 5] = [
    Level::Break,
    Level::Wire,
    Level::Risk,
    Level::Add,
    Level::Doc,
];

/// Prints the summary. Without an outcome, there was no previous document.
pub(super) fn print(
    root: &Path,
    api: &str,
    head: &Revision,
    batch: &Batch,
    outcome: Option<&PreviousComparison>,
) {
    let (mut specs, mut generated) = (0, 0);
    for path in batch.paths() {
        let shown = path.strip_prefix(root).unwrap_or(path);
        if shown.starts_with("specs") {
            specs += 1;
            say!("{:>12} {}", "Wrote", shown.display());
        } else {
            generated += 1;
        }
    }
    say!(
        "{:>12} {api} from {}: {specs} files in specs/, {generated} in generated/",
        "Updated",
        head.label
    );
    let Some(outcome) = outcome else {
        say!(
            "{:>12} first document of the API: nothing to compare",
            "Report"
        );
        return;
    };
    for failed in &outcome.failed {
        print_error(&not_compared(api, failed));
    }
    let Some(compared) = &outcome.compared else {
        say!(
            "{:>12} none: no previous state can be compared with",
            "Report"
        );
        return;
    };
    say!("{:>12} with {}", "Compared", compared.report.base);
    for report in &compared.report.apis {
        for note in report.defects.iter().filter(|_| !outcome.failed.is_empty()) {
            say!("{:>12} {note}", "Note");
        }
        let counts: Vec<String> = COUNTED
            .iter()
            .filter(|level| report.count(**level) > 0)
            .map(|level| format!("{} {level}", report.count(*level)))
            .collect();
        let counts = match counts.as_slice() {
            [] => "no changes".to_owned(),
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
        for problem in &compared.acceptance_problems {
            print_error(&problem.to_string());
        }
        if batch.paths().next().is_none() {
            continue;
        }
        // If the commit cannot be compared with, neither can `diff`.
        if outcome.failed.is_empty() {
            say!(
                "{:>12} `cargo xtask diff {api}` prints the whole report",
                "Next"
            );
        }
        if !report.is_declared() {
            say!(
                "{:>12} `cargo xtask changelog {api} --write` declares the version and writes the changelog",
                "Next"
            );
        }
        say!(
            "{:>12} review specs/ and generated/ together: `git diff`",
            "Next"
        );
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
