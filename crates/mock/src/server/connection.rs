//! A TLS connection that does what it is told from where a request is answered, and is counted while it is open.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};

use axum::body::Bytes;
use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::server::TlsStream;

use crate::listener::TlsListener;

/// How many connections there were and are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Connections {
    /// Accepted since the start, those included that failed in their TLS handshake.
    pub accepted: u64,
    /// Open now, with TLS in place.
    pub open: u64,
}

/// The connections of one port.
#[derive(Debug, Default)]
pub(crate) struct ConnectionCount {
    accepted: AtomicU64,
    open: AtomicU64,
}

impl ConnectionCount {
    pub(crate) fn accept(&self) {
        self.accepted.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn now(&self) -> Connections {
        Connections {
            accepted: self.accepted.load(Ordering::Relaxed),
            open: self.open.load(Ordering::Relaxed),
        }
    }
}

/// What a connection is told to do from where a request is answered.
#[derive(Clone, Debug, Default)]
pub(crate) struct ConnectionHandle(Arc<Orders>);

#[derive(Debug, Default)]
struct Orders {
    reset: AtomicBool,
    deaf: AtomicBool,
    /// Who waits for the connection to read again.
    reader: Mutex<Option<Waker>>,
    /// What is to be written behind the reply that is being made.
    next: Mutex<Option<Bytes>>,
}

impl ConnectionHandle {
    /// From now on nothing is read or written, and the end of the connection is a reset.
    pub(crate) fn reset(&self) {
        self.0.reset.store(true, Ordering::Release);
    }

    /// Nothing is read, not even the end of the connection, until something was said by [`say_next`](Self::say_next).
    pub(crate) fn stop_reading(&self) {
        self.0.deaf.store(true, Ordering::Release);
    }

    /// These bytes follow the reply that is being made.
    pub(crate) fn say_next(&self, bytes: Bytes) {
        *lock(&self.0.next) = Some(bytes);
    }

    fn read_again(&self) {
        self.0.deaf.store(false, Ordering::Release);
        if let Some(reader) = lock(&self.0.reader).take() {
            reader.wake();
        }
    }

    /// Whether the connection does not read now; the reader is woken when it does again.
    fn is_deaf(&self, cx: &Context<'_>) -> bool {
        // In this order, so that no end of it is missed.
        *lock(&self.0.reader) = Some(cx.waker().clone());
        self.0.deaf.load(Ordering::Acquire)
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

impl Connected<IncomingStream<'_, TlsListener>> for ConnectionHandle {
    fn connect_info(stream: IncomingStream<'_, TlsListener>) -> Self {
        stream.io().handle.clone()
    }
}

/// A connection after its handshake.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: TlsStream<TcpStream>,
    handle: ConnectionHandle,
    count: Arc<ConnectionCount>,
    /// What of the bytes that were to follow a reply is not written yet.
    saying: Bytes,
}

impl Connection {
    pub(crate) fn new(stream: TlsStream<TcpStream>, count: Arc<ConnectionCount>) -> Self {
        count.open.fetch_add(1, Ordering::Relaxed);
        Self {
            stream,
            handle: ConnectionHandle::default(),
            count,
            saying: Bytes::new(),
        }
    }

    pub(crate) fn handle(&self) -> &ConnectionHandle {
        &self.handle
    }

    fn stream(self: Pin<&mut Self>) -> io::Result<Pin<&mut TlsStream<TcpStream>>> {
        let this = self.get_mut();
        this.handle.check()?;
        Ok(Pin::new(&mut this.stream))
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.count.open.fetch_sub(1, Ordering::Relaxed);
        if self.handle.check().is_err() {
            // Without it, the end would be a FIN; an error means that the peer is gone anyway.
            let _ = self.stream.get_ref().0.set_zero_linger();
        }
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.handle.is_deaf(cx) {
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
        // The reply is in the stream by now: it is made, written and flushed in one go.
        let next = lock(&self.handle.0.next).take();
        self.saying = next.unwrap_or_else(|| self.saying.clone());
        while !self.saying.is_empty() {
            let bytes = self.saying.clone();
            let written = ready!(self.as_mut().stream()?.poll_write(cx, &bytes))?;
            self.saying = bytes.slice(written..);
            if self.saying.is_empty() {
                self.handle.read_again();
            }
        }
        self.stream()?.poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream()?.poll_shutdown(cx)
    }
}
