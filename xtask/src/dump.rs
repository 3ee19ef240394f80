//! `cargo xtask dump`: the model of an API as JSON.

use std::path::Path;

use tidbcloud_console::{self as console, Outcome, Status};
use tidbcloud_specs::Specs;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The API, as in `specs/manifest.yaml`.
    api: String,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Outcome {
    let loaded = Specs::of_workspace(root)?
        .load(&arguments.api)
        .map_err(|diagnostics| diagnostics.to_string())?;
    let text = serde_json::to_string_pretty(&loaded.api).map_err(|error| error.to_string())?;
    console::print(&format!("{text}\n"))?;
    Ok(Status::Clean)
}
