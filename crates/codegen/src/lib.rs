//! Models in, Rust crates out. The only code that writes `generated/`.
#![forbid(unsafe_code)]

pub mod emit;
pub mod generate;
pub mod signature;

mod source_text;
mod standalone;

pub use standalone::Standalone;
