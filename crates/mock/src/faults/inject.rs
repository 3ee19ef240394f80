//! What a fault does to a reply that is ready to go out.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use http_body::{Frame, SizeHint};
use tokio::time::Sleep;

use crate::connection::ConnectionHandle;
use crate::fault::Fault;

/// What was written before it has this long to leave the machine.
const FLUSH: Duration = Duration::from_millis(30);

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// A reply, whole, as it would go out.
#[derive(Debug)]
pub(crate) struct Outgoing {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Bytes,
}

impl Outgoing {
    /// Changes status, headers and body as the fault says, before anything is sent or recorded.
    pub(crate) fn disguise(&mut self, fault: &Fault) {
        match fault {
            Fault::HtmlError(status) => {
                let status = StatusCode::from_u16(*status);
                self.html(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
            }
            Fault::GatewayTimeout => self.html(StatusCode::GATEWAY_TIMEOUT),
            Fault::Unavailable { retry_after } => {
                self.html(StatusCode::SERVICE_UNAVAILABLE);
                self.set(header::RETRY_AFTER.as_str(), retry_after);
            }
            Fault::RateLimited { reset } => {
                self.set("x-ratelimit-remaining-minute", "0");
                self.set("x-ratelimit-reset", &reset.to_string());
            }
            Fault::RedirectTo(url) => {
                self.html(StatusCode::TEMPORARY_REDIRECT);
                self.set(header::LOCATION.as_str(), url);
            }
            Fault::WrongContentType => drop(self.headers.insert(header::CONTENT_TYPE, HTML)),
            Fault::HalfJson => self.bytes.truncate(self.bytes.len() / 2),
            Fault::EmptyBody => {
                self.bytes.clear();
                self.headers.remove(header::CONTENT_TYPE);
            }
            _ => {}
        }
    }

    /// The body as the fault lets it out, after the wait that comes before all.
    pub(crate) async fn body(self, fault: Option<&Fault>, connection: &ConnectionHandle) -> Body {
        let bytes = self.bytes;
        let half = bytes.len() / 2;
        let steps: VecDeque<Step> = match fault {
            Some(Fault::Reset) => {
                connection.reset();
                return Body::empty();
            }
            Some(Fault::LostReply(silence)) => {
                tokio::time::sleep(*silence).await;
                connection.reset();
                return Body::empty();
            }
            Some(Fault::StallHeaders(delay)) => {
                tokio::time::sleep(*delay).await;
                return bytes.into();
            }
            Some(Fault::DuplicateReply(delay)) => {
                // A client that gave up has closed the connection; a server that noticed would not answer any more.
                connection.stop_reading();
                tokio::time::sleep(*delay).await;
                connection.say_next(written(self.status, &self.headers, &bytes));
                return bytes.into();
            }
            Some(Fault::ResetMidBody) => [
                Step::Send(bytes.slice(..half)),
                Step::Wait(FLUSH),
                Step::Reset(connection.clone()),
            ]
            .into(),
            Some(Fault::StallBody(delay)) => [
                Step::Send(bytes.slice(..half)),
                Step::Wait(*delay),
                Step::Send(bytes.slice(half..)),
            ]
            .into(),
            Some(Fault::SlowDrip { bytes_per_second }) => drip(&bytes, *bytes_per_second),
            _ => return bytes.into(),
        };
        Body::new(Script {
            steps,
            length: bytes.len() as u64,
            waiting: None,
        })
    }

    fn html(&mut self, status: StatusCode) {
        self.status = status;
        self.bytes = format!(
            "<html>\n<head><title>{status}</title></head>\n<body>{status}</body>\n</html>\n"
        )
        .into();
        self.headers.insert(header::CONTENT_TYPE, HTML);
    }

    fn set(&mut self, name: &'static str, value: &str) {
        // A value that no header can carry is left out: the test that gave it sees that nothing comes.
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
    }
}

/// A reply as it is written on a connection.
fn written(status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Bytes {
    let mut text = format!("HTTP/1.1 {status}\r\n").into_bytes();
    for (name, value) in headers {
        text.extend_from_slice(name.as_str().as_bytes());
        text.extend_from_slice(b": ");
        text.extend_from_slice(value.as_bytes());
        text.extend_from_slice(b"\r\n");
    }
    text.extend_from_slice(format!("content-length: {}\r\n\r\n", body.len()).as_bytes());
    text.extend_from_slice(body);
    text.into()
}

/// At most ten pieces in a second, and never less than a byte.
fn drip(bytes: &Bytes, bytes_per_second: u32) -> VecDeque<Step> {
    let rate = bytes_per_second.max(1) as usize;
    let size = (rate / 10).max(1);
    let pause = Duration::from_secs_f64(size as f64 / rate as f64);
    (0..bytes.len())
        .step_by(size)
        .flat_map(|from| {
            let to = bytes.len().min(from + size);
            [Step::Wait(pause), Step::Send(bytes.slice(from..to))]
        })
        .collect()
}

/// One thing to do with a body.
#[derive(Debug)]
enum Step {
    Send(Bytes),
    Wait(Duration),
    Reset(ConnectionHandle),
}

/// A body that comes step by step and says from the beginning how long it is.
struct Script {
    steps: VecDeque<Step>,
    length: u64,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl HttpBody for Script {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        loop {
            if let Some(waiting) = &mut self.waiting {
                std::task::ready!(waiting.as_mut().poll(cx));
                self.waiting = None;
            }
            match self.steps.pop_front() {
                None => return Poll::Ready(None),
                // A body's frames are never empty.
                Some(Step::Send(bytes)) if bytes.is_empty() => {}
                Some(Step::Send(bytes)) => return Poll::Ready(Some(Ok(Frame::data(bytes)))),
                Some(Step::Wait(delay)) => self.waiting = Some(Box::pin(tokio::time::sleep(delay))),
                Some(Step::Reset(connection)) => {
                    connection.reset();
                    return Poll::Ready(Some(Err(io::ErrorKind::ConnectionReset.into())));
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.waiting.is_none() && self.steps.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}
