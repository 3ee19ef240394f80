//! `cargo xtask diff`: model × model → what changed for whom.

mod accept;
mod accepted;
mod across;
mod alike;
mod compare;
mod comparison;
mod documents;
mod facts;
mod field;
mod finding;
mod fold;
mod gate;
mod git;
mod judge;
pub mod kind;
mod operation;
mod pair;
mod parameter;
pub mod report;
mod retyped;
mod side;
mod signature;
mod types;
mod uses;
mod version;
mod whole;

pub use compare::compare;
pub(crate) use comparison::{BaseArgument, Compared, compared};
pub(crate) use report::Level;
pub(crate) use side::{Base, Side};
