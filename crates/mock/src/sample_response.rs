//! Successes: made from the reply's schema and examples, repeating what the request said.

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Body, Operation, Parameter, Part};
use tidbcloud_model::sample::schema::resolve;
use tidbcloud_model::sample::{self, Purpose};

use crate::check::Checked;
use crate::state;

/// The success of one operation, before a request is known.
#[derive(Debug)]
pub(crate) struct Replier {
    status: StatusCode,
    /// The schema of the body and a sample of it.
    body: Option<(Value, Value)>,
    /// In a request that holds a resource beside a mask: the resource's name.
    resource_field: Option<String>,
    /// The path parameter that names the resource itself, `clusterId` of `/clusters/{clusterId}`, and what replies
    /// may call it instead.
    own_parameter: Option<(String, &'static str)>,
    /// How many replies without a declared body were made.
    turn: AtomicUsize,
}

impl Replier {
    /// Reads what the document declares.
    ///
    /// # Errors
    ///
    /// What the document lacks.
    pub(crate) fn new(document: &Value, operation: &Operation) -> Result<Self, String> {
        let pointer = operation.pointer.trim_start_matches('#');
        let node = document
            .pointer(pointer)
            .ok_or_else(|| format!("{pointer} is not in the document"))?;
        let declared = node.get("responses").and_then(Value::as_object);
        let success = declared.and_then(|replies| {
            replies
                .iter()
                .find(|(status, _)| status.starts_with('2'))
                .or_else(|| replies.get_key_value("default"))
        });
        let status = success
            .and_then(|(status, _)| status.parse().ok())
            .unwrap_or(StatusCode::OK);
        let content =
            success.and_then(|(_, reply)| resolve(document, reply).get("content")?.as_object());
        let schema =
            content.and_then(|content| content.values().find_map(|media| media.get("schema")));
        let sample = sample::reply(document, node);
        let body = schema
            .cloned()
            .zip(sample)
            .map(|(schema, sample)| (schema, end_of_list(operation, sample)));
        let resource_field = match &operation.body {
            Some(Body::Masked { resource_field, .. }) => Some(resource_field.clone()),
            _ => None,
        };
        Ok(Self {
            status,
            body,
            resource_field,
            own_parameter: own_parameter(operation),
            turn: AtomicUsize::new(0),
        })
    }

    /// The reply to a request that passed its checks.
    pub(crate) fn reply(&self, document: &Value, request: &Checked) -> (StatusCode, Option<Value>) {
        let Some((schema, sample)) = &self.body else {
            // A success without a schema may come with an empty object or with nothing at all; clients must take both.
            let odd = self.turn.fetch_add(1, Ordering::Relaxed) % 2 == 1;
            return (self.status, odd.then(|| Map::new().into()));
        };
        let mut body = sample.clone();
        if body.is_object() {
            let sent = match (&request.body, &self.resource_field) {
                (Some(body), Some(field)) => body.get(field),
                (body, _) => body.as_ref(),
            };
            for said in [sent, Some(&self.named(&request.path, &body))]
                .into_iter()
                .flatten()
            {
                body = sample::merge(document, schema, body, said, Purpose::Reply);
            }
        }
        (self.status, Some(body))
    }

    /// The path parameters as properties of a reply. The one that names the resource is often plain `id` there.
    fn named(&self, path: &Map<String, Value>, body: &Value) -> Value {
        let mut said = path.clone();
        if let Some((name, instead)) = &self.own_parameter
            && let Some(value) = path.get(name)
            && body.get(name).is_none()
        {
            said.insert((*instead).to_owned(), value.clone());
        }
        said.into()
    }
}

/// A reply writes `id` for `{clusterId}`, and `name` for a whole resource name.
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

/// A list that pages is told to end here, and to count what it holds.
fn end_of_list(operation: &Operation, mut sample: Value) -> Value {
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
        state::count(object, *items);
    }
    sample
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fixture;

    /// The reply of the one operation of a path, whose body is this schema, to a request with this parameter.
    fn reply(line: &str, properties: Value, parameter: (&str, &str)) -> Value {
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
        let replier = Replier::new(&document, &api.operations[0]).expect("a declared reply");
        let mut request = Checked::default();
        request
            .path
            .insert(parameter.0.to_owned(), parameter.1.into());
        let (status, body) = replier.reply(&document, &request);
        assert_eq!(status, StatusCode::OK);
        body.expect("a body")
    }

    #[test]
    fn the_resource_that_was_asked_for_is_the_one_that_comes() {
        let text = json!({"type": "string"});
        let number = json!({"type": "string", "format": "uint64"});
        let own = reply(
            "GET /things/{thingId}",
            json!({"id": text, "thingId": text}),
            ("thingId", "7"),
        );
        assert_eq!(own, json!({"id": "sample", "thingId": "7"}));
        let plain = reply(
            "GET /things/{thingId}",
            json!({"id": number}),
            ("thingId", "7"),
        );
        assert_eq!(plain, json!({"id": "7"}));
        let unfit = reply(
            "GET /things/{thingId}",
            json!({"id": number}),
            ("thingId", "x"),
        );
        assert_eq!(unfit, json!({"id": "1"}));
        let name = "dataApps/x/endpoints/y";
        let whole = reply(
            "GET /v1/{endpointName+}",
            json!({"name": text, "id": text}),
            ("endpointName", name),
        );
        assert_eq!(whole, json!({"name": name, "id": "sample"}));
    }
}
