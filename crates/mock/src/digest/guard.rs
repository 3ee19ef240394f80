//! The server's side of Digest (RFC 7616): challenges, and whether a request answers one.
//!
//! The response is checked before the nonce, so that `stale=true` is told only to those who know the key (RFC 2617 says
//! so, RFC 7616 allows it): a client with a wrong key gets `stale=false`, whatever its nonce, and does not try for ever.
//! A count that was used before makes the same answer as a nonce that ended: the key is right, the challenge is not, and
//! a new one comes along. Replays are counted apart, because a client should never make one.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use digest_auth::{AlgorithmType, AuthContext, AuthorizationHeader, Qop};

use crate::nonce::{Nonces, Use};
use crate::random;

/// The protection space that challenges name.
const REALM: &str = "tidb.cloud";

/// Which hash the challenges ask for.
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
    /// Two challenges, `SHA-256` before `MD5`; the client chooses.
    Both,
}

impl Algorithm {
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

/// The keys and nonces of one port.
pub(crate) struct Guard {
    realm: String,
    algorithm: Algorithm,
    public_key: String,
    private_key: String,
    opaque: String,
    nonces: Mutex<Nonces>,
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guard")
            .field("algorithm", &self.algorithm)
            .field("public_key", &self.public_key)
            .finish_non_exhaustive()
    }
}

/// Why a request is not let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Denied {
    /// 401 with a challenge.
    Unauthorized {
        /// Whether the key was right and only the nonce was not.
        stale: bool,
        /// Whether the count was used before.
        replayed: bool,
        /// What was wrong, and what to do.
        why: String,
    },
    /// 400: the header breaks the rules, a new challenge would not help.
    Malformed(String),
}

impl Denied {
    fn key(why: impl Into<String>) -> Self {
        Self::Unauthorized {
            stale: false,
            replayed: false,
            why: why.into(),
        }
    }
}

impl Guard {
    /// A guard with its own nonces.
    pub(crate) fn new(
        algorithm: Algorithm,
        public_key: &str,
        private_key: &str,
        nonces: Nonces,
    ) -> Result<Self, rustls::crypto::GetRandomFailed> {
        Ok(Self {
            realm: REALM.to_owned(),
            algorithm,
            public_key: public_key.to_owned(),
            private_key: private_key.to_owned(),
            opaque: random::hex(16)?,
            nonces: Mutex::new(nonces),
        })
    }

    /// The `WWW-Authenticate` values of a 401, with a new nonce.
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

    /// Whether the `Authorization` header lets this request in. `target` is the request target as sent.
    pub(crate) fn check(
        &self,
        authorization: Option<&str>,
        method: &str,
        target: &str,
    ) -> Result<(), Denied> {
        let Some(authorization) = authorization else {
            return Err(Denied::key(
                "no Authorization header: answer the Digest challenge with an API key",
            ));
        };
        let Some((scheme, parameters)) = authorization.trim().split_once(' ') else {
            return Err(Denied::key(
                "the Authorization header is not of the Digest scheme",
            ));
        };
        if !scheme.eq_ignore_ascii_case("digest") {
            return Err(Denied::key(
                "the Authorization header is not of the Digest scheme",
            ));
        }
        let sent = AuthorizationHeader::parse(parameters).map_err(|error| {
            Denied::Malformed(format!("the Authorization header cannot be read: {error}"))
        })?;
        self.follow_rules(&sent, target)?;
        if sent.username != self.public_key {
            return Err(Denied::key(
                "public_key not found: this public key is unknown",
            ));
        }
        let context = AuthContext::new_with_method(
            &self.public_key,
            &self.private_key,
            target,
            None::<&[u8]>,
            method.into(),
        );
        let mut expected = sent.clone();
        expected.digest(&context);
        if !same(&expected.response, &sent.response) {
            return Err(Denied::key(
                "the response does not match: the private key or what was signed is wrong",
            ));
        }
        let stale = |replayed, why: &str| {
            Err(Denied::Unauthorized {
                stale: true,
                replayed,
                why: why.to_owned(),
            })
        };
        match self.nonces().take(&sent.nonce, sent.nc) {
            Use::Fresh => Ok(()),
            Use::Stale => stale(false, "the nonce has expired: sign again with the new one"),
            Use::Replayed => stale(
                true,
                "the nonce count was used before: sign again with the new nonce",
            ),
        }
    }

    /// Forgets all nonces.
    pub(crate) fn expire_nonces(&self) {
        self.nonces().expire();
    }

    fn follow_rules(&self, sent: &AuthorizationHeader, target: &str) -> Result<(), Denied> {
        let refuse = |why: String| Err(Denied::Malformed(why));
        if sent.realm != self.realm {
            return refuse(format!(
                "realm is {:?}, the challenge says {:?}",
                sent.realm, self.realm
            ));
        }
        if sent.opaque.as_ref() != Some(&self.opaque) {
            return refuse(
                "opaque is not the challenge's, which must come back unchanged".to_owned(),
            );
        }
        if sent.qop != Some(Qop::AUTH) {
            return refuse("qop must be auth, as the challenge says".to_owned());
        }
        if sent.userhash {
            return refuse("userhash was not offered".to_owned());
        }
        if !self.algorithm.offered().contains(&sent.algorithm) {
            return refuse(format!("algorithm {} was not offered", sent.algorithm));
        }
        if sent.uri != target {
            return refuse(format!(
                "uri is {:?}, the request target is {target:?}: both must be the same",
                sent.uri
            ));
        }
        Ok(())
    }

    fn nonces(&self) -> MutexGuard<'_, Nonces> {
        self.nonces.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Compares without telling by its duration where two texts of one length differ.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one
            .bytes()
            .zip(other.bytes())
            .fold(0, |sum, (one, other)| sum | (one ^ other))
            == 0
}

#[cfg(test)]
mod tests;
