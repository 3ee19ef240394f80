//! What stops a change: a version that is not declared, and changes that nobody accepted.

pub(crate) mod accept;
pub(crate) mod accepted;

use std::collections::BTreeMap;

use tidbcloud_specs::ledger::shell_quoted;

use super::report::{Change, Level, Report};

/// From which changes on a comparison fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FailOn {
    /// A declared version that is too small for the changes that nobody accepted.
    #[default]
    Break,
    /// That, and each WIRE change that nobody accepted.
    Wire,
    /// That, and each RISK change that nobody accepted.
    Risk,
    /// That, and each ADD change that nobody accepted.
    Add,
    /// Nothing.
    Never,
}

impl FailOn {
    /// Whether every change of this level has to be accepted, whatever version is declared. A BREAK is told to users by
    /// the version; the others are not.
    fn wants_acceptance(self, level: Level) -> bool {
        let least = match self {
            Self::Never | Self::Break => return false,
            Self::Wire => Level::Wire,
            Self::Risk => Level::Risk,
            Self::Add => Level::Add,
        };
        level >= least && level < Level::Break
    }
}

/// Why the comparison fails, and what to do: nothing where it does not. The report is of the APIs that were asked for,
/// or of all, compared with the base that was named.
pub(crate) fn verdict(
    report: &Report,
    fail_on: FailOn,
    asked: &[String],
    base: Option<&str>,
) -> Option<String> {
    if fail_on == FailOn::Never {
        return None;
    }
    let small: Vec<String> = report
        .apis
        .iter()
        .filter(|api| !api.is_declared())
        .map(|api| {
            format!(
                "{} needs {} and declares {}",
                api.api, api.needed, api.declared
            )
        })
        .collect();
    let open: Vec<(&str, &Change)> = changes(report)
        .filter(|(_, change)| fail_on.wants_acceptance(change.level))
        .collect();
    let mut what = Vec::new();
    let mut fixes = Vec::new();
    if !small.is_empty() {
        what.push(small.join("; "));
        fixes.push(
            "set `release` in specs/manifest.yaml (`cargo xtask changelog --write` does), pin the change in an overlay, or accept it"
                .to_owned(),
        );
    }
    if let Some((api, first)) = open.first() {
        what.push(format!("changes without an acceptance: {}", counts(&open)));
        let mut command = format!("cargo xtask diff accept {}", first.fingerprint);
        // Other APIs may have made the very change, and those that were not asked for are not in the report.
        let of_this = |(_, change): &(&str, &Change)| change.fingerprint == first.fingerprint;
        if !asked.is_empty() || changes(report).filter(of_this).count() > 1 {
            command.push_str(&format!(" --api {api}"));
        }
        if let Some(base) = base {
            command.push_str(&format!(" --base {}", shell_quoted(base)));
        }
        fixes.push(format!("`{command} --reason TEXT` accepts one"));
    }
    if what.is_empty() {
        return None;
    }
    Some(format!(
        "error: {}\n  fix: {}",
        what.join("; "),
        fixes.join("; ")
    ))
}

/// The changes that nobody accepted, each with its API.
fn changes(report: &Report) -> impl Iterator<Item = (&str, &Change)> {
    let all = report
        .apis
        .iter()
        .flat_map(|api| api.records.iter().map(|change| (api.api.as_str(), change)));
    all.filter(|(_, change)| change.accepted.is_none())
}

/// `2 WIRE, 1 RISK`
fn counts(changes: &[(&str, &Change)]) -> String {
    let mut counts: BTreeMap<Level, usize> = BTreeMap::new();
    for (_, change) in changes {
        *counts.entry(change.level).or_default() += 1;
    }
    let words: Vec<String> = counts
        .iter()
        .rev()
        .map(|(level, count)| format!("{count} {level}"))
        .collect();
    words.join(", ")
}
