//! Request: a call made by hand, for what the document does not know.

use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::attempts::Answer;
use crate::error::{Error, Result};
use crate::inspect::Found;
use crate::options::Options;
use crate::path;
use crate::reply::{CALL, decode_answer, meta, parse};
use crate::response::Response;
use crate::retry::Retry;
use crate::service::{Parts, Service};

/// A call by method and path, with the keys, errors and limits of every other call.
///
/// Made by `client.request(method, path)`. The path is taken as given, under the client's endpoint.
///
/// ```
/// use std::time::Duration;
///
/// # async fn send(request: tidbcloud_core::Request) -> tidbcloud_core::Result<()> {
/// let reply = request // client.request(Method::POST, "/clusters/1:newVerb")
///     .with_body(tidbcloud_core::serde_json::json!({ "labels": { "team": "a" } }))
///     .with_idempotent(true) // may be repeated after a lost reply
///     .with_deadline(Duration::from_secs(30))
///     .send()
///     .await?;
/// println!("{}", reply["state"]);
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
        let path = path::by_hand(&path).unwrap_or_else(|fault| {
            options.fault(fault);
            path
        });
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

    /// Sets the JSON body. What JSON does not have (NaN, an infinite number) is written as `null` by serde_json.
    pub fn with_body(mut self, body: impl Serialize) -> Self {
        match serde_json::to_value(body) {
            Ok(body) => self.body = Some(body),
            Err(error) => self.options.fault(format!(
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

    /// Sets how long the call may take, with all its attempts and waits. A reply that came in time is decoded, however
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

    /// Says whether repeating the call does no harm, over what its method promises.
    pub fn with_idempotent(mut self, idempotent: bool) -> Self {
        self.options.idempotent = Some(idempotent);
        self
    }

    /// Sends the call. A reply without body is `null`.
    pub async fn send(self) -> Result<Response<Value>> {
        let (method, path) = (self.method.clone(), self.path.clone());
        let reply = self.execute().await.and_then(decode_answer);
        reply.map_err(|error| named(error, &method, &path))
    }

    /// Sends the call and reads the reply as a type of your own.
    pub async fn send_as<T: DeserializeOwned>(self) -> Result<Response<T>> {
        let (method, path) = (self.method.clone(), self.path.clone());
        let reply = self.execute().await.and_then(deserialize);
        reply.map_err(|error| named(error, &method, &path))
    }

    fn execute(mut self) -> Pin<Box<dyn Future<Output = Result<Answer>> + Send>> {
        Box::pin(async move {
            if let Some(fault) = self.options.take_fault() {
                return Err(Error::usage(fault));
            }
            let parts = Parts {
                name: Cow::Owned(name(&self.method, &self.path)),
                template: None,
                method: self.method,
                path: self.path,
                body: self.body,
                // No document says which of it are secrets.
                found: Found::default(),
                shown_body: None,
                idempotent: self.options.idempotent,
                options: self.options,
            };
            self.service.send(parts).await
        })
    }
}

fn deserialize<T: DeserializeOwned>(answer: Answer) -> Result<Response<T>> {
    let decoded = parse(&answer.incoming.body, CALL).and_then(|value| {
        // serde's own words repeat values of the reply, which may be secrets.
        serde_json::from_value(value.unwrap_or(Value::Null)).map_err(|_| {
            Error::decode(format!(
                "the reply does not fit {}; the call was done, and body() has the reply",
                std::any::type_name::<T>()
            ))
        })
    });
    match decoded {
        Ok(body) => Ok(Response::new(body, meta(answer, Vec::new()))),
        Err(error) => Err(answer.into_error(error)),
    }
}

/// The query of a path by hand is left out: it may hold what the caller does not want logged.
fn without_query(path: &str) -> &str {
    path.split('?').next().unwrap_or_default()
}

fn name(method: &Method, path: &str) -> String {
    format!("{method} {}", without_query(path))
}

fn named(error: Error, method: &Method, path: &str) -> Error {
    error.with_call(&name(method, path), method, without_query(path))
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &without_query(&self.path))
            .finish_non_exhaustive()
    }
}
