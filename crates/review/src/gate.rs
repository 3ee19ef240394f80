//! Gate of a comparison: fails if the declared version is too small, or if changes are not accepted.

pub(crate) mod accept;
pub(crate) mod accepted;

use std::collections::BTreeMap;

use tidbcloud_specs::ledger::shell_quoted;

use super::report::{Change, Level, Report};

/// Least level of changes that makes a comparison fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FailOn {
    /// Fail if the declared version is too small for the changes without an acceptance.
    #[default]
    Break,
    /// Also fail on each WIRE change without an acceptance.
    Wire,
    /// Also fail on each RISK change without an acceptance.
    Risk,
    /// Also fail on each ADD change without an acceptance.
    Add,
    /// Never fail.
    Never,
}

impl FailOn {
    /// Whether every change of this level has to be accepted, whatever version is declared. The version announces a BREAK
    /// to users; the other levels have no such announcement.
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

/// Returns the error message if the comparison fails. `asked` and `base` are the arguments of the comparison, which the
/// advice repeats.
pub(crate) fn failure(
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
                "{} needs version {} but declares {}",
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
            "set `release` in specs/manifest.yaml (`cargo xtask changelog --write` does), undo the change in an overlay, or accept it"
                .to_owned(),
        );
    }
    if let Some((api, first)) = open.first() {
        what.push(format!("changes without an acceptance: {}", counts(&open)));
        let mut command = format!("cargo xtask diff accept {}", first.fingerprint);
        // Other APIs may have the same change, and those that were not requested are not in the report.
        let of_this = |(_, change): &(&str, &Change)| change.fingerprint == first.fingerprint;
        if !asked.is_empty() || changes(report).filter(of_this).count() > 1 {
            command.push_str(&format!(" --api {api}"));
        }
        if let Some(base) = base {
            command.push_str(&format!(" --base {}", shell_quoted(base)));
        }
        fixes.push(format!("`{command} --reason TEXT` accepts the first"));
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

/// Changes without an acceptance, each with its API.
fn changes(report: &Report) -> impl Iterator<Item = (&str, &Change)> {
    let all = report
        .apis
        .iter()
        .flat_map(|api| api.changes.iter().map(|change| (api.api.as_str(), change)));
    all.filter(|(_, change)| change.accepted.is_none())
}

/// `2 WIRE, 1 RISK`
fn counts(changes: &[(&str, &Change)]) -> String {
    let mut counts: BTreeMap<Level, usize> = BTreeMap::new();
    for (_, change) in changes {
        *counts.entry(change.level).or_default() += 1;
    }
    let parts: Vec<String> = counts
        .iter()
        .rev()
        .map(|(level, count)| format!("{count} {level}"))
        .collect();
    parts.join(", ")
}
