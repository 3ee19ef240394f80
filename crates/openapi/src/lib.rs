//! OpenAPI documents: read, upgraded, normalized, corrected by overlays, checked.
//!
//! Everything works on `serde_json::Value`: the published documents break typed readers. YAML is touched only where
//! files are read ([`load`], [`overlay`]) and written ([`yaml`]).

pub mod base_path;
pub mod check;
pub mod diagnostic;
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
mod prepare;
mod prose;
mod references;
mod repair;
mod schema_keywords;
mod source_cache;
mod source_map;
mod span_index;

pub use prepare::{Prepared, prepare, prepare_lenient, prepare_standalone};
pub use source_cache::SourceCache;
pub use source_map::SourceMap;
