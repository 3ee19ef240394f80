//! Bearer tokens (RFC 6750): the token that calls send, and the source that renews it once for all calls. No HTTP.

pub(crate) mod token;
pub(crate) mod token_source;
