//! API keys whose signatures are accepted, of all APIs of a mock: the one it was started with, and those that were created.

use std::collections::HashMap;
use std::fmt;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use serde::{Deserialize, Serialize};

/// The accepted keys.
pub(crate) struct SigningKeys {
    /// Public half of the key that the mock was started with.
    first: String,
    keys: RwLock<HashMap<String, SigningKey>>,
}

struct SigningKey {
    private: String,
    is_enabled: bool,
}

/// A key that was created, in a snapshot.
#[derive(Serialize, Deserialize)]
pub(crate) struct SavedKey {
    public: String,
    private: String,
    is_enabled: bool,
}

impl SigningKeys {
    /// Returns keys of which one is accepted.
    pub(crate) fn of(public: &str, private: &str) -> Self {
        let keys = Self {
            first: public.to_owned(),
            keys: RwLock::default(),
        };
        keys.add(public, private);
        keys
    }

    /// Accepts another key.
    pub(crate) fn add(&self, public: &str, private: &str) {
        let key = SigningKey {
            private: private.to_owned(),
            is_enabled: true,
        };
        self.write().insert(public.to_owned(), key);
    }

    /// No longer accepts a key.
    pub(crate) fn remove(&self, public: &str) {
        self.write().remove(public);
    }

    /// Accepts a known key or, while it is disabled, does not.
    pub(crate) fn enable(&self, public: &str, is_enabled: bool) {
        if let Some(key) = self.write().get_mut(public) {
            key.is_enabled = is_enabled;
        }
    }

    /// Returns the private half of an accepted key.
    pub(crate) fn private(&self, public: &str) -> Option<String> {
        let keys = self.read();
        let key = keys.get(public).filter(|key| key.is_enabled)?;
        Some(key.private.clone())
    }

    /// Returns the public half of the key that the mock was started with.
    pub(crate) fn first(&self) -> &str {
        &self.first
    }

    /// Returns the keys that were created, in the order of their public halves.
    pub(crate) fn created(&self) -> Vec<SavedKey> {
        let keys = self.read();
        let created = keys.iter().filter(|(public, _)| **public != self.first);
        let mut created: Vec<SavedKey> = created
            .map(|(public, key)| SavedKey {
                public: public.clone(),
                private: key.private.clone(),
                is_enabled: key.is_enabled,
            })
            .collect();
        created.sort_by(|one, other| one.public.cmp(&other.public));
        created
    }

    /// Replaces the keys that were created.
    pub(crate) fn replace_created(&self, created: Vec<SavedKey>) {
        let mut keys = self.write();
        keys.retain(|public, _| *public == self.first);
        for SavedKey {
            public,
            private,
            is_enabled,
        } in created
        {
            let key = SigningKey {
                private,
                is_enabled,
            };
            keys.entry(public).or_insert(key);
        }
    }

    fn read(&self) -> RwLockReadGuard<'_, HashMap<String, SigningKey>> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashMap<String, SigningKey>> {
        self.keys.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for SigningKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.read().keys()).finish()
    }
}
