//! Digest guard of all APIs of a mock: writes challenges and checks the `Authorization` header of requests.
//!
//! The signature is checked before the nonce, so that only clients with the right key get `stale=true` (RFC 2617 requires
//! it, RFC 7616 allows it): a client with a wrong key gets `stale=false`, whatever its nonce, and does not retry for ever.
//! A repeated nonce count is answered like an expired nonce: the key is right, and the 401 has a new challenge. Replays are
//! counted separately, because a client should never cause one.
//!
//! A client may answer any challenge, also one of another server or of long ago: a realm, opaque or nonce that is not of this
//! guard gets a new challenge, and so does an algorithm that was not offered. Only a header that cannot be read is a 400.
//!
//! Nonces become stale in [`Nonces`].

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use digest_auth::Error::{BadQop, UnknownAlgorithm};
use digest_auth::{AlgorithmType, AuthContext, AuthorizationHeader, Qop};

use crate::digest::keys::SigningKeys;
use crate::digest::nonce::{NonceUse, Nonces};
use crate::random;

/// Protection space of the challenges.
const REALM: &str = "tidb.cloud";

/// Hash algorithm of the Digest challenges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Algorithm {
    /// `MD5`
    #[default]
    Md5,
    /// `MD5-sess`
    Md5Sess,
    /// `SHA-256`
    Sha256,
    /// `SHA-256-sess`
    Sha256Sess,
    /// Two challenges, `SHA-256` before `MD5`; the client selects one.
    Both,
}

impl Algorithm {
    /// Returns the algorithms of the challenges, the preferred one first.
    fn offered(self) -> &'static [digest_auth::Algorithm] {
        use digest_auth::Algorithm as Hash;
        const MD5: Hash = Hash {
            algo: AlgorithmType::MD5,
            sess: false,
        };
        const SHA_256: Hash = Hash {
            algo: AlgorithmType::SHA2_256,
            sess: false,
        };
        match self {
            Self::Md5 => &[MD5],
            Self::Md5Sess => &[Hash {
                algo: AlgorithmType::MD5,
                sess: true,
            }],
            Self::Sha256 => &[SHA_256],
            Self::Sha256Sess => &[Hash {
                algo: AlgorithmType::SHA2_256,
                sess: true,
            }],
            Self::Both => &[SHA_256, MD5],
        }
    }
}

/// API keys and nonces of a mock.
pub(crate) struct Guard {
    realm: String,
    algorithm: Algorithm,
    keys: Arc<SigningKeys>,
    opaque: String,
    nonces: Mutex<Nonces>,
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guard")
            .field("algorithm", &self.algorithm)
            .field("keys", &self.keys)
            .finish_non_exhaustive()
    }
}

/// Reason why a request is rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Denied {
    /// 401 with a challenge.
    Unauthorized {
        /// Whether the key was right and only the nonce was not valid.
        stale: bool,
        /// Whether the nonce count was used before.
        replayed: bool,
        /// Message with the problem and its fix.
        why: String,
    },
    /// 400: the header cannot be read; a new challenge would not help.
    Malformed(String),
}

impl Denied {
    /// 401 for credentials that are missing or wrong.
    pub(crate) fn unauthorized(why: impl Into<String>) -> Self {
        Self::Unauthorized {
            stale: false,
            replayed: false,
            why: why.into(),
        }
    }
}

impl Guard {
    /// Returns a guard that accepts these API keys.
    pub(crate) fn new(
        algorithm: Algorithm,
        keys: Arc<SigningKeys>,
        nonces: Nonces,
    ) -> Result<Self, rustls::crypto::GetRandomFailed> {
        Ok(Self {
            realm: REALM.to_owned(),
            algorithm,
            keys,
            opaque: random::hex(16)?,
            nonces: Mutex::new(nonces),
        })
    }

    /// Returns the keys that it accepts.
    pub(crate) fn keys(&self) -> &SigningKeys {
        &self.keys
    }

    /// Returns the `WWW-Authenticate` values of a 401, with a new nonce.
    pub(crate) fn challenges(
        &self,
        stale: bool,
    ) -> Result<Vec<String>, rustls::crypto::GetRandomFailed> {
        let nonce = random::hex(24)?;
        self.nonces().issue(nonce.clone());
        let (realm, opaque) = (&self.realm, &self.opaque);
        let challenge = |hash: &digest_auth::Algorithm| {
            format!(
                "Digest realm=\"{realm}\", domain=\"\", nonce=\"{nonce}\", opaque=\"{opaque}\", algorithm={hash}, \
                 qop=\"auth\", stale={stale}"
            )
        };
        Ok(self.algorithm.offered().iter().map(challenge).collect())
    }

    /// Checks the `Authorization` header of a request. `target` is the request target as sent.
    ///
    /// # Errors
    ///
    /// Where the header is missing or invalid, the key is wrong, or the nonce is stale.
    pub(crate) fn check(
        &self,
        authorization: Option<&str>,
        method: &str,
        target: &str,
    ) -> Result<(), Denied> {
        let Some(authorization) = authorization else {
            return Err(Denied::unauthorized(
                "no Authorization header: answer the Digest challenge with an API key",
            ));
        };
        let Some((scheme, parameters)) = authorization.trim().split_once(' ') else {
            return Err(Denied::unauthorized(
                "the Authorization header is not of the Digest scheme",
            ));
        };
        if !scheme.eq_ignore_ascii_case("digest") {
            return Err(Denied::unauthorized(
                "the Authorization header is not of the Digest scheme",
            ));
        }
        let sent = AuthorizationHeader::parse(parameters).map_err(|error| match error {
            UnknownAlgorithm(_) | BadQop(_) => {
                Denied::unauthorized(format!("the challenge offers something else: {error}"))
            }
            error => Denied::Malformed(format!("the Authorization header cannot be read: {error}")),
        })?;
        self.check_fields(&sent, target)?;
        let Some(private_key) = self.keys.private(&sent.username) else {
            return Err(Denied::unauthorized(
                "public_key not found: this public key is unknown, deleted or disabled",
            ));
        };
        let context = AuthContext::new_with_method(
            &sent.username,
            &private_key,
            target,
            None::<&[u8]>,
            method.into(),
        );
        let mut expected = sent.clone();
        expected.digest(&context);
        if !equal(&expected.response, &sent.response) {
            return Err(Denied::unauthorized(
                "the response does not match: the private key or the signed values are wrong",
            ));
        }
        let stale = |replayed, why: &str| {
            Err(Denied::Unauthorized {
                stale: true,
                replayed,
                why: why.to_owned(),
            })
        };
        if sent.realm != self.realm || sent.opaque.as_ref() != Some(&self.opaque) {
            return stale(
                false,
                "realm or opaque is of another challenge: sign again with the new one",
            );
        }
        match self.nonces().take(&sent.nonce, sent.nc) {
            NonceUse::Fresh => Ok(()),
            NonceUse::Stale => stale(false, "the nonce has expired: sign again with the new one"),
            NonceUse::Replayed => stale(
                true,
                "the nonce count was used before: sign again with the new nonce",
            ),
        }
    }

    /// Makes all issued nonces stale.
    pub(crate) fn expire_nonces(&self) {
        self.nonces().expire();
    }

    /// Checks the fields of the header without which no signature is accepted.
    fn check_fields(&self, sent: &AuthorizationHeader, target: &str) -> Result<(), Denied> {
        let why = if sent.qop != Some(Qop::AUTH) {
            "qop must be auth, as the challenge says".to_owned()
        } else if sent.userhash {
            "userhash was not offered".to_owned()
        } else if !self.algorithm.offered().contains(&sent.algorithm) {
            format!("algorithm {} was not offered", sent.algorithm)
        } else if sent.uri != target {
            format!(
                "uri is {:?}, the request target is {target:?}: both must be the same",
                sent.uri
            )
        } else {
            return Ok(());
        };
        Err(Denied::unauthorized(why))
    }

    fn nonces(&self) -> MutexGuard<'_, Nonces> {
        self.nonces.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Compares two texts in constant time.
pub(crate) fn equal(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one
            .bytes()
            .zip(other.bytes())
            .fold(0, |sum, (one, other)| sum | (one ^ other))
            == 0
}

#[cfg(test)]
mod tests;
