//! The documents of the folder, and who provides each.

use std::fs;
use std::path::{Path, PathBuf};

/// Providers with hundreds of documents of one make, which would be most of every number.
const LEFT_OUT: &[&str] = &[
    "amazonaws.com",
    "apisetu.gov.in",
    "azure.com",
    "googleapis.com",
];

/// The documents of the folder by their paths in it, in order.
pub(crate) fn documents(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(inner) = open.pop() {
        let path = folder.join(&inner);
        let entries =
            fs::read_dir(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        for entry in entries {
            let entry = entry.map_err(|error| format!("{}: {error}", path.display()))?;
            let inner = inner.join(entry.file_name());
            let kind = entry
                .file_type()
                .map_err(|error| format!("{}: {error}", path.display()))?;
            if kind.is_dir() && !LEFT_OUT.contains(&provider(&inner).as_str()) {
                open.push(inner);
            } else if kind.is_file() && is_document(&inner) {
                found.push(inner);
            }
        }
    }
    found.sort();
    match found.is_empty() {
        false => Ok(found),
        true => Err(format!(
            "{}: no documents\n  fix: tests/corpus/README.md says how to get them",
            folder.display()
        )),
    }
}

fn is_document(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("json" | "yaml" | "yml"))
        && !LEFT_OUT.contains(&provider(path).as_str())
}

/// The provider of a document: the folder around it, or the name of its file.
pub(crate) fn provider(path: &Path) -> String {
    let first = path.iter().next().unwrap_or_default().to_string_lossy();
    let name = first.strip_suffix(".json");
    name.unwrap_or(&first).to_owned()
}
