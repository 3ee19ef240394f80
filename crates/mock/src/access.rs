//! Access to the APIs of a mock: which credentials a request needs, and the check of its `Authorization` header.

pub(crate) mod tokens;

use crate::access::tokens::Tokens;
use crate::digest::guard::{Denied, Guard};

/// Credentials that a mock asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// A Digest signature of the API key, as the real API does.
    #[default]
    Digest,
    /// A bearer token; Digest is refused.
    Bearer,
    /// Either of the two: a 401 has a challenge for each.
    Either,
    /// None. An `Authorization` header is not looked at.
    Open,
}

impl Access {
    pub(crate) fn takes_digest(self) -> bool {
        matches!(self, Self::Digest | Self::Either)
    }

    pub(crate) fn takes_tokens(self) -> bool {
        matches!(self, Self::Bearer | Self::Either)
    }
}

/// The check of the `Authorization` header. All APIs of a mock share it, as one key and one limit are for all of the real
/// ones: a session of a client may answer the challenge of one at another.
#[derive(Debug)]
pub(crate) struct AccessCheck {
    pub(crate) access: Access,
    /// For Digest.
    pub(crate) guard: Guard,
    /// For bearer tokens.
    pub(crate) tokens: Tokens,
}

impl AccessCheck {
    pub(crate) fn new(access: Access, guard: Guard, tokens: Tokens) -> Self {
        Self {
            access,
            guard,
            tokens,
        }
    }

    /// Returns the `WWW-Authenticate` values of a 401; `stale`: its credentials were right once.
    pub(crate) fn challenges(
        &self,
        stale: bool,
    ) -> Result<Vec<String>, rustls::crypto::GetRandomFailed> {
        let mut challenges = Vec::new();
        if self.access.takes_digest() {
            challenges = self.guard.challenges(stale)?;
        }
        if self.access.takes_tokens() {
            challenges.push(tokens::challenge(stale));
        }
        Ok(challenges)
    }

    /// Checks the `Authorization` header of a request. `target` is the request target as sent.
    ///
    /// # Errors
    ///
    /// Where the header is missing or invalid, or its credentials are not accepted.
    pub(crate) fn check(
        &self,
        authorization: Option<&str>,
        method: &str,
        target: &str,
    ) -> Result<(), Denied> {
        let token = authorization.and_then(tokens::token);
        match (self.access, token) {
            (Access::Open, _) => Ok(()),
            (Access::Digest, _) | (Access::Either, None) => {
                self.guard.check(authorization, method, target)
            }
            (Access::Bearer | Access::Either, Some(token)) => self.tokens.check(token),
            (Access::Bearer, None) => Err(Denied::unauthorized(match authorization {
                None => "no Authorization header: send a bearer token",
                Some(_) => {
                    "the Authorization header has no bearer token, and this mock takes no other credentials"
                }
            })),
        }
    }
}
