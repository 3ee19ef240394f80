//! What calls speak of: records with their fields, open enums with their values.

use serde::{Deserialize, Serialize};

use super::{Deprecation, Facts, Type};

/// Identity of the record that stands for a success without a schema; normalized documents use the name for empty
/// objects.
pub const EMPTY: &str = "Empty";

/// An object schema.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Rust name, and the record's identity in `docs.yaml`.
    pub name: String,
    /// Former Rust names, each of which stood in a released version.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Name of the schema in the document, if it has one.
    pub schema: Option<String>,
    /// Module the type is written in: a tag's, or `shared`.
    pub module: String,
    /// In document order.
    pub fields: Vec<Field>,
    /// Whether a request can hold it.
    pub sent: bool,
    /// Whether a reply can hold it.
    pub received: bool,
    /// Set where the record should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Sentences from `docs.yaml`.
    pub doc: Option<String>,
    /// JSON pointer of the schema in the prepared document.
    pub pointer: String,
}

impl Record {
    /// What the name stands for in the document: the schema, or [`EMPTY`].
    pub fn identity(&self) -> &str {
        self.schema.as_deref().unwrap_or(EMPTY)
    }
}

/// A property of an object schema.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Rust name, keyword-safe (`r#type`).
    pub name: String,
    /// Name of the method that sets it: `with_type`.
    pub setter: String,
    /// Former Rust names, without `r#`, each of which stood in a released version.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Former names of the setter, beside `aliases`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub setter_aliases: Vec<String>,
    /// Name on the wire.
    pub wire_name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: Type,
    /// Whether the field must be boxed, because the record holds itself.
    pub boxed: bool,
    /// Whether the document says that it is always there. It shapes documentation only.
    pub required: bool,
    /// Whether only replies hold it.
    pub output_only: bool,
    /// Whether only requests hold it.
    pub input_only: bool,
    /// Whether `null` is a documented value.
    pub nullable: bool,
    /// Whether its value must never be shown.
    pub secret: bool,
    /// Limits and the like, for documentation and samples.
    pub facts: Facts,
    /// Set where the field should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Sentences from `docs.yaml`.
    pub doc: Option<String>,
}

impl Field {
    /// Its name in the ledger: the Rust name without what makes a reserved word an identifier.
    pub fn stem(&self) -> &str {
        self.setter.strip_prefix("with_").unwrap_or(&self.setter)
    }
}

/// A string schema with a list of values; always open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enum {
    /// Rust name, and the enum's identity in `docs.yaml`.
    pub name: String,
    /// Former Rust names, each of which stood in a released version.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Name of the schema in the document, if it has one.
    pub schema: Option<String>,
    /// Module the type is written in: a tag's, or `shared`.
    pub module: String,
    /// In document order.
    pub variants: Vec<Variant>,
    /// Rust name of the variant that holds every other value; no documented value claims it.
    pub unknown: String,
    /// Set where the enum should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Sentences from `docs.yaml`.
    pub doc: Option<String>,
    /// JSON pointer of the schema in the prepared document.
    pub pointer: String,
}

impl Enum {
    /// What the name stands for in the document: the schema.
    pub fn identity(&self) -> &str {
        self.schema.as_deref().unwrap_or(&self.name)
    }
}

/// A documented value of an enum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// Rust name.
    pub name: String,
    /// Former Rust names, each of which stood in a released version.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The value on the wire.
    pub value: String,
    /// Sentences from `docs.yaml`.
    pub doc: Option<String>,
}
