//! The installed tools that compare public APIs: their versions, and the breaking changes that they find between two crates.

use std::path::Path;
use std::process::{Command, Output};

use super::item::{Item, is_header, without_places};

const PUBLIC_API: &str = "cargo-public-api";
const SEMVER_CHECKS: &str = "cargo-semver-checks";

/// Versions of the tools, as they report them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Versions {
    /// `rustc 1.95.0 (…)`
    pub(super) toolchain: String,
    /// `cargo-public-api 0.52.0`
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
        public_api: version(PUBLIC_API, &["public-api", "--version"])?,
        semver_checks: version(SEMVER_CHECKS, &["semver-checks", "--version"])?,
    })
}

/// Compares two rustdoc JSON files with both tools.
pub(super) fn find_breaks(old: &Path, new: &Path) -> Result<Findings, String> {
    let (old, new) = (old.display().to_string(), new.display().to_string());
    let mut findings = Findings::default();
    // Blanket impls follow from the types alone; everything else counts, auto traits too.
    let arguments = ["public-api", "diff", "-s", "--color", "never", &old, &new];
    let output = run(PUBLIC_API, &arguments)?;
    if !output.status.success() {
        return Err(failed(PUBLIC_API, &output));
    }
    parse_public_api(&String::from_utf8_lossy(&output.stdout), &mut findings);
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

/// Parses the sections `Removed`, `Changed` (a line before, then the line after) and `Added`.
fn parse_public_api(text: &str, findings: &mut Findings) {
    let mut changed = false;
    for line in text.lines() {
        if line.starts_with("Removed items") || line.starts_with("Added items") {
            changed = false;
        } else if line.starts_with("Changed items") {
            changed = true;
        } else if let Some(removed) = line.strip_prefix('-') {
            if is_header(removed) {
                continue;
            }
            findings.breaks.push(Break {
                tool: Tool::PublicApi,
                text: removed.to_owned(),
                item: Item::of_line(removed),
                after: None,
            });
        } else if let Some(added) = line.strip_prefix('+') {
            if changed && let Some(last) = findings.breaks.last_mut() {
                last.after = Some(added.to_owned());
            }
            findings.added.push(added.to_owned());
        }
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
            PUBLIC_API | SEMVER_CHECKS => format!("run `cargo install --locked {program}`, and put the folder of cargo's programs on PATH"),
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
    fn removed_and_changed_lines_are_breaks_and_added_ones_are_not() {
        let text = "Removed items from the public API\n=====\n-pub clusters::types::A::b: u8\n\nChanged items in the public API\n=====\n\
                    -pub fn clusters::Client::c(&self)\n+pub fn clusters::Client::c(&self, u8)\n\nAdded items to the public API\n=====\n\
                    +pub struct clusters::types::D\n";
        let mut findings = Findings::default();
        parse_public_api(text, &mut findings);
        let texts: Vec<&str> = findings.breaks.iter().map(|one| &one.text[..]).collect();
        assert_eq!(
            texts,
            [
                "pub clusters::types::A::b: u8",
                "pub fn clusters::Client::c(&self)"
            ]
        );
        assert_eq!(findings.breaks[0].after, None);
        assert_eq!(
            findings.breaks[1].after.as_deref(),
            Some("pub fn clusters::Client::c(&self, u8)")
        );
        assert_eq!(findings.added.len(), 2);
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
