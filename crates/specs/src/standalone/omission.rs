//! Operations with constructs that have no support: left out where that is wanted, counted where it is not.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::{ForeignDocument, ForeignModel, attempt};
use crate::name_rules::shared_words::SharedWords;
use tidbcloud_model::api::OmittedOperation;
use tidbcloud_openapi::Unfit;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics, shared_text};
use tidbcloud_openapi::load::Source;
use tidbcloud_openapi::walk::{self, FaultFinder};

/// The most rounds of leaving operations out. Each step of the preparation finds problems that the one before hid.
const MOST_ROUNDS: usize = 64;

/// Number of reasons that the summary names.
const SHOWN: usize = 5;

/// Why no model was made.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Every problem of the first step that failed.
    pub problems: Diagnostics,
    /// Number of operations at fault, where a model could be made without them, and why.
    pub summary: Option<String>,
}

impl From<Diagnostics> for Refusal {
    fn from(problems: Diagnostics) -> Self {
        Self {
            problems,
            summary: None,
        }
    }
}

/// Makes the model of a document, without operations at fault where the caller wants that.
pub(super) fn load(document: &ForeignDocument, source: Source) -> Result<ForeignModel, Refusal> {
    // Names are those of the whole document, whatever is left out.
    let shared = SharedWords::of(&source.value);
    let whole = match attempt(document, source.clone(), &shared) {
        Ok(model) => return Ok(model),
        Err(unfit) => unfit,
    };
    let total = walk::operations(&source.value).len();
    let problems = whole.as_ref().clone().located();
    match without_unsupported(document, source, &shared, whole) {
        Ok(model) if document.omits_unsupported => Ok(model),
        Ok(model) => Err(Refusal {
            problems,
            summary: Some(summary(&model.loaded.api.omitted, total)),
        }),
        Err(failure) => Err(Refusal {
            problems: match document.omits_unsupported {
                true => failure.problems,
                false => problems,
            },
            summary: (failure.omitted.len() == total && total > 0)
                .then(|| summary(&failure.omitted, total)),
        }),
    }
}

/// Problems in spite of everything that was left out.
struct Failure {
    problems: Diagnostics,
    omitted: Vec<OmittedOperation>,
}

/// The number of operations at fault and the most frequent reasons.
fn summary(omitted: &[OmittedOperation], total: usize) -> String {
    let reasons = omitted.iter().map(|operation| Diagnostic {
        what: operation.reason.clone(),
        ..Diagnostic::default()
    });
    let reasons = Diagnostics(reasons.collect());
    let mut sorts = reasons.by_sort();
    sorts.sort_by_key(|sort| std::cmp::Reverse(sort.len()));
    let shown = sorts.iter().take(SHOWN).map(|sort| {
        let text = shared_text(sort.iter().map(|reason| reason.what.as_str()));
        format!("{}: {text}", sort.len())
    });
    let mut reasons: Vec<String> = shown.collect();
    let others: usize = sorts.iter().skip(SHOWN).map(Vec::len).sum();
    if others > 0 {
        reasons.push(format!("{others}: other constructs"));
    }
    let reasons = reasons.join("; ");
    match omitted.len() == total {
        true => format!("all {total} operations at fault ({reasons}); none is left for a crate"),
        false => format!(
            "{} of {total} operations at fault ({reasons}); --skip-unsupported leaves them out",
            omitted.len()
        ),
    }
}

/// Leaves out the operations that problems are about, until there are no more.
fn without_unsupported(
    document: &ForeignDocument,
    mut source: Source,
    shared: &SharedWords,
    mut unfit: Box<Unfit>,
) -> Result<ForeignModel, Failure> {
    let mut omitted: BTreeMap<(String, String), OmittedOperation> = BTreeMap::new();
    for _ in 0..MOST_ROUNDS {
        let found = at_fault(&source, &unfit);
        let new: BTreeSet<&(String, String)> = found.keys().collect();
        let has_more = !new.is_empty() && remove(&mut source, &new);
        omitted.extend(found);
        if !has_more {
            break;
        }
        unfit = match attempt(document, source.clone(), shared) {
            Ok(mut model) => {
                model.loaded.api.omitted = omitted.into_values().collect();
                return Ok(model);
            }
            Err(unfit) => unfit,
        };
    }
    Err(Failure {
        problems: unfit.located(),
        omitted: omitted.into_values().collect(),
    })
}

/// The operations that problems are about, by path and method, with the first problem of each.
fn at_fault(source: &Source, unfit: &Unfit) -> BTreeMap<(String, String), OmittedOperation> {
    let finder = FaultFinder::of(match &unfit.prepared {
        Some((document, _)) => document,
        None => &source.value,
    });
    let located = unfit.clone().each_located();
    let mut found = BTreeMap::new();
    for (problem, located) in unfit.problems.0.iter().zip(located.0) {
        let is_of_document = problem
            .file
            .as_ref()
            .is_none_or(|file| *file == source.path);
        let Some(pointer) = problem.pointer.as_deref().filter(|_| is_of_document) else {
            continue;
        };
        for (path, method) in finder.operations_at(pointer) {
            found
                .entry((path.clone(), method.clone()))
                .or_insert_with(|| OmittedOperation {
                    method: method.to_uppercase(),
                    path,
                    reason: located.what.clone(),
                    line: located.line,
                });
        }
    }
    found
}

/// Takes operations out of a document as its file has it; returns whether any are left.
fn remove(source: &mut Source, operations: &BTreeSet<&(String, String)>) -> bool {
    let document = Arc::make_mut(&mut source.value);
    let Some(Value::Object(paths)) = document.get_mut("paths") else {
        return false;
    };
    for (path, method) in operations {
        let Some(Value::Object(item)) = paths.get_mut(path) else {
            continue;
        };
        item.remove(method);
        if !walk::METHODS
            .iter()
            .any(|method| item.contains_key(*method))
        {
            paths.remove(path);
        }
    }
    !walk::operations(document).is_empty()
}
