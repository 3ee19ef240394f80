//! Faults on request.
//!
//! | to change | go to |
//! |---|---|
//! | the list of faults, and which of them execute the operation | [`fault`] |
//! | the effect of a fault on a response | [`inject`] |
//! | the effect of a fault on a connection | [`listener`](crate::server::listener) |
//! | the script and rules that a test writes | [`plan`] |
//! | the plans of one API | [`schedule`] |
//!
//! A new fault takes a variant in [`fault`] with its answers to `executes` and `answers`, its effect, and a test in
//! `tests/mock/faults.rs`.

pub(crate) mod fault;
pub(crate) mod inject;
pub(crate) mod plan;
pub(crate) mod schedule;
