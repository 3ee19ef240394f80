//! Hooks and counters, against a counting server.

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
use tidbcloud_core::{
    Attempt, AttemptOutcome, Config, ConfigBuilder, Credentials, Retry, WaitCause, http,
};

fn builder() -> ConfigBuilder {
    Config::builder()
        .credentials(Credentials::new(PUBLIC, PRIVATE))
        .retry(Retry::default().with_initial_delay(Duration::from_millis(2)))
        .dangerously_allow_http_on_loopback()
}

/// Digest at the door, then each of `answers` in turn, the last one for ever.
async fn guarded(answers: Vec<Answer>) -> Server {
    let guard = Guard::new(Asking::default());
    let turn = AtomicUsize::new(0);
    Server::start(move |exchange: &Exchange| {
        guard.check(exchange).unwrap_or_else(|| {
            let turn = turn.fetch_add(1, Ordering::Relaxed);
            answers[turn.min(answers.len() - 1)].clone()
        })
    })
    .await
}

/// Events that a hook saw, one line each.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<String>>>);

impl Seen {
    fn lines(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }

    fn hook(&self) -> impl Fn(&Attempt<'_>) + Send + Sync + 'static {
        let seen = self.clone();
        move |attempt| {
            let (method, template) = (attempt.method(), attempt.template().unwrap_or("-"));
            let start = format!(
                "{} {method} {template} #{}",
                attempt.operation(),
                attempt.number()
            );
            let line = match attempt.end() {
                None => format!("{start} begins"),
                Some(end) => {
                    assert!(end.duration() < Duration::from_secs(10));
                    let outcome = match end.outcome() {
                        AttemptOutcome::Repeated(_) => "Repeated".to_owned(),
                        outcome => format!("{outcome:?}"),
                    };
                    let status = end.status().map(|status| status.as_u16());
                    format!("{start} {status:?} {:?} {outcome}", end.error_type())
                }
            };
            seen.0.lock().unwrap().push(line);
        }
    }
}

#[tokio::test]
async fn a_hook_sees_each_attempt_before_and_after_it() {
    let server = guarded(vec![
        Answer::new(503, ""),
        Answer::new(200, "{}"),
        Answer::new(404, r#"{"message":"none"}"#),
    ])
    .await;
    let seen = Seen::default();
    let config = builder().on_attempt(seen.hook()).build().unwrap();
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    client.get_cluster("1").send().await.unwrap();
    client.get_cluster("2").send().await.unwrap_err();
    let by_hand = client.request(http::Method::GET, "/raw?secret=s3cr3t");
    by_hand.send().await.unwrap_err();
    let get = "get_cluster GET /clusters/{clusterId}";
    assert_eq!(
        seen.lines(),
        [
            format!("{get} #1 begins"),
            format!("{get} #1 Some(503) Some(\"503\") Repeated"),
            format!("{get} #2 begins"),
            format!("{get} #2 Some(200) None Succeeded"),
            format!("{get} #1 begins"),
            format!("{get} #1 Some(404) Some(\"404\") Failed"),
            "GET /raw GET - #1 begins".to_owned(),
            "GET /raw GET - #1 Some(404) Some(\"404\") Failed".to_owned(),
        ]
    );
}

#[tokio::test]
async fn headers_of_hooks_are_on_the_wire_of_signed_exchanges_and_not_of_probes() {
    let server = guarded(vec![Answer::new(503, ""), Answer::new(200, "{}")]).await;
    let next = AtomicUsize::new(1);
    let ended = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&ended);
    let config = builder()
        .on_attempt(move |attempt| match attempt.end() {
            None => {
                let id = next.fetch_add(1, Ordering::Relaxed);
                attempt.set_header("x-request-id", &id.to_string());
                if id == 1 {
                    attempt.set_header("x-first", "yes");
                }
                attempt.set_header("accept", "application/json;q=1");
            }
            Some(_) => attempt.set_header("x-late", "never"),
        })
        .on_attempt(move |attempt| {
            if attempt.end().is_some() {
                log.lock().unwrap().push(attempt.header("X-Request-Id"));
            }
        })
        .build()
        .unwrap();
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    let create = client
        .create_cluster(Cluster::default())
        .with_idempotent(true);
    create.send().await.unwrap();
    let exchanges = server.exchanges();
    let headers: Vec<_> = exchanges
        .iter()
        .map(|exchange| {
            (
                exchange.method.as_str(),
                exchange.header("authorization").is_some(),
                exchange.header("x-request-id"),
                exchange.header("x-first"),
            )
        })
        .collect();
    assert_eq!(
        headers,
        [
            ("GET", false, None, None),
            ("POST", true, Some("1"), Some("yes")),
            // The header of one attempt is not sent with the next.
            ("POST", true, Some("2"), None),
        ]
    );
    assert_eq!(exchanges[2].header("accept"), Some("application/json;q=1"));
    assert!(
        exchanges
            .iter()
            .all(|exchange| exchange.header("x-late").is_none())
    );
    assert_eq!(
        *ended.lock().unwrap(),
        [Some("1".to_owned()), Some("2".to_owned())]
    );
}

#[tokio::test]
async fn a_header_that_cannot_be_sent_ends_the_call_before_it_is() {
    let server = guarded(vec![Answer::new(200, "{}")]).await;
    for (name, value, expected) in [
        ("no name", "x", "is no header name"),
        ("authorization", "x", "is set by the client itself"),
        ("x-id", "s3cr3t\n", "use visible ASCII"),
    ] {
        let seen = Seen::default();
        let config = builder()
            .on_attempt(move |attempt| attempt.set_header(name, value))
            .on_attempt(seen.hook())
            .build()
            .unwrap();
        let client = Client::with_endpoint(&config, &server.url).unwrap();
        let error = client.get_cluster("1").send().await.unwrap_err();
        assert!(error.is_usage());
        let shown = format!("{error} {error:#?}");
        assert!(
            shown.contains("on_attempt: ") && shown.contains(expected),
            "{shown}"
        );
        assert!(!shown.contains("s3cr3t"), "{shown}");
        assert!(seen.lines()[1].ends_with("None Some(\"usage\") Failed"));
    }
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn a_hook_that_panics_is_reported_and_the_client_goes_on() {
    let (captured, _guard) = capture::start();
    let server = guarded(vec![Answer::new(200, "{}")]).await;
    let seen = Seen::default();
    let config = builder()
        .on_attempt(|attempt| {
            attempt.set_header("x-before", "kept");
            panic!("a hook of a test panics");
        })
        .on_attempt(seen.hook())
        .build()
        .unwrap();
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    for _ in 0..3 {
        client.get_cluster("1").send().await.unwrap();
    }
    assert_eq!(seen.lines().len(), 6);
    assert_eq!(
        captured
            .lines(&["WARN", "a hook of on_attempt panicked"])
            .len(),
        6
    );
    assert_eq!(server.last().header("x-before"), Some("kept"));
}

#[tokio::test]
async fn an_attempt_whose_call_is_dropped_has_an_end_too() {
    let server = guarded(vec![Answer::new(200, "{}").after(60_000)]).await;
    let seen = Seen::default();
    let config = builder().on_attempt(seen.hook()).build().unwrap();
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    let call = client.get_cluster("1").send();
    let dropped = tokio::time::timeout(Duration::from_millis(200), call).await;
    assert!(dropped.is_err());
    let last = seen.lines().pop().unwrap();
    assert!(last.ends_with("#1 None None Dropped"), "{last}");
    let metrics = config.metrics();
    assert_eq!(
        (metrics.calls(), metrics.succeeded(), metrics.failed()),
        (1, 0, 0)
    );
}

#[tokio::test]
async fn counters_say_how_many_calls_attempts_and_waits_there_were_and_what_is_left() {
    let limited = Answer::new(200, "{}")
        .header("x-ratelimit-limit-minute", "100")
        .header("x-ratelimit-remaining-minute", "0")
        .header("x-ratelimit-reset", "1");
    let server = guarded(vec![
        Answer::new(503, ""),
        Answer::new(503, "").header("retry-after", "1"),
        limited,
        Answer::new(200, "{}")
            .header("x-ratelimit-remaining-minute", "42")
            .header("x-ratelimit-reset", "30"),
        Answer::new(404, "{}"),
    ])
    .await;
    let config = builder().build().unwrap();
    assert_eq!(config.metrics(), tidbcloud_core::Metrics::default());
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    client.get_cluster("1").send().await.unwrap();
    client.get_cluster("1").send().await.unwrap();
    client.get_cluster("1").send().await.unwrap_err();
    // An argument that is refused makes no call.
    client.get_cluster("").send().await.unwrap_err();
    let metrics = config.metrics();
    assert_eq!(
        (metrics.calls(), metrics.succeeded(), metrics.failed()),
        (3, 2, 1)
    );
    assert_eq!((metrics.attempts(), metrics.retries()), (5, 2));
    assert_eq!(metrics.exchanges(), server.count() as u64);
    assert_eq!(metrics.exchanges(), 6, "a handshake and five attempts");
    assert_eq!(metrics.waits(WaitCause::Backoff), 1);
    assert!(metrics.waited(WaitCause::Backoff) <= Duration::from_millis(2));
    assert_eq!(metrics.waits(WaitCause::RetryAfter), 1);
    assert_eq!(
        metrics.waited(WaitCause::RetryAfter),
        Duration::from_secs(1)
    );
    assert_eq!(metrics.waits(WaitCause::RateLimit), 1);
    assert!(metrics.waited(WaitCause::RateLimit) > Duration::from_millis(500));
    assert_eq!(metrics.waits(WaitCause::Token), 0);
    assert_eq!(metrics.rate_limit_left(), Some(42));
}
