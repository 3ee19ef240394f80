//! `cargo xtask diff`: model × model → what changed for whom.

mod alike;
mod compare;
mod ending;
mod facts;
mod field;
mod finding;
mod fold;
mod former;
mod judge;
pub mod kind;
mod operation;
mod pair;
mod parameter;
pub mod report;
mod retyped;
mod signature;
mod types;
mod uses;
mod version;
mod whole;

pub use compare::compare;
