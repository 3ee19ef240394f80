//! The JSON of a page: its items as they were received, and fields that decoding left unread.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Map, Value};

use crate::codec::json;
use crate::codec::mismatch::json_kind;

/// The JSON of a page. The decoded response does not do here: it lacks fields that the document does not have, elements that
/// did not fit, and values of another kind than declared.
pub(super) struct RawPage(Map<String, Value>);

/// Count and digest of the items of a page.
pub(super) struct RawItems {
    pub(super) count: usize,
    /// Equal for equal items in any order, and for no other items that a server would send.
    pub(super) digest: u64,
}

impl RawPage {
    /// Reads a body that was decoded before.
    pub(super) fn of(body: &[u8]) -> Self {
        match json::parse(body).ok().flatten().map(|parsed| parsed.value) {
            Some(Value::Object(fields)) => Self(fields),
            // An empty body: a page without fields.
            _ => Self(Map::new()),
        }
    }

    /// Returns the items; the error is the kind of a value that is no list.
    pub(super) fn items(&self, field: &str) -> Result<RawItems, &'static str> {
        let items = match self.0.get(field) {
            None | Some(Value::Null) => &[][..],
            Some(Value::Array(items)) => items,
            Some(other) => return Err(json_kind(other)),
        };
        let digests = items.iter().map(|item| {
            let mut hasher = DefaultHasher::new();
            item.hash(&mut hasher);
            hasher.finish()
        });
        Ok(RawItems {
            count: items.len(),
            digest: digests.fold(0, u64::wrapping_add),
        })
    }

    /// Returns the kind of the value of a field, if the response has the field and decoding did not read it. (The mismatches
    /// lack it where there are too many of them.)
    pub(super) fn unread(&self, field: &str, was_read: bool) -> Option<&'static str> {
        let value = self.0.get(field).filter(|value| !value.is_null())?;
        (!was_read).then(|| json_kind(value))
    }
}
