//! Progress of a wait: the states that the resource was in, and whether the present one ends the wait.

use std::fmt;
use std::time::Duration;

use tokio::time::Instant;

use crate::codec::record::{AnyRecord, text_at};
use crate::error::Error;
use crate::text::one_line;
use crate::trace;

/// How much of a resource's own message an error shows.
const SHOWN_CHARS: usize = 500;

/// In the names of all states that a resource is in while it is deleted.
const DELETING: &str = "DELETING";

/// States of a resource, as its generated crate describes them. A state that is not in the table keeps a wait waiting.
#[derive(Debug)]
pub struct WaitTable {
    /// Wire names of the fields that lead to the state.
    pub state: &'static [&'static str],
    /// Wire names of the fields that lead to the resource's own message; empty where it has none.
    pub message: &'static [&'static str],
    /// States on the way to others.
    pub transitional: &'static [&'static str],
    /// States at rest, without failure.
    pub settled: &'static [&'static str],
    /// States of failure, which the resource does not leave by itself.
    pub failed: &'static [&'static str],
    /// States of a resource that does not exist any more.
    pub gone: &'static [&'static str],
}

/// State that a wait is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WaitTarget {
    State(String),
    Settled,
    Gone,
    That,
}

impl fmt::Display for WaitTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(state) => f.write_str(state),
            Self::Settled => f.write_str("settled"),
            Self::Gone => f.write_str("gone"),
            Self::That => f.write_str("as asked for"),
        }
    }
}

/// Meaning of a state for a wait.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum PollOutcome {
    Reached,
    /// The resource will not reach the goal, and why.
    Ended(String),
    OnTheWay,
}

/// Observations of a wait.
pub(crate) struct WaitProgress {
    operation: &'static str,
    table: &'static WaitTable,
    target: WaitTarget,
    /// Whether the resource was seen on its way.
    moved: bool,
    /// The last state.
    last: Option<String>,
    /// When the first poll of several in a row found the last state.
    last_since: Option<Instant>,
    /// How long the resource may rest in a settled state other than the goal after a write was answered.
    rest_limit: Duration,
    /// Why the last poll failed.
    failure: Option<Error>,
    /// How many attempts all polls made.
    attempts: u32,
}

impl WaitProgress {
    /// Adds the attempts of a poll.
    pub(crate) fn add_attempts(&mut self, attempts: u32) {
        self.attempts = self.attempts.saturating_add(attempts);
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.attempts
    }

    pub(crate) fn new(
        operation: &'static str,
        table: &'static WaitTable,
        target: WaitTarget,
        rest_limit: Duration,
    ) -> Self {
        Self {
            operation,
            table,
            target,
            moved: false,
            last: None,
            last_since: None,
            rest_limit,
            failure: None,
            attempts: 0,
        }
    }

    /// Whether an error says that the resource is gone, which the wait is for: 404, or 403 where the resource was being deleted
    /// when it was seen last.
    pub(crate) fn is_gone(&self, error: &Error) -> bool {
        let was_deleted = || {
            let last = self.last.as_deref().unwrap_or_default();
            last.to_ascii_uppercase().contains(DELETING)
        };
        self.target == WaitTarget::Gone
            && (error.is_not_found() || (error.is_forbidden() && was_deleted()))
    }

    /// Takes in a poll that failed, and which another one follows.
    pub(crate) fn failed(&mut self, error: Error) {
        self.failure = Some(error);
    }

    /// Takes in the resource of a poll that succeeded, and judges its state. `answered` is when the latest write to the
    /// resource was answered.
    pub(crate) fn judge(
        &mut self,
        record: &dyn AnyRecord,
        answered: Option<Instant>,
    ) -> PollOutcome {
        self.failure = None;
        let state = text_at(record, self.table.state);
        if state != self.last || self.last_since.is_none() {
            self.last_since = Some(Instant::now());
        }
        let verdict = match &state {
            Some(state) => self.judge_state(state, record, answered),
            None => PollOutcome::OnTheWay,
        };
        if state != self.last {
            trace::changed(self.operation, self.last.as_deref(), state.as_deref());
            self.last = state;
        }
        verdict
    }

    /// How long the resource has rested in its state since a write was answered.
    fn rested(&self, answered: Option<Instant>) -> Option<Duration> {
        let since = self.last_since?.max(answered?);
        Some(Instant::now().saturating_duration_since(since))
    }

    fn judge_state(
        &mut self,
        state: &str,
        record: &dyn AnyRecord,
        answered: Option<Instant>,
    ) -> PollOutcome {
        let table = self.table;
        let reached = match &self.target {
            WaitTarget::State(wanted) => wanted == state,
            WaitTarget::Settled => table.settled.contains(&state),
            WaitTarget::Gone => table.gone.contains(&state),
            WaitTarget::That => false,
        };
        if reached {
            return PollOutcome::Reached;
        }
        if table.transitional.contains(&state) {
            self.moved = true;
        } else if table.failed.contains(&state) {
            if self.moved || self.target != WaitTarget::Gone {
                return PollOutcome::Ended(self.ended_message(state, record));
            }
        } else if table.gone.contains(&state) {
            return PollOutcome::Ended(self.ended_message(state, record));
        } else if table.settled.contains(&state) && self.target != WaitTarget::That {
            if self.moved {
                return PollOutcome::Ended(format!(
                    "the resource settled in {state} and is not {}; something else may have changed it",
                    self.target
                ));
            }
            if let Some(rested) = self
                .rested(answered)
                .filter(|time| *time >= self.rest_limit)
            {
                return PollOutcome::Ended(format!(
                    "the resource has stayed {state} for {rested:.1?} after a request to change it was answered, and is \
                     not {}; the change may have had no effect (with_rest_limit waits longer)",
                    self.target
                ));
            }
        }
        PollOutcome::OnTheWay
    }

    fn ended_message(&self, state: &str, record: &dyn AnyRecord) -> String {
        let message =
            text_at(record, self.table.message).filter(|message| !message.trim().is_empty());
        match message {
            Some(message) => format!(
                "the resource is {state} and will not be {}: {}",
                self.target,
                one_line(&message, SHOWN_CHARS)
            ),
            None => format!(
                "the resource is {state} and will not be {}; it gives no reason",
                self.target
            ),
        }
    }

    pub(crate) fn timed_out(&mut self, timeout: Duration) -> Error {
        let last = match (&self.last, &self.failure) {
            (Some(state), _) => format!("it was {state} when last seen"),
            (None, Some(_)) => "no poll has succeeded".to_owned(),
            (None, None) => "no state of it was seen".to_owned(),
        };
        let error = Error::wait_timeout(format!(
            "the resource is not {} after {timeout:?}: {last}; it goes on by itself (with_timeout waits longer)",
            self.target
        ));
        match self.failure.take() {
            Some(failure) => error.with_source(failure),
            None => error,
        }
    }
}
