//! The order in which a server writes the fields of a record: that of the last one, so that most names are compared once.

use crate::codec::record::Field;

/// The order of the fields of one record.
#[derive(Debug)]
pub(super) struct FieldOrder {
    fields: &'static [Field],
    /// The row that comes first, and then for each row the one that comes after it.
    following: Vec<usize>,
}

impl FieldOrder {
    /// The order of the table.
    pub(super) fn new(fields: &'static [Field]) -> Self {
        Self {
            fields,
            following: (0..=fields.len()).collect(),
        }
    }

    /// Whether it is the order of these fields.
    pub(super) fn is_of(&self, fields: &'static [Field]) -> bool {
        std::ptr::eq(self.fields, fields)
    }

    /// The row that came after the last one, or first.
    pub(super) fn after(&self, last: Option<usize>) -> usize {
        let place = last.map_or(0, |last| last + 1);
        self.following.get(place).copied().unwrap_or(place)
    }

    /// Keeps that a row comes after the last one, or first.
    pub(super) fn learn(&mut self, last: Option<usize>, row: usize) {
        if let Some(following) = self.following.get_mut(last.map_or(0, |last| last + 1)) {
            *following = row;
        }
    }
}
