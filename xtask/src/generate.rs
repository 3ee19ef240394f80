//! `cargo xtask generate`: documents in, crates and name ledgers out.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use tidbcloud_model::ledger::{self, Ledger};
use tidbcloud_model::manifest::Entry;
use tidbcloud_model::{Loaded, load_foreign};

use crate::emit::{self, Core, File, Templates};
use crate::output::Changes;

/// First words of every manifest that the generator writes.
const MARK: &str = "# Written by `cargo xtask generate`";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these APIs.
    apis: Vec<String>,
    /// Write nothing; print what is stale and fail.
    #[arg(long)]
    check: bool,
    /// Any one document, Swagger 2.0 or OpenAPI 3.0, in place of the vendored ones.
    #[arg(
        long,
        value_name = "FILE",
        requires = "crate_name",
        requires = "out",
        conflicts_with = "apis"
    )]
    spec: Option<PathBuf>,
    /// Name of the crate that `--spec` makes.
    #[arg(long = "crate", value_name = "NAME", requires = "spec")]
    crate_name: Option<String>,
    /// Folder of the crate that `--spec` makes.
    #[arg(long, value_name = "DIR", requires = "spec")]
    out: Option<PathBuf>,
    /// Folder of `tidbcloud-core` for the crate that `--spec` makes; this workspace's where it is not given.
    #[arg(long, value_name = "PATH", requires = "spec")]
    core: Option<PathBuf>,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> crate::Outcome {
    match (&arguments.spec, &arguments.crate_name, &arguments.out) {
        (Some(spec), Some(crate_name), Some(out)) => {
            foreign(root, arguments, spec, crate_name, out)
        }
        _ => workspace(root, arguments),
    }
}

/// One crate that is about to be written.
struct Job {
    dir: PathBuf,
    line: String,
    lines: usize,
    changes: Changes,
    started: Instant,
}

impl Job {
    fn new(dir: PathBuf, files: Vec<File>, counts: &str, started: Instant) -> Result<Self, String> {
        let lines = files.iter().map(|file| file.text.lines().count()).sum();
        let line = format!("{counts}, {:>2} files, {lines:>5} lines", files.len());
        let changes =
            Changes::of(&dir, files).map_err(|error| format!("{}: {error}", dir.display()))?;
        Ok(Self {
            dir,
            line,
            lines,
            changes,
            started,
        })
    }

    /// Writes or reports; says whether the crate was as it should be.
    fn finish(&self, check: bool) -> crate::Outcome {
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
        println!(
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
    changes: Changes,
}

impl Names {
    fn of(entry: &Entry, ledger: &Ledger) -> Result<Self, String> {
        let (dir, path) = (entry.dir().to_owned(), entry.ledger_path());
        let changes = Changes::of_file(&dir, File::new(ledger::FILE, ledger.to_text()))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self {
            dir,
            path,
            rows: ledger.subjects().len(),
            changes,
        })
    }

    /// Writes or reports, and is silent where nothing is to be done.
    fn finish(&self, check: bool) -> crate::Outcome {
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
        println!("{verb:>12} {} ({} names)", self.path.display(), self.rows);
        if check {
            print!("{}", self.changes.report(&self.dir));
        }
        Ok(false)
    }
}

fn workspace(root: &Path, arguments: &Arguments) -> crate::Outcome {
    let started = Instant::now();
    let specs = crate::specs(root)?;
    for api in &arguments.apis {
        specs.entry(api).map_err(|problems| problems.to_string())?;
    }
    let ids: Vec<&str> = specs
        .entries()
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    let templates = Templates::open(&root.join("templates"))?;
    let generated = root.join("generated");

    // Every crate is made before the first is written, so that a mistake in one leaves all as they were.
    let made = in_parallel(&ids, |id| {
        let started = Instant::now();
        let loaded = specs.load(id).map_err(|problems| problems.to_string())?;
        if !loaded.unsettled.is_empty() {
            return Err(loaded.unsettled.to_string());
        }
        let wanted = arguments.apis.is_empty() || arguments.apis.iter().any(|api| api == id);
        let job = wanted
            .then(|| {
                let files = emit::api(&loaded.api, &templates, &Core::Workspace)?;
                let job = Job::new(
                    generated.join(&loaded.api.crate_name),
                    files,
                    &counts(&loaded),
                    started,
                )?;
                let entry = specs.entry(id).map_err(|problems| problems.to_string())?;
                Ok::<_, String>((job, Names::of(entry, &loaded.ledger)?))
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

    for loaded in &loaded {
        warn(loaded);
    }
    let mut fresh = true;
    for names in &names {
        fresh &= names.finish(arguments.check)?;
    }
    for job in &jobs {
        fresh &= job.finish(arguments.check)?;
    }
    let strays = if arguments.apis.is_empty() {
        strays(&generated, &loaded)?
    } else {
        Vec::new()
    };
    for dir in strays {
        fresh = false;
        if arguments.check {
            println!("{:>12} {}: no longer belongs", "Stale", dir.display());
        } else {
            fs::remove_dir_all(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;
            println!("{:>12} {}", "Removed", dir.display());
        }
    }
    let lines: usize = jobs.iter().map(|job| job.lines).sum();
    println!(
        "{:>12} {} crates, {lines} lines in {:.2?}",
        "Finished",
        jobs.len(),
        started.elapsed()
    );
    if arguments.check && !fresh {
        eprintln!(
            "error: generated code is stale\n  fix: run `cargo xtask generate` and review the change"
        );
    }
    Ok(fresh || !arguments.check)
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
fn is_ours(dir: &Path) -> bool {
    fs::read_to_string(dir.join("Cargo.toml")).is_ok_and(|text| text.starts_with(MARK))
}

fn foreign(
    root: &Path,
    arguments: &Arguments,
    spec: &Path,
    crate_name: &str,
    out: &Path,
) -> crate::Outcome {
    check_crate_name(crate_name)?;
    let empty = fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if !empty && !is_ours(out) {
        return Err(format!(
            "{}: the folder holds something that the generator did not write\n  fix: name a new or empty folder",
            out.display()
        ));
    }
    let started = Instant::now();
    let core = arguments.core.clone().unwrap_or_else(|| root.join("core"));
    let core = core
        .canonicalize()
        .map_err(|error| format!("{}: {error}", core.display()))?;
    let loaded = load_foreign(spec, crate_name).map_err(|problems| problems.to_string())?;
    warn(&loaded);
    let templates = Templates::open(&root.join("templates"))?;
    let files = emit::api(
        &loaded.api,
        &templates,
        &Core::Path(core.display().to_string()),
    )?;
    let job = Job::new(out.to_owned(), files, &counts(&loaded), started)?;
    let fresh = job.finish(arguments.check)?;
    Ok(fresh || !arguments.check)
}

/// Says what is odd about a document. Its crate is written all the same.
fn warn(loaded: &Loaded) {
    for problem in &loaded.warnings.0 {
        eprintln!("{}", problem.to_string().replacen("error:", "warning:", 1));
    }
}

fn check_crate_name(name: &str) -> Result<(), String> {
    let good = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        && syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok()
        && ![
            "core",
            "std",
            "alloc",
            "test",
            "proc_macro",
            "tidbcloud-core",
            "tidbcloud_core",
        ]
        .contains(&name);
    if good {
        Ok(())
    } else {
        Err(format!(
            "`{name}` cannot be the name of a crate\n  fix: use ASCII letters, digits, `-` and `_`, starting with a letter"
        ))
    }
}

fn counts(loaded: &Loaded) -> String {
    let api = &loaded.api;
    format!(
        "{:>3} operations, {:>3} records, {:>2} enums",
        api.operations.len(),
        api.records.len(),
        api.enums.len()
    )
}

/// Runs a job for each item on as many threads as the machine has cores; results come in the order of the items.
pub(crate) fn in_parallel<I: Sync, T: Send>(
    items: &[I],
    job: impl Fn(&I) -> Result<T, String> + Sync,
) -> Result<Vec<T>, String> {
    let workers = std::thread::available_parallelism()
        .map_or(1, |cores| cores.get())
        .min(items.len().max(1));
    let next = std::sync::atomic::AtomicUsize::new(0);
    let done: std::sync::Mutex<Vec<(usize, Result<T, String>)>> = std::sync::Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some(item) = items.get(index) else { return };
                    let result = job(item);
                    done.lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner)
                        .push((index, result));
                }
            });
        }
    });
    let mut done = done
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    let mut errors = Vec::new();
    let mut results = Vec::new();
    for (_, result) in done {
        match result {
            Ok(result) => results.push(result),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() {
        Ok(results)
    } else {
        Err(errors.join("\n\n"))
    }
}
