//! `cargo xtask list`: lists operations, those with pages, those that can be waited for, or tagged unions, as a table or as
//! JSON lines.

use std::env;
use std::path::Path;
use std::process::Command;

use serde_json::json;
use tidbcloud_codegen::plain;
use tidbcloud_console::{self as console, Outcome, Status};
use tidbcloud_model::api::{Api, Choice, Operation, PageScheme, Pager, Waiter};
use tidbcloud_specs::Specs;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only this API.
    api: Option<String>,
    /// Only operations that return one page of a list, and how they page.
    #[arg(long)]
    pagers: bool,
    /// Only operations that read a resource that can be waited for, and the meaning of its states.
    #[arg(long)]
    waiters: bool,
    /// Records that are tagged unions instead of operations: the tag, and the members of each of its values.
    #[arg(long)]
    choices: bool,
    /// Role of each operation in the mock: create, read, list, catalog, …; `sample` with the reason where it can do no
    /// more. Builds the mock first.
    #[arg(long)]
    roles: bool,
    /// One JSON object a line. `pager`, `waiter` and `choice` are as in `cargo xtask dump`.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Outcome {
    let specs = Specs::of_workspace(root)?;
    if arguments.roles {
        return roles(root, &specs, arguments);
    }
    let mut text = String::new();
    let ids: Vec<&String> = match &arguments.api {
        Some(id) => vec![id],
        None => specs.entries().iter().map(|entry| &entry.id).collect(),
    };
    for id in ids {
        let loaded = specs.load(id).map_err(|problems| problems.to_string())?;
        let (api, json) = (&loaded.api, arguments.json);
        if arguments.pagers {
            text += &table(api, json, Some("pager"), |operation| {
                operation.pager.as_ref().map(pager)
            });
        }
        if arguments.waiters {
            text += &table(api, json, Some("waiter"), |operation| {
                let waiter = operation.waiter.as_ref().map(waiter)?;
                Some(waiter + &started_by(api, operation))
            });
        }
        if arguments.choices {
            text += &choices(api, json);
        }
        if !arguments.pagers && !arguments.waiters && !arguments.choices {
            text += &table(api, json, None, |operation| Some(call(api, operation)));
        }
    }
    console::print(&text)?;
    Ok(Status::Clean)
}

/// Runs the program of the mock that prints roles, because xtask does not link the mock.
fn roles(root: &Path, specs: &Specs, arguments: &Arguments) -> Outcome {
    if let Some(id) = &arguments.api {
        specs.load(id).map_err(|problems| problems.to_string())?;
    }
    let form = if arguments.json { "--json" } else { "--table" };
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(root)
        .args([
            "run",
            "--package",
            "tidbcloud-mock",
            "--example",
            "roles",
            "--",
        ])
        .args(["specs", form])
        .args(&arguments.api)
        .status()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    Ok(Status::from(status.success()))
}

/// One row for each operation that has a text for its last column. JSON objects have the field of the model with this key
/// instead.
fn table(
    api: &Api,
    json: bool,
    key: Option<&str>,
    column: impl Fn(&Operation) -> Option<String>,
) -> String {
    let rows = api.operations.iter();
    let rows = rows.filter_map(|operation| Some((operation, column(operation)?)));
    let rows: Vec<(&Operation, String)> = rows.collect();
    let width = rows.iter().map(|(operation, _)| operation.name.len()).max();
    let width = width.unwrap_or(0);
    let print = |(operation, text): &(&Operation, String)| {
        let name = plain(&operation.name);
        if !json {
            return format!("{:<11} {name:<width$}  {text}\n", api.id);
        }
        let mut row = json!({
            "api": api.id,
            "operation": name,
            "method": operation.method,
            "path": operation.path.template,
            "tag": operation.tag,
            "deprecated": is_deprecated(api, operation),
        });
        if let Some(key) = key {
            row[key] = json!(operation)[key].take();
        }
        format!("{row}\n")
    };
    rows.iter().map(print).collect()
}

/// `GET    /clusters  deprecated`
fn call(api: &Api, operation: &Operation) -> String {
    let deprecated = if is_deprecated(api, operation) {
        "  deprecated"
    } else {
        ""
    };
    let (method, path) = (&operation.method, &operation.path.template);
    format!("{method:<6} {path}{deprecated}")
}

/// `pageToken -> nextPageToken  clusters  (skip with the first page only)`
fn pager(pager: &Pager) -> String {
    let items = &pager.items;
    match &pager.scheme {
        PageScheme::Token {
            parameter,
            next,
            first_page_only,
        } => {
            let first = first_page_only.join(", ");
            let first = match first.as_str() {
                "" => String::new(),
                names => format!("  ({names} with the first page only)"),
            };
            format!("{parameter} -> {next}  {items}{first}")
        }
        PageScheme::Number { parameter, total } => format!("{parameter} .. {total}  {items}"),
    }
}

/// `state  settled ACTIVE  gone DELETED  message reason`
/// The operations whose `start` returns a call of this one.
fn started_by(api: &Api, operation: &Operation) -> String {
    let starts = |other: &&Operation| {
        let starts = other.starts.as_ref();
        starts.is_some_and(|starts| starts.operation == operation.name)
    };
    let names = api.operations.iter().filter(starts);
    let names: Vec<&str> = names.map(|other| plain(&other.name)).collect();
    match names.as_slice() {
        [] => String::new(),
        names => format!("  started by {}", names.join(" ")),
    }
}

fn waiter(waiter: &Waiter) -> String {
    let columns = [
        ("transitional ", waiter.transitional.join(" ")),
        ("settled ", waiter.settled.join(" ")),
        ("failed ", waiter.failed.join(" ")),
        ("gone ", waiter.gone.join(" ")),
        ("message ", waiter.message.join(".")),
    ];
    let columns = columns.iter().filter(|(_, states)| !states.is_empty());
    let columns: String = columns
        .map(|(meaning, states)| format!("  {meaning}{states}"))
        .collect();
    waiter.state.join(".") + &columns
}

/// One row for each union: `ExportTarget  type  LOCAL -  S3 s3  (derived)`; `one of` where no field is the tag.
fn choices(api: &Api, json: bool) -> String {
    let unions = api.records.values();
    let unions = unions.filter_map(|record| Some((&record.name, record.choice.as_ref()?)));
    let unions: Vec<(&String, &Choice)> = unions.collect();
    let width = unions.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let print = |(name, choice): &(&String, &Choice)| {
        if json {
            let row = json!({"api": api.id, "record": name, "choice": choice});
            return format!("{row}\n");
        }
        let alternatives: String = choice
            .alternatives
            .iter()
            .map(|each| match each.members.as_slice() {
                [only] if *only == each.value => format!("  {only}"),
                [] => format!("  {} -", each.value),
                members => format!("  {} {}", each.value, members.join("+")),
            })
            .collect();
        let origin = if choice.derived {
            "derived"
        } else {
            "by x-choice"
        };
        let tag = choice.tag.as_ref().map_or("one of", |tag| &tag.field);
        format!(
            "{:<11} {name:<width$}  {tag}{alternatives}  ({origin})\n",
            api.id
        )
    };
    unions.iter().map(print).collect()
}

fn is_deprecated(api: &Api, operation: &Operation) -> bool {
    operation.deprecated.is_some() || api.deprecated.is_some()
}
