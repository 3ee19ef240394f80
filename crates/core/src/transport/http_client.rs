//! The HTTP client: TLS backend, root certificates, and the settings that are not negotiable.

use std::path::{Path, PathBuf};
use std::time::Duration;

use reqwest::ClientBuilder;

use crate::error::{Error, Result};

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

/// A PEM file with root certificates, as it was when the configuration was built.
pub(crate) struct RootsFile {
    #[cfg_attr(
        not(any(feature = "rustls", feature = "native-tls")),
        expect(dead_code)
    )]
    path: PathBuf,
    #[cfg_attr(
        not(any(feature = "rustls", feature = "native-tls")),
        expect(dead_code)
    )]
    pem: Vec<u8>,
}

impl RootsFile {
    pub(crate) fn read(path: PathBuf) -> Result<Self> {
        match std::fs::read(&path) {
            Ok(pem) => Ok(Self { path, pem }),
            Err(error) => {
                let refused = refused_roots(&path, &format!("cannot be read: {error}"));
                Err(refused.with_source(error))
            }
        }
    }
}

fn refused_roots(path: &Path, what: &str) -> Error {
    Error::usage(format!(
        "the CA file {} {what}; it must have PEM certificates (ca_file or TIDBCLOUD_CA_FILE)",
        path.display()
    ))
}

/// Adds the root certificates of a file to those of the platform.
#[cfg(any(feature = "rustls", feature = "native-tls"))]
pub(crate) fn add_roots(builder: ClientBuilder, file: &RootsFile) -> Result<ClientBuilder> {
    let roots = reqwest::Certificate::from_pem_bundle(&file.pem).map_err(|error| {
        refused_roots(&file.path, "has a broken certificate").with_source(error)
    })?;
    if roots.is_empty() {
        return Err(refused_roots(&file.path, "has no certificate"));
    }
    Ok(builder.tls_certs_merge(roots))
}

/// Refuses root certificates, for which this build has no use.
#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
pub(crate) fn add_roots(_builder: ClientBuilder, _file: &RootsFile) -> Result<ClientBuilder> {
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
