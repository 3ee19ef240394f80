//! From files to a prepared document: overlays, lines of problems, the manifest.

use std::fs;
use std::path::Path;

use tidbcloud_openapi::diagnostic::{Diagnostic, Diagnostics};
use tidbcloud_openapi::{SourceCache, prepare, prepare_standalone};
use tidbcloud_specs::manifest::Manifest;

fn write(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path
}

const OPENAPI: &str = "\
openapi: 3.0.3
info: {title: t, version: '1'}
servers: [{url: 'https://x'}]
paths:
  /a:
    get:
      operationId: GetA
      responses:
        '200':
          content:
            application/json:
              schema:
                type: object
                required: [missing]
                properties:
                  state: {type: string, enum: [a]}
";

#[test]
fn overlays_correct_a_document_before_it_is_normalized_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let openapi = write(folder.path(), "openapi.yaml", OPENAPI);
    let response = "$.paths['/a'].get.responses['200'].content['application/json'].schema";
    let overlay = write(
        folder.path(),
        "overlay.yaml",
        &format!(
            "overlay: 1.1.0\ninfo: {{title: t, version: '1'}}\nactions:\n\
             - target: {response}.required\n  description: No such field.\n  remove: true\n  x-expect: [missing]\n\
             - target: {response}.properties\n  description: Responses have it.\n  update:\n    kind: {{type: string, enum: [b], description: Words.}}\n"
        ),
    );
    let prepared = prepare(&openapi, "https://x", &[overlay], &SourceCache::default()).unwrap();
    assert_eq!(prepared.actions, 2);
    let schemas = prepared.value["components"]["schemas"].as_object().unwrap();
    assert_eq!(
        schemas.keys().collect::<Vec<_>>(),
        ["GetAResponse", "GetAResponseKind", "GetAResponseState"]
    );
    assert_eq!(schemas["GetAResponseKind"].as_object().unwrap().len(), 2);
    let located = prepared.source_map.locate(
        Diagnostic::new("odd", "x")
            .at("#/components/schemas/GetAResponseState/enum")
            .into(),
    );
    assert_eq!(located.0[0].line, Some(16));
}

#[test]
fn problems_have_file_line_and_pointer() {
    let folder = tempfile::tempdir().unwrap();
    let openapi = write(folder.path(), "openapi.yaml", OPENAPI);
    let error = prepare(&openapi, "https://x", &[], &SourceCache::default())
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("openapi.yaml:14 (#/components/schemas/GetAResponse/required)"),
        "{error}"
    );

    let first = write(
        folder.path(),
        "1.yaml",
        "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n- {target: $.x, description: r, remove: true}\n",
    );
    let second = write(folder.path(), "2.yaml", "overlay: 1.1.0\n");
    let error = prepare(
        &openapi,
        "https://x",
        &[first, second],
        &SourceCache::default(),
    )
    .unwrap_err()
    .to_string();
    assert!(error.contains("1.yaml:4 (#/actions/0)"), "{error}");
    assert!(error.contains("2.yaml"), "{error}");

    let error = prepare(
        &folder.path().join("none.yaml"),
        "https://x",
        &[],
        &SourceCache::default(),
    )
    .unwrap_err()
    .to_string();
    assert!(error.contains("cargo xtask vendor"), "{error}");
}

#[test]
fn lines_of_a_swagger_document_are_those_of_its_own_file() {
    let folder = tempfile::tempdir().unwrap();
    let text = r##"{
 "swagger": "2.0", "info": {"title": "t", "version": "1"}, "host": "x",
 "paths": {"/a": {"post": {"operationId": "A",
  "parameters": [
   {"in": "query", "name": "q",
    "type": "strin"},
   {"in": "body", "name": "b", "schema": {"type": "object",
    "tpye": ["y"],
    "properties": {"x": {"type": "string"}}}}],
  "responses": {"200": {"description": "x", "schema": {
    "$ref": "#/definitions/B"}}}}}},
 "definitions": {
  "C": {"type": "object",
   "properties": {"p": {"type": "array"}}}}
}"##;
    let file = write(folder.path(), "swagger.json", text);
    let error = prepare_standalone(&file).unwrap_err().to_string();
    for expected in [
        "`strin` is no type\n  --> ",
        "swagger.json:5 (#/paths/~1a/post/parameters/0/schema/type)",
        "swagger.json:8 (#/components/schemas/ABody/tpye)",
        "swagger.json:11 (#/paths/~1a/post/responses/200/content/application~1json/schema/$ref)",
        "swagger.json:14 (#/components/schemas/C/properties/p)",
    ] {
        assert!(error.contains(expected), "{expected}\n{error}");
    }
    assert_eq!(error.matches("error: ").count(), 4, "{error}");
}

#[test]
fn what_contradicts_itself_in_a_document_of_others_is_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(
        folder.path(),
        "openapi.yaml",
        &OPENAPI.replace("/a:", "/a/{id}:"),
    );
    assert_eq!(
        prepare(&file, "https://x", &[], &SourceCache::default())
            .unwrap_err()
            .len(),
        2
    );
    let prepared = prepare_standalone(&file).unwrap();
    assert_eq!(prepared.warnings().len(), 2);
    assert_eq!(
        prepared
            .warnings()
            .0
            .iter()
            .map(|problem| problem.line)
            .collect::<Vec<_>>(),
        [Some(6), Some(14)]
    );
    assert_eq!(
        prepared.value["components"]["schemas"]["GetAResponse"].get("required"),
        None
    );
    assert_eq!(
        prepared.value["paths"]["/a/{id}"]["get"]["parameters"],
        serde_json::json!([{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}])
    );
}

const MANIFEST: &str = "\
apis:
- id: a
  version: v1
  crate: a-v1
  release: \"0.1.0\"
  released: \"\"
  title: The A
  server: https://a.example.com/v1
  upstream_sha256: \"\"
";

#[test]
fn a_manifest_reads_and_writes_the_same_text() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "manifest.yaml", MANIFEST);
    let manifest = Manifest::read(folder.path()).unwrap();
    assert_eq!(manifest.to_text(), MANIFEST);
    let tables =
        format!("{MANIFEST}  about: things\n  plans:\n  - Starter\n  - \"Essential before `1`\"\n");
    write(folder.path(), "manifest.yaml", &tables);
    let with_tables = Manifest::read(folder.path()).unwrap();
    assert_eq!(with_tables.to_text(), tables);
    assert_eq!(
        with_tables.apis[0].plans,
        ["Starter", "Essential before `1`"]
    );
    let entry = manifest.find("a").unwrap();
    assert_eq!(
        entry.openapi_path(),
        folder.path().join("v1/a/openapi.yaml")
    );
    assert!(entry.overlay_paths().is_empty());
    write(folder.path(), "common.overlay.yaml", "");
    write(folder.path(), "v1/a/overlay.yaml", "");
    let paths = [
        folder.path().join("common.overlay.yaml"),
        folder.path().join("v1/a/overlay.yaml"),
    ];
    assert_eq!(entry.overlay_paths(), paths);
    let error = manifest.find("b").unwrap_err().to_string();
    assert!(
        error.contains("no API has the id `b`") && error.contains("use one of a"),
        "{error}"
    );
}

#[test]
fn a_wrong_manifest_is_refused_with_its_lines() {
    let read = |text: &str| -> Diagnostics {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "manifest.yaml", text);
        Manifest::read(folder.path()).unwrap_err()
    };
    let twice = format!("{MANIFEST}{}", MANIFEST.replace("apis:\n", ""));
    for (text, expected) in [
        (
            MANIFEST.replace("id: a\n", "id: ../a\n"),
            "manifest.yaml:2 (#/apis/0/id)",
        ),
        (
            MANIFEST.replace("version: v1", "version: ''"),
            "manifest.yaml:3",
        ),
        (MANIFEST.replace("a-v1", "A v1"), "manifest.yaml:4"),
        (MANIFEST.replace("\"0.1.0\"", "0.1"), "manifest.yaml:5"),
        (
            MANIFEST.replace("  title:", "  about: [a]\n  title:"),
            "`about` is [\"a\"], which is no text",
        ),
        (
            MANIFEST.replace("  title:", "  plans: Starter\n  title:"),
            "`plans` is not a list of names",
        ),
        (
            MANIFEST.replace("  title:", "  plans: [Starter, '']\n  title:"),
            "(#/apis/0/plans)",
        ),
        (MANIFEST.replace("https://a", "http://a"), "manifest.yaml:8"),
        (
            MANIFEST.replace("sha256: \"\"", "sha256: \"12\""),
            "manifest.yaml:9",
        ),
        (
            MANIFEST.replace("released: \"\"", "released: \"0.2.0\""),
            "which comes after `release`, 0.1.0\n  --> ",
        ),
        (
            MANIFEST.replace("released: \"\"", "released: now"),
            "manifest.yaml:6 (#/apis/0/released)",
        ),
        (
            MANIFEST.replace("title:", "titel:"),
            "`titel` is no key of an API",
        ),
        (twice, "the id `a` is used twice"),
        ("apis: 7\n".to_owned(), "than the list `apis`"),
        ("api: []\n".to_owned(), "than the list `apis`"),
        (String::new(), "the file is empty"),
    ] {
        let error = read(&text).to_string();
        assert!(error.contains(expected), "{expected}\n{error}");
    }
}

const UMBRELLA: &str = "umbrella:\n  crate: all\n  release: \"0.1.0\"\n  released: \"\"\n";

/// Reads a manifest with an umbrella and the API `a`, in these versions: declared and published, of each.
fn umbrella(own: (&str, &str), client: (&str, &str)) -> Result<Manifest, Diagnostics> {
    let folder = tempfile::tempdir().unwrap();
    let versions = |text: &str, (release, released): (&str, &str)| {
        text.replace("release: \"0.1.0\"", &format!("release: \"{release}\""))
            .replace("released: \"\"", &format!("released: \"{released}\""))
    };
    let text = versions(UMBRELLA, own) + &versions(MANIFEST, client);
    write(folder.path(), "manifest.yaml", &text);
    let read = Manifest::read(folder.path());
    if let Ok(manifest) = &read {
        assert_eq!(manifest.to_text(), text);
    }
    read
}

#[test]
fn an_umbrella_breaks_where_a_client_breaks_and_is_newer_where_a_client_is() {
    for (own, client, needed) in [
        // Nothing is published: any version will do.
        (("0.1.0", ""), ("0.4.0", ""), None),
        (("0.3.1", "0.3.1"), ("0.4.0", "0.4.0"), None),
        (("0.3.1", "0.3.1"), ("0.4.1", "0.4.0"), Some("0.3.2")),
        (("0.3.1", "0.3.1"), ("0.5.0", "0.4.0"), Some("0.4.0")),
        (("0.3.1", "0.3.1"), ("1.0.0", "0.4.0"), Some("0.4.0")),
        (("0.3.2", "0.3.1"), ("0.5.0", "0.4.0"), Some("0.4.0")),
        (("0.4.0", "0.3.1"), ("0.5.0", "0.4.0"), None),
        // A client that is new is an addition.
        (("0.3.1", "0.3.1"), ("0.1.0", ""), Some("0.3.2")),
        (("1.2.3", "1.2.3"), ("0.1.0", ""), Some("1.3.0")),
        (("1.2.3", "1.2.3"), ("2.0.0", "1.9.0"), Some("2.0.0")),
    ] {
        let read = umbrella(own, client);
        match needed {
            None => assert!(read.is_ok(), "{own:?} {client:?}: {read:?}"),
            Some(needed) => {
                let error = read.unwrap_err().to_string();
                let fix = format!("fix: write `release: \"{needed}\"`");
                assert!(error.contains(&fix), "{own:?} {client:?}: {error}");
                assert!(
                    error.contains("manifest.yaml:3 (#/umbrella/release)"),
                    "{error}"
                );
            }
        }
    }
}

#[test]
fn a_wrong_umbrella_is_refused_with_its_lines() {
    for (text, expected) in [
        (
            UMBRELLA.replace("crate: all", "crate: All"),
            "manifest.yaml:2 (#/umbrella/crate)",
        ),
        (
            UMBRELLA.replace("crate: all", "crate: a-v1"),
            "the crate `a-v1` is used twice",
        ),
        (
            UMBRELLA.replace("released", "publish"),
            "`publish` is no key of the umbrella",
        ),
        (
            UMBRELLA.replace("\"\"", "\"0.2.0\""),
            "which comes after `release`, 0.1.0",
        ),
        ("umbrella: all\n".to_owned(), "(#/umbrella/crate)"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "manifest.yaml", &(text + MANIFEST));
        let error = Manifest::read(folder.path()).unwrap_err().to_string();
        assert!(error.contains(expected), "{expected}\n{error}");
    }
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        "manifest.yaml",
        &format!("{UMBRELLA}apis: []\n"),
    );
    let error = Manifest::read(folder.path()).unwrap_err().to_string();
    assert!(error.contains("and there is none"), "{error}");
}
