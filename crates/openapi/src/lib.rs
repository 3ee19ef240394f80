//! OpenAPI documents: loaded, upgraded, corrected by overlays, normalized, checked.
//!
//! Everything works on `serde_json::Value`: the published documents break typed readers. [`prepare`] shows the pipeline;
//! each of its steps is a module.

use std::path::{Path, PathBuf};

use serde_json::Value;

pub mod check;
pub mod diagnostic;
pub mod likeness;
pub mod load;
pub mod media_types;
pub mod normalize;
pub mod overlay;
mod plain;
pub mod schema;
mod successes;
pub mod upgrade;

mod origins;
mod prepare;
mod raw;

pub use load::{SourceCache, SourceMap, yaml_writer as yaml};
pub use normalize::{base_path, normalization};
pub use plain::plain;
pub use prepare::{Unfit, overlay_source, prepare_foreign, prepare_lenient, prepare_standalone};
pub use successes::{Successes, successes};
/// The part that the mock reads stored documents with, and that knows no YAML.
pub use tidbcloud_schema::{keywords, pointer, sample, secret_names, walk, words};

use diagnostic::Diagnostics;

/// A document that passed every check.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The document in normal form.
    pub value: Value,
    /// Number of overlay actions that were applied.
    pub actions: usize,
    /// Legal but suspicious constructs, by pointer.
    pub warnings: Diagnostics,
    /// Changes that normalizing made.
    pub normalization: normalization::NormalizationReport,
    /// The positions of its nodes in the file.
    pub source_map: SourceMap,
}

impl Prepared {
    /// Legal but suspicious constructs, with file and line.
    #[must_use]
    pub fn warnings(&self) -> Diagnostics {
        self.source_map.locate(self.warnings.clone())
    }
}

/// Prepares the vendored document of the API at `server`: its overlays are applied in their order.
///
/// # Errors
///
/// Everything that is wrong with the first step that fails, with file and line.
pub fn prepare(
    openapi_path: &Path,
    server: &str,
    overlays: &[PathBuf],
    cache: &SourceCache,
) -> Result<Prepared, Diagnostics> {
    let mut source = prepare::load_vendored(openapi_path)?;
    let mut document = upgrade::take_openapi3(&mut source)?;
    let base_path =
        base_path::fold(&mut document, server).map_err(|problem| source.locate(problem.into()))?;

    let (actions, misfits) = overlay::apply_all(&mut document, overlays, cache);
    if !misfits.is_empty() {
        return Err(prepare::incomplete(&source, &document)?.unwrap_or(misfits));
    }

    let mut source_map = SourceMap::new(source, base_path);
    let normalization = normalize::normalize_vendored(&mut document);
    source_map.hoisted(&normalization);

    let results = check::check(&document);
    let errors = results.errors_of_vendored();
    if !errors.is_empty() {
        return Err(source_map.locate(errors));
    }
    let warnings = results.warnings;
    Ok(Prepared {
        value: document,
        actions,
        warnings,
        normalization,
        source_map,
    })
}
