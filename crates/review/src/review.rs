//! A whole comparison: the records of every API, and what people accepted of them.

use std::collections::BTreeMap;
use std::path::Path;

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_specs::Loaded;

use super::compare::compare;
use super::gate::accepted::{self, Accepted};
use super::report::{Bump, Report, SCHEMA_VERSION};
use super::revision::{Base, Side};
use super::version;
use super::workspace;

/// A comparison, with what is wrong with the acceptances of it.
pub(crate) struct Compared {
    /// What was found; records that somebody accepted say so.
    pub(crate) report: Report,
    /// Acceptances that expired, and new ones of no change.
    pub(crate) wrong: Vec<Diagnostic>,
    /// The APIs of the head that had to be read.
    pub(crate) loaded: BTreeMap<String, Loaded>,
}

/// Compares two folders that are shaped like `specs/`, as `cargo xtask diff --base` does.
///
/// # Errors
///
/// Why they cannot be compared.
pub fn folders(base: &Path, head: &Path) -> Result<Report, String> {
    let head = Side::folder(head, None)?;
    let base = Base::Specs(Side::folder(base, Some(&head))?);
    Ok(compared(head.specs.dir(), &base, &head, &[])?.report)
}

/// Compares, and puts the acceptances of the head beside the records.
pub(crate) fn compared(
    root: &Path,
    base: &Base,
    head: &Side,
    apis: &[String],
) -> Result<Compared, String> {
    let mut reports = Vec::new();
    let mut loaded = BTreeMap::new();
    for told in workspace::reports(root, base, head, apis, compare)? {
        if let Some(read) = told.loaded {
            loaded.insert(told.report.api.clone(), read);
        }
        reports.push(told.report);
    }
    let today = accepted::today();
    let mut wrong = Vec::new();
    for report in &mut reports {
        let Some(entry) = head.find(&report.api) else {
            continue;
        };
        let ours =
            Accepted::read(entry.dir()).map_err(|problems| head.renamed(&problems.to_string()))?;
        let theirs = match base.side() {
            None => None,
            Some(side) => Some(match side.find(&report.api) {
                None => Accepted::default(),
                Some(entry) => Accepted::read(entry.dir())
                    .map_err(|problems| side.renamed(&problems.to_string()))?,
            }),
        };
        wrong.extend(ours.apply(report, theirs.as_ref(), today));
        // What the base declares is for changes that are merged already: they still wait for that release.
        let before = base.side().and_then(|side| side.find(&report.api));
        if let Some(before) = before.filter(|before| before.released == entry.released) {
            report.needed = version::greater(&report.needed, &before.release);
        }
    }
    let bumps = reports.iter().map(|report| report.required_bump);
    let report = Report {
        schema_version: SCHEMA_VERSION,
        base: base.label().to_owned(),
        head: head.label.clone(),
        required_bump: bumps.max().unwrap_or(Bump::None),
        apis: reports,
    };
    Ok(Compared {
        report,
        wrong,
        loaded,
    })
}
