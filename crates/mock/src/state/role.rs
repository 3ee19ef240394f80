//! Roles of operations, derived from the paths of the model: `/clusters` with a POST is a collection, `/clusters/{clusterId}`
//! one of its resources, and `/clusters/{clusterId}:pauseCluster` a verb.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Body, Field, Operation, Part, Record, Type};

use super::lifecycle::Lifecycle;

/// Placeholder of a path parameter in a [`PathShape`].
pub(super) const ANY: &str = "{}";

/// Names of fields that say how far work is, in percent.
pub(super) const PROGRESS: [&str; 2] = ["progress", "completePercent"];

/// Segments of a path template without the names of its parameters.
pub(super) type PathShape = Vec<String>;

/// OperationRole of an operation for its resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OperationRole {
    Create,
    List,
    Read,
    Update,
    Delete,
    Verb(String),
    /// A verb of the collection that creates one of its resources: `/tidbs:restore`.
    CreateBy(String),
    /// A list of the resources of all collections of the kind: `/backups` next to `/tidbs/{tidbId}/backups`.
    ListAll,
    /// A deletion of a resource in any collection of the kind.
    DeleteAny,
}

/// Kind of resource.
#[derive(Debug)]
pub(crate) struct ResourceKind {
    /// Rust name of the record of a resource.
    pub(crate) record: String,
    /// Pointer to the schema of the record.
    pub(crate) schema: String,
    /// Path of the id in the record.
    pub(crate) id: Vec<String>,
    /// Other fields of the record with the id.
    pub(crate) id_aliases: Vec<String>,
    /// Field of percents, which says how far the work of the resource is.
    pub(crate) progress: Option<String>,
    /// Name of the id in paths and in responses that are not the resource.
    pub(crate) parameter: String,
    /// Whether the id is a number on the wire.
    pub(crate) id_is_number: bool,
    /// Whether the id is the whole resource name, not only its last segment.
    pub(crate) id_is_name: bool,
    /// Whether `name` is output only, and so the resource name.
    pub(crate) named: bool,
    /// Whether an operation reads one resource.
    pub(crate) is_read: bool,
    pub(crate) lifecycle: Option<Lifecycle>,
    /// Path of its collection.
    pub(crate) collection: PathShape,
    /// Field with the resources in the response of the list, and pointer to the schema of an item.
    pub(crate) list: Option<(String, String)>,
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
    kind: usize,
    pub(crate) role: OperationRole,
    pub(crate) response: ResponseShape,
    /// Field of the request body with the resource, where the body is not the resource itself.
    pub(crate) field: Option<String>,
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
            if create.method == "POST"
                && verb.is_none()
                && literal
                && let Some(kind) = kind(api, create, collection)
            {
                roles.kinds.push(kind);
            }
        }
        for operation in &api.operations {
            if let Some((kind, role)) = roles.find(api, operation) {
                let record = &roles.kinds[kind].record;
                let found = ResourceUse {
                    response: response_shape(api, operation, record),
                    field: request_field(api, operation, record),
                    kind,
                    role,
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

    fn find(&self, api: &Api, operation: &Operation) -> Option<(usize, OperationRole)> {
        self.find_in_collection(operation)
            .or_else(|| self.find_beside_collection(api, operation))
    }

    /// Finds a verb of a collection whose response has the resource, and operations at a shorter path that ends like the
    /// collection and has the same resources.
    fn find_beside_collection(
        &self,
        api: &Api,
        operation: &Operation,
    ) -> Option<(usize, OperationRole)> {
        let (shape, verb) = path_shape(operation);
        let method = operation.method.as_str();
        let (last, parents) = shape.split_last()?;
        if let ("POST", Some((name, verb))) = (method, last.split_once(':')) {
            let collection = [parents, &[name.to_owned()]].concat();
            let kind = self
                .kinds
                .iter()
                .position(|kind| kind.collection == collection)?;
            let shape = response_shape(api, operation, &self.kinds[kind].record);
            return (shape != ResponseShape::Other)
                .then(|| (kind, OperationRole::CreateBy(verb.to_owned())));
        }
        let item = last == ANY;
        let collection = if item { parents } else { &shape[..] };
        let [name] = collection else {
            return None;
        };
        let kind = self
            .kinds
            .iter()
            .position(|kind| kind.collection.len() > 1 && kind.collection.last() == Some(name))?;
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
        let kind_at =
            |shape: &[String]| self.kinds.iter().position(|kind| kind.collection == shape);
        let method = operation.method.as_str();
        if let Some(kind) = kind_at(&shape) {
            let role = match method {
                "POST" => OperationRole::Create,
                "GET" if self.kinds[kind].list.is_some() => OperationRole::List,
                _ => return None,
            };
            return verb.is_none().then_some((kind, role));
        }
        let (last, collection) = shape.split_last()?;
        let kind = kind_at(collection).filter(|_| last == ANY)?;
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

/// Returns the kind of resource that a POST to a collection creates, if the responses show its record and id.
fn kind(api: &Api, create: &Operation, collection: PathShape) -> Option<ResourceKind> {
    let item: PathShape = collection.iter().cloned().chain([ANY.to_owned()]).collect();
    let at = |wanted: &PathShape, method: Option<&str>| {
        api.operations.iter().find(|operation| {
            let (shape, verb) = path_shape(operation);
            verb.is_none() && shape == *wanted && method.is_none_or(|m| operation.method == m)
        })
    };
    let read = at(&item, Some("GET"));
    let list = at(&collection, Some("GET")).and_then(|list| listed(api, list));
    let record = match (read, &list) {
        (Some(read), _) => record_of(api, &read.response.ty)?,
        (None, Some((_, element))) => element,
        (None, None) => return None,
    };
    let own = at(&item, None).and_then(own_parameter);
    let id_is_name = own
        .as_ref()
        .is_some_and(|(_, resource_name)| *resource_name);
    let own = own.map_or_else(|| "id".to_owned(), |(name, _)| name);
    let (id, ty) = if id_is_name {
        (vec!["name".to_owned()], field(record, "name")?.ty.clone())
    } else {
        id_field(api, record, &own)?
    };
    let created = record_of(api, &create.response.ty)?;
    if response_shape(api, create, &record.name) == ResponseShape::Other
        && [id.last()?, &own]
            .iter()
            .all(|name| field(created, name).is_none())
    {
        return None;
    }
    let lifecycle = read.and_then(|read| read.waiter.as_ref());
    let progress = record.fields.iter().find(|field| {
        let name = field.wire_name.as_str();
        field.output_only && PROGRESS.contains(&name) && matches!(field.ty, Type::Integer { .. })
    });
    let mut id_aliases = read.map_or(Vec::new(), |read| id_aliases(api, read));
    id_aliases.retain(|alias| id != [alias.as_str()]);
    Some(ResourceKind {
        progress: progress.map(|field| field.wire_name.clone()),
        id_aliases,
        record: record.name.clone(),
        schema: record.pointer.clone(),
        id,
        id_is_number: matches!(ty, Type::Integer { text: false, .. }),
        id_is_name,
        named: field(record, "name").is_some_and(|name| name.output_only),
        is_read: read.is_some(),
        lifecycle: match (read, lifecycle) {
            (_, Some(waiter)) => Some(Lifecycle::new(waiter)),
            (None, None) => lifecycle_of_task(api, record),
            _ => None,
        },
        parameter: own,
        collection,
        list: list.map(|(field, element)| (field, element.pointer.clone())),
    })
}

/// The lifecycle of a resource that only lists show, and that no waiter describes: a task, by the words of its states.
fn lifecycle_of_task(api: &Api, record: &Record) -> Option<Lifecycle> {
    let state = field(record, "state").filter(|state| state.output_only)?;
    let Type::Enum(name) = &state.ty else {
        return None;
    };
    let states = api.enums.get(name)?.variants.iter();
    Lifecycle::of_task("state", states.map(|variant| variant.value.as_str()))
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

/// Finds the resource in the response of an operation.
fn response_shape(api: &Api, operation: &Operation, record: &str) -> ResponseShape {
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

/// Returns the only field of records in the response of a list, and their record.
pub(super) fn listed<'a>(api: &'a Api, list: &Operation) -> Option<(String, &'a Record)> {
    let response = record_of(api, &list.response.ty)?;
    let mut lists = response.fields.iter().filter_map(|field| match &field.ty {
        Type::List(element) => Some((field.wire_name.clone(), record_of(api, element)?)),
        _ => None,
    });
    lists.next().filter(|_| lists.next().is_none())
}

/// Finds the id of a record: a field with the name of the path parameter or `id`, in the record or one record below.
fn id_field(api: &Api, record: &Record, own: &str) -> Option<(Vec<String>, Type)> {
    let names = [own, "id"];
    let direct = names.iter().find_map(|name| field(record, name));
    if let Some(found) = direct {
        return Some((vec![found.wire_name.clone()], found.ty.clone()));
    }
    record.fields.iter().find_map(|outer| {
        let inner = record_of(api, &outer.ty)?;
        let found = names.iter().find_map(|name| field(inner, name))?;
        let path = vec![outer.wire_name.clone(), found.wire_name.clone()];
        Some((path, found.ty.clone()))
    })
}

/// Returns the fields of a response that have the name of the last path parameter, in the document or in Rust: `importId` for
/// `{id}`, which is `import_id` there.
pub(crate) fn id_aliases(api: &Api, read: &Operation) -> Vec<String> {
    let own = read.path_parameters.last();
    let (Some(own), Some(record)) = (own, record_of(api, &read.response.ty)) else {
        return Vec::new();
    };
    let named = |field: &&Field| field.wire_name == own.wire_name || field.name == own.name;
    let fields = record.fields.iter().filter(|field| field.output_only);
    fields
        .filter(named)
        .map(|field| field.wire_name.clone())
        .collect()
}

fn field<'r>(record: &'r Record, wire_name: &str) -> Option<&'r Field> {
    let mut fields = record.fields.iter();
    fields.find(|field| field.wire_name == wire_name)
}

/// Returns the record of a type, if it is one.
pub(super) fn record_of<'a>(api: &'a Api, ty: &Type) -> Option<&'a Record> {
    match ty {
        Type::Record(name) => api.records.get(name),
        _ => None,
    }
}

/// Returns the last path parameter, and whether it is a resource name.
fn own_parameter(operation: &Operation) -> Option<(String, bool)> {
    let parameter = operation.path_parameters.last()?;
    Some((parameter.wire_name.clone(), parameter.resource_name))
}

/// Returns the shape of the path of an operation, and the verb at its end.
pub(super) fn path_shape(operation: &Operation) -> (PathShape, Option<String>) {
    let (mut shape, mut verb) = (PathShape::new(), None);
    for segment in &operation.path.segments {
        let mut text = String::new();
        for part in &segment.parts {
            match part {
                Part::Literal(literal) if text == ANY && literal.starts_with(':') => {
                    verb = Some(literal[1..].to_owned());
                }
                Part::Literal(literal) => text.push_str(literal),
                Part::Parameter(name) => {
                    let mut parameters = operation.path_parameters.iter();
                    let whole = parameters
                        .find(|parameter| parameter.wire_name == *name && parameter.resource_name);
                    let pattern = whole.and_then(|parameter| parameter.facts.pattern.as_deref());
                    let inner = pattern.map_or(ANY.to_owned(), |pattern| {
                        let pattern = pattern.trim_start_matches('^').trim_end_matches('$');
                        pattern.replace("[^/]+", ANY)
                    });
                    text.push_str(&inner);
                }
            }
        }
        shape.extend(text.split('/').map(str::to_owned));
    }
    (shape, verb)
}

#[cfg(test)]
mod tests;
