//! The runtime of the TiDB Cloud SDK for Rust: credentials, calls, records, errors.
//!
//! You meet this crate through the generated ones (`tidbcloud-serverless-v1beta1`, `tidbcloud-dedicated-v1beta1`, …), which
//! re-export what you need: [`Config`] with the credentials, shared by all clients; [`Response`] with the body, status and headers;
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
//! # The way of a call
//!
//! A request builder of a generated crate ends in a call, and each call takes the same way:
//!
//! | step | module | does |
//! |---|---|---|
//! | builder | `request::call` | checks arguments and options, encodes the body through the tables of its records |
//! | service | `request::service` | makes URL, headers and body: a request for one API at one endpoint |
//! | retry loop | `retry::retry_loop` | makes attempts, waits between them (`backoff`, `rate_limiter`), stops at the deadline |
//! | transport | `transport` | one attempt: sends the request, signed by `digest` or with a token of `bearer`, answers a challenge, reads the response |
//! | record | `codec::response_body` | decodes the response leniently into a [`Response`], or the loop ends in an [`Error`] |
//!
//! `page` and `wait` make several such calls, one after the other. `config` has the state that all clients share, and `observe`
//! what the program sees of it.
//!
//! # Credentials
//!
//! [`Credentials`] say how calls are signed: by the key pair of an API key (HTTP Digest, which all of TiDB Cloud's APIs accept),
//! with a bearer token, or not at all. Keys are made at <https://tidbcloud.com/org-settings/api-keys>. Code is asked first, then
//! the environment or a profile, where the configuration was begun with one: [`Config::from_env`] and [`Config::from_profile`]
//! read them, [`Config::builder`] reads neither.
//!
//! A token that expires is renewed by [`Credentials::bearer_from`], once for all calls that need it. A key that is replaced is
//! given to [`Config::with_credentials`], which keeps everything else. A program that rotates its key:
//!
//! ```no_run
//! use tidbcloud_core::{Config, Credentials};
//!
//! # fn new_key() -> (String, String) { Default::default() }
//! # fn main() -> tidbcloud_core::Result<()> {
//! let mut config = Config::from_env()?;
//! // Once the new key is there, and before the old one is deleted:
//! let (public, private) = new_key();
//! config = config.with_credentials(Credentials::new(public, private))?;
//! // Clients that are made of `config` from now on have the new key.
//! # let _ = config;
//! # Ok(())
//! # }
//! ```
//!
//! # Retries
//!
//! A call that failed is repeated where that is safe: where nothing was done, or where twice has the same effect as once.
//!
//! | after | `GET`, `HEAD` | `PUT`, `DELETE`, marked idempotent | `POST`, `PATCH` |
//! |---|---|---|---|
//! | no connection (name, network, TLS), no challenge | repeated | repeated | repeated |
//! | connection lost | repeated | repeated | – |
//! | no response in time | repeated | repeated | – |
//! | 401 that calls the nonce stale | repeated | repeated | repeated |
//! | 429 | repeated | repeated | repeated |
//! | 408, 502, 503, 504 | repeated | repeated | – |
//! | 500 | repeated | – | – |
//! | any other status | – | – | – |
//! | success that cannot be read | – | – | – |
//!
//! `with_idempotent(true)` marks a call, `with_idempotent(false)` makes any call one of the last column. [`Retry`] says how
//! often and after which waits; `with_timeout` limits one attempt (60 s), `with_deadline` the call with all its attempts and
//! waits (2 minutes). All clients of a [`Config`] share a budget of repetitions, so that an outage is not multiplied: 100 in a
//! row, then one for every five calls that succeed. [`Error::attempts`] and [`Error::elapsed`] count attempts and time.
//!
//! A certificate that has expired or is for another name counts as no connection: behind one name there may be several machines, of
//! which one was forgotten at a renewal. One that is wrong by itself (of an unknown authority, say) ends the call at once, with
//! an error that says what to do.
//!
//! # The first call
//!
//! With a key pair, a server gives out a challenge before it takes a signature, so the first call of a [`Config`] to a server is two
//! exchanges, and each later one is one; a nonce that has become stale costs one more. A `GET` without body is sent unsigned
//! and then signed. Any other call is never sent unsigned: a `GET` of its path probes for the challenge, without body, query
//! and headers of the caller, and however that exchange ends, nothing was done. So the loss of it is repeated for
//! every method, a body is transferred once and only to a server that has asked for a signature, and a server that closes the
//! connection on a long unsigned body never gets one. A server that answers that `GET` with a success, 404 or 405 asks for nothing
//! and is sent the call unsigned; with any other answer the call ends, and nothing of it was sent.
//!
//! # Rate limit
//!
//! The API counts calls per key and minute, and says in each response how many are left. All clients of a [`Config`] keep to it
//! together: when none is left, calls wait for the next minute, if their deadline allows, and fail without being sent
//! otherwise ([`Error::is_rate_limited`]). [`Meta::rate_limit`] has the numbers.
//!
//! # Hooks and counters
//!
//! [`ConfigBuilder::on_attempt`] adds a hook, which sees each attempt before and after it and may set headers, for audit logs and
//! request ids. [`Config::metrics`] has the numbers of calls, attempts and waits by their causes. Without a hook an attempt costs
//! a few atomic additions and no allocation more.
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

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

// The way of a call, in order. Builder and service: arguments, options and body become an HTTP request.
mod request;

// Retry loop: attempts, backoff, retry budget, rate limit.
mod retry;

// Transport: the exchanges of one attempt on the wire.
mod transport;

// Digest: challenges, nonce counts, signatures.
mod digest;

/// Entry points of fuzz targets to what is not public.
#[cfg(fuzzing)]
pub mod fuzzing {
    use http::HeaderMap;

    use crate::digest::challenge::{auth_challenge, next_nonce, stale_challenge};

    /// Reads the challenge and the next nonce of a response.
    pub fn read_challenge(headers: &HeaderMap) {
        let challenge = auth_challenge(headers);
        drop((challenge, stale_challenge(headers), next_nonce(headers)));
    }
}

// Bearer: tokens and their renewal.
mod bearer;

// Record: the response decodes through the table of its type.
mod codec;

// Response: the record, with status, headers and counts.
mod response;

// Several calls in a row: lists that page, resources that are waited for.
mod page;
mod wait;

// Used on the whole way.
mod config;
mod error;
mod observe;
mod random;
mod redact;
mod sync;
mod text;
mod trace;

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

pub use crate::bearer::token::BearerToken;
pub use crate::codec::file_part::FilePart;
pub use crate::codec::mismatch::Mismatch;
pub use crate::codec::open_enum::UnknownValue;
pub use crate::config::Config;
pub use crate::config::builder::ConfigBuilder;
pub use crate::config::credentials::Credentials;
pub use crate::error::body::Code;
pub use crate::error::{Error, Result};
pub use crate::observe::hooks::{Attempt, AttemptEnd, AttemptOutcome};
pub use crate::observe::metrics::{Metrics, WaitCause};
pub use crate::page::Pages;
pub use crate::page::items::Items;
pub use crate::request::raw_request::Request;
pub use crate::request::sending::Sending;
pub use crate::response::download::Download;
pub use crate::response::{Meta, Response};
pub use crate::retry::backoff::Retry;
pub use crate::transport::rate_limit_headers::RateLimit;
pub use crate::wait::{Wait, Waiting};
