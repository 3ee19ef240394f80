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
mod comparison;
mod gate;
mod revision;
mod version;
mod workspace;

pub use compare::compare;
pub use comparison::folders;
pub use gate::accept::{Request as Acceptance, run as accept};
