//! Crates of the workspace: all are generated in memory before the first is written.

mod last_check;
mod orphans;
mod specs_file;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Instant, SystemTime};

use tidbcloud_model::api::Api;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_specs::manifest::Entry;
use tidbcloud_specs::{Loaded, Specs, docs};

use tidbcloud_console::parallel::{in_parallel, size};
use tidbcloud_console::stages::{Stage, measure};
use tidbcloud_console::{Batch, Changes, File, Outcome, Status, say};

use crate::emit;
use crate::format_cache::FormatCache;
use crate::mock_data::{self, MockOutput};
use crate::readme;
use crate::{Core, Templates, cached_crate_files};
use orphans::orphans;
use specs_file::SpecsFile;

pub use last_check::LastCheck;
pub(crate) use orphans::is_ours;

/// Error message if generated code differs from what the documents generate.
pub const STALE: &str =
    "error: generated code is stale\n  fix: run `cargo xtask generate` and review the change";

/// Writes the crates of the workspace, or with `check` reports which are stale.
///
/// # Errors
///
/// All problems of the documents, and files that cannot be read or written.
pub fn workspace(root: &Path, apis: &[String], check: bool) -> Outcome {
    let began = SystemTime::now();
    let specs = Specs::of_workspace(root)?;
    let made = make(root, &specs, apis, BTreeMap::new())?;
    made.warn();
    // A check reports everything at once; otherwise nothing is written before it is complete.
    if !check {
        made.check_complete()?;
    }
    let fresh = made.finish(check)?;
    if check && !fresh {
        eprintln!("{STALE}\n");
    }
    made.check_complete()?;
    if apis.is_empty() {
        made.keep_check(began);
    }
    Ok(Status::from(fresh || !check))
}

/// Generated crates and name ledgers, compared with the disk and not yet written.
pub struct GeneratedCrates {
    root: PathBuf,
    loaded: Vec<Loaded>,
    names: Vec<SpecsFile>,
    /// Tables of the workspace's README.
    readme: Changes,
    /// Data of the mock.
    mock: Vec<MockOutput>,
    /// Reference of all APIs, for programs: path and changes of each file.
    reference: Vec<(PathBuf, Changes)>,
    crates: Vec<CrateOutput>,
    /// The manifest, where it permits more undocumented items than there are.
    manifest: Option<SpecsFile>,
    /// Missing decisions about secrets, and items without documentation beyond the allowance.
    incomplete: Diagnostics,
    /// Crates of APIs that are no longer in the manifest.
    orphans: Vec<PathBuf>,
    started: Instant,
}

/// Generates the crates of these APIs, or of all if none is named. APIs in `known` are not loaded again.
pub fn make(
    root: &Path,
    specs: &Specs,
    ids: &[String],
    known: BTreeMap<String, Loaded>,
) -> Result<GeneratedCrates, String> {
    let known = Mutex::new(known);
    let started = Instant::now();
    for api in ids {
        specs.entry(api).map_err(|problems| problems.to_string())?;
    }
    let templates = Templates::open(&root.join("templates"))?;
    let cache = FormatCache::of_this_program();
    let generated = root.join("generated");

    let weight = |entry: &Entry| size(&entry.openapi_path());
    let made = in_parallel(specs.entries(), weight, |entry| {
        let id = &entry.id;
        let started = Instant::now();
        let known = known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(id);
        let loaded = match known {
            Some(loaded) => loaded,
            None => specs.load(id).map_err(|problems| problems.to_string())?,
        };
        if !loaded.name_conflicts.is_empty() {
            return Err(loaded.name_conflicts.to_string());
        }
        let wanted = ids.is_empty() || ids.iter().any(|api| api == id);
        let output = wanted
            .then(|| {
                let mut files =
                    cached_crate_files(&loaded.api, &templates, &Core::Workspace, &cache)?;
                files.extend(changelog(entry)?);
                let output = CrateOutput::new(
                    generated.join(&loaded.api.crate_name),
                    files,
                    &counts(&loaded),
                    started,
                )?;
                let names = SpecsFile::ledger(entry, &loaded.ledger())?;
                let undocumented = docs::undocumented(&loaded.api);
                let undecided = loaded.undecided_secrets.iter();
                let mut incomplete: Vec<Diagnostic> =
                    undecided.map(|field| field.problem.clone()).collect();
                incomplete.extend(entry.check_documented(&undocumented));
                Ok::<_, String>(ApiOutput {
                    output,
                    mock: measure(Stage::Emit, || mock_data::file(&loaded))?,
                    names,
                    incomplete,
                    undocumented: (id.clone(), undocumented.len()),
                })
            })
            .transpose()?;
        Ok((loaded, output))
    })?;
    let (loaded, outputs): (Vec<Loaded>, Vec<Option<ApiOutput>>) = made.into_iter().unzip();
    let (mut crates, mut names, mut mock) = (Vec::new(), Vec::new(), Vec::new());
    let (mut incomplete, mut undocumented) = (Diagnostics::default(), BTreeMap::new());
    for api in outputs.into_iter().flatten() {
        crates.push(api.output);
        mock.push(api.mock);
        names.push(api.names);
        incomplete.extend(api.incomplete);
        undocumented.extend([api.undocumented]);
    }
    let least = specs.manifest().with_least_allowances(&undocumented);
    let manifest = least
        .map(|manifest| SpecsFile::manifest(specs.dir(), &manifest))
        .transpose()?;
    let began = Instant::now();
    let files = measure(Stage::Emit, || {
        emit::conformance(&loaded, &templates, &root.join("templates"), &cache)
    })?;
    let operations: usize = loaded
        .iter()
        .map(|loaded| loaded.api.operations.len())
        .sum();
    let counts = format!("{operations:>3} operations, {:>21}", "");
    crates.push(CrateOutput::new(
        generated.join("conformance"),
        files,
        &counts,
        began,
    )?);

    let umbrella = specs.manifest().umbrella.as_ref();
    let mut reference = Vec::new();
    if let Some(umbrella) = umbrella {
        let began = Instant::now();
        let apis: Vec<&Api> = loaded.iter().map(|loaded| &loaded.api).collect();
        let files = measure(Stage::Emit, || {
            emit::umbrella::files(umbrella, &apis, &templates)
        })?;
        let counts = format!("{:>3} clients, {:>24}", apis.len(), "");
        let dir = generated.join(&umbrella.crate_name);
        crates.push(CrateOutput::new(dir, files, &counts, began)?);
        let mut files = measure(Stage::Emit, || {
            emit::reference::files(umbrella, &apis, &templates)
        })?;
        files.extend(readme::translation(root, &apis)?);
        files.extend(apis.iter().map(|api| emit::code_samples::file(api)));
        for file in files {
            reference.push((file.path.clone(), Changes::of_file(root, file)?));
        }
    }

    // Where only some crates are made, the texts of the others would be lost.
    if ids.is_empty() {
        cache.keep();
    }

    let orphans = if ids.is_empty() {
        orphans(&generated, &loaded, umbrella)?
    } else {
        Vec::new()
    };
    Ok(GeneratedCrates {
        readme: readme::changes(root, specs.entries(), &loaded)?,
        mock: mock_data::changes(root, &loaded, mock)?,
        reference,
        root: root.to_owned(),
        loaded,
        names,
        crates,
        manifest,
        incomplete,
        orphans,
        started,
    })
}

impl GeneratedCrates {
    /// Prints the warnings of the documents.
    pub fn warn(&self) {
        self.loaded.iter().for_each(warn);
    }

    /// Keeps a note of a check of all APIs that began at a time, if there was nothing to write and nothing to say: it is not
    /// repeated while nothing changes.
    pub fn keep_check(&self, began: SystemTime) {
        let has_warnings = self.loaded.iter().any(Loaded::has_warnings);
        if self.is_fresh() && self.incomplete.is_empty() && !has_warnings {
            LastCheck::keep(&self.root, self.places(), self.fresh_report(), began);
        }
    }

    /// Checks that every decision about secrets is made, and that every item has documentation, beyond the manifest's allowance.
    ///
    /// # Errors
    ///
    /// Each missing decision or text, with the line to write.
    pub fn check_complete(&self) -> Result<(), String> {
        let complete = self.incomplete.clone().into_result();
        complete.map_err(|missing| missing.to_string())
    }

    /// Whether everything on disk is as generated.
    pub fn is_fresh(&self) -> bool {
        self.orphans.is_empty()
            && self.readme.is_empty()
            && self.mock.iter().all(|output| output.changes.is_empty())
            && self.reference.iter().all(|(_, changes)| changes.is_empty())
            && self.specs_files().all(|file| file.changes.is_empty())
            && self.crates.iter().all(|output| output.changes.is_empty())
    }

    /// Path and text of the files in `specs/`: name ledgers, and the manifest where its allowances become smaller.
    pub fn specs_texts(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.specs_files()
            .map(|file| (file.path.as_path(), file.text.as_str()))
    }

    fn specs_files(&self) -> impl Iterator<Item = &SpecsFile> {
        self.names.iter().chain(&self.manifest)
    }

    /// Adds the crates to files that are written together.
    pub fn add_to(&self, batch: &mut Batch) -> Result<(), String> {
        for output in &self.crates {
            output
                .changes
                .add_to(batch, &output.dir)
                .map_err(|error| format!("{}: {error}", output.dir.display()))?;
        }
        for output in &self.mock {
            output
                .changes
                .add_to(batch, &output.dir)
                .map_err(|error| format!("{}: {error}", output.path.display()))?;
        }
        let of_the_root = self.reference.iter().map(|(_, changes)| changes);
        for changes in of_the_root.chain([&self.readme]) {
            changes
                .add_to(batch, &self.root)
                .map_err(|error| format!("{}: {error}", self.root.display()))?;
        }
        Ok(())
    }

    /// All folders and files that are read and written, and files that would be if they were there, relative to the workspace.
    /// The folder of the specs has the name ledgers and the manifest.
    fn places(&self) -> Vec<PathBuf> {
        let folders = ["specs", "templates", "generated"];
        let files = [readme::FILE, readme::TRANSLATION, mock_data::MANIFEST];
        let mock = self.mock.iter().map(|output| output.path.as_path());
        let reference = self.reference.iter().map(|(path, _)| path.as_path());
        let more = mock.chain(reference);
        let more = more.map(|path| path.strip_prefix(&self.root).unwrap_or(path).to_owned());
        let places = folders.into_iter().chain(files).map(PathBuf::from);
        places.chain(more).collect()
    }

    /// Lines of crates that need no writing.
    fn fresh_report(&self) -> String {
        let mut report = String::new();
        for output in &self.crates {
            report += &format!("{:>12} {}\n", "Fresh", output.summary());
        }
        report += &format!("{:>12} {}", "Finished", self.summary());
        report
    }

    fn summary(&self) -> String {
        let lines: usize = self.crates.iter().map(|output| output.lines).sum();
        format!("{} crates, {lines} lines", self.crates.len())
    }

    /// Writes or reports changes; returns whether there were none.
    pub fn finish(&self, check: bool) -> Result<bool, String> {
        let fresh = self.is_fresh();
        for file in self.specs_files() {
            file.finish(check)?;
        }
        for output in &self.crates {
            output.finish(check)?;
        }
        let tables = self.root.join(readme::FILE);
        finish_changes(&self.readme, &self.root, (&tables, "tables"), check)?;
        for (path, changes) in &self.reference {
            let path = self.root.join(path);
            finish_changes(changes, &self.root, (&path, "reference"), check)?;
        }
        for MockOutput { dir, path, changes } in &self.mock {
            finish_changes(changes, dir, (path, "data of the mock"), check)?;
        }
        for dir in &self.orphans {
            if check {
                say!("{:>12} {}: no longer belongs", "Stale", dir.display());
            } else {
                fs::remove_dir_all(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
                say!("{:>12} {}", "Removed", dir.display());
            }
        }
        let (summary, elapsed) = (self.summary(), self.started.elapsed());
        say!("{:>12} {summary} in {elapsed:.2?}", "Finished");
        Ok(fresh)
    }
}

/// Generated crate, compared with its folder and not yet written.
pub(crate) struct CrateOutput {
    dir: PathBuf,
    line: String,
    lines: usize,
    changes: Changes,
    started: Instant,
}

impl CrateOutput {
    pub(crate) fn new(
        dir: PathBuf,
        files: Vec<File>,
        counts: &str,
        started: Instant,
    ) -> Result<Self, String> {
        let lines = files.iter().map(|file| file.text.lines().count()).sum();
        let line = format!("{counts}, {:>2} files, {lines:>5} lines", files.len());
        let changes = Changes::of(&dir, files)?;
        Ok(Self {
            dir,
            line,
            lines,
            changes,
            started,
        })
    }

    fn summary(&self) -> String {
        let name = self.dir.file_name().unwrap_or_default().to_string_lossy();
        format!("{name:<28} {}", self.line)
    }

    /// Writes or reports changes; returns whether there were none.
    pub(crate) fn finish(&self, check: bool) -> Result<bool, String> {
        let fresh = self.changes.is_empty();
        if !fresh && !check {
            self.changes.write(&self.dir)?;
        }
        let verb = if fresh {
            "Fresh"
        } else if check {
            "Stale"
        } else {
            "Wrote"
        };
        let (summary, elapsed) = (self.summary(), self.started.elapsed());
        say!("{verb:>12} {summary} in {elapsed:.0?}");
        if !fresh && check {
            print!("{}", self.changes.report(&self.dir));
        }
        Ok(fresh)
    }
}

/// Output of one API, with the texts and decisions that it lacks.
struct ApiOutput {
    output: CrateOutput,
    /// Data of the mock.
    mock: File,
    names: SpecsFile,
    incomplete: Vec<Diagnostic>,
    /// Id of the API, and the number of its items without documentation.
    undocumented: (String, usize),
}

/// Writes or reports changes that have their own line, with what the path has, and prints nothing if there are none. Returns
/// whether there were none.
fn finish_changes(
    changes: &Changes,
    dir: &Path,
    (path, content): (&Path, &str),
    check: bool,
) -> Result<bool, String> {
    if changes.is_empty() {
        return Ok(true);
    }
    let verb = if check {
        "Stale"
    } else {
        changes.write(dir)?;
        "Wrote"
    };
    say!("{verb:>12} {} ({content})", path.display());
    if check {
        print!("{}", changes.report(dir));
    }
    Ok(false)
}

/// Reads the changelog of the crate, if it has one.
fn changelog(entry: &Entry) -> Result<Option<File>, String> {
    let path = entry.changelog_path();
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(File::new("CHANGELOG.md", text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Prints the warnings of a document, whose crate is written regardless; returns whether there are any.
fn warn(loaded: &Loaded) {
    for problem in &loaded.warnings().0 {
        eprintln!("{}", problem.to_string().replacen("error:", "warning:", 1));
    }
}

/// Numbers of operations, records and enums, for the report.
pub(crate) fn counts(loaded: &Loaded) -> String {
    let api = &loaded.api;
    format!(
        "{:>3} operations, {:>3} records, {:>2} enums",
        api.operations.len(),
        api.records.len(),
        api.enums.len()
    )
}
