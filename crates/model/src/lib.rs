//! Model of an API: operations, parameters, records, open enums, pagers and waiters, as plain data.
//!
//! [`api`] has the types. `tidbcloud-specs` makes a model, and everything else reads it. serde writes and reads it, so that a
//! program can store a model (`cargo xtask dump API`) and read it back.
#![forbid(unsafe_code)]

pub mod api;
