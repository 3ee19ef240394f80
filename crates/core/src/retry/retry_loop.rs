//! The retry loop: the attempts of one call, from the first to the last, with the waits between them, within its deadline.

use std::time::Duration;

use tokio::time::Instant;

use crate::config::SharedState;
use crate::error::{Error, Result};
use crate::observe::hooks::ObservedAttempt;
use crate::observe::metrics::WaitCause;
use crate::retry::backoff::Retry;
use crate::retry::budget::Charge;
use crate::retry::failure_class::{FailureClass, Safety};
use crate::retry::rate_limiter::later;
use crate::trace;
use crate::transport::exchange::{FinishedCall, Incoming, Outgoing, TimeLimit};

/// Limits and retry settings of a call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CallPolicy {
    pub(crate) safety: Safety,
    pub(crate) retry: Retry,
    /// For one attempt.
    pub(crate) timeout: Duration,
    /// For all of them.
    pub(crate) deadline: Duration,
}

/// The step after an attempt that failed.
enum NextStep<'a> {
    /// Another attempt, after a wait, at this price.
    Retry {
        wait: Duration,
        cause: WaitCause,
        price: Option<Charge<'a>>,
    },
    /// No further attempt, for a reason that the error does not show by itself.
    StopBecause(String),
    /// No further attempt.
    Stop,
}

/// A call in progress.
pub(crate) struct RetryLoop<'a> {
    shared: &'a SharedState,
    policy: CallPolicy,
    begin: Instant,
    end: Instant,
    /// How many attempts were made.
    made: u32,
    /// How many of them were charged to the retry budget.
    charged: u32,
}

impl<'a> RetryLoop<'a> {
    pub(crate) fn new(shared: &'a SharedState, policy: CallPolicy) -> Self {
        let begin = Instant::now();
        Self {
            shared,
            policy,
            begin,
            end: later(begin, policy.deadline),
            made: 0,
            charged: 0,
        }
    }

    /// Makes attempts until one succeeds or the last has failed.
    pub(crate) async fn run(self, outgoing: &mut Outgoing) -> Result<FinishedCall> {
        let counters = &self.shared.counters;
        counters.calls.add(1);
        let outcome = self.attempts(outgoing).await;
        match &outcome {
            Ok(_) => counters.succeeded.add(1),
            Err(_) => counters.failed.add(1),
        }
        outcome
    }

    async fn attempts(mut self, outgoing: &mut Outgoing) -> Result<FinishedCall> {
        let (rate_limiter, counters) = (&self.shared.rate_limiter, &self.shared.counters);
        let mut last: Option<Error> = None;
        let mut charge: Option<Charge<'_>> = None;
        loop {
            let mut waiting_since = None;
            let on_wait = |wait| {
                waiting_since = Some(Instant::now());
                counters.wait_begins(WaitCause::RateLimit);
                trace::rate_limited(outgoing, wait);
            };
            let entered = rate_limiter.enter(self.end, on_wait).await;
            if let Some(since) = waiting_since {
                counters.wait_ends(WaitCause::RateLimit, since.elapsed());
            }
            let pass = match entered {
                Ok(pass) => pass,
                Err(wait) => return Err(self.rate_limit_error(last, wait)),
            };
            self.made += 1;
            counters.attempts.add(1);
            counters.retries.add(u64::from(self.made > 1));
            if let Some(charge) = charge.take() {
                charge.spend();
                self.charged += 1;
            }
            let mut observed = self.shared.hooks.begin(outgoing, self.made);
            let outcome = self.attempt(outgoing, observed.as_mut()).await;
            match &outcome {
                Ok(incoming) => pass.observe(&incoming.headers, Some(incoming.status)),
                Err(error) => pass.observe(error.headers(), error.status()),
            }
            drop(pass);
            let error = match outcome {
                Ok(incoming) => {
                    trace::succeeded(outgoing, &incoming, self.made);
                    if let Some(observed) = observed {
                        observed.succeeded(&incoming);
                    }
                    self.shared.budget.answered(self.charged);
                    return Ok(FinishedCall {
                        incoming,
                        attempts: self.made,
                        exchanges: outgoing.exchanges(),
                        elapsed: self.begin.elapsed(),
                    });
                }
                Err(error) => error.with_attempts(self.made, self.begin.elapsed()),
            };
            let next = self.next_step(&error);
            let wait = match &next {
                NextStep::Retry { wait, .. } => Some(*wait),
                NextStep::StopBecause(_) | NextStep::Stop => None,
            };
            trace::failed(outgoing, &error, self.made, wait);
            if let Some(observed) = observed {
                observed.failed(&error, wait);
            }
            match next {
                NextStep::Retry { wait, cause, price } => {
                    last = Some(error);
                    counters.wait(cause, wait);
                    tokio::time::sleep(wait).await;
                    charge = price;
                }
                NextStep::StopBecause(reason) => return Err(error.with_reason(reason)),
                NextStep::Stop => {
                    if FailureClass::of(&error).is_answer() {
                        self.shared.budget.answered(self.charged);
                    }
                    return Err(error);
                }
            }
        }
    }

    /// Makes one attempt, with the headers that hooks have set for it.
    async fn attempt(
        &self,
        outgoing: &mut Outgoing,
        observed: Option<&mut ObservedAttempt>,
    ) -> Result<Incoming> {
        if let Some(observed) = observed {
            outgoing.added_headers = observed.headers()?;
        }
        let attempt = self.shared.transport.attempt(outgoing, self.time_limit());
        attempt
            .await
            .and_then(Incoming::succeeded)
            // Before anything is traced of it.
            .map(|incoming| incoming.redacted(&outgoing.secrets))
            .map_err(|error| error.redacted(&outgoing.secrets))
    }

    /// Returns the time of the next attempt: the timeout, or the rest of the call's deadline.
    fn time_limit(&self) -> TimeLimit {
        let left = self.end.saturating_duration_since(Instant::now());
        if left < self.policy.timeout {
            TimeLimit {
                time: left,
                deadline: Some(self.policy.deadline),
            }
        } else {
            TimeLimit {
                time: self.policy.timeout,
                deadline: None,
            }
        }
    }

    fn next_step(&self, error: &Error) -> NextStep<'a> {
        let fault = FailureClass::of(error);
        if !fault.is_repeated(self.policy.safety) || self.made >= self.policy.retry.max_attempts() {
            return NextStep::Stop;
        }
        let asked = error.retry_after().filter(|wait| !wait.is_zero());
        let wait = asked.unwrap_or_else(|| self.policy.retry.delay(self.made));
        let now = Instant::now();
        if now >= self.end {
            return NextStep::Stop;
        }
        if later(now, wait) >= self.end {
            return NextStep::StopBecause(format!(
                "a wait of {wait:.1?} would overrun the deadline of {:?} (with_deadline allows more time)",
                self.policy.deadline
            ));
        }
        let cause = match asked {
            Some(_) => WaitCause::RetryAfter,
            None => WaitCause::Backoff,
        };
        if !fault.is_charged(asked.is_some()) {
            return NextStep::Retry {
                wait,
                cause,
                price: None,
            };
        }
        match self.shared.budget.take() {
            Some(charge) => NextStep::Retry {
                wait,
                cause,
                price: Some(charge),
            },
            None => NextStep::StopBecause(
                "too many calls fail, and the retry budget that all clients share is used up"
                    .to_owned(),
            ),
        }
    }

    /// Builds the error of a call for which the rate limit leaves no time for another attempt.
    fn rate_limit_error(&self, last: Option<Error>, wait: Duration) -> Error {
        let error = match last {
            Some(error) => error.with_reason(format!(
                "the rate limit lets no further call begin for {wait:.1?}, beyond the deadline of {:?}",
                self.policy.deadline
            )),
            None => Error::rate_limited(wait, self.policy.deadline),
        };
        error.with_attempts(self.made, self.begin.elapsed())
    }
}
