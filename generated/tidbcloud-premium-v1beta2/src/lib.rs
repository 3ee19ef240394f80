// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

//! TiDB Cloud Premium v1beta2: 25 operations
//!
//! For the plans Premium and Essential from `CLOUD.202603` of TiDB Cloud.
//!
//! Creates, resizes, backs up, restores and deletes TiDB Cloud Premium instances, and replicates their changes to Kafka,
//! MySQL or S3 by changefeeds.
//!
//! Essential instances of version `CLOUD.202603` or later belong to this API too; older ones to that of Starter. An
//! instance, as the TiDB Cloud console and this crate call it, is a `tidb` in paths and fields on the wire. Operations that
//! change an instance return before the work is done: [`get_instance`](crate::Client::get_instance) shows in
//! `Instance::state` when it is, and [`get_restore_status`](crate::Client::get_restore_status) how far a restore is. Too
//! many calls are answered with status 429; the API documents no number.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_premium_v1beta2::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_premium_v1beta2::Client::from_env()?;
//! let response = client.list_instances().await?;
//! println!("{} {:?}", response.meta().status(), response.body());
//! # Ok(())
//! # }
//! ```
//!
//! * [`Client`] has one method for each operation. Each returns a request builder of [`operations`], which sends its request
//!   where it is awaited; `.send().await` does the same. [`Response::into_body`] moves the record out of a response.
//!   Lists with pages also have `items` and `pages`, streams over all pages.
//!   Resources with states have `wait`: `.wait().until(state)` with a variant of the enum, `.until_settled()`, `.until_gone()`, `.until_that(…)`.
//!   Operations that begin work have `start`, which returns the response and the call to wait with.
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
//! ## Backup
//!
//! * [`list_backups`](Client::list_backups): Lists the backups of all instances in your organization, page by page.
//! * [`delete_backup`](Client::delete_backup): Deletes a backup, whichever instance it is from.
//! * [`list_instance_backups`](Client::list_instance_backups): Lists the backups of one instance, page by page.
//! * [`create_instance_backup`](Client::create_instance_backup): Starts a backup of an instance by hand.
//! * [`delete_instance_backup`](Client::delete_instance_backup): Deletes a backup of an instance.
//! * [`get_restore_status`](Client::get_restore_status): Gets the progress of the restore that fills an instance.
//! * [`restore_instance`](Client::restore_instance): Creates an instance and fills it with the data of a backup.
//!
//! ## Changefeed
//!
//! * [`list_changefeeds`](Client::list_changefeeds): Lists the changefeeds of one instance, page by page.
//! * [`create_changefeed`](Client::create_changefeed): Creates a changefeed, which replicates the changes of an instance to
//!   Kafka, MySQL, S3 or Alibaba Cloud OSS.
//! * [`get_changefeed`](Client::get_changefeed): Gets one changefeed with its state, its configuration and the progress of
//!   replication.
//! * [`delete_changefeed`](Client::delete_changefeed): Deletes a changefeed for good.
//! * [`edit_changefeed_downstream_config`](Client::edit_changefeed_downstream_config): Changes the table rules and the
//!   downstream configuration of a paused changefeed.
//! * [`pause_changefeed`](Client::pause_changefeed): Stops replication and keeps the configuration and the checkpoint.
//! * [`resume_changefeed`](Client::resume_changefeed): Lets a paused changefeed go on from its last checkpoint.
//! * [`scale_changefeed`](Client::scale_changefeed): Gives a changefeed more or less capacity.
//! * [`list_changefeed_ccus`](Client::list_changefeed_ccus): Lists the capacities that a changefeed can have.
//!
//! ## Region
//!
//! * [`list_regions`](Client::list_regions): Lists the regions in which an instance can be created, page by page.
//!
//! ## TiDB Cloud Premium Instance
//!
//! * [`list_instances`](Client::list_instances): Lists the instances of your organization, page by page.
//! * [`create_instance`](Client::create_instance): Creates an instance.
//! * [`get_instance`](Client::get_instance): Gets one instance.
//! * [`delete_instance`](Client::delete_instance): Deletes an instance.
//! * [`update_instance`](Client::update_instance): Renames an instance or changes its capacity.
//! * [`get_ca_certificate_url`](Client::get_ca_certificate_url): Gets the address of the CA certificate that TLS
//!   connections to an instance are checked with.
//! * [`get_cloud_provider_info`](Client::get_cloud_provider_info): Gets the account at the cloud provider that runs an
//!   instance.
//! * [`reset_root_password`](Client::reset_root_password): Gives the SQL user `root` of an instance a new password.
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
