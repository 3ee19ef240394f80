//! Replies that are no success: what to tell, in the error body that the API's own document declares.

use axum::http::StatusCode;
use serde_json::{Value, json};
use tidbcloud_model::sample::schema::{effective, resolve};

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// `body /region/name`, `query parameter pageSize`.
    pub(crate) place: String,
    /// What was found and what was expected.
    pub(crate) what: String,
}

/// Why a request is not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) message: String,
    pub(crate) findings: Vec<Finding>,
}

/// The error body of an API or of one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `{code, message, details}`, google.rpc.Status; some documents declare the details as texts.
    Status { details_are_texts: bool },
    /// `{code, error, msgPrefix, status}`.
    Base,
}

impl Default for Shape {
    fn default() -> Self {
        Self::Status {
            details_are_texts: false,
        }
    }
}

impl Refusal {
    /// A refusal without findings.
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            findings: Vec::new(),
        }
    }

    /// The message with all findings, one after the other.
    pub(crate) fn text(&self) -> String {
        let mut text = self.message.clone();
        for (position, Finding { place, what }) in self.findings.iter().enumerate() {
            text.push_str(if position == 0 { ": " } else { "; " });
            text.push_str(&format!("{place}: {what}"));
        }
        text
    }

    /// The JSON body in that shape.
    pub(crate) fn body(&self, shape: Shape) -> Value {
        match shape {
            Shape::Status { details_are_texts } => {
                let details: Vec<Value> = match self.findings.as_slice() {
                    [] => Vec::new(),
                    findings if details_are_texts => findings
                        .iter()
                        .map(|Finding { place, what }| format!("{place}: {what}").into())
                        .collect(),
                    findings => {
                        let violations: Vec<Value> = findings
                            .iter()
                            .map(|Finding { place, what }| json!({"field": place, "description": what}))
                            .collect();
                        vec![json!({
                            "@type": "type.googleapis.com/google.rpc.BadRequest",
                            "fieldViolations": violations,
                        })]
                    }
                };
                json!({"code": self.number(), "message": self.text(), "details": details})
            }
            Shape::Base => json!({
                "code": self.number().to_string(),
                "error": {},
                "msgPrefix": self.text(),
                "status": self.status.as_u16(),
            }),
        }
    }

    /// The API mixes numbers of gRPC with its own of eight digits, and so does the mock: no client may take them for HTTP's.
    fn number(&self) -> u32 {
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

/// The shape of an operation's errors, if its document declares one.
pub(crate) fn shape_of(document: &Value, operation: &Value) -> Option<Shape> {
    let replies = operation.get("responses")?.as_object()?;
    let errors = replies
        .iter()
        .filter(|(status, _)| status.starts_with(['4', '5']) || *status == "default");
    errors
        .filter_map(|(_, reply)| shape_of_reply(document, resolve(document, reply)))
        .next()
}

fn shape_of_reply(document: &Value, reply: &Value) -> Option<Shape> {
    let schema = reply
        .get("content")?
        .as_object()?
        .values()
        .find_map(|media| media.get("schema"))?;
    let schema = effective(document, schema);
    let properties = schema.properties()?;
    if properties.contains_key("msgPrefix") {
        return Some(Shape::Base);
    }
    properties.contains_key("message").then(|| {
        let item = properties
            .get("details")
            .map(|details| effective(document, details));
        let item = item.as_ref().and_then(|details| details.get("items"));
        let texts =
            item.is_some_and(|item| effective(document, item).text("type") == Some("string"));
        Shape::Status {
            details_are_texts: texts,
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
            shape_of(&document, &status),
            Some(Shape::Status {
                details_are_texts: false
            })
        );
        let texts = operation(json!({"type": "object", "properties": {
            "message": {"type": "string"}, "details": {"type": "array", "items": {"type": "string"}}}}));
        assert_eq!(
            shape_of(&document, &texts),
            Some(Shape::Status {
                details_are_texts: true
            })
        );
        let base = operation(json!({"type": "object", "properties": {
            "code": {"type": "string"}, "error": {}, "msgPrefix": {"type": "string"}, "status": {"type": "integer"}}}));
        assert_eq!(shape_of(&document, &base), Some(Shape::Base));
        assert_eq!(shape_of(&document, &operation(json!({}))), None);
        assert_eq!(
            shape_of(
                &document,
                &json!({"responses": {"404": {"description": "no schema"}}})
            ),
            None
        );
    }

    #[test]
    fn every_shape_tells_every_finding() {
        let finding = |place: &str| Finding {
            place: place.to_owned(),
            what: "is wrong".to_owned(),
        };
        let mut refusal = Refusal::new(StatusCode::BAD_REQUEST, "the request does not fit");
        refusal.findings = vec![finding("body /a"), finding("query parameter b")];
        let text = "the request does not fit: body /a: is wrong; query parameter b: is wrong";
        let base = refusal.body(Shape::Base);
        assert_eq!(
            base,
            json!({"code": "3", "error": {}, "msgPrefix": text, "status": 400})
        );
        let status = refusal.body(Shape::Status {
            details_are_texts: false,
        });
        assert_eq!(
            (&status["code"], &status["message"]),
            (&json!(3), &json!(text))
        );
        assert_eq!(
            status["details"][0]["fieldViolations"][1]["field"],
            "query parameter b"
        );
        let texts = refusal.body(Shape::Status {
            details_are_texts: true,
        });
        assert_eq!(
            texts["details"],
            json!(["body /a: is wrong", "query parameter b: is wrong"])
        );
    }
}
