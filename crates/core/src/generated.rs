//! Items that generated crates and programs with models use. Not part of the stable surface: they change together with the
//! generator.
//!
//! The contract in brief: a client contains a [`Service`]; a builder contains a [`Call`], and `builder!` adds its methods; `record!`
//! implements [`Record`] for a struct of optional fields from the list of its fields, and `open_enum!` implements [`OpenEnum`]
//! for an enum from the list of its values. The macros define no `new`.

use std::fmt;

use serde_json::Value;

pub use serde;

pub use crate::codec::decoder::Decoder;
pub use crate::codec::extra::Extra;
pub use crate::codec::json_text::JsonText;
pub use crate::codec::missing::missing;
pub use crate::codec::open_enum::{OpenEnum, decode as decode_enum, from_text as enum_from_text};
pub use crate::codec::place::RecordPlace;
pub use crate::codec::record::{
    AnyRecord, Encoding, Field, FieldValue, Form, Record, RecordVisitor, Slot, View, debug_record,
};
pub use crate::codec::response_body::{ResponseBody, decode_body, decode_response};
pub use crate::page::{Page, PageScheme};
pub use crate::request::call::{Call, encode_body, encode_masked, encode_text};
pub use crate::request::form::FormField;
pub use crate::request::parameter::Parameter;
pub use crate::request::service::{ApiInfo, Operation, Service};
pub use crate::request::started::Started;
pub use crate::request::style::Style;
pub use crate::wait::progress::WaitTable;

use crate::codec::json_text::Kind;
use crate::codec::mismatch::json_kind;
use crate::codec::view::Encoded;
use crate::page::Pages;
use crate::page::items::Items;
use crate::redact::body_secrets::BodySecrets;
use crate::wait::Wait;

/// A type that a call can send.
pub trait Body: FieldValue + Send + 'static {}

impl<T: FieldValue + Send + 'static> Body for T {}

/// Returns the wire name of a field, by its Rust name.
pub fn wire_name<R: Record>(rust: &'static str) -> &'static str {
    let rust = rust.strip_prefix("r#").unwrap_or(rust);
    let field = R::FIELDS.iter().find(|field| field.rust_name() == rust);
    field.map_or(rust, Field::wire)
}

/// Returns all pages of a list.
pub fn pages<R: ResponseBody>(call: Call, items: &'static str, scheme: PageScheme<R>) -> Pages<R> {
    Pages::new(call, items, scheme)
}

/// Returns all items of a list.
pub fn items<R: ResponseBody, T: 'static>(call: Call, page: Page<R, T>) -> Items<T> {
    Items::new(call, page)
}

/// Returns a wait for the resource that a call reads.
pub fn wait<R: ResponseBody + Record, S: ToString + 'static>(
    call: Call,
    table: &'static WaitTable,
) -> Wait<R, S> {
    Wait::new(call, table)
}

/// Decodes JSON into a record; `false` after reporting a mismatch. A record without fields accepts any root.
pub fn decode_record(
    text: &mut JsonText<'_>,
    record: &mut dyn AnyRecord,
    decoder: &mut Decoder,
) -> bool {
    let accepts_any = record.fields().is_empty() && decoder.is_at_root();
    if accepts_any && text.kind() != Some(Kind::Object) {
        return text.skip().is_some();
    }
    decoder.record(text, record)
}

/// Decodes JSON into a new record; `None` after reporting a mismatch.
#[inline]
pub fn decode_new_record<R: Record + Default>(
    text: &mut JsonText<'_>,
    decoder: &mut Decoder,
) -> Option<R> {
    let mut record = R::default();
    decode_record(text, &mut record, decoder).then_some(record)
}

/// Reads a record from a source other than a response, such as a file.
///
/// # Errors
///
/// Those of the source, and where the value is no object.
pub fn deserialize_record<'de, R: Record + Default, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<R, D::Error> {
    let value = <Value as serde::Deserialize>::deserialize(deserializer)?;
    let mut record = R::default();
    fill_record(&value, &mut record).map_err(serde::de::Error::custom)?;
    Ok(record)
}

/// Reads an open enum from a source other than a response.
///
/// # Errors
///
/// Those of the source, and where the value is no text.
pub fn deserialize_enum<'de, E: OpenEnum, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<E, D::Error> {
    <String as serde::Deserialize>::deserialize(deserializer).map(enum_from_text)
}

fn fill_record(value: &Value, record: &mut dyn AnyRecord) -> std::result::Result<(), String> {
    let text = value.to_string();
    let mut text = JsonText::new(text.as_bytes());
    if decode_record(&mut text, record, &mut Decoder::default()) {
        Ok(())
    } else {
        Err(format!(
            "expected an object for {}, found {}",
            record.name(),
            json_kind(value)
        ))
    }
}

/// Writes all fields of a record that are set, and its extra values.
pub fn serialize_complete<S: serde::Serializer>(
    record: &dyn AnyRecord,
    serializer: S,
) -> std::result::Result<S::Ok, S::Error> {
    let encoded = Encoded {
        view: View::Record(record),
        encoding: Encoding::Complete,
    };
    serde::Serialize::serialize(&encoded, serializer)
}

/// Redacts texts that are secrets, in each form that the texts of a value repeat them: whole, in one line, as JSON.
pub fn redact(secrets: &[String], value: &mut Value) {
    let mut found = BodySecrets::default();
    for secret in secrets {
        found.add(BodySecrets::of_text(secret));
    }
    found.redactor().redact_value(value);
}

/// Prints an open enum: `ClusterState("ACTIVE")`.
pub fn debug_enum(name: &str, value: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.debug_tuple(name).field(&value).finish()
}
