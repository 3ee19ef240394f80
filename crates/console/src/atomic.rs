//! Atomic writes: a file is replaced whole or not at all.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

/// Ends the names of files that are being written. Their beginning is random, so that two runs never share one.
const SUFFIX: &str = ".tidbcloud-new";

/// The age from which on a file that is being written is one that a killed run left.
const ABANDONED: Duration = Duration::from_secs(60 * 60);

/// Writes a file whole or not at all, and creates its folder.
///
/// # Errors
///
/// Where the folder or the file cannot be written.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    write_bytes(path, text.as_bytes())
}

pub(crate) fn write_bytes(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    clear(folder);
    // Dropping it, where a step fails, deletes it.
    let mut file = temporary(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Makes a file in the folder of the one that it replaces: only within a file system is replacing one step.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(SUFFIX);
    // As for every new file, and not for its owner alone.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Deletes what killed runs left in a folder, and mentions it. A young file may be that of another run.
fn clear(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries
        .flatten()
        .filter(|entry| is_temporary(&entry.file_name()))
    {
        let age = entry
            .metadata()
            .and_then(|metadata| metadata.modified())
            .map(|modified| modified.elapsed().unwrap_or_default());
        if age.is_ok_and(|age| age >= ABANDONED) && fs::remove_file(entry.path()).is_ok() {
            crate::warn!(
                "deleted {}, which a killed run left",
                entry.path().display()
            );
        }
    }
}

/// Whether a name is that of a file that is being written.
fn is_temporary(name: &OsStr) -> bool {
    name.to_string_lossy().ends_with(SUFFIX)
}

/// Deletes a file; one that another run has deleted is no error.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Instruction to the reader of an error of writing.
#[must_use]
pub fn write_help(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "free space on the disk, then run this again"
        }
        io::ErrorKind::ReadOnlyFilesystem => "work on a file system that can be written",
        _ => "make it writable and run this again",
    }
}

/// All files below a folder, relative to it, without those that cargo creates there and those that are being written.
///
/// # Errors
///
/// Where a folder cannot be read.
pub fn files_below(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(folder) = open.pop() {
        let entries = match fs::read_dir(dir.join(&folder)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            let made_by_cargo = path == Path::new("target") || path == Path::new("Cargo.lock");
            if entry.file_type()?.is_dir() {
                if !made_by_cargo {
                    open.push(path);
                }
            } else if !made_by_cargo && !is_temporary(&entry.file_name()) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_killed_runs_left_is_deleted_and_files_of_running_ones_stay() {
        let folder = tempfile::tempdir().unwrap();
        for name in [".old.tidbcloud-new", ".young.tidbcloud-new"] {
            fs::write(folder.path().join(name), "half").unwrap();
        }
        let old = fs::File::options()
            .write(true)
            .open(folder.path().join(".old.tidbcloud-new"))
            .unwrap();
        old.set_modified(SystemTime::now() - 2 * ABANDONED).unwrap();
        write(&folder.path().join("a"), "whole").unwrap();
        assert_eq!(names(folder.path()), [".young.tidbcloud-new", "a"]);
        assert_eq!(files_below(folder.path()).unwrap(), [Path::new("a")]);
    }

    #[test]
    fn a_write_that_fails_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("b"), "").unwrap();
        assert!(write(&path, "x").is_err());
        assert_eq!(names(folder.path()), ["a"]);
    }

    #[test]
    fn two_runs_at_once_both_end_well() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/a");
        std::thread::scope(|scope| {
            for text in ["one", "two"] {
                let path = &path;
                scope.spawn(move || (0..50).for_each(|_| write(path, text).unwrap()));
            }
        });
        assert!(["one", "two"].contains(&fs::read_to_string(&path).unwrap().as_str()));
        assert_eq!(names(&folder.path().join("deep")), ["a"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_replaced_and_others_may_read_what_is_written() {
        use std::os::unix::fs::{MetadataExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let [target, link, plain] =
            ["target", "link", "plain"].map(|name| folder.path().join(name));
        fs::write(&target, "theirs").unwrap();
        symlink(&target, &link).unwrap();
        symlink(&target, folder.path().join("link.new")).unwrap();
        write(&link, "ours").unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "theirs");
        assert_eq!(fs::read_to_string(&link).unwrap(), "ours");
        fs::write(&plain, "").unwrap();
        assert_eq!(
            link.metadata().unwrap().mode(),
            plain.metadata().unwrap().mode()
        );
    }

    #[test]
    fn a_full_disk_asks_for_space() {
        let full = io::Error::from(io::ErrorKind::StorageFull);
        assert!(write_help(&full).contains("free space"));
    }
}
