//! `cargo xtask update`: updates the crate to a newly published document.

use std::path::{Path, PathBuf};

use tidbcloud_console::Outcome;
use tidbcloud_review::update;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The API, as in `specs/manifest.yaml`.
    api: String,
    /// The published document: Swagger 2.0, OpenAPI 3.0 or 3.1, JSON or YAML.
    file: PathBuf,
    /// Keep the Rust name of OLD, whose identity in the new document is NEW.
    #[arg(long, value_name = "OLD=NEW")]
    keep: Vec<String>,
    /// Remove ID from names.lock; its Rust name disappears (a breaking change).
    #[arg(long, value_name = "ID")]
    drop: Vec<String>,
    /// Change the Rust name of ID.
    #[arg(long, value_name = "ID=NAME")]
    rename: Vec<String>,
    /// Read further decisions from a file: `--keep`, `--drop` and `--rename`, one a line. Where more than ten are open, an update
    /// writes such a file with a proposal and a reason for each.
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
}

pub(crate) fn run(root: &Path, arguments: Arguments) -> Outcome {
    let request = update::UpdateRequest {
        api: arguments.api,
        file: arguments.file,
        keep: arguments.keep,
        drop: arguments.drop,
        rename: arguments.rename,
        decisions: arguments.decisions,
    };
    update::run(root, &request)
}
