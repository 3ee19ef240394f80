//! The builder of a configuration: settings from code, environment and profile, checked before the first call.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::config::credentials::Credentials;
use crate::config::endpoint::PlainHttp;
use crate::config::environment::Environment;
use crate::config::profile::Profile;
use crate::config::settings::Settings;
use crate::config::{Config, ConfigInner, SharedState};
use crate::error::{Error, Result};
use crate::observe::hooks::{Attempt, Hooks};
use crate::retry::backoff::Retry;
use crate::transport::Transport;
use crate::transport::http_client;

const TIMEOUT: Duration = Duration::from_secs(60);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

impl Config {
    /// Everything from the environment: `TIDBCLOUD_PUBLIC_KEY` and `TIDBCLOUD_PRIVATE_KEY` (or both as `TIDB_CLOUD_…`); optionally
    /// `TIDBCLOUD_CA_FILE` (further root certificates, PEM) and `TIDBCLOUD_<API>_ENDPOINT`.
    pub fn from_env() -> Result<Self> {
        ConfigBuilder::from_env().build()
    }

    /// Keys and endpoints from a profile of TiDB Cloud's own command line clients. All else is as in [`Config::from_env`], whose
    /// endpoints win; its keys are not read.
    ///
    /// | client | file | profile, where no name is given | has |
    /// |---|---|---|---|
    /// | `ticloud` | `~/.ticloud/config.toml` | `current-profile` of the file, else `default` | keys, endpoints |
    /// | `ti` | `~/.ti/credentials` | `TI_PROFILE`, else `default` | keys |
    ///
    /// The first file that has keys in that profile is taken, in this order. Without a name but with `TI_PROFILE` set, the file
    /// of `ti` alone is read, because that variable is meant for it. A file or profile that is missing, and a profile that has
    /// no key at all (`ticloud` logged in by OAuth), leads to the next file; a file that cannot be read, is not TOML, or has
    /// half a key pair is an error. Keys and endpoints of two files are never mixed. Where others can read the file, a
    /// `tracing` event warns of it.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        ConfigBuilder::from_profile(name)?.build()
    }

    /// A builder for settings in code. **It reads no `TIDBCLOUD_…` variable and no profile**: neither keys nor
    /// `TIDBCLOUD_<API>_ENDPOINT` nor `TIDBCLOUD_CA_FILE`, whatever they are set to. [`ConfigBuilder::from_env`] and
    /// [`ConfigBuilder::from_profile`] read them, and code wins over both. (Proxies that the environment names are used all the
    /// same, until [`ConfigBuilder::configure_http`] says `no_proxy()`.)
    pub fn builder() -> ConfigBuilder {
        ConfigBuilder::new(None)
    }

    /// A builder that begins with all settings of this configuration: credentials, endpoints that were read from the environment
    /// or a profile, root certificates, time limits, retries, hooks, and what `configure_http` changed. Nothing is read again.
    ///
    /// The new configuration shares as much with this one as its settings allow:
    ///
    /// | shared | unless the builder is given |
    /// |---|---|
    /// | connections | `ca_file`, `connect_timeout`, `configure_http`, `dangerously_allow_http_on_loopback` or `dangerously_allow_http` |
    /// | Digest challenges and bearer tokens | other credentials, or one of these |
    /// | rate limit, which the server counts by key | other credentials |
    /// | retry budget, metrics | – |
    pub fn to_builder(&self) -> ConfigBuilder {
        ConfigBuilder {
            settings: self.0.settings.clone(),
            hooks: self.0.shared.hooks.clone(),
            origin: Some(Inherited {
                config: self.clone(),
                same_credentials: true,
                same_http: true,
            }),
        }
    }

    /// This configuration with other credentials: for a key that replaces another, or a second account. Endpoints, root
    /// certificates, limits, hooks and all other settings stay, and so do the connections, the retry budget and the metrics;
    /// the rate limit begins anew, because the server counts it by key.
    ///
    /// Clients of this configuration keep its credentials: make new ones of the returned configuration. Calls in progress end
    /// as they began, so an old key is deleted when they have ended.
    ///
    /// ```no_run
    /// use tidbcloud_core::{Config, Credentials};
    ///
    /// # fn main() -> tidbcloud_core::Result<()> {
    /// let config = Config::from_env()?;
    /// let rotated = config.with_credentials(Credentials::new("new-public", "new-private"))?;
    /// # let _ = rotated;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_credentials(&self, credentials: Credentials) -> Result<Self> {
        self.to_builder().credentials(credentials).build()
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
    settings: Settings,
    hooks: Hooks,
    /// The configuration that the settings are from.
    origin: Option<Inherited>,
}

/// A configuration, and which of its state the settings still fit.
struct Inherited {
    config: Config,
    same_credentials: bool,
    same_http: bool,
}

impl ConfigBuilder {
    fn new(environment: Option<Environment>) -> Self {
        Self {
            settings: Settings {
                credentials: None,
                environment,
                profile: None,
                endpoints: BTreeMap::new(),
                only_set_endpoints: false,
                log_bodies: false,
                configure_http: Vec::new(),
                application: None,
                ca_file: None,
                timeout: TIMEOUT,
                connect_timeout: CONNECT_TIMEOUT,
                deadline: None,
                retry: Retry::default(),
                plain_http: PlainHttp::Never,
            },
            hooks: Hooks::default(),
            origin: None,
        }
    }

    /// A builder that takes from the environment (see [`Config::from_env`]) the settings that code does not set.
    pub fn from_env() -> Self {
        Self::new(Some(Environment::read()))
    }

    /// A builder that takes keys and endpoints from a profile (see [`Config::from_profile`]), and from the
    /// environment the settings that code does not set.
    pub fn from_profile(name: Option<&str>) -> Result<Self> {
        let environment = Environment::read();
        let profile = Profile::read(name, environment.ti_profile()?)?;
        Ok(Self::with_profile(profile, environment))
    }

    fn with_profile(profile: Profile, environment: Environment) -> Self {
        let mut builder = Self::new(Some(environment)).credentials(profile.credentials);
        builder.settings.profile = Some(profile.endpoints);
        builder
    }

    /// How calls are signed: by a key pair, with bearer tokens, or not at all. Wins over the environment.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.settings.credentials = Some(credentials);
        if let Some(origin) = &mut self.origin {
            origin.same_credentials = false;
        }
        self
    }

    /// The URL that replaces the server of an API (`dedicated`), base path included; wins over environment and profile. Ids are
    /// those of `TIDBCLOUD_<API>_ENDPOINT`, in lower case. A URL that cannot be used is an error of the client of that API.
    pub fn endpoint(mut self, api: impl Into<String>, url: impl Into<String>) -> Self {
        self.settings.endpoints.insert(api.into(), url.into());
        self
    }

    /// Refuses clients of APIs without an [`endpoint`](Self::endpoint), so that no call of a test reaches a real server.
    /// Environment and profile do not count.
    pub fn only_set_endpoints(mut self) -> Self {
        self.settings.only_set_endpoints = true;
        self
    }

    /// The name and version of your program, for the `User-Agent`: `my-app/1.0`.
    pub fn application(mut self, application: impl Into<String>) -> Self {
        self.settings.application = Some(application.into());
        self
    }

    /// How long an attempt may take, from waiting for a challenge to the last byte of the response. 60 seconds unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = timeout;
        self
    }

    /// How long a call may take, with all its attempts, handshakes and waits. 2 minutes unless set, or the timeout
    /// of an attempt where that is longer.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.settings.deadline = Some(deadline);
        self
    }

    /// How often calls are repeated where that is safe. See [`Retry`] for the defaults.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.settings.retry = retry;
        self
    }

    /// Lets `tracing` events (`DEBUG`, target `tidbcloud_core::body`) show the bodies of calls and responses. Off unless set.
    ///
    /// Fields that the documents call secret show as `***`; bodies without such a description (calls and responses that
    /// are no records, error responses, values set by hand) are not shown at all. Everything else is shown as it is: names and
    /// addresses, the values of maps (labels, annotations, the arguments and rows of a Data Service endpoint) and of fields
    /// without a type, whatever their keys are called. Keep secrets out of labels, or the log off.
    pub fn log_bodies(mut self, log: bool) -> Self {
        self.settings.log_bodies = log;
        self
    }

    /// How long making a connection may take. 10 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.settings.connect_timeout = timeout;
        self.other_http();
        self
    }

    /// Adapts the HTTP client: proxies, TLS, pools. HTTPS only, no redirects and the timeouts above are applied after it.
    ///
    /// The builder is that of reqwest 0.13. Proxies named by the environment (`HTTPS_PROXY`, …) are used, but not for
    /// endpoints on this machine. Once this is called they are used for all that `NO_PROXY` does not name, unless this
    /// says `no_proxy()`.
    ///
    /// The function is called when a configuration is built, again for each one that is made from it with other HTTP
    /// settings, and again by the first call in each further tokio runtime.
    pub fn configure_http(
        mut self,
        configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        self.settings.configure_http.push(Arc::new(configure));
        self.other_http();
        self
    }

    /// Trusts the root certificates of a PEM file, in addition to those of the platform; wins over `TIDBCLOUD_CA_FILE`.
    pub fn ca_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.settings.ca_file = Some(path.into());
        self.other_http();
        self
    }

    /// Adds a hook, which sees each attempt of each call twice: before it is sent, when it may set headers, and after its end.
    /// For audit logs, metrics and request ids. Hooks are called in the order in which they were added.
    ///
    /// A hook sees neither bodies nor query values nor keys. It runs inside the call, so it must be short and must not block. One
    /// that panics is reported by a `tracing` event, and the call goes on as if it had returned.
    ///
    /// ```
    /// use std::sync::atomic::{AtomicU64, Ordering};
    /// use tidbcloud_core::{Config, Credentials};
    ///
    /// # fn main() -> tidbcloud_core::Result<()> {
    /// let next = AtomicU64::new(1);
    /// let config = Config::builder()
    ///     .credentials(Credentials::new("public", "private"))
    ///     .on_attempt(move |attempt| match attempt.end() {
    ///         None => {
    ///             let id = next.fetch_add(1, Ordering::Relaxed);
    ///             attempt.set_header("x-request-id", &id.to_string());
    ///         }
    ///         Some(end) => println!(
    ///             "{:?}: {} {} #{}: {:?}, {:?} after {:?}",
    ///             attempt.header("x-request-id"),
    ///             attempt.method(),
    ///             attempt.template().unwrap_or("-"),
    ///             attempt.number(),
    ///             end.status(),
    ///             end.outcome(),
    ///             end.duration(),
    ///         ),
    ///     })
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn on_attempt(mut self, hook: impl Fn(&Attempt<'_>) + Send + Sync + 'static) -> Self {
        self.hooks.add(Arc::new(hook));
        self
    }

    /// Allows `http://` endpoints on this machine (`localhost`, `127.0.0.0/8`, `::1`): any program that can listen there
    /// sees the calls and their responses. For your own test servers.
    pub fn dangerously_allow_http_on_loopback(self) -> Self {
        self.allow_http(PlainHttp::OnLoopback)
    }

    /// Allows `http://` endpoints on any machine: whoever can listen on the way to it reads every call and every response, keys
    /// of bearer tokens included, and can change them. For a server without TLS in a network that you trust as a whole, as
    /// inside of a cluster.
    pub fn dangerously_allow_http(self) -> Self {
        self.allow_http(PlainHttp::Anywhere)
    }

    fn allow_http(mut self, to: PlainHttp) -> Self {
        if self.settings.plain_http < to {
            self.settings.plain_http = to;
            self.other_http();
        }
        self
    }

    fn other_http(&mut self) {
        if let Some(origin) = &mut self.origin {
            origin.same_http = false;
        }
    }

    /// Checks everything and builds the configuration. Nothing is sent.
    pub fn build(self) -> Result<Config> {
        let Self {
            mut settings,
            hooks,
            origin,
        } = self;
        if !http_client::HAS_TLS && settings.plain_http == PlainHttp::Never {
            return Err(Error::usage(http_client::NO_TLS));
        }
        let credentials = settings.checked_credentials()?;
        settings.credentials = Some(credentials.clone());
        settings.check()?;
        let shared = match origin {
            None => SharedState {
                transport: Transport::new(settings.clients()?, &credentials),
                rate_limiter: Arc::default(),
                budget: Arc::default(),
                counters: Arc::default(),
                hooks,
                answered_writes: Arc::default(),
            },
            Some(origin) => {
                let from = origin.config.shared();
                let http = match origin.same_http {
                    true => from.transport.http().clone(),
                    false => settings.clients()?,
                };
                SharedState {
                    transport: match origin.same_credentials && origin.same_http {
                        true => from.transport.clone(),
                        false => Transport::new(http, &credentials),
                    },
                    rate_limiter: match origin.same_credentials {
                        true => Arc::clone(&from.rate_limiter),
                        false => Arc::default(),
                    },
                    budget: Arc::clone(&from.budget),
                    counters: Arc::clone(&from.counters),
                    hooks,
                    answered_writes: Arc::clone(&from.answered_writes),
                }
            }
        };
        Ok(Config(Arc::new(ConfigInner { shared, settings })))
    }
}

impl fmt::Debug for ConfigBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settings = &self.settings;
        f.debug_struct("ConfigBuilder")
            .field("credentials", &settings.credentials)
            .field("application", &settings.application)
            .field("timeout", &settings.timeout)
            .field("connect_timeout", &settings.connect_timeout)
            .field("deadline", &settings.deadline)
            .field("retry", &settings.retry)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
