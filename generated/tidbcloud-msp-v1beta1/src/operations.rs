// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

//! Request builders of the TiDB Cloud MSP API, one for each operation.

mod account;
mod billing;

pub use account::*;
pub use billing::*;
