//! What a body holds that sending must know of: its secrets, and numbers that JSON does not have.

use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;

use crate::error_body::one_line;
use crate::record::{AnyRecord, Encoding, FieldValue, Form};

/// A shorter secret may be a part of any word, and is left in messages.
const SHORTEST: usize = 6;

/// What stands for a secret.
const HIDDEN: &str = "***";

/// What was found in a body.
#[derive(Clone, Default)]
pub(crate) struct Found {
    secrets: Vec<SecretString>,
    /// The first number that cannot be written, by record and field.
    unwritable: Option<String>,
}

impl Found {
    /// Looks through a body.
    pub(crate) fn of(body: &impl FieldValue) -> Self {
        let mut found = Self::default();
        if body.is_unwritable() {
            found.unwritable = Some("the body".to_owned());
        }
        body.each_record(&mut |record| found.look(record));
        found
    }

    fn look(&mut self, record: &dyn AnyRecord) {
        for (index, field) in record.fields().iter().enumerate() {
            let Some(slot) = record.slot(index).filter(|slot| slot.is_set()) else {
                continue;
            };
            if field.is_output_only() {
                // It is not sent.
                continue;
            }
            if slot.is_unwritable() && self.unwritable.is_none() {
                self.unwritable = Some(format!("{}.{}", record.name(), field.wire()));
            }
            if field.is_secret() {
                self.keep(slot.encode(Form::Plain, Encoding::Complete));
            } else {
                slot.each_record(&mut |record| self.look(record));
            }
        }
    }

    fn keep(&mut self, secret: Option<Value>) {
        match secret {
            Some(Value::String(text)) if text.len() >= SHORTEST => {
                self.secrets.push(SecretString::from(text));
            }
            Some(Value::Array(list)) => list.into_iter().for_each(|value| self.keep(Some(value))),
            Some(Value::Object(map)) => map
                .into_iter()
                .for_each(|(_, value)| self.keep(Some(value))),
            _ => {}
        }
    }

    /// Why the body cannot be sent.
    pub(crate) fn fault(&self) -> Option<String> {
        let place = self.unwritable.as_ref()?;
        Some(format!(
            "{place} holds NaN or an infinite number, which JSON does not have; set a finite one, or leave the field unset"
        ))
    }

    /// A text of the server's without the secrets that it repeats, whole, in one line, or cut off at its end.
    pub(crate) fn hide(&self, text: &mut String) {
        for secret in &self.secrets {
            let secret = secret.expose_secret();
            for form in [secret, &one_line(secret, usize::MAX)] {
                if form.len() < SHORTEST {
                    continue;
                }
                if text.contains(form) {
                    *text = text.replace(form, HIDDEN);
                }
                if let Some(start) = beginning(text.trim_end_matches('…'), form) {
                    text.truncate(start);
                    text.push_str(HIDDEN);
                }
            }
        }
    }

    /// The same for all texts in a value.
    pub(crate) fn hide_in(&self, value: &mut Value) {
        match value {
            Value::String(text) => self.hide(text),
            Value::Array(list) => list.iter_mut().for_each(|value| self.hide_in(value)),
            Value::Object(map) => map.values_mut().for_each(|value| self.hide_in(value)),
            _ => {}
        }
    }
}

/// Where the beginning of a secret stands at the end of a text, which was cut off there.
fn beginning(text: &str, secret: &str) -> Option<usize> {
    let ends = secret.char_indices().map(|(end, _)| end).skip(SHORTEST);
    let cut = ends.filter(|end| text.ends_with(&secret[..*end])).last()?;
    Some(text.len() - cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(secret: &str, text: &str) -> String {
        let mut found = Found::default();
        found.keep(Some(Value::from(secret)));
        let mut text = text.to_owned();
        found.hide(&mut text);
        text
    }

    #[test]
    fn a_secret_is_hidden_in_each_form_that_a_message_can_give_it() {
        for (secret, text, expected) in [
            ("pa55w0rd", "pa55w0rd, or pa55w0rd?", "***, or ***?"),
            ("pa55w0rd", "it begins pa55w0…", "it begins ***"),
            ("pa55w0rd", "it begins pa5", "it begins pa5"),
            (
                "line one\n  line two",
                "bad: line one line two.",
                "bad: ***.",
            ),
            ("line one\n  line two", "bad: line one li…", "bad: ***"),
            ("short", "a short word", "a short word"),
            ("пароль-ключ", "это пароль-ключ", "это ***"),
            ("пароль-ключ", "это пароль-к…", "это ***"),
        ] {
            assert_eq!(hidden(secret, text), expected, "{secret:?}");
        }
    }

    #[test]
    fn secrets_in_lists_and_maps_are_found() {
        let mut found = Found::default();
        found.keep(Some(
            serde_json::json!({"a": ["secret-one"], "b": "secret-two"}),
        ));
        let mut value =
            serde_json::json!({"say": ["secret-one", {"more": "a secret-two"}], "n": 1});
        found.hide_in(&mut value);
        let expected = serde_json::json!({"say": ["***", {"more": "a ***"}], "n": 1});
        assert_eq!(value, expected);
    }
}
