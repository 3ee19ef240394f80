//! Kinds of resources: record, id, states, place in lists.

use std::sync::Arc;

use serde_json::{Map, Value};
use tidbcloud_model::api::{Api, Field, KeyHalf, Operation, Record, Type};

use super::computed::Computed;
use super::fields::set_field;
use super::lifecycle::Lifecycle;
use super::many::Many;

use super::shape::{
    ANY, PathShape, id_field, listed, normalized, own_parameter, path_shape, plain_parameters,
    record_of, singulars,
};
use super::unsent::Writable;

/// Kind of resource.
#[derive(Debug, Default)]
pub(crate) struct ResourceKind {
    /// Rust name of the record of a resource.
    pub(crate) record: String,
    /// Pointer to the schema of the record.
    pub(crate) schema: String,
    /// Path of the id in the record; empty where only the mock knows it.
    pub(crate) id: Vec<String>,
    /// Other fields of the record that are the id too: the deprecated `id` next to `importId`.
    pub(crate) id_names: Vec<String>,
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
    /// Names of the parameters of that path.
    pub(crate) path_parameters: Vec<String>,
    /// Field with the resources in the response of the list, and pointer to the schema of an item.
    pub(crate) list: Option<(String, String)>,
    /// The kind that its resources belong to by a field, and the field.
    pub(crate) owner: Option<(usize, String)>,
    /// How one request creates several resources.
    pub(crate) many: Option<Many>,
    /// The fields that the service computes.
    pub(crate) computed: Arc<Computed>,
    /// The fields that only a request sets, where the request has the record of the resource.
    pub(crate) writable: Option<Writable>,
    /// The fields with the public and the private half of a key that signs requests.
    pub(crate) signing: Option<(String, String)>,
    /// Path of the message of a failure.
    pub(crate) message: Vec<String>,
    /// Whether its resources stay when the resource above them is removed.
    pub(crate) survives: bool,
}

impl ResourceKind {
    /// The parameters of the path of a collection.
    pub(super) fn parameters(&self, collection: &[String]) -> Map<String, Value> {
        let both = self.collection.iter().zip(collection);
        let segments = both.filter(|(part, _)| *part == ANY);
        let values = segments.map(|(_, segment)| Value::from(segment.as_str()));
        self.path_parameters.iter().cloned().zip(values).collect()
    }

    /// The body of a resource that was removed: its last state.
    pub(super) fn removed_body(&self) -> Value {
        let mut body = Value::Null;
        let lifecycle = self.lifecycle.as_ref();
        if let Some((field, state)) =
            lifecycle.and_then(|states| Some((&states.field, states.removed()?)))
        {
            set_field(&mut body, field, state.into());
        }
        body
    }
}

/// Returns the kind of resource that a POST to a collection creates, if the responses show its record and id.
pub(super) fn kind(api: &Api, create: &Operation, collection: PathShape) -> Option<ResourceKind> {
    let found = Found::new(api, &collection)?;
    let own = found.own.as_ref();
    let id_is_name = own.is_some_and(|(_, resource_name)| *resource_name);
    let own = own.map_or_else(|| "id".to_owned(), |(name, _)| name.clone());
    let record = found.record;
    let (id, ty) = if id_is_name {
        (vec!["name".to_owned()], record.field("name")?.ty.clone())
    } else {
        id_field(api, record, &own)?
    };
    let created = record_of(api, &create.response.ty)?;
    let has_resource = created.name == record.name
        || created
            .fields
            .iter()
            .any(|field| matches!(&field.ty, Type::Record(name) if *name == record.name));
    if !has_resource
        && [id.last()?, &own]
            .iter()
            .all(|name| created.field(name).is_none())
    {
        return None;
    }
    Some(found.kind(api, create, collection, (id, ty), own, id_is_name))
}

/// Facts about the resources of a collection from the other operations at its paths.
pub(super) struct Found<'a> {
    pub(super) record: &'a Record,
    /// Last parameter of the path of one resource, and whether it is a resource name.
    pub(super) own: Option<(String, bool)>,
    read: Option<&'a Operation>,
    list: Option<(String, &'a Record)>,
}

impl<'a> Found<'a> {
    pub(super) fn new(api: &'a Api, collection: &PathShape) -> Option<Self> {
        let item: PathShape = collection.iter().cloned().chain([ANY.to_owned()]).collect();
        let at = |wanted: &PathShape, method: Option<&str>| {
            api.operations.iter().find(|operation| {
                let (shape, verb) = path_shape(operation);
                verb.is_none() && shape == *wanted && method.is_none_or(|m| operation.method == m)
            })
        };
        let read = at(&item, Some("GET"));
        let list = at(collection, Some("GET")).and_then(|list| listed(api, list));
        let record = match (read, &list) {
            (Some(read), _) => record_of(api, &read.response.ty)?,
            (None, Some((_, element))) => element,
            (None, None) => return None,
        };
        Some(Self {
            record,
            own: at(&item, None).and_then(own_parameter),
            read,
            list,
        })
    }

    pub(super) fn kind(
        self,
        api: &Api,
        create: &Operation,
        collection: PathShape,
        (id, ty): (Vec<String>, Type),
        parameter: String,
        id_is_name: bool,
    ) -> ResourceKind {
        let (record, waiter) = (self.record, self.read.and_then(|read| read.waiter.as_ref()));
        let id_names = match id.as_slice() {
            [id] if !id_is_name => other_id_names(record, id, &collection),
            _ => Vec::new(),
        };
        let half = |half: KeyHalf| {
            let is_half = |field: &&Field| {
                let hint = api.mock.field(&record.name, &field.wire_name);
                hint.is_some_and(|hint| hint.key == Some(half))
            };
            let found = record.fields.iter().find(is_half);
            found.map(|field| field.wire_name.clone())
        };
        let computed = Computed::new(api, record, true);
        let hint = api.mock.operations.get(&create.name);
        ResourceKind {
            record: record.name.clone(),
            schema: record.pointer.clone(),
            id,
            id_names,
            id_is_number: matches!(ty, Type::Integer { text: false, .. }),
            id_is_name,
            named: record.field("name").is_some_and(|name| name.output_only),
            is_read: self.read.is_some(),
            lifecycle: match (self.read, waiter) {
                (_, Some(waiter)) => Some(Lifecycle::new(waiter)),
                (None, None) => lifecycle_of_task(api, record),
                _ => None,
            },
            message: waiter.map_or(Vec::new(), |waiter| waiter.message.clone()),
            parameter,
            path_parameters: plain_parameters(create, &collection),
            collection,
            list: self
                .list
                .map(|(field, element)| (field, element.pointer.clone())),
            owner: None,
            many: None,
            writable: Writable::of(api, create, record, &computed),
            signing: half(KeyHalf::Public).zip(half(KeyHalf::Private)),
            computed: Arc::new(computed),
            survives: hint.is_some_and(|hint| hint.survives),
        }
    }
}

/// Finds the other fields of a record that are its id: `id`, and the singular of the collection with `Id`.
fn other_id_names(record: &Record, id: &str, collection: &PathShape) -> Vec<String> {
    let plural = collection.last().map(String::as_str).unwrap_or_default();
    let singular = singulars(plural)
        .into_iter()
        .map(|name| normalized(&name) + "id");
    let names: Vec<String> = singular.chain(["id".to_owned()]).collect();
    let is_id = |field: &&Field| {
        field.wire_name != id
            && names.contains(&normalized(&field.wire_name))
            && matches!(field.ty, Type::String | Type::Integer { .. })
    };
    let fields = record.fields.iter().filter(is_id);
    fields.map(|field| field.wire_name.clone()).collect()
}

/// The lifecycle of a resource that only lists show, and that no waiter describes: a task, by the words of its states.
fn lifecycle_of_task(api: &Api, record: &Record) -> Option<Lifecycle> {
    let state = record.field("state").filter(|state| state.output_only)?;
    let Type::Enum(name) = &state.ty else {
        return None;
    };
    let states = api.enums.get(name)?.variants.iter();
    Lifecycle::of_task("state", states.map(|variant| variant.value.as_str()))
}
