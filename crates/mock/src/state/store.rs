//! Store of created resources by path, which advances their states by reads or by time.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::lifecycle::StatePath;
use super::pace::Pace;
use super::role::{ANY, ResourceKind};

/// Number of removed paths that are kept: a removed path is a 404, an unknown one may be a sample.
const MAX_REMOVED: usize = 10_000;

/// Decoded segments of a concrete path.
pub(crate) type Key = Vec<String>;

/// Resources that were created and not removed.
#[derive(Debug, Default)]
pub(crate) struct Store {
    pub(super) collections: HashMap<Key, Collection>,
    pub(super) removed: HashSet<Key>,
    pub(super) removed_order: VecDeque<Key>,
    pub(super) last_number: u64,
    /// Number of changes.
    pub(super) revision: u64,
}

#[derive(Debug, Default)]
pub(super) struct Collection {
    /// By order of creation.
    pub(super) resources: BTreeMap<u64, StoredResource>,
    pub(super) by_id: HashMap<String, u64>,
}

/// A resource and its pending state.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct StoredResource {
    pub(crate) id: String,
    pub(crate) body: Value,
    /// Path of the state in the body; empty if the kind has no states.
    state_field: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pending: Option<PendingState>,
}

/// The next state of a resource.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct PendingState {
    /// The next state; `None` where the resource is removed.
    to: Option<String>,
    reads: u32,
    since: Duration,
}

impl StoredResource {
    /// Returns a resource without a pending state.
    pub(crate) fn new(id: String, body: Value, state_field: Vec<String>) -> Self {
        Self {
            id,
            body,
            state_field,
            pending: None,
        }
    }

    /// Starts a change of state.
    pub(crate) fn follow(&mut self, path: StatePath, now: Duration) {
        match (path.through, path.to) {
            (Some(through), to) => {
                self.set_state(&through);
                self.pending = Some(PendingState {
                    to,
                    reads: 0,
                    since: now,
                });
            }
            (None, Some(to)) => {
                self.set_state(&to);
                self.pending = None;
            }
            (None, None) => {}
        }
    }

    /// Merges fields into the resource and cancels its pending state.
    pub(crate) fn amend(&mut self, fields: &Value) {
        self.pending = None;
        merge(&mut self.body, fields);
    }

    /// Returns the body with the progress of the work, where the kind shows it: it grows with reads or time, is 100 in a
    /// settled state, and stays below that in any other.
    pub(super) fn shown(&self, kind: &ResourceKind, pace: Pace, now: Duration) -> Value {
        let mut body = self.body.clone();
        if let (Some(progress), Some(lifecycle)) = (&kind.progress, &kind.lifecycle) {
            let settled = lifecycle.settled.iter().any(|state| state == self.state());
            let percent = match &self.pending {
                Some(pending) => pending.percent(pace, now),
                None if settled => 100,
                None => 0,
            };
            body[progress.as_str()] = percent.into();
        }
        body
    }

    /// Returns the present state.
    pub(crate) fn state(&self) -> &str {
        let mut value = Some(&self.body);
        for name in &self.state_field {
            value = value.and_then(|value| value.get(name));
        }
        value.and_then(Value::as_str).unwrap_or_default()
    }

    fn set_state(&mut self, state: &str) {
        if !self.state_field.is_empty() {
            set_field(&mut self.body, &self.state_field, state.into());
        }
    }

    /// Enters the pending state if it is due. Returns `false` where the resource is to be removed.
    fn advance(&mut self, pace: Pace, now: Duration) -> bool {
        let due = self.pending.as_ref().is_some_and(|pending| match pace {
            Pace::Reads(reads) => pending.reads >= reads,
            Pace::Time(time) => now.saturating_sub(pending.since) >= time,
        });
        if !due {
            return true;
        }
        match self.pending.take().and_then(|pending| pending.to) {
            Some(to) => {
                self.set_state(&to);
                true
            }
            None => false,
        }
    }
}

impl PendingState {
    /// Returns how much of the way to the next state is done, from 0 to 99.
    fn percent(&self, pace: Pace, now: Duration) -> u64 {
        let (done, all) = match pace {
            Pace::Reads(reads) => (u128::from(self.reads), u128::from(reads) + 1),
            Pace::Time(time) => (now.saturating_sub(self.since).as_nanos(), time.as_nanos()),
        };
        let percent = (done * 100).checked_div(all).unwrap_or_default().min(99);
        u64::try_from(percent).unwrap_or(99)
    }
}

impl Store {
    /// Returns a new number.
    pub(crate) fn next_number(&mut self) -> u64 {
        self.last_number += 1;
        self.last_number
    }

    /// Whether a resource was ever created in a collection.
    pub(crate) fn was_used(&self, collection: &[String]) -> bool {
        self.collections.contains_key(collection)
    }

    /// Adds a resource. Returns `false` where its id is in use.
    pub(crate) fn add(
        &mut self,
        collection: &[String],
        number: u64,
        resource: StoredResource,
    ) -> bool {
        let into = self.collections.entry(collection.to_vec()).or_default();
        if into.by_id.contains_key(&resource.id) {
            return false;
        }
        self.revision += 1;
        into.by_id.insert(resource.id.clone(), number);
        self.removed
            .remove(&resource_path(collection, &resource.id));
        into.resources.insert(number, resource);
        true
    }

    /// Adds a resource, in place of the one that has its id.
    pub(crate) fn put(&mut self, collection: &[String], resource: StoredResource) {
        self.revision += 1;
        let number = self.next_number();
        let into = self.collections.entry(collection.to_vec()).or_default();
        self.removed
            .remove(&resource_path(collection, &resource.id));
        let number = *into.by_id.entry(resource.id.clone()).or_insert(number);
        into.resources.insert(number, resource);
    }

    /// Whether a collection has this id.
    pub(crate) fn has(&self, collection: &[String], id: &str) -> bool {
        let inside = self.collections.get(collection);
        inside.is_some_and(|inside| inside.by_id.contains_key(id))
    }

    /// Returns a number that grows with each change.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// Sets the number of changes, at least to the next one.
    pub(super) fn touch(&mut self, revision: u64) {
        self.revision = revision.max(self.revision + 1);
    }

    /// Returns a resource in its present state, if it exists.
    pub(crate) fn get(
        &mut self,
        collection: &[String],
        id: &str,
        pace: Pace,
        now: Duration,
    ) -> Option<&mut StoredResource> {
        let inside = self.collections.get_mut(collection)?;
        let number = *inside.by_id.get(id)?;
        let resource = inside.resources.get_mut(&number)?;
        // Also where only the count of reads grows.
        self.revision += u64::from(resource.pending.is_some());
        if !resource.advance(pace, now) {
            self.remove(collection, id);
            return None;
        }
        self.collections
            .get_mut(collection)?
            .resources
            .get_mut(&number)
    }

    /// Reads a resource. The read counts towards the pending state, which a later read shows.
    pub(crate) fn read(
        &mut self,
        collection: &[String],
        id: &str,
        pace: Pace,
        now: Duration,
    ) -> Option<&StoredResource> {
        let resource = self.get(collection, id, pace, now)?;
        if let Some(pending) = &mut resource.pending {
            pending.reads = pending.reads.saturating_add(1);
        }
        Some(resource)
    }

    /// Returns the resources of a collection in the order of their creation. Where nothing reads one of them alone, the list
    /// counts as a read of each.
    pub(crate) fn list(
        &mut self,
        collection: &[String],
        counts: bool,
        pace: Pace,
        now: Duration,
    ) -> impl Iterator<Item = (u64, &StoredResource)> {
        let mut ended = Vec::new();
        if let Some(inside) = self.collections.get_mut(collection) {
            for resource in inside.resources.values_mut() {
                self.revision += u64::from(resource.pending.is_some());
                if !resource.advance(pace, now) {
                    ended.push(resource.id.clone());
                } else if let (Some(pending), true) = (&mut resource.pending, counts) {
                    pending.reads = pending.reads.saturating_add(1);
                }
            }
        }
        for id in ended {
            self.remove(collection, &id);
        }
        let collection = self.collections.get(collection);
        collection
            .into_iter()
            .flat_map(|collection| collection.resources.iter())
            .map(|(number, resource)| (*number, resource))
    }

    /// The collections of this shape, in which `{}` is any segment.
    pub(crate) fn collections_of(&self, shape: &[String]) -> Vec<Key> {
        let fits = |key: &&Key| {
            let mut both = key.iter().zip(shape);
            key.len() == shape.len() && both.all(|(segment, part)| part == ANY || segment == part)
        };
        self.collections.keys().filter(fits).cloned().collect()
    }

    /// The path of a resource with this id, in any collection of this shape.
    pub(crate) fn find(&self, shape: &[String], id: &str) -> Option<Key> {
        let mut found = self.collections_of(shape).into_iter();
        let found = found.find(|key| self.collections[key].by_id.contains_key(id))?;
        Some(resource_path(&found, id))
    }

    /// Removes a resource and all resources below its path.
    pub(crate) fn remove(&mut self, collection: &[String], id: &str) {
        self.revision += 1;
        let own = resource_path(collection, id);
        if let Some(inside) = self.collections.get_mut(collection)
            && let Some(number) = inside.by_id.remove(id)
        {
            inside.resources.remove(&number);
        }
        self.collections
            .retain(|inside, _| inside.len() <= own.len() || !inside.starts_with(&own));
        if self.removed.insert(own.clone()) {
            self.removed_order.push_back(own);
        }
        while self.removed_order.len() > MAX_REMOVED {
            if let Some(oldest) = self.removed_order.pop_front() {
                self.removed.remove(&oldest);
            }
        }
    }

    /// Whether the resource of this path, or one above it, was removed.
    pub(crate) fn was_removed(&self, path: &[String]) -> bool {
        (1..=path.len()).any(|length| self.removed.contains(&path[..length]))
    }
}

/// Returns the path of a resource.
fn resource_path(collection: &[String], id: &str) -> Key {
    let mut path = collection.to_vec();
    path.push(id.to_owned());
    path
}

/// Sets a field of a record, and creates the records above it.
pub(crate) fn set_field(body: &mut Value, field: &[String], value: Value) {
    let Some((first, rest)) = field.split_first() else {
        *body = value;
        return;
    };
    if !body.is_object() {
        *body = Value::Object(serde_json::Map::new());
    }
    set_field(&mut body[first.as_str()], rest, value);
}

/// Merges fields into a record: records field by field; other values are replaced.
fn merge(body: &mut Value, fields: &Value) {
    match (body, fields) {
        (Value::Object(body), Value::Object(fields)) => {
            for (name, value) in fields {
                merge(body.entry(name.clone()).or_insert(Value::Null), value);
            }
        }
        (body, fields) => *body = fields.clone(),
    }
}

#[cfg(test)]
mod tests;
