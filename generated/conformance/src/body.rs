//! `decode` and `encode`: decode and encode bodies with the types of an operation, without a server.
//!
//! Copied by `cargo xtask generate` from `templates/conformance`; edit it there.

use std::io::Read;

use serde_json::Value;
use tidbcloud_core::Mismatch;

use crate::apis;
use crate::case::{Line, Recode};

#[derive(clap::Args)]
pub struct Arguments {
    /// The API, as in `cargo xtask list`.
    api: String,
    /// The operation: the name of the client's method.
    operation: String,
}

/// Decodes a response body and prints it serialized again.
pub fn decode(arguments: &Arguments) -> Result<bool, String> {
    let line = find(arguments)?;
    let (_, value, mismatches) = recode(line.decode)?;
    for mismatch in mismatches {
        eprintln!("mismatch: {mismatch}");
    }
    println!("{value}");
    Ok(true)
}

/// Decodes a request body and prints the body that would be sent. A value that does not fit its field is an error, because
/// it would be missing from the request.
pub fn encode(arguments: &Arguments) -> Result<bool, String> {
    let line = find(arguments)?;
    let Some(encode) = line.encode else {
        return Err(format!("{} sends no body", arguments.operation));
    };
    let (given, value, mismatches) = recode(encode)?;
    if !mismatches.is_empty() {
        let mismatches: Vec<String> = mismatches.iter().map(ToString::to_string).collect();
        return Err(format!(
            "the body does not fit the record: {}",
            mismatches.join("; ")
        ));
    }
    for path in left_out(&given, counterpart(&given, &value)) {
        eprintln!("not sent: {path}: output only, or not a field of the record");
    }
    println!("{value}");
    Ok(true)
}

/// Part of the sent body that corresponds to the given one: a resource may be given without its update mask.
fn counterpart<'a>(given: &Value, sent: &'a Value) -> &'a Value {
    let (Some(given), Some(fields)) = (given.as_object(), sent.as_object()) else {
        return sent;
    };
    let is_alone = !given.keys().any(|name| fields.contains_key(name));
    let mut inner = fields.values().filter(|value| value.is_object());
    match (is_alone, inner.next(), inner.next()) {
        (true, Some(resource), None) => resource,
        _ => sent,
    }
}

/// Paths of given values that are not sent.
fn left_out(given: &Value, sent: &Value) -> Vec<String> {
    let mut lost = Vec::new();
    let mut open = vec![("$".to_owned(), given, sent)];
    while let Some((path, given, sent)) = open.pop() {
        match (given, sent) {
            (Value::Object(given), Value::Object(sent)) => {
                for (name, value) in given.iter().filter(|(_, value)| !value.is_null()) {
                    let path = format!("{path}.{name}");
                    match sent.get(name) {
                        Some(kept) => open.push((path, value, kept)),
                        None => lost.push(path),
                    }
                }
            }
            (Value::Array(given), Value::Array(sent)) => {
                for (index, (value, kept)) in given.iter().zip(sent).enumerate() {
                    open.push((format!("{path}[{index}]"), value, kept));
                }
            }
            _ => {}
        }
    }
    lost.sort();
    lost
}

fn find(arguments: &Arguments) -> Result<Line, String> {
    let mut suites = apis::all();
    let Some(suite) = suites.iter().position(|suite| suite.id == arguments.api) else {
        let known: Vec<&str> = suites.iter().map(|suite| suite.id).collect();
        return Err(format!(
            "there is no API `{}`; use one of {}",
            arguments.api,
            known.join(", ")
        ));
    };
    let lines = suites.swap_remove(suite).lines;
    lines
        .into_iter()
        .find(|line| line.name == arguments.operation)
        .ok_or_else(|| {
            format!(
                "{} has no operation `{}`; `cargo xtask list {}` prints them",
                arguments.api, arguments.operation, arguments.api
            )
        })
}

type Recoded = (Value, Value, Vec<Mismatch>);

/// Given body from standard input, its recoded value and the values that did not fit.
fn recode(recode: Recode) -> Result<Recoded, String> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| format!("standard input: {error}"))?;
    let (value, mismatches) = recode(&bytes)?;
    let given = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    Ok((given, value, mismatches))
}
