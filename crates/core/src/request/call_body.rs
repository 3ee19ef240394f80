//! Bodies of calls: JSON, forms, text and bytes, until they are encoded.

use bytes::Bytes;
use serde_json::Value;

use crate::codec::json_text::JsonText;
use crate::request::form::{self, Files, FormField};
use crate::request::options::Options;
use crate::request::service::Payload;
use crate::request::update_mask::MaskedBody;

/// The body of a call.
#[derive(Clone)]
pub(crate) enum CallBody {
    /// JSON text.
    Json(Vec<u8>),
    /// A resource and the mask of the fields that are set in it.
    Masked(MaskedBody),
    /// Pairs, which are encoded as the fields say.
    Pairs(Value, &'static [FormField]),
    /// Parts, which are encoded as the fields say, and files.
    Parts(Value, Files, &'static [FormField]),
    Text(String),
    Bytes(Bytes),
}

/// A body with the values that the caller set by hand.
pub(crate) struct FilledBody {
    /// The JSON body, or the fields of the form, where they are a tree: a text without values by hand is sent as it is.
    pub(crate) value: Option<Value>,
    encoding: PayloadEncoding,
}

enum PayloadEncoding {
    Json,
    JsonText(Vec<u8>),
    Pairs(&'static [FormField]),
    Parts(Files, &'static [FormField]),
    Text(String),
    Bytes(Bytes),
}

impl CallBody {
    /// The field with the resource of a masked body.
    pub(crate) fn resource_field(&self) -> Option<&'static str> {
        match self {
            Self::Masked(body) => Some(body.resource_field()),
            _ => None,
        }
    }

    /// Puts the values that the caller set by hand into a body.
    pub(crate) fn fill(body: Option<Self>, options: &mut Options) -> Result<FilledBody, String> {
        let (value, encoding) = match body {
            None => (None, PayloadEncoding::Json),
            Some(Self::Json(text)) if options.pointers().next().is_none() => {
                return Ok(FilledBody {
                    value: None,
                    encoding: PayloadEncoding::JsonText(text),
                });
            }
            Some(Self::Json(text)) => (JsonText::new(&text).tree(), PayloadEncoding::Json),
            Some(Self::Masked(body)) => {
                return Ok(FilledBody {
                    value: Some(body.value(options)?),
                    encoding: PayloadEncoding::Json,
                });
            }
            Some(Self::Pairs(value, fields)) => (Some(value), PayloadEncoding::Pairs(fields)),
            Some(Self::Parts(value, files, fields)) => {
                (Some(value), PayloadEncoding::Parts(files, fields))
            }
            Some(Self::Text(_) | Self::Bytes(_)) if options.pointers().next().is_some() => {
                return Err(
                    "with_body_field: the body is text or bytes, which have no fields; change the body itself"
                        .to_owned(),
                );
            }
            Some(Self::Text(text)) => (None, PayloadEncoding::Text(text)),
            Some(Self::Bytes(bytes)) => (None, PayloadEncoding::Bytes(bytes)),
        };
        let value = options.apply_body_fields(value)?;
        Ok(FilledBody { value, encoding })
    }
}

impl FilledBody {
    /// Encodes the body of an operation with this media type.
    pub(crate) fn payload(self, media_type: Option<&str>) -> Result<Option<Payload>, String> {
        let value = self.value;
        let (body, media_type) = match self.encoding {
            PayloadEncoding::Json => return Ok(value.map(Payload::Json)),
            PayloadEncoding::JsonText(text) => (Bytes::from(text), None),
            PayloadEncoding::Pairs(fields) => {
                let value = value.unwrap_or(Value::Null);
                (form::urlencoded(&value, fields)?, None)
            }
            PayloadEncoding::Parts(files, fields) => {
                let value = value.unwrap_or(Value::Null);
                let (body, boundary) = form::multipart(&value, &files, fields)?;
                (
                    body,
                    Some(format!("multipart/form-data; boundary={boundary}")),
                )
            }
            PayloadEncoding::Text(text) => {
                // Readers take text without a charset for all kinds of things, and are right where it is ASCII.
                let needs_charset = |media_type: &&str| {
                    !text.is_ascii()
                        && media_type.starts_with("text/")
                        && !media_type.contains("charset")
                };
                let media_type = media_type.filter(needs_charset);
                let media_type =
                    media_type.map(|media_type| format!("{media_type}; charset=utf-8"));
                (Bytes::from(text), media_type)
            }
            PayloadEncoding::Bytes(bytes) => (bytes, None),
        };
        Ok(Some(Payload::Encoded { body, media_type }))
    }
}
