//! Logic of the commands that write to `specs/`: `cargo xtask vendor` and `cargo xtask names`.

pub mod names;
pub mod vendor;
