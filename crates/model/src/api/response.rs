//! Responses of successes.

use serde::{Deserialize, Serialize};

use super::{BodyForm, Type};

/// Response of a success.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OperationResponse {
    /// The type of the body; an empty record where the document declares nothing.
    #[serde(rename = "type")]
    pub ty: Type,
    /// Whether the document declares a schema for the success.
    pub declared: bool,
    /// Status of the success as the document writes it: `200`, `2XX` or `default`; `None` where none is declared.
    pub status: Option<String>,
    /// Media type of the body, where it has one; several that are no JSON are separated by commas.
    pub media_type: Option<String>,
    /// Form of the body on the wire: JSON, text or bytes.
    #[serde(default, skip_serializing_if = "BodyForm::is_json")]
    pub form: BodyForm,
    /// Statuses of successes whose bodies have another type: a call returns an error with such a response.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_successes: Vec<StatusRange>,
}

/// Statuses from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusRange {
    /// The first status.
    pub first: u16,
    /// The last status; the first again, where the range is one status.
    pub last: u16,
}
