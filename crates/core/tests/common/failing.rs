//! Calls that fail: the error that a response makes.
#![allow(dead_code, unreachable_pub)]

use std::error::Error as _;

use tidbcloud_core::{Config, Credentials, Error, Retry};

use crate::api::Client;
use crate::api::types::Cluster;
use crate::server::{Answer, Server};

pub fn client(url: &str) -> Client {
    let config = Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
        .retry(Retry::none())
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap();
    Client::with_endpoint(&config, url).unwrap()
}

/// Returns the error that a response makes of a call whose arguments have secrets.
pub async fn failing(answer: Answer) -> Error {
    let server = Server::start(move |exchange| match exchange.method.as_str() {
        // The question for a challenge: this server asks for nothing.
        "GET" => Answer::new(404, ""),
        _ => answer.clone(),
    })
    .await;
    let cluster = Cluster {
        display_name: Some("demo".to_owned()),
        root_password: Some("s3cr3t-password".to_owned()),
        ..Cluster::default()
    };
    let error = client(&server.url)
        .create_cluster(cluster)
        .with_query("token", "s3cr3t-query")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.operation(), Some("create_cluster"));
    assert_eq!(error.method().unwrap().as_str(), "POST");
    assert_eq!(error.path(), Some("/clusters"));
    assert_eq!(error.attempts(), 1);
    let shown = chain(&error);
    assert!(!shown.contains("s3cr3t"), "{shown}");
    assert!(!error.to_string().contains('\n'), "{error}");
    error
}

/// Everything that an error and its sources print.
pub fn chain(error: &Error) -> String {
    let mut shown = format!("{error} {error:?}");
    let mut source = error.source();
    while let Some(cause) = source {
        shown.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    shown
}
