//! The maintainers' commands: `cargo xtask …`.
#![forbid(unsafe_code)]

pub mod diff;
pub mod emit;
mod generate;
mod list;
mod mock;
mod names;
pub mod oracle;
mod output;
mod vendor;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tidbcloud_model::Specs;

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
    /// Changes which Rust name an identity of a document has.
    #[command(subcommand)]
    Names(names::Command),
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

/// What a command ends with: whether it found nothing to complain of, or why it could not run.
type Outcome = Result<bool, String>;

/// Runs the command of the program's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let root = root();
    let outcome = match Arguments::parse().command {
        Command::Generate(arguments) => generate::run(&root, &arguments),
        Command::Vendor { api, file } => vendor::run(&root.join("specs"), &api, &file)
            .map(|()| true)
            .map_err(|error| error.to_string()),
        Command::Names(command) => names::run(&root, &command),
        Command::List(arguments) => list::run(&root, &arguments),
        Command::Dump { api } => dump(&root, &api),
        Command::Oracle(arguments) => oracle::run(&root, &arguments),
        Command::Mock { arguments } => mock::run(&root, &arguments),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
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
