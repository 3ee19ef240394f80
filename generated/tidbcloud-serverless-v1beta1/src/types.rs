// Written by `cargo xtask generate` from serverless v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud Starter and Essential API.

mod branch;
mod cluster;
mod export;
mod import;

pub use branch::*;
pub use cluster::*;
pub use export::*;
pub use import::*;
