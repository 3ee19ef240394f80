//! What a wait has seen of its resource, and what a state means for what is waited for.

use std::fmt;
use std::time::Duration;

use serde_json::Value;

use crate::error::Error;
use crate::error_body::one_line;
use crate::record::{AnyRecord, Encoding};
use crate::trace;

/// How much of a resource's own message an error shows.
const SHOWN_CHARS: usize = 500;

/// What a generated crate says about the states of a resource. A state that stands nowhere keeps a wait waiting.
#[derive(Debug)]
pub struct WaitTable {
    /// Wire names of the fields that lead to the state.
    pub state: &'static [&'static str],
    /// Wire names of the fields that lead to the resource's own message; empty where it has none.
    pub message: &'static [&'static str],
    /// On the way.
    pub transitional: &'static [&'static str],
    /// At rest, and well.
    pub settled: &'static [&'static str],
    /// Will not become well by itself.
    pub failed: &'static [&'static str],
    /// Does not exist any more.
    pub gone: &'static [&'static str],
}

/// What a wait is for, as far as states go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    State(String),
    Settled,
    Gone,
    That,
}

impl fmt::Display for Aim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(state) => f.write_str(state),
            Self::Settled => f.write_str("settled"),
            Self::Gone => f.write_str("gone"),
            Self::That => f.write_str("as asked for"),
        }
    }
}

/// What a state means for a wait.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Reached,
    /// It will not come to what is waited for, and why.
    Ended(String),
    OnTheWay,
}

/// What a wait has seen.
pub(crate) struct Progress {
    operation: &'static str,
    table: &'static WaitTable,
    aim: Aim,
    /// Whether the resource was seen on its way.
    moved: bool,
    /// The last state.
    last: Option<String>,
    /// Why the last poll failed.
    failure: Option<Error>,
    /// How many attempts all polls made.
    attempts: u32,
}

impl Progress {
    /// A poll made so many attempts.
    pub(crate) fn made(&mut self, attempts: u32) {
        self.attempts = self.attempts.saturating_add(attempts);
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.attempts
    }

    pub(crate) fn new(operation: &'static str, table: &'static WaitTable, aim: Aim) -> Self {
        Self {
            operation,
            table,
            aim,
            moved: false,
            last: None,
            failure: None,
            attempts: 0,
        }
    }

    /// Whether a resource that is not found is what is waited for.
    pub(crate) fn is_for_gone(&self) -> bool {
        self.aim == Aim::Gone
    }

    /// A poll failed, and another one follows.
    pub(crate) fn failed(&mut self, error: Error) {
        self.failure = Some(error);
    }

    /// A poll succeeded, with this resource.
    pub(crate) fn judge(&mut self, record: &dyn AnyRecord) -> Verdict {
        self.failure = None;
        let state = text(record, self.table.state);
        let verdict = match &state {
            Some(state) => self.weigh(state, record),
            None => Verdict::OnTheWay,
        };
        if state != self.last {
            trace::changed(self.operation, self.last.as_deref(), state.as_deref());
            self.last = state;
        }
        verdict
    }

    fn weigh(&mut self, state: &str, record: &dyn AnyRecord) -> Verdict {
        let table = self.table;
        let reached = match &self.aim {
            Aim::State(wanted) => wanted == state,
            Aim::Settled => table.settled.contains(&state),
            Aim::Gone => table.gone.contains(&state),
            Aim::That => false,
        };
        if reached {
            return Verdict::Reached;
        }
        if table.transitional.contains(&state) {
            self.moved = true;
        } else if table.failed.contains(&state) {
            if self.moved || self.aim != Aim::Gone {
                return Verdict::Ended(self.ended(state, record));
            }
        } else if table.gone.contains(&state) {
            return Verdict::Ended(self.ended(state, record));
        } else if table.settled.contains(&state) && self.moved && self.aim != Aim::That {
            return Verdict::Ended(format!(
                "the resource settled in {state} and is not {}; something else may have changed it",
                self.aim
            ));
        }
        Verdict::OnTheWay
    }

    fn ended(&self, state: &str, record: &dyn AnyRecord) -> String {
        let message = text(record, self.table.message).filter(|message| !message.trim().is_empty());
        match message {
            Some(message) => format!(
                "the resource is {state} and will not be {}: {}",
                self.aim,
                one_line(&message, SHOWN_CHARS)
            ),
            None => format!(
                "the resource is {state} and will not be {}; it gives no reason",
                self.aim
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
            self.aim
        ));
        match self.failure.take() {
            Some(failure) => error.with_source(failure),
            None => error,
        }
    }
}

/// The text at the end of a path of fields.
fn text(record: &dyn AnyRecord, path: &[&str]) -> Option<String> {
    let (name, rest) = path.split_first()?;
    let index = record
        .fields()
        .iter()
        .position(|field| field.wire() == *name && !field.is_secret())?;
    let slot = record.slot(index)?;
    if rest.is_empty() {
        match slot.encode(record.fields()[index].form_on_wire(), Encoding::Complete)? {
            Value::String(text) => Some(text),
            _ => None,
        }
    } else {
        text(slot.as_record()?, rest)
    }
}
