//! What a body holds that sending must know of: its secrets, and numbers that JSON does not have.

use std::cmp::Reverse;

use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;

use crate::decode::Decoder;
use crate::quoted::{Pattern, SHORTEST};
use crate::record::{AnyRecord, Encoding, FieldValue, Form};

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

    /// The secrets in a body that holds values by hand: what the fields of `B` say is one, of whatever kind its value is.
    pub(crate) fn by_hand<B: FieldValue>(body: Value) -> Self {
        let mut decoder = Decoder::gathering_secrets();
        // What does not fit is sent all the same.
        let _ = B::decode(body, Form::Plain, &mut decoder);
        let mut found = Self::default();
        for secret in decoder.into_secrets() {
            found.keep(Some(secret));
        }
        found
    }

    /// Adds the secrets that were found elsewhere.
    pub(crate) fn add(&mut self, other: Self) {
        self.secrets.extend(other.secrets);
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
            Some(Value::Number(number)) => self.keep(Some(Value::from(number.to_string()))),
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

    /// What takes the secrets out of texts of the server's.
    pub(crate) fn hider(&self) -> Hider<'_> {
        let mut secrets: Vec<&str> = self.secrets.iter().map(|s| s.expose_secret()).collect();
        // Of two secrets where one is a part of the other, the longer one must not leave its rest.
        secrets.sort_by_key(|secret| Reverse(secret.len()));
        secrets.dedup();
        let secrets = secrets
            .into_iter()
            .map(|secret| (secret, Pattern::new(secret)));
        Hider(secrets.collect())
    }
}

/// Secrets, ready to be looked for in any number of texts.
pub(crate) struct Hider<'s>(Vec<(&'s str, Option<Pattern>)>);

impl Hider<'_> {
    /// A text of the server's without the secrets that it repeats, whole, in one line, as JSON, or cut off at its end.
    pub(crate) fn hide(&self, text: &mut String) {
        for (secret, pattern) in &self.0 {
            if text.len() < SHORTEST {
                return;
            }
            if text.contains(secret) {
                *text = text.replace(secret, HIDDEN);
            }
            if let Some(pattern) = pattern {
                pattern.replace(text, HIDDEN);
            }
        }
    }

    /// The same for all texts in a value.
    pub(crate) fn hide_in(&self, value: &mut Value) {
        match value {
            _ if self.0.is_empty() => {}
            Value::String(text) => self.hide(text),
            Value::Array(list) => list.iter_mut().for_each(|value| self.hide_in(value)),
            Value::Object(map) => {
                let entries = std::mem::take(map).into_iter();
                map.extend(entries.map(|(mut key, mut value)| {
                    self.hide(&mut key);
                    self.hide_in(&mut value);
                    (key, value)
                }));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(secret: &str, text: &str) -> String {
        let mut found = Found::default();
        found.keep(Some(Value::from(secret)));
        let mut text = text.to_owned();
        found.hider().hide(&mut text);
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
    fn a_secret_that_is_a_part_of_another_leaves_nothing_of_it() {
        let mut found = Found::default();
        found.keep(Some(serde_json::json!([
            "secret",
            "secret-one",
            "my-secret-one"
        ])));
        let mut text = "my-secret-one, secret-one, secret".to_owned();
        found.hider().hide(&mut text);
        assert_eq!(text, "***, ***, ***");
    }

    #[test]
    fn secrets_in_lists_and_maps_are_found() {
        let mut found = Found::default();
        found.keep(Some(
            serde_json::json!({"a": ["secret-one"], "b": "secret-two"}),
        ));
        let mut value = serde_json::json!({"say": ["secret-one", {"more": "a secret-two", "secret-one": 2}], "n": 1});
        found.hider().hide_in(&mut value);
        let expected = serde_json::json!({"say": ["***", {"more": "a ***", "***": 2}], "n": 1});
        assert_eq!(value, expected);
    }
}
