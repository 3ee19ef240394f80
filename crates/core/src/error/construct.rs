//! Construction of errors, inside this crate only.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

use super::{Error, ErrorInner, ErrorKind, SHOWN_CHARS};
use crate::error::body::{Code, ErrorBody};
use crate::error::connect_fault::{causes, connect_fault};
use crate::redact::body_secrets::BodySecrets;
use crate::text::one_line;
use crate::transport::trace_id::redact_trace_id;

/// How much of the name of an encoding is shown.
const SHOWN_ENCODING: usize = 40;

impl Error {
    fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(ErrorInner {
            kind,
            timed_out: false,
            unsent: false,
            lasts: false,
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
            hint: None,
            retry_after: None,
            missing: Vec::new(),
            source: None,
        }))
    }

    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Usage, message)
    }

    pub(crate) fn authentication(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Authentication, message)
    }

    pub(crate) fn decode(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Decode, message)
    }

    pub(crate) fn paging(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Paging, message)
    }

    pub(crate) fn wait_failed(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::WaitFailed, message)
    }

    pub(crate) fn wait_timeout(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::WaitTimeout, message)
    }

    /// An attempt without a response in its time, or before the call's deadline where that ended it; `sent`: after something of
    /// the call had been sent.
    pub(crate) fn timeout(time: Duration, deadline: Option<Duration>, sent: bool) -> Self {
        let done = match sent {
            true => "the server may still have acted",
            false => "nothing of the call was sent",
        };
        let mut error = Self::out_of_time("no response", time, deadline, done);
        error.0.unsent = !sent;
        error
    }

    /// An attempt whose response, a success, had begun and did not end in its time.
    pub(crate) fn endless(time: Duration, deadline: Option<Duration>) -> Self {
        Self::out_of_time(
            "the response did not end",
            time,
            deadline,
            "the call was done",
        )
    }

    fn out_of_time(what: &str, time: Duration, deadline: Option<Duration>, done: &str) -> Self {
        let message = match deadline {
            Some(deadline) => format!(
                "{what} within the deadline of {deadline:?}; {done} (with_deadline allows more time)"
            ),
            None => {
                format!("{what} within {time:?}; {done} (with_timeout allows more time)")
            }
        };
        Self::new(ErrorKind::Timeout, message)
    }

    /// A call that was not begun, because the rate limit lasts longer than the call may.
    pub(crate) fn rate_limited(wait: Duration, deadline: Duration) -> Self {
        let mut error = Self::new(
            ErrorKind::RateLimited,
            format!(
                "the rate limit lets no further call begin for {wait:.1?}, beyond the deadline of \
                 {deadline:?}; nothing was sent (with_deadline allows more time)"
            ),
        );
        error.0.retry_after = Some(wait);
        error
    }

    /// An exchange that broke; `sent`: after something of the call had been sent. The URL is dropped: its query may have
    /// values that the caller does not want logged.
    pub(crate) fn exchange(error: reqwest::Error, sent: bool) -> Self {
        let error = error.without_url();
        let timed_out = error.is_timeout();
        let fault = match error.is_connect() {
            true => connect_fault(&error),
            false => None,
        };
        let (kind, message) = if error.is_builder() {
            (ErrorKind::Usage, "the request cannot be sent as it is")
        } else if error.is_connect() {
            let message = fault
                .as_ref()
                .map_or("could not connect; nothing was sent", |fault| fault.message);
            (ErrorKind::Connect, message)
        } else if timed_out {
            (
                ErrorKind::Timeout,
                "no response in time; the server may still have acted",
            )
        } else if !sent {
            (
                ErrorKind::Exchange,
                "the exchange that asks for the challenge broke off; nothing of the call was sent",
            )
        } else {
            (
                ErrorKind::Exchange,
                "the exchange broke off; the server may have acted",
            )
        };
        let mut new = Self::new(kind, format!("{message}: {}", root_cause(&error)));
        new.0.timed_out = timed_out;
        new.0.unsent = !sent;
        if let Some(fault) = fault {
            new.0.lasts = fault.lasts;
            new = new.with_hint(fault.hint);
        }
        new.with_source(error)
    }

    /// A response whose status is no success.
    pub(crate) fn response(status: StatusCode, headers: HeaderMap, body: Bytes) -> Self {
        let parsed = ErrorBody::parse(&body);
        let mut error = Self::new(ErrorKind::Status, parsed.message);
        let location = headers
            .get(http::header::LOCATION)
            .and_then(|value| value.to_str().ok())
            // Its query is often that of the call, which may have values that the caller does not want logged.
            .and_then(|location| location.split(['?', '#']).next());
        match (status.as_u16(), location) {
            // A resource that has not changed, which is no redirect whatever else it has.
            (304, _) => {
                error.0.message =
                    "the resource has not changed since the version that a header of the call names"
                        .to_owned();
            }
            (300..=399, Some(location)) => {
                error.0.message = format!(
                    "redirected to {location}; redirects are not followed: set the endpoint to where the API is"
                );
            }
            (301 | 302 | 303 | 307 | 308, None) => {
                error.0.message = "redirected without a location; check the endpoint".to_owned();
            }
            _ => {}
        }
        error.0.code = parsed.code;
        error.0.details = parsed.details;
        error.with_response(status, headers, body)
    }

    /// Marks the answer to a probe for the challenge: nothing of the call was sent.
    pub(crate) fn marked_unsent(mut self) -> Self {
        self.0.unsent = true;
        if self.0.kind == ErrorKind::Status {
            self.0.hint.get_or_insert(Cow::Borrowed(
                "nothing of the call was sent: this answers the GET of its path that asks for a challenge",
            ));
        }
        self
    }

    pub(crate) fn with_response(
        mut self,
        status: StatusCode,
        headers: HeaderMap,
        body: Bytes,
    ) -> Self {
        if let Some(encoding) = unread_encoding(&headers, &body) {
            self.0.hint.get_or_insert(Cow::Owned(format!(
                "the response is encoded (Content-Encoding: {encoding}), which was not asked for and is not decoded"
            )));
        }
        self.0.status = Some(status);
        self.0.headers = headers;
        self.0.body = body;
        self
    }

    /// Adds headers and body of a response that was a success; so its status says nothing here.
    pub(crate) fn with_headers_and_body(mut self, headers: &HeaderMap, body: &Bytes) -> Self {
        self.0.headers = headers.clone();
        self.0.body = body.clone();
        self
    }

    pub(crate) fn with_source(
        mut self,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        self.0.source = Some(Arc::from(source.into()));
        self
    }

    /// Adds a cause that several errors share.
    pub(crate) fn with_shared_source(mut self, source: Arc<dyn StdError + Send + Sync>) -> Self {
        self.0.source = Some(source);
        self
    }

    /// Adds a way out that the server's message does not have.
    pub(crate) fn with_hint(mut self, hint: impl Into<Cow<'static, str>>) -> Self {
        self.0.hint = Some(hint.into());
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32, elapsed: Duration) -> Self {
        self.0.attempts = attempts;
        self.0.elapsed = elapsed;
        self
    }

    /// Adds why there was no further attempt.
    pub(crate) fn with_reason(mut self, reason: String) -> Self {
        self.0.reason = Some(reason);
        self
    }

    /// Adds the required fields that the body of the request lacked.
    pub(crate) fn with_missing(mut self, missing: Vec<String>) -> Self {
        self.0.missing = missing;
        self
    }

    /// Redacts the secrets of the call where the server repeats them. The body of the response stays as it was received.
    pub(crate) fn redacted(mut self, sent: &BodySecrets) -> Self {
        let redactor = sent.redactor();
        redactor.redact(&mut self.0.message);
        if let Some(Code::String(code)) = &mut self.0.code {
            redactor.redact(code);
        }
        for detail in &mut self.0.details {
            redactor.redact_value(detail);
        }
        redact_trace_id(&mut self.0.headers, &redactor);
        self
    }

    pub(crate) fn with_call(mut self, operation: &str, method: &Method, path: &str) -> Self {
        self.0.operation = Some(operation.to_owned());
        self.0.method = Some(method.clone());
        self.0.path = Some(path.to_owned());
        self
    }
}

/// Returns the encoding of a response that is not the text that it seems to be.
fn unread_encoding(headers: &HeaderMap, body: &[u8]) -> Option<String> {
    let given = headers.get(http::header::CONTENT_ENCODING)?;
    let encoding = one_line(&String::from_utf8_lossy(given.as_bytes()), SHOWN_ENCODING);
    let is_text = std::str::from_utf8(body).is_ok();
    (!is_text && !encoding.is_empty()).then_some(encoding)
}

/// The innermost cause says most: `connection refused` rather than `error sending request`.
fn root_cause(error: &(dyn StdError + 'static)) -> String {
    let innermost = causes(error).pop().map(ToString::to_string);
    one_line(&innermost.unwrap_or_default(), SHOWN_CHARS)
}
