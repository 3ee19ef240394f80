//! Singletons: resources without an id, one per parent. Settings are read and changed at one path
//! (`/dataApps/{dataAppId}/chat2querySettings`); services are created there by a POST; the progress of work is read at a verb
//! of the parent (`/tidbs/{tidbId}:getRestoreStatus`) after another operation has started it.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;
use tidbcloud_model::api::{Api, Operation, Part, Path, Starts, Type};
use tidbcloud_schema::sample::{self, Purpose};
use tidbcloud_schema::walk;

use super::change::{changed, resource_in};
use super::computed::{Computed, Moments};
use super::lifecycle::Lifecycle;
use super::plausible;
use super::resource::StoredResource;
use super::role::{OperationRole, Roles};
use super::shape::{PathShape, listed, path_shape, record_of};
use super::store::{Key, fits};
use super::{ResourceRequest, Resources, conflict, not_found, path_key};
use crate::error_response::ErrorResponse;

/// Id of a singleton in its collection.
pub(super) const SINGLETON_ID: &str = "";

/// Field that says how far the work is, in percent.
const PROGRESS: &str = "progress";

/// One kind of singleton.
#[derive(Debug)]
pub(super) struct Singleton {
    /// Rust name of the record of the response to a read.
    pub(super) record: String,
    /// Pointer to the schema of the response to a read.
    pub(super) schema: String,
    pub(super) lifecycle: Option<Lifecycle>,
    /// Whether it is missing until a POST creates it.
    pub(super) created_by_post: bool,
    /// Path of the operation that reads it.
    path: Path,
    /// Shape of its key.
    shape: PathShape,
    /// Fields of the message of a failure, and whether there is a field of percents.
    message: Vec<String>,
    has_progress: bool,
    pub(super) computed: Arc<Computed>,
}

/// The kinds of singletons of an API, and the roles of its operations.
#[derive(Debug, Default)]
pub(super) struct Singletons {
    kinds: Vec<Singleton>,
    by_operation: HashMap<String, SingletonUse>,
}

/// Use of a singleton by an operation.
#[derive(Debug)]
pub(super) struct SingletonUse {
    kind: usize,
    pub(super) role: OperationRole,
    /// Pointer to the schema of the response of the operation, if it is a record.
    pub(super) response: Option<String>,
}

impl Singletons {
    /// Finds the singletons of a model, among the operations that no resource with an id uses.
    pub(super) fn new(api: &Api, roles: &Roles) -> Self {
        let mut singletons = Self::default();
        let free = |operation: &&Operation| roles.of(&operation.name).is_none();
        for read in api.operations.iter().filter(free) {
            let (path, verb) = path_shape(read);
            let Some(record) = record_of(api, &read.response.ty) else {
                continue;
            };
            let is_task = verb.is_some() && read.waiter.is_some();
            let is_read = read.method == "GET"
                && (verb.is_none() || is_task)
                && !read.path_parameters.is_empty();
            if !is_read || read.pager.is_some() {
                continue;
            }
            let others = api.operations.iter().filter(free);
            let uses: Vec<(&Operation, OperationRole)> = others
                .filter(|operation| path_shape(operation) == (path.clone(), verb.clone()))
                .filter_map(|operation| Some((operation, role(operation)?)))
                .collect();
            let created_by_post = uses.iter().any(|(_, role)| *role == OperationRole::Create);
            // A path that is only read is a view of another resource; a list with a POST is a collection.
            if (uses.len() < 2 && !is_task) || (created_by_post && listed(api, read).is_some()) {
                continue;
            }
            singletons.kinds.push(Singleton {
                record: record.name.clone(),
                schema: record.pointer.clone(),
                computed: Arc::new(Computed::new(api, record, true)),
                lifecycle: read.waiter.as_ref().map(Lifecycle::new),
                created_by_post: created_by_post || is_task,
                path: read.path.clone(),
                shape: path
                    .iter()
                    .cloned()
                    .chain(verb.iter().map(|verb| format!(":{verb}")))
                    .collect(),
                message: read
                    .waiter
                    .as_ref()
                    .map_or(Vec::new(), |waiter| waiter.message.clone()),
                has_progress: record
                    .fields
                    .iter()
                    .any(|field| field.wire_name == PROGRESS),
            });
            for (operation, role) in uses {
                let response = match &operation.response.ty {
                    ty @ Type::Record(_) => record_of(api, ty),
                    _ => None,
                };
                let used = SingletonUse {
                    kind: singletons.kinds.len() - 1,
                    role,
                    response: response.map(|record| record.pointer.clone()),
                };
                singletons.by_operation.insert(operation.name.clone(), used);
            }
        }
        singletons
    }

    /// Returns the singleton that has a key.
    pub(super) fn at(&self, key: &[String]) -> Option<&Singleton> {
        self.kinds.iter().find(|kind| fits(&kind.shape, key))
    }

    /// Returns the singleton of an operation, and its use.
    pub(super) fn of(&self, operation: &str) -> Option<(&Singleton, &SingletonUse)> {
        let used = self.by_operation.get(operation)?;
        Some((self.kinds.get(used.kind)?, used))
    }
}

impl Resources {
    /// Creates, reads or changes a singleton.
    pub(super) fn use_singleton(
        &self,
        request: &ResourceRequest<'_>,
        kind: &Singleton,
        used: &SingletonUse,
        sample: &Option<Value>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let &ResourceRequest { document, now, .. } = request;
        let schema = |pointer: &str| walk::get(document, pointer);
        let (Some(path), Some(own_schema)) = (singleton_key(request.path), schema(&kind.schema))
        else {
            return Ok(None);
        };
        let pace = self.mode.pace;
        let mut store = self.store();
        let exists = store.look(&path, SINGLETON_ID, pace, now).is_some();
        match &used.role {
            OperationRole::Create if exists => {
                let why = format!("{} exists already", request.path);
                return Err(conflict(request.operation, why));
            }
            _ if exists => {}
            _ if store.was_removed(&path) => return Err(not_found(request.path)),
            OperationRole::Create => {}
            _ if kind.created_by_post && self.mode.stateful => return Err(not_found(request.path)),
            // A singleton without a POST exists with its parent; until it is changed, the sample is its content.
            OperationRole::Read => return Ok(None),
            _ => {}
        }
        if !exists {
            let parents = Value::Object(request.content.path.clone());
            let begins = used.role == OperationRole::Create;
            let number = store.next_number();
            let above = path.split_last().map_or(&path[..], |(_, above)| above);
            let parent = store
                .above(above, pace, now)
                .map(|(_, above)| above.body.clone());
            let moments = Moments {
                seed: plausible::seed(self.seed, &path.join("/")),
                number,
                created: now,
                updated: now,
                parent,
                path: request.content.path.clone(),
                operation: request.operation.name.clone(),
                ..Moments::default()
            };
            let resource = kind.resource(document, own_schema, &parents, moments, begins);
            store.add(&path, number, resource);
        }
        let resource = match &used.role {
            OperationRole::Read => store.read(&path, SINGLETON_ID, pace, now),
            role => {
                let resource = store.get(&path, SINGLETON_ID, pace, now);
                if let Some(resource) = resource.filter(|_| *role != OperationRole::Create) {
                    let rules = (kind.schema.as_str(), kind.lifecycle.as_ref());
                    let sent = resource_in(request.operation, None, request.content);
                    let mut body = resource.body.clone();
                    let states = (resource.state(), sent);
                    let path = changed(request, rules, role, states, &mut body)?;
                    resource.replace(body, now);
                    resource.follow(path, now);
                    resource.refresh(false);
                }
                let resource = store.get(&path, SINGLETON_ID, pace, now);
                resource.map(|resource| &*resource)
            }
        };
        let response_schema = used.response.as_deref().and_then(schema);
        let (Some(resource), Some(schema), Some(sample)) = (resource, response_schema, sample)
        else {
            return Ok(None);
        };
        let (sample, body) = (sample.clone(), &resource.body);
        let mut merged = sample::merge(document, schema, sample, body, Purpose::Response);
        if kind.has_progress {
            merged[PROGRESS] = resource.moments.progress.into();
        }
        Ok(Some(merged))
    }

    /// Begins the work that an operation starts, where another operation reads it as a singleton.
    pub(super) fn start_task(
        &self,
        request: &ResourceRequest<'_>,
        starts: &Starts,
        response: &Value,
    ) {
        let Some((kind, _)) = self.singletons.of(&starts.operation) else {
            return;
        };
        let &ResourceRequest { document, now, .. } = request;
        let value = |parameter: &String| {
            let argument = starts
                .arguments
                .iter()
                .find(|it| it.parameter == *parameter)?;
            let mut names = argument.path.iter();
            names
                .try_fold(response, |value, name| value.get(name))?
                .as_str()
        };
        let mut path = String::new();
        for segment in &kind.path.segments {
            path.push('/');
            for part in &segment.parts {
                match part {
                    Part::Literal(text) => path.push_str(text),
                    Part::Parameter(name) => path.push_str(value(name).unwrap_or_default()),
                }
            }
        }
        let (Some(key), Some(schema)) = (singleton_key(&path), walk::get(document, &kind.schema))
        else {
            return;
        };
        let mut store = self.store();
        let number = store.next_number();
        let moments = Moments {
            seed: plausible::seed(self.seed, &key.join("/")),
            number,
            created: now,
            updated: now,
            ..Moments::default()
        };
        let resource = kind.resource(document, schema, &Value::Null, moments, true);
        store.add(&key, number, resource);
    }
}

impl Singleton {
    /// A new singleton; where work begins, in its first states.
    fn resource(
        &self,
        document: &Value,
        schema: &Value,
        parents: &Value,
        moments: Moments,
        begins: bool,
    ) -> StoredResource {
        let mut body = sample::value(document, schema, Purpose::Response);
        body = sample::merge(document, schema, body, parents, Purpose::Response);
        if let ([name], true) = (self.message.as_slice(), body.is_object()) {
            // Nothing has failed yet.
            body[name.as_str()] = "".into();
        }
        let lifecycle = self.lifecycle.as_ref();
        let now = moments.created;
        let mut resource = StoredResource::new(SINGLETON_ID.to_owned(), body);
        resource.state_field = lifecycle.map_or(Vec::new(), |lifecycle| lifecycle.field.clone());
        resource.computed = Arc::clone(&self.computed);
        resource.moments = moments;
        if let (Some(lifecycle), true) = (lifecycle, begins) {
            resource.follow(lifecycle.created(), now);
        }
        resource.refresh(false);
        resource
    }
}

/// Returns the segments of a path; a verb at its end is a segment, so that what is at it belongs to the resource.
pub(super) fn singleton_key(path: &str) -> Option<Key> {
    let key = path_key(path, &OperationRole::Read)?;
    let (last, parents) = key.split_last()?;
    Some(match last.split_once(':') {
        Some((id, verb)) => [parents, &[id.to_owned(), format!(":{verb}")]].concat(),
        None => key,
    })
}

/// Returns the role of an operation at the path of a singleton.
fn role(operation: &Operation) -> Option<OperationRole> {
    match operation.method.as_str() {
        "GET" => Some(OperationRole::Read),
        "POST" => Some(OperationRole::Create),
        "PATCH" | "PUT" => Some(OperationRole::Update),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stored_apis::STORED;

    #[test]
    fn the_published_documents_have_these() {
        let mut found = Vec::new();
        for entry in STORED {
            let (api, _) = entry.load().expect("the data");
            let singletons = Singletons::new(&api, &Roles::new(&api));
            for operation in &api.operations {
                if let Some((kind, used)) = singletons.of(&operation.name) {
                    let states = if kind.lifecycle.is_some() {
                        " states"
                    } else {
                        ""
                    };
                    let (name, role) = (&operation.name, &used.role);
                    found.push(format!("{} {name} {role:?}{states}", entry.id));
                }
            }
        }
        let expected = [
            "dataservice get_chat2_query_settings Read",
            "dataservice update_chat2_query_settings Update",
            "dataservice get_system_endpoint_config Read",
            "dataservice update_system_endpoint_config Update",
            "management get_private_endpoint_service Read states",
            "management create_private_endpoint_service Create states",
            "premium get_restore_status Read states",
        ];
        // A new document may bring more.
        for line in expected {
            assert!(
                found.iter().any(|known| known == line),
                "{line} in\n{}",
                found.join("\n")
            );
        }
    }
}
