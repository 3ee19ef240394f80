//! Places of records within the value of a field.

use std::fmt;

/// Place of a record within a value: the steps into lists and maps that lead to it, none for the value itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct RecordPlace<'a> {
    last: Option<(&'a RecordPlace<'a>, PlaceStep<'a>)>,
}

#[derive(Clone, Copy, Debug)]
enum PlaceStep<'a> {
    Index(usize),
    Key(&'a str),
}

impl<'a> RecordPlace<'a> {
    /// The place of a list's element.
    pub fn index(&'a self, index: usize) -> Self {
        Self {
            last: Some((self, PlaceStep::Index(index))),
        }
    }

    /// The place of a map's value.
    pub fn key(&'a self, key: &'a str) -> Self {
        Self {
            last: Some((self, PlaceStep::Key(key))),
        }
    }
}

impl fmt::Display for RecordPlace<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.last {
            Some((outer, PlaceStep::Index(index))) => write!(f, "{outer}[{index}]"),
            Some((outer, PlaceStep::Key(key))) => write!(f, "{outer}[{key:?}]"),
            None => Ok(()),
        }
    }
}
