//! Writer of a recording. Texts that repeat a secret of an exchange, or of an earlier one, are masked too.

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::Value;
use tidbcloud_core::generated::redact;

use super::file::{Header, RecordedExchange, VERSION};
use crate::error::Error;

/// Number of secrets that are looked for, the latest.
const MAX_SECRETS: usize = 10_000;

/// Parts of an exchange that may repeat a secret.
const PARTS: [&str; 6] = ["path", "query", "request", "response", "text", "headers"];

/// Writer of one file, which all APIs of a mock share.
#[derive(Debug)]
pub(crate) struct Recorder(Mutex<OpenRecording>);

struct OpenRecording {
    file: File,
    secrets: VecDeque<String>,
    known: HashSet<String>,
}

impl std::fmt::Debug for OpenRecording {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenRecording").finish_non_exhaustive()
    }
}

impl Recorder {
    /// Creates the file, which only its owner can read.
    ///
    /// # Errors
    ///
    /// Where it exists already, or cannot be written.
    pub(crate) fn create(path: &Path, servers: BTreeMap<String, String>) -> Result<Self, Error> {
        let wrong = |error: io::Error| Error::Recording {
            path: PathBuf::from(path),
            line: None,
            why: match error.kind() {
                io::ErrorKind::AlreadyExists => {
                    "is there already: choose another file, or remove it".to_owned()
                }
                _ => format!("cannot be written: {error}"),
            },
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(wrong)?;
        let header = serde_json::to_string(&Header {
            tidbcloud_recording: VERSION,
            servers,
        });
        let header = header.map_err(|error| wrong(error.into()))?;
        writeln!(file, "{header}").map_err(wrong)?;
        Ok(Self(Mutex::new(OpenRecording {
            file,
            secrets: VecDeque::new(),
            known: HashSet::new(),
        })))
    }

    /// Adds an exchange whose fields are masked already, with the secrets that it had.
    ///
    /// # Errors
    ///
    /// Where the file cannot be written.
    pub(crate) fn add(&self, exchange: RecordedExchange, secrets: Vec<String>) -> io::Result<()> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for secret in secrets {
            if open.known.insert(secret.clone()) {
                open.secrets.push_back(secret);
            }
        }
        while open.secrets.len() > MAX_SECRETS {
            if let Some(oldest) = open.secrets.pop_front() {
                open.known.remove(&oldest);
            }
        }
        let mut line = serde_json::to_value(exchange)?;
        let secrets = open.secrets.make_contiguous();
        for part in PARTS {
            if let Some(part) = line.get_mut(part) {
                redact(secrets, part);
            }
        }
        let line = Value::to_string(&line);
        // One write: a process that is killed meanwhile leaves whole lines.
        open.file.write_all(format!("{line}\n").as_bytes())
    }
}
