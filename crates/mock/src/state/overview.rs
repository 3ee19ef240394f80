//! View of all resources without a change of any: a look counts as no read, and moves nothing.

use std::borrow::Cow;
use std::time::Duration;

use serde_json::{Map, Value};

use super::Resources;
use super::fields::set_field;
use super::lifecycle::{Lifecycle, Phase};
use super::pace::Pace;
use super::resource::{Advance, StoredResource};
use super::role::OperationRole;
use super::singleton::{SINGLETON_ID, singleton_key};
use super::store::{Key, Store};
use crate::route::request_target::encode;

/// Message of a resource that failed on request.
const FAILURE: &str = "failed on the page of the mock";

/// One resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ResourceOverview {
    /// Path relative to the server URL.
    pub(crate) path: String,
    /// Last literal segment of its collection: `clusters`.
    pub(crate) collection: String,
    pub(crate) id: String,
    /// Name that its creator gave it.
    pub(crate) name: Option<String>,
    pub(crate) state: Option<String>,
    /// Meaning of the state, as far as the model says it.
    pub(crate) phase: Option<Phase>,
    pub(crate) pending: Option<PendingChange>,
    /// Time of its creation.
    pub(crate) created: Duration,
    /// The state that it fails into, where it has one and is not in it.
    pub(crate) fails_into: Option<String>,
}

/// A change of state that goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PendingChange {
    /// The next state; `None` where the resource is removed.
    pub(crate) to: Option<String>,
    pub(crate) due: Due,
}

/// When a change of state is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    /// At this time, by the clock of the mock.
    At(Duration),
    /// At the read after this number of them.
    AfterReads(u32),
}

/// The resources of an API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Overview {
    /// By path.
    pub(crate) resources: Vec<ResourceOverview>,
    /// Number of others, in collections that have too many to show.
    pub(crate) not_shown: usize,
}

impl Resources {
    /// Returns the resources as they are now, at most `most` of each collection, the newest.
    pub(crate) fn overview(&self, now: Duration, most: usize) -> Overview {
        let store = self.store();
        let mut found = Overview::default();
        let mut removed: Vec<Key> = Vec::new();
        let mut keys: Vec<&Key> = store.collections.keys().collect();
        // A resource is looked at before those below it.
        keys.sort_by_key(|key| (key.len(), *key));
        for collection in keys {
            // A key without a record is no resource: the entries of a journal.
            if removed.iter().any(|path| collection.starts_with(path))
                || self.record_at(collection).is_none()
            {
                continue;
            }
            let inside = &store.collections[collection];
            let all = inside.resources.len();
            found.not_shown += all.saturating_sub(most);
            for resource in inside.resources.values().rev().take(most) {
                match self.present(resource, now) {
                    Some(present) => {
                        found.resources.push(self.shown(collection, &present));
                    }
                    None => removed.push([collection, &[resource.id.clone()][..]].concat()),
                }
            }
        }
        found
            .resources
            .sort_by(|one, other| one.path.cmp(&other.path));
        found
    }

    /// Returns a resource as it is now, with the name of its record.
    pub(crate) fn look(&self, path: &str, now: Duration) -> Option<(Option<String>, Value)> {
        let store = self.store();
        let (collection, resource) = stored(&store, path)?;
        let body = self.present(resource, now)?.body.clone();
        Some((self.record_at(&collection), body))
    }

    /// Moves a resource to its failed state. Returns the state; `None` where it has none, or does not exist.
    pub(crate) fn fail(&self, path: &str, now: Duration) -> Option<String> {
        let (collection, state) = {
            let store = self.store();
            let (collection, resource) = stored(&store, path)?;
            let state = self.fails_into(&collection, resource.state())?;
            (collection, state)
        };
        let lifecycle = self.lifecycle_at(&collection)?;
        let mut fields = Value::Object(Map::new());
        set_field(&mut fields, &lifecycle.field, state.as_str().into());
        if let Some(kind) = self
            .kind_at(&collection)
            .filter(|kind| !kind.message.is_empty())
        {
            set_field(&mut fields, &kind.message, FAILURE.into());
        }
        self.amend(path, &fields, now).then_some(state)
    }

    /// Returns the names of the operations that create a resource.
    pub(crate) fn creates(&self, operation: &str) -> bool {
        let role = self.roles.of(operation).map(|(_, used)| &used.role);
        let singleton = self.singletons.of(operation).map(|(_, used)| &used.role);
        matches!(
            role.or(singleton),
            Some(OperationRole::Create | OperationRole::CreateBy(_) | OperationRole::CreateMany)
        )
    }

    /// Returns a resource with the changes of state that are due; `None` where they remove it.
    fn present<'r>(
        &self,
        resource: &'r StoredResource,
        now: Duration,
    ) -> Option<Cow<'r, StoredResource>> {
        if !resource.is_pending() {
            return Some(Cow::Borrowed(resource));
        }
        let mut present = resource.clone();
        let advanced = present.advance(self.mode.pace, now);
        (advanced != Advance::Ended).then_some(Cow::Owned(present))
    }

    fn shown(&self, collection: &Key, resource: &StoredResource) -> ResourceOverview {
        let state = Some(resource.state()).filter(|state| !state.is_empty());
        let name = ["displayName", "name", "title", "email"]
            .iter()
            .find_map(|field| {
                let name = resource.body.get(field)?.as_str()?;
                (!name.is_empty() && name != resource.id).then(|| name.to_owned())
            });
        ResourceOverview {
            path: path_of(collection, &resource.id),
            collection: match resource.id.as_str() {
                SINGLETON_ID => String::new(),
                _ => collection.last().cloned().unwrap_or_default(),
            },
            id: resource.id.clone(),
            name,
            phase: state.and_then(|state| self.lifecycle_at(collection)?.phase(state)),
            state: state.map(str::to_owned),
            pending: resource.pending().map(|(to, reads, since)| PendingChange {
                to: to.map(str::to_owned),
                due: match self.mode.pace {
                    Pace::Reads(all) => Due::AfterReads(all.saturating_sub(reads)),
                    Pace::Time(time) => Due::At(since.saturating_add(time)),
                },
            }),
            created: resource.moments.created,
            fails_into: self.fails_into(collection, resource.state()),
        }
    }

    fn fails_into(&self, collection: &[String], state: &str) -> Option<String> {
        let failed = self.lifecycle_at(collection)?.failed()?;
        (failed != state).then(|| failed.to_owned())
    }

    fn lifecycle_at(&self, collection: &[String]) -> Option<&Lifecycle> {
        let of_kind = self.kind_at(collection).map(|kind| &kind.lifecycle);
        let singleton = || self.singletons.at(collection).map(|kind| &kind.lifecycle);
        of_kind.or_else(singleton)?.as_ref()
    }

    fn record_at(&self, collection: &[String]) -> Option<String> {
        let of_kind = self.kind_at(collection).map(|kind| &kind.record);
        let singleton = || self.singletons.at(collection).map(|kind| &kind.record);
        of_kind.or_else(singleton).cloned()
    }
}

/// Finds the resource of a path, with its collection.
fn stored<'s>(store: &'s Store, path: &str) -> Option<(Key, &'s StoredResource)> {
    let key = super::path_key(path, &OperationRole::Read)?;
    if let Some((id, collection)) = key.split_last()
        && let Some(resource) = store.peek(collection, id)
    {
        return Some((collection.to_vec(), resource));
    }
    let key = singleton_key(path)?;
    let resource = store.peek(&key, SINGLETON_ID)?;
    Some((key, resource))
}

/// Returns the path of a resource, as a request has it.
fn path_of(collection: &[String], id: &str) -> String {
    let mut path = String::new();
    let ids = (id != SINGLETON_ID).then_some(id);
    for segment in collection.iter().map(String::as_str).chain(ids) {
        match segment.strip_prefix(':') {
            // The verb at the end of the path of a task.
            Some(verb) if id == SINGLETON_ID => path.push_str(&format!(":{verb}")),
            _ => path.push_str(&format!("/{}", encode(segment))),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(path: &str) -> Key {
        path.split('/').map(str::to_owned).collect()
    }

    #[test]
    fn a_path_leads_back_to_the_resource_that_has_it() {
        for (collection, id, path) in [
            ("clusters", "1", "/clusters/1"),
            (
                "clusters/a b/branches",
                "x:y/z",
                "/clusters/a%20b/branches/x%3Ay%2Fz",
            ),
            (
                "dataApps/1/chat2querySettings",
                "",
                "/dataApps/1/chat2querySettings",
            ),
            ("tidbs/1/:getRestoreStatus", "", "/tidbs/1:getRestoreStatus"),
        ] {
            assert_eq!(path_of(&key(collection), id), path);
            let mut store = Store::default();
            store.put(
                &key(collection),
                1,
                StoredResource::new(id.to_owned(), Value::Null),
            );
            let found =
                stored(&store, path).map(|(collection, resource)| (collection, &resource.id));
            assert_eq!(found, Some((key(collection), &id.to_owned())), "{path}");
        }
    }
}
