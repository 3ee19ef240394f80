//! Matching of what one document has with what another has: which operation, type, field, parameter or value of the one is which
//! of the other. `update` proposes with it, `diff` reports with it. A new rule of pairing goes here.
//!
//! [`models`] is the front: it pairs the types and the operations of two models. What both names.lock files say comes first
//! (`decided`): a pair that both name is a fact, and a row that was dropped is in no pair. The rest is guessed, by the rules of
//! `operations`, `types`, [`members`] and `values`, from the places where a type is used (`places`) and from names, never across
//! `opposites`. `proposals` lists, for each row whose identity a document lacks, the new identities that it may have now;
//! [`reach`] knows which types only removed things used.

pub mod members;
pub mod models;
pub mod reach;

pub(crate) mod decided;
pub(crate) mod proposals;

mod likelihood;
mod matched_types;
mod operations;
pub(crate) mod opposites;
mod pairs;
mod places;
mod types;
mod values;

pub use pairs::{Pair, Pairs};
