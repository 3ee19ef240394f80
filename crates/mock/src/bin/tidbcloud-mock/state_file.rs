//! Files of resources: the seed, and the state that is kept over restarts.

use std::convert::Infallible;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;
use tidbcloud_mock::Mock;

use crate::output;

/// Time between two checks for changes.
const INTERVAL: Duration = Duration::from_secs(1);

/// The file that `--state` names.
pub(crate) struct StateFile {
    path: PathBuf,
    /// State of the last run.
    content: Option<Value>,
    /// Revision of the resources in the file.
    written: Option<u64>,
}

impl StateFile {
    /// Reads the file, if it exists.
    ///
    /// # Errors
    ///
    /// Where it cannot be read or written, or is not JSON.
    pub(crate) fn open(path: PathBuf) -> Result<Self, String> {
        let content = match read(&path) {
            Ok((_, content)) => Some(content),
            Err(_) if !path.exists() => None,
            Err(error) => return Err(error),
        };
        // A file that cannot be written is an error now, not after the work of a day.
        let new_file = new_file(&path);
        fs::write(&new_file, "")
            .and_then(|()| fs::remove_file(&new_file))
            .map_err(|error| cannot_write(&path, &error))?;
        Ok(Self {
            path,
            content,
            written: None,
        })
    }

    /// Returns the state of the last run, with the path of the file.
    pub(crate) fn content(&self) -> Option<(&Path, &Value)> {
        Some((self.path.as_path(), self.content.as_ref()?))
    }

    /// Writes the file whenever resources have changed.
    pub(crate) async fn keep(&mut self, mock: &Mock) -> Infallible {
        let mut failed = false;
        loop {
            tokio::time::sleep(INTERVAL).await;
            match self.write(mock) {
                Ok(()) => failed = false,
                // Printed once: the next attempt may succeed.
                Err(error) if !failed => {
                    failed = true;
                    output::report(&error);
                }
                Err(_) => {}
            }
        }
    }

    /// Writes the file, if resources have changed. A program that is killed meanwhile leaves the file of before.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub(crate) fn write(&mut self, mock: &Mock) -> Result<(), String> {
        let revision = mock.revision();
        if self.written == Some(revision) {
            return Ok(());
        }
        let new_file = new_file(&self.path);
        let write = || -> io::Result<()> {
            let mut file = fs::File::create(&new_file)?;
            file.write_all(format!("{}\n", mock.snapshot()).as_bytes())?;
            file.sync_all()?;
            fs::rename(&new_file, &self.path)
        };
        write().map_err(|error| cannot_write(&self.path, &error))?;
        self.written = Some(revision);
        Ok(())
    }
}

/// Reads a file of JSON, and returns it with its path.
///
/// # Errors
///
/// Where it cannot be read or is not JSON.
pub(crate) fn read(path: impl AsRef<Path>) -> Result<(PathBuf, Value), String> {
    let path = path.as_ref();
    let text = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let value = serde_json::from_slice(&text)
        .map_err(|error| format!("{} is not JSON: {error}", path.display()))?;
    Ok((path.to_owned(), value))
}

/// Returns the file that is written first, in the same folder, so that a rename replaces the other at once.
fn new_file(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".new");
    path.with_file_name(name)
}

fn cannot_write(path: &Path, error: &io::Error) -> String {
    format!("{} cannot be written: {error}", path.display())
}
