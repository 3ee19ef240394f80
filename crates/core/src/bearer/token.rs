//! A bearer token with its expiry.

use std::fmt;
use std::time::{Duration, SystemTime};

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};

/// A bearer token, and when it expires if that is known. `Debug` does not show the token, and its memory is wiped when the
/// last clone is dropped.
///
/// ```
/// use std::time::Duration;
/// use tidbcloud_core::BearerToken;
///
/// let token = BearerToken::new("a-token").with_expires_in(Duration::from_secs(3600));
/// assert!(!format!("{token:?}").contains("a-token"));
/// ```
#[derive(Clone)]
pub struct BearerToken {
    token: SecretString,
    expires_in: Option<Duration>,
}

impl BearerToken {
    /// Makes a token without a known expiry: it is used until the server refuses it with 401.
    ///
    /// The text is the token alone, without the word `Bearer`. It is checked before it is used.
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            token: SecretString::from(token.into()),
            expires_in: None,
        }
    }

    /// Sets how long the token is valid from now on: the `expires_in` of an OAuth response. It is renewed 10 seconds earlier,
    /// or a tenth of that time where that is less.
    pub fn with_expires_in(mut self, time: Duration) -> Self {
        self.expires_in = Some(time);
        self
    }

    /// Sets until when the token is valid: the `exp` of a JSON Web Token. A time in the past means that it has expired.
    pub fn with_expires_at(self, time: SystemTime) -> Self {
        let left = time.duration_since(SystemTime::now());
        self.with_expires_in(left.unwrap_or_default())
    }

    pub(super) fn text(&self) -> &str {
        self.token.expose_secret()
    }

    /// Returns the value of the header `Authorization`, in memory that is wiped.
    pub(super) fn authorization(&self) -> Zeroizing<Vec<u8>> {
        let mut value = Zeroizing::new(Vec::with_capacity(SCHEME.len() + self.text().len()));
        value.extend_from_slice(SCHEME.as_bytes());
        value.extend_from_slice(self.text().as_bytes());
        value
    }

    pub(super) fn expires_in(&self) -> Option<Duration> {
        self.expires_in
    }
}

/// The scheme, before the token in the header.
pub(super) const SCHEME: &str = "Bearer ";

impl From<String> for BearerToken {
    fn from(token: String) -> Self {
        Self::new(token)
    }
}

impl From<&str> for BearerToken {
    fn from(token: &str) -> Self {
        Self::new(token)
    }
}

impl fmt::Debug for BearerToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BearerToken")
            .field("token", &format_args!("***"))
            .field("expires_in", &self.expires_in)
            .finish()
    }
}
