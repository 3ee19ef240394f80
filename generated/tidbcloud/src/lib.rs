// Written by `cargo xtask generate` from specs/manifest.yaml; edits are lost.

//! Clients of all TiDB Cloud APIs, one feature for each.
//!
//! | feature and module | API | plans |
//! |---|---|---|
//! | `serverless` | TiDB Cloud Starter and Essential v1beta1 | Starter, Essential before `CLOUD.202603` |
//! | `dedicated` | TiDB Cloud Dedicated v1beta1 | Dedicated |
//! | `billing` | TiDB Cloud Billing v1beta1 | – |
//! | `dataservice` | TiDB Cloud Data Service v1beta1 | – |
//! | `iam` | TiDB Cloud IAM v1beta1 | – |
//! | `msp` | TiDB Cloud MSP v1beta1 (deprecated) | – |
//! | `management` | TiDB Cloud Management v1beta | – |
//! | `premium` | TiDB Cloud Premium v1beta2 | Premium, Essential from `CLOUD.202603` |
//!
//! No API is enabled by default; `all` enables every one. Each module is the crate of its API, with its `Client`, `types` and
//! `operations`. One [`Config`] serves all of them:
//!
//! ```no_run
//! # #[cfg(all(feature = "serverless", feature = "dedicated"))]
//! # fn example() -> Result<(), tidbcloud::Error> {
//! use tidbcloud::Config;
//!
//! // Reads TIDBCLOUD_PUBLIC_KEY and TIDBCLOUD_PRIVATE_KEY.
//! let config = Config::from_env()?;
//! let serverless = tidbcloud::serverless::Client::new(&config)?;
//! let dedicated = tidbcloud::dedicated::Client::new(&config)?;
//! # Ok(())
//! # }
//! ```
//!
//! The guide is in [docs](https://github.com/tidbcloud/tidbcloud-sdk-rust/blob/main/docs/SUMMARY.md) of the repository.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(missing_docs)]
#![forbid(unsafe_code)]

/// TiDB Cloud Starter and Essential v1beta1.
#[cfg(feature = "serverless")]
pub use tidbcloud_serverless_v1beta1 as serverless;
/// TiDB Cloud Dedicated v1beta1.
#[cfg(feature = "dedicated")]
pub use tidbcloud_dedicated_v1beta1 as dedicated;
/// TiDB Cloud Billing v1beta1.
#[cfg(feature = "billing")]
pub use tidbcloud_billing_v1beta1 as billing;
/// TiDB Cloud Data Service v1beta1.
#[cfg(feature = "dataservice")]
pub use tidbcloud_dataservice_v1beta1 as dataservice;
/// TiDB Cloud IAM v1beta1.
#[cfg(feature = "iam")]
pub use tidbcloud_iam_v1beta1 as iam;
/// TiDB Cloud MSP v1beta1.
#[cfg(feature = "msp")]
pub use tidbcloud_msp_v1beta1 as msp;
/// TiDB Cloud Management v1beta.
#[cfg(feature = "management")]
pub use tidbcloud_management_v1beta as management;
/// TiDB Cloud Premium v1beta2.
#[cfg(feature = "premium")]
pub use tidbcloud_premium_v1beta2 as premium;

pub use tidbcloud_core::{
    Attempt, AttemptEnd, AttemptOutcome, BearerToken, Code, Config, ConfigBuilder, Credentials, Error, Items, Meta, Metrics,
    Mismatch, Pages, RateLimit, Request, Response, Result, Retry, Sending, UnknownValue, Wait, WaitCause,
    Waiting,
};
pub use tidbcloud_core::{bytes, futures_core, http, jiff, serde_json};
