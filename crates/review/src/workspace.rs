//! Every API of two sides compared, on all cores.

use std::collections::BTreeSet;
use std::path::Path;

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_openapi::load;
use tidbcloud_specs::Loaded;
use tidbcloud_specs::manifest::{self, Entry};

use super::compare::whole;
use super::kind::Kind;
use super::report::{ApiReport, Bump, Change, Place};
use super::revision::{Base, Side, is_same};
use super::version;
use tidbcloud_console::parallel::{in_parallel, size};

/// What compares two models of an API, given the version that was published last.
pub(crate) type Compare = fn(&Loaded, &Loaded, Option<&str>) -> ApiReport;

/// One API, compared.
pub(crate) struct Told {
    /// What was found.
    pub(crate) report: ApiReport,
    /// The API of the head, where it had to be read.
    pub(crate) loaded: Option<Loaded>,
}

/// Compares the APIs that are asked for, or all, in the order of the head's manifest; those that are gone come last.
pub(crate) fn reports(
    root: &Path,
    base: &Base,
    head: &Side,
    asked: &[String],
    compare: Compare,
) -> Result<Vec<Told>, String> {
    in_parallel(&tasks(base, head, asked)?, Task::weight, |task| {
        let (mut report, loaded) = match *task {
            Task::Gone(entry) => {
                let mut change = whole(Kind::ApiRemoved, &entry.id, &entry.crate_name);
                change.new = listed(head, &entry.id);
                (report(entry, vec![change], Vec::new()), None)
            }
            Task::Come(entry) => {
                // There is nothing to compare, but what is new has to be sound.
                let loaded = head.load(&entry.id)?;
                let mut change = whole(Kind::ApiAdded, &entry.id, &entry.crate_name);
                change.new = listed(head, &entry.id);
                (
                    report(entry, vec![change], unsettled(&loaded)),
                    Some(loaded),
                )
            }
            Task::Equal(entry) => (report(entry, Vec::new(), Vec::new()), None),
            Task::Compare(entry) => both(base, head, &entry.id, |old, new| {
                compare(old, new, released(entry))
            })?,
        };
        place(&mut report, root, base, head);
        Ok(Told { report, loaded })
    })
}

/// What is to be done about one API.
enum Task<'a> {
    /// Only the base has it.
    Gone(&'a Entry),
    /// Only the head has it.
    Come(&'a Entry),
    /// Both say the same.
    Equal(&'a Entry),
    /// Both are read and compared.
    Compare(&'a Entry),
}

impl Task<'_> {
    fn weight(&self) -> u64 {
        match self {
            Task::Come(entry) | Task::Compare(entry) => size(&entry.openapi_path()),
            Task::Gone(_) | Task::Equal(_) => 0,
        }
    }
}

/// Where an API stands in the manifest, or would stand.
fn listed(head: &Side, id: &str) -> Option<Place> {
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

/// Loads both sides at a time, which takes longer than comparing them, and compares.
fn both(
    base: &Base,
    head: &Side,
    id: &str,
    compare: impl Fn(&Loaded, &Loaded) -> ApiReport,
) -> Result<(ApiReport, Option<Loaded>), String> {
    let (old, new) = std::thread::scope(|scope| {
        let old = scope.spawn(|| base.load(id, head));
        let new = head.load(id);
        let old = old
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        (old, new)
    });
    let ((old, mut notes), new) = match (old, new) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(old), Err(new)) if old != new => return Err(format!("{old}\n\n{new}")),
        (Err(error), _) | (_, Err(error)) => return Err(error),
    };
    let mut report = compare(&old, &new);
    notes.extend(unsettled(&new));
    report.defects.splice(0..0, notes);
    Ok((report, Some(new)))
}

/// Names that people have to settle before anything is generated: until then, Rust names of the report may change.
fn unsettled(loaded: &Loaded) -> Vec<String> {
    match loaded.name_conflicts.len() {
        0 => Vec::new(),
        several => vec![format!(
            "{several} names are not settled, `cargo xtask generate` tells which: {}",
            loaded.name_conflicts.0[0].what
        )],
    }
}

/// The version that was published last.
fn released(entry: &Entry) -> Option<&str> {
    Some(entry.released.as_str()).filter(|version| !version.is_empty())
}

/// What is to be done about each API that is compared.
fn tasks<'a>(base: &'a Base, head: &'a Side, asked: &[String]) -> Result<Vec<Task<'a>>, String> {
    let mut tasks = Vec::new();
    let mut known = BTreeSet::new();
    let wanted = |id: &str| asked.is_empty() || asked.iter().any(|asked| asked == id);
    for entry in head.entries().iter().filter(|entry| wanted(&entry.id)) {
        let task = match base {
            // What has no document there was not published anew; it is not new.
            Base::Documents(documents) if !documents.has(&entry.id) => continue,
            Base::Documents(_) => Task::Compare(entry),
            Base::Specs(side) if side.find(&entry.id).is_none() => Task::Come(entry),
            Base::Specs(side) if is_same(side, head, &entry.id) => Task::Equal(entry),
            Base::Specs(_) => Task::Compare(entry),
        };
        known.insert(entry.id.as_str());
        tasks.push(task);
    }
    for entry in base.side().map(Side::entries).unwrap_or_default() {
        if wanted(&entry.id) && head.find(&entry.id).is_none() {
            known.insert(entry.id.as_str());
            tasks.push(Task::Gone(entry));
        }
    }
    if let Some(api) = asked.iter().find(|api| !known.contains(api.as_str())) {
        let entry = head.specs.entry(api);
        let entry = entry.map_err(|problems| head.renamed(&problems.to_string()))?;
        let what = format!("{} has no document of {}", base.label(), entry.id);
        let help = "name the file of its document with `--base`, or leave the API out";
        return Err(Diagnostic::new(what, help).to_string());
    }
    Ok(tasks)
}

/// The report on an API that was not compared: both sides say the same, or only one has it.
fn report(entry: &Entry, records: Vec<Change>, notes: Vec<String>) -> ApiReport {
    ApiReport {
        api: entry.id.clone(),
        crate_name: entry.crate_name.clone(),
        released: released(entry).map(str::to_owned),
        declared: entry.release.clone(),
        needed: version::needed(released(entry), &entry.release, Bump::None),
        required_bump: Bump::None,
        records,
        defects: notes,
    }
}

/// Calls files as people know them.
fn place(report: &mut ApiReport, root: &Path, base: &Base, head: &Side) {
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
        *defect = head.renamed(&base.renamed(defect)).replace(&root, "");
    }
    for record in &mut report.records {
        rename(&mut record.old, &|file| base.renamed(file));
        rename(&mut record.new, &|file| head.renamed(file));
    }
}
