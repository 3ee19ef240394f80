//! `cargo xtask names`: what people do to a name ledger.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::ledger::{Change, Ledger, Releases, ResolutionHint, Subject};
use crate::manifest::Entry;
use crate::{Loaded, Specs, docs};
use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};

use tidbcloud_console::{Outcome, Status, say};

#[derive(Clone, Debug)]
pub enum Command {
    /// The document calls something by another identity now; its Rust name stays.
    Keep {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identity that the ledger has: `Cluster`, `Cluster.state`, `ClusterService_GetCluster`, `GET /bills`.
        old: String,
        /// The identity that the document has.
        new: String,
    },
    /// Gives something another Rust name. A former name that was published stays as a deprecated alias.
    Rename {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identity: `Cluster`, `Cluster.state`, `ClusterState.ACTIVE`, `ClusterService_GetCluster`, `GET /bills`.
        identity: String,
        /// The Rust name.
        name: String,
    },
    /// Something is gone for good, and its Rust name with it.
    Drop {
        /// The API, as in `specs/manifest.yaml`.
        api: String,
        /// The identities.
        identities: Vec<String>,
    },
}

pub fn run(root: &Path, command: &Command) -> Outcome {
    let specs = Specs::of_workspace(root)?;
    let (Command::Keep { api, .. } | Command::Rename { api, .. } | Command::Drop { api, .. }) =
        command;
    let entry = specs.entry(api).map_err(|problems| problems.to_string())?;
    let path = entry.ledger_path();
    let mut ledger = match path.exists() {
        true => specs.ledger(api),
        false => specs.load(api).map(|loaded| loaded.ledger()),
    }
    .map_err(|problems| problems.to_string())?;
    let context = Context::new(&specs, entry, ResolutionHint::Names);
    let fail = |problem: Diagnostic| {
        let file = problem.file.clone().unwrap_or_else(|| path.clone());
        problem.in_file(&file).to_string()
    };
    let changes = match command {
        Command::Keep { old, new, .. } => vec![context.keep(&mut ledger, old, new)],
        Command::Rename { identity, name, .. } => {
            vec![context.rename(&mut ledger, identity, name)]
        }
        Command::Drop { identities, .. } => {
            // All are looked for before the first goes, which may take others along.
            let found: Vec<_> = identities.iter().map(|text| ledger.find(text)).collect();
            found
                .into_iter()
                .map(|subject| context.drop(&mut ledger, &subject?))
                .collect()
        }
    };
    let changes: Vec<Change> = changes
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
        context.tell(change);
        rename_sentences(entry, &context.docs_keys(&ledger, change))?;
    }
    say!("{:>12} {}", "Wrote", path.display());
    tell_next(&specs, api);
    Ok(Status::Clean)
}

/// What is known of the API beside its ledger.
pub struct Context<'a> {
    /// The folder that it stands in.
    pub specs: &'a Specs,
    /// The API.
    entry: &'a Entry,
    /// The document as it stands, where it can be read: a row may change before and after a document does.
    loaded: Option<Loaded>,
    /// What people write to settle a name.
    settling: ResolutionHint,
}

impl<'a> Context<'a> {
    /// The document is read as far as overlays and rows fit it: people settle what does not. Sentences do not matter.
    pub fn new(specs: &'a Specs, entry: &'a Entry, settling: ResolutionHint) -> Self {
        let id = &entry.id;
        let fitting = |_: Diagnostics| specs.load_lenient(id).map(|(loaded, _)| loaded);
        let loaded = specs.load_without_docs(id).or_else(fitting);
        Self {
            specs,
            entry,
            loaded: loaded.ok(),
            settling,
        }
    }

    /// The Rust name of what the document calls by another identity now stays.
    pub fn keep(&self, ledger: &mut Ledger, old: &str, new: &str) -> Result<Change, Diagnostic> {
        let subject = ledger.find(old)?;
        let change = ledger.keep(&subject, new)?;
        if self.is_in_document(&change.subject) == Some(false) {
            eprintln!(
                "warning: the document of {} has no {} `{}` yet; `cargo xtask generate` stops until it has",
                self.entry.id,
                change.subject.kind(),
                change.subject
            );
        }
        Ok(change)
    }

    /// Gives something another Rust name, with a row or without one yet.
    pub fn rename(
        &self,
        ledger: &mut Ledger,
        text: &str,
        name: &str,
    ) -> Result<Change, Diagnostic> {
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
                ledger.name_new(&names, &subject, name, releases)
            }
            (Err(problem), None) => Err(problem),
        }
    }

    /// What is gone for good loses its row. The row of what the document has is no row to drop: the name would come
    /// back under the rules' choice, and its sentences would not.
    pub fn drop(&self, ledger: &mut Ledger, subject: &Subject) -> Result<Change, Diagnostic> {
        let name = ledger.row(subject).map_or("", |row| row.name.as_str());
        if self.is_in_document(subject) != Some(true) {
            return ledger.drop_row(subject);
        }
        let (api, text) = (&self.entry.id, subject.to_string());
        let rename = self.settling.rename(api, &text, "NAME");
        let (which, help) = match self.settling {
            ResolutionHint::Names => (
                "the document in specs/",
                format!(
                    "where a new document lacks it, drop it along with that: `cargo xtask update {api} FILE --drop {}`",
                    subject.argument()
                ),
            ),
            ResolutionHint::Update => (
                "the new document",
                format!("leave {} out", self.settling.drop(api, &text)),
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

    /// Whether the document has something; nothing where it cannot be read.
    fn is_in_document(&self, subject: &Subject) -> Option<bool> {
        let loaded = self.loaded.as_ref()?;
        let document = Ledger::default().with_additions(&loaded.api, &self.entry.release);
        Some(document.row(subject).is_some())
    }

    /// Says what became of a row.
    pub fn tell(&self, change: &Change) {
        let Change {
            subject,
            was,
            before,
            after,
        } = change;
        let kind = subject.kind();
        match (was, after) {
            (Some(was), _) => {
                say!(
                    "{:>12} {kind} `{was}` is `{subject}` now, and `{}` in Rust as before",
                    "Kept",
                    before.name
                );
            }
            (None, None) => {
                say!(
                    "{:>12} {kind} `{subject}`, `{}` in Rust",
                    "Dropped",
                    before.name
                );
            }
            (None, Some(after)) if before.name.is_empty() => {
                say!(
                    "{:>12} {kind} `{subject}` is `{}` in Rust",
                    "Named",
                    after.name
                );
            }
            (None, Some(after)) => {
                let former = if matches!(subject, Subject::Field(..))
                    && after.aliases.contains(&before.name)
                {
                    "stays as a deprecated setter where there is one, but whoever reads the field has to write the new name"
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
                    "{:>12} {kind} `{subject}` is `{}` in Rust; `{}` {former}",
                    "Renamed",
                    after.name,
                    before.name
                );
            }
        }
    }

    /// Sentences stand under Rust names and wire names: the keys that change with these, and what each becomes.
    pub fn docs_keys(&self, ledger: &Ledger, change: &Change) -> DocsKeys {
        let Ok(words) = self.specs.words(&self.entry.id) else {
            return DocsKeys::new();
        };
        let (old, new) = match (&change.subject, &change.was) {
            (Subject::Operation(_) | Subject::Type(_), _) => (
                change.before.name.clone(),
                change.after.as_ref().map(|row| row.name.clone()),
            ),
            (Subject::Field(ty, member) | Subject::Variant(ty, member), was) => {
                let Some(ty) = ledger.types.get(ty) else {
                    return DocsKeys::new();
                };
                let key = |member: &str| format!("{}.{member}", ty.row.name);
                let old = was.as_ref().map_or(member.as_str(), Subject::identity);
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
        let keys = words.keys().filter(|key| is_below(key));
        keys.map(|key| {
            let new = new
                .as_ref()
                .map(|new| format!("{new}{}", &key[old.len()..]));
            // Somebody has written it for the new name already: one key cannot stand twice.
            (key.clone(), new.filter(|new| !words.contains_key(new)))
        })
        .collect()
    }
}

/// Keys of `docs.yaml`, each with its new form; nothing where the sentence goes.
pub type DocsKeys = BTreeMap<String, Option<String>>;

/// Lets the keys of `docs.yaml` follow the names.
pub fn rename_sentences(entry: &Entry, keys: &DocsKeys) -> Result<(), String> {
    if keys.is_empty() {
        return Ok(());
    }
    let path = entry.docs_path();
    let text = fs::read_to_string(&path).map_err(|error| {
        let problem = Diagnostic::new(
            format!("cannot read the sentences: {error}"),
            "make the file readable",
        );
        problem.in_file(&path).to_string()
    })?;
    tidbcloud_console::write(&path, &docs::with_keys(&text, keys)).map_err(|error| {
        let problem = Diagnostic::new(
            format!("cannot write the sentences: {error}"),
            "make the folder writable",
        );
        problem.in_file(&path).to_string()
    })?;
    for (key, new) in keys {
        match new {
            Some(new) => say!(
                "{:>12} the sentence of `{key}` stands under `{new}` now",
                "Moved"
            ),
            None => say!("{:>12} the sentence of `{key}`", "Dropped"),
        }
    }
    Ok(())
}

fn tell_next(specs: &Specs, api: &str) {
    let left = specs.load(api).map_or(0, |loaded| loaded.unsettled.len());
    match left {
        0 => say!("{:>12} run `cargo xtask generate`", "Next"),
        left => say!(
            "{:>12} {left} more to settle: run `cargo xtask generate`, which shows what",
            "Next"
        ),
    }
}
