//! Preparation of documents that are not vendored, and the details of that of vendored ones.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::load::{self, Source, SourceCache, SourceMap};
use crate::normalize::base_path::{self, BasePath};
use crate::{Prepared, check, normalize, origins, overlay, upgrade};

mod corrections;
mod descriptions;
mod unused;

/// Loads a vendored document.
pub(crate) fn load_vendored(openapi_path: &Path) -> Result<Source, Diagnostics> {
    if openapi_path.exists() {
        return load::read_file(openapi_path);
    }
    let problem = Diagnostic::new(
        "no document is vendored here",
        "write it with `cargo xtask vendor API FILE`",
    );
    Err(problem.in_file(openapi_path).into())
}

/// Reports a document of which only a part is there: overlays do not fit it, and that is the one cause to name.
pub(crate) fn incomplete(
    source: &Source,
    corrected: &Value,
) -> Result<Option<Diagnostics>, Diagnostics> {
    let raw = upgrade::to_openapi3(&load::read_file(&source.path)?)?;
    let problem = check::dangling(&raw, corrected);
    Ok(problem.map(|problem| source.locate(problem.into())))
}

/// Prepares a document that is not the vendored one, published or vendored long ago, with the overlays of the vendored
/// one. Actions that do not fit it are no errors: they are returned with it.
pub fn prepare_lenient(
    mut source: Source,
    server: &str,
    overlays: &[PathBuf],
    cache: &SourceCache,
) -> Result<(Prepared, Diagnostics), Diagnostics> {
    let mut document = upgrade::take_openapi3(&mut source)?;
    let base_path =
        base_path::fold(&mut document, server).map_err(|problem| source.locate(problem.into()))?;
    // Overlays are written for vendored documents, whose inlined schemas have names.
    let report = normalize::normalize_unvendored(&mut document);
    let mut actions = 0;
    let mut misfits = Diagnostics::default();
    for path in overlays {
        let (applied, found) = overlay::apply_fitting(&mut document, &overlay::read(path, cache)?);
        actions += applied.actions;
        misfits.extend(found);
    }
    let mut source_map = SourceMap::new(source, base_path);
    source_map.hoisted(&report);
    let prepared = finish(source_map, document, actions).map_err(|unfit| unfit.located())?;
    Ok((prepared, misfits))
}

/// Prepares any one document, without overlays. Contradictions in it are warnings: it cannot be corrected here, and a
/// client can be made in spite of them.
///
/// # Errors
///
/// Everything that is wrong with the first step that fails, with file and line.
pub fn prepare_standalone(file: &Path) -> Result<Prepared, Diagnostics> {
    prepare_foreign(load::read_file(file)?, false).map_err(|unfit| unfit.located())
}

/// Applies an overlay to a document as its file has it, before anything is upgraded or moved.
///
/// # Errors
///
/// Everything that is wrong with the overlay, and actions that do not fit the document.
pub fn overlay_source(source: &mut Source, overlay: &Path) -> Result<usize, Diagnostics> {
    let document = Arc::make_mut(&mut source.value);
    let paths = [overlay.to_owned()];
    let (actions, problems) = overlay::apply_all(document, &paths, &SourceCache::default());
    problems.into_result()?;
    Ok(actions)
}

/// Prepares any one document; with `keeps_docs`, its own descriptions are in `x-docs` where they were.
///
/// # Errors
///
/// Everything that is wrong with the first step that fails.
pub fn prepare_foreign(mut source: Source, keeps_docs: bool) -> Result<Prepared, Box<Unfit>> {
    origins::mark(Arc::make_mut(&mut source.value));
    let mut document = upgrade::take_openapi3(&mut source).map_err(Unfit::early)?;
    if keeps_docs {
        descriptions::keep(&mut document);
    }
    let source_map = SourceMap::new(source, BasePath::default()).of_foreign_source();
    finish(source_map, document, 0)
}

/// A document that no client can be made of, as it was when its problems were found.
#[derive(Clone, Debug)]
pub struct Unfit {
    /// The problems, by the pointers of the prepared document where it is there.
    pub problems: Diagnostics,
    /// The document in normal form, and the places of its nodes.
    pub prepared: Option<(Value, SourceMap)>,
}

impl Unfit {
    /// Problems of a step before the document was in normal form.
    fn early(problems: Diagnostics) -> Box<Self> {
        Box::new(Self {
            problems,
            prepared: None,
        })
    }

    /// The problems, with file and line, each once: a shared part is at fault in every operation that has it.
    #[must_use]
    pub fn located(self) -> Diagnostics {
        self.each_located().without_repetitions()
    }

    /// The problems, with file and line, in the order in which they were found.
    #[must_use]
    pub fn each_located(self) -> Diagnostics {
        match self.prepared {
            Some((_, source_map)) => source_map.locate(self.problems),
            None => self.problems,
        }
    }
}

/// Normalizes and checks a document that is not vendored.
fn finish(
    mut source_map: SourceMap,
    mut document: Value,
    actions: usize,
) -> Result<Prepared, Box<Unfit>> {
    let mut warnings = corrections::complete_info(&mut document, source_map.file());
    let mut normalization = normalize::normalize_unvendored(&mut document);
    source_map.hoisted(&normalization);
    source_map.moved(origins::take(&mut document));
    let mut results = check::check(&document);
    if !results.errors.is_empty() {
        let unused = unused::drop_unused(&mut document);
        if !unused.is_empty() {
            normalization.unused = unused;
            results = check::check(&document);
        }
    }
    if !results.contradictions.is_empty() {
        corrections::correct(&mut document);
        source_map.hoisted(&normalize::normalize_unvendored(&mut document));
        warnings.extend(results.contradictions);
    }
    if !results.errors.is_empty() {
        return Err(Box::new(Unfit {
            problems: results.errors,
            prepared: Some((document, source_map)),
        }));
    }
    warnings.extend(results.warnings);
    Ok(Prepared {
        value: document,
        actions,
        warnings,
        normalization,
        source_map,
    })
}
