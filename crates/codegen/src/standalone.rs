//! Crate of a single document, outside of the workspace: `generate --spec`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use tidbcloud_console::{Outcome, Status};
use tidbcloud_specs::load_standalone;

use crate::generate::{CrateOutput, counts, is_ours, warn};
use crate::{Core, Templates, crate_files};

/// Document, and the crate to generate from it.
#[derive(Clone, Debug)]
pub struct Standalone {
    /// The document: Swagger 2.0 or OpenAPI 3.0.
    pub document: PathBuf,
    /// Name of the crate.
    pub crate_name: String,
    /// Folder of the crate.
    pub out: PathBuf,
    /// Folder of `tidbcloud-core`; by default, the one of this workspace.
    pub core: Option<PathBuf>,
}

impl Standalone {
    /// Writes the crate, or with `check` reports whether the folder already has it.
    ///
    /// # Errors
    ///
    /// All problems of the document, an invalid crate name, and an output folder with files that the generator did not write.
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
        let loaded = load_standalone(&self.document, &self.crate_name)
            .map_err(|problems| problems.to_string())?;
        warn(&loaded);
        let templates = Templates::open(&root.join("templates"))?;
        let files = crate_files(
            &loaded.api,
            &templates,
            &Core::Path(core.display().to_string()),
        )?;
        let output = CrateOutput::new(out.clone(), files, &counts(&loaded), started)?;
        let fresh = output.finish(check)?;
        Ok(Status::from(fresh || !check))
    }
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
