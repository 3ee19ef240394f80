//! Lenient decoding of JSON: the path being decoded, and the values that did not fit.

use std::fmt;

use serde_json::Value;

use crate::record::{AnyRecord, Form};

/// How many mismatches one reply names at most, so that a hostile reply cannot fill the memory.
const MISMATCH_LIMIT: usize = 1000;

/// How much of an unfit string is shown.
const SHOWN_CHARS: usize = 40;

/// How much of a path is kept: the keys of maps are the server's, and as long as it likes.
const PATH_CHARS: usize = 500;

/// A value in a reply whose kind is not the declared one.
///
/// Such a value does not fail the reply: the field reads as `None`, the element of a list or map is
/// left out, and this names the place.
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
    /// Where: `$.clusters[3].createTime`.
    pub path: String,
    /// What the document declares: `date-time`.
    pub expected: String,
    /// What the reply holds, in short: `string ""`. Values of secret fields are never shown.
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

/// Walks one JSON document: knows where it is and gathers mismatches.
#[derive(Debug)]
pub struct Decoder {
    path: String,
    secret: bool,
    mismatches: Vec<Mismatch>,
    /// The values of secret fields, where somebody wants them.
    secrets: Option<Secrets>,
}

/// Not for `Debug` to show.
#[derive(Default)]
struct Secrets(Vec<Value>);

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Secrets").finish_non_exhaustive()
    }
}

impl Default for Decoder {
    fn default() -> Self {
        Self {
            path: "$".to_owned(),
            secret: false,
            mismatches: Vec::new(),
            secrets: None,
        }
    }
}

impl Decoder {
    /// The mismatches so far, in document order.
    pub fn into_mismatches(self) -> Vec<Mismatch> {
        self.mismatches
    }

    /// A decoder that keeps the values of secret fields, whatever kind they are of, and looks for them also where a list
    /// stands for a record, or a record for a list: what was decoded is of no use then.
    pub(crate) fn gathering_secrets() -> Self {
        Self {
            secrets: Some(Secrets::default()),
            ..Self::default()
        }
    }

    /// The values of secret fields.
    pub(crate) fn into_secrets(self) -> Vec<Value> {
        self.secrets.unwrap_or_default().0
    }

    /// Names the present value as unfit.
    pub fn mismatch(&mut self, expected: &str, found: &Value) {
        if self.mismatches.len() < MISMATCH_LIMIT {
            self.mismatches.push(Mismatch {
                path: shown(&self.path),
                expected: expected.to_owned(),
                found: describe(found, self.secret),
            });
        }
    }

    /// Names a body that is absent though the operation declares one.
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

    /// Decodes what lies under `.name`.
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

    /// Decodes what lies under `[index]`.
    pub(crate) fn at_index<T>(&mut self, index: usize, decode: impl FnOnce(&mut Self) -> T) -> T {
        use fmt::Write as _;
        let length = self.path.len();
        // Writing to a String does not fail.
        let _ = write!(self.path, "[{index}]");
        let decoded = decode(self);
        self.path.truncate(length);
        decoded
    }

    /// Fills `record` from an object. `false`: the value is of another kind, and that was named.
    pub fn record(&mut self, value: Value, record: &mut dyn AnyRecord) -> bool {
        let mut object = match value {
            Value::Object(object) => object,
            Value::Array(elements) if self.secrets.is_some() => {
                for element in elements {
                    self.record(element, record);
                }
                return false;
            }
            _ => {
                self.mismatch(record.name(), &value);
                return false;
            }
        };
        for (index, field) in record.fields().iter().enumerate() {
            let Some(value) = object.remove(field.wire()) else {
                continue;
            };
            if value.is_null() {
                continue;
            }
            if let Some(secrets) = self.secrets.as_mut().filter(|_| field.is_secret()) {
                secrets.0.push(value.clone());
            }
            if let Some(slot) = record.slot_mut(index) {
                self.at_field(field.wire(), field.is_secret(), |decoder| {
                    slot.decode(value, field.form_on_wire(), decoder);
                });
            }
        }
        true
    }

    /// Decodes each element of a list; unfit elements are left out.
    pub(crate) fn list<T>(
        &mut self,
        value: Value,
        form: Form,
        decode: impl Fn(Value, Form, &mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let elements = match value {
            Value::Array(elements) => elements,
            // One element where a list is due, or what a pointer like /list/0 makes where there was none.
            Value::Object(object) if self.secrets.is_some() => {
                let elements = object.values().cloned().collect::<Vec<_>>();
                [elements, vec![Value::Object(object)]].concat()
            }
            _ => {
                self.mismatch("list", &value);
                return None;
            }
        };
        let mut list = Vec::with_capacity(elements.len());
        for (index, element) in elements.into_iter().enumerate() {
            if let Some(element) = self.at_index(index, |decoder| decode(element, form, decoder)) {
                list.push(element);
            }
        }
        Some(list)
    }
}

fn shown(path: &str) -> String {
    match path.char_indices().nth(PATH_CHARS) {
        None => path.to_owned(),
        Some((end, _)) => format!("{}…", &path[..end]),
    }
}

/// `.name`, or `["odd name"]` where a dot would mislead.
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

/// The kind of a value, and the value itself where it is short and no secret.
pub(crate) fn describe(value: &Value, secret: bool) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) if secret => {
            format!("{} (hidden)", kind(value))
        }
        Value::Bool(value) => format!("boolean {value}"),
        Value::Number(value) => format!("number {value}"),
        Value::String(text) => match text.char_indices().nth(SHOWN_CHARS) {
            None => format!("string {text:?}"),
            Some((end, _)) => format!("string {:?}…", &text[..end]),
        },
        Value::Array(_) | Value::Object(_) => kind(value).to_owned(),
    }
}

/// The JSON kind of a value.
pub(crate) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
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
