//! The document as its file has it, before it is upgraded: texts that YAML reads as numbers, parts that are null, and
//! references in every form that a URI can have.

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::load::Source;

mod nodes;
mod nulls;
mod references;
mod texts;

/// Brings the value of a source into the form that upgrade and normalizing read.
///
/// # Errors
///
/// References to other files, as one problem.
pub(crate) fn tidy(source: &Source, document: &mut Value) -> Result<(), Diagnostics> {
    nulls::drop_parts(document);
    texts::as_written(source, document);
    references::within_components(document).map_err(|problem| source.locate(problem.into()))
}
