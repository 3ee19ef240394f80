//! Console of the commands: exit statuses, printing, files written together, work in parallel.
#![forbid(unsafe_code)]

pub mod parallel;
pub mod stages;

mod atomic;
mod batch;
mod changes;

use std::io::{self, Write};

pub use atomic::{files_below, write, write_help};
pub use batch::Batch;
pub use changes::{Changes, File};

/// Prints a formatted line on standard output. A reader that closed the pipe, as `| head` does, stops no command half-way.
#[macro_export]
macro_rules! say {
    ($($text:tt)*) => {{
        let _ = $crate::print(&(format!($($text)*) + "\n"));
    }};
}

/// Prints a formatted warning on standard error.
#[macro_export]
macro_rules! warn {
    ($($text:tt)*) => {
        $crate::print_error(&format!("warning: {}", format!($($text)*)))
    };
}

/// Result of a command: its exit status, or the reason why it could not run.
pub type Outcome = Result<Status, String>;

/// Exit status of a command that ran. The program exits with 2 where a command could not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// No findings.
    Clean = 0,
    /// Findings that fail the command.
    Failed = 1,
    /// Done, except for parts that were left out.
    Partial = 3,
    /// Generated code differs from what the documents generate.
    Stale = 4,
}

impl From<bool> for Status {
    fn from(is_clean: bool) -> Self {
        if is_clean { Self::Clean } else { Self::Failed }
    }
}

/// Prints to standard output; a reader that closed the pipe is no error.
///
/// # Errors
///
/// Any other failure to write.
pub fn print(text: &str) -> Result<(), String> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}

/// Prints a line on standard error, where a closed pipe is no error either.
pub fn print_error(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}
