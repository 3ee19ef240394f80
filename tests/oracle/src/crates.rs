//! The crates of all pairs, as rustdoc tells them: one cargo workspace, documented in one run, each public API once.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::pairs::{API, Side};
use tidbcloud_codegen::{Core, Templates, crate_files};
use tidbcloud_console::{Changes, File, write};

/// Documented crates: their JSON files by the hash of their code.
pub(super) struct Crates {
    json: PathBuf,
}

impl Crates {
    /// Writes the crates of these sides below a folder and documents them.
    pub(super) fn make(root: &Path, home: &Path, sides: &[&Side]) -> Result<Self, String> {
        let different: BTreeMap<&str, &Side> =
            sides.iter().map(|side| (&side.code[..], *side)).collect();
        let workspace = home.join("workspace");
        let mut files = vec![
            File::new("Cargo.toml", manifest(root, different.keys().copied())),
            File::new("Cargo.lock", read(&root.join("Cargo.lock"))?),
        ];
        let templates = Templates::open(&root.join("templates"))?;
        for (code, side) in &different {
            let package = package(code);
            let mut api = side.loaded.api.clone();
            api.crate_name.clone_from(&package);
            for file in crate_files(&api, &templates, &Core::Workspace)? {
                files.push(File::new(Path::new(&package).join(&file.path), file.text));
            }
        }
        Changes::of(&workspace, files)?
            .write(&workspace)
            .map_err(|error| {
                format!(
                    "error: cannot write the crates: {error}\n  --> {}\n  fix: make the folder writable",
                    workspace.display()
                )
            })?;
        let build = home.join("build");
        document(&workspace, &build)?;
        let json = home.join("json");
        for code in different.keys() {
            let library = package(code).replace('-', "_");
            let text = read(&build.join("doc").join(format!("{library}.json")))?;
            // Both sides of a pair are one crate to those who compare them.
            let text = text.replace(&library, API);
            let path = json.join(format!("{code}.json"));
            write(&path, &text).map_err(|error| {
                format!(
                    "error: cannot write: {error}\n  --> {}\n  fix: make the folder writable",
                    path.display()
                )
            })?;
        }
        Ok(Self { json })
    }

    /// The rustdoc JSON of a side.
    pub(super) fn json(&self, side: &Side) -> PathBuf {
        self.json.join(format!("{}.json", side.code))
    }
}

/// The package of a code hash. Its own name for each, because rustdoc writes one file for each name.
fn package(code: &str) -> String {
    format!("oracle-{}", &code[..16])
}

fn manifest<'a>(root: &Path, codes: impl Iterator<Item = &'a str>) -> String {
    let members: Vec<String> = codes.map(|code| format!("{:?}", package(code))).collect();
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[workspace.package]\nedition = \"2024\"\nrust-version = \"1.88\"\n\
         license = \"MIT\"\nrepository = \"https://example.com\"\n\n[workspace.dependencies]\n\
         tidbcloud-core = {{ path = {:?}, default-features = false }}\n\
         tokio = {{ version = \"1\", default-features = false }}\n",
        members.join(", "),
        root.join("crates/core").display().to_string()
    )
}

/// One run for all crates. Without TLS, which no signature names and which takes longest to build.
fn document(workspace: &Path, build: &Path) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args([
            "doc",
            "--workspace",
            "--no-deps",
            "--no-default-features",
            "--quiet",
        ])
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", build)
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
            "error: cargo could not document the crates of the pairs\n  --> {}\n  fix: read what rustdoc says above; the generator wrote something that does not compile",
            workspace.display()
        ))
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| {
        format!(
            "error: cannot read the file: {error}\n  --> {}\n  fix: remove the folder `oracle` of the target directory and run the command again",
            path.display()
        )
    })
}
