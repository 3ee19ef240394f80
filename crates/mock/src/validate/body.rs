//! Bodies of requests: JSON, forms, text and bytes, read as the JSON values that their schemas describe.

use axum::http::{HeaderMap, StatusCode, header};
use serde_json::{Map, Value};
use tidbcloud_model::api::{BodyForm, Operation};
use tidbcloud_schema::json::strict_json;

use super::apply::media_type;
use super::multipart;
use super::pairs::PairReader;
use crate::error_response::{ErrorResponse, Violation};
use crate::route::request_target::query_pairs;

/// The body that an operation takes.
#[derive(Debug)]
pub(super) struct DeclaredBody {
    required: bool,
    /// Media types in lower case.
    media: Vec<String>,
    form: BodyForm,
    fields: PairReader,
}

impl DeclaredBody {
    /// Reads the declaration of a body, and returns its schema too.
    pub(super) fn new<'d>(
        document: &'d Value,
        declared: &'d Value,
        operation: &Operation,
    ) -> (Self, Option<&'d Value>) {
        let content = declared.get("content").and_then(Value::as_object);
        let mut contents = content.into_iter().flatten();
        let described = contents.find(|(_, media)| media.get("schema").is_some());
        let media = described.map(|(_, media)| media);
        let names = content.into_iter().flat_map(Map::keys);
        let body = Self {
            required: declared["required"] == true,
            media: names.map(|name| media_type(name)).collect(),
            form: operation.body_form.clone(),
            fields: PairReader::of_form(document, media.unwrap_or(&Value::Null)),
        };
        (body, media.and_then(|media| media.get("schema")))
    }

    /// Reads a body.
    ///
    /// # Errors
    ///
    /// 415.
    pub(super) fn read(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        violations: &mut Vec<Violation>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let mut find = |problem: String| {
            violations.push(violation(problem));
            Ok(None)
        };
        // A form, a text or a file may be empty, and is one where its media type is given.
        let is_given = !body.is_empty()
            || (!self.form.is_json() && headers.contains_key(header::CONTENT_TYPE));
        if !is_given {
            return if self.required {
                find("is missing, and required".to_owned())
            } else {
                Ok(None)
            };
        }
        let given = headers
            .get(header::CONTENT_TYPE)
            .map(|value| String::from_utf8_lossy(value.as_bytes()));
        if !given.as_deref().is_some_and(|given| self.takes(given)) {
            let given = given.as_deref().unwrap_or("none");
            return Err(ErrorResponse::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                format!(
                    "Content-Type is {given}; this operation takes {}",
                    self.media.join(" or ")
                ),
            ));
        }
        match &self.form {
            BodyForm::Json => match strict_json(body) {
                Ok(value) => Ok(Some(value)),
                Err(error) => find(format!("is not JSON: {error}")),
            },
            BodyForm::Text => match std::str::from_utf8(body) {
                Ok(text) => Ok(Some(text.into())),
                Err(_) => find("is not UTF-8".to_owned()),
            },
            // The schema of bytes is that of a string.
            BodyForm::Binary => Ok(Some(String::from_utf8_lossy(body).into())),
            BodyForm::Pairs(_) => {
                let pairs = std::str::from_utf8(body).map_err(|_| "is not UTF-8".to_owned());
                match pairs.and_then(query_pairs) {
                    Ok(pairs) => {
                        let fields = self.fields.read(pairs, "field", violations);
                        Ok(Some(fields.into()))
                    }
                    Err(problem) => find(problem),
                }
            }
            BodyForm::Parts(_) => {
                match multipart::parts(given.as_deref().unwrap_or_default(), body) {
                    Ok(parts) => Ok(Some(self.fields_of(parts, violations).into())),
                    Err(problem) => find(problem),
                }
            }
        }
    }

    /// Whether a media type is the declared one; ranges take all of theirs.
    fn takes(&self, given: &str) -> bool {
        let given = media_type(given);
        let top = given.split('/').next().unwrap_or_default();
        self.media
            .iter()
            .any(|media| *media == given || media.strip_suffix("/*") == Some(top))
    }

    /// The fields of parts: texts like those of a form, and files as their text.
    fn fields_of(
        &self,
        parts: Vec<multipart::Part>,
        violations: &mut Vec<Violation>,
    ) -> Map<String, Value> {
        let (files, texts): (Vec<_>, Vec<_>) =
            parts.into_iter().partition(|part| part.file_name.is_some());
        let pairs = texts.into_iter().map(|part| (part.name, part.text));
        let mut fields = self.fields.read(pairs.collect(), "field", violations);
        for file in files {
            let text = Value::from(file.text);
            if self.fields.is_list(&file.name) {
                let list = fields
                    .entry(file.name)
                    .or_insert_with(|| Value::Array(Vec::new()));
                if let Some(list) = list.as_array_mut() {
                    list.push(text);
                }
            } else {
                fields.insert(file.name, text);
            }
        }
        fields
    }
}

/// A problem of the whole body.
pub(super) fn violation(problem: String) -> Violation {
    Violation {
        place: "body".to_owned(),
        problem,
    }
}
