//! Conversion of OpenAPI 3.0 schemas to JSON Schema 2020-12 for the validation of requests and responses.
//!
//! `nullable` becomes a condition in front of all other keywords, a boolean `exclusiveMinimum` a number, and numeric formats
//! become limits. In a request, an output-only property (`readOnly`) is rejected and never required; in a response, a `writeOnly`
//! one is never required. An object has the listed properties
//! only, unless the document declares a map. Documentation and unknown formats are dropped.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value, json};
use tidbcloud_schema::sample::Purpose;
use tidbcloud_schema::sample::choice::CHOICE;
use tidbcloud_schema::sample::schema::{Effective, JsonType, effective};

/// Additional keyword: the property must not be sent.
pub(super) const OUTPUT_ONLY: &str = "x-output-only";

/// Additional keyword: digits in a string, within `{"minimum", "maximum"}`, which are strings of decimal digits too.
pub(super) const INTEGER_TEXT: &str = "x-integer-text";

/// Formats of strings that are validated: jsonschema has `date-time` and `date`, [`keyword`](super::keyword) the others.
const TEXT_FORMATS: [&str; 4] = ["date-time", "date", "byte", "timestamp"];

/// Keywords with the same meaning in both dialects, and without subschemas.
const COMMON_KEYWORDS: [&str; 10] = [
    "type",
    "enum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "multipleOf",
    "minProperties",
];

/// Converter of the schemas of one document; collects the definitions that they refer to.
pub(super) struct SchemaConverter<'d> {
    document: &'d Value,
    purpose: Purpose,
    /// Converted targets of references, by their name under `$defs`.
    definitions: BTreeMap<String, Value>,
    /// Whether the schema is that of a resource, of which a request may have a part.
    stored: bool,
}

impl<'d> SchemaConverter<'d> {
    /// Returns a converter without definitions.
    pub(super) fn new(document: &'d Value, purpose: Purpose) -> Self {
        Self {
            document,
            purpose,
            definitions: BTreeMap::new(),
            stored: false,
        }
    }

    /// Returns the complete JSON Schema of a converted root, with its definitions.
    pub(super) fn finish(self, mut root: Map<String, Value>) -> Value {
        root.insert(
            "$schema".to_owned(),
            "https://json-schema.org/draft/2020-12/schema".into(),
        );
        root.insert(
            "$defs".to_owned(),
            self.definitions.into_iter().collect::<Map<_, _>>().into(),
        );
        root.into()
    }

    /// Converts the schema of a resource to one of any part of it: the values that it has fit the resource. Fields may be
    /// missing, unknown or null, and those that are output only are ignored.
    pub(super) fn convert_stored(&mut self, schema: &Value) -> Value {
        self.stored = true;
        let converted = self.convert(schema);
        self.stored = false;
        converted
    }

    /// Converts the schema of a value that a client sends, or receives.
    pub(super) fn convert(&mut self, schema: &Value) -> Value {
        let Some(keywords) = schema.as_object() else {
            // `true` and `false` are schemas too.
            return if schema.is_boolean() {
                schema.clone()
            } else {
                json!({})
            };
        };
        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            return self.reference(reference);
        }
        let here = effective(self.document, schema);
        let converted = match keywords
            .get("allOf")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
        {
            // A reference with documentation, the only form of `allOf` in the published documents.
            Some([only]) if !constrains(keywords) => self.convert(only),
            // Closed members would reject the properties of each other, so they are converted as one object.
            _ => self.keywords(&here),
        };
        if here.is("nullable") || self.stored {
            json!({"if": {"type": "null"}, "else": converted})
        } else {
            converted
        }
    }

    fn reference(&mut self, reference: &str) -> Value {
        let mut name = reference
            .trim_start_matches("#/")
            .replace(['/', '~', '%'], ".");
        if self.stored {
            name.insert_str(0, "stored.");
        }
        if !self.definitions.contains_key(&name) {
            // Inserted before its content is converted, because a record may contain itself.
            self.definitions.insert(name.clone(), Value::Null);
            let target = reference
                .strip_prefix('#')
                .and_then(|pointer| self.document.pointer(pointer));
            let converted = target.map_or_else(|| json!({}), |target| self.convert(target));
            self.definitions.insert(name.clone(), converted);
        }
        json!({"$ref": format!("#/$defs/{name}")})
    }

    fn keywords(&mut self, here: &Effective<'_>) -> Value {
        let mut converted = Map::new();
        for keyword in COMMON_KEYWORDS.into_iter().chain(["maxProperties"]) {
            if let Some(value) = here.get(keyword) {
                converted.insert(keyword.to_owned(), value.clone());
            }
        }
        for keyword in ["oneOf", "anyOf"] {
            if let Some(members) = here.get(keyword).and_then(Value::as_array) {
                let members: Vec<Value> =
                    members.iter().map(|member| self.convert(member)).collect();
                converted.insert(keyword.to_owned(), members.into());
            }
        }
        match here.kind() {
            JsonType::Integer | JsonType::Number => limits(here, &mut converted),
            JsonType::String => format(here, &mut converted),
            JsonType::Array => {
                let items = here
                    .get("items")
                    .map_or(Value::Bool(true), |items| self.convert(items));
                converted.insert("items".to_owned(), items);
            }
            JsonType::Object => self.object(here, &mut converted),
            JsonType::Boolean | JsonType::Any => {}
        }
        converted.into()
    }

    fn object(&mut self, here: &Effective<'_>, converted: &mut Map<String, Value>) {
        let mut properties = Map::new();
        let mut required = here
            .get("required")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        for (name, schema) in here.properties().into_iter().flatten() {
            let here = effective(self.document, schema);
            let (rejected, optional) = match self.purpose {
                Purpose::Request => (here.is("readOnly"), here.is("readOnly")),
                Purpose::Response => (false, here.is("writeOnly")),
            };
            let schema = if rejected && self.stored {
                Value::Bool(true)
            } else if rejected {
                json!({OUTPUT_ONLY: true})
            } else {
                self.convert(schema)
            };
            if optional {
                required.retain(|required| required != name);
            }
            properties.insert(name.clone(), schema);
        }
        let additional = match here.additional() {
            Some(additional) => self.convert(additional),
            None => Value::Bool(false),
        };
        // A required name without a property could never be sent.
        required.retain(|name| {
            additional != Value::Bool(false)
                || name
                    .as_str()
                    .is_some_and(|name| properties.contains_key(name))
        });
        converted.insert("type".to_owned(), "object".into());
        converted.insert("properties".to_owned(), properties.into());
        if self.stored {
            return;
        }
        if let Some(rule) = here.get(CHOICE).filter(|rule| rule.is_object()) {
            converted.insert(CHOICE.to_owned(), rule.clone());
        }
        converted.insert("required".to_owned(), required.into());
        converted.insert("additionalProperties".to_owned(), additional);
    }
}

/// Whether a keyword other than documentation, `readOnly` and `nullable` is present next to `allOf`.
fn constrains(keywords: &Map<String, Value>) -> bool {
    keywords.keys().any(|keyword| {
        COMMON_KEYWORDS.contains(&keyword.as_str())
            || [
                "properties",
                "required",
                "additionalProperties",
                "items",
                "minimum",
                "maximum",
                "format",
                "oneOf",
                "anyOf",
            ]
            .contains(&keyword.as_str())
    })
}

fn limits(here: &Effective<'_>, converted: &mut Map<String, Value>) {
    for (keyword, exclusive) in [
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ] {
        if let Some(limit) = here.get(keyword).filter(|limit| limit.is_number()) {
            let keyword = if here.is(exclusive) {
                exclusive
            } else {
                keyword
            };
            converted.insert(keyword.to_owned(), limit.clone());
        }
    }
    let (least, greatest) = match here.text("format") {
        Some("int32") => (Number::from(i32::MIN), Number::from(i32::MAX)),
        Some("uint32") => (Number::from(0), Number::from(u32::MAX)),
        Some("uint64") => (Number::from(0), Number::from(u64::MAX)),
        _ if here.kind() == JsonType::Integer => (Number::from(i64::MIN), Number::from(i64::MAX)),
        _ => return,
    };
    // The limit of the document is within the limits of the format.
    if here.get("minimum").is_none() {
        converted.insert("minimum".to_owned(), least.into());
    }
    if here.get("maximum").is_none() {
        converted.insert("maximum".to_owned(), greatest.into());
    }
}

fn format(here: &Effective<'_>, converted: &mut Map<String, Value>) {
    match here.text("format") {
        Some(format) if TEXT_FORMATS.contains(&format) => {
            converted.insert("format".to_owned(), format.into());
        }
        Some(format @ ("int64" | "uint64")) => {
            // OpenAPI has `minimum` for numbers only; strings have it with the prefix `x-`.
            let limit = |keyword: &str| {
                let limit = here
                    .get(keyword)
                    .or_else(|| here.get(&format!("x-{keyword}")));
                limit
                    .filter(|limit| limit.is_number())
                    .map(Value::to_string)
            };
            let (least, greatest) = match format {
                "uint64" => (u64::MIN.to_string(), u64::MAX.to_string()),
                _ => (i64::MIN.to_string(), i64::MAX.to_string()),
            };
            let limits = json!({
                "minimum": limit("minimum").unwrap_or(least),
                "maximum": limit("maximum").unwrap_or(greatest),
            });
            converted.insert(INTEGER_TEXT.to_owned(), limits);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn convert(document: &Value, schema: Value) -> Value {
        let mut converter = SchemaConverter::new(document, Purpose::Request);
        let root = converter.convert(&schema);
        json!({"root": root, "definitions": converter.definitions})
    }

    fn root(schema: Value) -> Value {
        convert(&json!({}), schema)["root"].take()
    }

    #[test]
    fn openapi_keywords_become_json_schema() {
        assert_eq!(
            root(
                json!({"type": "number", "minimum": 1, "exclusiveMinimum": true, "example": 2, "x-a": 1})
            ),
            json!({"type": "number", "exclusiveMinimum": 1})
        );
        assert_eq!(
            root(json!({"type": "integer", "format": "int32", "maximum": 9}))["minimum"],
            i32::MIN
        );
        assert_eq!(
            root(json!({"type": "string", "format": "string"})),
            json!({"type": "string"})
        );
        assert_eq!(
            root(json!({"type": "string", "nullable": true})),
            json!({"if": {"type": "null"}, "else": {"type": "string"}})
        );
        assert_eq!(
            root(json!({"type": "string", "format": "int64", "maximum": 9}))[INTEGER_TEXT],
            json!({"minimum": "-9223372036854775808", "maximum": "9"})
        );
        assert_eq!(root(json!({})), json!({}));
    }

    #[test]
    fn an_object_is_closed_and_knows_no_output_only_property() {
        let object = root(
            json!({"type": "object", "required": ["id", "name", "ghost"], "properties": {
            "id": {"type": "string", "readOnly": true}, "name": {"type": "string"}}}),
        );
        assert_eq!(object["required"], json!(["name"]));
        assert_eq!(object["additionalProperties"], false);
        assert_eq!(object["properties"]["id"], json!({OUTPUT_ONLY: true}));
        let map = root(json!({"type": "object", "additionalProperties": {"type": "string"}}));
        assert_eq!(map["additionalProperties"], json!({"type": "string"}));
        let any = root(json!({"type": "object", "additionalProperties": {}}));
        assert_eq!(any["additionalProperties"], json!({}));
    }

    #[test]
    fn a_response_has_output_only_properties_and_needs_no_write_only_ones() {
        let document = json!({});
        let mut converter = SchemaConverter::new(&document, Purpose::Response);
        let object = converter.convert(
            &json!({"type": "object", "required": ["id", "password"], "properties": {
            "id": {"type": "string", "readOnly": true}, "password": {"type": "string", "writeOnly": true}}}),
        );
        assert_eq!(object["required"], json!(["id"]));
        assert_eq!(object["properties"]["id"], json!({"type": "string"}));
        assert_eq!(object["additionalProperties"], false);
    }

    #[test]
    fn references_are_converted_once_even_in_a_circle() {
        let document = json!({"components": {"schemas": {"Node": {"type": "object", "properties": {
            "next": {"allOf": [{"$ref": "#/components/schemas/Node"}], "nullable": true, "description": "d"}}}}}});
        let converted = convert(&document, json!({"$ref": "#/components/schemas/Node"}));
        assert_eq!(
            converted["root"],
            json!({"$ref": "#/$defs/components.schemas.Node"})
        );
        assert_eq!(
            converted["definitions"]["components.schemas.Node"]["properties"]["next"],
            json!({"if": {"type": "null"}, "else": {"$ref": "#/$defs/components.schemas.Node"}})
        );
        assert_eq!(
            convert(&document, json!({"$ref": "#/nowhere"}))["definitions"],
            json!({"nowhere": {}})
        );
    }

    #[test]
    fn the_schema_of_a_resource_limits_the_part_of_it_that_a_request_has() {
        let document =
            json!({"components": {"schemas": {"Name": {"type": "string", "pattern": "^a"}}}});
        let schema = json!({"type": "object", "required": ["id", "name"], "properties": {
            "id": {"type": "string", "readOnly": true, "minLength": 9},
            "name": {"$ref": "#/components/schemas/Name"}}});
        let mut converter = SchemaConverter::new(&document, Purpose::Request);
        let stored = converter.convert_stored(&schema);
        let root = json!({"allOf": [stored, converter.convert(&schema)]});
        let names: Vec<String> = converter.definitions.keys().cloned().collect();
        assert_eq!(
            names,
            ["components.schemas.Name", "stored.components.schemas.Name"],
            "each reading has its own definitions"
        );
        let object = &root["allOf"][0]["else"];
        assert_eq!(object["properties"]["id"], true);
        assert!(object.get("required").is_none() && object.get("additionalProperties").is_none());
        assert_eq!(root["allOf"][1]["required"], json!(["name"]));
    }

    #[test]
    fn members_of_all_of_are_read_as_one() {
        let both = root(json!({"allOf": [
            {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
            {"type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"]}]}));
        assert_eq!(both["required"], json!(["a", "b"]));
        assert_eq!(both["properties"].as_object().map(Map::len), Some(2));
    }
}
