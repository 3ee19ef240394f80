//! Facts about values: formats, defaults, examples, limits.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// Facts about a value in addition to its type. A client never enforces them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// The document's `format`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// The server's default. A client never sends it.
    #[serde(
        default,
        deserialize_with = "null_is_a_value",
        skip_serializing_if = "Option::is_none"
    )]
    pub default: Option<Value>,
    /// Example value of the document.
    #[serde(
        default,
        deserialize_with = "null_is_a_value",
        skip_serializing_if = "Option::is_none"
    )]
    pub example: Option<Value>,
    /// Least number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<serde_json::Number>,
    /// Whether the least number itself is too small.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive_minimum: bool,
    /// Greatest number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<serde_json::Number>,
    /// Whether the greatest number itself is too great.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive_maximum: bool,
    /// Number of which each value is a multiple.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiple_of: Option<serde_json::Number>,
    /// Least length, in characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u64>,
    /// Greatest length, in characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u64>,
    /// Least number of items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u64>,
    /// Greatest number of items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
    /// Whether no item may be there twice.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unique_items: bool,
    /// Least number of properties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_properties: Option<u64>,
    /// Greatest number of properties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_properties: Option<u64>,
    /// Regular expression of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// Schemas or kinds of value that the document allows, of a value that is anything here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<String>,
    /// Format and limits of each item of a list, or of each value of a map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elements: Option<Box<Facts>>,
}

impl Facts {
    /// Whether nothing is known about the value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Reads a JSON value that is present. `null` is a value here; only a missing key is `None`.
fn null_is_a_value<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}
