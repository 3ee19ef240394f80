//! Note of the last check of the whole workspace that found nothing to write. While neither the program nor a file that it
//! reads or writes changes, the same check would find the same, and is not repeated.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tidbcloud_console::files_below;

use crate::program;

/// Name of the note, which is next to the running program: a new target folder begins without one.
const FILE: &str = "generate.checked";

/// Note of a check that found nothing to write.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastCheck {
    /// Folder of the workspace.
    root: PathBuf,
    /// Program that checked: its file, size and time.
    program: String,
    /// Folders and files that it read and compared, relative to the workspace.
    places: Vec<PathBuf>,
    /// SHA-256 of the names and contents of all files there.
    contents: String,
    /// Lines that it printed.
    pub report: String,
}

impl LastCheck {
    /// The note of the last check of a workspace, if it still holds: same program, same files with the same contents.
    #[must_use]
    pub fn that_holds(root: &Path) -> Option<Self> {
        let text = fs::read(program::neighbour(FILE)?).ok()?;
        let last: Self = serde_json::from_slice(&text).ok()?;
        let is_same = last.root == root && last.program == program::build()?;
        let contents = is_same.then(|| contents(root, &last.places, None).ok())??;
        (contents == last.contents).then_some(last)
    }

    /// Keeps the note of a check that began at a time. Where a file has changed since, or cannot be read, there is none: what
    /// the check saw is not known.
    pub(super) fn keep(
        root: &Path,
        places: Vec<PathBuf>,
        report: String,
        began: SystemTime,
    ) -> Option<()> {
        let last = Self {
            contents: contents(root, &places, Some(began)).ok()?,
            root: root.to_owned(),
            program: program::build()?,
            places,
            report,
        };
        // A note that cannot be written only makes the next check a whole one.
        tidbcloud_console::write(
            &program::neighbour(FILE)?,
            &serde_json::to_string(&last).ok()?,
        )
        .ok()
    }
}

/// Hashes names and contents of all files of some places.
///
/// # Errors
///
/// Where one cannot be read, or is not older than a time.
fn contents(root: &Path, places: &[PathBuf], older_than: Option<SystemTime>) -> io::Result<String> {
    let mut hash = Sha256::new();
    for place in places {
        let whole = root.join(place);
        let files = if whole.is_dir() {
            let names = files_below(&whole)?;
            names.into_iter().map(|name| place.join(name)).collect()
        } else if whole.exists() {
            vec![place.clone()]
        } else {
            // A file that appears where there was none changes the number of files.
            Vec::new()
        };
        hash.update((files.len() as u64).to_le_bytes());
        for name in files {
            let path = root.join(&name);
            if let Some(time) = older_than
                && fs::metadata(&path)?.modified()? >= time
            {
                return Err(io::Error::other("changed during the check"));
            }
            let text = fs::read(&path)?;
            // Lengths keep names and contents of neighbours apart.
            let name = name.as_os_str().as_encoded_bytes();
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name);
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(&text);
        }
    }
    Ok(HEXLOWER.encode(&hash.finalize()))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn every_change_of_a_file_a_name_or_a_place_has_other_contents() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::create_dir(root.join("a")).unwrap();
        for (name, text) in [("a/b", "1"), ("a/c", "2"), ("d", "3")] {
            fs::write(root.join(name), text).unwrap();
        }
        let places = [PathBuf::from("a"), PathBuf::from("d")];
        let hash = || contents(root, &places, None).unwrap();
        let before = hash();
        assert_eq!(hash(), before);
        let mut seen = vec![before.clone()];
        let mut changed = |what: &str| {
            let now = hash();
            assert!(!seen.contains(&now), "{what}");
            seen.push(now);
        };
        fs::write(root.join("a/b"), "4").unwrap();
        changed("text of a file in a folder");
        fs::rename(root.join("a/b"), root.join("a/bb")).unwrap();
        changed("name of a file");
        fs::write(root.join("a/new"), "").unwrap();
        changed("new, empty file");
        fs::write(root.join("d"), "5").unwrap();
        changed("text of a file");
        fs::remove_file(root.join("a/c")).unwrap();
        changed("file that is missing");
        fs::remove_file(root.join("d")).unwrap();
        changed("missing place");
    }

    #[test]
    fn a_file_that_changed_during_the_check_leaves_no_note() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a"), "1").unwrap();
        let places = [PathBuf::from("a")];
        let hour = Duration::from_secs(3600);
        let since = |time| contents(dir.path(), &places, Some(time)).is_ok();
        assert!(since(SystemTime::now() + hour));
        assert!(!since(SystemTime::now() - hour));
    }
}
