//! The three rate-limit headers that every reply carries. They only count: nothing is refused here.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::http::{HeaderMap, HeaderValue};

/// Requests per minute and key, as the API's documentation states it.
const LIMIT: u32 = 100;

const WINDOW: Duration = Duration::from_secs(60);

/// The present minute of the one key, at all ports together.
#[derive(Debug)]
pub(crate) struct RateLimit(Mutex<(Instant, u32)>);

impl RateLimit {
    pub(crate) fn new() -> Self {
        Self(Mutex::new((Instant::now(), 0)))
    }

    /// Counts a request and says where its key stands.
    pub(crate) fn count(&self, headers: &mut HeaderMap) {
        let (remaining, reset) = {
            let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if state.0.elapsed() >= WINDOW {
                *state = (Instant::now(), 0);
            }
            state.1 = state.1.saturating_add(1);
            (
                LIMIT.saturating_sub(state.1),
                WINDOW.saturating_sub(state.0.elapsed()).as_secs() + 1,
            )
        };
        headers.insert("x-ratelimit-limit-minute", LIMIT.into());
        headers.insert("x-ratelimit-remaining-minute", remaining.into());
        headers.insert(
            "x-ratelimit-reset",
            HeaderValue::from(reset.min(WINDOW.as_secs())),
        );
    }
}
