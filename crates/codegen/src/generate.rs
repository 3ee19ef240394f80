//! All crates of a workspace, made in memory before the first is written.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use tidbcloud_specs::ledger::{self, Ledger};
use tidbcloud_specs::manifest::Entry;
use tidbcloud_specs::{Loaded, Specs};

use crate::emit::{self, Core, Templates};
use tidbcloud_console::parallel::{in_parallel, size};
use tidbcloud_console::{Batch, Changes, File, Outcome, Status, say};

/// First words of every manifest that the generator writes.
const MARK: &str = "# Written by `cargo xtask generate`";

/// The message where generated code is not what the documents generate.
pub const STALE: &str =
    "error: generated code is stale\n  fix: run `cargo xtask generate` and review the change";

/// Writes the crates of the workspace, or with `check` reports which are stale.
///
/// # Errors
///
/// Every problem of the documents, and files that cannot be read or written.
pub fn workspace(root: &Path, apis: &[String], check: bool) -> Outcome {
    let specs = Specs::of_workspace(root)?;
    let made = make(root, &specs, apis, BTreeMap::new())?;
    made.warn();
    let fresh = made.finish(check)?;
    if check && !fresh {
        eprintln!("{STALE}");
    }
    Ok(Status::from(fresh || !check))
}

/// What is about to be written.
pub struct Made {
    loaded: Vec<Loaded>,
    names: Vec<Names>,
    jobs: Vec<Job>,
    /// Crates that no API has any more.
    strays: Vec<PathBuf>,
    started: Instant,
}

/// Makes the crates of the APIs that are asked for, or all. APIs that were read already are not read again.
pub fn make(
    root: &Path,
    specs: &Specs,
    asked: &[String],
    known: BTreeMap<String, Loaded>,
) -> Result<Made, String> {
    let known = Mutex::new(known);
    let started = Instant::now();
    for api in asked {
        specs.entry(api).map_err(|problems| problems.to_string())?;
    }
    let templates = Templates::open(&root.join("templates"))?;
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
        let wanted = asked.is_empty() || asked.iter().any(|api| api == id);
        let job = wanted
            .then(|| {
                let mut files = emit::api(&loaded.api, &templates, &Core::Workspace)?;
                files.extend(changelog(entry)?);
                let job = Job::new(
                    generated.join(&loaded.api.crate_name),
                    files,
                    &counts(&loaded),
                    started,
                )?;
                Ok::<_, String>((job, Names::of(entry, &loaded.ledger())?))
            })
            .transpose()?;
        Ok((loaded, job))
    })?;
    let (loaded, jobs): (Vec<Loaded>, Vec<Option<(Job, Names)>>) = made.into_iter().unzip();
    let (mut jobs, names): (Vec<Job>, Vec<Names>) = jobs.into_iter().flatten().unzip();
    let began = Instant::now();
    let files = emit::conformance(&loaded, &templates, &root.join("templates"))?;
    let operations: usize = loaded
        .iter()
        .map(|loaded| loaded.api.operations.len())
        .sum();
    let counts = format!("{operations:>3} operations, {:>21}", "");
    jobs.push(Job::new(
        generated.join("conformance"),
        files,
        &counts,
        began,
    )?);

    let strays = if asked.is_empty() {
        strays(&generated, &loaded)?
    } else {
        Vec::new()
    };
    Ok(Made {
        loaded,
        names,
        jobs,
        strays,
        started,
    })
}

impl Made {
    /// Says what is odd about the documents.
    pub fn warn(&self) {
        for loaded in &self.loaded {
            warn(loaded);
        }
    }

    /// Whether everything stands as it should.
    pub fn is_fresh(&self) -> bool {
        self.strays.is_empty()
            && self.names.iter().all(|names| names.changes.is_empty())
            && self.jobs.iter().all(|job| job.changes.is_empty())
    }

    /// The name ledger of each API, with its file.
    pub fn ledgers(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.names
            .iter()
            .map(|names| (names.path.as_path(), names.text.as_str()))
    }

    /// Adds the crates to files that are written together.
    pub fn add_to(&self, batch: &mut Batch) -> Result<(), String> {
        for job in &self.jobs {
            job.changes
                .add_to(batch, &job.dir)
                .map_err(|error| format!("{}: {error}", job.dir.display()))?;
        }
        Ok(())
    }

    /// Writes or reports; says whether everything was as it should be.
    pub fn finish(&self, check: bool) -> Result<bool, String> {
        let fresh = self.is_fresh();
        for names in &self.names {
            names.finish(check)?;
        }
        for job in &self.jobs {
            job.finish(check)?;
        }
        for dir in &self.strays {
            if check {
                say!("{:>12} {}: no longer belongs", "Stale", dir.display());
            } else {
                fs::remove_dir_all(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
                say!("{:>12} {}", "Removed", dir.display());
            }
        }
        let lines: usize = self.jobs.iter().map(|job| job.lines).sum();
        say!(
            "{:>12} {} crates, {lines} lines in {:.2?}",
            "Finished",
            self.jobs.len(),
            self.started.elapsed()
        );
        Ok(fresh)
    }
}

/// One crate that is about to be written.
pub(crate) struct Job {
    dir: PathBuf,
    line: String,
    lines: usize,
    changes: Changes,
    started: Instant,
}

impl Job {
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

    /// Writes or reports; says whether the crate was as it should be.
    pub(crate) fn finish(&self, check: bool) -> Result<bool, String> {
        let fresh = self.changes.is_empty();
        if !fresh && !check {
            self.changes
                .write(&self.dir)
                .map_err(|error| format!("{}: {error}", self.dir.display()))?;
        }
        let verb = if fresh {
            "Fresh"
        } else if check {
            "Stale"
        } else {
            "Wrote"
        };
        let name = self.dir.file_name().unwrap_or_default().to_string_lossy();
        say!(
            "{verb:>12} {name:<28} {} in {:.0?}",
            self.line,
            self.started.elapsed()
        );
        if !fresh && check {
            print!("{}", self.changes.report(&self.dir));
        }
        Ok(fresh)
    }
}

/// The name ledger of an API, which is about to be written.
struct Names {
    dir: PathBuf,
    path: PathBuf,
    rows: usize,
    text: String,
    changes: Changes,
}

impl Names {
    fn of(entry: &Entry, ledger: &Ledger) -> Result<Self, String> {
        let (dir, path) = (entry.dir().to_owned(), entry.ledger_path());
        let text = ledger.to_text();
        let changes = Changes::of_file(&dir, File::new(ledger::FILE, text.clone()))?;
        Ok(Self {
            dir,
            path,
            rows: ledger.subjects().len(),
            text,
            changes,
        })
    }

    /// Writes or reports, and is silent where nothing is to be done.
    fn finish(&self, check: bool) -> Result<bool, String> {
        if self.changes.is_empty() {
            return Ok(true);
        }
        let verb = if check {
            "Stale"
        } else {
            self.changes
                .write(&self.dir)
                .map_err(|error| format!("{}: {error}", self.path.display()))?;
            "Wrote"
        };
        say!("{verb:>12} {} ({} names)", self.path.display(), self.rows);
        if check {
            print!("{}", self.changes.report(&self.dir));
        }
        Ok(false)
    }
}

/// The changelog of the crate, where there is something to tell.
fn changelog(entry: &Entry) -> Result<Option<File>, String> {
    let path = entry.changelog_path();
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(File::new("CHANGELOG.md", text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Folders of `generated/` that no API of the manifest has and that the generator wrote.
fn strays(generated: &Path, loaded: &[Loaded]) -> Result<Vec<PathBuf>, String> {
    let mut strays = Vec::new();
    for entry in
        fs::read_dir(generated).map_err(|error| format!("{}: {error}", generated.display()))?
    {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let known =
            name == "conformance" || loaded.iter().any(|loaded| loaded.api.crate_name == name);
        if !known && is_ours(&path) {
            strays.push(path);
        }
    }
    strays.sort();
    Ok(strays)
}

/// Whether a folder holds a crate that the generator wrote.
pub(crate) fn is_ours(dir: &Path) -> bool {
    fs::read_to_string(dir.join("Cargo.toml")).is_ok_and(|text| text.starts_with(MARK))
}

/// Says what is odd about a document. Its crate is written all the same.
pub(crate) fn warn(loaded: &Loaded) {
    for problem in loaded.warnings().0 {
        eprintln!("{}", problem.to_string().replacen("error:", "warning:", 1));
    }
}

pub(crate) fn counts(loaded: &Loaded) -> String {
    let api = &loaded.api;
    format!(
        "{:>3} operations, {:>3} records, {:>2} enums",
        api.operations.len(),
        api.records.len(),
        api.enums.len()
    )
}
