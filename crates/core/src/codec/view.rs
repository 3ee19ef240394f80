//! Views of values: how they are searched, and how they are written, as text or as a tree by any serializer, without a tree in
//! between.

use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::Value;

use crate::codec::file_part::FilePart;
use crate::codec::place::RecordPlace;
use crate::codec::record::{AnyRecord, Encoding, Field, RecordVisitor, View};

impl<'v> View<'v> {
    /// The record, if it is one.
    pub fn record(&self) -> Option<&'v dyn AnyRecord> {
        match self {
            Self::Record(record) => Some(*record),
            _ => None,
        }
    }

    /// Visits the records in the value, itself or its elements, each with its place under `at`.
    pub fn each_record(&self, at: RecordPlace<'_>, visit: &mut RecordVisitor<'_>) {
        match self {
            Self::Record(record) => visit(at, *record),
            Self::List(list, form) => {
                let mut index = 0;
                list.each(*form, &mut |element| {
                    element.each_record(at.index(index), visit);
                    index += 1;
                });
            }
            Self::Map(map, form) => map.each(*form, &mut |key, value| {
                value.each_record(at.key(key), visit);
            }),
            _ => {}
        }
    }

    /// Whether the value is, or contains, a number that JSON does not have: NaN or an infinite one. Those in records are theirs.
    pub(crate) fn is_unwritable(&self) -> bool {
        let mut found = false;
        match self {
            Self::Float(number) => found = !number.is_finite(),
            Self::List(list, form) => {
                list.each(*form, &mut |element| found |= element.is_unwritable());
            }
            Self::Map(map, form) => {
                map.each(*form, &mut |_, value| found |= value.is_unwritable());
            }
            _ => {}
        }
        found
    }

    /// The files that the value is, or is a list of.
    pub(crate) fn files(&self) -> Vec<&'v FilePart> {
        let mut files = Vec::new();
        match self {
            Self::File(file) => files.push(*file),
            Self::List(list, form) => {
                list.each(*form, &mut |element| files.extend(element.files()));
            }
            _ => {}
        }
        files
    }

    /// Whether the value is left out: a record with fields that are set, none of which may be sent.
    pub(crate) fn is_left_out(&self, encoding: Encoding) -> bool {
        self.record()
            .is_some_and(|record| encoding == Encoding::Sending && has_nothing_to_send(record))
    }

    /// The value as a tree.
    pub(crate) fn into_value(self, encoding: Encoding) -> Value {
        // Nothing of a view can fail: its keys are strings, its numbers have 64 bits.
        let value = serde_json::to_value(Encoded {
            view: self,
            encoding,
        });
        value.unwrap_or_default()
    }

    /// The value as JSON text.
    pub(crate) fn into_text(self, encoding: Encoding) -> Vec<u8> {
        let encoded = Encoded {
            view: self,
            encoding,
        };
        let mut text = Vec::with_capacity(USUAL_BYTES);
        // Memory takes all that is written, and nothing of a view can fail.
        let _ = encoded.serialize(&mut serde_json::Serializer::new(&mut text));
        text
    }
}

/// Room for the bodies of most requests.
const USUAL_BYTES: usize = 512;

/// The fields of a record that are set, each with its value in its own form.
pub(crate) fn set_fields(
    record: &dyn AnyRecord,
) -> impl Iterator<Item = (&'static Field, View<'_>)> {
    let fields = record.fields().iter().enumerate();
    fields.filter_map(|(index, field)| {
        let view = record.slot(index)?.view(field.form_on_wire())?;
        Some((field, view))
    })
}

/// Whether no part of a record may be sent, though parts of it are set.
pub(crate) fn has_nothing_to_send(record: &dyn AnyRecord) -> bool {
    let mut is_set = !record.extra().is_empty();
    for (field, view) in set_fields(record) {
        if field.is_output_only() || view.is_left_out(Encoding::Sending) {
            is_set = true;
            continue;
        }
        let is_empty_rest =
            field.is_rest() && matches!(&view, View::Map(map, _) if map.count() == 0);
        if !is_empty_rest {
            return false;
        }
    }
    is_set
}

/// A value as an encoding selects its fields. An element of a list or map whose fields are all left out keeps its place, as `{}`.
pub(crate) struct Encoded<'v> {
    pub(crate) view: View<'v>,
    pub(crate) encoding: Encoding,
}

impl Serialize for Encoded<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let encoding = self.encoding;
        match &self.view {
            View::Bool(value) => serializer.serialize_bool(*value),
            View::Integer(number) => serializer.serialize_i64(*number),
            View::Unsigned(number) => serializer.serialize_u64(*number),
            View::Float(number) if number.is_finite() => serializer.serialize_f64(*number),
            View::Float(_) => serializer.serialize_unit(),
            View::Text(text) => serializer.serialize_str(text),
            View::Printed(value) => serializer.collect_str(value),
            View::Made(text) => serializer.serialize_str(text),
            View::File(file) => file.serialize_as(encoding, serializer),
            View::Json(value) => value.serialize(serializer),
            View::Record(record) => serialize_record(*record, encoding, serializer),
            View::List(list, form) => {
                let mut out = serializer.serialize_seq(Some(list.count()))?;
                let mut result = Ok(());
                list.each(*form, &mut |view| {
                    if result.is_ok() {
                        result = out.serialize_element(&Encoded { view, encoding });
                    }
                });
                result.and_then(|()| out.end())
            }
            View::Map(map, form) => {
                let mut out = serializer.serialize_map(Some(map.count()))?;
                let mut result = Ok(());
                map.each(*form, &mut |key, view| {
                    if result.is_ok() {
                        result = out.serialize_entry(key, &Encoded { view, encoding });
                    }
                });
                result.and_then(|()| out.end())
            }
        }
    }
}

/// Writes a record through its table: fields in the order of the document, then members without a field.
fn serialize_record<S: Serializer>(
    record: &dyn AnyRecord,
    encoding: Encoding,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    // Formats of bytes write the number of entries first.
    let count = if serializer.is_human_readable() {
        None
    } else {
        let mut count = 0;
        each_entry(record, encoding, &mut |_, _| count += 1);
        Some(count)
    };
    let mut out = serializer.serialize_map(count)?;
    let mut result = Ok(());
    each_entry(record, encoding, &mut |key, view| {
        if result.is_ok() {
            result = out.serialize_entry(key, &Encoded { view, encoding });
        }
    });
    result.and_then(|()| out.end())
}

/// Visits the entries of a record that an encoding selects, each key once.
pub(crate) fn each_entry<'v>(
    record: &'v dyn AnyRecord,
    encoding: Encoding,
    visit: &mut dyn FnMut(&'v str, View<'v>),
) {
    let mut rest = None;
    for (field, view) in set_fields(record) {
        if encoding == Encoding::Sending && field.is_output_only() {
            continue;
        }
        match view {
            View::Map(map, form) if field.is_rest() => rest = Some((map, form)),
            view if view.is_left_out(encoding) => {}
            view => visit(field.wire(), view),
        }
    }
    // A field that was set since has the newer value.
    if let Some((map, form)) = rest {
        map.each(form, &mut |name, view| {
            if !is_written(record, name, encoding) {
                visit(name, view);
            }
        });
    }
    if encoding == Encoding::Complete && !record.extra().is_empty() {
        for (name, value) in record.extra().values() {
            let mut is_new = !is_written(record, name, encoding);
            if let Some((map, form)) = rest {
                map.each(form, &mut |entry, _| is_new &= entry != name);
            }
            if is_new {
                visit(name, View::Json(value));
            }
        }
    }
}

/// Whether a field writes an entry of this name.
fn is_written(record: &dyn AnyRecord, name: &str, encoding: Encoding) -> bool {
    // By name first: the view of bytes is a text that is made for it.
    let writes = |(index, field): (usize, &Field)| {
        let is_selected = encoding == Encoding::Complete || !field.is_output_only();
        let view = || record.slot(index)?.view(field.form_on_wire());
        field.wire() == name
            && !field.is_rest()
            && is_selected
            && view().is_some_and(|view| !view.is_left_out(encoding))
    };
    record.fields().iter().enumerate().any(writes)
}
