// Written by `cargo xtask generate` from msp v1beta1; edits are lost.

//! Records and open enums of the TiDB Cloud MSP API.

mod account;
mod billing;

pub use account::*;
pub use billing::*;
