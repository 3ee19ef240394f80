//! Nonce counts (`nc`): how many signatures used each nonce, so that no count is used twice for one nonce.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many nonces of an origin are remembered with their counts. A server may hand out one nonce again and
/// again (to several calls, or by several machines in turn), and a count must not be used twice for it.
pub(super) const REMEMBERED_NONCES: usize = 256;

/// Counts of the latest nonces of one origin.
#[derive(Default)]
pub(super) struct NonceCounts(pub(super) VecDeque<(String, NonceCount)>);

impl NonceCounts {
    /// Returns the count of a nonce, which all challenges with that nonce share.
    pub(super) fn of(&mut self, nonce: &str) -> NonceCount {
        if let Some((_, count)) = self.0.iter().find(|(known, _)| known == nonce) {
            return count.clone();
        }
        if self.0.len() == REMEMBERED_NONCES {
            self.0.pop_front();
        }
        let count = NonceCount::default();
        self.0.push_back((nonce.to_owned(), count.clone()));
        count
    }
}

/// Number of signatures made with one nonce.
#[derive(Clone, Debug, Default)]
pub(super) struct NonceCount(Arc<AtomicU32>);

impl NonceCount {
    /// Counts one use and returns the number of uses before it.
    pub(super) fn count_use(&self) -> u32 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }

    /// Number of signatures so far.
    pub(super) fn uses(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }
}
