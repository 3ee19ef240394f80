//! The `specs/` folder: the APIs of its manifest, and the files of each.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::ledger::{Ledger, ResolutionHint};
use crate::loaded::{self, LedgerFile, Loaded, PreviousNames};
use crate::manifest::{Entry, Manifest};
use crate::{docs, vendor};
use tidbcloud_console::stages::{Stage, measure};
use tidbcloud_openapi::diagnostic::Diagnostics;
use tidbcloud_openapi::load::{self, Source};
use tidbcloud_openapi::{self, Prepared, SourceCache, upgrade};

/// The `specs/` folder. Opening reads only the manifest; documents are read on demand.
#[derive(Clone, Debug)]
pub struct Specs {
    dir: PathBuf,
    manifest: Manifest,
    cache: SourceCache,
    /// The API whose update is in progress, and its state before.
    updated: Option<(String, Option<Arc<PreviousNames>>)>,
}

impl Specs {
    /// Opens a `specs/` folder.
    ///
    /// # Errors
    ///
    /// Where the manifest cannot be read.
    pub fn open(dir: impl AsRef<Path>) -> Result<Self, Diagnostics> {
        Self::with(dir.as_ref(), SourceCache::default())
    }

    /// Opens the `specs/` folder of a workspace.
    ///
    /// # Errors
    ///
    /// The message where the manifest cannot be read.
    pub fn of_workspace(root: &Path) -> Result<Self, String> {
        Self::open(root.join("specs")).map_err(|problems| problems.to_string())
    }

    /// Opens a folder that has most files in common with this one: a file whose text is the same in both is parsed once.
    ///
    /// # Errors
    ///
    /// As `open`.
    pub fn open_sharing_cache(&self, dir: impl AsRef<Path>) -> Result<Self, Diagnostics> {
        Self::with(dir.as_ref(), self.cache.clone())
    }

    /// The same folder, read through another cache.
    #[must_use]
    pub fn with_cache(&self, cache: &SourceCache) -> Self {
        Self {
            cache: cache.clone(),
            ..self.clone()
        }
    }

    fn with(dir: &Path, cache: SourceCache) -> Result<Self, Diagnostics> {
        Ok(Self {
            dir: dir.to_owned(),
            manifest: Manifest::read(dir)?,
            cache,
            updated: None,
        })
    }

    /// The specs with messages for an update of one API: they propose arguments of `cargo xtask update`, because the new
    /// document is not written yet, and compare it with the state before.
    #[must_use]
    pub fn with_update_hints(self, api: &str, previous: Option<Arc<PreviousNames>>) -> Self {
        Self {
            updated: Some((api.to_owned(), previous)),
            ..self
        }
    }

    /// Model and names of an API before an update. Where its files are edited for the new document already, so that they no
    /// longer fit the old one, `committed` is asked. `None` before its first document, and where nothing can be read: then names
    /// alone are compared.
    #[must_use]
    pub fn previous_names(
        &self,
        id: &str,
        committed: impl FnOnce() -> Option<Loaded>,
    ) -> Option<PreviousNames> {
        let entry = self.entry(id).ok()?;
        if !entry.openapi_path().exists() {
            return None;
        }
        let lenient = || self.load_lenient(id).map(|(loaded, _)| loaded).ok();
        let loaded = self.load_without_docs(id).ok();
        let loaded = loaded.or_else(committed).or_else(lenient)?;
        let source = Ledger::read(&entry.ledger_path(), &self.cache).ok();
        Some(PreviousNames {
            loaded,
            source: source.map(|(_, source)| source),
        })
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The APIs in the manifest's order.
    pub fn entries(&self) -> &[Entry] {
        &self.manifest.apis
    }

    /// The manifest.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The API of this id.
    ///
    /// # Errors
    ///
    /// Where the manifest has no such id; lists those that it has.
    pub fn entry(&self, id: &str) -> Result<&Entry, Diagnostics> {
        self.manifest.find(id)
    }

    /// The name ledger of an API: the rows of `names.lock`, and none before the file is written for the first time.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read, has a merge conflict, or contains anything but rows.
    pub fn ledger(&self, id: &str) -> Result<Ledger, Diagnostics> {
        let entry = self.entry(id)?;
        Ok(self.read_ledger(entry)?.into_ledger())
    }

    /// The documentation of an API, by identity.
    ///
    /// # Errors
    ///
    /// Where `docs.yaml` is not a map of text by text.
    pub fn docs(&self, id: &str) -> Result<BTreeMap<String, String>, Diagnostics> {
        let path = self.entry(id)?.docs_path();
        measure(Stage::NamesAndDocs, || docs::read(&path, &self.cache))
    }

    /// Loads one API without its documentation, which may have keys of identities that a former document had.
    ///
    /// # Errors
    ///
    /// Every problem of its document, overlays and name ledger.
    pub fn load_without_docs(&self, id: &str) -> Result<Loaded, Diagnostics> {
        let entry = self.entry(id)?;
        let ledger = self.read_ledger(entry)?;
        loaded::lower(entry, self.prepare(entry)?, ledger)
    }

    /// Loads one API from a prepared document and a name ledger that are not written yet. Problems name the lines that the
    /// ledger is going to have.
    ///
    /// # Errors
    ///
    /// Every problem of the document and the documentation.
    pub fn load_with_ledger(
        &self,
        id: &str,
        prepared: Prepared,
        ledger: Ledger,
    ) -> Result<Loaded, Diagnostics> {
        let entry = self.entry(id)?;
        let source = load::read_text(&entry.ledger_path(), ledger.to_text())?;
        let file = self.ledger_file(entry, Arc::new(ledger), Some(source));
        let mut loaded = loaded::lower(entry, prepared, file)?;
        loaded.merge_docs(entry, self.docs(id)?)?;
        Ok(loaded)
    }

    /// Loads one API from another document, published or vendored, in place of the vendored one: with the overlays, names
    /// and documentation of the vendored one, as far as they fit. Overlay actions that do not fit are returned as the second
    /// value.
    ///
    /// # Errors
    ///
    /// Every problem of the document, and a document whose server is not that of the API.
    pub fn load_replacing(
        &self,
        id: &str,
        source: Source,
    ) -> Result<(Loaded, Diagnostics), Diagnostics> {
        let entry = self.entry(id)?;
        vendor::check_server(entry, &source, &upgrade::to_openapi3(&source)?)?;
        let (prepared, misfits) = tidbcloud_openapi::prepare_lenient(
            source,
            &entry.server,
            &entry.overlay_paths(),
            &self.cache,
        )?;
        let mut loaded = loaded::lower(entry, prepared, self.read_ledger(entry)?)?;
        // Rows and documentation of identities that only the vendored document has are no mistake here.
        let _orphans = docs::merge_docs(&mut loaded.api, self.docs(id)?);
        loaded.name_conflicts = Diagnostics::default();
        loaded.open_decisions = Vec::new();
        Ok((loaded, misfits))
    }

    /// Loads one API from its vendored document while its other files are edited for another document: leniently, as
    /// [`Specs::load_replacing`] does.
    ///
    /// # Errors
    ///
    /// Every problem of the document.
    pub fn load_lenient(&self, id: &str) -> Result<(Loaded, Diagnostics), Diagnostics> {
        self.load_replacing(id, load::read_file(&self.entry(id)?.openapi_path())?)
    }

    pub(crate) fn read_ledger(&self, entry: &Entry) -> Result<LedgerFile, Diagnostics> {
        let path = entry.ledger_path();
        let (ledger, source) = if path.exists() {
            let (ledger, source) =
                measure(Stage::NamesAndDocs, || Ledger::read(&path, &self.cache))?;
            (ledger, Some(source))
        } else {
            (Arc::new(Ledger::new(&entry.upcoming())), None)
        };
        Ok(self.ledger_file(entry, ledger, source))
    }

    fn ledger_file(
        &self,
        entry: &Entry,
        ledger: Arc<Ledger>,
        source: Option<Source>,
    ) -> LedgerFile {
        let (hint, previous) = match &self.updated {
            Some((id, previous)) if *id == entry.id => (ResolutionHint::Update, previous.clone()),
            _ => (ResolutionHint::Names, None),
        };
        LedgerFile::new(entry, ledger, source, hint, previous)
    }

    pub(crate) fn prepare(&self, entry: &Entry) -> Result<Prepared, Diagnostics> {
        measure(Stage::Documents, || {
            tidbcloud_openapi::prepare(
                &entry.openapi_path(),
                &entry.server,
                &entry.overlay_paths(),
                &self.cache,
            )
        })
    }
}
