//! Kinds and roles of operations on several resources, derived from the lists in their requests and responses.

use tidbcloud_model::api::{Api, Body, Operation, Record, Type};

use super::kind::{Found, ResourceKind};
use super::many::Many;
use super::shape::{PathShape, id_field, listed, record_of, singulars};

/// Returns the kind of resource of which a POST to a collection creates several: its list shows the record, and the request has
/// a list of such records, or of texts that are a field of one.
pub(super) fn many_kind(
    api: &Api,
    create: &Operation,
    collection: PathShape,
) -> Option<ResourceKind> {
    let found = Found::new(api, &collection)?;
    let (sent, item) = sent_list(api, create, found.record)?;
    let own = found.own.as_ref().map(|(name, _)| name.clone());
    let id = own.as_ref().map(|own| id_field(api, found.record, own));
    let id = match id {
        // Nothing names a resource.
        None => (Vec::new(), Type::String),
        Some(id) => id?,
    };
    let many = Many {
        sent,
        item,
        response: response_list(api, create),
    };
    let parameter = own.unwrap_or_default();
    let mut kind = found.kind(api, create, collection, id, parameter, false);
    kind.many = Some(many);
    Some(kind)
}

/// Finds the lists of an operation that changes several resources, whose items have the id of one.
pub(super) fn updates_many(api: &Api, operation: &Operation, kind: &ResourceKind) -> Option<Many> {
    let [id] = kind.id.as_slice() else {
        return None;
    };
    let body = body_of(api, operation)?;
    let mut lists = body.fields.iter().filter_map(|field| match &field.ty {
        Type::List(item) => Some((field, record_of(api, item)?)),
        _ => None,
    });
    let (field, item) = lists.next().filter(|_| lists.next().is_none())?;
    item.field(id)?;
    let response = response_list(api, operation)?;
    response.1.contains(id).then(|| Many {
        sent: field.wire_name.clone(),
        item: None,
        response: Some(response),
    })
}

fn body_of<'a>(api: &'a Api, operation: &Operation) -> Option<&'a Record> {
    match operation.body.as_ref()? {
        Body::Value { ty, .. } => record_of(api, ty),
        _ => None,
    }
}

fn sent_list(api: &Api, create: &Operation, record: &Record) -> Option<(String, Option<String>)> {
    let body = body_of(api, create)?;
    body.fields.iter().find_map(|field| {
        let Type::List(item) = &field.ty else {
            return None;
        };
        let name = field.wire_name.clone();
        match &**item {
            Type::Record(item) if *item == record.name => Some((name, None)),
            Type::String => {
                let mut singulars = singulars(&name).into_iter();
                let known = singulars.find(|singular| record.field(singular).is_some())?;
                Some((name, Some(known)))
            }
            _ => None,
        }
    })
}

fn response_list(api: &Api, operation: &Operation) -> Option<(String, Vec<String>)> {
    let (field, record) = listed(api, operation)?;
    let names = record.fields.iter().map(|field| field.wire_name.clone());
    Some((field, names.collect()))
}
