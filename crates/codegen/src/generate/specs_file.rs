//! Files of `specs/` that the generator writes: name ledgers, and the manifest where its allowances become smaller.

use std::path::{Path, PathBuf};

use tidbcloud_console::{Changes, File, say};
use tidbcloud_specs::ledger::{self, Ledger};
use tidbcloud_specs::manifest::{self, Entry, Manifest};

/// A file in `specs/` that the generator writes, compared with the one there and not yet written.
pub(super) struct SpecsFile {
    dir: PathBuf,
    pub(super) path: PathBuf,
    /// Contents in short: `36 names`.
    contents: String,
    pub(super) text: String,
    pub(super) changes: Changes,
}

impl SpecsFile {
    /// The name ledger of an API.
    pub(super) fn ledger(entry: &Entry, ledger: &Ledger) -> Result<Self, String> {
        let contents = format!("{} names", ledger.subjects().len());
        Self::of(entry.dir(), ledger::FILE, contents, ledger.to_text())
    }

    /// The manifest.
    pub(super) fn manifest(specs: &Path, manifest: &Manifest) -> Result<Self, String> {
        let contents = "fewer items without documentation".to_owned();
        Self::of(specs, manifest::FILE, contents, manifest.to_text())
    }

    fn of(dir: &Path, name: &str, contents: String, text: String) -> Result<Self, String> {
        Ok(Self {
            dir: dir.to_owned(),
            path: dir.join(name),
            contents,
            changes: Changes::of_file(dir, File::new(name, text.clone()))?,
            text,
        })
    }

    /// Writes or reports changes, and prints nothing if there are none.
    pub(super) fn finish(&self, check: bool) -> Result<bool, String> {
        if self.changes.is_empty() {
            return Ok(true);
        }
        let verb = if check {
            "Stale"
        } else {
            self.changes.write(&self.dir)?;
            "Wrote"
        };
        say!("{verb:>12} {} ({})", self.path.display(), self.contents);
        if check {
            print!("{}", self.changes.report(&self.dir));
        }
        Ok(false)
    }
}
