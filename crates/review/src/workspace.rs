//! Comparison of every API of two revisions, on all cores.

use std::collections::BTreeSet;
use std::path::Path;

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::{SourceCache, load};
use tidbcloud_specs::Loaded;
use tidbcloud_specs::manifest::{self, Entry};

use super::compare::{added_or_removed_api, incomplete};
use super::kind::ChangeKind;
use super::report::{ApiReport, Bump, Change, Incomplete, Place};
use super::revision::{Base, Revision, is_same};
use super::version;
use tidbcloud_console::parallel::{cores, in_parallel, size};

/// Function that compares two models of an API, given the last published version.
pub(crate) type CompareModels = fn(&Loaded, &Loaded, Option<&str>) -> ApiReport;

/// Whether the models of the head are of use after the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Models {
    Kept,
    Dropped,
}

/// Comparison of one API.
pub(crate) struct ApiComparison {
    /// The report.
    pub(crate) report: ApiReport,
    /// The model of the head, if it had to be read and is kept.
    pub(crate) model: Option<Loaded>,
}

/// Compares the requested APIs, or all, in the order of the manifest of the head. Removed ones are last.
pub(crate) fn compare_apis(
    root: &Path,
    base: &Base,
    head: &Revision,
    asked: &[String],
    models: Models,
    compare: CompareModels,
) -> Result<Vec<ApiComparison>, String> {
    let tasks = tasks(base, head, asked)?;
    let compared = tasks.iter().filter(|task| matches!(task, Task::Compare(_)));
    // Where comparisons are too few to keep all cores busy to the end, both sides of each are read at once.
    let is_split = compared.count() < 2 * cores();
    in_parallel(&tasks, Task::weight, |task| {
        let (mut report, model) = match *task {
            Task::Removed(entry) => {
                let mut change =
                    added_or_removed_api(ChangeKind::ApiRemoved, &entry.id, &entry.crate_name);
                change.new = listed(head, &entry.id);
                (report(entry, vec![change], Vec::new()), None)
            }
            Task::Added(entry) => {
                // There is nothing to compare, but a new API has to load.
                let loaded = head.load(&entry.id, &SourceCache::default())?;
                let mut change =
                    added_or_removed_api(ChangeKind::ApiAdded, &entry.id, &entry.crate_name);
                change.new = listed(head, &entry.id);
                let mut report = report(entry, vec![change], conflicts(&loaded));
                report.incomplete = incomplete(None, &loaded);
                (report, Some(loaded))
            }
            Task::Equal(entry) => (report(entry, Vec::new(), Vec::new()), None),
            Task::Compare(entry) => both(base, head, &entry.id, is_split, |old, new| {
                compare(old, new, released(entry))
            })?,
        };
        show_paths(&mut report, root, base, head);
        // Dropped here, on all cores, where it is of no more use.
        let model = model.filter(|_| models == Models::Kept);
        Ok(ApiComparison { report, model })
    })
}

/// Work for one API.
enum Task<'a> {
    /// Only the base has it.
    Removed(&'a Entry),
    /// Only the head has it.
    Added(&'a Entry),
    /// Both have the same files.
    Equal(&'a Entry),
    /// Both are read and compared.
    Compare(&'a Entry),
}

impl Task<'_> {
    fn weight(&self) -> u64 {
        match self {
            Task::Added(entry) | Task::Compare(entry) => size(&entry.openapi_path()),
            Task::Removed(_) | Task::Equal(_) => 0,
        }
    }
}

/// Place of an API in the manifest, or of the list it is missing from.
fn listed(head: &Revision, id: &str) -> Option<Place> {
    let file = head.specs.dir().join(manifest::FILE);
    let mut entries = head.entries().iter();
    let pointer = match entries.position(|entry| entry.id == id) {
        Some(index) => format!("#/apis/{index}"),
        None => "#/apis".to_owned(),
    };
    let (line, column) = load::read_file(&file).ok()?.place(&pointer)?;
    Some(Place {
        file: file.display().to_string(),
        line,
        column,
    })
}

/// Loads both sides, at once where there are cores for it, and compares: that takes less time than loading.
fn both(
    base: &Base,
    head: &Revision,
    id: &str,
    is_split: bool,
    compare: impl Fn(&Loaded, &Loaded) -> ApiReport,
) -> Result<(ApiReport, Option<Loaded>), String> {
    // The sides have most files in common, and no other API has any of them.
    let cache = SourceCache::default();
    let load_old = || base.load(id, head, &cache);
    let (old, new) = match is_split {
        true => std::thread::scope(|scope| {
            let old = scope.spawn(load_old);
            let new = head.load(id, &cache);
            let old = old
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            (old, new)
        }),
        false => (load_old(), head.load(id, &cache)),
    };
    let ((old, mut notes), new) = match (old, new) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(old), Err(new)) if old != new => return Err(format!("{old}\n\n{new}")),
        (Err(error), _) | (_, Err(error)) => return Err(error),
    };
    let mut report = compare(&old, &new);
    notes.extend(conflicts(&new));
    report.defects.splice(0..0, notes);
    Ok((report, Some(new)))
}

/// Note on name conflicts, which have to be resolved before anything is generated: until then, Rust names of the report
/// may change.
fn conflicts(loaded: &Loaded) -> Vec<String> {
    match loaded.name_conflicts.len() {
        0 => Vec::new(),
        several => vec![format!(
            "{several} name conflicts are not resolved (`cargo xtask generate` lists them): {}",
            loaded.name_conflicts.0[0].what
        )],
    }
}

/// The last published version.
fn released(entry: &Entry) -> Option<&str> {
    Some(entry.released.as_str()).filter(|version| !version.is_empty())
}

/// Lists the work for each requested API.
fn tasks<'a>(
    base: &'a Base,
    head: &'a Revision,
    asked: &[String],
) -> Result<Vec<Task<'a>>, String> {
    let mut tasks = Vec::new();
    let mut known = BTreeSet::new();
    let wanted = |id: &str| asked.is_empty() || asked.iter().any(|asked| asked == id);
    for entry in head.entries().iter().filter(|entry| wanted(&entry.id)) {
        let task = match base {
            // An API without a document in the base was not published again; it is not new.
            Base::Documents(documents) if !documents.has(&entry.id) => continue,
            Base::Documents(_) => Task::Compare(entry),
            Base::Specs(revision) if revision.find(&entry.id).is_none() => Task::Added(entry),
            Base::Specs(revision) if is_same(revision, head, &entry.id) => Task::Equal(entry),
            Base::Specs(_) => Task::Compare(entry),
        };
        known.insert(entry.id.as_str());
        tasks.push(task);
    }
    for entry in base.revision().map(Revision::entries).unwrap_or_default() {
        if wanted(&entry.id) && head.find(&entry.id).is_none() {
            known.insert(entry.id.as_str());
            tasks.push(Task::Removed(entry));
        }
    }
    if let Some(api) = asked.iter().find(|api| !known.contains(api.as_str())) {
        let entry = head.specs.entry(api);
        let entry = entry.map_err(|problems| head.with_shown_paths(&problems.to_string()))?;
        let what = format!("{} has no document of {}", base.label(), entry.id);
        let help = "name the file of its document with `--base`, or leave out the API";
        return Err(Diagnostic::new(what, help).to_string());
    }
    Ok(tasks)
}

/// Report of an API that was not compared: both sides are equal, or only one has it.
fn report(entry: &Entry, changes: Vec<Change>, notes: Vec<String>) -> ApiReport {
    ApiReport {
        api: entry.id.clone(),
        crate_name: entry.crate_name.clone(),
        released: released(entry).map(str::to_owned),
        declared: entry.release.clone(),
        needed: version::needed(released(entry), &entry.release, Bump::None),
        required_bump: Bump::None,
        changes,
        defects: notes,
        known_defects: 0,
        incomplete: Incomplete::default(),
    }
}

/// Shows file names as users know them, instead of those of temporary folders.
fn show_paths(report: &mut ApiReport, root: &Path, base: &Base, head: &Revision) {
    let inside = |text: &str| -> String {
        let path = Path::new(text);
        path.strip_prefix(root)
            .map_or_else(|_| text.to_owned(), |path| path.display().to_string())
    };
    let rename = |place: &mut Option<Place>, of: &dyn Fn(&str) -> String| {
        if let Some(place) = place {
            place.file = inside(&of(&place.file));
        }
    };
    for defect in &mut report.defects {
        let root = format!("{}/", root.display());
        *defect = head
            .with_shown_paths(&base.with_shown_paths(defect))
            .replace(&root, "");
    }
    for change in &mut report.changes {
        rename(&mut change.old, &|file| base.with_shown_paths(file));
        rename(&mut change.new, &|file| head.with_shown_paths(file));
    }
}
