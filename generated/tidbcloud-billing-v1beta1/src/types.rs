// Written by `cargo xtask generate` from billing v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud Billing API.
//!
//! The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the
//! documentation of the field gives another one.

mod billing;

pub use billing::*;
