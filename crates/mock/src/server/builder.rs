//! Builder of a mock: settings, and the start of its servers.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
#[cfg(feature = "record")]
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use axum::Router;
use axum::serve::Listener;
use serde_json::Value;
use tidbcloud_model::api::Api;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::access::tokens::{self, Tokens};
use crate::access::{Access, AccessCheck};
use crate::api_source::{self, ApiSource};
use crate::digest::guard::{Algorithm, Guard};
use crate::digest::keys::SigningKeys;
use crate::digest::nonce::Nonces;
use crate::error::Error;
use crate::faults::schedule::FaultSchedule;
use crate::page::Page;
use crate::random;
use crate::recording::file::Recording;
use crate::server::api_server::{ApiServer, ApiServerContext};
use crate::server::ca_file::CaFile;
use crate::server::certificate::Certificates;
use crate::server::clock::Clock;
use crate::server::connection::{ConnectionCount, ConnectionHandle};
use crate::server::handler::{self, Answering};
use crate::server::listener::{TlsHandshaker, TlsListener};
use crate::server::mock::{Mock, RunningApi};
use crate::server::rate_limit::{DEFAULT_LIMIT, RateLimitWindow};
use crate::state::{Mode, Pace};

/// Settings of a [`Mock`]. `Debug` shows no private key.
#[must_use = "a builder does nothing until it is started"]
pub struct MockBuilder {
    ids: Option<Vec<String>>,
    models: Vec<ApiSource>,
    algorithm: Algorithm,
    keys: Option<(String, String)>,
    access: Access,
    token: Option<String>,
    port: u16,
    nonce_lifetime: Duration,
    nonce_uses: u32,
    mode: Mode,
    rate_limit: u32,
    stepped_clock: bool,
    pub(super) recording: Option<Recording>,
    #[cfg(feature = "record")]
    pub(super) record: Option<(PathBuf, tidbcloud_core::Config)>,
}

impl Mock {
    /// Starts a mock with the default settings, of all APIs whose features are enabled, inside the current tokio runtime.
    ///
    /// # Errors
    ///
    /// As [`MockBuilder::start`].
    pub async fn start() -> Result<Self, Error> {
        Self::builder().start().await
    }

    /// Returns a builder with the default settings.
    pub fn builder() -> MockBuilder {
        MockBuilder::default()
    }
}

impl Default for MockBuilder {
    fn default() -> Self {
        Self {
            ids: None,
            models: Vec::new(),
            algorithm: Algorithm::default(),
            keys: None,
            access: Access::default(),
            token: None,
            port: 0,
            nonce_lifetime: Duration::from_secs(300),
            nonce_uses: u32::MAX,
            mode: Mode::default(),
            rate_limit: DEFAULT_LIMIT,
            stepped_clock: false,
            recording: None,
            #[cfg(feature = "record")]
            record: None,
        }
    }
}

impl fmt::Debug for MockBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let public_key = self.keys.as_ref().map(|(public, _)| public);
        f.debug_struct("MockBuilder")
            .field("ids", &self.ids)
            .field("models", &self.models)
            .field("algorithm", &self.algorithm)
            .field("public_key", &public_key)
            .field("access", &self.access)
            .field("port", &self.port)
            .field("nonce_lifetime", &self.nonce_lifetime)
            .field("nonce_uses", &self.nonce_uses)
            .field("mode", &self.mode)
            .field("rate_limit", &self.rate_limit)
            .field("stepped_clock", &self.stepped_clock)
            .finish_non_exhaustive()
    }
}

impl MockBuilder {
    /// Selects APIs of this crate by their ids: `dedicated`. Without a selection, all are served whose features are enabled.
    /// The document of each is read at the first request to it.
    pub fn apis<I>(mut self, ids: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        self.ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// Serves an API from its model and its prepared document, and no API of this crate unless [`apis`](Self::apis) selects it.
    pub fn api(mut self, api: Api, document: Value) -> Self {
        self.models.push(ApiSource::from_model(api, document));
        self
    }

    /// Sets the hash algorithm of Digest challenges; MD5 by default, as in the real API.
    pub fn algorithm(mut self, algorithm: Algorithm) -> Self {
        self.algorithm = algorithm;
        self
    }

    /// Sets the one API key that is accepted; random by default.
    pub fn keys(mut self, public_key: impl Into<String>, private_key: impl Into<String>) -> Self {
        self.keys = Some((public_key.into(), private_key.into()));
        self
    }

    /// Sets the credentials that requests need; Digest by default, as in the real API.
    pub fn access(mut self, access: Access) -> Self {
        self.access = access;
        self
    }

    /// Sets the one bearer token that is accepted; random by default. For [`Access::Bearer`] and [`Access::Either`].
    pub fn bearer_token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sets the port of the first API; the others take the following ports. 0, the default, takes any free ports.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sets the time after which a nonce is stale; five minutes by default.
    pub fn nonce_lifetime(mut self, lifetime: Duration) -> Self {
        self.nonce_lifetime = lifetime;
        self
    }

    /// Sets the number of requests after which a nonce is stale; no limit by default.
    pub fn nonce_uses(mut self, uses: u32) -> Self {
        self.nonce_uses = uses;
        self
    }

    /// Sets the number of requests per minute, over all APIs together; further requests are answered with 429. A million by
    /// default; the real API allows 100.
    pub fn rate_limit(mut self, requests_per_minute: u32) -> Self {
        self.rate_limit = requests_per_minute;
        self
    }

    /// Sets whether a resource that was not created here is missing: 404, and absent from lists. By default it is answered
    /// with a sample.
    pub fn stateful(mut self, stateful: bool) -> Self {
        self.mode.stateful = stateful;
        self
    }

    /// Sets when resources leave their transitional states; after one read by default.
    pub fn pace(mut self, pace: Pace) -> Self {
        self.mode.pace = pace;
        self
    }

    /// Lets only [`Mock::advance`] move the clock, by which resources move through their states at [`Pace::Time`]: a test
    /// decides when a cluster becomes active. By default, real time moves it too.
    pub fn stepped_clock(mut self) -> Self {
        self.stepped_clock = true;
        self
    }

    /// Sets the seed of what the mock makes up: ids, hosts, keys that are created, costs. The same seed and the same calls give
    /// the same values; 0 by default.
    pub fn random_seed(mut self, seed: u64) -> Self {
        self.mode.seed = seed;
        self
    }

    /// Starts the servers, inside the current tokio runtime.
    ///
    /// # Errors
    ///
    /// Where an API is unknown, a port is in use, the bearer token is none or is not asked for, certificates cannot be generated
    /// or written, or a recording cannot be written.
    pub async fn start(self) -> Result<Mock, Error> {
        let recorded = self.recording.as_ref().map(|recording| {
            let ids = recording
                .apis()
                .filter(|id| self.models.iter().all(|known| known.id != **id));
            ids.map(str::to_owned).collect::<Vec<_>>()
        });
        let ids = self.ids.as_ref().or(recorded.as_ref());
        let sources = api_source::select(&self.models, ids.map(Vec::as_slice))?;
        let certificates = Certificates::generate().map_err(Error::Certificate)?;
        let ca_file = CaFile::write(&certificates.ca_pem).map_err(Error::CaFile)?;
        let keys = match &self.keys {
            Some(keys) => keys.clone(),
            None => random_keys().map_err(|_| Error::Random)?,
        };
        let tokens = Tokens::new(token(self.token.as_deref(), self.access)?);
        let nonces = Nonces::new(self.nonce_lifetime, self.nonce_uses);
        let signing_keys = Arc::new(SigningKeys::of(&keys.0, &keys.1));
        let guard = Guard::new(self.algorithm, Arc::clone(&signing_keys), nonces);
        let guard = guard.map_err(|_| Error::Random)?;
        let access = Arc::new(AccessCheck::new(self.access, guard, tokens));
        let served = sources.clone();
        let bound = bind(sources, self.port).await?;
        // A file is created when nothing else can fail.
        let backends = self.backends(&served)?;
        let rate_limit = Arc::new(RateLimitWindow::new(self.rate_limit));
        let clock = Arc::new(Clock::new(self.stepped_clock));
        let numbers = Arc::<AtomicU64>::default();
        let (stop, stopping) = watch::channel(false);
        let mut tasks = JoinSet::new();
        let (mut apis, mut listeners) = (Vec::new(), Vec::new());
        for (bound, backend) in bound.into_iter().zip(backends) {
            let BoundApi {
                source,
                base_path,
                address,
                listener,
            } = bound;
            let context = ApiServerContext {
                rate_limit: Arc::clone(&rate_limit),
                faults: Arc::<FaultSchedule>::default(),
                connections: Arc::<ConnectionCount>::default(),
                mode: self.mode,
                clock: Arc::clone(&clock),
                numbers: Arc::clone(&numbers),
                keys: Arc::clone(&signing_keys),
                backend,
            };
            let handshaker = TlsHandshaker {
                tls_configs: certificates.tls_configs.clone(),
                faults: Arc::clone(&context.faults),
                count: Arc::clone(&context.connections),
            };
            let bind_error = |source| Error::Bind { address, source };
            let listener = TlsListener::new(listener, handshaker).map_err(bind_error)?;
            let local = listener.local_addr().map_err(bind_error)?;
            let (id, endpoint) = (source.id.clone(), format!("https://{local}{base_path}"));
            let access = Arc::clone(&access);
            let server = Arc::new(ApiServer::new(source, &base_path, access, context));
            listeners.push((listener, Arc::clone(&server)));
            apis.push(RunningApi {
                id,
                endpoint,
                server,
            });
        }
        // The page is about all APIs, so the first one serves when the last one is there.
        let page = Page::new(
            apis.clone(),
            Arc::clone(&clock),
            self.mode,
            stopping.clone(),
        );
        for (listener, server) in listeners {
            let page = page.clone();
            tasks.spawn(serve(
                listener,
                Answering { server, page },
                stopping.clone(),
            ));
        }
        Ok(Mock::new(
            apis,
            keys,
            access,
            certificates.ca_pem,
            ca_file,
            clock,
            (stop, tasks),
        ))
    }
}

/// An API with its port, not serving yet.
struct BoundApi {
    source: ApiSource,
    base_path: String,
    address: SocketAddr,
    listener: TcpListener,
}

/// Binds all ports before the first one serves, so that a mock starts completely or not at all.
async fn bind(sources: Vec<ApiSource>, first: u16) -> Result<Vec<BoundApi>, Error> {
    let apis = sources.len();
    let mut bound = Vec::with_capacity(apis);
    for (position, source) in sources.into_iter().enumerate() {
        let port = match first {
            0 => Some(0),
            first => u16::try_from(position)
                .ok()
                .and_then(|position| first.checked_add(position)),
        };
        let port = port.ok_or(Error::Ports { port: first, apis })?;
        let Some(base_path) = source.base_path().map(str::to_owned) else {
            return Err(Error::Server {
                id: source.id,
                server: source.server,
            });
        };
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(address)
            .await
            .map_err(|source| Error::Bind { address, source })?;
        bound.push(BoundApi {
            source,
            base_path,
            address,
            listener,
        });
    }
    Ok(bound)
}

async fn serve(listener: TlsListener, answering: Answering, mut stopping: watch::Receiver<bool>) {
    let router = Router::new()
        .fallback(handler::handle)
        .with_state(answering);
    let stopped = async move {
        // An error means that the mock was dropped, which is a stop too.
        let _ = stopping.wait_for(|stopping| *stopping).await;
    };
    // Ends at the stop signal only; connections that fail do not end it.
    let service = router.into_make_service_with_connect_info::<ConnectionHandle>();
    let _ = axum::serve(listener, service)
        .with_graceful_shutdown(stopped)
        .await;
}

/// Returns the bearer token that is accepted at first.
fn token(token: Option<&str>, access: Access) -> Result<String, Error> {
    match token {
        Some(_) if !access.takes_tokens() => Err(Error::UnusedToken { access }),
        Some(token) => match tokens::fault(token) {
            Some(why) => Err(Error::Token { why }),
            None => Ok(token.to_owned()),
        },
        None => random::hex(16).map_err(|_| Error::Random),
    }
}

fn random_keys() -> Result<(String, String), rustls::crypto::GetRandomFailed> {
    Ok((random::hex(4)?, random::hex(16)?))
}
