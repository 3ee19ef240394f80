//! Comparison of two revisions: the report of every API, with acceptances and needed versions.

use std::collections::BTreeMap;
use std::path::Path;

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_specs::Loaded;

use super::compare::compare;
use super::gate::accepted::{self, Accepted};
use super::report::{Bump, Report, SCHEMA_VERSION};
use super::revision::{Base, Revision};
use super::version;
use super::workspace::{self, Models};

/// Report of a comparison, with the problems of its acceptances.
pub(crate) struct Review {
    /// The report; accepted changes are marked.
    pub(crate) report: Report,
    /// Acceptances that expired, and new ones without a change.
    pub(crate) acceptance_problems: Vec<Diagnostic>,
    /// Models of the head that had to be read, if they are kept.
    pub(crate) models: BTreeMap<String, Loaded>,
}

/// Compares two folders that are structured like `specs/`, as `cargo xtask diff --base` does.
///
/// # Errors
///
/// Every reason why they cannot be compared.
pub fn compare_folders(base: &Path, head: &Path) -> Result<Report, String> {
    let head = Revision::folder(head)?;
    let base = Base::Specs(Box::new(Revision::folder(base)?));
    Ok(review(head.specs.dir(), &base, &head, &[], Models::Dropped)?.report)
}

/// Compares every API of two revisions and applies the acceptances of the head.
pub(crate) fn review(
    root: &Path,
    base: &Base,
    head: &Revision,
    apis: &[String],
    models: Models,
) -> Result<Review, String> {
    let mut reports = Vec::new();
    let mut kept = BTreeMap::new();
    for api in workspace::compare_apis(root, base, head, apis, models, compare)? {
        if let Some(model) = api.model {
            kept.insert(api.report.api.clone(), model);
        }
        reports.push(api.report);
    }
    let today = accepted::today();
    let mut acceptance_problems = Vec::new();
    for report in &mut reports {
        let Some(entry) = head.find(&report.api) else {
            continue;
        };
        let ours = Accepted::read(entry.dir())
            .map_err(|problems| head.with_shown_paths(&problems.to_string()))?;
        let theirs = match base.revision() {
            None => None,
            Some(revision) => Some(match revision.find(&report.api) {
                None => Accepted::default(),
                Some(entry) => Accepted::read(entry.dir())
                    .map_err(|problems| revision.with_shown_paths(&problems.to_string()))?,
            }),
        };
        acceptance_problems.extend(ours.apply(report, theirs.as_ref(), today));
        // The version that the base declares is for changes that are merged already and not yet released.
        let before = base
            .revision()
            .and_then(|revision| revision.find(&report.api));
        if let Some(before) = before.filter(|before| before.released == entry.released) {
            report.needed = version::greater(&report.needed, &before.release);
        }
    }
    let bumps = reports.iter().map(|report| report.required_bump);
    let report = Report {
        schema_version: SCHEMA_VERSION,
        base: base.label().to_owned(),
        head: head.label.clone(),
        base_blobs: None,
        head_blobs: None,
        required_bump: bumps.max().unwrap_or(Bump::None),
        apis: reports,
    };
    Ok(Review {
        report,
        acceptance_problems,
        models: kept,
    })
}
