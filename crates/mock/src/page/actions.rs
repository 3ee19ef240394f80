//! Actions of the page: the clock, calls, failures.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode};
use serde_json::{Map, Value, json};

use super::PageContext;
use super::details::{missing, ready, text};
use super::guard;
use super::json_response::json_response;
use super::view::milliseconds;
use crate::error_response::ErrorResponse;
use crate::faults::fault::Fault;

/// Size limit of a body.
const MAX_BODY: usize = 1024 * 1024;

/// The longest step of the clock: times of resources stay within the calendar.
const MAX_STEP: Duration = Duration::from_secs(10 * 366 * 24 * 3600);

/// Reads the body of an action: an object of JSON.
pub(super) async fn body(request: Request<Body>) -> Result<Map<String, Value>, ErrorResponse> {
    guard::check_json(request.headers())?;
    let bytes = axum::body::to_bytes(request.into_body(), MAX_BODY).await;
    let bytes = bytes.map_err(|error| {
        ErrorResponse::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            format!("the body cannot be read: {error}; the limit is {MAX_BODY} bytes"),
        )
    })?;
    match serde_json::from_slice(&bytes) {
        Ok(Value::Object(body)) => Ok(body),
        Ok(_) => Err(bad("the body is no object of JSON".to_owned())),
        Err(error) => Err(bad(format!("the body is not JSON: {error}"))),
    }
}

/// Moves the clock forward.
pub(super) fn advance(
    context: &PageContext,
    body: &Map<String, Value>,
) -> Result<Response<Body>, ErrorResponse> {
    let step = body.get("ms").and_then(Value::as_u64);
    let step = step
        .map(Duration::from_millis)
        .filter(|step| *step <= MAX_STEP);
    let step = step.ok_or_else(|| {
        bad(format!(
            "the body needs a number \"ms\" of milliseconds, at most {}",
            MAX_STEP.as_millis()
        ))
    })?;
    context.clock.advance(step);
    let now = milliseconds(context.clock.now());
    Ok(json_response(StatusCode::OK, &json!({"now_ms": now})))
}

/// Executes an operation, as a client with the right key would.
pub(super) fn call(
    context: &PageContext,
    body: &Map<String, Value>,
) -> Result<Response<Body>, ErrorResponse> {
    let api = context.api(text(body, "api")?)?;
    let (method, path) = (text(body, "method")?, text(body, "path")?);
    let method = Method::from_bytes(method.as_bytes())
        .map_err(|_| bad(format!("{method:?} is no method")))?;
    if !path.starts_with('/') {
        return Err(bad(format!(
            "the path {path:?} does not begin with a slash"
        )));
    }
    let sent = body.get("body").filter(|sent| !sent.is_null());
    let (operation, status, mut response) = api.server.call(method, path, sent)?;
    if let Some(response) = &mut response {
        let secrets = &ready(api)?.secrets;
        secrets.mask_response(
            Some(&operation.operation),
            status.is_success(),
            response,
            &mut Vec::new(),
        );
    }
    Ok(json_response(
        StatusCode::OK,
        &json!({
            "operation": operation.operation.name,
            "status": status.as_u16(),
            "body": response,
        }),
    ))
}

/// Lets a resource fail, or the next call of an operation.
pub(super) fn fail(
    context: &PageContext,
    body: &Map<String, Value>,
) -> Result<Response<Body>, ErrorResponse> {
    let api = context.api(text(body, "api")?)?;
    if body.contains_key("path") {
        let path = text(body, "path")?;
        let loaded = api.server.loaded_before();
        let state = loaded.and_then(|loaded| loaded.resources.fail(path, context.clock.now()));
        let state = state
            .ok_or_else(|| missing(format!("{} has no resource {path} that could fail", api.id)))?;
        return Ok(json_response(StatusCode::OK, &json!({"state": state})));
    }
    let operation = text(body, "operation")?;
    let status = body.get("status").and_then(Value::as_u64);
    let status = status
        .and_then(|status| u16::try_from(status).ok())
        .filter(|status| (400..600).contains(status))
        .ok_or_else(|| bad("the body needs a number \"status\" from 400 to 599".to_owned()))?;
    api.server
        .check_operation(operation)
        .map_err(|error| missing(error.to_string()))?;
    api.server
        .faults
        .change(operation, |faults| faults.then(Fault::Error(status)));
    Ok(json_response(
        StatusCode::OK,
        &json!({"operation": operation, "status": status}),
    ))
}

/// Removes the planned faults of an operation.
pub(super) fn clear(
    context: &PageContext,
    body: &Map<String, Value>,
) -> Result<Response<Body>, ErrorResponse> {
    let api = context.api(text(body, "api")?)?;
    let operation = text(body, "operation")?;
    api.server
        .check_operation(operation)
        .map_err(|error| missing(error.to_string()))?;
    api.server.faults.remove(operation);
    Ok(json_response(
        StatusCode::OK,
        &json!({"operation": operation}),
    ))
}

fn bad(why: String) -> ErrorResponse {
    ErrorResponse::new(StatusCode::BAD_REQUEST, why)
}
