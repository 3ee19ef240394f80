//! The whole way of a document to what the model is made of: read, upgraded, corrected, normalized, checked.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::base_path::{self, BasePath};
use super::load::{self, Source};
use super::report::{Report, Rule};
use super::source_cache::SourceCache;
use super::source_map::SourceMap;
use super::{check, normalize, overlay, upgrade, walk};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// A document that passed every check.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The document in normal form.
    pub value: Value,
    /// How many overlay actions were applied.
    pub actions: usize,
    /// What is legal but odd, by pointer.
    pub warnings: Diagnostics,
    /// Where its nodes stand in the file.
    pub places: SourceMap,
}

impl Prepared {
    /// What is legal but odd. Finding the lines reads the whole file again.
    #[must_use]
    pub fn warnings(&self) -> Diagnostics {
        self.places.locate(self.warnings.clone())
    }
}

/// Prepares the vendored document of the API at `server`: its overlays are applied in their order.
pub fn prepare(
    openapi_path: &Path,
    server: &str,
    overlays: &[PathBuf],
    cache: &SourceCache,
) -> Result<Prepared, Diagnostics> {
    if !openapi_path.exists() {
        let problem = Diagnostic::new(
            "no document is vendored here",
            "write it with `cargo xtask vendor API FILE`",
        );
        return Err(problem.in_file(openapi_path).into());
    }
    let mut source = load::read_file(openapi_path)?;
    let mut value = upgrade::take_openapi3(&mut source)?;
    let base_path = folded(&source, &mut value, server)?;
    let mut actions = 0;
    let mut problems = Diagnostics::default();
    for path in overlays {
        match overlay::read(path, cache) {
            Ok(overlay) => {
                let (applied, misfits) = overlay::apply_fitting(&mut value, &overlay);
                actions += applied.actions;
                problems.extend(misfits);
            }
            Err(found) => problems.extend(found),
        }
    }
    if !problems.is_empty() {
        // Overlays do not fit a part of a document: that is the one thing to tell.
        let raw = upgrade::to_openapi3(&load::read_file(openapi_path)?)?;
        return Err(match check::dangling(&raw, &value) {
            Some(problem) => source.locate(problem.into()),
            None => problems,
        });
    }
    let places = SourceMap::new(source, HashMap::new(), base_path);
    finish(places, value, actions, true)
}

/// Prepares a document that is not the vendored one, published or vendored long ago, with the overlays of the vendored
/// one. Actions that do not fit it are no errors: they come beside it.
pub fn prepare_lenient(
    mut source: Source,
    server: &str,
    overlays: &[PathBuf],
    cache: &SourceCache,
) -> Result<(Prepared, Diagnostics), Diagnostics> {
    let mut value = upgrade::take_openapi3(&mut source)?;
    let base_path = folded(&source, &mut value, server)?;
    // Overlays are written for vendored documents, whose inlined schemas have names.
    let origins = origins(normalize::unread(&mut value));
    let mut actions = 0;
    let mut misfits = Diagnostics::default();
    for path in overlays {
        let (applied, found) = overlay::apply_fitting(&mut value, &overlay::read(path, cache)?);
        actions += applied.actions;
        misfits.extend(found);
    }
    let places = SourceMap::new(source, origins, base_path);
    let prepared = finish(places, value, actions, false)?;
    Ok((prepared, misfits))
}

/// Prepares any one document, without overlays. What contradicts itself there is a warning: nobody here can settle it,
/// and a client can be made in spite of it.
pub fn prepare_standalone(file: &Path) -> Result<Prepared, Diagnostics> {
    let mut source = load::read_file(file)?;
    let value = upgrade::take_openapi3(&mut source)?;
    let places = SourceMap::new(source, HashMap::new(), BasePath::default());
    finish(places, value, 0, false)
}

/// The document in the form whose server is the API's, and what its paths began with.
fn folded(source: &Source, document: &mut Value, server: &str) -> Result<BasePath, Diagnostics> {
    base_path::fold(document, server).map_err(|problem| source.locate(problem.into()))
}

fn finish(
    mut places: SourceMap,
    mut value: Value,
    actions: usize,
    is_ours: bool,
) -> Result<Prepared, Diagnostics> {
    let report = if is_ours {
        normalize::again(&mut value)
    } else {
        normalize::unread(&mut value)
    };
    places.hoisted(origins(report));
    let mut findings = check::check(&value);
    if is_ours {
        findings.errors = findings.unsettled();
    } else if !findings.contradictions.is_empty() {
        declare_path_parameters(&mut value);
        require_only_properties(&mut value);
        findings.warnings.extend(findings.contradictions);
    }
    if !findings.errors.is_empty() {
        return Err(places.locate(findings.errors));
    }
    Ok(Prepared {
        value,
        actions,
        warnings: findings.warnings,
        places,
    })
}

/// Where the schemas that became components stood.
fn origins(report: Report) -> HashMap<String, String> {
    let named = report
        .hoisted
        .into_iter()
        .filter(|hoisted| matches!(hoisted.rule, Rule::Title | Rule::Place));
    named
        .map(|hoisted| (hoisted.name, hoisted.pointer))
        .collect()
}

/// A template's parameter that nothing declares is a string: nobody corrects documents of others with an overlay.
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
