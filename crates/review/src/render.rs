//! A report as its readers want it: text, markdown, annotations, JSON. Knows the report alone; reads and writes no file.

mod common;
mod github;
mod markdown;
mod safe;
mod text;

pub use github::github;
pub use markdown::{ARTIFACT, MARKER, markdown, refused};
pub use text::text;

use super::report::Report;

/// What a reader wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Lists changes of words too, which are only counted otherwise.
    pub doc: bool,
    /// Lists changes that touch nobody, which are only counted otherwise.
    pub noise: bool,
    /// Colours text for a terminal.
    pub colour: bool,
    /// How many of the calls that meet a change are shown; the rest is counted.
    pub uses: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            doc: false,
            noise: false,
            colour: false,
            uses: 3,
        }
    }
}

/// The report as JSON, in the form that `report.schema.json` describes.
#[must_use]
pub fn json(report: &Report) -> String {
    // Serializing fails on maps whose keys are no text, and a report holds none.
    let text = serde_json::to_string_pretty(report).unwrap_or_default();
    text + "\n"
}
