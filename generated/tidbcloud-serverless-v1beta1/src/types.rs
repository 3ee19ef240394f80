// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud Starter and Essential API.
//!
//! The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the
//! documentation of the field gives another one.

mod branch;
mod cluster;
mod export;
mod import;
mod shared;

pub use branch::*;
pub use cluster::*;
pub use export::*;
pub use import::*;
pub use shared::*;
