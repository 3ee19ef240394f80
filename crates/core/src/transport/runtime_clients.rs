//! The HTTP clients of a configuration: one for each tokio runtime that makes calls with it.
//!
//! A connection is driven by the runtime in which it was made. In another runtime a call on it would wait for that one, which
//! may have ended or may not run at present.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::HeaderValue;
use http::header::AUTHORIZATION;
use tokio::runtime::{Handle, Id};

use crate::config::endpoint::is_loopback;
use crate::error::{Error, Result};
use crate::sync::lock;
use crate::transport::exchange::Outgoing;

/// For how many runtimes clients are kept. A test program may have had thousands, and the end of one is not seen.
const KEPT: usize = 32;

/// HTTP clients with the same settings. Clones share connections.
#[derive(Clone)]
pub(crate) struct RuntimeClients(Arc<Made>);

struct Made {
    build: Box<dyn Fn() -> Result<ClientPair> + Send + Sync>,
    /// The clients of the latest runtimes, the latest last. `None`: of no runtime yet.
    pairs: Mutex<Vec<(Option<Id>, ClientPair)>>,
}

/// The HTTP clients of one runtime.
#[derive(Clone)]
pub(crate) struct ClientPair {
    pub(crate) any: reqwest::Client,
    /// For endpoints on this machine: a proxy elsewhere could not reach them, and must not see plain HTTP.
    pub(crate) loopback: Option<reqwest::Client>,
    /// Whether a caller has configured them, with a timeout maybe. That must not end an exchange: the attempt as a whole is
    /// timed.
    pub(crate) may_have_timeout: bool,
}

impl RuntimeClients {
    /// Builds the first clients, for whichever runtime makes the first call. `build` is called again for each further one.
    pub(crate) fn new(
        build: impl Fn() -> Result<ClientPair> + Send + Sync + 'static,
    ) -> Result<Self> {
        let first = build()?;
        Ok(Self(Arc::new(Made {
            build: Box::new(build),
            pairs: Mutex::new(vec![(None, first)]),
        })))
    }

    /// Sends a request of a call with the client for its URL, in the present runtime; `sends_call`: it is the call itself, and no
    /// probe.
    pub(crate) async fn execute(
        &self,
        outgoing: &Outgoing,
        mut request: reqwest::Request,
        sends_call: bool,
    ) -> Result<reqwest::Response> {
        let pair = self.here()?;
        if pair.may_have_timeout {
            *request.timeout_mut() = Some(Duration::MAX);
        }
        match sends_call {
            true => outgoing.count_send(),
            false => outgoing.count_probe(),
        }
        let at_loopback = pair.loopback.filter(|_| is_loopback(request.url()));
        let response = at_loopback.unwrap_or(pair.any).execute(request).await;
        response.map_err(|error| Error::exchange(error, sends_call))
    }

    fn here(&self) -> Result<ClientPair> {
        let runtime = Handle::try_current().ok().map(|handle| handle.id());
        let mut pairs = lock(&self.0.pairs);
        let known = pairs.iter().position(|(of, _)| *of == runtime);
        let unclaimed = || pairs.iter().position(|(of, _)| of.is_none());
        let pair = match known.or_else(unclaimed) {
            Some(place) => pairs.remove(place).1,
            None => (self.0.build)()?,
        };
        if pairs.len() == KEPT {
            // Calls in progress have their own clones.
            pairs.remove(0);
        }
        pairs.push((runtime, pair.clone()));
        Ok(pair)
    }

    /// Makes one exchange, with this value of `Authorization`.
    pub(crate) async fn exchange(
        &self,
        outgoing: &Outgoing,
        authorization: Option<HeaderValue>,
    ) -> Result<reqwest::Response> {
        self.execute(outgoing, request(outgoing, authorization), true)
            .await
    }
}

/// Makes the request of one exchange.
fn request(outgoing: &Outgoing, authorization: Option<HeaderValue>) -> reqwest::Request {
    let mut request = reqwest::Request::new(outgoing.method.clone(), outgoing.url.clone());
    *request.body_mut() = outgoing.body.clone().map(Into::into);
    let mut headers = outgoing.headers.clone();
    if !outgoing.added_headers.is_empty() {
        headers.extend(outgoing.added_headers.clone());
    }
    if let Some(authorization) = authorization {
        headers.append(AUTHORIZATION, authorization);
    }
    *request.headers_mut() = headers;
    request
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::transport::http_client;

    fn counted() -> (RuntimeClients, Arc<AtomicUsize>) {
        let built = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&built);
        let clients = RuntimeClients::new(move || {
            count.fetch_add(1, Ordering::Relaxed);
            Ok(ClientPair {
                any: http_client::builder().build().unwrap(),
                loopback: None,
                may_have_timeout: false,
            })
        });
        (clients.unwrap(), built)
    }

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap()
    }

    #[test]
    fn each_runtime_has_one_client_and_the_latest_are_kept() {
        let (clients, built) = counted();
        let (one, other) = (runtime(), runtime());
        for _ in 0..3 {
            one.block_on(async { clients.here().unwrap() });
            one.block_on(async { clients.clone().here().unwrap() });
        }
        assert_eq!(built.load(Ordering::Relaxed), 1);
        for _ in 0..3 {
            other.block_on(async { clients.here().unwrap() });
            one.block_on(async { clients.here().unwrap() });
        }
        assert_eq!(built.load(Ordering::Relaxed), 2);
        for _ in 0..KEPT {
            runtime().block_on(async { clients.here().unwrap() });
            one.block_on(async { clients.here().unwrap() });
        }
        // The one that makes calls all the time is kept, and the other was not.
        assert_eq!(built.load(Ordering::Relaxed), 2 + KEPT);
        assert_eq!(lock(&clients.0.pairs).len(), KEPT);
        other.block_on(async { clients.here().unwrap() });
        assert_eq!(built.load(Ordering::Relaxed), 3 + KEPT);
    }
}
