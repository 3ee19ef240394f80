// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud Dedicated API.
//!
//! The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the
//! documentation of the field gives another one.

mod changefeed;
mod cluster;
mod import;
mod integration;
mod private_endpoint_connection;
mod region;
mod shared;

pub use changefeed::*;
pub use cluster::*;
pub use import::*;
pub use integration::*;
pub use private_endpoint_connection::*;
pub use region::*;
pub use shared::*;
