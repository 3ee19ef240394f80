//! The tools that compare public APIs, the crate `public-api` and the program cargo-semver-checks: their versions, and the breaking
//! changes that they find between two crates.

use std::path::Path;
use std::process::{Command, Output};

use public_api::PublicItem;

use super::item::{Item, is_header, without_places};
use super::public_api::difference;

const SEMVER_CHECKS: &str = "cargo-semver-checks";

/// Versions of the tools, as they report them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Versions {
    /// `rustc 1.95.0 (…)`
    pub(super) toolchain: String,
    /// `public-api 0.52.0`
    pub(super) public_api: String,
    /// `cargo-semver-checks 0.51.0`
    pub(super) semver_checks: String,
}

/// Tool that found a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    PublicApi,
    SemverChecks,
}

/// Breaking change: an item that was removed from the public API or changed its form.
#[derive(Clone, Debug)]
pub(super) struct Break {
    pub(super) tool: Tool,
    /// Text of the tool.
    pub(super) text: String,
    /// The item; none where the text cannot be parsed.
    pub(super) item: Option<Item>,
    /// The line of the new API, where the tool pairs both lines.
    pub(super) after: Option<String>,
}

/// Findings of both tools between two crates.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings {
    pub(super) breaks: Vec<Break>,
    /// New lines of the public API.
    pub(super) added: Vec<String>,
    /// Lints of cargo-semver-checks that demand a major version.
    pub(super) lints: Vec<String>,
}

/// Runs the tools for their versions.
pub(super) fn versions() -> Result<Versions, String> {
    let version = |program: &str, arguments: &[&str]| {
        let output = run(program, arguments)?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        if output.status.success() && !text.is_empty() {
            Ok(text)
        } else {
            Err(failed(program, &output))
        }
    };
    Ok(Versions {
        toolchain: version("rustc", &["--version"])?,
        public_api: locked_version("public-api")?,
        semver_checks: version(SEMVER_CHECKS, &["semver-checks", "--version"])?,
    })
}

/// Compares two rustdoc JSON files with both tools.
pub(super) fn find_breaks(old: &Path, new: &Path) -> Result<Findings, String> {
    let mut findings = Findings::default();
    let difference = difference(old, new)?;
    let removed = difference.removed.iter().map(|item| (item, None));
    let changed = difference
        .changed
        .iter()
        .map(|pair| (&pair.old, Some(&pair.new)));
    for (item, after) in removed.chain(changed) {
        findings.breaks.extend(removed_or_changed(item, after));
    }
    let added = difference.changed.iter().map(|pair| &pair.new);
    let added = added.chain(&difference.added);
    findings.added = added.map(ToString::to_string).collect();
    let (old, new) = (old.display().to_string(), new.display().to_string());
    // As a minor release, so that everything that demands a major one is a failure.
    let output = run(
        SEMVER_CHECKS,
        &[
            "semver-checks",
            "--color",
            "never",
            "--release-type",
            "minor",
            "--baseline-rustdoc",
            &old,
            "--current-rustdoc",
            &new,
        ],
    )?;
    let text = String::from_utf8_lossy(&output.stdout);
    parse_semver_checks(&text, &mut findings);
    if output.status.success() == findings.lints.is_empty() {
        Ok(findings)
    } else {
        Err(failed(SEMVER_CHECKS, &output))
    }
}

/// An item that was removed, or changed into one after; `None` for one that only opens a block of methods.
fn removed_or_changed(item: &PublicItem, after: Option<&PublicItem>) -> Option<Break> {
    let text = item.to_string();
    (!is_header(&text)).then(|| Break {
        tool: Tool::PublicApi,
        item: Item::of_tokens(item.tokens()),
        text,
        after: after.map(ToString::to_string),
    })
}

/// Version of a crate in the lock file that this program was built with.
fn locked_version(name: &str) -> Result<String, String> {
    let lock = include_str!("../../../Cargo.lock");
    let head = format!("name = \"{name}\"\nversion = \"");
    let version = lock
        .split_once(&head)
        .and_then(|(_, rest)| rest.split_once('"'));
    match version {
        Some((version, _)) => Ok(format!("{name} {version}")),
        None => Err(format!(
            "error: Cargo.lock has no `{name}`\n  fix: restore the file"
        )),
    }
}

/// Parses the lints that failed, each with its items below `Failed in:`.
fn parse_semver_checks(text: &str, findings: &mut Findings) {
    let mut listing = false;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("--- failure ") {
            let lint = rest.split(':').next().unwrap_or(rest);
            findings.lints.push(lint.to_owned());
            listing = false;
        } else if line.starts_with("Failed in:") {
            listing = true;
        } else if listing && let Some(item) = line.strip_prefix("  ") {
            let lint = findings.lints.last().cloned().unwrap_or_default();
            findings.breaks.push(Break {
                tool: Tool::SemverChecks,
                text: format!("{lint}: {}", without_places(item)),
                item: Item::of_lint(item),
                after: None,
            });
        }
    }
}

fn run(program: &str, arguments: &[&str]) -> Result<Output, String> {
    let output = Command::new(program)
        .args(arguments)
        .env("RUSTC_BOOTSTRAP", "1")
        .output();
    output.map_err(|error| {
        let fix = match program {
            SEMVER_CHECKS => format!("run `cargo install --locked {program}`, and put the folder of cargo's programs on PATH"),
            _ => "install the Rust toolchain".to_owned(),
        };
        format!("error: cannot run `{program}`: {error}\n  fix: {fix}")
    })
}

fn failed(program: &str, output: &Output) -> String {
    let stderr = String::from_utf8_lossy(&output.stderr);
    let tail: Vec<&str> = stderr.lines().rev().take(8).collect();
    let tail: Vec<&str> = tail.into_iter().rev().collect();
    format!(
        "error: `{program}` ended with {} and printed:\n{}\n  fix: install a version that reads the rustdoc JSON of this toolchain: `cargo install --locked {program}`",
        output.status,
        tail.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_the_version_of_the_crate_that_reads_public_apis() {
        let version = locked_version("public-api").unwrap();
        assert!(version.starts_with("public-api 0."), "{version}");
        assert!(locked_version("no-such-crate").is_err());
    }

    #[test]
    fn each_item_below_a_failed_lint_is_a_break() {
        let text = "\n--- failure struct_missing: removed ---\n\nDescription:\n  words\n\nFailed in:\n  \
                    struct clusters::types::A, previously in file oracle-1/src/types/a.rs:3\n";
        let mut findings = Findings::default();
        parse_semver_checks(text, &mut findings);
        assert_eq!(findings.lints, ["struct_missing"]);
        assert_eq!(findings.breaks.len(), 1);
        assert_eq!(
            findings.breaks[0].text,
            "struct_missing: struct clusters::types::A"
        );
        assert_eq!(findings.breaks[0].item, Some(Item::new("types::A")));
    }
}
