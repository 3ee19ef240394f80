// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

//! TiDB Cloud Data Service v1beta1: 28 operations
//!
//! Manages TiDB Cloud Data Service, which puts HTTP endpoints in front of SQL statements. A Data App is a set of
//! endpoints that belong together; its data sources are the clusters they may reach, its deployments bring
//! endpoints online, and its own API keys let clients in.
//!
//! The usual way is `create_data_app`, `create_data_source`, `create_endpoint`, `test_endpoint`,
//! `create_deployment`, `create_api_key`. Calling the endpoints that come of it is no part of this API: that is
//! done at `data.tidbcloud.com`, or quicker at the host of the cluster's region, with a key from
//! `create_api_key`. The keys that sign the calls of this crate are those of the organization; the two kinds
//! cannot stand in for each other.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_dataservice_v1beta1::Client::from_env()?;
//! let reply = client.list_data_apps("projectId").send().await?;
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
