//! One API as it is loaded: its model, and the document and names that it was made from.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use crate::docs;
use crate::ledger::conflict::{Disagreement, NameConflict};
use crate::ledger::{Ledger, OpenDecision, ResolutionHint};
use crate::lower::{self, ApiSettings};
use crate::manifest::Entry;
use crate::matching::models::MatchedModels;
use crate::matching::proposals::Previous;
use tidbcloud_console::stages::{Stage, measure};
use tidbcloud_model::api::Api;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load::Source;
use tidbcloud_openapi::{Prepared, SourceMap};

/// One API, ready to read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The model of the API.
    pub api: Api,
    /// The prepared document: vendored, corrected by overlays, normalized and checked, with the tagged unions that names imply.
    pub document: Value,
    /// Lines of the document's nodes in its file.
    pub source_map: SourceMap,
    /// Conflicts between names.lock and the document. Nothing may be written until they are resolved.
    pub name_conflicts: Diagnostics,
    /// Those conflicts that a maintainer resolves by a decision about one name.
    pub open_decisions: Vec<OpenDecision>,
    /// Masked fields for which no overlay decides whether they are secrets.
    pub undecided_secrets: Vec<UndecidedField>,
    /// Warnings by pointer, without lines.
    pub(crate) unlocated_warnings: Diagnostics,
    /// The rows of `names.lock`.
    pub(crate) rows: Arc<Ledger>,
    /// The release in which new names appear first.
    pub(crate) upcoming: String,
}

/// A field that looks like a secret and has no decision.
#[derive(Clone, Debug)]
pub struct UndecidedField {
    /// Schema and wire name: `v1beta1Cluster.adminToken`.
    pub name: String,
    /// The problem, with the overlay action to write.
    pub problem: Diagnostic,
}

impl Loaded {
    /// The complete name ledger: the rows of `names.lock`, and one for every new identity.
    #[must_use]
    pub fn ledger(&self) -> Ledger {
        self.rows.with_additions(&self.api, &self.upcoming)
    }

    /// Whether there are warnings about the document.
    #[must_use]
    pub fn has_warnings(&self) -> bool {
        !self.unlocated_warnings.is_empty()
    }

    /// Warnings about the document, with their lines. Finding the lines reads the whole file again.
    #[must_use]
    pub fn warnings(&self) -> Diagnostics {
        self.source_map.locate(self.unlocated_warnings.clone())
    }

    /// Merges the documentation into the model.
    ///
    /// # Errors
    ///
    /// Where keys match no identity of the API.
    pub(crate) fn merge_docs(
        &mut self,
        entry: &Entry,
        docs: BTreeMap<String, String>,
    ) -> Result<(), Diagnostics> {
        let orphans = docs::merge_docs(&mut self.api, docs);
        // Keys are Rust names: as long as those conflict, orphans only repeat it.
        if self.name_conflicts.is_empty() {
            docs::orphans(&self.api, &orphans, &entry.docs_path()).into_result()?;
        }
        Ok(())
    }
}

/// The name ledger of an API as its file has it.
pub(crate) struct LedgerFile {
    ledger: Arc<Ledger>,
    /// The rows that a crate can have.
    valid: Arc<Ledger>,
    /// Problems of the other rows.
    problems: Diagnostics,
    /// The file; `None` before it is written for the first time.
    source: Option<Source>,
    /// Form of the commands that messages propose.
    hint: ResolutionHint,
    /// The state before an update.
    previous: Option<Arc<PreviousNames>>,
}

/// Model and names of an API before an update.
#[derive(Clone, Debug)]
pub struct PreviousNames {
    /// The API of the vendored document.
    pub loaded: Loaded,
    /// `names.lock`, for the lines of problems.
    pub source: Option<Source>,
}

impl LedgerFile {
    pub(crate) fn new(
        entry: &Entry,
        ledger: Arc<Ledger>,
        source: Option<Source>,
        hint: ResolutionHint,
        previous: Option<Arc<PreviousNames>>,
    ) -> Self {
        let (valid, problems) = ledger.valid_rows(&entry.id);
        Self {
            ledger,
            valid,
            problems,
            source,
            hint,
            previous,
        }
    }

    pub(crate) fn into_ledger(self) -> Ledger {
        Arc::unwrap_or_clone(self.ledger)
    }

    /// Adds the problems of the rows, and the conflicts of the rows with the document.
    fn add_conflicts(&self, loaded: &mut Loaded, found: Vec<NameConflict>) {
        let source_map = &loaded.source_map;
        let place = |pointer: &str| {
            let problem = Diagnostic::default().at(pointer);
            let located = source_map
                .locate(problem.into())
                .0
                .pop()
                .unwrap_or_default();
            match (located.file, located.line) {
                (Some(file), Some(line)) => format!("{}:{line}", file.display()),
                (Some(file), None) => file.display().to_string(),
                (None, _) => pointer.to_owned(),
            }
        };
        // A row that no crate can have has its problem already.
        let found = found
            .into_iter()
            .filter(|conflict| {
                let subject = conflict.subject();
                self.valid.row(subject).is_some() || self.ledger.row(subject).is_none()
            })
            .collect();
        let previous = self.previous.as_deref();
        let models = previous.map(|previous| MatchedModels::of(&previous.loaded, loaded));
        let previous_model = previous
            .zip(models.as_ref())
            .map(|(previous, models)| Previous {
                api: &previous.loaded.api,
                models,
            });
        let disagreement = Disagreement {
            ledger: &self.valid,
            api: &loaded.api,
            previous: previous_model,
            hint: self.hint,
            place: &place,
        };
        let mut decisions = disagreement.decisions(found);
        // During an update, lines are those of the file before its edits.
        let before = previous.and_then(|previous| previous.source.as_ref());
        let located = |problems: Diagnostics, source: Option<&Source>| match source {
            Some(source) => source.locate(problems),
            None => problems,
        };
        let mut all = located(self.problems.clone(), self.source.as_ref());
        for decision in &mut decisions {
            let problem = std::mem::take(&mut decision.problem);
            let problems = located(problem.into(), before.or(self.source.as_ref()));
            decision.problem = problems.0.into_iter().next().unwrap_or_default();
            all.push(decision.problem.clone());
        }
        loaded.name_conflicts = all;
        loaded.open_decisions = decisions;
    }
}

/// Lowers a prepared document under the names of the ledger. The documentation is still missing.
pub(crate) fn lower(
    entry: &Entry,
    prepared: Prepared,
    file: LedgerFile,
) -> Result<Loaded, Diagnostics> {
    let info = ApiSettings {
        id: entry.id.clone(),
        version: entry.version.clone(),
        crate_name: entry.crate_name.clone(),
        release: entry.release.clone(),
        title: entry.title.clone(),
        server: entry.server.clone(),
    };
    let lowered = measure(Stage::Models, || {
        lower::lower_with_names(&prepared.value, &info, &file.valid)
    })
    .map_err(|problems| prepared.source_map.locate(problems))?;
    let overlay = entry.overlay_path();
    let undecided = lowered.undecided.into_iter();
    let undecided = undecided.flat_map(|field| {
        let problem = field.problem(&overlay);
        let located = prepared.source_map.locate(problem.into()).into_iter();
        located.map(move |problem| UndecidedField {
            name: field.name.clone(),
            problem,
        })
    });
    let undecided_secrets = undecided.collect();
    let mut api = lowered.api;
    api.plans = entry.plans.clone();
    let mut document = prepared.value;
    lower::choice::write(&mut document, &api);
    let mut warnings = prepared.warnings;
    warnings.extend(lowered.warnings);
    let mut loaded = Loaded {
        name_conflicts: Diagnostics::default(),
        open_decisions: Vec::new(),
        undecided_secrets,
        rows: Arc::clone(&file.ledger),
        upcoming: entry.upcoming(),
        api,
        unlocated_warnings: warnings,
        document,
        source_map: prepared.source_map,
    };
    file.add_conflicts(&mut loaded, lowered.conflicts);
    Ok(loaded)
}
