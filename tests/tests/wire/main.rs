//! A document of others with headers, forms, files and objects in queries, from the generated client to the mock and back. The
//! modules `client`, `operations` and `types` are the generated code; `GENERATED=write` in the environment writes them anew.

#[allow(dead_code, unreachable_pub, clippy::all)]
#[rustfmt::skip]
mod client;
#[allow(dead_code, unreachable_pub, clippy::all)]
#[rustfmt::skip]
mod operations;
#[allow(dead_code, unreachable_pub, clippy::all)]
#[rustfmt::skip]
mod types;

mod bodies;
mod freshness;
mod parameters;
mod responses;

use std::path::{Path, PathBuf};

use client::Client;
use serde_json::Value;
use tidbcloud_core::{Config, ConfigBuilder, Credentials, Error, Retry};
use tidbcloud_mock::{Exchange, Mock};
use tidbcloud_specs::{Loaded, load_standalone};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wire")
}

fn loaded() -> Loaded {
    load_standalone(&folder().join("document.yaml"), "wire").expect("a model")
}

/// A mock of the document, and a client of it.
struct Wire {
    mock: Mock,
    client: Client,
}

impl Wire {
    async fn start() -> Self {
        Self::with(|config| config).await
    }

    async fn with(configure: impl FnOnce(ConfigBuilder) -> ConfigBuilder) -> Self {
        let loaded = loaded();
        let mock = Mock::builder().api(loaded.api.clone(), loaded.document);
        let mock = mock.start().await.expect("a mock");
        let config = Config::builder()
            .credentials(Credentials::new(mock.public_key(), mock.private_key()))
            .ca_file(mock.ca_file())
            .retry(Retry::none());
        let config = configure(config).build().expect("a configuration");
        let endpoint = mock.endpoint("wire").expect("the API");
        let client = Client::with_endpoint(&config, endpoint).expect("a client");
        Self { mock, client }
    }

    /// The latest call.
    fn last(&self) -> Exchange {
        let calls = self.mock.calls();
        calls.last().expect("a call").clone()
    }
}

/// The problems that the mock found in a request.
fn refusal(error: &Error) -> String {
    assert_eq!(
        error.status().map(|status| status.as_u16()),
        Some(400),
        "{error}"
    );
    let body: Value = serde_json::from_slice(error.body()).expect("JSON");
    body.to_string()
}
