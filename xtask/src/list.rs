//! `cargo xtask list`: the operations, those that page, those that wait; for people or as JSON lines.

use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value, json};
use tidbcloud_model::api::{Api, Operation, PageScheme, Pager, Waiter};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only this API.
    api: Option<String>,
    /// Only operations that answer a page of a list, and how they page.
    #[arg(long)]
    pagers: bool,
    /// Only operations that read a resource that can be waited for, and what its states mean.
    #[arg(long)]
    waiters: bool,
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
        text.push_str(&rows(&api, arguments));
    }
    print(&text)?;
    Ok(true)
}

/// The rows of an API. Pagers come before waiters, where both are asked for.
fn rows(api: &Api, arguments: &Arguments) -> String {
    let shown = |row: &dyn Fn(&Operation) -> Option<String>| {
        let rows = api.operations.iter().filter_map(row);
        rows.map(|row| row + "\n").collect::<String>()
    };
    let width = |is_shown: &dyn Fn(&Operation) -> bool| {
        let shown = api
            .operations
            .iter()
            .filter(|operation| is_shown(operation));
        shown
            .map(|operation| operation.name.len())
            .max()
            .unwrap_or(0)
    };
    let mut text = String::new();
    if arguments.pagers {
        let width = width(&|operation| operation.pager.is_some());
        text += &shown(&|operation| {
            let said = pager(operation.pager.as_ref()?);
            Some(detail(
                api,
                operation,
                width,
                "pager",
                &said,
                arguments.json,
            ))
        });
    }
    if arguments.waiters {
        let width = width(&|operation| operation.waiter.is_some());
        text += &shown(&|operation| {
            let said = waiter(operation.waiter.as_ref()?);
            Some(detail(
                api,
                operation,
                width,
                "waiter",
                &said,
                arguments.json,
            ))
        });
    }
    if !arguments.pagers && !arguments.waiters {
        let width = width(&|_| true);
        text += &shown(&|operation| {
            Some(if arguments.json {
                as_json(api, operation).to_string()
            } else {
                as_row(api, operation, width)
            })
        });
    }
    text
}

/// How an operation pages: `pageToken → nextPageToken  items of clusters`.
fn pager(pager: &Pager) -> Said {
    let items = &pager.items;
    match &pager.scheme {
        PageScheme::Token {
            parameter,
            next,
            first_page_only,
        } => {
            let mut row = format!("{parameter} -> {next}  {items}");
            if !first_page_only.is_empty() {
                row += &format!(
                    "  ({} with the first page only)",
                    first_page_only.join(", ")
                );
            }
            Said {
                row,
                value: json!({
                    "scheme": "token",
                    "parameter": parameter,
                    "next": next,
                    "first_page_only": first_page_only,
                    "items": items,
                }),
            }
        }
        PageScheme::Number { parameter, total } => Said {
            row: format!("{parameter} .. {total}  {items}"),
            value: json!({
                "scheme": "number",
                "parameter": parameter,
                "total": total,
                "items": items,
            }),
        },
    }
}

/// What states mean: `state  settled ACTIVE  gone DELETED`.
fn waiter(waiter: &Waiter) -> Said {
    let mut row = waiter.state.join(".");
    let meanings = [
        ("transitional", &waiter.transitional),
        ("settled", &waiter.settled),
        ("failed", &waiter.failed),
        ("gone", &waiter.gone),
    ];
    for (meaning, states) in meanings {
        if !states.is_empty() {
            row += &format!("  {meaning} {}", states.join(" "));
        }
    }
    if !waiter.message.is_empty() {
        row += &format!("  message {}", waiter.message.join("."));
    }
    Said {
        row,
        value: json!({
            "state": waiter.state,
            "message": waiter.message,
            "transitional": waiter.transitional,
            "settled": waiter.settled,
            "failed": waiter.failed,
            "gone": waiter.gone,
        }),
    }
}

/// A detail of an operation, in both forms.
struct Said {
    row: String,
    value: Value,
}

fn detail(
    api: &Api,
    operation: &Operation,
    width: usize,
    key: &str,
    said: &Said,
    json: bool,
) -> String {
    if json {
        let mut value = as_json(api, operation);
        value[key] = said.value.clone();
        value.to_string()
    } else {
        format!("{:<11} {:<width$}  {}", api.id, name(operation), said.row)
    }
}

fn as_json(api: &Api, operation: &Operation) -> Value {
    json!({
        "api": api.id,
        "operation": name(operation),
        "method": operation.method,
        "path": operation.path.template,
        "tag": operation.tag,
        "deprecated": operation.deprecated.is_some() || api.deprecated.is_some(),
    })
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
