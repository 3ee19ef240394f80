//! Error responses: a message and violations, in the error schema that the document declares.

use axum::http::StatusCode;
use serde_json::{Value, json};
use tidbcloud_schema::sample::schema::{effective, resolve};

/// One problem of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// Part of the request: `body /region/name`, `query parameter pageSize`.
    pub(crate) place: String,
    /// The problem, and the expected value.
    pub(crate) problem: String,
}

/// Error response to a request that is not executed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ErrorResponse {
    pub(crate) status: StatusCode,
    pub(crate) message: String,
    pub(crate) violations: Vec<Violation>,
}

/// Shape of the error body of an API or of one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ErrorShape {
    /// `{code, message, details}`, google.rpc.Status; some documents declare the details as strings.
    Status { details_are_strings: bool },
    /// `{code, error, msgPrefix, status}`.
    Base,
}

impl Default for ErrorShape {
    fn default() -> Self {
        Self::Status {
            details_are_strings: false,
        }
    }
}

impl ErrorResponse {
    /// Returns an error response without violations.
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            violations: Vec::new(),
        }
    }

    /// Returns the message with all violations.
    pub(crate) fn text(&self) -> String {
        let mut text = self.message.clone();
        for (position, Violation { place, problem }) in self.violations.iter().enumerate() {
            text.push_str(if position == 0 { ": " } else { "; " });
            text.push_str(&format!("{place}: {problem}"));
        }
        text
    }

    /// Returns the JSON body in that shape.
    pub(crate) fn body(&self, shape: ErrorShape) -> Value {
        match shape {
            ErrorShape::Status {
                details_are_strings,
            } => {
                let details: Vec<Value> = match self.violations.as_slice() {
                    [] => Vec::new(),
                    violations if details_are_strings => violations
                        .iter()
                        .map(|Violation { place, problem }| format!("{place}: {problem}").into())
                        .collect(),
                    violations => {
                        let violations: Vec<Value> = violations
                            .iter()
                            .map(|Violation { place, problem }| json!({"field": place, "description": problem}))
                            .collect();
                        vec![json!({
                            "@type": "type.googleapis.com/google.rpc.BadRequest",
                            "fieldViolations": violations,
                        })]
                    }
                };
                json!({"code": self.code(), "message": self.text(), "details": details})
            }
            ErrorShape::Base => json!({
                "code": self.code().to_string(),
                "error": {},
                "msgPrefix": self.text(),
                "status": self.status.as_u16(),
            }),
        }
    }

    /// Returns the error code. The real API mixes gRPC codes with eight-digit codes, and so does the mock: no client may take
    /// them for HTTP statuses.
    fn code(&self) -> u32 {
        match self.status {
            StatusCode::UNAUTHORIZED => 49_900_001,
            StatusCode::NOT_FOUND => 49_900_002,
            StatusCode::TOO_MANY_REQUESTS => 49_900_007,
            StatusCode::METHOD_NOT_ALLOWED => 12,
            status if status.is_server_error() => 13,
            _ => 3,
        }
    }
}

/// Returns the shape of the error bodies of an operation, if the document declares one.
pub(crate) fn declared_shape(document: &Value, operation: &Value) -> Option<ErrorShape> {
    let responses = operation.get("responses")?.as_object()?;
    let errors = responses
        .iter()
        .filter(|(status, _)| status.starts_with(['4', '5']) || *status == "default");
    errors
        .filter_map(|(_, response)| shape_of_response(document, resolve(document, response)))
        .next()
}

fn shape_of_response(document: &Value, response: &Value) -> Option<ErrorShape> {
    let schema = response
        .get("content")?
        .as_object()?
        .values()
        .find_map(|media| media.get("schema"))?;
    let schema = effective(document, schema);
    let properties = schema.properties()?;
    if properties.contains_key("msgPrefix") {
        return Some(ErrorShape::Base);
    }
    properties.contains_key("message").then(|| {
        let item = properties
            .get("details")
            .map(|details| effective(document, details));
        let item = item.as_ref().and_then(|details| details.get("items"));
        let strings =
            item.is_some_and(|item| effective(document, item).text("type") == Some("string"));
        ErrorShape::Status {
            details_are_strings: strings,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operation(schema: Value) -> Value {
        json!({"responses": {"200": {"content": {"application/json": {"schema": {"type": "object"}}}},
            "400": {"content": {"application/json": {"schema": schema}}}}})
    }

    #[test]
    fn the_documents_own_error_schema_decides() {
        let document = json!({"components": {"schemas": {"Status": {"type": "object", "properties": {
            "code": {"type": "integer"}, "message": {"type": "string"},
            "details": {"type": "array", "items": {"type": "object", "additionalProperties": {}}}}}}}});
        let status =
            operation(json!({"allOf": [{"$ref": "#/components/schemas/Status"}], "example": {}}));
        assert_eq!(
            declared_shape(&document, &status),
            Some(ErrorShape::Status {
                details_are_strings: false
            })
        );
        let strings = operation(json!({"type": "object", "properties": {
            "message": {"type": "string"}, "details": {"type": "array", "items": {"type": "string"}}}}));
        assert_eq!(
            declared_shape(&document, &strings),
            Some(ErrorShape::Status {
                details_are_strings: true
            })
        );
        let base = operation(json!({"type": "object", "properties": {
            "code": {"type": "string"}, "error": {}, "msgPrefix": {"type": "string"}, "status": {"type": "integer"}}}));
        assert_eq!(declared_shape(&document, &base), Some(ErrorShape::Base));
        assert_eq!(declared_shape(&document, &operation(json!({}))), None);
        assert_eq!(
            declared_shape(
                &document,
                &json!({"responses": {"404": {"description": "no schema"}}})
            ),
            None
        );
    }

    #[test]
    fn every_shape_reports_every_finding() {
        let violation = |place: &str| Violation {
            place: place.to_owned(),
            problem: "is wrong".to_owned(),
        };
        let mut error = ErrorResponse::new(StatusCode::BAD_REQUEST, "the request does not fit");
        error.violations = vec![violation("body /a"), violation("query parameter b")];
        let text = "the request does not fit: body /a: is wrong; query parameter b: is wrong";
        let base = error.body(ErrorShape::Base);
        assert_eq!(
            base,
            json!({"code": "3", "error": {}, "msgPrefix": text, "status": 400})
        );
        let status = error.body(ErrorShape::Status {
            details_are_strings: false,
        });
        assert_eq!(
            (&status["code"], &status["message"]),
            (&json!(3), &json!(text))
        );
        assert_eq!(
            status["details"][0]["fieldViolations"][1]["field"],
            "query parameter b"
        );
        let strings = error.body(ErrorShape::Status {
            details_are_strings: true,
        });
        assert_eq!(
            strings["details"],
            json!(["body /a: is wrong", "query parameter b: is wrong"])
        );
    }
}
