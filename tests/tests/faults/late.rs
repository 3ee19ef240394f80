//! A response that arrives after its call has timed out, and arrives twice: no other call takes it for its own.

use std::time::{Duration, Instant};

use tidbcloud_core::Retry;
use tidbcloud_mock::{Fault, Faults};

use crate::common::{API, mock, warm_client};

/// How long the client waits, and after which time the response arrives all the same.
const PATIENCE: Duration = Duration::from_millis(150);
const LATE: Duration = Duration::from_millis(300);

const ROUNDS: u64 = 6;

#[tokio::test(flavor = "multi_thread")]
async fn a_late_response_and_its_copy_reach_no_other_call() {
    let mock = mock().await;
    let client = warm_client(&mock).await;
    let before = mock.connections(API).accepted;
    for round in 0..ROUNDS {
        let faults = Faults::new().then(Fault::DuplicateResponse(LATE));
        mock.plan(API, "get_cluster", faults).await.expect("a plan");
        let late = client
            .get_cluster(format!("late-{round}"))
            .with_timeout(PATIENCE);
        let error = late.with_retry(Retry::none()).send().await;
        assert!(error.expect_err("no response in time").is_timeout());
        // Calls go on, one after the other, until well after the late response.
        let until = Instant::now() + LATE * 2;
        let mut number = 0;
        while Instant::now() < until {
            let id = format!("{round}-{number}");
            let cluster = client.get_cluster(id.as_str()).send().await;
            let cluster = cluster.expect("a cluster");
            assert_eq!(cluster.cluster_id.as_ref(), Some(&id));
            assert_eq!(cluster.meta().attempts(), 1, "{id}");
            number += 1;
        }
        assert!(number > 10, "only {number} calls");
        let seen = mock.exchanges(API);
        assert_eq!(seen.executed["get_cluster"], seen.answered["get_cluster"]);
    }
    // Each time the connection whose call had timed out was closed; the pool had two or three at first.
    let made = mock.connections(API).accepted - before;
    assert!(made + 3 >= ROUNDS, "{made} new connections");
}
