//! OpenAPI documents: read, upgraded, normalized, corrected by overlays, checked.
//!
//! Everything works on `serde_json::Value`: the published documents break typed readers. YAML is touched only where
//! files are read ([`load`], [`overlay`]) and written ([`yaml`]).

pub mod base_path;
pub mod check;
pub mod equality;
pub mod hoist;
pub mod load;
pub mod normalize;
pub mod overlay;
pub mod pointer;
pub mod report;
pub mod structure;
pub mod upgrade;
pub mod walk;
pub mod yaml;

mod flatten;
mod lines;
mod places;
mod prepare;
mod prose;
mod references;
mod repair;
mod shelf;

pub use places::Places;
pub use prepare::{Prepared, prepare, prepare_beside, prepare_foreign};
pub use shelf::Shelf;
