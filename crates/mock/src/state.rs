//! State: what was created can be read, listed, changed and deleted, and moves through its states.
//!
//! Which operation does what is worked out from the model. Where it cannot be, and where a path was not created here, the
//! replies are samples, unless the mock was told to be stateful: then an unknown resource is a 404, and a list that
//! nothing was put into is empty. A resource whose parent was never created here is taken as it comes.

mod change;
mod lifecycle;
mod list;
mod role;
mod singleton;
mod store;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::{Map, Value};
use tidbcloud_model::api::{Api, Operation};
use tidbcloud_model::sample::{self, Purpose};
use tidbcloud_openapi::walk;

use crate::check::Checked;
use crate::refusal::Refusal;
use crate::target::decode;
use list::Wanted;
use role::{Holds, Kind, Role, Roles};
use singleton::{Singleton, Singletons, Use};
use store::{Item, Key, Store};

pub use store::Pace;

/// What stands for the id of what a parent has one of.
const ONE: &str = "";

/// The first id that the mock makes.
const FIRST_ID: u64 = 10_000_000;

/// How a mock treats resources.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Manner {
    /// Whether unknown resources are none, and not samples.
    pub(crate) stateful: bool,
    pub(crate) pace: Pace,
}

/// The resources of one API.
#[derive(Debug)]
pub(crate) struct State {
    roles: Roles,
    singletons: Singletons,
    manner: Manner,
    store: Mutex<Store>,
}

/// A request that passed its checks, and everything that is needed to answer it.
pub(crate) struct Question<'q> {
    pub(crate) document: &'q Value,
    pub(crate) operation: &'q Operation,
    /// The path under the server URL, as sent.
    pub(crate) path: &'q str,
    pub(crate) request: &'q Checked,
    pub(crate) now: Duration,
}

impl State {
    pub(crate) fn new(api: &Api, manner: Manner) -> Self {
        let roles = Roles::new(api);
        Self {
            singletons: Singletons::new(api, &roles),
            roles,
            manner,
            store: Mutex::default(),
        }
    }

    /// The reply's body, laid over the sample that the operation answers without state; `None` where that is the reply.
    ///
    /// # Errors
    ///
    /// Where the resource is not there, or its id is taken.
    pub(crate) fn answer(
        &self,
        question: &Question<'_>,
        sample: &Option<Value>,
    ) -> Result<Option<Value>, Refusal> {
        let name = &question.operation.name;
        if let Some((kind, used)) = self.singletons.of(name) {
            return self.only_one(question, kind, used, sample);
        }
        let Some((kind, role, holds)) = self.roles.of(name) else {
            return Ok(None);
        };
        let Some(key) = key(question.path, role) else {
            return Ok(None);
        };
        let body = match role {
            _ if question.request.query.get("validateOnly") == Some(&Value::Bool(true)) => None,
            Role::Create => self.create(question, kind, &key)?,
            Role::List => return self.list(question, kind, &key, sample),
            Role::Read | Role::Update | Role::Delete | Role::Verb(_) => {
                self.visit(question, kind, role, &key)?
            }
        };
        Ok(body.map(|body| held(body, kind, role, holds, sample)))
    }

    /// Lays fields over a resource, which then stays as it is. `false` where it is not here.
    pub(crate) fn amend(&self, path: &str, fields: &Value, now: Duration) -> bool {
        let Some(key) = key(path, &Role::Read) else {
            return false;
        };
        let Some((id, collection)) = key.split_last() else {
            return false;
        };
        let mut store = self.store();
        let item = store.get(collection, id, self.manner.pace, now);
        item.map(|item| item.amend(fields)).is_some()
    }

    fn create(
        &self,
        question: &Question<'_>,
        kind: &Kind,
        collection: &[String],
    ) -> Result<Option<Value>, Refusal> {
        let &Question {
            document,
            operation,
            request,
            now,
            ..
        } = question;
        let Some(schema) = walk::get(document, &kind.schema) else {
            return Ok(None);
        };
        let mut store = self.store();
        if store.is_gone(collection) {
            return Err(missing(question.path));
        }
        let number = store.number();
        let sent = change::sent(operation, request);
        let own = kind.id.last().and_then(|name| sent?.get(name)?.as_str());
        let id = match own.filter(|id| !id.is_empty() && !kind.id_is_name) {
            Some(id) => id.to_owned(),
            None => (FIRST_ID + number).to_string(),
        };
        let mut body = sample::value(document, schema, Purpose::Reply);
        let parents = Value::Object(request.path.clone());
        for given in sent.into_iter().chain([&parents]) {
            body = sample::merge(document, schema, body, given, Purpose::Reply);
        }
        let name = resource_name(collection, &id);
        let wire_id = match id.parse::<u64>() {
            Ok(number) if kind.id_is_number => number.into(),
            _ if kind.id_is_name => name.clone().into(),
            _ => id.clone().into(),
        };
        store::set(&mut body, &kind.id, wire_id);
        if kind.named {
            body["name"] = name.into();
        }
        let field = kind
            .lifecycle
            .as_ref()
            .map(|lifecycle| lifecycle.field.clone());
        let mut item = Item::new(id.clone(), body, field.unwrap_or_default());
        if let Some(lifecycle) = &kind.lifecycle {
            item.follow(lifecycle.created(), now);
        }
        let body = item.body.clone();
        if store.add(collection, number, item) {
            Ok(Some(body))
        } else {
            let why = format!("{id} is there already: delete it first, or choose another");
            Err(Refusal::new(StatusCode::CONFLICT, why))
        }
    }

    /// Reads, changes or deletes one resource.
    fn visit(
        &self,
        question: &Question<'_>,
        kind: &Kind,
        role: &Role,
        key: &[String],
    ) -> Result<Option<Value>, Refusal> {
        let Some((id, collection)) = key.split_last() else {
            return Ok(None);
        };
        let (pace, now) = (self.manner.pace, question.now);
        let mut store = self.store();
        let found = match role {
            Role::Read => store
                .read(collection, id, pace, now)
                .map(|item| item.body.clone()),
            _ => match store.get(collection, id, pace, now) {
                None => None,
                Some(item) => {
                    let rules = (kind.schema.as_str(), kind.lifecycle.as_ref());
                    let stays = change::change(question, rules, role, item)?;
                    let body = item.body.clone();
                    if !stays {
                        store.remove(collection, id);
                    }
                    Some(body)
                }
            },
        };
        match found {
            Some(body) => Ok(Some(body)),
            None if self.manner.stateful || store.is_gone(key) => Err(missing(question.path)),
            None => Ok(None),
        }
    }

    /// Makes, reads or changes what a parent has one of.
    fn only_one(
        &self,
        question: &Question<'_>,
        kind: &Singleton,
        used: &Use,
        sample: &Option<Value>,
    ) -> Result<Option<Value>, Refusal> {
        let &Question { document, now, .. } = question;
        let schema = |pointer: &str| walk::get(document, pointer);
        let (Some(place), Some(own)) = (key(question.path, &used.role), schema(&kind.schema))
        else {
            return Ok(None);
        };
        let pace = self.manner.pace;
        let mut store = self.store();
        let is_here = store.get(&place, ONE, pace, now).is_some();
        match &used.role {
            Role::Create if is_here => {
                let why = format!("{} is there already", question.path);
                return Err(Refusal::new(StatusCode::CONFLICT, why));
            }
            _ if is_here => {}
            _ if store.is_gone(&place) => return Err(missing(question.path)),
            Role::Create => {}
            _ if kind.made && self.manner.stateful => return Err(missing(question.path)),
            // What nobody has to make is there with its parent, and nothing is known of it yet.
            Role::Read => return Ok(None),
            _ => {}
        }
        if !is_here {
            let body = sample::value(document, own, Purpose::Reply);
            let parents = Value::Object(question.request.path.clone());
            let body = sample::merge(document, own, body, &parents, Purpose::Reply);
            let lifecycle = kind.lifecycle.as_ref();
            let field = lifecycle.map(|lifecycle| lifecycle.field.clone());
            let mut item = Item::new(ONE.to_owned(), body, field.unwrap_or_default());
            if let (Some(lifecycle), Role::Create) = (lifecycle, &used.role) {
                item.follow(lifecycle.created(), now);
            }
            let number = store.number();
            store.add(&place, number, item);
        }
        let item = match &used.role {
            Role::Read => store.read(&place, ONE, pace, now),
            role => {
                let item = store.get(&place, ONE, pace, now);
                let item = item.filter(|_| *role != Role::Create);
                if let Some(item) = item {
                    let rules = (kind.schema.as_str(), kind.lifecycle.as_ref());
                    change::change(question, rules, role, item)?;
                }
                store.get(&place, ONE, pace, now).map(|item| &*item)
            }
        };
        let reply = used.reply.as_deref().and_then(schema);
        let (Some(item), Some(reply), Some(sample)) = (item, reply, sample) else {
            return Ok(None);
        };
        let sample = sample.clone();
        Ok(Some(sample::merge(
            document,
            reply,
            sample,
            &item.body,
            Purpose::Reply,
        )))
    }

    fn list(
        &self,
        question: &Question<'_>,
        kind: &Kind,
        collection: &[String],
        sample: &Option<Value>,
    ) -> Result<Option<Value>, Refusal> {
        let &Question {
            document,
            operation,
            request,
            ..
        } = question;
        let (Some(Value::Object(reply)), Some((field, element))) = (sample, &kind.list) else {
            return Ok(None);
        };
        let mut store = self.store();
        if store.is_gone(collection) {
            return Err(missing(question.path));
        }
        if !self.manner.stateful && !store.touched(collection) {
            return Ok(None);
        }
        let wanted = Wanted::read(operation, &request.query)?;
        let items: Vec<(u64, &Item)> = store
            .list(collection, self.manner.pace, question.now)
            .filter(|(_, item)| list::agrees(&item.body, &request.query))
            .collect();
        let total = items.len();
        let (page, next) = wanted.cut(items);
        let page = page.into_iter().map(|item| {
            let schema = walk::get(document, element);
            match schema.filter(|_| *element != kind.schema) {
                Some(schema) => {
                    let sample = sample::value(document, schema, Purpose::Reply);
                    sample::merge(document, schema, sample, &item.body, Purpose::Reply)
                }
                None => item.body.clone(),
            }
        });
        let mut reply = reply.clone();
        reply.insert(field.clone(), page.collect());
        if let Some(token) = reply.get_mut("nextPageToken") {
            *token = next.unwrap_or_default().into();
        }
        count(&mut reply, total);
        Ok(Some(reply.into()))
    }

    fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The reply that holds a resource.
fn held(body: Value, kind: &Kind, role: &Role, holds: &Holds, sample: &Option<Value>) -> Value {
    let mut reply = match holds {
        Holds::Whole => return body,
        _ => sample.clone().unwrap_or_else(|| Map::new().into()),
    };
    match (holds, role, &mut reply) {
        (Holds::Field(field), _, Value::Object(reply)) => drop(reply.insert(field.clone(), body)),
        (Holds::Nothing, Role::Create, Value::Object(reply)) => {
            let mut id = Some(&body);
            for name in &kind.id {
                id = id.and_then(|value| value.get(name));
            }
            if let (Some(name), Some(id)) = (kind.id.last(), id) {
                reply.insert(name.clone(), id.clone());
            }
        }
        _ => {}
    }
    reply
}

/// Writes how many items there are, in the form that the sample has.
pub(crate) fn count(reply: &mut Map<String, Value>, items: usize) {
    for name in ["total", "totalSize"] {
        match reply.get_mut(name) {
            Some(total @ Value::Number(_)) => *total = items.into(),
            Some(total @ Value::String(_)) => *total = items.to_string().into(),
            _ => {}
        }
    }
}

/// The segments of a path, decoded, without its verb.
fn key(path: &str, role: &Role) -> Option<Key> {
    let path = match role {
        Role::Verb(verb) => path.strip_suffix(verb.as_str())?.strip_suffix(':')?,
        _ => path,
    };
    let segments = path.trim_start_matches('/').split('/');
    segments
        .map(|segment| decode(segment, false).ok())
        .collect()
}

/// The path of a resource without the API version that some documents write into every path.
fn resource_name(collection: &[String], id: &str) -> String {
    let version = |segment: &&String| {
        let digits = segment.strip_prefix('v');
        digits.is_some_and(|digits| digits.starts_with(|first: char| first.is_ascii_digit()))
    };
    let from = usize::from(collection.first().as_ref().is_some_and(version));
    format!("{}/{id}", collection[from..].join("/"))
}

fn missing(path: &str) -> Refusal {
    Refusal::new(StatusCode::NOT_FOUND, format!("there is no {path}"))
}
