//! Creation of a resource from a request: its id, its names, its fields and its first state.

use axum::http::StatusCode;
use serde_json::Value;
use tidbcloud_schema::sample::{self, Purpose};
use tidbcloud_schema::walk;

use super::change::resource_in;
use super::role::{OperationRole, ResourceKind, ResourceUse};
use super::store::{StoredResource, set_field};
use super::{ResourceRequest, Resources, not_found};
use crate::error_response::ErrorResponse;

/// The first generated id.
const FIRST_ID: u64 = 10_000_000;

impl Resources {
    /// Creates a resource in a collection and returns it.
    pub(super) fn create(
        &self,
        request: &ResourceRequest<'_>,
        kind: &ResourceKind,
        used: &ResourceUse,
        collection: &[String],
    ) -> Result<Option<Value>, ErrorResponse> {
        let &ResourceRequest {
            document,
            operation,
            content,
            now,
            ..
        } = request;
        let Some(schema) = walk::get(document, &kind.schema) else {
            return Ok(None);
        };
        let mut store = self.store();
        if store.was_removed(collection) {
            return Err(not_found(request.path));
        }
        let mut number = store.next_number();
        let sent = resource_in(operation, used.field.as_ref(), content);
        let sent_id = kind.id.last().and_then(|name| sent?.get(name)?.as_str());
        let id = match sent_id.filter(|id| !id.is_empty() && !kind.id_is_name) {
            Some(id) => id.to_owned(),
            None => {
                let mut id = (FIRST_ID + number).to_string();
                // A seed may have taken it.
                while store.has(collection, &id) {
                    number = store.next_number();
                    id = (FIRST_ID + number).to_string();
                }
                id
            }
        };
        let mut body = sample::value(document, schema, Purpose::Response);
        let parents = Value::Object(content.path.clone());
        for values in sent.into_iter().chain([&parents]) {
            body = sample::merge(document, schema, body, values, Purpose::Response);
        }
        set_identity(&mut body, kind, collection, &id);
        // The name in a request may be the display name of the resource.
        if let (Some(name), None) = (sent.and_then(|sent| sent.get("name")), body.get("name"))
            && let Some(display_name) = body.get_mut("displayName")
        {
            *display_name = name.clone();
        }
        let lifecycle = kind.lifecycle.as_ref();
        let state_field = lifecycle.map(|lifecycle| lifecycle.field.clone());
        let mut resource = StoredResource::new(id.clone(), body, state_field.unwrap_or_default());
        if let Some(lifecycle) = lifecycle {
            let path = match &used.role {
                OperationRole::CreateBy(verb) => lifecycle.created_by(verb),
                _ => lifecycle.created(),
            };
            resource.follow(path, now);
        }
        let body = resource.shown(kind, self.mode.pace, now);
        if store.add(collection, number, resource) {
            Ok(Some(body))
        } else {
            let why = format!("{id} exists already: delete it first, or choose another id");
            Err(ErrorResponse::new(StatusCode::CONFLICT, why))
        }
    }
}

/// Writes the id of a resource into its body, and its resource name where the kind has one.
pub(super) fn set_identity(body: &mut Value, kind: &ResourceKind, collection: &[String], id: &str) {
    let name = resource_name(collection, id);
    let wire_id: Value = match id.parse::<u64>() {
        Ok(number) if kind.id_is_number => number.into(),
        _ if kind.id_is_name => name.clone().into(),
        _ => id.into(),
    };
    for alias in &kind.id_aliases {
        body[alias.as_str()] = wire_id.clone();
    }
    set_field(body, &kind.id, wire_id);
    if kind.named {
        body["name"] = name.into();
    }
}

/// Returns the resource name: the path without the API version that some documents write into every path.
fn resource_name(collection: &[String], id: &str) -> String {
    let is_version = |segment: &&String| {
        let digits = segment.strip_prefix('v');
        digits.is_some_and(|digits| digits.starts_with(|first: char| first.is_ascii_digit()))
    };
    let from = usize::from(collection.first().as_ref().is_some_and(is_version));
    format!("{}/{id}", collection[from..].join("/"))
}
