//! The real API behind a mock: calls are signed with the keys of its configuration, and their responses are recorded.
//!
//! A signature of the caller cannot be forwarded: it is for the realm and the nonces of the mock. So the caller signs with the
//! key of the mock, as it does without a recording, and only the mock needs the real one.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Bytes;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use tidbcloud_core::generated::{ApiInfo, Service};
use tidbcloud_core::{Config, Retry};

use super::bodies::{json_body, json_or_text};
use super::file::RecordedExchange;
use super::recorder::Recorder;
use super::server_urls;
use crate::api_source::ApiSource;
use crate::error::Error;
use crate::error_response::ErrorResponse;
use crate::loaded_api::{LoadedApi, LoadedOperation};
use crate::secrets::mask_query;
use crate::server::api_response::{ApiResponse, TRACE_ID};

/// Headers of requests that are forwarded: the one that is the same for all attempts of a call.
const FORWARDED: [&str; 1] = ["x-request-id"];

/// Headers of responses that are given to the caller.
const GIVEN: [&str; 3] = ["content-type", "retry-after", TRACE_ID];

/// Headers of responses that are recorded. None of them says who called.
const RECORDED: [&str; 6] = [
    "content-type",
    "retry-after",
    TRACE_ID,
    "x-ratelimit-limit-minute",
    "x-ratelimit-remaining-minute",
    "x-ratelimit-reset",
];

/// One real API.
#[derive(Debug)]
pub(crate) struct Forward {
    id: String,
    service: ServiceHandle,
    recorder: Arc<Recorder>,
}

/// `Debug` shows the URL, and nothing of the configuration.
struct ServiceHandle(Service);

impl std::fmt::Debug for ServiceHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Service").field(&self.0.url()).finish()
    }
}

/// A real API that no recorder is there for yet.
pub(crate) struct Upstream {
    id: String,
    service: Service,
}

impl Upstream {
    /// Finds the server of an API: that of the configuration, or of the document.
    ///
    /// # Errors
    ///
    /// Where the URL cannot be used.
    pub(crate) fn new(config: &Config, source: &ApiSource) -> Result<Self, Error> {
        // Once for each API of a program that records.
        let leak = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
        let info: &'static ApiInfo = Box::leak(Box::new(ApiInfo {
            id: leak(&source.id),
            version: "",
            server: leak(&source.server),
            crate_name: env!("CARGO_PKG_NAME"),
            crate_version: env!("CARGO_PKG_VERSION"),
        }));
        let service = Service::new(config, info).map_err(|error| Error::Upstream {
            id: source.id.clone(),
            why: error.to_string(),
        })?;
        Ok(Self {
            id: source.id.clone(),
            service,
        })
    }

    /// Returns the id of the API and the URL of its server.
    pub(crate) fn server(&self) -> (String, String) {
        (self.id.clone(), self.service.url().to_owned())
    }

    pub(crate) fn record(self, recorder: Arc<Recorder>) -> Forward {
        Forward {
            id: self.id,
            service: ServiceHandle(self.service),
            recorder,
        }
    }
}

impl Forward {
    /// Scheme, host and port of the real server.
    pub(crate) fn origin(&self) -> &str {
        let url = self.service.0.url();
        server_urls::origin(url).unwrap_or(url)
    }

    /// Forwards a call, and records it with its response.
    ///
    /// # Errors
    ///
    /// Where the real API does not respond, or does not take the keys; nothing is recorded then.
    pub(crate) async fn forward(
        &self,
        loaded: &LoadedApi,
        parts: &Parts,
        operation: Option<&LoadedOperation>,
        path: &str,
        body: &Bytes,
    ) -> Result<ApiResponse, ErrorResponse> {
        let mut sent = json_body(body)?;
        let query = parts.uri.query().unwrap_or_default();
        let target = match query {
            "" => path.to_owned(),
            query => format!("{path}?{query}"),
        };
        let service = &self.service.0;
        // Repetitions are those of the caller.
        let mut request = service
            .request(parts.method.clone(), target)
            .with_retry(Retry::none());
        if !body.is_empty() {
            request = request.with_body(&sent);
        }
        for name in FORWARDED {
            let value = parts
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok());
            if let Some(value) = value {
                request = request.with_header(name, value);
            }
        }
        let begun = Instant::now();
        let sent_and_received = request.send().await;
        if let Err(error) = &sent_and_received
            && error.is_usage()
        {
            let why = format!("the call cannot be forwarded: {error}");
            return Err(ErrorResponse::new(StatusCode::BAD_REQUEST, why));
        }
        let received = match sent_and_received {
            Ok(response) => {
                let meta = response.meta();
                Ok((meta.status(), meta.headers().clone(), meta.raw().clone()))
            }
            Err(error) => match error.status() {
                Some(StatusCode::UNAUTHORIZED) => Err(format!("does not take the keys: {error}")),
                // A response that is not JSON, or an error of the API, is complete.
                Some(status) if error.is_decode() || !status.is_success() => {
                    Ok((status, error.headers().clone(), error.body().clone()))
                }
                _ => Err(format!("does not respond: {error}")),
            },
        };
        let (status, headers, bytes) = received.map_err(|why| {
            let why = format!("{} {why}", service.url());
            ErrorResponse::new(StatusCode::BAD_GATEWAY, why)
        })?;

        let operation = operation.map(|operation| &operation.operation);
        let mut secrets = Vec::new();
        loaded
            .secrets
            .mask_request(operation, &mut sent, &mut secrets);
        let (mut response, text) = json_or_text(&bytes);
        let success = status.is_success();
        loaded
            .secrets
            .mask_response(operation, success, &mut response, &mut secrets);
        let query = mask_query(query, &mut secrets);
        let exchange = RecordedExchange {
            api: self.id.clone(),
            operation: operation.map(|operation| operation.name.clone()),
            method: parts.method.to_string(),
            path: path.to_owned(),
            query,
            request: sent,
            status: status.as_u16(),
            headers: texts(&headers, &RECORDED).collect(),
            response,
            text,
            at: jiff::Timestamp::now().to_string(),
            took_ms: u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
        };
        self.recorder.add(exchange, secrets).map_err(|error| {
            let why = format!("the call was done, and cannot be recorded: {error}");
            ErrorResponse::new(StatusCode::INSUFFICIENT_STORAGE, why)
        })?;

        let mut given = HeaderMap::new();
        for name in GIVEN {
            if let Some(value) = headers.get(name) {
                given.insert(name, value.clone());
            }
        }
        if bytes.is_empty() {
            given.remove(header::CONTENT_TYPE);
        }
        Ok(ApiResponse {
            status,
            headers: given,
            raw: Some(bytes),
            executed: true,
            ..ApiResponse::default()
        })
    }
}

/// Returns the names and texts of these headers.
fn texts<'h>(
    headers: &'h HeaderMap,
    names: &'h [&str],
) -> impl Iterator<Item = (String, String)> + 'h {
    names.iter().filter_map(|name| {
        let value = headers.get(*name)?.to_str().ok()?;
        Some(((*name).to_owned(), value.to_owned()))
    })
}
