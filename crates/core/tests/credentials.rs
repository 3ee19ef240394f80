//! Bearer tokens, no credentials and other credentials, against a counting server.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/capture.rs"]
mod capture;
#[path = "common/guard.rs"]
mod guard;
#[path = "common/server.rs"]
mod server;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api::Client;
use api::types::Cluster;
use guard::{Asking, Guard, PRIVATE, PUBLIC};
use server::{Answer, Exchange, Server};
use tidbcloud_core::{BearerToken, Config, Credentials, Error, Retry, WaitCause};

fn config(credentials: Credentials) -> Config {
    let builder = Config::builder().credentials(credentials);
    let builder = builder.dangerously_allow_http_on_loopback();
    builder
        .retry(Retry::default().with_initial_delay(Duration::from_millis(2)))
        .build()
        .unwrap()
}

fn client(server: &Server, credentials: Credentials) -> Client {
    Client::with_endpoint(&config(credentials), &server.url).unwrap()
}

/// A server that accepts one token, which can be replaced.
async fn token_server(token: &str) -> (Server, Arc<Mutex<String>>) {
    let accepted = Arc::new(Mutex::new(format!("Bearer {token}")));
    let expected = Arc::clone(&accepted);
    let server = Server::start(move |exchange: &Exchange| {
        let sent = exchange.header("authorization").unwrap_or_default();
        match sent == *expected.lock().unwrap() {
            true => Answer::new(200, r#"{"displayName":"a"}"#),
            false => Answer::new(401, format!(r#"{{"message":"{sent} is not accepted"}}"#))
                .header(
                    "www-authenticate",
                    "Bearer realm=\"r\", error=\"invalid_token\"",
                )
                .header("x-debug-trace-id", format!("trace of {sent}")),
        }
    })
    .await;
    (server, accepted)
}

/// A provider that returns `token-1`, `token-2`, …, each after a while. The first one expires; a slow machine would let others
/// expire at any time.
fn numbered(expires_in: Option<Duration>) -> (Credentials, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let credentials = Credentials::bearer_from(move || {
        let number = counter.fetch_add(1, Ordering::SeqCst) + 1;
        async move {
            tokio::time::sleep(Duration::from_millis(50)).await;
            let token = BearerToken::new(format!("token-{number}"));
            Ok::<_, std::io::Error>(match expires_in {
                Some(time) if number == 1 => token.with_expires_in(time),
                _ => token,
            })
        }
    });
    (credentials, asked)
}

/// Makes a hundred calls at the same time, half of them writes.
async fn hundred(client: &Client) -> Vec<Result<(), Error>> {
    let mut calls = tokio::task::JoinSet::new();
    for number in 0..100 {
        let client = client.clone();
        calls.spawn(async move {
            match number % 2 {
                0 => client.get_cluster("1").send().await.map(drop),
                _ => {
                    let create = client.create_cluster(Cluster::default());
                    create.send().await.map(drop)
                }
            }
        });
    }
    calls.join_all().await
}

#[tokio::test]
async fn one_token_is_sent_with_each_call_in_one_exchange() {
    let (server, _) = token_server("a-token").await;
    let client = client(&server, Credentials::bearer("a-token"));
    let cluster = client.get_cluster("1").send().await.unwrap();
    assert_eq!(cluster.meta().exchanges(), 1);
    client
        .create_cluster(Cluster::default())
        .send()
        .await
        .unwrap();
    assert_eq!(server.count(), 2);
    for exchange in server.exchanges() {
        assert_eq!(exchange.header("authorization"), Some("Bearer a-token"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_calls_with_a_refused_token_renew_it_once() {
    let (server, accepted) = token_server("token-1").await;
    let (credentials, asked) = numbered(None);
    let client = client(&server, credentials);
    client.get_cluster("1").send().await.unwrap();
    *accepted.lock().unwrap() = "Bearer token-2".to_owned();
    for outcome in hundred(&client).await {
        outcome.unwrap();
    }
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    // Nothing was sent a third time.
    assert!(server.count() <= 1 + 200, "{}", server.count());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_calls_with_an_expired_token_renew_it_once_and_none_is_refused() {
    let (server, accepted) = token_server("token-1").await;
    let (credentials, asked) = numbered(Some(Duration::from_millis(1000)));
    let config = config(credentials);
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    client.get_cluster("1").send().await.unwrap();
    // Renewed a tenth of its time before its end.
    tokio::time::sleep(Duration::from_millis(950)).await;
    *accepted.lock().unwrap() = "Bearer token-2".to_owned();
    for outcome in hundred(&client).await {
        outcome.unwrap();
    }
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    assert_eq!(server.count(), 101);
    let metrics = config.metrics();
    assert_eq!(metrics.token_renewals(), 2);
    // A call that begins when the new token is there waits for none.
    assert!((2..=101).contains(&metrics.waits(WaitCause::Token)));
    assert!(metrics.waited(WaitCause::Token) >= Duration::from_millis(50));
}

#[tokio::test]
async fn a_second_401_with_a_fresh_token_is_the_answer_of_the_server() {
    let (server, _) = token_server("never").await;
    let (credentials, asked) = numbered(None);
    let client = client(&server, credentials);
    let error = client.get_cluster("1").send().await.unwrap_err();
    assert!(error.is_unauthorized());
    assert!(
        error
            .to_string()
            .contains("also refuses the token that the provider has just returned"),
        "{error}"
    );
    assert_eq!(error.attempts(), 1);
    assert_eq!((asked.load(Ordering::SeqCst), server.count()), (2, 2));
}

#[tokio::test]
async fn one_token_that_is_refused_is_sent_once_and_the_error_says_what_to_do() {
    let (server, _) = token_server("other").await;
    let client = client(&server, Credentials::bearer("a-token"));
    let error = client.get_cluster("1").send().await.unwrap_err();
    assert!(error.is_unauthorized());
    assert!(
        error.to_string().contains("Config::with_credentials"),
        "{error}"
    );
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn a_token_that_a_server_repeats_is_shown_nowhere() {
    let (captured, _guard) = capture::start();
    let (server, _) = token_server("s3cr3t-other").await;
    for credentials in [
        Credentials::bearer("s3cr3t-token"),
        Credentials::bearer_from(|| async { Ok::<_, std::io::Error>("s3cr3t-token") }),
    ] {
        let config = config(credentials);
        let client = Client::with_endpoint(&config, &server.url).unwrap();
        let error = client.get_cluster("1").send().await.unwrap_err();
        let shown = format!(
            "{error} {error:?} {error:#?} {config:?} {:?}",
            error.trace_id()
        );
        assert!(shown.contains("*** is not accepted"), "{shown}");
        assert!(!shown.contains("s3cr3t"), "{shown}");
    }
    assert!(captured.text().contains("attempt failed"));
    assert!(!captured.text().contains("s3cr3t"), "{}", captured.text());
}

#[tokio::test]
async fn an_error_of_the_provider_ends_the_call_unsent_with_its_source() {
    let (server, _) = token_server("a-token").await;
    let provider = || async { Err::<String, _>(std::io::Error::other("login is down")) };
    let client = client(&server, Credentials::bearer_from(provider));
    let error = client.get_cluster("1").send().await.unwrap_err();
    assert!(error.is_authentication());
    assert!(error.to_string().contains("login is down"), "{error}");
    let source = std::error::Error::source(&error).unwrap();
    assert!(source.is::<std::io::Error>());
    assert_eq!((error.attempts(), server.count()), (1, 0));
}

#[tokio::test]
async fn a_provider_that_is_late_counts_towards_the_timeout_and_its_token_is_not_lost() {
    let (server, _) = token_server("token-1").await;
    let (credentials, asked) = numbered(None);
    let client = client(&server, credentials);
    let error = client
        .create_cluster(Cluster::default())
        .with_timeout(Duration::from_millis(5))
        .with_retry(Retry::none())
        .send()
        .await
        .unwrap_err();
    assert!(
        error.is_timeout() && error.to_string().contains("nothing of the call was sent"),
        "{error}"
    );
    client.get_cluster("1").send().await.unwrap();
    assert_eq!((asked.load(Ordering::SeqCst), server.count()), (1, 1));
}

#[tokio::test]
async fn without_credentials_nothing_is_signed_and_a_401_says_what_to_do() {
    let open = Server::start(|_| Answer::new(200, "{}")).await;
    let unsigned = client(&open, Credentials::none());
    unsigned.get_cluster("1").send().await.unwrap();
    let create = unsigned.create_cluster(Cluster::default()).send().await;
    create.unwrap();
    assert_eq!(open.count(), 2, "no probe goes before a write");
    for exchange in open.exchanges() {
        assert_eq!(exchange.header("authorization"), None);
    }
    let guard = Guard::new(Asking::default());
    let closed = Server::start(move |exchange| guard.check(exchange).unwrap()).await;
    let unsigned = client(&closed, Credentials::none());
    let error = unsigned.get_cluster("1").send().await.unwrap_err();
    assert!(error.is_unauthorized());
    for part in [
        "nothing was signed",
        "Credentials::new",
        "https://tidbcloud.com/org-settings/api-keys",
    ] {
        assert!(error.to_string().contains(part), "{error}");
    }
    assert_eq!(closed.count(), 1);
}

#[tokio::test]
async fn credentials_of_the_other_kind_are_named_by_the_error() {
    let guard = Guard::new(Asking::default());
    let digest = Server::start(
        move |exchange: &Exchange| match exchange.header("authorization") {
            Some(given) if given.starts_with("Bearer") => Answer::new(401, "").header(
                "www-authenticate",
                "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"",
            ),
            _ => guard
                .check(exchange)
                .unwrap_or_else(|| Answer::new(200, "{}")),
        },
    )
    .await;
    let error = client(&digest, Credentials::bearer("a-token"));
    let error = error.get_cluster("1").send().await.unwrap_err();
    assert!(
        error.to_string().contains("the server asks for Digest"),
        "{error}"
    );
    let (server, _) = token_server("a-token").await;
    let error = client(&server, Credentials::new(PUBLIC, PRIVATE));
    let error = error.get_cluster("1").send().await.unwrap_err();
    assert!(
        error.is_authentication() && error.to_string().contains("Credentials::bearer_from"),
        "{error}"
    );
}

#[tokio::test]
async fn a_rotated_key_signs_new_calls_over_the_same_connection() {
    let guard = Arc::new(Guard::new(Asking::default()));
    let accepting = Arc::clone(&guard);
    let server = Server::start(move |exchange: &Exchange| {
        accepting
            .check(exchange)
            .unwrap_or_else(|| Answer::new(200, "{}"))
    })
    .await;
    let old = config(Credentials::new("old-key", "s3cr3t-old"));
    let old_client = Client::with_endpoint(&old, &server.url).unwrap();
    let refused = old_client.get_cluster("1").send().await.unwrap_err();
    assert!(refused.is_unauthorized());
    let new = old
        .with_credentials(Credentials::new(PUBLIC, PRIVATE))
        .unwrap();
    let new_client = Client::with_endpoint(&new, &server.url).unwrap();
    new_client.get_cluster("1").send().await.unwrap();
    // Clients that exist keep the old key.
    assert!(old_client.get_cluster("1").send().await.is_err());
    let metrics = new.metrics();
    assert_eq!(
        (metrics.calls(), metrics.succeeded(), metrics.failed()),
        (3, 1, 2)
    );
    assert_eq!(metrics.exchanges(), server.count() as u64);
    assert_eq!(old.metrics().calls(), 3);
}
