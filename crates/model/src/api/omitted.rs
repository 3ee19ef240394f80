//! Operations that a crate lacks.

use serde::{Deserialize, Serialize};

/// An operation of the document that the crate lacks, because a construct of it has no support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OmittedOperation {
    /// HTTP method, upper case.
    pub method: String,
    /// Path under the server URL.
    pub path: String,
    /// The construct, as the first message about it says.
    pub reason: String,
    /// Line of the construct in the document, from 1.
    pub line: Option<usize>,
}
