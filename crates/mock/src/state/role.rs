//! Roles of operations, derived from the paths of the model: `/clusters` with a POST is a collection, `/clusters/{clusterId}`
//! one of its resources, and `/clusters/{clusterId}:pauseCluster` a verb.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Body, Operation, Type};

use super::kind::{ResourceKind, kind};
use super::many::Many;
use super::many_roles::{many_kind, updates_many};
use super::shape::{ANY, listed, path_shape, record_of};

/// OperationRole of an operation for its resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OperationRole {
    Create,
    List,
    Read,
    Update,
    Delete,
    Verb(String),
    /// A verb at a path below that of the resource: `/members/{id}/resendInvitation`.
    VerbBelow(String),
    /// A verb of the collection that creates one of its resources: `/tidbs:restore`.
    CreateBy(String),
    /// A creation of one resource for each item of a list in the request.
    CreateMany,
    /// A change of several resources, below the path of the collection: `/members/batchUpdate`.
    UpdateMany(String),
    /// A list of the resources of all collections of the kind: `/backups` next to `/tidbs/{tidbId}/backups`.
    ListAll,
    /// A deletion of a resource in any collection of the kind.
    DeleteAny,
}

/// The kinds of resources of an API, and the roles of its operations.
#[derive(Debug, Default)]
pub(crate) struct Roles {
    pub(crate) kinds: Vec<ResourceKind>,
    by_operation: HashMap<String, ResourceUse>,
}

/// Use of a resource by an operation.
#[derive(Debug)]
pub(crate) struct ResourceUse {
    pub(crate) kind: usize,
    pub(crate) role: OperationRole,
    pub(crate) response: ResponseShape,
    /// Field of the request body with the resource, where the body is not the resource itself.
    pub(crate) field: Option<String>,
    /// The lists of an operation on several resources.
    pub(crate) many: Option<Many>,
    /// Fields of the request that must be as they are in the resource.
    pub(crate) immutable: Vec<String>,
}

/// Place of the resource in the response of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ResponseShape {
    /// The response is the resource.
    Resource,
    /// The resource is in this field.
    Field(String),
    /// The response does not contain the resource.
    Other,
}

impl Roles {
    /// Derives the kinds and roles from a model.
    pub(crate) fn new(api: &Api) -> Self {
        let mut roles = Self::default();
        for create in &api.operations {
            let (collection, verb) = path_shape(create);
            let literal = collection.last().is_some_and(|last| last != ANY);
            if create.method == "POST" && verb.is_none() && literal {
                let found = kind(api, create, collection.clone())
                    .or_else(|| many_kind(api, create, collection));
                roles.kinds.extend(found);
            }
        }
        for index in 0..roles.kinds.len() {
            let owner = roles.owner(api, index);
            roles.kinds[index].owner = owner;
        }
        for operation in &api.operations {
            if let Some((kind, role, many)) = roles.find(api, operation) {
                let record = &roles.kinds[kind].record;
                let found = ResourceUse {
                    response: response_shape(api, operation, record),
                    field: request_field(api, operation, record),
                    immutable: immutable(api, operation),
                    kind,
                    role,
                    many,
                };
                roles.by_operation.insert(operation.name.clone(), found);
            }
        }
        roles
    }

    /// Returns the kind of an operation, and its use.
    pub(crate) fn of(&self, operation: &str) -> Option<(&ResourceKind, &ResourceUse)> {
        let used = self.by_operation.get(operation)?;
        Some((self.kinds.get(used.kind)?, used))
    }

    /// Finds the kind that resources of another kind belong to by a field, not by their path: the `clusterId` of a changefeed.
    fn owner(&self, api: &Api, index: usize) -> Option<(usize, String)> {
        let kind = &self.kinds[index];
        let record = api.records.get(&kind.record)?;
        let at_root = kind.collection.iter().all(|segment| segment != ANY);
        let owns = |other: &ResourceKind| {
            other.collection != kind.collection
                && at_root
                && other.parameter != kind.parameter
                && other.parameter != "id"
                && record.field(&other.parameter).is_some()
        };
        let owner = self.kinds.iter().position(owns)?;
        Some((owner, self.kinds[owner].parameter.clone()))
    }

    fn find(
        &self,
        api: &Api,
        operation: &Operation,
    ) -> Option<(usize, OperationRole, Option<Many>)> {
        let single = self
            .find_in_collection(operation)
            .or_else(|| self.find_next_to_collection(api, operation));
        if let Some((kind, role)) = single {
            let many = self.kinds[kind].many.clone();
            return Some(match (role, many) {
                (OperationRole::Create, Some(many)) => {
                    (kind, OperationRole::CreateMany, Some(many))
                }
                (role, _) => (kind, role, None),
            });
        }
        self.find_below(api, operation)
    }

    /// Finds verbs at a path below that of a resource or of a collection.
    fn find_below(
        &self,
        api: &Api,
        operation: &Operation,
    ) -> Option<(usize, OperationRole, Option<Many>)> {
        let (shape, verb) = path_shape(operation);
        let (word, above) = shape.split_last()?;
        let is_read = |other: &Operation| other.method == "GET" && path_shape(other).0 == shape;
        if operation.method != "POST"
            || verb.is_some()
            || word == ANY
            || word.contains(':')
            || api.operations.iter().any(is_read)
        {
            return None;
        }
        if let Some(kind) = self.position(above) {
            let many = updates_many(api, operation, &self.kinds[kind])?;
            return Some((kind, OperationRole::UpdateMany(word.clone()), Some(many)));
        }
        let (last, collection) = above.split_last()?;
        let kind = self.position(collection).filter(|_| last == ANY)?;
        Some((kind, OperationRole::VerbBelow(word.clone()), None))
    }

    fn position(&self, collection: &[String]) -> Option<usize> {
        let mut kinds = self.kinds.iter();
        kinds.position(|kind| kind.collection == collection)
    }

    /// Finds a verb of a collection whose response has the resource, and operations at a shorter path that ends like the
    /// collection and has the same resources.
    fn find_next_to_collection(
        &self,
        api: &Api,
        operation: &Operation,
    ) -> Option<(usize, OperationRole)> {
        let (shape, verb) = path_shape(operation);
        let method = operation.method.as_str();
        let (last, parents) = shape.split_last()?;
        if let ("POST", Some((name, verb))) = (method, last.split_once(':')) {
            let collection = [parents, &[name.to_owned()]].concat();
            let kind = self.position(&collection)?;
            let shape = response_shape(api, operation, &self.kinds[kind].record);
            return (shape != ResponseShape::Other)
                .then(|| (kind, OperationRole::CreateBy(verb.to_owned())));
        }
        let item = last == ANY;
        let (name, parents) = if item { parents } else { &shape[..] }.split_last()?;
        let kind = self.kinds.iter().position(|kind| {
            let above = kind.collection.split_last();
            above.is_some_and(|(last, above)| {
                last == name && above.len() > parents.len() && above.starts_with(parents)
            })
        })?;
        let listed_record = || listed(api, operation).map(|(_, record)| &record.name);
        match (method, verb, item) {
            ("GET", None, false) if listed_record() == Some(&self.kinds[kind].record) => {
                Some((kind, OperationRole::ListAll))
            }
            ("DELETE", None, true) => Some((kind, OperationRole::DeleteAny)),
            _ => None,
        }
    }

    fn find_in_collection(&self, operation: &Operation) -> Option<(usize, OperationRole)> {
        let (shape, verb) = path_shape(operation);
        let method = operation.method.as_str();
        if let Some(kind) = self.position(&shape) {
            let role = match method {
                "POST" => OperationRole::Create,
                "GET" if self.kinds[kind].list.is_some() => OperationRole::List,
                _ => return None,
            };
            return verb.is_none().then_some((kind, role));
        }
        let (last, collection) = shape.split_last()?;
        let kind = self.position(collection).filter(|_| last == ANY)?;
        let role = match (method, verb) {
            ("POST", Some(verb)) => OperationRole::Verb(verb),
            ("GET", None) => OperationRole::Read,
            ("PATCH" | "PUT", None) => OperationRole::Update,
            ("DELETE", None) => OperationRole::Delete,
            _ => return None,
        };
        Some((kind, role))
    }
}

/// Finds the resource in the request body of an operation, where it is a field of it.
fn request_field(api: &Api, operation: &Operation, record: &str) -> Option<String> {
    let Some(Body::Value { ty, .. }) = &operation.body else {
        return None;
    };
    let body = record_of(api, ty).filter(|body| body.name != record)?;
    let mut fields = body.fields.iter();
    let found = fields.find(|field| matches!(&field.ty, Type::Record(name) if name == record))?;
    Some(found.wire_name.clone())
}

/// Finds the fields of a request that cannot be changed.
fn immutable(api: &Api, operation: &Operation) -> Vec<String> {
    let body = operation.body.as_ref().and_then(Body::argument);
    let body = body.and_then(|(_, ty)| match ty {
        Type::Record(name) => api.records.get(&name),
        _ => None,
    });
    let fields = body.into_iter().flat_map(|body| {
        let is_immutable = |name: &str| {
            let hint = api.mock.field(&body.name, name);
            hint.is_some_and(|hint| hint.immutable)
        };
        let names = body.fields.iter().map(|field| field.wire_name.clone());
        names.filter(move |name| is_immutable(name))
    });
    fields.collect()
}

/// Finds the resource in the response of an operation.
pub(super) fn response_shape(api: &Api, operation: &Operation, record: &str) -> ResponseShape {
    let is_resource = |ty: &Type| matches!(ty, Type::Record(name) if name == record);
    if is_resource(&operation.response.ty) {
        return ResponseShape::Resource;
    }
    let response = record_of(api, &operation.response.ty);
    let mut fields = response.into_iter().flat_map(|response| &response.fields);
    fields
        .find(|field| is_resource(&field.ty))
        .map_or(ResponseShape::Other, |field| {
            ResponseShape::Field(field.wire_name.clone())
        })
}

#[cfg(test)]
mod tests;
