//! Stored models: what serde writes, serde reads back, and it generates the same crate.

use std::fs;

use tidbcloud_codegen::{Core, File, Templates, crate_files};
use tidbcloud_model::api::Api;
use tidbcloud_specs::load_standalone;
use tidbcloud_tests::{apis, root};

fn stored(api: &Api) -> Api {
    let text = serde_json::to_string(api).expect("a model is JSON");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", api.id))
}

fn files(api: &Api) -> Vec<File> {
    let templates = Templates::open(&root().join("templates")).expect("templates");
    let core = Core::Path("../core".to_owned());
    crate_files(api, &templates, &core).expect("what is written is Rust")
}

#[test]
fn every_model_reads_back_equal_and_generates_the_same() {
    for loaded in apis() {
        let api = &loaded.api;
        let read = stored(api);
        assert!(read == *api, "{}: another model was read back", api.id);
        assert!(files(&read) == files(api), "{}: another crate", api.id);
    }
}

#[test]
fn models_of_unusual_documents_read_back_equal() {
    let mut count = 0;
    for entry in fs::read_dir(root().join("tests/traps")).expect("the traps") {
        let path = entry.expect("a trap").path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let Ok(loaded) = load_standalone(&path, "trap") else {
            continue;
        };
        assert_eq!(stored(&loaded.api), loaded.api, "{}", path.display());
        count += 1;
    }
    assert!(count >= 20, "{count} models");
}

#[test]
fn null_as_a_default_is_not_a_missing_default() {
    let facts = tidbcloud_model::api::Facts {
        default: Some(serde_json::Value::Null),
        example: Some(serde_json::Value::Null),
        ..Default::default()
    };
    let text = serde_json::to_string(&facts).unwrap();
    assert_eq!(text, r#"{"default":null,"example":null}"#);
    let read: tidbcloud_model::api::Facts = serde_json::from_str(&text).unwrap();
    assert_eq!(read, facts);
}
