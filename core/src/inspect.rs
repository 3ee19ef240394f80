//! What a body holds that sending must know of: its secrets, and numbers that JSON does not have.

use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;

use crate::record::{AnyRecord, Encoding, FieldValue, Form};

/// A shorter secret may be a part of any word, and is left in messages.
const SHORTEST: usize = 6;

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

    /// A text of the server's without the secrets that it repeats.
    pub(crate) fn hide(&self, text: &mut String) {
        for secret in &self.secrets {
            if text.contains(secret.expose_secret()) {
                *text = text.replace(secret.expose_secret(), "***");
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
