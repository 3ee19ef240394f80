//! Validator of the responses of one operation, for recordings of the real API.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::{Value, json};
use tidbcloud_model::api::Operation;
use tidbcloud_schema::pointer;
use tidbcloud_schema::sample::Purpose;
use tidbcloud_schema::sample::schema::resolve;

use super::apply::json_schema_validator;
use super::explain;
use super::schema::SchemaConverter;
use crate::error_response::Violation;
use crate::secrets::MASK;

/// Declared responses of one operation, by status, range (`4XX`) or `default`.
#[derive(Debug)]
pub(crate) struct ResponseValidator(BTreeMap<String, DeclaredResponse>);

#[derive(Debug)]
struct DeclaredResponse {
    /// Pointer to it in the document.
    pointer: String,
    /// Schema of the body with its validator; `None` where none is declared.
    body: Option<(Value, Validator)>,
}

/// The problem of a response.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// Pointer to what the document declares.
    pub(crate) pointer: String,
    pub(crate) violation: Violation,
}

impl ResponseValidator {
    /// Builds the validator of an operation of the document.
    ///
    /// # Errors
    ///
    /// Where the document lacks the operation, or a schema of it cannot be applied.
    pub(crate) fn new(document: &Value, operation: &Operation) -> Result<Self, String> {
        let at = operation.pointer.trim_start_matches('#');
        let node = document
            .pointer(at)
            .ok_or_else(|| format!("{at} is not in the document"))?;
        let mut declared = BTreeMap::new();
        let responses = node.get("responses").and_then(Value::as_object);
        for (status, response) in responses.into_iter().flatten() {
            let content = resolve(document, response).get("content");
            let schema = content
                .and_then(Value::as_object)
                .and_then(|content| content.values().find_map(|media| media.get("schema")));
            let at = pointer::join(&pointer::join(&operation.pointer, "responses"), status);
            let body = schema.map(|schema| {
                let mut converter = SchemaConverter::new(document, Purpose::Response);
                let converted = converter.convert(schema);
                let root = json!({"type": "object", "properties": {"body": converted}});
                let schema = converter.finish(root.as_object().cloned().unwrap_or_default());
                json_schema_validator(&schema)
                    .map(|validator| (schema, validator))
                    .map_err(|why| format!("the schema of {at} cannot be applied: {why}"))
            });
            let body = body.transpose()?;
            declared.insert(
                status.to_uppercase(),
                DeclaredResponse { pointer: at, body },
            );
        }
        Ok(Self(declared))
    }

    /// Whether the document says anything of a status. Of a gateway's error it does not, and need not.
    pub(crate) fn is_about(&self, status: u16) -> bool {
        status < 500 || self.declared(status).is_some()
    }

    /// Returns what a response has that the document does not, or the other way round; `null` is no body.
    pub(crate) fn misfits(&self, operation: &Operation, status: u16, body: &Value) -> Vec<Misfit> {
        let one = |pointer: &str, place: &str, problem: String| {
            vec![Misfit {
                pointer: pointer.to_owned(),
                violation: Violation {
                    place: place.to_owned(),
                    problem,
                },
            }]
        };
        let Some(declared) = self.declared(status) else {
            let known: Vec<String> = self.0.keys().map(|key| key.to_lowercase()).collect();
            let problem = format!(
                "the document does not know it; it knows {}",
                known.join(", ")
            );
            return one(&operation.pointer, "status", problem);
        };
        match (&declared.body, body) {
            (None, Value::Null) => Vec::new(),
            // An empty object says as little as no body.
            (None, Value::Object(fields)) if fields.is_empty() => Vec::new(),
            (None, _) => one(
                &declared.pointer,
                "body",
                "the document has none".to_owned(),
            ),
            (Some(_), Value::Null) => one(
                &declared.pointer,
                "body",
                "is missing, and declared".to_owned(),
            ),
            (Some((schema, validator)), body) => {
                let whole = json!({"body": body});
                // A masked value is of another length and pattern than the real one.
                let real = validator
                    .iter_errors(&whole)
                    .filter(|error| error.instance().as_str() != Some(MASK));
                let misfit = |error| Misfit {
                    pointer: declared.pointer.clone(),
                    violation: explain::difference(schema, &error),
                };
                real.map(misfit).collect()
            }
        }
    }

    fn declared(&self, status: u16) -> Option<&DeclaredResponse> {
        let keys = [
            status.to_string(),
            format!("{}XX", status / 100),
            "DEFAULT".to_owned(),
        ];
        keys.iter().find_map(|key| self.0.get(key))
    }
}
