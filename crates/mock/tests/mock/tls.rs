//! TLS, ports, starts and stops.

use std::time::Duration;

use crate::common::{ID, builder, client, start, things, url};
use diqwest::WithDigestAuth;
use reqwest::StatusCode;
use tidbcloud_mock::{Error, Mock};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

#[tokio::test]
async fn who_trusts_the_authority_gets_through_by_every_name() {
    let mock = start(builder()).await;
    let by_address = url(&mock, "/clusters");
    let by_name = by_address.replace("127.0.0.1", "localhost");
    for url in [by_address, by_name] {
        // The mock listens on 127.0.0.1 only, while `localhost` may resolve to another address.
        let port = reqwest::Url::parse(&url)
            .ok()
            .and_then(|url| url.port())
            .expect("a port");
        let _ = rustls::crypto::ring::default_provider().install_default();
        let certificate =
            reqwest::Certificate::from_pem(&std::fs::read(mock.ca_file()).expect("the CA file"));
        let client = reqwest::Client::builder()
            .tls_certs_only([certificate.expect("a certificate")])
            .no_proxy()
            .resolve("localhost", ([127, 0, 0, 1], port).into())
            .build()
            .expect("a client");
        let response = client
            .get(&url)
            .send_digest_auth((mock.public_key(), mock.private_key()))
            .await;
        assert_eq!(
            response.expect("a response").status(),
            StatusCode::OK,
            "{url}"
        );
    }
}

#[tokio::test]
async fn who_does_not_trust_the_authority_fails() {
    let (mock, other) = (start(builder()).await, start(builder()).await);
    let error = client(other.ca_pem())
        .get(url(&mock, "/clusters"))
        .send()
        .await
        .expect_err("a stranger's certificate");
    assert!(error.is_connect(), "{error:?}");
    assert_eq!(mock.exchanges(ID).all, 0);
}

#[tokio::test]
async fn mocks_side_by_side_share_nothing() {
    let (one, other) = (start(builder()).await, start(builder()).await);
    assert_ne!(one.endpoint(ID), other.endpoint(ID));
    assert_ne!(
        (one.public_key(), one.private_key()),
        (other.public_key(), other.private_key())
    );
    let keys = (one.public_key(), one.private_key());
    let at = async |mock: &Mock| {
        client(mock.ca_pem())
            .get(url(mock, "/clusters"))
            .send_digest_auth(keys)
            .await
    };
    assert_eq!(at(&one).await.expect("a response").status(), StatusCode::OK);
    assert_eq!(
        at(&other).await.expect("a response").status(),
        StatusCode::UNAUTHORIZED
    );
    assert_eq!((one.exchanges(ID).all, other.exchanges(ID).all), (2, 2));
}

#[tokio::test]
async fn each_api_has_its_own_port() {
    let [(first, document), (second, other)] = [things("first"), things("second")];
    let mock = start(Mock::builder().api(first, document).api(second, other)).await;
    let endpoints: Vec<(&str, &str)> = mock.endpoints().collect();
    assert_eq!(
        endpoints.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
        ["first", "second"]
    );
    assert_ne!(endpoints[0].1, endpoints[1].1);
    assert!(
        endpoints
            .iter()
            .all(|(_, endpoint)| endpoint.ends_with("/v1"))
    );
    assert_eq!(mock.endpoint("third"), None);
    assert_eq!(mock.exchanges("third").all, 0);
}

#[tokio::test]
async fn a_client_that_never_shakes_hands_holds_up_no_other() {
    let mock = start(builder()).await;
    let address = url(&mock, "").replace("https://", "").replace("/v1", "");
    let mut silent = Vec::new();
    for _ in 0..50 {
        silent.push(TcpStream::connect(&address).await.expect("a connection"));
    }
    let call = client(mock.ca_pem()).get(url(&mock, "/clusters")).send();
    let response = tokio::time::timeout(Duration::from_secs(5), call)
        .await
        .expect("no waiting")
        .expect("a response");
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_stopped_mock_removes_its_file() {
    let mock = start(builder()).await;
    let (url, ca_pem, file) = (
        url(&mock, "/clusters"),
        mock.ca_pem().to_owned(),
        mock.ca_file().to_owned(),
    );
    let client = client(&ca_pem);
    assert_eq!(
        client.get(&url).send().await.expect("a response").status(),
        StatusCode::UNAUTHORIZED
    );
    assert!(file.exists());
    mock.stop().await;
    assert!(!file.exists());
    // Neither the idle connection nor a new one answers.
    assert!(client.get(&url).send().await.is_err());
    assert!(self::client(&ca_pem).get(&url).send().await.is_err());
}

#[tokio::test]
async fn a_dropped_mock_ends_its_connections() {
    let mock = start(builder()).await;
    let address = url(&mock, "").replace("https://", "").replace("/v1", "");
    let client = client(mock.ca_pem());
    assert!(client.get(url(&mock, "/clusters")).send().await.is_ok());
    let mut handshaking = TcpStream::connect(&address).await.expect("a connection");
    drop(mock);
    let mut byte = [0];
    let ended = tokio::time::timeout(Duration::from_secs(5), handshaking.read(&mut byte))
        .await
        .expect("an end");
    assert!(matches!(ended, Ok(0) | Err(_)));
    let refused = async {
        while TcpStream::connect(&address).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), refused)
        .await
        .expect("the port is free again");
}

#[tokio::test]
async fn a_start_that_fails_says_why() {
    let none = Mock::builder().apis([""; 0]).start().await;
    assert!(matches!(none, Err(Error::NoApi)));
    let (api, document) = things(ID);
    let unknown = Mock::builder()
        .api(api, document)
        .apis(["other"])
        .start()
        .await
        .expect_err("an unknown API");
    let unknown = unknown.to_string();
    assert!(
        unknown.starts_with("there is no API \"other\"; there are ") && unknown.contains("things"),
        "{unknown}"
    );
    let mock = start(builder()).await;
    let port = reqwest::Url::parse(&url(&mock, "/"))
        .ok()
        .and_then(|url| url.port())
        .expect("a port");
    let taken = builder()
        .port(port)
        .start()
        .await
        .expect_err("a taken port");
    assert!(
        taken
            .to_string()
            .starts_with(&format!("127.0.0.1:{port} is in use")),
        "{taken}"
    );
    let [(first, document), (second, other)] = [things("first"), things("second")];
    let many = Mock::builder()
        .api(first, document)
        .api(second, other)
        .port(65535)
        .start()
        .await;
    assert!(matches!(
        many,
        Err(Error::Ports {
            port: 65535,
            apis: 2
        } | Error::Bind { .. })
    ));
    let (mut api, document) = things(ID);
    api.server = "nowhere".to_owned();
    assert!(matches!(
        Mock::builder().api(api, document).start().await,
        Err(Error::Server { .. })
    ));
}
