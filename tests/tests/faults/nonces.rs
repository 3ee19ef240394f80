//! Nonces that go stale under load.

use tidbcloud_mock::{Fault, Faults};
use tokio::task::JoinSet;

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
    // Of a hundred calls and their repetitions every tenth is struck.
    assert_eq!(
        (after.all - before.all, after.stale - before.stale),
        (111, 11)
    );
}
