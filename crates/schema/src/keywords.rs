//! Table of schema keywords: the role of each, the kind of its value, and the types that a limit is for. Everything that
//! treats keywords by their kind reads it: walks, normal form, structures, equality and the check.

use serde_json::Value;

/// The part that a keyword plays in a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeywordRole {
    /// Refers to a component.
    Reference,
    /// Describes the schema for readers; two schemas that differ in it are interchangeable.
    Annotation,
    /// Says how the schema is used at its place; it may be written next to a reference.
    Usage,
    /// Holds schemas by the names of properties.
    NamedSchemas,
    /// Holds one schema.
    OneSchema,
    /// Holds a list of schemas.
    SchemaList,
    /// Holds a list of names whose order means nothing.
    NameSet,
    /// Limits the values.
    Limit,
    /// Part of the schema's structure in another way.
    Structure,
}

/// The kind of value that a keyword takes, where one rule says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    Any,
    String,
    Boolean,
    Number,
    Count,
    Object,
    SchemaOrBoolean,
}

impl ValueKind {
    /// Whether a value is of this kind.
    pub fn accepts(self, value: &Value) -> bool {
        match self {
            Self::Any => true,
            Self::String => value.is_string(),
            Self::Boolean => value.is_boolean(),
            Self::Number => value.is_number(),
            Self::Count => value.is_u64(),
            Self::Object => value.is_object(),
            Self::SchemaOrBoolean => value.is_object() || value.is_boolean(),
        }
    }

    /// The kind as messages name it.
    pub fn describe(self) -> &'static str {
        match self {
            Self::Any => "a value",
            Self::String => "a string",
            Self::Boolean => "true or false",
            Self::Number => "a number",
            Self::Count => "a count",
            Self::Object => "an object",
            Self::SchemaOrBoolean => "a schema, true or false",
        }
    }
}

/// Treatment of a keyword by the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// Part of the normal form.
    Supported,
    /// Removed when the document is normalized.
    Dropped,
    /// Checked with the other extensions.
    Extension,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Keyword {
    pub name: &'static str,
    pub role: KeywordRole,
    pub value: ValueKind,
    pub support: Support,
    /// The types that a limit or a part means something for; empty where the check does not compare it with the type.
    pub types: &'static [&'static str],
}

/// The extension with the description of a part, where a document's own are kept.
pub const DOCS: &str = "x-docs";

/// Extension of an object schema that is a union: its tag, and which properties belong to each value of it.
pub const CHOICE: &str = "x-choice";

/// Extension of a schema of any value: the names of the schemas, or kinds of value, that the document allows.
pub const ALTERNATIVES: &str = "x-alternatives";

const NUMBERS: &[&str] = &["integer", "number"];

/// All keywords of OpenAPI 3.0 schemas, and the extensions that are part of a structure.
pub const KEYWORDS: &[Keyword] = &[
    row("$ref", KeywordRole::Reference, ValueKind::Any),
    row("type", KeywordRole::Structure, ValueKind::Any),
    row("format", KeywordRole::Structure, ValueKind::String),
    limit("pattern", ValueKind::String, &["string"]),
    row("enum", KeywordRole::Structure, ValueKind::Any),
    extension("x-enum-varnames"),
    extension(CHOICE),
    extension(ALTERNATIVES),
    row("required", KeywordRole::NameSet, ValueKind::Any),
    row("default", KeywordRole::Usage, ValueKind::Any),
    row("example", KeywordRole::Usage, ValueKind::Any),
    row("nullable", KeywordRole::Usage, ValueKind::Boolean),
    row("readOnly", KeywordRole::Usage, ValueKind::Boolean),
    row("writeOnly", KeywordRole::Usage, ValueKind::Boolean),
    row("deprecated", KeywordRole::Usage, ValueKind::Boolean),
    limit("uniqueItems", ValueKind::Boolean, &["array"]),
    limit("exclusiveMinimum", ValueKind::Boolean, NUMBERS),
    limit("exclusiveMaximum", ValueKind::Boolean, NUMBERS),
    limit("minimum", ValueKind::Number, NUMBERS),
    limit("maximum", ValueKind::Number, NUMBERS),
    limit("multipleOf", ValueKind::Number, NUMBERS),
    limit("minLength", ValueKind::Count, &["string"]),
    limit("maxLength", ValueKind::Count, &["string"]),
    limit("minItems", ValueKind::Count, &["array"]),
    limit("maxItems", ValueKind::Count, &["array"]),
    limit("minProperties", ValueKind::Count, &["object"]),
    limit("maxProperties", ValueKind::Count, &["object"]),
    of_types(
        row("properties", KeywordRole::NamedSchemas, ValueKind::Object),
        &["object"],
    ),
    of_types(
        row("items", KeywordRole::OneSchema, ValueKind::Object),
        &["array"],
    ),
    of_types(
        row(
            "additionalProperties",
            KeywordRole::OneSchema,
            ValueKind::SchemaOrBoolean,
        ),
        &["object"],
    ),
    row("not", KeywordRole::OneSchema, ValueKind::Any),
    row("allOf", KeywordRole::SchemaList, ValueKind::Any),
    row("anyOf", KeywordRole::SchemaList, ValueKind::Any),
    row("oneOf", KeywordRole::SchemaList, ValueKind::Any),
    row("discriminator", KeywordRole::Structure, ValueKind::Any),
    annotation("title"),
    annotation("description"),
    annotation("externalDocs"),
    annotation("xml"),
];

const fn row(name: &'static str, role: KeywordRole, value: ValueKind) -> Keyword {
    Keyword {
        name,
        role,
        value,
        support: Support::Supported,
        types: &[],
    }
}

/// A keyword that means something for values of some types alone.
const fn of_types(row: Keyword, types: &'static [&'static str]) -> Keyword {
    Keyword { types, ..row }
}

const fn extension(name: &'static str) -> Keyword {
    Keyword {
        name,
        role: KeywordRole::Structure,
        value: ValueKind::Any,
        support: Support::Extension,
        types: &[],
    }
}

const fn limit(name: &'static str, value: ValueKind, types: &'static [&'static str]) -> Keyword {
    Keyword {
        name,
        role: KeywordRole::Limit,
        value,
        support: Support::Supported,
        types,
    }
}

const fn annotation(name: &'static str) -> Keyword {
    Keyword {
        name,
        role: KeywordRole::Annotation,
        value: ValueKind::Any,
        support: Support::Dropped,
        types: &[],
    }
}

/// The row of a keyword.
pub fn find(name: &str) -> Option<&'static Keyword> {
    KEYWORDS.iter().find(|keyword| keyword.name == name)
}

/// Returns the role of a keyword. Extensions say how a schema is used; unknown keywords count as structure, so that
/// nothing that might matter is overlooked.
pub fn role(name: &str) -> KeywordRole {
    match find(name) {
        Some(keyword) => keyword.role,
        None if name.starts_with("x-") => KeywordRole::Usage,
        None => KeywordRole::Structure,
    }
}

/// Whether a keyword says how a schema is used.
pub fn is_usage(name: &str) -> bool {
    role(name) == KeywordRole::Usage
}

/// Whether a keyword is part of a schema's structure.
pub fn is_structure(name: &str) -> bool {
    !matches!(role(name), KeywordRole::Usage | KeywordRole::Annotation)
}

/// Whether a keyword on a schema inside another one is part of the outer one's structure: how it is used there is, an
/// example or description is not.
pub fn is_structure_of_parent(name: &str) -> bool {
    is_usage(name) && name != "example" && name != DOCS
}

/// The keywords that cannot be written next to `allOf`, because there they would add to the schema that it refers to.
pub fn extending() -> impl Iterator<Item = &'static str> {
    let extends = |keyword: &&Keyword| match keyword.role {
        KeywordRole::NamedSchemas | KeywordRole::OneSchema | KeywordRole::SchemaList => {
            keyword.name != "allOf"
        }
        _ => keyword.name == "enum",
    };
    KEYWORDS.iter().filter(extends).map(|keyword| keyword.name)
}

/// The limits whose value is a number or a count.
pub fn limits(value: ValueKind) -> impl Iterator<Item = &'static str> {
    let is_limit =
        move |keyword: &&Keyword| keyword.role == KeywordRole::Limit && keyword.value == value;
    KEYWORDS.iter().filter(is_limit).map(|keyword| keyword.name)
}

/// The keywords that hold one schema.
pub const ONE_SCHEMA: &[&str] = &select::<{ count(By::KeywordRole(KeywordRole::OneSchema)) }>(
    By::KeywordRole(KeywordRole::OneSchema),
);
/// The keywords that hold lists of schemas.
pub const SCHEMA_LISTS: &[&str] = &select::<{ count(By::KeywordRole(KeywordRole::SchemaList)) }>(
    By::KeywordRole(KeywordRole::SchemaList),
);
/// The keywords that normalizing removes.
pub const ANNOTATIONS: &[&str] = &select::<{ count(By::KeywordRole(KeywordRole::Annotation)) }>(
    By::KeywordRole(KeywordRole::Annotation),
);
/// The keywords that a schema may have; the normal form has none of `not`, `anyOf`, `oneOf` and `discriminator`, except where
/// no one schema can be made of them, which is a problem of the members.
pub const SUPPORTED: &[&str] =
    &select::<{ count(By::Support(Support::Supported)) }>(By::Support(Support::Supported));

/// A column of the table, and the value in it.
#[derive(Clone, Copy)]
enum By {
    KeywordRole(KeywordRole),
    Support(Support),
}

const fn is_selected(keyword: &Keyword, by: By) -> bool {
    match by {
        By::KeywordRole(role) => keyword.role as u8 == role as u8,
        By::Support(support) => keyword.support as u8 == support as u8,
    }
}

const fn count(by: By) -> usize {
    let (mut found, mut row) = (0, 0);
    while row < KEYWORDS.len() {
        if is_selected(&KEYWORDS[row], by) {
            found += 1;
        }
        row += 1;
    }
    found
}

/// The names of the selected rows, computed when the crate is compiled: walks read them for every schema.
const fn select<const N: usize>(by: By) -> [&'static str; N] {
    let mut names = [""; N];
    let (mut found, mut row) = (0, 0);
    while row < KEYWORDS.len() {
        if is_selected(&KEYWORDS[row], by) {
            names[found] = KEYWORDS[row].name;
            found += 1;
        }
        row += 1;
    }
    names
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_keyword_has_one_row() {
        let names: BTreeSet<&str> = KEYWORDS.iter().map(|keyword| keyword.name).collect();
        assert_eq!(names.len(), KEYWORDS.len());
    }

    #[test]
    fn lists_have_the_order_of_the_table() {
        assert_eq!(ONE_SCHEMA, ["items", "additionalProperties", "not"]);
        assert_eq!(SCHEMA_LISTS, ["allOf", "anyOf", "oneOf"]);
        assert_eq!(SUPPORTED.len() + ANNOTATIONS.len() + 3, KEYWORDS.len());
    }

    #[test]
    fn extensions_are_usage_and_unknown_keywords_are_structure() {
        assert_eq!(role("x-secret"), KeywordRole::Usage);
        assert_eq!(role("x-enum-varnames"), KeywordRole::Structure);
        assert_eq!(role("const"), KeywordRole::Structure);
        assert!(!is_structure("title") && is_structure("$ref"));
    }
}
