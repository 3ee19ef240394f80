//! Bodies as a recording has them.

use axum::body::Bytes;
use axum::http::StatusCode;
use serde_json::Value;

use crate::error_response::ErrorResponse;

/// Reads the body of a request; `null` is none.
///
/// # Errors
///
/// Where it is not JSON, which no recording has.
pub(crate) fn json_body(body: &Bytes) -> Result<Value, ErrorResponse> {
    if body.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(body).map_err(|error| {
        let why = format!("the body is not JSON: {error}; only JSON is forwarded and recorded");
        ErrorResponse::new(StatusCode::BAD_REQUEST, why)
    })
}

/// Reads the body of a response: as JSON, or as the text that it is otherwise.
#[cfg(feature = "record")]
pub(crate) fn json_or_text(bytes: &[u8]) -> (Value, Option<String>) {
    if bytes.is_empty() {
        return (Value::Null, None);
    }
    match serde_json::from_slice(bytes) {
        Ok(value) => (value, None),
        Err(_) => (
            Value::Null,
            Some(String::from_utf8_lossy(bytes).into_owned()),
        ),
    }
}
