//! The TiDB Cloud API in a process: TLS, Digest authentication, and every operation of the documents.
//!
//! A [`Mock`] serves one or more APIs over HTTPS, each at its own port, because base paths of APIs collide and clients
//! replace scheme, host and port. [`Mock::start`] serves all APIs whose features are enabled, [`Mock::builder`] has settings;
//! clients of this project take their configuration from `Mock::config`, others trust [`Mock::ca_file`] and sign with
//! [`Mock::public_key`] and [`Mock::private_key`].
//!
//! ```
//! # #[cfg(feature = "dedicated")]
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use tidbcloud_mock::{Algorithm, Mock};
//!
//! let mock = Mock::builder()
//!     .apis(["dedicated"])
//!     .algorithm(Algorithm::Sha256)
//!     .start()
//!     .await?;
//! println!("{:?} {}", mock.endpoint("dedicated"), mock.ca_file().display());
//! mock.stop().await;
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "dedicated"))]
//! # fn main() {}
//! ```
//!
//! [`Mock::calls`] are for assertions, [`Mock::on`] injects responses and faults into one operation, [`Mock::seed`] adds
//! resources.
//!
//! # How a request is answered
//!
//! | step | module | failure |
//! |---|---|---|
//! | accept the connection, TLS handshake | `server::listener` | a [`ConnectionFault`], if one is scheduled |
//! | hand a request for the page of the mock to it; refuse others without TLS | `server::handler`, `page` | 400, 403 |
//! | read the body, count the request | `server::handler` | |
//! | check the Digest signature and its nonce, or the bearer token | `access`, `digest::guard`, `digest::nonce` | 401 with a challenge, 400 |
//! | check the rate limit and the size of the body | `server::rate_limit`, `server::handler` | 429, 413 |
//! | find the operation | `route` | 404, 405, 400 |
//! | check that a length is given, also of no body | `server::api_server` | 411 |
//! | draw the operation's next fault | `faults::schedule` | a [`Fault`] that prevents execution |
//! | validate parameters and body against the document | `validate::request` | 400 with all violations, 415 |
//! | read or change the stored resource | `state` | 404, 409 |
//! | or answer a sample made from the document | `sample_response` | |
//! | or, of a mock with a recording, the recorded response | `server::answer`, `recording` | 501, 502 |
//! | write the response, distorted by the fault | `faults::inject` | a [`Fault`] that executes first |
//! | log the exchange | `server::exchange_log` | |
//!
//! `server::api_server` runs these steps; error bodies are written by `error_response`, in the schema that the document
//! declares.
//!
//! # State
//!
//! Resources that were created can be read, listed page by page, changed and deleted. They move through their states, by
//! reads or by a clock that [`Mock::advance`] moves forward ([`Pace`]); [`Mock::seed`] adds resources that exist from the
//! start, [`Mock::snapshot`] takes them from another mock. Resources are derived from the model: a path with a POST whose
//! responses show an id, and singletons such as settings at a path that is read and changed. A verb that the present state
//! does not allow (`:pauseCluster` during creation) is a 409. Lists are filtered and ordered as the documents say.
//!
//! Values that a service computes (hosts, ids, times, costs) are made up: the same for the same calls and
//! [`MockBuilder::random_seed`]. The calendar of a mock begins on 2026-01-01. An API key that was created signs for every
//! API of the mock until it is deleted; [`Mock::amend`] with `{"disabled": true}` disables it. Operations of which nothing
//! can be derived answer with samples.
//!
//! # Faults
//!
//! [`Mock::on`] injects a fault at once, [`Mock::plan`] schedules [`Faults`] for the exchanges of an operation,
//! [`Mock::plan_connections`] for connections. [`Exchanges`] counts executed operations and answered ones separately; [`Mock::repeated`] lists calls that were executed
//! twice.
//!
//! ```no_run
//! # async fn example(mock: tidbcloud_mock::Mock) -> Result<(), tidbcloud_mock::Error> {
//! use std::time::Duration;
//! use tidbcloud_mock::{Fault, Faults};
//!
//! let faults = Faults::new()
//!     .then(Fault::LostResponse(Duration::from_secs(1)))
//!     .every(10, Fault::StaleNonce);
//! mock.plan("dedicated", "create_cluster", faults).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Page
//!
//! [`Mock::page_url`] shows resources, calls and clock in a browser, and has buttons to create, fail and delete. The README
//! lists its endpoints under `/_mock/`.
//!
//! # Recordings
//!
//! [`MockBuilder::replay`] answers calls with a [`Recording`] of the real API, which `MockBuilder::record` (feature `record`)
//! makes; [`Recording::differences`] says where the documents are wrong.
//!
//! # Access
//!
//! [`MockBuilder::access`] selects the credentials: Digest as in the real API, a bearer token, either, or none.
//! [`Mock::replace_bearer_token`] lets the token of clients expire.
//!
//! The crate reads models of `tidbcloud_model` and depends on no generated crate.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod access;
mod api_source;
mod digest;
mod error;
mod error_response;
mod faults;
#[cfg(test)]
mod fixture;
mod loaded_api;
mod page;
mod random;
mod recording;
mod route;
mod sample_response;
mod secrets;
mod server;
mod state;
mod stored_api;
mod stored_apis;
mod validate;

/// The README's examples are tests.
#[cfg(all(doctest, feature = "client", feature = "iam"))]
#[doc = include_str!("../README.md")]
struct Readme;

pub use access::Access;
pub use digest::guard::Algorithm;
pub use error::Error;
pub use faults::fault::{ConnectionFault, Fault};
pub use faults::plan::Faults;
pub use recording::differences::Difference;
pub use recording::file::Recording;
pub use server::builder::MockBuilder;
pub use server::calls::Calls;
pub use server::connection::Connections;
pub use server::exchange_log::{Exchange, Exchanges};
pub use server::mock::Mock;
pub use server::on_operation::OnOperation;
#[doc(hidden)]
pub use state::{OperationRoleRow, role_table};
pub use state::{Pace, PaceError};
