//! What a call tells `tracing`: a span for the call, an event for each attempt. Never query values or keys, and bodies only
//! as their tables show them and where the caller has asked for them.

use std::borrow::Cow;
use std::future::Future;
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use tracing::field::Empty;
use tracing::{Instrument as _, Span, debug, info, info_span, warn};

use crate::attempts::Answer;
use crate::error::{Error, Result, trace_id};
use crate::exchange::{Incoming, Outgoing};

/// The target of events that show bodies.
const BODY: &str = "tidbcloud_core::body";

/// What a call is called.
#[derive(Clone, Debug)]
pub(crate) struct Called {
    /// The API: `dedicated`.
    pub(crate) api: &'static str,
    /// The operation: `get_cluster`; method and path for a call that the document does not know.
    pub(crate) operation: Cow<'static, str>,
    /// The path template, if it is a call of the document.
    pub(crate) template: Option<&'static str>,
    /// The body as a log may show it, if it may.
    pub(crate) body: Option<String>,
}

/// Runs a call in its span, which ends up with the call's outcome.
pub(crate) async fn call(
    outgoing: &Outgoing,
    attempts: impl Future<Output = Result<Answer>>,
) -> Result<Answer> {
    let called = &outgoing.called;
    let span = info_span!(
        "tidbcloud.call",
        otel.kind = "client",
        otel.name = %called.operation,
        tidbcloud.api = called.api,
        tidbcloud.operation = %called.operation,
        http.request.method = %outgoing.method,
        url.template = called.template,
        server.address = outgoing.url.host_str(),
        server.port = outgoing.url.port_or_known_default(),
        http.response.status_code = Empty,
        http.request.resend_count = Empty,
        tidbcloud.trace_id = Empty,
        "error.type" = Empty,
    );
    if let Some(body) = &called.body {
        span.in_scope(|| {
            debug!(target: BODY, { tidbcloud.operation = %called.operation, tidbcloud.body = body }, "call");
        });
    }
    let outcome = attempts.instrument(span.clone()).await;
    match &outcome {
        Ok(answer) => {
            let Incoming {
                status, headers, ..
            } = &answer.incoming;
            record(&span, Some(*status), headers, answer.attempts);
        }
        Err(error) => {
            record(&span, error.status(), error.headers(), error.attempts());
            span.record("error.type", &*error.type_name());
        }
    }
    outcome
}

fn record(span: &Span, status: Option<StatusCode>, headers: &HeaderMap, attempts: u32) {
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if let Some(trace) = trace_id(headers) {
        span.record("tidbcloud.trace_id", trace);
    }
    if attempts > 1 {
        span.record("http.request.resend_count", attempts - 1);
    }
}

/// The body of a reply, where the caller has asked for that.
pub(crate) fn reply_body(operation: &'static str, body: &str) {
    debug!(target: BODY, { tidbcloud.operation = operation, tidbcloud.body = body }, "reply");
}

/// An attempt that succeeded.
pub(crate) fn succeeded(outgoing: &Outgoing, incoming: &Incoming, attempt: u32) {
    debug!(
        tidbcloud.operation = %outgoing.called.operation,
        http.request.method = %outgoing.method,
        url.template = outgoing.called.template,
        http.response.status_code = incoming.status.as_u16(),
        http.request.resend_count = attempt - 1,
        tidbcloud.trace_id = trace_id(&incoming.headers),
        "attempt succeeded"
    );
}

/// An attempt that failed. Where another one follows, nobody but this event tells of it, so it is a warning.
pub(crate) fn failed(outgoing: &Outgoing, error: &Error, attempt: u32, wait: Option<Duration>) {
    let status = error.status().map(|status| status.as_u16());
    match wait {
        Some(wait) => warn!(
            tidbcloud.operation = %outgoing.called.operation,
            http.request.method = %outgoing.method,
            url.template = outgoing.called.template,
            http.response.status_code = status,
            http.request.resend_count = attempt - 1,
            tidbcloud.trace_id = error.trace_id(),
            "error.type" = %error.type_name(),
            tidbcloud.wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
            "attempt failed and will be repeated"
        ),
        None => debug!(
            tidbcloud.operation = %outgoing.called.operation,
            http.request.method = %outgoing.method,
            url.template = outgoing.called.template,
            http.response.status_code = status,
            http.request.resend_count = attempt - 1,
            tidbcloud.trace_id = error.trace_id(),
            "error.type" = %error.type_name(),
            "attempt failed"
        ),
    }
}

/// The rate limit holds a call back.
pub(crate) fn held_back(outgoing: &Outgoing, wait: Duration) {
    debug!(
        tidbcloud.operation = %outgoing.called.operation,
        http.request.method = %outgoing.method,
        url.template = outgoing.called.template,
        tidbcloud.wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
        "the rate limit is used up; waiting"
    );
}

/// A resource that is waited for came into another state.
pub(crate) fn changed(operation: &'static str, from: Option<&str>, to: Option<&str>) {
    info!(
        tidbcloud.operation = operation,
        tidbcloud.state.before = from,
        tidbcloud.state = to,
        "state changed"
    );
}

/// A poll of a resource that is waited for failed, and another one follows.
pub(crate) fn poll_failed(operation: &'static str, error: &Error, wait: Duration) {
    warn!(
        tidbcloud.operation = operation,
        "error.type" = %error.type_name(),
        tidbcloud.trace_id = error.trace_id(),
        tidbcloud.wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
        "poll failed and will be repeated"
    );
}
