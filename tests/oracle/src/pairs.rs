//! The small pairs of documents that the oracle is asked about: found by their folders, loaded, and hashed.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tidbcloud_specs::{Loaded, Specs, load_standalone};

use tidbcloud_codegen::{Core, File, Templates, crate_files};
use tidbcloud_console::write;

/// The API of every pair, and the name of its crate as rustdoc is made to tell it.
pub const API: &str = "clusters";

/// Where the pairs stand in the workspace.
const FOLDER: &str = "tests/mutations";

/// What may stand beside a document, by the end of its name, and what it is called in `specs/`.
const COMPANIONS: [(&str, &str); 2] = [("lock", "names.lock"), ("docs.yaml", "docs.yaml")];

/// One side of a pair.
pub struct Side {
    /// The model, the document and its places.
    pub loaded: Loaded,
    /// SHA-256 of the document and what stands beside it.
    pub documents: String,
    /// SHA-256 of the generated code without its words: sides that are equal here have one public API.
    pub code: String,
}

/// Two documents that differ in what the name says.
pub struct Pair {
    /// The folder, below that of all pairs: `op_added`, `equivalent/key_order`.
    pub name: String,
    /// Before and after.
    pub sides: [Side; 2],
}

/// The names of all pairs: every folder below `tests/mutations` that holds a `before` and an `after`.
///
/// # Errors
///
/// Where a folder cannot be read.
pub fn names(root: &Path) -> Result<Vec<String>, String> {
    let home = root.join(FOLDER);
    let mut names = Vec::new();
    let mut open = vec![String::new()];
    while let Some(name) = open.pop() {
        let folder = home.join(&name);
        // One without the other is a pair that cannot be loaded, which says so.
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
                open.push(match name.as_str() {
                    "" => below,
                    above => format!("{above}/{below}"),
                });
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Loads a pair, generates from both sides and hashes them. `scratch` is a folder for what loading has to write.
///
/// # Errors
///
/// Where a side has no document, or one that cannot be loaded or generated from.
pub fn load(root: &Path, name: &str, scratch: &Path) -> Result<Pair, String> {
    let folder = root.join(FOLDER).join(name);
    let templates = Templates::open(&root.join("templates"))?;
    let scratch = scratch.join(name.replace('/', "-"));
    let side = |which: &str| {
        let (document, companions) = files(&folder, which)?;
        let mut hash = Sha256::new();
        for path in std::iter::once(&document).chain(companions.iter().map(|(_, path)| path)) {
            let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        }
        let loaded = model(&folder, which, &scratch)?;
        let code = code(&crate_files(&loaded.api, &templates, &Core::Workspace)?);
        Ok::<_, String>(Side {
            loaded,
            documents: format!("{:x}", hash.finalize()),
            code,
        })
    };
    Ok(Pair {
        name: name.to_owned(),
        sides: [side("before")?, side("after")?],
    })
}

/// Loads one side of the pair in a folder, `before` or `after`. A document alone is one of anybody's; beside a ledger or
/// sentences it is one of ours, and is loaded from a `specs/` folder that is made in `scratch`.
///
/// # Errors
///
/// Where the side has no document, or one that cannot be loaded.
pub fn model(folder: &Path, which: &str, scratch: &Path) -> Result<Loaded, String> {
    let (document, companions) = files(folder, which)?;
    let loaded = if companions.is_empty() {
        load_standalone(&document, API).map_err(|problems| problems.to_string())?
    } else {
        ours(&document, &companions, &scratch.join(which))?
    };
    if loaded.unsettled.is_empty() {
        Ok(loaded)
    } else {
        Err(loaded.unsettled.to_string())
    }
}

/// Files beside a document, by what they are called in `specs/`.
type Companions = Vec<(&'static str, PathBuf)>;

/// The document of a side, and what stands beside it.
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

fn document(folder: &Path, side: &str) -> Option<PathBuf> {
    ["yaml", "json"]
        .into_iter()
        .map(|end| folder.join(format!("{side}.{end}")))
        .find(|path| path.exists())
}

/// Loads a document with its companions from a `specs/` folder.
fn ours(document: &Path, companions: &[(&str, PathBuf)], home: &Path) -> Result<Loaded, String> {
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
    put(home.join("manifest.yaml"), &manifest)?;
    let files = std::iter::once(("openapi.yaml", document)).chain(
        companions
            .iter()
            .map(|(name, path)| (*name, path.as_path())),
    );
    for (name, from) in files {
        let text = fs::read_to_string(from).map_err(|error| unreadable(from, &error))?;
        put(home.join("v1").join(API).join(name), &text)?;
    }
    Specs::open(home)
        .and_then(|specs| specs.load(API))
        .map_err(|problems| problems.to_string())
}

fn unreadable(path: &Path, error: &std::io::Error) -> String {
    format!(
        "error: cannot read the file: {error}\n  --> {}\n  fix: make it readable",
        path.display()
    )
}

/// The hash of the Rust files without comments and documentation, which no caller's source depends on.
fn code(files: &[File]) -> String {
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
    format!("{:x}", hash.finalize())
}
