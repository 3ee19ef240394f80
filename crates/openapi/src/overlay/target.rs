//! Targets of actions: JSONPath (RFC 9535), compiled once.

use serde_json::Value;
use serde_json_path::JsonPath;

use super::union;

/// Nodes of a document that an action is about.
#[derive(Clone, Debug)]
pub(super) struct Target {
    /// The path as it is written.
    pub(super) text: String,
    path: JsonPath,
    /// The names of its unions, each with the path that has it alone there.
    alternatives: Vec<(String, JsonPath)>,
}

impl Target {
    /// Compiles a path.
    ///
    /// # Errors
    ///
    /// The reason why it is none.
    pub(super) fn compile(text: &str) -> Result<Self, String> {
        let compile = |text: &str| JsonPath::parse(text).map_err(|error| error.to_string());
        let alternatives = union::alternatives(text).into_iter();
        Ok(Self {
            text: text.to_owned(),
            path: compile(text)?,
            alternatives: alternatives
                .map(|(name, alone)| Ok((name.to_owned(), compile(&alone)?)))
                .collect::<Result<_, String>>()?,
        })
    }

    /// The nodes of a document with their pointers, in its order.
    pub(super) fn nodes<'d>(&self, document: &'d Value) -> Vec<(String, &'d Value)> {
        let nodes = self.path.query_located(document).into_iter();
        nodes
            .map(|found| (found.location().to_json_pointer(), found.node()))
            .collect()
    }

    /// The first name of a union that no node of the document has.
    pub(super) fn missing_name(&self, document: &Value) -> Option<&str> {
        let mut alternatives = self.alternatives.iter();
        let missing = alternatives.find(|(_, alone)| alone.query(document).is_empty())?;
        Some(&missing.0)
    }
}
