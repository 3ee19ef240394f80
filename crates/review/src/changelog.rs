//! `cargo xtask changelog`: describes changes to the users of each crate, and declares the version that they need.

mod entry;
mod file;
mod section;
mod sentence;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_specs::ledger::is_greater;
use tidbcloud_specs::manifest::{self, Entry, Manifest};

use tidbcloud_console::{Batch, Outcome, Status, say};

use crate::gate::accepted::{FILE as ACCEPTED, today};
use crate::report::{ApiReport, Change};
use crate::review::{Review, review};
use crate::revision::{Base, Revision};
use crate::workspace::Models;
use entry::is_for_users;

/// Arguments of a changelog.
#[derive(Clone, Debug)]
pub struct ChangelogRequest {
    /// Only these APIs; all if empty.
    pub apis: Vec<String>,
    /// The revision to compare with.
    pub base: Option<String>,
    /// Write the changelogs, and the needed versions into the manifest.
    pub write: bool,
}

/// Prints or writes the changelog entries of each crate.
///
/// # Errors
///
/// Every reason why the revisions cannot be compared, and files that cannot be written.
pub fn run(root: &Path, request: &ChangelogRequest) -> Outcome {
    let head = Revision::work_tree(root)?;
    let base = Base::open(root, request.base.as_deref(), &request.apis, &head)?;
    let Review { report, .. } = review(root, &base, &head, &request.apis, Models::Dropped)?;
    let mut manifest = manifest(root)?;
    let mut batch = Batch::default();
    let mut printed = false;
    for api in &report.apis {
        let Some(ours) = head.find(&api.api) else {
            continue;
        };
        let changes = for_users(api);
        let theirs = match base.revision().and_then(|revision| revision.find(&api.api)) {
            Some(entry) => read(&path(entry))?,
            None => String::new(),
        };
        let now = read(&path(ours))?;
        let text = file::merged(&now, &theirs, &ours.crate_name, &changes);
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
            printed = true;
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
        raise_umbrella(&mut manifest);
        finish(root, &manifest, batch)?;
    } else if !printed {
        say!("No changes for users since {}.", report.base);
    }
    Ok(Status::Clean)
}

/// The entries of an API's changes, as the unpublished section of a changelog that has no others.
#[must_use]
pub fn entries(api: &ApiReport) -> String {
    let text = file::merged("", "", &api.crate_name, &for_users(api));
    file::unreleased(&text)
}

fn for_users(api: &ApiReport) -> Vec<&Change> {
    let changes = api.changes.iter();
    changes.filter(|change| is_for_users(change)).collect()
}

/// Records that crates were published: updates `released` in the manifest, adds a heading with version and day, and removes
/// the acceptances, whose changes are in the release. The umbrella is published last: it is released with the last client.
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
                "{} {} is already published",
                entry.crate_name, entry.release
            );
            let help = "nothing to do; `cargo xtask changelog --write` declares the next version";
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
    release_umbrella(&mut manifest);
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
            "{:>12} run `cargo xtask generate` to write version and changelog into the crates",
            "Next"
        );
    } else {
        say!("{:>12} every changelog and version", "Unchanged");
    }
    Ok(())
}

/// Declares the version of the umbrella that the versions of the clients need.
fn raise_umbrella(manifest: &mut Manifest) {
    let Some(umbrella) = &mut manifest.umbrella else {
        return;
    };
    let needed = umbrella.needed(&manifest.apis);
    if is_greater(&needed, &umbrella.release) {
        let name = &umbrella.crate_name;
        say!("{:>12} {name} {} → {needed}", "Declared", umbrella.release);
        umbrella.release = needed;
    }
}

/// Records that the umbrella was published, where every client is.
fn release_umbrella(manifest: &mut Manifest) {
    let Some(umbrella) = &mut manifest.umbrella else {
        return;
    };
    let mut clients = manifest.apis.iter();
    if clients.all(|entry| entry.release == entry.released) && umbrella.release != umbrella.released
    {
        umbrella.released.clone_from(&umbrella.release);
        let name = &umbrella.crate_name;
        say!("{:>12} {name} {}", "Released", umbrella.release);
    }
}

fn manifest(root: &Path) -> Result<Manifest, String> {
    Manifest::read(&root.join("specs")).map_err(|problems| problems.to_string())
}

fn declare(manifest: &mut Manifest, api: &str, change: impl Fn(&mut Entry)) {
    manifest
        .apis
        .iter_mut()
        .filter(|entry| entry.id == api)
        .for_each(change);
}

/// Path of the changelog of a crate.
fn path(entry: &Entry) -> PathBuf {
    entry.changelog_path()
}

/// Reads a file; empty if there is none.
fn read(path: &Path) -> Result<String, String> {
    match fs::read_to_string(path) {
        Ok(text) => match text.lines().position(|line| line.starts_with("<<<<<<< ")) {
            None => Ok(text),
            Some(at) => Err(Diagnostic::new(
                "the file contains a merge conflict",
                "resolve it, then run this again",
            )
            .in_file(path)
            .on_line(Some(at + 1))
            .to_string()),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// Writes a text unless it is empty: a crate without changes has no changelog.
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
