//! Hooks: functions of the program that see each attempt before it is sent and after its end.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};
use tokio::time::Instant;

use crate::error::{Error, Result};
use crate::request::header;
use crate::trace;
use crate::transport::exchange::{CallInfo, Incoming, Outgoing};
use crate::transport::trace_id::trace_id;

/// A hook: [`ConfigBuilder::on_attempt`](crate::ConfigBuilder::on_attempt).
pub(crate) type Hook = Arc<dyn Fn(&Attempt<'_>) + Send + Sync>;

/// One attempt of a call, as a hook of [`ConfigBuilder::on_attempt`](crate::ConfigBuilder::on_attempt) sees it: before it is
/// sent, and after its end, when [`end`](Self::end) has its outcome. Neither body, query values, keys nor tokens are in it.
///
/// ```
/// use tidbcloud_core::{Attempt, ConfigBuilder};
///
/// fn log(attempt: &Attempt<'_>) {
///     if attempt.end().is_none() && attempt.number() > 1 {
///         println!("once more: {} on {:?}", attempt.operation(), attempt.server());
///     }
/// }
/// let builder = ConfigBuilder::from_env().on_attempt(log);
/// # let _ = builder;
/// ```
pub struct Attempt<'a> {
    info: &'a CallInfo,
    method: &'a Method,
    server: Option<&'a str>,
    number: u32,
    added: &'a RefCell<AddedHeaders>,
    end: Option<AttemptEnd>,
}

/// The end of an attempt: [`Attempt::end`].
///
/// ```
/// fn audit(attempt: &tidbcloud_core::Attempt<'_>) {
///     if let Some(end) = attempt.end() {
///         println!("{} {:?} {:?} {:?}", attempt.operation(), end.status(), end.error_type(), end.trace_id());
///     }
/// }
/// # let _ = audit;
/// ```
#[derive(Clone, Debug)]
pub struct AttemptEnd {
    status: Option<StatusCode>,
    trace_id: Option<String>,
    error_type: Option<Cow<'static, str>>,
    duration: Duration,
    outcome: AttemptOutcome,
}

/// The outcome of an attempt.
///
/// ```
/// use tidbcloud_core::{AttemptEnd, AttemptOutcome};
///
/// fn is_worth_a_line(end: &AttemptEnd) -> bool {
///     !matches!(end.outcome(), AttemptOutcome::Succeeded)
/// }
/// # let _ = is_worth_a_line;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AttemptOutcome {
    /// The server reported success.
    Succeeded,
    /// It failed, and another attempt follows after this wait.
    Repeated(Duration),
    /// It failed, and so did the call.
    Failed,
    /// The call's future was dropped before the attempt ended. The server may have acted.
    Dropped,
}

/// The headers that hooks have added to an attempt, and the first one that cannot be sent.
#[derive(Default)]
struct AddedHeaders {
    headers: HeaderMap,
    error: Option<String>,
}

impl Attempt<'_> {
    /// The API: `dedicated`.
    pub fn api(&self) -> &'static str {
        self.info.api
    }

    /// The operation: `get_cluster`; method and path for a request by hand.
    pub fn operation(&self) -> &str {
        &self.info.operation
    }

    /// The HTTP method.
    pub fn method(&self) -> &Method {
        self.method
    }

    /// The template of the URL's path: `/clusters/{clusterId}`; `None` for a request by hand.
    pub fn template(&self) -> Option<&'static str> {
        self.info.template
    }

    /// The host that the attempt is sent to.
    pub fn server(&self) -> Option<&str> {
        self.server
    }

    /// The number of the attempt in its call, from 1.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The end of the attempt; `None` before it is sent.
    pub fn end(&self) -> Option<&AttemptEnd> {
        self.end.as_ref()
    }

    /// Sets a header of the request, before it is signed; it replaces one of that name. Probes for a challenge do not have
    /// it. It counts for this attempt, so a header that all attempts are to have is set for each. Nothing happens after the
    /// end.
    ///
    /// A header that cannot be sent or that the client sets by itself ends the call with [`Error::is_usage`]
    /// before the attempt is sent.
    pub fn set_header(&self, name: &str, value: &str) {
        if self.end.is_some() {
            return;
        }
        let mut added = self.added.borrow_mut();
        match header::checked("on_attempt", name, value) {
            Ok((name, value)) => {
                added.headers.insert(name, value);
            }
            Err(error) => {
                added.error.get_or_insert(error);
            }
        }
    }

    /// Returns a header that hooks have set for this attempt, to recognize it at its end.
    pub fn header(&self, name: &str) -> Option<String> {
        let added = self.added.borrow();
        let value = added.headers.get(name)?.to_str().ok()?;
        Some(value.to_owned())
    }
}

impl fmt::Debug for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt")
            .field("operation", &self.operation())
            .field("method", &self.method)
            .field("number", &self.number)
            .field("end", &self.end)
            .finish_non_exhaustive()
    }
}

impl AttemptEnd {
    /// The HTTP status, if the server answered.
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// The trace id of the response (`X-Debug-Trace-Id`).
    pub fn trace_id(&self) -> Option<&str> {
        self.trace_id.as_deref()
    }

    /// The kind of the failure in one word, as in traces: `503`, `timeout`, `connect`; `None` for a success.
    pub fn error_type(&self) -> Option<&str> {
        self.error_type.as_deref()
    }

    /// How long the attempt took, with the challenge and the wait for a token.
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// The outcome.
    pub fn outcome(&self) -> AttemptOutcome {
        self.outcome
    }
}

/// The hooks of a configuration, in the order in which they were added.
#[derive(Clone, Default)]
pub(crate) struct Hooks(Vec<Hook>);

impl Hooks {
    pub(crate) fn add(&mut self, hook: Hook) {
        self.0.push(hook);
    }

    /// Begins an attempt: the hooks see it. `None`: there are no hooks, and nothing was done.
    pub(crate) fn begin(&self, outgoing: &Outgoing, number: u32) -> Option<ObservedAttempt> {
        if self.0.is_empty() {
            return None;
        }
        let attempt = ObservedAttempt {
            hooks: self.clone(),
            info: CallInfo {
                shown_body: None,
                ..outgoing.info.clone()
            },
            method: outgoing.method.clone(),
            server: outgoing.url.host_str().map(str::to_owned),
            number,
            begun: Instant::now(),
            added: AddedHeaders::default(),
            ended: false,
        };
        Some(attempt.seen())
    }

    fn call(&self, attempt: &Attempt<'_>) {
        for hook in &self.0 {
            if catch_unwind(AssertUnwindSafe(|| hook(attempt))).is_err() {
                trace::hook_panicked(attempt.info);
            }
        }
    }
}

/// An attempt in progress that hooks see. One that is dropped has ended without an outcome.
pub(crate) struct ObservedAttempt {
    hooks: Hooks,
    info: CallInfo,
    method: Method,
    server: Option<String>,
    number: u32,
    begun: Instant,
    added: AddedHeaders,
    ended: bool,
}

impl ObservedAttempt {
    fn seen(mut self) -> Self {
        self.show(None);
        self
    }

    /// Returns the headers that the hooks have set.
    pub(crate) fn headers(&mut self) -> Result<HeaderMap> {
        match self.added.error.take() {
            Some(error) => Err(Error::usage(error)),
            None => Ok(self.added.headers.clone()),
        }
    }

    /// Ends the attempt with a success of the server.
    pub(crate) fn succeeded(mut self, incoming: &Incoming) {
        self.show(Some(AttemptEnd {
            status: Some(incoming.status),
            trace_id: trace_id(&incoming.headers).map(str::to_owned),
            error_type: None,
            duration: self.begun.elapsed(),
            outcome: AttemptOutcome::Succeeded,
        }));
    }

    /// Ends the attempt with an error; the wait before the next attempt, if one follows.
    pub(crate) fn failed(mut self, error: &Error, wait: Option<Duration>) {
        self.show(Some(AttemptEnd {
            status: error.status(),
            trace_id: error.trace_id().map(str::to_owned),
            error_type: Some(error.type_name()),
            duration: self.begun.elapsed(),
            outcome: match wait {
                Some(wait) => AttemptOutcome::Repeated(wait),
                None => AttemptOutcome::Failed,
            },
        }));
    }

    fn show(&mut self, end: Option<AttemptEnd>) {
        self.ended |= end.is_some();
        let added = RefCell::new(std::mem::take(&mut self.added));
        self.hooks.call(&Attempt {
            info: &self.info,
            method: &self.method,
            server: self.server.as_deref(),
            number: self.number,
            added: &added,
            end,
        });
        self.added = added.into_inner();
    }
}

impl Drop for ObservedAttempt {
    fn drop(&mut self) {
        if !self.ended {
            self.show(Some(AttemptEnd {
                status: None,
                trace_id: None,
                error_type: None,
                duration: self.begun.elapsed(),
                outcome: AttemptOutcome::Dropped,
            }));
        }
    }
}
