//! Rendering of a report as text, markdown, GitHub annotations or JSON. It reads and writes no files.

mod common;
mod github;
mod markdown;
mod safe;
mod text;

pub(crate) use common::incomplete;
pub use github::github;
pub use markdown::{ARTIFACT, MARKER, markdown, refused};
pub use text::text;

use super::report::Report;

/// Options of a rendered report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderOptions {
    /// Lists changes of documentation, which are only counted otherwise.
    pub doc: bool,
    /// Lists changes without effect on callers, which are only counted otherwise.
    pub noise: bool,
    /// Colours text for a terminal.
    pub colour: bool,
    /// Number of affected calls that are shown for each change; the rest is counted.
    pub uses: usize,
}

impl Default for RenderOptions {
    fn default() -> Self {
        Self {
            doc: false,
            noise: false,
            colour: false,
            uses: 3,
        }
    }
}

/// Whether no API has anything to report, except for changes without effect on callers.
#[must_use]
pub fn is_quiet(report: &Report) -> bool {
    report.apis.iter().all(common::is_quiet)
}

/// Renders the report as JSON, in the format of `report.schema.json`.
#[must_use]
pub fn json(report: &Report) -> String {
    // Serialization only fails on maps with non-string keys, and a report contains none.
    let text = serde_json::to_string_pretty(report).unwrap_or_default();
    text + "\n"
}
