//! The JSON of a page: its items as they were received, and fields that decoding left unread.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::codec::json;
use crate::codec::json_text::{JsonText, Kind};

/// The JSON of a page. The decoded response does not do here: it lacks fields that the document does not have, elements that
/// did not fit, and values of another kind than declared.
pub(super) struct RawPage<'b>(&'b [u8]);

/// Count and digest of the items of a page.
pub(super) struct RawItems {
    pub(super) count: usize,
    /// Equal for items of equal text in any order, and for no other items that a server would send.
    pub(super) digest: u64,
}

impl<'b> RawPage<'b> {
    /// Reads a body that was decoded before.
    pub(super) fn of(body: &'b [u8]) -> Self {
        Self(json::without_mark(body))
    }

    /// Returns the items; the error is the kind of a value that is no list.
    pub(super) fn items(&self, field: &str) -> Result<RawItems, &'static str> {
        let mut items = RawItems {
            count: 0,
            digest: 0,
        };
        let Some((kind, mut text)) = self.value(field) else {
            return Ok(items);
        };
        if kind != Kind::List {
            return Err(kind.name());
        }
        let mut is_first = true;
        if text.enter() {
            while text.next_element(&mut is_first) {
                let Some(item) = text.read() else { break };
                let mut hasher = DefaultHasher::new();
                item.raw.hash(&mut hasher);
                items.digest = items.digest.wrapping_add(hasher.finish());
                items.count += 1;
            }
        }
        Ok(items)
    }

    /// Returns the kind of the value of a field, if the response has the field and decoding did not read it. (The mismatches
    /// lack it where there are too many of them.)
    pub(super) fn unread(&self, field: &str, was_read: bool) -> Option<&'static str> {
        let (kind, _) = self.value(field).filter(|_| !was_read)?;
        Some(kind.name())
    }

    /// The value of a field, which is not null. An empty body is a page without fields.
    fn value(&self, field: &str) -> Option<(Kind, JsonText<'b>)> {
        let mut text = JsonText::new(self.0);
        let mut found = None;
        let mut is_first = true;
        if text.kind() == Some(Kind::Object) && text.enter() {
            while let Some(key) = text.next_key(&mut is_first) {
                let kind = text.kind()?;
                if key.is(field) {
                    found = Some((kind, text.clone()));
                }
                text.skip();
            }
        }
        found.filter(|(kind, _)| *kind != Kind::Null)
    }
}
