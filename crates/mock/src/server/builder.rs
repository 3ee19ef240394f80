//! What a mock is to serve, and how.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tidbcloud_model::api::Api;
use tidbcloud_specs::Specs;

use crate::digest::Algorithm;
use crate::error::Error;
use crate::mock::Mock;
use crate::rate_limit::AMPLE;
use crate::served::Source;
use crate::start;
use crate::state::{Manner, Pace};

/// Settings of a [`Mock`]. `Debug` shows no private key.
#[must_use = "a builder does nothing until it is started"]
pub struct MockBuilder {
    specs: Option<PathBuf>,
    ids: Option<Vec<String>>,
    given: Vec<Source>,
    pub(crate) algorithm: Algorithm,
    pub(crate) keys: Option<(String, String)>,
    pub(crate) port: u16,
    pub(crate) nonce_lifetime: Duration,
    pub(crate) nonce_uses: u32,
    pub(crate) manner: Manner,
    pub(crate) rate_limit: u32,
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
            manner: Manner::default(),
            rate_limit: AMPLE,
        }
    }
}

impl fmt::Debug for MockBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let public_key = self.keys.as_ref().map(|(public, _)| public);
        f.debug_struct("MockBuilder")
            .field("specs", &self.specs)
            .field("ids", &self.ids)
            .field("given", &self.given)
            .field("algorithm", &self.algorithm)
            .field("public_key", &public_key)
            .field("port", &self.port)
            .field("nonce_lifetime", &self.nonce_lifetime)
            .field("nonce_uses", &self.nonce_uses)
            .field("manner", &self.manner)
            .field("rate_limit", &self.rate_limit)
            .finish_non_exhaustive()
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

    /// How many requests a minute takes, at all APIs together; the next ones are answered 429. A million unless set; the
    /// API itself takes 100.
    pub fn rate_limit(mut self, requests_per_minute: u32) -> Self {
        self.rate_limit = requests_per_minute;
        self
    }

    /// Whether a resource that was not created here is none: 404, and lists without it. Unless set, it is answered by a
    /// sample.
    pub fn stateful(mut self, stateful: bool) -> Self {
        self.manner.stateful = stateful;
        self
    }

    /// When resources move on from their transitional states; after one read unless set.
    pub fn pace(mut self, pace: Pace) -> Self {
        self.manner.pace = pace;
        self
    }

    /// Starts to serve, inside the present tokio runtime.
    ///
    /// # Errors
    ///
    /// Where an API is unknown, a port is taken, or certificates cannot be made or written.
    pub async fn start(self) -> Result<Mock, Error> {
        let sources = self.sources()?;
        start::start(&self, sources).await
    }

    /// The chosen APIs: those that were given, then those of the folder in the order of their ids.
    fn sources(&self) -> Result<Vec<Source>, Error> {
        let mut sources = self.given.clone();
        let folder = self
            .specs
            .as_deref()
            .map(folder)
            .transpose()?
            .unwrap_or_default();
        let Some(ids) = &self.ids else {
            sources.extend(folder);
            return if sources.is_empty() {
                Err(Error::NoApi)
            } else {
                Ok(sources)
            };
        };
        for id in ids
            .iter()
            .filter(|id| !self.given.iter().any(|source| source.id == **id))
        {
            let Some(source) = folder.iter().find(|source| source.id == *id) else {
                let known = folder
                    .iter()
                    .chain(&self.given)
                    .map(|source| source.id.clone())
                    .collect();
                return Err(Error::UnknownApi {
                    id: id.clone(),
                    known,
                });
            };
            // An id that is named twice is served once.
            if !sources.iter().any(|known| known.id == *id) {
                sources.push(source.clone());
            }
        }
        if sources.is_empty() {
            Err(Error::NoApi)
        } else {
            Ok(sources)
        }
    }
}

/// The APIs of a `specs/` folder, none of them read yet.
fn folder(dir: &Path) -> Result<Vec<Source>, Error> {
    let specs = Arc::new(Specs::open(dir).map_err(Error::Specs)?);
    let sources = specs.entries().iter().map(|entry| {
        let (id, specs) = (entry.id.clone(), Arc::clone(&specs));
        let load = move || match specs.load(&id) {
            Ok(loaded) => Ok((loaded.api, loaded.document)),
            Err(problems) => Err(problems.to_string()),
        };
        Source {
            id: entry.id.clone(),
            server: entry.server.clone(),
            load: Arc::new(load),
        }
    });
    Ok(sources.collect())
}
