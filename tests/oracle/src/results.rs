//! `tests/oracle/results.yaml`: what the tools saw last, of which documents, which code and which records.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use tidbcloud_openapi::load;

use super::pairs::Pair;
use super::tools::Versions;
use super::verdict::{self, Verdict};
use tidbcloud_review::compare;
use tidbcloud_review::report::Level;

pub(super) const FILE: &str = "tests/oracle/results.yaml";
const HEAD: &str = "# Written by `cargo run --package oracle -- --write`; edits are lost. Of each pair: hashes of its documents, of the code without\n\
                    # words, and of what the records say of Rust; then what the tools saw, there (before to after) and back.\n";

/// The way from one side of a pair to the other.
pub(super) const WAYS: [&str; 2] = ["there", "back"];

pub(super) fn path(root: &Path) -> PathBuf {
    root.join(FILE)
}

/// The file's text: a line for each fact, in the flow style of YAML, which JSON is.
pub(super) fn text(versions: &Versions, judged: &[(&Pair, [Verdict; 2])]) -> String {
    let mut text = HEAD.to_owned();
    let mut put = |indent: usize, key: &str, value: &Value| {
        text.push_str(&format!("{:indent$}{key}: {value}\n", ""));
    };
    put(0, "toolchain", &json!(versions.toolchain));
    put(0, "public-api", &json!(versions.public_api));
    put(0, "semver-checks", &json!(versions.semver_checks));
    text.push_str("pairs:\n");
    for (pair, verdicts) in judged {
        text.push_str(&format!("  {}:\n", pair.name));
        let ways = WAYS
            .into_iter()
            .map(str::to_owned)
            .zip(verdicts.iter().map(way));
        for (key, value) in identity(pair).into_iter().chain(ways) {
            text.push_str(&format!("    {key}: {value}\n"));
        }
    }
    text
}

fn way(verdict: &Verdict) -> Value {
    let [gone, changed, come] = verdict.lines;
    let mut way = json!({
        "records": verdict.records,
        "level": verdict.level.map(Level::name),
        "lines": format!("{gone} gone, {changed} changed, {come} new"),
        "break seen by": verdict.by(),
    });
    // Most have none of these.
    let lists = [
        ("lints", &verdict.lints),
        ("unseen", &verdict.unseen),
        ("harmless", &verdict.harmless),
    ];
    for (key, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        way[key] = json!(list);
    }
    way
}

/// What a pair is, apart from what anybody says of it.
fn identity(pair: &Pair) -> Map<String, Value> {
    let [before, after] = &pair.sides;
    let row = json!({
        "documents": [before.documents, after.documents],
        "code": [before.code, after.code],
    });
    row.as_object().cloned().unwrap_or_default()
}

/// The file as it stands; nothing before the first time.
pub(super) fn read(root: &Path) -> Result<Option<Value>, String> {
    let path = path(root);
    if !path.exists() {
        return Ok(None);
    }
    let source = load::read_file(&path).map_err(|problems| problems.to_string())?;
    Ok(Some(source.into_value()))
}

/// Says how a pair is not the one that the results are of: without asking any tool.
pub(super) fn differs(results: &Value, pair: &Pair) -> Option<String> {
    let Some(row) = results["pairs"].get(&pair.name) else {
        return Some(format!("{}: the tools were never asked", pair.name));
    };
    for (key, now) in identity(pair) {
        if row[&key] != now {
            return Some(format!(
                "{}: other {key} than the tools were asked about",
                pair.name
            ));
        }
    }
    let [before, after] = [0, 1].map(|side| &pair.sides[side].loaded);
    for (way, [old, new]) in WAYS.into_iter().zip([[before, after], [after, before]]) {
        let records = verdict::hash(&compare(old, new, None).records);
        if row[way]["records"] != Value::String(records) {
            return Some(format!(
                "{}, {way}: other records than the tools were compared with",
                pair.name
            ));
        }
    }
    None
}

/// Pairs of the results that are no more.
pub(super) fn strays(results: &Value, names: &[String]) -> Vec<String> {
    let rows = results["pairs"].as_object().into_iter().flatten();
    rows.filter(|(name, _)| !names.contains(name))
        .map(|(name, _)| format!("{name}: there is no such pair any more"))
        .collect()
}

/// `pair way what` of all that stands under a key: `unseen`, the kinds of BREAK records that no tool saw, or `harmless`.
pub(super) fn listed(results: &Value, key: &str) -> Vec<String> {
    let mut listed = Vec::new();
    for (name, row) in results["pairs"].as_object().into_iter().flatten() {
        for way in WAYS {
            let texts = row[way][key].as_array().into_iter().flatten();
            let texts = texts.filter_map(Value::as_str);
            listed.extend(texts.map(|text| format!("{name} {way} {text}")));
        }
    }
    listed
}
