//! The rate limit of the one key, at all ports together, and the three headers that tell it with every reply.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::http::HeaderMap;

/// Requests per minute that no test makes by accident. The API itself allows 100.
pub(crate) const AMPLE: u32 = 1_000_000;

const WINDOW: Duration = Duration::from_secs(60);

/// The present minute.
#[derive(Debug)]
pub(crate) struct RateLimit {
    limit: u32,
    /// When it began, and how many requests it has seen.
    window: Mutex<(Instant, u32)>,
}

/// Where the key stands after a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    limit: u32,
    remaining: u32,
    /// Seconds until the window ends.
    pub(crate) reset: u64,
    /// Whether this request is one too many.
    pub(crate) exceeded: bool,
}

impl RateLimit {
    /// So many requests in a minute.
    pub(crate) fn new(limit: u32) -> Self {
        Self {
            limit,
            window: Mutex::new((Instant::now(), 0)),
        }
    }

    /// Counts a request.
    pub(crate) fn count(&self) -> Standing {
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        if window.0.elapsed() >= WINDOW {
            *window = (Instant::now(), 0);
        }
        window.1 = window.1.saturating_add(1);
        let left = WINDOW.saturating_sub(window.0.elapsed());
        Standing {
            limit: self.limit,
            remaining: self.limit.saturating_sub(window.1),
            reset: (left.as_secs() + 1).min(WINDOW.as_secs()),
            exceeded: window.1 > self.limit,
        }
    }
}

impl Standing {
    /// Writes the three headers.
    pub(crate) fn tell(self, headers: &mut HeaderMap) {
        headers.insert("x-ratelimit-limit-minute", self.limit.into());
        headers.insert("x-ratelimit-remaining-minute", self.remaining.into());
        headers.insert("x-ratelimit-reset", self.reset.into());
    }
}
