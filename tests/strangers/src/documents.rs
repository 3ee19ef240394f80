//! The documents of all APIs in files: as they were published, and with the corrections of the overlays.

use std::fs;
use std::path::{Path, PathBuf};

use tidbcloud_specs::Specs;

/// The documents of one API.
#[derive(Clone, Debug)]
pub struct ApiDocuments {
    /// The id of the API.
    pub id: String,
    /// Number of its operations.
    pub operations: usize,
    /// The vendored document: the published one in OpenAPI 3.0.3, without prose.
    pub vendored: PathBuf,
    /// The corrected document, as plain OpenAPI 3.0.3.
    pub corrected: PathBuf,
}

/// The documents of all APIs, in the order of `specs/manifest.yaml`.
#[derive(Clone, Debug)]
pub struct Documents {
    /// One entry for each API.
    pub apis: Vec<ApiDocuments>,
}

impl Documents {
    /// Reads the documents, and writes the corrected ones into a folder.
    ///
    /// # Errors
    ///
    /// Documents that cannot be read or written.
    pub fn write(root: &Path, folder: &Path) -> Result<Self, String> {
        let specs = Specs::of_workspace(root)?;
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut apis = Vec::new();
        for entry in specs.entries() {
            let loaded = specs
                .load(&entry.id)
                .map_err(|problems| problems.to_string())?;
            let corrected = folder.join(format!("{}.json", entry.id));
            let text = serde_json::to_string_pretty(&tidbcloud_openapi::plain(&loaded.document));
            let text = text.map_err(|error| error.to_string())?;
            fs::write(&corrected, text)
                .map_err(|error| format!("{}: {error}", corrected.display()))?;
            apis.push(ApiDocuments {
                id: entry.id.clone(),
                operations: loaded.api.operations.len(),
                vendored: std::path::absolute(entry.openapi_path()).unwrap_or(entry.openapi_path()),
                corrected,
            });
        }
        Ok(Self { apis })
    }

    /// Returns the documents of these APIs, or of all if none is named.
    ///
    /// # Errors
    ///
    /// An id that no API has.
    pub fn only(mut self, ids: &[String]) -> Result<Self, String> {
        let known: Vec<String> = self.apis.iter().map(|api| api.id.clone()).collect();
        if let Some(unknown) = ids.iter().find(|id| !known.contains(id)) {
            let known = known.join(", ");
            return Err(format!(
                "error: no API is named `{unknown}`\n  fix: use one of {known}"
            ));
        }
        self.apis
            .retain(|api| ids.is_empty() || ids.contains(&api.id));
        Ok(self)
    }

    /// Number of the operations of all APIs.
    pub fn operations(&self) -> usize {
        self.apis.iter().map(|api| api.operations).sum()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// Lists the keys that are extensions, and the keys of values that an overlay set to null.
    fn leftovers(node: &Value, found: &mut Vec<String>) {
        match node {
            Value::Object(map) => {
                for (key, value) in map {
                    if key.starts_with("x-") || value.is_null() {
                        found.push(key.clone());
                    }
                    leftovers(value, found);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| leftovers(item, found)),
            _ => {}
        }
    }

    #[test]
    fn corrected_documents_are_plain_complete_and_without_problems() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let folder = tempfile::tempdir().expect("a folder");
        let documents = Documents::write(&root, folder.path()).expect("the documents");
        assert!(!documents.apis.is_empty());
        let ids = [documents.apis[0].id.clone()];
        let one = documents.clone().only(&ids).expect("the API");
        assert_eq!(one.apis.len(), 1);
        let unknown = documents.clone().only(&["none".to_owned()]).unwrap_err();
        assert!(
            unknown.contains("use one of") && unknown.contains(&ids[0]),
            "{unknown}"
        );
        for api in &documents.apis {
            let text = fs::read_to_string(&api.corrected).expect("a document");
            let document: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(document["openapi"], "3.0.3", "{}", api.id);
            let mut found = Vec::new();
            leftovers(&document, &mut found);
            assert!(found.is_empty(), "{}: {found:?}", api.id);
            // The same checks as for any document of others.
            let prepared = tidbcloud_openapi::prepare_standalone(&api.corrected);
            let prepared = prepared.unwrap_or_else(|problems| panic!("{}:\n{problems}", api.id));
            let mut operations = 0;
            tidbcloud_openapi::walk::each_operation(&prepared.value, &mut |_, _, _, _| {
                operations += 1
            });
            assert_eq!(operations, api.operations, "{}", api.id);
        }
    }
}
