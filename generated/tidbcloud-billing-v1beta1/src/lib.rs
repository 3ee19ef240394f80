// Written by `cargo xtask generate` from billing v1beta1; edits are lost.

//! TiDB Cloud Billing v1beta1: 4 operations
//!
//! Reads what a TiDB Cloud organization is billed: the bill of a month, its details by the day, and queries over
//! costs by service, project, cluster, provider or region.
//!
//! The API key must have the role Organization Owner or the one for managing billing (`org:billing_admin`). Bills
//! reach back six months. Amounts are decimal numbers as text. PingCAP gives their unit as US cents, while its
//! examples, with two decimals, look like dollars: compare one bill with the console before you compute.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_billing_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_billing_v1beta1::Client::from_env()?;
//! let reply = client.get_cost_explorer_args().send().await?;
//! println!("{} {:?}", reply.meta().status(), reply.body());
//! # Ok(())
//! # }
//! ```
//!
//! * [`Client`] has one method for each operation; each returns a request builder of [`operations`], ended by `send`.
//! * [`types`] holds records and open enums. Every field of a record is an `Option`: what is not set is not sent, and
//!   what a reply lacks is `None`. A reply with more, less or other than the document says still decodes;
//!   [`Meta::mismatches`] names what did not fit.
//! * [`Error`] says what happened; its predicates ([`Error::is_not_found`], …) say what to do.
//! * [`Config`] holds keys, connections and limits, and is shared by the clients of all APIs.
#![deny(missing_docs)]
#![forbid(unsafe_code)]
// The crate itself has to name what it deprecates.
#![allow(deprecated)]

mod client;
pub mod operations;
pub mod types;

pub use client::Client;
pub use tidbcloud_core::{
    Code, Config, ConfigBuilder, Credentials, Error, Items, Meta, Mismatch, Pages, RateLimit, Request, Response, Result,
    Retry, UnknownValue, Wait, Waiting,
};
pub use tidbcloud_core::{bytes, futures_core, http, jiff, serde_json};
