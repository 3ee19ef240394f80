//! The order in which a server writes the fields of a record: that of the last one, so that most names are compared once.

use crate::codec::record::Field;

/// The order of the fields of one record. A place is 0 for the first member, and one more than the row of the member before it
/// for each other.
#[derive(Debug)]
pub(super) struct FieldOrder {
    fields: &'static [Field],
    /// The row at each place.
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

    /// The row that is expected at a place.
    pub(super) fn at(&self, place: usize) -> usize {
        self.following.get(place).copied().unwrap_or(place)
    }

    /// Keeps that a row came at a place.
    pub(super) fn learn(&mut self, place: usize, row: usize) {
        if let Some(following) = self.following.get_mut(place) {
            *following = row;
        }
    }
}
