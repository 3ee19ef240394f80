//! TLS: the servers that a client trusts, and its error for others.
#![cfg(any(feature = "rustls", feature = "native-tls"))]

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/guard.rs"]
mod guard;
#[path = "common/server.rs"]
mod server;

use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use api::Client;
use guard::{Guard, PRIVATE, PUBLIC};
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair,
};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use server::{Answer, Server};
use tempfile::NamedTempFile;
use tidbcloud_core::{Config, ConfigBuilder, Credentials, Retry};
use tokio_rustls::TlsAcceptor;

/// A server whose certificate for `name` is of a throw-away authority, and the file of that authority.
async fn server_for(name: &str) -> (Server, NamedTempFile) {
    let mut params = CertificateParams::new(Vec::<String>::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    // OpenSSL takes a certificate whose issuer has its own name for self-signed.
    params
        .distinguished_name
        .push(DnType::CommonName, "throw-away authority");
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![name.to_owned()])
        .unwrap()
        .signed_by(&key, &authority)
        .unwrap();
    serving(&certificate, &key, &authority.pem()).await
}

/// A server whose certificate is that of an authority, as `openssl req -x509` makes it, and its file.
#[cfg(feature = "rustls")]
async fn authority_as_server() -> (Server, NamedTempFile) {
    let mut params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap();
    serving(&certificate, &key, &certificate.pem()).await
}

/// A server with this certificate, and a file of what to trust.
async fn serving(certificate: &Certificate, key: &KeyPair, pem: &str) -> (Server, NamedTempFile) {
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
        )
        .unwrap();
    let guard = Guard::default();
    let server = Server::start_on(Some(TlsAcceptor::from(Arc::new(config))), move |exchange| {
        guard
            .check(exchange)
            .unwrap_or_else(|| Answer::new(200, r#"{"displayName":"demo"}"#))
    })
    .await;
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(pem.as_bytes()).unwrap();
    (server, file)
}

fn builder() -> ConfigBuilder {
    let quick = Retry::default().with_initial_delay(Duration::from_millis(4));
    Config::builder()
        .credentials(Credentials::new(PUBLIC, PRIVATE))
        .retry(quick)
}

#[tokio::test]
async fn a_ca_file_makes_ones_own_server_trusted() {
    let (server, file) = server_for("127.0.0.1").await;
    let config = builder().ca_file(file.path()).build().unwrap();
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    for expected in [2, 3] {
        let cluster = client.get_cluster("1").send().await.unwrap();
        assert_eq!(cluster.display_name.as_deref(), Some("demo"));
        assert_eq!(server.count(), expected);
    }
}

#[tokio::test]
async fn strangers_are_not_trusted_and_get_nothing() {
    let (unknown, _) = server_for("127.0.0.1").await;
    let (misnamed, file) = server_for("elsewhere.example").await;
    let trusting = builder().ca_file(file.path());
    // One of several machines behind a name may have a certificate for another, but none is of an authority that is unknown.
    for (server, builder, attempts) in [(unknown, builder(), 1), (misnamed, trusting, 4)] {
        let config = builder.build().unwrap();
        let client = Client::with_endpoint(&config, &server.url).unwrap();
        let error = client.pause_cluster("1").send().await.unwrap_err();
        assert!(error.is_connect(), "{error:?}");
        // Nothing was sent, so even a write was tried again.
        assert_eq!(error.attempts(), attempts, "{error}");
        assert!(error.to_string().contains("certificate"), "{error}");
        assert_eq!(
            error.to_string().contains("TIDBCLOUD_CA_FILE"),
            attempts == 1
        );
        assert_eq!(server.count(), 0);
    }
}

#[cfg(feature = "rustls")]
#[tokio::test]
async fn a_certificate_of_an_authority_is_no_servers_and_the_error_says_how_to_make_one() {
    let (server, file) = authority_as_server().await;
    let config = builder().ca_file(file.path()).build().unwrap();
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    let error = client.get_cluster("1").send().await.unwrap_err();
    assert!(error.is_connect() && error.attempts() == 1, "{error}");
    for part in ["openssl req -x509", "CA:FALSE", "TIDBCLOUD_CA_FILE"] {
        assert!(error.to_string().contains(part), "{error}");
    }
}
