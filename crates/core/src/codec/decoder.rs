//! Lenient decoding of JSON: the path being decoded, and the mismatches that were found.

mod containers;

use std::fmt;

use serde_json::Value;

use crate::codec::mismatch::{Mismatch, describe};

/// How many mismatches one response names at most, so that a hostile response cannot fill the memory.
const MISMATCH_LIMIT: usize = 1000;

/// How much of a path is kept: the keys of maps are the server's, and as long as it likes.
const PATH_CHARS: usize = 500;

/// Walk through one JSON document: the present path, and the mismatches so far.
#[derive(Debug)]
pub struct Decoder {
    path: String,
    secret: bool,
    mismatches: Vec<Mismatch>,
    /// The value of the last mismatch, until the field that cannot contain it has been left.
    unfit: Option<Value>,
    /// Number of values that no field can contain.
    extra: usize,
    /// The values of secret fields, if they are collected.
    secrets: Option<CollectedSecrets>,
}

/// Values that `Debug` does not show.
#[derive(Default)]
struct CollectedSecrets(Vec<Value>);

impl fmt::Debug for CollectedSecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CollectedSecrets").finish_non_exhaustive()
    }
}

impl Default for Decoder {
    fn default() -> Self {
        Self {
            path: "$".to_owned(),
            secret: false,
            mismatches: Vec::new(),
            unfit: None,
            extra: 0,
            secrets: None,
        }
    }
}

impl Decoder {
    /// Returns the mismatches so far, in document order.
    pub fn into_mismatches(self) -> Vec<Mismatch> {
        self.mismatches
    }

    /// Number of values so far that no field can contain.
    pub(crate) fn extra_values(&self) -> usize {
        self.extra
    }

    /// A decoder that keeps the values of secret fields, whatever kind they are of, and looks for them also where the
    /// value is a list instead of a record, or a record instead of a list: the decoded values are of no use then.
    pub(crate) fn collecting_secrets() -> Self {
        Self {
            secrets: Some(CollectedSecrets::default()),
            ..Self::default()
        }
    }

    /// Returns the values of secret fields.
    pub(crate) fn into_secrets(self) -> Vec<Value> {
        self.secrets.unwrap_or_default().0
    }

    /// Adds a mismatch for the present value.
    pub fn mismatch(&mut self, expected: &str, found: &Value) {
        self.unfit = Some(found.clone());
        if self.mismatches.len() < MISMATCH_LIMIT {
            self.mismatches.push(Mismatch {
                path: shown(&self.path),
                expected: expected.to_owned(),
                found: describe(found, self.secret),
            });
        }
    }

    /// Adds a mismatch for a body that is absent though the operation declares one.
    pub(crate) fn missing_body(&mut self, expected: &str) {
        self.mismatches.push(Mismatch {
            path: self.path.clone(),
            expected: expected.to_owned(),
            found: "no body".to_owned(),
        });
    }

    /// Whether nothing has been descended into.
    pub(crate) fn is_at_root(&self) -> bool {
        self.path.len() == 1
    }

    /// Decodes the value of a field, `.name`.
    pub(crate) fn at_field<T>(
        &mut self,
        name: &str,
        secret: bool,
        decode: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let length = self.path.len();
        let was_secret = self.secret;
        self.secret |= secret;
        push_name(&mut self.path, name);
        let decoded = decode(self);
        self.path.truncate(length);
        self.secret = was_secret;
        decoded
    }

    /// Decodes the value of a list element, `[index]`.
    pub(crate) fn at_index<T>(&mut self, index: usize, decode: impl FnOnce(&mut Self) -> T) -> T {
        use fmt::Write as _;
        let length = self.path.len();
        // Writing to a String does not fail.
        let _ = write!(self.path, "[{index}]");
        let decoded = decode(self);
        self.path.truncate(length);
        decoded
    }
}

/// Cuts a path for a message.
fn shown(path: &str) -> String {
    match path.char_indices().nth(PATH_CHARS) {
        None => path.to_owned(),
        Some((end, _)) => format!("{}…", &path[..end]),
    }
}

/// Appends `.name`, or `["a name"]` where a dot would mislead.
fn push_name(path: &mut String, name: &str) {
    let plain = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'@'));
    if plain {
        path.push('.');
        path.push_str(name);
    } else {
        path.push('[');
        path.push_str(&Value::from(name).to_string());
        path.push(']');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_inside_a_secret_is_shown() {
        let mut decoder = Decoder::default();
        let secret = Value::from("s3cr3t");
        decoder.at_field("keys", true, |decoder| {
            decoder.at_field("first", false, |decoder| {
                decoder.mismatch("integer", &secret)
            });
            decoder.at_index(0, |decoder| decoder.mismatch("integer", &secret));
        });
        decoder.at_field("plain", false, |decoder| {
            decoder.mismatch("integer", &"shown".into())
        });
        let lines: Vec<String> = decoder
            .into_mismatches()
            .iter()
            .map(Mismatch::to_string)
            .collect();
        assert_eq!(
            lines,
            [
                "$.keys.first: expected integer, found string (hidden)",
                "$.keys[0]: expected integer, found string (hidden)",
                "$.plain: expected integer, found string \"shown\"",
            ]
        );
    }
}
