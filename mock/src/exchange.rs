//! What happened at a port: counters for ever, the latest exchanges in full.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode};

/// So many exchanges are kept in full; older ones are only counted.
const KEPT: usize = 4096;

/// One HTTP request and the status of its reply.
#[derive(Clone, Debug)]
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
}

impl Log {
    pub(crate) fn add(&self, exchange: Exchange, verdict: Verdict) {
        let mut kept = self.kept();
        kept.counters.all += 1;
        kept.counters.unauthorized += u64::from(exchange.status == StatusCode::UNAUTHORIZED);
        kept.counters.stale += u64::from(verdict.stale);
        kept.counters.replayed += u64::from(verdict.replayed);
        if let Some(operation) = &exchange.operation {
            *kept
                .counters
                .by_operation
                .entry(operation.clone())
                .or_default() += 1;
        }
        if kept.latest.len() == KEPT {
            kept.latest.pop_front();
        }
        kept.latest.push_back(exchange);
    }

    pub(crate) fn counters(&self) -> Exchanges {
        self.kept().counters.clone()
    }

    pub(crate) fn latest(&self) -> Vec<Exchange> {
        self.kept().latest.iter().cloned().collect()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
