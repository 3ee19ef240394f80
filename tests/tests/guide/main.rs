//! The guide in `docs/` and README.md: each snippet is a part of a program that runs here against the mock, and each output is
//! that of a program.

mod create;
mod credentials;
mod data_service;
mod dedicated;
mod files;
mod front;
mod japanese;
mod money;
mod pages;
mod premium;
mod programs;
mod raw;
mod snippets;
mod testing;

use std::error::Error;

use tidbcloud_core::{Config, Credentials};
use tidbcloud_mock::{Mock, MockBuilder, Pace};
use tidbcloud_tests::root;

/// Outcome of a test whose snippets end calls with `?`.
type Outcome = Result<(), Box<dyn Error>>;

/// A mock of these APIs whose resources are in their final state at the first read.
async fn mock(apis: &[&str]) -> Mock {
    let builder = builder(apis).stateful(true).pace(Pace::Reads(0));
    builder.start().await.expect("a mock")
}

fn builder(apis: &[&str]) -> MockBuilder {
    let apis = apis.iter().copied().map(str::to_owned);
    Mock::builder().apis(apis)
}

fn config(mock: &Mock) -> Config {
    Config::builder()
        .credentials(Credentials::new(mock.public_key(), mock.private_key()))
        .ca_file(mock.ca_file())
        .build()
        .expect("a configuration")
}

/// The client of an API, for a mock that serves it.
macro_rules! client {
    ($mock:expr, $library:ident, $api:literal) => {
        $library::Client::with_endpoint(
            &crate::config(&$mock),
            $mock.endpoint($api).expect("an endpoint"),
        )?
    };
}
pub(crate) use client;

/// A sample body of an operation, made from the document.
fn sample<T: serde::de::DeserializeOwned>(file: &str) -> T {
    let path = root().join("generated/conformance/bodies").join(file);
    let text = std::fs::read_to_string(&path);
    let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    tidbcloud_core::serde_json::from_str(&text).expect("a record")
}
