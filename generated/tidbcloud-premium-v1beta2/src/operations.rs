// Written by `cargo xtask generate` from premium v1beta2; edits are lost.

//! Request builders of the TiDB Cloud Premium API, one for each operation.

mod backup;
mod changefeed;
mod region;
mod tidb_cloud_premium_instance;

pub use backup::*;
pub use changefeed::*;
pub use region::*;
pub use tidb_cloud_premium_instance::*;
