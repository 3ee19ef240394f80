//! Documents of OpenAPI 3.0 in normal form, as `serde_json::Value`: [`mod@pointer`] addresses nodes, [`walk`] visits schemas and
//! operations, [`keywords`] is the table of schema keywords, [`sample`] makes values of schemas, and
//! [`secret_names`] finds names of secrets.
//!
//! Reading, correcting and checking documents is the work of `tidbcloud-openapi`, which no user of `tidbcloud-mock` compiles.
//! This crate is published for the mock, and promises no stable interface to others.
#![forbid(unsafe_code)]

pub mod json;
pub mod keywords;
pub mod pointer;
pub mod sample;
pub mod secret_names;
pub mod walk;
pub mod words;
