// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud IAM API.
//!
//! The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the
//! documentation of the field gives another one.

mod api_key;
mod audit_log;
mod member;
mod shared;

pub use api_key::*;
pub use audit_log::*;
pub use member::*;
pub use shared::*;
