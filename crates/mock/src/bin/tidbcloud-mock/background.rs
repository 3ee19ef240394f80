//! A mock in the background: a process in a separate group, which goes on when this one has printed its environment.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Command, ExitCode, Stdio};

use clap::ValueEnum;

use crate::Ended;
use crate::arguments::EnvFormat;

/// Starts this program again with the same arguments, and waits until it serves.
pub(crate) fn start(format: EnvFormat) -> Ended {
    let program = std::env::current_exe()
        .map_err(|error| format!("the path of this program is unknown: {error}"))?;
    let arguments = std::env::args_os().skip(1).filter(|argument| {
        let text = argument.to_string_lossy();
        text != "--print-env" && !text.starts_with("--print-env=")
    });
    let format = format.to_possible_value();
    let format = format.as_ref().map_or("shell", |value| value.get_name());
    let mut command = Command::new(program);
    command
        .args(arguments)
        .args([format!("--detached={format}")])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    // Ctrl-C in this terminal is not for it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command
        .spawn()
        .map_err(|error| format!("the mock cannot start in the background: {error}"))?;

    let mut environment = String::new();
    let mut is_complete = false;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            if line.is_empty() {
                is_complete = true;
                break;
            }
            environment.push_str(&line);
            environment.push('\n');
        }
    }
    if !is_complete {
        let mut errors = Vec::new();
        if let Some(mut output) = child.stderr.take() {
            output.read_to_end(&mut errors)?;
        }
        child.wait()?;
        io::stderr().write_all(&errors)?;
        return Ok(ExitCode::FAILURE);
    }
    let written = io::stdout().write_all(environment.as_bytes());
    if let Err(error) = written.and_then(|()| io::stdout().flush()) {
        // Without its id, the caller could not end it.
        child.kill()?;
        child.wait()?;
        return Err(format!("the environment cannot be printed: {error}").into());
    }
    Ok(ExitCode::SUCCESS)
}
