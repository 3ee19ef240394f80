//! From settings to a running mock: certificates, keys, ports, tasks.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::serve::Listener;
use tempfile::NamedTempFile;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::builder::MockBuilder;
use crate::certificate::Certificates;
use crate::clock::Clock;
use crate::connection::{ConnectionCount, ConnectionHandle};
use crate::digest::Guard;
use crate::error::Error;
use crate::listener::{Handshakes, TlsListener};
use crate::mock::{Mock, Place};
use crate::nonce::Nonces;
use crate::plans::Plans;
use crate::port::{Port, Shared, answer};
use crate::random;
use crate::rate_limit::RateLimit;
use crate::served::Source;

/// An API whose port is taken and does not answer yet.
struct Bound {
    source: Source,
    base_path: String,
    address: SocketAddr,
    listener: TcpListener,
}

/// Starts a mock of these APIs.
pub(crate) async fn start(settings: &MockBuilder, sources: Vec<Source>) -> Result<Mock, Error> {
    let certificates = Certificates::generate().map_err(Error::Certificate)?;
    let ca_file = write(&certificates.ca_pem).map_err(Error::CaFile)?;
    let keys = match &settings.keys {
        Some(keys) => keys.clone(),
        None => random::hex(4)
            .and_then(|public| Ok((public, random::hex(16)?)))
            .map_err(|_| Error::Random)?,
    };
    let bound = bind(sources, settings.port).await?;
    let rate_limit = Arc::new(RateLimit::new(settings.rate_limit));
    let clock = Arc::<Clock>::default();
    let (stop, stopping) = watch::channel(false);
    let mut serving = JoinSet::new();
    let mut places = Vec::new();
    for Bound {
        source,
        base_path,
        address,
        listener,
    } in bound
    {
        let (plans, connections) = (Arc::<Plans>::default(), Arc::<ConnectionCount>::default());
        let handshakes = Handshakes {
            servers: certificates.servers.clone(),
            plans: Arc::clone(&plans),
            count: Arc::clone(&connections),
        };
        let listener = TlsListener::new(listener, handshakes);
        let listener = listener.map_err(|source| Error::Bind { address, source })?;
        let local = listener
            .local_addr()
            .map_err(|source| Error::Bind { address, source })?;
        let nonces = Nonces::new(settings.nonce_lifetime, settings.nonce_uses);
        let guard =
            Guard::new(settings.algorithm, &keys.0, &keys.1, nonces).map_err(|_| Error::Random)?;
        let (id, endpoint) = (source.id.clone(), format!("https://{local}{base_path}"));
        let shared = Shared {
            rate_limit: Arc::clone(&rate_limit),
            plans,
            connections,
            manner: settings.manner,
            clock: Arc::clone(&clock),
        };
        let port = Arc::new(Port::new(source, &base_path, guard, shared));
        serving.spawn(serve(listener, Arc::clone(&port), stopping.clone()));
        places.push(Place { id, endpoint, port });
    }
    Ok(Mock::new(
        places,
        keys,
        certificates.ca_pem,
        ca_file,
        clock,
        (stop, serving),
    ))
}

/// Takes all ports before the first one serves: a mock starts whole or not at all.
async fn bind(sources: Vec<Source>, first: u16) -> Result<Vec<Bound>, Error> {
    let apis = sources.len();
    let mut bound = Vec::with_capacity(apis);
    for (position, source) in sources.into_iter().enumerate() {
        let port = match first {
            0 => Some(0),
            first => u16::try_from(position)
                .ok()
                .and_then(|position| first.checked_add(position)),
        };
        let port = port.ok_or(Error::Ports { port: first, apis })?;
        let Some(base_path) = source.base_path().map(str::to_owned) else {
            return Err(Error::Server {
                id: source.id,
                server: source.server,
            });
        };
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(address)
            .await
            .map_err(|source| Error::Bind { address, source })?;
        bound.push(Bound {
            source,
            base_path,
            address,
            listener,
        });
    }
    Ok(bound)
}

async fn serve(listener: TlsListener, port: Arc<Port>, mut stopping: watch::Receiver<bool>) {
    let router = Router::new().fallback(answer).with_state(port);
    let stopped = async move {
        // An error means that the mock is gone, which is a stop too.
        let _ = stopping.wait_for(|stopping| *stopping).await;
    };
    // Ends when it is told to; connections that fail do not end it.
    let service = router.into_make_service_with_connect_info::<ConnectionHandle>();
    let _ = axum::serve(listener, service)
        .with_graceful_shutdown(stopped)
        .await;
}

fn write(ca_pem: &str) -> std::io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new()
        .prefix("tidbcloud-mock-ca-")
        .suffix(".pem")
        .tempfile()?;
    file.write_all(ca_pem.as_bytes())?;
    file.flush()?;
    Ok(file)
}
