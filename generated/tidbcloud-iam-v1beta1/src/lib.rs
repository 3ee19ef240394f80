// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

//! TiDB Cloud IAM v1beta1: 12 operations
//!
//! Manages access to a TiDB Cloud organization: its API keys, its members with their roles, and the log of actions in the
//! console.
//!
//! Every API key belongs to one organization, so no call names an organization: it is always that of the key pair the
//! client signs with. API keys and members carry a role for the organization as a whole, or for one project; members can
//! also have roles for single Starter, Essential or Premium instances. [`list_api_keys`](crate::Client::list_api_keys) is a
//! call without side effects to begin with.
//!
//! ```no_run
//! # async fn example() -> Result<(), tidbcloud_iam_v1beta1::Error> {
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let client = tidbcloud_iam_v1beta1::Client::from_env()?;
//! let response = client.list_members().await?;
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
//! ## API Key
//!
//! * [`list_api_keys`](Client::list_api_keys): Lists the API keys of one project, a page at a time.
//! * [`create_api_key`](Client::create_api_key): Creates an API key and answers both halves of it.
//! * [`get_api_key`](Client::get_api_key): Gets one API key.
//! * [`delete_api_key`](Client::delete_api_key): Deletes an API key.
//! * [`update_api_key`](Client::update_api_key): Changes the display name, the role or the project of an API key.
//!
//! ## Audit Log
//!
//! * [`list_audit_logs`](Client::list_audit_logs): Lists what users and API keys did in the TiDB Cloud console of the
//!   organization.
//!
//! ## Member
//!
//! * [`list_members`](Client::list_members): Lists the members of the organization, with the roles of each.
//! * [`invite_members`](Client::invite_members): Invites users to the organization by email.
//! * [`batch_update_members`](Client::batch_update_members): Changes the roles of up to 100 members in one call.
//! * [`delete_member`](Client::delete_member): Removes a member from the organization, and with it all roles the member had
//!   there.
//! * [`update_member`](Client::update_member): Changes the roles of one member.
//! * [`resend_invitation`](Client::resend_invitation): Sends the invitation email again to someone who has not accepted it
//!   yet.
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
