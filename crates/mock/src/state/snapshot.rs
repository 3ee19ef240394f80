//! Snapshots of a store: all resources with their pending states, what they show of each other, and what was removed.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Resources;
use super::computed::Computed;
use super::resource::StoredResource;
use super::store::{Key, Link, Store};

/// Content of a store.
#[derive(Debug, Default, Serialize, Deserialize)]
struct SavedStore {
    last_number: u64,
    /// Collections in which a resource was ever created.
    used: Vec<Key>,
    resources: Vec<SavedResource>,
    removed: Vec<Key>,
    /// By path of the resource that shows another one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    links: Vec<(Key, Link)>,
}

/// A resource with its place.
#[derive(Debug, Serialize, Deserialize)]
struct SavedResource {
    collection: Key,
    /// Position by creation.
    number: u64,
    #[serde(flatten)]
    resource: StoredResource,
}

impl Resources {
    /// Returns all resources, for [`restored`](Self::restored).
    pub(crate) fn snapshot(&self) -> Value {
        let mut saved = self.store().save();
        // The other mock has another key of this sort.
        saved.resources.retain(|saved| !self.is_first_key(saved));
        serde_json::to_value(saved).unwrap_or_default()
    }

    /// Reads a snapshot.
    ///
    /// # Errors
    ///
    /// Where it is none.
    pub(crate) fn restored(&self, snapshot: &Value) -> Result<Store, String> {
        let saved = SavedStore::deserialize(snapshot).map_err(|error| error.to_string())?;
        let mut store = Store::from(saved);
        for (collection, inside) in &mut store.collections {
            if let Some(computed) = self.computed_at(collection) {
                for resource in inside.resources.values_mut() {
                    resource.computed = Arc::clone(computed);
                }
            }
        }
        Ok(store)
    }

    /// Replaces all resources.
    pub(crate) fn replace(&self, store: Store, document: &Value) {
        let mut present = self.store();
        let (revision, dependents) = (present.revision(), std::mem::take(&mut present.dependents));
        *present = Store {
            dependents,
            ..store
        };
        present.touch(revision + 1);
        drop(present);
        if self.mode.stateful {
            self.add_first_key(document);
        }
    }

    /// Returns a number that grows with each change.
    pub(crate) fn revision(&self) -> u64 {
        self.store().revision()
    }

    /// Whether this is the key that the mock was started with.
    fn is_first_key(&self, saved: &SavedResource) -> bool {
        let signs = || {
            let kind = self.kind_at(&saved.collection);
            kind.is_some_and(|kind| kind.signing.is_some())
        };
        saved.resource.id == self.keys.first() && signs()
    }

    /// Returns how the fields of the resources of a collection are computed.
    fn computed_at(&self, collection: &[String]) -> Option<&Arc<Computed>> {
        let kind = self.kind_at(collection);
        let kind = kind.or_else(|| self.sides.journal_at(collection));
        let singleton = || self.singletons.at(collection);
        let of_kind = kind.map(|kind| &kind.computed);
        of_kind.or_else(|| singleton().map(|singleton| &singleton.computed))
    }
}

impl Store {
    /// Returns the content.
    fn save(&self) -> SavedStore {
        let mut resources = Vec::new();
        for (collection, inside) in &self.collections {
            resources.extend(
                inside
                    .resources
                    .iter()
                    .map(|(number, resource)| SavedResource {
                        collection: collection.clone(),
                        number: *number,
                        resource: resource.clone(),
                    }),
            );
        }
        resources.sort_by(|one, other| {
            let place = |saved: &SavedResource| (saved.number, saved.collection.clone());
            place(one).cmp(&place(other))
        });
        let mut used: Vec<Key> = self.collections.keys().cloned().collect();
        used.sort();
        let links = self.links.iter();
        let mut links: Vec<(Key, Link)> = links
            .map(|(path, link)| (path.clone(), link.clone()))
            .collect();
        links.sort_by(|(one, _), (other, _)| one.cmp(other));
        let removed = self.removed_order.iter();
        SavedStore {
            last_number: self.last_number,
            used,
            resources,
            links,
            removed: removed
                .filter(|path| self.removed.contains(*path))
                .cloned()
                .collect(),
        }
    }
}

impl From<SavedStore> for Store {
    fn from(saved: SavedStore) -> Self {
        let mut store = Self {
            last_number: saved.last_number,
            removed_order: saved.removed.iter().cloned().collect(),
            removed: saved.removed.into_iter().collect(),
            links: saved.links.into_iter().collect(),
            ..Self::default()
        };
        for collection in saved.used {
            store.collections.entry(collection).or_default();
        }
        for SavedResource {
            collection,
            number,
            resource,
        } in saved.resources
        {
            let into = store.collections.entry(collection).or_default();
            into.insert(number, resource);
            store.last_number = store.last_number.max(number);
        }
        store
    }
}
