//! Required fields that are not set. Nothing is refused for them: `required` is the least reliable keyword of the documents.

use crate::codec::decoder::Decoder;
use crate::codec::json_text::JsonText;
use crate::codec::place::RecordPlace;
use crate::codec::record::{AnyRecord, FieldValue, Form};

/// Function that finds the required fields that a sent body lacks.
pub(crate) type FindMissing = fn(&[u8]) -> Vec<String>;

/// How many paths an error names at most.
const PATH_LIMIT: usize = 20;

/// Returns the paths of the required fields that are not set, in the records that are set: `region.name`, `nodes[0].count`.
pub fn missing(record: &dyn AnyRecord) -> Vec<String> {
    let mut paths = Vec::new();
    find(record, "", &mut paths);
    paths
}

fn find(record: &dyn AnyRecord, path: &str, paths: &mut Vec<String>) {
    for (index, field) in record.fields().iter().enumerate() {
        // The server sets it, whatever is in it.
        if field.is_output_only() {
            continue;
        }
        let Some(slot) = record.slot(index) else {
            continue;
        };
        let dot = if path.is_empty() { "" } else { "." };
        let here = || format!("{path}{dot}{}", field.rust_name());
        let Some(view) = slot.view(field.form_on_wire()) else {
            if field.is_required() {
                paths.push(here());
            }
            continue;
        };
        view.each_record(RecordPlace::default(), &mut |place, record| {
            find(record, &format!("{}{place}", here()), paths);
        });
    }
}

/// Returns the paths of the required fields that a sent body lacks, for an error about it.
pub(crate) fn missing_in<B: FieldValue>(body: &[u8]) -> Vec<String> {
    let mut decoder = Decoder::default();
    let body = B::decode(&mut JsonText::new(body), Form::Plain, &mut decoder);
    let mut paths = Vec::new();
    // A value of another kind, set by hand, is set all the same.
    if decoder.into_mismatches().is_empty()
        && let Some(body) = body
    {
        body.view(Form::Plain)
            .each_record(RecordPlace::default(), &mut |place, record| {
                find(record, &place.to_string(), &mut paths);
            });
    }
    paths.truncate(PATH_LIMIT);
    paths
}
