//! The future of a call: the exchanges, boxed, and then the decoding of the response.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use crate::codec::record::{Form, debug_text};
use crate::codec::response_body::{ResponseBody, decode_finished};
use crate::error::Result;
use crate::request::service::Operation;
use crate::response::Response;
use crate::trace;
use crate::transport::exchange::FinishedCall;

/// A call in progress: the future that `send` returns, and that a request builder becomes where it is awaited. Nothing is
/// sent before it is polled; dropping it abandons the call.
///
/// ```
/// # async fn example(sending: tidbcloud_core::Sending<String>) -> tidbcloud_core::Result<()> {
/// // let sending = client.get_cluster("10581299").send();
/// let response = sending.await?;
/// println!("{} {}", response.meta().status(), response.body());
/// # Ok(())
/// # }
/// ```
#[must_use = "a call does nothing until it is awaited"]
pub struct Sending<T> {
    operation: &'static Operation,
    finished: Finished,
    decode: fn(FinishedCall) -> Result<Response<T>>,
    /// Returns what a log may show of the body, where bodies are logged.
    show: Option<fn(&T) -> Option<String>>,
}

/// Boxed, so that the machinery below is compiled once and not with every operation.
pub(crate) type Finished = Pin<Box<dyn Future<Output = Result<FinishedCall>> + Send>>;

impl<T> Sending<T> {
    /// A call whose response `decode` reads.
    pub(crate) fn new(
        operation: &'static Operation,
        finished: Finished,
        decode: fn(FinishedCall) -> Result<Response<T>>,
    ) -> Self {
        Self {
            operation,
            finished,
            decode,
            show: None,
        }
    }
}

impl<T: ResponseBody> Sending<T> {
    /// A call whose response is JSON.
    pub(crate) fn of_json(
        operation: &'static Operation,
        logs_bodies: bool,
        finished: Finished,
    ) -> Self {
        let show = |body: &T| body.view(Form::Plain).record().map(debug_text);
        Self {
            show: logs_bodies.then_some(show),
            ..Self::new(operation, finished, decode_finished::<T>)
        }
    }
}

impl<T> Future for Sending<T> {
    type Output = Result<Response<T>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let finished = ready!(self.finished.as_mut().poll(context));
        let operation = self.operation;
        let response = finished.and_then(self.decode);
        if let (Some(show), Ok(response)) = (self.show, &response)
            && let Some(shown) = show(response.body())
        {
            trace::response_body(operation.name, &shown);
        }
        Poll::Ready(
            response.map_err(|error| {
                error.with_call(operation.name, &operation.method, operation.path)
            }),
        )
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending")
            .field("operation", &self.operation.name)
            .finish_non_exhaustive()
    }
}
