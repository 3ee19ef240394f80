// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

//! TiDB Cloud Dedicated v1beta1: 36 operations
//!
//! For the plan Dedicated of TiDB Cloud.
//!
//! Creates, resizes, pauses and deletes TiDB Cloud Dedicated clusters, and manages what belongs to them: imports,
//! changefeeds, private endpoints and integrations with monitoring services.
//!
//! Before its first cluster in a region, a project needs a CIDR there, which is set in the TiDB Cloud console;
//! [`list_regions`](crate::Client::list_regions) and [`list_node_specs`](crate::Client::list_node_specs) list the possible
//! regions and sizes. Operations that change a cluster return before the work is done, and
//! [`get_cluster`](crate::Client::get_cluster) shows in `Cluster::state` when it is. An API key may make 100 requests a
//! minute.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_dedicated_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_dedicated_v1beta1::Client::from_env()?;
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
//! ## Changefeed
//!
//! * [`list_changefeed_rcus`](Client::list_changefeed_rcus): Lists the capacities that a changefeed can have.
//! * [`list_changefeeds`](Client::list_changefeeds): Lists the changefeeds of one cluster, page by page.
//! * [`create_changefeed`](Client::create_changefeed): Creates a changefeed, which replicates the changes of a cluster to
//!   Kafka, MySQL, S3, Google Cloud Storage or Azure Blob Storage.
//! * [`get_changefeed`](Client::get_changefeed): Gets one changefeed with its state, its configuration and the progress of
//!   replication.
//! * [`delete_changefeed`](Client::delete_changefeed): Deletes a changefeed for good.
//! * [`edit_changefeed_downstream_config`](Client::edit_changefeed_downstream_config): Changes the table rules and the
//!   downstream configuration of a paused changefeed.
//! * [`pause_changefeed`](Client::pause_changefeed): Stops replication and keeps the configuration and the checkpoint.
//! * [`resume_changefeed`](Client::resume_changefeed): Lets a paused changefeed go on from its last checkpoint.
//! * [`scale_changefeed`](Client::scale_changefeed): Gives a changefeed more or less replication capacity.
//!
//! ## Cluster
//!
//! * [`list_clusters`](Client::list_clusters): Lists the clusters of a project, page by page.
//! * [`create_cluster`](Client::create_cluster): Creates a cluster.
//! * [`get_cluster`](Client::get_cluster): Gets one cluster.
//! * [`delete_cluster`](Client::delete_cluster): Deletes a cluster.
//! * [`update_cluster`](Client::update_cluster): Renames a cluster or changes its nodes.
//! * [`get_log_redaction_policy`](Client::get_log_redaction_policy): Tells whether the logs of a cluster hide sensitive
//!   values.
//! * [`pause_cluster`](Client::pause_cluster): Pauses a cluster.
//! * [`reset_root_password`](Client::reset_root_password): Gives the SQL user `root` of a cluster a new password.
//! * [`resume_cluster`](Client::resume_cluster): Starts a paused cluster again.
//! * [`show_node_quota`](Client::show_node_quota): Tells how many nodes of each component your organization may have.
//!
//! ## Import
//!
//! * [`list_imports`](Client::list_imports): Lists the imports into one cluster, page by page.
//! * [`create_import`](Client::create_import): Starts to import files from cloud storage into a cluster.
//! * [`get_import`](Client::get_import): Gets one import with its state and progress.
//! * [`cancel_import`](Client::cancel_import): Cancels an import that is running.
//!
//! ## Integration
//!
//! * [`list_integrations`](Client::list_integrations): Lists the monitoring services that a cluster sends metrics to, each
//!   with its health.
//! * [`create_integration`](Client::create_integration): Connects a cluster to Datadog, New Relic or Prometheus.
//! * [`delete_integration`](Client::delete_integration): Disconnects a cluster from a monitoring service.
//!
//! ## Private Endpoint Connection
//!
//! * [`list_private_endpoint_connections`](Client::list_private_endpoint_connections): Lists the private endpoint
//!   connections of a TiDB node group, page by page.
//! * [`create_private_endpoint_connection`](Client::create_private_endpoint_connection): Registers a private endpoint of
//!   your own network with a TiDB node group.
//! * [`get_private_endpoint_connection`](Client::get_private_endpoint_connection): Gets one private endpoint connection of
//!   a TiDB node group.
//! * [`delete_private_endpoint_connection`](Client::delete_private_endpoint_connection): Removes a private endpoint
//!   connection from a TiDB node group.
//! * [`get_private_link_service`](Client::get_private_link_service): Gets the service that private endpoints of a TiDB node
//!   group attach to.
//!
//! ## Region
//!
//! * [`list_regions`](Client::list_regions): Lists the regions of all cloud providers in which a cluster can be created,
//!   page by page.
//! * [`get_region`](Client::get_region): Gets one region.
//! * [`get_node_spec`](Client::get_node_spec): Gets one node size of a component in a region, with its storage limits.
//! * [`list_node_specs`](Client::list_node_specs): Lists the node sizes that clusters in a region can be built from, page
//!   by page.
//! * [`show_cloud_providers`](Client::show_cloud_providers): Lists the cloud providers at which a project can create
//!   clusters.
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
