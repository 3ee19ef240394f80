//! Compares two models of an API: what changed, for whom, and which version that needs.
#![forbid(unsafe_code)]

pub mod changelog;
pub mod diff;
pub mod explain;
pub mod kind;
pub mod render;
pub mod report;
pub mod update;

mod compare;
mod review;
mod gate;
mod revision;
mod version;
mod workspace;

pub use compare::compare;
pub use review::folders;
pub use gate::accept::{Request as Acceptance, run as accept};
