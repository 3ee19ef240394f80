//! Log of the exchanges of one API: counters of all, and the latest in full.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode};
use serde_json::Value;

use crate::faults::fault::Fault;
use crate::route::request_target::query_pairs;

/// Number of exchanges that are logged in full; older ones are only counted.
const MAX_EXCHANGES: usize = 4096;

/// Total size of the request bodies that are logged with them.
const MAX_BODY_BYTES: usize = 64 * 1024 * 1024;

/// Header that identifies a call: all attempts of one call carry the same value.
const REQUEST_ID: &str = "x-request-id";

/// Number of the latest request ids that are known: attempts of one call follow each other within fewer exchanges.
const MAX_REQUEST_IDS: usize = 8192;

/// Number of request ids with more than one execution that are kept, however long ago they were.
const MAX_REPEATED: usize = 1024;

/// One HTTP request and the status of its response. `Debug` prints the size of the body and the names of the headers only:
/// both may contain secrets.
#[derive(Clone)]
#[non_exhaustive]
pub struct Exchange {
    /// The id of the API.
    pub api: Arc<str>,
    /// The operation of the request (`get_cluster`), if it was routed.
    pub operation: Option<String>,
    /// The method.
    pub method: Method,
    /// The request target as sent: path and query, escapes untouched.
    pub target: String,
    /// The path relative to the server URL, as sent: `/clusters/10581234`. The whole path where it does not begin like that of
    /// the server URL.
    pub path: String,
    /// The headers of the request without `Authorization`.
    pub headers: HeaderMap,
    /// Whether the request carried an `Authorization` header.
    pub signed: bool,
    /// The body of the request.
    pub body: Bytes,
    /// The status of the response.
    pub status: StatusCode,
    /// The trace id that the response carried in `X-Debug-Trace-Id`.
    pub trace_id: String,
    /// Whether the credentials were accepted: `false` for the 401 that begins a Digest handshake.
    pub accepted: bool,
    /// Whether the operation was executed, whether or not its response arrived.
    pub executed: bool,
    /// The scheduled fault that was applied to it.
    pub fault: Option<Fault>,
    /// The time of the response, by the clock of the mock.
    pub at: Duration,
    /// Position among the exchanges of all APIs of the mock.
    pub(crate) number: u64,
}

impl Exchange {
    /// Returns the JSON body of the request; `null` where it has none, or one that is not JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// Returns the decoded values of a query parameter, in the order in which they were sent; none of a query that cannot be
    /// decoded.
    pub fn query(&self, name: &str) -> Vec<String> {
        let (_, query) = self.target.split_once('?').unwrap_or_default();
        let pairs = query_pairs(query).unwrap_or_default().into_iter();
        pairs
            .filter(|(sent, _)| sent == name)
            .map(|(_, value)| value)
            .collect()
    }
}

/// One line: `POST /clusters create_cluster 200`.
impl fmt::Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = self.operation.as_deref().unwrap_or("-");
        let (_, query) = self.target.split_once('?').unwrap_or_default();
        let mark = if query.is_empty() { "" } else { "?" };
        write!(
            f,
            "{} {}{mark}{query} {operation} {}",
            self.method,
            self.path,
            self.status.as_u16()
        )
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exchange")
            .field("api", &self.api)
            .field("operation", &self.operation)
            .field("method", &self.method)
            .field("target", &self.target)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("signed", &self.signed)
            .field("body_bytes", &self.body.len())
            .field("status", &self.status)
            .field("trace_id", &self.trace_id)
            .field("executed", &self.executed)
            .field("fault", &self.fault)
            .finish()
    }
}

/// Numbers of exchanges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exchanges {
    /// All exchanges.
    pub all: u64,
    /// Responses with 401.
    pub unauthorized: u64,
    /// Those of them with `stale=true`: the key was right, the nonce had expired.
    pub stale: u64,
    /// Those of them whose nonce count had been used before. A client should never cause one.
    pub replayed: u64,
    /// Authenticated exchanges that were routed, by the name of the operation.
    pub by_operation: BTreeMap<String, u64>,
    /// Those of them that were executed, whether or not their response arrived.
    pub executed: BTreeMap<String, u64>,
    /// Those of them whose correct response was sent completely.
    pub answered: BTreeMap<String, u64>,
    /// Exchanges to which a fault was applied.
    pub faults: u64,
}

/// Outcome of the Digest check of an exchange.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DigestOutcome {
    pub(crate) stale: bool,
    pub(crate) replayed: bool,
}

/// Exchanges of one API.
#[derive(Debug, Default)]
pub(crate) struct ExchangeLog(Mutex<LoggedExchanges>);

#[derive(Debug, Default)]
struct LoggedExchanges {
    counters: Exchanges,
    latest: VecDeque<Exchange>,
    bytes: usize,
    executions: Executions,
}

/// Number of executions by operation and request id: of the latest ids, and of those that were executed more than once.
#[derive(Debug, Default)]
struct Executions {
    counts: HashMap<Arc<CallId>, u64>,
    order: VecDeque<Arc<CallId>>,
    /// Ids that are no longer among the latest, and were executed more than once.
    repeated: VecDeque<Arc<CallId>>,
}

/// Operation and request id.
type CallId = (String, String);

impl Executions {
    fn add(&mut self, operation: &str, id: &str) {
        let key = Arc::new((operation.to_owned(), id.to_owned()));
        match self.counts.entry(key) {
            Entry::Occupied(mut known) => *known.get_mut() += 1,
            Entry::Vacant(new) => {
                self.order.push_back(Arc::clone(new.key()));
                new.insert(1);
            }
        }
        while self.order.len() > MAX_REQUEST_IDS {
            let Some(oldest) = self.order.pop_front() else {
                break;
            };
            if self.counts.get(&oldest).is_some_and(|times| *times > 1) {
                self.repeated.push_back(oldest);
            } else {
                self.counts.remove(&oldest);
            }
        }
        while self.repeated.len() > MAX_REPEATED {
            if let Some(oldest) = self.repeated.pop_front() {
                self.counts.remove(&oldest);
            }
        }
    }
}

fn count(counts: &mut BTreeMap<String, u64>, operation: &str) {
    *counts.entry(operation.to_owned()).or_default() += 1;
}

impl ExchangeLog {
    pub(crate) fn add(&self, exchange: Exchange, verdict: DigestOutcome) {
        let mut logged = self.logged();
        logged.counters.all += 1;
        logged.counters.unauthorized += u64::from(exchange.status == StatusCode::UNAUTHORIZED);
        logged.counters.stale += u64::from(verdict.stale);
        logged.counters.replayed += u64::from(verdict.replayed);
        logged.counters.faults += u64::from(exchange.fault.is_some());
        if let Some(operation) = &exchange.operation {
            count(&mut logged.counters.by_operation, operation);
            if exchange.executed {
                count(&mut logged.counters.executed, operation);
                if exchange.fault.as_ref().is_none_or(Fault::answers) {
                    count(&mut logged.counters.answered, operation);
                }
                let request_id = exchange.headers.get(REQUEST_ID);
                if let Some(id) = request_id.and_then(|id| id.to_str().ok()) {
                    logged.executions.add(operation, id);
                }
            }
        }
        logged.bytes += exchange.body.len();
        logged.latest.push_back(exchange);
        while logged.latest.len() > MAX_EXCHANGES || logged.bytes > MAX_BODY_BYTES {
            let Some(oldest) = logged.latest.pop_front() else {
                break;
            };
            logged.bytes -= oldest.body.len();
        }
    }

    /// Clears all counters and exchanges.
    pub(crate) fn forget(&self) {
        *self.logged() = LoggedExchanges::default();
    }

    pub(crate) fn counters(&self) -> Exchanges {
        self.logged().counters.clone()
    }

    pub(crate) fn latest(&self) -> Vec<Exchange> {
        self.logged().latest.iter().cloned().collect()
    }

    /// Returns the newest exchanges, oldest first, at most `most`.
    pub(crate) fn newest(&self, most: usize) -> Vec<Exchange> {
        let logged = self.logged();
        let skipped = logged.latest.len().saturating_sub(most);
        logged.latest.iter().skip(skipped).cloned().collect()
    }

    /// Returns the exchange with a number, if it is still logged in full.
    pub(crate) fn numbered(&self, number: u64) -> Option<Exchange> {
        let logged = self.logged();
        let mut latest = logged.latest.iter();
        latest.find(|exchange| exchange.number == number).cloned()
    }

    /// Operations and ids of requests that were executed more than once, with the number of executions.
    pub(crate) fn repeated(&self) -> Vec<(String, String, u64)> {
        let logged = self.logged();
        let counts = logged.executions.counts.iter();
        let mut repeated: Vec<_> = counts
            .filter(|(_, times)| **times > 1)
            .map(|(call, times)| (call.0.clone(), call.1.clone(), *times))
            .collect();
        repeated.sort();
        repeated
    }

    fn logged(&self) -> MutexGuard<'_, LoggedExchanges> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchange(number: usize, body: usize) -> Exchange {
        Exchange {
            api: "things".into(),
            path: String::new(),
            accepted: true,
            at: Duration::ZERO,
            number: number as u64,
            operation: Some("get_cluster".to_owned()),
            method: Method::GET,
            target: number.to_string(),
            headers: HeaderMap::new(),
            signed: true,
            body: vec![0; body].into(),
            status: StatusCode::OK,
            trace_id: String::new(),
            executed: true,
            fault: None,
        }
    }

    #[test]
    fn everything_is_counted_and_the_latest_are_kept() {
        let log = ExchangeLog::default();
        for number in 0..MAX_EXCHANGES + 10 {
            log.add(exchange(number, 1), DigestOutcome::default());
        }
        let counters = log.counters();
        assert_eq!(
            (counters.all, counters.by_operation["get_cluster"]),
            (4106, 4106)
        );
        let latest = log.latest();
        assert_eq!(
            (latest.len(), latest[0].target.as_str()),
            (MAX_EXCHANGES, "10")
        );
    }

    #[test]
    fn ids_of_requests_take_no_more_memory_after_many_calls_and_what_was_repeated_stays() {
        let mut executions = Executions::default();
        for _ in 0..2 {
            executions.add("create_cluster", "early");
        }
        let mut sizes = Vec::new();
        for round in 0..4 {
            for call in 0..MAX_REQUEST_IDS {
                executions.add("get_cluster", &format!("{round}-{call}"));
            }
            let Executions {
                counts,
                order,
                repeated,
            } = &executions;
            sizes.push((counts.len(), order.len(), repeated.len()));
        }
        let full = (MAX_REQUEST_IDS + 1, MAX_REQUEST_IDS, 1);
        assert_eq!(sizes, [full; 4]);
        let early = ("create_cluster".to_owned(), "early".to_owned());
        assert_eq!(executions.counts.get(&early), Some(&2));
        // Even where every call is repeated.
        for call in 0..MAX_REQUEST_IDS + 2 * MAX_REPEATED {
            for _ in 0..2 {
                executions.add("get_cluster", &call.to_string());
            }
        }
        assert_eq!(executions.repeated.len(), MAX_REPEATED);
        assert_eq!(executions.counts.len(), MAX_REQUEST_IDS + MAX_REPEATED);
        assert_eq!(executions.order.len(), MAX_REQUEST_IDS);
    }

    #[test]
    fn large_bodies_push_others_out() {
        let log = ExchangeLog::default();
        for number in 0..9 {
            log.add(exchange(number, 16 * 1024 * 1024), DigestOutcome::default());
        }
        assert_eq!(log.latest().len(), 4);
        assert_eq!(log.counters().all, 9);
    }
}
