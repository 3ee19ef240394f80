// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud MSP API.
//!
//! The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the
//! documentation of the field gives another one.

mod account;
mod billing;

pub use account::*;
pub use billing::*;
