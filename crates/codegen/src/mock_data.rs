//! Data of the mock: model and prepared document of each API as one JSON file, the list of these files, and a cargo feature
//! for each. The mock reads nothing else, so that who uses it compiles neither a reader of YAML nor this generator.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tidbcloud_console::{Changes, File};
use tidbcloud_specs::Loaded;

use crate::marked::Marks;

/// Folder of the mock in the workspace.
const CRATE: &str = "crates/mock";

/// Manifest of the mock in the workspace: without it, there is no mock.
pub(crate) const MANIFEST: &str = "crates/mock/Cargo.toml";

/// Folder of the JSON files in it.
const DATA: &str = "data";

/// Rust file in it that lists them.
const LIST: &str = "src/stored_apis.rs";

/// Levels of a JSON file that have a line for each entry, so that a change of one schema or operation changes its line alone.
const LINES_TO_DEPTH: usize = 4;

/// A folder or file of the mock, compared with the disk and not yet written.
pub(crate) struct MockOutput {
    /// The folder that the changes are relative to.
    pub(crate) dir: PathBuf,
    /// The folder or file that reports name.
    pub(crate) path: PathBuf,
    pub(crate) changes: Changes,
}

/// Returns the data of one API.
///
/// # Errors
///
/// Never for a model that was made of a document.
pub(crate) fn file(loaded: &Loaded) -> Result<File, String> {
    Ok(File::new(format!("{}.json", loaded.api.id), data(loaded)?))
}

/// Compares the data with these files, and with the present ones of the other APIs; list and features are those of all. A
/// workspace without the mock has no data.
///
/// # Errors
///
/// Where a file cannot be read, or the features in the manifest of the crate have a beginning and no end.
pub(crate) fn changes(
    root: &Path,
    loaded: &[Loaded],
    mut files: Vec<File>,
) -> Result<Vec<MockOutput>, String> {
    let dir = root.join(CRATE);
    let manifest_path = root.join(MANIFEST);
    if !manifest_path.exists() {
        return Ok(Vec::new());
    }
    for loaded in loaded {
        let name = format!("{}.json", loaded.api.id);
        let is_made = files.iter().any(|file| file.path == Path::new(&name));
        if !is_made && let Ok(present) = fs::read_to_string(dir.join(DATA).join(&name)) {
            files.push(File::new(name, present));
        }
    }
    let manifest = fs::read_to_string(&manifest_path)
        .map_err(|error| format!("{}: {error}", manifest_path.display()))?;
    let manifest = Marks::toml("apis")
        .replace(&manifest, &features(loaded))
        .map_err(|problem| problem.in_file(&manifest_path).to_string())?;
    let data = dir.join(DATA);
    let mut outputs = vec![MockOutput {
        changes: Changes::of(&data, files)?,
        path: data.clone(),
        dir: data,
    }];
    for (name, text) in [("Cargo.toml", manifest), (LIST, list(loaded))] {
        outputs.push(MockOutput {
            changes: Changes::of_file(&dir, File::new(name, text))?,
            path: dir.join(name),
            dir: dir.clone(),
        });
    }
    Ok(outputs)
}

/// Returns the JSON of one API. Documentation is left out: a server has no use for it.
fn data(loaded: &Loaded) -> Result<String, String> {
    let mut model = serde_json::to_value(&loaded.api).map_err(|error| error.to_string())?;
    drop_documentation(&mut model);
    let mut text = String::new();
    let both = serde_json::json!({"model": model, "document": loaded.document});
    write(&both, 0, &mut text);
    text.push('\n');
    Ok(text)
}

/// Removes texts of `docs.yaml`, and fields that are not set.
fn drop_documentation(model: &mut Value) {
    match model {
        Value::Object(fields) => {
            fields.retain(|name, value| !(value.is_null() || name == "doc" && value.is_string()));
            fields.values_mut().for_each(drop_documentation);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_documentation),
        _ => {}
    }
}

/// Writes JSON, near the root with a line for each entry.
fn write(value: &Value, depth: usize, text: &mut String) {
    let next = |text: &mut String, index: usize| {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&" ".repeat(depth + 1));
    };
    match value {
        Value::Object(entries) if depth < LINES_TO_DEPTH && !entries.is_empty() => {
            text.push('{');
            for (index, (key, value)) in entries.iter().enumerate() {
                next(text, index);
                text.push_str(&format!("{}:", Value::from(key.as_str())));
                write(value, depth + 1, text);
            }
            text.push('}');
        }
        Value::Array(items) if depth < LINES_TO_DEPTH && !items.is_empty() => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                next(text, index);
                write(item, depth + 1, text);
            }
            text.push(']');
        }
        // Keys of a `Value` are texts, so that it is always JSON.
        other => text.push_str(&serde_json::to_string(other).unwrap_or_default()),
    }
}

/// Returns the features of the APIs.
fn features(loaded: &[Loaded]) -> String {
    let ids = loaded.iter().map(|loaded| &loaded.api.id);
    let all: Vec<String> = ids.clone().map(|id| format!("\"{id}\"")).collect();
    let mut text = format!("all = [{}]\n", all.join(", "));
    text.extend(ids.map(|id| format!("{id} = []\n")));
    text
}

/// Returns the Rust list of the files.
fn list(loaded: &[Loaded]) -> String {
    let mut text = String::from(
        "// Written by `cargo xtask generate`; edits are lost.\n\n\
         //! APIs whose model and document travel in this crate, each behind its feature.\n\n\
         use crate::stored_api::StoredApi;\n\n\
         /// The APIs of the enabled features, in the order of `specs/manifest.yaml`.\n\
         pub(crate) const STORED: &[StoredApi] = &[\n",
    );
    for api in loaded.iter().map(|loaded| &loaded.api) {
        let (id, server) = (&api.id, &api.server);
        text.push_str(&format!(
            "    #[cfg(feature = {id:?})]\n    StoredApi {{\n        id: {id:?},\n        server: {server:?},\n        \
             json: include_str!(\"../{DATA}/{id}.json\"),\n    }},\n"
        ));
    }
    text.push_str("];\n");
    text
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::json;
    use tidbcloud_model::api::Api;
    use tidbcloud_specs::Specs;

    use super::*;

    #[test]
    fn stored_models_and_documents_are_those_that_were_loaded_without_documentation() {
        let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
        let specs = Specs::open(&specs).expect("the folder opens");
        for id in ["management", "iam"] {
            let loaded = specs.load(id).expect("the document loads");
            let text = data(&loaded).expect("the data are JSON");
            let stored: Value = serde_json::from_str(&text).expect("the data are JSON");
            assert_eq!(stored["document"], loaded.document, "{id}");
            let read: Api = serde_json::from_value(stored["model"].clone()).expect("a model");
            assert!(read.doc.is_none() && loaded.api.doc.is_some(), "{id}");
            let mut expected = serde_json::to_value(&loaded.api).expect("a model is JSON");
            drop_documentation(&mut expected);
            let mut found = serde_json::to_value(&read).expect("a model is JSON");
            drop_documentation(&mut found);
            assert_eq!(found, expected, "{id}");
        }
    }

    #[test]
    fn a_line_has_one_schema_so_that_a_change_shows_what_changed() {
        let document = json!({"document": {"components": {"schemas": {
            "A": {"type": "object", "required": ["a"]}, "B": {"enum": []}}}}, "model": {}});
        let mut text = String::new();
        write(&document, 0, &mut text);
        assert!(
            text.contains("\n    \"A\":{\"required\":[\"a\"],\"type\":\"object\"},\n    \"B\":"),
            "{text}"
        );
        assert_eq!(
            serde_json::from_str::<Value>(&text).expect("JSON"),
            document
        );
    }

    #[test]
    fn texts_that_are_named_doc_are_dropped_and_fields_of_that_name_are_kept() {
        let mut model = json!({"doc": "text", "fields": [{"wire_name": "doc", "doc": null}]});
        drop_documentation(&mut model);
        assert_eq!(model, json!({"fields": [{"wire_name": "doc"}]}));
    }
}
