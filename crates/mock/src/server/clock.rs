//! Clock of a mock, which a test can move forward.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Real time since the start, plus the time that was added.
#[derive(Debug)]
pub(crate) struct Clock {
    /// `None` where only added time counts.
    started: Option<Instant>,
    added_ms: AtomicU64,
}

impl Clock {
    /// Returns a clock at zero; `stepped`: real time does not move it.
    pub(crate) fn new(stepped: bool) -> Self {
        Self {
            started: (!stepped).then(Instant::now),
            added_ms: AtomicU64::new(0),
        }
    }

    /// Whether only [`advance`](Self::advance) moves the clock.
    pub(crate) fn is_stepped(&self) -> bool {
        self.started.is_none()
    }

    /// Returns the time since the start.
    pub(crate) fn now(&self) -> Duration {
        let added = Duration::from_millis(self.added_ms.load(Ordering::Relaxed));
        let real = self.started.map(|started| started.elapsed());
        real.unwrap_or_default().saturating_add(added)
    }

    /// Moves the clock forward.
    pub(crate) fn advance(&self, by: Duration) {
        let by = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        // The sum saturates: an overflow would turn time back.
        let _ = self
            .added_ms
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |added| {
                Some(added.saturating_add(by))
            });
    }
}
