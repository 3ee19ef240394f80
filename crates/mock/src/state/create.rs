//! Creation of resources from requests: ids, names, fields and first states.

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_schema::sample::{self, Purpose};
use tidbcloud_schema::walk;

use super::change::resource_in;
use super::computed::Moments;
use super::fields::{follow, set_field};
use super::kind::ResourceKind;
use super::plausible;
use super::resource::StoredResource;
use super::role::{OperationRole, ResourceUse};
use super::shape::ANY;
use super::store::{Key, Link, Store};
use super::{ResourceRequest, Resources, conflict, not_found};
use crate::error_response::ErrorResponse;

/// The first generated id.
const FIRST_ID: u64 = 10_000_000;

/// Number of the key that the mock was started with, before those of resources that are created.
const FIRST_KEY: u64 = 0;

/// A resource to be added to a collection.
struct New<'n> {
    kind: &'n ResourceKind,
    collection: &'n [String],
    sent: Option<&'n Value>,
    /// The verb that creates it: `restore`.
    verb: Option<&'n str>,
}

impl Resources {
    /// Creates a resource in a collection and returns it.
    pub(super) fn create(
        &self,
        request: &ResourceRequest<'_>,
        kind: &ResourceKind,
        used: &ResourceUse,
        collection: &[String],
    ) -> Result<Option<Value>, ErrorResponse> {
        let operation = request.operation;
        let mut store = self.store();
        if store.was_removed(collection) {
            return Err(not_found(request.path));
        }
        let new = New {
            kind,
            collection,
            sent: resource_in(operation, used.field.as_ref(), request.content),
            verb: match &used.role {
                OperationRole::CreateBy(verb) => Some(verb),
                _ => None,
            },
        };
        let Some((id, mut body)) = self.add(request, &mut store, &new)? else {
            return Ok(None);
        };
        let hint = self.hints.operations.get(&operation.name);
        let creates = hint.and_then(|hint| hint.creates.as_ref());
        if let Some(creates) = creates
            && let Some((other_kind, _)) = self.roles.of(&creates.operation)
        {
            let other_collection = next_to(collection, &other_kind.collection);
            let mut sent = Map::new();
            for (name, path) in &creates.fields {
                let value = new.sent.and_then(|sent| follow(sent, path));
                sent.extend(value.map(|value| (name.clone(), value.clone())));
            }
            let sent = sent.into();
            let other = New {
                kind: other_kind,
                collection: &other_collection,
                sent: Some(&sent),
                verb: None,
            };
            if let Some((other_id, _)) = self.add(request, &mut store, &other)? {
                let link = Link {
                    path: [other_collection.as_slice(), std::slice::from_ref(&other_id)].concat(),
                    id_field: creates.id.clone(),
                    summary: creates.summary.clone(),
                    shows: creates.shows.clone(),
                };
                store.link(collection, &id, link);
                let (pace, now) = (self.mode.pace, request.now);
                store.show_linked(collection, &id, pace, now);
                if let Some(resource) = store.peek(collection, &id) {
                    body.clone_from(&resource.body);
                }
            }
        }
        Ok(Some(body))
    }

    /// Creates one resource for each item of a request.
    pub(super) fn create_many(
        &self,
        request: &ResourceRequest<'_>,
        kind: &ResourceKind,
        used: &ResourceUse,
        collection: &[String],
        sample: &Option<Value>,
    ) -> Result<Option<Value>, ErrorResponse> {
        let Some(many) = &used.many else {
            return Ok(None);
        };
        let mut store = self.store();
        if store.was_removed(collection) {
            return Err(not_found(request.path));
        }
        let mut created = Vec::new();
        let mut ids = Vec::new();
        for item in many.items(request.content.body.as_ref()) {
            let new = New {
                kind,
                collection,
                sent: Some(&item),
                verb: None,
            };
            match self.add(request, &mut store, &new) {
                Ok(found) => {
                    let (id, body) = found.unzip();
                    ids.extend(id);
                    created.extend(body.map(Ok));
                }
                Err(error) => {
                    // All of them, or none.
                    for id in ids {
                        store.remove(collection, &id);
                    }
                    return Err(error);
                }
            }
        }
        Ok(many.respond(sample, created))
    }

    /// Adds a resource. Returns its id and its fields, of which some are shown only now.
    fn add(
        &self,
        request: &ResourceRequest<'_>,
        store: &mut Store,
        new: &New<'_>,
    ) -> Result<Option<(String, Value)>, ErrorResponse> {
        let &ResourceRequest {
            document,
            operation,
            content,
            now,
            ..
        } = request;
        let New {
            kind,
            collection,
            sent,
            verb,
        } = *new;
        let Some(schema) = walk::get(document, &kind.schema) else {
            return Ok(None);
        };
        let mut number = store.next_number();
        // A seed may have the id of this number.
        while store.has(collection, &(FIRST_ID + number).to_string()) {
            number = store.next_number();
        }
        let mut body = sample::value(document, schema, Purpose::Response);
        if let Some(writable) = &kind.writable {
            writable.remove_unsent(&mut body, sent);
        }
        let parents = Value::Object(content.path.clone());
        for values in sent.into_iter().chain([&parents]) {
            body = sample::merge(document, schema, body, values, Purpose::Response);
        }
        if let Some(writable) = &kind.writable {
            writable.remove_secrets(&mut body);
        }
        let hint = self.hints.operations.get(&operation.name);
        for (name, value) in hint.into_iter().flat_map(|hint| &hint.initial) {
            body[name.as_str()] = value.clone();
        }
        let moments = Moments {
            seed: plausible::seed(self.seed, &format!("{}/{number}", collection.join("/"))),
            number,
            created: now,
            updated: now,
            finished: kind.lifecycle.is_none().then_some(now),
            progress: if kind.lifecycle.is_none() { 100 } else { 0 },
            parent: self.parent(store, kind, collection, &body, now),
            sent: hidden(sent, &body),
            path: content.path.clone(),
            operation: operation.name.clone(),
            ..Moments::default()
        };
        let id = self.identify(new, &mut body, &moments);
        let lifecycle = kind.lifecycle.as_ref();
        let mut resource = StoredResource::new(id.clone(), body);
        resource.state_field = lifecycle.map_or(Vec::new(), |lifecycle| lifecycle.field.clone());
        resource.computed = kind.computed.clone();
        resource.moments = moments;
        resource.survives = kind.survives;
        if let (Some(_), Some(message)) =
            (follow(&resource.body, &kind.message), kind.message.first())
        {
            // Nothing has failed yet.
            let path = [std::slice::from_ref(message), &kind.message[1..]].concat();
            set_field(&mut resource.body, &path, "".into());
        }
        if let Some(lifecycle) = lifecycle {
            let path = match verb {
                Some(verb) => lifecycle.created_by(verb),
                None => lifecycle.created(),
            };
            resource.follow(path, now);
        }
        resource.refresh(true);
        let body = resource.body.clone();
        self.check_limits(operation, store, collection, None, &body)?;
        resource.refresh(false);
        if !store.add(collection, number, resource) {
            let why = format!("{id} exists already: delete it first, or choose another id");
            return Err(conflict(operation, why));
        }
        self.accept_key(kind, &body);
        Ok(Some((id, body)))
    }

    /// Gives a new resource its id and its names, and returns the id.
    fn identify(&self, new: &New<'_>, body: &mut Value, moments: &Moments) -> String {
        let New {
            kind,
            collection,
            sent,
            ..
        } = *new;
        let sent_id = kind.id.last().and_then(|name| sent?.get(name)?.as_str());
        let sent_id = sent_id.filter(|id| !id.is_empty() && !kind.id_is_name);
        let computed = || match kind.id.as_slice() {
            [name] if !kind.id_is_name => {
                let value = kind.computed.value_of(name, body, moments)?;
                super::fields::plain(&value)
            }
            _ => None,
        };
        let id = sent_id.map(str::to_owned).or_else(computed);
        let id = id.unwrap_or_else(|| (FIRST_ID + moments.number).to_string());
        set_identity(body, kind, collection, &id);
        // The name in a request may be the display name of the resource.
        if let (Some(name), None) = (sent.and_then(|sent| sent.get("name")), body.get("name"))
            && let Some(display_name) = body.get_mut("displayName")
        {
            *display_name = name.clone();
        }
        id
    }

    /// The resource above a new one: by its path, or by the field that names it.
    pub(super) fn parent(
        &self,
        store: &mut Store,
        kind: &ResourceKind,
        collection: &[String],
        body: &Value,
        now: std::time::Duration,
    ) -> Option<Value> {
        let path: Key = match &kind.owner {
            Some((owner, field)) => {
                let id = body.get(field)?.as_str()?.to_owned();
                [self.roles.kinds[*owner].collection.as_slice(), &[id]].concat()
            }
            None => collection.split_last()?.1.to_vec(),
        };
        let (_, above) = store.above(&path, self.mode.pace, now)?;
        Some(above.body.clone())
    }

    /// Accepts the signatures of a key that was created.
    pub(super) fn accept_key(&self, kind: &ResourceKind, body: &Value) {
        let text = |name: &String| body.get(name).and_then(Value::as_str);
        if let Some((public, private)) = &kind.signing
            && let (Some(public), Some(private)) = (text(public), text(private))
        {
            self.keys.add(public, private);
        }
    }

    /// Adds the key that the mock was started with to the resources, so that it can be listed and deleted.
    pub(super) fn add_first_key(&self, document: &Value) {
        for kind in &self.roles.kinds {
            let (Some((public_field, private_field)), Some(schema)) =
                (&kind.signing, walk::get(document, &kind.schema))
            else {
                continue;
            };
            if kind.collection.iter().any(|segment| segment == ANY) {
                continue;
            }
            let public = self.keys.first();
            let mut body = sample::value(document, schema, Purpose::Response);
            body[public_field.as_str()] = public.into();
            body[private_field.as_str()] = "*".repeat(36).into();
            let first = StoredResource::new(public.to_owned(), body);
            self.store().add(&kind.collection, FIRST_KEY, first);
        }
    }

    /// Checks the limits of an operation with a resource that it adds or changes.
    ///
    /// # Errors
    ///
    /// Where there would be more than the limit.
    pub(super) fn check_limits(
        &self,
        operation: &tidbcloud_model::api::Operation,
        store: &Store,
        collection: &[String],
        instead_of: Option<&str>,
        body: &Value,
    ) -> Result<(), ErrorResponse> {
        let hint = self.hints.operations.get(&operation.name);
        for limit in hint.into_iter().flat_map(|hint| &hint.limits) {
            let amount = |body: &Value| {
                let counts = limit
                    .only
                    .iter()
                    .all(|(name, value)| body.get(name) == Some(value));
                if !counts {
                    return 0;
                }
                if limit.sum.is_empty() {
                    1
                } else {
                    sum(body, &limit.sum)
                }
            };
            let added = amount(body);
            let others = store
                .list(collection)
                .filter(|(_, resource)| Some(resource.id.as_str()) != instead_of);
            let present: u64 = others.map(|(_, resource)| amount(&resource.body)).sum();
            if added > 0 && present.saturating_add(added) > limit.most {
                let what = match limit.sum.as_slice() {
                    [] => collection.last().cloned().unwrap_or_default(),
                    path => path.join("."),
                };
                let why = format!(
                    "the limit of {} {what} is exceeded: there are {present}, and {added} more are asked for",
                    limit.most
                );
                return Err(ErrorResponse::new(StatusCode::BAD_REQUEST, why));
            }
        }
        Ok(())
    }
}

/// The sum of the numbers at a path; of lists, those of all items.
fn sum(value: &Value, path: &[String]) -> u64 {
    match (value, path.split_first()) {
        (Value::Array(items), _) => items.iter().map(|item| sum(item, path)).sum(),
        (value, Some((name, rest))) => value.get(name).map_or(0, |value| sum(value, rest)),
        (value, None) => super::fields::unsigned(value).unwrap_or(0),
    }
}

/// The fields of a request that the resource does not show.
fn hidden(sent: Option<&Value>, body: &Value) -> Value {
    let Some(Value::Object(sent)) = sent else {
        return Value::Null;
    };
    let not_shown = sent.iter().filter(|(name, _)| body.get(*name).is_none());
    let fields = not_shown.map(|(name, value)| (name.clone(), value.clone()));
    fields.collect::<Map<_, _>>().into()
}

/// The collection of a shape, next to another one: the ids in it are those of the other, in order.
fn next_to(other: &[String], shape: &[String]) -> Key {
    let segment = |(index, segment): (usize, &String)| match segment.as_str() {
        ANY => other.get(index).cloned().unwrap_or_default(),
        _ => segment.clone(),
    };
    shape.iter().enumerate().map(segment).collect()
}

/// Writes the id of a resource into its body, and its resource name where the kind has one.
pub(super) fn set_identity(body: &mut Value, kind: &ResourceKind, collection: &[String], id: &str) {
    let name = resource_name(collection, id);
    let wire_id: Value = match id.parse::<u64>() {
        Ok(number) if kind.id_is_number => number.into(),
        _ if kind.id_is_name => name.clone().into(),
        _ => id.into(),
    };
    for other in &kind.id_names {
        body[other.as_str()] = wire_id.clone();
    }
    if !kind.id.is_empty() {
        set_field(body, &kind.id, wire_id);
    }
    if kind.named {
        body["name"] = name.into();
    }
}

/// Returns the resource name: the path without the API version that some documents write into every path.
fn resource_name(collection: &[String], id: &str) -> String {
    let is_version = |segment: &&String| {
        let digits = segment.strip_prefix('v');
        digits.is_some_and(|digits| digits.starts_with(|first: char| first.is_ascii_digit()))
    };
    let from = usize::from(collection.first().as_ref().is_some_and(is_version));
    format!("{}/{id}", collection[from..].join("/"))
}
