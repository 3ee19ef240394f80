//! The service: one API at one endpoint, which makes requests of prepared calls.

use std::borrow::Cow;
use std::fmt;
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method};
use serde_json::Value;
use tokio::time::Instant;
use url::Url;

use crate::codec::missing::FindMissing;
use crate::config::Config;
use crate::config::endpoint::Endpoint;
use crate::error::{Error, Result};
use crate::observe::metrics::Metrics;
use crate::redact::body_secrets::BodySecrets;
use crate::request::options::Options;
use crate::request::path;
use crate::request::ready_call::ReadyCall;
use crate::retry::failure_class::Safety;
use crate::retry::retry_loop::CallPolicy;
use crate::transport::exchange::{CallInfo, Outgoing, Reading};

/// Deadline of a call, where none is set.
const DEADLINE: Duration = Duration::from_secs(120);

/// Description of an API by its generated crate.
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

/// An API at an endpoint, with the configuration that all clients share. Cloning is cheap.
#[derive(Clone)]
pub struct Service(Arc<ServiceInner>);

struct ServiceInner {
    config: Config,
    api: &'static ApiInfo,
    endpoint: Endpoint,
    user_agent: HeaderValue,
}

impl Service {
    /// Makes the service at the endpoint that the configuration's environment or the document names.
    pub fn new(config: &Config, api: &'static ApiInfo) -> Result<Self> {
        let endpoint = config.endpoint(api.id, api.server)?;
        Self::at(config, api, endpoint)
    }

    /// Makes the service at a URL, which replaces the server URL whole, base path included.
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
        Ok(Self(Arc::new(ServiceInner {
            config: config.clone(),
            api,
            endpoint,
            user_agent,
        })))
    }

    /// Returns the URL that calls go to, base path included.
    pub fn url(&self) -> &str {
        self.0.endpoint.base()
    }

    /// Returns the counters of the configuration.
    pub fn metrics(&self) -> Metrics {
        self.0.config.metrics()
    }

    pub(crate) fn logs_bodies(&self) -> bool {
        self.0.config.logs_bodies()
    }

    /// Makes the request of a call.
    pub(crate) fn ready(&self, prepared: PreparedCall) -> Result<ReadyCall> {
        let config = &self.0.config;
        let timeout = prepared.options.timeout.unwrap_or(config.timeout());
        let policy = CallPolicy {
            safety: Safety::of(&prepared.method, prepared.idempotent),
            retry: prepared.options.retry.unwrap_or(config.retry()),
            timeout,
            deadline: match prepared.options.deadline.or(config.deadline()) {
                Some(deadline) => deadline,
                // A longer timeout of one attempt is allowed to the whole call too.
                None => DEADLINE.max(timeout),
            },
        };
        Ok(ReadyCall {
            config: config.clone(),
            policy,
            written: (!prepared.method.is_safe()).then(|| self.resource_url(&prepared.path)),
            find_missing: prepared.find_missing,
            outgoing: self.outgoing(prepared, timeout)?,
        })
    }

    /// When the latest write to the resource at an encoded path was answered.
    pub(crate) fn answered_write(&self, path: &str) -> Option<Instant> {
        let writes = &self.0.config.shared().answered_writes;
        writes.latest(&self.resource_url(path))
    }

    /// The URL of an encoded path, without its query.
    fn resource_url(&self, path: &str) -> String {
        let path = path.split('?').next().unwrap_or_default();
        format!("{}{path}", self.0.endpoint.base())
    }

    fn outgoing(&self, prepared: PreparedCall, timeout: Duration) -> Result<Outgoing> {
        let query = query_string(&prepared.options.query, prepared.path.contains('?'));
        let text = [self.0.endpoint.base(), &prepared.path, &query].concat();
        let url = Url::parse(&text).map_err(|error| {
            Error::usage("the path does not make a URL with the endpoint").with_source(error)
        })?;
        let (body, own_media_type) = match prepared.body {
            Some(Payload::Json(body)) => {
                let body = serde_json::to_vec(&body).map_err(|error| {
                    Error::usage("the body cannot be written as JSON").with_source(error)
                })?;
                (Some(Bytes::from(body)), None)
            }
            Some(Payload::Encoded { body, media_type }) => (Some(body), media_type),
            None => (None, None),
        };
        let media_type = own_media_type.as_deref().or(prepared.content_type);
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.0.user_agent.clone());
        if body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        } else if has_content(&prepared.method) {
            // Some servers answer 411 where a length is missing.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        for (name, media_type) in [(ACCEPT, prepared.accept), (CONTENT_TYPE, media_type)] {
            if let Some(media_type) = media_type.filter(|_| headers.contains_key(&name)) {
                let value = HeaderValue::from_str(media_type).map_err(|error| {
                    Error::usage("the media type is no header value").with_source(error)
                })?;
                headers.insert(name, value);
            }
        }
        for (name, value) in &prepared.options.headers {
            headers.insert(name, value.clone());
        }
        Ok(Outgoing {
            info: CallInfo {
                api: self.0.api.id,
                operation: prepared.name,
                template: prepared.template,
                shown_body: prepared.shown_body,
            },
            method: prepared.method,
            url,
            headers,
            added_headers: HeaderMap::new(),
            body,
            secrets: prepared.secrets,
            received: Mutex::default(),
            exchanges: AtomicU32::new(0),
            sent: AtomicU32::new(0),
            counters: Arc::clone(&self.0.config.shared().counters),
            reading: match prepared.reads {
                ReadAs::Json => Reading::Whole,
                ReadAs::Raw => Reading::WholeRaw,
                ReadAs::Parts => Reading::InParts(timeout),
            },
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

/// How a call reads the response of a success.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ReadAs {
    #[default]
    Json,
    /// Whole, as text or bytes.
    Raw,
    /// Part by part.
    Parts,
}

/// A body, ready to be sent.
#[derive(Clone)]
pub(crate) enum Payload {
    Json(Value),
    /// Bytes, and their media type where it is another than the operation's.
    Encoded {
        body: Bytes,
        media_type: Option<String>,
    },
}

/// A call whose arguments are checked and encoded, except that a JSON body with values by hand is still a tree.
pub(crate) struct PreparedCall {
    /// The operation: `get_cluster`.
    pub(crate) name: Cow<'static, str>,
    /// The path template, if it is a call of the document.
    pub(crate) template: Option<&'static str>,
    pub(crate) method: Method,
    /// Encoded, with a leading slash.
    pub(crate) path: String,
    pub(crate) body: Option<Payload>,
    pub(crate) reads: ReadAs,
    /// The media type of the body, where it is not `application/json`.
    pub(crate) content_type: Option<&'static str>,
    /// The media type of the response, where it is not `application/json`.
    pub(crate) accept: Option<&'static str>,
    /// The secrets in the body.
    pub(crate) secrets: BodySecrets,
    /// The body as a log may show it, if it may.
    pub(crate) shown_body: Option<String>,
    /// Finds the required fields that the body lacks.
    pub(crate) find_missing: Option<FindMissing>,
    /// Whether repeating it does no harm, where the caller or the operation says so.
    pub(crate) idempotent: Option<bool>,
    /// The query, not yet encoded, and all else.
    pub(crate) options: Options,
}

/// Whether a method is for sending content, so that a request without it says so.
fn has_content(method: &Method) -> bool {
    matches!(*method, Method::POST | Method::PUT | Method::PATCH)
}

/// Encodes the query with `%20` for spaces: the server signs the query that it sees, and `+` means different things to
/// different readers.
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
