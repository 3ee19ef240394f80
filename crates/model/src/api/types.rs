//! Types of an API: records with their fields, open enums with their values.

use serde::{Deserialize, Serialize};

use super::{Deprecation, Facts, Type};

/// Identity of the record for successes without a schema; normalized documents use the name for empty objects.
pub const EMPTY: &str = "Empty";

/// An object schema.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Rust name, and the record's identity in `docs.yaml`.
    pub name: String,
    /// Former Rust names, each of which a published release has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Name of the schema in the document, if it has one.
    pub schema: Option<String>,
    /// Module the type is written in: a tag's, or `shared`.
    pub module: String,
    /// In document order.
    pub fields: Vec<Field>,
    /// Whether a request can contain it.
    pub sent: bool,
    /// Whether a response can contain it.
    pub received: bool,
    /// Set where the record is a tagged union: one field's value determines which of the others are set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<Choice>,
    /// Set where the record should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Documentation from `docs.yaml`.
    pub doc: Option<String>,
    /// JSON pointer of the schema in the prepared document.
    pub pointer: String,
}

impl Record {
    /// Whether the document requires a field of this record in requests. A client never enforces it.
    pub fn requires(&self, field: &Field) -> bool {
        self.sent && field.required && !field.output_only
    }

    /// The field with a name on the wire.
    pub fn field(&self, wire_name: &str) -> Option<&Field> {
        let mut fields = self.fields.iter();
        fields.find(|field| field.wire_name == wire_name)
    }

    /// Identity in the document: the schema, or [`EMPTY`].
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
    /// Former Rust names, without `r#`, each of which a published release has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Former names of the setter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub setter_aliases: Vec<String>,
    /// Name on the wire.
    pub wire_name: String,
    /// Another name on the wire, which responses may have instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wire_alias: Option<String>,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: Type,
    /// Whether the field is boxed, because the record contains itself.
    pub boxed: bool,
    /// Whether the document requires it. Only documentation depends on it.
    pub required: bool,
    /// Whether only responses contain it.
    pub output_only: bool,
    /// Whether only requests contain it.
    pub input_only: bool,
    /// Whether `null` is a documented value.
    pub nullable: bool,
    /// Whether its value must never be shown.
    pub secret: bool,
    /// Whether it is a map of the properties that no other field has; no property has its wire name.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rest: bool,
    /// Limits and the like, for documentation and samples.
    pub facts: Facts,
    /// Set where the field should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Documentation from `docs.yaml`.
    pub doc: Option<String>,
}

impl Field {
    /// Its name in the name ledger: the Rust name without the `r#` or `_` of a reserved word.
    pub fn stem(&self) -> &str {
        self.setter.strip_prefix("with_").unwrap_or(&self.setter)
    }
}

/// A union: a record of an enum field and of fields that belong to its values; or, without a tag, of fields of which exactly
/// one is set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The field whose value says which alternative is chosen; none where exactly one member is set, which says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<ChoiceTag>,
    /// One for each value of the tag whose members are known, in the order of the values; without a tag, one for each member.
    pub alternatives: Vec<Alternative>,
    /// Wire names of members that may be left out although they belong to the tag.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub optional: Vec<String>,
    /// Whether names alone imply the union; otherwise the overlay declares it (`x-choice`).
    pub derived: bool,
}

/// The tag of a union.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceTag {
    /// Wire name of the field.
    pub field: String,
    /// Rust name of its enum.
    #[serde(rename = "enum")]
    pub ty: String,
}

/// A value of a tag with the fields that belong to it, and the constructor that sets them together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    /// The value of the tag on the wire; without a tag, the wire name of the member.
    pub value: String,
    /// Rust name of the tag's variant; none without a tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// Rust name of the constructor: `s3`.
    pub constructor: String,
    /// Former names of the constructor, after former names of the variant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Wire names of the fields that belong to the value, in the order of the constructor's arguments.
    pub members: Vec<String>,
    /// Wire names of the members that the constructor takes: those that may not be left out, or the only one.
    pub arguments: Vec<String>,
    /// Wire names of the members that the constructor sets to an empty record, because their schemas have no fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub empty: Vec<String>,
    /// Rust name of the record that converts into this one; no other alternative takes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub converts_from: Option<String>,
}

/// A string schema with a list of values; always open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enum {
    /// Rust name, and the enum's identity in `docs.yaml`.
    pub name: String,
    /// Former Rust names, each of which a published release has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Name of the schema in the document, if it has one.
    pub schema: Option<String>,
    /// Module the type is written in: a tag's, or `shared`.
    pub module: String,
    /// In document order.
    pub variants: Vec<Variant>,
    /// Rust name of the variant for every other value; no documented value has this name.
    pub unknown: String,
    /// Set where the enum should not be used any more.
    pub deprecated: Option<Deprecation>,
    /// Documentation from `docs.yaml`.
    pub doc: Option<String>,
    /// JSON pointer of the schema in the prepared document.
    pub pointer: String,
}

impl Enum {
    /// Identity in the document: the schema.
    pub fn identity(&self) -> &str {
        self.schema.as_deref().unwrap_or(&self.name)
    }
}

/// A documented value of an enum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// Rust name.
    pub name: String,
    /// Former Rust names, each of which a published release has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The value on the wire.
    pub value: String,
    /// Documentation from `docs.yaml`.
    pub doc: Option<String>,
}
