// Written by `cargo xtask generate` from management v1beta; edits are lost.

//! TiDB Cloud Management v1beta: 30 operations
//!
//! Projects, clusters, backups, restores and imports, through the first version of the TiDB Cloud API.
//!
//! Start with `list_projects`, because nearly every other operation takes a project id, and with
//! `list_provider_regions` for what a new cluster may consist of. An API key made in the TiDB Cloud console signs the
//! calls and may send 100 requests per minute. Most work goes on after the reply: read the resource again until its
//! status settles.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_management_v1beta::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_management_v1beta::Client::from_env()?;
//! let reply = client.list_projects().send().await?;
//! println!("{} {:?}", reply.meta().status(), reply.body());
//! # Ok(())
//! # }
//! ```
//!
//! * [`Client`] has one method for each operation; each returns a request builder of [`operations`], ended by `send`.
//!   Lists that page have `items` and `pages`, streams over all pages.
//!   What goes through states has `wait`: `.wait().until(state)`, `.until_settled()`, `.until_gone()`, `.until_that(…)`.
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
