//! Programs of others, run to their end or to a limit of time.

use std::fs::File;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Interval between two looks at a running program.
const POLL: Duration = Duration::from_millis(20);

/// A program that ended.
#[derive(Clone, Debug)]
pub struct Finished {
    /// Whether it ended with 0.
    pub success: bool,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

impl Finished {
    /// Returns the last lines of both outputs, for a message.
    pub fn tail(&self) -> String {
        let both = format!("{}\n{}", self.stdout.trim_end(), self.stderr.trim_end());
        let lines: Vec<&str> = both.lines().filter(|line| !line.is_empty()).collect();
        lines[lines.len().saturating_sub(12)..].join("\n")
    }
}

/// Runs a program without input. Its output goes through files, so that much of it does not stop it.
///
/// # Errors
///
/// A program that cannot be started, and one that was ended because it took longer than the limit.
pub fn run(command: &mut Command, limit: Duration) -> Result<Finished, String> {
    let name = Path::new(command.get_program()).display().to_string();
    let scratch = tempfile::tempdir().map_err(|error| error.to_string())?;
    let [out, err] = ["stdout", "stderr"].map(|name| scratch.path().join(name));
    let create = |path: &Path| File::create(path).map_err(|error| error.to_string());
    command
        .stdin(Stdio::null())
        .stdout(create(&out)?)
        .stderr(create(&err)?);
    let mut child = command
        .spawn()
        .map_err(|error| format!("cannot run {name}: {error}"))?;
    let begun = Instant::now();
    let status: Option<ExitStatus> = loop {
        match child.try_wait().map_err(|error| error.to_string())? {
            Some(status) => break Some(status),
            None if begun.elapsed() > limit => break None,
            None => thread::sleep(POLL),
        }
    };
    let read = |path: &Path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let Some(status) = status else {
        let _ = child.kill();
        let _ = child.wait();
        return Err(format!("{name} was ended after {} s", limit.as_secs()));
    };
    Ok(Finished {
        success: status.success(),
        stdout: read(&out),
        stderr: read(&err),
    })
}

/// Whether a program is installed: whether it can be started for its version.
pub fn is_installed(program: &str) -> bool {
    let limit = Duration::from_secs(20);
    run(Command::new(program).arg("--version"), limit).is_ok_and(|finished| finished.success)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_does_not_end_is_ended() {
        let late = run(Command::new("sleep").arg("60"), Duration::from_millis(100));
        assert_eq!(late.unwrap_err(), "sleep was ended after 0 s");
        let done = run(
            Command::new("sh").args(["-c", "echo a; echo b >&2; exit 3"]),
            Duration::from_secs(20),
        );
        let done = done.expect("a shell");
        assert_eq!((done.success, done.tail().as_str()), (false, "a\nb"));
        assert!(!is_installed("no-such-program"));
    }
}
