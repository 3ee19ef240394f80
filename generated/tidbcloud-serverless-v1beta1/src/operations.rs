// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

//! Request builders of the TiDB Cloud Starter and Essential API, one for each operation.

mod branch;
mod cluster;
mod export;
mod import;

pub use branch::*;
pub use cluster::*;
pub use export::*;
pub use import::*;
