//! `cargo xtask vendor API FILE`: reads a published document, prints what vendoring changed, and writes it to `specs/`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::manifest::{self, Entry, Manifest};
use crate::vendor::notes::{Note, NoteKind};
use crate::vendor::seen::{self, News, Seen};
use crate::vendor::{self, Vendored};
use tidbcloud_openapi::{load, upgrade};

use tidbcloud_console::say;

/// Number of places that are printed for each rule; names of new types are not cut off before a whole screen.
const SHOWN: usize = 30;

/// Vendors `file` as the document of `api`. Nothing is written unless every step succeeds.
///
/// # Errors
///
/// The message of the step that failed.
pub fn run(specs: &Path, api: &str, file: &Path) -> Result<(), String> {
    let vendoring = read(specs, api, file)?;
    vendoring.print();
    for (path, text) in vendoring.files(specs) {
        write(&path, &text)?;
    }
    Ok(())
}

/// A vendored document that is not written yet, and the manifest with its checksum.
pub struct Vendoring {
    manifest: Manifest,
    entry: Entry,
    vendored: Vendored,
    /// Text of `seen.lock`.
    seen: String,
    news: News,
}

/// Reads `file` as the document of `api`.
///
/// # Errors
///
/// Every problem of the manifest or the document.
pub fn read(specs: &Path, api: &str, file: &Path) -> Result<Vendoring, String> {
    let mut manifest = Manifest::read(specs).map_err(|problems| problems.to_string())?;
    let entry = manifest
        .find(api)
        .map_err(|problems| problems.to_string())?
        .clone();
    let source = load::read_file(file).map_err(|problems| problems.to_string())?;
    let (bytes, dialect) = (source.text.len(), upgrade::dialect(&source));
    say!("     Reading {} ({dialect}, {bytes} bytes)", file.display());
    let vendored = vendor::vendor(&entry, &source).map_err(|problems| problems.to_string())?;
    let seen = Seen::read(&entry.seen_path()).map_err(|problems| problems.to_string())?;
    let notes = vendored.notes();
    let seen_text = seen::text(&notes);
    let seen = seen.unwrap_or_else(|| match entry.upstream_sha256 == vendored.sha256 {
        // The same document as last time.
        true => Seen::of(&notes),
        false => Seen::default(),
    });
    let news = seen.divide(notes);
    let of_this = |known: &&mut Entry| known.id == entry.id;
    for known in manifest.apis.iter_mut().filter(of_this) {
        known.upstream_sha256.clone_from(&vendored.sha256);
    }
    Ok(Vendoring {
        manifest,
        entry,
        vendored,
        seen: seen_text,
        news,
    })
}

/// Replaces a file whole or not at all, and leaves it alone when nothing changes.
fn write(path: &Path, text: &str) -> Result<(), String> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        say!("       Fresh {}", path.display());
        return Ok(());
    }
    tidbcloud_console::write(path, text).map_err(|error| cannot_write(path, &error))?;
    say!("     Writing {}", path.display());
    Ok(())
}

fn cannot_write(path: &Path, error: &io::Error) -> String {
    let help = tidbcloud_console::write_help(error);
    let path = path.display();
    format!("error: cannot write {path}: {error}\n  fix: {help}")
}

impl Vendoring {
    /// Path and text of every file to write, in this `specs` folder.
    pub fn files(&self, specs: &Path) -> [(PathBuf, String); 3] {
        [
            (self.entry.openapi_path(), self.vendored.yaml.clone()),
            (self.entry.seen_path(), self.seen.clone()),
            (specs.join(manifest::FILE), self.manifest.to_text()),
        ]
    }

    /// Whether vendoring found something that it has never printed before.
    pub fn has_news(&self) -> bool {
        !self.news.new.is_empty()
    }

    /// Numbers of the notes that were printed before: `19 hoisted, 23 warnings`; empty where there are none.
    pub fn known(&self) -> String {
        let known = self.news.known.iter();
        let known = known.map(|(kind, count)| format!("{count} {}", kind.counted()));
        known.collect::<Vec<_>>().join(", ")
    }

    /// Prints what vendoring changed and found that was not printed before, and counts the rest.
    pub fn print(&self) {
        let Vendored {
            operations,
            schemas,
            ..
        } = self.vendored;
        say!("      Vendor {operations} operations, {schemas} schemas");
        for kind in NoteKind::ALL {
            let new = self.news.new.iter().filter(|note| note.kind == kind);
            print_notes(kind, new);
        }
        let known = self.known();
        if !known.is_empty() {
            say!("{:>12} {known}", "As before");
        }
    }
}

fn print_notes<'n>(kind: NoteKind, notes: impl Iterator<Item = &'n Note>) {
    let mut groups: Vec<(&str, Vec<&Note>)> = Vec::new();
    for note in notes {
        match groups.iter_mut().find(|(text, _)| *text == note.text) {
            Some((_, group)) => group.push(note),
            None => groups.push((&note.text, vec![note])),
        }
    }
    let label = kind.label();
    for (text, group) in &groups {
        let count: usize = group.iter().map(|note| note.count).sum();
        match kind {
            NoteKind::Hoisted | NoteKind::Repaired | NoteKind::Lost => {
                say!("{label:>12} {count:4} {text}");
                for note in group.iter().take(SHOWN) {
                    say!("                  {} at {}", note.detail, note.pointer);
                }
                if group.len() > SHOWN {
                    say!("                  and {} more", group.len() - SHOWN);
                }
            }
            NoteKind::Dropped => say!("{label:>12} {count:4} {text}"),
            NoteKind::Prose | NoteKind::Warning | NoteKind::Unresolved => {
                let more = match group.len() {
                    1 => String::new(),
                    several => format!(" (and {} more)", several - 1),
                };
                let pointer = &group[0].pointer;
                say!("{label:>12} {text}\n             at {pointer}{more}");
            }
        }
    }
    if kind == NoteKind::Unresolved && !groups.is_empty() {
        say!("             before this API generates, in its overlay");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = "apis:\n- id: a\n  version: v1\n  crate: a-v1\n  release: \"0.1.0\"\n  title: A\n  \
                            server: https://a.example.com/v1\n  upstream_sha256: \"\"\n";
    const DOCUMENT: &str = "swagger: '2.0'\ninfo: {title: A, version: '1'}\nhost: a.example.com\nbasePath: /v1\n\
                            paths: {/x: {get: {operationId: X, responses: {200: {description: Words.}}}}}\n";

    /// A `specs` folder with a manifest and a published document.
    fn folder(document: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("manifest.yaml"), MANIFEST).unwrap();
        fs::write(folder.path().join("published.yaml"), document).unwrap();
        folder
    }

    fn files(folder: &Path) -> Vec<(PathBuf, String)> {
        let mut out = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                out.extend(files(&path));
            } else {
                out.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
        out.sort();
        out
    }

    #[test]
    fn twice_in_a_row_changes_nothing() {
        let folder = folder(DOCUMENT);
        let specs = folder.path();
        run(specs, "a", &specs.join("published.yaml")).unwrap();
        let once = files(specs);
        let names: Vec<_> = once
            .iter()
            .map(|(path, _)| path.strip_prefix(specs).unwrap())
            .collect();
        assert_eq!(
            names,
            [
                Path::new("manifest.yaml"),
                Path::new("published.yaml"),
                Path::new("v1/a/openapi.yaml"),
                Path::new("v1/a/seen.lock")
            ]
        );
        let sha256 = Manifest::read(specs).unwrap().apis[0]
            .upstream_sha256
            .clone();
        assert_eq!(sha256.len(), 64);
        run(specs, "a", &specs.join("published.yaml")).unwrap();
        assert_eq!(files(specs), once);
        // The vendored document vendors to itself; only the checksum is that of another file.
        let vendored = fs::read_to_string(specs.join("v1/a/openapi.yaml")).unwrap();
        run(specs, "a", &specs.join("v1/a/openapi.yaml")).unwrap();
        assert_eq!(
            fs::read_to_string(specs.join("v1/a/openapi.yaml")).unwrap(),
            vendored
        );
    }

    #[test]
    fn a_step_that_fails_leaves_every_file_alone() {
        for (api, document, expected) in [
            ("b", DOCUMENT.to_owned(), "no API has the id `b`"),
            (
                "a",
                DOCUMENT.replace("a.example.com", "b.example.com"),
                "the document names https://b.example.com/v1",
            ),
            (
                "a",
                DOCUMENT.replace("'2.0'", "'1.2'"),
                "Swagger 1.2 is not supported",
            ),
            (
                "a",
                DOCUMENT.replace("/x:", "x-y:").replace("get", "got"),
                "the document has no operations",
            ),
            ("a", String::new(), "the file is empty"),
        ] {
            let folder = folder(&document);
            let before = files(folder.path());
            let error = run(folder.path(), api, &folder.path().join("published.yaml")).unwrap_err();
            assert!(
                error.contains(expected) && error.contains("fix: "),
                "{error}"
            );
            assert_eq!(files(folder.path()), before);
        }
    }

    #[test]
    fn a_file_that_cannot_be_written_is_named() {
        let folder = folder(DOCUMENT);
        fs::write(folder.path().join("v1"), "in the way").unwrap();
        let error = run(folder.path(), "a", &folder.path().join("published.yaml")).unwrap_err();
        assert!(
            error.contains("cannot write") && error.contains("v1"),
            "{error}"
        );
        assert_eq!(
            fs::read_to_string(folder.path().join("manifest.yaml")).unwrap(),
            MANIFEST
        );
    }
}
