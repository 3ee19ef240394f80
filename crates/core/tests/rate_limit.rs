//! The rate limit against a counting server: calls wait for it instead of being burnt.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/server.rs"]
mod server;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use api::Client;
use api::types::Cluster;
use server::{Answer, Server};
use tidbcloud_core::{Config, Credentials};

fn client(server: &Server) -> Client {
    let config = Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap();
    Client::with_endpoint(&config, &server.url).unwrap()
}

#[tokio::test]
async fn a_used_up_limit_delays_the_next_call() {
    let reported = |remaining: &str, reset: &str| {
        Answer::new(200, "{}")
            .header("x-ratelimit-limit-minute", "100")
            .header("x-ratelimit-remaining-minute", remaining)
            .header("x-ratelimit-reset", reset)
    };
    let begun = AtomicUsize::new(0);
    let server = Server::start(move |_| match begun.fetch_add(1, Ordering::Relaxed) {
        0 => reported("0", "1"),
        _ => Answer::new(200, "{}"),
    })
    .await;
    let client = client(&server);
    let first = client.get_cluster("1").send().await.unwrap();
    let limit = first.meta().rate_limit().unwrap();
    assert_eq!(
        (limit.limit(), limit.remaining(), limit.reset()),
        (Some(100), Some(0), Some(Duration::from_secs(1)))
    );
    let begin = Instant::now();
    // Not enough time: no exchange, and it says why.
    let error = client
        .create_cluster(Cluster::default())
        .with_deadline(Duration::from_millis(200))
        .send()
        .await
        .unwrap_err();
    assert!(begin.elapsed() < Duration::from_millis(150));
    assert!(error.is_rate_limited() && error.status().is_none());
    assert_eq!((error.attempts(), server.count()), (0, 1));
    assert!(error.retry_after().unwrap() > Duration::from_millis(500));
    assert!(
        error
            .to_string()
            .contains("beyond the deadline of 200ms; nothing was sent"),
        "{error}"
    );
    // Enough time.
    let response = client
        .create_cluster(Cluster::default())
        .send()
        .await
        .unwrap();
    assert_eq!(response.meta().attempts(), 1);
    let waited = begin.elapsed();
    assert!(
        (Duration::from_millis(900)..Duration::from_millis(1900)).contains(&waited),
        "{waited:?}"
    );
}

/// The limit is the key pair's: an API on another host waits for it, too.
#[tokio::test]
async fn one_limit_counts_for_all_hosts() {
    let reported = Answer::new(200, "{}")
        .header("x-ratelimit-remaining-minute", "0")
        .header("x-ratelimit-reset", "30");
    let first = Server::start(move |_| reported.clone()).await;
    let second = Server::start(|_| Answer::new(200, "{}")).await;
    let config = Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap();
    let send = async |server: &Server| {
        let client = Client::with_endpoint(&config, &server.url).unwrap();
        let call = client
            .get_cluster("1")
            .with_deadline(Duration::from_millis(300));
        call.send().await
    };
    send(&first).await.unwrap();
    assert!(send(&second).await.unwrap_err().is_rate_limited());
    assert_eq!(second.count(), 0);
}

/// 20 calls a second, counted as the real server counts by the minute.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_batch_keeps_to_the_limit_without_burning_a_call() {
    const LIMIT: u64 = 20;
    let refused = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&refused);
    let begin = Instant::now();
    let window = Mutex::new((0, 0));
    let server = Server::start(move |_| {
        let mut window = window.lock().unwrap();
        let second = begin.elapsed().as_secs();
        if window.0 != second {
            *window = (second, 0);
        }
        window.1 += 1;
        let status = if window.1 > LIMIT { 429 } else { 200 };
        if status == 429 {
            counter.fetch_add(1, Ordering::Relaxed);
        }
        Answer::new(status, "{}")
            .header("x-ratelimit-limit-minute", LIMIT.to_string())
            .header(
                "x-ratelimit-remaining-minute",
                LIMIT.saturating_sub(window.1).to_string(),
            )
            .header("x-ratelimit-reset", "1")
            .after(5)
    })
    .await;
    let client = client(&server);
    client.get_cluster("0").send().await.unwrap();
    let calls: Vec<_> = (0..60)
        .map(|id| tokio::spawn(client.get_cluster(id.to_string()).send()))
        .collect();
    for call in calls {
        let response = call.await.unwrap().unwrap();
        assert_eq!(response.meta().attempts(), 1);
    }
    assert_eq!(refused.load(Ordering::Relaxed), 0);
    assert_eq!(server.count(), 61);
    assert!(begin.elapsed() >= Duration::from_secs(3));
}
