//! Input is never trusted: whatever a document holds, preparing it ends, with a document or with errors.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tidbcloud_openapi::diagnostic::Diagnostics;
use tidbcloud_openapi::{load, prepare_standalone};
use tidbcloud_specs::manifest::Manifest;
use tidbcloud_specs::vendor;

/// Generous for a debug build on a busy machine; a quadratic step would take minutes.
const LONGEST: Duration = Duration::from_secs(30);

fn prepared(text: impl AsRef<[u8]>) -> Result<Value, Diagnostics> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("in.json");
    fs::write(&file, text).unwrap();
    let start = Instant::now();
    let result = prepare_standalone(&file).map(|prepared| prepared.value);
    assert!(start.elapsed() < LONGEST, "took {:?}", start.elapsed());
    result
}

/// A document with these components, and one operation that returns the component `A0`, where there is one.
fn document(schemas: Value) -> Value {
    let schema = match schemas.get("A0") {
        Some(_) => json!({"$ref": "#/components/schemas/A0"}),
        None => json!({}),
    };
    json!({"openapi": "3.0.3", "info": {"title": "", "version": "1"}, "paths": {"/a": {"get": {
        "operationId": "GetA", "responses": {"200": {"content": {"application/json": {"schema": schema}}}}
    }}}, "components": {"schemas": schemas}})
}

#[test]
fn files_that_are_no_documents_are_errors() {
    for bytes in [
        &b""[..],
        b"\xef\xbb\xbf",
        b"\0",
        b"\xff\xfe{\0}\0",
        b"{\"a\": \"\xc3\x28\"}",
        b"{",
        b"null",
        b"[]",
        b"{}",
        b"{} {}",
        b"---\na: 1\n---\nb: 2\n",
        b"%YAML 9.9\n---\na",
        b"&a [*a]",
        b"\t\tx:\t1",
    ] {
        let problems = prepared(bytes).unwrap_err();
        assert!(
            problems
                .0
                .iter()
                .all(|problem| problem.file.is_some() && !problem.help.is_empty()),
            "{problems}"
        );
    }
}

#[test]
fn large_and_deep_files_end_in_errors() {
    let many = 10_000;
    for text in [
        " ".repeat(50_000_000),
        "[".repeat(50_000_000),
        format!("a: {}", "[".repeat(8_000_000)),
        format!("a: {}", "{".repeat(8_000_000)),
        format!("a:\n{}x", "- ".repeat(1_000_000)),
        format!("{{\"a\": {}1{}}}", "[".repeat(many), "]".repeat(many)),
        "a: ".repeat(1_000_000),
        "? ".repeat(100_000),
        "!".repeat(100_000),
        format!("a: {}", "*".repeat(100_000)),
    ] {
        let start: String = text.chars().take(20).collect();
        assert!(prepared(&text).is_err(), "{start}");
    }
}

#[test]
fn wide_documents_take_no_quadratic_time() {
    let many = 4_000;
    let chain: serde_json::Map<String, Value> = (0..many)
        .map(|n| {
            (
                format!("A{n}"),
                json!({"$ref": format!("#/components/schemas/A{}", n + 1)}),
            )
        })
        .collect();
    let problems = prepared(document(Value::Object(chain)).to_string()).unwrap_err();
    assert!(problems.to_string().contains("leads nowhere"));

    let ring: serde_json::Map<String, Value> = (0..many)
        .map(|n| {
            (
                format!("A{n}"),
                json!({"$ref": format!("#/components/schemas/A{}", (n + 1) % many)}),
            )
        })
        .collect();
    assert_eq!(
        prepared(document(Value::Object(ring)).to_string())
            .unwrap_err()
            .len(),
        1
    );

    let few = many / 4;
    let nested: serde_json::Map<String, Value> = (0..few)
        .map(|n| {
            let reference = json!({"$ref": format!("#/components/schemas/A{}", n + 1)});
            let deep = (0..40).fold(reference, |inner, _| json!({"type": "array", "items": inner}));
            (format!("A{n}"), json!({"type": "object", "properties": {"x": deep, "y": {"type": "object", "properties": {"z": {"type": "string"}}}}}))
        })
        .chain([(format!("A{few}"), json!({"type": "string"}))])
        .collect();
    prepared(document(Value::Object(nested)).to_string()).unwrap();

    let collisions: serde_json::Map<String, Value> = (0..many)
        .map(|n| {
            let inlined = json!({"type": "object", "title": "Same", "properties": {(format!("p{n}")): {"type": "string"}}});
            (format!("A{n}"), json!({"type": "object", "properties": {"x": inlined}}))
        })
        .collect();
    prepared(document(Value::Object(collisions)).to_string()).unwrap();

    let values: Vec<String> = (0..many).map(|n| format!("v{n}")).collect();
    prepared(document(json!({"E": {"type": "string", "enum": values}})).to_string()).unwrap();
}

#[test]
fn names_of_any_kind_pass_or_are_named() {
    for name in [
        "../x", "a/b", "~", "", " ", "type", "self", "$ref", "\u{0}", "\u{202e}", "名", "a\nb",
        "x-y", "200",
    ] {
        let inlined = json!({"type": "object", "title": name, "properties": {(name): {"type": "string", "enum": [name]}}});
        let schemas = json!({(name): inlined, "B": {"type": "object", "properties": {(name): {
            "type": "object", "title": name, "properties": {(name): {"type": "integer"}}
        }}}, "C": {"$ref": "#/components/schemas/B"}});
        let mut document = document(schemas);
        document["paths"]["/a"]["get"]["operationId"] = json!(name);
        match prepared(document.to_string()) {
            Ok(value) => assert!(
                value["components"]["schemas"].as_object().unwrap().len() >= 5,
                "{name:?}"
            ),
            Err(problems) => assert!(!problems.is_empty(), "{name:?}"),
        }
    }
}

#[test]
fn parts_of_any_kind_pass_or_are_named() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    let manifest = Manifest::read(&specs).unwrap();
    let entry = manifest.find("msp").unwrap();
    let sound = load::read_file(&entry.openapi_path()).unwrap();
    let mut pointers = Vec::new();
    collect(&sound.value, String::new(), &mut pointers);
    for (index, pointer) in pointers.iter().enumerate() {
        // Every fourth place, and one kind at each, keep the test quick; the kinds take turns.
        if index % 4 != 0 {
            continue;
        }
        for wrong in [
            json!(null),
            json!(7),
            json!("x"),
            json!([]),
            json!({}),
            json!([{"$ref": 1}]),
            json!({"$ref": "#/paths"}),
        ] {
            if (index / 4 + wrong.to_string().len()) % 7 != 0 {
                continue;
            }
            let mut document = sound.value.as_ref().clone();
            *document.pointer_mut(pointer).unwrap() = wrong;
            let text = document.to_string();
            let _ = prepared(&text);
            let source = load::read_text(Path::new("x"), text).unwrap();
            let _ = vendor::vendor(entry, &source);
        }
    }
    assert!(pointers.len() > 300);
}

#[test]
fn parts_of_a_swagger_document_of_any_kind_pass_or_are_named() {
    let sound = json!({
        "swagger": "2.0", "info": {"title": "t", "version": "1"}, "host": "x", "basePath": "/", "schemes": ["https"],
        "consumes": ["application/json"], "tags": [{"name": "t"}],
        "parameters": {"P": {"in": "query", "name": "p", "type": "array", "items": {"type": "string"}, "x-example": "e"}},
        "responses": {"R": {"description": "x", "schema": {"type": "object"}, "examples": {"application/json": {}}}},
        "paths": {"/a/{id}": {"parameters": [{"$ref": "#/parameters/P"}], "patch": {
            "operationId": "S_Get", "tags": ["t"], "produces": ["application/json"],
            "parameters": [{"in": "path", "name": "id", "required": true, "type": "string", "enum": ["a"]},
                {"in": "body", "name": "b", "schema": {"$ref": "#/definitions/A", "description": "[Output Only]"}}],
            "responses": {"200": {"$ref": "#/responses/R"}, "400": {"description": "x", "content": {"application/json": {}}}}
        }}},
        "definitions": {"A": {"type": "object", "required": ["a"], "title": "A", "properties": {
            "a": {"type": "string", "format": "string", "required": ["a"], "minimum": "1", "example": 1, "x-nullable": true},
            "b": {"type": "#/definitions/A"}, "c": {"allOf": [{"$ref": "#/definitions/A"}], "readOnly": true},
            "d": {"type": "object", "properties": {"e": {"type": "integer", "enum": [1], "default": "1"}}}
        }}}
    });
    assert!(prepared(sound.to_string()).is_ok());
    let mut pointers = Vec::new();
    collect(&sound, String::new(), &mut pointers);
    let mut refused = 0;
    for pointer in &pointers {
        for wrong in [
            json!(null),
            json!(7),
            json!("x"),
            json!([]),
            json!({}),
            json!([[1], {"$ref": 1}]),
            json!({"$ref": "#/definitions/A"}),
        ] {
            let mut document = sound.clone();
            *document.pointer_mut(pointer).unwrap() = wrong;
            refused += usize::from(prepared(document.to_string()).is_err());
        }
    }
    assert!(refused > pointers.len(), "{refused} of {}", pointers.len());
}

fn collect(value: &Value, pointer: String, out: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                collect(
                    value,
                    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")),
                    out,
                );
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                collect(value, format!("{pointer}/{index}"), out);
            }
        }
        _ => {}
    }
    out.push(pointer);
}

#[test]
fn broken_bytes_never_panic() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    let manifest = Manifest::read(&specs).unwrap();
    let path = manifest.find("billing").unwrap().openapi_path();
    let text = fs::read(path).unwrap();
    let mut random: u64 = 7;
    for round in 0..150 {
        let mut bytes = text.clone();
        for _ in 0..=round % 3 {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = (random >> 20) as usize % bytes.len();
            match random >> 61 {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] = (random >> 40) as u8,
                2 => drop(bytes.remove(at)),
                3 => bytes[at] = b'\n',
                4 => bytes[at] = b' ',
                5 => bytes.insert(at, b'{'),
                6 => bytes.insert(at, b':'),
                _ => bytes.insert(at, b'\''),
            }
        }
        if let Err(problems) = prepared(&bytes) {
            assert!(!problems.is_empty());
        }
    }
}
