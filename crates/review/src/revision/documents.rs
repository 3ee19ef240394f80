//! Documents as the base of a comparison: published or vendored ones, without overlays, names and sentences of their own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load::{self, Source};
use tidbcloud_openapi::upgrade;
use tidbcloud_specs::{Loaded, Specs, vendor};

/// Endings of the files that a folder of documents is searched for.
const ENDINGS: [&str; 3] = ["json", "yaml", "yml"];

/// How many actions that do not fit are named.
const SHOWN: usize = 3;

/// Documents, each with the API that it is of.
pub(crate) struct Documents {
    /// What reports call them.
    pub(crate) label: String,
    /// By API; taken when it is loaded.
    sources: Mutex<BTreeMap<String, Source>>,
}

impl Documents {
    /// One document: that of the API that is named, or of the one that its server tells.
    pub(crate) fn file(path: &Path, apis: &[String], specs: &Specs) -> Result<Self, String> {
        let source = load::read_file(path).map_err(|problems| problems.to_string())?;
        let api = match apis {
            [api] => {
                specs.entry(api).map_err(|problems| problems.to_string())?;
                api.clone()
            }
            [] => owner(&source, specs)?.ok_or_else(|| {
                Diagnostic::new(
                    "the document's server is that of no API",
                    "name the API: `cargo xtask diff API --base FILE`",
                )
                .in_file(path)
                .to_string()
            })?,
            several => {
                let what = format!(
                    "one document cannot be that of {} APIs: {}",
                    several.len(),
                    several.join(", ")
                );
                let help = "name one API, or give a folder of documents with `--base`";
                return Err(Diagnostic::new(what, help).in_file(path).to_string());
            }
        };
        Ok(Self {
            label: path.display().to_string(),
            sources: Mutex::new(BTreeMap::from([(api, source)])),
        })
    }

    /// The documents of a folder, each of the API whose server it names; documents of other APIs are passed over. So is
    /// what is none, with a note.
    pub(crate) fn in_folder(dir: &Path, apis: &[String], specs: &Specs) -> Result<Self, String> {
        let mut sources: BTreeMap<String, Source> = BTreeMap::new();
        let (mut errors, mut notes) = (Vec::new(), Vec::new());
        for path in files(dir)? {
            let found = match load::read_file(&path) {
                Ok(source) if !is_document(&source) => {
                    notes.push(passed_over(&path, "it is no OpenAPI document"));
                    continue;
                }
                Ok(source) => owner(&source, specs).map(|owner| (owner, source)),
                Err(problems) => Err(problems.to_string()),
            };
            match found {
                Err(error) if may_be_of(&path, apis, specs) => errors.push(error),
                Err(error) => {
                    let what = error.lines().next().unwrap_or_default();
                    notes.push(passed_over(&path, what.trim_start_matches("error: ")));
                }
                Ok((None, _)) => {}
                Ok((Some(api), source)) => {
                    if let Some(other) = sources.get(&api) {
                        let what = format!(
                            "two documents are of {api}: this one and {}",
                            other.path.display()
                        );
                        let help = "keep one of them, or name the file with `--base`";
                        errors.push(Diagnostic::new(what, help).in_file(&path).to_string());
                    }
                    sources.insert(api, source);
                }
            }
        }
        if sources.is_empty() && errors.is_empty() {
            errors.push(
                Diagnostic::new(
                    "the folder has no manifest.yaml, and no document of an API that the manifest lists",
                    "give a folder like specs/, or one of documents (.json, .yaml); `refs/heads/NAME` names a branch",
                )
                .in_file(dir)
                .to_string(),
            );
        }
        if errors.is_empty() {
            for note in notes {
                eprintln!("{note}");
            }
            Ok(Self {
                label: dir.display().to_string(),
                sources: Mutex::new(sources),
            })
        } else {
            Err(errors.join("\n\n"))
        }
    }

    /// Whether an API has a document here.
    pub(crate) fn has(&self, api: &str) -> bool {
        self.sources().contains_key(api)
    }

    /// Loads the document of an API as if it were the vendored one.
    pub(crate) fn load(&self, api: &str, specs: &Specs) -> Result<(Loaded, Vec<String>), String> {
        let source = self.sources().remove(api);
        let source =
            source.ok_or_else(|| format!("{}: no document of {api} is left", self.label))?;
        let (loaded, misfits) = specs
            .load_replacing(api, source)
            .map_err(|problems| problems.to_string())?;
        Ok((loaded, notes(&misfits, &self.label)))
    }

    fn sources(&self) -> MutexGuard<'_, BTreeMap<String, Source>> {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a file calls itself one of OpenAPI, or of Swagger before that.
fn is_document(source: &Source) -> bool {
    ["openapi", "swagger", "swaggerVersion"]
        .iter()
        .any(|key| source.value.get(key).is_some())
}

/// Whether a file that cannot be read may be the document of an API that was asked for: its name or a server in it
/// tells. Without a name, every API was asked for.
fn may_be_of(path: &Path, apis: &[String], specs: &Specs) -> bool {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    let bytes = fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let asked = |id: &String| apis.is_empty() || apis.contains(id);
    let entries = specs.entries().iter().filter(|entry| asked(&entry.id));
    entries.into_iter().any(|entry| {
        let address = entry.server.split("://").last().unwrap_or_default();
        let host = address.split('/').next().unwrap_or_default();
        name.contains(&entry.id.to_lowercase()) || (!host.is_empty() && text.contains(host))
    })
}

fn passed_over(path: &Path, why: &str) -> String {
    format!("note: {} is passed over: {why}", path.display())
}

/// What to know of overlay actions that do not fit a document, which is called `label`.
pub(super) fn notes(misfits: &Diagnostics, label: &str) -> Vec<String> {
    if misfits.is_empty() {
        return Vec::new();
    }
    let named: Vec<&str> = misfits
        .0
        .iter()
        .take(SHOWN)
        .map(|problem| problem.what.as_str())
        .collect();
    let more = if misfits.len() > SHOWN { "; …" } else { "" };
    vec![format!(
        "{} overlay actions do not fit {label}: {}{more}",
        misfits.len(),
        named.join("; ")
    )]
}

/// The documents of a folder and of the folders in it, by name.
fn files(dir: &Path) -> Result<Vec<PathBuf>, String> {
    let mut paths = Vec::new();
    for path in entries(dir)? {
        if path.is_dir() && !is_hidden(&path) {
            paths.extend(entries(&path)?);
        } else {
            paths.push(path);
        }
    }
    paths.retain(|path| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        path.is_file() && ending.is_some_and(|ending| ENDINGS.contains(&ending))
    });
    paths.sort();
    Ok(paths)
}

fn entries(dir: &Path) -> Result<Vec<PathBuf>, String> {
    let listed = fs::read_dir(dir).and_then(|entries| {
        entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<PathBuf>, _>>()
    });
    listed.map_err(|error| {
        Diagnostic::new(
            format!("cannot read the folder: {error}"),
            "give a folder that is readable",
        )
        .in_file(dir)
        .to_string()
    })
}

fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// The API whose server the document names.
fn owner(source: &Source, specs: &Specs) -> Result<Option<String>, String> {
    let document = upgrade::to_openapi3(source).map_err(|problems| problems.to_string())?;
    let entries = specs.entries().iter();
    let found = entries.filter(|entry| vendor::check_server(entry, source, &document).is_ok());
    // The server that the document names comes before one whose base path its paths begin with.
    let owner = found.min_by_key(|entry| entry.server.len());
    Ok(owner.map(|entry| entry.id.clone()))
}
