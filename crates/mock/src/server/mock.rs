//! Handle of a running mock: its endpoints, keys, exchanges, faults and clock.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::access::AccessCheck;
use crate::access::tokens;
use crate::error::Error;
use crate::faults::fault::{ConnectionFault, Fault};
use crate::faults::plan::Faults;
use crate::server::api_server::ApiServer;
use crate::server::ca_file::CaFile;
use crate::server::clock::Clock;
use crate::server::connection::Connections;
use crate::server::exchange_log::{Exchange, Exchanges};

/// Time that [`Mock::stop`] waits for requests that are being answered.
const STOP_TIMEOUT: Duration = Duration::from_secs(5);

/// A running mock. It stops when it is dropped. `Debug` shows its endpoints, and neither private key nor exchanges.
pub struct Mock {
    apis: Vec<RunningApi>,
    public_key: String,
    private_key: String,
    access: Arc<AccessCheck>,
    ca_pem: String,
    ca_file: CaFile,
    clock: Arc<Clock>,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

/// One API of a mock.
#[derive(Clone)]
pub(crate) struct RunningApi {
    pub(crate) id: String,
    pub(crate) endpoint: String,
    pub(crate) server: Arc<ApiServer>,
}

impl Mock {
    pub(crate) fn new(
        apis: Vec<RunningApi>,
        keys: (String, String),
        access: Arc<AccessCheck>,
        ca_pem: String,
        ca_file: CaFile,
        clock: Arc<Clock>,
        (stop, tasks): (watch::Sender<bool>, JoinSet<()>),
    ) -> Self {
        let (public_key, private_key) = keys;
        Self {
            apis,
            public_key,
            private_key,
            access,
            ca_pem,
            ca_file,
            clock,
            stop,
            tasks,
        }
    }

    /// Returns the URL that replaces the server URL of an API, base path included: `https://127.0.0.1:40123/v1beta1`. `None`
    /// where the mock does not serve the API.
    pub fn endpoint(&self, api: &str) -> Option<&str> {
        self.find(api).map(|api| api.endpoint.as_str())
    }

    /// Returns the ids and URLs of all APIs, in the order in which they were given.
    pub fn endpoints(&self) -> impl Iterator<Item = (&str, &str)> {
        self.apis
            .iter()
            .map(|api| (api.id.as_str(), api.endpoint.as_str()))
    }

    /// Returns the URL of the page that shows the mock in a browser: resources, calls, clock. Without TLS, because no browser
    /// trusts the certificates of a mock, and without a key, on this machine only. Each server has the same page; this is that of
    /// the first one.
    pub fn page_url(&self) -> String {
        let endpoint = self.apis.first().map(|api| api.endpoint.as_str());
        let (_, rest) = endpoint
            .and_then(|url| url.split_once("://"))
            .unwrap_or_default();
        let authority = rest.split('/').next().unwrap_or_default();
        format!("http://{authority}/")
    }

    /// Returns the certificate of the authority that signed the server certificates, as PEM.
    pub fn ca_pem(&self) -> &str {
        &self.ca_pem
    }

    /// Returns the path of a file that contains [`ca_pem`](Self::ca_pem). It ends with the mock, also where the process is killed:
    /// on Linux it is an open file without a name, `/proc/4242/fd/9`, which processes of the same user can read.
    pub fn ca_file(&self) -> &Path {
        self.ca_file.path()
    }

    /// Returns the public key that is accepted.
    pub fn public_key(&self) -> &str {
        &self.public_key
    }

    /// Returns the private key of [`public_key`](Self::public_key).
    pub fn private_key(&self) -> &str {
        &self.private_key
    }

    /// Returns the bearer token that is accepted, where [`Access`](crate::Access) asks for one.
    pub fn bearer_token(&self) -> String {
        self.access.tokens.current()
    }

    /// Accepts another bearer token at all APIs, and no longer the one before.
    ///
    /// # Errors
    ///
    /// Where no client can send the token.
    pub fn replace_bearer_token(&self, token: &str) -> Result<(), Error> {
        if let Some(why) = tokens::fault(token) {
            return Err(Error::Token { why });
        }
        self.access.tokens.replace(token.to_owned());
        Ok(())
    }

    /// Returns the numbers of exchanges of an API; all zero for one that the mock does not serve.
    pub fn exchanges(&self, api: &str) -> Exchanges {
        self.find(api)
            .map(|api| api.server.log.counters())
            .unwrap_or_default()
    }

    /// Returns the latest exchanges of an API, oldest first, at most 4096.
    pub fn latest_exchanges(&self, api: &str) -> Vec<Exchange> {
        self.find(api)
            .map(|api| api.server.log.latest())
            .unwrap_or_default()
    }

    /// Returns the calls that an API executed more than once: operation, the `X-Request-Id` that all attempts of a call share,
    /// and the number of executions. Calls without the header are not counted; an execution counts as another one of the same
    /// call where fewer than 8192 other calls were executed since.
    pub fn repeated(&self, api: &str) -> Vec<(String, String, u64)> {
        self.find(api)
            .map(|api| api.server.log.repeated())
            .unwrap_or_default()
    }

    /// Clears the exchanges of all APIs, and their counters.
    pub fn forget_exchanges(&self) {
        for api in &self.apis {
            api.server.log.forget();
        }
    }

    /// Returns the numbers of connections of an API.
    pub fn connections(&self, api: &str) -> Connections {
        self.find(api)
            .map(|api| api.server.connections.now())
            .unwrap_or_default()
    }

    /// Schedules the faults of one operation (`get_cluster`), and replaces those that it had. Only authenticated exchanges
    /// count: the 401 that begins a Digest handshake is not one of them. Loads the document.
    ///
    /// # Errors
    ///
    /// Where the API or the operation is unknown, or the document has errors.
    pub async fn plan(
        &self,
        api: &str,
        operation: &str,
        faults: Faults<Fault>,
    ) -> Result<(), Error> {
        let server = &self.known(api)?.server;
        server.check_operation(operation)?;
        server.faults.set(operation, faults);
        Ok(())
    }

    /// Schedules the faults that all operations of an API share, except operations with a separate schedule.
    ///
    /// # Errors
    ///
    /// Where the API is unknown.
    pub fn plan_all(&self, api: &str, faults: Faults<Fault>) -> Result<(), Error> {
        self.known(api)?.server.faults.set_all(faults);
        Ok(())
    }

    /// Schedules the faults of new connections to an API. Open connections are not affected. Those of a browser that shows the
    /// page of the mock count too.
    ///
    /// # Errors
    ///
    /// Where the API is unknown.
    pub fn plan_connections(
        &self,
        api: &str,
        faults: Faults<ConnectionFault>,
    ) -> Result<(), Error> {
        self.known(api)?.server.faults.set_connections(faults);
        Ok(())
    }

    /// Removes all scheduled faults of all APIs.
    pub fn clear_plans(&self) {
        for api in &self.apis {
            api.server.faults.clear();
        }
    }

    /// Moves the clock of the mock forward, by which resources move through their states at
    /// [`Pace::Time`](crate::Pace::Time). With [`MockBuilder::stepped_clock`](crate::MockBuilder::stepped_clock), nothing else
    /// moves it.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Merges fields into a resource that was created here, and cancels its pending change of state: `amend("serverless",
    /// "/clusters/10000001", &json!({"state": "FAILED"}))`. The path is relative to the server URL. Returns `false` where
    /// there is no such resource.
    pub fn amend(&self, api: &str, path: &str, fields: &Value) -> bool {
        self.find(api)
            .is_some_and(|api| api.server.amend(path, fields))
    }

    /// Makes every issued nonce stale, at all APIs.
    pub fn expire_nonces(&self) {
        self.access.guard.expire_nonces();
    }

    /// Returns a URL of an API that answers a GET without arguments, if the document has one. Loads the document.
    ///
    /// # Errors
    ///
    /// The errors of the document.
    pub async fn example_url(&self, api: &str) -> Result<Option<String>, String> {
        let Some(running) = self.find(api) else {
            return Ok(None);
        };
        let path = running.server.example_path()?;
        Ok(path.map(|path| format!("{}{path}", running.endpoint)))
    }

    /// Stops listening and waits, for five seconds at most, until all requests are answered.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        let finished = async { while self.tasks.join_next().await.is_some() {} };
        // The drop ends the tasks that are left.
        let _ = tokio::time::timeout(STOP_TIMEOUT, finished).await;
    }

    /// Returns the time since the start, by the clock of the mock.
    pub fn now(&self) -> Duration {
        self.clock.now()
    }

    pub(crate) fn apis(&self) -> impl Iterator<Item = &RunningApi> {
        self.apis.iter()
    }

    pub(crate) fn access(&self) -> &Arc<AccessCheck> {
        &self.access
    }

    pub(crate) fn known(&self, api: &str) -> Result<&RunningApi, Error> {
        self.find(api).ok_or_else(|| Error::UnknownApi {
            id: api.to_owned(),
            known: self.apis.iter().map(|api| api.id.clone()).collect(),
        })
    }

    fn find(&self, api: &str) -> Option<&RunningApi> {
        self.apis.iter().find(|running| running.id == api)
    }
}

impl fmt::Debug for RunningApi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunningApi")
            .field("id", &self.id)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
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
        // The signal ends connections; listeners end with their tasks.
        self.stop.send_replace(true);
    }
}
