//! Requests of the page of a mock to a server: calls without credentials, faults and an entry in the log, and where its
//! responses are from.

use axum::body::Bytes;
use axum::http::{HeaderValue, Method, Request, StatusCode, header};
use serde_json::Value;

use crate::error_response::ErrorResponse;
use crate::loaded_api::{LoadedOperation, document_error};
use crate::route::RouteMatch;
use crate::server::api_server::ApiServer;
use crate::server::backend::Backend;

impl ApiServer {
    /// Whether the API has an operation at `/`, where the page is. Only one without a base path may have it, and only its document
    /// is read.
    pub(crate) fn has_root(&self) -> bool {
        if self.under_base("/") != Some("/") {
            return false;
        }
        let loaded = self.ready().ok();
        let found = loaded.map(|loaded| loaded.router.find("GET", "/"));
        found.is_some_and(|found| found != RouteMatch::NotFound)
    }

    /// Says where responses are from, if not from the document and its resources.
    pub(crate) fn source_of_responses(&self) -> Option<&'static str> {
        match &self.backend {
            Backend::Document => None,
            Backend::Replay(_) => Some("a recording"),
            #[cfg(feature = "record")]
            Backend::Forward(_) => Some("the real API"),
        }
    }

    /// Executes a request to a path relative to the server URL, and returns the operation and the response.
    ///
    /// # Errors
    ///
    /// The response of the API to a request that it refuses.
    pub(crate) fn call(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> Result<(&LoadedOperation, StatusCode, Option<Value>), ErrorResponse> {
        if let Some(source) = self.source_of_responses() {
            let why = format!("this mock has no resources: its responses are those of {source}");
            return Err(ErrorResponse::new(StatusCode::CONFLICT, why));
        }
        let base = self.endpoint_path();
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{base}{path}"));
        if body.is_some() {
            let json = HeaderValue::from_static("application/json");
            request = request.header(header::CONTENT_TYPE, json);
        }
        let request = request.body(()).map_err(|error| {
            let why = format!("{path:?} is no path of a request: {error}");
            ErrorResponse::new(StatusCode::BAD_REQUEST, why)
        })?;
        let (parts, ()) = request.into_parts();
        let bytes = body.map_or_else(Bytes::new, |body| body.to_string().into());
        let loaded = self
            .ready()
            .map_err(|error| document_error(&error.to_string()))?;
        let (operation, parameters) = self.route(loaded, &parts).map_err(|(error, _)| error)?;
        let (status, body) = self.execute(loaded, operation, &parameters, &parts, &bytes)?;
        Ok((operation, status, body))
    }
}
