//! The TiDB Cloud API in a process: TLS, Digest, and every operation of the documents.
//!
//! A [`Mock`] serves one or more APIs over HTTPS, each at a port of its own (base paths of APIs collide, and clients replace
//! scheme, host and port). Its certificate is signed by a throw-away authority that clients are told to trust. It lets in
//! who answers its Digest challenge with the right key, refuses what the document does not allow, with a reply that says
//! where and why, and answers everything else with a value made from the document.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use tidbcloud_mock::{Algorithm, Mock};
//!
//! let mock = Mock::builder()
//!     .specs("specs")
//!     .apis(["dedicated"])
//!     .algorithm(Algorithm::Sha256)
//!     .start()
//!     .await?;
//! println!("{:?} {}", mock.endpoint("dedicated"), mock.ca_file().display());
//! mock.stop().await;
//! # Ok(())
//! # }
//! ```
//!
//! What is created stays: it can be read, listed page by page, changed and deleted, and moves through its states, by reads
//! or by a clock that [`Mock::advance`] moves on. Resources are worked out from the model: a path with a POST whose
//! replies show an id, and what a parent has one of, such as settings at a path that is read and changed. A verb in a
//! state that is not for it (`:pauseCluster` of what is being created) is a 409. Everything else is answered by samples:
//! the members of an organization among it, who are invited by the dozen.
//!
//! And it misbehaves on request: [`Mock::plan`] says which exchanges of an operation meet which [`Fault`],
//! [`Mock::plan_connections`] which connections meet a [`ConnectionFault`]. [`Exchanges`] tells what was carried out apart
//! from what was answered, and [`Mock::repeated`] which calls were carried out twice.
//!
//! ```no_run
//! # async fn example(mock: tidbcloud_mock::Mock) -> Result<(), tidbcloud_mock::Error> {
//! use std::time::Duration;
//! use tidbcloud_mock::{Fault, Faults};
//!
//! let faults = Faults::new()
//!     .then(Fault::LostReply(Duration::from_secs(1)))
//!     .every(10, Fault::StaleNonce);
//! mock.plan("dedicated", "create_cluster", faults).await?;
//! # Ok(())
//! # }
//! ```
//!
//! It reads `tidbcloud_model` alone and knows no generated crate.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod builder;
mod certificate;
mod check;
mod clock;
mod connection;
mod digest;
mod error;
mod exchange;
mod fault;
mod faults;
#[cfg(test)]
mod fixture;
mod listener;
mod mock;
mod nonce;
mod plans;
mod port;
mod random;
mod rate_limit;
mod refusal;
mod reply;
mod route;
mod schema;
mod served;
mod spoil;
mod start;
mod state;
mod target;

pub use builder::MockBuilder;
pub use connection::Connections;
pub use digest::Algorithm;
pub use error::Error;
pub use exchange::{Exchange, Exchanges};
pub use fault::{ConnectionFault, Fault};
pub use faults::Faults;
pub use mock::Mock;
pub use state::Pace;
