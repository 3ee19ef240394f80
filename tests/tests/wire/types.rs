// Written by `cargo xtask generate` from wire v1; edits are lost.

//! Records and open enums of the wire API.
//!
//! The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the
//! documentation of the field gives another one.

mod default;

pub use default::*;
