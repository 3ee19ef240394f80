// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

//! TiDB Cloud Starter and Essential v1beta1: 20 operations
//!
//! Creates and runs TiDB Cloud Starter and Essential clusters, makes branches of them, and moves data out and in by
//! exports and imports.
//!
//! PingCAP's console says "instance" where this API says cluster. Work outlives the call that starts it: after
//! `create_cluster`, call `get_cluster` until the state is `ClusterState::Active`, then connect with the host and port
//! in `Cluster.endpoints` and the prefix in `Cluster.user_prefix`. Each API key may send 100 requests in a minute;
//! more are answered with status 429.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_serverless_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_serverless_v1beta1::Client::from_env()?;
//! let reply = client.list_clusters().send().await?;
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
