//! Faults on request: the effect of each on a client, and the executed operations.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::common::{ID, builder, client, start, url};
use digest_auth::AuthContext;
use diqwest::{DigestAuthSession, WithDigestAuth};
use reqwest::{Client, Method, Response, StatusCode};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use serde_json::{Value, json};
use tidbcloud_mock::{ConnectionFault, Error, Fault, Faults, Mock};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// Longer than any response without a fault.
const SOON: Duration = Duration::from_millis(300);

/// A mock, and a client with a valid challenge of it.
struct Pair {
    mock: Mock,
    client: Client,
    session: DigestAuthSession,
}

impl Pair {
    async fn new(operation: &str, faults: Faults) -> Self {
        let mock = start(builder()).await;
        let (client, session) = (
            client(mock.ca_pem()),
            DigestAuthSession::new(mock.public_key(), mock.private_key()),
        );
        let pair = Self {
            mock,
            client,
            session,
        };
        let warm = pair.call(Method::GET, "/clusters/1/imports/2").await;
        assert_eq!(warm.expect("a response").status(), StatusCode::OK);
        pair.mock.plan(ID, operation, faults).await.expect("a plan");
        pair
    }

    async fn call(&self, method: Method, path: &str) -> Result<Response, diqwest::error::Error> {
        let post = method == Method::POST;
        let mut request = self.client.request(method, url(&self.mock, path));
        if post {
            let body = json!({"displayName": "demo", "region": {"name": "regions/gcp-x"}});
            request = request
                .header("content-type", "application/json")
                .body(body.to_string());
        }
        request.send_digest_auth(&self.session).await
    }

    async fn get(&self) -> Result<Response, diqwest::error::Error> {
        self.call(Method::GET, "/clusters").await
    }

    /// Returns how often `list_clusters` was executed, and answered.
    fn seen(&self) -> (u64, u64) {
        let seen = self.mock.exchanges(ID);
        let of = |counts: &std::collections::BTreeMap<String, u64>| {
            counts.get("list_clusters").copied().unwrap_or_default()
        };
        (of(&seen.executed), of(&seen.answered))
    }
}

/// Returns a mock whose next `list_clusters` has this fault.
async fn once(fault: Fault) -> Pair {
    Pair::new("list_clusters", Faults::new().then(fault)).await
}

/// Asserts that the call after the fault succeeds.
async fn assert_over(pair: &Pair) {
    let (executed, answered) = pair.seen();
    let response = pair.get().await.expect("a response");
    assert_eq!(response.status(), StatusCode::OK);
    let list: Value =
        serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
    assert!(list["clusters"].is_array());
    assert_eq!(pair.seen(), (executed + 1, answered + 1));
    assert_eq!(pair.mock.exchanges(ID).faults, 1);
}

#[tokio::test]
async fn a_reset_comes_before_anything_is_done() {
    let pair = once(Fault::Reset).await;
    assert!(pair.get().await.is_err());
    assert_eq!(pair.seen(), (0, 0));
    assert_over(&pair).await;
}

#[tokio::test]
async fn a_reset_in_the_body_leaves_status_and_length() {
    let pair = once(Fault::ResetMidBody).await;
    let mut response = pair.get().await.expect("headers");
    assert_eq!(response.status(), StatusCode::OK);
    let length = response.content_length().expect("a length");
    let first = response.chunk().await.expect("a half").expect("bytes");
    assert!((1..length).contains(&(first.len() as u64)), "{length}");
    assert!(response.chunk().await.is_err());
    assert_eq!(pair.seen(), (1, 0));
    assert_over(&pair).await;
}

#[tokio::test]
async fn stalls_come_before_the_headers_or_in_the_body() {
    let pair = once(Fault::StallHeaders(SOON)).await;
    let started = Instant::now();
    assert_eq!(
        pair.get().await.expect("a response").status(),
        StatusCode::OK
    );
    assert!(started.elapsed() >= SOON);
    assert_eq!(pair.seen(), (1, 1));

    let pair = once(Fault::StallBody(SOON)).await;
    let started = Instant::now();
    let response = pair.get().await.expect("headers");
    assert!(started.elapsed() < SOON, "the headers do not wait");
    let bytes = response.bytes().await.expect("a body");
    assert!(started.elapsed() >= SOON);
    assert!(serde_json::from_slice::<Value>(&bytes).is_ok());
    assert_over(&pair).await;
}

#[tokio::test]
async fn a_response_can_drip() {
    let pair = once(Fault::SlowDrip {
        bytes_per_second: 2_000,
    })
    .await;
    let started = Instant::now();
    let response = pair.get().await.expect("headers");
    let bytes = response.bytes().await.expect("a body");
    assert!(serde_json::from_slice::<Value>(&bytes).is_ok());
    let least = Duration::from_secs_f64(bytes.len() as f64 / 2_000.0 * 0.9);
    assert!(started.elapsed() >= least, "{:?}", started.elapsed());
    assert_eq!(pair.seen(), (1, 1));
}

#[tokio::test]
async fn a_lost_response_is_silence_and_a_reset() {
    let pair = Pair::new(
        "create_cluster",
        Faults::new().then(Fault::LostResponse(SOON)),
    )
    .await;
    let started = Instant::now();
    assert!(pair.call(Method::POST, "/clusters").await.is_err());
    assert!(started.elapsed() >= SOON);
    let seen = pair.mock.exchanges(ID);
    assert_eq!(
        (
            seen.executed["create_cluster"],
            seen.answered.get("create_cluster")
        ),
        (1, None)
    );
    let list = pair.get().await.expect("a response");
    let list: Value = serde_json::from_slice(&list.bytes().await.expect("a body")).expect("JSON");
    assert_eq!(list["clusters"][0]["displayName"], "demo", "it was done");
}

#[tokio::test]
async fn bodies_are_cut_emptied_and_mislabelled() {
    let pair = once(Fault::HalfJson).await;
    let response = pair.get().await.expect("a response");
    assert_eq!(response.headers()["content-type"], "application/json");
    let bytes = response.bytes().await.expect("a whole body, as HTTP goes");
    assert!(!bytes.is_empty() && serde_json::from_slice::<Value>(&bytes).is_err());
    assert_eq!(pair.seen(), (1, 0));

    let pair = once(Fault::EmptyBody).await;
    let response = pair.get().await.expect("a response");
    assert_eq!(
        (response.status(), response.content_length()),
        (StatusCode::OK, Some(0))
    );
    assert_eq!(pair.seen(), (1, 0));

    let pair = once(Fault::WrongContentType).await;
    let response = pair.get().await.expect("a response");
    assert!(
        response.headers()["content-type"]
            .to_str()
            .is_ok_and(|kind| kind.starts_with("text/html"))
    );
    assert!(serde_json::from_slice::<Value>(&response.bytes().await.expect("a body")).is_ok());
    assert_eq!(pair.seen(), (1, 1));
}

#[tokio::test]
async fn statuses_say_what_was_not_done() {
    for (fault, status, header, executed) in [
        (Fault::HtmlError(502), 502, None, 0),
        (Fault::GatewayTimeout, 504, None, 1),
        (
            Fault::RateLimited { reset: 23 },
            429,
            Some(("x-ratelimit-reset", "23")),
            0,
        ),
        (
            Fault::Unavailable {
                retry_after: "7".to_owned(),
            },
            503,
            Some(("retry-after", "7")),
            0,
        ),
    ] {
        let pair = once(fault).await;
        let response = pair.get().await.expect("a response");
        assert_eq!(response.status().as_u16(), status);
        if let Some((name, value)) = header {
            assert_eq!(response.headers()[name], value);
        }
        let page = response.text().await.expect("a body");
        if status == 429 {
            assert!(page.contains("49900007"), "{page}");
        } else {
            assert!(page.starts_with("<html>"), "{page}");
        }
        assert_eq!(pair.seen(), (executed, 0), "{status}");
        assert_over(&pair).await;
    }
}

#[tokio::test]
async fn a_redirect_names_the_other_place() {
    let pair = once(Fault::RedirectTo("https://elsewhere.invalid/x".to_owned())).await;
    let client = Client::builder()
        .tls_certs_only([
            reqwest::Certificate::from_pem(pair.mock.ca_pem().as_bytes()).expect("a certificate"),
        ])
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .expect("a client");
    let response = client
        .get(url(&pair.mock, "/clusters"))
        .send_digest_auth(&pair.session)
        .await
        .expect("a response");
    assert_eq!(response.status(), StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(
        response.headers()["location"],
        "https://elsewhere.invalid/x"
    );
    assert_eq!(pair.seen(), (0, 0));
}

#[tokio::test]
async fn every_third_nonce_is_stale() {
    let pair = Pair::new("list_clusters", Faults::new().every(3, Fault::StaleNonce)).await;
    for _ in 0..6 {
        let response = pair.get().await.expect("a response");
        assert_eq!(response.status(), StatusCode::OK);
    }
    let seen = pair.mock.exchanges(ID);
    assert!(seen.stale >= 2 && seen.stale == seen.faults, "{seen:?}");
    assert_eq!(pair.seen(), (6, 6));
}

#[tokio::test]
async fn plans_are_for_an_operation_or_for_all_and_can_be_cleared() {
    let pair = Pair::new("list_clusters", Faults::new()).await;
    let plan = Faults::new().always(Fault::HtmlError(502));
    pair.mock.plan_all(ID, plan).expect("a plan");
    let status = async |path| {
        pair.call(Method::GET, path)
            .await
            .expect("a response")
            .status()
    };
    assert_eq!(status("/clusters").await, StatusCode::OK);
    assert_eq!(status("/clusters/1").await, StatusCode::BAD_GATEWAY);
    pair.mock.clear_plans();
    assert_eq!(status("/clusters/1").await, StatusCode::OK);

    let wrong = pair.mock.plan(ID, "get_nothing", Faults::new()).await;
    let wrong = wrong.expect_err("an unknown operation");
    assert!(matches!(wrong, Error::UnknownOperation { .. }));
    assert!(wrong.to_string().contains("get_cluster"), "{wrong}");
    let wrong = pair.mock.plan_all("unknown", Faults::new());
    assert!(matches!(wrong, Err(Error::UnknownApi { .. })));
}

#[tokio::test]
async fn what_is_refused_is_refused_under_a_fault_too() {
    let pair = once(Fault::LostResponse(Duration::from_secs(60))).await;
    let response = pair.call(Method::GET, "/clusters?colour=red").await;
    assert_eq!(
        response.expect("a response").status(),
        StatusCode::BAD_REQUEST
    );
    assert_eq!(pair.seen(), (0, 0));
}

#[tokio::test]
async fn calls_that_are_carried_out_twice_are_known_by_their_id() {
    let pair = Pair::new("list_clusters", Faults::new()).await;
    for id in ["a", "b", "a"] {
        let request = pair.client.get(url(&pair.mock, "/clusters"));
        let request = request.header("x-request-id", id);
        let response = request.send_digest_auth(&pair.session).await;
        assert_eq!(response.expect("a response").status(), StatusCode::OK);
    }
    assert_eq!(
        pair.mock.repeated(ID),
        [("list_clusters".to_owned(), "a".to_owned(), 2)]
    );
    pair.mock.forget_exchanges();
    assert_eq!(pair.mock.repeated(ID), []);
    assert_eq!((pair.mock.exchanges(ID).all, pair.seen()), (0, (0, 0)));
}

#[tokio::test]
async fn connections_are_refused_and_show_bad_certificates() {
    let mock = start(builder()).await;
    let plan = Faults::new()
        .then(ConnectionFault::Refuse)
        .then(ConnectionFault::ExpiredCertificate)
        .then(ConnectionFault::WrongHostName)
        .then(ConnectionFault::ResetFirst)
        .then(ConnectionFault::StallHandshake(SOON));
    mock.plan_connections(ID, plan).expect("a plan");
    let get = async || {
        // A new client for each call, which has no connection yet.
        let response = client(mock.ca_pem()).get(url(&mock, "/clusters")).send();
        response.await.map(|response| response.status())
    };
    for needle in ["", "xpired", "NotValidForName"] {
        let error = get().await.expect_err("a connection that fails");
        assert!(error.is_connect(), "{error:?}");
        assert!(format!("{error:?}").contains(needle), "{needle}: {error:?}");
    }
    let error = get().await.expect_err("no response");
    assert!(!error.is_connect(), "{error:?}");
    let started = Instant::now();
    assert_eq!(get().await.expect("a response"), StatusCode::UNAUTHORIZED);
    assert!(started.elapsed() >= SOON);
    assert_eq!(
        (mock.exchanges(ID).all, mock.connections(ID).accepted),
        (1, 5)
    );

    mock.plan_connections(ID, Faults::new().always(ConnectionFault::Refuse))
        .expect("a plan");
    let address = mock.endpoint(ID).expect("an endpoint");
    let address = address
        .trim_start_matches("https://")
        .trim_end_matches("/v1");
    let mut raw = TcpStream::connect(address).await.expect("a connection");
    let error = raw.read_u8().await.expect_err("nothing to read");
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
}

#[tokio::test]
async fn open_connections_are_counted_until_they_end() {
    let pair = Pair::new("list_clusters", Faults::new()).await;
    assert_eq!(pair.mock.connections(ID).open, 1);
    let mock = pair.mock;
    drop((pair.client, pair.session));
    let ended = async {
        while mock.connections(ID).open > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let ended = tokio::time::timeout(Duration::from_secs(5), ended).await;
    assert!(ended.is_ok(), "{:?}", mock.connections(ID));
}

/// A client that does not wait for the response, but keeps the connection.
#[tokio::test]
async fn a_response_comes_late_and_twice_although_the_client_has_given_up() {
    let pair = once(Fault::DuplicateResponse(SOON)).await;
    let mut stream = tls(&pair.mock).await;
    let request = "GET /v1/clusters HTTP/1.1\r\nhost: 127.0.0.1\r\n";
    stream
        .write_all(format!("{request}\r\n").as_bytes())
        .await
        .expect("to write");
    let refusal = heard(&mut stream, SOON).await;
    let (_, challenge) = refusal
        .split_once("www-authenticate: ")
        .expect("a challenge");
    let challenge = challenge.lines().next().expect("a line");
    let mut prompt = digest_auth::parse(challenge).expect("a challenge");
    let context = AuthContext::new(
        pair.mock.public_key(),
        pair.mock.private_key(),
        "/v1/clusters",
    );
    let signature = prompt.respond(&context).expect("a signature");
    let signed = format!("{request}authorization: {signature}\r\n\r\n");
    stream.write_all(signed.as_bytes()).await.expect("to write");
    assert_eq!(heard(&mut stream, SOON / 2).await, "", "too early");
    let responses = heard(&mut stream, SOON * 2).await;
    let (one, other) = responses[1..]
        .split_once("HTTP/1.1 200 OK")
        .expect("two responses");
    let body = |response: &str| {
        response
            .split_once("\r\n\r\n")
            .map(|(_, body)| body.to_owned())
    };
    let first: Value = serde_json::from_str(&body(one).expect("a body")).expect("JSON");
    let second: Value = serde_json::from_str(&body(other).expect("a body")).expect("JSON");
    assert_eq!(first, second);
    assert_eq!(pair.seen(), (1, 1));
    // The server reads again: the connection stays open until its client closes it.
    stream
        .write_all(format!("{request}\r\n").as_bytes())
        .await
        .expect("to write");
    assert!(heard(&mut stream, SOON).await.contains(" 401 "));
    assert_over(&pair).await;
}

async fn tls(mock: &Mock) -> TlsStream<TcpStream> {
    let mut roots = RootCertStore::empty();
    let pem = CertificateDer::from_pem_slice(mock.ca_pem().as_bytes()).expect("a certificate");
    roots.add(pem).expect("a root");
    let config = ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let endpoint = url(mock, "");
    let address = endpoint.strip_prefix("https://").expect("a URL");
    let address = address.strip_suffix("/v1").expect("a base path");
    let stream = TcpStream::connect(address).await.expect("a connection");
    let name = ServerName::try_from("127.0.0.1").expect("a name");
    let connector = TlsConnector::from(Arc::new(config));
    connector.connect(name, stream).await.expect("TLS")
}

/// Reads the bytes that arrive within a time.
async fn heard(stream: &mut TlsStream<TcpStream>, within: Duration) -> String {
    let mut bytes = Vec::new();
    let all = async {
        while stream
            .read_buf(&mut bytes)
            .await
            .is_ok_and(|count| count > 0)
        {}
    };
    let _ = tokio::time::timeout(within, all).await;
    String::from_utf8(bytes).expect("text")
}
