//! Preparation of documents that are not vendored, and the details of that of vendored ones.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::load::{self, Source, SourceCache, SourceMap};
use crate::normalize::base_path::{self, BasePath};
use crate::{Prepared, check, normalize, overlay, upgrade};
use tidbcloud_schema::walk;

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
    let prepared = finish(source_map, document, actions)?;
    Ok((prepared, misfits))
}

/// Prepares any one document, without overlays. Contradictions in it are warnings: it cannot be corrected here, and a
/// client can be made in spite of them.
pub fn prepare_standalone(file: &Path) -> Result<Prepared, Diagnostics> {
    let mut source = load::read_file(file)?;
    let document = upgrade::take_openapi3(&mut source)?;
    finish(SourceMap::new(source, BasePath::default()), document, 0)
}

/// Normalizes and checks a document that is not vendored.
fn finish(
    mut source_map: SourceMap,
    mut document: Value,
    actions: usize,
) -> Result<Prepared, Diagnostics> {
    source_map.hoisted(&normalize::normalize_unvendored(&mut document));
    let mut results = check::check(&document);
    if !results.contradictions.is_empty() {
        declare_path_parameters(&mut document);
        require_only_properties(&mut document);
        results.warnings.extend(results.contradictions);
    }
    if !results.errors.is_empty() {
        return Err(source_map.locate(results.errors));
    }
    let warnings = results.warnings;
    Ok(Prepared {
        value: document,
        actions,
        warnings,
        source_map,
    })
}

/// Declares the parameters that only the path template names, as strings: no overlay corrects documents of others.
fn declare_path_parameters(document: &mut Value) {
    walk::each_operation_mut(document, &mut |operation, _, path, _| {
        let declared = |name: &str, list: &[Value]| {
            list.iter()
                .any(|p| p.get("in") == Some(&json!("path")) && p.get("name") == Some(&json!(name)))
        };
        let names = check::operations::template(path).unwrap_or_default();
        let Some(operation) = operation.as_object_mut().filter(|_| !names.is_empty()) else {
            return;
        };
        let list = operation.entry("parameters").or_insert_with(|| json!([]));
        let Some(list) = list.as_array_mut() else {
            return;
        };
        for name in names {
            if !declared(&name, list) {
                list.push(json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}));
            }
        }
    });
}

/// Names in `required` that are no property say nothing; in our documents they are errors, because they were meant to.
fn require_only_properties(document: &mut Value) {
    walk::each_schema_mut(document, &mut |schema, _, _| {
        let Some(schema) = schema.as_object_mut() else {
            return;
        };
        let Some(Value::Array(mut list)) = schema.remove("required") else {
            return;
        };
        let properties = schema.get("properties").and_then(Value::as_object);
        let declared = |name: &Value| {
            name.as_str()
                .is_some_and(|n| properties.is_some_and(|p| p.contains_key(n)))
        };
        list.retain(declared);
        if !list.is_empty() {
            schema.insert("required".to_owned(), Value::Array(list));
        }
    });
}
