//! `cargo xtask vendor`: reads a published document and writes it into `specs/`.

use std::path::{Path, PathBuf};

use tidbcloud_console::{Outcome, Status};
use tidbcloud_specs::commands::vendor;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The API, as in `specs/manifest.yaml`.
    api: String,
    /// The document: Swagger 2.0, OpenAPI 3.0 or 3.1, JSON or YAML.
    file: PathBuf,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Outcome {
    vendor::run(&root.join("specs"), &arguments.api, &arguments.file)?;
    Ok(Status::Clean)
}
