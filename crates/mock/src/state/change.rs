//! What a request does to a resource that is there.

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Body, Operation};
use tidbcloud_model::sample::schema::effective;
use tidbcloud_openapi::walk;

use super::Question;
use super::lifecycle::Lifecycle;
use super::role::Role;
use super::store::{Item, set};
use crate::check::Checked;
use crate::refusal::Refusal;

/// How deep records inside records are changed.
const MAX_DEPTH: usize = 16;

/// What a request says about the resource: its body, or the part of it that stands beside a mask.
pub(super) fn sent<'r>(operation: &Operation, request: &'r Checked) -> Option<&'r Value> {
    let body = request.body.as_ref()?;
    match &operation.body {
        Some(Body::Masked { resource_field, .. }) => body.get(resource_field),
        _ => Some(body),
    }
}

/// Carries a change out. `false` where the resource is gone by it.
///
/// # Errors
///
/// Where the resource is in a state that does not allow it: then nothing has changed.
pub(super) fn change(
    question: &Question<'_>,
    (schema, lifecycle): (&str, Option<&Lifecycle>),
    role: &Role,
    item: &mut Item,
) -> Result<bool, Refusal> {
    let &Question {
        document,
        operation,
        request,
        now,
        ..
    } = question;
    let before = item.state().to_owned();
    if *role == Role::Delete {
        let course = lifecycle.map(Lifecycle::deleted).unwrap_or_default();
        let stays = course.through.is_some();
        item.follow(course, now);
        return Ok(stays);
    }
    let sent = sent(operation, request);
    let verb = match role {
        Role::Verb(verb) => Some(verb.clone()),
        _ => sent.and_then(asked),
    };
    if let (Some(lifecycle), Some(verb)) = (lifecycle, &verb)
        && let Err(allowed) = lifecycle.allows(verb, &before)
    {
        let why = format!(
            "{} is {before}: {verb} is for what is {}",
            question.path,
            allowed.join(" or ")
        );
        return Err(Refusal::new(StatusCode::CONFLICT, why));
    }
    if let (Some(schema), Some(sent)) = (walk::get(document, schema), sent) {
        match mask(operation, request) {
            Some(mask) => mask
                .split(',')
                .for_each(|path| copy(&mut item.body, sent, path)),
            None => lay(document, schema, &mut item.body, sent, 0),
        }
    }
    let course = lifecycle.map(|lifecycle| match &verb {
        Some(verb) => lifecycle.verb(verb, &before),
        None => lifecycle.modified(&before),
    });
    item.follow(course.unwrap_or_default(), now);
    Ok(true)
}

/// A change of fields that is a verb in disguise: `action: CANCEL`, `config.paused: true`.
fn asked(sent: &Value) -> Option<String> {
    if let Some(action) = sent.get("action").and_then(Value::as_str) {
        return Some(action.to_ascii_lowercase());
    }
    let paused = sent.pointer("/config/paused")?.as_bool()?;
    Some(if paused { "pause" } else { "resume" }.to_owned())
}

fn mask<'r>(operation: &Operation, request: &'r Checked) -> Option<&'r str> {
    match &operation.body {
        Some(Body::Masked { mask_field, .. }) => request.body.as_ref()?.get(mask_field)?.as_str(),
        _ => None,
    }
}

/// Takes over what a mask names, and nothing else; what it names and the request does not hold is cleared.
fn copy(body: &mut Value, sent: &Value, path: &str) {
    let names: Vec<String> = path.trim().split('.').map(str::to_owned).collect();
    let mut value = Some(sent);
    for name in &names {
        value = value.and_then(|value| value.get(name));
    }
    match (value, names.split_last()) {
        (Some(value), _) => set(body, &names, value.clone()),
        (None, Some((last, parents))) => {
            let mut holder = Some(body);
            for name in parents {
                holder = holder.and_then(|holder| holder.get_mut(name));
            }
            if let Some(Value::Object(holder)) = holder {
                holder.remove(last);
            }
        }
        (None, None) => {}
    }
}

/// Lays what was sent over a record, as the schema knows it: records field by field, maps and everything else whole, `null`
/// clears, and what only the server writes stays.
fn lay(document: &Value, schema: &Value, body: &mut Value, sent: &Value, depth: usize) {
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
            lay(document, schema, into, value, depth + 1);
        }
    }
}
