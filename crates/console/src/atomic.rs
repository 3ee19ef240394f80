//! Files that are replaced whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all, and makes its folder.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    write_bytes(path, text.as_bytes())
}

pub(crate) fn write_bytes(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    fs::write(&beside, bytes)
        .and_then(|()| fs::rename(&beside, path))
        .inspect_err(|_| {
            // The half-written file is ours to clear away; the first error is the one to tell.
            let _ = fs::remove_file(&beside);
        })
}

/// All files below a folder, relative to it; what cargo makes there is not ours.
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
            } else if !made_by_cargo {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
