//! Rustdoc JSON of the crates of all pairs: one cargo workspace, documented in one run, each public API once.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::pairs::{API, Pair, Revision};
use tidbcloud_codegen::{Core, Templates, crate_files};
use tidbcloud_console::{Changes, File, write};

/// Folder of rustdoc JSON files, named by the hashes of the code that they describe.
pub(super) struct RustdocJson {
    folder: PathBuf,
}

impl RustdocJson {
    /// Generates the crates of all revisions in the build folder and documents them.
    pub(super) fn generate(root: &Path, build: &Path, pairs: &[Pair]) -> Result<Self, String> {
        let distinct: BTreeMap<&str, &Revision> = pairs
            .iter()
            .flat_map(|pair| &pair.revisions)
            .map(|revision| (&revision.code_hash[..], revision))
            .collect();
        let workspace = build.join("workspace");
        let target = build.join("build");
        generate_crates(root, &workspace, &distinct)?;
        document(&workspace, &target, &["--workspace"])?;
        let folder = build.join("json");
        for code_hash in distinct.keys() {
            let library = package(code_hash).replace('-', "_");
            let text = read(&json_path(&target, &library))?;
            // The tools compare two versions of one crate, so both revisions need one name.
            let text = text.replace(&library, API);
            let path = folder.join(format!("{code_hash}.json"));
            write(&path, &text).map_err(|error| {
                format!(
                    "error: cannot write: {error}\n  --> {}\n  fix: make the folder writable",
                    path.display()
                )
            })?;
        }
        Ok(Self { folder })
    }

    /// The file that describes the crate of a revision.
    pub(super) fn of(&self, revision: &Revision) -> PathBuf {
        self.folder.join(format!("{}.json", revision.code_hash))
    }
}

/// Writes one package for each distinct code into a cargo workspace.
fn generate_crates(
    root: &Path,
    workspace: &Path,
    distinct: &BTreeMap<&str, &Revision>,
) -> Result<(), String> {
    let mut files = vec![
        File::new("Cargo.toml", manifest(root, distinct.keys().copied())),
        File::new("Cargo.lock", read(&root.join("Cargo.lock"))?),
    ];
    let templates = Templates::open(&root.join("templates"))?;
    for (code_hash, revision) in distinct {
        let package = package(code_hash);
        let mut api = revision.loaded.api.clone();
        api.crate_name.clone_from(&package);
        for file in crate_files(&api, &templates, &Core::Workspace)? {
            files.push(File::new(Path::new(&package).join(&file.path), file.text));
        }
    }
    Changes::of(workspace, files)?
        .write(workspace)
        .map_err(|error| {
            format!(
                "error: cannot write the crates: {error}\n  --> {}\n  fix: make the folder writable",
                workspace.display()
            )
        })
}

/// The package of a code hash. Each has another name, because rustdoc writes one file for each name.
fn package(code_hash: &str) -> String {
    format!("oracle-{}", &code_hash[..16])
}

fn manifest<'a>(root: &Path, code_hashes: impl Iterator<Item = &'a str>) -> String {
    let members: Vec<String> = code_hashes
        .map(|code_hash| format!("{:?}", package(code_hash)))
        .collect();
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[workspace.package]\nedition = \"2024\"\nrust-version = \"1.88\"\n\
         license = \"MIT\"\nrepository = \"https://example.com\"\n\n[workspace.dependencies]\n\
         tidbcloud-core = {{ path = {:?}, default-features = false }}\n\
         tokio = {{ version = \"1\", default-features = false }}\n",
        members.join(", "),
        root.join("crates/core").display().to_string()
    )
}

/// Runs rustdoc once for all crates of a workspace, or for the packages of these arguments. Without TLS, which no signature names
/// and which takes longest to build.
pub(super) fn document(workspace: &Path, target: &Path, packages: &[&str]) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args([
            "doc",
            "--no-deps",
            "--lib",
            "--no-default-features",
            "--quiet",
        ])
        .args(packages)
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", target)
        .env("RUSTC_BOOTSTRAP", "1")
        .env(
            "RUSTDOCFLAGS",
            "-Z unstable-options --output-format json --cap-lints allow",
        )
        .env_remove("CARGO_ENCODED_RUSTDOCFLAGS")
        .status()
        .map_err(|error| format!("error: cannot run cargo: {error}\n  fix: install cargo"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!(
            "error: cargo could not document the crates\n  --> {}\n  fix: see the errors of rustdoc above; the generated code does not compile",
            workspace.display()
        ))
    }
}

/// The file that rustdoc writes for a crate.
pub(super) fn json_path(target: &Path, crate_name: &str) -> PathBuf {
    let library = crate_name.replace('-', "_");
    target.join("doc").join(format!("{library}.json"))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| {
        format!(
            "error: cannot read the file: {error}\n  --> {}\n  fix: remove the folder `oracle` of the target directory and run the command again",
            path.display()
        )
    })
}
