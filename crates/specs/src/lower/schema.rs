//! Schemas → types.

use openapiv3::{
    AdditionalProperties, AnySchema, ReferenceOr, Schema, SchemaKind, StringFormat,
    Type as SchemaType, VariantOrUnknownOrEmpty as Format,
};
use serde_json::Value;

use super::{ComponentKind, Lowering, openapi_types};
use tidbcloud_model::api::{TimestampForm, Type};
use tidbcloud_openapi::pointer::{schema_name, schema_reference};
use tidbcloud_openapi::walk;

/// Longest chain of references before it counts as a circle.
const MAX_ALIASES: usize = 32;

/// Kind of a component schema.
pub(super) fn kind_of(schema: &Value) -> ComponentKind {
    let keyword = |key: &str| schema.get(key).filter(|value| !value.is_null());
    let has_properties = || {
        let properties = keyword("properties").and_then(Value::as_object);
        properties.is_some_and(|properties| !properties.is_empty())
    };
    let has_values = || {
        let mut values = walk::elements(keyword("enum"));
        values.any(|value| !value.is_null())
    };
    match keyword("type").and_then(Value::as_str) {
        Some("object") if has_properties() || keyword("additionalProperties").is_none() => {
            ComponentKind::Record
        }
        Some("string") if has_values() => ComponentKind::Enum,
        _ => ComponentKind::Alias,
    }
}

/// The reference of a schema that consists of a single one, with or without siblings.
pub(super) fn reference(schema: &ReferenceOr<Schema>) -> Option<&str> {
    match schema {
        ReferenceOr::Reference { reference } => Some(reference),
        ReferenceOr::Item(Schema {
            schema_kind: SchemaKind::AllOf { all_of },
            ..
        }) => match all_of.as_slice() {
            [ReferenceOr::Reference { reference }] => Some(reference),
            _ => None,
        },
        ReferenceOr::Item(_) => None,
    }
}

/// A reference of one schema to a component schema.
pub(super) struct Mention {
    pub(super) component: String,
    /// Whether it is in an output-only field.
    pub(super) output_only: bool,
}

/// References in a schema (or an object with a `schema`), at every place where a schema can be.
pub(super) fn references(node: &Value) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut open = vec![(node, false)];
    while let Some((node, around)) = open.pop() {
        let Value::Object(object) = node else {
            continue;
        };
        let output_only = around || object.get("readOnly") == Some(&Value::Bool(true));
        // Every schema of a document passes here: its few entries are read once, instead of one look-up for each keyword.
        for (key, value) in object {
            match (key.as_str(), value) {
                ("$ref", Value::String(reference)) => {
                    found.extend(schema_name(reference).map(|component| Mention {
                        component,
                        output_only,
                    }));
                }
                ("items" | "additionalProperties" | "schema" | "not", value) => {
                    open.push((value, output_only));
                }
                ("allOf" | "anyOf" | "oneOf", Value::Array(members)) => {
                    open.extend(members.iter().map(|member| (member, output_only)));
                }
                ("properties", Value::Object(properties)) => {
                    open.extend(properties.values().map(|node| (node, output_only)));
                }
                _ => {}
            }
        }
    }
    found
}

impl Lowering<'_> {
    /// The type of a schema at `pointer`.
    pub(super) fn ty(&mut self, schema: &ReferenceOr<Schema>, pointer: &str) -> Type {
        self.ty_within(schema, pointer, 0)
    }

    fn ty_within(&mut self, schema: &ReferenceOr<Schema>, pointer: &str, depth: usize) -> Type {
        if depth > MAX_ALIASES {
            self.problem(
                pointer,
                "references go round in a circle and name no type",
                "make one of them name a type",
            );
            return Type::Json;
        }
        if let Some(reference) = reference(schema) {
            return self.referenced(reference, pointer, depth);
        }
        let ReferenceOr::Item(schema) = schema else {
            return Type::Json;
        };
        match &schema.schema_kind {
            SchemaKind::Type(SchemaType::String(string)) => {
                if string.enumeration.iter().any(Option::is_some) {
                    self.not_normal(pointer, "an enum");
                }
                string_type(&string.format)
            }
            SchemaKind::Type(SchemaType::Integer(integer)) => {
                let unsigned = matches!(&integer.format, Format::Unknown(format) if format.starts_with("uint"));
                Type::Integer {
                    unsigned,
                    text: false,
                }
            }
            SchemaKind::Type(SchemaType::Number(_)) => Type::Number,
            SchemaKind::Type(SchemaType::Boolean(_)) => Type::Boolean,
            SchemaKind::Type(SchemaType::Array(array)) => match &array.items {
                Some(items) => {
                    let items = items.clone().unbox();
                    Type::List(Box::new(self.ty_within(
                        &items,
                        &format!("{pointer}/items"),
                        depth + 1,
                    )))
                }
                None => {
                    self.problem(
                        pointer,
                        "an array has no type of items",
                        "add `items` in the overlay",
                    );
                    Type::Json
                }
            },
            SchemaKind::Type(SchemaType::Object(object)) => {
                if !object.properties.is_empty() {
                    self.not_normal(pointer, "an object with properties");
                }
                match &object.additional_properties {
                    Some(AdditionalProperties::Schema(values)) => {
                        let pointer = format!("{pointer}/additionalProperties");
                        Type::Map(Box::new(self.ty_within(values, &pointer, depth + 1)))
                    }
                    Some(AdditionalProperties::Any(true)) => Type::Map(Box::new(Type::Json)),
                    Some(AdditionalProperties::Any(false)) | None => Type::Json,
                }
            }
            SchemaKind::Any(any) if is_untyped(any) => Type::Json,
            SchemaKind::Any(any) if is_wide_integer(any) => {
                let unsigned = any
                    .format
                    .as_deref()
                    .is_some_and(|format| format.starts_with("uint"));
                Type::Integer {
                    unsigned,
                    text: false,
                }
            }
            other => {
                self.unsupported(pointer, other);
                Type::Json
            }
        }
    }

    fn referenced(&mut self, reference: &str, pointer: &str, depth: usize) -> Type {
        let name = schema_name(reference);
        let known = name.and_then(|name| Some((self.components.get(&name)?.kind, name)));
        let Some((kind, name)) = known else {
            self.problem(
                pointer,
                format!("`{reference}` names no component schema"),
                "correct the reference",
            );
            return Type::Json;
        };
        let rust_name = || {
            self.names
                .get(&name)
                .cloned()
                .unwrap_or_else(|| name.clone())
        };
        match kind {
            ComponentKind::Record => Type::Record(rust_name()),
            ComponentKind::Enum => Type::Enum(rust_name()),
            ComponentKind::Alias => self.alias(&name, depth),
        }
    }

    /// The type that replaces an alias.
    fn alias(&mut self, name: &str, depth: usize) -> Type {
        let pointer = schema_reference(name);
        let component = self.components.get(name);
        match component.map(|component| openapi_types::schema(component.node, &pointer)) {
            Some(Ok(schema)) => self.ty_within(&schema, &pointer, depth + 1),
            // Lowering all components reports the problem of this one.
            Some(Err(_)) | None => Type::Json,
        }
    }

    pub(super) fn unsupported(&mut self, pointer: &str, found: &SchemaKind) {
        self.problem(
            pointer,
            format!("{} is not supported", construct(found)),
            "use one type, `allOf` of one reference, or an overlay action",
        );
    }

    fn not_normal(&mut self, pointer: &str, what: &str) {
        self.problem(
            pointer,
            format!("{what} is inlined in another schema"),
            "normalize the document first: inlined schemas become components",
        );
    }
}

fn string_type(format: &Format<StringFormat>) -> Type {
    match format {
        Format::Item(StringFormat::DateTime) => Type::Timestamp(TimestampForm::Rfc3339),
        Format::Item(StringFormat::Byte) => Type::Bytes,
        Format::Unknown(format) => match format.as_str() {
            "timestamp" => Type::Timestamp(TimestampForm::UnixSeconds),
            "int32" | "int64" => Type::Integer {
                unsigned: false,
                text: true,
            },
            "uint32" | "uint64" => Type::Integer {
                unsigned: true,
                text: true,
            },
            _ => Type::String,
        },
        Format::Item(_) | Format::Empty => Type::String,
    }
}

/// Whether a schema says nothing about the kind of its values, whatever else it says of them.
fn is_untyped(any: &AnySchema) -> bool {
    any.typ.is_none()
        && any.properties.is_empty()
        && any.items.is_none()
        && any.additional_properties.is_none()
        && any.one_of.is_empty()
        && any.all_of.is_empty()
        && any.any_of.is_empty()
        && any.not.is_none()
}

/// Whether this is an integer with a limit beyond `i64`, which the reader of documents leaves untyped.
fn is_wide_integer(any: &AnySchema) -> bool {
    let plain = AnySchema {
        typ: Some("integer".to_owned()),
        format: any.format.clone(),
        minimum: any.minimum,
        maximum: any.maximum,
        multiple_of: any.multiple_of,
        enumeration: any.enumeration.clone(),
        exclusive_minimum: any.exclusive_minimum,
        exclusive_maximum: any.exclusive_maximum,
        ..AnySchema::default()
    };
    *any == plain
}

/// The construct by the name that OpenAPI gives it.
fn construct(kind: &SchemaKind) -> &'static str {
    match kind {
        SchemaKind::OneOf { .. } => "`oneOf`",
        SchemaKind::AnyOf { .. } => "`anyOf`",
        SchemaKind::Not { .. } => "`not`",
        SchemaKind::AllOf { .. } => "`allOf` of anything but one reference",
        SchemaKind::Any(_) | SchemaKind::Type(_) => "this combination of keywords",
    }
}
