//! Injection of a fault into a response that is ready to be sent.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use http_body::{Frame, SizeHint};
use tokio::time::Sleep;

use crate::faults::fault::Fault;
use crate::server::connection::ConnectionHandle;

/// Delay before a reset, in which the bytes before it are sent.
const FLUSH_DELAY: Duration = Duration::from_millis(30);

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// A complete response, before a fault changes it.
#[derive(Debug)]
pub(crate) struct OutgoingResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Bytes,
}

impl OutgoingResponse {
    /// Changes status, headers and body according to the fault, before anything is sent or logged.
    pub(crate) fn rewrite(&mut self, fault: &Fault) {
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

    /// Waits for the delay of the fault, if it has one, and returns the body that sends, stalls or resets according to it.
    pub(crate) async fn into_body(
        self,
        fault: Option<&Fault>,
        connection: &ConnectionHandle,
    ) -> Body {
        let bytes = self.bytes;
        let half = bytes.len() / 2;
        let steps: VecDeque<BodyStep> = match fault {
            Some(Fault::Reset) => {
                connection.reset();
                return Body::empty();
            }
            Some(Fault::LostResponse(silence)) => {
                tokio::time::sleep(*silence).await;
                connection.reset();
                return Body::empty();
            }
            Some(Fault::StallHeaders(delay)) => {
                tokio::time::sleep(*delay).await;
                return bytes.into();
            }
            Some(Fault::DuplicateResponse(delay)) => {
                // A client that gave up has closed the connection; a server that noticed would not answer any more.
                connection.pause_reading();
                tokio::time::sleep(*delay).await;
                connection.write_after_response(serialize(self.status, &self.headers, &bytes));
                return bytes.into();
            }
            Some(Fault::ResetMidBody) => [
                BodyStep::Send(bytes.slice(..half)),
                BodyStep::Wait(FLUSH_DELAY),
                BodyStep::Reset(connection.clone()),
            ]
            .into(),
            Some(Fault::StallBody(delay)) => [
                BodyStep::Send(bytes.slice(..half)),
                BodyStep::Wait(*delay),
                BodyStep::Send(bytes.slice(half..)),
            ]
            .into(),
            Some(Fault::SlowDrip { bytes_per_second }) => slow_steps(&bytes, *bytes_per_second),
            _ => return bytes.into(),
        };
        Body::new(ScriptedBody {
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
        // A value that is not valid in a header is left out; the test that set it sees that the header is missing.
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
    }
}

/// Serializes a response as HTTP/1.1 bytes.
fn serialize(status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Bytes {
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

/// Returns the steps of a slow body: at most ten pieces per second, each of at least one byte.
fn slow_steps(bytes: &Bytes, bytes_per_second: u32) -> VecDeque<BodyStep> {
    let rate = bytes_per_second.max(1) as usize;
    let size = (rate / 10).max(1);
    let pause = Duration::from_secs_f64(size as f64 / rate as f64);
    (0..bytes.len())
        .step_by(size)
        .flat_map(|from| {
            let to = bytes.len().min(from + size);
            [BodyStep::Wait(pause), BodyStep::Send(bytes.slice(from..to))]
        })
        .collect()
}

/// One step of a scripted body.
#[derive(Debug)]
enum BodyStep {
    Send(Bytes),
    Wait(Duration),
    Reset(ConnectionHandle),
}

/// Body that is sent step by step, with a known length.
struct ScriptedBody {
    steps: VecDeque<BodyStep>,
    length: u64,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl HttpBody for ScriptedBody {
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
                // Frames of a body are never empty.
                Some(BodyStep::Send(bytes)) if bytes.is_empty() => {}
                Some(BodyStep::Send(bytes)) => return Poll::Ready(Some(Ok(Frame::data(bytes)))),
                Some(BodyStep::Wait(delay)) => {
                    self.waiting = Some(Box::pin(tokio::time::sleep(delay)))
                }
                Some(BodyStep::Reset(connection)) => {
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
