//! `tidbcloud-mock [API…]`: runs a mock for clients in any language, until Ctrl-C or a signal to end. `record` does so with
//! the real API behind it, and `check` compares with the documents what was recorded.
#![forbid(unsafe_code)]

mod arguments;
mod background;
mod output;
mod record;
mod state_file;

use std::io;
use std::process::ExitCode;

use clap::Parser;
use tidbcloud_mock::Mock;

use arguments::{Arguments, BehaviourArguments, Command, ServerArguments};
use state_file::StateFile;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let server = match &arguments.command {
        Some(Command::Record(record)) => &record.server,
        _ => &arguments.server,
    };
    let ended = match (server.print_env, arguments.command) {
        (Some(format), _) => background::start(format),
        (None, None) => serve(arguments.server, &arguments.behaviour),
        (None, Some(Command::Record(record))) => record::serve(record),
        (None, Some(Command::Check { file })) => record::check(&file),
    };
    match ended {
        Ok(code) => code,
        Err(error) => {
            output::report(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

type Ended = Result<ExitCode, Box<dyn std::error::Error>>;

/// Serves until a signal ends it.
#[tokio::main]
async fn serve(server: ServerArguments, behaviour: &BehaviourArguments) -> Ended {
    let seed = behaviour
        .seed
        .as_deref()
        .map(state_file::read)
        .transpose()?;
    let state = behaviour.state.clone().map(StateFile::open).transpose()?;
    let (detached, access) = (server.detached, server.access);
    let mock = behaviour.apply(server.builder())?.start().await?;
    let kept = state.as_ref().and_then(StateFile::content);
    let seed = seed.as_ref().map(|(path, seed)| (path.as_path(), seed));
    // The state of the last run is newer than the seed of the first.
    if let Some((path, resources)) = kept.or(seed) {
        mock.seed(resources)
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    output::print(&mock, access, detached).await?;
    run(&mock, state).await?;
    mock.stop().await;
    Ok(ExitCode::SUCCESS)
}

/// Keeps the state file, if there is one, until a signal ends the program.
async fn run(mock: &Mock, state: Option<StateFile>) -> Result<(), Box<dyn std::error::Error>> {
    let Some(mut state) = state else {
        return Ok(stop_signal().await?);
    };
    tokio::select! {
        stopped = stop_signal() => stopped?,
        never = state.keep(mock) => match never {},
    }
    Ok(state.write(mock)?)
}

/// Waits for Ctrl-C, SIGTERM or SIGHUP, so that requests in progress are answered and the state is written.
async fn stop_signal() -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        let mut hangup = signal(SignalKind::hangup())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = terminate.recv() => Ok(()),
            _ = hangup.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
