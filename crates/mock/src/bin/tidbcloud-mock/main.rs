//! `tidbcloud-mock [API…]`: runs a mock for clients in any language, until Ctrl-C or a signal to end.
#![forbid(unsafe_code)]

mod arguments;
mod background;
mod output;
mod state_file;

use std::io;
use std::process::ExitCode;

use clap::Parser;
use tidbcloud_mock::Mock;

use arguments::Arguments;
use state_file::StateFile;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let ended = match arguments.print_env {
        Some(format) => background::start(format),
        None => serve(arguments),
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
async fn serve(arguments: Arguments) -> Ended {
    let (detached, access) = (arguments.detached, arguments.access);
    let seed = arguments
        .seed
        .as_deref()
        .map(state_file::read)
        .transpose()?;
    let state = arguments.state.clone().map(StateFile::open).transpose()?;
    let mock = arguments.builder().start().await?;
    let kept = state.as_ref().and_then(StateFile::content);
    let seed = seed.as_ref().map(|(path, seed)| (path.as_path(), seed));
    // The state of the last run is newer than the seed of the first.
    if let Some((path, resources)) = kept.or(seed) {
        mock.seed(resources)
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    match detached {
        Some(format) => output::print_environment(&mock, access, format)?,
        None => output::print_all(&mock, access).await?,
    }
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
