//! Calls every operation of every API once (`sweep`), and decodes (`decode`) and encodes (`encode`) bodies.
//!
//! A program over the tables in `apis`; a library so that tests can walk the same tables.
//! Copied by `cargo xtask generate` from `templates/conformance`; edit it there.
#![forbid(unsafe_code)]

pub mod apis;
pub mod body;
pub mod case;
pub mod sweep;
