//! The HTTP client: TLS backend, root certificates, and the settings that are not negotiable.

use std::path::Path;
use std::time::Duration;

use http::HeaderValue;
use http::header::AUTHORIZATION;
use reqwest::ClientBuilder;
use url::Url;

use crate::config::endpoint::is_loopback;
use crate::error::{Error, Result};
use crate::transport::exchange::Outgoing;

/// Whether this build can speak TLS.
pub(crate) const HAS_TLS: bool = cfg!(any(feature = "rustls", feature = "native-tls"));

/// Message for a build without TLS.
pub(crate) const NO_TLS: &str = "this build of tidbcloud-core has no TLS; enable its feature `rustls` (the default) or `native-tls`";

/// Settings that this crate applies over a caller's own client settings.
pub(crate) struct ClientSettings {
    pub(crate) connect_timeout: Duration,
    pub(crate) allow_http: bool,
}

/// A caller's own changes to the client.
pub(crate) type Configure = dyn Fn(ClientBuilder) -> ClientBuilder + Send + Sync;

/// Environment variables that name proxies for HTTP and HTTPS.
const PROXIES: [&str; 6] = [
    "HTTPS_PROXY",
    "https_proxy",
    "HTTP_PROXY",
    "http_proxy",
    "ALL_PROXY",
    "all_proxy",
];

/// Whether the environment names a proxy.
pub(crate) fn environment_names_a_proxy() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|proxy| !proxy.is_empty());
    PROXIES.into_iter().any(named)
}

/// The HTTP clients of a configuration. Clones share connections.
#[derive(Clone)]
pub(crate) struct Clients {
    pub(crate) any: reqwest::Client,
    /// For endpoints on this machine: a proxy elsewhere could not reach them, and must not see plain HTTP.
    pub(crate) loopback: Option<reqwest::Client>,
}

impl Clients {
    /// Returns the client for a URL.
    pub(crate) fn of(&self, url: &Url) -> &reqwest::Client {
        match &self.loopback {
            Some(client) if is_loopback(url) => client,
            _ => &self.any,
        }
    }

    /// Makes one exchange, with this value of `Authorization`.
    pub(crate) async fn exchange(
        &self,
        outgoing: &Outgoing,
        authorization: Option<HeaderValue>,
    ) -> Result<reqwest::Response> {
        let mut request = self.request(outgoing);
        if let Some(authorization) = authorization {
            request = request.header(AUTHORIZATION, authorization);
        }
        let response = request.send().await;
        response.map_err(|error| Error::exchange(error, true))
    }

    /// Begins an exchange that sends the request.
    pub(crate) fn request(&self, outgoing: &Outgoing) -> reqwest::RequestBuilder {
        outgoing.count_send();
        let mut request = self
            .of(&outgoing.url)
            .request(outgoing.method.clone(), outgoing.url.clone())
            .headers(outgoing.headers.clone())
            // The attempt as a whole is timed; a timeout set by configure_http must not end it earlier.
            .timeout(Duration::MAX);
        if !outgoing.added_headers.is_empty() {
            request = request.headers(outgoing.added_headers.clone());
        }
        match &outgoing.body {
            Some(body) => request.body(body.clone()),
            None => request,
        }
    }
}

/// Returns a client builder with the TLS backend chosen, for callers to adapt.
pub(crate) fn builder() -> ClientBuilder {
    #[cfg(feature = "rustls")]
    {
        // reqwest panics without a provider; a program that installed its own keeps it.
        if rustls::crypto::CryptoProvider::get_default().is_none() {
            // Losing a race here means that another thread has just installed one.
            let _ = rustls::crypto::ring::default_provider().install_default();
        }
        reqwest::Client::builder().tls_backend_rustls()
    }
    #[cfg(not(feature = "rustls"))]
    {
        reqwest::Client::builder()
    }
}

/// Adds the root certificates of a PEM file to those of the platform.
#[cfg(any(feature = "rustls", feature = "native-tls"))]
pub(crate) fn add_roots(builder: ClientBuilder, file: &Path) -> Result<ClientBuilder> {
    let fail = |what: String| {
        Error::usage(format!(
            "the CA file {} {what}; it must have PEM certificates (ca_file or TIDBCLOUD_CA_FILE)",
            file.display()
        ))
    };
    let pem = std::fs::read(file)
        .map_err(|error| fail(format!("cannot be read: {error}")).with_source(error))?;
    let roots = reqwest::Certificate::from_pem_bundle(&pem)
        .map_err(|error| fail("has a broken certificate".to_owned()).with_source(error))?;
    if roots.is_empty() {
        return Err(fail("has no certificate".to_owned()));
    }
    Ok(builder.tls_certs_merge(roots))
}

/// Refuses root certificates, for which this build has no use.
#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
pub(crate) fn add_roots(_builder: ClientBuilder, _file: &Path) -> Result<ClientBuilder> {
    Err(Error::usage(NO_TLS))
}

/// Applies the settings that are not negotiable and builds the client.
pub(crate) fn build(builder: ClientBuilder, settings: &ClientSettings) -> Result<reqwest::Client> {
    builder
        .https_only(!settings.allow_http)
        // Following one would take the signature and the body to a place that the caller did not name.
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .connect_timeout(settings.connect_timeout)
        .build()
        .map_err(|error| {
            Error::usage(
                "the HTTP client cannot be built; check ca_file and what configure_http sets",
            )
            .with_source(error)
        })
}
