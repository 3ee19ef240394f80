//! `cargo xtask diff`: compares, prints the report, and says whether it may pass.

use std::io::IsTerminal;
use std::path::Path;

use super::comparison::{BaseArgument, Compared, compared};
use super::explain::explain;
use super::gate::{self, FailOn, accept};
use super::render::{self, Options};
use super::side::{Base, Side};
use crate::{Ending, generate, list};

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
    Accept(accept::Arguments),
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

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<Ending, String> {
    if let Some(id) = &arguments.explain {
        list::print(&explain(id)?)?;
        return Ok(Ending::Clean);
    }
    if let Some(Action::Accept(arguments)) = &arguments.action {
        return accept::run(root, arguments);
    }
    let (compared, head) = match found(root, arguments) {
        Ok(found) => found,
        Err(message) => {
            // The comment on a pull request says so too.
            if arguments.format == Format::Md {
                list::print(&render::refused(&message))?;
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
        doc: arguments.show.contains(&Show::Doc),
        noise: arguments.show.contains(&Show::Noise),
        colour: std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        ..Options::default()
    };
    list::print(&match arguments.format {
        Format::Text => render::text(&report, &options),
        Format::Md => render::markdown(&report, &options),
        Format::Github => render::github(&report),
        Format::Json => render::json(&report),
    })?;
    for problem in &wrong {
        eprintln!("{problem}\n");
    }
    let base = arguments.base.named.as_deref();
    let verdict = gate::verdict(&report, arguments.fail_on, &arguments.apis, base);
    if let Some(verdict) = &verdict {
        eprintln!("{verdict}");
    }
    if verdict.is_some() || (!wrong.is_empty() && arguments.fail_on != FailOn::Never) {
        return Ok(Ending::Gate);
    }
    if arguments.fail_on == FailOn::Never {
        return Ok(Ending::Clean);
    }
    match generate::make(root, &head.specs, &[], loaded) {
        Ok(made) if made.is_fresh() => return Ok(Ending::Clean),
        Ok(_) => {}
        Err(message) => eprintln!("{message}\n"),
    }
    eprintln!("{}", generate::STALE);
    Ok(Ending::Stale)
}

fn found(root: &Path, arguments: &Arguments) -> Result<(Compared, Side), String> {
    let head = Side::work_tree(root)?;
    let named = arguments.base.named.as_deref();
    let base = Base::open(root, named, &arguments.apis, &head)?;
    let compared = compared(root, &base, &head, &arguments.apis)?;
    Ok((compared, head))
}
