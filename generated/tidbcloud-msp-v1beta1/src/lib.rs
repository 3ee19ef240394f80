// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

//! TiDB Cloud MSP v1beta1: 7 operations
//!
//! Reads the bills, credits, discounts and customers of a managed service provider (MSP), an organization that
//! resells TiDB Cloud, and makes links by which new customers sign up.
//!
//! PingCAP sends programs on to the Partner Management API of the TiDB Cloud Partner console, at
//! <https://partner-console.tidbcloud.com/signin>. Amounts are JSON numbers here; PingCAP gives their unit as US
//! cents.
//!
//! **Deprecated.** PingCAP deprecated the MSP API on October 15, 2024. Manage customers with the Partner Management API of the TiDB Cloud Partner console; for the bills of one's own organization there is `tidbcloud-billing-v1beta1`.
//!
//! ```no_run
//! # #[allow(deprecated)]
//! # async fn example() -> Result<(), tidbcloud_msp_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_msp_v1beta1::Client::from_env()?;
//! let reply = client.list_customers().send().await?;
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
