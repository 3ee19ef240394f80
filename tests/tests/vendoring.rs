//! `cargo xtask vendor` as a maintainer runs it: the program, on small published documents, in a temporary `specs` folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;
use tidbcloud_openapi::{load, walk};
use tidbcloud_specs::Specs;
use tidbcloud_specs::vendor;
use tidbcloud_tests::root;

const MANIFEST: &str = "apis:\n- id: small\n  version: v1\n  crate: small-v1\n  release: \"0.1.0\"\n  released: \"\"\n  title: Small\n  server: https://small.example.com/v1\n  upstream_sha256: \"\"\n- id: other\n  version: v2\n  crate: other-v2\n  release: \"0.1.0\"\n  released: \"\"\n  title: Other\n  server: https://small.example.com/v2\n  upstream_sha256: \"\"\n";

/// A workspace whose `specs` list two APIs and contain no document.
fn workspace() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("specs")).expect("a folder");
    fs::write(folder.path().join("specs/manifest.yaml"), MANIFEST).expect("a manifest");
    folder
}

fn vendor_in(workspace: &TempDir, api: &str, file: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tested-xtask"))
        .args(["vendor", api])
        .arg(file)
        .env("CARGO_MANIFEST_DIR", workspace.path().join("xtask"))
        .output()
        .expect("the program")
}

fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures").join(name)
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_swagger_2_document_is_kept_in_normal_form() {
    let workspace = workspace();
    let output = vendor_in(&workspace, "small", &fixture("swagger_2.json"));
    let text = out(&output);
    assert_eq!(output.status.code(), Some(0), "{text}{}", err(&output));
    for part in [
        "Swagger 2.0",
        "3 operations",
        "Hoisted",
        "Dropped",
        "specs/v1/small/openapi.yaml",
        "manifest.yaml",
    ] {
        assert!(text.contains(part), "{part}:\n{text}");
    }
    let kept = workspace.path().join("specs/v1/small/openapi.yaml");
    let kept_text = fs::read_to_string(&kept).expect("a document");
    for prose in ["A page.", "This sentence", "Its id.", "Small"] {
        assert!(!kept_text.contains(prose), "{prose} is kept:\n{kept_text}");
    }
    let document = load::read_file(&kept).expect("a document").value;
    assert_eq!(document["openapi"], "3.0.3");
    assert_eq!(
        document["servers"],
        json!([{"url": "https://small.example.com/v1"}])
    );
    let thing = &document["components"]["schemas"]["v1Thing"];
    assert_eq!(thing["properties"]["id"]["readOnly"], true);
    assert_eq!(thing["properties"]["name"]["minLength"], 3);
    assert_eq!(thing["required"], json!(["name"]));
    let ids = document["paths"]["/things"]["get"]["parameters"]
        .as_array()
        .and_then(|parameters| {
            parameters
                .iter()
                .find(|parameter| parameter["name"] == "ids")
        });
    assert_eq!(ids.expect("ids")["explode"], false);
    assert_eq!(
        document["paths"]["/things/{thing.id}:stop"]["post"]["deprecated"],
        true
    );
    every_record_is_a_component(&document);
}

#[test]
fn an_openapi_3_document_is_kept_in_normal_form() {
    let workspace = workspace();
    let output = vendor_in(&workspace, "other", &fixture("openapi_3.json"));
    let text = out(&output);
    assert_eq!(output.status.code(), Some(0), "{text}{}", err(&output));
    assert!(
        text.contains("OpenAPI 3.0") && text.contains("2 operations"),
        "{text}"
    );
    let document = load::read_file(&workspace.path().join("specs/v2/other/openapi.yaml"))
        .expect("a document")
        .value;
    assert_eq!(
        document["components"]["schemas"]["Thing"]["properties"]["createTime"]["readOnly"],
        true
    );
    every_record_is_a_component(&document);
    assert!(
        !workspace.path().join("specs/v1").exists(),
        "the other API is left alone"
    );
}

fn every_record_is_a_component(document: &Value) {
    for (pointer, root) in walk::roots(document) {
        let schema = walk::get(document, &pointer).expect("a schema");
        walk::each_in(schema, &pointer, &mut |node, at, _| {
            let is_root = at == pointer && matches!(root, walk::Root::Component(_));
            let inlined = node.get("properties").is_some() || node.get("enum").is_some();
            assert!(is_root || !inlined, "{at} is inlined");
        });
    }
}

#[test]
fn the_checksum_is_that_of_the_published_file_and_the_rest_of_the_manifest_stays() {
    let workspace = workspace();
    vendor_in(&workspace, "small", &fixture("swagger_2.json"));
    let manifest =
        fs::read_to_string(workspace.path().join("specs/manifest.yaml")).expect("a manifest");
    let (before, after): (Vec<&str>, Vec<&str>) =
        (MANIFEST.lines().collect(), manifest.lines().collect());
    let changed: Vec<(&str, &str)> = before
        .iter()
        .zip(&after)
        .filter(|(a, b)| a != b)
        .map(|(a, b)| (*a, *b))
        .collect();
    assert_eq!(before.len(), after.len());
    let [(_, line)] = changed[..] else {
        panic!("{changed:?}")
    };
    let sha256 = line
        .trim_start_matches("  upstream_sha256: ")
        .trim_matches('"');
    let bytes = fs::read(fixture("swagger_2.json")).expect("a fixture");
    let digest = <sha2::Sha256 as sha2::Digest>::digest(&bytes);
    assert_eq!(sha256, data_encoding::HEXLOWER.encode(&digest));
}

#[test]
fn twice_in_a_row_changes_nothing_and_its_own_output_is_a_fixpoint() {
    for (api, name, kept) in [
        ("small", "swagger_2.json", "specs/v1/small/openapi.yaml"),
        ("other", "openapi_3.json", "specs/v2/other/openapi.yaml"),
    ] {
        let workspace = workspace();
        vendor_in(&workspace, api, &fixture(name));
        let kept = workspace.path().join(kept);
        let first = fs::read(&kept).expect("a document");
        let again = vendor_in(&workspace, api, &fixture(name));
        let text = out(&again);
        assert_eq!(
            text.lines()
                .filter(|line| line.trim_start().starts_with("Fresh"))
                .count(),
            3,
            "{text}"
        );
        assert!(!text.contains("Writing"), "{text}");
        // Notes that were printed before are counted.
        assert!(
            text.contains("As before ") && !text.contains("Hoisted") && !text.contains("Dropped"),
            "{text}"
        );

        let own = vendor_in(&workspace, api, &kept);
        assert_eq!(own.status.code(), Some(0), "{}", err(&own));
        assert!(
            !out(&own).contains("Hoisted") && !out(&own).contains("Dropped"),
            "{}",
            out(&own)
        );
        assert_eq!(fs::read(&kept).expect("a document"), first);
    }
}

#[test]
fn the_same_document_in_yaml_is_kept_alike() {
    let folder = tempfile::tempdir().expect("a folder");
    let json = load::read_file(&fixture("openapi_3.json"))
        .expect("a document")
        .value;
    let yaml = folder.path().join("openapi_3.yaml");
    fs::write(&yaml, tidbcloud_openapi::yaml::write(&json)).expect("a document");
    let kept = |file: &Path| {
        let workspace = workspace();
        let output = vendor_in(&workspace, "other", file);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        fs::read_to_string(workspace.path().join("specs/v2/other/openapi.yaml"))
            .expect("a document")
    };
    assert_eq!(kept(&yaml), kept(&fixture("openapi_3.json")));
}

#[test]
fn what_cannot_be_vendored_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let changed = |from: &str, to: &str| {
        let text = fs::read_to_string(fixture("openapi_3.json")).expect("a fixture");
        assert!(text.contains(from), "{from}");
        let file = folder.path().join(format!(
            "without {}.json",
            from.replace(['"', '{', ':', '/'], "")
        ));
        fs::write(&file, text.replacen(from, to, 1)).expect("a document");
        file
    };
    let empty = folder.path().join("empty.json");
    fs::write(&empty, "").expect("a file");
    for (api, file, reason) in [
        ("other", changed("\"3.0.3\"", "\"4.0.0\""), "4.0"),
        (
            "other",
            changed("small.example.com", "elsewhere.example.com"),
            "elsewhere.example.com",
        ),
        (
            "small",
            fixture("openapi_3.json"),
            "https://small.example.com/v2",
        ),
        ("nothing", fixture("openapi_3.json"), "`nothing`"),
        (
            "other",
            changed("\"paths\": {", "\"paths\": {}, \"x-paths\": {"),
            "no operations",
        ),
        ("other", empty, "empty.json"),
        ("other", PathBuf::from("/no/such/file"), "/no/such/file"),
    ] {
        let workspace = workspace();
        let output = vendor_in(&workspace, api, &file);
        assert_eq!(output.status.code(), Some(2), "{reason}: {}", out(&output));
        let said = err(&output);
        assert!(
            said.starts_with("error: ") && said.contains(reason) && said.contains("\n  fix: "),
            "{reason}: {said}"
        );
        let manifest =
            fs::read_to_string(workspace.path().join("specs/manifest.yaml")).expect("a manifest");
        assert_eq!(manifest, MANIFEST, "{reason}");
        assert_eq!(
            fs::read_dir(workspace.path().join("specs"))
                .expect("a folder")
                .count(),
            1,
            "{reason}"
        );
    }
}

#[test]
fn the_committed_documents_are_fixpoints() {
    let specs = Specs::open(root().join("specs")).expect("the manifest");
    for entry in specs.entries() {
        let source = load::read_file(&entry.openapi_path()).expect("a document");
        let vendored =
            vendor::vendor(entry, &source).unwrap_or_else(|problems| panic!("{problems}"));
        assert!(
            vendored.yaml == *source.text,
            "{} is not what `vendor` writes",
            entry.id
        );
        assert!(
            vendored.report.hoisted.is_empty() && vendored.report.dropped.is_empty(),
            "{}",
            entry.id
        );
        let digits = entry.upstream_sha256.chars().all(|c| c.is_ascii_hexdigit());
        assert!(digits && entry.upstream_sha256.len() == 64, "{}", entry.id);
    }
}

/// A file that ends between two lines is still YAML; the missing rest is reported once, not once for each reference into it
/// and each overlay action on it.
#[test]
fn documents_that_end_too_early_are_one_problem() {
    let specs = Specs::open(root().join("specs")).expect("the manifest");
    for entry in specs.entries() {
        let whole = fs::read_to_string(entry.openapi_path()).expect("a document");
        let end = whole.find("\ncomponents:").expect("components");
        let part = load::read_text(Path::new("part.yaml"), whole[..end].to_owned());
        let part = part.expect("half a document is YAML");
        let problems = vendor::vendor(entry, &part).expect_err("it is refused");
        assert_eq!(problems.len(), 1, "{problems}");
        assert!(
            problems.to_string().contains("ends too early"),
            "{problems}"
        );

        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("openapi.yaml");
        fs::write(&path, &*part.text).expect("a file");
        let problems = tidbcloud_openapi::prepare(
            &path,
            &entry.server,
            &entry.overlay_paths(),
            &tidbcloud_openapi::SourceCache::default(),
        )
        .expect_err("it is refused");
        assert_eq!(problems.len(), 1, "{problems}");
        assert!(
            problems.to_string().contains("ends too early"),
            "{problems}"
        );
    }
}

/// Prepares a document in a temporary folder with these overlays. Returns the problems.
fn refused(text: &str, overlays: &[PathBuf]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("openapi.yaml");
    fs::write(&path, text).expect("a document");
    let prepared = tidbcloud_openapi::prepare(
        &path,
        "https://small.example.com/v1",
        overlays,
        &tidbcloud_openapi::SourceCache::default(),
    );
    prepared.expect_err("a refusal").to_string()
}

#[test]
fn overlays_that_do_not_fit_a_part_of_a_document_are_not_blamed() {
    let specs = Specs::open(root().join("specs")).unwrap_or_else(|problems| panic!("{problems}"));
    let entry = specs
        .entry("iam")
        .unwrap_or_else(|problems| panic!("{problems}"));
    let whole = fs::read_to_string(entry.openapi_path()).expect("a document");
    for percent in [70, 80, 90] {
        let said = refused(
            &whole[..whole.len() * percent / 100],
            &entry.overlay_paths(),
        );
        assert_eq!(said.matches("error: ").count(), 1, "{said}");
        for part in [
            "the document is not whole: it refers to `",
            "and lacks ",
            "openapi.yaml:",
            "fix: give the whole document",
        ] {
            assert!(said.contains(part), "{part}:\n{said}");
        }
        assert!(!said.contains("action "), "{said}");
    }
    // A renamed definition is no missing part of the document.
    let renamed = whole.replace("api.OpenApiApiKey\"", "api.Key\"");
    let renamed = renamed.replace("api.OpenApiApiKey:", "api.Key:");
    let said = refused(&renamed, &entry.overlay_paths());
    let target = "$.components.schemas['api.OpenApiApiKey'].properties.secretKey";
    assert!(
        said.contains(&format!(" on `{target}` matches nothing")),
        "{said}"
    );
    assert!(!said.contains("not whole"), "{said}");
}

#[test]
fn what_an_overlay_refers_to_is_not_missing_in_the_document() {
    let folder = tempfile::tempdir().expect("a folder");
    let overlay = folder.path().join("overlay.yaml");
    let actions = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n\
        - target: $.components.schemas.A.properties\n  description: It is one.\n  update: {b: {$ref: '#/components/schemas/Gone'}}\n\
        - target: $.components.schemas.Gone\n  description: It is one.\n  update: {x-secret: true}\n";
    fs::write(&overlay, actions).expect("an overlay");
    let text = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties: {a: {type: string}}\n";
    let said = refused(text, &[overlay]);
    assert!(
        said.contains("action 1 on `$.components.schemas.Gone` matches nothing"),
        "{said}"
    );
    assert!(!said.contains("not whole"), "{said}");
}
