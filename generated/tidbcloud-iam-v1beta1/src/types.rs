// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud IAM API.

mod api_key;
mod audit_log;
mod member;
mod shared;

pub use api_key::*;
pub use audit_log::*;
pub use member::*;
pub use shared::*;
