//! Pairs of documents below `tests/mutations`, each named after its one change: found by their folders, loaded and hashed.

use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use tidbcloud_specs::{Loaded, Specs, load_standalone};

use tidbcloud_codegen::{Core, File, Templates, crate_files};
use tidbcloud_console::parallel::in_parallel;
use tidbcloud_console::write;

/// The API of every pair, and the name of its crate in the rustdoc JSON.
pub const API: &str = "clusters";

/// Folder of the pairs in the workspace.
const FOLDER: &str = "tests/mutations";

/// Files that a pair may have next to a document: the end of their name, and their name in `specs/`.
const COMPANIONS: [(&str, &str); 2] = [("lock", "names.lock"), ("docs.yaml", "docs.yaml")];

/// Directions in which a pair is compared: from before to after, and from after to before.
pub const DIRECTIONS: [&str; 2] = ["there", "back"];

/// One revision of a pair's document.
pub struct Revision {
    /// The model, the document and its source map.
    pub loaded: Loaded,
    /// SHA-256 of the document and its companions.
    pub documents_hash: String,
    /// SHA-256 of the generated code without documentation: revisions with equal hashes have one public API.
    pub code_hash: String,
}

/// Two documents that differ in the change that the name says.
pub struct Pair {
    /// The folder, relative to that of all pairs: `op_added`, `equivalent/key_order`.
    pub name: String,
    /// Before and after.
    pub revisions: [Revision; 2],
}

/// Names of the wanted pairs, or of all where none is wanted.
pub(super) fn select(root: &Path, wanted: &[String]) -> Result<Vec<String>, String> {
    let names = names(root)?;
    for name in wanted {
        if !names.contains(name) {
            return Err(format!(
                "error: there is no pair `{name}`\n  fix: name a folder below tests/mutations that contains `before` and `after`"
            ));
        }
    }
    Ok(match wanted {
        [] => names,
        some => some.to_vec(),
    })
}

/// Names of all pairs: every folder below `tests/mutations` that contains a `before` and an `after`.
fn names(root: &Path) -> Result<Vec<String>, String> {
    let pairs = root.join(FOLDER);
    let mut names = Vec::new();
    let mut unvisited = vec![String::new()];
    while let Some(name) = unvisited.pop() {
        let folder = pairs.join(&name);
        // A folder with one of them is a pair too: loading it reports the missing document.
        if document(&folder, "before").is_some() || document(&folder, "after").is_some() {
            names.push(name);
            continue;
        }
        let fail = |error: std::io::Error| {
            format!(
                "error: cannot read the folder: {error}\n  --> {}\n  fix: make the folder of the pairs readable",
                folder.display()
            )
        };
        for entry in fs::read_dir(&folder).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            if entry.path().is_dir() {
                let below = entry.file_name().to_string_lossy().into_owned();
                unvisited.push(match name.as_str() {
                    "" => below,
                    above => format!("{above}/{below}"),
                });
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Loads pairs, on all cores. `scratch` is a folder for the files that loading has to write.
pub(super) fn load_all(root: &Path, names: &[String], scratch: &Path) -> Result<Vec<Pair>, String> {
    in_parallel(names, |_| 0, |name| load(root, name, scratch))
}

/// Loads a pair, generates code from both revisions and hashes them.
pub(super) fn load(root: &Path, name: &str, scratch: &Path) -> Result<Pair, String> {
    let folder = root.join(FOLDER).join(name);
    let templates = Templates::open(&root.join("templates"))?;
    let scratch = scratch.join(name.replace('/', "-"));
    let revision = |which: &str| {
        let (document, companions) = files(&folder, which)?;
        let mut hash = Sha256::new();
        for path in std::iter::once(&document).chain(companions.iter().map(|(_, path)| path)) {
            let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        }
        let loaded = load_revision(&folder, which, &scratch)?;
        let code_hash = code_hash(&crate_files(&loaded.api, &templates, &Core::Workspace)?);
        Ok::<_, String>(Revision {
            loaded,
            documents_hash: HEXLOWER.encode(&hash.finalize()),
            code_hash,
        })
    };
    Ok(Pair {
        name: name.to_owned(),
        revisions: [revision("before")?, revision("after")?],
    })
}

/// Loads one revision of the pair in a folder, `before` or `after`. A document alone is loaded as a foreign one; with a
/// `names.lock` or `docs.yaml` it is loaded from a `specs/` folder that is written to `scratch`.
///
/// # Errors
///
/// A missing document, or one that cannot be loaded.
pub fn load_revision(folder: &Path, which: &str, scratch: &Path) -> Result<Loaded, String> {
    let (document, companions) = files(folder, which)?;
    let loaded = if companions.is_empty() {
        load_standalone(&document, API).map_err(|problems| problems.to_string())?
    } else {
        load_from_specs(&document, &companions, &scratch.join(which))?
    };
    if loaded.name_conflicts.is_empty() {
        Ok(loaded)
    } else {
        Err(loaded.name_conflicts.to_string())
    }
}

/// Files next to a document, by their names in `specs/`.
type Companions = Vec<(&'static str, PathBuf)>;

/// The document of a revision and its companions.
fn files(folder: &Path, which: &str) -> Result<(PathBuf, Companions), String> {
    let document = document(folder, which).ok_or_else(|| {
        format!(
            "error: the pair has no document `{which}.yaml` or `{which}.json`\n  --> {}\n  fix: add it, or remove the folder",
            folder.display()
        )
    })?;
    let companions = COMPANIONS
        .into_iter()
        .map(|(end, name)| (name, folder.join(format!("{which}.{end}"))))
        .filter(|(_, path)| path.exists())
        .collect();
    Ok((document, companions))
}

fn document(folder: &Path, which: &str) -> Option<PathBuf> {
    ["yaml", "json"]
        .into_iter()
        .map(|end| folder.join(format!("{which}.{end}")))
        .find(|path| path.exists())
}

/// Writes a `specs/` folder with a document and its companions, and loads the document from there.
fn load_from_specs(
    document: &Path,
    companions: &[(&str, PathBuf)],
    specs: &Path,
) -> Result<Loaded, String> {
    let manifest = format!(
        "apis:\n- id: {API}\n  version: v1\n  crate: {API}\n  release: \"0.2.0\"\n  released: \"0.1.0\"\n  \
         title: Clusters\n  server: https://clusters.example.com\n  upstream_sha256: \"\"\n"
    );
    let put = |path: PathBuf, text: &str| {
        write(&path, text).map_err(|error| {
            format!(
                "error: cannot write: {error}\n  --> {}\n  fix: make the folder writable",
                path.display()
            )
        })
    };
    put(specs.join("manifest.yaml"), &manifest)?;
    let files = std::iter::once(("openapi.yaml", document)).chain(
        companions
            .iter()
            .map(|(name, path)| (*name, path.as_path())),
    );
    for (name, from) in files {
        let text = fs::read_to_string(from).map_err(|error| unreadable(from, &error))?;
        put(specs.join("v1").join(API).join(name), &text)?;
    }
    Specs::open(specs)
        .and_then(|specs| specs.load(API))
        .map_err(|problems| problems.to_string())
}

fn unreadable(path: &Path, error: &std::io::Error) -> String {
    format!(
        "error: cannot read the file: {error}\n  --> {}\n  fix: make it readable",
        path.display()
    )
}

/// Hash of the Rust files without comments and documentation, which no caller's source depends on.
fn code_hash(files: &[File]) -> String {
    let mut hash = Sha256::new();
    for file in files {
        if file.path.extension().is_none_or(|end| end != "rs") {
            continue;
        }
        hash.update(file.path.to_string_lossy().as_bytes());
        let lines = file.text.lines();
        for line in lines.filter(|line| !line.trim_start().starts_with("//")) {
            hash.update(line.as_bytes());
            hash.update(b"\n");
        }
    }
    HEXLOWER.encode(&hash.finalize())
}
