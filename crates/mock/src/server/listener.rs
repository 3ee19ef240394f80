//! TLS connections for axum. Handshakes run beside the accept loop, so that a client that never finishes its own keeps
//! nobody else waiting.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::Listener;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use crate::certificate::Servers;
use crate::connection::{Connection, ConnectionCount};
use crate::fault::ConnectionFault;
use crate::plans::Plans;

/// A handshake that takes longer is given up.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// So many handshakes run at once; the next ones wait in the kernel's queue.
const HANDSHAKES: usize = 1024;

/// What every handshake of a port needs.
#[derive(Clone, Debug)]
pub(crate) struct Handshakes {
    pub(crate) servers: Servers,
    pub(crate) plans: Arc<Plans>,
    pub(crate) count: Arc<ConnectionCount>,
}

/// Finished handshakes, one after the other.
pub(crate) struct TlsListener {
    address: SocketAddr,
    ready: mpsc::Receiver<(Connection, SocketAddr)>,
    /// The accept loop; ends with the listener.
    _accepting: JoinSet<()>,
}

impl TlsListener {
    /// Starts to accept.
    pub(crate) fn new(listener: TcpListener, handshakes: Handshakes) -> io::Result<Self> {
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
    how: Handshakes,
    ready: mpsc::Sender<(Connection, SocketAddr)>,
) {
    let mut handshakes = JoinSet::new();
    loop {
        while handshakes.len() >= HANDSHAKES {
            handshakes.join_next().await;
        }
        // axum's own accept waits and tries again where the process runs out of files.
        let (stream, peer) = Listener::accept(&mut listener).await;
        how.count.accept();
        let fault = how.plans.draw_connection();
        let (how, ready) = (how.clone(), ready.clone());
        handshakes.spawn(async move {
            if let Some(connection) = how.shake(stream, fault).await {
                // Nobody listens any more once the mock stops.
                let _ = ready.send((connection, peer)).await;
            }
        });
        while handshakes.try_join_next().is_some() {}
    }
}

impl Handshakes {
    /// The connection, unless the handshake fails.
    async fn shake(self, stream: TcpStream, fault: Option<ConnectionFault>) -> Option<Connection> {
        // Replies are small and written whole; waiting for more to send only delays them.
        let _ = stream.set_nodelay(true);
        let mut resets = false;
        let server = match fault {
            Some(ConnectionFault::Refuse) => {
                let _ = stream.set_zero_linger();
                return None;
            }
            Some(ConnectionFault::StallHandshake(delay)) => {
                tokio::time::sleep(delay).await;
                self.servers.good
            }
            Some(ConnectionFault::ResetFirst) => {
                resets = true;
                self.servers.good
            }
            Some(ConnectionFault::ExpiredCertificate) => self.servers.expired,
            Some(ConnectionFault::WrongHostName) => self.servers.elsewhere,
            None => self.servers.good,
        };
        let shaken = TlsAcceptor::from(server).accept(stream);
        let stream = tokio::time::timeout(HANDSHAKE, shaken).await.ok()?.ok()?;
        let connection = Connection::new(stream, self.count);
        if resets {
            connection.handle().reset();
        }
        Some(connection)
    }
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
