//! Configuration that all clients of a program share: key pair, connections, challenges, time limits, retries, rate limit.

pub(crate) mod credentials;
pub(crate) mod endpoint;
pub(crate) mod environment;
pub(crate) mod profile;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use crate::config::credentials::Credentials;
use crate::config::endpoint::Endpoint;
use crate::config::environment::Environment;
use crate::config::profile::Profile;
use crate::error::{Error, Result};
use crate::retry::backoff::Retry;
use crate::retry::budget::Budget;
use crate::retry::rate_limiter::RateLimiter;
use crate::transport::Transport;
use crate::transport::http_client::{self, ClientSettings, Clients};

const TIMEOUT: Duration = Duration::from_secs(60);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Key pair, HTTP client, challenges, rate limit and retry budget, shared by all clients made from it. Cloning is cheap.
///
/// Make one for the whole program: the API counts calls per key, and connections and challenges are reused.
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
    environment: Environment,
    profile: Option<Profile>,
    application: Option<String>,
    log_bodies: bool,
    timeout: Duration,
    deadline: Option<Duration>,
    retry: Retry,
    allow_http: bool,
}

/// State that calls share and change.
pub(crate) struct SharedState {
    pub(crate) transport: Transport,
    pub(crate) rate_limiter: Arc<RateLimiter>,
    pub(crate) budget: Budget,
}

impl Config {
    /// Everything from the environment: `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`); optionally
    /// `TIDBCLOUD_CA_FILE` (further root certificates, PEM) and `TIDBCLOUD_<API>_ENDPOINT`.
    pub fn from_env() -> Result<Self> {
        ConfigBuilder::from_env().build()
    }

    /// Keys and endpoints from a profile in `~/.ticloud/config.toml`, the file of TiDB Cloud's own command line client; from
    /// the current profile, if no name is given. All else is as in [`Config::from_env`], whose endpoints win.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        ConfigBuilder::from_profile(name)?.build()
    }

    /// A builder that reads nothing from the environment.
    pub fn builder() -> ConfigBuilder {
        ConfigBuilder::new(None)
    }

    pub(crate) fn shared(&self) -> &SharedState {
        &self.0.shared
    }

    pub(crate) fn logs_bodies(&self) -> bool {
        self.0.log_bodies
    }

    pub(crate) fn deadline(&self) -> Option<Duration> {
        self.0.deadline
    }

    pub(crate) fn retry(&self) -> Retry {
        self.0.retry
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.0.timeout
    }

    pub(crate) fn application(&self) -> Option<&str> {
        self.0.application.as_deref()
    }

    /// Returns the endpoint of an API: of the environment that was read, else of the profile, else of the document.
    pub(crate) fn endpoint(&self, api: &str, server: &str) -> Result<Endpoint> {
        let endpoint = match self.0.environment.endpoint(api)? {
            Some(text) => {
                let origin = Environment::endpoint_name(api);
                Endpoint::moved(server, text, self.0.allow_http, &origin)?
            }
            None => {
                let profile = self.0.profile.as_ref();
                match profile.and_then(|profile| profile.endpoint(api)) {
                    Some((text, origin)) => {
                        Endpoint::moved(server, text, self.0.allow_http, &origin)?
                    }
                    None => Endpoint::parse(server, self.0.allow_http, "the document's server")?,
                }
            }
        };
        self.usable(endpoint)
    }

    /// Checks an endpoint given in code.
    pub(crate) fn endpoint_in_code(&self, url: &str) -> Result<Endpoint> {
        self.usable(Endpoint::parse(url, self.0.allow_http, "given in code")?)
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
        f.debug_struct("Config")
            .field("credentials", self.0.shared.transport.credentials())
            .field("application", &self.0.application)
            .field("timeout", &self.0.timeout)
            .field("deadline", &self.0.deadline)
            .field("retry", &self.0.retry)
            .finish_non_exhaustive()
    }
}

/// Builds a [`Config`].
///
/// ```no_run
/// use std::time::Duration;
/// use tidbcloud_core::{ConfigBuilder, Retry};
///
/// # fn main() -> tidbcloud_core::Result<()> {
/// let config = ConfigBuilder::from_env() // keys, further root certificates, endpoints
///     .application("nightly-report/1.0")
///     .connect_timeout(Duration::from_secs(3))
///     .deadline(Duration::from_secs(300)) // a call with all its attempts
///     .retry(Retry::default().with_max_attempts(6))
///     .configure_http(|http| http.pool_max_idle_per_host(4))
///     .build()?;
/// # let _ = config;
/// # Ok(())
/// # }
/// ```
pub struct ConfigBuilder {
    credentials: Option<Credentials>,
    environment: Option<Environment>,
    profile: Option<Profile>,
    log_bodies: bool,
    http: reqwest::ClientBuilder,
    /// Whether the caller has changed `http`.
    http_is_configured: bool,
    application: Option<String>,
    ca_file: Option<PathBuf>,
    timeout: Duration,
    connect_timeout: Duration,
    deadline: Option<Duration>,
    retry: Retry,
    allow_http: bool,
}

impl ConfigBuilder {
    fn new(environment: Option<Environment>) -> Self {
        Self {
            credentials: None,
            environment,
            profile: None,
            log_bodies: false,
            http: http_client::builder(),
            http_is_configured: false,
            application: None,
            ca_file: None,
            timeout: TIMEOUT,
            connect_timeout: CONNECT_TIMEOUT,
            deadline: None,
            retry: Retry::default(),
            allow_http: false,
        }
    }

    /// A builder that takes from the environment (see [`Config::from_env`]) the settings that code does not set.
    pub fn from_env() -> Self {
        Self::new(Some(Environment::read()))
    }

    /// A builder that takes keys and endpoints from a profile (see [`Config::from_profile`]), and from the
    /// environment the settings that code does not set.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        Self::with_profile(Profile::read(name)?, Environment::read())
    }

    fn with_profile(profile: Profile, environment: Environment) -> Result<Self> {
        let mut builder = Self::new(Some(environment)).credentials(profile.credentials()?);
        builder.profile = Some(profile);
        Ok(builder)
    }

    /// The key pair; wins over the environment.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = Some(credentials);
        self
    }

    /// The name and version of your program, for the `User-Agent`: `my-app/1.0`.
    pub fn application(mut self, application: impl Into<String>) -> Self {
        self.application = Some(application.into());
        self
    }

    /// How long an attempt may take, from waiting for a challenge to the last byte of the response. 60 seconds unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long a call may take, with all its attempts, handshakes and waits. 2 minutes unless set, or the timeout
    /// of an attempt where that is longer.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// How often calls are repeated where that is safe. See [`Retry`] for the defaults.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Lets `tracing` events (`DEBUG`, target `tidbcloud_core::body`) show the bodies of calls and responses. Off unless set.
    ///
    /// Fields that the documents call secret show as `***`; bodies without such a description (calls and responses that
    /// are no records, error responses, values set by hand) are not shown at all. Everything else is shown as it is: names and
    /// addresses, the values of maps (labels, annotations, the arguments and rows of a Data Service endpoint) and of fields
    /// without a type, whatever their keys are called. Keep secrets out of labels, or the log off.
    pub fn log_bodies(mut self, log: bool) -> Self {
        self.log_bodies = log;
        self
    }

    /// How long making a connection may take. 10 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Adapts the HTTP client: proxies, TLS, pools. HTTPS only, no redirects and the timeouts above are applied after it.
    ///
    /// The builder is that of reqwest 0.13. Proxies named by the environment (`HTTPS_PROXY`, …) are used, but not for
    /// endpoints on this machine. Once this is called they are used for all that `NO_PROXY` does not name, unless this
    /// says `no_proxy()`.
    pub fn configure_http(
        mut self,
        configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
    ) -> Self {
        self.http = configure(self.http);
        self.http_is_configured = true;
        self
    }

    /// Trusts the root certificates of a PEM file, in addition to those of the platform; wins over `TIDBCLOUD_CA_FILE`.
    pub fn ca_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.ca_file = Some(path.into());
        self
    }

    /// Allows `http://` endpoints on this machine (`localhost`, `127.0.0.0/8`, `::1`): any program that can listen there
    /// sees the calls and their responses. For your own test servers.
    pub fn dangerously_allow_http_on_loopback(mut self) -> Self {
        self.allow_http = true;
        self
    }

    /// Checks everything and builds the configuration. Nothing is sent.
    pub fn build(self) -> Result<Config> {
        if !http_client::HAS_TLS && !self.allow_http {
            return Err(Error::usage(http_client::NO_TLS));
        }
        let credentials = match (self.credentials, &self.environment) {
            (Some(credentials), _) => {
                credentials.check("Credentials::new")?;
                credentials
            }
            (None, Some(environment)) => environment.credentials()?,
            (None, None) => {
                return Err(Error::authentication(
                    "no key pair: call credentials(Credentials::new(public, private)) on the builder, or start \
                     with ConfigBuilder::from_env() to read TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY, or with \
                     ConfigBuilder::from_profile(None) to read ~/.ticloud/config.toml",
                ));
            }
        };
        if let Some(application) = &self.application
            && (application.is_empty() || HeaderValue::from_str(application).is_err())
        {
            return Err(Error::usage(format!(
                "application {application:?} cannot be part of a User-Agent; use visible ASCII like my-app/1.0"
            )));
        }
        for (name, timeout) in [
            ("timeout", self.timeout),
            ("connect_timeout", self.connect_timeout),
            ("deadline", self.deadline.unwrap_or(Duration::MAX)),
        ] {
            if timeout.is_zero() {
                return Err(Error::usage(format!(
                    "{name} is zero, which leaves no time for a call; leave it out or set a longer one"
                )));
            }
        }
        let environment = self.environment.unwrap_or_default();
        let ca_file = self
            .ca_file
            .or_else(|| environment.ca_file().map(PathBuf::from));
        let settings = ClientSettings {
            connect_timeout: self.connect_timeout,
            allow_http: self.allow_http,
        };
        let client = |http| match &ca_file {
            Some(file) => http_client::build(http_client::add_roots(http, file)?, &settings),
            None => http_client::build(http, &settings),
        };
        let avoids_proxies = !self.http_is_configured && http_client::environment_names_a_proxy();
        let loopback = avoids_proxies.then(|| client(http_client::builder().no_proxy()));
        let http = Clients {
            any: client(self.http)?,
            loopback: loopback.transpose()?,
        };
        Ok(Config(Arc::new(ConfigInner {
            shared: SharedState {
                transport: Transport::new(http, credentials),
                rate_limiter: Arc::default(),
                budget: Budget::default(),
            },
            environment,
            profile: self.profile,
            log_bodies: self.log_bodies,
            application: self.application,
            timeout: self.timeout,
            deadline: self.deadline,
            retry: self.retry,
            allow_http: self.allow_http,
        })))
    }
}

impl fmt::Debug for ConfigBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConfigBuilder")
            .field("credentials", &self.credentials)
            .field("application", &self.application)
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("deadline", &self.deadline)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
