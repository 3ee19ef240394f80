//! Headline of the markdown report: the worst effect on callers, and the versions that must increase.

use super::super::common::{self, LOUD, plural};
use super::super::safe::{code, plain};
use crate::report::{ApiReport, Level, Report};

/// Greatest number of APIs that the headline lists.
const NAMED: usize = 12;

/// Renders the worst changes with their APIs, and the versions that must increase.
pub(super) fn headline(report: &Report) -> String {
    let apis = &report.apis;
    let waiting = |api: &&ApiReport, level| {
        let (count, accepted) = common::count(api, level);
        count - accepted
    };
    let levels = [
        (Level::Break, "breaks callers", "break callers"),
        (
            Level::Wire,
            "makes released clients fail until they upgrade",
            "make released clients fail until they upgrade",
        ),
        (
            Level::Risk,
            "may change the behavior of calls",
            "may change the behavior of calls",
        ),
    ];
    let worst = levels.iter().find_map(|(level, one, many)| {
        let affected: Vec<&ApiReport> =
            apis.iter().filter(|api| waiting(api, *level) > 0).collect();
        let count: usize = affected.iter().map(|api| waiting(api, *level)).sum();
        let what = plural(count, &format!("change {one}"), &format!("changes {many}"));
        (count > 0).then(|| format!("**{what}** of {}.", named(&affected)))
    });
    let noted: Vec<&ApiReport> = apis
        .iter()
        .filter(|api| !api.new_defects().is_empty())
        .collect();
    let has = |level| apis.iter().any(|api| api.count(level) > 0);
    let mut headline = worst.unwrap_or_else(|| {
        let text = if LOUD.iter().any(|level| has(*level)) {
            "Every change that affects callers is accepted."
        } else if has(Level::Add) {
            "Only additions: no caller breaks."
        } else if has(Level::Doc) {
            "Only documentation changed."
        } else if !noted.is_empty() {
            "No changes."
        } else {
            "No change affects callers."
        };
        format!("**{text}**")
    });
    let behind: Vec<&ApiReport> = apis.iter().filter(|api| !api.is_declared()).collect();
    for api in behind.iter().take(NAMED) {
        let (needed, declared) = (plain(&api.needed), plain(&api.declared));
        let name = code(&api.api);
        headline += &format!(" {name} needs version **{needed}** but declares {declared}.");
    }
    if behind.len() > NAMED {
        let more = plural(behind.len() - NAMED, "more API needs", "more APIs need");
        headline += &format!(" {more} a greater version.");
    }
    let unreleased: Vec<&ApiReport> = apis
        .iter()
        .filter(|api| api.released.is_none() && api.count(Level::Break) > 0)
        .collect();
    if !unreleased.is_empty() {
        let names = named(&unreleased);
        headline += &format!(" Not released yet, so the version may stay: {names}.");
    }
    let incomplete: Vec<&ApiReport> = apis
        .iter()
        .filter(|api| !api.incomplete.is_empty())
        .collect();
    if !incomplete.is_empty() {
        let names = named(&incomplete);
        headline += &format!(
            " **Documentation or decisions about secrets are missing** in {names}: `cargo xtask generate --check` lists what to write."
        );
    }
    if !noted.is_empty() {
        headline += &format!(" See the notes on {}.", named(&noted));
    }
    headline
}

/// `dedicated`, `iam` and 3 more
pub(super) fn named(apis: &[&ApiReport]) -> String {
    let names = apis.iter().take(NAMED).map(|api| code(&api.api));
    let names = names.collect::<Vec<_>>().join(", ");
    match apis.len().saturating_sub(NAMED) {
        0 => names,
        more => format!("{names} and {more} more"),
    }
}
