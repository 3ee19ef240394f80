//! Parameters: values of path and query parameters, as text.

use std::borrow::Cow;

use jiff::Timestamp;

/// A value of a path or query parameter.
pub trait Parameter {
    /// The value as the API writes it, not yet percent-encoded.
    fn text(&self) -> Cow<'_, str>;
}

impl Parameter for String {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Parameter for &str {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

macro_rules! displayed {
    ($($type:ty),+) => {
        $(impl Parameter for $type {
            fn text(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }
        })+
    };
}

displayed!(bool, i64, u64, f64, Timestamp);
