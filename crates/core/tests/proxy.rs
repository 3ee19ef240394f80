//! Proxies named by the environment: used for the API, and not for endpoints on this machine.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/server.rs"]
mod server;

use std::process::Command;

use api::Client;
use server::{Answer, Server};
use tidbcloud_core::{Config, Credentials, Result, Retry};

const ENDPOINT: &str = "TIDBCLOUD_CORE_TEST_ENDPOINT";
const CONFIGURED: &str = "TIDBCLOUD_CORE_TEST_CONFIGURED";

/// Calls an endpoint in a separate process, whose environment names a proxy; whether it answered, and how often
/// the proxy was asked.
async fn call(test: &'static str, endpoint: String, configured: bool) -> (bool, usize) {
    let proxy = Server::start(|_| Answer::new(502, "from the proxy")).await;
    let url = proxy.url.clone();
    let child = tokio::task::spawn_blocking(move || {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args([test, "--exact", "--nocapture"]);
        for name in ["NO_PROXY", "no_proxy", "REQUEST_METHOD"] {
            child.env_remove(name);
        }
        for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"] {
            child.env(name, &url);
        }
        if configured {
            child.env(CONFIGURED, "yes");
        }
        child.env(ENDPOINT, endpoint).output().unwrap()
    });
    let output = child.await.unwrap();
    (output.status.success(), proxy.count())
}

/// Runs in that process.
async fn answers(endpoint: &str) -> Result<()> {
    let mut builder = Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
        .retry(Retry::none())
        .dangerously_allow_http_on_loopback();
    if std::env::var_os(CONFIGURED).is_some() {
        builder = builder.configure_http(|http| http);
    }
    let client = Client::with_endpoint(&builder.build()?, endpoint)?;
    client.get_cluster("1").send().await.map(drop)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_endpoints_elsewhere_are_reached_through_a_proxy() {
    const TEST: &str = "only_endpoints_elsewhere_are_reached_through_a_proxy";
    if let Ok(endpoint) = std::env::var(ENDPOINT) {
        return answers(&endpoint).await.unwrap();
    }
    let server = Server::start(|_| Answer::new(200, "{}")).await;
    let here = server.url.clone();
    assert_eq!(call(TEST, here.clone(), false).await, (true, 0));
    let by_name = here.replace("127.0.0.1", "localhost");
    assert_eq!(call(TEST, by_name, false).await, (true, 0));
    // The configuration of the HTTP client wins.
    assert_eq!(call(TEST, here, true).await, (false, 1));
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    {
        let elsewhere = "https://dedicated.tidbapi.example/v1beta1".to_owned();
        assert_eq!(call(TEST, elsewhere, false).await, (false, 1));
    }
}

/// A proxy that refuses, and one that is not there.
#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[tokio::test]
async fn a_proxy_that_refuses_is_called_one() {
    let proxy = Server::start(|_| Answer::new(403, "no")).await;
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let nothing = format!("http://{}", closed.local_addr().unwrap());
    drop(closed);
    let unauthorized = Server::start(|_| Answer::new(407, "who?")).await;
    for url in [proxy.url.clone(), nothing, unauthorized.url.clone()] {
        let config = Config::builder()
            .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
            .retry(Retry::none())
            .configure_http(move |http| http.proxy(reqwest::Proxy::all(&url).unwrap()))
            .build()
            .unwrap();
        let endpoint = "https://dedicated.tidbapi.example/v1beta1";
        let client = Client::with_endpoint(&config, endpoint).unwrap();
        let error = client.get_cluster("1").send().await.unwrap_err();
        assert!(error.is_connect(), "{error:?}");
        let shown = error.to_string();
        assert!(
            shown.contains("could not connect through the proxy; nothing was sent: "),
            "{error:?}"
        );
        assert!(shown.contains("HTTPS_PROXY"), "{shown}");
    }
    assert_eq!((proxy.count(), unauthorized.count()), (1, 1));
}
