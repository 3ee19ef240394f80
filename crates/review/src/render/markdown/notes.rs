//! Notes on a document, after its changes.

use super::super::safe::prose;
use super::link::linked;
use crate::report::{ApiReport, Blobs};

/// The notes that the base does not have.
pub(super) fn notes(api: &ApiReport, blobs: Option<&Blobs>) -> String {
    let notes: Vec<String> = api
        .new_defects()
        .iter()
        .map(|defect| format!("- {}\n", note(defect, blobs)))
        .collect();
    match notes.is_empty() {
        true => String::new(),
        false => format!("\n#### Notes on the document\n\n{}", notes.concat()),
    }
}

/// A diagnostic in one line: problem, place, fix.
fn note(defect: &str, blobs: Option<&Blobs>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for line in defect.lines().map(str::trim) {
        let what = ["error: ", "warning: "]
            .iter()
            .find_map(|lead| line.strip_prefix(lead))
            .unwrap_or(line);
        parts.push(match line.strip_prefix("--> ") {
            Some(place) => place_of(place, blobs),
            None => prose(what),
        });
    }
    parts.join(" · ")
}

/// `specs/v1/a/openapi.yaml:7 (#/info)`, as a link where the file is on the web.
fn place_of(place: &str, blobs: Option<&Blobs>) -> String {
    let at = place.split_once(" (").map_or(place, |(at, _)| at);
    let line = at
        .rsplit_once(':')
        .and_then(|(file, line)| Some((file, line.parse().ok()?)));
    match line {
        Some((file, line)) => linked(blobs, file, [line, line], at),
        None => prose(place),
    }
}
