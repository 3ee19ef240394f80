//! Ways in which calls are signed.

use serde::{Deserialize, Serialize};

/// One way in which calls can be signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SigningScheme {
    /// HTTP Digest with the key pair of an API key.
    KeyPair,
    /// A bearer token, from OAuth or elsewhere.
    Bearer,
    /// Not at all.
    Unsigned,
    /// Something that clients do not do, in the words of [`Api::security`](super::Api::security): `http basic`.
    Other(String),
}

impl SigningScheme {
    /// The ways of a document that says nothing: PingCAP's documents have Digest in their prose alone.
    pub fn unsaid() -> Vec<Self> {
        vec![Self::KeyPair]
    }
}
