//! The summary of an update: what was written, what it means, what to do next.

use std::path::Path;

use super::previous::{Failed, Outcome};
use crate::report::Level;
use crate::revision::Side;
use tidbcloud_console::{Batch, say};

/// Levels that the summary counts.
const TOLD: [Level; 5] = [
    Level::Break,
    Level::Wire,
    Level::Risk,
    Level::Add,
    Level::Doc,
];

/// Prints it. Without an outcome there was nothing to compare with.
pub(super) fn tell(root: &Path, api: &str, head: &Side, batch: &Batch, outcome: Option<&Outcome>) {
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
            "{:>12} the API has its first document: nothing to compare",
            "Report"
        );
        return;
    };
    for failed in &outcome.failed {
        eprintln!("{}", not_compared(api, failed));
    }
    let Some(compared) = &outcome.compared else {
        say!(
            "{:>12} none: nothing that stood before the update can be compared with",
            "Report"
        );
        return;
    };
    say!("{:>12} with {}", "Compared", compared.report.base);
    for report in &compared.report.apis {
        for note in report.defects.iter().filter(|_| !outcome.failed.is_empty()) {
            say!("{:>12} {note}", "Note");
        }
        let counts: Vec<String> = TOLD
            .iter()
            .filter(|level| report.count(**level) > 0)
            .map(|level| format!("{} {level}", report.count(*level)))
            .collect();
        let counts = match counts.as_slice() {
            [] => "no changes".to_owned(),
            counts => counts.join(" · "),
        };
        let needs = match report.is_declared() {
            true => format!("declares {}, which is enough", report.declared),
            false => format!("needs {}, declares {}", report.needed, report.declared),
        };
        say!("{:>12} {}: {counts}; {needs}", "Report", report.api);
        for record in &report.records {
            if record.level == Level::Break {
                say!(
                    "{:>12} {} {} #{}: {}",
                    "BREAK",
                    record.kind,
                    record.subject.name,
                    record.fingerprint,
                    record.summary
                );
            }
        }
        for problem in &compared.wrong {
            eprintln!("{problem}");
        }
        if batch.paths().next().is_none() {
            continue;
        }
        // Where the commit cannot be compared with, `diff` cannot either.
        if outcome.failed.is_empty() {
            say!(
                "{:>12} `cargo xtask diff {api}` prints the whole report",
                "Next"
            );
        }
        if !report.is_declared() {
            say!(
                "{:>12} `cargo xtask changelog {api} --write` declares the version and writes what changed",
                "Next"
            );
        }
        say!(
            "{:>12} review specs/ and generated/ together: `git diff`",
            "Next"
        );
    }
}

/// Why something that stood before is not compared with. What the update wrote is sound, so nothing has to be mended.
fn not_compared(api: &str, failed: &Failed) -> String {
    let Failed { label, why } = failed;
    let mut text = format!("warning: cannot compare with {label}, which stood before the update");
    // How to mend each would mean the state before, which nobody edits.
    for line in why.lines().filter(|line| !line.starts_with("  fix: ")) {
        match line.strip_prefix("error: ") {
            Some(what) => text.push_str(&format!("\n  why: {what}")),
            None if line.is_empty() => {}
            None => text.push_str(&format!("\n{line}")),
        }
    }
    text.push_str(&format!(
        "\n  fix: the update needs nothing more; `cargo xtask diff {api} --base REV` compares with another state"
    ));
    text
}
