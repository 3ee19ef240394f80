//! The transport: one attempt on the wire with its exchanges, signed as the credentials say.

mod bearer_exchanges;
mod digest_exchanges;
pub(crate) mod exchange;
pub(crate) mod http_client;
pub(crate) mod rate_limit_headers;
pub(crate) mod runtime_clients;
pub(crate) mod trace_id;

use std::sync::Arc;

use http::StatusCode;

use crate::bearer::token_source::TokenSource;
use crate::config::credentials::{Credentials, KEYS_PAGE, Scheme};
use crate::error::{Error, Result};
use crate::transport::bearer_exchanges::bearer_exchanges;
use crate::transport::digest_exchanges::DigestExchanges;
use crate::transport::exchange::{Incoming, Outgoing, TimeLimit, read};
use crate::transport::runtime_clients::RuntimeClients;

/// Connections and credentials that all calls share. Clones share them too.
#[derive(Clone)]
pub(crate) struct Transport {
    http: RuntimeClients,
    signing: Signing,
}

/// How attempts are signed, with the state of that.
#[derive(Clone)]
enum Signing {
    Digest(Arc<DigestExchanges>),
    Bearer(Arc<TokenSource>),
    Unsigned,
}

impl Transport {
    pub(crate) fn new(http: RuntimeClients, credentials: &Credentials) -> Self {
        let signing = match &credentials.0 {
            Scheme::KeyPair(keys) => {
                let digest = DigestExchanges::new(http.clone(), keys.clone());
                Signing::Digest(Arc::new(digest))
            }
            Scheme::Bearer(source) => Signing::Bearer(Arc::clone(source)),
            Scheme::Unsigned => Signing::Unsigned,
        };
        Self { http, signing }
    }

    /// The HTTP clients, for another configuration with the same connections.
    pub(crate) fn http(&self) -> &RuntimeClients {
        &self.http
    }

    /// Makes one attempt within its time: waiting for another call's handshake or for a token counts.
    pub(crate) async fn attempt(&self, outgoing: &Outgoing, limit: TimeLimit) -> Result<Incoming> {
        let before = outgoing.sent();
        let exchanges = self.exchanges(outgoing, limit);
        if let Ok(incoming) = tokio::time::timeout(limit.time, exchanges).await {
            return incoming;
        }
        let sent = outgoing.sent() > before;
        let TimeLimit { time, deadline } = limit;
        Err(match outgoing.take_received() {
            None => Error::timeout(time, deadline, sent),
            Some(incoming) if incoming.status.is_success() => Error::endless(time, deadline)
                .with_response(incoming.status, incoming.headers, incoming.body),
            // Of a failure, the status says more than the loss of the rest.
            Some(incoming) if sent => return Ok(incoming),
            Some(incoming) => incoming.into_error().marked_unsent(),
        })
    }

    async fn exchanges(&self, outgoing: &Outgoing, limit: TimeLimit) -> Result<Incoming> {
        match &self.signing {
            Signing::Digest(digest) => digest.exchanges(outgoing, limit).await,
            Signing::Bearer(source) => bearer_exchanges(&self.http, source, outgoing).await,
            Signing::Unsigned => self.unsigned(outgoing).await,
        }
    }

    /// Makes the one exchange of an attempt without credentials.
    async fn unsigned(&self, outgoing: &Outgoing) -> Result<Incoming> {
        let response = self.http.exchange(outgoing, None).await?;
        let incoming = read(outgoing, response).await?;
        if incoming.status != StatusCode::UNAUTHORIZED {
            return Ok(incoming);
        }
        Err(incoming.into_error().with_hint(format!(
            "nothing was signed, because the configuration has no credentials: give it a key pair \
             (Credentials::new; {KEYS_PAGE} makes one) or a bearer token (Credentials::bearer)"
        )))
    }
}
