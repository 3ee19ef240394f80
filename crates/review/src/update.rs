//! `cargo xtask update API FILE`: turns a published document into crates in one step, or changes nothing.
//!
//! Every step works on a copy of `specs/` and in memory: vendor, names, overlays, crates, comparison. Only if all of them
//! succeed, the files are written, together.

mod decisions;
mod failure;
mod names;
mod previous;
mod summary;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_specs::{Loaded, PreviousNames, docs};

use crate::compare::incomplete;
use crate::gate::accepted::Accepted;
use crate::report::Incomplete;
use crate::revision::Revision;
use failure::Failure;
use names::Names;
use previous::{PreviousComparison, PreviousState};
use tidbcloud_codegen::generate;
use tidbcloud_console::{Batch, Outcome, Status, files_below, write};
use tidbcloud_specs::Specs;
use tidbcloud_specs::commands::names::rename_docs_keys;
use tidbcloud_specs::commands::vendor::{self, Vendoring};

/// Arguments of an update.
#[derive(Clone, Debug)]
pub struct UpdateRequest {
    /// The API, as in `specs/manifest.yaml`.
    pub api: String,
    /// The published document: Swagger 2.0 or OpenAPI 3.0, JSON or YAML.
    pub file: PathBuf,
    /// `OLD=NEW`: the document has a new identity for OLD; the Rust name stays.
    pub keep: Vec<String>,
    /// Identities to remove from names.lock.
    pub drop: Vec<String>,
    /// `ID=NAME`: gives an identity another Rust name.
    pub rename: Vec<String>,
    /// File of further decisions, one a line, in the form of these arguments.
    pub decisions: Option<PathBuf>,
}

/// Vendors a published document and writes names, crates and report, or writes nothing.
///
/// # Errors
///
/// Everything that has to be resolved before the document generates.
pub fn run(root: &Path, request: &UpdateRequest) -> Outcome {
    let api = request.api.as_str();
    let work_tree = Specs::of_workspace(root)?;
    let entry = work_tree
        .entry(api)
        .map_err(|problems| problems.to_string())?;
    let is_first = !entry.openapi_path().exists();
    let folder = copy(&root.join("specs"))?;
    // Messages name specs/, not the temporary copy, and lines of names.lock as it was.
    let with_shown_paths = |text: String| {
        let folders = [folder.path().to_owned(), root.join("specs")];
        let folders = folders.iter().map(|path| path.to_string_lossy());
        folders.fold(text, |text, path| text.replace(&*path, "specs"))
    };
    let file = request.file.display();

    let about = format!(
        "These problems are in {file}, checked with the overlay, names.lock and docs.yaml of specs/."
    );
    let steps = || -> Result<Update, Failure> {
        let vendoring = vendor_into(folder.path(), api, &request.file)?;
        let committed = || previous::committed_model(root, api);
        let previous = work_tree.previous_names(api, committed).map(Arc::new);
        let specs = work_tree
            .open_sharing_cache(folder.path())
            .map_err(|problems| problems.to_string())?
            .with_update_hints(api, previous.clone());
        resolve_names(root, request, &specs, previous.as_deref())
            .map_err(|failure| failure.about(&about))?;
        let head = Revision::draft(specs, request.file.display().to_string());
        let entry = head.specs.entry(api);
        let entry = entry.map_err(|problems| problems.to_string())?;
        // Otherwise an error in this file would be reported as one of the previous state.
        Accepted::read(entry.dir()).map_err(|problems| problems.to_string())?;
        let previous = PreviousState::open(root, &head)?;
        let loaded =
            load_new(&head, api, &previous).map_err(|error| Failure::from(error).about(&about))?;
        let new = NewDocument::of(&loaded, with_shown_paths);
        let known = BTreeMap::from([(api.to_owned(), loaded)]);
        // Missing documentation and decisions do not stop the update: a crate can be made, and undecided fields are masked.
        let made = generate::make(root, &head.specs, &[api.to_owned()], known)?;
        for (path, text) in made.specs_texts() {
            write(path, text).map_err(|error| cannot_copy(path, &error))?;
        }
        let comparison = (!is_first).then(|| previous.compare(root, &head, api));
        let mut batch = Batch::default();
        let mut add = || -> std::io::Result<()> {
            for path in files_below(folder.path())? {
                batch.put(
                    root.join("specs").join(&path),
                    fs::read(folder.path().join(&path))?,
                )?;
            }
            Ok(())
        };
        add().map_err(|error| cannot_copy(&root.join("specs"), &error))?;
        made.add_to(&mut batch)?;
        Ok(Update {
            api: api.to_owned(),
            from: head.label.clone(),
            vendoring,
            new,
            batch,
            comparison,
        })
    };
    let update = steps().map_err(|failure| with_shown_paths(failure.message(request)))?;
    update.batch.write()?;
    // Printed only now: before, it would hide the errors that have to be fixed.
    update.print(root);
    Ok(Status::Clean)
}

/// An update that succeeded.
struct Update {
    api: String,
    /// The published document.
    from: String,
    vendoring: Vendoring,
    new: NewDocument,
    batch: Batch,
    /// Comparison with the previous state; `None` where there was no document.
    comparison: Option<PreviousComparison>,
}

/// The work that the new document leaves, with paths as users know them.
struct NewDocument {
    /// Fields that look like secrets, each with the overlay action to write.
    undecided: Vec<String>,
    warnings: Vec<String>,
    incomplete: Incomplete,
}

impl NewDocument {
    fn of(loaded: &Loaded, with_shown_paths: impl Fn(String) -> String) -> Self {
        let undecided = loaded.undecided_secrets.iter();
        let warnings = loaded.warnings().into_iter();
        Self {
            undecided: undecided
                .map(|field| with_shown_paths(field.problem.to_string()))
                .collect(),
            warnings: warnings
                .map(|problem| with_shown_paths(problem.to_string()))
                .collect(),
            incomplete: incomplete(None, loaded),
        }
    }
}

/// Copies the `specs/` folder into a temporary one, which is removed when it is dropped.
fn copy(specs: &Path) -> Result<TempDir, String> {
    let folder = tempfile::tempdir().map_err(|error| cannot_copy(specs, &error))?;
    let copied = || -> std::io::Result<()> {
        for path in files_below(specs)? {
            let to = folder.path().join(&path);
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::copy(specs.join(&path), to)?;
        }
        Ok(())
    };
    copied().map_err(|error| cannot_copy(specs, &error))?;
    Ok(folder)
}

fn cannot_copy(path: &Path, error: &std::io::Error) -> String {
    Diagnostic::new(
        format!("cannot copy the specs: {error}"),
        "make the folder readable, and free space in the temporary folder",
    )
    .in_file(path)
    .to_string()
}

/// Applies the decisions of the request to the names of the copy.
///
/// # Errors
///
/// Every decision that was refused, and every one that is still open.
fn resolve_names(
    root: &Path,
    request: &UpdateRequest,
    specs: &Specs,
    previous: Option<&PreviousNames>,
) -> Result<(), Failure> {
    let given = decisions::given(request).map_err(|problems| problems.to_string());
    let (given, mut refused) = given?;
    let mut names = Names::open(specs, &request.api, previous)?;
    let (accepted, problems) = names.apply(&given)?;
    refused.extend(problems);
    names.drop_unused_types()?;
    names.write()?;
    let loaded = specs.load_without_docs(&request.api).map_err(|problems| {
        let mut all = Diagnostics::from(refused.clone());
        all.extend(problems.0);
        all.to_string()
    })?;
    if refused.is_empty() && loaded.name_conflicts.is_empty() {
        return Ok(());
    }
    // Rows that no crate can have are no decisions of an update.
    let is_open = |problem: &Diagnostic| {
        let mut open = loaded.open_decisions.iter();
        open.any(|open| open.problem == *problem)
    };
    let mut others = loaded.name_conflicts.0.clone();
    others.retain(|problem| !is_open(problem));
    let open = names.open_decisions(loaded);
    Err(Failure::of_names(
        root, request, &accepted, &refused, &open, &others,
    ))
}

/// Vendors the document into the copy, with its checksum.
fn vendor_into(specs: &Path, api: &str, file: &Path) -> Result<Vendoring, String> {
    let vendoring = vendor::read(specs, api, file)?;
    for (path, text) in vendoring.files(specs) {
        write(&path, &text).map_err(|error| cannot_copy(specs, &error))?;
    }
    Ok(vendoring)
}

/// Loads the API with the new document, after removing documentation of items that it no longer has. Reports everything
/// else that does not match the document.
fn load_new(head: &Revision, api: &str, previous: &PreviousState) -> Result<Loaded, String> {
    let specs = &head.specs;
    let new = specs.load_without_docs(api);
    let new = new.map_err(|problems| problems.to_string())?;
    let entry = specs.entry(api).map_err(|problems| problems.to_string())?;
    let docs_of_api = specs.docs(api).map_err(|problems| problems.to_string())?;
    let identities: BTreeSet<String> = docs::identities(&new.api).into_iter().collect();
    let orphans = docs_of_api
        .into_keys()
        .filter(|key| !identities.contains(key));
    // Keys that were never an identity stay, to be corrected by hand.
    let removed = previous.known_identities(api, head, orphans.collect());
    rename_docs_keys(entry, &removed.into_iter().map(|key| (key, None)).collect())?;
    specs.load(api).map_err(|problems| problems.to_string())
}
