//! Check of the review against independent tools: both crates of each pair of documents are generated and described by
//! rustdoc, the tools compare the descriptions, and each breaking change that they see must have its change in the review,
//! as each BREAK change must have its breaking change. `cargo run --package oracle -- [PAIR…] [--write]`;
//! `--generated REV` compares the public API of the generated crates instead.

#![forbid(unsafe_code)]

mod claim;
mod exceptions;
mod generated;
mod item;
pub mod pairs;
mod public_api;
mod report;
mod results;
mod rustdoc;
mod tools;
mod verdict;

use std::path::{Path, PathBuf};

use exceptions::Exceptions;
use report::Progress;
use rustdoc::RustdocJson;

/// Arguments of the program.
#[derive(clap::Parser)]
#[command(
    name = "oracle",
    about = "Checks the review's verdicts on small pairs of documents with tools that read public APIs"
)]
pub struct Arguments {
    /// Only these pairs: folders below `tests/mutations`, as `op_added`.
    pairs: Vec<String>,
    /// Write the findings of the tools to `tests/oracle/results.yaml`.
    #[arg(long, conflicts_with = "pairs")]
    write: bool,
    /// Compare the public API of the generated crates with that of a git revision instead, as markdown.
    #[arg(long, value_name = "REV", conflicts_with_all = ["pairs", "write"])]
    generated: Option<String>,
}

/// Judges the pairs, and writes the results or compares them with the committed ones. Returns whether everything agrees.
///
/// # Errors
///
/// A tool that is not installed, and files that cannot be read or written.
pub fn run(root: &Path, arguments: &Arguments) -> Result<bool, String> {
    if let Some(base) = &arguments.generated {
        return generated::run(root, base, &build_folder(root));
    }
    let progress = Progress::start();
    let versions = tools::versions()?;
    let exceptions = Exceptions::read(root)?;
    let build = build_folder(root);

    let names = pairs::select(root, &arguments.pairs)?;
    let pairs = pairs::load_all(root, &names, &build.join("specs"))?;
    let rustdoc = RustdocJson::generate(root, &build, &pairs)?;
    progress.documented(pairs.len());

    let verdicts = verdict::judge_all(&pairs, &rustdoc, &exceptions)?;
    let mut agrees = report::verdicts(&pairs, &verdicts);
    let is_complete = arguments.pairs.is_empty();
    if is_complete {
        agrees &= report::unused_exceptions(&exceptions.unused());
    }
    progress.finished(pairs.len());

    if !agrees {
        return Ok(false);
    }
    if arguments.write {
        results::write(root, &versions, &pairs, &verdicts)?;
        return Ok(true);
    }
    let outdated = results::outdated(root, &pairs, is_complete)?;
    Ok(report::outdated_results(&outdated))
}

/// Lists how the committed results differ from the present pairs, changes and exceptions. Runs no tool. `scratch` is a
/// folder for the files that loading has to write.
///
/// # Errors
///
/// Pairs and lists that cannot be read.
pub fn outdated_results(root: &Path, scratch: &Path) -> Result<Vec<String>, String> {
    let names = pairs::select(root, &[])?;
    let pairs = pairs::load_all(root, &names, scratch)?;
    let exceptions = Exceptions::read(root)?;
    let mut outdated = results::outdated(root, &pairs, true)?;
    outdated.extend(results::without_reason(root, &exceptions)?);
    outdated.extend(exceptions.unused());
    Ok(outdated)
}

/// The folder of the generated crates and their documentation, inside cargo's target folder.
fn build_folder(root: &Path) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| root.join("target"));
    std::path::absolute(&target)
        .unwrap_or(target)
        .join("oracle")
}
