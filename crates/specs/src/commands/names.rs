//! `cargo xtask names`: edits of a name ledger, written and reported. An update applies the same edits to its copy.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::ledger::{Ledger, LedgerSubject, Releases, ResolutionHint, RowChange};
use crate::manifest::Entry;
use crate::{Loaded, Specs, docs};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

use tidbcloud_console::{Outcome, Status, say, warn};

/// One edit, as its command line gives it.
#[derive(Clone, Debug)]
pub enum NamesCommand {
    /// Keeps a Rust name whose identity in the document is a new one.
    Keep {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identity in names.lock: `Cluster`, `Cluster.state`, `ClusterService_GetCluster`, `GET /bills`.
        old: String,
        /// The identity in the document.
        new: String,
    },
    /// Gives an identity another Rust name. A former name that was published stays as a deprecated alias.
    Rename {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identity: `Cluster`, `Cluster.state`, `ClusterState.ACTIVE`, `ClusterService_GetCluster`, `GET /bills`.
        identity: String,
        /// The Rust name.
        name: String,
    },
    /// Removes identities from names.lock; their Rust names disappear (a breaking change).
    Drop {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identities.
        identities: Vec<String>,
    },
}

/// Applies one edit, writes names.lock and docs.yaml, and prints what changed.
///
/// # Errors
///
/// The message where names.lock cannot be read or written, or the edit is refused.
pub fn run(root: &Path, command: &NamesCommand) -> Outcome {
    let specs = Specs::of_workspace(root)?;
    let (NamesCommand::Keep { api, .. }
    | NamesCommand::Rename { api, .. }
    | NamesCommand::Drop { api, .. }) = command;
    let entry = specs.entry(api).map_err(|problems| problems.to_string())?;
    let path = entry.ledger_path();
    let mut ledger = match path.exists() {
        true => specs.ledger(api),
        false => specs.load(api).map(|loaded| loaded.ledger()),
    }
    .map_err(|problems| problems.to_string())?;
    let editor = NameEditor::new(&specs, entry, ResolutionHint::Names);
    let fail = |problem: Diagnostic| {
        let file = problem.file.clone().unwrap_or_else(|| path.clone());
        problem.in_file(&file).to_string()
    };
    let changes = match command {
        NamesCommand::Keep { old, new, .. } => vec![editor.keep(&mut ledger, old, new)],
        NamesCommand::Rename { identity, name, .. } => {
            vec![editor.rename(&mut ledger, identity, name)]
        }
        NamesCommand::Drop { identities, .. } => {
            // All are looked up before the first is removed, which may remove others below it.
            let found: Vec<_> = identities.iter().map(|text| ledger.find(text)).collect();
            found
                .into_iter()
                .map(|subject| editor.drop(&mut ledger, &subject?))
                .collect()
        }
    };
    let changes: Vec<RowChange> = changes
        .into_iter()
        .collect::<Result<_, Diagnostic>>()
        .map_err(fail)?;
    tidbcloud_console::write(&path, &ledger.to_text()).map_err(|error| {
        format!(
            "error: cannot write {}: {error}\n  fix: make the folder writable",
            path.display()
        )
    })?;
    for change in &changes {
        editor.print_change(change);
        rename_docs_keys(entry, &editor.docs_keys(&ledger, change))?;
    }
    say!("{:>12} {}", "Wrote", path.display());
    print_next_step(&specs, api);
    Ok(Status::Clean)
}

/// Editor of the name ledger of one API, which checks each edit against the document.
pub struct NameEditor<'a> {
    specs: &'a Specs,
    entry: &'a Entry,
    /// The present document, where it can be read: a row may change before and after a document does.
    loaded: Option<Loaded>,
    /// Form of the commands that messages propose.
    hint: ResolutionHint,
}

impl<'a> NameEditor<'a> {
    /// Reads the document as far as overlays and rows fit it, because edits resolve what does not fit. Documentation does not
    /// matter.
    #[must_use]
    pub fn new(specs: &'a Specs, entry: &'a Entry, hint: ResolutionHint) -> Self {
        let id = &entry.id;
        let lenient = |_: Diagnostics| specs.load_lenient(id).map(|(loaded, _)| loaded);
        let loaded = specs.load_without_docs(id).or_else(lenient);
        Self {
            specs,
            entry,
            loaded: loaded.ok(),
            hint,
        }
    }

    /// Keeps the Rust name of `old`, whose identity in the document is `new` now.
    ///
    /// # Errors
    ///
    /// Where `old` has no row, or `new` has one.
    pub fn keep(&self, ledger: &mut Ledger, old: &str, new: &str) -> Result<RowChange, Diagnostic> {
        let subject = ledger.find(old)?;
        self.keep_row(ledger, &subject, new)
    }

    /// Keeps the Rust name of a row, whose identity in the document is `new` now.
    ///
    /// # Errors
    ///
    /// Where the row is missing, or `new` has one.
    pub fn keep_row(
        &self,
        ledger: &mut Ledger,
        subject: &LedgerSubject,
        new: &str,
    ) -> Result<RowChange, Diagnostic> {
        let change = ledger.keep(subject, new)?;
        if self.is_in_document(&change.subject) == Some(false) {
            warn!(
                "the document of {} has no {} `{}` yet; `cargo xtask generate` stops until it has",
                self.entry.id,
                change.subject.kind(),
                change.subject
            );
        }
        Ok(change)
    }

    /// Gives an identity another Rust name, with a row or without one yet.
    ///
    /// # Errors
    ///
    /// Where the name is refused, or no such identity exists.
    pub fn rename(
        &self,
        ledger: &mut Ledger,
        text: &str,
        name: &str,
    ) -> Result<RowChange, Diagnostic> {
        let upcoming = self.entry.upcoming();
        let releases = Releases {
            next: &upcoming,
            published: &self.entry.released,
        };
        match (ledger.find(text), &self.loaded) {
            (Ok(subject), _) => ledger.rename(&subject, name, releases),
            (Err(_), Some(loaded)) => {
                let names = loaded.ledger();
                let subject = names.find(text)?;
                ledger.add_row(&names, &subject, name, releases)
            }
            (Err(problem), None) => Err(problem),
        }
    }

    /// Removes the row of an identity. Where the document still has it, the row cannot be dropped: the identity would get a
    /// name by the rules again, and its documentation would be lost.
    ///
    /// # Errors
    ///
    /// Where the document has the identity, or no row does.
    pub fn drop(
        &self,
        ledger: &mut Ledger,
        subject: &LedgerSubject,
    ) -> Result<RowChange, Diagnostic> {
        let name = ledger.row(subject).map_or("", |row| row.name.as_str());
        if self.is_in_document(subject) != Some(true) {
            return ledger.drop_row(subject);
        }
        let (api, text) = (&self.entry.id, subject.to_string());
        let rename = self.hint.rename(api, &text, "NAME");
        let (which, help) = match self.hint {
            ResolutionHint::Names => (
                "the document in specs/",
                format!(
                    "where a new document lacks it, drop it in that update: `cargo xtask update {api} FILE --drop {}`",
                    subject.argument()
                ),
            ),
            ResolutionHint::Update => (
                "the new document",
                format!("leave {} out", self.hint.drop(api, &text)),
            ),
        };
        Err(Diagnostic::new(
            format!(
                "{} `{subject}` (`{name}`) cannot be dropped: {which} still has it",
                subject.kind()
            ),
            format!("{help}; for another Rust name, {rename}"),
        )
        .at(subject.pointer()))
    }

    /// Whether the document has a subject; `None` where it cannot be read.
    fn is_in_document(&self, subject: &LedgerSubject) -> Option<bool> {
        let loaded = self.loaded.as_ref()?;
        let document = Ledger::default().with_additions(&loaded.api, &self.entry.release);
        Some(document.row(subject).is_some())
    }

    /// Prints the change of a row.
    pub fn print_change(&self, change: &RowChange) {
        let RowChange {
            subject,
            was,
            before,
            after,
        } = change;
        let kind = subject.kind();
        match (was, after) {
            (Some(was), _) => {
                let identity = match subject {
                    LedgerSubject::Operation(_) => "operation",
                    LedgerSubject::Type(_) => "schema",
                    LedgerSubject::Field(..) => "wire name",
                    LedgerSubject::Variant(..) => "value",
                };
                say!(
                    "{:>12} Rust name `{}`: {identity} `{was}` is now `{subject}`",
                    "Kept",
                    before.name
                );
            }
            (None, None) => {
                say!(
                    "{:>12} {kind} `{subject}` (Rust name `{}`)",
                    "Dropped",
                    before.name
                );
            }
            (None, Some(after)) if before.name.is_empty() => {
                say!(
                    "{:>12} {kind} `{subject}`: Rust name `{}`",
                    "Named",
                    after.name
                );
            }
            (None, Some(after)) => {
                let former = if matches!(subject, LedgerSubject::Field(..))
                    && after.aliases.contains(&before.name)
                {
                    "stays as a deprecated setter where there is one, but code that reads the field has to use the new name"
                        .to_owned()
                } else if after.aliases.contains(&before.name) {
                    format!(
                        "stays as a deprecated alias, as {} was published with it",
                        self.entry.released
                    )
                } else {
                    "leaves no alias, as no published release has it".to_owned()
                };
                say!(
                    "{:>12} {kind} `{subject}`: Rust name `{}`; `{}` {former}",
                    "Renamed",
                    after.name,
                    before.name
                );
            }
        }
    }

    /// The keys of docs.yaml that a change renames or removes: they contain Rust names and wire names.
    #[must_use]
    pub fn docs_keys(&self, ledger: &Ledger, change: &RowChange) -> DocsKeys {
        let Ok(docs) = self.specs.docs(&self.entry.id) else {
            return DocsKeys::new();
        };
        let (old, new) = match (&change.subject, &change.was) {
            (LedgerSubject::Operation(_) | LedgerSubject::Type(_), _) => (
                change.before.name.clone(),
                change.after.as_ref().map(|row| row.name.clone()),
            ),
            (LedgerSubject::Field(ty, member) | LedgerSubject::Variant(ty, member), was) => {
                let Some(ty) = ledger.types.get(ty) else {
                    return DocsKeys::new();
                };
                let key = |member: &str| format!("{}.{member}", ty.row.name);
                let old = was
                    .as_ref()
                    .map_or(member.as_str(), LedgerSubject::identity);
                (key(old), change.after.as_ref().map(|_| key(member)))
            }
        };
        let is_unknown = change.after.is_none() && self.is_in_document(&change.subject).is_none();
        if new.as_ref() == Some(&old) || is_unknown {
            return DocsKeys::new();
        }
        let is_below = |key: &str| {
            key.strip_prefix(&old)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let keys = docs.keys().filter(|key| is_below(key));
        keys.map(|key| {
            let new = new
                .as_ref()
                .map(|new| format!("{new}{}", &key[old.len()..]));
            // The new name may have documentation already: a key cannot occur twice.
            (key.clone(), new.filter(|new| !docs.contains_key(new)))
        })
        .collect()
    }
}

/// Keys of `docs.yaml`, each with its new form; `None` where the documentation is removed.
pub type DocsKeys = BTreeMap<String, Option<String>>;

/// Renames and removes keys of `docs.yaml`, and prints each.
///
/// # Errors
///
/// The message where the file cannot be read or written.
pub fn rename_docs_keys(entry: &Entry, keys: &DocsKeys) -> Result<(), String> {
    if keys.is_empty() {
        return Ok(());
    }
    let path = entry.docs_path();
    let text = fs::read_to_string(&path).map_err(|error| {
        let problem = Diagnostic::new(
            format!("cannot read the documentation: {error}"),
            "make the file readable",
        );
        problem.in_file(&path).to_string()
    })?;
    tidbcloud_console::write(&path, &docs::rename_keys(&text, keys)).map_err(|error| {
        let problem = Diagnostic::new(
            format!("cannot write the documentation: {error}"),
            "make the folder writable",
        );
        problem.in_file(&path).to_string()
    })?;
    for (key, new) in keys {
        match new {
            Some(new) => say!("{:>12} documentation of `{key}` to `{new}`", "Moved"),
            None => say!("{:>12} documentation of `{key}`", "Dropped"),
        }
    }
    Ok(())
}

fn print_next_step(specs: &Specs, api: &str) {
    let left = specs
        .load(api)
        .map_or(0, |loaded| loaded.name_conflicts.len());
    match left {
        0 => say!("{:>12} run `cargo xtask generate`", "Next"),
        left => say!(
            "{:>12} {left} more to resolve: run `cargo xtask generate`, which lists them",
            "Next"
        ),
    }
}
