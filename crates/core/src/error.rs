//! The one error type: kind, call, and the response of the server.

pub(crate) mod body;
mod connect_fault;
mod construct;
mod display;
mod predicates;

use std::borrow::Cow;
use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use serde_json::Value;

use self::body::Code;
use crate::transport::rate_limit_headers::{self, RateLimit};
use crate::transport::trace_id::trace_id;

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

/// How much of a message `Display` shows.
const SHOWN_CHARS: usize = 500;

/// Why a call failed.
///
/// Ask the predicates what to do; the accessors have the server's response. An error never shows keys, the
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
pub struct Error(Box<ErrorInner>);

/// Kind of an error: which predicate is true of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ErrorKind {
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

struct ErrorInner {
    kind: ErrorKind,
    timed_out: bool,
    unsent: bool,
    /// Whether another attempt would fail in the same way.
    lasts: bool,
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
    /// A way out that the server's message does not have.
    hint: Option<Cow<'static, str>>,
    retry_after: Option<Duration>,
    /// Required fields that the body of a request with status 400 lacked.
    missing: Vec<String>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

/// The call, the response and the attempts.
impl Error {
    /// The HTTP status, if the server answered.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The server's own code, if it sent one. A secret of the call that the server repeats shows as `***`.
    pub fn code(&self) -> Option<&Code> {
        self.0.code.as_ref()
    }

    /// The server's message; where it sent none, a description of the failure. A secret of the call that the server repeats shows as `***`.
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

    /// The body of the response as it was received, whatever it is; empty if there was none.
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// The headers of the response, as they were received except for secrets in the trace id; empty if there was none.
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The fields of the request's body that were not set, and that the API document requires, where the server answered 400:
    /// `region.name`. Whether that is why is for the server's message to say. At most 20 are named.
    pub fn missing(&self) -> &[String] {
        &self.0.missing
    }

    /// How many attempts were made, by all polls of a wait together; 0 if nothing was sent on purpose.
    ///
    /// After more than one, an earlier one may have done the work that the last one found done: a delete that ends in
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
        let asked = rate_limit_headers::retry_after(&self.0.headers, self.0.status);
        asked.or(self.0.retry_after)
    }

    /// The rate limit, if the response has it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::from_headers(&self.0.headers)
    }
}

/// Classification, inside this crate only.
impl Error {
    pub(crate) fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether nothing of the call was sent.
    pub(crate) fn is_unsent(&self) -> bool {
        self.0.unsent
    }

    /// Whether another attempt would fail in the same way, although nothing of the call was sent.
    pub(crate) fn lasts(&self) -> bool {
        self.0.lasts
    }

    /// Returns the status, or the kind of an error without one, for `error.type`.
    pub(crate) fn type_name(&self) -> Cow<'static, str> {
        let name = match (self.0.kind, self.0.status) {
            (ErrorKind::Status, Some(status)) => return Cow::Owned(status.as_u16().to_string()),
            (ErrorKind::Usage, _) => "usage",
            (ErrorKind::Authentication, _) => "authentication",
            (ErrorKind::Connect, _) => "connect",
            (ErrorKind::Timeout, _) => "timeout",
            (ErrorKind::RateLimited, _) => "rate_limited",
            (ErrorKind::Exchange, _) => "exchange",
            (ErrorKind::Decode, _) => "decode",
            (ErrorKind::Paging, _) => "paging",
            (ErrorKind::WaitFailed, _) => "wait_failed",
            (ErrorKind::WaitTimeout, _) => "wait_timeout",
            (ErrorKind::Status, None) => "status",
        };
        Cow::Borrowed(name)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.source {
            Some(source) => Some(&**source),
            None => None,
        }
    }
}
