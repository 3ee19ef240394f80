//! Tracing: a span for each call, an event for each attempt. Never query values or keys, and bodies only
//! as their tables show them and where the caller has asked for them.

use std::future::Future;
use std::time::Duration;

use http::{HeaderMap, StatusCode};
use tracing::field::Empty;
use tracing::instrument::{Instrument as _, Instrumented};
use tracing::{Span, debug, info, info_span, warn};

use crate::error::{Error, Result};
use crate::transport::exchange::{CallInfo, FinishedCall, Incoming, Outgoing};
use crate::transport::trace_id::trace_id;

/// The target of events that show bodies.
const BODY: &str = "tidbcloud_core::body";

/// Begins the span of a call.
pub(crate) fn begin(outgoing: &Outgoing) -> Span {
    let info = &outgoing.info;
    let span = info_span!(
        "tidbcloud.call",
        otel.kind = "client",
        otel.name = %info.operation,
        tidbcloud.api = info.api,
        tidbcloud.operation = %info.operation,
        http.request.method = %outgoing.method,
        url.template = info.template,
        server.address = outgoing.url.host_str(),
        server.port = outgoing.url.port_or_known_default(),
        http.response.status_code = Empty,
        http.request.resend_count = Empty,
        tidbcloud.trace_id = Empty,
        "error.type" = Empty,
    );
    if let Some(body) = &info.shown_body {
        span.in_scope(|| {
            debug!(target: BODY, { tidbcloud.operation = %info.operation, tidbcloud.body = body }, "call");
        });
    }
    span
}

/// Runs the attempts of a call in its span.
pub(crate) fn within<F: Future>(span: &Span, attempts: F) -> Instrumented<F> {
    attempts.instrument(span.clone())
}

/// Records the outcome of a call in its span.
pub(crate) fn ended(span: &Span, outcome: &Result<FinishedCall>) {
    match outcome {
        Ok(call) => {
            let Incoming {
                status, headers, ..
            } = &call.incoming;
            record(span, Some(*status), headers, call.attempts);
        }
        Err(error) => {
            record(span, error.status(), error.headers(), error.attempts());
            span.record("error.type", &*error.type_name());
        }
    }
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

/// Logs the body of a response, where the caller has asked for that.
pub(crate) fn response_body(operation: &'static str, body: &str) {
    debug!(target: BODY, { tidbcloud.operation = operation, tidbcloud.body = body }, "response");
}

/// Logs an attempt that succeeded.
pub(crate) fn succeeded(outgoing: &Outgoing, incoming: &Incoming, attempt: u32) {
    debug!(
        tidbcloud.operation = %outgoing.info.operation,
        http.request.method = %outgoing.method,
        url.template = outgoing.info.template,
        http.response.status_code = incoming.status.as_u16(),
        http.request.resend_count = attempt - 1,
        tidbcloud.trace_id = trace_id(&incoming.headers),
        "attempt succeeded"
    );
}

/// Logs an attempt that failed. Where another one follows, only this event reports the failure, so it is a warning.
pub(crate) fn failed(outgoing: &Outgoing, error: &Error, attempt: u32, wait: Option<Duration>) {
    let status = error.status().map(|status| status.as_u16());
    match wait {
        Some(wait) => warn!(
            tidbcloud.operation = %outgoing.info.operation,
            http.request.method = %outgoing.method,
            url.template = outgoing.info.template,
            http.response.status_code = status,
            http.request.resend_count = attempt - 1,
            tidbcloud.trace_id = error.trace_id(),
            "error.type" = %error.type_name(),
            tidbcloud.wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
            "attempt failed and will be repeated"
        ),
        None => debug!(
            tidbcloud.operation = %outgoing.info.operation,
            http.request.method = %outgoing.method,
            url.template = outgoing.info.template,
            http.response.status_code = status,
            http.request.resend_count = attempt - 1,
            tidbcloud.trace_id = error.trace_id(),
            "error.type" = %error.type_name(),
            "attempt failed"
        ),
    }
}

/// Logs that a call waits for the rate limit.
pub(crate) fn rate_limited(outgoing: &Outgoing, wait: Duration) {
    debug!(
        tidbcloud.operation = %outgoing.info.operation,
        http.request.method = %outgoing.method,
        url.template = outgoing.info.template,
        tidbcloud.wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
        "the rate limit is used up; waiting"
    );
}

/// Logs that a hook of the program panicked. The call goes on.
pub(crate) fn hook_panicked(info: &CallInfo) {
    warn!(
        tidbcloud.operation = %info.operation,
        "a hook of on_attempt panicked; the call goes on"
    );
}

/// Logs that a resource that is waited for changed its state.
pub(crate) fn changed(operation: &'static str, from: Option<&str>, to: Option<&str>) {
    info!(
        tidbcloud.operation = operation,
        tidbcloud.state.before = from,
        tidbcloud.state = to,
        "state changed"
    );
}

/// Logs that a poll of a resource failed, and another one follows.
pub(crate) fn poll_failed(operation: &'static str, error: &Error, wait: Duration) {
    warn!(
        tidbcloud.operation = operation,
        "error.type" = %error.type_name(),
        tidbcloud.trace_id = error.trace_id(),
        tidbcloud.wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
        "poll failed and will be repeated"
    );
}
