//! Nonces of one API: issues them, counts their uses, and decides when one is stale or replayed.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::time::{Duration, Instant};

/// Number of nonces that are kept. The oldest is removed first, and is stale from then on.
const MAX_NONCES: usize = 10_000;

/// Number of counts of one nonce that are kept because a lower one was never used: a call that was given up leaves a gap. The
/// lowest gap is closed first, and its counts count as used from then on.
const MAX_BEYOND: usize = 4096;

/// Issued nonces, with the lifetime and number of uses of each.
#[derive(Debug)]
pub(crate) struct Nonces {
    lifetime: Duration,
    uses: u32,
    known: HashMap<String, Nonce>,
    order: VecDeque<String>,
}

#[derive(Debug)]
struct Nonce {
    issued: Instant,
    uses: u32,
    /// Every count up to this one was used.
    through: u32,
    /// Used counts above `through`: concurrent calls arrive out of order.
    beyond: BTreeSet<u32>,
}

/// Result of the use of a nonce by a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NonceUse {
    /// The nonce is valid and the count is new.
    Fresh,
    /// The nonce is unknown, expired or used up.
    Stale,
    /// The count was used before.
    Replayed,
}

impl Nonces {
    /// Returns an empty set; each nonce will be valid for that time and that number of requests.
    pub(crate) fn new(lifetime: Duration, uses: u32) -> Self {
        Self {
            lifetime,
            uses,
            known: HashMap::new(),
            order: VecDeque::new(),
        }
    }

    /// Adds a new nonce.
    pub(crate) fn issue(&mut self, nonce: String) {
        while self.order.len() >= MAX_NONCES {
            if let Some(oldest) = self.order.pop_front() {
                self.known.remove(&oldest);
            }
        }
        self.order.push_back(nonce.clone());
        let state = Nonce {
            issued: Instant::now(),
            uses: 0,
            through: 0,
            beyond: BTreeSet::new(),
        };
        self.known.insert(nonce, state);
    }

    /// Uses a nonce with a count, if both are still valid.
    pub(crate) fn take(&mut self, nonce: &str, count: u32) -> NonceUse {
        let Some(state) = self.known.get_mut(nonce) else {
            return NonceUse::Stale;
        };
        if count <= state.through || state.beyond.contains(&count) {
            return NonceUse::Replayed;
        }
        if state.uses >= self.uses || state.issued.elapsed() >= self.lifetime {
            return NonceUse::Stale;
        }
        state.uses += 1;
        state.beyond.insert(count);
        if state.beyond.len() > MAX_BEYOND
            && let Some(lowest) = state.beyond.first()
        {
            state.through = lowest - 1;
        }
        while state
            .beyond
            .first()
            .is_some_and(|first| *first == state.through + 1)
        {
            state.beyond.pop_first();
            state.through += 1;
        }
        NonceUse::Fresh
    }

    /// Makes all issued nonces stale.
    pub(crate) fn expire(&mut self) {
        self.known.clear();
        self.order.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nonces(lifetime: Duration, uses: u32) -> Nonces {
        let mut nonces = Nonces::new(lifetime, uses);
        nonces.issue("n".to_owned());
        nonces
    }

    #[test]
    fn counts_may_come_out_of_order_but_never_twice() {
        let mut nonces = nonces(Duration::from_secs(60), u32::MAX);
        for count in [3, 1, 2, 7, u32::MAX] {
            assert_eq!(nonces.take("n", count), NonceUse::Fresh, "{count}");
        }
        for count in [1, 2, 3, 7, u32::MAX, 0] {
            assert_eq!(nonces.take("n", count), NonceUse::Replayed, "{count}");
        }
        assert_eq!(nonces.take("n", 4), NonceUse::Fresh);
    }

    #[test]
    fn a_nonce_ends_by_uses_by_age_and_by_command() {
        let mut used = nonces(Duration::from_secs(60), 2);
        assert_eq!(
            (used.take("n", 1), used.take("n", 2), used.take("n", 3)),
            (NonceUse::Fresh, NonceUse::Fresh, NonceUse::Stale)
        );
        assert_eq!(nonces(Duration::ZERO, 9).take("n", 1), NonceUse::Stale);
        let mut expired = nonces(Duration::from_secs(60), 9);
        expired.expire();
        assert_eq!(expired.take("n", 1), NonceUse::Stale);
        assert_eq!(expired.take("never issued", 1), NonceUse::Stale);
    }

    #[test]
    fn a_count_that_is_never_used_does_not_keep_all_later_ones() {
        let mut nonces = nonces(Duration::from_secs(60), u32::MAX);
        let most = u32::try_from(MAX_BEYOND).expect("a count");
        // Every thousandth call is given up before it is sent.
        let sent = (1..20 * most).filter(|count| count % 1_000 != 0);
        for count in sent {
            assert_eq!(nonces.take("n", count), NonceUse::Fresh, "{count}");
            assert!(nonces.known["n"].beyond.len() <= MAX_BEYOND);
        }
        assert_eq!(nonces.take("n", 1_000), NonceUse::Replayed);
        assert_eq!(nonces.take("n", 20 * most - 1), NonceUse::Replayed);
        assert_eq!(nonces.take("n", 20 * most), NonceUse::Fresh);
    }

    #[test]
    fn memory_is_bounded() {
        let mut nonces = nonces(Duration::from_secs(60), 9);
        for count in 0..MAX_NONCES {
            nonces.issue(count.to_string());
        }
        assert_eq!(nonces.known.len(), MAX_NONCES);
        assert_eq!(nonces.take("n", 1), NonceUse::Stale);
        assert_eq!(nonces.take("0", 1), NonceUse::Fresh);
    }
}
