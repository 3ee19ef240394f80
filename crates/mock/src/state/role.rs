//! What each operation does to resources, worked out from the paths of the model: `/clusters` with a POST is a collection,
//! `/clusters/{clusterId}` one of its resources, and `/clusters/{clusterId}:pauseCluster` a verb.

use std::collections::HashMap;

use tidbcloud_model::api::{Api, Field, Operation, Part, Record, Type};

use super::lifecycle::Lifecycle;

/// What stands for a path parameter in a [`Shape`].
const ANY: &str = "{}";

/// A path template without the names of its parameters, segment by segment.
pub(super) type Shape = Vec<String>;

/// What an operation does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Create,
    List,
    Read,
    Update,
    Delete,
    Verb(String),
}

/// One kind of resource.
#[derive(Debug)]
pub(crate) struct Kind {
    /// Rust name of the record that describes a resource of it.
    pub(crate) record: String,
    /// Where the record's schema stands in the document.
    pub(crate) schema: String,
    /// Where the id stands in the record.
    pub(crate) id: Vec<String>,
    /// Whether the id is a number on the wire.
    pub(crate) id_is_number: bool,
    /// Whether the id is the whole resource name, and not only its last segment.
    pub(crate) id_is_name: bool,
    /// Whether `name` is the server's, and so the resource name.
    pub(crate) named: bool,
    pub(crate) lifecycle: Option<Lifecycle>,
    /// The kind's place in paths; the template of its collection.
    collection: Shape,
    /// Field of the list's reply that holds resources, and its schema.
    pub(crate) list: Option<(String, String)>,
}

/// The kinds of an API, and what its operations do to them.
#[derive(Debug, Default)]
pub(crate) struct Roles {
    pub(crate) kinds: Vec<Kind>,
    by_operation: HashMap<String, (usize, Role, Holds)>,
}

/// Where an operation's reply holds the resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// The reply is the resource.
    Whole,
    /// In this field.
    Field(String),
    /// Nowhere.
    Nothing,
}

impl Roles {
    /// Reads the model.
    pub(crate) fn new(api: &Api) -> Self {
        let mut roles = Self::default();
        for create in &api.operations {
            let (collection, verb) = shape(create);
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
            if let Some((kind, role)) = roles.find(operation) {
                let holds = holds(api, operation, &roles.kinds[kind].record);
                roles
                    .by_operation
                    .insert(operation.name.clone(), (kind, role, holds));
            }
        }
        roles
    }

    /// The kind that an operation works on, and how.
    pub(crate) fn of(&self, operation: &str) -> Option<(&Kind, &Role, &Holds)> {
        let (kind, role, holds) = self.by_operation.get(operation)?;
        Some((self.kinds.get(*kind)?, role, holds))
    }

    fn find(&self, operation: &Operation) -> Option<(usize, Role)> {
        let (shape, verb) = shape(operation);
        let at = |shape: &[String]| self.kinds.iter().position(|kind| kind.collection == shape);
        let method = operation.method.as_str();
        if let Some(kind) = at(&shape) {
            let role = match method {
                "POST" => Role::Create,
                "GET" if self.kinds[kind].list.is_some() => Role::List,
                _ => return None,
            };
            return verb.is_none().then_some((kind, role));
        }
        let (last, collection) = shape.split_last()?;
        let kind = at(collection).filter(|_| last == ANY)?;
        let role = match (method, verb) {
            ("POST", Some(verb)) => Role::Verb(verb),
            ("GET", None) => Role::Read,
            ("PATCH" | "PUT", None) => Role::Update,
            ("DELETE", None) => Role::Delete,
            _ => return None,
        };
        Some((kind, role))
    }
}

/// The kind of resource that a POST to a collection creates, if the document shows enough of it.
fn kind(api: &Api, create: &Operation, collection: Shape) -> Option<Kind> {
    let item: Shape = collection.iter().cloned().chain([ANY.to_owned()]).collect();
    let at = |wanted: &Shape, method: Option<&str>| {
        api.operations.iter().find(|operation| {
            let (shape, verb) = shape(operation);
            verb.is_none() && shape == *wanted && method.is_none_or(|m| operation.method == m)
        })
    };
    let read = at(&item, Some("GET"));
    let list = at(&collection, Some("GET")).and_then(|list| listed(api, list));
    let record = match (read, &list) {
        (Some(read), _) => record_of(api, &read.reply.ty)?,
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
    let created = record_of(api, &create.reply.ty)?;
    if holds(api, create, &record.name) == Holds::Nothing && field(created, id.last()?).is_none() {
        return None;
    }
    Some(Kind {
        record: record.name.clone(),
        schema: record.pointer.clone(),
        id,
        id_is_number: matches!(ty, Type::Integer { text: false, .. }),
        id_is_name,
        named: field(record, "name").is_some_and(|name| name.output_only),
        lifecycle: read
            .and_then(|read| read.waiter.as_ref())
            .map(Lifecycle::new),
        collection,
        list: list.map(|(field, element)| (field, element.pointer.clone())),
    })
}

fn holds(api: &Api, operation: &Operation, record: &str) -> Holds {
    let is_it = |ty: &Type| matches!(ty, Type::Record(name) if name == record);
    if is_it(&operation.reply.ty) {
        return Holds::Whole;
    }
    let reply = record_of(api, &operation.reply.ty);
    let mut fields = reply.into_iter().flat_map(|reply| &reply.fields);
    fields
        .find(|field| is_it(&field.ty))
        .map_or(Holds::Nothing, |field| {
            Holds::Field(field.wire_name.clone())
        })
}

/// The one field of a list's reply that holds records, and their record.
pub(super) fn listed<'a>(api: &'a Api, list: &Operation) -> Option<(String, &'a Record)> {
    let reply = record_of(api, &list.reply.ty)?;
    let mut lists = reply.fields.iter().filter_map(|field| match &field.ty {
        Type::List(element) => Some((field.wire_name.clone(), record_of(api, element)?)),
        _ => None,
    });
    lists.next().filter(|_| lists.next().is_none())
}

/// Where a record holds its id: under the path parameter's name or `id`, on top or one record below.
fn id_field(api: &Api, record: &Record, own: &str) -> Option<(Vec<String>, Type)> {
    let names = [own, "id"];
    let on_top = names.iter().find_map(|name| field(record, name));
    if let Some(found) = on_top {
        return Some((vec![found.wire_name.clone()], found.ty.clone()));
    }
    record.fields.iter().find_map(|outer| {
        let inner = record_of(api, &outer.ty)?;
        let found = names.iter().find_map(|name| field(inner, name))?;
        let path = vec![outer.wire_name.clone(), found.wire_name.clone()];
        Some((path, found.ty.clone()))
    })
}

fn field<'r>(record: &'r Record, wire_name: &str) -> Option<&'r Field> {
    let mut fields = record.fields.iter();
    fields.find(|field| field.wire_name == wire_name)
}

pub(super) fn record_of<'a>(api: &'a Api, ty: &Type) -> Option<&'a Record> {
    match ty {
        Type::Record(name) => api.records.get(name),
        _ => None,
    }
}

/// The last path parameter, and whether it is a whole resource name.
fn own_parameter(operation: &Operation) -> Option<(String, bool)> {
    let parameter = operation.path_parameters.last()?;
    Some((parameter.wire_name.clone(), parameter.resource_name))
}

/// A path without the names of its parameters, and the verb at its end.
pub(super) fn shape(operation: &Operation) -> (Shape, Option<String>) {
    let (mut shape, mut verb) = (Shape::new(), None);
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
mod tests {
    use tidbcloud_specs::Specs;

    use super::*;

    const SPECS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs");

    /// The resources of the published documents: collection, where the id stands, what lists hold, whether there are states.
    #[test]
    fn the_published_documents_show_their_resources() {
        let specs = Specs::open(SPECS).expect("the specs folder");
        let mut found = Vec::new();
        for entry in specs.entries() {
            let loaded = specs.load(&entry.id).expect("a document");
            for kind in Roles::new(&loaded.api).kinds {
                let list = kind.list.map_or("-".to_owned(), |(field, _)| field);
                let states = if kind.lifecycle.is_some() {
                    "states"
                } else {
                    "-"
                };
                found.push(format!(
                    "{} /{} {} {list} {states}",
                    entry.id,
                    kind.collection.join("/"),
                    kind.id.join("."),
                ));
            }
        }
        found.sort();
        assert_eq!(found, EXPECTED, "{}", found.join("\n"));
    }

    const EXPECTED: &[&str] = &[
        "dataservice /v1beta1/dataApps dataAppId dataApps -",
        "dataservice /v1beta1/dataApps/{}/apiKeys apiKeyId apiKeys -",
        "dataservice /v1beta1/dataApps/{}/dataSources clusterId dataSources -",
        "dataservice /v1beta1/dataApps/{}/deployments deploymentId deployments states",
        "dataservice /v1beta1/dataApps/{}/endpoints name endpoints -",
        "dedicated /changefeeds id changefeeds states",
        "dedicated /clusters clusterId clusters states",
        "dedicated /clusters/{}/imports importId imports states",
        "dedicated /clusters/{}/integrations id items -",
        "dedicated /clusters/{}/tidbNodeGroups/{}/privateEndpointConnections privateEndpointConnectionId privateEndpointConnections states",
        "iam /apikeys accessKey apiKeys -",
        "management /api/v1beta/projects id items -",
        "management /api/v1beta/projects/{}/clusters id items states",
        "management /api/v1beta/projects/{}/clusters/{}/backups id items states",
        "management /api/v1beta/projects/{}/clusters/{}/imports metadata.id items states",
        "management /api/v1beta/projects/{}/clusters/{}/private_endpoints id endpoints -",
        "management /api/v1beta/projects/{}/restores id items states",
        "serverless /clusters clusterId clusters states",
        "serverless /clusters/{}/branches branchId branches states",
        "serverless /clusters/{}/exports exportId exports states",
        "serverless /clusters/{}/imports id imports states",
    ];
}
