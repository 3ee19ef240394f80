//! Small pairs of documents named after their one change, and what the comparison of their models says of them. Here is
//! how they are found and loaded.

mod equivalent;
mod golden;
mod real;
mod refused;
mod several;

use std::fs;
use std::path::{Path, PathBuf};

use tidbcloud_model::{Loaded, Specs, load_foreign};
use tidbcloud_tests::root;
use xtask::diff::compare;
use xtask::diff::report::Change;

/// The API of every pair; its name stands in no record that matters.
const ID: &str = "clusters";

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

/// One side of a pair: `before` or `after`. A document alone is one of anybody's; beside a ledger or sentences it is one
/// of ours.
fn load(pair: &Path, side: &str) -> Loaded {
    let file = |end: &str| Some(pair.join(format!("{side}.{end}"))).filter(|path| path.exists());
    let document = file("yaml").or_else(|| file("json")).expect("a document");
    let companions = [("names.lock", "lock"), ("docs.yaml", "docs.yaml")];
    let companions: Vec<(&str, PathBuf)> = companions
        .into_iter()
        .filter_map(|(name, end)| Some((name, file(end)?)))
        .collect();
    let loaded = if companions.is_empty() {
        load_foreign(&document, ID)
    } else {
        let specs = tempfile::tempdir().expect("a folder");
        let home = specs.path().join("v1").join(ID);
        fs::create_dir_all(&home).expect("a folder");
        let manifest = format!(
            "apis:\n- id: {ID}\n  version: v1\n  crate: {ID}\n  release: \"0.2.0\"\n  released: \"0.1.0\"\n  \
             title: Clusters\n  server: https://clusters.example.com\n  upstream_sha256: \"\"\n"
        );
        fs::write(specs.path().join("manifest.yaml"), manifest).expect("the manifest");
        fs::copy(&document, home.join("openapi.yaml")).expect("the document");
        for (name, from) in companions {
            fs::copy(from, home.join(name)).expect("its companions");
        }
        Specs::open(specs.path()).and_then(|specs| specs.load(ID))
    };
    loaded.unwrap_or_else(|problems| panic!("{}: {problems}", pair.display()))
}

/// Every record of a comparison.
fn records(old: &Loaded, new: &Loaded) -> Vec<Change> {
    compare(old, new, None).records
}

/// A record in one line, for messages.
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
