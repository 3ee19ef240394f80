//! Lenient decoding of JSON: the path being decoded, and the mismatches that were found.

mod containers;
mod field_order;

use std::fmt;

use serde_json::Value;

use self::field_order::FieldOrder;
use crate::codec::json_text::{JsonText, Mended, Token};
use crate::codec::mismatch::{Mismatch, describe};

/// How many mismatches one response names at most, so that a hostile response cannot fill the memory.
const MISMATCH_LIMIT: usize = 1000;

/// How much of a path is kept: the keys of maps are the server's, and as long as it likes.
const PATH_CHARS: usize = 500;

/// Walk through one JSON document: the present path, and the mismatches so far.
#[derive(Debug, Default)]
pub struct Decoder {
    path: Vec<Step>,
    /// The keys of the path.
    keys: Vec<String>,
    secret: bool,
    mismatches: Vec<Mismatch>,
    /// Whether a field is being decoded that would lose an unfit value: its text is kept then.
    keeps_unfit: bool,
    /// The text of the last mismatch, until the field that cannot contain it has been left.
    unfit: Option<Box<[u8]>>,
    /// Orders of fields, of the records whose table has another one than the server.
    orders: Vec<FieldOrder>,
    /// Number of values that no field can contain.
    extra: usize,
    /// The values of secret fields, if they are collected.
    secrets: Option<CollectedSecrets>,
}

/// Step of a path.
#[derive(Clone, Copy, Debug)]
enum Step {
    Field(&'static str),
    /// The next of the decoder's keys.
    Key,
    Index(usize),
}

/// Values that `Debug` does not show.
#[derive(Default)]
struct CollectedSecrets(Vec<Value>);

impl fmt::Debug for CollectedSecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CollectedSecrets").finish_non_exhaustive()
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

    /// Adds a mismatch for a value that was read.
    pub(crate) fn mismatch(&mut self, expected: &str, found: &Token<'_>) {
        if self.keeps_unfit {
            self.unfit = Some(found.raw.into());
        }
        let found = describe(&found.scalar, self.secret);
        self.add(expected, found);
    }

    /// Reads the next value, which is of another kind than expected, and adds a mismatch for it. Does nothing after a syntax
    /// error.
    pub(crate) fn mismatch_next(&mut self, expected: &str, text: &mut JsonText<'_>) {
        if let Some(found) = text.read() {
            self.mismatch(expected, &found);
        }
    }

    /// Adds a mismatch for a body that is absent though the operation declares one.
    pub(crate) fn missing_body(&mut self, expected: &str) {
        self.add(expected, "no body".to_owned());
    }

    /// Adds a mismatch if the value that was read had broken text, or nesting beyond the limit.
    pub(crate) fn note_mended(&mut self, text: &mut JsonText<'_>) {
        let (expected, found) = match text.take_mended() {
            None => return,
            Some(Mended::Text) => (
                "Unicode text",
                "an unpaired surrogate or bytes that are not UTF-8, read as U+FFFD",
            ),
            Some(Mended::Depth) => ("at most 127 levels", "more, which were not read"),
        };
        self.add(expected, found.to_owned());
    }

    /// Adds a mismatch for a text that had broken bytes.
    pub(crate) fn mended_text(&mut self) {
        self.add("UTF-8", "bytes that are not, read as U+FFFD".to_owned());
    }

    fn add(&mut self, expected: &str, found: String) {
        if self.mismatches.len() < MISMATCH_LIMIT {
            self.mismatches.push(Mismatch {
                path: self.shown_path(),
                expected: expected.to_owned(),
                found,
            });
        }
    }

    /// Whether nothing has been descended into.
    pub(crate) fn is_at_root(&self) -> bool {
        self.path.is_empty()
    }

    /// The present path, cut for a message.
    fn shown_path(&self) -> String {
        use fmt::Write as _;
        let mut path = "$".to_owned();
        let mut keys = self.keys.iter();
        for step in &self.path {
            match step {
                Step::Field(name) => push_name(&mut path, name),
                Step::Key => keys
                    .by_ref()
                    .take(1)
                    .for_each(|key| push_name(&mut path, key)),
                Step::Index(index) => {
                    // Writing to a String does not fail.
                    let _ = write!(path, "[{index}]");
                }
            }
        }
        match path.char_indices().nth(PATH_CHARS) {
            None => path,
            Some((end, _)) => format!("{}…", &path[..end]),
        }
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
    use std::collections::BTreeMap;

    use super::*;
    use crate::codec::record::{FieldValue, Form};

    #[test]
    fn nothing_inside_a_secret_is_shown() {
        let mut decoder = Decoder::default();
        let mut decode = |name: &'static str, secret: bool, text: &str| {
            decoder.secret = secret;
            decoder.path.push(Step::Field(name));
            let mut text = JsonText::new(text.as_bytes());
            BTreeMap::<String, Vec<i64>>::decode(&mut text, Form::Plain, &mut decoder);
            text.end().expect("JSON");
            decoder.path.clear();
        };
        decode("keys", true, r#"{"first": "s3cr3t", "second": ["s3cr3t"]}"#);
        decode("plain", false, r#"{"a b": ["shown"]}"#);
        let lines: Vec<String> = decoder
            .into_mismatches()
            .iter()
            .map(Mismatch::to_string)
            .collect();
        assert_eq!(
            lines,
            [
                "$.keys.first: expected list, found string (hidden)",
                "$.keys.second[0]: expected integer, found string (hidden)",
                "$.plain[\"a b\"][0]: expected integer, found string \"shown\"",
            ]
        );
    }
}
