//! Extra values of a record: those of a response that none of its fields can contain.

use std::sync::{LazyLock, OnceLock};

use serde_json::{Map, Value};

use crate::codec::json_text::{JsonText, Key};

/// The values of a response that no field of a record can contain, by their names on the wire; an empty one allocates nothing.
///
/// They stay as the server wrote them until the first question, so that what is never read costs no more than its text.
#[derive(Clone, Default)]
pub struct Extra(Option<Box<ExtraValues>>);

#[derive(Clone, Default)]
struct ExtraValues {
    /// The members of an object, without its braces.
    members: Vec<u8>,
    values: OnceLock<Map<String, Value>>,
}

impl Extra {
    /// Returns the values.
    #[must_use]
    pub fn values(&self) -> &Map<String, Value> {
        static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        let Some(extra) = &self.0 else {
            return &NONE;
        };
        extra.values.get_or_init(|| {
            let text = [b"{", &extra.members[..], b"}"].concat();
            match JsonText::new(&text).tree() {
                Some(Value::Object(values)) => values,
                _ => Map::new(),
            }
        })
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Adds a value, of the text of its name without quotes, and of its text.
    pub(crate) fn insert(&mut self, raw_name: &[u8], raw_value: &[u8]) {
        let extra = self.0.get_or_insert_default();
        extra.values.take();
        let members = &mut extra.members;
        if !members.is_empty() {
            members.push(b',');
        }
        members.push(b'"');
        members.extend_from_slice(raw_name);
        members.extend_from_slice(b"\":");
        members.extend_from_slice(raw_value);
    }

    /// Keeps some of the values, as the server wrote them; returns how many are gone.
    pub(crate) fn retain(&mut self, keep: impl Fn(&Key<'_>) -> bool) -> usize {
        let Some(extra) = self.0.take() else {
            return 0;
        };
        let text = [b"{", &extra.members[..], b"}"].concat();
        let mut text = JsonText::new(&text);
        let mut gone = 0;
        let mut is_first = true;
        if !text.enter() {
            return gone;
        }
        while let Some(key) = text.next_key(&mut is_first) {
            let Some(value) = text.read() else {
                break;
            };
            if keep(&key) {
                self.insert(key.raw(), value.raw);
            } else {
                gone += 1;
            }
        }
        gone
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        self.values() == other.values()
    }
}
