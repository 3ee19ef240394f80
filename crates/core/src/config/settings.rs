//! The settings of a configuration, and what they are refused for.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use crate::config::credentials::{Credentials, KEYS_PAGE};
use crate::config::endpoint::PlainHttp;
use crate::config::environment::Environment;
use crate::config::profile::ProfileEndpoints;
use crate::error::{Error, Result};
use crate::retry::backoff::Retry;
use crate::transport::http_client::{self, ClientSettings, Configure, RootsFile};
use crate::transport::runtime_clients::{ClientPair, RuntimeClients};

/// Everything that was set, for this configuration and for those that are made from it.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) credentials: Option<Credentials>,
    /// Values read from the environment, if any were.
    pub(super) environment: Option<Environment>,
    pub(super) profile: Option<ProfileEndpoints>,
    /// Endpoints set in code, by API.
    pub(super) endpoints: BTreeMap<String, String>,
    /// Whether no other endpoint may be called.
    pub(super) only_set_endpoints: bool,
    pub(super) log_bodies: bool,
    /// The caller's changes to the HTTP client, in order.
    pub(super) configure_http: Vec<Arc<Configure>>,
    pub(super) application: Option<String>,
    pub(super) ca_file: Option<PathBuf>,
    pub(super) timeout: Duration,
    pub(super) connect_timeout: Duration,
    pub(super) deadline: Option<Duration>,
    pub(super) retry: Retry,
    pub(super) plain_http: PlainHttp,
}

impl Settings {
    /// Returns the credentials of code, else of the environment that was read.
    pub(super) fn checked_credentials(&self) -> Result<Credentials> {
        match (&self.credentials, &self.environment) {
            (Some(credentials), _) => {
                credentials.check(credentials.maker())?;
                Ok(credentials.clone())
            }
            (None, Some(environment)) => environment.credentials(),
            (None, None) => Err(Error::authentication(format!(
                "no credentials: call credentials(Credentials::new(public, private)) on the builder ({KEYS_PAGE} makes a key \
             pair), or start with ConfigBuilder::from_env() to read TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY, or with \
             ConfigBuilder::from_profile(None) to read ~/.ticloud/config.toml or ~/.ti/credentials; \
             Credentials::none() calls an API that asks for none",
            ))),
        }
    }

    /// Refuses settings that no call could be made with.
    pub(super) fn check(&self) -> Result<()> {
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
        Ok(())
    }

    /// Builds the HTTP clients, and more of them with these settings for each further runtime.
    pub(super) fn clients(&self) -> Result<RuntimeClients> {
        let by_environment = || self.environment.as_ref()?.ca_file().map(PathBuf::from);
        let ca_file = self.ca_file.clone().or_else(by_environment);
        let roots = ca_file.map(RootsFile::read).transpose()?;
        let client_settings = ClientSettings {
            connect_timeout: self.connect_timeout,
            allow_http: self.plain_http > PlainHttp::Never,
        };
        let configure_http = self.configure_http.clone();
        let avoids_proxies = configure_http.is_empty() && http_client::environment_names_a_proxy();
        RuntimeClients::new(move || {
            let client = |http| match &roots {
                Some(roots) => {
                    http_client::build(http_client::add_roots(http, roots)?, &client_settings)
                }
                None => http_client::build(http, &client_settings),
            };
            let configured = configure_http
                .iter()
                .fold(http_client::builder(), |http, configure| configure(http));
            let loopback = avoids_proxies.then(|| client(http_client::builder().no_proxy()));
            Ok(ClientPair {
                any: client(configured)?,
                loopback: loopback.transpose()?,
                may_have_timeout: !configure_http.is_empty(),
            })
        })
    }
}
