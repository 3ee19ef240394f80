//! Faults on request.
//!
//! To add a fault: a variant in [`fault`], with its answers to `executes` and `answers`; its effect in [`inject`] (or, for a
//! connection, in the TLS listener); a test in `tests/mock/faults.rs`.

pub(crate) mod fault;
pub(crate) mod inject;
pub(crate) mod plan;
pub(crate) mod schedule;
