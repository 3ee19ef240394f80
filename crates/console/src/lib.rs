//! What every command shares: exit statuses, printing, files written together, work in parallel.
#![forbid(unsafe_code)]

pub mod files;
pub mod parallel;

mod batch;

pub use batch::Batch;
pub use files::{Changes, File};
