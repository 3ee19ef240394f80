//! `cargo xtask mock`: runs the mock program, which xtask does not link.

use std::env;
use std::io;
use std::path::Path;
use std::process::Command;

use tidbcloud_console::Outcome;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Arguments of the mock: `[API…] [--port N] [--algorithm sha-256] [--access bearer] [--stateful]`; `--help` prints them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Outcome {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .current_dir(root)
        .args(["run", "--package", "tidbcloud-mock", "--"])
        .args(&arguments.arguments);
    serve(command)
}

/// Becomes the server, so that whoever ends this program ends the server.
#[cfg(unix)]
fn serve(mut command: Command) -> Outcome {
    use std::os::unix::process::CommandExt as _;
    Err(cannot_run(&command.exec()))
}

/// Runs the server and waits for its end.
#[cfg(not(unix))]
fn serve(mut command: Command) -> Outcome {
    let status = command.status().map_err(|error| cannot_run(&error))?;
    Ok(tidbcloud_console::Status::from(status.success()))
}

fn cannot_run(error: &io::Error) -> String {
    format!("cannot run cargo: {error}")
}
