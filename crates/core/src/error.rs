//! The one error type: what happened, where, and what the server said.

mod predicates;
mod show;

use std::borrow::Cow;
use std::error::Error as StdError;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use serde_json::Value;

use crate::challenge::stale;
use crate::error_body::{Code, ErrorBody, one_line};
use crate::exchange::Limit;
use crate::inspect::{Found, Hider};
use crate::rate_limit::{self, RateLimit};
use crate::response::Meta;
use crate::retry::Fault;

/// The result of everything that can fail here.
///
/// ```
/// fn configured() -> tidbcloud_core::Result<tidbcloud_core::Config> {
///     tidbcloud_core::Config::from_env()
/// }
///
/// // Also a `Box<dyn Error>`, or any error type that takes one, by `?`.
/// fn ready() -> Result<(), Box<dyn std::error::Error>> {
///     configured()?;
///     Ok(())
/// }
/// # let _ = ready;
/// ```
pub type Result<T> = std::result::Result<T, Error>;

const TRACE_ID: HeaderName = HeaderName::from_static("x-debug-trace-id");

/// How much of a message `Display` shows.
const SHOWN_CHARS: usize = 500;

/// Why a call failed.
///
/// Ask the predicates what to do; the accessors hold what the server said. An error never shows keys, the
/// `Authorization` header or the body of the request.
///
/// ```
/// # fn handle(error: tidbcloud_core::Error) {
/// if error.is_not_found() {
///     // nothing to delete
/// } else if error.is_rate_limited() {
///     println!("wait {:?}", error.retry_after());
/// } else {
///     eprintln!("{error}"); // get_cluster: 403 Forbidden: no permission (code 49900003, trace 3f2a)
/// }
/// # }
/// ```
pub struct Error(Box<Inner>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Usage,
    Authentication,
    Connect,
    Timeout,
    RateLimited,
    Exchange,
    Status,
    Decode,
    Paging,
    WaitFailed,
    WaitTimeout,
}

struct Inner {
    kind: Kind,
    timed_out: bool,
    unsent: bool,
    operation: Option<String>,
    method: Option<Method>,
    path: Option<String>,
    status: Option<StatusCode>,
    headers: HeaderMap,
    body: Bytes,
    code: Option<Code>,
    message: String,
    details: Vec<Value>,
    attempts: u32,
    elapsed: Duration,
    /// Why there was no further attempt, where that is not plain.
    reason: Option<String>,
    retry_after: Option<Duration>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What is known about it.
impl Error {
    /// The HTTP status, if the server answered.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The server's own code, if it sent one. A secret of the call that the server repeats shows as `***`.
    pub fn code(&self) -> Option<&Code> {
        self.0.code.as_ref()
    }

    /// The server's message; where it sent none, what happened. A secret of the call that the server repeats shows as `***`.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The server's further details, of any shape.
    pub fn details(&self) -> &[Value] {
        &self.0.details
    }

    /// The trace id (`X-Debug-Trace-Id`) that support asks for. A secret of the call that the server repeats shows as `***`.
    pub fn trace_id(&self) -> Option<&str> {
        trace_id(&self.0.headers)
    }

    /// The body of the reply as it came, whatever it is; empty if there was none.
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// The headers of the reply, as they came but for secrets in the trace id; empty if there was none.
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// How many attempts were made, by all polls of a wait together; 0 if nothing was sent on purpose.
    ///
    /// After more than one, the earlier ones may have done what the last one found done: a delete that ends in
    /// [`Error::is_not_found`] after two attempts was probably done by the first.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long the call took, from its first attempt to its end, waits included.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    /// The operation (`get_cluster`), if the error belongs to one.
    pub fn operation(&self) -> Option<&str> {
        self.0.operation.as_deref()
    }

    /// The HTTP method, if the error belongs to a call.
    pub fn method(&self) -> Option<&Method> {
        self.0.method.as_ref()
    }

    /// The path template (`/clusters/{clusterId}`), if the error belongs to a call.
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// How long the server asks to wait: `Retry-After`, or the reset of the rate limit where that is used up; the
    /// later of the two.
    pub fn retry_after(&self) -> Option<Duration> {
        let asked = rate_limit::retry_after(&self.0.headers, self.0.status);
        asked.or(self.0.retry_after)
    }

    /// The rate limit, if the reply told it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::from_headers(&self.0.headers)
    }
}

/// Construction, inside this crate only.
impl Error {
    fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            timed_out: false,
            unsent: false,
            operation: None,
            method: None,
            path: None,
            status: None,
            headers: HeaderMap::new(),
            body: Bytes::new(),
            code: None,
            message: message.into(),
            details: Vec::new(),
            attempts: 0,
            elapsed: Duration::ZERO,
            reason: None,
            retry_after: None,
            source: None,
        }))
    }

    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    pub(crate) fn authentication(message: impl Into<String>) -> Self {
        Self::new(Kind::Authentication, message)
    }

    pub(crate) fn decode(message: impl Into<String>) -> Self {
        Self::new(Kind::Decode, message)
    }

    pub(crate) fn paging(message: impl Into<String>) -> Self {
        Self::new(Kind::Paging, message)
    }

    pub(crate) fn wait_failed(message: impl Into<String>) -> Self {
        Self::new(Kind::WaitFailed, message)
    }

    pub(crate) fn wait_timeout(message: impl Into<String>) -> Self {
        Self::new(Kind::WaitTimeout, message)
    }

    /// An attempt that ran out of time; `sent`: after something had been sent.
    pub(crate) fn timeout(limit: Limit, sent: bool) -> Self {
        let Limit { time, deadline } = limit;
        let done = match sent {
            true => "the server may still have acted",
            false => "nothing of the call was sent",
        };
        let message = match deadline {
            Some(deadline) => format!(
                "no reply within the deadline of {deadline:?}; {done} (with_deadline allows more time)"
            ),
            None => {
                format!("no reply within {time:?}; {done} (with_timeout allows more time)")
            }
        };
        let mut error = Self::new(Kind::Timeout, message);
        error.0.unsent = !sent;
        error
    }

    /// A call that was not begun, because the rate limit lasts longer than the call may.
    pub(crate) fn rate_limited(wait: Duration, deadline: Duration) -> Self {
        let mut error = Self::new(
            Kind::RateLimited,
            format!(
                "the rate limit of the key pair lets no further call begin for {wait:.1?}, beyond the deadline of \
                 {deadline:?}; nothing was sent (with_deadline allows more time)"
            ),
        );
        error.0.retry_after = Some(wait);
        error
    }

    /// The status, or what took its place, for `error.type`.
    pub(crate) fn type_name(&self) -> Cow<'static, str> {
        let name = match (self.0.kind, self.0.status) {
            (Kind::Status, Some(status)) => return Cow::Owned(status.as_u16().to_string()),
            (Kind::Usage, _) => "usage",
            (Kind::Authentication, _) => "authentication",
            (Kind::Connect, _) => "connect",
            (Kind::Timeout, _) => "timeout",
            (Kind::RateLimited, _) => "rate_limited",
            (Kind::Exchange, _) => "exchange",
            (Kind::Decode, _) => "decode",
            (Kind::Paging, _) => "paging",
            (Kind::WaitFailed, _) => "wait_failed",
            (Kind::WaitTimeout, _) => "wait_timeout",
            (Kind::Status, None) => "status",
        };
        Cow::Borrowed(name)
    }

    /// What happened, as far as repeating the call goes.
    pub(crate) fn fault(&self) -> Fault {
        match (self.0.kind, self.0.status) {
            // It has a pace of its own, so it is told apart even here.
            (Kind::Status, Some(status @ StatusCode::TOO_MANY_REQUESTS)) => Fault::Status(status),
            (Kind::Connect, _) => Fault::NotSent,
            (Kind::Timeout | Kind::Exchange | Kind::Status, _) if self.0.unsent => Fault::NotSent,
            (Kind::Timeout, _) => Fault::TimedOut,
            (Kind::Exchange, _) => Fault::Lost,
            (Kind::Status, Some(StatusCode::UNAUTHORIZED)) if stale(&self.0.headers).is_some() => {
                Fault::StaleNonce
            }
            (Kind::Status, Some(status)) => Fault::Status(status),
            _ => Fault::Final,
        }
    }

    /// An exchange that broke; `sent`: after something of the call had been sent. The URL is dropped: its query may hold
    /// what the caller does not want logged.
    pub(crate) fn exchange(error: reqwest::Error, sent: bool) -> Self {
        let error = error.without_url();
        let timed_out = error.is_timeout();
        let (kind, message) = if error.is_builder() {
            (Kind::Usage, "the request cannot be sent as it is")
        } else if error.is_connect() {
            (Kind::Connect, "could not connect; nothing was sent")
        } else if timed_out {
            (
                Kind::Timeout,
                "no reply in time; the server may still have acted",
            )
        } else if !sent {
            (
                Kind::Exchange,
                "the exchange that asks for the challenge broke off; nothing of the call was sent",
            )
        } else {
            (
                Kind::Exchange,
                "the exchange broke off; the server may have acted",
            )
        };
        let mut new = Self::new(kind, format!("{message}: {}", root_cause(&error)));
        new.0.timed_out = timed_out;
        new.0.unsent = !sent;
        new.with_source(error)
    }

    /// A reply whose status is no success.
    pub(crate) fn reply(status: StatusCode, headers: HeaderMap, body: Bytes) -> Self {
        let said = ErrorBody::parse(&body);
        let mut error = Self::new(Kind::Status, said.message);
        if status.is_redirection() {
            let location = headers
                .get(http::header::LOCATION)
                .and_then(|value| value.to_str().ok())
                // Its query is often that of the call, which may hold what the caller does not want logged.
                .and_then(|location| location.split(['?', '#']).next());
            error.0.message = match location {
                Some(location) => format!(
                    "redirected to {location}; redirects are not followed: set the endpoint to where the API is"
                ),
                None => "redirected to nowhere; check the endpoint".to_owned(),
            };
        }
        error.0.code = said.code;
        error.0.details = said.details;
        error.with_reply(status, headers, body)
    }

    /// It was the answer to the question for the challenge: nothing of the call was sent.
    pub(crate) fn before_the_call(mut self) -> Self {
        self.0.unsent = true;
        self
    }

    pub(crate) fn with_reply(
        mut self,
        status: StatusCode,
        headers: HeaderMap,
        body: Bytes,
    ) -> Self {
        self.0.status = Some(status);
        self.0.headers = headers;
        self.0.body = body;
        self
    }

    /// What came with a reply that was a success; so its status says nothing here.
    pub(crate) fn with_meta(mut self, meta: &Meta) -> Self {
        self.0.headers = meta.headers().clone();
        self.0.body = meta.raw().clone();
        self
    }

    pub(crate) fn with_source(
        mut self,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32, elapsed: Duration) -> Self {
        self.0.attempts = attempts;
        self.0.elapsed = elapsed;
        self
    }

    /// Why there was no further attempt.
    pub(crate) fn with_reason(mut self, reason: String) -> Self {
        self.0.reason = Some(reason);
        self
    }

    /// Hides the secrets of the call where the server repeats them. The body of the reply stays as it came.
    pub(crate) fn without(mut self, sent: &Found) -> Self {
        let hider = sent.hider();
        hider.hide(&mut self.0.message);
        if let Some(Code::String(code)) = &mut self.0.code {
            hider.hide(code);
        }
        for detail in &mut self.0.details {
            hider.hide_in(detail);
        }
        hide_trace_id(&mut self.0.headers, &hider);
        self
    }

    pub(crate) fn with_call(mut self, operation: &str, method: &Method, path: &str) -> Self {
        self.0.operation = Some(operation.to_owned());
        self.0.method = Some(method.clone());
        self.0.path = Some(path.to_owned());
        self
    }
}

/// The trace id of a reply.
pub(crate) fn trace_id(headers: &HeaderMap) -> Option<&str> {
    headers.get(TRACE_ID)?.to_str().ok()
}

/// Hides the secrets of a call in the trace id, which is shown and recorded wherever the reply is.
pub(crate) fn hide_trace_id(headers: &mut HeaderMap, hider: &Hider<'_>) {
    let Some(trace) = trace_id(headers) else {
        return;
    };
    let mut hidden = trace.to_owned();
    hider.hide(&mut hidden);
    if hidden != trace
        && let Ok(hidden) = HeaderValue::from_str(&hidden)
    {
        headers.insert(TRACE_ID, hidden);
    }
}

/// The innermost cause says most: `connection refused` rather than `error sending request`.
fn root_cause(error: &dyn StdError) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    one_line(&cause.to_string(), SHOWN_CHARS)
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.source {
            Some(source) => Some(&**source),
            None => None,
        }
    }
}
