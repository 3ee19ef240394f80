//! The exchanges of an attempt that a key pair signs: from the challenge to the last byte of the response.

use std::sync::Arc;
use std::time::Duration;

use diqwest::WithDigestAuth as _;
use http::header::{ACCEPT, USER_AGENT};
use http::{HeaderValue, Method, StatusCode};
use tokio::sync::OwnedMutexGuard;
use url::Position;

use crate::config::credentials::KeyPair;
use crate::digest::challenge::{AuthChallenge, auth_challenge, stale_challenge};
use crate::digest::origins::{Origin, Origins, Start};
use crate::digest::signature::{CountedChallenge, SignedParts};
use crate::error::{Error, Result};
use crate::transport::exchange::{Incoming, Outgoing, read};
use crate::transport::handshake::Handshake;
use crate::transport::http_client::Clients;

/// Connections, key pair and challenges that all calls share.
pub(crate) struct DigestExchanges {
    http: Clients,
    keys: KeyPair,
    origins: Origins,
}

impl DigestExchanges {
    pub(crate) fn new(http: Clients, keys: KeyPair) -> Self {
        Self {
            http,
            keys,
            origins: Origins::default(),
        }
    }

    /// Makes the exchanges of one attempt.
    pub(crate) async fn exchanges(&self, outgoing: &Outgoing) -> Result<Incoming> {
        let origin = self.origins.get(&outgoing.url);
        match origin.start().await {
            Start::Signed(challenge) => {
                let response = self.signed(outgoing, &challenge).await?;
                self.answer_challenge(&origin, outgoing, response, Some(challenge))
                    .await
            }
            Start::Unsigned => {
                let response = self.http.exchange(outgoing, None).await?;
                self.answer_challenge(&origin, outgoing, response, None)
                    .await
            }
            Start::Handshake(permit) if is_harmless(outgoing) => {
                self.handshake(origin, outgoing, permit).await
            }
            Start::Handshake(permit) => self.probe_first(origin, outgoing, permit).await,
        }
    }

    /// Makes the first call to an origin, if it has a body or changes something: a probe first, then the call, signed.
    async fn probe_first(
        &self,
        origin: Arc<Origin>,
        outgoing: &Outgoing,
        permit: OwnedMutexGuard<()>,
    ) -> Result<Incoming> {
        let response = self.probe(outgoing).await?;
        let status = response.status();
        let (response, challenge) = self
            .challenge_of(response)
            .await
            .map_err(Error::marked_unsent)?;
        if let Some(challenge) = challenge {
            let challenge = origin.adopt(challenge, None);
            drop(permit);
            // Reading the body to its end lets the connection be used again; its text is of no interest.
            let _ = read(response).await;
            let response = self.signed(outgoing, &challenge).await?;
            return self.finish(&origin, outgoing, response, challenge).await;
        }
        if rejects_probe(status) {
            let Incoming {
                status,
                headers,
                body,
            } = read(response).await?;
            return Err(Error::response(status, headers, body).marked_unsent());
        }
        // This server asks for nothing, or not at this path: the call itself will show.
        drop(response);
        self.handshake(origin, outgoing, permit).await
    }

    /// Probes for the challenge: a GET of the call's path, without query, body and the caller's headers.
    async fn probe(&self, outgoing: &Outgoing) -> Result<reqwest::Response> {
        outgoing.count_probe();
        let mut url = outgoing.url.clone();
        url.set_query(None);
        let mut request = self
            .http
            .of(&url)
            .get(url)
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .timeout(Duration::MAX);
        if let Some(agent) = outgoing.headers.get(USER_AGENT) {
            request = request.header(USER_AGENT, agent);
        }
        let response = request.send().await;
        response.map_err(|error| Error::exchange(error, false))
    }

    /// Makes the first call to an origin: diqwest fetches the challenge and answers it.
    async fn handshake(
        &self,
        origin: Arc<Origin>,
        outgoing: &Outgoing,
        permit: OwnedMutexGuard<()>,
    ) -> Result<Incoming> {
        let handshake = Handshake::new(&origin, outgoing, &self.keys, permit);
        let outcome = self
            .http
            .request(outgoing)
            .send_digest_auth(&handshake)
            .await;
        let (permit, challenge) = handshake.into_progress();
        match (outcome, challenge) {
            (Ok(response), Some(challenge)) => {
                self.finish(&origin, outgoing, response, challenge).await
            }
            (Ok(response), None) => {
                // A refusal may be that of a machine before the API, and so shows nothing.
                if response.status().is_success() {
                    origin.answered_unsigned();
                }
                drop(permit);
                read(response).await
            }
            (Err(diqwest::error::Error::Reqwest(error)), _) => Err(Error::exchange(error, true)),
            // diqwest could not read the challenge and has dropped the response. Nothing was done by it, so ask
            // again, without it; others wait until there is a challenge.
            (Err(_), _) => {
                let response = self.http.exchange(outgoing, None).await?;
                let (response, challenge) = match self.challenge_of(response).await? {
                    (response, Some(challenge)) => (response, origin.adopt(challenge, None)),
                    (response, None) => return read(response).await,
                };
                drop((permit, response));
                let response = self.signed(outgoing, &challenge).await?;
                self.finish(&origin, outgoing, response, challenge).await
            }
        }
    }

    /// Ends a handshake whose challenge was answered: a nonce that went stale on the way is answered again.
    async fn finish(
        &self,
        origin: &Origin,
        outgoing: &Outgoing,
        response: reqwest::Response,
        challenge: Arc<CountedChallenge>,
    ) -> Result<Incoming> {
        if response.status() == StatusCode::UNAUTHORIZED
            && stale_challenge(response.headers()).is_some()
        {
            self.answer_challenge(origin, outgoing, response, Some(challenge))
                .await
        } else {
            // Another nonce that is not called stale means that the keys are wrong: the server's response says so.
            read(response).await
        }
    }

    /// Ends an attempt: a 401 that a signature can cure is answered once, with that very response's challenge.
    async fn answer_challenge(
        &self,
        origin: &Origin,
        outgoing: &Outgoing,
        response: reqwest::Response,
        signed_with: Option<Arc<CountedChallenge>>,
    ) -> Result<Incoming> {
        let (response, challenge) = self.challenge_of(response).await?;
        let answerable = challenge.filter(|challenge| {
            signed_with
                .as_ref()
                .is_none_or(|signed_with| signed_with.is_outdated_by(challenge))
        });
        let Some(challenge) = answerable else {
            return read(response).await;
        };
        let challenge = origin.adopt(challenge, signed_with.as_ref());
        // Reading the body to its end lets the connection be used again; its text is of no interest.
        let _ = read(response).await;
        let response = self.signed(outgoing, &challenge).await?;
        if response.status() == StatusCode::UNAUTHORIZED
            && let Some(newest) = stale_challenge(response.headers())
        {
            // Stale once more: this attempt ends here, and the next one begins with the newest challenge.
            origin.adopt(newest, Some(&challenge));
        }
        read(response).await
    }

    /// Returns the Digest challenge of a 401. Other challenges than Digest are an error that keeps the response.
    async fn challenge_of(
        &self,
        response: reqwest::Response,
    ) -> Result<(
        reqwest::Response,
        Option<digest_auth::WwwAuthenticateHeader>,
    )> {
        if response.status() != StatusCode::UNAUTHORIZED {
            return Ok((response, None));
        }
        match auth_challenge(response.headers()) {
            AuthChallenge::None => Ok((response, None)),
            AuthChallenge::Digest(challenge) => Ok((response, Some(*challenge))),
            AuthChallenge::Unsupported(schemes) => {
                let incoming = read(response).await?;
                let takes_tokens = schemes
                    .iter()
                    .any(|scheme| scheme.eq_ignore_ascii_case("Bearer"));
                let way_out = match takes_tokens {
                    true => "give it a token with Credentials::bearer or Credentials::bearer_from",
                    false => "check that the endpoint is the TiDB Cloud API and no proxy",
                };
                Err(Error::authentication(format!(
                    "the server asks for {}, but a key pair signs only Digest with MD5, SHA-256 or SHA-512-256; {way_out}",
                    schemes.join(", ")
                ))
                .with_response(incoming.status, incoming.headers, incoming.body))
            }
        }
    }

    /// Makes one exchange, signed for a challenge.
    async fn signed(
        &self,
        outgoing: &Outgoing,
        challenge: &CountedChallenge,
    ) -> Result<reqwest::Response> {
        let signature = self.signature(outgoing, challenge)?;
        self.http.exchange(outgoing, Some(signature)).await
    }

    fn signature(&self, outgoing: &Outgoing, challenge: &CountedChallenge) -> Result<HeaderValue> {
        let parts = SignedParts {
            method: &outgoing.method,
            target: &outgoing.url[Position::BeforePath..Position::AfterQuery],
            body: outgoing.body.as_deref().unwrap_or_default(),
        };
        challenge
            .sign(&parts, &self.keys)
            .ok_or_else(|| Error::authentication("the server's challenge cannot be answered"))
    }
}

/// Whether a call may be sent unsigned and in vain: if not, a probe goes before it.
fn is_harmless(outgoing: &Outgoing) -> bool {
    let reads = matches!(
        outgoing.method,
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    reads && outgoing.body.is_none()
}

/// Whether a response to a probe says that the call would get no further.
fn rejects_probe(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::UNAUTHORIZED
            | StatusCode::TOO_MANY_REQUESTS
            | StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT
    )
}
