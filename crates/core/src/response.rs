//! Responses: the body that a call returns, with status, headers and counts.

pub(crate) mod download;

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::codec::mismatch::Mismatch;
use crate::transport::rate_limit_headers::RateLimit;
use crate::transport::trace_id::trace_id;

/// The response to a call: the body, and status, headers and counts in [`meta`](Self::meta).
///
/// Derefs to the body, so that its fields can be read at once (`cluster.state`), and iterates where the body does. To move
/// the body out, for storing it or for taking a field without a clone, call [`into_body`](Self::into_body):
/// `let cluster: Cluster = client.get_cluster(id).await?.into_body();`.
///
/// `Debug` prints the status and not the body, which may have secrets.
///
/// ```no_run
/// use tidbcloud_core::{Response, serde_json::Value};
///
/// # async fn example(request: tidbcloud_core::Request) -> tidbcloud_core::Result<()> {
/// let response: Response<Value> = request.send().await?; // of every call, with a record in the place of Value
/// println!("{} of {:?}", response["displayName"], response.meta().trace_id());
/// let cluster: Value = response.into_body();
/// # let _ = cluster;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Response<T> {
    body: T,
    meta: Meta,
}

impl<T> Response<T> {
    pub(crate) fn new(body: T, meta: Meta) -> Self {
        Self { body, meta }
    }

    /// The body.
    pub fn body(&self) -> &T {
        &self.body
    }

    /// Returns the body, owned, and drops status, headers and counts: `created.into_body().cluster_id` moves a field out, which
    /// the response itself does not allow.
    pub fn into_body(self) -> T {
        self.body
    }

    /// Status, headers, trace id, rate limit, raw bytes and mismatches.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T: IntoIterator> IntoIterator for Response<T> {
    type Item = T::Item;
    type IntoIter = T::IntoIter;

    fn into_iter(self) -> T::IntoIter {
        self.body.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Response<T>
where
    &'a T: IntoIterator,
{
    type Item = <&'a T as IntoIterator>::Item;
    type IntoIter = <&'a T as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        self.body.into_iter()
    }
}

impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.meta.status)
            .field("trace_id", &self.meta.trace_id())
            .finish_non_exhaustive()
    }
}

/// Status, headers and counts of a response.
///
/// ```
/// # fn show(response: &tidbcloud_core::Response<String>) {
/// let meta = response.meta();
/// println!("{} after {} attempts, trace {:?}", meta.status(), meta.attempts(), meta.trace_id());
/// for mismatch in meta.mismatches() {
///     eprintln!("not as documented: {mismatch}");
/// }
/// # }
/// ```
#[derive(Clone)]
pub struct Meta {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) raw: Bytes,
    pub(crate) mismatches: Vec<Mismatch>,
    pub(crate) extra_values: usize,
    pub(crate) attempts: u32,
    pub(crate) exchanges: u32,
}

impl Meta {
    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// All headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The trace id (`X-Debug-Trace-Id`) that support asks for.
    pub fn trace_id(&self) -> Option<&str> {
        trace_id(&self.headers)
    }

    /// The rate limit, if the response has it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::from_headers(&self.headers)
    }

    /// The body as it was received.
    pub fn raw(&self) -> &Bytes {
        &self.raw
    }

    /// The places where the response has another kind of value than the document declares: such a field reads as `None`,
    /// and the record's `extra()` has the value; such an element of a list or map is left out. At most the first 1,000 are named.
    pub fn mismatches(&self) -> &[Mismatch] {
        &self.mismatches
    }

    /// How many values of the response no field of a record can contain, at any depth: the API document lacks their fields, or
    /// declares another kind of value. `extra()` of the record around them has them.
    pub fn extra_values(&self) -> usize {
        self.extra_values
    }

    /// How many attempts the call took.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// How many HTTP exchanges the call took, challenges included.
    pub fn exchanges(&self) -> u32 {
        self.exchanges
    }
}

impl fmt::Debug for Meta {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meta")
            .field("status", &self.status)
            .field("trace_id", &self.trace_id())
            .field("rate_limit", &self.rate_limit())
            .field("mismatches", &self.mismatches)
            .field("extra_values", &self.extra_values)
            .field("exchanges", &self.exchanges)
            .finish_non_exhaustive()
    }
}
