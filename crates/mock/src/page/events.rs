//! Server-sent events of the page: the state at once, and again after each change.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{Response, StatusCode};
use http_body::Frame;
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::json_response::response;
use super::{PageContext, view};

/// Time between two looks.
const INTERVAL: Duration = Duration::from_millis(200);

/// Time without a change after which the state is sent all the same: the page shows that the mock is there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(5);

/// Returns the response that lasts until the mock stops, or the browser has enough.
pub(super) fn response_of(context: Arc<PageContext>) -> Response<Body> {
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(send(context, sender));
    let body = Body::new(Events(receiver));
    response(StatusCode::OK, "text/event-stream", body)
}

async fn send(context: Arc<PageContext>, events: mpsc::Sender<Bytes>) {
    let mut stopping = context.stopping.clone();
    let mut sent: Option<(String, Instant)> = None;
    loop {
        let content = view::content(&context).to_string();
        let is_news = sent
            .as_ref()
            .is_none_or(|(before, at)| *before != content || at.elapsed() >= SIGN_OF_LIFE);
        if is_news {
            // JSON has no line breaks outside of texts, and escapes those inside.
            let event = format!("event: state\ndata: {}\n\n", view::state(&context));
            if events.send(event.into()).await.is_err() {
                return;
            }
            sent = Some((content, Instant::now()));
        }
        tokio::select! {
            () = tokio::time::sleep(INTERVAL) => {}
            () = events.closed() => return,
            // An error means that the mock was dropped, which is a stop too.
            _ = stopping.wait_for(|stopping| *stopping) => return,
        }
    }
}

/// Body that ends with its sender.
struct Events(mpsc::Receiver<Bytes>);

impl HttpBody for Events {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let received = self.0.poll_recv(cx);
        received.map(|event| event.map(|bytes| Ok(Frame::data(bytes))))
    }
}
