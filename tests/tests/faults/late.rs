//! Replies that come when nobody waits for them any more, or once too often: no other call takes them for its own.

use std::time::{Duration, Instant};

use tidbcloud_core::Retry;
use tidbcloud_mock::{Fault, Faults};

use crate::common::{API, mock, warm_client};

/// How long the client waits, and after what time the reply comes all the same.
const PATIENCE: Duration = Duration::from_millis(150);
const LATE: Duration = Duration::from_millis(300);

#[tokio::test(flavor = "multi_thread")]
async fn a_late_reply_and_its_copy_are_nobody_elses() {
    let mock = mock().await;
    let client = warm_client(&mock).await;
    for round in 0..5 {
        let faults = Faults::new().then(Fault::DuplicateReply(LATE));
        mock.plan(API, "get_cluster", faults).await.expect("a plan");
        let before = mock.connections(API).accepted;
        let late = client
            .get_cluster(format!("late-{round}"))
            .with_timeout(PATIENCE);
        let error = late.with_retry(Retry::none()).send().await;
        assert!(error.expect_err("no reply in time").is_timeout());
        // Calls go on, one after the other, until well after the late reply.
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
        // The connection on which nobody waited any more was left to itself.
        let made = mock.connections(API).accepted - before;
        assert_eq!(made, 1, "{made} new connections");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_right_behind_its_reply_is_nobody_elses() {
    let mock = mock().await;
    let client = warm_client(&mock).await;
    mock.plan_all(
        API,
        Faults::new().always(Fault::DuplicateReply(Duration::ZERO)),
    )
    .expect("a plan");
    for number in 0..200 {
        let id = number.to_string();
        let cluster = client.get_cluster(id.as_str()).send().await;
        let cluster = cluster.expect("a cluster");
        assert_eq!(cluster.cluster_id.as_ref(), Some(&id));
    }
}
