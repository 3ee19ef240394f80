//! What the JSON of a page holds: its items as they came, and what decoding left unread.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Map, Value};

use crate::decode::kind;
use crate::json;

/// The JSON of a page. The decoded reply does not do here: it lacks fields that the document does not know, elements that
/// did not fit, and values of another kind than declared.
pub(super) struct Contents(Map<String, Value>);

/// The items of a page in short.
pub(super) struct Digested {
    pub(super) count: usize,
    /// Equal for equal items in any order, and for nothing else that a server comes upon.
    pub(super) digest: u64,
}

impl Contents {
    /// What a body that was decoded before holds.
    pub(super) fn of(body: &[u8]) -> Self {
        match json::parse(body) {
            Ok(Some(Value::Object(fields))) => Self(fields),
            // An empty body: a page that has nothing.
            _ => Self(Map::new()),
        }
    }

    /// The items; the kind of value in their place where that is no list.
    pub(super) fn items(&self, field: &str) -> Result<Digested, &'static str> {
        let items = match self.0.get(field) {
            None | Some(Value::Null) => &[][..],
            Some(Value::Array(items)) => items,
            Some(other) => return Err(kind(other)),
        };
        let digests = items.iter().map(|item| {
            let mut hasher = DefaultHasher::new();
            item.hash(&mut hasher);
            hasher.finish()
        });
        Ok(Digested {
            count: items.len(),
            digest: digests.fold(0, u64::wrapping_add),
        })
    }

    /// The kind of value that came in a field, if the field came and was not read. (The mismatches do not tell it where
    /// there are too many of them.)
    pub(super) fn unread(&self, field: &str, was_read: bool) -> Option<&'static str> {
        let value = self.0.get(field).filter(|value| !value.is_null())?;
        (!was_read).then(|| kind(value))
    }
}
