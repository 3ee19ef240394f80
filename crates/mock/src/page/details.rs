//! Details that the page asks for: the body of a resource, that of a request, the operations of an API.

use axum::body::Body;
use axum::http::{Response, StatusCode};
use serde_json::{Map, Value, json};
use tidbcloud_schema::sample;
use tidbcloud_schema::walk;

use super::PageContext;
use super::json_response::json_response;
use crate::error_response::ErrorResponse;
use crate::loaded_api::{LoadedApi, document_error};
use crate::route::request_target::query_pairs;
use crate::server::mock::RunningApi;

/// Returns the body of a resource, with its secrets masked.
pub(super) fn resource(
    context: &PageContext,
    query: &str,
) -> Result<Response<Body>, ErrorResponse> {
    let (api, path) = (parameter(query, "api")?, parameter(query, "path")?);
    let loaded = context.api(&api)?.server.loaded_before();
    let found = loaded.and_then(|loaded| {
        let (record, mut body) = loaded.resources.look(&path, context.clock.now())?;
        loaded.secrets.mask_record(record.as_deref(), &mut body);
        Some(body)
    });
    let body = found.ok_or_else(|| missing(format!("{api} has no resource {path}")))?;
    Ok(json_response(StatusCode::OK, &json!({"body": body})))
}

/// Returns the body of the request of an exchange, with its secrets masked.
pub(super) fn exchange(
    context: &PageContext,
    query: &str,
) -> Result<Response<Body>, ErrorResponse> {
    let text = parameter(query, "number")?;
    let number = text.parse::<u64>().ok();
    let found = number.and_then(|number| {
        let mut apis = context.apis.iter();
        apis.find_map(|api| Some((api, api.server.log.numbered(number)?)))
    });
    let Some((api, exchange)) = found else {
        return Err(missing(format!(
            "no exchange {text:?} is in the log, which keeps the latest of each API"
        )));
    };
    let mut body = exchange.json();
    if let Some(loaded) = api.server.loaded_before() {
        let name = exchange.operation.as_deref();
        let mut operations = loaded.operations();
        let operation = operations.find(|operation| Some(operation.name.as_str()) == name);
        loaded
            .secrets
            .mask_request(operation, &mut body, &mut Vec::new());
    }
    Ok(json_response(
        StatusCode::OK,
        &json!({
            "body": body,
            "bytes": exchange.body.len(),
            "trace_id": exchange.trace_id,
            "signed": exchange.signed,
        }),
    ))
}

/// Returns the operations of an API. Reads its document.
pub(super) fn operations(
    context: &PageContext,
    query: &str,
) -> Result<Response<Body>, ErrorResponse> {
    let api = context.api(&parameter(query, "api")?)?;
    let loaded = ready(api)?;
    let operations = loaded.operations().map(|operation| {
        let creates =
            api.server.source_of_responses().is_none() && loaded.resources.creates(&operation.name);
        let document = loaded.document();
        let node = walk::get(document, &operation.pointer).filter(|_| creates);
        let body = node.and_then(|node| sample::body(document, node));
        let parameters = operation.path_parameters.iter();
        let parameters: Vec<&str> = parameters
            .map(|parameter| parameter.wire_name.as_str())
            .collect();
        json!({
            "name": operation.name,
            "method": operation.method,
            "path": operation.path.template,
            "parameters": parameters,
            "creates": creates,
            "body": body,
        })
    });
    let operations: Vec<Value> = operations.collect();
    Ok(json_response(
        StatusCode::OK,
        &json!({"operations": operations}),
    ))
}

pub(super) fn ready(api: &RunningApi) -> Result<&LoadedApi, ErrorResponse> {
    api.server
        .ready()
        .map_err(|error| document_error(&error.to_string()))
}

/// Returns a parameter of a query, decoded.
fn parameter(query: &str, name: &str) -> Result<String, ErrorResponse> {
    let bad = |why: String| ErrorResponse::new(StatusCode::BAD_REQUEST, why);
    let pairs = query_pairs(query).map_err(bad)?;
    let mut found = pairs.into_iter().filter(|(known, _)| known == name);
    let value = found.next().map(|(_, value)| value);
    value.ok_or_else(|| {
        ErrorResponse::new(
            StatusCode::BAD_REQUEST,
            format!("the query has no parameter {name}"),
        )
    })
}

pub(super) fn missing(why: String) -> ErrorResponse {
    ErrorResponse::new(StatusCode::NOT_FOUND, why)
}

/// Returns a text of the body of a request, or the error of its absence.
pub(super) fn text<'b>(body: &'b Map<String, Value>, name: &str) -> Result<&'b str, ErrorResponse> {
    body.get(name).and_then(Value::as_str).ok_or_else(|| {
        ErrorResponse::new(
            StatusCode::BAD_REQUEST,
            format!("the body needs a text {name:?}"),
        )
    })
}
