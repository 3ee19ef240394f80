//! `cargo xtask mock`: runs the mock program, which xtask does not link.

use std::env;
use std::path::Path;
use std::process::Command;

use tidbcloud_console::Outcome;
#[cfg(not(unix))]
use tidbcloud_console::Status;

// `--help` and `--version` are those of the program, and so are all other arguments.
#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Arguments {
    /// Arguments of the program; `--help` prints them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Outcome {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    let manifest = root.join("Cargo.toml");
    // Files that arguments name are relative to the folder of the caller, and so the program runs there.
    command
        .args(["run", "--package", "tidbcloud-mock", "--manifest-path"])
        .arg(manifest);
    // Only a recording needs a client with TLS.
    if arguments
        .arguments
        .first()
        .is_some_and(|first| first == "record")
    {
        command.args(["--features", "record"]);
    }
    command.arg("--").args(&arguments.arguments);
    run_to_end(command)
}

/// Becomes the program, as cargo does: a signal to this process is one to the mock, and none is left behind.
#[cfg(unix)]
fn run_to_end(mut command: Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(format!("cannot run cargo: {error}"))
}

#[cfg(not(unix))]
fn run_to_end(mut command: Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    Ok(Status::from(status.success()))
}
