//! What stops a change: a version that is not declared, and changes that nobody accepted.

use std::collections::BTreeMap;

use super::report::{Change, Level, Report};

/// From which changes on a comparison fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum FailOn {
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

/// Why the comparison fails, and what to do: nothing where it does not.
pub(crate) fn verdict(report: &Report, fail_on: FailOn) -> Option<String> {
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
    let open: Vec<&Change> = report
        .apis
        .iter()
        .flat_map(|api| &api.records)
        .filter(|change| change.accepted.is_none() && fail_on.wants_acceptance(change.level))
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
    if let Some(first) = open.first() {
        what.push(format!("changes without an acceptance: {}", counts(&open)));
        fixes.push(format!(
            "`cargo xtask diff accept {} --reason TEXT` accepts one",
            first.fingerprint
        ));
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

/// `2 WIRE, 1 RISK`
fn counts(changes: &[&Change]) -> String {
    let mut counts: BTreeMap<Level, usize> = BTreeMap::new();
    for change in changes {
        *counts.entry(change.level).or_default() += 1;
    }
    let words: Vec<String> = counts
        .iter()
        .rev()
        .map(|(level, count)| format!("{count} {level}"))
        .collect();
    words.join(", ")
}
