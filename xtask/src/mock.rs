//! `cargo xtask mock`: runs the mock program, which xtask does not link.

use std::env;
use std::path::Path;
use std::process::Command;

use tidbcloud_console::{Outcome, Status};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Arguments of the mock: `[API…] [--port N] [--algorithm sha-256] [--access bearer] [--stateful]`; `--help` prints them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Outcome {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(root)
        .args(["run", "--package", "tidbcloud-mock", "--"])
        .args(&arguments.arguments)
        .status()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    Ok(Status::from(status.success()))
}
