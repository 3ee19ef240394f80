//! Waiting: polls a resource until it is in the state that the caller waits for.

pub(crate) mod progress;

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout_at};

use self::progress::{PollOutcome, WaitProgress, WaitTable, WaitTarget};
use crate::codec::record::Record;
use crate::codec::response_body::ResponseBody;
use crate::error::{Error, Result};
use crate::request::call::Call;
use crate::response::Response;
use crate::trace;

/// How many polls in a row may fail: with the longest interval, an outage of minutes.
const FAILED_POLLS: u32 = 10;
/// No interval is shorter, so that no mistake makes a busy loop.
const LEAST_INTERVAL: Duration = Duration::from_millis(1);
/// How long a server that fails can put off the next poll: it may have recovered long before the time that it gave, and a
/// poll is little work.
const LONGEST_ASKED: Duration = Duration::from_secs(60);
const FIRST_INTERVAL: Duration = Duration::from_secs(2);
const LONGEST_INTERVAL: Duration = Duration::from_secs(30);
const TIMEOUT: Duration = Duration::from_secs(2 * 60 * 60);
/// Official clients sleep for up to a minute after writes that do not move the state at once.
const REST_LIMIT: Duration = Duration::from_secs(5 * 60);

/// Callback of the caller for the resource of each poll.
type OnPoll<R> = Box<dyn FnMut(&R) + Send>;

/// A wait for a resource, until one of the `until` methods names the goal.
///
/// Made by `wait()` of the request builder that reads the resource. The same read is sent again and again: first at once
/// (or after [`with_settle_delay`](Self::with_settle_delay)), then after intervals that grow from 2 to 30 seconds, for at
/// most 2 hours.
///
/// * A state of failure ends the wait at once, with an error ([`Error::is_wait_failed`]) that has the resource's own
///   message.
/// * A state in which the resource rests, other than the one waited for, is an error as well once the wait has seen the
///   resource on its way. Until then, the write before may not have shown yet: a resource that rests there for 5 minutes
///   ([`with_rest_limit`](Self::with_rest_limit)) after a request to change it was answered ends the wait. Such a request is
///   any but a GET to the URL of the resource or to one of its verbs (`/clusters/1:pauseCluster`), by a client of the same
///   [`Config`](crate::Config). Without one, the wait goes on until its time-out: another program may make the change.
/// * A state that the document does not have keeps the wait waiting.
/// * A poll that fails in passing (no connection, time-out, 429, 5xx, a response that is no JSON) is repeated, up to 10 in a
///   row, on top of the retries of each call. A failure that will not pass (400, 401, 403, …) ends the wait.
/// * 404 ends the wait as an error, and only [`until_gone`](Self::until_gone) as a success; so does 403 after the resource was seen
///   being deleted, because some APIs answer it for what does not exist any more.
///
/// ```no_run
/// # use std::time::Duration;
/// # async fn example(wait: tidbcloud_core::Wait<Cluster, String>) -> tidbcloud_core::Result<()> {
/// // let wait = client.get_cluster("10581299").wait();
/// let cluster = wait
///     .with_timeout(Duration::from_secs(30 * 60))
///     .on_poll(|cluster| println!("{cluster:?}"))
///     .until("ACTIVE".to_owned()) // a variant of the enum, where the state is one: ClusterState::Active
///     .await?;
/// # let _ = cluster;
/// # Ok(())
/// # }
/// # #[derive(Clone, Default)] struct Cluster { extra_: tidbcloud_core::generated::Extra }
/// # tidbcloud_core::record!(Cluster {});
/// ```
#[must_use = "a wait does nothing until an `until` method names its goal, and it is awaited"]
pub struct Wait<R, S> {
    call: Call,
    table: &'static WaitTable,
    first_interval: Duration,
    longest_interval: Duration,
    timeout: Duration,
    settle_delay: Duration,
    rest_limit: Duration,
    on_poll: Option<OnPoll<R>>,
    state: PhantomData<fn() -> S>,
}

/// Options of a wait.
impl<R: ResponseBody + Record, S: ToString + 'static> Wait<R, S> {
    pub(crate) fn new(call: Call, table: &'static WaitTable) -> Self {
        Self {
            call,
            table,
            first_interval: FIRST_INTERVAL,
            longest_interval: LONGEST_INTERVAL,
            timeout: TIMEOUT,
            settle_delay: Duration::ZERO,
            rest_limit: REST_LIMIT,
            on_poll: None,
            state: PhantomData,
        }
    }

    /// Sets the interval between polls: the first one, which grows by half each time, and the longest one.
    pub fn with_interval(mut self, first: Duration, longest: Duration) -> Self {
        self.first_interval = first.max(LEAST_INTERVAL);
        self.longest_interval = longest.max(self.first_interval);
        self
    }

    /// Sets how long to wait in all, 2 hours otherwise. (The builder's own `with_timeout` is the limit of one attempt of
    /// one poll.)
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Waits so long before the first poll: for writes that do not move the state at once.
    pub fn with_settle_delay(mut self, delay: Duration) -> Self {
        self.settle_delay = delay;
        self
    }

    /// Sets how long the resource may rest in a settled state that is not the goal, from the answer to the latest request to
    /// change it or from the first poll, whichever is later; 5 minutes otherwise. Then the wait ends with an error
    /// ([`Error::is_wait_failed`]).
    pub fn with_rest_limit(mut self, limit: Duration) -> Self {
        self.rest_limit = limit;
        self
    }

    /// Shows the resource after each poll that succeeds.
    pub fn on_poll(mut self, show: impl FnMut(&R) + Send + 'static) -> Self {
        self.on_poll = Some(Box::new(show));
        self
    }
}

/// Goals of a wait.
impl<R: ResponseBody + Record, S: ToString + 'static> Wait<R, S> {
    /// Waits until the resource is in this state: a variant of the enum, so that a state misspelled does not compile. A state
    /// that the document does not have is made from text: `until(ClusterState::from("FROZEN"))`.
    pub fn until(self, state: S) -> Waiting<Response<R>> {
        self.resource(Goal::State(state.to_string()))
    }

    /// Waits until the resource rests in any state that is not one of failure. Where a write may not have shown yet,
    /// name the state with [`until`](Self::until) or allow for it with [`with_settle_delay`](Self::with_settle_delay).
    pub fn until_settled(self) -> Waiting<Response<R>> {
        self.resource(Goal::Settled)
    }

    /// Waits until the function returns true for the resource. States at rest do not end it, those of failure do.
    pub fn until_that(
        self,
        reached: impl FnMut(&R) -> bool + Send + 'static,
    ) -> Waiting<Response<R>> {
        self.resource(Goal::That(Box::new(reached)))
    }

    /// Waits until the resource does not exist any more: the server answers 404, or a state that says so, or 403 after the state
    /// was one of deletion (`DELETING`); 403 without that is an error. A resource in a state of failure may still be deleted, so such a state counts only after the resource was seen on its way.
    pub fn until_gone(self) -> Waiting<()> {
        Waiting(Box::pin(
            async move { self.run(Goal::Gone).await.map(drop) },
        ))
    }

    fn resource(self, goal: Goal<R>) -> Waiting<Response<R>> {
        Waiting(Box::pin(async move {
            let call = self.call.clone();
            let found = self.run(goal).await?;
            found.ok_or_else(|| call.name_error(Error::wait_failed("the resource is gone")))
        }))
    }

    /// Polls until the goal is reached; `None` if the resource is gone, and that was the goal.
    async fn run(mut self, goal: Goal<R>) -> Result<Option<Response<R>>> {
        let call = self.call.clone();
        if self.timeout.is_zero() {
            return Err(call.name_error(Error::usage(
                "with_timeout: zero leaves no time to wait; give a longer one",
            )));
        }
        let timeout = self.timeout;
        let begin = Instant::now();
        let mut progress = WaitProgress::new(
            call.operation_name(),
            self.table,
            goal.target(),
            self.rest_limit,
        );
        let polling = self.poll(goal, &mut progress);
        // A time that no clock reaches is no limit.
        let result = match Instant::now().checked_add(timeout) {
            Some(deadline) => timeout_at(deadline, polling).await,
            None => Ok(polling.await),
        };
        result
            .unwrap_or_else(|_| Err(progress.timed_out(timeout)))
            .map_err(
                |error| match error.is_wait_failed() || error.is_wait_timeout() {
                    true => error.with_attempts(progress.attempts(), begin.elapsed()),
                    false => error,
                },
            )
            .map_err(|error| call.name_error(error))
    }

    async fn poll(
        &mut self,
        mut goal: Goal<R>,
        progress: &mut WaitProgress,
    ) -> Result<Option<Response<R>>> {
        if !self.settle_delay.is_zero() {
            sleep(self.settle_delay).await;
        }
        let mut interval = self.first_interval;
        let mut failed = 0;
        loop {
            let mut pause = interval;
            match self.call.clone().send::<R>().await {
                Ok(response) => {
                    failed = 0;
                    progress.add_attempts(response.meta().attempts());
                    if let Some(show) = &mut self.on_poll {
                        show(&response);
                    }
                    let reached = match &mut goal {
                        Goal::That(reached) => reached(&response),
                        _ => false,
                    };
                    match progress.judge(response.body(), self.call.answered_write()) {
                        _ if reached => return Ok(Some(response)),
                        PollOutcome::Reached => return Ok(Some(response)),
                        PollOutcome::Ended(why) => {
                            return Err(Error::wait_failed(why).with_headers_and_body(
                                response.meta().headers(),
                                response.meta().raw(),
                            ));
                        }
                        PollOutcome::OnTheWay => {}
                    }
                }
                Err(error) if progress.is_gone(&error) => return Ok(None),
                Err(error) => {
                    failed += 1;
                    progress.add_attempts(error.attempts());
                    if failed >= FAILED_POLLS || !may_pass(&error) {
                        return Err(error);
                    }
                    let asked = error.retry_after().unwrap_or_default();
                    pause = pause.max(asked.min(LONGEST_ASKED.max(self.longest_interval)));
                    trace::poll_failed(self.call.operation_name(), &error, pause);
                    progress.failed(error);
                }
            }
            sleep(pause).await;
            interval = longer(interval, self.longest_interval);
        }
    }
}

/// Returns the next, longer interval.
fn longer(interval: Duration, longest: Duration) -> Duration {
    (interval.saturating_mul(3) / 2).min(longest)
}

/// Whether the next poll may succeed where this one failed.
fn may_pass(error: &Error) -> bool {
    let refused = error
        .status()
        .is_some_and(|status| status.is_client_error() || status.is_redirection());
    let passing =
        error.is_rate_limited() || error.status() == Some(http::StatusCode::REQUEST_TIMEOUT);
    !error.is_usage() && !error.is_authentication() && (passing || !refused)
}

/// Goal of a wait.
enum Goal<R> {
    State(String),
    Settled,
    Gone,
    That(Box<dyn FnMut(&R) -> bool + Send>),
}

impl<R> Goal<R> {
    fn target(&self) -> WaitTarget {
        match self {
            Self::State(state) => WaitTarget::State(state.clone()),
            Self::Settled => WaitTarget::Settled,
            Self::Gone => WaitTarget::Gone,
            Self::That(_) => WaitTarget::That,
        }
    }
}

impl<R, S> fmt::Debug for Wait<R, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wait")
            .field("call", &self.call)
            .field("first_interval", &self.first_interval)
            .field("longest_interval", &self.longest_interval)
            .field("timeout", &self.timeout)
            .field("settle_delay", &self.settle_delay)
            .field("rest_limit", &self.rest_limit)
            .finish_non_exhaustive()
    }
}

/// A wait in progress: the future that the `until` methods of [`Wait`] return. Dropping it ends the wait.
///
/// ```
/// # async fn example(gone: tidbcloud_core::Waiting<()>) -> tidbcloud_core::Result<()> {
/// // let gone = client.get_cluster("10581299").wait().until_gone();
/// if let Err(error) = gone.await {
///     if !error.is_wait_timeout() {
///         return Err(error);
///     }
///     println!("still there: {error}"); // it goes on by itself; wait again later
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a wait does nothing until it is awaited"]
pub struct Waiting<T>(Pin<Box<dyn Future<Output = Result<T>> + Send>>);

impl<T> Future for Waiting<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for Waiting<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiting").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_grow_from_2_to_30_seconds() {
        let mut interval = FIRST_INTERVAL;
        let mut seconds = Vec::new();
        for _ in 0..9 {
            seconds.push(interval.as_secs());
            interval = longer(interval, LONGEST_INTERVAL);
        }
        assert_eq!(seconds, [2, 3, 4, 6, 10, 15, 22, 30, 30]);
        assert_eq!(longer(Duration::MAX, Duration::MAX), Duration::MAX / 2);
        assert_eq!(TIMEOUT, Duration::from_secs(7200));
    }
}
