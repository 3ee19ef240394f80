//! Snapshots of a store: all resources with their pending states, and what was removed.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Resources;
use super::store::{Key, Store, StoredResource};

/// Content of a store.
#[derive(Debug, Default, Serialize, Deserialize)]
struct SavedStore {
    last_number: u64,
    /// Collections in which a resource was ever created.
    used: Vec<Key>,
    resources: Vec<SavedResource>,
    removed: Vec<Key>,
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
        serde_json::to_value(self.store().save()).unwrap_or_default()
    }

    /// Reads a snapshot.
    ///
    /// # Errors
    ///
    /// Where it is none.
    pub(crate) fn restored(snapshot: &Value) -> Result<Store, String> {
        let saved = SavedStore::deserialize(snapshot);
        saved.map(Store::from).map_err(|error| error.to_string())
    }

    /// Replaces all resources.
    pub(crate) fn replace(&self, store: Store) {
        let mut present = self.store();
        let revision = present.revision();
        *present = store;
        present.touch(revision + 1);
    }

    /// Returns a number that grows with each change.
    pub(crate) fn revision(&self) -> u64 {
        self.store().revision()
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
        resources.sort_by_key(|saved| saved.number);
        let mut used: Vec<Key> = self.collections.keys().cloned().collect();
        used.sort();
        let removed = self.removed_order.iter();
        SavedStore {
            last_number: self.last_number,
            used,
            resources,
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
            into.by_id.insert(resource.id.clone(), number);
            into.resources.insert(number, resource);
            store.last_number = store.last_number.max(number);
        }
        store
    }
}
