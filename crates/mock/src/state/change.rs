//! Changes of stored resources by requests: updates of fields, verbs and deletion; what a resource does not allow.

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Body, Operation};
use tidbcloud_schema::sample::schema::effective;
use tidbcloud_schema::walk;

use super::fields::{follow, plain, remove_field, set_field};
use super::kind::ResourceKind;
use super::lifecycle::{Lifecycle, StatePath};

use super::role::{OperationRole, ResourceUse};
use super::store::Store;
use super::{ResourceRequest, Resources, conflict};
use crate::error_response::{ErrorResponse, Violation};
use crate::validate::request::{SentResource, ValidRequest};

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

impl Resources {
    /// Returns the resource whose fields a request of an operation sets, with its place in the request.
    pub(crate) fn sent_resource(&self, operation: &Operation) -> Option<SentResource> {
        let sets = |role: &OperationRole| {
            use OperationRole::{Create, CreateBy, Update, Verb};
            matches!(role, Create | CreateBy(_) | Update | Verb(_))
        };
        let (schema, field) = if let Some((kind, used)) = self.roles.of(&operation.name) {
            sets(&used.role).then(|| (kind.schema.clone(), used.field.clone()))?
        } else {
            let (kind, used) = self.singletons.of(&operation.name)?;
            sets(&used.role).then(|| (kind.schema.clone(), None))?
        };
        let field = match &operation.body {
            Some(Body::Masked { resource_field, .. }) => Some(resource_field.clone()),
            _ => field,
        };
        Some(SentResource { schema, field })
    }

    /// Changes or deletes one resource, and returns it; `None` where it is missing.
    ///
    /// # Errors
    ///
    /// Where the resource does not allow the change, which then has no effect.
    pub(super) fn change(
        &self,
        request: &ResourceRequest<'_>,
        kind: &ResourceKind,
        used: &ResourceUse,
        store: &mut Store,
        key: &[String],
        sent: Option<&Value>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let Some((id, collection)) = key.split_last() else {
            return Ok(None);
        };
        let (pace, now) = (self.mode.pace, request.now);
        let Some(resource) = store.get(collection, id, pace, now) else {
            return Ok(None);
        };
        self.check_allowed(request, &resource.body)?;
        if matches!(used.role, OperationRole::Delete | OperationRole::DeleteAny) {
            let lifecycle = kind.lifecycle.as_ref();
            let path = lifecycle.map(Lifecycle::deleted).unwrap_or_default();
            let remains = path.through.is_some();
            resource.follow(path, now);
            resource.refresh(false);
            let body = resource.body.clone();
            if !remains {
                store.remove(collection, id);
                if kind.signing.is_some() {
                    self.keys.remove(id);
                }
            }
            return Ok(Some(body));
        }
        check_immutable(&used.immutable, sent, &resource.body)?;
        let rules = (kind.schema.as_str(), kind.lifecycle.as_ref());
        let mut body = resource.body.clone();
        let path = changed(
            request,
            rules,
            &used.role,
            (resource.state(), sent),
            &mut body,
        )?;
        if let Some(writable) = &kind.writable {
            writable.remove_secrets(&mut body);
        }
        self.check_limits(request.operation, store, collection, Some(id), &body)?;
        let Some(resource) = store.get(collection, id, pace, now) else {
            return Ok(None);
        };
        resource.replace(body, now);
        resource.follow(path, now);
        resource.refresh(false);
        Ok(Some(resource.body.clone()))
    }

    /// Changes the resources that the items of a request name, each for itself.
    pub(super) fn update_many(
        &self,
        request: &ResourceRequest<'_>,
        kind: &ResourceKind,
        used: &ResourceUse,
        collection: &[String],
        sample: &Option<Value>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let (Some(many), [id_field]) = (&used.many, kind.id.as_slice()) else {
            return Ok(None);
        };
        let mut store = self.store();
        let mut results = Vec::new();
        for item in many.items(request.content.body.as_ref()) {
            let id = item.get(id_field).and_then(plain).unwrap_or_default();
            let key = [collection, std::slice::from_ref(&id)].concat();
            let changed = self.change(request, kind, used, &mut store, &key, Some(&item));
            results.push(match changed {
                Ok(Some(body)) => Ok(body),
                Ok(None) if !self.mode.stateful && !store.was_removed(&key) => Ok(item),
                Ok(None) => {
                    let why = format!("there is no {id_field} {id}");
                    Err((item, StatusCode::NOT_FOUND, why))
                }
                Err(error) => Err((item, error.status, error.text())),
            });
        }
        Ok(many.respond(sample, results))
    }

    /// Checks that a resource is in a state for an operation, where only the overlay knows which.
    fn check_allowed(
        &self,
        request: &ResourceRequest<'_>,
        body: &Value,
    ) -> Result<(), ErrorResponse> {
        let hint = self.hints.operations.get(&request.operation.name);
        let Some(allowed) = hint.and_then(|hint| hint.allowed.as_ref()) else {
            return Ok(());
        };
        let value = follow(body, &allowed.field).and_then(Value::as_str);
        let value = value.unwrap_or_default();
        if allowed.values.iter().any(|known| known == value) {
            return Ok(());
        }
        let why = format!(
            "{} is {value}: this requires {} {}",
            request.path,
            allowed.field.join("."),
            allowed.values.join(" or ")
        );
        Err(conflict(request.operation, why))
    }
}

/// Checks that a request leaves the fields alone that cannot be changed.
fn check_immutable(
    names: &[String],
    sent: Option<&Value>,
    body: &Value,
) -> Result<(), ErrorResponse> {
    let mut error = ErrorResponse::new(StatusCode::BAD_REQUEST, "a field cannot be changed");
    for name in names {
        if let (Some(sent), Some(known)) = (sent.and_then(|sent| sent.get(name)), body.get(name))
            && sent != known
        {
            error.violations.push(Violation {
                place: format!("body /{name}"),
                problem: format!("is {known}, and cannot be changed to {sent}"),
            });
        }
    }
    if error.violations.is_empty() {
        Ok(())
    } else {
        Err(error)
    }
}

/// Changes the fields of a resource, and returns the states that follow.
///
/// # Errors
///
/// Where its state does not allow the change.
pub(super) fn changed(
    request: &ResourceRequest<'_>,
    (schema, lifecycle): (&str, Option<&Lifecycle>),
    role: &OperationRole,
    (before, sent): (&str, Option<&Value>),
    body: &mut Value,
) -> Result<StatePath, ErrorResponse> {
    let &ResourceRequest {
        document,
        operation,
        content,
        ..
    } = request;
    let verb = match role {
        OperationRole::Verb(verb) => Some(verb.clone()),
        _ => sent.and_then(verb_in_fields),
    };
    if let (Some(lifecycle), Some(verb)) = (lifecycle, &verb)
        && let Err(allowed) = lifecycle.allows(verb, before)
    {
        let why = format!(
            "{} is {before}: {verb} requires state {}",
            request.path,
            allowed.join(" or ")
        );
        return Err(conflict(operation, why));
    }
    if let (Some(schema), Some(sent)) = (walk::get(document, schema), sent) {
        match update_mask(operation, content) {
            Some(mask) => mask
                .split(',')
                .for_each(|path| copy_masked(body, sent, path)),
            None => merge_fields(document, schema, body, sent, 0),
        }
    }
    let path = lifecycle.map(|lifecycle| match &verb {
        Some(verb) => lifecycle.verb(verb, before),
        None => lifecycle.modified(before),
    });
    Ok(path.unwrap_or_default())
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
    match follow(sent, &names) {
        Some(value) => set_field(body, &names, value.clone()),
        None => remove_field(body, &names),
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
