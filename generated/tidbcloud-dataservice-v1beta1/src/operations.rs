// Written by `cargo xtask generate` from dataservice v1beta1; edits are lost.

//! Request builders of the TiDB Cloud Data Service API, one for each operation.

mod data_api_key;
mod data_app;
mod data_source;
mod deployment;
mod endpoint;
mod open_api_specification;

pub use data_api_key::*;
pub use data_app::*;
pub use data_source::*;
pub use deployment::*;
pub use endpoint::*;
pub use open_api_specification::*;
