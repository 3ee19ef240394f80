//! The runtime of the TiDB Cloud SDK for Rust: Digest authentication, calls, records, errors.
//!
//! You meet this crate through the generated ones (`tidbcloud-serverless-v1beta1`, `tidbcloud-dedicated-v1beta1`, …), which
//! re-export what you need: [`Config`] with the key pair, shared by all clients; [`Response`] with the body and what came with it;
//! [`Error`] with predicates that say what to do.
//!
//! ```no_run
//! use std::time::Duration;
//! use tidbcloud_core::{Config, Credentials};
//!
//! # fn main() -> tidbcloud_core::Result<()> {
//! let config = Config::builder()
//!     .credentials(Credentials::new("public", "private"))
//!     .application("my-app/1.0")
//!     .timeout(Duration::from_secs(20))
//!     .build()?;
//! println!("{config:?}"); // shows no private key
//! # Ok(())
//! # }
//! ```
//!
//! # Retries
//!
//! A call that failed is repeated where that is safe: where nothing was done, or doing it twice is as doing it once.
//!
//! | after | `GET`, `HEAD` | `PUT`, `DELETE`, marked idempotent | `POST`, `PATCH` |
//! |---|---|---|---|
//! | no connection (name, network, TLS), no challenge | repeated | repeated | repeated |
//! | connection lost | repeated | repeated | – |
//! | no reply in time | repeated | repeated | – |
//! | 401 that calls the nonce stale | repeated | repeated | repeated |
//! | 429 | repeated | repeated | repeated |
//! | 502, 503, 504 | repeated | repeated | – |
//! | 500 | repeated | – | – |
//! | any other status | – | – | – |
//! | success that cannot be read | – | – | – |
//!
//! `with_idempotent(true)` marks a call, `with_idempotent(false)` makes any call one of the last column. [`Retry`] says how
//! often and after which waits; `with_timeout` limits one attempt (60 s), `with_deadline` the call with all its attempts and
//! waits (2 minutes). All clients of a [`Config`] share a budget of repetitions, so that an outage is not multiplied: 100 in a
//! row, then one for every five calls that succeed. [`Error::attempts`] and [`Error::elapsed`] say what it took.
//!
//! A certificate that does not fit counts as no connection: behind one name there may be several machines, of which one was
//! forgotten at a renewal. One that never fits costs four attempts, about two seconds, and is an error that names it.
//!
//! # The first call
//!
//! A server gives out a challenge before it takes a signature, so the first call of a [`Config`] to a server is two
//! exchanges, and each later one is one; a nonce that has gone stale costs one more. A `GET` without body goes out unsigned
//! and then signed. Any other call is never sent unsigned: a `GET` of its path asks for the challenge, without body, query
//! and headers of the caller, and whatever becomes of that exchange, nothing was done. So the loss of it is repeated for
//! every method, a body is transferred once and only to a server that has asked for a signature, and one that is long does not
//! meet a server that hangs up on it. A server that answers that `GET` without asking for anything is sent the call as it
//! is.
//!
//! # Rate limit
//!
//! The API counts calls per key and minute, and says in each reply how many are left. All clients of a [`Config`] keep to it
//! together: when none is left, calls wait for the next minute, if their deadline allows, and fail without being sent
//! otherwise ([`Error::is_rate_limited`]). [`Meta::rate_limit`] has the numbers.
//!
//! # Tracing
//!
//! Each call is a span `tidbcloud.call` of the crate `tracing`, with the names of OpenTelemetry; each attempt is an event in it
//! (`DEBUG`; `WARN` where another attempt follows). No body, query value, key or signature is in them.
//! [`ConfigBuilder::log_bodies`] adds bodies, in which secrets show as `***`; so does a secret that a server repeats in an
//! error's message.
//!
//! # Features
//!
//! - `rustls` (default): TLS by rustls with ring and the platform's root certificates.
//! - `native-tls`: TLS by the platform.
//!
//! With neither, the crate compiles, and building a `Config` says which one to enable.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod attempts;
mod call;
mod challenge;
mod config;
mod credentials;
mod decode;
mod digest;
mod endpoint;
mod environment;
mod error;
mod error_body;
mod exchange;
mod handshake;
mod http_client;
mod inspect;
mod items;
mod json;
mod limits;
mod macros;
mod mask;
mod open_enum;
mod options;
mod page;
mod parameter;
mod path;
mod profile;
mod progress;
mod quoted;
mod rate_limit;
mod record;
mod reply;
mod request;
mod response;
mod retry;
mod service;
mod trace;
mod transport;
mod value;
mod wait;

#[cfg(test)]
#[path = "../tests/common/capture.rs"]
mod capture;

#[doc(hidden)]
pub mod generated;

pub use bytes;
pub use futures_core;
pub use http;
pub use jiff;
pub use serde_json;

pub use crate::config::{Config, ConfigBuilder};
pub use crate::credentials::Credentials;
pub use crate::decode::Mismatch;
pub use crate::error::{Error, Result};
pub use crate::error_body::Code;
pub use crate::items::Items;
pub use crate::open_enum::UnknownValue;
pub use crate::page::Pages;
pub use crate::rate_limit::RateLimit;
pub use crate::request::Request;
pub use crate::response::{Meta, Response};
pub use crate::retry::Retry;
pub use crate::wait::{Wait, Waiting};
