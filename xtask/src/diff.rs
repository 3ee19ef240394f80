//! `cargo xtask diff`: arguments of a comparison, and of accepting a change.

use std::path::Path;

use tidbcloud_console::{self as console, Outcome, Status};
use tidbcloud_review::diff::{self, DiffRequest, ReportFormat};
use tidbcloud_review::{self as review, AcceptRequest, accept, explain::explain};

use crate::base::BaseArgument;

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    /// Only these APIs.
    apis: Vec<String>,
    #[command(flatten)]
    base: BaseArgument,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Least level of changes that makes the command fail.
    #[arg(long, value_enum, default_value_t, value_name = "LEVEL")]
    fail_on: FailOn,
    /// Also list changes that are only counted by default.
    #[arg(long, value_enum)]
    show: Vec<Show>,
    /// Print nothing if no API has anything to report.
    #[arg(long)]
    if_changed: bool,
    /// Explain a kind of change, for example `resp-field-removed`.
    #[arg(long, value_name = "ID", exclusive = true)]
    explain: Option<String>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(clap::Subcommand)]
enum Action {
    /// Record that a change was reviewed and accepted.
    Accept(AcceptArguments),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Text for a terminal.
    #[default]
    Text,
    /// Markdown for a pull request comment.
    Md,
    /// GitHub annotations.
    Github,
    /// JSON for programs.
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Show {
    /// Changes without effect on callers.
    Noise,
    /// Changes of documentation.
    Doc,
}

/// Least level of changes that makes the comparison fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum FailOn {
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

#[derive(clap::Args)]
struct AcceptArguments {
    /// Fingerprint of the change in the report, or a unique prefix of it.
    fingerprint: String,
    /// Why the change is acceptable, for reviewers.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Last day on which the acceptance is valid.
    #[arg(long, value_name = "YYYY-MM-DD")]
    expires: Option<String>,
    /// The API, if several have the same change.
    #[arg(long)]
    api: Option<String>,
    #[command(flatten)]
    base: BaseArgument,
}

pub(crate) fn run(root: &Path, arguments: Arguments) -> Outcome {
    if let Some(id) = &arguments.explain {
        console::print(&explain(id)?)?;
        return Ok(Status::Clean);
    }
    if let Some(Action::Accept(arguments)) = arguments.action {
        let acceptance = AcceptRequest {
            fingerprint: arguments.fingerprint,
            reason: arguments.reason,
            expires: arguments.expires,
            api: arguments.api,
            base: arguments.base.named,
        };
        return accept(root, &acceptance);
    }
    let request = DiffRequest {
        apis: arguments.apis,
        base: arguments.base.named,
        format: match arguments.format {
            Format::Text => ReportFormat::Text,
            Format::Md => ReportFormat::Md,
            Format::Github => ReportFormat::Github,
            Format::Json => ReportFormat::Json,
        },
        fail_on: match arguments.fail_on {
            FailOn::Break => diff::FailOn::Break,
            FailOn::Wire => diff::FailOn::Wire,
            FailOn::Risk => diff::FailOn::Risk,
            FailOn::Add => diff::FailOn::Add,
            FailOn::Never => diff::FailOn::Never,
        },
        only_if_changed: arguments.if_changed,
        show_noise: arguments.show.contains(&Show::Noise),
        show_doc: arguments.show.contains(&Show::Doc),
    };
    review::diff(root, &request)
}
