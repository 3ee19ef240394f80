//! Retries against a counting server: which calls are repeated, after which waits, and that no limit is overrun.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/guard.rs"]
mod guard;
#[path = "common/server.rs"]
mod server;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use api::Client;
use api::types::Cluster;
use guard::{Asking, Guard, PRIVATE, PUBLIC};
use server::{Answer, Exchange, Server};
use tidbcloud_core::http::Method;
use tidbcloud_core::{Config, ConfigBuilder, Credentials, Error, Retry};

/// Waits short enough for tests.
fn quick() -> Retry {
    Retry::default()
        .with_initial_delay(Duration::from_millis(4))
        .with_max_delay(Duration::from_millis(8))
}

fn builder() -> ConfigBuilder {
    Config::builder()
        .credentials(Credentials::new(PUBLIC, PRIVATE))
        .retry(quick())
        .dangerously_allow_http_on_loopback()
}

fn client(server: &Server) -> Client {
    Client::with_endpoint(&builder().build().unwrap(), &server.url).unwrap()
}

/// The path of a read that is always answered.
const WARM: &str = "/warm";

fn hang_up() -> Answer {
    Answer {
        hang_up: true,
        ..Answer::new(200, "")
    }
}

fn half() -> Answer {
    Answer {
        missing: 10,
        ..Answer::new(200, "{\"displayName\":")
    }
}

/// A server that answers with each of `faults` in turn, then with success.
async fn failing(faults: Vec<Answer>) -> Server {
    let begun = AtomicUsize::new(0);
    Server::start(move |exchange| {
        if exchange.target == WARM {
            return Answer::new(200, "{}");
        }
        let turn = begun.fetch_add(1, Ordering::Relaxed);
        faults.get(turn).cloned().unwrap_or(Answer::new(200, "{}"))
    })
    .await
}

/// A client that has seen the server ask for nothing: no probe for a challenge goes before its writes.
async fn warm(server: &Server) -> Client {
    let client = client(server);
    client.request(Method::GET, WARM).send().await.unwrap();
    client
}

/// How many exchanges there were after that.
fn counted(server: &Server) -> usize {
    server.count() - 1
}

async fn send(client: &Client, method: &Method) -> Result<u32, Error> {
    let response = client
        .request(method.clone(), "/x")
        .with_timeout(Duration::from_millis(300))
        .send()
        .await?;
    Ok(response.meta().attempts())
}

#[tokio::test]
async fn each_method_is_repeated_as_the_table_says() {
    let methods = [
        Method::GET,
        Method::HEAD,
        Method::PUT,
        Method::DELETE,
        Method::POST,
        Method::PATCH,
    ];
    let faults = [
        ("lost", hang_up(), "RRRR--"),
        ("broken off", half(), "R-RR--"),
        ("late", Answer::new(200, "{}").after(900), "RRRR--"),
        ("429", Answer::new(429, "{}"), "RRRRRR"),
        ("502", Answer::new(502, "{}"), "RRRR--"),
        ("503", Answer::new(503, "{}"), "RRRR--"),
        ("504", Answer::new(504, "{}"), "RRRR--"),
        ("500", Answer::new(500, "{}"), "RR----"),
        ("400", Answer::new(400, "{}"), "------"),
        ("404", Answer::new(404, "{}"), "------"),
        ("501", Answer::new(501, "{}"), "------"),
        ("307", Answer::new(307, ""), "------"),
    ];
    for (name, fault, expected) in faults {
        for (method, expected) in methods.iter().zip(expected.chars()) {
            // A response to HEAD has no body that could break off, or that the server could send.
            if method == Method::HEAD && name != "lost" && name != "late" {
                continue;
            }
            let server = failing(vec![fault.clone()]).await;
            let outcome = send(&warm(&server).await, method).await;
            let attempts = match &outcome {
                Ok(attempts) => *attempts,
                Err(error) => error.attempts(),
            };
            let repeated = expected == 'R';
            assert_eq!(
                outcome.is_ok(),
                repeated,
                "{method} after {name}: {outcome:?}"
            );
            assert_eq!(attempts, 1 + u32::from(repeated), "{method} after {name}");
            assert_eq!(counted(&server), attempts as usize, "{method} after {name}");
        }
    }
}

#[tokio::test]
async fn a_mark_on_the_call_lifts_or_binds() {
    let server = failing(vec![hang_up(), Answer::new(503, "")]).await;
    let response = warm(&server)
        .await
        .create_cluster(Cluster::default())
        .with_idempotent(true)
        .send()
        .await
        .unwrap();
    assert_eq!(
        (response.meta().attempts(), response.meta().exchanges()),
        (3, 3)
    );
    let server = failing(vec![Answer::new(503, "")]).await;
    let error = client(&server)
        .get_cluster("1")
        .with_idempotent(false)
        .send()
        .await
        .unwrap_err();
    assert_eq!((error.attempts(), server.count()), (1, 1));
}

#[tokio::test]
async fn attempts_end_with_the_last_error_and_count() {
    let server = Server::start(|_| {
        Answer::new(503, r#"{"code":14,"message":"busy"}"#).header("x-debug-trace-id", "t1")
    })
    .await;
    let error = client(&server).get_cluster("1").send().await.unwrap_err();
    assert_eq!((error.attempts(), server.count()), (4, 4));
    assert!(error.elapsed() > Duration::ZERO);
    let seconds = error.elapsed().as_secs_f64();
    assert_eq!(
        error.to_string(),
        format!(
            "get_cluster: 503 Service Unavailable: busy (code 14, trace t1); after 4 attempts in {seconds:.1} s"
        )
    );
    let error = client(&server)
        .get_cluster("1")
        .with_retry(quick().with_max_attempts(2))
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.attempts(), 2);
}

#[tokio::test]
async fn a_delete_that_finds_nothing_after_a_lost_answer_stays_an_error() {
    let server = failing(vec![hang_up(), Answer::new(404, "{}")]).await;
    let error = warm(&server)
        .await
        .request(Method::DELETE, "/clusters/1")
        .send()
        .await
        .unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.attempts(), 2);
    assert!(
        error.to_string().contains("after 2 attempts in "),
        "{error}"
    );
}

#[tokio::test]
async fn the_servers_wait_wins_over_the_schedule() {
    for (headers, at_least) in [
        (vec![("retry-after", "1")], 1000),
        (
            vec![
                ("retry-after", "Wed, 21 Oct 2015 07:28:02 GMT"),
                ("date", "Wed, 21 Oct 2015 07:28:01 GMT"),
            ],
            1000,
        ),
        (vec![("retry-after", "0"), ("x-ratelimit-reset", "1")], 1000),
        (vec![("retry-after", "soon")], 0),
        // Seconds since 1970 are no wait for a limit that is counted by the minute.
        (vec![("x-ratelimit-reset", "1763764800")], 0),
    ] {
        let mut answer = Answer::new(429, "{}");
        for (name, value) in &headers {
            answer = answer.header(name, *value);
        }
        let server = failing(vec![answer]).await;
        let begin = Instant::now();
        let response = client(&server)
            .create_cluster(Cluster::default())
            .send()
            .await
            .unwrap();
        let took = begin.elapsed().as_millis();
        assert_eq!(response.meta().attempts(), 2);
        assert!(
            (at_least..at_least + 900).contains(&took),
            "{headers:?}: {took} ms"
        );
    }
}

#[tokio::test]
async fn a_wait_that_would_overrun_the_deadline_ends_the_call_at_once() {
    let server = failing(vec![Answer::new(503, "{}").header("retry-after", "23")]).await;
    let begin = Instant::now();
    let error = client(&server)
        .get_cluster("1")
        .with_deadline(Duration::from_secs(5))
        .send()
        .await
        .unwrap_err();
    assert!(begin.elapsed() < Duration::from_secs(2));
    assert_eq!((error.attempts(), server.count()), (1, 1));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(23)));
    let shown = error.to_string();
    assert!(
        shown.contains("not repeated: a wait of 23.0s would overrun the deadline of 5s"),
        "{shown}"
    );
    // A wait that no clock can represent.
    let server = failing(vec![
        Answer::new(503, "{}").header("retry-after", u64::MAX.to_string()),
    ])
    .await;
    let error = client(&server)
        .get_cluster("1")
        .with_deadline(Duration::MAX)
        .with_timeout(Duration::MAX)
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.attempts(), 1);
}

/// Every way of not answering, against a deadline shorter than everything else.
#[tokio::test]
async fn no_call_outlasts_its_deadline() {
    let late = Answer::new(200, "{}").after(5_000);
    let stalled = |answer: Answer| Server::start(move |_| answer.clone());
    let challenge = Answer::new(401, "").header(
        "www-authenticate",
        "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"",
    );
    let second_is_late = {
        let late = late.clone();
        let begun = AtomicUsize::new(0);
        Server::start(move |_| match begun.fetch_add(1, Ordering::Relaxed) {
            0 => challenge.clone(),
            _ => late.clone(),
        })
    };
    let servers = [
        ("headers", stalled(late).await),
        ("handshake", second_is_late.await),
        (
            "body",
            stalled(Answer {
                stall: true,
                ..half()
            })
            .await,
        ),
        ("failures", stalled(Answer::new(503, "{}")).await),
    ];
    for (what, server) in servers {
        let begin = Instant::now();
        let client = client(&server);
        let call = || {
            client
                .get_cluster("1")
                .with_retry(quick().with_max_attempts(u32::MAX))
                .with_deadline(Duration::from_millis(400))
                .send()
        };
        // The second waits for the first one's handshake.
        let (first, second) = tokio::join!(call(), call());
        let took = begin.elapsed();
        assert!(took < Duration::from_millis(900), "{what}: {took:?}");
        for error in [first.unwrap_err(), second.unwrap_err()] {
            if what == "failures" {
                // The last error, or the deadline that met the last attempt.
                assert!(
                    error.is_server_error() || error.is_timeout(),
                    "{what}: {error}"
                );
            } else {
                assert!(error.is_timeout(), "{what}: {error}");
                assert!(error.to_string().contains("deadline of 400ms"), "{error}");
            }
        }
    }
}

#[tokio::test]
async fn a_timeout_ends_an_attempt_and_the_deadline_the_call() {
    let server = failing(vec![Answer::new(200, "{}").after(5_000); 2]).await;
    let response = client(&server)
        .get_cluster("1")
        .with_timeout(Duration::from_millis(150))
        .send()
        .await
        .unwrap();
    assert_eq!(response.meta().attempts(), 3);
    let zero = client(&server)
        .get_cluster("1")
        .with_deadline(Duration::ZERO);
    let error = zero.send().await.unwrap_err();
    assert!(error.is_usage() && error.attempts() == 0, "{error}");
}

/// Resets after the server has acted: nothing that may not be done twice is done twice.
#[tokio::test]
async fn no_write_is_executed_twice() {
    let guard = Arc::new(Guard::new(Asking::default()));
    let executed = Arc::new(AtomicUsize::new(0));
    let (door, counter) = (Arc::clone(&guard), Arc::clone(&executed));
    let server = Server::start(move |exchange: &Exchange| match door.check(exchange) {
        Some(challenge) => challenge,
        None => {
            counter.fetch_add(1, Ordering::Relaxed);
            hang_up()
        }
    })
    .await;
    let client = client(&server);
    for round in 1..=3 {
        let error = client
            .create_cluster(Cluster::default())
            .send()
            .await
            .unwrap_err();
        assert_eq!(executed.load(Ordering::Relaxed), round * 2 - 1, "{error}");
        assert_eq!(error.attempts(), 1);
        let error = client
            .request(Method::PATCH, "/x")
            .with_body("y")
            .send()
            .await
            .unwrap_err();
        assert_eq!(executed.load(Ordering::Relaxed), round * 2, "{error}");
        guard.expire();
    }
}

#[tokio::test]
async fn an_outage_is_not_multiplied() {
    let server = Server::start(|_| Answer::new(503, "{}")).await;
    let retry = Retry::default().with_initial_delay(Duration::ZERO);
    let config = builder().retry(retry).build().unwrap();
    let mut refused = 0;
    for _ in 0..100 {
        // Clients of one configuration share the budget.
        let client = Client::with_endpoint(&config.clone(), &server.url).unwrap();
        let error = client.get_cluster("1").send().await.unwrap_err();
        refused += usize::from(error.to_string().contains("retry budget"));
    }
    assert_eq!(server.count(), 200);
    assert_eq!(refused, 67);
}

/// Sends the calls of many tasks at once to a server with this answer, and returns how many exchanges that takes.
async fn crowd(answer: Answer) -> usize {
    let server = Server::start(move |_| answer.clone()).await;
    let client = client(&server);
    let calls: Vec<_> = (0..200)
        .map(|id| tokio::spawn(client.get_cluster(id.to_string()).send()))
        .collect();
    for call in calls {
        assert!(call.await.unwrap().is_err());
    }
    server.count()
}

#[tokio::test]
async fn a_429_that_does_not_say_how_long_is_not_multiplied_either() {
    assert_eq!(crowd(Answer::new(503, "{}")).await, 300);
    assert_eq!(crowd(Answer::new(429, "{}")).await, 300);
}

#[tokio::test]
async fn a_server_that_answers_keeps_the_budget_full() {
    // Every third exchange fails in passing; the resource that is asked for does not exist.
    let turn = AtomicUsize::new(0);
    let server = Server::start(move |_| match turn.fetch_add(1, Ordering::Relaxed) % 3 {
        2 => Answer::new(503, "{}"),
        _ => Answer::new(404, "{}"),
    })
    .await;
    let client = client(&server);
    for call in 0..400 {
        let error = client.get_cluster("1").send().await.unwrap_err();
        assert!(error.is_not_found(), "call {call}: {error}");
    }
}

#[tokio::test]
async fn calls_given_up_while_they_wait_cost_others_nothing() {
    let server = Server::start(|_| Answer::new(503, "{}")).await;
    let retry = quick()
        .with_initial_delay(Duration::from_secs(60))
        .with_max_delay(Duration::from_secs(60));
    let config = builder().build().unwrap();
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    for _ in 0..300 {
        let call = client.get_cluster("1").with_retry(retry).send();
        let _ = tokio::time::timeout(Duration::from_millis(5), call).await;
    }
    let error = client.get_cluster("1").send().await.unwrap_err();
    assert_eq!(error.attempts(), 4, "{error}");
}

#[tokio::test]
async fn a_hundred_calls_at_once_with_faults_all_succeed() {
    let guard = Arc::new(Guard::new(Asking::default()));
    let door = Arc::clone(&guard);
    let served = AtomicUsize::new(0);
    let server = Server::start(move |exchange: &Exchange| {
        if let Some(challenge) = door.check(exchange) {
            return challenge;
        }
        match served.fetch_add(1, Ordering::Relaxed) % 10 {
            3 => hang_up(),
            6 => Answer::new(503, "{}"),
            _ => Answer::new(200, r#"{"displayName":"demo"}"#),
        }
    })
    .await;
    let client = client(&server);
    let calls: Vec<_> = (0..100)
        .map(|id| {
            let call = client.get_cluster(id.to_string());
            tokio::spawn(call.with_retry(quick().with_max_attempts(10)).send())
        })
        .collect();
    let mut attempts = 0;
    for call in calls {
        let response = call.await.unwrap().unwrap();
        assert_eq!(response.display_name.as_deref(), Some("demo"));
        attempts += response.meta().attempts() as usize;
    }
    assert!(attempts > 110, "{attempts}");
    // One handshake, and no nonce count used twice.
    assert_eq!(server.count(), attempts + 1);
    assert_eq!(guard.repeated(), 0);
}
