//! A running mock: where it is, what it has seen, how to stop it.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tempfile::NamedTempFile;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::builder::MockBuilder;
use crate::clock::Clock;
use crate::connection::Connections;
use crate::error::Error;
use crate::exchange::{Exchange, Exchanges};
use crate::fault::{ConnectionFault, Fault};
use crate::faults::Faults;
use crate::port::Port;

/// How long [`Mock::stop`] waits for calls that are being answered.
const PATIENCE: Duration = Duration::from_secs(5);

/// A running mock. It stops when it is dropped. `Debug` shows where it serves, and neither keys nor what it has seen.
pub struct Mock {
    places: Vec<Place>,
    public_key: String,
    private_key: String,
    ca_pem: String,
    ca_file: NamedTempFile,
    clock: Arc<Clock>,
    stop: watch::Sender<bool>,
    serving: JoinSet<()>,
}

/// One API of a mock.
pub(crate) struct Place {
    pub(crate) id: String,
    pub(crate) endpoint: String,
    pub(crate) port: Arc<Port>,
}

impl Mock {
    /// Settings to start from.
    pub fn builder() -> MockBuilder {
        MockBuilder::default()
    }

    pub(crate) fn new(
        places: Vec<Place>,
        keys: (String, String),
        ca_pem: String,
        ca_file: NamedTempFile,
        clock: Arc<Clock>,
        (stop, serving): (watch::Sender<bool>, JoinSet<()>),
    ) -> Self {
        let (public_key, private_key) = keys;
        Self {
            places,
            public_key,
            private_key,
            ca_pem,
            ca_file,
            clock,
            stop,
            serving,
        }
    }

    /// The URL that stands for the server URL of an API, base path included: `https://127.0.0.1:40123/v1beta1`. `None` where
    /// the mock does not serve the API.
    pub fn endpoint(&self, api: &str) -> Option<&str> {
        self.place(api).map(|place| place.endpoint.as_str())
    }

    /// Ids and URLs of all APIs, in the order in which they were given.
    pub fn endpoints(&self) -> impl Iterator<Item = (&str, &str)> {
        self.places
            .iter()
            .map(|place| (place.id.as_str(), place.endpoint.as_str()))
    }

    /// The certificate of the authority that signed the server's, as PEM.
    pub fn ca_pem(&self) -> &str {
        &self.ca_pem
    }

    /// A file that holds [`ca_pem`](Self::ca_pem); removed with the mock.
    pub fn ca_file(&self) -> &Path {
        self.ca_file.path()
    }

    /// The public key that is let in.
    pub fn public_key(&self) -> &str {
        &self.public_key
    }

    /// The private key that goes with it.
    pub fn private_key(&self) -> &str {
        &self.private_key
    }

    /// How many exchanges an API has seen; all zero for one that the mock does not serve.
    pub fn exchanges(&self, api: &str) -> Exchanges {
        self.place(api)
            .map(|place| place.port.log.counters())
            .unwrap_or_default()
    }

    /// The latest exchanges of an API, oldest first, at most 4096.
    pub fn latest_exchanges(&self, api: &str) -> Vec<Exchange> {
        self.place(api)
            .map(|place| place.port.log.latest())
            .unwrap_or_default()
    }

    /// The calls that an API carried out more than once: operation, the `X-Request-Id` that all attempts of a call share,
    /// and how often. Calls without the header are not told apart, and only the latest hundred thousand ids are known.
    pub fn repeated(&self, api: &str) -> Vec<(String, String, u64)> {
        self.place(api)
            .map(|place| place.port.log.repeated())
            .unwrap_or_default()
    }

    /// Forgets all exchanges of all APIs: every counter of them begins anew.
    pub fn forget_exchanges(&self) {
        for place in &self.places {
            place.port.log.forget();
        }
    }

    /// How many connections an API has and had.
    pub fn connections(&self, api: &str) -> Connections {
        self.place(api)
            .map(|place| place.port.connections.now())
            .unwrap_or_default()
    }

    /// Sets the faults of one operation (`get_cluster`), in the place of those that it had. They count the exchanges that
    /// were let in: a 401 that begins a handshake is none of them. Loads the document.
    ///
    /// # Errors
    ///
    /// Where the API or the operation is unknown, or what is wrong with the document.
    pub async fn plan(
        &self,
        api: &str,
        operation: &str,
        faults: Faults<Fault>,
    ) -> Result<(), Error> {
        let port = &self.known(api)?.port;
        port.knows(operation).await?;
        port.plans.set(operation, faults);
        Ok(())
    }

    /// Sets the faults that all operations of an API share which have none of their own.
    ///
    /// # Errors
    ///
    /// Where the API is unknown.
    pub fn plan_all(&self, api: &str, faults: Faults<Fault>) -> Result<(), Error> {
        self.known(api)?.port.plans.set_all(faults);
        Ok(())
    }

    /// Sets the faults of new connections to an API. Those that are open stay as they are.
    ///
    /// # Errors
    ///
    /// Where the API is unknown.
    pub fn plan_connections(
        &self,
        api: &str,
        faults: Faults<ConnectionFault>,
    ) -> Result<(), Error> {
        self.known(api)?.port.plans.set_connections(faults);
        Ok(())
    }

    /// Forgets all faults of all APIs.
    pub fn clear_plans(&self) {
        for place in &self.places {
            place.port.plans.clear();
        }
    }

    /// Moves the mock's clock on, by which resources move through their states at [`Pace::Time`](crate::Pace::Time).
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Lays fields over a resource that was created here, and stops what it was about to become: `amend("serverless",
    /// "/clusters/10000001", &json!({"state": "FAILED"}))`. The path is the one under the server URL. `false` where the
    /// resource is not here.
    pub fn amend(&self, api: &str, path: &str, fields: &Value) -> bool {
        self.place(api)
            .is_some_and(|place| place.port.amend(path, fields))
    }

    /// Makes every nonce stale that a client holds, at all APIs.
    pub fn expire_nonces(&self) {
        for place in &self.places {
            place.port.guard.expire_nonces();
        }
    }

    /// A URL of an API that a GET with a key alone succeeds at, if the document has one. Loads the document.
    ///
    /// # Errors
    ///
    /// What is wrong with the document.
    pub async fn example_url(&self, api: &str) -> Result<Option<String>, String> {
        let Some(place) = self.place(api) else {
            return Ok(None);
        };
        let path = place.port.example_path().await?;
        Ok(path.map(|path| format!("{}{path}", place.endpoint)))
    }

    /// Stops to listen and waits, for five seconds at most, until all calls are answered.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        let ended = async { while self.serving.join_next().await.is_some() {} };
        // What has not ended by then is ended by the drop.
        let _ = tokio::time::timeout(PATIENCE, ended).await;
    }

    fn known(&self, api: &str) -> Result<&Place, Error> {
        self.place(api).ok_or_else(|| Error::UnknownApi {
            id: api.to_owned(),
            known: self.places.iter().map(|place| place.id.clone()).collect(),
        })
    }

    fn place(&self, api: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == api)
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock")
            .field("endpoints", &self.endpoints().collect::<Vec<_>>())
            .field("public_key", &self.public_key)
            .field("ca_file", &self.ca_file())
            .finish_non_exhaustive()
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        // Connections end by this signal, listeners with their tasks.
        self.stop.send_replace(true);
    }
}
