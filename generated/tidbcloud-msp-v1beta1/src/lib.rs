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
//! **Deprecated.** PingCAP deprecated the MSP API on October 15, 2024. Manage customers with the Partner Management API of
//! the TiDB Cloud Partner console; for the bills of one's own organization there is `tidbcloud-billing-v1beta1`.
//!
//! ```no_run
//! # #[allow(deprecated)]
//! # async fn example() -> Result<(), tidbcloud_msp_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_msp_v1beta1::Client::from_env()?;
//! let response = client.list_customers().await?;
//! println!("{} {:?}", response.meta().status(), response.body());
//! # Ok(())
//! # }
//! ```
//!
//! * [`Client`] has one method for each operation. Each returns a request builder of [`operations`], which sends its request
//!   where it is awaited; `.send().await` does the same. [`Response::into_body`] moves the record out of a response.
//!   Lists with pages also have `items` and `pages`, streams over all pages.
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
//! * [`get_bill`](Client::get_bill): Gets the MSP's own bill of one month, summed up by customer and by service.
//! * [`list_credits`](Client::list_credits): Lists the credits that the MSP has been granted, all in one response.
//! * [`list_discounts`](Client::list_discounts): Lists the discounts that the MSP has been granted, all in one response.
//! * [`get_customer_bill`](Client::get_customer_bill): Gets one customer's bill of one month, summed up by project and by
//!   service.
//!
//! ## Account
//!
//! * [`create_customer_signup_url`](Client::create_customer_signup_url): Makes a link by which a new customer signs up
//!   under this MSP.
//! * [`list_customers`](Client::list_customers): Lists the customers of the MSP, a page at a time.
//! * [`get_customer`](Client::get_customer): Gets one customer of the MSP.
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
