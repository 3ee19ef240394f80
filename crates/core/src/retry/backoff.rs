//! Backoff: how many attempts a call makes, and the wait before each of them.

use std::time::Duration;

use crate::random;

const MAX_ATTEMPTS: u32 = 4;
const INITIAL_DELAY: Duration = Duration::from_millis(500);
const MAX_DELAY: Duration = Duration::from_secs(30);

/// How often a call that failed is repeated, and how long it waits before that.
///
/// Only a call that is safe to repeat is repeated: see the table on the [front page](crate#retries).
///
/// A server that says when to try again (`Retry-After`, or the reset of the rate limit; the later of the two)
/// is obeyed. Otherwise each wait is a random part of a delay that doubles from
/// `with_initial_delay` (500 ms) up to `with_max_delay` (30 s). No wait goes past the deadline of the call:
/// where one would, the call ends at once with the last error.
///
/// ```
/// use std::time::Duration;
/// use tidbcloud_core::{Config, Credentials, Retry};
///
/// # fn main() -> tidbcloud_core::Result<()> {
/// let config = Config::builder()
///     .credentials(Credentials::new("public", "private"))
///     .retry(Retry::default().with_max_attempts(6).with_max_delay(Duration::from_secs(10)))
///     .deadline(Duration::from_secs(300)) // a call with all its attempts and waits
///     .timeout(Duration::from_secs(20)) // one attempt
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    max_attempts: u32,
    initial_delay: Duration,
    max_delay: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            max_attempts: MAX_ATTEMPTS,
            initial_delay: INITIAL_DELAY,
            max_delay: MAX_DELAY,
        }
    }
}

impl Retry {
    /// One attempt, whatever happens.
    pub fn none() -> Self {
        Self::default().with_max_attempts(1)
    }

    /// How many attempts a call makes at most, the first included. 4 unless set; 0 counts as 1.
    pub fn with_max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// The longest wait before the second attempt; it doubles for each further one. 500 ms unless set.
    pub fn with_initial_delay(mut self, delay: Duration) -> Self {
        self.initial_delay = delay;
        self
    }

    /// The longest wait that doubling leads to. 30 s unless set. A wait that the server asks for is not cut.
    pub fn with_max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    pub(crate) fn max_attempts(&self) -> u32 {
        self.max_attempts
    }

    /// Returns the longest wait after so many attempts.
    fn ceiling(&self, attempts: u32) -> Duration {
        let doubled = 2_u32.saturating_pow(attempts.saturating_sub(1));
        self.initial_delay
            .saturating_mul(doubled)
            .min(self.max_delay)
    }

    /// Returns a random part of the longest wait ("full jitter"), so that clients that failed together do not return together.
    pub(crate) fn delay(&self, attempts: u32) -> Duration {
        self.ceiling(attempts).mul_f64(random::fraction())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest_and_are_spread() {
        let retry = Retry::default()
            .with_initial_delay(Duration::from_secs(1))
            .with_max_delay(Duration::from_secs(5));
        let ceilings: Vec<_> = (1..6).map(|made| retry.ceiling(made).as_secs()).collect();
        assert_eq!(ceilings, [1, 2, 4, 5, 5]);
        assert_eq!(retry.ceiling(u32::MAX), Duration::from_secs(5));
        let longest = Retry::default()
            .with_initial_delay(Duration::MAX)
            .with_max_delay(Duration::MAX);
        assert_eq!(longest.ceiling(u32::MAX), Duration::MAX);
        let waits: Vec<_> = (0..100).map(|_| retry.delay(3)).collect();
        assert!(waits.iter().all(|wait| *wait <= Duration::from_secs(4)));
        let early = waits.iter().filter(|wait| wait.as_secs() < 2).count();
        assert!(
            (10..90).contains(&early),
            "{early} of 100 in the first half"
        );
    }

    #[test]
    fn attempts_are_one_at_least() {
        assert_eq!(Retry::none().max_attempts(), 1);
        assert_eq!(Retry::default().with_max_attempts(0).max_attempts(), 1);
        assert_eq!(Retry::default().max_attempts(), 4);
    }
}
