//! Stored resources of one API: created ones can be read, listed, changed and deleted, and move through their states.
//!
//! The model decides what an operation does ([`role`], [`singleton`], [`side`]), with hints of overlays where names do not say
//! it. Other operations, and paths that were not created here, are answered with samples, unless the mock is stateful: then an
//! unknown resource is a 404, and a list without created items is empty. A resource is accepted even if its parent was never
//! created here.
//!
//! | to change | go to |
//! |---|---|
//! | which operations create, read, list or delete | [`role`], [`kind`]; several resources at once: [`many`], [`many_roles`] |
//! | operations without stored resources: catalogs, views, journals, reports | [`side`], [`catalog`], [`costs`] |
//! | what a new resource is | [`create`], [`unsent`] |
//! | the fields that a request changes, limits, immutable fields | [`change`] |
//! | the fields that the service computes | [`computed`], [`calendar`], [`plausible`] |
//! | filters, order and pages of lists | [`filter`], [`expression`], [`order`], [`page`]; lists kept for their next pages: [`store::views`] |
//! | the states of a resource, and which verb is allowed in which | [`lifecycle`] |
//! | the progress of work that an operation starts | [`singleton`] |
//! | when a resource leaves a transitional state | [`pace`], [`resource`] |
//! | the resources that a test seeds | [`seed`] |
//! | what a restart keeps | [`snapshot`] |
//! | what the page shows, and which failed state it offers | [`overview`] |

mod calendar;
mod catalog;
mod change;
mod computed;
mod costs;
mod create;
mod expression;
mod fields;
mod filter;
mod kind;
mod lifecycle;
mod list;
mod many;
mod many_roles;
mod order;
mod overview;
mod pace;
mod page;
mod plausible;
mod resource;
mod role;
mod role_table;
mod seed;
mod shape;
mod side;
mod singleton;
mod snapshot;
mod store;
mod unsent;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Api, MockHints, Operation};

use crate::digest::keys::SigningKeys;
use crate::error_response::ErrorResponse;
use crate::route::request_target::decode;
use crate::validate::request::ValidRequest;
use kind::ResourceKind;
use list::ListRules;
use role::{OperationRole, ResourceUse, ResponseShape, Roles};
use side::Sides;
use singleton::Singletons;
use store::{Dependents, Key, Store};

pub(crate) use lifecycle::Phase;
pub(crate) use list::write_total;
pub(crate) use overview::{Due, PendingChange, ResourceOverview};
pub use pace::{Pace, PaceError};
pub use role_table::{OperationRoleRow, role_table};

/// Treatment of resources.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mode {
    /// Whether unknown resources are missing, instead of samples.
    pub(crate) stateful: bool,
    pub(crate) pace: Pace,
    /// Seed of made-up values.
    pub(crate) seed: u64,
}

/// The resources of one API.
#[derive(Debug)]
pub(crate) struct Resources {
    roles: Roles,
    singletons: Singletons,
    sides: Sides,
    /// By name of the operation.
    lists: HashMap<String, ListRules>,
    hints: MockHints,
    mode: Mode,
    /// Seed of the API.
    seed: u64,
    keys: Arc<SigningKeys>,
    store: Mutex<Store>,
}

/// A valid request to a resource, with its operation and time.
#[derive(Clone, Copy)]
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
    pub(crate) fn new(api: &Api, document: &Value, mode: Mode, keys: Arc<SigningKeys>) -> Self {
        let roles = Roles::new(api);
        let singletons = Singletons::new(api, &roles);
        let sides = Sides::new(api, document, &roles, &singletons);
        let resources = Self {
            lists: lists(api, &roles, &sides),
            sides,
            singletons,
            hints: api.mock.clone(),
            mode,
            seed: plausible::seed(mode.seed, &api.id),
            keys,
            store: Mutex::new(Store::new(dependents(&roles))),
            roles,
        };
        if mode.stateful {
            resources.add_first_key(document);
        }
        resources
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
        let response = self.respond_from_resources(request, sample)?;
        if request.operation.method != "GET" && !is_dry_run(request.content) {
            self.write_journal(request);
            self.store().touch(0);
        }
        Ok(response)
    }

    /// Returns the fields with the id of the resource, in the response of an operation at the path of one.
    pub(crate) fn id_fields(&self, operation: &str) -> Vec<String> {
        let Some((kind, used)) = self.roles.of(operation) else {
            return Vec::new();
        };
        let is_at_one = matches!(
            used.role,
            OperationRole::Read
                | OperationRole::Update
                | OperationRole::Delete
                | OperationRole::Verb(_)
        );
        match kind.id.as_slice() {
            [id] if is_at_one && !kind.id_is_name && used.response == ResponseShape::Resource => {
                [std::slice::from_ref(id), &kind.id_names].concat()
            }
            _ => Vec::new(),
        }
    }

    fn respond_from_resources(
        &self,
        request: &ResourceRequest<'_>,
        sample: &Option<Value>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let name = &request.operation.name;
        if let Some((kind, used)) = self.singletons.of(name) {
            return self.use_singleton(request, kind, used, sample);
        }
        let Some((kind, used)) = self.roles.of(name) else {
            return self.respond_aside(request, sample);
        };
        let Some(key) = path_key(request.path, &used.role) else {
            return Ok(None);
        };
        let body = match &used.role {
            _ if is_dry_run(request.content) => None,
            OperationRole::Create | OperationRole::CreateBy(_) => {
                self.create(request, kind, used, &key)?
            }
            OperationRole::CreateMany => {
                return self.create_many(request, kind, used, &key, sample);
            }
            OperationRole::UpdateMany(_) => {
                return self.update_many(request, kind, used, &key, sample);
            }
            role @ (OperationRole::List | OperationRole::ListAll) => {
                return self.list(request, kind, role, &key, sample);
            }
            OperationRole::Read
            | OperationRole::Update
            | OperationRole::Delete
            | OperationRole::Verb(_)
            | OperationRole::VerbBelow(_) => self.read_or_change(request, kind, used, &key)?,
            OperationRole::DeleteAny => {
                let found = key
                    .last()
                    .and_then(|id| self.store().find(&kind.collection, id));
                self.read_or_change(request, kind, used, found.as_ref().unwrap_or(&key))?
            }
        };
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
            resource.amend(fields, now);
            if let Some(disabled) = fields.get("disabled").and_then(Value::as_bool) {
                self.keys.enable(id, !disabled);
            }
            return true;
        }
        let singleton = singleton::singleton_key(path);
        let singleton = singleton
            .as_deref()
            .and_then(|key| store.get(key, singleton::SINGLETON_ID, pace, now));
        singleton
            .map(|singleton| singleton.amend(fields, now))
            .is_some()
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
            OperationRole::Read => {
                store.show_linked(collection, id, pace, now);
                store
                    .read(collection, id, pace, now)
                    .map(|resource| resource.body.clone())
            }
            _ => {
                let sent =
                    change::resource_in(request.operation, used.field.as_ref(), request.content);
                // The body of a verb below a resource is about the verb.
                let sent = sent.filter(|_| !matches!(used.role, OperationRole::VerbBelow(_)));
                self.change(request, kind, used, &mut store, key, sent)?
            }
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

/// The rules of all lists of an API.
fn lists(api: &Api, roles: &Roles, sides: &Sides) -> HashMap<String, ListRules> {
    let rules = |operation: &Operation| {
        let rules = match roles.of(&operation.name) {
            Some((kind, used)) => {
                let is_list = matches!(used.role, OperationRole::List | OperationRole::ListAll);
                let record = api.records.get(&kind.record).filter(|_| is_list)?;
                let noun = shape::normalized(&kind.parameter);
                let noun = noun.strip_suffix("id").unwrap_or(&noun);
                ListRules::new(api, operation, record, noun, kind.named)
            }
            None => {
                let record = api.records.get(sides.listed(&operation.name)?)?;
                ListRules::new(api, operation, record, "", false)
            }
        };
        Some((operation.name.clone(), rules))
    };
    api.operations.iter().filter_map(rules).collect()
}

/// The collections whose resources are removed with the one that a field of them names.
fn dependents(roles: &Roles) -> Vec<Dependents> {
    let kinds = roles.kinds.iter();
    let owned = kinds.filter_map(|kind| {
        let (owner, field) = kind.owner.as_ref()?;
        Some(Dependents {
            owners: roles.kinds[*owner].collection.clone(),
            collection: kind.collection.clone(),
            field: field.clone(),
        })
    });
    owned.collect()
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
            // Other fields that the resource has too.
            let is_id = |name: &String| kind.id.contains(name) || *name == kind.parameter;
            for (name, value) in response.iter_mut().filter(|(name, _)| !is_id(name)) {
                if let Some(known) = body.get(name) {
                    *value = known.clone();
                }
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
        OperationRole::VerbBelow(verb) | OperationRole::UpdateMany(verb) => {
            path.strip_suffix(verb.as_str())?.strip_suffix('/')?
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

/// Returns the response to a request that the present state does not allow: a 409, unless the document has only a 400 for it.
fn conflict(operation: &Operation, why: impl Into<String>) -> ErrorResponse {
    let has = |status: &str| operation.errors.iter().any(|known| known == status);
    let only_400 = has("400") && !has("409") && !has("default");
    let status = if only_400 {
        StatusCode::BAD_REQUEST
    } else {
        StatusCode::CONFLICT
    };
    ErrorResponse::new(status, why)
}
