//! `cargo xtask diff`: model × model → what changed for whom.

pub mod explain;
pub mod kind;
pub mod render;
pub mod report;
