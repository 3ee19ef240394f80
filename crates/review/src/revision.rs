//! The two sides of a comparison: which `specs/` folders or documents they are, and how reports call their places.

mod documents;
mod git;

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tidbcloud_openapi::diagnostic::Diagnostic;
use tidbcloud_specs::manifest::Entry;
use tidbcloud_specs::{Loaded, Specs, manifest};

use documents::Documents;
use git::Commit;

/// What reports call the specs that are compared.
const WORK_TREE: &str = "the work tree";

/// What they call the documents of the work tree where its other files may be about others.
const VENDORED: &str = "the document that was vendored, with the overlays, names and sentences of the work tree as far as they fit";

/// A `specs/` folder.
pub(crate) struct Side {
    /// What stands in it.
    pub(crate) specs: Specs,
    /// What reports call it: `merge base of HEAD and main (1a2b3c4)`.
    pub(crate) label: String,
    /// What reports put in place of the folder before the names of its files.
    shown: String,
    /// Whether overlays, names and sentences count as far as they fit the documents: elsewhere, what does not fit is an
    /// error.
    is_loose: bool,
    /// Goes with the side, where the folder is not one of the maintainer's.
    _folder: Option<TempDir>,
}

/// What is compared with.
pub(crate) enum Base {
    /// All of a `specs/` folder.
    Specs(Side),
    /// Documents alone; overlays, names and sentences are those of the other side.
    Documents(Documents),
}

impl Side {
    /// The specs of the work tree.
    pub(crate) fn work_tree(root: &Path) -> Result<Self, String> {
        let specs = Specs::open(root.join("specs")).map_err(|problems| problems.to_string())?;
        Ok(Self {
            specs,
            label: WORK_TREE.to_owned(),
            shown: "specs".to_owned(),
            is_loose: false,
            _folder: None,
        })
    }

    /// The documents of the work tree, while the rest of it is being edited for others.
    pub(crate) fn vendored(root: &Path) -> Result<Self, String> {
        Ok(Self {
            label: VENDORED.to_owned(),
            is_loose: true,
            ..Self::work_tree(root)?
        })
    }

    /// A folder that is shaped like `specs/`; what it has in common with another side is read once.
    pub(super) fn folder(dir: &Path, beside: Option<&Side>) -> Result<Self, String> {
        let specs = match beside {
            Some(side) => side.specs.open_sharing_cache(dir),
            None => Specs::open(dir),
        };
        let specs = specs.map_err(|problems| problems.to_string())?;
        let shown = dir.display().to_string();
        Ok(Self {
            specs,
            label: shown.clone(),
            shown,
            is_loose: false,
            _folder: None,
        })
    }

    /// The specs of a commit, to be compared with `head`.
    fn commit(root: &Path, commit: &Commit, head: &Side) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| {
            Diagnostic::new(
                format!("cannot make a folder for {}: {error}", commit.label),
                "make room in the folder of temporary files, or name another with TMPDIR",
            )
            .to_string()
        })?;
        git::extract(root, commit, folder.path())?;
        let shown = format!("{}:specs", commit.short());
        let renamed = |text: String| renamed(&text, folder.path(), &shown);
        let specs = head
            .specs
            .open_sharing_cache(folder.path())
            .map_err(|problems| renamed(problems.to_string()))?;
        Ok(Self {
            specs,
            label: commit.label.clone(),
            shown,
            is_loose: false,
            _folder: Some(folder),
        })
    }

    /// Specs that are about to become those of the work tree.
    pub(crate) fn draft(specs: Specs, label: String) -> Self {
        Self {
            specs,
            label,
            shown: "specs".to_owned(),
            is_loose: false,
            _folder: None,
        }
    }

    /// Its APIs.
    pub(crate) fn entries(&self) -> &[Entry] {
        self.specs.entries()
    }

    /// The entry of an API; nothing where it has no such API.
    pub(crate) fn find(&self, api: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.id == api)
    }

    /// Loads an API; its problems are told with the names that people know its files by.
    pub(crate) fn load(&self, api: &str) -> Result<Loaded, String> {
        self.specs
            .load(api)
            .map_err(|problems| self.renamed(&problems.to_string()))
    }

    /// Loads an API as the base of a comparison, with what to know of it that is no change.
    fn load_as_base(&self, api: &str) -> Result<(Loaded, Vec<String>), String> {
        match self.load(api) {
            Err(_) if self.is_loose => {}
            loaded => return Ok((loaded?, Vec::new())),
        }
        let fitting = self.specs.load_lenient(api);
        let (loaded, misfits) = fitting.map_err(|problems| self.renamed(&problems.to_string()))?;
        Ok((loaded, documents::notes(&misfits, "it")))
    }

    /// Puts the name that people know in place of that of the folder.
    pub(crate) fn renamed(&self, text: &str) -> String {
        renamed(text, self.specs.dir(), &self.shown)
    }
}

impl Base {
    /// What `--base` names; without it, what HEAD has in common with the main branch.
    pub(crate) fn open(
        root: &Path,
        named: Option<&str>,
        apis: &[String],
        head: &Side,
    ) -> Result<Self, String> {
        let Some(named) = named else {
            let commit = git::merge_base(root)?;
            return Side::commit(root, &commit, head).map(Self::Specs);
        };
        let path = Path::new(named);
        if path.join(manifest::FILE).is_file() {
            Side::folder(path, Some(head)).map(Self::Specs)
        } else if path.is_dir() {
            Documents::in_folder(path, apis, &head.specs).map(Self::Documents)
        } else if path.exists() {
            Documents::file(path, apis, &head.specs).map(Self::Documents)
        } else {
            let commit = git::revision(root, named)?;
            Side::commit(root, &commit, head).map(Self::Specs)
        }
    }

    /// What reports call it.
    pub(crate) fn label(&self) -> &str {
        match self {
            Self::Specs(side) => &side.label,
            Self::Documents(documents) => &documents.label,
        }
    }

    /// Its `specs/` folder; documents have none.
    pub(crate) fn side(&self) -> Option<&Side> {
        match self {
            Self::Specs(side) => Some(side),
            Self::Documents(_) => None,
        }
    }

    /// One of its APIs, to be compared with that of `head`, and what to know of it that is no change.
    pub(crate) fn load(&self, api: &str, head: &Side) -> Result<(Loaded, Vec<String>), String> {
        match self {
            Self::Documents(documents) => documents.load(api, &head.specs),
            Self::Specs(side) => side.load_as_base(api),
        }
    }

    /// Puts the name that people know in place of that of a folder.
    pub(crate) fn renamed(&self, text: &str) -> String {
        match self {
            Self::Specs(side) => side.renamed(text),
            Self::Documents(_) => text.to_owned(),
        }
    }
}

/// Whether everything that an API is made from says the same on both sides. What only releases are made from does not
/// count.
pub(super) fn is_same(base: &Side, head: &Side, api: &str) -> bool {
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
    let texts = |side: &Side, entry: &Entry| -> Vec<Option<Vec<u8>>> {
        inputs(side, entry)
            .iter()
            .map(|path| std::fs::read(path).ok())
            .collect()
    };
    facts(old) == facts(new) && texts(base, old) == texts(head, new)
}

/// The files that an API is made from.
fn inputs(side: &Side, entry: &Entry) -> [PathBuf; 5] {
    [
        entry.openapi_path(),
        entry.overlay_path(),
        entry.docs_path(),
        entry.ledger_path(),
        side.specs.dir().join("common.overlay.yaml"),
    ]
}

fn renamed(text: &str, folder: &Path, shown: &str) -> String {
    text.replace(&*folder.to_string_lossy(), shown)
}
