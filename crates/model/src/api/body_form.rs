//! Forms of bodies on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ListStyle;

/// Form of a body on the wire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyForm {
    /// JSON of any kind.
    #[default]
    Json,
    /// Pairs, `application/x-www-form-urlencoded`; with the fields that are not encoded like the others, by wire name.
    Pairs(BTreeMap<String, FormField>),
    /// Parts, `multipart/form-data`; with the fields that are not encoded like the others, by wire name.
    Parts(BTreeMap<String, FormField>),
    /// Text of any kind.
    Text,
    /// Bytes of any kind.
    Binary,
}

/// Facts about a field of a form that differ from those of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormField {
    /// Form of its lists and objects.
    pub style: ListStyle,
    /// Media type of its part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
}

impl BodyForm {
    /// Whether it is JSON.
    #[must_use]
    pub fn is_json(&self) -> bool {
        *self == Self::Json
    }
}
