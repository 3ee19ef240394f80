//! `cargo xtask update API FILE`: a published document becomes crates in one go, or nothing is touched.
//!
//! Every step works on a copy of `specs/` and in memory: vendor, names, overlays, crates, comparison. Only when all of
//! them have succeeded are the files written, together.

mod previous;
mod names;
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
use crate::revision::Side;
use previous::{Before, Outcome};
use tidbcloud_codegen::generate;
use tidbcloud_console::{Batch, Outcome as CommandOutcome, Status, files_below, say, write};
use tidbcloud_specs::Specs;
use tidbcloud_specs::names::rename_sentences;
use tidbcloud_specs::vendor::report as vendor;

/// Arguments of an update.
#[derive(Clone, Debug)]
pub struct Request {
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
pub fn run(root: &Path, request: &Request) -> CommandOutcome {
    let api = request.api.as_str();
    let work_tree = Specs::of_workspace(root)?;
    let entry = work_tree
        .entry(api)
        .map_err(|problems| problems.to_string())?;
    let is_first = !entry.openapi_path().exists();
    let folder = copy(&root.join("specs"))?;
    // The copy's own name means nothing to anybody.
    let named = |text: String| text.replace(&*folder.path().to_string_lossy(), "specs");
    let file = request.file.display();

    let steps = || -> Result<(Noted, Side, Batch, Option<Outcome>), String> {
        let noted = vendored(folder.path(), api, &request.file)?;
        let specs = work_tree
            .open_beside(folder.path())
            .map_err(|problems| problems.to_string())?
            .updating(api);
        names::settle(&specs, request)?;
        let head = Side::draft(specs, request.file.display().to_string());
        let entry = head.specs.entry(api);
        let entry = entry.map_err(|problems| problems.to_string())?;
        // What is wrong here would look as if the state before could not be compared with.
        Accepted::read(entry.dir()).map_err(|problems| problems.to_string())?;
        let before = Before::open(root, &head)?;
        let loaded = corrected(&head, api, &before).map_err(|error| {
            format!(
                "{error}\n\nThis is about the new document, {file}, with the overlay, names and sentences of specs/; the document before it does not count."
            )
        })?;
        let known = BTreeMap::from([(api.to_owned(), loaded)]);
        let made = generate::make(root, &head.specs, &[api.to_owned()], known)?;
        made.warn();
        for (path, text) in made.ledgers() {
            write(path, text).map_err(|error| cannot_copy(path, &error))?;
        }
        let outcome = (!is_first).then(|| before.compare(root, &head, api));
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
        Ok((noted, head, batch, outcome))
    };
    let (noted, head, batch, outcome) = steps().map_err(|error| nothing_written(&named(error)))?;
    batch.write()?;
    // Before that, they would bury what has to be settled.
    noted.print();
    summary::tell(root, api, &head, &batch, outcome.as_ref());
    Ok(Status::Clean)
}

/// A copy of the `specs/` folder that goes when it is dropped.
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
        "make the folder readable, and room in the folder of temporary files",
    )
    .in_file(path)
    .to_string()
}

fn nothing_written(error: &str) -> String {
    format!(
        "{error}\n\nNothing was written. Settle what is told above and run this again; `--keep OLD=NEW`, `--drop ID` and `--rename ID=NAME` settle names on the way."
    )
}

/// What reading the document met, for people to look at.
struct Noted {
    vendored: Vendored,
    /// How much more is odd that was odd before.
    known: usize,
}

impl Noted {
    fn print(&self) {
        vendor::print(&self.vendored);
        if self.known > 0 {
            say!("{:>12} {} more, as before", "Odd", self.known);
        }
    }
}

/// Keeps the document and its checksum in the copy.
fn vendored(specs: &Path, api: &str, file: &Path) -> Result<Noted, String> {
    let vendor::Read {
        manifest,
        entry,
        mut vendored,
    } = vendor::read(specs, api, file)?;
    let odd = vendored.findings.warnings.len();
    forget_known(&entry, &mut vendored);
    let path = specs.join(manifest::FILE);
    write(&entry.openapi_path(), &vendored.yaml)
        .and_then(|()| write(&path, &manifest.to_text()))
        .map_err(|error| cannot_copy(specs, &error))?;
    let known = odd - vendored.findings.warnings.len();
    Ok(Noted { vendored, known })
}

/// Leaves out what is odd about the document that is vendored now, too: people have seen it.
fn forget_known(entry: &Entry, vendored: &mut Vendored) {
    let now = load::read_file(&entry.openapi_path())
        .and_then(|source| tidbcloud_specs::vendor::vendor(entry, &source));
    let Ok(now) = now else { return };
    let known: BTreeSet<_> = now.findings.warnings.0.iter().map(place).collect();
    let warnings = &mut vendored.findings.warnings.0;
    warnings.retain(|problem| !known.contains(&place(problem)));
}

/// What a problem says, and of what.
fn place(problem: &Diagnostic) -> (&str, Option<&str>) {
    (&problem.what, problem.pointer.as_deref())
}

/// The API as the new document has it, with the sentences of what it has. Everything is told that does not fit it.
fn corrected(head: &Side, api: &str, before: &Before) -> Result<Loaded, String> {
    let specs = &head.specs;
    let new = specs.load_without_docs(api);
    let new = new.map_err(|problems| problems.to_string())?;
    // Sentences stand under Rust names: as long as those are not settled, what is wrong with them only repeats it.
    if !new.unsettled.is_empty() {
        return Err(new.unsettled.to_string());
    }
    let entry = specs.entry(api).map_err(|problems| problems.to_string())?;
    let words = specs.words(api).map_err(|problems| problems.to_string())?;
    let identities: BTreeSet<String> = docs::identities(&new.api).into_iter().collect();
    let strays = words.into_keys().filter(|key| !identities.contains(key));
    // Those that never stood under an identity stay, for somebody to correct.
    let gone = before.had(api, head, strays.collect());
    rename_sentences(entry, &gone.into_iter().map(|key| (key, None)).collect())?;
    specs.load(api).map_err(|problems| problems.to_string())
}
