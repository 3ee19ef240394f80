//! `cargo xtask diff`: the request, and how its report is printed and judged. [`crate::diff()`] is the pipeline.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::Path;
use std::time::SystemTime;

use tidbcloud_codegen::generate::{self, LastCheck};
use tidbcloud_console::{self as console, Outcome, Status, print_error};
use tidbcloud_specs::Loaded;

use crate::gate;
pub use crate::gate::FailOn;
use crate::render::{self, RenderOptions};
use crate::report::Report;
use crate::review::Review;
use crate::revision::Revision;
use crate::workspace::Models;

/// Format of a printed report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// Text for a terminal.
    Text,
    /// Markdown for a pull request comment.
    Md,
    /// GitHub annotations.
    Github,
    /// JSON for programs.
    Json,
}

/// Arguments of a comparison.
#[derive(Clone, Debug)]
pub struct DiffRequest {
    /// Only these APIs; all if empty.
    pub apis: Vec<String>,
    /// The revision to compare with: a git revision, a document or a folder; without one, the merge base with the main
    /// branch.
    pub base: Option<String>,
    /// Format of the report.
    pub format: ReportFormat,
    /// Least level of changes that makes the comparison fail.
    pub fail_on: FailOn,
    /// Print nothing if no API has anything to report.
    pub only_if_changed: bool,
    /// List changes that affect no caller.
    pub show_noise: bool,
    /// List changes of documentation.
    pub show_doc: bool,
}

impl DiffRequest {
    /// Prints the report in the requested format.
    pub(crate) fn print(&self, report: &Report) -> Result<(), String> {
        if self.only_if_changed && render::is_quiet(report) {
            return Ok(());
        }
        let options = RenderOptions {
            doc: self.show_doc,
            noise: self.show_noise,
            colour: std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
            ..RenderOptions::default()
        };
        console::print(&match self.format {
            ReportFormat::Text => render::text(report, &options),
            ReportFormat::Md => render::markdown(report, &options),
            ReportFormat::Github => render::github(report),
            ReportFormat::Json => render::json(report),
        })
    }

    /// Prints the error of a comparison that failed, if the format is a pull request comment, and returns it.
    pub(crate) fn refuse(&self, message: String) -> Result<String, String> {
        if self.format == ReportFormat::Md {
            console::print(&render::refused(&message))?;
        }
        Ok(message)
    }

    /// Prints why the gate stays closed, and returns whether it is open.
    pub(crate) fn passes(&self, review: &Review) -> bool {
        for problem in &review.acceptance_problems {
            print_error(&format!("{problem}\n"));
        }
        let base = self.base.as_deref();
        let failure = gate::failure(&review.report, self.fail_on, &self.apis, base);
        if let Some(failure) = &failure {
            print_error(failure);
        }
        let acceptances = review.acceptance_problems.is_empty() || self.fail_on == FailOn::Never;
        failure.is_none() && acceptances
    }

    /// Whether generated code has to be checked: the comparison may fail, and the last check does not hold any more.
    pub(crate) fn generated(&self, root: &Path) -> GeneratedCode {
        let is_known = || LastCheck::that_holds(root).is_some();
        match self.fail_on == FailOn::Never || is_known() {
            true => GeneratedCode::Passes,
            false => GeneratedCode::Unknown,
        }
    }
}

/// Generated code of the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GeneratedCode {
    /// It is fresh, or of no interest.
    Passes,
    /// It may be stale.
    Unknown,
}

impl GeneratedCode {
    /// Whether to keep the models of the comparison: the check needs the same.
    pub(crate) fn models(self) -> Models {
        match self {
            Self::Passes => Models::Dropped,
            Self::Unknown => Models::Kept,
        }
    }

    /// Checks that the generated crates are those of the head, where that is unknown. The models were read after `began`.
    pub(crate) fn check(
        self,
        root: &Path,
        head: &Revision,
        models: BTreeMap<String, Loaded>,
        began: SystemTime,
    ) -> Outcome {
        if self == Self::Passes {
            return Ok(Status::Clean);
        }
        match generate::make(root, &head.specs, &[], models) {
            Ok(made) if made.is_fresh() => {
                made.keep_check(began);
                return Ok(Status::Clean);
            }
            Ok(_) => {}
            Err(message) => print_error(&format!("{message}\n")),
        }
        print_error(generate::STALE);
        Ok(Status::Stale)
    }
}
