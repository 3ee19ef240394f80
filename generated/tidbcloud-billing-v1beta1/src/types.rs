// Written by `cargo xtask generate` from billing v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud Billing API.

mod billing;

pub use billing::*;
