//! The strangers, and the outcome of one.

/// The strangers, in the order of the results.
pub(crate) const STRANGERS: [&str; 8] = [
    "curl",
    "requests",
    "httpx",
    "tidbcloudy",
    "typescript",
    "validator",
    "schemathesis",
    "generators",
];

/// The steps and findings of a stranger.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Name and version: `requests 2.32.5`.
    pub stranger: String,
    /// Figures of the run; empty where it did not run.
    pub figures: Vec<String>,
    /// Faults of the mock or of a document.
    pub faults: Vec<String>,
    /// Why it did not run.
    pub skipped: Option<String>,
    /// Lines of a table of its own, by API: name of the API, then cells.
    pub table: Vec<(String, Vec<String>)>,
    /// Heads of the cells of that table.
    pub heads: Vec<String>,
}

impl Outcome {
    /// Returns the outcome of a stranger that ran.
    pub fn ran(stranger: &str, figures: Vec<String>, faults: Vec<String>) -> Self {
        Self {
            stranger: stranger.to_owned(),
            figures,
            faults,
            ..Self::default()
        }
    }

    /// Returns the outcome of a stranger that could not be had.
    pub fn skipped(stranger: &str, why: String) -> Self {
        Self {
            stranger: stranger.to_owned(),
            skipped: Some(why),
            ..Self::default()
        }
    }

    /// Returns the outcome for a terminal.
    pub fn text(&self) -> String {
        let Some(why) = &self.skipped else {
            let mut text = format!("{}: {}", self.stranger, self.figures.join(", "));
            for (api, cells) in &self.table {
                text.push_str(&format!("\n  {api}: {}", cells.join(", ")));
            }
            for fault in &self.faults {
                text.push_str(&format!("\n  fault: {fault}"));
            }
            return text;
        };
        format!("{}: skipped: {why}", self.stranger)
    }
}
