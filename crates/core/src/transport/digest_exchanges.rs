//! The exchanges of an attempt that a key pair signs: from the challenge to the last byte of the response.

use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, USER_AGENT};
use http::{HeaderValue, Method, StatusCode};
use url::Position;

use crate::config::credentials::KeyPair;
use crate::digest::challenge::{
    AuthChallenge, DigestChallenge, auth_challenge, next_nonce, stale_challenge,
};
use crate::digest::origins::{HandshakePermit, Origin, Origins, Start};
use crate::digest::signature::{CountedChallenge, SignedParts};
use crate::error::{Error, Result};
use crate::transport::exchange::{Incoming, Outgoing, TimeLimit, drain, read};
use crate::transport::runtime_clients::RuntimeClients;

/// How long a call waits for the handshake of another, which may be one of a runtime that does not run at present. Then it
/// makes its own; an attempt that has less than twice this time waits for half of it.
const HANDSHAKE_WAIT: Duration = Duration::from_secs(5);

/// Connections, key pair and challenges that all calls share.
pub(crate) struct DigestExchanges {
    http: RuntimeClients,
    keys: KeyPair,
    origins: Origins,
}

impl DigestExchanges {
    pub(crate) fn new(http: RuntimeClients, keys: KeyPair) -> Self {
        Self {
            http,
            keys,
            origins: Origins::default(),
        }
    }

    /// Makes the exchanges of one attempt.
    pub(crate) async fn exchanges(
        &self,
        outgoing: &Outgoing,
        limit: TimeLimit,
    ) -> Result<Incoming> {
        let origin = self.origins.get(&outgoing.url);
        match origin.start(HANDSHAKE_WAIT.min(limit.time / 2)).await {
            Start::Signed(challenge) => {
                let response = self.signed(outgoing, &challenge).await?;
                let signed_with = Some(challenge);
                self.answer_challenge(&origin, outgoing, response, signed_with)
                    .await
            }
            Start::Unsigned => {
                let response = self.http.exchange(outgoing, None).await?;
                self.answer_challenge(&origin, outgoing, response, None)
                    .await
            }
            // Boxed, as each call has room for what it may do, and few of them make a handshake.
            Start::Handshake(permit) if is_harmless(outgoing) => {
                Box::pin(self.handshake(&origin, outgoing, permit)).await
            }
            Start::Handshake(permit) => Box::pin(self.probe_first(&origin, outgoing, permit)).await,
        }
    }

    /// Makes the first call to an origin, if it has a body or changes something: a probe first, then the call, signed.
    async fn probe_first(
        &self,
        origin: &Origin,
        outgoing: &Outgoing,
        permit: HandshakePermit,
    ) -> Result<Incoming> {
        let response = self.probe(outgoing).await?;
        let (response, challenge) = challenge_of(outgoing, response)
            .await
            .map_err(Error::marked_unsent)?;
        if let Some(challenge) = challenge {
            return self
                .answer_first(origin, outgoing, response, challenge, permit)
                .await;
        }
        if !asks_for_nothing(response.status()) {
            let refusal = read(outgoing, response).await?;
            return Err(refusal.into_error().marked_unsent());
        }
        // This server asks for nothing, or not at this path: the call itself will show.
        drop(response);
        self.handshake(origin, outgoing, permit).await
    }

    /// Probes for the challenge: a GET of the call's path, without query, body and the caller's headers.
    async fn probe(&self, outgoing: &Outgoing) -> Result<reqwest::Response> {
        let mut url = outgoing.url.clone();
        url.set_query(None);
        let mut request = reqwest::Request::new(Method::GET, url);
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(agent) = outgoing.headers.get(USER_AGENT) {
            headers.insert(USER_AGENT, agent.clone());
        }
        self.http.execute(outgoing, request, false).await
    }

    /// Makes the first call to an origin: as it is, and then signed for the challenge.
    async fn handshake(
        &self,
        origin: &Origin,
        outgoing: &Outgoing,
        permit: HandshakePermit,
    ) -> Result<Incoming> {
        let response = self.http.exchange(outgoing, None).await?;
        match challenge_of(outgoing, response).await? {
            (response, Some(challenge)) => {
                self.answer_first(origin, outgoing, response, challenge, permit)
                    .await
            }
            (response, None) => {
                // A refusal may be that of a machine before the API, and so shows nothing.
                if response.status().is_success() {
                    origin.answered_unsigned();
                }
                drop(permit);
                read(outgoing, response).await
            }
        }
    }

    /// Ends a handshake: the challenge becomes the shared one, so that the others need not wait for the second exchange.
    async fn answer_first(
        &self,
        origin: &Origin,
        outgoing: &Outgoing,
        response: reqwest::Response,
        challenge: DigestChallenge,
        permit: HandshakePermit,
    ) -> Result<Incoming> {
        let challenge = origin.adopt(challenge, None);
        drop(permit);
        drain(response).await;
        let response = self.signed(outgoing, &challenge).await?;
        // A nonce may have become stale on the way, or be good for one use, which another call made of it. Another nonce without
        // any of that means that the keys are wrong: the server's response says so.
        let was_nonce = response.status() == StatusCode::UNAUTHORIZED
            && (stale_challenge(response.headers()).is_some() || challenge.uses() > 1);
        if was_nonce {
            let signed_with = Some(challenge);
            self.answer_challenge(origin, outgoing, response, signed_with)
                .await
        } else {
            self.accepted(origin, &response, &challenge, None);
            read(outgoing, response).await
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
        let (response, challenge) = challenge_of(outgoing, response).await?;
        let answerable = challenge.filter(|challenge| {
            signed_with
                .as_ref()
                .is_none_or(|signed_with| signed_with.is_outdated_by(challenge))
        });
        let Some(challenge) = answerable else {
            if let Some(signed_with) = &signed_with {
                self.accepted(origin, &response, signed_with, None);
            }
            return read(outgoing, response).await;
        };
        // A nonce that is good for one use alone must not be used by another call before this one: it is shared once it was
        // accepted. A server that says `stale` counts uses.
        let challenge = match challenge.stale {
            true => origin.adopt(challenge, signed_with.as_ref()),
            false => origin.counted(challenge),
        };
        drain(response).await;
        let response = self.signed(outgoing, &challenge).await?;
        if response.status() == StatusCode::UNAUTHORIZED
            && let Some(newest) = stale_challenge(response.headers())
        {
            // Stale once more: this attempt ends here, and the next one begins with the newest challenge.
            origin.adopt(newest, Some(&challenge));
        }
        self.accepted(origin, &response, &challenge, signed_with.as_ref());
        read(outgoing, response).await
    }

    /// Takes in the response to a signed exchange, unless it refuses the signature.
    fn accepted(
        &self,
        origin: &Origin,
        response: &reqwest::Response,
        challenge: &Arc<CountedChallenge>,
        answering: Option<&Arc<CountedChallenge>>,
    ) {
        if response.status() != StatusCode::UNAUTHORIZED {
            origin.accepted(challenge, answering, next_nonce(response.headers()));
        }
    }

    /// Makes one exchange, signed for a challenge.
    async fn signed(
        &self,
        outgoing: &Outgoing,
        challenge: &CountedChallenge,
    ) -> Result<reqwest::Response> {
        let parts = SignedParts {
            method: &outgoing.method,
            target: &outgoing.url[Position::BeforePath..Position::AfterQuery],
            body: outgoing.body.as_deref().unwrap_or_default(),
        };
        let signature = challenge
            .sign(&parts, &self.keys)
            .ok_or_else(|| Error::authentication("the server's challenge cannot be answered"))?;
        self.http.exchange(outgoing, Some(signature)).await
    }
}

/// Returns the Digest challenge of a 401. Other challenges than Digest are an error that keeps the response.
async fn challenge_of(
    outgoing: &Outgoing,
    response: reqwest::Response,
) -> Result<(reqwest::Response, Option<DigestChallenge>)> {
    if response.status() != StatusCode::UNAUTHORIZED {
        return Ok((response, None));
    }
    match auth_challenge(response.headers()) {
        AuthChallenge::None => Ok((response, None)),
        AuthChallenge::Digest(challenge) => Ok((response, Some(*challenge))),
        AuthChallenge::Unsupported(schemes) => {
            let incoming = read(outgoing, response).await?;
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

/// Whether a call may be sent unsigned and in vain: if not, a probe goes before it.
fn is_harmless(outgoing: &Outgoing) -> bool {
    let reads = matches!(
        outgoing.method,
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    reads && outgoing.body.is_none()
}

/// Whether a response to a probe is that of a server that asks for no signature: a success, or that there is nothing to get. Any
/// other may be that of a machine before the API, or of an API that fails.
fn asks_for_nothing(status: StatusCode) -> bool {
    status.is_success()
        || matches!(
            status,
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED
        )
}
