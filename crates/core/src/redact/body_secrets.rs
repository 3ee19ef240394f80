//! Secrets and non-finite numbers found in the body of a request, and the redaction of these secrets.

use std::cmp::Reverse;

use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;

use crate::codec::decoder::Decoder;
use crate::codec::json_text::JsonText;
use crate::codec::place::RecordPlace;
use crate::codec::record::{AnyRecord, Encoding, FieldValue, Form};
use crate::redact::secret_matcher::{SHORTEST, SecretMatcher};

/// Replacement of a secret.
const REDACTED: &str = "***";

/// Secrets and non-finite numbers found in the body.
#[derive(Clone, Default)]
pub(crate) struct BodySecrets {
    secrets: Vec<SecretString>,
    /// The first number that JSON does not have, by record and field.
    non_finite: Option<String>,
}

impl BodySecrets {
    /// Finds the secrets and non-finite numbers of a body.
    pub(crate) fn of(body: &impl FieldValue) -> Self {
        let mut found = Self::default();
        let view = body.view(Form::Plain);
        if view.is_unwritable() {
            found.non_finite = Some("the body".to_owned());
        }
        view.each_record(RecordPlace::default(), &mut |_, record| found.find(record));
        found
    }

    /// Finds the secrets in a body with values by hand: the values of the secret fields of `B`, of whatever kind they are.
    pub(crate) fn by_hand<B: FieldValue>(body: &Value) -> Self {
        let mut decoder = Decoder::collecting_secrets();
        // A value that does not fit is sent all the same.
        let text = body.to_string();
        let _ = B::decode(
            &mut JsonText::new(text.as_bytes()),
            Form::Plain,
            &mut decoder,
        );
        let mut found = Self::default();
        for secret in decoder.into_secrets() {
            found.keep(Some(secret));
        }
        found
    }

    /// One secret that is no part of the body.
    pub(crate) fn of_text(secret: &str) -> Self {
        let mut found = Self::default();
        if secret.len() >= SHORTEST {
            found.secrets.push(SecretString::from(secret.to_owned()));
        }
        found
    }

    /// Adds what another search found.
    pub(crate) fn add(&mut self, other: Self) {
        self.secrets.extend(other.secrets);
        self.non_finite = self.non_finite.take().or(other.non_finite);
    }

    fn find(&mut self, record: &dyn AnyRecord) {
        for (index, field) in record.fields().iter().enumerate() {
            if field.is_output_only() {
                // It is not sent.
                continue;
            }
            let slot = record.slot(index);
            let Some(view) = slot.and_then(|slot| slot.view(Form::Plain)) else {
                continue;
            };
            if view.is_unwritable() && self.non_finite.is_none() {
                self.non_finite = Some(format!("{}.{}", record.name(), field.wire()));
            }
            if field.is_secret() {
                self.keep(Some(view.into_value(Encoding::Complete)));
            } else {
                view.each_record(RecordPlace::default(), &mut |_, record| self.find(record));
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

    /// Returns why the body cannot be sent: it has a number that JSON does not have.
    pub(crate) fn non_finite_error(&self) -> Option<String> {
        let place = self.non_finite.as_ref()?;
        Some(format!(
            "{place} is NaN or an infinite number, which JSON does not have; set a finite one, or leave the field unset"
        ))
    }

    /// Returns a redactor that removes the secrets from texts of the server.
    pub(crate) fn redactor(&self) -> Redactor<'_> {
        let mut secrets: Vec<&str> = self.secrets.iter().map(|s| s.expose_secret()).collect();
        // Of two secrets where one is a part of the other, the longer one must not leave its rest.
        secrets.sort_by_key(|secret| Reverse(secret.len()));
        secrets.dedup();
        let secrets = secrets
            .into_iter()
            .map(|secret| (secret, SecretMatcher::new(secret)));
        Redactor(secrets.collect())
    }
}

/// Secrets, ready to be looked for in any number of texts.
pub(crate) struct Redactor<'s>(Vec<(&'s str, Option<SecretMatcher>)>);

impl Redactor<'_> {
    /// Redacts the secrets that a text of the server repeats, whole, in one line, as JSON, or cut off at its end.
    pub(crate) fn redact(&self, text: &mut String) {
        for (secret, matcher) in &self.0 {
            if text.len() < SHORTEST {
                return;
            }
            if text.contains(secret) {
                *text = text.replace(secret, REDACTED);
            }
            if let Some(matcher) = matcher {
                matcher.replace(text, REDACTED);
            }
        }
    }

    /// Redacts the secrets in all texts of a value.
    pub(crate) fn redact_value(&self, value: &mut Value) {
        match value {
            _ if self.0.is_empty() => {}
            Value::String(text) => self.redact(text),
            Value::Array(list) => list.iter_mut().for_each(|value| self.redact_value(value)),
            Value::Object(map) => {
                let entries = std::mem::take(map).into_iter();
                map.extend(entries.map(|(mut key, mut value)| {
                    self.redact(&mut key);
                    self.redact_value(&mut value);
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

    fn redacted(secret: &str, text: &str) -> String {
        let mut found = BodySecrets::default();
        found.keep(Some(Value::from(secret)));
        let mut text = text.to_owned();
        found.redactor().redact(&mut text);
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
            assert_eq!(redacted(secret, text), expected, "{secret:?}");
        }
    }

    #[test]
    fn a_secret_that_is_a_part_of_another_leaves_nothing_of_it() {
        let mut found = BodySecrets::default();
        found.keep(Some(serde_json::json!([
            "secret",
            "secret-one",
            "my-secret-one"
        ])));
        let mut text = "my-secret-one, secret-one, secret".to_owned();
        found.redactor().redact(&mut text);
        assert_eq!(text, "***, ***, ***");
    }

    #[test]
    fn secrets_in_lists_and_maps_are_found() {
        let mut found = BodySecrets::default();
        found.keep(Some(
            serde_json::json!({"a": ["secret-one"], "b": "secret-two"}),
        ));
        let mut value = serde_json::json!({"say": ["secret-one", {"more": "a secret-two", "secret-one": 2}], "n": 1});
        found.redactor().redact_value(&mut value);
        let expected = serde_json::json!({"say": ["***", {"more": "a ***", "***": 2}], "n": 1});
        assert_eq!(value, expected);
    }
}
