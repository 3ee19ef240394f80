//! What is repeated, after which wait, and how often: the decision, without any I/O.

use std::sync::Mutex;
use std::time::Duration;

use http::{Method, StatusCode};

use crate::digest::lock;

const MAX_ATTEMPTS: u32 = 4;
const INITIAL_DELAY: Duration = Duration::from_millis(500);
const MAX_DELAY: Duration = Duration::from_secs(30);

/// How often a call that failed is repeated, and how long it waits before that.
///
/// What is repeated at all is decided by what is safe: see the table on the [front page](crate#retries).
///
/// A server that says when to come back (`Retry-After`, or the reset of the rate limit; the later of the two)
/// is taken at its word. Otherwise each wait is a random part of a delay that doubles from
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

    /// What the doubling stops at. 30 s unless set. A wait that the server asks for is not cut.
    pub fn with_max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    pub(crate) fn max_attempts(&self) -> u32 {
        self.max_attempts
    }

    /// The longest wait after `attempts` of them.
    fn ceiling(&self, attempts: u32) -> Duration {
        let doubled = 2_u32.saturating_pow(attempts.saturating_sub(1));
        self.initial_delay
            .saturating_mul(doubled)
            .min(self.max_delay)
    }

    /// A random part of the longest wait ("full jitter"), so that clients that failed together do not come back together.
    pub(crate) fn delay(&self, attempts: u32) -> Duration {
        self.ceiling(attempts).mul_f64(fastrand::f64())
    }
}

/// What repeating a call can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Safety {
    /// It changes nothing.
    Read,
    /// Done twice is as done once.
    Idempotent,
    /// Done twice is twice done.
    Once,
}

impl Safety {
    /// By the method, unless somebody knows better.
    pub(crate) fn of(method: &Method, marked: Option<bool>) -> Self {
        let by_method = match method.as_str() {
            "GET" | "HEAD" | "OPTIONS" => Self::Read,
            "PUT" | "DELETE" => Self::Idempotent,
            _ => Self::Once,
        };
        match (by_method, marked) {
            (_, Some(false)) => Self::Once,
            (Self::Once, Some(true)) => Self::Idempotent,
            (safety, _) => safety,
        }
    }
}

/// How an attempt failed, as far as repeating it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing of the call was sent: no name, no connection, no TLS, no challenge.
    NotSent,
    /// The connection broke, before or in the reply.
    Lost,
    /// No reply in time.
    TimedOut,
    /// 401 that calls the nonce stale, although it was new.
    StaleNonce,
    /// The server's answer.
    Status(StatusCode),
    /// Nothing that another attempt could cure.
    Final,
}

impl Fault {
    /// Whether a call of this kind is repeated after it.
    pub(crate) fn is_repeated(self, safety: Safety) -> bool {
        match self {
            // Nothing was done.
            Self::NotSent | Self::StaleNonce | Self::Status(StatusCode::TOO_MANY_REQUESTS) => true,
            // It may have been done.
            Self::Lost
            | Self::TimedOut
            | Self::Status(
                StatusCode::BAD_GATEWAY
                | StatusCode::SERVICE_UNAVAILABLE
                | StatusCode::GATEWAY_TIMEOUT,
            ) => safety != Safety::Once,
            // Half of it may have been done.
            Self::Status(StatusCode::INTERNAL_SERVER_ERROR) => safety == Safety::Read,
            Self::Status(_) | Self::Final => false,
        }
    }

    /// Whether the repetition is charged to the budget. A rate limit that says when it ends paces calls by itself.
    pub(crate) fn is_charged(self, is_told_when: bool) -> bool {
        !is_told_when || self != Self::Status(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether it is the answer of a server that works: it refuses this call, and would take others.
    pub(crate) fn is_answer(self) -> bool {
        matches!(self, Self::Status(status)
            if !status.is_server_error() && status != StatusCode::TOO_MANY_REQUESTS)
    }
}

/// What one repetition costs.
const COST: u32 = 5;
/// What a call that is answered at once brings in: in the long run, one call in five may be repeated.
const INCOME: u32 = 1;
/// 100 repetitions in a row.
const CAPACITY: u32 = 100 * COST;

/// The repetitions that all clients of a configuration may make together, so that an outage is not multiplied:
/// when it is used up, calls make one attempt each, until calls succeed again.
#[derive(Debug)]
pub(crate) struct Budget(Mutex<u32>);

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(CAPACITY))
    }
}

impl Budget {
    /// Takes the price of a repetition; nothing if there is not enough left.
    pub(crate) fn take(&self) -> Option<Charge<'_>> {
        let mut tokens = lock(&self.0);
        *tokens = tokens.checked_sub(COST)?;
        Some(Charge(Some(self)))
    }

    fn refund(&self) {
        let mut tokens = lock(&self.0);
        *tokens = tokens.saturating_add(COST).min(CAPACITY);
    }

    /// A call was answered: repetitions that led there were worth their price.
    pub(crate) fn answered(&self, charged: u32) {
        let mut tokens = lock(&self.0);
        let income = charged.saturating_mul(COST).max(INCOME);
        *tokens = tokens.saturating_add(income).min(CAPACITY);
    }
}

/// The price of a repetition that is still to come. A call that is given up before gets it back.
#[must_use]
#[derive(Debug)]
pub(crate) struct Charge<'a>(Option<&'a Budget>);

impl Charge<'_> {
    /// The repetition is made.
    pub(crate) fn spend(mut self) {
        self.0 = None;
    }
}

impl Drop for Charge<'_> {
    fn drop(&mut self) {
        if let Some(budget) = self.0 {
            budget.refund();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const METHODS: [Method; 6] = [
        Method::GET,
        Method::HEAD,
        Method::PUT,
        Method::DELETE,
        Method::POST,
        Method::PATCH,
    ];

    /// The rows of the table: what happened, and the faults that it stands for.
    fn rows() -> Vec<(&'static str, Vec<Fault>)> {
        let status = |code| Fault::Status(StatusCode::from_u16(code).unwrap());
        vec![
            (
                "no connection (name, network, TLS), no challenge",
                vec![Fault::NotSent],
            ),
            ("connection lost", vec![Fault::Lost]),
            ("no reply in time", vec![Fault::TimedOut]),
            ("401 that calls the nonce stale", vec![Fault::StaleNonce]),
            ("429", vec![status(429)]),
            ("502, 503, 504", vec![status(502), status(503), status(504)]),
            ("500", vec![status(500)]),
            (
                "any other status",
                vec![
                    status(302),
                    status(400),
                    status(401),
                    status(404),
                    status(409),
                    status(501),
                ],
            ),
            ("success that cannot be read", vec![Fault::Final]),
        ]
    }

    /// The table as the code has it.
    fn table() -> String {
        let columns: [(&str, &[Method], Option<bool>); 3] = [
            ("`GET`, `HEAD`", &METHODS[..2], None),
            ("`PUT`, `DELETE`, marked idempotent", &METHODS[2..4], None),
            ("`POST`, `PATCH`", &METHODS[4..], None),
        ];
        let mut text = String::from("//! | after |");
        for (title, _, _) in columns {
            text.push_str(&format!(" {title} |"));
        }
        text.push_str("\n//! |---|---|---|---|\n");
        for (what, faults) in rows() {
            text.push_str(&format!("//! | {what} |"));
            for (title, methods, marked) in columns {
                let mut says: Vec<bool> = Vec::new();
                for method in methods {
                    for fault in &faults {
                        says.push(fault.is_repeated(Safety::of(method, marked)));
                    }
                }
                says.dedup();
                assert_eq!(says.len(), 1, "{what} is not one row for {title}");
                text.push_str(if says[0] { " repeated |" } else { " – |" });
            }
            text.push('\n');
        }
        text
    }

    #[test]
    fn the_front_page_has_the_table_that_the_code_has() {
        let page = include_str!("lib.rs");
        let table = table();
        assert!(page.contains(&table), "put this into lib.rs:\n{table}");
    }

    #[test]
    fn a_mark_lifts_writes_and_binds_reads() {
        for method in [Method::POST, Method::PATCH] {
            assert_eq!(Safety::of(&method, Some(true)), Safety::Idempotent);
            assert_eq!(Safety::of(&method, None), Safety::Once);
        }
        for method in METHODS {
            assert_eq!(Safety::of(&method, Some(false)), Safety::Once);
        }
        assert_eq!(Safety::of(&Method::GET, Some(true)), Safety::Read);
    }

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
    fn the_budget_ends_and_answers_fill_it_again() {
        let budget = Budget::default();
        let take = || budget.take().map(Charge::spend).is_some();
        assert_eq!((0..1000).filter(|_| take()).count(), 100);
        for _ in 0..COST {
            assert!(!take());
            budget.answered(0);
        }
        assert!(take());
        budget.answered(2);
        assert!(take() && take() && !take());
        budget.answered(u32::MAX);
        // What is given up before it is made costs nothing.
        for _ in 0..1000 {
            drop(budget.take());
        }
        assert_eq!((0..1000).filter(|_| take()).count(), 100);
    }

    #[test]
    fn refusals_are_answers_and_failures_of_the_server_are_none() {
        let is_answer = |code| Fault::Status(StatusCode::from_u16(code).unwrap()).is_answer();
        assert!(
            [301, 400, 401, 403, 404, 409, 422]
                .into_iter()
                .all(is_answer)
        );
        assert!(![429, 500, 502, 503, 504].into_iter().any(is_answer));
        let others = [Fault::NotSent, Fault::Lost, Fault::TimedOut, Fault::Final];
        assert!(!others.into_iter().any(Fault::is_answer));
        let limited = Fault::Status(StatusCode::TOO_MANY_REQUESTS);
        assert!(
            limited.is_charged(false) && !limited.is_charged(true) && Fault::Lost.is_charged(true)
        );
    }

    #[test]
    fn attempts_are_one_at_least() {
        assert_eq!(Retry::none().max_attempts(), 1);
        assert_eq!(Retry::default().with_max_attempts(0).max_attempts(), 1);
        assert_eq!(Retry::default().max_attempts(), 4);
    }
}
