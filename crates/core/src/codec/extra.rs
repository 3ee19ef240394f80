//! Extra values of a record: those of a response that none of its fields can contain.

use std::sync::LazyLock;

use serde_json::{Map, Value};

/// The values of a response that no field of a record can contain, by their names on the wire; an empty one allocates nothing.
#[derive(Clone, Default, PartialEq)]
pub struct Extra(Option<Box<Map<String, Value>>>);

impl Extra {
    /// Returns the values.
    #[must_use]
    pub fn values(&self) -> &Map<String, Value> {
        static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.0.as_deref().unwrap_or(&NONE)
    }

    /// Adds a value.
    pub(crate) fn insert(&mut self, name: impl Into<String>, value: Value) {
        self.0.get_or_insert_default().insert(name.into(), value);
    }

    /// Adds values.
    pub(crate) fn extend(&mut self, values: Map<String, Value>) {
        if !values.is_empty() {
            self.0.get_or_insert_default().extend(values);
        }
    }
}
