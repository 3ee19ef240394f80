//! Rarer forms of Digest: integrity of bodies alone, text that is not UTF-8, next nonces, and nonces for one use.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/guard.rs"]
mod guard;
#[path = "common/server.rs"]
mod server;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use api::Client;
use digest_auth::{Algorithm, AlgorithmType};
use guard::{Asking, Guard, PRIVATE, PUBLIC};
use server::{Answer, Exchange, Server, latin_1};
use tidbcloud_core::http::Method;
use tidbcloud_core::serde_json::json;
use tidbcloud_core::{Config, Credentials, Retry};

const CLUSTER: &str = r#"{"displayName":"demo"}"#;

fn client(server: &Server) -> Client {
    let config = Config::builder()
        .credentials(Credentials::new(PUBLIC, PRIVATE))
        .retry(Retry::none())
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap();
    Client::with_endpoint(&config, &server.url).unwrap()
}

async fn guarded(asking: Asking, delay: u64) -> Server {
    let guard = Guard::new(asking);
    Server::start(move |exchange| {
        let denied = guard.check(exchange);
        denied.unwrap_or_else(|| Answer::new(200, CLUSTER).after(delay))
    })
    .await
}

#[tokio::test]
async fn where_only_the_integrity_of_bodies_is_offered_the_first_get_is_signed_with_it() {
    for algorithm in ["MD5", "SHA-256", "MD5-sess"] {
        let asking = Asking {
            algorithm,
            qop: Some("auth-int"),
            ..Asking::default()
        };
        let server = guarded(asking, 0).await;
        let client = client(&server);
        client.get_cluster("1").send().await.unwrap();
        assert_eq!(server.count(), 2, "{algorithm}");
        assert!(
            server
                .last()
                .header("authorization")
                .unwrap()
                .contains("qop=auth-int")
        );
        let call = client.request(Method::POST, "/things");
        call.with_body(json!({"a": 1})).send().await.unwrap();
        client.request(Method::DELETE, "/x").send().await.unwrap();
        assert_eq!(server.count(), 4, "{algorithm}");
    }
}

const REALM: &str = "zone caf\u{e9} \u{85}\u{a0}";
const NONCE: &str = "n\u{ff}\u{80}nce";

/// Returns the value of a parameter of a signature, in quotes or not.
fn value<'a>(given: &'a str, name: &str) -> &'a str {
    let (_, after) = given.split_once(&format!("{name}=")).unwrap();
    let after = after.trim_start_matches('"');
    after.split(['"', ',']).next().unwrap()
}

/// Whether a signature is right for realm and nonce as bytes.
fn is_right(exchange: &Exchange) -> bool {
    let Some(given) = exchange.header("authorization") else {
        return false;
    };
    let hash = |text: String| Algorithm::new(AlgorithmType::SHA2_256, false).hash(&latin_1(&text));
    let keys = hash(format!("{PUBLIC}:{REALM}:{PRIVATE}"));
    let request = hash(format!("{}:{}", exchange.method, exchange.target));
    let (count, cnonce) = (value(given, "nc"), value(given, "cnonce"));
    let response = hash(format!("{keys}:{NONCE}:{count}:{cnonce}:auth:{request}"));
    (value(given, "realm"), value(given, " nonce")) == (REALM, NONCE)
        && value(given, "response") == response
}

#[tokio::test]
async fn realm_and_nonce_are_signed_and_sent_back_byte_for_byte() {
    let challenge = format!(
        "Digest realm=\"{REALM}\", nonce=\"{NONCE}\", qop=\"auth\", algorithm=SHA-256, opaque=\"\u{e9}\""
    );
    let server = Server::start(move |exchange| match is_right(exchange) {
        true => Answer::new(200, CLUSTER),
        false => Answer::new(401, "").header("www-authenticate", challenge.clone()),
    })
    .await;
    let client = client(&server);
    for expected in [2, 3] {
        client.get_cluster("1").send().await.unwrap();
        assert_eq!(server.count(), expected);
    }
    assert!(
        server
            .last()
            .header("authorization")
            .unwrap()
            .contains("opaque=\"\u{e9}\"")
    );
}

/// A server whose responses name the next nonce, and that takes each nonce once.
#[tokio::test]
async fn the_next_nonce_that_a_response_names_is_used_for_the_next_call() {
    let next = AtomicUsize::new(0);
    let server = Server::start(move |exchange| {
        let present = next.load(Ordering::SeqCst);
        let given = exchange.header("authorization").unwrap_or_default();
        if !given.contains(&format!("nonce=\"n{present}\"")) {
            return Answer::new(401, "").header(
                "www-authenticate",
                format!("Digest realm=\"r\", nonce=\"n{present}\", qop=\"auth\""),
            );
        }
        assert!(given.contains("nc=00000001"), "{given}");
        next.store(present + 1, Ordering::SeqCst);
        Answer::new(if present == 2 { 404 } else { 200 }, CLUSTER).header(
            "authentication-info",
            format!("qop=auth, nextnonce=\"n{}\"", present + 1),
        )
    })
    .await;
    let client = client(&server);
    for expected in 2..8 {
        let response = client.get_cluster("1").send().await;
        assert_eq!(response.is_ok(), expected != 4);
        assert_eq!(server.count(), expected);
    }
}

/// Nonces that are good for one signature, of a server that does not call them stale after that.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nonces_for_one_use_fail_no_call_of_a_hundred_at_once() {
    for writes in [false, true] {
        let asking = Asking {
            one_use: true,
            says_stale: false,
            ..Asking::default()
        };
        let server = guarded(asking, 5).await;
        let client = client(&server);
        for _ in 0..2 {
            let calls: Vec<_> = (0..100)
                .map(|id| {
                    let client = client.clone();
                    tokio::spawn(async move {
                        let method = if writes { Method::POST } else { Method::GET };
                        client.request(method, format!("/things/{id}")).send().await
                    })
                })
                .collect();
            for call in calls {
                let response = call.await.unwrap().unwrap();
                // The handshake of the first, and another signature where its nonce was used by another call.
                assert!(response.meta().exchanges() <= 3);
            }
        }
    }
}

/// The call that made the handshake is overtaken by one that waited for it.
#[tokio::test]
async fn a_handshake_whose_nonce_another_call_has_used_is_answered_again() {
    let asked = Mutex::new(Vec::new());
    let server = Server::start(move |exchange| {
        let mut asked = asked.lock().unwrap();
        let given = exchange.header("authorization").unwrap_or_default();
        let nonce = given.split("nonce=\"").nth(1).unwrap_or_default();
        let nonce = nonce.split('"').next().unwrap_or_default();
        // The signature of the first call is slow to arrive, which here means that the server takes it last.
        let slow = exchange.target.ends_with("/first") && nonce == "n1";
        if asked.iter().any(|known| known == nonce) && !slow {
            asked.retain(|known| known != nonce);
            return Answer::new(200, CLUSTER);
        }
        let fresh = format!("n{}", 1 + asked.len() + usize::from(!asked.is_empty()) * 7);
        asked.push(fresh.clone());
        Answer::new(401, "")
            .header(
                "www-authenticate",
                format!("Digest realm=\"r\", nonce=\"{fresh}\", qop=\"auth\""),
            )
            .after(if slow { 300 } else { 0 })
    })
    .await;
    let client = client(&server);
    let first = tokio::spawn(client.get_cluster("first").send());
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    client.get_cluster("second").send().await.unwrap();
    let response = first.await.unwrap().unwrap();
    assert_eq!(response.meta().exchanges(), 3);
}
