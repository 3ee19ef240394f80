//! HTTP handler of a server: hands requests of browsers to the [`Page`]; otherwise reads the request, lets the [`ApiServer`] answer, injects the fault and logs the exchange.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderValue, Request, Response, StatusCode, header};
use serde_json::Value;

use crate::error_response::ErrorResponse;
use crate::faults::inject::OutgoingResponse;
use crate::page::{self, Page};
use crate::random;
use crate::server::api_response::TRACE_ID;
use crate::server::api_server::ApiServer;
use crate::server::connection::ConnectionHandle;
use crate::server::exchange_log::Exchange;

/// Size limit of a request body.
const MAX_BODY: usize = 16 * 1024 * 1024;

/// Handler of the requests of one listener.
#[derive(Clone)]
pub(crate) struct Answering {
    pub(crate) server: Arc<ApiServer>,
    pub(crate) page: Page,
}

/// Answers one request: to the page of the mock, or to the API.
pub(crate) async fn handle(
    State(Answering { server, page }): State<Answering>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    request: Request<Body>,
) -> Response<Body> {
    let is_plain = connection.is_plain();
    if page::takes(request.uri().path()) && !(request.uri().path() == "/" && server.has_root()) {
        page.answer(request, is_plain).await
    } else if is_plain {
        page::plain_http()
    } else {
        answer(&server, connection, request).await
    }
}

/// Answers a request to the API.
async fn answer(
    server: &ApiServer,
    connection: ConnectionHandle,
    request: Request<Body>,
) -> Response<Body> {
    let (mut parts, body) = request.into_parts();
    // The body is read even where the response is 401: closing a connection with an unread body can lose the response.
    let body = axum::body::to_bytes(body, MAX_BODY).await.map_err(|error| {
        ErrorResponse::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            format!("the body cannot be read: {error}; the limit is {MAX_BODY} bytes"),
        )
    });
    let target = parts
        .uri
        .path_and_query()
        .map_or_else(|| parts.uri.to_string(), ToString::to_string);
    let rate_limit = server.rate_limit.count();
    let readable = body.as_ref().map_err(Clone::clone);
    let response = server.answer(&parts, &target, readable, rate_limit).await;

    let mut headers = response.headers;
    // That of another server leads to its logs.
    let known = headers.get(TRACE_ID).and_then(|id| id.to_str().ok());
    let trace_id = match known {
        Some(known) => known.to_owned(),
        None => random::hex(16).unwrap_or_else(|_| "unknown".to_owned()),
    };
    if let Ok(value) = HeaderValue::from_str(&trace_id) {
        headers.insert(TRACE_ID, value);
    }
    rate_limit.write_headers(&mut headers);
    let bytes = match (response.body, response.raw_media_type) {
        _ if response.raw.is_some() => response.raw.unwrap_or_default(),
        (Some(Value::String(text)), Some(media_type)) => {
            if let Ok(media_type) = HeaderValue::from_str(&media_type) {
                headers.insert(header::CONTENT_TYPE, media_type);
            }
            text.into()
        }
        (Some(body), _) => {
            let json = HeaderValue::from_static("application/json");
            headers.insert(header::CONTENT_TYPE, json);
            body.to_string().into()
        }
        (None, _) => Bytes::new(),
    };
    let mut outgoing = OutgoingResponse {
        status: response.status,
        headers,
        bytes,
    };
    // An invalid request gets its error response without the fault.
    let fault = response
        .fault
        .filter(|fault| response.executed || !fault.executes());
    if let Some(fault) = &fault {
        outgoing.rewrite(fault);
    }
    let signed = parts.headers.remove(header::AUTHORIZATION).is_some();
    let path = parts.uri.path();
    let exchange = Exchange {
        api: Arc::clone(&server.id),
        path: server.under_base(path).unwrap_or(path).to_owned(),
        at: server.clock.now(),
        number: server.next_number(),
        accepted: !response.denied,
        operation: response.operation,
        method: parts.method,
        target,
        headers: parts.headers,
        signed,
        body: body.unwrap_or_default(),
        status: outgoing.status,
        trace_id,
        executed: response.executed,
        fault: fault.clone(),
    };
    server.log.add(exchange, response.digest);

    let mut response = Response::new(Body::empty());
    *response.status_mut() = outgoing.status;
    *response.headers_mut() = outgoing.headers.clone();
    *response.body_mut() = outgoing.into_body(fault.as_ref(), &connection).await;
    response
}
