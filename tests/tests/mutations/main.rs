//! Comparison of small pairs of documents, each named after its one change. This file finds and loads them.

mod equivalent;
mod errors;
mod golden;
mod real;
mod refused;
mod renames;
mod several;
mod wire;

use std::fs;
use std::path::{Path, PathBuf};

use oracle::pairs::{self, API as ID};
use tidbcloud_review::compare;
use tidbcloud_review::report::Change;
use tidbcloud_specs::Loaded;
use tidbcloud_tests::root;

/// The folder of the pairs.
fn folder() -> PathBuf {
    root().join("tests/mutations")
}

/// The folders in a folder, by their names.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the pairs");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("a pair"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != "equivalent")
        .collect();
    names.sort();
    names
}

/// One revision of a pair: `before` or `after`.
fn load(pair: &Path, side: &str) -> Loaded {
    let scratch = tempfile::tempdir().expect("a folder");
    let loaded = pairs::load_revision(pair, side, scratch.path());
    loaded.unwrap_or_else(|problems| panic!("{}: {problems}", pair.display()))
}

/// Every change of a comparison.
fn changes(old: &Loaded, new: &Loaded) -> Vec<Change> {
    compare(old, new, None).changes
}

/// A change in one line, for messages.
fn line(change: &Change) -> String {
    format!(
        "{} {} {:?}: {}: {}",
        change.kind, change.level, change.bump, change.subject.name, change.summary
    )
}

fn lines(changes: &[Change]) -> String {
    let lines: Vec<String> = changes.iter().map(line).collect();
    lines.join("\n    ")
}
