//! What happened at a port: counters for ever, the latest exchanges in full.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode};

use crate::fault::Fault;

/// So many exchanges are kept in full; older ones are only counted.
const KEPT: usize = 4096;

/// So many bytes of bodies are kept with them.
const KEPT_BYTES: usize = 64 * 1024 * 1024;

/// The header by which a test tells calls apart: all attempts of one call carry the same value.
const REQUEST_ID: &str = "x-request-id";

/// So many ids of requests are remembered.
const REMEMBERED: usize = 100_000;

/// One HTTP request and the status of its reply. `Debug` counts the body and shows the names of the headers alone: both may
/// hold secrets.
#[derive(Clone)]
#[non_exhaustive]
pub struct Exchange {
    /// The operation that the request meant (`get_cluster`), where it got that far.
    pub operation: Option<String>,
    /// The method.
    pub method: Method,
    /// The request target as sent: path and query, escapes untouched.
    pub target: String,
    /// The headers of the request without `Authorization`.
    pub headers: HeaderMap,
    /// Whether the request carried an `Authorization` header.
    pub signed: bool,
    /// The body of the request.
    pub body: Bytes,
    /// The status of the reply.
    pub status: StatusCode,
    /// The trace id that the reply carried in `X-Debug-Trace-Id`.
    pub trace_id: String,
    /// Whether the operation was carried out, whatever became of its reply.
    pub executed: bool,
    /// What went wrong with it on request.
    pub fault: Option<Fault>,
}

impl fmt::Debug for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exchange")
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

/// How many exchanges there were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exchanges {
    /// All of them.
    pub all: u64,
    /// Replies with 401.
    pub unauthorized: u64,
    /// Of these, the ones that told a right key that its nonce had ended.
    pub stale: u64,
    /// Of these, the ones whose nonce count had been used before. A client should never make one.
    pub replayed: u64,
    /// Those that were let in and led to an operation, by its name.
    pub by_operation: BTreeMap<String, u64>,
    /// Of these, the ones that were carried out, whether or not their reply arrived.
    pub executed: BTreeMap<String, u64>,
    /// Of these, the ones whose right reply was sent whole.
    pub answered: BTreeMap<String, u64>,
    /// The ones that a fault struck.
    pub faults: u64,
}

/// What the guard said of an exchange.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) stale: bool,
    pub(crate) replayed: bool,
}

/// The exchanges of one port.
#[derive(Debug, Default)]
pub(crate) struct Log(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    counters: Exchanges,
    latest: VecDeque<Exchange>,
    bytes: usize,
    executions: Executions,
}

/// How often the requests of one id were carried out, for the latest ids.
#[derive(Debug, Default)]
struct Executions {
    counts: HashMap<(String, String), u64>,
    order: VecDeque<(String, String)>,
}

impl Executions {
    fn add(&mut self, operation: &str, id: &str) {
        let key = (operation.to_owned(), id.to_owned());
        match self.counts.entry(key) {
            Entry::Occupied(mut known) => *known.get_mut() += 1,
            Entry::Vacant(new) => {
                self.order.push_back(new.key().clone());
                new.insert(1);
            }
        }
        while self.order.len() > REMEMBERED {
            if let Some(oldest) = self.order.pop_front() {
                self.counts.remove(&oldest);
            }
        }
    }
}

fn count(counts: &mut BTreeMap<String, u64>, operation: &str) {
    *counts.entry(operation.to_owned()).or_default() += 1;
}

impl Log {
    pub(crate) fn add(&self, exchange: Exchange, verdict: Verdict) {
        let mut kept = self.kept();
        kept.counters.all += 1;
        kept.counters.unauthorized += u64::from(exchange.status == StatusCode::UNAUTHORIZED);
        kept.counters.stale += u64::from(verdict.stale);
        kept.counters.replayed += u64::from(verdict.replayed);
        kept.counters.faults += u64::from(exchange.fault.is_some());
        if let Some(operation) = &exchange.operation {
            count(&mut kept.counters.by_operation, operation);
            if exchange.executed {
                count(&mut kept.counters.executed, operation);
                if exchange.fault.as_ref().is_none_or(Fault::answers) {
                    count(&mut kept.counters.answered, operation);
                }
                let request_id = exchange.headers.get(REQUEST_ID);
                if let Some(id) = request_id.and_then(|id| id.to_str().ok()) {
                    kept.executions.add(operation, id);
                }
            }
        }
        kept.bytes += exchange.body.len();
        kept.latest.push_back(exchange);
        while kept.latest.len() > KEPT || kept.bytes > KEPT_BYTES {
            let Some(oldest) = kept.latest.pop_front() else {
                break;
            };
            kept.bytes -= oldest.body.len();
        }
    }

    /// Begins anew.
    pub(crate) fn forget(&self) {
        *self.kept() = Kept::default();
    }

    pub(crate) fn counters(&self) -> Exchanges {
        self.kept().counters.clone()
    }

    pub(crate) fn latest(&self) -> Vec<Exchange> {
        self.kept().latest.iter().cloned().collect()
    }

    /// The operations and ids of requests that were carried out more than once, and how often.
    pub(crate) fn repeated(&self) -> Vec<(String, String, u64)> {
        let kept = self.kept();
        let counts = kept.executions.counts.iter();
        let mut repeated: Vec<_> = counts
            .filter(|(_, times)| **times > 1)
            .map(|((operation, id), times)| (operation.clone(), id.clone(), *times))
            .collect();
        repeated.sort();
        repeated
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchange(number: usize, body: usize) -> Exchange {
        Exchange {
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
        let log = Log::default();
        for number in 0..KEPT + 10 {
            log.add(exchange(number, 1), Verdict::default());
        }
        let counters = log.counters();
        assert_eq!(
            (counters.all, counters.by_operation["get_cluster"]),
            (4106, 4106)
        );
        let latest = log.latest();
        assert_eq!((latest.len(), latest[0].target.as_str()), (KEPT, "10"));
    }

    #[test]
    fn large_bodies_push_others_out() {
        let log = Log::default();
        for number in 0..9 {
            log.add(exchange(number, 16 * 1024 * 1024), Verdict::default());
        }
        assert_eq!(log.latest().len(), 4);
        assert_eq!(log.counters().all, 9);
    }
}
