//! Snapshots of a store: all resources with their pending states, and what was removed.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Resources;
use super::store::{Key, Store, StoredResource};

/// Content of a store.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct SavedStore {
    pub(super) last_number: u64,
    /// Collections in which a resource was ever created.
    pub(super) used: Vec<Key>,
    pub(super) resources: Vec<SavedResource>,
    pub(super) removed: Vec<Key>,
}

/// A resource with its place.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SavedResource {
    pub(super) collection: Key,
    /// Position by creation.
    pub(super) number: u64,
    #[serde(flatten)]
    pub(super) resource: StoredResource,
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
