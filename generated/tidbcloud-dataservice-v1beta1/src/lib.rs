// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

//! TiDB Cloud Data Service v1beta1: 28 operations
//!
//! Manages TiDB Cloud Data Service, which puts HTTP endpoints in front of SQL statements. A Data App is a set of endpoints
//! that belong together; its data sources are the clusters they may reach, its deployments bring endpoints online, and its
//! own API keys let clients in.
//!
//! The usual way is [`create_data_app`](crate::Client::create_data_app),
//! [`create_data_source`](crate::Client::create_data_source), [`create_endpoint`](crate::Client::create_endpoint),
//! [`test_endpoint`](crate::Client::test_endpoint), [`create_deployment`](crate::Client::create_deployment),
//! [`create_api_key`](crate::Client::create_api_key). Calling the resulting endpoints is no part of this API: that is done
//! at `data.tidbcloud.com`, or quicker at the host of the cluster's region, with a key from
//! [`create_api_key`](crate::Client::create_api_key). The keys that sign the calls of this crate are those of the
//! organization; the two kinds cannot replace each other.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_dataservice_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_dataservice_v1beta1::Client::from_env()?;
//! let response = client.list_data_apps(1).await?;
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
//! ## Data App
//!
//! * [`list_data_apps`](Client::list_data_apps): Lists the Data Apps of a project, Chat2Query ones included.
//! * [`create_data_app`](Client::create_data_app): Creates a Data App in a project.
//! * [`get_data_app`](Client::get_data_app): Gets a Data App: its name, version, project and clusters.
//! * [`delete_data_app`](Client::delete_data_app): Deletes a Data App.
//! * [`update_data_app`](Client::update_data_app): Changes the version, the display name or the description of a Data App.
//! * [`get_chat2_query_settings`](Client::get_chat2_query_settings): Gets the language model, its key and the language of a
//!   Chat2Query Data App.
//! * [`update_chat2_query_settings`](Client::update_chat2_query_settings): Changes the language model, its key or the
//!   language of a Chat2Query Data App.
//! * [`get_system_endpoint_config`](Client::get_system_endpoint_config): Gets which system endpoints are on in a Data App.
//! * [`update_system_endpoint_config`](Client::update_system_endpoint_config): Turns system endpoints of a Data App on or
//!   off.
//!
//! ## Data API Key
//!
//! * [`list_api_keys`](Client::list_api_keys): Lists the API keys of a Data App.
//! * [`create_api_key`](Client::create_api_key): Creates an API key with which clients call the endpoints of a Data App.
//! * [`get_api_key`](Client::get_api_key): Gets an API key of a Data App.
//! * [`delete_api_key`](Client::delete_api_key): Deletes an API key of a Data App.
//! * [`update_api_key`](Client::update_api_key): Changes the description, role, rate limit or expiry of an API key.
//!
//! ## OpenAPI Specification
//!
//! * [`get_api_spec`](Client::get_api_spec): Gets an OpenAPI 3.0 document of the endpoints of a Data App.
//!
//! ## Data Source
//!
//! * [`list_data_sources`](Client::list_data_sources): Lists the clusters that a Data App is linked to.
//! * [`create_data_source`](Client::create_data_source): Links a cluster to a Data App.
//! * [`get_data_source`](Client::get_data_source): Gets the link between a Data App and one cluster.
//! * [`delete_data_source`](Client::delete_data_source): Removes the link between a Data App and a cluster.
//!
//! ## Deployment
//!
//! * [`list_deployments`](Client::list_deployments): Lists the deployments of a Data App.
//! * [`create_deployment`](Client::create_deployment): Deploys a Data App, so that its endpoints can be called as they are
//!   defined now.
//! * [`get_deployment`](Client::get_deployment): Gets a deployment of a Data App, for instance to see whether it is
//!   through.
//!
//! ## Endpoint
//!
//! * [`list_endpoints`](Client::list_endpoints): Lists the endpoints of a Data App, drafts included.
//! * [`create_endpoint`](Client::create_endpoint): Creates an endpoint of a Data App.
//! * [`get_endpoint`](Client::get_endpoint): Gets an endpoint of a Data App with its SQL and settings.
//! * [`delete_endpoint`](Client::delete_endpoint): Deletes an endpoint that is not online.
//! * [`update_endpoint`](Client::update_endpoint): Changes an endpoint of a Data App.
//! * [`test_endpoint`](Client::test_endpoint): Runs an endpoint once with given arguments, deployed or not.
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
