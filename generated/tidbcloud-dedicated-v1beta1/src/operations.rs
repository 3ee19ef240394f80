// Written by `cargo xtask generate` from dedicated v1beta1; edits are lost.

//! Request builders of the TiDB Cloud Dedicated API, one for each operation.

mod changefeed;
mod cluster;
mod import;
mod integration;
mod private_endpoint_connection;
mod region;

pub use changefeed::*;
pub use cluster::*;
pub use import::*;
pub use integration::*;
pub use private_endpoint_connection::*;
pub use region::*;
