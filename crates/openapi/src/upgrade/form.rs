//! Upgrade of the parameters in `formData` of Swagger 2.0 to one body of OpenAPI 3.0.

use serde_json::{Map, Value, json};

use crate::media_types::{BodyKind, PAIRS, PARTS};
use crate::origins::ORIGIN;
use tidbcloud_schema::walk;

/// Keywords of a parameter that are not those of a property.
const OF_PARAMETERS: &[&str] = &[
    "name",
    "in",
    "required",
    "schema",
    "style",
    "explode",
    "allowEmptyValue",
    ORIGIN,
];

/// The fields of a form, as far as they were read.
#[derive(Default)]
pub(super) struct Form {
    properties: Map<String, Value>,
    required: Vec<Value>,
    encoding: Map<String, Value>,
    has_files: bool,
}

impl Form {
    /// Adds an upgraded parameter, whose schema becomes that of a property.
    pub(super) fn add(&mut self, mut parameter: Value) {
        let Some(name) = parameter.get("name").and_then(Value::as_str) else {
            return;
        };
        let name = name.to_owned();
        if parameter.get("required") == Some(&Value::Bool(true)) {
            self.required.push(name.clone().into());
        }
        let style = parameter.get("style").cloned();
        if let Some(style) = style {
            let explode = parameter.get("explode").cloned().unwrap_or(Value::Null);
            let is_default = style == "form" && explode == true;
            if !is_default {
                let encoding = json!({"style": style, "explode": explode});
                self.encoding.insert(name.clone(), encoding);
            }
        }
        let mut property = parameter
            .get_mut("schema")
            .map(Value::take)
            .unwrap_or_default();
        if let (Some(property), Some(parameter)) =
            (property.as_object_mut(), parameter.as_object_mut())
        {
            if property.get("type") == Some(&json!("file")) {
                property.insert("type".to_owned(), "string".into());
                property.insert("format".to_owned(), "binary".into());
                self.has_files = true;
            }
            let others = std::mem::take(parameter).into_iter();
            property.extend(others.filter(|(key, _)| !OF_PARAMETERS.contains(&key.as_str())));
        }
        self.properties.insert(name, property);
    }

    /// The request body, where there are fields: in parts, if the operation takes those or there are files.
    pub(super) fn body(self, consumes: Option<&Value>) -> Option<Value> {
        if self.properties.is_empty() {
            return None;
        }
        let mut named = walk::elements(consumes).filter_map(Value::as_str);
        let in_parts =
            self.has_files || named.any(|named| BodyKind::of_request(named) == BodyKind::Parts);
        let is_required = !self.required.is_empty();
        let mut schema = json!({"type": "object", "properties": self.properties});
        if is_required {
            schema["required"] = self.required.into();
        }
        let mut media = json!({ "schema": schema });
        if !self.encoding.is_empty() {
            media["encoding"] = self.encoding.into();
        }
        let media_type = if in_parts { PARTS } else { PAIRS };
        Some(json!({"required": is_required, "content": {media_type: media}}))
    }
}
