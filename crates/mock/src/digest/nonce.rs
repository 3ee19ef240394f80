//! The nonces of one port: which were issued, what they were used for, and when they end.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::time::{Duration, Instant};

/// So many nonces are remembered; the oldest is forgotten first, and is then as good as expired.
const REMEMBERED: usize = 10_000;

/// Issued nonces.
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
    /// Every count up to this one was used…
    through: u32,
    /// …and these beyond it: calls that run side by side arrive out of order.
    beyond: BTreeSet<u32>,
}

/// What a nonce is worth to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// The nonce is alive and the count new.
    Fresh,
    /// The nonce is unknown, expired or used up.
    Stale,
    /// The count was used before.
    Replayed,
}

impl Nonces {
    /// No nonces yet; each will live that long and serve that many requests.
    pub(crate) fn new(lifetime: Duration, uses: u32) -> Self {
        Self {
            lifetime,
            uses,
            known: HashMap::new(),
            order: VecDeque::new(),
        }
    }

    /// Remembers a new nonce.
    pub(crate) fn issue(&mut self, nonce: String) {
        while self.order.len() >= REMEMBERED {
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

    /// Uses a nonce with a count, if both are still good.
    pub(crate) fn take(&mut self, nonce: &str, count: u32) -> Use {
        let Some(state) = self.known.get_mut(nonce) else {
            return Use::Stale;
        };
        if count <= state.through || state.beyond.contains(&count) {
            return Use::Replayed;
        }
        if state.uses >= self.uses || state.issued.elapsed() >= self.lifetime {
            return Use::Stale;
        }
        state.uses += 1;
        state.beyond.insert(count);
        while state
            .beyond
            .first()
            .is_some_and(|first| *first == state.through + 1)
        {
            state.beyond.pop_first();
            state.through += 1;
        }
        Use::Fresh
    }

    /// Forgets all nonces: every one that a client holds is stale from now on.
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
            assert_eq!(nonces.take("n", count), Use::Fresh, "{count}");
        }
        for count in [1, 2, 3, 7, u32::MAX, 0] {
            assert_eq!(nonces.take("n", count), Use::Replayed, "{count}");
        }
        assert_eq!(nonces.take("n", 4), Use::Fresh);
    }

    #[test]
    fn a_nonce_ends_by_uses_by_age_and_by_command() {
        let mut used = nonces(Duration::from_secs(60), 2);
        assert_eq!(
            (used.take("n", 1), used.take("n", 2), used.take("n", 3)),
            (Use::Fresh, Use::Fresh, Use::Stale)
        );
        assert_eq!(nonces(Duration::ZERO, 9).take("n", 1), Use::Stale);
        let mut expired = nonces(Duration::from_secs(60), 9);
        expired.expire();
        assert_eq!(expired.take("n", 1), Use::Stale);
        assert_eq!(expired.take("never issued", 1), Use::Stale);
    }

    #[test]
    fn memory_is_bounded() {
        let mut nonces = nonces(Duration::from_secs(60), 9);
        for count in 0..REMEMBERED {
            nonces.issue(count.to_string());
        }
        assert_eq!(nonces.known.len(), REMEMBERED);
        assert_eq!(nonces.take("n", 1), Use::Stale);
        assert_eq!(nonces.take("0", 1), Use::Fresh);
    }
}
