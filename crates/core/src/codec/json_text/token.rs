//! Values and names that were read from JSON.

use std::borrow::Cow;

use serde_json::{Number, Value};

use super::escapes::unescaped;

/// The kind of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Null,
    Boolean,
    Number,
    String,
    List,
    Object,
}

impl Kind {
    /// The word for it in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::String => "string",
            Self::List => "list",
            Self::Object => "object",
        }
    }
}

/// A value that was read: scalars by what they are, lists and objects by their text.
pub(crate) struct Token<'t> {
    pub(crate) scalar: Scalar<'t>,
    /// The text of the value.
    pub(crate) raw: &'t [u8],
}

impl Token<'_> {
    /// The text of a string.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.scalar {
            Scalar::String(text) => Some(text),
            _ => None,
        }
    }
}

/// The content of a scalar.
pub(crate) enum Scalar<'t> {
    Null,
    Boolean(bool),
    /// The number as the server wrote it: no digit is lost.
    Number(&'t str),
    String(Cow<'t, str>),
    /// A list or an object.
    Container(Kind),
}

/// The name of an object's member.
pub(crate) struct Key<'t> {
    /// The text between the quotes.
    pub(super) raw: &'t [u8],
    pub(super) has_escapes: bool,
    /// The name, where it is known to be this text.
    pub(super) plain: Option<&'t str>,
}

impl<'t> Key<'t> {
    /// Whether it is this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        match self.has_escapes {
            false => self.raw == name.as_bytes(),
            true => self.text() == name,
        }
    }

    /// The name.
    pub(crate) fn text(&self) -> Cow<'t, str> {
        match (self.plain, self.has_escapes) {
            (Some(text), _) => Cow::Borrowed(text),
            (None, false) => String::from_utf8_lossy(self.raw),
            (None, true) => unescaped(self.raw).0.into(),
        }
    }

    /// The text between the quotes, as the server wrote it.
    pub(crate) fn raw(&self) -> &'t [u8] {
        self.raw
    }
}

impl Scalar<'_> {
    /// The value as a tree; a number beyond every float is a string of its digits, and a container null.
    pub(crate) fn into_value(self) -> Value {
        match self {
            Self::Null | Self::Container(_) => Value::Null,
            Self::Boolean(value) => Value::Bool(value),
            Self::String(text) => Value::String(text.into_owned()),
            Self::Number(text) => number(text).map_or_else(|| Value::from(text), Value::Number),
        }
    }

    /// The kind of the value.
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Null => Kind::Null,
            Self::Boolean(_) => Kind::Boolean,
            Self::Number(_) => Kind::Number,
            Self::String(_) => Kind::String,
            Self::Container(kind) => *kind,
        }
    }
}

fn number(text: &str) -> Option<Number> {
    if let Ok(integer) = text.parse::<u64>() {
        return Some(integer.into());
    }
    if let Ok(integer) = text.parse::<i64>() {
        // `-0` is a float, which keeps its sign.
        return match integer {
            0 => Number::from_f64(-0.0),
            integer => Some(integer.into()),
        };
    }
    text.parse().ok().and_then(Number::from_f64)
}
