//! Open enums: known values by name, and all other values as the server wrote them.

use std::fmt;

use crate::codec::decoder::Decoder;
use crate::codec::json_text::JsonText;

/// A value that the API document does not list, as the server wrote it.
///
/// Created only by decoding and by `From<&str>`, so that a known value is never kept as unknown.
///
/// ```
/// # fn print(value: &tidbcloud_core::UnknownValue) {
/// // match cluster.state { Some(ClusterState::Active) => …, Some(ClusterState::Unknown(value)) => {
/// eprintln!("a state that this version does not know: {value}");
/// assert!(!value.as_str().is_empty());
/// // } … }
/// # }
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(String);

impl UnknownValue {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An enum that accepts values which the API document does not list.
pub trait OpenEnum: Clone + Send + Sync + 'static {
    /// The enum's name, for messages.
    const NAME: &'static str;
    /// The known values.
    const VALUES: &'static [Self];

    /// The value on the wire.
    fn as_str(&self) -> &str;

    /// Wraps a value that is none of `VALUES`.
    fn unknown(value: UnknownValue) -> Self;
}

/// Returns the enum's value for a text.
pub fn from_text<E: OpenEnum>(text: String) -> E {
    known(&text).unwrap_or_else(|| E::unknown(UnknownValue(text)))
}

/// Decodes an enum; every string fits.
pub fn decode<E: OpenEnum>(text: &mut JsonText<'_>, decoder: &mut Decoder) -> Option<E> {
    if let Some(text) = text.read_string() {
        return Some(known(&text).unwrap_or_else(|| E::unknown(UnknownValue(text.into_owned()))));
    }
    decoder.mismatch_next(E::NAME, text);
    None
}

fn known<E: OpenEnum>(text: &str) -> Option<E> {
    let known = E::VALUES.iter().find(|value| value.as_str() == text);
    known.cloned()
}
