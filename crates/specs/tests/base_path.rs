//! Documents that have the base path of their server in their paths are read as those that have it in their server.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use tidbcloud_openapi::{load, walk};
use tidbcloud_specs::manifest::{Entry, Manifest};
use tidbcloud_specs::{Specs, vendor};

fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs")
}

/// A vendored document with the end of its server's URL, from `rest` on, before each path instead.
fn moved(entry: &Entry, rest: &str) -> Value {
    let mut document = load::read_file(&entry.openapi_path()).unwrap().into_value();
    let short = entry.server.strip_suffix(rest).unwrap();
    document["servers"][0]["url"] = format!("{short}/").into();
    let paths = document["paths"].as_object_mut().unwrap();
    let longer = std::mem::take(paths).into_iter();
    *paths = longer
        .map(|(path, item)| (format!("{rest}{path}"), item))
        .collect::<Map<String, Value>>();
    document
}

/// Each API that has a base path, with the parts of it that paths may begin with.
fn each_base_path(visit: impl Fn(&Entry, &str)) {
    let mut count = 0;
    for entry in &Manifest::read(&specs()).unwrap().apis {
        let (_, host) = entry.server.split_once("://").unwrap();
        for (slash, _) in host.match_indices('/') {
            visit(entry, &host[slash..]);
            count += 1;
        }
    }
    assert!(count >= 6, "{count}");
}

#[test]
fn it_is_vendored_as_the_document_that_has_it_in_its_server() {
    each_base_path(|entry, rest| {
        let text = moved(entry, rest).to_string();
        let source = load::read_text(Path::new("moved.json"), text).unwrap();
        let vendored = vendor::vendor(entry, &source).unwrap_or_else(|error| panic!("{error}"));
        let kept = fs::read_to_string(entry.openapi_path()).unwrap();
        assert!(vendored.yaml == kept, "{} {rest}", entry.id);
    });
}

#[test]
fn it_is_loaded_beside_the_vendored_one_with_every_overlay_action() {
    let specs = Specs::open(specs()).unwrap();
    each_base_path(|entry, rest| {
        let text = serde_json::to_string_pretty(&moved(entry, rest)).unwrap();
        let source = load::read_text(Path::new("moved.json"), text.clone()).unwrap();
        let (loaded, misfits) = specs.load_replacing(&entry.id, source).unwrap();
        assert!(misfits.is_empty(), "{misfits}");
        let kept = specs.load(&entry.id).unwrap();
        assert_eq!(loaded.api, kept.api);
        // Each operation is found on its line, below the long path; what an overlay put there, on the line of the path.
        let lines: Vec<&str> = text.lines().collect();
        for operation in walk::operations(&loaded.document) {
            let (path, method) = operation.pointer.rsplit_once('/').unwrap();
            let line = |pointer: &str| lines[loaded.source_map.of(pointer).unwrap().0 - 1];
            assert!(line(path).contains(&format!("\"{rest}/")), "{path}");
            if kept.source_map.of(&operation.pointer) != kept.source_map.of(path) {
                let found = line(&operation.pointer);
                assert!(found.contains(&format!("\"{method}\": {{")), "{found}");
            }
        }
    });
}

/// A `specs/` folder of one API at `https://a.example.com/v1`.
fn folder(document: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let manifest = "apis:\n- id: a\n  version: v1\n  crate: a-v1\n  release: \"0.1.0\"\n  title: A\n  \
                    server: https://a.example.com/v1\n  upstream_sha256: \"\"\n";
    let overlay = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n- target: $.paths['/x'].get\n  \
                   description: It is.\n  update: {deprecated: true, x-deprecation-note: Gone.}\n";
    fs::create_dir_all(folder.path().join("v1/a")).unwrap();
    fs::write(folder.path().join("manifest.yaml"), manifest).unwrap();
    fs::write(folder.path().join("v1/a/overlay.yaml"), overlay).unwrap();
    fs::write(folder.path().join("v1/a/openapi.yaml"), document).unwrap();
    folder
}

const DOCUMENT: &str = "\
openapi: 3.0.3
info: {title: a, version: '1'}
servers:
- url: https://a.example.com
paths:
  /v1/x:
    get:
      operationId: GetX
      responses:
        '200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/X'}}}}
  /v1/y:
    get:
      operationId: GetY
      parameters:
      - $ref: '#/paths/~1v1~1z/get/parameters/0'
      responses: {'204': {description: ''}}
  /v1/z:
    get:
      operationId: GetZ
      parameters:
      - {name: q, in: query, schema: {type: string}}
      responses: {'204': {description: ''}}
components:
  schemas:
    X: {type: object, properties: {id: {type: string}}}
";

/// Errors that vendoring and loading report for a document.
fn refused(document: &str) -> [String; 3] {
    let folder = folder(document);
    let specs = Specs::open(folder.path()).unwrap();
    let read = || load::read_text(Path::new("given.yaml"), document.to_owned()).unwrap();
    let entry = specs.entry("a").unwrap();
    [
        specs.load("a").map(drop),
        specs.load_replacing("a", read()).map(drop),
        vendor::vendor(entry, &read()).map(drop),
    ]
    .map(|result| result.unwrap_err().to_string())
}

#[test]
fn the_vendored_document_may_have_it_in_its_paths() {
    let folder = folder(&DOCUMENT.replace(
        "      - $ref: '#/paths/~1v1~1z/get/parameters/0'",
        "      - {name: q, in: query, schema: {type: string}}",
    ));
    let loaded = Specs::open(folder.path()).unwrap().load("a").unwrap();
    let paths: Vec<&str> = loaded
        .api
        .operations
        .iter()
        .map(|one| one.path.template.as_str())
        .collect();
    assert_eq!(paths, ["/x", "/y", "/z"]);
    assert!(
        loaded.api.operations[0].deprecated.is_some(),
        "the overlay fits"
    );
    assert_eq!(loaded.source_map.of("#/paths/~1x/get"), Some((7, 5)));
    assert_eq!(
        loaded.document["servers"][0]["url"],
        "https://a.example.com/v1"
    );
}

#[test]
fn paths_that_do_not_begin_with_it_are_named() {
    let mixed = DOCUMENT
        .replace("/v1/y:", "/other/y:")
        .replace("/v1/z:", "/v12:");
    for error in refused(&mixed) {
        for part in [
            "the document names https://a.example.com and not https://a.example.com/v1, and some of its paths begin with \
             /v1, but not /other/y, /v12",
            "write /v1 before each path, or before none",
            "yaml:11",
        ] {
            assert!(error.contains(part), "{part}:\n{error}");
        }
    }
}

#[test]
fn another_host_or_no_such_paths_are_another_api() {
    for (from, to) in [
        ("https://a.example.com", "https://a.example.co"),
        ("https://a.example.com", "https://a.example.com:8443"),
        ("https://a.example.com", "http://a.example.com"),
        ("https://a.example.com", "https://"),
        ("/v1/", "/v2/"),
    ] {
        let document = DOCUMENT.replace(from, to);
        let folder = folder(&document);
        let specs = Specs::open(folder.path()).unwrap();
        let source = load::read_text(Path::new("given.yaml"), document).unwrap();
        let error = vendor::vendor(specs.entry("a").unwrap(), &source)
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("but a is served at https://a.example.com/v1"),
            "{to}: {error}"
        );
    }
}

#[test]
fn a_swagger_document_is_folded_and_its_lines_are_found() {
    let text = "\
swagger: '2.0'
info: {title: a, version: '1'}
host: a.example.com
basePath: /
paths:
  /v1/x:
    get:
      operationId: GetX
      responses: {200: {description: ''}}
  /v1/y:
    post:
      operationId: AddY
      parameters:
      - {name: q, in: query, type: string}
      - name: body
        in: body
        required: true
        schema:
          type: object
          properties:
            mode: {type: string, enum: [FAST, SAFE]}
      responses: {200: {description: ''}}
";
    let folder = folder(text);
    let specs = Specs::open(folder.path()).unwrap();
    for text in [text.to_owned(), text.replace("basePath: /\n", "\n")] {
        let source = load::read_text(Path::new("given.yaml"), text).unwrap();
        let vendored = vendor::vendor(specs.entry("a").unwrap(), &source).unwrap();
        assert!(
            vendored.yaml.contains("\n  /y:") && !vendored.yaml.contains("/v1/y"),
            "{}",
            vendored.yaml
        );
        let (loaded, misfits) = specs.load_replacing("a", source).unwrap();
        assert!(misfits.is_empty(), "{misfits}");
        let mode = loaded.api.enums.values().next().unwrap();
        let body = loaded.api.records.values().find(|one| one.sent).unwrap();
        for (pointer, line) in [
            ("#/paths/~1y/post/parameters/0", 14),
            (mode.pointer.as_str(), 21),
            (&body.pointer, 18),
        ] {
            assert_eq!(
                loaded.source_map.of(pointer).map(|(line, _)| line),
                Some(line),
                "{pointer}"
            );
        }
    }
}
