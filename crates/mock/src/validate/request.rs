//! Validator of the requests of one operation.
//!
//! Parameters and body are validated by one JSON Schema over
//! `{"path": {…}, "query": {…}, "header": {…}, "body": …}`, so that a response reports all violations at once.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, StatusCode};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use tidbcloud_model::api::Operation;
use tidbcloud_schema::sample::Purpose;
use tidbcloud_schema::sample::schema::resolve;

use super::apply::json_schema_validator;
use super::body::{self, DeclaredBody};
use super::explain;
use super::pairs::{PairReader, Shape};
use super::parameters::{self, widen_page_size};
use super::schema::SchemaConverter;
use super::unset::remove_unset;
use crate::error_response::{ErrorResponse, Violation};
use crate::route::request_target::query_pairs;

/// Number of violations in a response; a caller fixes the first few anyway.
const MAX_FINDINGS: usize = 20;

/// Schema and parameters of one operation.
#[derive(Debug)]
pub(crate) struct RequestValidator {
    validator: Validator,
    /// Schema of the validator, from which violations name the expected values.
    schema: Value,
    path: BTreeMap<String, Shape>,
    query: PairReader,
    headers: BTreeMap<String, Shape>,
    body: Option<DeclaredBody>,
}

/// The resource that a request creates or changes, with whose schema the sent fields have to agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SentResource {
    /// Pointer to the schema of the resource.
    pub(crate) schema: String,
    /// Field of the request body with the resource, where the body is not the resource itself.
    pub(crate) field: Option<String>,
}

impl SentResource {
    /// Returns the schema of the request body whose field, or whole, is a part of the resource.
    fn convert(&self, converter: &mut SchemaConverter<'_>) -> Value {
        let resource = converter.convert_stored(&json!({"$ref": self.schema}));
        match &self.field {
            Some(field) => json!({"properties": {field.as_str(): resource}}),
            None => resource,
        }
    }
}

/// A valid request, as JSON values.
#[derive(Debug, Default)]
pub(crate) struct ValidRequest {
    pub(crate) path: Map<String, Value>,
    pub(crate) query: Map<String, Value>,
    pub(crate) body: Option<Value>,
}

impl RequestValidator {
    /// Builds the validator of an operation of the document. A resource that the request creates or changes may limit a
    /// field that the request does not: a value that no response could show is refused.
    ///
    /// # Errors
    ///
    /// Where the document lacks the operation, or a schema of it cannot be applied.
    pub(crate) fn new(
        document: &Value,
        operation: &Operation,
        resource: Option<&SentResource>,
    ) -> Result<Self, String> {
        let pointer = operation.pointer.trim_start_matches('#');
        let node = document
            .pointer(pointer)
            .ok_or_else(|| format!("{pointer} is not in the document"))?;
        let mut converter = SchemaConverter::new(document, Purpose::Request);
        let (mut path, mut headers) = (BTreeMap::new(), BTreeMap::new());
        let mut query = PairReader::default();
        let (mut path_schema, mut query_schema, mut header_schema) = (
            ObjectSchema::default(),
            ObjectSchema::default(),
            ObjectSchema::default(),
        );
        for parameter in parameters::declared(document, pointer, node) {
            let (Some(name), Some(schema)) = (parameter["name"].as_str(), parameter.get("schema"))
            else {
                continue;
            };
            let (object, in_query) = match parameter["in"].as_str() {
                Some("path") => {
                    path.insert(name.to_owned(), Shape::of(document, schema));
                    (&mut path_schema, false)
                }
                Some("query") => {
                    query.parameter(document, name, parameter);
                    (&mut query_schema, true)
                }
                Some("header") => {
                    headers.insert(name.to_owned(), Shape::of(document, schema));
                    (&mut header_schema, false)
                }
                _ => continue,
            };
            let mut converted = converter.convert(schema);
            if in_query {
                widen_page_size(name, &mut converted);
            }
            object.properties.insert(name.to_owned(), converted);
            if parameter["required"] == true || parameter["in"] == "path" {
                object.required.push(name.into());
            }
        }
        let mut request = ObjectSchema::default();
        let mut add = |part: &str, schema| request.properties.insert(part.to_owned(), schema);
        add("path", path_schema.finish());
        add("query", query_schema.finish());
        add("header", header_schema.finish());
        let declared = node.get("requestBody").map(|body| resolve(document, body));
        let body = declared.map(|declared| {
            let (body, schema) = DeclaredBody::new(document, declared, operation);
            let mut converted =
                schema.map_or_else(|| json!({}), |schema| converter.convert(schema));
            let is_resource = |resource: &&SentResource| {
                resource.field.is_none() && schema == Some(&json!({"$ref": resource.schema}))
            };
            if let Some(resource) = resource.filter(|resource| !is_resource(resource)) {
                converted = json!({"allOf": [converted, resource.convert(&mut converter)]});
            }
            add("body", converted);
            body
        });
        let root = request.finish().as_object().cloned().unwrap_or_default();
        let schema = converter.finish(root);
        let validator = json_schema_validator(&schema)
            .map_err(|why| format!("the schemas of {pointer} cannot be applied: {why}"))?;
        Ok(Self {
            validator,
            schema,
            path,
            query,
            headers,
            body,
        })
    }

    /// Validates a request.
    ///
    /// # Errors
    ///
    /// 400 with all violations, or 415.
    pub(crate) fn validate(
        &self,
        path: &[(String, String)],
        query: Option<&str>,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<ValidRequest, ErrorResponse> {
        let mut violations = Vec::new();
        let mut request = Map::new();
        let path = path.iter().map(|(name, text)| {
            let shape = self.path.get(name);
            let value = shape.map_or_else(|| text.as_str().into(), |shape| shape.list(text, ','));
            (name.clone(), value)
        });
        let path: Map<String, Value> = path.collect();
        request.insert("path".to_owned(), path.into());
        let values = match query_pairs(query.unwrap_or_default()) {
            Ok(pairs) => self.query.read(pairs, "query parameter", &mut violations),
            Err(problem) => {
                violations.push(Violation {
                    place: "query".to_owned(),
                    problem,
                });
                Map::new()
            }
        };
        request.insert("query".to_owned(), values.into());
        // Headers that the document lacks are everywhere.
        let declared = self.headers.iter();
        let values: Map<String, Value> = declared
            .filter_map(|(name, shape)| {
                let text = parameters::header_text(headers, name)?;
                Some((name.clone(), shape.list(&text, ',')))
            })
            .collect();
        request.insert("header".to_owned(), values.into());
        let mut body = self.parse_body(headers, body, &mut violations)?;
        if let (Some(body), Some(schema)) = (&mut body, self.schema.pointer("/properties/body")) {
            remove_unset(&self.schema, schema, body);
        }
        request.extend(body.map(|body| ("body".to_owned(), body)));
        let request = Value::Object(request);
        let errors = self.validator.iter_errors(&request);
        for violation in errors.map(|error| explain::violation(&self.schema, &error)) {
            if violations.len() > MAX_FINDINGS {
                break;
            }
            // Request and resource may have the same limit.
            if !violations.contains(&violation) {
                violations.push(violation);
            }
        }
        if violations.is_empty() {
            return Ok(ValidRequest::from(request));
        }
        if violations.len() > MAX_FINDINGS {
            violations.truncate(MAX_FINDINGS);
            violations.push(Violation {
                place: "request".to_owned(),
                problem: "has further problems, which are not listed".to_owned(),
            });
        }
        let mut error = ErrorResponse::new(
            StatusCode::BAD_REQUEST,
            "the request does not fit the API's document",
        );
        error.violations = violations;
        Err(error)
    }

    fn parse_body(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        violations: &mut Vec<Violation>,
    ) -> Result<Option<Value>, ErrorResponse> {
        match &self.body {
            Some(declared) => declared.read(headers, body, violations),
            None => {
                if !body.is_empty() {
                    violations.push(body::violation("this operation takes none".to_owned()));
                }
                Ok(None)
            }
        }
    }
}

impl From<Value> for ValidRequest {
    fn from(mut request: Value) -> Self {
        let mut take = |part: &str| request.get_mut(part).map(Value::take);
        let object = |value: Option<Value>| match value {
            Some(Value::Object(object)) => object,
            _ => Map::new(),
        };
        Self {
            path: object(take("path")),
            query: object(take("query")),
            body: take("body"),
        }
    }
}

/// Schema of an object under construction.
#[derive(Default)]
struct ObjectSchema {
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl ObjectSchema {
    fn finish(self) -> Value {
        json!({"type": "object", "properties": self.properties, "required": self.required, "additionalProperties": false})
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
