//! Documents in, a model of each API out.
//!
//! `document` reads, upgrades, normalizes and corrects OpenAPI documents; `lower` turns one into an [`api::Api`], which
//! says what the API *is* without OpenAPI and without Rust tokens. Clients, the mock and reports are readers of it.
#![forbid(unsafe_code)]

pub mod api;
pub mod document;
pub mod ledger;
pub mod lower;
pub mod manifest;
pub mod problem;
pub mod sample;
pub mod specs;
pub mod vendor;
pub mod words;

mod name;
mod similar;

pub use specs::{Loaded, Specs, load_foreign};
