//! The `specs/` folder: vendored documents, overlays, documentation and names in, a model of each API out.
#![forbid(unsafe_code)]

pub mod docs;
pub mod ledger;
pub mod lower;
pub mod manifest;
pub mod matching;
pub mod names;
pub mod specs;
pub mod vendor;

mod name_rules;

pub use specs::{Loaded, Specs, load_standalone};
