// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

//! TiDB Cloud IAM v1beta1: 12 operations
//!
//! Manages who may do what in a TiDB Cloud organization: its API keys, its members with their roles, and the log
//! of what was done in the console.
//!
//! Every API key belongs to one organization, so no call names an organization: it is always that of the key pair
//! the client signs with. API keys and members carry a role for the organization as a whole, or for one project;
//! members can also have roles for single Starter, Essential or Premium instances. `list_api_keys` is a call
//! without side effects to begin with.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_iam_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_iam_v1beta1::Client::from_env()?;
//! let reply = client.list_members().send().await?;
//! println!("{} {:?}", reply.meta().status(), reply.body());
//! # Ok(())
//! # }
//! ```
//!
//! * [`Client`] has one method for each operation; each returns a request builder of [`operations`], ended by `send`.
//!   Lists that page have `items` and `pages`, streams over all pages.
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
