//! Redaction: the secrets of a request, which never appear in errors, trace ids or logs, even where a server repeats them.

pub(crate) mod body_secrets;
pub(crate) mod secret_matcher;
