//! The first exchange with an origin, and nonces that expire: a write is never lost there, and the loss is repaired.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/guard.rs"]
mod guard;
#[path = "common/server.rs"]
mod server;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use api::Client;
use guard::{Guard, PRIVATE, PUBLIC};
use server::{Answer, Exchange, Server};
use tidbcloud_core::http::Method;
use tidbcloud_core::serde_json::{Value, json};
use tidbcloud_core::{Config, Credentials, Response, Result, Retry};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const CLUSTER: &str = r#"{"displayName":"demo"}"#;

fn client(url: &str) -> Client {
    let config = Config::builder()
        .credentials(Credentials::new(PUBLIC, PRIVATE))
        .retry(Retry::default().with_initial_delay(Duration::from_millis(4)))
        .dangerously_allow_http_on_loopback()
        .build();
    Client::with_endpoint(&config.unwrap(), url).unwrap()
}

async fn write(client: &Client, method: &Method) -> Result<Response<Value>> {
    client
        .request(method.clone(), "/things?secret=x")
        .with_body(json!({"name": "demo"}))
        .with_header("x-token", "y")
        .with_timeout(Duration::from_millis(500))
        .send()
        .await
}

/// Returns the writes that were sent; probes for the challenge are left out.
fn writes(server: &Server) -> Vec<Exchange> {
    let mut exchanges = server.exchanges();
    exchanges.retain(|exchange| exchange.method != "GET");
    exchanges
}

/// The first exchanges of a cold write fail one after the other, each in its own way; the write is made once.
#[tokio::test]
async fn a_cold_write_outlives_the_loss_of_its_first_exchanges() {
    let lost = Answer {
        hang_up: true,
        ..Answer::new(200, "")
    };
    let failures = [
        lost,
        Answer::new(200, "").after(2_000),
        Answer::new(502, ""),
        Answer::new(503, ""),
        Answer::new(504, ""),
        Answer::new(429, ""),
    ];
    for method in [Method::POST, Method::PATCH] {
        for failure in &failures {
            let (guard, failure) = (Guard::default(), failure.clone());
            let failing = AtomicUsize::new(0);
            let server = Server::start(move |exchange| {
                if failing.fetch_add(1, Ordering::SeqCst) < 2 {
                    return failure.clone();
                }
                let denied = guard.check(exchange);
                denied.unwrap_or_else(|| Answer::new(200, CLUSTER))
            })
            .await;
            let response = write(&client(&server.url), &method).await;
            let response = response.unwrap_or_else(|error| panic!("{method}: {error}"));
            assert_eq!(
                (response.meta().attempts(), response.meta().exchanges()),
                (3, 4)
            );
            let writes = writes(&server);
            assert_eq!(writes.len(), 1, "{writes:?}");
            assert!(writes[0].header("authorization").is_some());
            assert_eq!(writes[0].text(), r#"{"name":"demo"}"#);
        }
    }
}

#[tokio::test]
async fn the_probe_for_the_challenge_shows_nothing_of_the_call() {
    let guard = Guard::default();
    let server = Server::start(move |exchange| {
        let denied = guard.check(exchange);
        denied.unwrap_or_else(|| Answer::new(200, CLUSTER))
    })
    .await;
    write(&client(&server.url), &Method::POST).await.unwrap();
    let asked = server.exchanges().remove(0);
    assert_eq!(
        (asked.method.as_str(), asked.target.as_str()),
        ("GET", "/things")
    );
    assert!(asked.body.is_empty() && asked.header("x-token").is_none());
    assert!(asked.header("user-agent").unwrap().contains("tidbcloud"));
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn an_outage_before_the_challenge_is_reported_as_one_in_which_nothing_was_done() {
    let server = Server::start(|_| Answer {
        hang_up: true,
        ..Answer::new(200, "")
    })
    .await;
    let error = write(&client(&server.url), &Method::POST)
        .await
        .unwrap_err();
    assert_eq!(error.attempts(), 4);
    assert!(
        error.to_string().contains("nothing of the call was sent"),
        "{error}"
    );
    assert_eq!(writes(&server).len(), 0);
    let server = Server::start(|_| Answer::new(503, r#"{"message":"closed"}"#)).await;
    let error = write(&client(&server.url), &Method::POST)
        .await
        .unwrap_err();
    assert_eq!((error.attempts(), error.message()), (4, "closed"));
    assert_eq!(writes(&server).len(), 0);
}

/// A server that asks for nothing, and one that does not have the path, is sent the write once.
#[tokio::test]
async fn a_server_without_digest_gets_a_cold_write_once() {
    for status in [200, 404, 405] {
        let server = Server::start(move |exchange| match exchange.method.as_str() {
            "GET" => Answer::new(status, CLUSTER),
            _ => Answer::new(200, CLUSTER),
        })
        .await;
        let client = client(&server.url);
        for expected in [2, 3] {
            write(&client, &Method::POST).await.unwrap();
            assert_eq!(server.count(), expected, "{status}");
        }
        assert_eq!(writes(&server).len(), 2);
    }
}

/// Any other answer may be that of a machine before the API, or of an API that fails: it is no place for a body without a
/// signature.
#[tokio::test]
async fn a_write_is_not_sent_unsigned_after_a_refusal_of_the_question_for_the_challenge() {
    for (status, attempts) in [
        (101, 1),
        (301, 1),
        (304, 1),
        (307, 1),
        (400, 1),
        (401, 1),
        (403, 1),
        (408, 4),
        (410, 1),
        (500, 4),
        (501, 1),
        (502, 4),
    ] {
        for method in [Method::POST, Method::DELETE] {
            let server = Server::start(move |exchange| match exchange.method.as_str() {
                "GET" => Answer::new(status, r#"{"message":"said so"}"#),
                _ => Answer::new(200, CLUSTER),
            })
            .await;
            let error = write(&client(&server.url), &method).await.unwrap_err();
            assert_eq!(writes(&server).len(), 0, "{status}");
            assert_eq!(error.attempts(), attempts, "{status}: {error}");
            assert_eq!(error.status().unwrap(), status, "{error}");
            assert!(
                error.to_string().contains("nothing of the call was sent"),
                "{error}"
            );
        }
    }
}

#[tokio::test]
async fn a_write_without_a_body_says_that_it_has_none() {
    let server = Server::start(|exchange| match exchange.method.as_str() {
        "GET" => Answer::new(404, ""),
        _ => Answer::new(200, "{}"),
    })
    .await;
    for method in [
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::GET,
    ] {
        let call = client(&server.url).request(method.clone(), "/things:do");
        let _ = call.send().await;
        let length = match method {
            Method::GET | Method::DELETE => None,
            _ => Some("0"),
        };
        assert_eq!(server.last().header("content-length"), length, "{method}");
    }
}

/// A server that answers 401 as soon as it has read the head, and closes on the body that it did not read.
#[tokio::test]
async fn a_cold_write_of_three_megabytes_passes_a_server_that_does_not_read_what_is_unsigned() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (received, count) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (length, connections) = (Arc::clone(&received), Arc::clone(&count));
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            connections.fetch_add(1, Ordering::SeqCst);
            let length = Arc::clone(&length);
            tokio::spawn(async move {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    match stream.read_u8().await {
                        Ok(byte) => head.push(byte),
                        Err(_) => return,
                    }
                }
                let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
                if !head.contains("\r\nauthorization: digest ") {
                    let refusal = "HTTP/1.1 401 Unauthorized\r\nwww-authenticate: Digest realm=\"r\", \
                                   nonce=\"n\", qop=\"auth\"\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
                    // Dropped with the body unread, which resets the connection.
                    let _ = stream.write_all(refusal.as_bytes()).await;
                    return;
                }
                let (_, promised) = head.split_once("content-length: ").unwrap();
                let promised = promised.split_once("\r\n").unwrap().0.parse().unwrap();
                let mut body = vec![0; promised];
                stream.read_exact(&mut body).await.unwrap();
                length.store(body.len(), Ordering::SeqCst);
                let response = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
                stream.write_all(response.as_bytes()).await.unwrap();
            });
        }
    });
    let body = "x".repeat(3_000_000);
    let call = client(&url)
        .request(Method::POST, "/things")
        .with_body(body);
    let response = call.send().await.unwrap();
    assert_eq!(response.meta().attempts(), 1);
    assert_eq!(received.load(Ordering::SeqCst), 3_000_002);
    assert_eq!(count.load(Ordering::SeqCst), 2);
}

/// A server that calls the first `stale` signed exchanges stale.
async fn forgetful(stale: usize) -> Server {
    let guard = Guard::default();
    let signed = AtomicUsize::new(0);
    Server::start(move |exchange| {
        let is_signed = exchange.header("authorization").is_some();
        if is_signed && signed.fetch_add(1, Ordering::SeqCst) < stale {
            guard.expire();
        }
        let denied = guard.check(exchange);
        denied.unwrap_or_else(|| Answer::new(200, CLUSTER))
    })
    .await
}

/// An attempt answers one stale nonce, and four attempts are all: seven in a row are borne, the eighth is the end.
#[tokio::test]
async fn a_nonce_that_is_stale_again_and_again_is_answered_within_the_attempts() {
    for method in [Method::POST, Method::PATCH, Method::GET] {
        for stale in 0..=7_u32 {
            let server = forgetful(stale as usize).await;
            let response = write(&client(&server.url), &method).await;
            let response = response.unwrap_or_else(|error| panic!("{method} {stale}: {error}"));
            assert_eq!(response.meta().attempts(), 1 + stale / 2);
            // No exchange is spent on a challenge that is known to be stale.
            assert_eq!(response.meta().exchanges(), 2 + stale);
        }
        let server = forgetful(usize::MAX).await;
        let error = write(&client(&server.url), &method).await.unwrap_err();
        assert!(error.is_unauthorized() && error.attempts() == 4, "{error}");
        assert_eq!(server.count(), 1 + 8);
        let server = forgetful(2).await;
        let once = client(&server.url)
            .request(method, "/things")
            .with_retry(Retry::none());
        assert!(once.send().await.unwrap_err().is_unauthorized());
        assert_eq!(server.count(), 1 + 2);
    }
}
