//! The maintainers' commands: `cargo xtask …`.
#![forbid(unsafe_code)]

/// A line on standard output. A reader that went away, as `| head` does, is no reason to stop half-way.
macro_rules! say {
    ($($words:tt)*) => {{
        let _ = $crate::list::print(&(format!($($words)*) + "\n"));
    }};
}

mod changelog;
pub mod diff;
pub mod emit;
mod generate;
mod list;
mod mock;
mod names;
pub mod oracle;
mod output;
mod parallel;
mod update;
mod vendor;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tidbcloud_specs::Specs;

/// Documents are trees of many small parts: a general allocator takes a quarter of a comparison for them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Vendors API documents and writes the client crates"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the client crates from the vendored documents.
    Generate(generate::Arguments),
    /// Reads a published document and writes it into `specs/`.
    Vendor {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The document: Swagger 2.0 or OpenAPI 3.0, JSON or YAML.
        file: PathBuf,
    },
    /// Makes crates of a newly published document in one go: vendor, names, generate, diff. All is written, or nothing.
    Update(update::Arguments),
    /// Changes which Rust name an identity of a document has.
    #[command(subcommand)]
    Names(names::Command),
    /// Compares the documents of two points in time, and says what changed for whom.
    Diff(diff::Arguments),
    /// Tells the users of each crate what changed, and which version that needs.
    Changelog(changelog::Arguments),
    /// Prints the operations.
    List(list::Arguments),
    /// Prints the model of an API as JSON.
    Dump {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
    },
    /// Asks the tools that read public APIs whether the records of the small pairs are right.
    Oracle(oracle::Arguments),
    /// Starts the mock server.
    Mock {
        /// Arguments of the mock: `[API…] [--port N] [--algorithm sha-256] [--stateful]`; `--help` prints them.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

/// Whether these words after `cargo xtask` are a command with arguments that it takes.
///
/// # Errors
///
/// What is wrong with them.
pub fn parse<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<(), String> {
    let words = std::iter::once("cargo xtask").chain(words);
    let parsed = Arguments::try_parse_from(words);
    parsed.map(drop).map_err(|error| error.to_string())
}

/// What a command ends with: whether it found nothing to complain of, or why it could not run.
type Outcome = Result<bool, String>;

/// How a command that ran ends. Programs read it from the exit code; 2 stands for a command that could not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// Nothing to complain of.
    Clean = 0,
    /// Something is not as it should be.
    Gate = 1,
    /// What is generated is not what the documents say.
    Stale = 4,
}

impl From<bool> for Ending {
    fn from(is_clean: bool) -> Self {
        if is_clean { Self::Clean } else { Self::Gate }
    }
}

/// Runs the command of the program's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let root = root();
    let ending = match Arguments::parse().command {
        Command::Generate(arguments) => generate::run(&root, &arguments).map(Ending::from),
        Command::Vendor { api, file } => vendor::run(&root.join("specs"), &api, &file)
            .map(|()| Ending::Clean)
            .map_err(|error| error.to_string()),
        Command::Names(command) => names::run(&root, &command).map(Ending::from),
        Command::Update(arguments) => update::run(&root, &arguments),
        Command::Diff(arguments) => diff::run(&root, &arguments),
        Command::Changelog(arguments) => changelog::run(&root, &arguments),
        Command::List(arguments) => list::run(&root, &arguments).map(Ending::from),
        Command::Dump { api } => dump(&root, &api).map(Ending::from),
        Command::Oracle(arguments) => oracle::run(&root, &arguments).map(Ending::from),
        Command::Mock { arguments } => mock::run(&root, &arguments).map(Ending::from),
    };
    match ending {
        Ok(ending) => ExitCode::from(ending as u8),
        Err(message) => {
            let said = if message.starts_with("error: ") {
                ""
            } else {
                "error: "
            };
            eprintln!("{said}{message}");
            ExitCode::from(2)
        }
    }
}

/// The workspace, wherever the command is called from. Cargo says where the package is that it runs; a program that was
/// copied elsewhere still knows where it was built.
fn root() -> PathBuf {
    let told = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let package = told
        .filter(|package| package.ends_with("xtask"))
        .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    package.parent().unwrap_or(&package).to_owned()
}

fn specs(root: &Path) -> Result<Specs, String> {
    Specs::open(root.join("specs")).map_err(|problems| problems.to_string())
}

fn dump(root: &Path, api: &str) -> Outcome {
    let loaded = specs(root)?
        .load(api)
        .map_err(|problems| problems.to_string())?;
    let text = serde_json::to_string_pretty(&loaded.api).map_err(|error| error.to_string())?;
    list::print(&format!("{text}\n"))?;
    Ok(true)
}
