//! Credentials, hooks and counters of the generated clients, over TLS against the mock, whose log has the truth.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tidbcloud_mock::{Access, Fault, Faults, Mock, MockBuilder};
use tidbcloud_serverless_v1beta1::types::{Cluster, Region};
use tidbcloud_serverless_v1beta1::{
    BearerToken, Client, Config, ConfigBuilder, Credentials, Metrics, Retry, WaitCause,
};
use tokio::task::JoinSet;

const API: &str = "serverless";
const CALLS: usize = 100;

async fn start(builder: MockBuilder) -> Mock {
    let mock = builder.apis([API]).start().await;
    mock.expect("a mock")
}

fn builder(mock: &Mock, credentials: Credentials) -> ConfigBuilder {
    Config::builder()
        .credentials(credentials)
        .retry(Retry::default().with_initial_delay(Duration::from_millis(5)))
        .ca_file(mock.ca_file())
}

fn client(mock: &Mock, config: &Config) -> Client {
    let endpoint = mock.endpoint(API).expect("an endpoint");
    Client::with_endpoint(config, endpoint).expect("a client")
}

/// Makes calls of both kinds at the same time, which must succeed.
async fn many(client: &Client) {
    let mut calls = JoinSet::new();
    for number in 0..CALLS {
        let client = client.clone();
        calls.spawn(async move {
            match number % 2 {
                0 => client.get_cluster("10581234").send().await.map(drop),
                _ => {
                    let cluster = Cluster::new()
                        .with_display_name("demo")
                        .with_region(Region::new().with_name("regions/aws-us-east-1"));
                    client.create_cluster(cluster).send().await.map(drop)
                }
            }
        });
    }
    for outcome in calls.join_all().await {
        outcome.expect("a success");
    }
}

/// Checks the counters of a configuration against the log of the mock.
fn agree(metrics: &Metrics, mock: &Mock) {
    let log = mock.exchanges(API);
    assert_eq!(metrics.exchanges(), log.all);
    assert_eq!(metrics.calls(), metrics.succeeded() + metrics.failed());
    assert_eq!(metrics.attempts(), metrics.calls() + metrics.retries());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_calls_with_an_expired_token_ask_the_provider_once() {
    let mock = Arc::new(
        start(
            Mock::builder()
                .access(Access::Bearer)
                .bearer_token("token-1"),
        )
        .await,
    );
    let asked = Arc::new(AtomicUsize::new(0));
    let (counter, server) = (Arc::clone(&asked), Arc::downgrade(&mock));
    // The provider's server makes each token the one that is accepted.
    let credentials = Credentials::bearer_from(move || {
        let token = format!("token-{}", counter.fetch_add(1, Ordering::SeqCst) + 1);
        let server = server.clone();
        async move {
            tokio::time::sleep(Duration::from_millis(100)).await;
            if let Some(mock) = server.upgrade() {
                mock.replace_bearer_token(&token)?;
            }
            Ok::<_, tidbcloud_mock::Error>(
                BearerToken::new(token).with_expires_in(Duration::from_secs(2)),
            )
        }
    });
    let config = builder(&mock, credentials)
        .build()
        .expect("a configuration");
    let client = client(&mock, &config);
    client
        .get_cluster("10581234")
        .send()
        .await
        .expect("a success");
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    tokio::time::sleep(Duration::from_millis(1850)).await;
    many(&client).await;
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    // None of them was sent with the expired token.
    assert_eq!(mock.exchanges(API).unauthorized, 0);
    let metrics = client.metrics();
    assert_eq!(
        (metrics.calls(), metrics.token_renewals()),
        (1 + CALLS as u64, 2)
    );
    agree(&metrics, &mock);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_calls_with_a_revoked_token_ask_the_provider_once_and_write_once() {
    let mock = start(
        Mock::builder()
            .access(Access::Bearer)
            .bearer_token("token-1"),
    )
    .await;
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let credentials = Credentials::bearer_from(move || {
        let token = format!("token-{}", counter.fetch_add(1, Ordering::SeqCst) + 1);
        async move {
            tokio::time::sleep(Duration::from_millis(100)).await;
            Ok::<_, std::io::Error>(token)
        }
    });
    let config = builder(&mock, credentials)
        .build()
        .expect("a configuration");
    let client = client(&mock, &config);
    client
        .get_cluster("10581234")
        .send()
        .await
        .expect("a success");
    mock.replace_bearer_token("token-2").expect("a token");
    many(&client).await;
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    let log = mock.exchanges(API);
    assert_eq!(log.executed["create_cluster"], CALLS as u64 / 2);
    assert!((1..=CALLS as u64).contains(&log.unauthorized), "{log:?}");
    agree(&client.metrics(), &mock);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_refused_once_by_mistake_is_renewed_and_the_call_succeeds() {
    let mock = Arc::new(start(Mock::builder().access(Access::Bearer)).await);
    let asked = Arc::new(AtomicUsize::new(0));
    let (counter, token) = (Arc::clone(&asked), mock.bearer_token());
    let credentials = Credentials::bearer_from(move || {
        counter.fetch_add(1, Ordering::SeqCst);
        let token = token.clone();
        async move { Ok::<_, std::io::Error>(token) }
    });
    let config = builder(&mock, credentials)
        .build()
        .expect("a configuration");
    let client = client(&mock, &config);
    let once = Faults::new().then(Fault::StaleNonce);
    mock.plan(API, "get_cluster", once).await.expect("a plan");
    let cluster = client
        .get_cluster("10581234")
        .send()
        .await
        .expect("a success");
    assert_eq!(
        (cluster.meta().attempts(), cluster.meta().exchanges()),
        (1, 2)
    );
    // Refused for ever, it is asked for once more for each call, and not in a loop.
    let always = Faults::new().every(1, Fault::StaleNonce);
    mock.plan(API, "get_cluster", always).await.expect("a plan");
    let error = client.get_cluster("10581234").send().await;
    assert!(error.expect_err("a refusal").is_unauthorized());
    assert_eq!(asked.load(Ordering::SeqCst), 3);
    assert_eq!(mock.exchanges(API).all, 4);
    agree(&client.metrics(), &mock);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_api_is_called_unsigned_and_a_closed_one_says_what_to_do() {
    let open = start(Mock::builder().access(Access::Open)).await;
    let config = builder(&open, Credentials::none())
        .build()
        .expect("a configuration");
    many(&client(&open, &config)).await;
    assert_eq!(open.exchanges(API).all, CALLS as u64);
    assert!(
        open.latest_exchanges(API)
            .iter()
            .all(|exchange| !exchange.signed)
    );
    for access in [Access::Digest, Access::Bearer] {
        let closed = start(Mock::builder().access(access)).await;
        let config = builder(&closed, Credentials::none())
            .build()
            .expect("a configuration");
        let error = client(&closed, &config).get_cluster("1").send().await;
        let error = error.expect_err("a refusal");
        assert!(error.is_unauthorized());
        let shown = error.to_string();
        assert!(
            shown.contains("nothing was signed") && shown.contains("org-settings/api-keys"),
            "{shown}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_offers_both_takes_either() {
    let mock = start(Mock::builder().access(Access::Either)).await;
    for credentials in [
        Credentials::new(mock.public_key(), mock.private_key()),
        Credentials::bearer(mock.bearer_token()),
    ] {
        let config = builder(&mock, credentials)
            .build()
            .expect("a configuration");
        many(&client(&mock, &config)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn headers_of_hooks_are_signed_and_counters_add_up_against_the_log_of_the_mock() {
    let mock = start(Mock::builder()).await;
    let faults = Faults::new()
        .every(3, Fault::HtmlError(503))
        .every(7, Fault::StaleNonce);
    mock.plan(API, "get_cluster", faults).await.expect("a plan");
    let (next, ended) = (AtomicUsize::new(1), Arc::new(AtomicUsize::new(0)));
    let counter = Arc::clone(&ended);
    let keys = Credentials::new(mock.public_key(), mock.private_key());
    let config = builder(&mock, keys)
        .on_attempt(move |attempt| match attempt.end() {
            None => {
                let id = next.fetch_add(1, Ordering::Relaxed);
                attempt.set_header("x-request-id", &format!("attempt-{id}"));
            }
            Some(_) => {
                counter.fetch_add(1, Ordering::Relaxed);
            }
        })
        .build()
        .expect("a configuration");
    let client = client(&mock, &config);
    for _ in 0..30 {
        client
            .get_cluster("10581234")
            .send()
            .await
            .expect("a success");
    }
    client
        .list_branches("10581234")
        .send()
        .await
        .expect("a success");
    let metrics = client.metrics();
    agree(&metrics, &mock);
    assert_eq!((metrics.calls(), metrics.failed()), (31, 0));
    assert!(metrics.retries() >= 10, "{metrics:?}");
    assert_eq!(metrics.waits(WaitCause::Backoff), metrics.retries());
    assert!(metrics.rate_limit_left().is_some_and(|left| left > 900_000));
    assert_eq!(ended.load(Ordering::Relaxed) as u64, metrics.attempts());
    let exchanges = mock.latest_exchanges(API);
    let ids: Vec<&str> = exchanges
        .iter()
        .filter(|exchange| exchange.signed)
        .map(|exchange| exchange.headers["x-request-id"].to_str().expect("text"))
        .collect();
    let mut distinct = ids.clone();
    distinct.dedup();
    assert_eq!(distinct.len() as u64, metrics.attempts(), "{ids:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotated_key_keeps_the_connections_and_the_root_certificates() {
    let mock = start(Mock::builder().keys("new-key", "s3cr3t-new")).await;
    let config = builder(&mock, Credentials::new("old-key", "s3cr3t-old"))
        .build()
        .expect("a configuration");
    let refused = client(&mock, &config).get_cluster("10581234").send().await;
    assert!(refused.expect_err("a refusal").is_unauthorized());
    // A connection returns to the pool in a task of the HTTP library, which may run after the next call began: that
    // call then opens another. So one rotation proves nothing; of twenty, each with its own pool would open twenty.
    let mut rotated = config;
    for _ in 0..20 {
        rotated = rotated
            .with_credentials(Credentials::new("new-key", "s3cr3t-new"))
            .expect("a configuration");
        let cluster = client(&mock, &rotated).get_cluster("10581234").send().await;
        cluster.expect("a success");
    }
    let opened = mock.connections(API);
    assert!(opened.accepted <= 10, "{opened:?} after twenty rotations");
    agree(&rotated.metrics(), &mock);
}
