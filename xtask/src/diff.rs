//! `cargo xtask diff`: model × model → what changed for whom.

mod accept;
mod accepted;
mod across;
mod alike;
mod command;
mod compare;
mod comparison;
mod documents;
pub mod explain;
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
pub mod render;
pub mod report;
mod retyped;
mod side;
mod signature;
mod types;
mod uses;
mod version;
mod whole;

pub(crate) use accepted::{FILE as ACCEPTED, today};
pub(crate) use command::{Arguments, run};
pub use compare::compare;
pub(crate) use comparison::{BaseArgument, Compared, compared};
pub(crate) use kind::Kind;
pub(crate) use report::{Change, Level};
pub(crate) use side::{Base, Side};
