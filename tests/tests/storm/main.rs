//! More than ten thousand calls over 64 tasks, a fifth of the exchanges with a fault: each ends in a right answer or a
//! right error, and afterwards the client holds no more connections, tasks and memory than before.
//! A program of its own, because memory is the whole process's.

#[path = "../faults/common.rs"]
mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tidbcloud_core::Error;
use tidbcloud_mock::{Fault, Faults, Mock};
use tidbcloud_serverless_v1beta1::Client;
use tokio::runtime::{Handle, Runtime};
use tokio::task::JoinSet;

use common::{API, REQUEST_ID, mock, rename, warm_client};

const TASKS: u64 = 64;
/// How many calls a storm makes. There are three of them.
const CALLS: u64 = 5_000;

/// Longer than an attempt may take.
const STALL: Duration = Duration::from_secs(4);

/// How long connections and tasks may take to end.
const PATIENCE: Duration = Duration::from_secs(20);

fn faults() -> Vec<Fault> {
    vec![
        Fault::Reset,
        Fault::ResetMidBody,
        Fault::StallHeaders(Duration::from_millis(100)),
        Fault::StallHeaders(STALL),
        Fault::StallBody(STALL),
        Fault::HalfJson,
        Fault::HtmlError(500),
        Fault::HtmlError(502),
        Fault::GatewayTimeout,
        Fault::RateLimited { reset: 0 },
        Fault::Unavailable {
            retry_after: "0".to_owned(),
        },
        Fault::StaleNonce,
        Fault::WrongContentType,
        Fault::EmptyBody,
        Fault::LostReply(Duration::from_millis(100)),
        Fault::SlowDrip {
            bytes_per_second: 20,
        },
        Fault::RedirectTo("https://elsewhere.invalid/".to_owned()),
    ]
}

/// What one storm came to.
#[derive(Debug, Default)]
struct Tally {
    reads: AtomicU64,
    right_reads: AtomicU64,
    writes: AtomicU64,
    right_writes: AtomicU64,
}

/// What a client holds.
#[derive(Debug)]
struct Held {
    connections: u64,
    tasks: usize,
    resident: Option<u64>,
}

#[test]
fn nothing_is_lost_and_nothing_is_left() {
    // A runtime of its own for the mock, so that the other one holds the client's tasks alone.
    let servers = Runtime::new().expect("a runtime");
    let mock = Arc::new(servers.block_on(mock()));
    let clients = Runtime::new().expect("a runtime");
    let client = clients.block_on(warm_client(&mock));

    // At rest no connection is open: those that nobody uses are closed before long.
    let before = clients.block_on(rest(&mock, 0, usize::MAX));
    // Memory: what the first two storms fill stays filled (buffers, tables, the allocator's own), the third adds nothing.
    let mut held = Vec::new();
    for round in 0..3 {
        mock.forget_exchanges();
        let tally = clients.block_on(storm(&client, &mock, round));
        tally.judge();
        assert_done_once(&mock);
        let after = clients.block_on(rest(&mock, before.connections, before.tasks));
        println!("{tally:?}\nbefore {before:?}\nafter  {after:?}");
        assert!(
            after.connections <= before.connections && after.tasks <= before.tasks,
            "{before:?}, {after:?}"
        );
        held.push(after.resident);
    }
    if let [_, Some(before), Some(after)] = held[..] {
        assert!(
            after <= before + before / 10,
            "{before} bytes, then {after}"
        );
    }
    // Runtimes end here, outside of any other.
    drop((client, clients, mock, servers));
}

impl Tally {
    /// Of a read's faults only three kinds in seventeen are final; a write survives those that did nothing for sure.
    fn judge(&self) {
        let share = |right: &AtomicU64, all: &AtomicU64| {
            right.load(Ordering::Relaxed) as f64 / all.load(Ordering::Relaxed) as f64
        };
        assert!(share(&self.right_reads, &self.reads) > 0.93, "{self:?}");
        assert!(share(&self.right_writes, &self.writes) > 0.80, "{self:?}");
    }
}

fn assert_done_once(mock: &Mock) {
    let repeated = mock.repeated(API);
    let writes: Vec<_> = repeated
        .iter()
        .filter(|(operation, ..)| {
            ["reset_branch", "partial_update_cluster"].contains(&operation.as_str())
        })
        .collect();
    assert!(writes.is_empty(), "carried out twice: {writes:?}");
    assert_eq!(mock.exchanges(API).replayed, 0);
}

async fn storm(client: &Client, mock: &Mock, round: u64) -> Arc<Tally> {
    let started = Instant::now();
    let before = mock.exchanges(API);
    mock.plan_all(API, Faults::new().sometimes(0.2, round, faults()))
        .expect("a plan");
    let tally = Arc::<Tally>::default();
    let next = Arc::new(AtomicU64::new(0));
    let mut tasks = JoinSet::new();
    for _ in 0..TASKS {
        let (client, tally, next) = (client.clone(), Arc::clone(&tally), Arc::clone(&next));
        tasks.spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= CALLS {
                    break;
                }
                call(&client, number, &format!("{round}-{number}"), &tally).await;
            }
        });
    }
    while let Some(ended) = tasks.join_next().await {
        ended.expect("no call ends wrongly");
    }
    mock.clear_plans();
    let after = mock.exchanges(API);
    let (exchanges, faults) = (after.all - before.all, after.faults - before.faults);
    assert!(faults > CALLS / 6, "{faults} faults");
    println!(
        "{CALLS} calls: {exchanges} exchanges, {faults} faults, {:?}",
        started.elapsed()
    );
    tally
}

/// One call. Of ten, six are reads.
async fn call(client: &Client, number: u64, id: &str, tally: &Tally) {
    let deadline = Duration::from_secs(30);
    let cluster = number.to_string();
    let started = Instant::now();
    let (counted, right, outcome) = match number % 10 {
        0..4 => {
            let call = client
                .get_cluster(cluster.as_str())
                .with_header(REQUEST_ID, id);
            let outcome = call.with_deadline(deadline).send().await;
            let outcome = outcome.map(|read| assert_eq!(read.cluster_id.as_ref(), Some(&cluster)));
            (&tally.reads, &tally.right_reads, outcome)
        }
        4..6 => {
            let call = client.list_clusters().with_header(REQUEST_ID, id);
            let outcome = call.with_deadline(deadline).send().await;
            let outcome = outcome.map(|list| assert!(list.clusters.is_some()));
            (&tally.reads, &tally.right_reads, outcome)
        }
        6..8 => {
            let call = client
                .reset_branch(cluster.as_str(), "2")
                .with_header(REQUEST_ID, id);
            let outcome = call.with_deadline(deadline).send().await;
            let outcome = outcome.map(|branch| assert_eq!(branch.branch_id.as_deref(), Some("2")));
            (&tally.writes, &tally.right_writes, outcome)
        }
        _ => {
            let call = rename(client, &cluster, &format!("name-{number}"));
            let call = call.with_header(REQUEST_ID, id).with_deadline(deadline);
            let outcome = call.send().await.map(|changed| {
                // A body that was lost is what it is to a call of any kind.
                let right = changed.body().is_null() || changed["clusterId"] == cluster.as_str();
                assert!(right, "call {number}: {changed:?}");
            });
            (&tally.writes, &tally.right_writes, outcome)
        }
    };
    assert!(
        started.elapsed() < deadline + STALL,
        "call {number} took {:?}",
        started.elapsed()
    );
    counted.fetch_add(1, Ordering::Relaxed);
    match outcome {
        Ok(()) => drop(right.fetch_add(1, Ordering::Relaxed)),
        Err(error) => assert!(is_right(&error), "call {number}: {error:?}"),
    }
}

/// Whether an error is one that the faults explain.
fn is_right(error: &Error) -> bool {
    let blamed = error.is_usage() || error.is_authentication() || error.is_paging();
    // A nonce that is stale twice in a row, for one call: the server's own word is the end of it.
    if error.is_unauthorized() {
        return error.message().contains("the nonce has expired");
    }
    let told = [200, 307, 429, 500, 502, 503, 504];
    let explained = error
        .status()
        .is_none_or(|status| told.contains(&status.as_u16()));
    !blamed && explained
}

/// What the client holds at rest; waits for connections and tasks until there are no more of them than that.
async fn rest(mock: &Mock, connections: u64, tasks: usize) -> Held {
    let started = Instant::now();
    loop {
        let held = Held {
            connections: mock.connections(API).open,
            tasks: Handle::current().metrics().num_alive_tasks(),
            resident: resident(),
        };
        let rests = held.connections <= connections && held.tasks <= tasks;
        if rests || started.elapsed() > PATIENCE {
            return held;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The memory of this process, mock included, where the system tells it.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kibibytes * 1024)
}
