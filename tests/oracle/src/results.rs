//! The committed results, `tests/oracle/results.yaml`: the findings of the last run, with hashes of the documents, the code
//! and the changes that it was about.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use tidbcloud_console::say;
use tidbcloud_openapi::load;
use tidbcloud_review::compare;
use tidbcloud_review::report::Level;

use super::exceptions::Exceptions;
use super::pairs::{DIRECTIONS, Pair};
use super::tools::Versions;
use super::verdict::{self, ToolVerdict};

pub(super) const FILE: &str = "tests/oracle/results.yaml";
const HEAD: &str = "# Written by `cargo run --package oracle -- --write`; edits are lost. For each pair: hashes of its documents, of the code without\n\
                    # documentation, and of the changes about Rust; then the findings of the tools, there (before to after) and back.\n";

/// Reported where no results were committed.
const MISSING: &str = "there are no results";

/// Writes the results of all pairs.
pub(super) fn write(
    root: &Path,
    versions: &Versions,
    pairs: &[Pair],
    verdicts: &[[ToolVerdict; 2]],
) -> Result<(), String> {
    let path = path(root);
    tidbcloud_console::write(&path, &text(versions, pairs, verdicts)).map_err(|error| {
        format!(
            "error: cannot write: {error}\n  --> {}\n  fix: make the folder writable",
            path.display()
        )
    })?;
    say!("{:>12} {FILE}", "Wrote");
    Ok(())
}

/// Lists how the committed results differ from these pairs and their changes; `is_complete` says that these are all pairs.
pub(super) fn outdated(
    root: &Path,
    pairs: &[Pair],
    is_complete: bool,
) -> Result<Vec<String>, String> {
    let Some(results) = read(root)? else {
        return Ok(vec![MISSING.to_owned()]);
    };
    let mut outdated = Vec::new();
    if is_complete {
        outdated.extend(removed_pairs(&results, pairs));
    }
    let differences = pairs.iter().filter_map(|pair| difference(&results, pair));
    outdated.extend(differences);
    Ok(outdated)
}

/// Lists the exceptions in the committed results whose reasons are missing from `unseen.yaml` and `harmless.yaml`.
pub(super) fn without_reason(root: &Path, exceptions: &Exceptions) -> Result<Vec<String>, String> {
    let Some(results) = read(root)? else {
        return Ok(Vec::new());
    };
    let mut missing = Vec::new();
    for key in listed(&results, "unseen") {
        if !exceptions.is_unseen(&key) {
            missing.push(format!(
                "{key}: no tool saw it, and tests/oracle/unseen.yaml does not say why"
            ));
        }
    }
    for key in listed(&results, "harmless") {
        if !exceptions.is_harmless(&key) {
            missing.push(format!(
                "{key}: tests/oracle/harmless.yaml does not say why it is no breaking change"
            ));
        }
    }
    Ok(missing)
}

fn path(root: &Path) -> PathBuf {
    root.join(FILE)
}

/// Reads the committed results; none before the first run.
fn read(root: &Path) -> Result<Option<Value>, String> {
    let path = path(root);
    if !path.exists() {
        return Ok(None);
    }
    let source = load::read_file(&path).map_err(|problems| problems.to_string())?;
    Ok(Some(source.into_value()))
}

/// Text of the file: a line for each fact, in the flow style of YAML, which JSON is.
fn text(versions: &Versions, pairs: &[Pair], verdicts: &[[ToolVerdict; 2]]) -> String {
    let mut text = HEAD.to_owned();
    let mut put = |indent: usize, key: &str, value: &Value| {
        text.push_str(&format!("{:indent$}{key}: {value}\n", ""));
    };
    put(0, "toolchain", &json!(versions.toolchain));
    put(0, "public-api", &json!(versions.public_api));
    put(0, "semver-checks", &json!(versions.semver_checks));
    text.push_str("pairs:\n");
    for (pair, verdicts) in pairs.iter().zip(verdicts) {
        text.push_str(&format!("  {}:\n", pair.name));
        let directions = DIRECTIONS
            .into_iter()
            .map(str::to_owned)
            .zip(verdicts.iter().map(direction));
        for (key, value) in hashes(pair).into_iter().chain(directions) {
            text.push_str(&format!("    {key}: {value}\n"));
        }
    }
    text
}

/// Entry of one direction.
fn direction(verdict: &ToolVerdict) -> Value {
    let lines = &verdict.lines;
    let mut entry = json!({
        "changes": verdict.changes_hash,
        "level": verdict.level.map(Level::name),
        "lines": format!("{} removed, {} changed, {} added", lines.removed, lines.changed, lines.added),
        "break seen by": verdict.seen_by(),
    });
    // Most have none of these.
    let lists = [
        ("lints", &verdict.lints),
        ("unseen", &verdict.unseen),
        ("harmless", &verdict.harmless),
    ];
    for (key, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        entry[key] = json!(list);
    }
    entry
}

/// Hashes of the pair, which show that it is still the one of the results.
fn hashes(pair: &Pair) -> Map<String, Value> {
    let [before, after] = &pair.revisions;
    let row = json!({
        "documents": [before.documents_hash, after.documents_hash],
        "code": [before.code_hash, after.code_hash],
    });
    row.as_object().cloned().unwrap_or_default()
}

/// Says how a pair differs from the one of the results.
fn difference(results: &Value, pair: &Pair) -> Option<String> {
    let Some(row) = results["pairs"].get(&pair.name) else {
        return Some(format!("{}: is not in the results", pair.name));
    };
    for (key, now) in hashes(pair) {
        if row[&key] != now {
            return Some(format!("{}: {key} changed since the last run", pair.name));
        }
    }
    let [before, after] = [0, 1].map(|index| &pair.revisions[index].loaded);
    for (direction, [old, new]) in DIRECTIONS
        .into_iter()
        .zip([[before, after], [after, before]])
    {
        let changes = verdict::hash(&compare(old, new, None).changes);
        if row[direction]["changes"] != Value::String(changes) {
            return Some(format!(
                "{}, {direction}: changes changed since the last run",
                pair.name
            ));
        }
    }
    None
}

/// Pairs of the results that no longer exist.
fn removed_pairs(results: &Value, pairs: &[Pair]) -> Vec<String> {
    let rows = results["pairs"].as_object().into_iter().flatten();
    rows.filter(|(name, _)| pairs.iter().all(|pair| pair.name != **name))
        .map(|(name, _)| format!("{name}: the pair was removed"))
        .collect()
}

/// Keys of the exceptions that are listed in the results as `unseen` or `harmless`: `pair direction text`.
fn listed(results: &Value, list: &str) -> Vec<String> {
    let mut listed = Vec::new();
    for (name, row) in results["pairs"].as_object().into_iter().flatten() {
        for direction in DIRECTIONS {
            let texts = row[direction][list].as_array().into_iter().flatten();
            let texts = texts.filter_map(Value::as_str);
            listed.extend(texts.map(|text| format!("{name} {direction} {text}")));
        }
    }
    listed
}
