//! Changes to a folder of generated files: compared first, so that unchanged files stay untouched and `--check` only reports.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use similar::{ChangeTag, TextDiff};
use tidbcloud_openapi::diagnostic::Diagnostic;

use crate::atomic::{files_below, remove, write, write_help};
use crate::batch::Batch;
use crate::stages::{Stage, measure};

/// Lines of a diff that `--check` shows for each stale file.
const DIFF_LINES: usize = 24;

/// A file of a generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path, relative to the crate.
    pub path: PathBuf,
    /// Content.
    pub text: String,
}

impl File {
    pub fn new(path: impl Into<PathBuf>, text: String) -> Self {
        Self {
            path: path.into(),
            text,
        }
    }
}

/// Differences between the files that a folder has and those that it should have.
#[derive(Debug, Default)]
pub struct Changes {
    /// Files to write, with their present content.
    stale: Vec<(File, Option<String>)>,
    /// Files to delete.
    unexpected: Vec<PathBuf>,
}

impl Changes {
    /// Compares a folder with the files that it should have.
    ///
    /// # Errors
    ///
    /// The message where the folder cannot be read, or has a folder in place of a file.
    pub fn of(dir: &Path, files: Vec<File>) -> Result<Self, String> {
        measure(Stage::Compare, || Self::compared(dir, files))
    }

    fn compared(dir: &Path, files: Vec<File>) -> Result<Self, String> {
        let mut changes = Self::default();
        let wanted: BTreeSet<PathBuf> = files.iter().map(|file| file.path.clone()).collect();
        let present = files_below(dir).map_err(|error| cannot_read(dir, &error))?;
        changes.unexpected = present
            .into_iter()
            .filter(|path| !wanted.contains(path))
            .collect();
        for file in files {
            // A link or file in place of a folder is deleted first, so that no file behind it counts.
            let is_behind = changes
                .unexpected
                .iter()
                .any(|unexpected| file.path.starts_with(unexpected));
            changes.compare(dir, file, is_behind)?;
        }
        Ok(changes)
    }

    /// Compares one file, and leaves the rest of the folder alone.
    ///
    /// # Errors
    ///
    /// As [`Changes::of`].
    pub fn of_file(dir: &Path, file: File) -> Result<Self, String> {
        let mut changes = Self::default();
        changes.compare(dir, file, false)?;
        Ok(changes)
    }

    /// Compares a file with the present one; one behind something unexpected counts as missing.
    fn compare(&mut self, dir: &Path, file: File, is_behind: bool) -> Result<(), String> {
        let path = dir.join(&file.path);
        let now = match fs::read(&path) {
            _ if is_behind => None,
            Ok(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(_) if path.is_dir() => return Err(in_the_way(&path)),
            Err(error) => return Err(cannot_read(&path, &error)),
        };
        if now.as_deref() != Some(&file.text) {
            self.stale.push((file, now));
        }
        Ok(())
    }

    /// Whether the folder has exactly the files that it should have.
    pub fn is_empty(&self) -> bool {
        self.stale.is_empty() && self.unexpected.is_empty()
    }

    /// Writes stale files and deletes unexpected ones.
    ///
    /// # Errors
    ///
    /// The message where a file cannot be written or deleted.
    pub fn write(&self, dir: &Path) -> Result<(), String> {
        for path in &self.unexpected {
            let path = dir.join(path);
            remove(&path).map_err(|error| cannot_write(&path, &error))?;
        }
        for (file, _) in &self.stale {
            let path = dir.join(&file.path);
            write(&path, &file.text).map_err(|error| cannot_write(&path, &error))?;
        }
        if self.unexpected.is_empty() {
            return Ok(());
        }
        remove_empty_folders(dir).map_err(|error| cannot_write(dir, &error))
    }

    /// Adds stale and unexpected files to a batch, which is written all or none.
    ///
    /// # Errors
    ///
    /// Where a present file cannot be read.
    pub fn add_to(&self, batch: &mut Batch, dir: &Path) -> io::Result<()> {
        for (file, _) in &self.stale {
            batch.put(dir.join(&file.path), file.text.as_str())?;
        }
        for path in &self.unexpected {
            batch.remove(dir.join(path))?;
        }
        Ok(())
    }

    /// The report of `--check`: each stale file with the head of a unified diff.
    pub fn report(&self, dir: &Path) -> String {
        let mut text = String::new();
        for (file, now) in &self.stale {
            let path = dir.join(&file.path);
            match now {
                None => text.push_str(&format!("{}: missing\n", path.display())),
                Some(now) => text.push_str(&diff_head(&path, now, &file.text)),
            }
        }
        for path in &self.unexpected {
            text.push_str(&format!(
                "{}: no longer belongs\n",
                dir.join(path).display()
            ));
        }
        text
    }
}

fn cannot_read(path: &Path, error: &io::Error) -> String {
    let what = format!("cannot read the present file: {error}");
    let help = "make it readable, then run this again";
    Diagnostic::new(what, help).in_file(path).to_string()
}

fn cannot_write(path: &Path, error: &io::Error) -> String {
    let what = format!("cannot write: {error}");
    Diagnostic::new(what, write_help(error))
        .in_file(path)
        .to_string()
}

fn in_the_way(path: &Path) -> String {
    let what = "a folder is in place of a file that the generator writes";
    let help = "move the folder away, or delete it, then run this again";
    Diagnostic::new(what, help).in_file(path).to_string()
}

fn remove_empty_folders(dir: &Path) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(dir) else {
        return Ok(());
    };
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() && entry.file_name() != "target" {
            remove_empty_folders(&entry.path())?;
            if fs::read_dir(entry.path())?.next().is_none() {
                fs::remove_dir(entry.path())?;
            }
        }
    }
    Ok(())
}

fn diff_head(path: &Path, now: &str, wanted: &str) -> String {
    let mut text = format!("--- {0}\n+++ {0} (generated)\n", path.display());
    let diff = TextDiff::from_lines(now, wanted);
    let mut lines = 0;
    for hunk in diff.unified_diff().context_radius(2).iter_hunks() {
        text.push_str(&format!("{}\n", hunk.header()));
        for change in hunk.iter_changes() {
            if lines == DIFF_LINES {
                text.push_str("…\n");
                return text;
            }
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            text.push_str(&format!(
                "{sign}{}\n",
                change.value().trim_end_matches('\n')
            ));
            lines += 1;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File {
            path: path.into(),
            text: text.into(),
        }
    }

    #[test]
    fn only_what_changed_is_written_and_unexpected_files_go() {
        let dir = tempfile::tempdir().unwrap();
        let files = || vec![file("src/lib.rs", "a\n"), file("Cargo.toml", "b\n")];
        let changes = Changes::of(dir.path(), files()).unwrap();
        assert!(changes.report(dir.path()).contains("missing"));
        changes.write(dir.path()).unwrap();
        assert!(Changes::of(dir.path(), files()).unwrap().is_empty());

        fs::create_dir_all(dir.path().join("src/old")).unwrap();
        fs::write(dir.path().join("src/old/gone.rs"), "x").unwrap();
        fs::write(dir.path().join("src/lib.rs"), "edited\n").unwrap();
        let changes = Changes::of(dir.path(), files()).unwrap();
        let report = changes.report(dir.path());
        assert!(report.contains("-edited\n+a\n"), "{report}");
        assert!(report.contains("gone.rs: no longer belongs"), "{report}");
        changes.write(dir.path()).unwrap();
        assert!(!dir.path().join("src/old").exists());
        assert!(Changes::of(dir.path(), files()).unwrap().is_empty());
    }

    #[test]
    fn a_file_and_a_folder_in_place_of_each_other() {
        let dir = tempfile::tempdir().unwrap();
        let files = || vec![file("src/lib.rs", "a\n")];
        // A file in place of a folder is deleted; a folder may contain more than the generator knows.
        fs::write(dir.path().join("src"), "x").unwrap();
        let changes = Changes::of(dir.path(), files()).unwrap();
        changes.write(dir.path()).unwrap();
        assert!(Changes::of(dir.path(), files()).unwrap().is_empty());
        fs::remove_file(dir.path().join("src/lib.rs")).unwrap();
        fs::create_dir(dir.path().join("src/lib.rs")).unwrap();
        let error = Changes::of(dir.path(), files()).unwrap_err();
        for part in [
            "a folder is in place of a file",
            "src/lib.rs",
            "fix: move the folder",
        ] {
            assert!(error.contains(part), "{part}: {error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_place_of_a_folder_leads_nothing_outside() {
        let dir = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        let files = || vec![File::new("src/lib.rs", "a\n".into())];
        fs::write(outside.path().join("lib.rs"), "a\n").unwrap();
        std::os::unix::fs::symlink(outside.path(), dir.path().join("src")).unwrap();
        let changes = Changes::of(dir.path(), files()).unwrap();
        changes.write(dir.path()).unwrap();
        assert!(dir.path().join("src").symlink_metadata().unwrap().is_dir());
        assert!(Changes::of(dir.path(), files()).unwrap().is_empty());
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1);
    }
}
