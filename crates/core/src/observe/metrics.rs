//! Counters of all calls of a configuration.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Why a call waited.
///
/// ```
/// use tidbcloud_core::{Metrics, WaitCause};
///
/// fn needs_a_higher_limit(metrics: &Metrics) -> bool {
///     metrics.waits(WaitCause::RateLimit) > metrics.calls() / 10
/// }
/// # let _ = needs_a_higher_limit;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WaitCause {
    /// Between two attempts, for as long as [`Retry`](crate::Retry) says.
    Backoff,
    /// Between two attempts, for as long as the server asked (`Retry-After`, or the reset of the rate limit).
    RetryAfter,
    /// Before an attempt, because the rate limit was used up.
    RateLimit,
    /// In an attempt, for a bearer token from the provider.
    Token,
}

/// Numbers of calls, attempts and waits since a configuration was made, at one moment: see
/// [`Config::metrics`](crate::Config::metrics).
///
/// Calls that are in progress are in `calls`, and neither in `succeeded` nor in `failed`; so are calls whose future was
/// dropped.
///
/// ```
/// use tidbcloud_core::{Config, WaitCause};
///
/// fn report(config: &Config) {
///     let metrics = config.metrics();
///     println!(
///         "{} calls in {} attempts; {:?} spent on the rate limit, {:?} exchanges left in this minute",
///         metrics.calls(),
///         metrics.attempts(),
///         metrics.waited(WaitCause::RateLimit),
///         metrics.rate_limit_left(),
///     );
/// }
/// # let _ = report;
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Metrics {
    calls: u64,
    succeeded: u64,
    failed: u64,
    attempts: u64,
    retries: u64,
    exchanges: u64,
    token_renewals: u64,
    waits: [Waits; CAUSES],
    rate_limit_left: Option<u64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Waits {
    count: u64,
    time: Duration,
}

const CAUSES: usize = 4;

impl Metrics {
    /// How many calls were begun. Calls whose arguments were refused are not among them.
    pub fn calls(&self) -> u64 {
        self.calls
    }

    /// How many calls ended with a success of the server.
    pub fn succeeded(&self) -> u64 {
        self.succeeded
    }

    /// How many calls ended with an error.
    pub fn failed(&self) -> u64 {
        self.failed
    }

    /// How many attempts were begun.
    pub fn attempts(&self) -> u64 {
        self.attempts
    }

    /// How many of them were repetitions.
    pub fn retries(&self) -> u64 {
        self.retries
    }

    /// How many HTTP exchanges were begun: those of the attempts, with challenges and probes for them. The server counts these
    /// for its rate limit.
    pub fn exchanges(&self) -> u64 {
        self.exchanges
    }

    /// How many times the provider of bearer tokens was waited for until it ended, with a token or an error.
    pub fn token_renewals(&self) -> u64 {
        self.token_renewals
    }

    /// How many waits of this cause were begun.
    pub fn waits(&self, cause: WaitCause) -> u64 {
        self.waits[index(cause)].count
    }

    /// How long the waits of this cause were, all calls together. Waits between attempts count when they begin, all others when
    /// they end.
    pub fn waited(&self, cause: WaitCause) -> Duration {
        self.waits[index(cause)].time
    }

    /// How many exchanges the rate limit leaves in this minute, as the server reported last; `None` before its first report.
    pub fn rate_limit_left(&self) -> Option<u64> {
        self.rate_limit_left
    }
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let waits = |cause| &self.waits[index(cause)];
        f.debug_struct("Metrics")
            .field("calls", &self.calls)
            .field("succeeded", &self.succeeded)
            .field("failed", &self.failed)
            .field("attempts", &self.attempts)
            .field("retries", &self.retries)
            .field("exchanges", &self.exchanges)
            .field("token_renewals", &self.token_renewals)
            .field("backoff", waits(WaitCause::Backoff))
            .field("retry_after", waits(WaitCause::RetryAfter))
            .field("rate_limit", waits(WaitCause::RateLimit))
            .field("token", waits(WaitCause::Token))
            .field("rate_limit_left", &self.rate_limit_left)
            .finish()
    }
}

fn index(cause: WaitCause) -> usize {
    match cause {
        WaitCause::Backoff => 0,
        WaitCause::RetryAfter => 1,
        WaitCause::RateLimit => 2,
        WaitCause::Token => 3,
    }
}

/// The counters. Each is by itself: a snapshot that is taken during a call may have one part of it.
#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) calls: Counter,
    pub(crate) succeeded: Counter,
    pub(crate) failed: Counter,
    pub(crate) attempts: Counter,
    pub(crate) retries: Counter,
    pub(crate) exchanges: Counter,
    pub(crate) token_renewals: Counter,
    waits: [WaitCounter; CAUSES],
}

#[derive(Default)]
pub(crate) struct Counter(AtomicU64);

#[derive(Default)]
struct WaitCounter {
    count: Counter,
    nanoseconds: Counter,
}

impl Counter {
    pub(crate) fn add(&self, number: u64) {
        self.0.fetch_add(number, Ordering::Relaxed);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Counters {
    /// Counts a wait whose time is known before it.
    pub(crate) fn wait(&self, cause: WaitCause, time: Duration) {
        self.wait_begins(cause);
        self.wait_ends(cause, time);
    }

    pub(crate) fn wait_begins(&self, cause: WaitCause) {
        self.waits[index(cause)].count.add(1);
    }

    pub(crate) fn wait_ends(&self, cause: WaitCause, time: Duration) {
        let nanoseconds = u64::try_from(time.as_nanos()).unwrap_or(u64::MAX);
        self.waits[index(cause)].nanoseconds.add(nanoseconds);
    }

    pub(crate) fn snapshot(&self, rate_limit_left: Option<u64>) -> Metrics {
        Metrics {
            calls: self.calls.get(),
            succeeded: self.succeeded.get(),
            failed: self.failed.get(),
            attempts: self.attempts.get(),
            retries: self.retries.get(),
            exchanges: self.exchanges.get(),
            token_renewals: self.token_renewals.get(),
            waits: std::array::from_fn(|index| Waits {
                count: self.waits[index].count.get(),
                time: Duration::from_nanos(self.waits[index].nanoseconds.get()),
            }),
            rate_limit_left,
        }
    }
}
