//! Configuration that all clients of a program share: key pair, connections, challenges, time limits, retries, rate limit.

pub(crate) mod builder;
pub(crate) mod credentials;
pub(crate) mod endpoint;
pub(crate) mod environment;
pub(crate) mod profile;
mod settings;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::config::endpoint::Endpoint;
use crate::config::environment::Environment;
use crate::config::settings::Settings;
use crate::error::{Error, Result};
use crate::observe::hooks::Hooks;
use crate::observe::metrics::{Counters, Metrics};
use crate::request::answered_writes::AnsweredWrites;
use crate::retry::backoff::Retry;
use crate::retry::budget::Budget;
use crate::retry::rate_limiter::RateLimiter;
use crate::transport::Transport;
use crate::transport::http_client;

/// Credentials, HTTP client, challenges, rate limit and retry budget, shared by all clients made from it. Cloning is cheap.
///
/// Make one for the whole program: the API counts calls per key, and connections and challenges are reused.
///
/// It may be used in several tokio runtimes, at once or one after the other, as by tests that each have their own. Connections
/// belong to the runtime in which they were made, so each runtime has its own HTTP client, built by its first call; those of
/// the latest 32 runtimes are kept. Everything else is shared. A call that waits for the handshake of another, whose runtime
/// may have stopped, makes its own after 5 seconds (or half of its time, where that is less), and one that waits for another's
/// bearer token asks the provider after 30 seconds.
///
/// ```no_run
/// use std::time::Duration;
/// use tidbcloud_core::{Config, Credentials};
///
/// # fn main() -> tidbcloud_core::Result<()> {
/// let from_environment = Config::from_env()?; // TIDBCLOUD_PUBLIC_KEY, TIDBCLOUD_PRIVATE_KEY
/// let in_code = Config::builder()
///     .credentials(Credentials::new("public", "private"))
///     .application("nightly-report/1.0")
///     .timeout(Duration::from_secs(20))
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Config(Arc<ConfigInner>);

struct ConfigInner {
    shared: SharedState,
    settings: Settings,
}

/// State that calls share and change.
pub(crate) struct SharedState {
    pub(crate) transport: Transport,
    pub(crate) rate_limiter: Arc<RateLimiter>,
    pub(crate) budget: Arc<Budget>,
    pub(crate) counters: Arc<Counters>,
    pub(crate) hooks: Hooks,
    pub(crate) answered_writes: Arc<AnsweredWrites>,
}

impl Config {
    /// Returns the numbers of calls, attempts and waits of all clients of this configuration so far. Configurations that
    /// were made from it ([`with_credentials`](Self::with_credentials), [`to_builder`](Self::to_builder)) count together
    /// with it, except for the rate limit.
    pub fn metrics(&self) -> Metrics {
        let shared = self.shared();
        shared.counters.snapshot(shared.rate_limiter.left())
    }

    pub(crate) fn shared(&self) -> &SharedState {
        &self.0.shared
    }

    pub(crate) fn logs_bodies(&self) -> bool {
        self.0.settings.log_bodies
    }

    pub(crate) fn deadline(&self) -> Option<Duration> {
        self.0.settings.deadline
    }

    pub(crate) fn retry(&self) -> Retry {
        self.0.settings.retry
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.0.settings.timeout
    }

    pub(crate) fn application(&self) -> Option<&str> {
        self.0.settings.application.as_deref()
    }

    /// Returns the endpoint of an API: set in code, else of the environment that was read, else of the profile, else of the
    /// document.
    pub(crate) fn endpoint(&self, api: &str, server: &str) -> Result<Endpoint> {
        let Settings {
            environment,
            profile,
            endpoints,
            only_set_endpoints,
            plain_http,
            ..
        } = &self.0.settings;
        if let Some(url) = endpoints.get(api) {
            return self.endpoint_in_code(url);
        }
        if *only_set_endpoints {
            let known: Vec<&str> = endpoints.keys().map(String::as_str).collect();
            return Err(Error::usage(format!(
                "the configuration has no endpoint for {api}, and only_set_endpoints() keeps its clients from {server}; it has \
                 endpoints for {}",
                match known.as_slice() {
                    [] => "no API".to_owned(),
                    known => known.join(", "),
                }
            )));
        }
        let by_environment = match environment {
            Some(environment) => environment.endpoint(api)?,
            None => None,
        };
        let by_profile = || profile.as_ref().and_then(|profile| profile.endpoint(api));
        let endpoint = if let Some(text) = by_environment {
            let origin = Environment::endpoint_name(api);
            Endpoint::moved(server, text, *plain_http, &origin)?
        } else if let Some((text, origin)) = by_profile() {
            Endpoint::moved(server, text, *plain_http, &origin)?
        } else {
            Endpoint::parse(server, *plain_http, "the document's server")?
        };
        self.usable(endpoint)
    }

    /// Checks an endpoint given in code.
    pub(crate) fn endpoint_in_code(&self, url: &str) -> Result<Endpoint> {
        self.usable(Endpoint::parse(
            url,
            self.0.settings.plain_http,
            "given in code",
        )?)
    }

    fn usable(&self, endpoint: Endpoint) -> Result<Endpoint> {
        if endpoint.is_https() && !http_client::HAS_TLS {
            return Err(Error::usage(http_client::NO_TLS));
        }
        Ok(endpoint)
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settings = &self.0.settings;
        f.debug_struct("Config")
            .field("credentials", &settings.credentials)
            .field("application", &settings.application)
            .field("timeout", &settings.timeout)
            .field("deadline", &settings.deadline)
            .field("retry", &settings.retry)
            .finish_non_exhaustive()
    }
}
