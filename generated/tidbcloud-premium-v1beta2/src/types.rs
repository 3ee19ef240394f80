// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

//! Records and open enums of the TiDB Cloud Premium API.
//!
//! The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the
//! documentation of the field gives another one.

mod backup;
mod changefeed;
mod region;
mod shared;
mod tidb_cloud_premium_instance;

pub use backup::*;
pub use changefeed::*;
pub use region::*;
pub use shared::*;
pub use tidb_cloud_premium_instance::*;
