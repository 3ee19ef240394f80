//! The handshake: diqwest makes the first signed call to an origin, and its challenge becomes the shared one.
//!
//! This is the one kind of call that diqwest makes; it is a chosen package of the project.

use std::sync::{Arc, Mutex, PoisonError};

use diqwest::DigestAuthCredentials;
use diqwest::session::CachedContextGuard;
use http::{HeaderMap, HeaderValue};
use tokio::sync::OwnedMutexGuard;

use crate::config::credentials::KeyPair;
use crate::digest::challenge::{AuthChallenge, auth_challenge};
use crate::digest::origins::Origin;
use crate::digest::signature::CountedChallenge;
use crate::sync::lock;
use crate::transport::exchange::Outgoing;

/// Credentials for diqwest that adopt its challenge as the shared one of the origin.
pub(crate) struct Handshake<'a> {
    origin: &'a Origin,
    outgoing: &'a Outgoing,
    keys: &'a KeyPair,
    progress: Mutex<HandshakeProgress>,
}

struct HandshakeProgress {
    permit: Option<OwnedMutexGuard<()>>,
    challenge: Option<Arc<CountedChallenge>>,
}

impl<'a> Handshake<'a> {
    pub(crate) fn new(
        origin: &'a Origin,
        outgoing: &'a Outgoing,
        keys: &'a KeyPair,
        permit: OwnedMutexGuard<()>,
    ) -> Self {
        let progress = HandshakeProgress {
            permit: Some(permit),
            challenge: None,
        };
        Self {
            origin,
            outgoing,
            keys,
            progress: Mutex::new(progress),
        }
    }

    /// Returns the permit, if it is not dropped yet, and the challenge that was answered.
    pub(crate) fn into_progress(
        self,
    ) -> (Option<OwnedMutexGuard<()>>, Option<Arc<CountedChallenge>>) {
        let progress = self.progress.into_inner();
        let HandshakeProgress { permit, challenge } =
            progress.unwrap_or_else(PoisonError::into_inner);
        (permit, challenge)
    }
}

impl DigestAuthCredentials for &Handshake<'_> {
    fn username(&self) -> &str {
        self.keys.public_key()
    }

    fn password(&self) -> &str {
        self.keys.private_key()
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
        let AuthChallenge::Digest(ours) = auth_challenge(&headers) else {
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
        self.outgoing.count_send();
        let mut progress = lock(&self.progress);
        progress.challenge = Some(challenge);
        progress.permit = None;
        Ok(())
    }

    fn clear_context(&self, _host: &str) -> diqwest::error::Result<()> {
        Ok(())
    }
}
