//! No fault makes a call last beyond its deadline.

use std::time::{Duration, Instant};

use tidbcloud_mock::{ConnectionFault, Fault, Faults};

use crate::calls::wanted;
use crate::common::{API, client, mock, warm_client};

const DEADLINE: Duration = Duration::from_millis(600);

/// Time that a busy machine may add.
const SLACK: Duration = Duration::from_millis(900);

const LONG: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread")]
async fn every_call_ends_by_its_deadline() {
    let mock = mock().await;
    let client = warm_client(&mock).await;
    for fault in [
        Fault::Reset,
        Fault::StallHeaders(LONG),
        Fault::StallBody(LONG),
        Fault::LostResponse(LONG),
        Fault::DuplicateResponse(LONG),
        Fault::SlowDrip {
            bytes_per_second: 10,
        },
        Fault::HtmlError(502),
        Fault::StaleNonce,
        Fault::Unavailable {
            retry_after: "20".to_owned(),
        },
        // The last one: clients keep to what it says.
        Fault::RateLimited { reset: 20 },
    ] {
        mock.plan_all(API, Faults::new().always(fault.clone()))
            .expect("a plan");
        for read in [true, false] {
            let started = Instant::now();
            let outcome = if read {
                let call = client.get_cluster("1").with_deadline(DEADLINE);
                call.send().await
            } else {
                let call = client.create_cluster(wanted("demo"));
                call.with_deadline(DEADLINE).send().await
            };
            let elapsed = started.elapsed();
            let error = outcome.expect_err("a fault each time");
            assert!(
                elapsed < DEADLINE + SLACK,
                "{fault:?} took {elapsed:?}: {error}"
            );
            assert!(error.elapsed() <= elapsed, "{fault:?}: {error}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn connecting_ends_by_the_deadline_too() {
    let mock = mock().await;
    for fault in [
        ConnectionFault::Refuse,
        ConnectionFault::StallHandshake(LONG),
        ConnectionFault::ExpiredCertificate,
    ] {
        mock.plan_connections(API, Faults::new().always(fault.clone()))
            .expect("a plan");
        let client = client(&mock);
        let started = Instant::now();
        let call = client.get_cluster("1").with_deadline(DEADLINE);
        let error = call.send().await.expect_err("no connection");
        let elapsed = started.elapsed();
        assert!(
            elapsed < DEADLINE + SLACK,
            "{fault:?} took {elapsed:?}: {error}"
        );
        assert!(
            error.is_connect() || error.is_timeout(),
            "{fault:?}: {error}"
        );
    }
    assert_eq!(mock.exchanges(API).all, 0);
}
