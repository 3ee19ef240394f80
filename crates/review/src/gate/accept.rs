//! `cargo xtask diff accept FINGERPRINT --reason TEXT`: finds the change and records its acceptance.

use std::path::Path;

use tidbcloud_console::{Outcome, Status, say};
use tidbcloud_openapi::diagnostic::Diagnostic;

use super::accepted::{self, Acceptance, Accepted};
use crate::report::{Change, Level, Report};
use crate::review::{Review, review};
use crate::revision::{Base, Revision};
use crate::workspace::Models;

/// Number of changes that an error lists.
const NAMED: usize = 5;

/// Arguments of an acceptance.
#[derive(Clone, Debug)]
pub struct AcceptRequest {
    /// The change: its fingerprint in the report, or as many first digits as are unique.
    pub fingerprint: String,
    /// Why the change is acceptable; reviewers read it.
    pub reason: String,
    /// The last day on which the acceptance is valid, as `YYYY-MM-DD`.
    pub expires: Option<String>,
    /// The API, if several have the same change.
    pub api: Option<String>,
    /// The revision to compare with.
    pub base: Option<String>,
}

/// Finds the change that a fingerprint names, and writes its acceptance into `accepted.yaml`.
///
/// # Errors
///
/// An empty reason, a day in the past, and a fingerprint that matches no change or several.
pub fn run(root: &Path, request: &AcceptRequest) -> Outcome {
    if request.reason.trim().is_empty() {
        let help = "give a reason that a reviewer can check";
        return Err(Diagnostic::new("the reason is empty", help).to_string());
    }
    let expires = request.expires.as_deref().map(accepted::day).transpose();
    let expires = expires.map_err(|problem| problem.to_string())?;
    let today = accepted::today();
    if let Some(day) = expires.filter(|day| *day < today) {
        let problem = Diagnostic::new(
            format!("{day} is in the past"),
            "give a day in the future, or leave out `--expires`",
        );
        return Err(problem.to_string());
    }
    let head = Revision::work_tree(root)?;
    let apis: Vec<String> = request.api.iter().cloned().collect();
    let base = Base::open(root, request.base.as_deref(), &apis, &head)?;
    let Review { report, .. } = review(root, &base, &head, &apis, Models::Dropped)?;
    let (api, change) = find(&report, &request.fingerprint)?;
    if let Some(reason) = &change.accepted {
        let problem = Diagnostic::new(
            format!("{} is accepted already: {reason}", named(change)),
            format!("edit the reason in {} of {api}", accepted::FILE),
        );
        return Err(problem.to_string());
    }
    let entry = head.specs.entry(api);
    let entry = entry.map_err(|problems| problems.to_string())?;
    let file = Accepted::read(entry.dir()).map_err(|problems| problems.to_string())?;
    let text = file.with(Acceptance::of(change, &request.reason, expires));
    tidbcloud_console::write(file.path(), &text).map_err(|error| {
        Diagnostic::new(
            format!("cannot write the file: {error}"),
            "make it writable",
        )
        .in_file(file.path())
        .to_string()
    })?;
    say!("{:>12} {}", "Accepted", named(change));
    say!("{:>12} {}", "Wrote", file.path().display());
    Ok(Status::Clean)
}

/// Finds the change with a fingerprint, and its API.
fn find<'a>(report: &'a Report, fingerprint: &str) -> Result<(&'a str, &'a Change), String> {
    let digits = fingerprint.trim_start_matches('#').to_ascii_lowercase();
    let all: Vec<(&str, &Change)> = report
        .apis
        .iter()
        .flat_map(|api| api.changes.iter().map(|change| (api.api.as_str(), change)))
        .collect();
    let starts = |(_, change): &&(&str, &Change)| {
        !digits.is_empty() && change.fingerprint.starts_with(&digits)
    };
    let mut matching: Vec<&(&str, &Change)> = all.iter().filter(starts).collect();
    // If several APIs have the change, the one that is not accepted yet is meant.
    let is_open = |found: &&(&str, &Change)| found.1.accepted.is_none();
    if is_one(&matching) && matching.iter().filter(|found| is_open(found)).count() == 1 {
        matching.retain(is_open);
    }
    let list = |changes: &[&(&str, &Change)]| {
        let lines: Vec<String> = changes
            .iter()
            .take(NAMED)
            .map(|(api, change)| format!("{api}: {}", named(change)))
            .collect();
        lines.join("; ")
    };
    let problem = match matching.as_slice() {
        [found] => return Ok(**found),
        [] if all.is_empty() => Diagnostic::new(
            format!(
                "no change has the fingerprint `{fingerprint}`: nothing changed since {}",
                report.base
            ),
            "choose the revision to compare with by `--base`",
        ),
        [] => {
            let mut near: Vec<&(&str, &Change)> = all
                .iter()
                .filter(|(_, change)| change.accepted.is_none() && change.level >= Level::Add)
                .collect();
            near.sort_by_key(|(_, change)| {
                let alike = digits
                    .chars()
                    .zip(change.fingerprint.chars())
                    .filter(|(a, b)| a == b)
                    .count();
                (std::cmp::Reverse(alike), std::cmp::Reverse(change.level))
            });
            let help = match near.as_slice() {
                [] => "see `cargo xtask diff`: every change is accepted".to_owned(),
                near => format!(
                    "use a fingerprint from the report; the most similar are {}",
                    list(near)
                ),
            };
            Diagnostic::new(
                format!("no change has the fingerprint `{fingerprint}`"),
                help,
            )
        }
        several if is_one(several) => Diagnostic::new(
            format!(
                "several APIs have the change `{fingerprint}`: {}",
                list(several)
            ),
            "choose one with `--api`",
        ),
        several => Diagnostic::new(
            format!(
                "{} changes have a fingerprint that starts with `{fingerprint}`: {}",
                several.len(),
                list(several)
            ),
            "give more digits",
        ),
    };
    Err(problem.to_string())
}

/// Whether all are the same change, in several APIs.
fn is_one(changes: &[&(&str, &Change)]) -> bool {
    changes
        .windows(2)
        .all(|pair| pair[0].1.fingerprint == pair[1].1.fingerprint)
}

/// `resp-field-removed Cluster.state #1a2b3c4d`
fn named(change: &Change) -> String {
    format!(
        "{} {} #{}",
        change.kind, change.subject.name, change.fingerprint
    )
}
