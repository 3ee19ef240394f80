//! Matching of two models: which operation, record, enum, field or name of one is which of the other.

pub mod alike;
pub mod likeness;
pub mod opposites;
pub mod pair;
pub mod successor;
