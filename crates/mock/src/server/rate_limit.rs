//! Rate limit of the API key, over all APIs together, and the three headers that report it in every response.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::http::HeaderMap;

/// Requests per minute that no test reaches by accident. The real API allows 100.
pub(crate) const DEFAULT_LIMIT: u32 = 1_000_000;

const WINDOW: Duration = Duration::from_secs(60);

/// Counter of the requests of the present minute.
#[derive(Debug)]
pub(crate) struct RateLimitWindow {
    limit: u32,
    /// Start of the minute, and number of its requests.
    window: Mutex<(Instant, u32)>,
}

/// State of the rate limit after a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RateLimitStatus {
    limit: u32,
    remaining: u32,
    /// Seconds until the window ends.
    pub(crate) reset: u64,
    /// Whether this request is over the limit.
    pub(crate) exceeded: bool,
}

impl RateLimitWindow {
    /// Returns a limit of this many requests per minute.
    pub(crate) fn new(limit: u32) -> Self {
        Self {
            limit,
            window: Mutex::new((Instant::now(), 0)),
        }
    }

    /// Counts a request and returns the state of the limit.
    pub(crate) fn count(&self) -> RateLimitStatus {
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        if window.0.elapsed() >= WINDOW {
            *window = (Instant::now(), 0);
        }
        window.1 = window.1.saturating_add(1);
        let left = WINDOW.saturating_sub(window.0.elapsed());
        RateLimitStatus {
            limit: self.limit,
            remaining: self.limit.saturating_sub(window.1),
            reset: (left.as_secs() + 1).min(WINDOW.as_secs()),
            exceeded: window.1 > self.limit,
        }
    }
}

impl RateLimitStatus {
    /// Writes the three headers.
    pub(crate) fn write_headers(self, headers: &mut HeaderMap) {
        headers.insert("x-ratelimit-limit-minute", self.limit.into());
        headers.insert("x-ratelimit-remaining-minute", self.remaining.into());
        headers.insert("x-ratelimit-reset", self.reset.into());
    }
}
