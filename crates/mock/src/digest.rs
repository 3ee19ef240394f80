//! Server side of Digest authentication (RFC 7616): challenges, signatures and nonces.

pub(crate) mod guard;
pub(crate) mod keys;
pub(crate) mod nonce;
