//! Response of an API, before the handler adds what all responses have.

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::error_response::{ErrorResponse, ErrorShape};
use crate::faults::fault::Fault;
use crate::server::exchange_log::DigestOutcome;

/// Header with the id of an exchange.
pub(crate) const TRACE_ID: &str = "x-debug-trace-id";

/// A response without the headers that all responses share.
#[derive(Default)]
pub(crate) struct ApiResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Value>,
    /// The body of another server, in place of `body`.
    pub(crate) raw: Option<Bytes>,
    /// The media type of a body that is text or bytes: a string of the JSON without its quotes.
    pub(crate) raw_media_type: Option<String>,
    pub(crate) operation: Option<String>,
    pub(crate) digest: DigestOutcome,
    /// Whether the credentials were not accepted.
    pub(crate) denied: bool,
    /// Whether the operation was executed.
    pub(crate) executed: bool,
    /// The scheduled fault, whether or not it applies to this response.
    pub(crate) fault: Option<Fault>,
}

impl ApiResponse {
    pub(crate) fn error(error: &ErrorResponse, shape: ErrorShape) -> Self {
        Self {
            status: error.status,
            body: Some(error.body(shape)),
            ..Self::default()
        }
    }
}
