// Written by `cargo xtask generate` from management v1beta; edits are lost.

//! Request builders of the TiDB Cloud Management API, one for each operation.

mod backup;
mod cluster;
mod import;
mod project;
mod restore;

pub use backup::*;
pub use cluster::*;
pub use import::*;
pub use project::*;
pub use restore::*;
