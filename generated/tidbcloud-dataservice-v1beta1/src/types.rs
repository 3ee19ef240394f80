// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud Data Service API.
//!
//! The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the
//! documentation of the field gives another one.

mod data_api_key;
mod data_app;
mod data_source;
mod deployment;
mod endpoint;
mod open_api_specification;
mod shared;

pub use data_api_key::*;
pub use data_app::*;
pub use data_source::*;
pub use deployment::*;
pub use endpoint::*;
pub use open_api_specification::*;
pub use shared::*;
