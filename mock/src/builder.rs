//! What a mock is to serve, and how; then its start.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use serde_json::Value;
use tidbcloud_model::Specs;
use tidbcloud_model::api::Api;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::certificate::Certificates;
use crate::digest::{Algorithm, Guard};
use crate::error::Error;
use crate::listener::TlsListener;
use crate::mock::{Mock, Place};
use crate::nonce::Nonces;
use crate::port::{Port, answer};
use crate::random;
use crate::rate_limit::RateLimit;
use crate::served::Source;

/// Settings of a [`Mock`].
#[derive(Debug)]
#[must_use = "a builder does nothing until it is started"]
pub struct MockBuilder {
    specs: Option<PathBuf>,
    ids: Option<Vec<String>>,
    given: Vec<Source>,
    algorithm: Algorithm,
    keys: Option<(String, String)>,
    port: u16,
    nonce_lifetime: Duration,
    nonce_uses: u32,
}

impl Default for MockBuilder {
    fn default() -> Self {
        Self {
            specs: None,
            ids: None,
            given: Vec::new(),
            algorithm: Algorithm::default(),
            keys: None,
            port: 0,
            nonce_lifetime: Duration::from_secs(300),
            nonce_uses: u32::MAX,
        }
    }
}

impl MockBuilder {
    /// Serves APIs of a `specs/` folder; all of them unless [`apis`](Self::apis) chooses. Each document is read at the
    /// first request to its API.
    pub fn specs(mut self, dir: impl Into<PathBuf>) -> Self {
        self.specs = Some(dir.into());
        self
    }

    /// Chooses APIs of the `specs/` folder by their ids.
    pub fn apis<I>(mut self, ids: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<String>,
    {
        self.ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// Serves an API from its model and its prepared document.
    pub fn api(mut self, api: Api, document: Value) -> Self {
        let (id, server) = (api.id.clone(), api.server.clone());
        let loaded = (api, document);
        self.given.push(Source {
            id,
            server,
            load: Arc::new(move || Ok(loaded.clone())),
        });
        self
    }

    /// Which hash challenges ask for; MD5 unless set, as the API does.
    pub fn algorithm(mut self, algorithm: Algorithm) -> Self {
        self.algorithm = algorithm;
        self
    }

    /// The one API key that is let in; random unless set.
    pub fn keys(mut self, public_key: impl Into<String>, private_key: impl Into<String>) -> Self {
        self.keys = Some((public_key.into(), private_key.into()));
        self
    }

    /// The port of the first API; the others follow, one by one. 0, the default, takes any free ones.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// How long a nonce lives; five minutes unless set.
    pub fn nonce_lifetime(mut self, lifetime: Duration) -> Self {
        self.nonce_lifetime = lifetime;
        self
    }

    /// How many requests a nonce serves before it is stale; no limit unless set.
    pub fn nonce_uses(mut self, uses: u32) -> Self {
        self.nonce_uses = uses;
        self
    }

    /// Starts to serve, inside the present tokio runtime.
    ///
    /// # Errors
    ///
    /// Where an API is unknown, a port is taken, or certificates cannot be made or written.
    pub async fn start(self) -> Result<Mock, Error> {
        let sources = self.sources()?;
        let certificates = Certificates::generate().map_err(Error::Certificate)?;
        let mut ca_file = tempfile::Builder::new()
            .prefix("tidbcloud-mock-ca-")
            .suffix(".pem")
            .tempfile()
            .map_err(Error::CaFile)?;
        ca_file
            .write_all(certificates.ca_pem.as_bytes())
            .map_err(Error::CaFile)?;
        ca_file.flush().map_err(Error::CaFile)?;
        let (public_key, private_key) = match &self.keys {
            Some(keys) => keys.clone(),
            None => (
                random::hex(4).map_err(|_| Error::Random)?,
                random::hex(16).map_err(|_| Error::Random)?,
            ),
        };
        // All ports are bound before the first one serves: a mock starts whole or not at all.
        let mut bound = Vec::new();
        let apis = sources.len();
        for (position, source) in sources.into_iter().enumerate() {
            let port = match self.port {
                0 => 0,
                first => u16::try_from(position)
                    .ok()
                    .and_then(|position| first.checked_add(position))
                    .ok_or(Error::Ports { port: first, apis })?,
            };
            let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
            let listener = TcpListener::bind(address)
                .await
                .map_err(|source| Error::Bind { address, source })?;
            bound.push((source, listener, address));
        }
        let (stop, stopping) = watch::channel(false);
        let rate_limit = Arc::new(RateLimit::new());
        let mut serving = JoinSet::new();
        let mut places = Vec::new();
        for (source, listener, address) in bound {
            let id = source.id.clone();
            let Some(base_path) = source.base_path().map(str::to_owned) else {
                return Err(Error::Server {
                    id,
                    server: source.server,
                });
            };
            let nonces = Nonces::new(self.nonce_lifetime, self.nonce_uses);
            let guard = Guard::new(self.algorithm, &public_key, &private_key, nonces)
                .map_err(|_| Error::Random)?;
            let listener = TlsListener::new(listener, Arc::clone(&certificates.server))
                .map_err(|source| Error::Bind { address, source })?;
            let local = axum::serve::Listener::local_addr(&listener)
                .map_err(|source| Error::Bind { address, source })?;
            let endpoint = format!("https://{local}{base_path}");
            let port = Arc::new(Port::new(
                source,
                &base_path,
                guard,
                Arc::clone(&rate_limit),
            ));
            let router = Router::new().fallback(answer).with_state(Arc::clone(&port));
            let mut stopping = stopping.clone();
            serving.spawn(async move {
                let stopped = async move {
                    // An error means that the mock is gone, which is a stop too.
                    let _ = stopping.wait_for(|stopping| *stopping).await;
                };
                // Ends when it is told to; connections that fail do not end it.
                let _ = axum::serve(listener, router)
                    .with_graceful_shutdown(stopped)
                    .await;
            });
            places.push(Place { id, endpoint, port });
        }
        Ok(Mock::new(
            places,
            (public_key, private_key),
            certificates.ca_pem,
            ca_file,
            stop,
            serving,
        ))
    }

    fn sources(&self) -> Result<Vec<Source>, Error> {
        let mut sources = self.given.clone();
        let specs = self
            .specs
            .as_ref()
            .map(Specs::open)
            .transpose()
            .map_err(Error::Specs)?
            .map(Arc::new);
        let entries = specs.iter().flat_map(|specs| specs.entries());
        let known: Vec<Source> = entries
            .map(|entry| {
                let (id, specs) = (entry.id.clone(), specs.clone());
                let load = move || {
                    let loaded = specs.as_ref().map(|specs| specs.load(&id)).transpose();
                    let loaded = loaded.map_err(|problems| problems.to_string())?;
                    let loaded = loaded.ok_or_else(|| format!("{id} has no document"))?;
                    Ok((loaded.api, loaded.document))
                };
                Source {
                    id: entry.id.clone(),
                    server: entry.server.clone(),
                    load: Arc::new(load),
                }
            })
            .collect();
        match &self.ids {
            None => sources.extend(known),
            Some(ids) => {
                for id in ids {
                    if sources.iter().any(|source| source.id == *id) {
                        continue;
                    }
                    let Some(source) = known.iter().find(|source| source.id == *id) else {
                        let known = known
                            .iter()
                            .chain(&self.given)
                            .map(|source| source.id.clone())
                            .collect();
                        return Err(Error::UnknownApi {
                            id: id.clone(),
                            known,
                        });
                    };
                    sources.push(source.clone());
                }
            }
        }
        if sources.is_empty() {
            Err(Error::NoApi)
        } else {
            Ok(sources)
        }
    }
}
