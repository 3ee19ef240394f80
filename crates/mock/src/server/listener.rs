//! TLS listener for axum, which takes HTTP without TLS too, for the page of the mock alone. Handshakes run concurrently with the accept loop, so that a client that never finishes its own
//! delays no other client.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use crate::faults::fault::ConnectionFault;
use crate::faults::schedule::FaultSchedule;
use crate::server::certificate::TlsConfigs;
use crate::server::connection::{Connection, ConnectionCount, ConnectionHandle};
use crate::server::wire::Wire;

/// Time limit of a handshake.
const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);

/// Number of concurrent handshakes; further connections wait in the queue of the kernel.
const MAX_HANDSHAKES: usize = 1024;

/// TLS configurations, faults and counters that the handshakes of one API use.
#[derive(Clone, Debug)]
pub(crate) struct TlsHandshaker {
    pub(crate) tls_configs: TlsConfigs,
    pub(crate) faults: Arc<FaultSchedule>,
    pub(crate) count: Arc<ConnectionCount>,
}

/// Listener that yields connections whose handshake has finished.
pub(crate) struct TlsListener {
    address: SocketAddr,
    ready: mpsc::Receiver<(Connection, SocketAddr)>,
    /// Accept loop; ends with the listener.
    _accepting: JoinSet<()>,
}

impl TlsListener {
    /// Starts to accept connections.
    pub(crate) fn new(listener: TcpListener, handshakes: TlsHandshaker) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let (sender, ready) = mpsc::channel(64);
        let mut accepting = JoinSet::new();
        accepting.spawn(accept(listener, handshakes, sender));
        Ok(Self {
            address,
            ready,
            _accepting: accepting,
        })
    }
}

async fn accept(
    mut listener: TcpListener,
    handshaker: TlsHandshaker,
    ready: mpsc::Sender<(Connection, SocketAddr)>,
) {
    let mut handshakes = JoinSet::new();
    loop {
        while handshakes.len() >= MAX_HANDSHAKES {
            handshakes.join_next().await;
        }
        // axum's own accept waits and tries again where the process runs out of files.
        let (stream, peer) = Listener::accept(&mut listener).await;
        handshaker.count.accept();
        let fault = handshaker.faults.next_connection_fault();
        let (handshaker, ready) = (handshaker.clone(), ready.clone());
        handshakes.spawn(async move {
            if let Some(connection) = handshaker.handshake(stream, fault).await {
                // Fails only once the mock stops.
                let _ = ready.send((connection, peer)).await;
            }
        });
        while handshakes.try_join_next().is_some() {}
    }
}

impl TlsHandshaker {
    /// Returns the connection, unless the handshake fails.
    async fn handshake(
        self,
        stream: TcpStream,
        fault: Option<ConnectionFault>,
    ) -> Option<Connection> {
        // Responses are small and written whole; waiting for more to send only delays them.
        let _ = stream.set_nodelay(true);
        let mut reset = false;
        let tls_config = match fault {
            Some(ConnectionFault::Refuse) => {
                let _ = stream.set_zero_linger();
                return None;
            }
            Some(ConnectionFault::StallHandshake(delay)) => {
                tokio::time::sleep(delay).await;
                self.tls_configs.valid
            }
            Some(ConnectionFault::ResetFirst) => {
                reset = true;
                self.tls_configs.valid
            }
            Some(ConnectionFault::ExpiredCertificate) => self.tls_configs.expired,
            Some(ConnectionFault::WrongHostName) => self.tls_configs.wrong_host,
            None => self.tls_configs.valid,
        };
        let established = async {
            // A browser opens the page of the mock without a certificate that it does not trust.
            if begins_with_tls(&stream).await? {
                let accepted = TlsAcceptor::from(tls_config).accept(stream).await?;
                io::Result::Ok(Wire::Tls(Box::new(accepted)))
            } else {
                Ok(Wire::Plain(stream))
            }
        };
        let stream = tokio::time::timeout(HANDSHAKE_TIMEOUT, established)
            .await
            .ok()?
            .ok()?;
        let connection = Connection::new(stream, self.count);
        if reset {
            connection.handle().reset();
        }
        Some(connection)
    }
}

/// Whether the first byte is that of a TLS handshake, and not a letter of a method of HTTP.
async fn begins_with_tls(stream: &TcpStream) -> io::Result<bool> {
    let mut first = [0];
    stream.peek(&mut first).await?;
    Ok(!first[0].is_ascii_uppercase())
}

impl Listener for TlsListener {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(connection) => connection,
            // The accept loop never ends before the listener does.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        Ok(self.address)
    }
}

impl Connected<IncomingStream<'_, TlsListener>> for ConnectionHandle {
    fn connect_info(stream: IncomingStream<'_, TlsListener>) -> Self {
        stream.io().handle().clone()
    }
}
