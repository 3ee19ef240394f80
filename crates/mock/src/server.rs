//! TLS servers of a mock, one per API: from accepted connections to logged exchanges.

mod answer;
pub(crate) mod api_response;
pub(crate) mod api_server;
pub(crate) mod backend;
pub(crate) mod builder;
pub(crate) mod ca_file;
pub(crate) mod calls;
pub(crate) mod certificate;
#[cfg(feature = "client")]
mod client_config;
pub(crate) mod clock;
pub(crate) mod connection;
pub(crate) mod exchange_log;
pub(crate) mod handler;
pub(crate) mod listener;
pub(crate) mod mock;
pub(crate) mod on_operation;
pub(crate) mod rate_limit;
mod recordings;
mod seeding;
mod unsigned_call;
pub(crate) mod wire;
