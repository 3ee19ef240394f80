//! `cargo xtask dump`: the model of an API, or its corrected document, as JSON.

use std::path::Path;

use tidbcloud_console::{self as console, Outcome, Status};
use tidbcloud_specs::Specs;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The API, as in `specs/manifest.yaml`.
    api: String,
    /// Print the corrected document instead: the vendored one with its overlays, as plain OpenAPI 3.0.3 for other tools
    #[arg(long)]
    openapi: bool,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Outcome {
    let loaded = Specs::of_workspace(root)?
        .load(&arguments.api)
        .map_err(|diagnostics| diagnostics.to_string())?;
    let text = match arguments.openapi {
        true => serde_json::to_string_pretty(&tidbcloud_openapi::plain(&loaded.document)),
        false => serde_json::to_string_pretty(&loaded.api),
    };
    let text = text.map_err(|error| error.to_string())?;
    console::print(&format!("{text}\n"))?;
    Ok(Status::Clean)
}
