//! Downloads: responses that are read part by part.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};

use crate::error::{Error, Result};
use crate::transport::exchange::Incoming;

/// The body of a response that arrives part by part: a [`Stream`], and [`try_next`](Self::try_next) where no stream is wanted.
///
/// Made by `send_stream()` of a request builder. It has no limit of its size, and no deadline: each part may take as long as an
/// attempt (`with_timeout`, 60 s). A connection that breaks on the way ends it with an error, and nothing is repeated, because
/// the parts before were handed over already; dropping it closes the connection.
///
/// ```no_run
/// # async fn example(mut response: tidbcloud_core::Response<tidbcloud_core::Download>) -> tidbcloud_core::Result<()> {
/// // let response = client.download_report("7").send_stream().await?;
/// let mut download = response.into_body();
/// while let Some(part) = download.try_next().await? {
///     println!("{} bytes", part.len());
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a download is read where it is asked for its parts"]
pub struct Download {
    state: DownloadState,
    /// How long a part may take.
    time: Duration,
    length: Option<u64>,
    status: StatusCode,
    headers: HeaderMap,
}

/// A response, and the part of it that was read.
type ReadPart = (reqwest::Response, Result<Option<Bytes>>);

enum DownloadState {
    Waiting(Box<reqwest::Response>),
    Reading(Pin<Box<dyn Future<Output = ReadPart> + Send>>),
    Ended,
}

impl Download {
    pub(crate) fn of(incoming: &mut Incoming) -> Self {
        let rest = incoming.rest.take();
        let time = rest.as_ref().map_or(Duration::MAX, |rest| rest.time);
        let length = rest
            .as_ref()
            .and_then(|rest| rest.response.content_length());
        let state = match rest {
            Some(rest) => DownloadState::Waiting(Box::new(rest.response)),
            None => DownloadState::Ended,
        };
        Self {
            state,
            time,
            length,
            status: incoming.status,
            headers: incoming.headers.clone(),
        }
    }

    /// The number of bytes that the server announced, where it did.
    pub fn content_length(&self) -> Option<u64> {
        self.length
    }

    /// The next part, or `None` after the last. Cancel safe: dropping the future loses nothing.
    pub async fn try_next(&mut self) -> Result<Option<Bytes>> {
        poll_fn(|context| self.poll_part(context)).await.transpose()
    }

    fn poll_part(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes>>> {
        loop {
            match std::mem::replace(&mut self.state, DownloadState::Ended) {
                DownloadState::Ended => return Poll::Ready(None),
                DownloadState::Waiting(response) => {
                    self.state = DownloadState::Reading(Box::pin(part(*response, self.time)));
                }
                DownloadState::Reading(mut reading) => {
                    let Poll::Ready((response, part)) = reading.as_mut().poll(context) else {
                        self.state = DownloadState::Reading(reading);
                        return Poll::Pending;
                    };
                    return Poll::Ready(match part {
                        Ok(None) => None,
                        Ok(Some(part)) => {
                            self.state = DownloadState::Waiting(Box::new(response));
                            Some(Ok(part))
                        }
                        Err(error) => {
                            let headers = self.headers.clone();
                            Some(Err(error.with_response(self.status, headers, Bytes::new())))
                        }
                    });
                }
            }
        }
    }
}

/// Reads the next part of a response.
async fn part(mut response: reqwest::Response, time: Duration) -> ReadPart {
    let part = match tokio::time::timeout(time, response.chunk()).await {
        Ok(Ok(part)) => Ok(part),
        Ok(Err(error)) => Err(Error::exchange(error, true)),
        Err(_) => Err(Error::endless(time, None)),
    };
    (response, part)
}

impl Stream for Download {
    type Item = Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(ready!(self.poll_part(context)))
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("content_length", &self.length)
            .finish_non_exhaustive()
    }
}
