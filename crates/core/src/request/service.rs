//! One API at one endpoint, and how a call of it is sent.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method};
use serde_json::Value;
use url::Url;

use crate::attempts::{Answer, Attempts, Rules};
use crate::config::Config;
use crate::endpoint::Endpoint;
use crate::error::{Error, Result};
use crate::exchange::Outgoing;
use crate::inspect::Found;
use crate::options::Options;
use crate::path;
use crate::request::Request;
use crate::retry::Safety;
use crate::trace::{self, Called};

/// For a whole call, where nothing else is said.
const DEADLINE: Duration = Duration::from_secs(120);

/// What a generated crate says about its API.
#[derive(Clone, Copy, Debug)]
pub struct ApiInfo {
    /// The API's id: `dedicated`.
    pub id: &'static str,
    /// The API's version: `v1beta1`.
    pub version: &'static str,
    /// The server URL of the document.
    pub server: &'static str,
    /// The generated crate's name.
    pub crate_name: &'static str,
    /// The generated crate's version.
    pub crate_version: &'static str,
}

/// An operation of an API.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The Rust method: `get_cluster`.
    pub name: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template: `/clusters/{clusterId}`.
    pub path: &'static str,
    /// Whether repeating it does no harm although its method does not promise that.
    pub idempotent: bool,
}

/// An API at an endpoint, with what all clients share. Cloning is cheap.
#[derive(Clone)]
pub struct Service(Arc<Inner>);

struct Inner {
    config: Config,
    api: &'static ApiInfo,
    endpoint: Endpoint,
    user_agent: HeaderValue,
}

impl Service {
    /// The API where the configuration's environment or the document says.
    pub fn new(config: &Config, api: &'static ApiInfo) -> Result<Self> {
        let endpoint = config.endpoint(api.id, api.server)?;
        Self::at(config, api, endpoint)
    }

    /// The API at a URL, which replaces the server URL whole, base path included.
    pub fn with_endpoint(config: &Config, api: &'static ApiInfo, url: &str) -> Result<Self> {
        Self::at(config, api, config.endpoint_in_code(url)?)
    }

    fn at(config: &Config, api: &'static ApiInfo, endpoint: Endpoint) -> Result<Self> {
        let mut user_agent = format!(
            "tidbcloud-sdk-rust/{} {}/{}",
            env!("CARGO_PKG_VERSION"),
            api.crate_name,
            api.crate_version
        );
        if let Some(application) = config.application() {
            user_agent = format!("{application} {user_agent}");
        }
        let user_agent = HeaderValue::from_str(&user_agent)
            .map_err(|error| Error::usage("the User-Agent is unusable").with_source(error))?;
        Ok(Self(Arc::new(Inner {
            config: config.clone(),
            api,
            endpoint,
            user_agent,
        })))
    }

    /// A call that the document does not know.
    pub fn request(&self, method: Method, path: String) -> Request {
        Request::new(self.clone(), method, path)
    }

    pub(crate) fn logs_bodies(&self) -> bool {
        self.0.config.logs_bodies()
    }

    /// Sends a call. Replies without success are errors.
    pub(crate) async fn send(&self, parts: Parts) -> Result<Answer> {
        let config = &self.0.config;
        let timeout = parts.options.timeout.unwrap_or(config.timeout());
        let rules = Rules {
            safety: Safety::of(&parts.method, parts.idempotent),
            retry: parts.options.retry.unwrap_or(config.retry()),
            timeout,
            deadline: match parts.options.deadline.or(config.deadline()) {
                Some(deadline) => deadline,
                // Whoever allows one attempt more time than that allows it to the call.
                None => DEADLINE.max(timeout),
            },
        };
        let outgoing = self.outgoing(parts)?;
        let attempts = Attempts::new(config.shared(), rules).run(&outgoing);
        trace::call(&outgoing, attempts).await
    }

    fn outgoing(&self, parts: Parts) -> Result<Outgoing> {
        let text = format!(
            "{}{}{}",
            self.0.endpoint.base(),
            parts.path,
            query_string(&parts.options.query, parts.path.contains('?'))
        );
        let url = Url::parse(&text).map_err(|error| {
            Error::usage("the path does not make a URL with the endpoint").with_source(error)
        })?;
        let body =
            match parts.body {
                Some(body) => Some(serde_json::to_vec(&body).map(Bytes::from).map_err(
                    |error| Error::usage("the body cannot be written as JSON").with_source(error),
                )?),
                None => None,
            };
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.0.user_agent.clone());
        if body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        for (name, value) in &parts.options.headers {
            headers.insert(name, value.clone());
        }
        Ok(Outgoing {
            called: Called {
                api: self.0.api.id,
                operation: parts.name,
                template: parts.template,
                body: parts.shown_body,
            },
            method: parts.method,
            url,
            headers,
            body,
            found: parts.found,
            exchanges: AtomicU32::new(0),
            sent: AtomicU32::new(0),
        })
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service")
            .field("api", &self.0.api.id)
            .field("version", &self.0.api.version)
            .field("endpoint", &self.0.endpoint.base())
            .finish_non_exhaustive()
    }
}

/// A call, settled and encoded but for its JSON.
pub(crate) struct Parts {
    /// What it is called: `get_cluster`.
    pub(crate) name: Cow<'static, str>,
    /// The path template, if it is a call of the document.
    pub(crate) template: Option<&'static str>,
    pub(crate) method: Method,
    /// Encoded, with a leading slash.
    pub(crate) path: String,
    pub(crate) body: Option<Value>,
    /// What is in the body that must not be told.
    pub(crate) found: Found,
    /// The body as a log may show it, if it may.
    pub(crate) shown_body: Option<String>,
    /// Whether repeating it does no harm, where somebody knows better than the method.
    pub(crate) idempotent: Option<bool>,
    /// The query, not yet encoded, and all else.
    pub(crate) options: Options,
}

/// The query with `%20` for spaces: the server signs what it sees, and `+` means different things to different readers.
fn query_string(query: &[(String, String)], continues: bool) -> String {
    let mut text = String::new();
    for (name, value) in query {
        text.push(if text.is_empty() && !continues {
            '?'
        } else {
            '&'
        });
        text.push_str(&path::encode(name));
        text.push('=');
        text.push_str(&path::encode(value));
    }
    text
}
