//! `cargo xtask list`: the operations, for people or as JSON lines.

use std::io::{self, Write};
use std::path::Path;

use serde_json::json;
use tidbcloud_model::api::{Api, Operation};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only this API.
    api: Option<String>,
    /// One JSON object a line.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> crate::Outcome {
    let specs = crate::specs(root)?;
    let ids: Vec<String> = match &arguments.api {
        Some(id) => vec![id.clone()],
        None => specs
            .entries()
            .iter()
            .map(|entry| entry.id.clone())
            .collect(),
    };
    let mut text = String::new();
    for id in ids {
        let api = specs
            .load(&id)
            .map_err(|problems| problems.to_string())?
            .api;
        let width = api
            .operations
            .iter()
            .map(|operation| operation.name.len())
            .max()
            .unwrap_or(0);
        for operation in &api.operations {
            text.push_str(&if arguments.json {
                as_json(&api, operation)
            } else {
                as_row(&api, operation, width)
            });
            text.push('\n');
        }
    }
    print(&text)?;
    Ok(true)
}

fn as_json(api: &Api, operation: &Operation) -> String {
    json!({
        "api": api.id,
        "operation": name(operation),
        "method": operation.method,
        "path": operation.path.template,
        "tag": operation.tag,
        "deprecated": operation.deprecated.is_some() || api.deprecated.is_some(),
    })
    .to_string()
}

fn as_row(api: &Api, operation: &Operation, width: usize) -> String {
    let deprecated = if operation.deprecated.is_some() || api.deprecated.is_some() {
        "  deprecated"
    } else {
        ""
    };
    format!(
        "{:<11} {:<width$}  {:<6} {}{deprecated}",
        api.id,
        name(operation),
        operation.method,
        operation.path.template
    )
}

fn name(operation: &Operation) -> &str {
    operation.name.strip_prefix("r#").unwrap_or(&operation.name)
}

/// Prints to standard output; a reader that went away is not an error.
pub(crate) fn print(text: &str) -> Result<(), String> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}
