//! Matching of two models, and of a model with names.lock: which operation, type, field or name of the one is which of the
//! other. A new rule of pairing goes here.
//!
//! [`models`] pairs the types and the operations of two models: by identity, by route, by Rust name, and what is left by
//! structure. [`renames`] decides how alike two names are, and which of them can be a rename;
//! `opposites` has the words that rule a rename out. `successors` finds the new identity of a row of names.lock.

pub mod models;
pub mod renames;

pub(crate) mod successors;

mod opposites;
mod pairs;

pub use pairs::{Pair, Pairs};
