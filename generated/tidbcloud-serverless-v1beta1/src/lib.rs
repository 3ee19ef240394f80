// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

//! TiDB Cloud Starter and Essential v1beta1: 20 operations
//!
//! For the plans Starter and Essential before `CLOUD.202603` of TiDB Cloud.
//!
//! Creates and runs TiDB Cloud Starter and Essential clusters, makes branches of them, and moves data out and in by exports
//! and imports.
//!
//! PingCAP's console says "instance" where this API says cluster. Work outlives the call that starts it: after
//! [`create_cluster`](crate::Client::create_cluster), call [`get_cluster`](crate::Client::get_cluster) until the state is
//! [`ClusterState::Active`](crate::types::ClusterState::Active), then connect with the host and port in
//! [`Cluster.endpoints`](struct@crate::types::Cluster#structfield.endpoints) and the prefix in
//! [`Cluster.user_prefix`](struct@crate::types::Cluster#structfield.user_prefix). Each API key may send 100 requests in a
//! minute; more are answered with status 429.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_serverless_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_serverless_v1beta1::Client::from_env()?;
//! let response = client.list_clusters().await?;
//! println!("{} {:?}", response.meta().status(), response.body());
//! # Ok(())
//! # }
//! ```
//!
//! * [`Client`] has one method for each operation. Each returns a request builder of [`operations`], which sends its request
//!   where it is awaited; `.send().await` does the same. [`Response::into_body`] moves the record out of a response.
//!   Lists with pages also have `items` and `pages`, streams over all pages.
//!   Resources with states have `wait`: `.wait().until(state)` with a variant of the enum, `.until_settled()`, `.until_gone()`, `.until_that(…)`.
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
//! ## Cluster
//!
//! * [`list_clusters`](Client::list_clusters): Lists the clusters of the organization that the API key belongs to.
//! * [`create_cluster`](Client::create_cluster): Creates a Starter cluster, or an Essential one.
//! * [`get_cluster`](Client::get_cluster): Gets one cluster.
//! * [`delete_cluster`](Client::delete_cluster): Deletes a cluster and its data.
//! * [`partial_update_cluster`](Client::partial_update_cluster): Changes some of a cluster's settings and keeps the others.
//! * [`list_regions`](Client::list_regions): Lists the regions in which the organization can create clusters.
//!
//! ## Branch
//!
//! * [`list_branches`](Client::list_branches): Lists the branches of a cluster.
//! * [`create_branch`](Client::create_branch): Creates a branch: a copy of a cluster, or of another branch, that changes on
//!   its own.
//! * [`get_branch`](Client::get_branch): Gets one branch of a cluster.
//! * [`delete_branch`](Client::delete_branch): Deletes a branch with the data in it.
//! * [`reset_branch`](Client::reset_branch): Throws away what was changed in a branch and copies its parent again, as the
//!   parent is now.
//!
//! ## Export
//!
//! * [`list_exports`](Client::list_exports): Lists the exports of a cluster, finished ones included.
//! * [`create_export`](Client::create_export): Starts to write a cluster's data to files.
//! * [`get_export`](Client::get_export): Gets one export: its state, its contents and the place of its files.
//! * [`delete_export`](Client::delete_export): Deletes an export.
//! * [`cancel_export`](Client::cancel_export): Stops a running export.
//!
//! ## Import
//!
//! * [`list_imports`](Client::list_imports): Lists the imports into a cluster, finished ones included.
//! * [`create_import`](Client::create_import): Starts to load files from object storage into a cluster.
//! * [`get_import`](Client::get_import): Gets one import with its state and progress.
//! * [`cancel_import`](Client::cancel_import): Asks an import to stop.
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
