//! Bearer tokens (RFC 6750) that a mock accepts.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::digest::guard::{Denied, equal};

/// The one token that is accepted.
pub(crate) struct Tokens(Mutex<String>);

impl Tokens {
    pub(crate) fn new(token: String) -> Self {
        Self(Mutex::new(token))
    }

    /// Accepts another token, and no longer the one before.
    pub(crate) fn replace(&self, token: String) {
        *self.token() = token;
    }

    pub(crate) fn current(&self) -> String {
        self.token().clone()
    }

    /// Checks the token of a request.
    pub(crate) fn check(&self, sent: &str) -> Result<(), Denied> {
        match equal(&self.token(), sent) {
            true => Ok(()),
            false => Err(Denied::unauthorized(
                "the bearer token is not accepted: it has expired, was revoked, or was never valid",
            )),
        }
    }

    fn token(&self) -> MutexGuard<'_, String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tokens(***)")
    }
}

/// Returns the token of an `Authorization` header of the Bearer scheme.
pub(crate) fn token(authorization: &str) -> Option<&str> {
    let (scheme, token) = authorization.trim().split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.trim_start())
}

/// Returns a challenge for a token; `stale`: the one that was sent is no longer valid.
pub(crate) fn challenge(stale: bool) -> String {
    match stale {
        true => "Bearer realm=\"tidb.cloud\", error=\"invalid_token\"".to_owned(),
        false => "Bearer realm=\"tidb.cloud\"".to_owned(),
    }
}

/// Describes why a text cannot be a token.
pub(crate) fn fault(token: &str) -> Option<&'static str> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
    if token.is_empty() {
        Some("it is empty")
    } else if !token.bytes().all(is_token) {
        Some("it has characters other than ASCII letters, digits and -._~+/=")
    } else {
        None
    }
}
