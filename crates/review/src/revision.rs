//! Revisions to compare: `specs/` folders or documents, with the names of their files in reports.

mod documents;
mod git;
mod remote;

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tidbcloud_openapi::SourceCache;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_specs::manifest::Entry;
use tidbcloud_specs::{Loaded, Specs, manifest};

use crate::report::Blobs;
use documents::Documents;
use git::Commit;

/// Label of the specs of the work tree.
const WORK_TREE: &str = "the work tree";

/// Label of the vendored documents while the other files of the work tree are edited for new ones.
const VENDORED: &str = "the vendored document, with overlays, names.lock and docs.yaml of the work tree as far as they match it";

/// A revision of the `specs/` folder.
pub(crate) struct Revision {
    /// The specs in the folder.
    pub(crate) specs: Specs,
    /// Label in reports: `merge base of HEAD and main (1a2b3c4)`.
    pub(crate) label: String,
    /// Shown in place of the path of the folder.
    shown: String,
    /// Whether overlays, names.lock and docs.yaml may not match the documents. For other revisions, that is an error.
    is_lenient: bool,
    /// The commit whose files it has.
    commit: Option<Commit>,
    /// Temporary folder of the revision, removed with it.
    _folder: Option<TempDir>,
}

/// Base of a comparison.
pub(crate) enum Base {
    /// A whole `specs/` folder.
    Specs(Box<Revision>),
    /// Only documents; overlays, names.lock and docs.yaml are those of the head.
    Documents(Documents),
}

impl Revision {
    /// The specs of the work tree.
    pub(crate) fn work_tree(root: &Path) -> Result<Self, String> {
        let specs = Specs::open(root.join("specs")).map_err(|problems| problems.to_string())?;
        Ok(Self {
            specs,
            label: WORK_TREE.to_owned(),
            shown: "specs".to_owned(),
            is_lenient: false,
            commit: None,
            _folder: None,
        })
    }

    /// The documents of the work tree, while its other files are edited for new documents.
    pub(crate) fn vendored(root: &Path) -> Result<Self, String> {
        Ok(Self {
            label: VENDORED.to_owned(),
            is_lenient: true,
            ..Self::work_tree(root)?
        })
    }

    /// A folder that is structured like `specs/`.
    pub(super) fn folder(dir: &Path) -> Result<Self, String> {
        let specs = Specs::open(dir).map_err(|problems| problems.to_string())?;
        let shown = dir.display().to_string();
        Ok(Self {
            specs,
            label: shown.clone(),
            shown,
            is_lenient: false,
            commit: None,
            _folder: None,
        })
    }

    /// The specs of a commit.
    fn commit(root: &Path, commit: &Commit) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| {
            Diagnostic::new(
                format!("cannot create a folder for {}: {error}", commit.label),
                "free space in the temporary folder, or set another one with TMPDIR",
            )
            .to_string()
        })?;
        git::extract(root, commit, folder.path())?;
        let shown = format!("{}:specs", commit.short());
        let with_shown_paths = |text: String| with_shown_paths(&text, folder.path(), &shown);
        let specs = Specs::open(folder.path())
            .map_err(|problems| with_shown_paths(problems.to_string()))?;
        Ok(Self {
            specs,
            label: commit.label.clone(),
            shown,
            is_lenient: false,
            commit: Some(commit.clone()),
            _folder: Some(folder),
        })
    }

    /// Specs that are going to replace those of the work tree.
    pub(crate) fn draft(specs: Specs, label: String) -> Self {
        Self {
            specs,
            label,
            shown: "specs".to_owned(),
            is_lenient: false,
            commit: None,
            _folder: None,
        }
    }

    /// Its APIs.
    pub(crate) fn entries(&self) -> &[Entry] {
        self.specs.entries()
    }

    /// The manifest entry of an API, if it has that API.
    pub(crate) fn find(&self, api: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.id == api)
    }

    /// Loads an API. Files that another revision was read with through the same cache are parsed once; errors name files as
    /// users know them.
    pub(crate) fn load(&self, api: &str, cache: &SourceCache) -> Result<Loaded, String> {
        let specs = self.specs.with_cache(cache);
        let loaded = specs.load(api);
        loaded.map_err(|problems| self.with_shown_paths(&problems.to_string()))
    }

    /// Loads an API as the base of a comparison, with notes for the report.
    fn load_as_base(
        &self,
        api: &str,
        cache: &SourceCache,
    ) -> Result<(Loaded, Vec<String>), String> {
        match self.load(api, cache) {
            Err(_) if self.is_lenient => {}
            loaded => return Ok((loaded?, Vec::new())),
        }
        let lenient = self.specs.with_cache(cache).load_lenient(api);
        let (loaded, misfits) =
            lenient.map_err(|problems| self.with_shown_paths(&problems.to_string()))?;
        Ok((loaded, documents::notes(&misfits, "it")))
    }

    /// Address of its files on the web: those of its commit, or of the commit that the work tree has unchanged.
    fn blobs(&self, root: &Path, repository: &str) -> Option<Blobs> {
        let (id, prefix) = match &self.commit {
            Some(commit) => (commit.id.clone(), format!("{}:", commit.short())),
            None if self.label == WORK_TREE => (git::unchanged_head(root)?, String::new()),
            None => return None,
        };
        let url = format!("{repository}/blob/{id}/");
        Some(Blobs { url, prefix })
    }

    /// Replaces the path of the folder by the one that users know.
    pub(crate) fn with_shown_paths(&self, text: &str) -> String {
        with_shown_paths(text, self.specs.dir(), &self.shown)
    }
}

impl Base {
    /// Opens the argument of `--base`; without one, the merge base of HEAD and the main branch.
    pub(crate) fn open(
        root: &Path,
        named: Option<&str>,
        apis: &[String],
        head: &Revision,
    ) -> Result<Self, String> {
        let Some(named) = named else {
            let commit = git::merge_base(root)?;
            let revision = Revision::commit(root, &commit)?;
            return Ok(Self::Specs(Box::new(revision)));
        };
        let path = Path::new(named);
        if path.join(manifest::FILE).is_file() {
            Revision::folder(path).map(|revision| Self::Specs(Box::new(revision)))
        } else if path.is_dir() {
            Documents::in_folder(path, apis, &head.specs).map(Self::Documents)
        } else if path.exists() {
            Documents::file(path, apis, &head.specs).map(Self::Documents)
        } else {
            let commit = git::revision(root, named)?;
            Revision::commit(root, &commit).map(|revision| Self::Specs(Box::new(revision)))
        }
    }

    /// Label in reports.
    pub(crate) fn label(&self) -> &str {
        match self {
            Self::Specs(revision) => &revision.label,
            Self::Documents(documents) => &documents.label,
        }
    }

    /// Its `specs/` folder; documents have none.
    pub(crate) fn revision(&self) -> Option<&Revision> {
        match self {
            Self::Specs(revision) => Some(revision),
            Self::Documents(_) => None,
        }
    }

    /// Loads one of its APIs, to be compared with that of `head` that is read through the same cache, with notes for the report.
    pub(crate) fn load(
        &self,
        api: &str,
        head: &Revision,
        cache: &SourceCache,
    ) -> Result<(Loaded, Vec<String>), String> {
        match self {
            Self::Documents(documents) => documents.load(api, &head.specs.with_cache(cache)),
            Self::Specs(revision) => revision.load_as_base(api, cache),
        }
    }

    /// Replaces the path of a temporary folder by the one that users know.
    pub(crate) fn with_shown_paths(&self, text: &str) -> String {
        match self {
            Self::Specs(revision) => revision.with_shown_paths(text),
            Self::Documents(_) => text.to_owned(),
        }
    }
}

/// Addresses on the web of the files of base and head; `None` where they have none.
pub(super) fn blobs(root: &Path, base: &Base, head: &Revision) -> [Option<Blobs>; 2] {
    let Some(repository) = remote::web_address(root) else {
        return [None, None];
    };
    let base = base.revision();
    [base, Some(head)].map(|revision| revision?.blobs(root, &repository))
}

/// Whether all inputs of an API are the same in both revisions. Release versions do not count.
pub(super) fn is_same(base: &Revision, head: &Revision, api: &str) -> bool {
    let (Some(old), Some(new)) = (base.find(api), head.find(api)) else {
        return false;
    };
    let facts = |entry: &Entry| {
        [
            entry.version.clone(),
            entry.crate_name.clone(),
            entry.title.clone(),
            entry.server.clone(),
        ]
    };
    let text = |path: &PathBuf| std::fs::read(path).ok();
    let (old_inputs, new_inputs) = (inputs(base, old), inputs(head, new));
    let mut inputs = old_inputs.iter().zip(&new_inputs);
    facts(old) == facts(new) && inputs.all(|(old, new)| text(old) == text(new))
}

/// Input files of an API.
fn inputs(revision: &Revision, entry: &Entry) -> [PathBuf; 5] {
    [
        entry.openapi_path(),
        entry.overlay_path(),
        entry.docs_path(),
        entry.ledger_path(),
        revision.specs.dir().join("common.overlay.yaml"),
    ]
}

fn with_shown_paths(text: &str, folder: &Path, shown: &str) -> String {
    text.replace(&*folder.to_string_lossy(), shown)
}
