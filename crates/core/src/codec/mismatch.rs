//! Mismatches: values of a response whose kind is not the declared one.

use std::fmt;

use serde_json::Value;

/// How many mismatches one response names at most, so that a hostile response cannot fill the memory.
pub(crate) const MISMATCH_LIMIT: usize = 1000;

/// How much of an unfit string is shown.
const SHOWN_CHARS: usize = 40;

/// A value in a response whose kind is not the declared one, or that is no proper JSON.
///
/// Such a value does not fail the response: the field reads as `None` and the record's `extra()` has the value, the
/// element of a list or map is left out, and this names the place. A text with an unpaired surrogate or bytes that are not
/// UTF-8 is read with U+FFFD in their place, and lists and objects nested deeper than 127 levels as null.
///
/// ```
/// # fn check(meta: &tidbcloud_core::Meta) {
/// for mismatch in meta.mismatches() {
///     // $.clusters[3].createTime: expected date-time, found string ""
///     eprintln!("{}: expected {}, found {}", mismatch.path, mismatch.expected, mismatch.found);
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch {
    /// Place in the response: `$.clusters[3].createTime`.
    pub path: String,
    /// The declared kind: `date-time`.
    pub expected: String,
    /// The value in the response, in short: `string ""`. Values of secret fields are never shown.
    pub found: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: expected {}, found {}",
            self.path, self.expected, self.found
        )
    }
}

/// Describes a value by its kind, and shows it where it is short and no secret.
pub(crate) fn describe(value: &Value, secret: bool) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) if secret => {
            format!("{} (hidden)", json_kind(value))
        }
        Value::Bool(value) => format!("boolean {value}"),
        Value::Number(value) => format!("number {value}"),
        Value::String(text) => match text.char_indices().nth(SHOWN_CHARS) {
            None => format!("string {text:?}"),
            Some((end, _)) => format!("string {:?}…", &text[..end]),
        },
        Value::Array(_) | Value::Object(_) => json_kind(value).to_owned(),
    }
}

/// Returns the JSON kind of a value.
pub(crate) fn json_kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}
