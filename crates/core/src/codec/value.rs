//! Field values other than records and enums: text, numbers, times, bytes, lists, maps, untyped JSON.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use jiff::Timestamp;
use serde_json::Value;

use crate::codec::decoder::Decoder;
use crate::codec::json_text::{JsonText, Scalar, Token};
use crate::codec::record::{FieldValue, Form, ListView, MapView, View};
use crate::codec::time;

impl FieldValue for String {
    fn expected() -> &'static str {
        "string"
    }

    fn decode(text: &mut JsonText<'_>, _form: Form, decoder: &mut Decoder) -> Option<Self> {
        if let Some(text) = text.read_string() {
            return Some(text.into_owned());
        }
        let token = text.read()?;
        match token.scalar {
            Scalar::Number(text) => Some(text.to_owned()),
            _ => unfit(&token, decoder),
        }
    }

    fn view(&self, _form: Form) -> View<'_> {
        View::Text(self)
    }
}

impl FieldValue for bool {
    fn expected() -> &'static str {
        "boolean"
    }

    fn decode(text: &mut JsonText<'_>, _form: Form, decoder: &mut Decoder) -> Option<Self> {
        let token = text.read()?;
        match token.scalar {
            Scalar::Boolean(value) => Some(value),
            _ => unfit(&token, decoder),
        }
    }

    fn view(&self, _form: Form) -> View<'_> {
        View::Bool(*self)
    }
}

macro_rules! integers {
    ($($type:ty => $view:ident, $expected:literal),+) => {
        $(impl FieldValue for $type {
            fn expected() -> &'static str {
                $expected
            }

            fn decode(text: &mut JsonText<'_>, _form: Form, decoder: &mut Decoder) -> Option<Self> {
                let token = text.read()?;
                let plain = match token.scalar {
                    Scalar::Number(text) => text.parse().ok(),
                    _ => None,
                };
                plain
                    .or_else(|| integer(&token.scalar).and_then(|integer| Self::try_from(integer).ok()))
                    .or_else(|| unfit(&token, decoder))
            }

            fn view(&self, form: Form) -> View<'_> {
                match form {
                    Form::Text => View::Printed(self),
                    _ => View::$view(*self),
                }
            }
        })+
    };
}

integers!(i64 => Integer, "integer", u64 => Unsigned, "unsigned integer");

impl FieldValue for f64 {
    fn expected() -> &'static str {
        "number"
    }

    fn decode(text: &mut JsonText<'_>, _form: Form, decoder: &mut Decoder) -> Option<Self> {
        let token = text.read()?;
        let number = match &token.scalar {
            Scalar::Number(text) => text.parse().ok(),
            Scalar::String(text) => text.parse().ok(),
            _ => None,
        };
        number
            .filter(|number: &f64| number.is_finite())
            .or_else(|| unfit(&token, decoder))
    }

    fn view(&self, form: Form) -> View<'_> {
        match form {
            // A number that JSON does not have is refused in every form.
            Form::Text if self.is_finite() => View::Printed(self),
            _ => View::Float(*self),
        }
    }
}

impl FieldValue for Timestamp {
    fn expected() -> &'static str {
        "date-time"
    }

    fn decode(text: &mut JsonText<'_>, form: Form, decoder: &mut Decoder) -> Option<Self> {
        let token = text.read()?;
        let text = token.text().and_then(time::parse);
        let time = match form {
            // Fractions of a second have no place in this form, so that decoding what was encoded changes nothing.
            Form::UnixSeconds => text
                .and_then(|time| Self::from_second(time.as_second()).ok())
                .or_else(|| integer(&token.scalar).and_then(time::from_unix_seconds)),
            Form::Plain | Form::Text => text,
        };
        if time.is_none() {
            let expected = match form {
                Form::UnixSeconds => "Unix seconds",
                Form::Plain | Form::Text => Self::expected(),
            };
            decoder.mismatch(expected, &token);
        }
        time
    }

    fn view(&self, form: Form) -> View<'_> {
        match form {
            Form::UnixSeconds => View::Made(self.as_second().to_string()),
            Form::Plain | Form::Text => View::Printed(self),
        }
    }
}

/// Both alphabets are read, with and without padding; the standard one is written.
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT);
const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);

impl FieldValue for Bytes {
    fn expected() -> &'static str {
        "base64"
    }

    fn decode(text: &mut JsonText<'_>, _form: Form, decoder: &mut Decoder) -> Option<Self> {
        let token = text.read()?;
        let decoded = token.text().and_then(|text| {
            STANDARD
                .decode(text)
                .or_else(|_| URL_SAFE.decode(text))
                .ok()
        });
        match decoded {
            Some(bytes) => Some(Self::from(bytes)),
            None => unfit(&token, decoder),
        }
    }

    fn view(&self, _form: Form) -> View<'_> {
        View::Made(base64_text(self))
    }
}

impl FieldValue for Value {
    fn expected() -> &'static str {
        "any JSON"
    }

    fn decode(text: &mut JsonText<'_>, _form: Form, _decoder: &mut Decoder) -> Option<Self> {
        text.tree()
    }

    fn decode_absent() -> Option<Self> {
        Some(Value::Null)
    }

    fn view(&self, _form: Form) -> View<'_> {
        View::Json(self)
    }
}

impl<T: FieldValue> FieldValue for Box<T> {
    fn expected() -> &'static str {
        T::expected()
    }

    fn decode(text: &mut JsonText<'_>, form: Form, decoder: &mut Decoder) -> Option<Self> {
        T::decode(text, form, decoder).map(Self::new)
    }

    fn decode_absent() -> Option<Self> {
        T::decode_absent().map(Self::new)
    }

    fn view(&self, form: Form) -> View<'_> {
        T::view(self, form)
    }
}

impl<T: FieldValue> FieldValue for Vec<T> {
    fn expected() -> &'static str {
        "list"
    }

    fn decode(text: &mut JsonText<'_>, form: Form, decoder: &mut Decoder) -> Option<Self> {
        decoder.list(text, form, T::decode)
    }

    fn view(&self, form: Form) -> View<'_> {
        View::List(self, form)
    }
}

impl<T: FieldValue> ListView for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn each<'v>(&'v self, form: Form, visit: &mut dyn FnMut(View<'v>)) {
        self.iter().for_each(|element| visit(element.view(form)));
    }
}

impl<T: FieldValue> FieldValue for BTreeMap<String, T> {
    fn expected() -> &'static str {
        "map"
    }

    fn decode(text: &mut JsonText<'_>, form: Form, decoder: &mut Decoder) -> Option<Self> {
        decoder.map(text, form, T::decode)
    }

    fn decode_entry(
        map: &mut Option<Self>,
        key: &str,
        text: &mut JsonText<'_>,
        form: Form,
        decoder: &mut Decoder,
    ) -> bool {
        let value = T::decode(text, form, decoder);
        let is_value = value.is_some();
        if let Some(value) = value {
            let map = map.get_or_insert_default();
            map.insert(key.to_owned(), value);
        }
        is_value
    }

    fn has_entry(&self, key: &str) -> bool {
        self.contains_key(key)
    }

    fn remove_entry(map: &mut Option<Self>, key: &str) {
        if let Some(entries) = map {
            entries.remove(key);
        }
        map.take_if(|entries| entries.is_empty());
    }

    fn view(&self, form: Form) -> View<'_> {
        View::Map(self, form)
    }
}

impl<T: FieldValue> MapView for BTreeMap<String, T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn each<'v>(&'v self, form: Form, visit: &mut dyn FnMut(&'v str, View<'v>)) {
        for (key, value) in self {
            visit(key, value.view(form));
        }
    }
}

/// The text of bytes, in the standard alphabet.
pub(crate) fn base64_text(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Adds a mismatch and returns no value.
fn unfit<T: FieldValue>(found: &Token<'_>, decoder: &mut Decoder) -> Option<T> {
    decoder.mismatch(T::expected(), found);
    None
}

/// Reads a whole number, however the server wrote it: `10`, `"10"`, `10.0`.
fn integer(value: &Scalar<'_>) -> Option<i128> {
    match value {
        Scalar::String(text) => text.parse().ok(),
        Scalar::Number(text) => text.parse().ok().or_else(|| {
            let float: f64 = text.parse().ok()?;
            // Beyond 2^53, several integers that a server may write are one float.
            let is_exact = float.fract() == 0.0 && float.abs() <= 9_007_199_254_740_992.0;
            is_exact.then_some(float as i128)
        }),
        _ => None,
    }
}
