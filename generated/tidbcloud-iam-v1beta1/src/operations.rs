// Written by `cargo xtask generate` from iam v1beta1; edits are lost.

//! Request builders of the TiDB Cloud IAM API, one for each operation.

mod api_key;
mod audit_log;
mod member;

pub use api_key::*;
pub use audit_log::*;
pub use member::*;
