//! The `specs/` folder: which APIs there are, and each of them prepared and lowered.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::ledger::{
    Ledger, ResolutionHint,
    conflict::{self, NameConflict},
};
use crate::lower::{self, Identity};
use crate::manifest::{Entry, Manifest};
use crate::{docs, vendor};
use tidbcloud_model::api::Api;
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load::{self, Source};
use tidbcloud_openapi::{self, Prepared, SourceCache, SourceMap, upgrade};

/// What stands in `specs/`. Opening reads the manifest alone; documents are read when they are asked for.
#[derive(Clone, Debug)]
pub struct Specs {
    dir: PathBuf,
    manifest: Manifest,
    cache: SourceCache,
    /// The API whose document is about to be written.
    updated: Option<String>,
}

/// One API, ready to read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What the API is.
    pub api: Api,
    /// The prepared document: vendored, corrected by overlays, normalized and checked.
    pub document: Value,
    /// How many overlay actions were applied.
    pub actions: usize,
    /// What is legal in the document but odd, by pointer.
    warnings: Diagnostics,
    /// Where the nodes of the document stand in its file.
    pub places: SourceMap,
    /// The rows of `names.lock`.
    rows: Ledger,
    /// The version that what is new appears in.
    upcoming: String,
    /// What the rows and the document disagree on. Nothing may be written until people have settled it.
    pub unsettled: Diagnostics,
}

impl Loaded {
    /// Which Rust name each identity has: the rows of `names.lock`, and one for all that is new.
    #[must_use]
    pub fn ledger(&self) -> Ledger {
        self.rows.with_additions(&self.api, &self.upcoming)
    }

    /// What is legal in the document but odd. Finding the lines reads the whole file again.
    #[must_use]
    pub fn warnings(&self) -> Diagnostics {
        self.places.locate(self.warnings.clone())
    }
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

    /// Opens a folder that has most files in common with this one: overlays, names and sentences that say the same in
    /// both are parsed once.
    ///
    /// # Errors
    ///
    /// As `open`.
    pub fn open_beside(&self, dir: impl AsRef<Path>) -> Result<Self, Diagnostics> {
        Self::with(dir.as_ref(), self.cache.clone())
    }

    fn with(dir: &Path, cache: SourceCache) -> Result<Self, Diagnostics> {
        Ok(Self {
            dir: dir.to_owned(),
            manifest: Manifest::read(dir)?,
            cache,
            updated: None,
        })
    }

    /// The specs, whose messages about the names of one API tell arguments of the update that is being made.
    #[must_use]
    pub fn updating(self, api: &str) -> Self {
        Self {
            updated: Some(api.to_owned()),
            ..self
        }
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The APIs in the manifest's order.
    pub fn entries(&self) -> &[Entry] {
        &self.manifest.apis
    }

    /// The API of this id.
    ///
    /// # Errors
    ///
    /// Where the manifest has no such id; names those that it has.
    pub fn entry(&self, id: &str) -> Result<&Entry, Diagnostics> {
        self.manifest.find(id)
    }

    /// The names that an API has so far: the rows of `names.lock`, and none before the first time.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read, holds a merge conflict, or something in it is no row.
    pub fn ledger(&self, id: &str) -> Result<Ledger, Diagnostics> {
        let entry = self.entry(id)?;
        Ok(self.named(entry)?.ledger)
    }

    /// The sentences about an API, by identity.
    ///
    /// # Errors
    ///
    /// Where `docs.yaml` is not a map of text by text.
    pub fn words(&self, id: &str) -> Result<BTreeMap<String, String>, Diagnostics> {
        docs::read(&self.entry(id)?.docs_path(), &self.cache)
    }

    /// Prepares and lowers one API.
    ///
    /// # Errors
    ///
    /// Every problem of its document, overlays, ledger and sentences.
    pub fn load(&self, id: &str) -> Result<Loaded, Diagnostics> {
        let entry = self.entry(id)?;
        self.settle(entry, self.prepared(entry)?, self.named(entry)?)
    }

    /// Prepares and lowers one API without its sentences, which may speak of what the document had before.
    ///
    /// # Errors
    ///
    /// Every problem of its document, overlays and ledger.
    pub fn load_without_docs(&self, id: &str) -> Result<Loaded, Diagnostics> {
        let entry = self.entry(id)?;
        let named = self.named(entry)?;
        lowered(entry, self.prepared(entry)?, named)
    }

    /// Lowers a document of one API with a ledger that is not written yet. Its problems stand on the lines that it is
    /// going to have.
    ///
    /// # Errors
    ///
    /// Every problem of the document and the sentences.
    pub fn load_with(
        &self,
        id: &str,
        prepared: Prepared,
        ledger: Ledger,
    ) -> Result<Loaded, Diagnostics> {
        let entry = self.entry(id)?;
        let source = load::read_text(&entry.ledger_path(), ledger.to_text())?;
        self.settle(
            entry,
            prepared,
            Named::of(entry, ledger, Some(source), self.settling(entry)),
        )
    }

    /// Prepares and lowers another document of an API, published or vendored, in place of the vendored one: with the
    /// overlays, names and sentences of the vendored one, as far as they fit. Overlay actions that do not fit come
    /// beside it.
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
        vendor::is_of(entry, &source, &upgrade::to_openapi3(&source)?)?;
        let (prepared, misfits) = tidbcloud_openapi::prepare_lenient(
            source,
            &entry.server,
            &entry.overlay_paths(),
            &self.cache,
        )?;
        let mut loaded = lowered(entry, prepared, self.named(entry)?)?;
        // Rows and sentences about what only the vendored document has are no mistake here.
        let _strays = docs::attach(&mut loaded.api, self.words(id)?);
        loaded.unsettled = Diagnostics::default();
        Ok((loaded, misfits))
    }

    /// Prepares and lowers the vendored document of an API while the other files are edited for another one: as
    /// [`Specs::load_replacing`] does.
    ///
    /// # Errors
    ///
    /// Every problem of the document.
    pub fn load_lenient(&self, id: &str) -> Result<(Loaded, Diagnostics), Diagnostics> {
        self.load_replacing(id, load::read_file(&self.entry(id)?.openapi_path())?)
    }

    fn named(&self, entry: &Entry) -> Result<Named, Diagnostics> {
        let path = entry.ledger_path();
        let (ledger, source) = if path.exists() {
            let (ledger, source) = Ledger::read(&path, &self.cache)?;
            (ledger, Some(source))
        } else {
            (Ledger::new(&entry.upcoming()), None)
        };
        Ok(Named::of(entry, ledger, source, self.settling(entry)))
    }

    fn settling(&self, entry: &Entry) -> ResolutionHint {
        match self.updated.as_ref() == Some(&entry.id) {
            true => ResolutionHint::Update,
            false => ResolutionHint::Names,
        }
    }

    fn prepared(&self, entry: &Entry) -> Result<Prepared, Diagnostics> {
        tidbcloud_openapi::prepare(
            &entry.openapi_path(),
            &entry.server,
            &entry.overlay_paths(),
            &self.cache,
        )
    }

    fn settle(
        &self,
        entry: &Entry,
        prepared: Prepared,
        named: Named,
    ) -> Result<Loaded, Diagnostics> {
        let mut loaded = lowered(entry, prepared, named)?;
        let strays = docs::attach(&mut loaded.api, self.words(&entry.id)?);
        // Sentences stand under Rust names: as long as those are not settled, strays only repeat it.
        if loaded.unsettled.is_empty() {
            docs::strays(&loaded.api, &strays, &entry.docs_path()).into_result()?;
        }
        Ok(loaded)
    }
}

/// A prepared document, lowered, without sentences.
fn lowered(entry: &Entry, prepared: Prepared, named: Named) -> Result<Loaded, Diagnostics> {
    let identity = Identity {
        id: entry.id.clone(),
        version: entry.version.clone(),
        crate_name: entry.crate_name.clone(),
        release: entry.release.clone(),
        title: entry.title.clone(),
        server: entry.server.clone(),
    };
    let lowered = lower::lower_named(&prepared.value, &identity, &named.sound)
        .map_err(|problems| prepared.places.locate(problems))?;
    let api = lowered.api;
    Ok(Loaded {
        unsettled: named.unsettled(&api, lowered.disputes, &prepared.places),
        rows: named.ledger,
        upcoming: entry.upcoming(),
        api,
        warnings: both(prepared.warnings, lowered.warnings),
        document: prepared.value,
        actions: prepared.actions,
        places: prepared.places,
    })
}

/// The names that an API has so far.
struct Named {
    /// As the file has it.
    ledger: Ledger,
    /// The rows that can be used.
    sound: Ledger,
    /// Why the others cannot.
    problems: Diagnostics,
    /// The file; `None` before the first time.
    source: Option<Source>,
    /// How people settle what is not.
    settling: ResolutionHint,
}

impl Named {
    fn of(entry: &Entry, ledger: Ledger, source: Option<Source>, settling: ResolutionHint) -> Self {
        let (sound, problems) = ledger.sound(&entry.id);
        Self {
            ledger,
            sound,
            problems,
            source,
            settling,
        }
    }

    fn unsettled(&self, api: &Api, disputes: Vec<NameConflict>, places: &SourceMap) -> Diagnostics {
        let place = |pointer: &str| {
            let problem = Diagnostic::default().at(pointer);
            let located = places.locate(problem.into()).0.pop().unwrap_or_default();
            match (located.file, located.line) {
                (Some(file), Some(line)) => format!("{}:{line}", file.display()),
                (Some(file), None) => file.display().to_string(),
                (None, _) => pointer.to_owned(),
            }
        };
        // A row that cannot be used has its problem already.
        let disputes = disputes
            .into_iter()
            .filter(|dispute| {
                let subject = dispute.subject();
                self.sound.row(subject).is_some() || self.ledger.row(subject).is_none()
            })
            .collect();
        let mut all = self.problems.clone();
        all.extend(conflict::problems(
            &self.sound,
            api,
            disputes,
            self.settling,
            &place,
        ));
        match &self.source {
            Some(source) => source.locate(all),
            None => all,
        }
    }
}

/// Prepares and lowers any one document, 2.0 or 3.0, under a crate name of the caller's.
///
/// # Errors
///
/// Every problem of the document.
pub fn load_standalone(file: &Path, crate_name: &str) -> Result<Loaded, Diagnostics> {
    let prepared = tidbcloud_openapi::prepare_standalone(file)?;
    let text = |pointer: &str| {
        prepared
            .value
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let identity = Identity {
        id: crate_name.to_owned(),
        version: text("/info/version"),
        crate_name: crate_name.to_owned(),
        release: "0.1.0".to_owned(),
        title: crate_name.to_owned(),
        server: text("/servers/0/url"),
    };
    let (api, lowering) = lower::lower_and_warn(&prepared.value, &identity)
        .map_err(|problems| prepared.places.locate(problems))?;
    let mut warnings = both(prepared.warnings, lowering);
    if !identity.server.starts_with("https://") {
        let found = match identity.server.as_str() {
            "" => "no server".to_owned(),
            server => format!("the server `{server}`"),
        };
        warnings.push(
            Diagnostic::new(
                format!("the document names {found}, and calls go to https:// alone"),
                "correct `servers`, or make clients with `Client::with_endpoint`",
            )
            .in_file(file),
        );
    }
    Ok(Loaded {
        rows: Ledger::new(&identity.release),
        upcoming: identity.release,
        unsettled: Diagnostics::default(),
        api,
        warnings,
        document: prepared.value,
        actions: 0,
        places: prepared.places,
    })
}

/// The warnings of preparing and those of lowering.
fn both(mut preparing: Diagnostics, lowering: Diagnostics) -> Diagnostics {
    preparing.extend(lowering);
    preparing
}
