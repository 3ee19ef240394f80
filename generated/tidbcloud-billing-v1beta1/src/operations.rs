// Written by `cargo xtask generate` from billing v1beta1; edits are lost.

//! Request builders of the TiDB Cloud Billing API, one for each operation.

mod billing;

pub use billing::*;
