//! The file of a recording.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::Error;

/// Version of recordings that this revision writes and reads.
pub(crate) const VERSION: u64 = 1;

/// A recording of a real API, for [`MockBuilder::replay`](crate::MockBuilder::replay). `Debug` shows no exchange.
#[derive(Clone)]
pub struct Recording {
    pub(crate) path: PathBuf,
    /// The real servers, by API.
    pub(crate) servers: BTreeMap<String, String>,
    /// With the numbers of their lines.
    pub(crate) exchanges: Vec<(usize, RecordedExchange)>,
}

/// First line of a recording.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Header {
    pub(crate) tidbcloud_recording: u64,
    /// URL of the real server, base path included, by API.
    pub(crate) servers: BTreeMap<String, String>,
}

/// One call and its response. Secrets are masked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RecordedExchange {
    pub(crate) api: String,
    /// Name of the operation; `None` where the document has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) operation: Option<String>,
    pub(crate) method: String,
    /// Relative to the server URL, as sent.
    pub(crate) path: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) query: String,
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub(crate) request: Value,
    pub(crate) status: u16,
    /// Those that say something about the response, in lower case.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) headers: BTreeMap<String, String>,
    /// The body, where it is JSON.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub(crate) response: Value,
    /// The body, where it is not JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<String>,
    /// When the response had arrived, as RFC 3339.
    pub(crate) at: String,
    /// Milliseconds from the request to the end of the response.
    pub(crate) took_ms: u64,
}

impl Recording {
    /// Reads a recording that `tidbcloud-mock record` wrote.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read, or a line is not one of a recording.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let wrong = |line, why| Error::Recording {
            path: path.to_owned(),
            line,
            why,
        };
        let text = std::fs::read_to_string(path).map_err(|error| wrong(None, error.to_string()))?;
        let mut lines = (1..).zip(text.lines());
        let (_, first) = lines.next().unwrap_or((1, ""));
        let header: Header = serde_json::from_str(first).map_err(|error| {
            wrong(
                Some(1),
                format!("is not the first line of a recording: {error}"),
            )
        })?;
        if header.tidbcloud_recording != VERSION {
            let why = format!(
                "is of version {}, and this program reads version {VERSION}: record it again",
                header.tidbcloud_recording
            );
            return Err(wrong(Some(1), why));
        }
        let mut exchanges = Vec::new();
        for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
            let exchange: RecordedExchange = serde_json::from_str(line).map_err(|error| {
                wrong(
                    Some(number),
                    format!("is no exchange of a recording: {error}"),
                )
            })?;
            if !(100..1000).contains(&exchange.status) {
                let why = format!(
                    "has the status {}, which HTTP does not have",
                    exchange.status
                );
                return Err(wrong(Some(number), why));
            }
            exchanges.push((number, exchange));
        }
        Ok(Self {
            path: path.to_owned(),
            servers: header.servers,
            exchanges,
        })
    }

    /// Returns the ids of the APIs that were recorded.
    pub fn apis(&self) -> impl Iterator<Item = &str> {
        self.servers.keys().map(String::as_str)
    }

    /// Returns the number of exchanges.
    pub fn len(&self) -> usize {
        self.exchanges.len()
    }

    /// Whether there is no exchange.
    pub fn is_empty(&self) -> bool {
        self.exchanges.is_empty()
    }
}

impl fmt::Debug for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recording")
            .field("path", &self.path)
            .field("servers", &self.servers)
            .field("exchanges", &self.exchanges.len())
            .finish()
    }
}
