//! Atomic writes: a file is replaced whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all, and creates its folder.
///
/// # Errors
///
/// Where the folder or the file cannot be written.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    write_bytes(path, text.as_bytes())
}

pub(crate) fn write_bytes(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".new");
    let temporary = PathBuf::from(temporary);
    fs::write(&temporary, bytes)
        .and_then(|()| fs::rename(&temporary, path))
        .inspect_err(|_| {
            // Clears away the half-written file; the first error is the one to report.
            let _ = fs::remove_file(&temporary);
        })
}

/// All files below a folder, relative to it, without those that cargo creates there.
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
            } else if !made_by_cargo {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
