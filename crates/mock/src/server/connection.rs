//! Connection that faults can reset, pause or write to, and that is counted while it is open.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};

use axum::body::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::server::wire::Wire;

/// Numbers of connections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Connections {
    /// Accepted since the start, including those whose TLS handshake failed.
    pub accepted: u64,
    /// Open now, after a completed TLS handshake, or without TLS.
    pub open: u64,
}

/// Counters of the connections of one API.
#[derive(Debug, Default)]
pub(crate) struct ConnectionCount {
    accepted: AtomicU64,
    open: AtomicU64,
}

impl ConnectionCount {
    /// Counts an accepted connection.
    pub(crate) fn accept(&self) {
        self.accepted.fetch_add(1, Ordering::Relaxed);
    }

    /// Returns the present numbers.
    pub(crate) fn now(&self) -> Connections {
        Connections {
            accepted: self.accepted.load(Ordering::Relaxed),
            open: self.open.load(Ordering::Relaxed),
        }
    }
}

/// Handle with which a request handler controls its connection.
#[derive(Clone, Debug, Default)]
pub(crate) struct ConnectionHandle(Arc<ConnectionCommands>);

#[derive(Debug, Default)]
struct ConnectionCommands {
    reset: AtomicBool,
    reading_paused: AtomicBool,
    /// Waker of the task that waits for the connection to read again.
    reader: Mutex<Option<Waker>>,
    /// Bytes to write after the present response.
    after_response: Mutex<Option<Bytes>>,
    /// Whether it is HTTP without TLS.
    is_plain: bool,
}

impl ConnectionHandle {
    fn new(is_plain: bool) -> Self {
        Self(Arc::new(ConnectionCommands {
            is_plain,
            ..ConnectionCommands::default()
        }))
    }

    /// Whether the connection is HTTP without TLS.
    pub(crate) fn is_plain(&self) -> bool {
        self.0.is_plain
    }

    /// Stops reading and writing, and ends the connection with a reset.
    pub(crate) fn reset(&self) {
        self.0.reset.store(true, Ordering::Release);
    }

    /// Pauses reading, even of the end of the connection, until the bytes of
    /// [`write_after_response`](Self::write_after_response) are written.
    pub(crate) fn pause_reading(&self) {
        self.0.reading_paused.store(true, Ordering::Release);
    }

    /// Writes these bytes after the present response.
    pub(crate) fn write_after_response(&self, bytes: Bytes) {
        *lock(&self.0.after_response) = Some(bytes);
    }

    fn resume_reading(&self) {
        self.0.reading_paused.store(false, Ordering::Release);
        if let Some(reader) = lock(&self.0.reader).take() {
            reader.wake();
        }
    }

    /// Whether reading is paused; the task is woken when it resumes.
    fn is_reading_paused(&self, cx: &Context<'_>) -> bool {
        // The waker is stored first, so that no resumption is missed.
        *lock(&self.0.reader) = Some(cx.waker().clone());
        self.0.reading_paused.load(Ordering::Acquire)
    }

    fn check(&self) -> io::Result<()> {
        if self.0.reset.load(Ordering::Acquire) {
            Err(io::ErrorKind::ConnectionReset.into())
        } else {
            Ok(())
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Connection that is ready for its first request.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: Wire,
    handle: ConnectionHandle,
    count: Arc<ConnectionCount>,
    /// Bytes after a response that are not written yet.
    trailing: Bytes,
}

impl Connection {
    /// Returns an open connection, counted until it is dropped.
    pub(crate) fn new(stream: Wire, count: Arc<ConnectionCount>) -> Self {
        count.open.fetch_add(1, Ordering::Relaxed);
        Self {
            handle: ConnectionHandle::new(stream.is_plain()),
            stream,
            count,
            trailing: Bytes::new(),
        }
    }

    /// Returns the handle that controls this connection.
    pub(crate) fn handle(&self) -> &ConnectionHandle {
        &self.handle
    }

    fn stream(self: Pin<&mut Self>) -> io::Result<Pin<&mut Wire>> {
        let this = self.get_mut();
        this.handle.check()?;
        Ok(Pin::new(&mut this.stream))
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.count.open.fetch_sub(1, Ordering::Relaxed);
        if self.handle.check().is_err() {
            // Without this, the connection would end with a FIN; an error means that the peer has closed it anyway.
            let _ = self.stream.tcp().set_zero_linger();
        }
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.handle.is_reading_paused(cx) {
            return Poll::Pending;
        }
        self.stream()?.poll_read(cx, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.stream()?.poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.stream()?.poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        // The response is in the stream already: it is made, written and flushed in one step.
        let after_response = lock(&self.handle.0.after_response).take();
        self.trailing = after_response.unwrap_or_else(|| self.trailing.clone());
        while !self.trailing.is_empty() {
            let bytes = self.trailing.clone();
            let written = ready!(self.as_mut().stream()?.poll_write(cx, &bytes))?;
            self.trailing = bytes.slice(written..);
            if self.trailing.is_empty() {
                self.handle.resume_reading();
            }
        }
        self.stream()?.poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream()?.poll_shutdown(cx)
    }
}
