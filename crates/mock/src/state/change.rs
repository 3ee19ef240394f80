//! Changes of a stored resource by a request: updates of fields, verbs and deletion.

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Body, Operation};
use tidbcloud_schema::sample::schema::effective;
use tidbcloud_schema::walk;

use super::ResourceRequest;
use super::lifecycle::Lifecycle;
use super::role::OperationRole;
use super::store::{StoredResource, set_field};
use crate::error_response::ErrorResponse;
use crate::validate::request::ValidRequest;

/// Depth limit of nested records in a change.
const MAX_DEPTH: usize = 16;

/// Returns the resource in a request: its body, a field of it, or the part of it next to an update mask.
pub(super) fn resource_in<'r>(
    operation: &Operation,
    field: Option<&String>,
    content: &'r ValidRequest,
) -> Option<&'r Value> {
    let body = content.body.as_ref()?;
    match (&operation.body, field) {
        (Some(Body::Masked { resource_field, .. }), _) => body.get(resource_field),
        (_, Some(field)) => body.get(field),
        _ => Some(body),
    }
}

/// Changes a resource. Returns `false` where it is to be removed at once.
///
/// # Errors
///
/// Where the state of the resource does not allow the change, which then has no effect.
pub(super) fn change(
    request: &ResourceRequest<'_>,
    (schema, lifecycle): (&str, Option<&Lifecycle>),
    (role, field): (&OperationRole, Option<&String>),
    resource: &mut StoredResource,
) -> Result<bool, ErrorResponse> {
    let &ResourceRequest {
        document,
        operation,
        content,
        now,
        ..
    } = request;
    let before = resource.state().to_owned();
    if matches!(role, OperationRole::Delete | OperationRole::DeleteAny) {
        let path = lifecycle.map(Lifecycle::deleted).unwrap_or_default();
        let remains = path.through.is_some();
        resource.follow(path, now);
        return Ok(remains);
    }
    let sent = resource_in(operation, field, content);
    let verb = match role {
        OperationRole::Verb(verb) => Some(verb.clone()),
        _ => sent.and_then(verb_in_fields),
    };
    if let (Some(lifecycle), Some(verb)) = (lifecycle, &verb)
        && let Err(allowed) = lifecycle.allows(verb, &before)
    {
        let why = format!(
            "{} is {before}: {verb} requires state {}",
            request.path,
            allowed.join(" or ")
        );
        return Err(ErrorResponse::new(StatusCode::CONFLICT, why));
    }
    if let (Some(schema), Some(sent)) = (walk::get(document, schema), sent) {
        match update_mask(operation, content) {
            Some(mask) => mask
                .split(',')
                .for_each(|path| copy_masked(&mut resource.body, sent, path)),
            None => merge_fields(document, schema, &mut resource.body, sent, 0),
        }
    }
    let path = lifecycle.map(|lifecycle| match &verb {
        Some(verb) => lifecycle.verb(verb, &before),
        None => lifecycle.modified(&before),
    });
    resource.follow(path.unwrap_or_default(), now);
    Ok(true)
}

/// Returns the verb of an update whose fields mean one: `action: CANCEL`, `config.paused: true`.
fn verb_in_fields(sent: &Value) -> Option<String> {
    if let Some(action) = sent.get("action").and_then(Value::as_str) {
        return Some(action.to_ascii_lowercase());
    }
    let paused = sent.pointer("/config/paused")?.as_bool()?;
    Some(if paused { "pause" } else { "resume" }.to_owned())
}

fn update_mask<'r>(operation: &Operation, content: &'r ValidRequest) -> Option<&'r str> {
    match &operation.body {
        Some(Body::Masked { mask_field, .. }) => content.body.as_ref()?.get(mask_field)?.as_str(),
        _ => None,
    }
}

/// Copies one path of an update mask from the request. A path that the request lacks is cleared.
fn copy_masked(body: &mut Value, sent: &Value, path: &str) {
    let names: Vec<String> = path.trim().split('.').map(str::to_owned).collect();
    let mut value = Some(sent);
    for name in &names {
        value = value.and_then(|value| value.get(name));
    }
    match (value, names.split_last()) {
        (Some(value), _) => set_field(body, &names, value.clone()),
        (None, Some((last, parents))) => {
            let mut parent = Some(body);
            for name in parents {
                parent = parent.and_then(|parent| parent.get_mut(name));
            }
            if let Some(Value::Object(parent)) = parent {
                parent.remove(last);
            }
        }
        (None, None) => {}
    }
}

/// Merges the fields of a request into a record according to the schema: records field by field, other values (maps too) as a
/// whole. `null` clears a field; unknown and output-only fields are ignored.
fn merge_fields(document: &Value, schema: &Value, body: &mut Value, sent: &Value, depth: usize) {
    let here = effective(document, schema);
    let (Some(properties), Value::Object(sent)) = (here.properties(), sent) else {
        *body = sent.clone();
        return;
    };
    if !body.is_object() {
        *body = Map::new().into();
    }
    let Value::Object(body) = body else { return };
    for (name, value) in sent {
        let Some(schema) = properties.get(name) else {
            continue;
        };
        if depth > MAX_DEPTH || effective(document, schema).is("readOnly") {
            continue;
        }
        if value.is_null() {
            body.remove(name);
        } else {
            let into = body.entry(name.clone()).or_insert(Value::Null);
            merge_fields(document, schema, into, value, depth + 1);
        }
    }
}
