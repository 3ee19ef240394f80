//! Documents are never trusted: whatever one contains, generating from it ends in time, with safe files or located problems.

mod constructs;
mod files;
mod names;

use std::fs;
use std::path::{Component, Path};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tidbcloud_codegen::{Core, File, Templates, crate_files};
use tidbcloud_openapi::diagnostic::Diagnostics;
use tidbcloud_specs::load_standalone;
use tidbcloud_tests::root;

/// Generous for a debug build on a busy machine; quadratic work takes longer.
const LONGEST: Duration = Duration::from_secs(20);

/// Documents of this folder are never this deep; a parser that recurses without a limit ends here.
const SMALL_STACK: usize = 2 * 1024 * 1024;

/// Generates files from a document.
fn generate(name: &str, bytes: &[u8]) -> Result<Vec<File>, Diagnostics> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(name);
    fs::write(&file, bytes).expect("a file");
    let (send, receive) = mpsc::channel();
    let work = move || {
        let made = load_standalone(&file, "hostile-api").map(|loaded| {
            let templates = Templates::open(&root().join("templates")).expect("templates");
            crate_files(&loaded.api, &templates, &Core::Workspace)
                .unwrap_or_else(|error| panic!("what is accepted can be written: {error}"))
        });
        // The receiver is dropped once the time is up.
        let _ = send.send(made);
    };
    let worker = thread::Builder::new()
        .stack_size(SMALL_STACK)
        .spawn(work)
        .expect("a thread");
    match receive.recv_timeout(LONGEST) {
        Ok(made) => made,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("no end after {LONGEST:?}"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            let panic = worker.join().expect_err("a panic");
            std::panic::resume_unwind(panic)
        }
    }
}

/// Generates, and checks that the files or the problems are safe.
fn safe(name: &str, bytes: &[u8]) -> Result<Vec<File>, String> {
    match generate(name, bytes) {
        Ok(files) => {
            for file in &files {
                let inside = file
                    .path
                    .components()
                    .all(|part| matches!(part, Component::Normal(_)));
                assert!(inside && file.path.is_relative(), "{}", file.path.display());
                let text = file.path.to_str().expect("text");
                let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
                assert!(text.chars().all(plain) && text.len() < 200, "{text}");
                if file
                    .path
                    .extension()
                    .is_some_and(|extension| extension == "rs")
                {
                    syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{text}: {error}"));
                }
            }
            let mut paths: Vec<String> = files
                .iter()
                .map(|file| file.path.to_string_lossy().to_lowercase())
                .collect();
            paths.sort();
            paths.dedup();
            assert_eq!(
                paths.len(),
                files.len(),
                "two files of one name, on some file system"
            );
            Ok(files)
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in &problems.0 {
                assert!(problem.file.is_some(), "without a file: {problem}");
                assert!(
                    !problem.what.is_empty() && !problem.help.is_empty(),
                    "{problem}"
                );
            }
            Err(problems.to_string())
        }
    }
}

fn safe_json(document: &Value) -> Result<Vec<File>, String> {
    safe("in.json", document.to_string().as_bytes())
}

/// A document with two operations, a record, an enum and most of what the seven use.
fn sound() -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Small", "version": "v1"},
        "servers": [{"url": "https://example.com/v1"}],
        "paths": {"/things/{id}": {
            "get": {
                "operationId": "GetThing", "tags": ["Thing"],
                "parameters": [
                    {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                    {"name": "view", "in": "query", "schema": {"$ref": "#/components/schemas/View"}}
                ],
                "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}
            },
            "post": {
                "operationId": "UpdateThing", "tags": ["Thing"], "deprecated": true,
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "minLength": 1}}],
                "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "responses": {"200": {"description": ""}}
            }
        }},
        "components": {"schemas": {
            "Thing": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string", "maxLength": 9, "pattern": "^[a-z]*$", "example": "a"},
                "id": {"type": "string", "format": "int64", "readOnly": true},
                "view": {"allOf": [{"$ref": "#/components/schemas/View"}], "default": "A"},
                "parts": {"type": "array", "maxItems": 3, "items": {"$ref": "#/components/schemas/Thing"}},
                "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                "size": {"type": "number", "minimum": 0, "nullable": true}
            }},
            "View": {"type": "string", "enum": ["A", "B"]}
        }}
    })
}

fn with(pointer: &str, value: Value) -> Value {
    let mut document = sound();
    *document.pointer_mut(pointer).expect("a node") = value;
    document
}

const THING: &str = "/components/schemas/Thing/properties";

#[test]
fn the_sound_document_is_accepted() {
    let files = safe_json(&sound()).expect("files");
    assert!(
        files
            .iter()
            .any(|file| file.path == Path::new("src/types/thing.rs"))
    );
}

/// Every node, as a JSON pointer.
fn nodes(value: &Value, pointer: &str, into: &mut Vec<String>) {
    let escape = |key: &String| key.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(map) => map
            .iter()
            .for_each(|(key, value)| nodes(value, &format!("{pointer}/{}", escape(key)), into)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(at, value)| nodes(value, &format!("{pointer}/{at}"), into)),
        _ => {}
    }
    into.push(pointer.to_owned());
}

#[test]
fn every_mutation_is_accepted_or_located() {
    let mut pointers = Vec::new();
    nodes(&sound(), "", &mut pointers);
    let deep = (0..40).fold(
        json!({"type": "string"}),
        |inner, _| json!({"type": "array", "items": inner}),
    );
    let wrong = [
        json!(null),
        json!([]),
        json!({}),
        json!(""),
        json!("x"),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!([null]),
        json!({"$ref": "#/components/schemas/Thing"}),
        json!({"$ref": "#"}),
        json!({"$ref": 1}),
        deep,
    ];
    let (mut accepted, mut refused) = (0, 0);
    let mut tally = |made: Result<Vec<File>, String>| match made {
        Ok(_) => accepted += 1,
        Err(_) => refused += 1,
    };
    for pointer in &pointers {
        for value in &wrong {
            let document = with(pointer, value.clone());
            let made = std::panic::catch_unwind(|| safe_json(&document));
            tally(made.unwrap_or_else(|_| panic!("{pointer} is {value}")));
        }
        let text = with(pointer, json!("a number beyond all")).to_string();
        let text = text.replace("\"a number beyond all\"", "1e999");
        assert!(
            safe("in.json", text.as_bytes()).is_err(),
            "{pointer} is 1e999"
        );

        let Some((parent, key)) = pointer.rsplit_once('/') else {
            continue;
        };
        let mut document = sound();
        match document.pointer_mut(parent).expect("a parent") {
            Value::Object(map) => drop(map.remove(&key.replace("~1", "/").replace("~0", "~"))),
            Value::Array(list) => drop(list.remove(key.parse().expect("an index"))),
            other => panic!("{other} has a child"),
        }
        let made = std::panic::catch_unwind(|| safe_json(&document));
        tally(made.unwrap_or_else(|_| panic!("without {pointer}")));
    }
    assert!(
        accepted > 100 && refused > 400,
        "{accepted} accepted, {refused} refused"
    );
}
