//! Crates in `generated/` of APIs that are no longer in the manifest.

use std::fs;
use std::path::{Path, PathBuf};

use tidbcloud_specs::Loaded;
use tidbcloud_specs::manifest::Umbrella;

/// Beginning of every manifest that the generator writes.
const MARK: &str = "# Written by `cargo xtask generate`";

/// Folders of `generated/` that the generator wrote for APIs that are no longer in the manifest.
pub(super) fn orphans(
    generated: &Path,
    loaded: &[Loaded],
    umbrella: Option<&Umbrella>,
) -> Result<Vec<PathBuf>, String> {
    let mut orphans = Vec::new();
    for entry in
        fs::read_dir(generated).map_err(|error| format!("{}: {error}", generated.display()))?
    {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let known = name == "conformance"
            || umbrella.is_some_and(|umbrella| umbrella.crate_name == name)
            || loaded.iter().any(|loaded| loaded.api.crate_name == name);
        if !known && is_ours(&path) {
            orphans.push(path);
        }
    }
    orphans.sort();
    Ok(orphans)
}

/// Whether the generator wrote the crate in a folder.
pub(crate) fn is_ours(dir: &Path) -> bool {
    fs::read_to_string(dir.join("Cargo.toml")).is_ok_and(|text| text.starts_with(MARK))
}
