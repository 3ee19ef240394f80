//! Mismatches: values of a response whose kind is not the declared one.

use std::fmt;

use serde_json::Value;

use crate::codec::json_text::Scalar;

/// How much of an unfit string is shown.
const SHOWN_CHARS: usize = 40;

/// A value in a response whose kind is not the declared one, or that is no proper JSON.
///
/// Such a value does not fail the response: the field reads as `None` and the record's `extra()` has the value, the
/// element of a list or map is left out, and this names the place. A text with an unpaired surrogate or bytes that are not
/// UTF-8 is read with U+FFFD in their place, and lists and objects nested deeper than 127 levels as null or empty.
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
pub(crate) fn describe(value: &Scalar<'_>, secret: bool) -> String {
    match value {
        Scalar::Boolean(_) | Scalar::Number(_) | Scalar::String(_) if secret => {
            format!("{} (hidden)", value.kind().name())
        }
        Scalar::Boolean(value) => format!("boolean {value}"),
        Scalar::Number(text) => format!("number {}", shown(text)),
        Scalar::String(text) => match shown(text) {
            all if all.len() == text.len() => format!("string {text:?}"),
            beginning => format!("string {beginning:?}…"),
        },
        Scalar::Null | Scalar::Container(_) => value.kind().name().to_owned(),
    }
}

/// The beginning of a text that is shown.
fn shown(text: &str) -> &str {
    match text.char_indices().nth(SHOWN_CHARS) {
        None => text,
        Some((end, _)) => &text[..end],
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
