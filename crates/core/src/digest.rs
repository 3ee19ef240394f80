//! HTTP Digest authentication (RFC 7616): reading challenges, counting nonces, signing requests. No I/O.

pub(crate) mod challenge;
mod hash;
pub(crate) mod nonce_counts;
pub(crate) mod origins;
pub(crate) mod signature;
