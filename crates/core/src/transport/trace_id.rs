//! The trace id of a response (`X-Debug-Trace-Id`).

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::redact::body_secrets::Redactor;

const TRACE_ID: HeaderName = HeaderName::from_static("x-debug-trace-id");

/// Returns the trace id of a response.
pub(crate) fn trace_id(headers: &HeaderMap) -> Option<&str> {
    headers.get(TRACE_ID)?.to_str().ok()
}

/// Redacts the secrets of a call in the trace id, which is shown and recorded wherever the response is.
pub(crate) fn redact_trace_id(headers: &mut HeaderMap, redactor: &Redactor<'_>) {
    let Some(trace) = trace_id(headers) else {
        return;
    };
    let mut redacted = trace.to_owned();
    redactor.redact(&mut redacted);
    if redacted != trace
        && let Ok(redacted) = HeaderValue::from_str(&redacted)
    {
        headers.insert(TRACE_ID, redacted);
    }
}
