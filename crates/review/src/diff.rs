//! `cargo xtask diff`: compares, prints the report, and decides whether it passes.

use std::io::IsTerminal;
use std::path::Path;

use tidbcloud_codegen::generate;
use tidbcloud_console::{self as console, Outcome, Status};

use crate::review::{Compared, compared};
use crate::gate;
pub use crate::gate::FailOn;
use crate::render::{self, Options};
use crate::revision::{Base, Side};

/// Form of a printed report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For a terminal.
    Text,
    /// For a comment on a pull request.
    Md,
    /// Annotations of GitHub.
    Github,
    /// For programs.
    Json,
}

/// Arguments of a comparison.
#[derive(Clone, Debug)]
pub struct Request {
    /// Only these APIs; all where empty.
    pub apis: Vec<String>,
    /// The revision to compare with: a git revision, a document or a folder; the merge base with the main branch where
    /// it is not given.
    pub base: Option<String>,
    /// Form of the report.
    pub format: Format,
    /// The level of change from which on the comparison fails.
    pub fail_on: FailOn,
    /// List changes that affect no caller.
    pub show_noise: bool,
    /// List changes of documentation.
    pub show_doc: bool,
}

/// Compares, prints the report, and decides whether it passes.
///
/// # Errors
///
/// Every reason why the revisions cannot be compared.
pub fn run(root: &Path, request: &Request) -> Outcome {
    let (compared, head) = match compare(root, request) {
        Ok(found) => found,
        Err(message) => {
            // The comment on a pull request says so too.
            if request.format == Format::Md {
                console::print(&render::refused(&message))?;
            }
            return Err(message);
        }
    };
    let Compared {
        report,
        wrong,
        loaded,
    } = compared;
    let options = Options {
        doc: request.show_doc,
        noise: request.show_noise,
        colour: std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        ..Options::default()
    };
    console::print(&match request.format {
        Format::Text => render::text(&report, &options),
        Format::Md => render::markdown(&report, &options),
        Format::Github => render::github(&report),
        Format::Json => render::json(&report),
    })?;
    for problem in &wrong {
        eprintln!("{problem}\n");
    }
    let base = request.base.as_deref();
    let verdict = gate::verdict(&report, request.fail_on, &request.apis, base);
    if let Some(verdict) = &verdict {
        eprintln!("{verdict}");
    }
    if verdict.is_some() || (!wrong.is_empty() && request.fail_on != FailOn::Never) {
        return Ok(Status::Failed);
    }
    if request.fail_on == FailOn::Never {
        return Ok(Status::Clean);
    }
    match generate::make(root, &head.specs, &[], loaded) {
        Ok(made) if made.is_fresh() => return Ok(Status::Clean),
        Ok(_) => {}
        Err(message) => eprintln!("{message}\n"),
    }
    eprintln!("{}", generate::STALE);
    Ok(Status::Stale)
}

fn compare(root: &Path, request: &Request) -> Result<(Compared, Side), String> {
    let head = Side::work_tree(root)?;
    let named = request.base.as_deref();
    let base = Base::open(root, named, &request.apis, &head)?;
    let compared = compared(root, &base, &head, &request.apis)?;
    Ok((compared, head))
}
