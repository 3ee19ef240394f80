//! Answers of an API, whatever its [`Backend`] is.

use axum::body::Bytes;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use serde_json::Value;

use crate::error_response::{ErrorResponse, ErrorShape};
use crate::loaded_api::{LoadedApi, LoadedOperation, document_error};
use crate::recording::bodies::json_body;
use crate::recording::replay::{RecordedCall, Replay};
use crate::recording::server_urls::moved;
use crate::secrets::mask_query;
use crate::server::api_response::ApiResponse;
use crate::server::api_server::ApiServer;
use crate::server::backend::Backend;
use crate::server::rate_limit::RateLimitStatus;

/// Headers of a recorded response that are sent again: the rate limit is that of the mock.
const REPLAYED: [HeaderName; 2] = [header::CONTENT_TYPE, header::RETRY_AFTER];

impl ApiServer {
    /// Answers a request.
    pub(crate) async fn answer(
        &self,
        parts: &Parts,
        target: &str,
        body: Result<&Bytes, ErrorResponse>,
        rate_limit: RateLimitStatus,
    ) -> ApiResponse {
        let loaded = match self.loaded() {
            Ok(loaded) => loaded,
            Err(why) => return ApiResponse::error(&document_error(why), ErrorShape::default()),
        };
        let body = match self.admit(loaded, parts, target, body, rate_limit) {
            Ok(body) => body,
            Err(response) => return *response,
        };
        if matches!(self.backend, Backend::Document) {
            return self.respond(loaded, parts, body);
        }
        // Whether or not the document has the operation.
        let operation = self
            .route(loaded, parts)
            .ok()
            .map(|(operation, _)| operation);
        let shape = loaded.error_shape(operation);
        let Some(path) = self.under_base(parts.uri.path()) else {
            let why = format!(
                "nothing is served at {}: this API's paths begin with {}/",
                parts.uri.path(),
                self.endpoint_path()
            );
            return ApiResponse::error(&ErrorResponse::new(StatusCode::NOT_FOUND, why), shape);
        };
        let name = operation.map(|operation| operation.operation.name.clone());
        let fault = name
            .as_deref()
            .and_then(|name| self.faults.next_fault(name));
        let mut response = match &fault {
            Some(fault) if !fault.executes() => self.prevent(fault, shape),
            _ => self
                .elsewhere(loaded, parts, operation, path, body)
                .await
                .unwrap_or_else(|error| ApiResponse::error(&error, shape)),
        };
        (response.operation, response.fault) = (name, fault);
        response
    }

    /// Returns the response of a recording, or of the real API.
    async fn elsewhere(
        &self,
        loaded: &LoadedApi,
        parts: &Parts,
        operation: Option<&LoadedOperation>,
        path: &str,
        body: &Bytes,
    ) -> Result<ApiResponse, ErrorResponse> {
        match &self.backend {
            Backend::Document => Ok(self.respond(loaded, parts, body)),
            Backend::Replay(replay) => replayed(loaded, replay, parts, operation, path, body),
            #[cfg(feature = "record")]
            Backend::Forward(forward) => {
                let mut response = forward
                    .forward(loaded, parts, operation, path, body)
                    .await?;
                move_urls(&mut response, Some(forward.origin()), parts);
                Ok(response)
            }
        }
    }
}

/// Returns the recorded response to a call.
fn replayed(
    loaded: &LoadedApi,
    replay: &Replay,
    parts: &Parts,
    operation: Option<&LoadedOperation>,
    path: &str,
    body: &Bytes,
) -> Result<ApiResponse, ErrorResponse> {
    // A recording has masked secrets.
    let mut sent = json_body(body)?;
    let operation = operation.map(|operation| &operation.operation);
    let mut secrets = Vec::new();
    loaded
        .secrets
        .mask_request(operation, &mut sent, &mut secrets);
    let query = mask_query(parts.uri.query().unwrap_or_default(), &mut secrets);
    let call = RecordedCall::new(parts.method.as_str(), path, &query, sent);
    // No status of an API: a program would take a 404 for an answer.
    let missing = |why| ErrorResponse::new(StatusCode::NOT_IMPLEMENTED, why);
    let recorded = replay.respond(&call).map_err(missing)?;
    let mut response = ApiResponse {
        status: StatusCode::from_u16(recorded.status)
            .map_err(|error| document_error(&error.to_string()))?,
        raw: Some(match (&recorded.text, &recorded.response) {
            (Some(text), _) => text.clone().into(),
            (None, Value::Null) => Bytes::new(),
            (None, body) => body.to_string().into(),
        }),
        executed: true,
        ..ApiResponse::default()
    };
    for name in REPLAYED {
        let value = recorded.headers.get(name.as_str());
        if let Some(Ok(value)) = value.map(|value| HeaderValue::from_str(value)) {
            response.headers.insert(name, value);
        }
    }
    move_urls(&mut response, replay.origin(), parts);
    Ok(response)
}

/// Lets the URLs of the real server in a body lead to this one.
fn move_urls(response: &mut ApiResponse, from: Option<&str>, parts: &Parts) {
    let host = parts
        .headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let (Some(from), Some(host), Some(bytes)) = (from, host, &response.raw) else {
        return;
    };
    if let Ok(text) = std::str::from_utf8(bytes)
        && text.contains(from)
    {
        response.raw = Some(moved(text, from, &format!("https://{host}")).into());
    }
}
