//! Raw requests: calls by method and path, for operations that the document does not have.

use std::borrow::Cow;
use std::fmt;
use std::future::{self, Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;

use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::codec::decoder::Decoder;
use crate::codec::response_body::{CALL, decode_finished, meta, parse};
use crate::error::{Error, Result};
use crate::redact::body_secrets::BodySecrets;
use crate::request::options::Options;
use crate::request::path;
use crate::request::sending::Finished;
use crate::request::service::{Payload, PreparedCall, ReadAs, Service};
use crate::response::Response;
use crate::retry::backoff::Retry;
use crate::text::visible;
use crate::transport::exchange::FinishedCall;

/// A call by method and path, with the keys, errors and limits of every other call.
///
/// Made by `client.request(method, path)`. The path is taken as given, under the client's endpoint.
///
/// ```
/// use std::time::Duration;
///
/// # async fn send(request: tidbcloud_core::Request) -> tidbcloud_core::Result<()> {
/// let response = request // client.request(Method::POST, "/clusters/1:newVerb")
///     .with_body(tidbcloud_core::serde_json::json!({ "labels": { "team": "a" } }))
///     .with_idempotent(true) // may be repeated after a lost response
///     .with_deadline(Duration::from_secs(30))
///     .send()
///     .await?;
/// println!("{}", response["state"]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Request {
    service: Service,
    method: Method,
    path: String,
    body: Option<Value>,
    options: Options,
}

impl Request {
    pub(crate) fn new(service: Service, method: Method, path: String) -> Self {
        let mut options = Options::default();
        let path = path::by_hand(&path).unwrap_or_else(|error| {
            options.reject(error);
            path
        });
        if method == Method::CONNECT {
            options.reject(
                "CONNECT opens a tunnel through a proxy and calls nothing; use another method"
                    .to_owned(),
            );
        }
        Self {
            service,
            method,
            path,
            body: None,
            options,
        }
    }

    /// Adds a query parameter.
    pub fn with_query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.query.push((name.into(), value.into()));
        self
    }

    /// Sets a header.
    pub fn with_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.options.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sets the JSON body. Numbers that JSON does not have (NaN, infinite ones) are written as `null` by serde_json.
    pub fn with_body(mut self, body: impl Serialize) -> Self {
        match serde_json::to_value(body) {
            Ok(body) => self.body = Some(body),
            Err(error) => self.options.reject(format!(
                "with_body: the value cannot be written as JSON: {error}"
            )),
        }
        self
    }

    /// Sets how long an attempt may take.
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout(timeout);
        self
    }

    /// Sets how long the call may take, with all its attempts and waits. A response that arrived in time is decoded, however
    /// large it is.
    pub fn with_deadline(mut self, deadline: Duration) -> Self {
        self.options.deadline(deadline);
        self
    }

    /// Sets how often the call is repeated, where that is safe.
    pub fn with_retry(mut self, retry: Retry) -> Self {
        self.options.retry = Some(retry);
        self
    }

    /// Sets whether repeating the call does no harm, over what its method promises.
    pub fn with_idempotent(mut self, idempotent: bool) -> Self {
        self.options.idempotent = Some(idempotent);
        self
    }

    /// Sends the call. A response without body is `null`.
    pub async fn send(self) -> Result<Response<Value>> {
        let (method, path) = (self.method.clone(), self.path.clone());
        let response = self.execute().await.and_then(decode_finished);
        response.map_err(|error| name_error(error, &method, &path))
    }

    /// Sends the call and reads the response as your own type.
    pub async fn send_as<T: DeserializeOwned>(self) -> Result<Response<T>> {
        let (method, path) = (self.method.clone(), self.path.clone());
        let response = self.execute().await.and_then(deserialize);
        response.map_err(|error| name_error(error, &method, &path))
    }

    fn execute(self) -> Finished {
        let service = self.service.clone();
        match self.prepare().and_then(|prepared| service.ready(prepared)) {
            Ok(mut ready) => Box::pin(async move { ready.send().await }),
            Err(error) => Box::pin(future::ready(Err(error))),
        }
    }

    fn prepare(mut self) -> Result<PreparedCall> {
        if let Some(error) = self.options.take_error() {
            return Err(Error::usage(error));
        }
        Ok(PreparedCall {
            content_type: None,
            accept: None,
            name: Cow::Owned(call_name(&self.method, &self.path)),
            template: None,
            method: self.method,
            path: self.path,
            body: self.body.map(Payload::Json),
            reads: ReadAs::Json,
            // No document says which of its values are secrets.
            secrets: BodySecrets::default(),
            shown_body: None,
            find_missing: None,
            idempotent: self.options.idempotent,
            options: self.options,
        })
    }
}

fn deserialize<T: DeserializeOwned>(call: FinishedCall) -> Result<Response<T>> {
    let decoded = parse(&call.incoming.body, CALL).and_then(|value| {
        // serde's message repeats values of the response, which may be secrets.
        serde_json::from_value(value.unwrap_or(Value::Null)).map_err(|_| {
            Error::decode(format!(
                "the response does not fit {}; the call was done, and body() has the response",
                std::any::type_name::<T>()
            ))
        })
    });
    match decoded {
        Ok(body) => Ok(Response::new(body, meta(call, Decoder::default()))),
        Err(error) => Err(call.into_error(error)),
    }
}

/// Cuts off the query of a path by hand: it may have values that the caller does not want logged.
fn without_query(path: &str) -> &str {
    path.split('?').next().unwrap_or_default()
}

fn call_name(method: &Method, path: &str) -> String {
    format!("{method} {}", visible(without_query(path)))
}

fn name_error(error: Error, method: &Method, path: &str) -> Error {
    error.with_call(&call_name(method, path), method, without_query(path))
}

impl Service {
    /// Makes a call that the document does not have.
    pub fn request(&self, method: Method, path: String) -> Request {
        Request::new(self.clone(), method, path)
    }
}

impl IntoFuture for Request {
    type Output = Result<Response<Value>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &without_query(&self.path))
            .finish_non_exhaustive()
    }
}
