// Written by `cargo xtask generate` from wire v1; edits are lost.

//! Request builders of the wire API, one for each operation.

mod default;

pub use default::*;
