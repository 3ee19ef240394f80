//! `cargo xtask changelog`: the records of a comparison, told to users of each crate, and the version that they need.

mod entry;
mod file;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_specs::ledger::is_greater;
use tidbcloud_specs::manifest::{self, Entry as Api, Manifest};

use tidbcloud_console::{Batch, Outcome, Status, say};

use crate::review::{Compared, compared};
use crate::gate::accepted::{FILE as ACCEPTED, today};
use crate::revision::{Base, Side};
use entry::Entry;

/// Arguments of a changelog.
#[derive(Clone, Debug)]
pub struct Request {
    /// Only these APIs; all where empty.
    pub apis: Vec<String>,
    /// The revision to compare with.
    pub base: Option<String>,
    /// Write the changelogs, and into the manifest the versions that the changes need.
    pub write: bool,
}

/// Prints or writes the entries of each crate's changelog.
///
/// # Errors
///
/// Every reason why the revisions cannot be compared, and files that cannot be written.
pub fn run(root: &Path, request: &Request) -> Outcome {
    let head = Side::work_tree(root)?;
    let base = Base::open(root, request.base.as_deref(), &request.apis, &head)?;
    let Compared { report, .. } = compared(root, &base, &head, &request.apis)?;
    let mut manifest = manifest(root)?;
    let mut batch = Batch::default();
    let mut told = false;
    for api in &report.apis {
        let Some(ours) = head.find(&api.api) else {
            continue;
        };
        let entries: Vec<Entry> = api.records.iter().filter_map(Entry::of).collect();
        let theirs = match base.side().and_then(|side| side.find(&api.api)) {
            Some(entry) => read(&path(entry))?,
            None => String::new(),
        };
        let now = read(&path(ours))?;
        let text = file::merged(&now, &theirs, &ours.crate_name, &entries);
        put(&mut batch, path(ours), &text)?;
        let needs_more = is_greater(&api.needed, &api.declared);
        if needs_more {
            declare(&mut manifest, &api.api, |entry| {
                entry.release.clone_from(&api.needed);
            });
        }
        let unreleased = file::unreleased(&text);
        if !request.write && (!unreleased.is_empty() || needs_more) {
            let version = match needs_more {
                true => format!("{} → {}", api.declared, api.needed),
                false => api.declared.clone(),
            };
            say!("# {} {version}\n\n{unreleased}\n", ours.crate_name);
            told = true;
        }
        if request.write && needs_more {
            say!(
                "{:>12} {} {} → {}",
                "Declared",
                ours.crate_name,
                api.declared,
                api.needed
            );
        }
    }
    if request.write {
        finish(root, &manifest, batch)?;
    } else if !told {
        say!("Nothing changed for users since {}.", report.base);
    }
    Ok(Status::Clean)
}

/// Writes down that crates were published: `released` in the manifest, a heading with version and day, and acceptances go,
/// because what they accepted is in the release.
pub fn released(root: &Path, apis: &[String]) -> Outcome {
    let mut manifest = manifest(root)?;
    let mut batch = Batch::default();
    let day = today().to_string();
    for api in apis {
        let entry = manifest
            .find(api)
            .map_err(|problems| problems.to_string())?;
        let entry = entry.clone();
        if entry.released == entry.release {
            let what = format!(
                "{} {} is published already",
                entry.crate_name, entry.release
            );
            let help = "nothing needs to be done; `cargo xtask changelog --write` declares the next version";
            return Err(Diagnostic::new(what, help)
                .in_file(&manifest.specs.join(manifest::FILE))
                .to_string());
        }
        let text = read(&path(&entry))?;
        let text = file::released(&text, &entry.crate_name, &entry.release, &day);
        put(&mut batch, path(&entry), &text)?;
        let accepted = entry.dir().join(ACCEPTED);
        batch
            .remove(accepted.clone())
            .map_err(|error| unreadable(&accepted, &error))?;
        declare(&mut manifest, api, |entry| {
            entry.released.clone_from(&entry.release);
        });
        say!("{:>12} {} {}", "Released", entry.crate_name, entry.release);
    }
    finish(root, &manifest, batch)?;
    Ok(Status::Clean)
}

fn finish(root: &Path, manifest: &Manifest, mut batch: Batch) -> Result<(), String> {
    let path = manifest.specs.join(manifest::FILE);
    put(&mut batch, path, &manifest.to_text())?;
    batch.write()?;
    let mut wrote = false;
    for path in batch.paths() {
        let path = path.strip_prefix(root).unwrap_or(path);
        say!("{:>12} {}", "Wrote", path.display());
        wrote = true;
    }
    if wrote {
        say!(
            "{:>12} run `cargo xtask generate`: crates carry version and changelog",
            "Next"
        );
    } else {
        say!("{:>12} every changelog and version", "Fresh");
    }
    Ok(())
}

fn manifest(root: &Path) -> Result<Manifest, String> {
    Manifest::read(&root.join("specs")).map_err(|problems| problems.to_string())
}

fn declare(manifest: &mut Manifest, api: &str, change: impl Fn(&mut Api)) {
    manifest
        .apis
        .iter_mut()
        .filter(|entry| entry.id == api)
        .for_each(change);
}

/// The changelog of an API's crate.
fn path(entry: &Api) -> PathBuf {
    entry.changelog_path()
}

/// The text of a file; empty without one.
fn read(path: &Path) -> Result<String, String> {
    match fs::read_to_string(path) {
        Ok(text) => match text.lines().position(|line| line.starts_with("<<<<<<< ")) {
            None => Ok(text),
            Some(at) => Err(Diagnostic::new(
                "a merge conflict stands in the file",
                "settle it, then run this again",
            )
            .in_file(path)
            .on_line(Some(at + 1))
            .to_string()),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// Writes a text that is not empty: a crate without changes has no changelog.
fn put(batch: &mut Batch, path: PathBuf, text: &str) -> Result<(), String> {
    if text.is_empty() {
        return Ok(());
    }
    batch
        .put(path.clone(), text)
        .map_err(|error| unreadable(&path, &error))
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    Diagnostic::new(
        format!("cannot read the file: {error}"),
        "make it a readable text file",
    )
    .in_file(path)
    .to_string()
}
