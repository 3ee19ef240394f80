//! Forms: bodies of pairs or parts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::operation_source::{OperationSource, SourceSchema, body_component};
use super::{Lowering, facts};
use tidbcloud_model::api::{BodyForm, FormField, ListStyle, Type};
use tidbcloud_openapi::media_types::{self, BodyKind};

/// Format of values that are bytes.
const BINARY: &str = "binary";

/// The components that are bodies of parts, whose bytes are files.
pub(super) fn of_parts(sources: &[OperationSource<'_>]) -> BTreeSet<String> {
    let of_parts = sources
        .iter()
        .filter(|source| source.body_kind() == BodyKind::Parts);
    of_parts.filter_map(body_component).collect()
}

impl Lowering<'_> {
    /// The form of a body on the wire.
    pub(super) fn body_form(source: &OperationSource<'_>) -> BodyForm {
        match source.body_kind() {
            BodyKind::Json => BodyForm::Json,
            BodyKind::Text => BodyForm::Text,
            BodyKind::Binary => BodyForm::Binary,
            BodyKind::Parts => BodyForm::Parts(Self::form_fields(source)),
            BodyKind::Pairs => BodyForm::Pairs(Self::form_fields(source)),
        }
    }

    /// The type of a form, which has fields.
    pub(super) fn form_type(&mut self, schema: &SourceSchema<'_>) -> Type {
        let ty = self.ty(schema.spec, &schema.pointer);
        if !matches!(ty, Type::Record(_) | Type::Map(_) | Type::Json) {
            self.problem(
                &schema.pointer,
                "the body is a form, and its schema is no object",
                "give it a schema of type `object`, with a property for each field",
            );
        }
        ty
    }

    /// The fields that are not encoded like the others.
    fn form_fields(source: &OperationSource<'_>) -> BTreeMap<String, FormField> {
        let mut fields = BTreeMap::new();
        for (name, encoding) in source.encodings() {
            let text = |key: &str| encoding.get(key).and_then(Value::as_str);
            let explodes = encoding.get("explode").and_then(Value::as_bool);
            let style = text("style").unwrap_or("form");
            let style = list_style(style, explodes);
            // A list or a range leaves the choice to the caller.
            let media_type = text("contentType").filter(|it| !it.contains([',', '*']));
            let is_json = media_type.is_some_and(media_types::is_json);
            let field = FormField {
                style: match style {
                    ListStyle::Repeat if is_json => ListStyle::Json,
                    style => style,
                },
                media_type: media_type.map(str::to_owned),
            };
            if field != FormField::default() {
                fields.insert(name.clone(), field);
            }
        }
        fields
    }

    /// The type of a field of a body of parts: bytes are files.
    pub(super) fn part_type(&self, node: &Value, ty: Type) -> Type {
        let is_binary = |node: &Value| {
            let mut nodes = facts::referenced(self.components, node);
            nodes.any(|node| node.get("format").is_some_and(|format| format == BINARY))
        };
        match ty {
            Type::String if is_binary(node) => Type::File,
            Type::List(items) if *items == Type::String => {
                let nodes = facts::referenced(self.components, node);
                let mut items_nodes = nodes.filter_map(|node| node.get("items"));
                match items_nodes.any(is_binary) {
                    true => Type::List(Box::new(Type::File)),
                    false => Type::List(items),
                }
            }
            other => other,
        }
    }
}

/// The form of a list or object by the names of OpenAPI; that of `form`, where neither a query nor a form has the style.
pub(super) fn list_style(style: &str, explodes: Option<bool>) -> ListStyle {
    match (style, explodes) {
        ("deepObject", _) => ListStyle::Deep,
        ("spaceDelimited", None | Some(false)) => ListStyle::Space,
        ("pipeDelimited", None | Some(false)) => ListStyle::Pipe,
        (_, Some(false)) => ListStyle::Comma,
        _ => ListStyle::Repeat,
    }
}
