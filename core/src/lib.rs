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
//! # Features
//!
//! - `rustls` (default): TLS by rustls with ring and the platform's root certificates.
//! - `native-tls`: TLS by the platform.
//!
//! With neither, the crate compiles, and building a `Config` says which one to enable.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

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
mod http_client;
mod macros;
mod mask;
mod open_enum;
mod options;
mod page;
mod parameter;
mod path;
mod rate_limit;
mod record;
mod reply;
mod request;
mod response;
mod service;
mod transport;
mod value;
mod wait;

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
pub use crate::open_enum::UnknownValue;
pub use crate::page::{Items, Pages};
pub use crate::rate_limit::RateLimit;
pub use crate::request::Request;
pub use crate::response::{Meta, Response};
pub use crate::wait::{Wait, Waiting};
