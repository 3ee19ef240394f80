//! TLS servers of a mock, one per API: from accepted connections to logged exchanges.

pub(crate) mod api_server;
pub(crate) mod builder;
pub(crate) mod certificate;
pub(crate) mod clock;
pub(crate) mod connection;
pub(crate) mod exchange_log;
pub(crate) mod handler;
pub(crate) mod listener;
pub(crate) mod mock;
pub(crate) mod rate_limit;
