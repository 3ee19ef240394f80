//! Calls that are ready: their requests are made, and sending them needs nothing more of the caller.

use http::StatusCode;

use crate::codec::missing::FindMissing;
use crate::config::Config;
use crate::error::Result;
use crate::retry::retry_loop::{CallPolicy, RetryLoop};
use crate::trace;
use crate::transport::exchange::{FinishedCall, Outgoing};

/// A request and the limits of its attempts. A future that sends it borrows it, so that it is not copied into each of the
/// futures that one call is made of.
pub(crate) struct ReadyCall {
    pub(super) config: Config,
    pub(super) outgoing: Outgoing,
    pub(super) policy: CallPolicy,
    /// The URL of the resource, if the call changes it.
    pub(super) written: Option<String>,
    /// Finds the required fields that the body lacks.
    pub(super) find_missing: Option<FindMissing>,
}

impl ReadyCall {
    /// Sends the call. Responses without success are errors.
    pub(crate) async fn send(&mut self) -> Result<FinishedCall> {
        let shared = self.config.shared();
        let span = trace::begin(&self.outgoing);
        let attempts = RetryLoop::new(shared, self.policy).run(&mut self.outgoing);
        let finished = trace::within(&span, attempts).await;
        trace::ended(&span, &finished);
        let finished =
            finished.map_err(|error| match (self.find_missing, &self.outgoing.body) {
                (Some(find), Some(body))
                    if error.status() == Some(StatusCode::BAD_REQUEST) && !error.is_unsent() =>
                {
                    error.with_missing(find(body))
                }
                _ => error,
            })?;
        if let Some(url) = self.written.take() {
            shared.answered_writes.add(url);
        }
        Ok(finished)
    }
}
