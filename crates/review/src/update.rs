//! `cargo xtask update API FILE`: turns a published document into crates in one step, or changes nothing.
//!
//! Every step works on a copy of `specs/` and in memory: vendor, names, overlays, crates, comparison. Only if all of them
//! succeed, the files are written, together.

mod names;
mod previous;
mod summary;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::load;
use tidbcloud_specs::manifest::{self, Entry};
use tidbcloud_specs::vendor::Vendored;
use tidbcloud_specs::{Loaded, docs};

use crate::gate::accepted::Accepted;
use crate::revision::Revision;
use previous::{PreviousComparison, PreviousState};
use tidbcloud_codegen::generate;
use tidbcloud_console::{Batch, Outcome, Status, files_below, say, write};
use tidbcloud_specs::Specs;
use tidbcloud_specs::commands::names::rename_docs_keys;
use tidbcloud_specs::commands::vendor;

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
    // Messages name specs/, not the temporary copy.
    let with_shown_paths = |text: String| text.replace(&*folder.path().to_string_lossy(), "specs");
    let file = request.file.display();

    let steps =
        || -> Result<(VendorSummary, Revision, Batch, Option<PreviousComparison>), String> {
            let vendoring = vendor_into(folder.path(), api, &request.file)?;
            let specs = work_tree
                .open_sharing_cache(folder.path())
                .map_err(|problems| problems.to_string())?
                .with_update_hints(api);
            names::apply(&specs, request)?;
            let head = Revision::draft(specs, request.file.display().to_string());
            let entry = head.specs.entry(api);
            let entry = entry.map_err(|problems| problems.to_string())?;
            // Otherwise an error in this file would be reported as one of the previous state.
            Accepted::read(entry.dir()).map_err(|problems| problems.to_string())?;
            let previous = PreviousState::open(root, &head)?;
            let loaded = load_new(&head, api, &previous).map_err(|error| {
            format!(
                "{error}\n\nThese problems are in {file}, checked with the overlay, names.lock and docs.yaml of specs/."
            )
        })?;
            let known = BTreeMap::from([(api.to_owned(), loaded)]);
            let made = generate::make(root, &head.specs, &[api.to_owned()], known)?;
            made.warn();
            for (path, text) in made.ledgers() {
                write(path, text).map_err(|error| cannot_copy(path, &error))?;
            }
            let outcome = (!is_first).then(|| previous.compare(root, &head, api));
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
            Ok((vendoring, head, batch, outcome))
        };
    let (vendoring, head, batch, outcome) =
        steps().map_err(|error| nothing_written(&with_shown_paths(error)))?;
    batch.write()?;
    // Printed only now: before, they would hide the errors that have to be fixed.
    vendoring.print();
    summary::print(root, api, &head, &batch, outcome.as_ref());
    Ok(Status::Clean)
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

fn nothing_written(error: &str) -> String {
    format!(
        "{error}\n\nNothing was written. Fix the problems above and run the command again. To resolve names in the same run, add `--keep OLD=NEW`, `--drop ID` or `--rename ID=NAME`."
    )
}

/// Findings of vendoring a document, with the number of warnings that the previous document has too.
struct VendorSummary {
    vendored: Vendored,
    /// Number of left out warnings, which the previous document has too.
    unchanged: usize,
}

impl VendorSummary {
    fn print(&self) {
        vendor::print_report(&self.vendored);
        if self.unchanged > 0 {
            say!("{:>12} {} (unchanged)", "Warnings", self.unchanged);
        }
    }
}

/// Vendors the document into the copy, with its checksum.
fn vendor_into(specs: &Path, api: &str, file: &Path) -> Result<VendorSummary, String> {
    let vendor::Vendoring {
        manifest,
        entry,
        mut vendored,
    } = vendor::read(specs, api, file)?;
    let warnings = vendored.check_results.warnings.len();
    drop_known_warnings(&entry, &mut vendored);
    let path = specs.join(manifest::FILE);
    write(&entry.openapi_path(), &vendored.yaml)
        .and_then(|()| write(&path, &manifest.to_text()))
        .map_err(|error| cannot_copy(specs, &error))?;
    let unchanged = warnings - vendored.check_results.warnings.len();
    Ok(VendorSummary {
        vendored,
        unchanged,
    })
}

/// Removes warnings that the currently vendored document has too: they were reported before.
fn drop_known_warnings(entry: &Entry, vendored: &mut Vendored) {
    let now = load::read_file(&entry.openapi_path())
        .and_then(|source| tidbcloud_specs::vendor::vendor(entry, &source));
    let Ok(now) = now else { return };
    let known: BTreeSet<_> = now.check_results.warnings.0.iter().map(identity).collect();
    let warnings = &mut vendored.check_results.warnings.0;
    warnings.retain(|problem| !known.contains(&identity(problem)));
}

/// Identity of a problem: text and pointer.
fn identity(problem: &Diagnostic) -> (&str, Option<&str>) {
    (&problem.what, problem.pointer.as_deref())
}

/// Loads the API with the new document, after removing documentation of items that it no longer has. Reports everything
/// else that does not match the document.
fn load_new(head: &Revision, api: &str, previous: &PreviousState) -> Result<Loaded, String> {
    let specs = &head.specs;
    let new = specs.load_without_docs(api);
    let new = new.map_err(|problems| problems.to_string())?;
    // The keys of docs.yaml are Rust names: errors about them would only repeat the name conflicts.
    if !new.name_conflicts.is_empty() {
        return Err(new.name_conflicts.to_string());
    }
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
