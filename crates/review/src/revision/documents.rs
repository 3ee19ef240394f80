//! Documents as the base of a comparison, published or vendored, without overlays, names.lock and docs.yaml.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::load::{self, Source};
use tidbcloud_openapi::upgrade;
use tidbcloud_specs::{Loaded, Specs, vendor};

/// Extensions of documents in a folder.
const EXTENSIONS: [&str; 3] = ["json", "yaml", "yml"];

/// Number of overlay actions that a note lists.
const SHOWN: usize = 3;

/// Documents by API.
pub(crate) struct Documents {
    /// Label in reports.
    pub(crate) label: String,
    /// By API; removed when loaded.
    sources: Mutex<BTreeMap<String, Source>>,
}

impl Documents {
    /// Opens one document: that of the requested API, or of the API with its server.
    pub(crate) fn file(path: &Path, apis: &[String], specs: &Specs) -> Result<Self, String> {
        let source = load::read_file(path).map_err(|problems| problems.to_string())?;
        let api = match apis {
            [api] => {
                specs.entry(api).map_err(|problems| problems.to_string())?;
                api.clone()
            }
            [] => owner(&source, specs)?.ok_or_else(|| {
                Diagnostic::new(
                    "the server of the document belongs to no API of the manifest",
                    "name the API: `cargo xtask diff API --base FILE`",
                )
                .in_file(path)
                .to_string()
            })?,
            several => {
                let what = format!(
                    "one document cannot belong to {} APIs: {}",
                    several.len(),
                    several.join(", ")
                );
                let help = "name one API, or use a folder of documents with `--base`";
                return Err(Diagnostic::new(what, help).in_file(path).to_string());
            }
        };
        Ok(Self {
            label: path.display().to_string(),
            sources: Mutex::new(BTreeMap::from([(api, source)])),
        })
    }

    /// Opens the documents of a folder, each for the API with its server. Documents of other APIs are skipped, and other
    /// files are skipped with a note.
    pub(crate) fn in_folder(dir: &Path, apis: &[String], specs: &Specs) -> Result<Self, String> {
        let mut sources: BTreeMap<String, Source> = BTreeMap::new();
        let (mut errors, mut notes) = (Vec::new(), Vec::new());
        for path in files(dir)? {
            let found = match load::read_file(&path) {
                Ok(source) if !is_document(&source) => {
                    notes.push(skipped(&path, "it is not an OpenAPI document"));
                    continue;
                }
                Ok(source) => owner(&source, specs).map(|owner| (owner, source)),
                Err(problems) => Err(problems.to_string()),
            };
            match found {
                Err(error) if may_be_of(&path, apis, specs) => errors.push(error),
                Err(error) => {
                    let what = error.lines().next().unwrap_or_default();
                    notes.push(skipped(&path, what.trim_start_matches("error: ")));
                }
                Ok((None, _)) => {}
                Ok((Some(api), source)) => {
                    if let Some(other) = sources.get(&api) {
                        let what = format!(
                            "two documents belong to {api}: this one and {}",
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
                    "the folder has neither a manifest.yaml nor a document of an API of the manifest",
                    "use a folder like specs/ or a folder of documents (.json, .yaml); for a branch, use `refs/heads/NAME`",
                )
                .in_file(dir)
                .to_string(),
            );
        }
        if errors.is_empty() {
            for note in notes {
                tidbcloud_console::print_error(&note);
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
        let source = source
            .ok_or_else(|| format!("{}: the document of {api} was loaded already", self.label))?;
        let (loaded, misfits) = specs
            .load_replacing(api, source)
            .map_err(|problems| problems.to_string())?;
        Ok((loaded, notes(&misfits, &self.label)))
    }

    fn sources(&self) -> MutexGuard<'_, BTreeMap<String, Source>> {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a file is an OpenAPI or Swagger document.
fn is_document(source: &Source) -> bool {
    ["openapi", "swagger", "swaggerVersion"]
        .iter()
        .any(|key| source.value.get(key).is_some())
}

/// Whether a file that cannot be read may be the document of a requested API, judged by its name or a server in it. Without
/// arguments, every API is requested.
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

fn skipped(path: &Path, why: &str) -> String {
    format!("note: skipped {}: {why}", path.display())
}

/// Note on overlay actions that do not match the document with this label.
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
        "{} overlay actions do not match {label}: {}{more}",
        misfits.len(),
        named.join("; ")
    )]
}

/// Documents of a folder and of its direct subfolders, by name.
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
        let extension = path.extension().and_then(|extension| extension.to_str());
        path.is_file() && extension.is_some_and(|extension| EXTENSIONS.contains(&extension))
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
            "make the folder readable, or use another one",
        )
        .in_file(dir)
        .to_string()
    })
}

fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// The API with the server of the document.
fn owner(source: &Source, specs: &Specs) -> Result<Option<String>, String> {
    let document = upgrade::to_openapi3(source).map_err(|problems| problems.to_string())?;
    let entries = specs.entries().iter();
    let found = entries.filter(|entry| vendor::check_server(entry, source, &document).is_ok());
    // The exact server wins over one whose base path is part of the paths of the document.
    let owner = found.min_by_key(|entry| entry.server.len());
    Ok(owner.map(|entry| entry.id.clone()))
}
