// Written by `cargo xtask generate` from management v1beta; edits are lost.

//! TiDB Cloud Management v1beta: 30 operations
//!
//! Projects, clusters, backups, restores and imports, through the first version of the TiDB Cloud API.
//!
//! Start with [`list_projects`](crate::Client::list_projects), because nearly every other operation takes a project id, and
//! with [`list_provider_regions`](crate::Client::list_provider_regions) for what a new cluster may consist of. An API key
//! made in the TiDB Cloud console signs the calls and may send 100 requests per minute. Most work continues after the
//! response: read the resource again until its status is final.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_management_v1beta::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_management_v1beta::Client::from_env()?;
//! let response = client.list_projects().await?;
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
//! * [`list_provider_regions`](Client::list_provider_regions): Lists where clusters can be created, and which node sizes
//!   each place offers.
//! * [`list_aws_cmek`](Client::list_aws_cmek): Lists the AWS keys that encrypt the data of a project's clusters at rest.
//! * [`create_aws_cmek`](Client::create_aws_cmek): Configures which AWS keys encrypt the data of a project's clusters at
//!   rest.
//! * [`list_clusters_of_project`](Client::list_clusters_of_project): Lists the clusters of a project, with their
//!   configuration and status.
//! * [`create_cluster`](Client::create_cluster): Creates a cluster in a project.
//! * [`get_cluster`](Client::get_cluster): Returns a cluster with its configuration, its status and how to connect to it.
//! * [`delete_cluster`](Client::delete_cluster): Deletes a cluster.
//! * [`update_cluster`](Client::update_cluster): Scales, pauses or resumes a TiDB Cloud Dedicated cluster.
//! * [`get_private_endpoint_service`](Client::get_private_endpoint_service): Returns the private endpoint service of a TiDB
//!   Cloud Dedicated cluster.
//! * [`create_private_endpoint_service`](Client::create_private_endpoint_service): Creates the service through which
//!   private endpoints reach a TiDB Cloud Dedicated cluster.
//! * [`list_private_endpoints`](Client::list_private_endpoints): Lists the private endpoints that are registered for a
//!   cluster.
//! * [`create_private_endpoint`](Client::create_private_endpoint): Registers an endpoint of your cloud account with a TiDB
//!   Cloud Dedicated cluster.
//! * [`delete_private_endpoint`](Client::delete_private_endpoint): Removes a private endpoint from a TiDB Cloud Dedicated
//!   cluster.
//! * [`list_private_endpoints_of_project`](Client::list_private_endpoints_of_project): Lists the private endpoints of all
//!   clusters of a project.
//!
//! ## Project
//!
//! * [`list_projects`](Client::list_projects): Lists the projects that the API key can access.
//! * [`create_project`](Client::create_project): Creates a project in the organization of the API key.
//!
//! ## Backup
//!
//! * [`list_back_up_of_cluster`](Client::list_back_up_of_cluster): Lists the backups of a cluster, manual and automatic.
//! * [`create_backup`](Client::create_backup): Starts a manual backup of a TiDB Cloud Dedicated cluster.
//! * [`get_backup_of_cluster`](Client::get_backup_of_cluster): Returns a backup of a cluster.
//! * [`delete_backup`](Client::delete_backup): Deletes a backup of a cluster.
//!
//! ## Import
//!
//! * [`list_import_tasks`](Client::list_import_tasks): Lists the import tasks of a cluster, with phase and progress of
//!   each. **Deprecated.**
//! * [`create_import_task`](Client::create_import_task): Starts to import data from a bucket or from an uploaded file into
//!   a cluster. **Deprecated.**
//! * [`preview_import_data`](Client::preview_import_data): Reads the first rows of an uploaded file the way an import task
//!   would read them. **Deprecated.**
//! * [`get_import_task_role_info`](Client::get_import_task_role_info): Returns the cloud identity under which the import
//!   tasks of a cluster run. **Deprecated.**
//! * [`upload_local_file`](Client::upload_local_file): Uploads a CSV file that an import task can read afterwards.
//!   **Deprecated.**
//! * [`get_import_task`](Client::get_import_task): Returns an import task with its phase and progress. **Deprecated.**
//! * [`update_import_task`](Client::update_import_task): Cancels an import task. **Deprecated.**
//!
//! ## Restore
//!
//! * [`list_restore_tasks`](Client::list_restore_tasks): Lists the restore tasks of a project.
//! * [`create_restore_task`](Client::create_restore_task): Restores a backup into a new cluster.
//! * [`get_restore_task`](Client::get_restore_task): Returns a restore task.
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
