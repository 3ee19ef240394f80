//! Page of a mock, for a browser: resources with their states and ages, the latest calls, the clock, and buttons to create,
//! fail and delete. Each server of a mock has the same page, because a user knows one of the ports, not which of them; it is
//! about all APIs of the mock.
//!
//! `GET /` is the page, with TLS and without: a browser does not trust the authority of a mock. Without TLS, a server answers
//! nothing else. What the page shows and does is JSON under `/_mock/`, which no API uses:
//!
//! | request | what it does |
//! |---|---|
//! | `GET /_mock/state` | returns resources, planned faults, latest exchanges, clock, pace |
//! | `GET /_mock/events` | sends the same as server-sent events, at once and after each change |
//! | `GET /_mock/resource?api=dedicated&path=/clusters/1` | returns the body of a resource |
//! | `GET /_mock/exchange?number=7` | returns the body of the request of an exchange |
//! | `GET /_mock/operations?api=dedicated` | returns the operations of an API, with samples of what creates a resource |
//! | `POST /_mock/advance` `{"ms": 10000}` | moves the clock forward |
//! | `POST /_mock/call` `{"api", "method", "path", "body"}` | executes an operation, without a fault and without an entry in the log |
//! | `POST /_mock/fail` `{"api", "path"}` | moves a resource to its failed state |
//! | `POST /_mock/fail` `{"api", "operation", "status"}` | lets the next call of an operation fail |
//! | `POST /_mock/clear` `{"api", "operation"}` | removes the planned faults of an operation |
//!
//! No key is needed, so [`guard`] lets only this machine in, and no page of another origin. Secrets are masked
//! ([`crate::secrets`]).

mod actions;
mod assets;
mod details;
mod events;
mod guard;
mod json_response;
mod planned;
mod view;

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode};
use tokio::sync::watch;

use crate::error_response::ErrorResponse;
use crate::server::clock::Clock;
use crate::server::mock::RunningApi;
use crate::state::Mode;
use json_response::{json_response, refused};

/// Begins the paths of what the page uses.
const PREFIX: &str = "/_mock/";

/// The page of a mock.
#[derive(Clone, Debug)]
pub(crate) struct Page(Arc<PageContext>);

#[derive(Debug)]
struct PageContext {
    apis: Vec<RunningApi>,
    clock: Arc<Clock>,
    mode: Mode,
    /// Ends the events with the mock.
    stopping: watch::Receiver<bool>,
}

/// Whether a path is that of the page, or of what it uses.
pub(crate) fn takes(path: &str) -> bool {
    path == "/" || path.starts_with(PREFIX)
}

/// Returns the response to a request without TLS for anything but the page.
pub(crate) fn plain_http() -> Response<Body> {
    let error = ErrorResponse::new(
        StatusCode::BAD_REQUEST,
        "this server speaks HTTPS: call it by https://, and trust the certificate authority of the mock; without TLS it serves \
         its page alone, at /",
    );
    refused(&error)
}

impl Page {
    pub(crate) fn new(
        apis: Vec<RunningApi>,
        clock: Arc<Clock>,
        mode: Mode,
        stopping: watch::Receiver<bool>,
    ) -> Self {
        Self(Arc::new(PageContext {
            apis,
            clock,
            mode,
            stopping,
        }))
    }

    /// Answers a request of a browser. `is_plain`: it is without TLS.
    pub(crate) async fn answer(&self, request: Request<Body>, is_plain: bool) -> Response<Body> {
        match self.respond(request, is_plain).await {
            Ok(response) => response,
            Err(error) => refused(&error),
        }
    }

    async fn respond(
        &self,
        request: Request<Body>,
        is_plain: bool,
    ) -> Result<Response<Body>, ErrorResponse> {
        guard::check(&request, is_plain)?;
        let context = &*self.0;
        let path = request.uri().path();
        let reads = [Method::GET, Method::HEAD].contains(request.method());
        if let Some(asset) = assets::find(path) {
            return match reads {
                true => Ok(asset),
                false => Err(method("GET")),
            };
        }
        let name = path.strip_prefix(PREFIX).unwrap_or_default().to_owned();
        let query = request.uri().query().unwrap_or_default().to_owned();
        match (name.as_str(), reads) {
            ("state", true) => Ok(json_response(StatusCode::OK, &view::state(context))),
            ("events", true) => Ok(events::response_of(Arc::clone(&self.0))),
            ("resource", true) => details::resource(context, &query),
            ("exchange", true) => details::exchange(context, &query),
            ("operations", true) => details::operations(context, &query),
            ("advance" | "call" | "fail" | "clear", false) if request.method() == Method::POST => {
                let body = actions::body(request).await?;
                match name.as_str() {
                    "advance" => actions::advance(context, &body),
                    "call" => actions::call(context, &body),
                    "clear" => actions::clear(context, &body),
                    _ => actions::fail(context, &body),
                }
            }
            ("state" | "events" | "resource" | "exchange" | "operations", _) => Err(method("GET")),
            ("advance" | "call" | "fail" | "clear", _) => Err(method("POST")),
            _ => {
                let why = format!("the page of the mock has no {path}");
                Err(ErrorResponse::new(StatusCode::NOT_FOUND, why))
            }
        }
    }
}

impl PageContext {
    /// Finds an API.
    fn api(&self, id: &str) -> Result<&RunningApi, ErrorResponse> {
        let found = self.apis.iter().find(|api| api.id == id);
        found.ok_or_else(|| {
            let known: Vec<&str> = self.apis.iter().map(|api| api.id.as_str()).collect();
            let why = format!(
                "the mock does not serve an API {id:?}; it serves {}",
                known.join(", ")
            );
            ErrorResponse::new(StatusCode::NOT_FOUND, why)
        })
    }
}

/// The error of another method than the one that is taken.
fn method(taken: &str) -> ErrorResponse {
    ErrorResponse::new(
        StatusCode::METHOD_NOT_ALLOWED,
        format!("this path of the page takes {taken}"),
    )
}
