//! Calls that never reach a server: hosts without an address, closed ports, numbers that JSON does not have.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/server.rs"]
mod server;

use std::time::Duration;

use api::Client;
use api::types::Cluster;
use server::{Answer, Server};
use tidbcloud_core::{Config, ConfigBuilder, Credentials, Retry};

fn builder() -> ConfigBuilder {
    let quick = Retry::default()
        .with_initial_delay(Duration::from_millis(4))
        .with_max_delay(Duration::from_millis(8));
    Config::builder()
        .credentials(Credentials::new("public", "private"))
        .retry(quick)
        .dangerously_allow_http_on_loopback()
}

#[tokio::test]
async fn a_call_that_was_not_sent_is_repeated_whatever_it_is() {
    let config = builder().build().unwrap();
    // No server listens there.
    let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", free.local_addr().unwrap());
    drop(free);
    let client = Client::with_endpoint(&config, &url).unwrap();
    let error = client
        .create_cluster(Cluster::default())
        .send()
        .await
        .unwrap_err();
    assert!(error.is_connect());
    assert_eq!(error.attempts(), 4);
    let shown = error.to_string();
    assert!(shown.contains("; after 4 attempts in 0."), "{shown}");
    let once = client
        .create_cluster(Cluster::default())
        .with_retry(Retry::none())
        .send()
        .await
        .unwrap_err();
    assert_eq!(once.attempts(), 1);
    assert!(!once.to_string().contains("attempt"), "{once}");
}

/// RFC 6761, section 6.4: no such name has an address. A resolver without a network may rather report a failure, or
/// not answer in time; either way nothing was sent.
#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[tokio::test]
async fn a_host_without_an_address_is_no_connection_for_any_method() {
    use std::time::Instant;
    use tidbcloud_core::http::Method;

    let config = builder()
        .connect_timeout(Duration::from_secs(2))
        // A proxy would resolve the name by itself.
        .configure_http(|http| http.no_proxy())
        .build()
        .unwrap();
    let client = Client::with_endpoint(&config, "https://dedicated.invalid/v1beta1").unwrap();
    for method in [Method::GET, Method::POST, Method::PATCH, Method::DELETE] {
        let started = Instant::now();
        let call = client.request(method.clone(), "/clusters");
        let error = call.send().await.unwrap_err();
        assert!(error.is_connect(), "{method}: {error:?}");
        assert_eq!(error.attempts(), 4, "{method}: {error:?}");
        assert!(error.status().is_none());
        let message = error.to_string();
        assert!(
            message.contains("could not connect; nothing was sent"),
            "{message}"
        );
        assert!(message.contains("after 4 attempts"), "{message}");
        assert!(
            started.elapsed() < Duration::from_secs(12),
            "{:?}",
            started.elapsed()
        );
    }
}

#[tokio::test]
async fn a_number_that_json_does_not_have_is_reported_before_anything_is_sent() {
    let server = Server::start(|_| Answer::new(200, "{}")).await;
    let client = Client::with_endpoint(&builder().build().unwrap(), &server.url).unwrap();
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let non_finite = Cluster {
            usage: Some(number),
            ..Cluster::default()
        };
        let inside = Cluster {
            r#type: Some(vec![Cluster::default(), non_finite.clone()]),
            ..Cluster::default()
        };
        let boxed = Cluster {
            parent: Some(Box::new(non_finite.clone())),
            ..Cluster::default()
        };
        for wanted in [non_finite, inside, boxed] {
            let error = client.create_cluster(wanted).send().await.unwrap_err();
            assert!(error.is_usage() && error.attempts() == 0, "{error}");
            let message = error.to_string();
            assert!(
                message.contains("Cluster.usage is NaN or an infinite number"),
                "{message}"
            );
        }
    }
    assert_eq!(server.count(), 0);
    let finite = Cluster {
        usage: Some(f64::MAX),
        ..Cluster::default()
    };
    client.create_cluster(finite).send().await.unwrap();
    assert_eq!(server.last().method, "POST");
}
