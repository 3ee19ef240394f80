//! `cargo xtask diff`: the arguments of a comparison, and of accepting a change.

use std::path::Path;

use tidbcloud_console::{self as console, Outcome, Status};
use tidbcloud_review::{Acceptance, accept, diff, explain::explain};

use crate::base::BaseArgument;

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    /// Only these APIs.
    apis: Vec<String>,
    #[command(flatten)]
    base: BaseArgument,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// From which changes on the command fails.
    #[arg(long, value_enum, default_value_t, value_name = "LEVEL")]
    fail_on: FailOn,
    /// Also list what is only counted otherwise.
    #[arg(long, value_enum)]
    show: Vec<Show>,
    /// Tells what a kind of change means, as `resp-field-removed`.
    #[arg(long, value_name = "ID", exclusive = true)]
    explain: Option<String>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(clap::Subcommand)]
enum Action {
    /// Records that a change was reviewed and accepted.
    Accept(AcceptArguments),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For a comment on a pull request.
    Md,
    /// Annotations of GitHub.
    Github,
    /// For programs.
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Show {
    /// Changes that touch nobody.
    Noise,
    /// Changes of words.
    Doc,
}

/// From which changes on a comparison fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum FailOn {
    /// A declared version that is too small for the changes without an acceptance.
    #[default]
    Break,
    /// That, and each WIRE change without an acceptance.
    Wire,
    /// That, and each RISK change without an acceptance.
    Risk,
    /// That, and each ADD change without an acceptance.
    Add,
    /// Nothing.
    Never,
}

#[derive(clap::Args)]
struct AcceptArguments {
    /// The change: its fingerprint in the report, or as many first digits as are unique.
    fingerprint: String,
    /// Why the change is acceptable; reviewers read it.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The last day on which the acceptance counts.
    #[arg(long, value_name = "YYYY-MM-DD")]
    expires: Option<String>,
    /// The API, where several have this very change.
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
        let acceptance = Acceptance {
            fingerprint: arguments.fingerprint,
            reason: arguments.reason,
            expires: arguments.expires,
            api: arguments.api,
            base: arguments.base.named,
        };
        return accept(root, &acceptance);
    }
    let request = diff::Request {
        apis: arguments.apis,
        base: arguments.base.named,
        format: match arguments.format {
            Format::Text => diff::Format::Text,
            Format::Md => diff::Format::Md,
            Format::Github => diff::Format::Github,
            Format::Json => diff::Format::Json,
        },
        fail_on: match arguments.fail_on {
            FailOn::Break => diff::FailOn::Break,
            FailOn::Wire => diff::FailOn::Wire,
            FailOn::Risk => diff::FailOn::Risk,
            FailOn::Add => diff::FailOn::Add,
            FailOn::Never => diff::FailOn::Never,
        },
        show_noise: arguments.show.contains(&Show::Noise),
        show_doc: arguments.show.contains(&Show::Doc),
    };
    diff::run(root, &request)
}
