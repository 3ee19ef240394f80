//! Crate of a single document, outside of the workspace: `generate --spec`.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::time::Instant;

use tidbcloud_console::{Outcome, Status, say};
use tidbcloud_model::api::OmittedOperation;
use tidbcloud_specs::{ForeignDocument, ForeignModel, Refusal};

use crate::generate::{CrateOutput, counts, is_ours};
use crate::{Core, Templates, crate_files};

/// Document, and the crate to generate from it.
#[derive(Clone, Debug)]
pub struct Standalone {
    /// The document: Swagger 2.0, OpenAPI 3.0 or 3.1.
    pub document: PathBuf,
    /// Name of the crate.
    pub crate_name: String,
    /// Folder of the crate.
    pub out: PathBuf,
    /// Folder of `tidbcloud-core`; by default, the one of this workspace.
    pub core: Option<PathBuf>,
    /// An overlay that corrects the document.
    pub overlay: Option<PathBuf>,
    /// Whether operations with constructs that have no support are left out.
    pub skips_unsupported: bool,
    /// Whether the document's own descriptions become documentation.
    pub keeps_docs: bool,
}

impl Standalone {
    /// Writes the crate, or with `check` reports whether the folder already has it.
    ///
    /// # Errors
    ///
    /// All problems of the document, with the number of operations at fault where the others could be generated, an invalid crate name, and an output folder with files that the generator did not write.
    pub fn generate(&self, root: &Path, check: bool) -> Outcome {
        check_crate_name(&self.crate_name)?;
        let out = &self.out;
        let empty = fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
        if !empty && !is_ours(out) {
            return Err(format!(
                "{}: the folder has files that the generator did not write\n  fix: name a new or empty folder",
                out.display()
            ));
        }
        let started = Instant::now();
        let core = self
            .core
            .clone()
            .unwrap_or_else(|| root.join("crates/core"));
        let core = core
            .canonicalize()
            .map_err(|error| format!("{}: {error}", core.display()))?;
        let document = ForeignDocument {
            file: self.document.clone(),
            crate_name: self.crate_name.clone(),
            overlay: self.overlay.clone(),
            omits_unsupported: self.skips_unsupported,
            keeps_docs: self.keeps_docs,
        };
        let model = document.load();
        let model = model.map_err(|refused| refusal(refused, self.overlay.is_none()))?;
        let ForeignModel {
            loaded, left_out, ..
        } = model;
        let warnings = loaded.warnings();
        if !warnings.is_empty() {
            eprintln!("{}", warnings.summarized().replace("error: ", "warning: "));
        }
        let templates = Templates::open(&root.join("templates"))?;
        let core = Core::Path(relative(&core, out));
        let files = crate_files(&loaded.api, &templates, &core)?;
        let output = CrateOutput::new(out.clone(), files, &counts(&loaded), started)?;
        let fresh = output.finish(check)?;
        if !left_out.is_empty() {
            say!("{:>12} {}", "Not kept", left_out.join("; "));
        }
        let omitted = &loaded.api.omitted;
        for operation in omitted {
            let OmittedOperation {
                method,
                path,
                reason,
                line,
            } = operation;
            let line = line.map_or_else(String::new, |line| format!(":{line}"));
            let file = self.document.display();
            say!(
                "{:>12} {method} {path}: {reason} ({file}{line})",
                "Left out"
            );
        }
        if !fresh && check {
            return Ok(Status::Failed);
        }
        if omitted.is_empty() {
            return Ok(Status::Clean);
        }
        let total = omitted.len() + loaded.api.operations.len();
        say!(
            "{:>12} {} of {total} operations, which the crate's README lists; the exit status is {}",
            "Left out",
            omitted.len(),
            Status::Partial as u8
        );
        Ok(Status::Partial)
    }
}

/// The message of a refusal. Overlays are named where there is none.
fn refusal(refusal: Refusal, names_overlays: bool) -> String {
    let mut text = refusal.problems.summarized();
    if names_overlays && text.contains("overlay") {
        text.push_str("\n\nAn overlay (OpenAPI Overlay 1.1) is given with --overlay FILE; its targets are those of the document.");
    }
    if let Some(summary) = refusal.summary {
        text.push_str("\n\n");
        text.push_str(&summary);
    }
    text
}

/// The path from a folder to another, so that both can move together; the whole path where they share no folder.
fn relative(target: &Path, from: &Path) -> String {
    let absolute = std::path::absolute(from).unwrap_or_else(|_| from.to_owned());
    // The folder may not be there yet, and the way to it may lead over links.
    let known = absolute.ancestors().find_map(|known| {
        let rest = absolute.strip_prefix(known).ok()?;
        Some(known.canonicalize().ok()?.join(rest))
    });
    let from = known.unwrap_or(absolute);
    let shared = target
        .components()
        .zip(from.components())
        .take_while(|(target, from)| target == from)
        .count();
    if shared <= 1 {
        return target.display().to_string();
    }
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    let down = target.components().skip(shared);
    let path: PathBuf = up.chain(down).collect();
    // Cargo reads slashes on every platform.
    path.display().to_string().replace('\\', "/")
}

fn check_crate_name(name: &str) -> Result<(), String> {
    let good = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        && syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok()
        && ![
            "core",
            "std",
            "alloc",
            "test",
            "proc_macro",
            "tidbcloud-core",
            "tidbcloud_core",
        ]
        .contains(&name);
    if good {
        Ok(())
    } else {
        Err(format!(
            "`{name}` cannot be the name of a crate\n  fix: use ASCII letters, digits, `-` and `_`, starting with a letter"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_the_runtime_is_relative_where_both_are_in_one_folder() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let core = root.join("sdk/crates/core");
        assert_eq!(
            relative(&core, &root.join("out/b")),
            "../../sdk/crates/core"
        );
        assert_eq!(relative(&core, &root.join("sdk")), "crates/core");
        assert_eq!(relative(Path::new("/a/b"), Path::new("/c/d")), "/a/b");
    }
}
