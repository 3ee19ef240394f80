//! Sample responses: successes made from the response schema and its examples, with the values of the request.

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Body, BodyForm, Operation, OperationResponse, Parameter, Part};
use tidbcloud_schema::sample::schema::resolve;
use tidbcloud_schema::sample::{self, Purpose};

use crate::state::write_total;
use crate::validate::request::ValidRequest;

/// Sampler of the success responses of one operation.
#[derive(Debug)]
pub(crate) struct ResponseSampler {
    status: StatusCode,
    /// Schema of the body, and a sample of it.
    body: Option<(Value, Value)>,
    /// Field of the resource in a request body of a resource and its update mask.
    resource_field: Option<String>,
    /// Path parameter that identifies the resource, `clusterId` of `/clusters/{clusterId}`, and the name that responses may
    /// use instead.
    own_parameter: Option<(String, &'static str)>,
    /// Other fields with its value.
    id_fields: Vec<String>,
    /// Number of responses without a declared body.
    undeclared: AtomicUsize,
}

impl ResponseSampler {
    /// Reads the response that the document declares.
    ///
    /// # Errors
    ///
    /// Where the document lacks the operation.
    pub(crate) fn new(
        document: &Value,
        operation: &Operation,
        id_fields: &[String],
    ) -> Result<Self, String> {
        let pointer = operation.pointer.trim_start_matches('#');
        let node = document
            .pointer(pointer)
            .ok_or_else(|| format!("{pointer} is not in the document"))?;
        let declared = node.get("responses").and_then(Value::as_object);
        let success = declared.and_then(|responses| {
            responses
                .iter()
                .find(|(status, _)| status.starts_with('2'))
                .or_else(|| responses.get_key_value("default"))
        });
        let status = success
            .and_then(|(status, _)| status.parse().ok())
            .unwrap_or(StatusCode::OK);
        let content = success
            .and_then(|(_, response)| resolve(document, response).get("content")?.as_object());
        let schema =
            content.and_then(|content| content.values().find_map(|media| media.get("schema")));
        let sample = sample::response(document, node);
        let body = schema
            .cloned()
            .zip(sample)
            .map(|(schema, sample)| (schema, only_page(operation, sample)));
        let resource_field = match &operation.body {
            Some(Body::Masked { resource_field, .. }) => Some(resource_field.clone()),
            _ => None,
        };
        Ok(Self {
            status,
            body,
            resource_field,
            own_parameter: own_parameter(operation),
            id_fields: id_fields.to_vec(),
            undeclared: AtomicUsize::new(0),
        })
    }

    /// Returns status and body of the response to a valid request.
    pub(crate) fn respond(
        &self,
        document: &Value,
        request: &ValidRequest,
    ) -> (StatusCode, Option<Value>) {
        let Some((schema, sample)) = &self.body else {
            // A success without a schema may have an empty object or no body; clients must accept both.
            let empty_object = self.undeclared.fetch_add(1, Ordering::Relaxed) % 2 == 1;
            return (self.status, empty_object.then(|| Map::new().into()));
        };
        let mut body = sample.clone();
        if body.is_object() {
            let sent = match (&request.body, &self.resource_field) {
                (Some(body), Some(field)) => body.get(field),
                (body, _) => body.as_ref(),
            };
            for values in [sent, Some(&self.path_values(&request.path, &body))]
                .into_iter()
                .flatten()
            {
                body = sample::merge(document, schema, body, values, Purpose::Response);
            }
        }
        (self.status, Some(body))
    }

    /// Returns the path parameters as properties of a response. The parameter of the resource is often plain `id` there.
    fn path_values(&self, path: &Map<String, Value>, body: &Value) -> Value {
        let mut values = path.clone();
        if let Some((name, instead)) = &self.own_parameter
            && let Some(value) = path.get(name)
            && body.get(name).is_none()
        {
            values.insert((*instead).to_owned(), value.clone());
        }
        let own = self.own_parameter.as_ref();
        if let Some(value) = own.and_then(|(name, _)| path.get(name)) {
            let fields = self.id_fields.iter();
            values.extend(fields.map(|field| (field.clone(), value.clone())));
        }
        values.into()
    }
}

/// Returns the path parameter of the resource and its name in responses: `id` for `{clusterId}`, `name` for a resource name.
fn own_parameter(operation: &Operation) -> Option<(String, &'static str)> {
    let Some(Part::Parameter(name)) = operation.path.segments.last()?.parts.first() else {
        return None;
    };
    let resource_name =
        |parameter: &Parameter| parameter.wire_name == *name && parameter.resource_name;
    if operation.path_parameters.iter().any(resource_name) {
        return Some((name.clone(), "name"));
    }
    name.to_ascii_lowercase()
        .ends_with("id")
        .then(|| (name.clone(), "id"))
}

/// Makes the sample of a list its only page: without a next page token, and with the number of its items.
fn only_page(operation: &Operation, mut sample: Value) -> Value {
    let Some(object) = sample.as_object_mut() else {
        return sample;
    };
    let takes = |name: &str| {
        operation
            .query_parameters
            .iter()
            .any(|parameter| parameter.wire_name == name)
    };
    if takes("pageToken") && object.contains_key("nextPageToken") {
        object.insert("nextPageToken".to_owned(), "".into());
    }
    let lists: Vec<usize> = object
        .values()
        .filter_map(|value| value.as_array().map(Vec::len))
        .collect();
    if let [items] = lists.as_slice() {
        write_total(object, *items);
    }
    sample
}

/// The media type of a response that is text or bytes.
pub(crate) fn raw_media_type(response: &OperationResponse) -> Option<String> {
    let (plain, parameters) = match response.form {
        BodyForm::Text => ("text/plain", "; charset=utf-8"),
        BodyForm::Binary => ("application/octet-stream", ""),
        BodyForm::Json | BodyForm::Pairs(_) | BodyForm::Parts(_) => return None,
    };
    let declared = response.media_type.as_deref().unwrap_or_default();
    let first = declared.split([',', ';']).next().unwrap_or_default().trim();
    let is_one = !first.is_empty() && !first.contains('*');
    Some(format!(
        "{}{parameters}",
        if is_one { first } else { plain }
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fixture;

    /// Returns the response of the only operation of a path, with a body of this schema, to a request with this parameter.
    fn response(line: &str, properties: Value, parameter: (&str, &str)) -> Value {
        let mut document = fixture::paths(&[line]);
        document["components"] =
            json!({"schemas": {"Thing": {"type": "object", "properties": properties}}});
        let template = line
            .split_once(' ')
            .map_or("", |(_, path)| path)
            .replace('+', "");
        document["paths"][template]["get"]["responses"]["200"]["content"] =
            json!({"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}});
        let api = fixture::api(&document);
        let sampler =
            ResponseSampler::new(&document, &api.operations[0], &[]).expect("a declared response");
        let mut request = ValidRequest::default();
        request
            .path
            .insert(parameter.0.to_owned(), parameter.1.into());
        let (status, body) = sampler.respond(&document, &request);
        assert_eq!(status, StatusCode::OK);
        body.expect("a body")
    }

    #[test]
    fn the_resource_that_was_asked_for_is_the_one_that_comes() {
        let text = json!({"type": "string"});
        let number = json!({"type": "string", "format": "uint64"});
        let own = response(
            "GET /things/{thingId}",
            json!({"id": text, "thingId": text}),
            ("thingId", "7"),
        );
        assert_eq!(own, json!({"id": "sample", "thingId": "7"}));
        let plain = response(
            "GET /things/{thingId}",
            json!({"id": number}),
            ("thingId", "7"),
        );
        assert_eq!(plain, json!({"id": "7"}));
        let unfit = response(
            "GET /things/{thingId}",
            json!({"id": number}),
            ("thingId", "x"),
        );
        assert_eq!(unfit, json!({"id": "1"}));
        let name = "dataApps/x/endpoints/y";
        let whole = response(
            "GET /v1/{endpointName+}",
            json!({"name": text, "id": text}),
            ("endpointName", name),
        );
        assert_eq!(whole, json!({"name": name, "id": "sample"}));
    }
}
