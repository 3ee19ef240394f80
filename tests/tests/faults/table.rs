//! The fault table: the outcome of a read, a deletion, a creation and a change, fault by fault.

use std::time::Duration;

use tidbcloud_core::{Error, Result};
use tidbcloud_mock::{ConnectionFault, Fault, Faults, Mock};
use tidbcloud_serverless_v1beta1::Client;

use crate::calls::{ATTEMPT, REQUEST_ID, rename, wanted};
use crate::common::{API, client, mock, warm_client};

/// Longer than an attempt may take.
const LONG: Duration = Duration::from_secs(20);

/// A little longer than an attempt may take.
const LATE: Duration = ATTEMPT.saturating_add(Duration::from_millis(200));

const OPERATIONS: [(&str, &str); 4] = [
    ("GET", "get_cluster"),
    ("DELETE", "delete_cluster"),
    ("POST", "create_cluster"),
    ("PATCH", "partial_update_cluster"),
];

/// Outcome of each fault, injected once, for a GET, a DELETE, a POST and a PATCH: success, the status of the error, or its kind.
fn expected() -> Vec<(Fault, [&'static str; 4])> {
    vec![
        (Fault::Reset, ["ok", "ok", "lost", "lost"]),
        (Fault::ResetMidBody, ["ok", "ok", "lost", "lost"]),
        (
            Fault::StallHeaders(LONG),
            ["ok", "ok", "timeout", "timeout"],
        ),
        (Fault::StallBody(LONG), ["ok", "ok", "timeout", "timeout"]),
        (
            Fault::SlowDrip {
                bytes_per_second: 20,
            },
            ["ok", "ok", "timeout", "timeout"],
        ),
        (
            Fault::LostResponse(Duration::from_millis(100)),
            ["ok", "ok", "lost", "lost"],
        ),
        (
            Fault::DuplicateResponse(LATE),
            ["ok", "ok", "timeout", "timeout"],
        ),
        (Fault::HalfJson, ["decode"; 4]),
        // The PATCH uses `request`, which accepts any body.
        (Fault::EmptyBody, ["decode", "decode", "decode", "ok"]),
        (Fault::WrongContentType, ["ok"; 4]),
        (Fault::HtmlError(500), ["ok", "500", "500", "500"]),
        (Fault::HtmlError(502), ["ok", "ok", "502", "502"]),
        (Fault::GatewayTimeout, ["ok", "ok", "504", "504"]),
        (
            Fault::Unavailable {
                retry_after: "0".to_owned(),
            },
            ["ok", "ok", "503", "503"],
        ),
        (Fault::RateLimited { reset: 1 }, ["ok"; 4]),
        (Fault::StaleNonce, ["ok"; 4]),
        (
            Fault::RedirectTo("https://elsewhere.invalid/".to_owned()),
            ["307"; 4],
        ),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_comes_to_what_the_table_says() {
    let mock = mock().await;
    let client = warm_client(&mock).await;
    let mut wrong = Vec::new();
    println!(
        "{:32} {:8} {:8} {:8} {:8}",
        "", "GET", "DELETE", "POST", "PATCH"
    );
    for (row, (fault, expected)) in expected().into_iter().enumerate() {
        let mut line = format!("{:32}", name(&fault));
        for ((method, operation), expected) in OPERATIONS.into_iter().zip(expected) {
            let faults = Faults::new().then(fault.clone());
            mock.plan(API, operation, faults).await.expect("a plan");
            let before = executed(&mock, operation);
            let outcome = call(&client, method, &format!("{method}-{row}")).await;
            let times = executed(&mock, operation) - before;
            let outcome = outcome_of(outcome);
            line.push_str(&format!(" {outcome:8}"));
            if outcome != expected {
                wrong.push(format!("{method} {fault:?}: {outcome}, not {expected}"));
            }
            let once = u64::from(fault.executes() || outcome == "ok");
            if ["POST", "PATCH"].contains(&method) && times != once {
                wrong.push(format!(
                    "{method} {fault:?}: carried out {times} times, not {once}"
                ));
            }
        }
        println!("{}", line.trim_end());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let writes = mock.repeated(API);
    let writes: Vec<_> = writes
        .iter()
        .filter(|(operation, ..)| {
            ["create_cluster", "partial_update_cluster"].contains(&operation.as_str())
        })
        .collect();
    assert!(writes.is_empty(), "carried out twice: {writes:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_never_sent_is_repeated_whatever_the_method() {
    let mock = mock().await;
    for fault in [
        ConnectionFault::Refuse,
        ConnectionFault::ExpiredCertificate,
        ConnectionFault::WrongHostName,
        ConnectionFault::StallHandshake(LONG),
    ] {
        for (method, operation) in OPERATIONS {
            let faults = Faults::new().then(fault.clone());
            mock.plan_connections(API, faults).expect("a plan");
            let before = executed(&mock, operation);
            // Each with a new client: connections that are already open get no fault.
            let outcome = outcome_of(call(&client(&mock), method, "x").await);
            assert_eq!(outcome, "ok", "{method} {fault:?}");
            assert_eq!(executed(&mock, operation), before + 1, "{method} {fault:?}");
        }
        mock.plan_connections(API, Faults::new().always(fault.clone()))
            .expect("a plan");
        let error = call(&client(&mock), "POST", "x").await;
        let error = error.expect_err("no connection at all");
        assert!(
            error.is_connect() && error.attempts() == 4,
            "{fault:?}: {error}"
        );
    }
}

/// A connection that is lost right after it was made costs a cold call only one attempt, whatever the method: its first
/// exchange only fetches a challenge. A signed call that loses its connection fails as after any other loss.
#[tokio::test(flavor = "multi_thread")]
async fn a_first_exchange_that_is_lost_is_made_good() {
    let mock = mock().await;
    for (method, operation) in OPERATIONS {
        for losses in 1..=3 {
            let faults = Faults::new()
                .then(ConnectionFault::ResetFirst)
                .times(losses);
            mock.plan_connections(API, faults).expect("a plan");
            let before = executed(&mock, operation);
            let outcome = outcome_of(call(&client(&mock), method, "x").await);
            assert_eq!(outcome, "ok", "{method} {losses}");
            assert_eq!(executed(&mock, operation), before + 1, "{method} {losses}");
        }
        let faults = Faults::new().always(ConnectionFault::ResetFirst);
        mock.plan_connections(API, faults).expect("a plan");
        let error = call(&client(&mock), method, "x").await;
        let error = error.expect_err("no response at all");
        assert_eq!(error.attempts(), 4, "{method}: {error}");
        assert!(!error.is_connect() && error.status().is_none(), "{error}");
    }
}

async fn call(client: &Client, method: &str, id: &str) -> Result<()> {
    // A connection that is stalled in its handshake gives up with the attempt.
    let deadline = ATTEMPT * 12;
    match method {
        "GET" => {
            let call = client.get_cluster("1").with_header(REQUEST_ID, id);
            call.with_deadline(deadline).send().await.map(drop)
        }
        "DELETE" => {
            let call = client.delete_cluster("1").with_header(REQUEST_ID, id);
            call.with_deadline(deadline).send().await.map(drop)
        }
        "POST" => {
            let call = client.create_cluster(wanted("demo"));
            let call = call.with_header(REQUEST_ID, id);
            call.with_deadline(deadline).send().await.map(drop)
        }
        _ => {
            let call = rename(client, "1", "other").with_header(REQUEST_ID, id);
            call.with_deadline(deadline).send().await.map(drop)
        }
    }
}

fn outcome_of(outcome: Result<()>) -> String {
    match outcome {
        Ok(()) => "ok".to_owned(),
        Err(error) => error_name(&error),
    }
}

fn error_name(error: &Error) -> String {
    match error.status() {
        _ if error.is_timeout() => "timeout".to_owned(),
        _ if error.is_decode() => "decode".to_owned(),
        _ if error.is_connect() => "connect".to_owned(),
        Some(status) if !status.is_success() => status.as_u16().to_string(),
        _ => "lost".to_owned(),
    }
}

fn executed(mock: &Mock, operation: &str) -> u64 {
    let counts = mock.exchanges(API).executed;
    counts.get(operation).copied().unwrap_or_default()
}

/// Name of a fault, without its values unless these distinguish two faults.
fn name(fault: &Fault) -> String {
    match fault {
        Fault::HtmlError(status) => format!("HtmlError({status})"),
        fault => {
            let text = format!("{fault:?}");
            let end = text.find([' ', '(', '{']).unwrap_or(text.len());
            text[..end].to_owned()
        }
    }
}
