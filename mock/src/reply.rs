//! Successes: made from the reply's schema and examples, repeating what the request said.

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Body, Operation, Part};
use tidbcloud_model::sample::schema::resolve;
use tidbcloud_model::sample::{self, Purpose};

use crate::check::Checked;

/// The success of one operation, before a request is known.
#[derive(Debug)]
pub(crate) struct Replier {
    status: StatusCode,
    /// The schema of the body and a sample of it.
    body: Option<(Value, Value)>,
    /// In a request that holds a resource beside a mask: the resource's name.
    resource_field: Option<String>,
    /// The path parameter that names the resource itself, `clusterId` of `/clusters/{clusterId}`.
    own_parameter: Option<String>,
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
        let own_parameter =
            operation
                .path
                .segments
                .last()
                .and_then(|segment| match segment.parts.first() {
                    Some(Part::Parameter(name)) if name.to_ascii_lowercase().ends_with("id") => {
                        Some(name.clone())
                    }
                    _ => None,
                });
        Ok(Self {
            status,
            body,
            resource_field,
            own_parameter,
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
        let own = self
            .own_parameter
            .as_ref()
            .and_then(|name| Some((name, path.get(name)?)));
        if let Some((_, value)) = own.filter(|(name, _)| body.get(name.as_str()).is_none()) {
            said.insert("id".to_owned(), value.clone());
        }
        said.into()
    }
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
        for name in ["total", "totalSize"] {
            if let Some(total) = object.get_mut(name) {
                match total {
                    Value::Number(_) => *total = (*items).into(),
                    Value::String(_) => *total = items.to_string().into(),
                    _ => {}
                }
            }
        }
    }
    sample
}
