//! Store of created resources by path, which advances their states by reads or by time.

mod collection;
mod links;
pub(super) mod views;

use std::collections::{HashMap, HashSet, VecDeque};
use std::ops::Bound;
use std::time::Duration;

use serde_json::Value;

use super::pace::Pace;
use super::resource::{Advance, StoredResource};
use super::shape::ANY;
use collection::Collection;
pub(crate) use links::Link;
use views::Views;

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
    pub(super) dependents: Vec<Dependents>,
    /// By path of the resource that shows another one.
    pub(super) links: HashMap<Key, Link>,
    /// Number of changes.
    pub(super) revision: u64,
    /// Number of changes of collections: what their lists have.
    pub(super) changes: u64,
    /// Lists for their next pages.
    pub(super) views: Views,
}

/// Resources that belong to another one by a field, not by their path.
#[derive(Clone, Debug)]
pub(crate) struct Dependents {
    /// Shape of the collection that they belong to.
    pub(crate) owners: Vec<String>,
    /// Their collection, and the field with the id of the owner.
    pub(crate) collection: Key,
    pub(crate) field: String,
}

impl Store {
    /// Returns a store that removes dependents with the resources that they belong to.
    pub(crate) fn new(dependents: Vec<Dependents>) -> Self {
        Self {
            dependents,
            ..Self::default()
        }
    }

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
        self.removed
            .remove(&resource_path(collection, &resource.id));
        into.insert(number, resource);
        self.mark(collection);
        true
    }

    /// Adds a resource, in place of the one that has its id.
    pub(crate) fn put(&mut self, collection: &[String], number: u64, resource: StoredResource) {
        self.revision += 1;
        let path = resource_path(collection, &resource.id);
        self.removed.remove(&path);
        self.links.remove(&path);
        let into = self.collections.entry(collection.to_vec()).or_default();
        let number = into.by_id.get(&resource.id).copied().unwrap_or(number);
        into.insert(number, resource);
        self.mark(collection);
    }

    /// Notes that the lists of a collection have other resources, or other fields of them.
    fn mark(&mut self, collection: &[String]) {
        self.changes += 1;
        if let Some(inside) = self.collections.get_mut(collection) {
            inside.changed = self.changes;
        }
    }

    /// Returns the number of the latest change of any collection.
    pub(super) fn changes(&self) -> u64 {
        self.changes
    }

    /// Returns the number of the latest change of a collection; 0 where there is none.
    pub(super) fn changed(&self, collection: &[String]) -> u64 {
        let inside = self.collections.get(collection);
        inside.map_or(0, |inside| inside.changed)
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

    /// Returns a resource in its present state, if it exists. The caller may change it.
    pub(crate) fn get(
        &mut self,
        collection: &[String],
        id: &str,
        pace: Pace,
        now: Duration,
    ) -> Option<&mut StoredResource> {
        let number = self.advance_one(collection, id, pace, now)?;
        self.mark(collection);
        let inside = self.collections.get_mut(collection)?;
        // The caller may begin a change of state.
        inside.moving.insert(number);
        inside.resources.get_mut(&number)
    }

    /// Returns a resource in its present state, if it exists. The look counts as no read.
    pub(crate) fn look(
        &mut self,
        collection: &[String],
        id: &str,
        pace: Pace,
        now: Duration,
    ) -> Option<&StoredResource> {
        let number = self.advance_one(collection, id, pace, now)?;
        self.collections.get(collection)?.resources.get(&number)
    }

    /// Reads a resource. The read counts towards the pending state, which a later read shows.
    pub(crate) fn read(
        &mut self,
        collection: &[String],
        id: &str,
        pace: Pace,
        now: Duration,
    ) -> Option<&StoredResource> {
        let number = self.advance_one(collection, id, pace, now)?;
        let inside = self.collections.get_mut(collection)?;
        let resource = inside.resources.get_mut(&number)?;
        resource.count_read();
        Some(resource)
    }

    /// Lets a resource enter its pending state if it is due, and returns its number, unless it is removed.
    fn advance_one(
        &mut self,
        collection: &[String],
        id: &str,
        pace: Pace,
        now: Duration,
    ) -> Option<u64> {
        let inside = self.collections.get_mut(collection)?;
        let number = *inside.by_id.get(id)?;
        let resource = inside.resources.get_mut(&number)?;
        // Also where only the count of reads grows.
        self.revision += u64::from(resource.is_pending());
        match resource.advance(pace, now) {
            Advance::Same => {}
            Advance::Changed => self.mark(collection),
            Advance::Ended => {
                self.remove(collection, id);
                return None;
            }
        }
        Some(number)
    }

    /// Lets the resources of a collection enter their pending states. `counts`: nothing reads one of them alone, so that the
    /// list counts as a read of each.
    pub(crate) fn advance(
        &mut self,
        collection: &[String],
        counts: bool,
        pace: Pace,
        now: Duration,
    ) {
        let Some(inside) = self.collections.get_mut(collection) else {
            return;
        };
        let advanced = inside.advance(counts, pace, now);
        self.revision += advanced.moved;
        if advanced.changed {
            self.mark(collection);
        }
        for id in advanced.ended {
            self.remove(collection, &id);
        }
    }

    /// Returns a resource by the number of its creation.
    pub(super) fn numbered(&self, collection: &[String], number: u64) -> Option<&StoredResource> {
        self.collections.get(collection)?.resources.get(&number)
    }

    /// Returns the resources of a collection in the order of their creation.
    pub(crate) fn list(
        &self,
        collection: &[String],
    ) -> impl Iterator<Item = (u64, &StoredResource)> {
        self.list_after(collection, None)
    }

    /// Returns the resources of a collection that were created after the one of a number.
    pub(crate) fn list_after(
        &self,
        collection: &[String],
        number: Option<u64>,
    ) -> impl Iterator<Item = (u64, &StoredResource)> {
        let begin = number.map_or(Bound::Unbounded, Bound::Excluded);
        let collection = self.collections.get(collection);
        collection
            .into_iter()
            .flat_map(move |collection| collection.resources.range((begin, Bound::Unbounded)))
            .map(|(number, resource)| (*number, resource))
    }

    /// Returns the number of resources of a collection.
    pub(crate) fn count(&self, collection: &[String]) -> usize {
        let collection = self.collections.get(collection);
        collection.map_or(0, |collection| collection.resources.len())
    }

    /// Returns a resource as it was when something last looked at it.
    pub(crate) fn peek(&self, collection: &[String], id: &str) -> Option<&StoredResource> {
        let inside = self.collections.get(collection)?;
        inside.resources.get(inside.by_id.get(id)?)
    }

    /// The collections of this shape whose paths begin like another path, except for its last segment.
    pub(crate) fn collections_within(&self, shape: &[String], path: &[String]) -> Vec<Key> {
        let above = path.split_last().map_or(path, |(_, above)| above);
        let all = self.collections_of(shape).into_iter();
        all.filter(|key| key.starts_with(above)).collect()
    }

    /// The collections of this shape, in which `{}` is any segment.
    pub(crate) fn collections_of(&self, shape: &[String]) -> Vec<Key> {
        let keys = self.collections.keys();
        keys.filter(|key| fits(shape, key)).cloned().collect()
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
        self.mark(collection);
        self.collections.retain(|inside, collection| {
            let survives = || collection.resources.values().any(|inside| inside.survives);
            inside.len() <= own.len() || !inside.starts_with(&own) || survives()
        });
        for dependents in self.dependents.clone() {
            if fits(&dependents.owners, collection) {
                self.remove_dependents(&dependents, id);
            }
        }
        self.links.remove(&own);
        if self.removed.insert(own.clone()) {
            self.removed_order.push_back(own);
        }
        while self.removed_order.len() > MAX_REMOVED {
            if let Some(oldest) = self.removed_order.pop_front() {
                self.removed.remove(&oldest);
            }
        }
    }

    /// Removes the oldest resources of a collection where there are more than a number of them.
    pub(crate) fn keep_newest(&mut self, collection: &[String], most: usize) {
        let Some(inside) = self.collections.get_mut(collection) else {
            return;
        };
        while inside.resources.len() > most {
            if let Some((_, oldest)) = inside.resources.pop_first() {
                inside.by_id.remove(&oldest.id);
            }
        }
        self.mark(collection);
    }

    /// Removes the resources that belong to the owner with this id.
    fn remove_dependents(&mut self, dependents: &Dependents, owner: &str) {
        let Some(collection) = self.collections.get(&dependents.collection) else {
            return;
        };
        let belongs = |resource: &&StoredResource| {
            let value = resource.body.get(&dependents.field);
            value.and_then(Value::as_str) == Some(owner)
        };
        let found = collection.resources.values().filter(belongs);
        let ids: Vec<String> = found.map(|resource| resource.id.clone()).collect();
        for id in ids {
            self.remove(&dependents.collection, &id);
        }
    }

    /// Returns the resource nearest above a path, and its own path.
    pub(crate) fn above(
        &mut self,
        path: &[String],
        pace: Pace,
        now: Duration,
    ) -> Option<(Key, &StoredResource)> {
        let found = (2..=path.len()).rev().find(|length| {
            let (collection, id) = (&path[..length - 1], &path[length - 1]);
            let inside = self.collections.get(collection);
            inside.is_some_and(|inside| inside.by_id.contains_key(id))
        })?;
        let (collection, id) = (&path[..found - 1], &path[found - 1]);
        let resource = self.look(collection, id, pace, now)?;
        Some((path[..found].to_vec(), resource))
    }

    /// Whether the resource of this path, or one above it, was removed.
    pub(crate) fn was_removed(&self, path: &[String]) -> bool {
        (1..=path.len()).any(|length| self.removed.contains(&path[..length]))
    }
}

/// Whether a path has this shape, in which `{}` is any segment.
pub(crate) fn fits(shape: &[String], path: &[String]) -> bool {
    let mut both = path.iter().zip(shape);
    path.len() == shape.len() && both.all(|(segment, part)| part == ANY || segment == part)
}

/// Returns the path of a resource.
fn resource_path(collection: &[String], id: &str) -> Key {
    let mut path = collection.to_vec();
    path.push(id.to_owned());
    path
}

#[cfg(test)]
mod tests;
