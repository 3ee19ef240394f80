//! Digest against a counting server: how many exchanges each situation takes, and which response the caller gets.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/guard.rs"]
mod guard;
#[path = "common/server.rs"]
mod server;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use api::Client;
use guard::{Asking, Guard, PRIVATE, PUBLIC};
use server::{Answer, Exchange, Server};
use tidbcloud_core::http::Method;
use tidbcloud_core::{Config, Credentials, Error, Retry};

const CLUSTER: &str = r#"{"displayName":"demo"}"#;

fn config(private: &str) -> Config {
    Config::builder()
        .credentials(Credentials::new(PUBLIC, private))
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap()
}

fn client(server: &Server) -> Client {
    Client::with_endpoint(&config(PRIVATE), &format!("{}/v1beta1", server.url)).unwrap()
}

/// A server that checks Digest, and answers with `answer` then.
async fn guarded(
    asking: Asking,
    answer: impl Fn(&Exchange) -> Answer + Send + Sync + 'static,
) -> (Server, Arc<Guard>) {
    let guard = Arc::new(Guard::new(asking));
    let door = Arc::clone(&guard);
    let server =
        Server::start(move |exchange| door.check(exchange).unwrap_or_else(|| answer(exchange)))
            .await;
    (server, guard)
}

/// Sends 100 calls at once, and returns the exchanges that each reports.
async fn hundred(client: &Client) -> Vec<Result<u32, Error>> {
    let calls: Vec<_> = (0..100)
        .map(|id| tokio::spawn(client.get_cluster(format!("{id}")).send()))
        .collect();
    let mut results = Vec::new();
    for call in calls {
        let result = call.await.unwrap();
        results.push(result.map(|response| response.meta().exchanges()));
    }
    results
}

#[tokio::test]
async fn a_cold_call_takes_two_exchanges_and_a_warm_one_takes_one() {
    for (algorithm, qop, opaque) in [
        ("MD5", Some("auth"), None),
        ("MD5", None, None),
        ("MD5-sess", Some("auth"), Some("o paque")),
        (
            "SHA-256",
            Some("auth"),
            Some("5ccc069c403ebaf9f0171e9517f40e41"),
        ),
        ("SHA-256", Some("auth,auth-int"), None),
        ("SHA-256", Some("auth-int"), None),
        ("SHA-256-sess", Some("auth"), None),
        ("SHA-512-256", Some("auth"), None),
    ] {
        let asking = Asking {
            algorithm,
            qop,
            opaque,
            ..Asking::default()
        };
        let (server, _) = guarded(asking.clone(), |_| Answer::new(200, CLUSTER)).await;
        let client = client(&server);
        for expected in [2, 3, 4] {
            let response = client
                .create_cluster(api::types::Cluster::default())
                .send()
                .await
                .unwrap_or_else(|error| panic!("{asking:?}: {error}"));
            assert_eq!(server.count(), expected, "{asking:?}");
            let own = if expected == 2 { 2 } else { 1 };
            assert_eq!(response.meta().exchanges(), own, "{asking:?}");
        }
    }
}

#[tokio::test]
async fn the_signature_covers_the_request_target_with_query_and_verb() {
    let (server, _) = guarded(Asking::default(), |_| Answer::new(200, "{}")).await;
    let client = client(&server);
    for _ in 0..2 {
        client
            .pause_cluster("a b/c")
            .with_query("x y", "1+1=2&é")
            .send()
            .await
            .unwrap();
        assert_eq!(
            server.last().target,
            "/v1beta1/clusters/a%20b%2Fc:pauseCluster?x%20y=1%2B1%3D2%26%C3%A9"
        );
    }
    assert_eq!(server.count(), 3);
    // A path by hand is sent as the URL standard writes it, and signed as it is sent.
    let unusual = "/odd/[a]{b}'(c)!*;,=@|^`\"<>?q={^`|}'\"[]\\\u{e9}";
    client.request(Method::GET, unusual).send().await.unwrap();
    assert_eq!(server.count(), 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_cold_calls_share_one_handshake() {
    let (server, guard) = guarded(Asking::default(), |_| Answer::new(200, CLUSTER).after(20)).await;
    let results = hundred(&client(&server)).await;
    assert!(results.iter().all(Result::is_ok));
    assert_eq!(server.count(), 101);
    assert_eq!(guard.repeated(), 0);
}

#[tokio::test]
async fn clients_of_one_config_share_the_challenge_and_origins_do_not() {
    let (one, _) = guarded(Asking::default(), |_| Answer::new(200, CLUSTER)).await;
    let (other, _) = guarded(Asking::default(), |_| Answer::new(200, CLUSTER)).await;
    let config = config(PRIVATE);
    for path in ["/a", "/b"] {
        let client = Client::with_endpoint(&config, &format!("{}{path}", one.url)).unwrap();
        client.get_cluster("1").send().await.unwrap();
    }
    assert_eq!(one.count(), 3);
    // The same host on another port asks anew.
    let client = Client::with_endpoint(&config, &other.url).unwrap();
    client.get_cluster("1").send().await.unwrap();
    assert_eq!(other.count(), 2);
    let unsigned: Vec<_> = other
        .exchanges()
        .iter()
        .map(|exchange| exchange.header("authorization").is_none())
        .collect();
    assert_eq!(unsigned, [true, false]);
}

#[tokio::test]
async fn a_stale_nonce_costs_one_exchange() {
    for says_stale in [true, false] {
        let asking = Asking {
            says_stale,
            ..Asking::default()
        };
        let (server, guard) = guarded(asking, |_| Answer::new(200, CLUSTER)).await;
        let client = client(&server);
        client.get_cluster("1").send().await.unwrap();
        guard.expire();
        let response = client.get_cluster("1").send().await.unwrap();
        assert_eq!(response.meta().exchanges(), 2);
        let response = client.get_cluster("1").send().await.unwrap();
        assert_eq!(response.meta().exchanges(), 1);
        assert_eq!(server.count(), 5);
        assert_eq!(guard.repeated(), 0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_nonce_that_goes_stale_under_load_costs_each_call_one_exchange_at_most() {
    for shared_nonce in [false, true] {
        let asking = Asking {
            shared_nonce,
            ..Asking::default()
        };
        let (server, guard) = guarded(asking, |_| Answer::new(200, CLUSTER).after(5)).await;
        let client = client(&server);
        client.get_cluster("1").send().await.unwrap();
        guard.expire();
        let results = hundred(&client).await;
        for result in &results {
            assert!(matches!(result, Ok(1 | 2)), "{result:?}");
        }
        // No count is used twice, also where all get the same new nonce at once.
        assert_eq!(guard.repeated(), 0);
        let before = server.count();
        client.get_cluster("1").send().await.unwrap();
        assert_eq!(server.count(), before + 1);
    }
}

#[tokio::test]
async fn wrong_keys_end_in_the_servers_own_response() {
    let (server, _) = guarded(Asking::default(), |_| Answer::new(200, CLUSTER)).await;
    let client = Client::with_endpoint(&config("s3cr3t-wrong"), &server.url).unwrap();
    for (exchanges, operation) in [(2, "get_cluster"), (4, "get_cluster")] {
        let error = client.get_cluster("1").send().await.unwrap_err();
        assert!(error.is_unauthorized());
        assert_eq!(error.message(), "public_key not found");
        assert_eq!(error.code().unwrap().as_integer(), Some(49_900_001));
        assert!(!error.body().is_empty());
        assert_eq!(error.operation(), Some(operation));
        assert_eq!(server.count(), exchanges);
        let shown = format!("{error} {error:?}");
        assert!(
            !shown.contains("s3cr3t") && !shown.contains("Digest"),
            "{shown}"
        );
    }
    // A server that keeps its nonce makes the second exchange of a warm call needless.
    let asking = Asking {
        shared_nonce: true,
        ..Asking::default()
    };
    let (server, _) = guarded(asking, |_| Answer::new(200, CLUSTER)).await;
    let client = Client::with_endpoint(&config("s3cr3t-wrong"), &server.url).unwrap();
    for exchanges in [2, 3] {
        assert!(
            client
                .get_cluster("1")
                .send()
                .await
                .unwrap_err()
                .is_unauthorized()
        );
        assert_eq!(server.count(), exchanges);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_server_without_digest_is_not_called_one_by_one() {
    let server = Server::start(|_| Answer::new(200, CLUSTER).after(30)).await;
    let client = client(&server);
    let start = Instant::now();
    let results = hundred(&client).await;
    assert!(results.iter().all(|result| matches!(result, Ok(1))));
    assert_eq!(server.count(), 100);
    // One by one it would take three seconds.
    assert!(
        start.elapsed() < Duration::from_millis(1500),
        "{:?}",
        start.elapsed()
    );
}

#[tokio::test]
async fn a_server_that_starts_to_ask_is_answered() {
    let asks = Arc::new(AtomicBool::new(false));
    let guard = Guard::default();
    let asked = Arc::clone(&asks);
    let server = Server::start(move |exchange| {
        let refusal = asked
            .load(Ordering::SeqCst)
            .then(|| guard.check(exchange))
            .flatten();
        refusal.unwrap_or_else(|| Answer::new(200, CLUSTER))
    })
    .await;
    let client = client(&server);
    client.get_cluster("1").send().await.unwrap();
    asks.store(true, Ordering::SeqCst);
    for expected in [3, 4] {
        client.get_cluster("1").send().await.unwrap();
        assert_eq!(server.count(), expected);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_call_waits_for_a_slow_one_once_the_challenge_is_known() {
    let (server, _) = guarded(Asking::default(), |exchange| {
        let slow = exchange.target.ends_with("/slow");
        Answer::new(200, CLUSTER).after(if slow { 2000 } else { 0 })
    })
    .await;
    let client = client(&server);
    let slow = tokio::spawn(client.get_cluster("slow").send());
    tokio::time::sleep(Duration::from_millis(100)).await;
    let start = Instant::now();
    client.get_cluster("1").send().await.unwrap();
    assert!(start.elapsed() < Duration::from_millis(1000));
    assert!(!slow.is_finished());
    slow.await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_handshake_that_fails_is_tried_by_the_next_call_alone() {
    let failures = AtomicUsize::new(3);
    let guard = Guard::default();
    let server = Server::start(move |exchange| {
        let fails = failures
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                left.checked_sub(1)
            })
            .is_ok();
        if fails {
            return Answer {
                hang_up: true,
                ..Answer::new(500, "")
            };
        }
        guard
            .check(exchange)
            .unwrap_or_else(|| Answer::new(200, CLUSTER))
    })
    .await;
    let results = hundred(&client(&server)).await;
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    // Three exchanges failed and were repeated; then one handshake did for all.
    assert_eq!(server.count(), 3 + 101);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_refusal_before_the_handshake_does_not_show_a_server_without_digest() {
    for status in [403, 404, 429, 503] {
        let first = AtomicBool::new(true);
        let guard = Guard::default();
        let server = Server::start(move |exchange| {
            if first.swap(false, Ordering::SeqCst) {
                return Answer::new(status, "from a machine before the API");
            }
            guard
                .check(exchange)
                .unwrap_or_else(|| Answer::new(200, CLUSTER).after(20))
        })
        .await;
        let client = client(&server);
        let once = client.get_cluster("1").with_retry(Retry::none());
        let error = once.send().await.unwrap_err();
        assert_eq!(error.status().unwrap(), status);
        assert!(hundred(&client).await.iter().all(Result::is_ok));
        assert_eq!(server.count(), 1 + 101, "{status}");
    }
}

#[tokio::test]
async fn a_dropped_call_leaves_the_handshake_to_the_next() {
    let first = AtomicBool::new(true);
    let guard = Guard::default();
    let server = Server::start(move |exchange| {
        if first.swap(false, Ordering::SeqCst) {
            return Answer::new(500, "").after(60_000);
        }
        guard
            .check(exchange)
            .unwrap_or_else(|| Answer::new(200, CLUSTER))
    })
    .await;
    let client = client(&server);
    let dropped =
        tokio::time::timeout(Duration::from_millis(100), client.get_cluster("1").send()).await;
    assert!(dropped.is_err());
    let call = client
        .get_cluster("2")
        .with_timeout(Duration::from_secs(5))
        .send();
    call.await.unwrap();
    assert_eq!(server.count(), 3);
}

#[tokio::test]
async fn waiting_for_a_handshake_counts_as_time() {
    let server = Server::start(|_| Answer::new(500, "").after(60_000)).await;
    let client = client(&server);
    let first = tokio::spawn(client.get_cluster("1").send());
    tokio::time::sleep(Duration::from_millis(50)).await;
    let start = Instant::now();
    let error = client
        .get_cluster("2")
        .with_timeout(Duration::from_secs(2))
        .with_retry(Retry::none())
        .send()
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert!(start.elapsed() < Duration::from_secs(5));
    // After half of its time the call made a handshake by itself.
    assert_eq!(server.count(), 2);
    first.abort();
}

#[tokio::test]
async fn a_body_goes_with_the_signature_alone() {
    let (server, _) = guarded(Asking::default(), |_| Answer::new(200, "{}")).await;
    let response = client(&server)
        .request(Method::POST, "things")
        .with_body(["a", "b"])
        .send()
        .await
        .unwrap();
    assert_eq!(response.body(), &tidbcloud_core::serde_json::json!({}));
    let bodies: Vec<_> = server
        .exchanges()
        .iter()
        .map(|exchange| exchange.text().to_owned())
        .collect();
    assert_eq!(bodies, ["", r#"["a","b"]"#]);
}
