//! Exchanges: a request that is ready to be sent, the time that it has, and the response, read to its end.

use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, Method, StatusCode};
use url::Url;

use crate::error::{Error, Result};
use crate::observe::metrics::Counters;
use crate::redact::body_secrets::BodySecrets;
use crate::sync::lock;
use crate::transport::trace_id::redact_trace_id;

/// The longest response that is read. The largest real ones are lists of some hundred kilobytes.
const BODY_LIMIT: usize = 64 << 20;
/// How much room is made at once for a response that announces its length.
const ROOM_LIMIT: usize = 1 << 20;
/// The longest response that is read for its connection alone.
const DRAIN_LIMIT: usize = 1 << 20;

/// Description of a call for spans and events.
#[derive(Clone, Debug)]
pub(crate) struct CallInfo {
    /// The API: `dedicated`.
    pub(crate) api: &'static str,
    /// The operation: `get_cluster`; method and path for a call that the document does not have.
    pub(crate) operation: Cow<'static, str>,
    /// The path template, if it is a call of the document.
    pub(crate) template: Option<&'static str>,
    /// The body as a log may show it, if bodies are logged.
    pub(crate) shown_body: Option<String>,
}

/// A request, ready to be sent and signed any number of times.
pub(crate) struct Outgoing {
    pub(crate) info: CallInfo,
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    /// Headers of the present attempt, from hooks; they replace others of their names.
    pub(crate) added_headers: HeaderMap,
    pub(crate) body: Option<Bytes>,
    /// The secrets in the body, to be redacted wherever the server repeats them.
    pub(crate) secrets: BodySecrets,
    /// How many exchanges were begun so far.
    pub(crate) exchanges: AtomicU32,
    /// How many of them sent this request, and not only a probe for the challenge.
    pub(crate) sent: AtomicU32,
    /// The response that is being read, as far as it has arrived.
    pub(crate) received: Mutex<Option<PartialResponse>>,
    /// The counters of the configuration.
    pub(crate) counters: Arc<Counters>,
    /// How its response is read.
    pub(crate) reading: Reading,
}

/// How the response of a success is read.
#[derive(Clone, Debug, Default)]
pub(crate) enum Reading {
    /// Whole: it is JSON.
    #[default]
    Whole,
    /// Whole, as text or bytes.
    WholeRaw,
    /// Part by part, each within this time, by the caller.
    InParts(Duration),
}

impl Reading {
    /// The way out of a response that is too long to be read whole.
    fn way_out(&self) -> &'static str {
        match self {
            Self::Whole => "ask for smaller pages",
            Self::WholeRaw | Self::InParts(_) => "read it in parts, with send_stream",
        }
    }
}

/// A response whose body has not arrived whole.
pub(crate) struct PartialResponse {
    status: StatusCode,
    headers: HeaderMap,
    body: BytesMut,
}

impl Outgoing {
    /// Counts an exchange that sends this request.
    pub(crate) fn count_send(&self) {
        self.count_probe();
        self.sent.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts an exchange that does not send this request.
    pub(crate) fn count_probe(&self) {
        self.exchanges.fetch_add(1, Ordering::Relaxed);
        self.counters.exchanges.add(1);
    }

    /// Takes the response that is being read.
    pub(crate) fn take_received(&self) -> Option<Incoming> {
        lock(&self.received).take().map(|received| Incoming {
            status: received.status,
            headers: received.headers,
            body: received.body.freeze(),
            rest: None,
        })
    }

    pub(crate) fn sent(&self) -> u32 {
        self.sent.load(Ordering::Relaxed)
    }

    pub(crate) fn exchanges(&self) -> u32 {
        self.exchanges.load(Ordering::Relaxed)
    }
}

/// How long an attempt may take, and which setting says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeLimit {
    pub(crate) time: Duration,
    /// The deadline of the call, where that ends the attempt before its own timeout does.
    pub(crate) deadline: Option<Duration>,
}

/// A response, whatever its status.
pub(crate) struct Incoming {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The body, where the caller reads it.
    pub(crate) rest: Option<Box<RestOfResponse>>,
}

/// A response of which only the head was read.
pub(crate) struct RestOfResponse {
    pub(crate) response: reqwest::Response,
    /// How long each part may take.
    pub(crate) time: Duration,
}

impl Incoming {
    /// Makes a response without success an error.
    pub(crate) fn succeeded(self) -> Result<Self> {
        if self.status.is_success() {
            Ok(self)
        } else {
            Err(self.into_error())
        }
    }

    /// Makes the error of a response without success.
    pub(crate) fn into_error(self) -> Error {
        Error::response(self.status, self.headers, self.body)
    }

    /// Reads a response of which only the head was read, as far as it comes and is wanted, for an error that has it.
    pub(crate) async fn whole(mut self) -> Self {
        let Some(mut rest) = self.rest.take() else {
            return self;
        };
        let mut body = BytesMut::new();
        while let Ok(Ok(Some(part))) = tokio::time::timeout(rest.time, rest.response.chunk()).await
        {
            if body.len() + part.len() > DRAIN_LIMIT {
                break;
            }
            body.extend_from_slice(&part);
        }
        self.body = body.freeze();
        self
    }

    /// Redacts the secrets of the call where a success shows text of the server: in the trace id.
    pub(crate) fn redacted(mut self, sent: &BodySecrets) -> Self {
        redact_trace_id(&mut self.headers, &sent.redactor());
        self
    }
}

/// A call that succeeded: its response, and the attempts, exchanges and time that it took.
pub(crate) struct FinishedCall {
    pub(crate) incoming: Incoming,
    pub(crate) attempts: u32,
    pub(crate) exchanges: u32,
    pub(crate) elapsed: Duration,
}

impl FinishedCall {
    /// Makes a response an error whose status has another type than the call's: decoded as that, it would look empty.
    pub(crate) async fn of_described_type(
        mut self,
        others: &[RangeInclusive<u16>],
    ) -> Result<Self> {
        let status = self.incoming.status;
        if !others.iter().any(|range| range.contains(&status.as_u16())) {
            return Ok(self);
        }
        self.incoming = self.incoming.whole().await;
        let error = Error::decode(format!(
            "the API document gives the response with status {} another type; the call was done, and the error has the body",
            status.as_u16()
        ));
        Err(self.into_error(error))
    }

    /// Adds the response and the attempts to an error that was found in the response.
    pub(crate) fn into_error(self, error: Error) -> Error {
        let Incoming {
            status,
            headers,
            body,
            ..
        } = self.incoming;
        error
            .with_attempts(self.attempts, self.elapsed)
            .with_response(status, headers, body)
    }
}

/// Reads a response to its end.
pub(crate) async fn read(outgoing: &Outgoing, mut response: reqwest::Response) -> Result<Incoming> {
    let status = response.status();
    if let Reading::InParts(time) = outgoing.reading
        && status.is_success()
    {
        return Ok(Incoming {
            status,
            headers: response.headers().clone(),
            body: Bytes::new(),
            rest: Some(Box::new(RestOfResponse { response, time })),
        });
    }
    let announced = response.content_length().unwrap_or_default();
    let announced = usize::try_from(announced).map_or(ROOM_LIMIT, |size| size.min(ROOM_LIMIT));
    *lock(&outgoing.received) = Some(PartialResponse {
        status,
        body: BytesMut::with_capacity(announced),
        headers: std::mem::take(response.headers_mut()),
    });
    let error = loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                let mut received = lock(&outgoing.received);
                let Some(received) = received.as_mut() else {
                    break None;
                };
                if received.body.len() + chunk.len() > BODY_LIMIT {
                    break Some(Error::decode(format!(
                        "the response is longer than {} MiB; {}",
                        BODY_LIMIT >> 20,
                        outgoing.reading.way_out()
                    )));
                }
                received.body.extend_from_slice(&chunk);
            }
            Ok(None) => break None,
            Err(error) => break Some(Error::exchange(error, true)),
        }
    };
    let incoming = outgoing.take_received().unwrap_or(Incoming {
        status,
        headers: HeaderMap::new(),
        body: Bytes::new(),
        rest: None,
    });
    match error {
        Some(error) if status.is_success() => {
            Err(error.with_response(status, incoming.headers, incoming.body))
        }
        // Of a failure, the status says more than the loss of the rest.
        _ => Ok(incoming),
    }
}

/// Reads a response whose text is of no interest to its end, so that the connection is used again; a long one is broken off.
pub(crate) async fn drain(mut response: reqwest::Response) {
    let mut left = DRAIN_LIMIT;
    while let Ok(Some(chunk)) = response.chunk().await {
        let Some(rest) = left.checked_sub(chunk.len()) else {
            return;
        };
        left = rest;
    }
}
