//! Server of one API: loads the API, and runs the steps from an authenticated request to its response.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use axum::body::Bytes;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use serde_json::Value;

use crate::access::AccessCheck;
use crate::api_source::ApiSource;
use crate::digest::guard::Denied;
use crate::digest::keys::SigningKeys;
use crate::error::Error;
use crate::error_response::{ErrorResponse, ErrorShape, Violation};
use crate::faults::fault::Fault;
use crate::faults::schedule::FaultSchedule;
use crate::loaded_api::{LoadedApi, LoadedOperation, document_error};
use crate::route::RouteMatch;
use crate::sample_response::raw_media_type;
use crate::server::api_response::ApiResponse;
use crate::server::backend::Backend;
use crate::server::clock::Clock;
use crate::server::connection::ConnectionCount;
use crate::server::exchange_log::ExchangeLog;
use crate::server::rate_limit::{RateLimitStatus, RateLimitWindow};
use crate::state::{Mode, ResourceRequest};

/// One API, its faults and its log, and the access check that it shares with the others.
pub(crate) struct ApiServer {
    pub(crate) id: Arc<str>,
    source: ApiSource,
    base_path: String,
    loaded: OnceLock<Result<LoadedApi, String>>,
    pub(crate) access: Arc<AccessCheck>,
    pub(crate) log: ExchangeLog,
    pub(crate) rate_limit: Arc<RateLimitWindow>,
    pub(crate) faults: Arc<FaultSchedule>,
    pub(crate) connections: Arc<ConnectionCount>,
    mode: Mode,
    pub(crate) clock: Arc<Clock>,
    /// Number of exchanges of all APIs.
    numbers: Arc<AtomicU64>,
    keys: Arc<SigningKeys>,
    pub(super) backend: Backend,
}

/// Values that a server shares with its listener and with the servers of the other APIs.
#[derive(Debug)]
pub(crate) struct ApiServerContext {
    pub(crate) rate_limit: Arc<RateLimitWindow>,
    pub(crate) faults: Arc<FaultSchedule>,
    pub(crate) connections: Arc<ConnectionCount>,
    pub(crate) mode: Mode,
    pub(crate) clock: Arc<Clock>,
    pub(crate) numbers: Arc<AtomicU64>,
    /// The keys that sign, which operations may create and delete.
    pub(crate) keys: Arc<SigningKeys>,
    pub(crate) backend: Backend,
}

/// An operation and its decoded path parameters.
pub(super) type RoutedOperation<'a> = (&'a LoadedOperation, Vec<(String, String)>);

impl ApiServer {
    /// Returns a server whose API is loaded at the first request.
    pub(crate) fn new(
        source: ApiSource,
        base_path: &str,
        access: Arc<AccessCheck>,
        context: ApiServerContext,
    ) -> Self {
        let ApiServerContext {
            rate_limit,
            faults,
            connections,
            mode,
            clock,
            numbers,
            keys,
            backend,
        } = context;
        Self {
            id: source.id.as_str().into(),
            source,
            base_path: base_path.to_owned(),
            loaded: OnceLock::new(),
            access,
            log: ExchangeLog::default(),
            rate_limit,
            faults,
            connections,
            mode,
            clock,
            numbers,
            keys,
            backend,
        }
    }

    /// Returns the API, loaded at the first call.
    pub(super) fn loaded(&self) -> &Result<LoadedApi, String> {
        let load = || LoadedApi::load(&self.source, self.mode, Arc::clone(&self.keys));
        self.loaded.get_or_init(load)
    }

    /// Returns the path of the server URL.
    pub(super) fn endpoint_path(&self) -> &str {
        &self.base_path
    }

    /// Returns the path relative to the server URL; `None` where it does not begin like that.
    pub(crate) fn under_base<'p>(&self, path: &'p str) -> Option<&'p str> {
        let rest = path.strip_prefix(self.base_path.as_str())?;
        rest.starts_with('/').then_some(rest)
    }

    /// Returns the position of the next exchange among those of all APIs.
    pub(crate) fn next_number(&self) -> u64 {
        self.numbers.fetch_add(1, Ordering::Relaxed)
    }

    /// Returns the API, loaded at the first call.
    ///
    /// # Errors
    ///
    /// The errors of its document.
    pub(crate) fn ready(&self) -> Result<&LoadedApi, Error> {
        self.loaded().as_ref().map_err(|why| Error::Document {
            id: self.source.id.clone(),
            why: why.clone(),
        })
    }

    /// Returns the API, if it was loaded before.
    pub(crate) fn loaded_before(&self) -> Option<&LoadedApi> {
        self.loaded.get()?.as_ref().ok()
    }

    /// Checks that the API has an operation of this name.
    pub(crate) fn check_operation(&self, operation: &str) -> Result<(), Error> {
        let loaded = self.ready()?;
        if loaded.operation_names().any(|name| name == operation) {
            return Ok(());
        }
        Err(Error::UnknownOperation {
            id: self.source.id.clone(),
            operation: operation.to_owned(),
            known: loaded.operation_names().map(str::to_owned).collect(),
        })
    }

    /// Merges fields into a resource. Returns `false` where it was not created here.
    pub(crate) fn amend(&self, path: &str, fields: &Value) -> bool {
        let loaded = self.loaded_before();
        loaded.is_some_and(|loaded| loaded.resources.amend(path, fields, self.clock.now()))
    }

    /// Returns the path of a GET without arguments.
    pub(crate) fn example_path(&self) -> Result<Option<String>, String> {
        let loaded = self.loaded().as_ref().map_err(Clone::clone)?;
        Ok(loaded
            .read_without_arguments()
            .map(|operation| operation.path.template.clone()))
    }

    /// Admits a request: authentication, rate limit, a body that could be read. Returns the body, or the response of what fails.
    pub(super) fn admit<'b>(
        &self,
        loaded: &LoadedApi,
        parts: &Parts,
        target: &str,
        body: Result<&'b Bytes, ErrorResponse>,
        rate_limit: RateLimitStatus,
    ) -> Result<&'b Bytes, Box<ApiResponse>> {
        let shape = loaded.error_shape(None);
        if let Some(mut response) = self.deny(parts, target, shape) {
            response.denied = true;
            return Err(Box::new(response));
        }
        if rate_limit.exceeded {
            let reset = rate_limit.reset;
            return Err(Box::new(self.prevent(&Fault::RateLimited { reset }, shape)));
        }
        body.map_err(|error| Box::new(ApiResponse::error(&error, shape)))
    }

    /// Answers an admitted request from document and resources: route, fault, execution.
    pub(super) fn respond(&self, loaded: &LoadedApi, parts: &Parts, body: &Bytes) -> ApiResponse {
        let shape = loaded.error_shape(None);
        let (operation, path) = match self.route(loaded, parts) {
            Ok(routed) => routed,
            Err((error, allowed_methods)) => {
                let mut response = ApiResponse::error(&error, shape);
                let allow = allowed_methods.map(|methods| HeaderValue::from_str(&methods));
                if let Some(Ok(allow)) = allow {
                    response.headers.insert(header::ALLOW, allow);
                }
                return response;
            }
        };
        let name = &operation.operation.name;
        let shape = loaded.error_shape(Some(operation));
        if has_content(&parts.method) && !declares_length(&parts.headers) {
            let why = "a request of this method needs a Content-Length, which is 0 without a body";
            let error = ErrorResponse::new(StatusCode::LENGTH_REQUIRED, why);
            return ApiResponse::error(&error, shape);
        }
        let fault = self.faults.next_fault(name);
        let mut response = match &fault {
            Some(fault) if !fault.executes() => self.prevent(fault, shape),
            _ => match self.execute(loaded, operation, &path, parts, body) {
                Ok((status, body)) => ApiResponse {
                    status,
                    body,
                    executed: true,
                    ..ApiResponse::default()
                },
                Err(error) => ApiResponse::error(&error, shape),
            },
        };
        (response.operation, response.fault) = (Some(name.clone()), fault);
        if response.status.is_success() && matches!(response.body, Some(Value::String(_))) {
            response.raw_media_type = raw_media_type(&operation.operation.response);
        }
        response
    }

    /// Returns the response to a request that fails the access check.
    fn deny(&self, parts: &Parts, target: &str, shape: ErrorShape) -> Option<ApiResponse> {
        let authorization = parts
            .headers
            .get(header::AUTHORIZATION)
            .map(|value| value.to_str());
        let denied = match authorization.transpose() {
            Ok(authorization) => self
                .access
                .check(authorization, parts.method.as_str(), target)
                .err()?,
            Err(_) => Denied::Malformed("the Authorization header is not visible ASCII".to_owned()),
        };
        Some(match denied {
            Denied::Malformed(why) => {
                ApiResponse::error(&ErrorResponse::new(StatusCode::BAD_REQUEST, why), shape)
            }
            Denied::Unauthorized {
                stale,
                replayed,
                why,
            } => {
                let mut response = self.challenge(why, stale, shape);
                response.digest.replayed = replayed;
                response
            }
        })
    }

    /// Finds the operation of a request and its path parameters. An error comes with the methods that the path allows.
    pub(super) fn route<'a>(
        &self,
        loaded: &'a LoadedApi,
        parts: &Parts,
    ) -> Result<RoutedOperation<'a>, (ErrorResponse, Option<String>)> {
        let fail = |status, why: String| Err((ErrorResponse::new(status, why), None));
        let (method, path) = (parts.method.as_str(), parts.uri.path());
        let Some(under_base) = self.under_base(path) else {
            let why = format!(
                "nothing is served at {path}: this API's paths begin with {}/",
                self.base_path
            );
            return fail(StatusCode::NOT_FOUND, why);
        };
        match loaded.router.find(method, under_base) {
            RouteMatch::NotFound => {
                let why = format!(
                    "this API has no path {under_base} under {}",
                    self.source.server
                );
                fail(StatusCode::NOT_FOUND, why)
            }
            RouteMatch::MethodNotAllowed(methods) => {
                let methods = methods.join(", ");
                let why = format!("{under_base} does not take {method}; it takes {methods}");
                let error = ErrorResponse::new(StatusCode::METHOD_NOT_ALLOWED, why);
                Err((error, Some(methods)))
            }
            RouteMatch::UndecodableParameter(name, problem) => {
                let why = "the path cannot be decoded";
                let mut error = ErrorResponse::new(StatusCode::BAD_REQUEST, why);
                error.violations.push(Violation {
                    place: format!("path parameter {name}"),
                    problem,
                });
                Err((error, None))
            }
            RouteMatch::Operation { index, parameters } => match loaded.operation(index) {
                Some(operation) => Ok((operation, parameters)),
                None => Err((
                    document_error("the router has more operations than the API"),
                    None,
                )),
            },
        }
    }

    /// Validates a request and executes it: from the stored resources, else from a sample.
    pub(super) fn execute(
        &self,
        loaded: &LoadedApi,
        operation: &LoadedOperation,
        path: &[(String, String)],
        parts: &Parts,
        body: &Bytes,
    ) -> Result<(StatusCode, Option<Value>), ErrorResponse> {
        let document = loaded.document();
        let validator = operation.validator(document)?;
        let request = validator.validate(path, parts.uri.query(), &parts.headers, body)?;
        let (status, sample) = operation.sampler(document)?.respond(document, &request);
        let under_base = self.under_base(parts.uri.path());
        let resource_request = ResourceRequest {
            document,
            operation: &operation.operation,
            path: under_base.unwrap_or_default(),
            content: &request,
            now: self.clock.now(),
        };
        let resource = loaded.resources.respond(&resource_request, &sample)?;
        // A resource is no text, and no file.
        let resource = resource.filter(|_| operation.operation.response.form.is_json());
        // An operation without a declared response body sends none, or an empty object, even if there is a resource.
        let declared = operation.operation.response.declared;
        Ok((status, resource.filter(|_| declared).or(sample)))
    }

    /// Returns the response of a fault that prevents execution.
    pub(super) fn prevent(&self, fault: &Fault, shape: ErrorShape) -> ApiResponse {
        match fault {
            Fault::StaleNonce => {
                let why = "the nonce has expired: sign again with the new one";
                self.challenge(why.to_owned(), true, shape)
            }
            Fault::RateLimited { reset } => {
                let why = format!("too many requests: wait for {reset} seconds");
                let error = ErrorResponse::new(StatusCode::TOO_MANY_REQUESTS, why);
                ApiResponse::error(&error, shape)
            }
            Fault::Error(status) => self.injected_error(*status, shape),
            Fault::Respond { status, body } => ApiResponse {
                status: StatusCode::from_u16(*status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
                body: Some(body.clone()).filter(|body| !body.is_null()),
                ..ApiResponse::default()
            },
            // The injection of the other faults replaces the response.
            _ => ApiResponse::default(),
        }
    }

    /// Returns an error that a test asked for.
    fn injected_error(&self, status: u16, shape: ErrorShape) -> ApiResponse {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let why = format!("the test asked for {status}");
        match status {
            StatusCode::UNAUTHORIZED => self.challenge(why, false, shape),
            status => ApiResponse::error(&ErrorResponse::new(status, why), shape),
        }
    }

    /// Returns a 401 with a new nonce.
    fn challenge(&self, why: String, stale: bool, shape: ErrorShape) -> ApiResponse {
        let Ok(challenges) = self.access.challenges(stale) else {
            return ApiResponse::error(&document_error("no random bytes for a nonce"), shape);
        };
        let error = ErrorResponse::new(StatusCode::UNAUTHORIZED, why);
        let mut response = ApiResponse::error(&error, shape);
        response.digest.stale = stale;
        for challenge in challenges
            .iter()
            .filter_map(|challenge| HeaderValue::from_str(challenge).ok())
        {
            response.headers.append(header::WWW_AUTHENTICATE, challenge);
        }
        response
    }
}

/// Whether a method is for sending content: servers may ask for the length of it, even where there is none.
fn has_content(method: &Method) -> bool {
    matches!(*method, Method::POST | Method::PUT | Method::PATCH)
}

/// Whether the length of the body is known: by number, or by its chunks.
fn declares_length(headers: &HeaderMap) -> bool {
    headers.contains_key(header::CONTENT_LENGTH) || headers.contains_key(header::TRANSFER_ENCODING)
}
