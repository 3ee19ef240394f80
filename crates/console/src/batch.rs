//! Files that are written together: all of them, or none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tidbcloud_openapi::diagnostic::Diagnostic;

use crate::atomic::{remove, write_bytes, write_help};

/// Files to write and delete, all or none.
#[derive(Debug, Default)]
pub struct Batch {
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    path: PathBuf,
    /// Content to write; `None` deletes the file.
    wanted: Option<Vec<u8>>,
    /// Content at present; `None` where there is no file.
    now: Option<Vec<u8>>,
}

impl Batch {
    /// Adds a file to write, unless it has this content already.
    ///
    /// # Errors
    ///
    /// Where the present file cannot be read.
    pub fn put(&mut self, path: PathBuf, bytes: impl Into<Vec<u8>>) -> io::Result<()> {
        self.step(path, Some(bytes.into()))
    }

    /// Adds a file to delete, if it exists.
    ///
    /// # Errors
    ///
    /// Where the present file cannot be read.
    pub fn remove(&mut self, path: PathBuf) -> io::Result<()> {
        self.step(path, None)
    }

    fn step(&mut self, path: PathBuf, wanted: Option<Vec<u8>>) -> io::Result<()> {
        let now = match fs::read(&path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if now != wanted {
            self.steps.push(Step { path, wanted, now });
        }
        Ok(())
    }

    /// The files, in the order in which they are written.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.steps.iter().map(|step| step.path.as_path())
    }

    /// Writes everything. Where that fails midway, the files written so far are restored; the message lists those that cannot
    /// be restored.
    ///
    /// # Errors
    ///
    /// The message where a file cannot be written.
    pub fn write(&self) -> Result<(), String> {
        for (index, step) in self.steps.iter().enumerate() {
            if let Err(error) = apply(&step.path, step.wanted.as_deref()) {
                let left: Vec<String> = self.steps[..index]
                    .iter()
                    .rev()
                    .filter(|step| apply(&step.path, step.now.as_deref()).is_err())
                    .map(|step| step.path.display().to_string())
                    .collect();
                let (kept, help) = match left.as_slice() {
                    [] => (
                        "every other file is as it was".to_owned(),
                        write_help(&error).to_owned(),
                    ),
                    left => (
                        format!(
                            "these were written and could not be put back: {}",
                            left.join(", ")
                        ),
                        "restore them from version control, make all writable and run this again"
                            .to_owned(),
                    ),
                };
                let what = format!("cannot write the file: {error}; {kept}");
                return Err(Diagnostic::new(what, help).in_file(&step.path).to_string());
            }
        }
        Ok(())
    }
}

/// Writes the content, or deletes the file where there is none.
fn apply(path: &Path, bytes: Option<&[u8]>) -> io::Result<()> {
    match bytes {
        Some(bytes) => write_bytes(path, bytes),
        None => remove(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_are_written() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("old"), "1").unwrap();
        fs::write(at("gone"), "2").unwrap();
        fs::write(at("same"), "3").unwrap();
        let mut batch = Batch::default();
        batch.put(at("old"), "new").unwrap();
        batch.put(at("deep/er"), "new").unwrap();
        batch.put(at("same"), "3").unwrap();
        batch.remove(at("gone")).unwrap();
        batch.remove(at("never")).unwrap();
        assert_eq!(batch.paths().count(), 3);
        batch.write().unwrap();
        assert_eq!(fs::read_to_string(at("old")).unwrap(), "new");
        assert_eq!(fs::read_to_string(at("deep/er")).unwrap(), "new");
        assert!(!at("gone").exists());
    }

    #[test]
    fn a_write_that_fails_leaves_everything_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("old"), "1").unwrap();
        fs::write(at("gone"), "2").unwrap();
        let mut batch = Batch::default();
        batch.put(at("old"), "new").unwrap();
        batch.remove(at("gone")).unwrap();
        batch.put(at("fresh"), "new").unwrap();
        batch.put(at("folder"), "new").unwrap();
        // A folder that comes in the way between looking and writing.
        fs::create_dir_all(at("folder/inner")).unwrap();
        let error = batch.write().unwrap_err();
        assert!(error.contains("every other file is as it was"), "{error}");
        assert!(error.contains("folder"), "{error}");
        assert_eq!(fs::read_to_string(at("old")).unwrap(), "1");
        assert_eq!(fs::read_to_string(at("gone")).unwrap(), "2");
        assert!(!at("fresh").exists());
    }
}
