//! `docs/code-samples/`: one OpenAPI Overlay for each API, which adds a sample in Rust to every operation of the published document.

use serde_json::{Value, json};
use tidbcloud_console::File;
use tidbcloud_model::api::{Api, Operation};

use super::example;

/// The overlay of an API, relative to the workspace.
pub(crate) fn file(api: &Api) -> File {
    let actions: Vec<Value> = api
        .operations
        .iter()
        .map(|operation| {
            json!({
                "target": target(operation),
                "description": format!("`{}` in Rust.", operation.name),
                "update": {
                    "x-code-samples": [{
                        "lang": "Rust",
                        "label": api.crate_name,
                        "source": source(api, operation),
                    }],
                },
            })
        })
        .collect();
    let overlay = json!({
        "overlay": "1.1.0",
        "info": {
            "title": format!("Samples in Rust of {}", api.title),
            "version": api.release,
        },
        "actions": actions,
    });
    let path = format!("docs/code-samples/{}-{}.json", api.version, api.id);
    File::new(path, format!("{overlay:#}\n"))
}

/// The operation in the published document. Overlays of this project give some operations their IDs, equal to the Rust names, and
/// move others to other paths, but never both.
fn target(operation: &Operation) -> String {
    match &operation.operation_id {
        Some(id) if *id != operation.name => format!("$.paths.*[?@.operationId == '{id}']"),
        _ => {
            let template = operation.path.template.replace('\'', "\\'");
            let method = operation.method.to_lowercase();
            format!("$.paths['{template}'].{method}")
        }
    }
}

/// The example of the operation's page, with the client that it needs.
fn source(api: &Api, operation: &Operation) -> String {
    let library = api.crate_name.replace('-', "_");
    let example = example::visible(&example::example(api, operation));
    let client = format!("let client = {library}::Client::from_env()?;");
    // Imports come first.
    match example.split_once("\n\n") {
        Some((imports, rest)) if imports.starts_with("use ") => {
            format!("{imports}\n\n{client}\n{rest}")
        }
        _ => format!("{client}\n{example}"),
    }
}
