//! API keys whose signatures are accepted, of all APIs of a mock: the one it was started with, and those that were created.

use std::collections::HashMap;
use std::fmt;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// The accepted keys.
#[derive(Default)]
pub(crate) struct SigningKeys(RwLock<HashMap<String, SigningKey>>);

struct SigningKey {
    private: String,
    is_enabled: bool,
}

impl SigningKeys {
    /// Returns keys of which one is accepted.
    pub(crate) fn of(public: &str, private: &str) -> Self {
        let keys = Self::default();
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

    /// Returns the public halves of all keys.
    pub(crate) fn public(&self) -> Vec<String> {
        self.read().keys().cloned().collect()
    }

    fn read(&self) -> RwLockReadGuard<'_, HashMap<String, SigningKey>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashMap<String, SigningKey>> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for SigningKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.read().keys()).finish()
    }
}
