//! What one exchange takes and gives: a request ready to be sent, the time it has, the reply read to its end.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, Method, StatusCode};
use url::Url;

use crate::error::{Error, Result, hide_trace_id};
use crate::inspect::Found;
use crate::trace::Called;

/// The longest reply that is read. The largest real ones are lists of some hundred kilobytes.
const BODY_LIMIT: usize = 64 << 20;

/// A request, ready to be sent and signed any number of times.
pub(crate) struct Outgoing {
    pub(crate) called: Called,
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Bytes>,
    /// What is in the body that must not be told.
    pub(crate) found: Found,
    /// How many exchanges were begun so far.
    pub(crate) exchanges: AtomicU32,
    /// How many of them sent this request, and not only a question for the challenge.
    pub(crate) sent: AtomicU32,
}

impl Outgoing {
    /// One exchange more that sends this request.
    pub(crate) fn count(&self) {
        self.count_question();
        self.sent.fetch_add(1, Ordering::Relaxed);
    }

    /// One exchange more that does not.
    pub(crate) fn count_question(&self) {
        self.exchanges.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn sent(&self) -> u32 {
        self.sent.load(Ordering::Relaxed)
    }

    pub(crate) fn counted(&self) -> u32 {
        self.exchanges.load(Ordering::Relaxed)
    }
}

/// How long an attempt may take, and which setting says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub(crate) time: Duration,
    /// The deadline of the call, where that ends the attempt before its own timeout does.
    pub(crate) deadline: Option<Duration>,
}

/// A reply, whatever its status.
pub(crate) struct Incoming {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Incoming {
    /// A reply without success is an error.
    pub(crate) fn succeeded(self) -> Result<Self> {
        if self.status.is_success() {
            Ok(self)
        } else {
            Err(Error::reply(self.status, self.headers, self.body))
        }
    }

    /// Hides the secrets of the call where a success shows what the server said: in the trace id.
    pub(crate) fn without(mut self, sent: &Found) -> Self {
        hide_trace_id(&mut self.headers, &sent.hider());
        self
    }
}

/// Reads a reply to its end.
pub(crate) async fn read(mut reply: reqwest::Response) -> Result<Incoming> {
    let status = reply.status();
    let headers = std::mem::take(reply.headers_mut());
    let mut body = BytesMut::new();
    let fault = loop {
        match reply.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > BODY_LIMIT => {
                break Error::decode(format!(
                    "the reply is longer than {} MiB; ask for smaller pages",
                    BODY_LIMIT >> 20
                ));
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => {
                return Ok(Incoming {
                    status,
                    headers,
                    body: body.freeze(),
                });
            }
            Err(error) => break Error::exchange(error, true),
        }
    };
    if status.is_success() {
        Err(fault.with_reply(status, headers, body.freeze()))
    } else {
        // The status says more than the loss of the rest.
        Ok(Incoming {
            status,
            headers,
            body: body.freeze(),
        })
    }
}
