//! Stored resources of one API: created ones can be read, listed, changed and deleted, and move through their states.
//!
//! The model decides what an operation does ([`role`], [`singleton`]). Other operations, and paths that were not created
//! here, are answered with samples, unless the mock is stateful: then an unknown resource is a 404, and a list without
//! created items is empty. A resource is accepted even if its parent was never created here.
//!
//! | to change | go to |
//! |---|---|
//! | which operations create, read, list or delete | [`role`] |
//! | the fields that a request changes | [`change`] |
//! | the states of a resource, and which verb is allowed in which | [`lifecycle`] |
//! | the progress of work that an operation starts | [`singleton`] |
//! | when a resource leaves a transitional state | [`pace`], [`store`] |
//! | the resources that a test seeds | [`seed`] |
//! | the resources that a restart keeps | [`snapshot`] |

mod change;
mod create;
mod lifecycle;
mod list;
mod pace;
mod role;
mod seed;
mod singleton;
mod snapshot;
mod store;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Api, Operation};

use crate::error_response::ErrorResponse;
use crate::route::request_target::decode;
use crate::validate::request::ValidRequest;
use role::{OperationRole, ResourceKind, ResourceUse, ResponseShape, Roles};
use singleton::Singletons;
use store::{Key, Store};

pub(crate) use list::write_total;
pub use pace::{Pace, PaceError};
pub(crate) use role::id_aliases;

/// Treatment of resources.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mode {
    /// Whether unknown resources are missing, instead of samples.
    pub(crate) stateful: bool,
    pub(crate) pace: Pace,
}

/// The resources of one API.
#[derive(Debug)]
pub(crate) struct Resources {
    roles: Roles,
    singletons: Singletons,
    mode: Mode,
    store: Mutex<Store>,
}

/// A valid request to a resource, with its operation and time.
pub(crate) struct ResourceRequest<'q> {
    pub(crate) document: &'q Value,
    pub(crate) operation: &'q Operation,
    /// The path relative to the server URL, as sent.
    pub(crate) path: &'q str,
    pub(crate) content: &'q ValidRequest,
    pub(crate) now: Duration,
}

impl Resources {
    /// Derives the resources of an API from its model.
    pub(crate) fn new(api: &Api, mode: Mode) -> Self {
        let roles = Roles::new(api);
        Self {
            singletons: Singletons::new(api, &roles),
            roles,
            mode,
            store: Mutex::default(),
        }
    }

    /// Returns the response body from the stored resources, or `None` where the response is the sample.
    ///
    /// # Errors
    ///
    /// Where the resource is missing, its id is in use, or its state does not allow the change.
    pub(crate) fn respond(
        &self,
        request: &ResourceRequest<'_>,
        sample: &Option<Value>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let name = &request.operation.name;
        if let Some((kind, used)) = self.singletons.of(name) {
            return self.use_singleton(request, kind, used, sample);
        }
        let Some((kind, used)) = self.roles.of(name) else {
            return Ok(None);
        };
        let Some(key) = path_key(request.path, &used.role) else {
            return Ok(None);
        };
        let body = match &used.role {
            _ if is_dry_run(request.content) => None,
            OperationRole::Create | OperationRole::CreateBy(_) => {
                self.create(request, kind, used, &key)?
            }
            OperationRole::List | OperationRole::ListAll => {
                return self.list(request, kind, used, &key, sample);
            }
            OperationRole::Read
            | OperationRole::Update
            | OperationRole::Delete
            | OperationRole::Verb(_) => self.read_or_change(request, kind, used, &key)?,
            OperationRole::DeleteAny => {
                let found = key
                    .last()
                    .and_then(|id| self.store().find(&kind.collection, id));
                self.read_or_change(request, kind, used, found.as_ref().unwrap_or(&key))?
            }
        };
        if !matches!(used.role, OperationRole::Read) {
            self.store().touch(0);
        }
        let response = body.map(|body| in_response(body, kind, used, sample));
        if let (Some(response), Some(starts)) = (&response, &request.operation.starts) {
            self.start_task(request, starts, response);
        }
        Ok(response)
    }

    /// Merges fields into a resource and cancels its pending state. Returns `false` where it is missing.
    pub(crate) fn amend(&self, path: &str, fields: &Value, now: Duration) -> bool {
        let Some(key) = path_key(path, &OperationRole::Read) else {
            return false;
        };
        let Some((id, collection)) = key.split_last() else {
            return false;
        };
        let mut store = self.store();
        let pace = self.mode.pace;
        store.touch(0);
        if let Some(resource) = store.get(collection, id, pace, now) {
            resource.amend(fields);
            return true;
        }
        let singleton = singleton::singleton_key(path);
        let singleton = singleton
            .as_deref()
            .and_then(|key| store.get(key, singleton::SINGLETON_ID, pace, now));
        singleton.map(|singleton| singleton.amend(fields)).is_some()
    }

    /// Reads, changes or deletes one resource.
    fn read_or_change(
        &self,
        request: &ResourceRequest<'_>,
        kind: &ResourceKind,
        used: &ResourceUse,
        key: &[String],
    ) -> Result<Option<Value>, ErrorResponse> {
        let Some((id, collection)) = key.split_last() else {
            return Ok(None);
        };
        let (pace, now) = (self.mode.pace, request.now);
        let mut store = self.store();
        let found = match &used.role {
            OperationRole::Read => store
                .read(collection, id, pace, now)
                .map(|resource| resource.shown(kind, pace, now)),
            _ => match store.get(collection, id, pace, now) {
                None => None,
                Some(resource) => {
                    let rules = (kind.schema.as_str(), kind.lifecycle.as_ref());
                    let how = (&used.role, used.field.as_ref());
                    let remains = change::change(request, rules, how, resource)?;
                    let body = resource.body.clone();
                    if !remains {
                        store.remove(collection, id);
                    }
                    Some(body)
                }
            },
        };
        match found {
            Some(body) => Ok(Some(body)),
            None if self.mode.stateful || store.was_removed(key) => Err(not_found(request.path)),
            None => Ok(None),
        }
    }

    fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a request is only to be checked: its query or the root of its body says so.
fn is_dry_run(content: &ValidRequest) -> bool {
    let says = |value: Option<&Value>| value == Some(&Value::Bool(true));
    let body = content.body.as_ref();
    says(content.query.get("validateOnly"))
        || ["validateOnly", "dryRun"]
            .into_iter()
            .any(|name| says(body.and_then(|body| body.get(name))))
}

/// Puts a resource into the response body of its operation.
fn in_response(
    body: Value,
    kind: &ResourceKind,
    used: &ResourceUse,
    sample: &Option<Value>,
) -> Value {
    let mut response = match &used.response {
        ResponseShape::Resource => return body,
        _ => sample.clone().unwrap_or_else(|| Map::new().into()),
    };
    match (&used.response, &used.role, &mut response) {
        (ResponseShape::Field(field), _, Value::Object(response)) => {
            drop(response.insert(field.clone(), body))
        }
        (ResponseShape::Other, OperationRole::Create, Value::Object(response)) => {
            let mut id = Some(&body);
            for name in &kind.id {
                id = id.and_then(|value| value.get(name));
            }
            // The response may call it as paths do.
            let as_in_paths = Some(&kind.parameter).filter(|name| response.contains_key(*name));
            if let (Some(name), Some(id)) = (as_in_paths.or(kind.id.last()), id) {
                response.insert(name.clone(), id.clone());
            }
        }
        _ => {}
    }
    response
}

/// Returns the segments of a path, decoded, without its verb.
fn path_key(path: &str, role: &OperationRole) -> Option<Key> {
    let path = match role {
        OperationRole::Verb(verb) | OperationRole::CreateBy(verb) => {
            path.strip_suffix(verb.as_str())?.strip_suffix(':')?
        }
        _ => path,
    };
    let segments = path.trim_start_matches('/').split('/');
    segments
        .map(|segment| decode(segment, false).ok())
        .collect()
}

/// Returns the 404 of a path.
fn not_found(path: &str) -> ErrorResponse {
    ErrorResponse::new(StatusCode::NOT_FOUND, format!("there is no {path}"))
}
