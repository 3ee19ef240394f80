//! One attempt on the wire: its exchanges, from the challenge to the last byte of the reply.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use diqwest::{DigestAuthCredentials, WithDigestAuth as _, session::CachedContextGuard};
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use tokio::sync::OwnedMutexGuard;
use url::{Position, Url};

use crate::challenge::{Asked, asked};
use crate::credentials::Credentials;
use crate::digest::{Challenge, Origin, Origins, Signed, Start, lock};
use crate::error::{Error, Result};
use crate::http_client::Clients;
use crate::trace::Called;

/// The longest reply that is read. The largest real ones are lists of some hundred kilobytes.
const BODY_LIMIT: usize = 64 << 20;

/// A request, ready to be sent and signed any number of times.
pub(crate) struct Outgoing {
    pub(crate) called: Called,
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Bytes>,
    /// How many exchanges were begun so far.
    pub(crate) exchanges: AtomicU32,
}

impl Outgoing {
    fn count(&self) {
        self.exchanges.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn counted(&self) -> u32 {
        self.exchanges.load(Ordering::Relaxed)
    }
}

/// How long an attempt may take, and which setting says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub(crate) time: Duration,
    /// The deadline of the call, where that ends the attempt before its own timeout does.
    pub(crate) deadline: Option<Duration>,
}

/// A reply, whatever its status.
pub(crate) struct Incoming {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Incoming {
    /// A reply without success is an error.
    pub(crate) fn succeeded(self) -> Result<Self> {
        if self.status.is_success() {
            Ok(self)
        } else {
            Err(Error::reply(self.status, self.headers, self.body))
        }
    }
}

/// Connections, key pair and challenges.
pub(crate) struct Transport {
    http: Clients,
    credentials: Credentials,
    origins: Origins,
}

impl Transport {
    pub(crate) fn new(http: Clients, credentials: Credentials) -> Self {
        Self {
            http,
            credentials,
            origins: Origins::default(),
        }
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Makes one attempt within its time: waiting for another call's handshake counts.
    pub(crate) async fn attempt(&self, outgoing: &Outgoing, limit: Limit) -> Result<Incoming> {
        let before = outgoing.counted();
        match tokio::time::timeout(limit.time, self.exchanges(outgoing)).await {
            Ok(incoming) => incoming,
            Err(_) => Err(Error::timeout(limit, outgoing.counted() > before)),
        }
    }

    async fn exchanges(&self, outgoing: &Outgoing) -> Result<Incoming> {
        let origin = self.origins.get(&outgoing.url);
        match origin.start().await {
            Start::Signed(challenge) => {
                let reply = self.exchange(outgoing, Some(&challenge)).await?;
                self.settle(&origin, outgoing, reply, Some(challenge)).await
            }
            Start::Plain => {
                let reply = self.exchange(outgoing, None).await?;
                self.settle(&origin, outgoing, reply, None).await
            }
            Start::Handshake(permit) => self.handshake(origin, outgoing, permit).await,
        }
    }

    /// The first call to an origin: diqwest fetches the challenge and answers it.
    async fn handshake(
        &self,
        origin: Arc<Origin>,
        outgoing: &Outgoing,
        permit: OwnedMutexGuard<()>,
    ) -> Result<Incoming> {
        let handshake = Handshake {
            origin: &origin,
            outgoing,
            credentials: &self.credentials,
            progress: Mutex::new(Progress {
                permit: Some(permit),
                challenge: None,
            }),
        };
        let outcome = self.request(outgoing).send_digest_auth(&handshake).await;
        let Progress { permit, challenge } = handshake
            .progress
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        match (outcome, challenge) {
            (Ok(reply), Some(challenge)) => self.finish(&origin, outgoing, reply, challenge).await,
            (Ok(reply), None) => {
                // A refusal may come from a machine before the API, and so shows nothing.
                if reply.status().is_success() {
                    origin.answered_unsigned();
                }
                drop(permit);
                read(reply).await
            }
            (Err(diqwest::error::Error::Reqwest(error)), _) => Err(Error::exchange(error)),
            // diqwest could not read the challenge and has dropped the reply. Nothing was done by it, so ask
            // again, without it; others wait until there is a challenge.
            (Err(_), _) => {
                let reply = self.exchange(outgoing, None).await?;
                let (reply, challenge) = match self.challenge_of(reply).await? {
                    (reply, Some(prompt)) => (reply, origin.adopt(prompt, None)),
                    (reply, None) => return read(reply).await,
                };
                drop((permit, reply));
                let reply = self.exchange(outgoing, Some(&challenge)).await?;
                self.finish(&origin, outgoing, reply, challenge).await
            }
        }
    }

    /// Ends a handshake whose challenge was answered: a nonce that went stale on the way is answered again.
    async fn finish(
        &self,
        origin: &Origin,
        outgoing: &Outgoing,
        reply: reqwest::Response,
        challenge: Arc<Challenge>,
    ) -> Result<Incoming> {
        let stale = reply.status() == StatusCode::UNAUTHORIZED
            && matches!(asked(reply.headers()), Asked::Digest(prompt) if prompt.stale);
        if stale {
            self.settle(origin, outgoing, reply, Some(challenge)).await
        } else {
            // Another nonce that is not called stale means that the keys are wrong: the server's reply says so.
            read(reply).await
        }
    }

    /// Ends an attempt: a 401 that a signature can cure is answered once, with that very reply's challenge.
    async fn settle(
        &self,
        origin: &Origin,
        outgoing: &Outgoing,
        reply: reqwest::Response,
        signed_with: Option<Arc<Challenge>>,
    ) -> Result<Incoming> {
        let (reply, prompt) = self.challenge_of(reply).await?;
        let answerable = prompt.filter(|prompt| {
            signed_with
                .as_ref()
                .is_none_or(|signed_with| signed_with.is_outdated_by(prompt))
        });
        let Some(prompt) = answerable else {
            return read(reply).await;
        };
        let challenge = origin.adopt(prompt, signed_with.as_ref());
        // Reading the body to its end lets the connection be used again; what it says is of no interest.
        let _ = read(reply).await;
        let reply = self.exchange(outgoing, Some(&challenge)).await?;
        read(reply).await
    }

    /// The Digest challenge of a 401. Other challenges than Digest are an error that keeps the reply.
    async fn challenge_of(
        &self,
        reply: reqwest::Response,
    ) -> Result<(
        reqwest::Response,
        Option<digest_auth::WwwAuthenticateHeader>,
    )> {
        if reply.status() != StatusCode::UNAUTHORIZED {
            return Ok((reply, None));
        }
        match asked(reply.headers()) {
            Asked::Nothing => Ok((reply, None)),
            Asked::Digest(prompt) => Ok((reply, Some(*prompt))),
            Asked::Unsupported(schemes) => {
                let incoming = read(reply).await?;
                Err(Error::authentication(format!(
                    "the server asks for {}, but only Digest with MD5, SHA-256 or SHA-512-256 is supported; \
                     check that the endpoint is the TiDB Cloud API and no proxy",
                    schemes.join(", ")
                ))
                .with_reply(incoming.status, incoming.headers, incoming.body))
            }
        }
    }

    /// One exchange.
    async fn exchange(
        &self,
        outgoing: &Outgoing,
        challenge: Option<&Challenge>,
    ) -> Result<reqwest::Response> {
        let mut request = self.request(outgoing);
        if let Some(challenge) = challenge {
            request = request.header(AUTHORIZATION, self.signature(outgoing, challenge)?);
        }
        request.send().await.map_err(Error::exchange)
    }

    fn signature(&self, outgoing: &Outgoing, challenge: &Challenge) -> Result<HeaderValue> {
        let signed = Signed {
            method: &outgoing.method,
            target: &outgoing.url[Position::BeforePath..Position::AfterQuery],
            body: outgoing.body.as_deref().unwrap_or_default(),
        };
        challenge
            .sign(&signed, &self.credentials)
            .ok_or_else(|| Error::authentication("the server's challenge cannot be answered"))
    }

    fn request(&self, outgoing: &Outgoing) -> reqwest::RequestBuilder {
        outgoing.count();
        let request = self
            .http
            .of(&outgoing.url)
            .request(outgoing.method.clone(), outgoing.url.clone())
            .headers(outgoing.headers.clone())
            // The attempt as a whole is timed; whatever configure_http set must not end it earlier.
            .timeout(Duration::MAX);
        match &outgoing.body {
            Some(body) => request.body(body.clone()),
            None => request,
        }
    }
}

/// Reads a reply to its end.
async fn read(mut reply: reqwest::Response) -> Result<Incoming> {
    let status = reply.status();
    let headers = std::mem::take(reply.headers_mut());
    let mut body = BytesMut::new();
    let fault = loop {
        match reply.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > BODY_LIMIT => {
                break Error::decode(format!(
                    "the reply is longer than {} MiB; ask for smaller pages",
                    BODY_LIMIT >> 20
                ));
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => {
                return Ok(Incoming {
                    status,
                    headers,
                    body: body.freeze(),
                });
            }
            Err(error) => break Error::exchange(error),
        }
    };
    if status.is_success() {
        Err(fault.with_reply(status, headers, body.freeze()))
    } else {
        // The status says more than the loss of the rest.
        Ok(Incoming {
            status,
            headers,
            body: body.freeze(),
        })
    }
}

/// What diqwest sees of the key pair, and how its handshake reaches the shared challenge.
struct Handshake<'a> {
    origin: &'a Origin,
    outgoing: &'a Outgoing,
    credentials: &'a Credentials,
    progress: Mutex<Progress>,
}

struct Progress {
    permit: Option<OwnedMutexGuard<()>>,
    challenge: Option<Arc<Challenge>>,
}

impl DigestAuthCredentials for &Handshake<'_> {
    fn username(&self) -> &str {
        self.credentials.public_key()
    }

    fn password(&self) -> &str {
        self.credentials.private_key()
    }

    fn cached_context<'h>(
        &self,
        _host: &'h str,
    ) -> diqwest::error::Result<Option<CachedContextGuard<'_, 'h>>> {
        Ok(None)
    }

    /// Runs between diqwest's two exchanges: the others need not wait for the second. An error stops diqwest,
    /// which would sign nonsense for a header with several challenges.
    fn store_context(&self, _host: &str, www_authenticate: &str) -> diqwest::error::Result<()> {
        let mut headers = HeaderMap::new();
        headers.insert(
            http::header::WWW_AUTHENTICATE,
            HeaderValue::from_str(www_authenticate)?,
        );
        let theirs = digest_auth::parse(www_authenticate)?;
        let Asked::Digest(ours) = asked(&headers) else {
            return Err(diqwest::error::Error::AuthHeaderMissing);
        };
        let same = ours.nonce == theirs.nonce
            && ours.realm == theirs.realm
            && ours.algorithm == theirs.algorithm
            && ours.opaque == theirs.opaque
            && ours.qop.is_some() == theirs.qop.is_some()
            && ours.userhash == theirs.userhash;
        if !same {
            return Err(diqwest::error::Error::AuthHeaderMissing);
        }
        let challenge = self.origin.adopt(*ours, None);
        challenge.count_first_use();
        // diqwest sends it again, signed.
        self.outgoing.count();
        let mut progress = lock(&self.progress);
        progress.challenge = Some(challenge);
        progress.permit = None;
        Ok(())
    }

    fn clear_context(&self, _host: &str) -> diqwest::error::Result<()> {
        Ok(())
    }
}
