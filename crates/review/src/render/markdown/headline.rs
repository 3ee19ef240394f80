//! What a reviewer reads first: the worst that a change does and to whom, and which versions must move.

use super::super::common::{self as facts, LOUD, plural};
use super::super::safe::{code, plain};
use crate::report::{ApiReport, Level, Report};

/// How many APIs a sentence names.
const NAMED: usize = 12;

/// What the worst changes are and of which APIs; which versions must move.
pub(super) fn verdict(report: &Report) -> String {
    let apis = &report.apis;
    let waiting = |api: &&ApiReport, level| {
        let (count, accepted) = facts::count(api, level);
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
            "may change what calls do",
            "may change what calls do",
        ),
    ];
    let worst = levels.iter().find_map(|(level, one, many)| {
        let touched: Vec<&ApiReport> = apis.iter().filter(|api| waiting(api, *level) > 0).collect();
        let count: usize = touched.iter().map(|api| waiting(api, *level)).sum();
        let what = plural(count, &format!("change {one}"), &format!("changes {many}"));
        (count > 0).then(|| format!("**{what}** of {}.", named(&touched)))
    });
    let noted: Vec<&ApiReport> = apis.iter().filter(|api| !api.defects.is_empty()).collect();
    let has = |level| apis.iter().any(|api| api.count(level) > 0);
    let mut verdict = worst.unwrap_or_else(|| {
        let words = if LOUD.iter().any(|level| has(*level)) {
            "Every change that touches callers is accepted."
        } else if has(Level::Add) {
            "Nobody is broken: there is only more than before."
        } else if has(Level::Doc) {
            "Only words change."
        } else if !noted.is_empty() {
            "No change was found."
        } else {
            "Nothing changes for anybody."
        };
        format!("**{words}**")
    });
    let behind: Vec<&ApiReport> = apis.iter().filter(|api| !api.is_declared()).collect();
    for api in behind.iter().take(NAMED) {
        let (needed, declared) = (plain(&api.needed), plain(&api.declared));
        let name = code(&api.api);
        verdict += &format!(" {name} needs **{needed}** and declares {declared}.");
    }
    if behind.len() > NAMED {
        let more = plural(behind.len() - NAMED, "more API needs", "more APIs need");
        verdict += &format!(" {more} another version.");
    }
    let unreleased: Vec<&ApiReport> = apis
        .iter()
        .filter(|api| api.released.is_none() && api.count(Level::Break) > 0)
        .collect();
    if !unreleased.is_empty() {
        let names = named(&unreleased);
        verdict += &format!(" Not released yet, so no version has to move: {names}.");
    }
    if !noted.is_empty() {
        verdict += &format!(" There are notes on {}.", named(&noted));
    }
    verdict
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
