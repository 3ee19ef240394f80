//! Commands for maintainers: `cargo xtask …`.
#![forbid(unsafe_code)]

mod base;
mod changelog;
mod diff;
mod dump;
mod generate;
mod list;
mod mock;
mod names;
mod update;
mod vendor;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Documents are trees of many small allocations: with the default allocator, they take a quarter of a comparison.
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
    /// Write the client crates from the vendored documents.
    Generate(generate::Arguments),
    /// Read a published document and write it into `specs/`.
    Vendor(vendor::Arguments),
    /// Update the crate to a newly published document: vendor, names, generate and diff. Writes everything or nothing.
    Update(update::Arguments),
    /// Change the Rust name of an identity.
    #[command(subcommand)]
    Names(names::Command),
    /// Compare two revisions of the documents and report what changed, and which callers it affects.
    Diff(diff::Arguments),
    /// Print or write the changelog of each crate, with the version that the changes need.
    Changelog(changelog::Arguments),
    /// List the operations.
    List(list::Arguments),
    /// Print the model of an API, or its corrected document, as JSON.
    Dump(dump::Arguments),
    /// Start the mock server.
    Mock(mock::Arguments),
}

/// Parses the arguments of a command line after `cargo xtask`.
///
/// # Errors
///
/// The message of the argument parser.
pub fn parse<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Result<(), String> {
    let arguments = std::iter::once("cargo xtask").chain(arguments);
    let parsed = Arguments::try_parse_from(arguments);
    parsed.map(drop).map_err(|error| error.to_string())
}

/// Runs the command of the program's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let root = root();
    let outcome = match Arguments::parse().command {
        Command::Generate(arguments) => generate::run(&root, arguments),
        Command::Vendor(arguments) => vendor::run(&root, &arguments),
        Command::Names(command) => names::run(&root, command),
        Command::Update(arguments) => update::run(&root, arguments),
        Command::Diff(arguments) => diff::run(&root, arguments),
        Command::Changelog(arguments) => changelog::run(&root, arguments),
        Command::List(arguments) => list::run(&root, &arguments),
        Command::Dump(arguments) => dump::run(&root, &arguments),
        Command::Mock(arguments) => mock::run(&root, &arguments),
    };
    match outcome {
        Ok(status) => ExitCode::from(status as u8),
        Err(message) => {
            let prefix = if message.starts_with("error: ") {
                ""
            } else {
                "error: "
            };
            eprintln!("{prefix}{message}");
            ExitCode::from(2)
        }
    }
}

/// The workspace folder, from any current folder. Cargo sets the folder of the running package; a copied program uses the
/// folder in which it was built.
fn root() -> PathBuf {
    let running = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let package = running
        .filter(|package| package.ends_with("xtask"))
        .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    package.parent().unwrap_or(&package).to_owned()
}
