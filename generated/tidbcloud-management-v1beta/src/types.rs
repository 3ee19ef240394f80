// Written by `cargo xtask generate` from management v1beta; edits are lost.

//! Records and open enums of the TiDB Cloud Management API.
//!
//! The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the
//! documentation of the field gives another one.

mod backup;
mod cluster;
mod import;
mod project;
mod restore;
mod shared;

pub use backup::*;
pub use cluster::*;
pub use import::*;
pub use project::*;
pub use restore::*;
pub use shared::*;
