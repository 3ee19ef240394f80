//! Models in, Rust crates out. The only code that writes `generated/`.
#![forbid(unsafe_code)]

pub mod emit;
pub mod generate;

mod source_text;
