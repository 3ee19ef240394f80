//! Mock of the API of the fixture, and clients of it.

use serde_json::Value;
use tidbcloud_mock::{Mock, MockBuilder};
use tidbcloud_model::api::Api;
use tidbcloud_specs::lower::{ApiSettings, lower};

pub(crate) const ID: &str = "things";

/// Returns the API of the fixture under an id.
pub(crate) fn things(id: &str) -> (Api, Value) {
    let document: Value =
        serde_json::from_str(include_str!("../fixtures/things.json")).expect("the fixture is JSON");
    let identity = ApiSettings {
        id: id.to_owned(),
        version: "v1".to_owned(),
        crate_name: "things-v1".to_owned(),
        release: "0.1.0".to_owned(),
        title: "Things".to_owned(),
        server: "https://things.example.com/v1".to_owned(),
    };
    let api = lower(&document, &identity)
        .unwrap_or_else(|diagnostics| panic!("the fixture does not lower:\n{diagnostics}"));
    (api, document)
}

pub(crate) fn builder() -> MockBuilder {
    let (api, document) = things(ID);
    Mock::builder().api(api, document)
}

pub(crate) async fn start(builder: MockBuilder) -> Mock {
    builder.start().await.expect("a mock")
}

pub(crate) fn url(mock: &Mock, path: &str) -> String {
    format!(
        "{}{path}",
        mock.endpoint(ID).expect("the fixture's endpoint")
    )
}

/// Returns a client that trusts this certificate authority only.
pub(crate) fn client(ca_pem: &str) -> reqwest::Client {
    // Several tests run in one process; the first one installs the provider.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let certificate = reqwest::Certificate::from_pem(ca_pem.as_bytes()).expect("a certificate");
    reqwest::Client::builder()
        .tls_certs_only([certificate])
        .no_proxy()
        .build()
        .expect("a client")
}
