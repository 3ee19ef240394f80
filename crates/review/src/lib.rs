//! `cargo xtask diff`: model × model → what changed for whom.

mod workspace;
mod command;
mod compare;
mod comparison;
pub mod explain;
mod gate;
pub mod kind;
pub mod render;
pub mod report;
mod revision;
mod version;

pub(crate) use command::{Arguments, run};
pub use compare::compare;
pub use comparison::folders;
pub(crate) use comparison::{BaseArgument, Compared, compared};
pub(crate) use gate::accepted::{Accepted, FILE as ACCEPTED, today};
pub(crate) use kind::Kind;
pub(crate) use report::{Change, Level};
pub(crate) use revision::{Base, Side};
