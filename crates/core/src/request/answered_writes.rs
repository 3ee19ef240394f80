//! Answered writes: which resources a client has asked to change, and when the server answered.

use std::collections::VecDeque;
use std::sync::Mutex;

use tokio::time::Instant;

use crate::sync::lock;

/// How many writes are remembered; a wait looks for one that was answered minutes ago.
const KEPT: usize = 256;

/// The latest writes that succeeded, by URL without query, oldest first. All clients of a configuration share them.
#[derive(Default)]
pub(crate) struct AnsweredWrites(Mutex<VecDeque<(String, Instant)>>);

impl AnsweredWrites {
    pub(crate) fn add(&self, url: String) {
        let mut writes = lock(&self.0);
        if writes.len() == KEPT {
            writes.pop_front();
        }
        writes.push_back((url, Instant::now()));
    }

    /// When the latest write to a resource was answered: to its own URL, or to one with a verb (`/clusters/1:pauseCluster`).
    pub(crate) fn latest(&self, resource: &str) -> Option<Instant> {
        let is_of_resource = |url: &str| {
            let rest = url.strip_prefix(resource);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
        };
        let writes = lock(&self.0);
        let mut latest = writes.iter().rev();
        latest
            .find(|(url, _)| is_of_resource(url))
            .map(|(_, answered)| *answered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_belongs_to_its_resource_and_to_no_other() {
        let writes = AnsweredWrites::default();
        for url in ["/clusters", "/clusters/12:pause", "/clusters/3/branches/4"] {
            writes.add(url.to_owned());
        }
        assert!(writes.latest("/clusters/12").is_some());
        for other in ["/clusters/1", "/clusters/3", "/clusters/123"] {
            assert!(writes.latest(other).is_none(), "{other}");
        }
        assert!(writes.latest("/clusters/3/branches/4").is_some());
        for _ in 0..KEPT {
            writes.add("/clusters/9".to_owned());
        }
        assert!(writes.latest("/clusters/12").is_none());
        assert_eq!(lock(&writes.0).len(), KEPT);
    }
}
