//! Nonces that go stale under load.

use tidbcloud_mock::{Fault, Faults};
use tokio::task::JoinSet;

use crate::calls::{REQUEST_ID, wanted};
use crate::common::{API, mock, warm_client};

const CALLS: u64 = 100;

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_nonce_costs_each_of_a_hundred_calls_one_exchange_at_most() {
    let mock = mock().await;
    let client = warm_client(&mock).await;
    mock.expire_nonces();
    let before = mock.exchanges(API);
    let mut calls = JoinSet::new();
    for number in 0..CALLS {
        let call = client.get_cluster(number.to_string());
        calls.spawn(call.with_timeout(std::time::Duration::from_secs(30)).send());
    }
    while let Some(ended) = calls.join_next().await {
        ended.expect("a task").expect("a cluster");
    }
    let after = mock.exchanges(API);
    let exchanges = after.all - before.all;
    assert!(exchanges <= 2 * CALLS, "{exchanges} exchanges");
    assert!(after.stale > before.stale);
    assert_eq!(after.replayed, 0);
    println!("{CALLS} calls, nonce stale: {exchanges} exchanges");
}

#[tokio::test]
async fn every_tenth_nonce_is_stale_and_no_call_sees_it() {
    let mock = mock().await;
    let client = warm_client(&mock).await;
    mock.plan_all(API, Faults::new().every(10, Fault::StaleNonce))
        .expect("a plan");
    let before = mock.exchanges(API);
    for _ in 0..CALLS {
        client.get_cluster("1").send().await.expect("a cluster");
    }
    let after = mock.exchanges(API);
    // Every tenth of a hundred calls and their retries gets the fault.
    assert_eq!(
        (after.all - before.all, after.stale - before.stale),
        (111, 11)
    );
}

/// An attempt answers one stale nonce, and a call makes four attempts: so a write survives seven in a row, and is done once.
#[tokio::test]
async fn a_write_survives_nonces_that_are_stale_again_and_again() {
    let mock = mock().await;
    let client = warm_client(&mock).await;
    for times in 0..=8 {
        let faults = Faults::new().then(Fault::StaleNonce).times(times);
        mock.plan(API, "create_cluster", faults)
            .await
            .expect("a plan");
        let before = mock.exchanges(API);
        let id = format!("stale-{times}");
        let call = client.create_cluster(wanted("demo"));
        let outcome = call.with_header(REQUEST_ID, &id).send().await;
        let after = mock.exchanges(API);
        let done = after.executed["create_cluster"] - before.executed["create_cluster"];
        let exchanges = after.all - before.all;
        if times < 8 {
            let meta = outcome.expect("a cluster").meta().clone();
            assert_eq!((done, exchanges), (1, 1 + times), "{times}");
            assert_eq!(u64::from(meta.attempts()), 1 + times / 2, "{times}");
        } else {
            let error = outcome.expect_err("no end of it");
            assert!(error.is_unauthorized(), "{error}");
            assert_eq!((error.attempts(), done, exchanges), (4, 0, 8));
        }
    }
    assert_eq!(mock.exchanges(API).replayed, 0);
}
