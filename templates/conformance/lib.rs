//! Calls every operation of every API once (`sweep`), and decodes (`decode`) and encodes (`encode`) bodies.
//!
//! Runs the cases in `apis`; also a library, so that tests can use the same cases.
//! Copied by `cargo xtask generate` from `templates/conformance`; edit it there.
#![forbid(unsafe_code)]

pub mod apis;
pub mod body;
pub mod case;
pub mod sweep;
