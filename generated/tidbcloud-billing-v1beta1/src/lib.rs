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
//! let response = client.get_cost_explorer_args().await?;
//! println!("{} {:?}", response.meta().status(), response.body());
//! # Ok(())
//! # }
//! ```
//!
//! * [`Client`] has one method for each operation. Each returns a request builder of [`operations`], which sends its request
//!   where it is awaited; `.send().await` does the same. [`Response::into_body`] moves the record out of a response.
//! * [`types`] contains records and open enums. Every field of a record is an `Option`: fields that are not set are not
//!   sent, and fields that a response lacks are `None`. A response that differs from the API document still decodes;
//!   [`Meta::mismatches`] lists the values that did not fit, and `extra()` of a record has them, as it has the values that the
//!   API document lacks.
//! * [`Error`] has predicates for each way to react, such as [`Error::is_not_found`].
//! * [`Config`] contains credentials, connections and limits; the clients of several APIs can share one.
//! * The [guide](https://github.com/tidbcloud/tidbcloud-sdk-rust/blob/main/docs/SUMMARY.md) has a page for each task, such as keys, waits and tests with a mock.
//!
//! # Credentials
//!
//! Calls are signed by HTTP Digest with the key pair of an API key, made at <https://tidbcloud.com/org-settings/api-keys>.
//! `Client::from_env` reads it from the environment, `Client::from_profile` from the files of TiDB Cloud's command-line
//! clients, and `Credentials::new` takes it from code.
//!
//! # Operations
//!
//! ## Billing
//!
//! * [`get_bill`](Client::get_bill): Gets the organization's bill of one month, summed up by project and by service.
//! * [`query_cost_explorer`](Client::query_cost_explorer): Computes costs for the clusters, services and days that a query
//!   selects, grouped as it asks.
//! * [`get_cost_explorer_args`](Client::get_cost_explorer_args): Lists what a query of the cost explorer can select in this
//!   organization: services, providers with their regions, projects and clusters.
//! * [`get_bill_details`](Client::get_bill_details): Gets the organization's bill of one month, a line for each day and
//!   service.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(missing_docs)]
#![forbid(unsafe_code)]
// Links name their target in full, wherever their text is.
#![allow(rustdoc::redundant_explicit_links)]
// The crate itself uses the items that it deprecates.
#![allow(deprecated)]

mod client;
pub mod operations;
pub mod types;

pub use client::Client;
pub use tidbcloud_core::{
    Attempt, AttemptEnd, AttemptOutcome, BearerToken, Code, Config, ConfigBuilder, Credentials, Error, Items, Meta, Metrics,
    Mismatch, Pages, RateLimit, Request, Response, Result, Retry, Sending, UnknownValue, Wait, WaitCause,
    Waiting,
};
pub use tidbcloud_core::{bytes, futures_core, http, jiff, serde_json};
