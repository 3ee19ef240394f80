//! What an API *is*: operations, parameters, records, open enums, pagers and waiters, as plain data.
//!
//! [`api`] holds the types. A model is made by `tidbcloud-specs` and read by everything else; it goes through serde in
//! both directions, so that a program can read one that was stored (`cargo xtask dump API`). [`sample`] makes values
//! that fit a schema.
#![forbid(unsafe_code)]

pub mod api;
pub mod sample;
