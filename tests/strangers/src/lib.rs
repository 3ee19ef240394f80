//! Clients and generators that others wrote, against the mock and the corrected documents: what they cannot use is a fault of
//! one of these. `cargo run --package strangers -- [NAME…] [--write]`; each tool has one version, and is installed into
//! `target/strangers` when it is first used.
#![forbid(unsafe_code)]

pub mod clients;
pub mod process;
pub mod toolbox;

mod documents;
mod generators;
mod outcome;
mod results;
mod schemathesis;
mod timing;
mod validator;

use std::path::{Path, PathBuf};
use std::time::Duration;

use tidbcloud_console::say;

use documents::Documents;
use outcome::STRANGERS;
use toolbox::Toolbox;

pub use outcome::Outcome;
pub use results::outdated_results;

/// Limit of time for one installation by pip or npm.
const INSTALLATION: Duration = Duration::from_secs(10 * 60);

/// Arguments of the program.
#[derive(clap::Parser)]
#[command(
    name = "strangers",
    about = "Runs clients and generators of others against the mock and the corrected documents"
)]
pub struct Arguments {
    /// Only these: curl, requests, httpx, tidbcloudy, typescript, validator, schemathesis, generators; ids of APIs with
    /// `--timings`. All by default
    names: Vec<String>,
    /// Write the results to `tests/strangers/results.md`, each to its section
    #[arg(long)]
    write: bool,
    /// Instead, print how long generators of Rust take, and the builds of their crates and of a program with one of them
    #[arg(long, conflicts_with = "write")]
    timings: bool,
    /// Requests that schemathesis makes for each operation and phase, at most
    #[arg(long, value_name = "N", default_value_t = 25)]
    examples: u32,
}

/// Runs the strangers. Returns whether none of them found a fault.
///
/// # Errors
///
/// Documents that cannot be read, results that cannot be written, and names of no stranger.
pub fn run(root: &Path, arguments: &Arguments) -> Result<bool, String> {
    let folder = build_folder(root);
    let toolbox = Toolbox::new(&folder, INSTALLATION);
    let documents = Documents::write(root, &folder.join("documents"))?;
    if arguments.timings {
        let documents = documents.only(&arguments.names)?;
        return timing::run(root, &toolbox, &documents, &folder).map(|()| true);
    }
    if let Some(unknown) = arguments
        .names
        .iter()
        .find(|name| !STRANGERS.contains(&name.as_str()))
    {
        let known = STRANGERS.join(", ");
        return Err(format!(
            "error: no stranger is named `{unknown}`\n  fix: use one of {known}"
        ));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let mut outcomes = Vec::new();
    for name in STRANGERS {
        if !arguments.names.is_empty() && !arguments.names.iter().any(|wanted| wanted == name) {
            continue;
        }
        let found = match name {
            "curl" => vec![runtime.block_on(clients::curl())],
            "requests" => vec![runtime.block_on(clients::python_session("requests", &toolbox))],
            "httpx" => vec![runtime.block_on(clients::python_session("httpx", &toolbox))],
            "tidbcloudy" => vec![runtime.block_on(clients::tidbcloudy(&toolbox))],
            "typescript" => vec![runtime.block_on(clients::typescript(&toolbox, &documents))],
            "validator" => vec![validator::run(&toolbox, &documents)],
            "schemathesis" => {
                let run = schemathesis::run(&toolbox, &documents, arguments.examples);
                vec![runtime.block_on(run)]
            }
            _ => generators::run(&toolbox, &documents, &folder),
        };
        for outcome in &found {
            say!("{}", outcome.text());
        }
        outcomes.push((name, found));
    }
    if arguments.write {
        results::write(root, &documents, &outcomes)?;
    }
    let mut all = outcomes.iter().flat_map(|(_, outcomes)| outcomes);
    Ok(all.all(|outcome| outcome.faults.is_empty()))
}

/// The folder of the tools and of what they write, inside cargo's target folder.
fn build_folder(root: &Path) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| root.join("target"));
    std::path::absolute(&target)
        .unwrap_or(target)
        .join("strangers")
}
