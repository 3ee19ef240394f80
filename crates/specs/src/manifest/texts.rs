//! Texts of the manifest: read with a problem for each that is not valid, and written.

use crate::ledger::is_greater;
use serde_json::{Map, Value};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::yaml;

/// Description of a crate's name.
pub(super) const CRATE_NAME: &str = "a crate name of lower-case letters, digits and hyphens";

/// Description of the version that a crate declares.
pub(super) const RELEASE: &str = "a version like 0.1.0";

/// Description of the version that was published last.
pub(super) const RELEASED: &str = "a version like 0.1.0, or empty before the first is published";

/// Reads the text of a key; adds a problem where it is not valid. A key that is absent is an empty text.
pub(super) fn read(
    map: &Map<String, Value>,
    pointer: &str,
    key: &str,
    is_valid: fn(&str) -> bool,
    expected: &str,
    problems: &mut Diagnostics,
) -> String {
    let value = map.get(key);
    let found = value.and_then(Value::as_str).unwrap_or_default();
    if !is_valid(found) || value.is_some_and(|value| !value.is_string()) {
        let (what, help) = match value {
            Some(value) if !value.is_string() => {
                (format!("`{key}` is {value}, which is no text"), "in quotes")
            }
            _ => (
                format!("`{key}` is `{found}`, which is not {expected}"),
                "as a string",
            ),
        };
        let problem = Diagnostic::new(what, format!("write {expected}, {help}"));
        problems.push(problem.at(format!("{pointer}/{key}")));
    }
    found.to_owned()
}

/// Adds a problem for each key that is not in the list.
pub(super) fn check_keys(
    map: &Map<String, Value>,
    pointer: &str,
    (keys, owner): (&[&str], &str),
    problems: &mut Diagnostics,
) {
    for key in map.keys().filter(|key| !keys.contains(&key.as_str())) {
        let help = format!("the keys are {}", keys.join(", "));
        let problem = Diagnostic::new(format!("`{key}` is no key of {owner}"), help);
        problems.push(problem.at(format!("{pointer}/{key}")));
    }
}

/// Adds a problem where the version that was published last is greater than the one that is declared.
pub(super) fn check_order(
    release: &str,
    released: &str,
    pointer: &str,
    problems: &mut Diagnostics,
) {
    if is_release(release) && is_greater(released, release) {
        let problem = Diagnostic::new(
            format!("`released` is `{released}`, which comes after `release`, {release}"),
            "write the version that was published last into `released`, and the next one into `release`",
        );
        problems.push(problem.at(format!("{pointer}/released")));
    }
}

/// The lines of a map, one row for each key. The first begins with `lead`, the others with two spaces.
pub(super) fn write(rows: &[Value], lead: &str) -> String {
    let text: String = rows.iter().map(yaml::write).collect();
    let lines = text.lines().enumerate().map(|(index, line)| {
        let lead = if index == 0 { lead } else { "  " };
        format!("{lead}{line}\n")
    });
    lines.collect()
}

pub(super) fn is_crate_name(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(allowed)
        && text.len() <= 64
}

pub(crate) fn is_release(text: &str) -> bool {
    semver::Version::parse(text).is_ok()
}

pub(super) fn is_released(text: &str) -> bool {
    text.is_empty() || is_release(text)
}
