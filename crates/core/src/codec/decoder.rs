//! Lenient decoding of JSON: the path being decoded, and the mismatches that were found.

mod containers;

use std::fmt;

use serde_json::Value;

use crate::codec::json_path::{push_index, push_name, shown};
use crate::codec::mismatch::{MISMATCH_LIMIT, Mismatch, describe};

/// Walk through one JSON document: the present path, and the mismatches so far.
#[derive(Debug)]
pub struct Decoder {
    path: String,
    secret: bool,
    mismatches: Vec<Mismatch>,
    /// Length of the path of the innermost field, whose record keeps a value that the field cannot contain; 0 outside of fields.
    field_path: usize,
    /// The value of that field, if the field cannot contain it.
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
            field_path: 0,
            unfit: None,
            extra: 0,
            secrets: None,
        }
    }
}

impl Decoder {
    /// A decoder for a document that was repaired before, at these places.
    pub(crate) fn after_repairs(repairs: Vec<Mismatch>) -> Self {
        Self {
            mismatches: repairs,
            ..Self::default()
        }
    }

    /// Returns the mismatches so far: first those of text that is no JSON, then those of values, each in document order.
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

    /// Adds a mismatch for the present value. It is kept for `extra()` where it is the value of a field, and dropped where it is
    /// an element of a list or map.
    pub fn mismatch(&mut self, expected: &str, found: Value) {
        if self.mismatches.len() < MISMATCH_LIMIT {
            self.mismatches.push(Mismatch {
                path: shown(&self.path),
                expected: expected.to_owned(),
                found: describe(&found, self.secret),
            });
        }
        if self.field_path == self.path.len() {
            self.unfit = Some(found);
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
        let length = self.path.len();
        push_index(&mut self.path, index);
        let decoded = decode(self);
        self.path.truncate(length);
        decoded
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
                decoder.mismatch("integer", secret.clone())
            });
            decoder.at_index(0, |decoder| decoder.mismatch("integer", secret));
        });
        decoder.at_field("plain", false, |decoder| {
            decoder.mismatch("integer", "shown".into())
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
