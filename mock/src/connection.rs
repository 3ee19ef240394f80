//! A TLS connection that can be reset from where a request is answered, and is counted while it is open.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll};

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

/// Resets a connection from afar.
#[derive(Clone, Debug, Default)]
pub(crate) struct ResetHandle(Arc<AtomicBool>);

impl ResetHandle {
    /// From now on nothing is read or written, and the end of the connection is a reset.
    pub(crate) fn reset(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn check(&self) -> io::Result<()> {
        if self.0.load(Ordering::Acquire) {
            Err(io::ErrorKind::ConnectionReset.into())
        } else {
            Ok(())
        }
    }
}

impl Connected<IncomingStream<'_, TlsListener>> for ResetHandle {
    fn connect_info(stream: IncomingStream<'_, TlsListener>) -> Self {
        stream.io().handle.clone()
    }
}

/// A connection after its handshake.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: TlsStream<TcpStream>,
    handle: ResetHandle,
    count: Arc<ConnectionCount>,
}

impl Connection {
    pub(crate) fn new(stream: TlsStream<TcpStream>, count: Arc<ConnectionCount>) -> Self {
        count.open.fetch_add(1, Ordering::Relaxed);
        Self {
            stream,
            handle: ResetHandle::default(),
            count,
        }
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

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream()?.poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream()?.poll_shutdown(cx)
    }
}
