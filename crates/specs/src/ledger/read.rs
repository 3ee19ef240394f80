//! `names.lock` → rows, with a located problem for everything that is no row.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::{Ledger, Row, Rows, TypeRow};
use crate::manifest::is_release;
use tidbcloud_openapi::SourceCache;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load::{self, Source};
use tidbcloud_openapi::pointer::join;

const KEYS: &[&str] = &["since", "operations", "types"];
const ROW_KEYS: &[&str] = &["name", "since", "aliases"];
const TYPE_KEYS: &[&str] = &["name", "since", "aliases", "fields", "variants"];

impl Ledger {
    /// Reads a file, and returns its source for the lines of later problems.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read, has a merge conflict, or contains anything but rows.
    pub fn read(path: &Path, cache: &SourceCache) -> Result<(Arc<Self>, Source), Diagnostics> {
        let source = cache.read_file(path)?;
        let ledger = cache.made_of(&source, Self::of)?;
        Ok((ledger, source))
    }

    /// Parses a text as if it were the file at `path`.
    ///
    /// # Errors
    ///
    /// As `read`.
    pub fn parse(path: &Path, text: &str) -> Result<Self, Diagnostics> {
        Self::of(&load::read_text(path, text.to_owned())?)
    }

    fn of(source: &Source) -> Result<Self, Diagnostics> {
        let mut problems = Diagnostics::default();
        let mut ledger = Self::default();
        if let Some(root) = map(&source.value, "#", KEYS, &mut problems) {
            match root.get("since").and_then(Value::as_str) {
                Some(since) if is_release(since) => since.clone_into(&mut ledger.since),
                _ => problems.push(
                    Diagnostic::new(
                        "`since` is no release",
                        "write the release in which every row first appeared, like \"0.1.0\"",
                    )
                    .at("#/since"),
                ),
            }
            ledger.operations = rows(root.get("operations"), "#/operations", &mut problems);
            for (identity, value) in members(root.get("types"), "#/types", &mut problems) {
                let pointer = join("#/types", identity);
                ledger.types.insert(
                    identity.clone(),
                    type_row(value, &pointer, &mut problems).unwrap_or_default(),
                );
            }
        }
        match problems.into_result() {
            Ok(()) => Ok(ledger),
            Err(problems) => Err(source.locate(problems)),
        }
    }
}

fn type_row(value: &Value, pointer: &str, problems: &mut Diagnostics) -> Option<TypeRow> {
    let row = row(value, pointer, TYPE_KEYS, problems)?;
    let mut below = |key: &str| rows(value.get(key), &join(pointer, key), problems);
    Some(TypeRow {
        row,
        fields: below("fields"),
        variants: below("variants"),
    })
}

fn rows(value: Option<&Value>, pointer: &str, problems: &mut Diagnostics) -> Rows {
    let mut rows = BTreeMap::new();
    for (identity, value) in members(value, pointer, problems) {
        if let Some(row) = row(value, &join(pointer, identity), ROW_KEYS, problems) {
            rows.insert(identity.clone(), row);
        }
    }
    rows
}

/// `name`, or `{name: …, since: …, aliases: […]}`.
fn row(value: &Value, pointer: &str, keys: &[&str], problems: &mut Diagnostics) -> Option<Row> {
    if let Some(name) = value.as_str() {
        return Some(Row::new(name, None));
    }
    let row = map(value, pointer, keys, problems)?;
    let mut wrong = |key: &str, what: String, help: &str| {
        problems.push(Diagnostic::new(what, help).at(join(pointer, key)));
    };
    let name = row.get("name").and_then(Value::as_str).unwrap_or_else(|| {
        wrong(
            "name",
            "the row has no `name`".to_owned(),
            "write the Rust name of the identity",
        );
        ""
    });
    let since =
        row.get("since").map(
            |since| match since.as_str().filter(|text| is_release(text)) {
                Some(since) => since.to_owned(),
                None => {
                    let what = format!("`since` is {since}, which is no release");
                    wrong("since", what, "write a version like \"0.2.0\"");
                    String::new()
                }
            },
        );
    let aliases = row.get("aliases").map_or_else(Vec::new, |aliases| {
        let names = aliases.as_array().and_then(|list| {
            list.iter()
                .map(|name| name.as_str().map(str::to_owned))
                .collect()
        });
        names.unwrap_or_else(|| {
            let what = format!("`aliases` is {aliases}, not a list of names");
            wrong("aliases", what, "write the former names as a list");
            Vec::new()
        })
    });
    Some(Row {
        name: name.to_owned(),
        since,
        aliases,
    })
}

/// The entries of a map that may be missing.
fn members<'v>(
    value: Option<&'v Value>,
    pointer: &str,
    problems: &mut Diagnostics,
) -> impl Iterator<Item = (&'v String, &'v Value)> + use<'v> {
    let map = match value {
        None | Some(Value::Null) => None,
        Some(Value::Object(map)) => Some(map),
        Some(other) => {
            problems.push(not_a_map(other, pointer));
            None
        }
    };
    map.into_iter().flatten()
}

/// A map of these keys alone.
fn map<'v>(
    value: &'v Value,
    pointer: &str,
    keys: &[&str],
    problems: &mut Diagnostics,
) -> Option<&'v Map<String, Value>> {
    let Some(map) = value.as_object() else {
        problems.push(not_a_map(value, pointer));
        return None;
    };
    for key in map.keys().filter(|key| !keys.contains(&key.as_str())) {
        let help = format!("the keys are {}", keys.join(", "));
        let problem = Diagnostic::new(format!("`{key}` is no key here"), help);
        problems.push(problem.at(join(pointer, key)));
    }
    Some(map)
}

fn not_a_map(value: &Value, pointer: &str) -> Diagnostic {
    let found = match value {
        Value::Null => "nothing".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        other => other.to_string(),
    };
    Diagnostic::new(
        format!("expected rows, found {found}"),
        "take the file from version control, or delete it and run `cargo xtask generate`",
    )
    .at(pointer)
}
