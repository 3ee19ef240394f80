//! Decoding of records and lists, field by field and element by element.

use serde_json::Value;

use super::Decoder;
use crate::codec::record::{AnyRecord, Form};

impl Decoder {
    /// Fills `record` from an object. `false`: the value is of another kind, and that is a mismatch now.
    pub fn record(&mut self, value: Value, record: &mut dyn AnyRecord) -> bool {
        let mut object = match value {
            Value::Object(object) => object,
            Value::Array(elements) if self.secrets.is_some() => {
                for element in elements {
                    self.record(element, record);
                }
                return false;
            }
            value => {
                self.mismatch(record.name(), value);
                return false;
            }
        };
        for (index, field) in record.fields().iter().enumerate() {
            let value = object
                .remove(field.wire())
                .or_else(|| object.remove(field.wire_alias()?));
            let Some(value) = value else {
                continue;
            };
            if value.is_null() {
                continue;
            }
            if let Some(secrets) = self.secrets.as_mut().filter(|_| field.is_secret()) {
                // Whole, with whatever secrets are inside.
                secrets.0.push(value);
                continue;
            }
            if let Some(slot) = record.slot_mut(index) {
                let outer = self.field_path;
                self.unfit = None;
                self.at_field(field.wire(), field.is_secret(), |decoder| {
                    decoder.field_path = match decoder.secrets {
                        Some(_) => 0,
                        None => decoder.path.len(),
                    };
                    slot.decode(value, field.form_on_wire(), decoder);
                });
                self.field_path = outer;
                let is_set = slot.is_set();
                if let Some(unfit) = self.unfit.take().filter(|_| !is_set) {
                    self.extra += 1;
                    record.extra_mut().insert(field.wire(), unfit);
                }
            }
        }
        if self.secrets.is_none() {
            self.extra += object.len();
            record.extra_mut().extend(object);
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
            // One element where a list is expected, or the object that a pointer like /list/0 makes where there was none.
            Value::Object(object) if self.secrets.is_some() => {
                let elements = object.values().cloned().collect::<Vec<_>>();
                [elements, vec![Value::Object(object)]].concat()
            }
            value => {
                self.mismatch("list", value);
                return None;
            }
        };
        // No more memory than the elements have: a list of records may be a list of numbers, each much smaller.
        let most = elements.len() * size_of::<Value>() / size_of::<T>().max(1);
        let mut list = Vec::with_capacity(elements.len().min(most));
        for (index, element) in elements.into_iter().enumerate() {
            if let Some(element) = self.at_index(index, |decoder| decode(element, form, decoder)) {
                list.push(element);
            }
        }
        Some(list)
    }
}
