//! `decode` and `encode`: bodies through the types of an operation, without a server.
//!
//! Copied by `cargo xtask generate` from `templates/conformance`; edit it there.

use std::io::Read;

use crate::apis;
use crate::case::{Line, Recode};

#[derive(clap::Args)]
pub struct Arguments {
    /// The API, as in `cargo xtask list`.
    api: String,
    /// The operation: the name of the client's method.
    operation: String,
}

/// Decodes a reply body and prints it serialised again.
pub fn decode(arguments: &Arguments) -> Result<bool, String> {
    let line = find(arguments)?;
    let (value, mismatches) = recode(line.decode)?;
    for mismatch in mismatches {
        eprintln!("mismatch: {mismatch}");
    }
    println!("{value}");
    Ok(true)
}

/// Decodes a request body and prints what would be sent. A value that does not fit its field is an error, because what
/// is asked for would not be what is sent.
pub fn encode(arguments: &Arguments) -> Result<bool, String> {
    let line = find(arguments)?;
    let Some(encode) = line.encode else {
        return Err(format!("{} sends no body", arguments.operation));
    };
    let (value, mismatches) = recode(encode)?;
    if !mismatches.is_empty() {
        let mismatches: Vec<String> = mismatches.iter().map(ToString::to_string).collect();
        return Err(format!(
            "the body does not fit the record: {}",
            mismatches.join("; ")
        ));
    }
    println!("{value}");
    Ok(true)
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

fn recode(recode: Recode) -> Result<(serde_json::Value, Vec<tidbcloud_core::Mismatch>), String> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| format!("standard input: {error}"))?;
    recode(&bytes)
}
