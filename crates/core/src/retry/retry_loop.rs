//! The attempts of one call, from the first to the last, with the waits between them, within its deadline.

use std::time::Duration;

use tokio::time::Instant;

use crate::config::Shared;
use crate::error::{Error, Result};
use crate::exchange::{Incoming, Limit, Outgoing};
use crate::limits::later;
use crate::retry::{Charge, Retry, Safety};
use crate::trace;

/// The rules of a call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    pub(crate) safety: Safety,
    pub(crate) retry: Retry,
    /// For one attempt.
    pub(crate) timeout: Duration,
    /// For all of them.
    pub(crate) deadline: Duration,
}

/// A successful reply and what it took.
pub(crate) struct Answer {
    pub(crate) incoming: Incoming,
    pub(crate) attempts: u32,
    pub(crate) exchanges: u32,
    pub(crate) elapsed: Duration,
}

impl Answer {
    /// What went wrong with it after all.
    pub(crate) fn into_error(self, error: Error) -> Error {
        let Incoming {
            status,
            headers,
            body,
        } = self.incoming;
        error
            .with_attempts(self.attempts, self.elapsed)
            .with_reply(status, headers, body)
    }
}

/// What comes after an attempt that failed.
enum Next<'a> {
    /// Another one, after a wait, at this price.
    After(Duration, Option<Charge<'a>>),
    /// Nothing, for a reason that the error does not tell by itself.
    Because(String),
    /// Nothing.
    Nothing,
}

/// A call under way.
pub(crate) struct Attempts<'a> {
    shared: &'a Shared,
    rules: Rules,
    begin: Instant,
    end: Instant,
    made: u32,
    charged: u32,
}

impl<'a> Attempts<'a> {
    pub(crate) fn new(shared: &'a Shared, rules: Rules) -> Self {
        let begin = Instant::now();
        Self {
            shared,
            rules,
            begin,
            end: later(begin, rules.deadline),
            made: 0,
            charged: 0,
        }
    }

    /// Makes attempts until one succeeds or the last has failed.
    pub(crate) async fn run(mut self, outgoing: &Outgoing) -> Result<Answer> {
        let limits = &self.shared.limit;
        let mut last: Option<Error> = None;
        let mut held: Option<Charge<'_>> = None;
        loop {
            let held_back = |wait| trace::held_back(outgoing, wait);
            let pass = match limits.enter(self.end, held_back).await {
                Ok(pass) => pass,
                Err(wait) => return Err(self.shut_out(last, wait)),
            };
            self.made += 1;
            if let Some(charge) = held.take() {
                charge.spend();
                self.charged += 1;
            }
            let outcome = self
                .shared
                .transport
                .attempt(outgoing, self.limit())
                .await
                .and_then(Incoming::succeeded)
                // Before anything is traced of it.
                .map(|incoming| incoming.without(&outgoing.found))
                .map_err(|error| error.without(&outgoing.found));
            pass.told(match &outcome {
                Ok(incoming) => (&incoming.headers, Some(incoming.status)),
                Err(error) => (error.headers(), error.status()),
            });
            drop(pass);
            let error = match outcome {
                Ok(incoming) => {
                    trace::succeeded(outgoing, &incoming, self.made);
                    self.shared.budget.answered(self.charged);
                    return Ok(Answer {
                        incoming,
                        attempts: self.made,
                        exchanges: outgoing.counted(),
                        elapsed: self.begin.elapsed(),
                    });
                }
                Err(error) => error.with_attempts(self.made, self.begin.elapsed()),
            };
            match self.next(&error) {
                Next::After(wait, charge) => {
                    trace::failed(outgoing, &error, self.made, Some(wait));
                    last = Some(error);
                    tokio::time::sleep(wait).await;
                    held = charge;
                }
                Next::Because(reason) => {
                    trace::failed(outgoing, &error, self.made, None);
                    return Err(error.with_reason(reason));
                }
                Next::Nothing => {
                    if error.fault().is_answer() {
                        self.shared.budget.answered(self.charged);
                    }
                    trace::failed(outgoing, &error, self.made, None);
                    return Err(error);
                }
            }
        }
    }

    /// The next attempt's time: its own, or what is left of the call's.
    fn limit(&self) -> Limit {
        let left = self.end.saturating_duration_since(Instant::now());
        if left < self.rules.timeout {
            Limit {
                time: left,
                deadline: Some(self.rules.deadline),
            }
        } else {
            Limit {
                time: self.rules.timeout,
                deadline: None,
            }
        }
    }

    fn next(&self, error: &Error) -> Next<'a> {
        let fault = error.fault();
        if !fault.is_repeated(self.rules.safety) || self.made >= self.rules.retry.max_attempts() {
            return Next::Nothing;
        }
        let told = error.retry_after().filter(|wait| !wait.is_zero());
        let wait = told.unwrap_or_else(|| self.rules.retry.delay(self.made));
        let now = Instant::now();
        if now >= self.end {
            return Next::Nothing;
        }
        if later(now, wait) >= self.end {
            return Next::Because(format!(
                "a wait of {wait:.1?} would overrun the deadline of {:?} (with_deadline allows more time)",
                self.rules.deadline
            ));
        }
        if !fault.is_charged(told.is_some()) {
            return Next::After(wait, None);
        }
        match self.shared.budget.take() {
            Some(charge) => Next::After(wait, Some(charge)),
            None => Next::Because(
                "too many calls fail, and the retry budget that all clients share is used up"
                    .to_owned(),
            ),
        }
    }

    /// The rate limit leaves no time for another attempt.
    fn shut_out(&self, last: Option<Error>, wait: Duration) -> Error {
        let error = match last {
            Some(error) => error.with_reason(format!(
                "the rate limit of the key pair lets no further call begin for {wait:.1?}, beyond the deadline of {:?}",
                self.rules.deadline
            )),
            None => Error::rate_limited(wait, self.rules.deadline),
        };
        error.with_attempts(self.made, self.begin.elapsed())
    }
}
