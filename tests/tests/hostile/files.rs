//! Files that are no documents: cut off, too deep, too large when unfolded, not text, duplicate keys.

use std::fs;
use std::path::Path;

use tidbcloud_specs::load_standalone;
use tidbcloud_tests::root;

use crate::{safe, sound};

#[test]
fn duplicate_keys_are_reported_with_their_lines() {
    let json = format!("{{\n\"info\": 1,\n{}", &sound().to_string()[1..]);
    let said = safe("in.json", json.as_bytes()).expect_err("twice");
    assert!(said.contains("info") && said.contains("in.json:"), "{said}");

    let yaml = "openapi: 3.0.3\ninfo: {title: a, version: v1}\npaths:\n  /a:\n    get: {}\n  /b: {}\n  /a: {}\n";
    let said = safe("in.yaml", yaml.as_bytes()).expect_err("twice");
    let line = said
        .split("in.yaml:")
        .nth(1)
        .is_some_and(|rest| rest.starts_with(['4', '7']));
    assert!(said.contains("`/a`") && line, "{said}");
}

#[test]
fn files_that_are_no_documents_are_refused() {
    let many = 10_000;
    let sound = sound().to_string();
    let bomb: String = (0..30)
        .map(|n| {
            format!(
                "a{n}: &a{n} [{}]\n",
                vec![format!("*a{}", n - 1); 9].join(",")
            )
        })
        .skip(1)
        .collect();
    let bomb = format!("a0: &a0 [x,x,x,x,x,x,x,x,x]\n{bomb}");
    let bomb_in_document = format!(
        "{bomb}openapi: 3.0.3\ninfo: {{title: a, version: v1}}\npaths: {{/a: {{get: {{responses: *a29}}}}}}\n"
    );
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("empty", vec![]),
        ("white space", b" \n\t".to_vec()),
        (
            "not UTF-8",
            b"{\"openapi\": \"3.0.3\", \"info\": \"\xff\xfe\"}".to_vec(),
        ),
        (
            "UTF-16",
            "{\"openapi\": \"3.0.3\"}"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect(),
        ),
        ("zero bytes", vec![0; 100]),
        (
            "arrays in arrays",
            format!("{}{}", "[".repeat(many), "]".repeat(many)).into_bytes(),
        ),
        (
            "arrays in a document",
            sound
                .replacen(
                    "\"A\"",
                    &format!("{}{}", "[".repeat(many), "]".repeat(many)),
                    1,
                )
                .into_bytes(),
        ),
        (
            "objects in a document",
            sound
                .replacen(
                    "\"A\"",
                    &format!("{}1{}", "{\"a\":".repeat(many), "}".repeat(many)),
                    1,
                )
                .into_bytes(),
        ),
        (
            "nested flow YAML",
            format!("a: {}{}", "[".repeat(many), "]".repeat(many)).into_bytes(),
        ),
        (
            "nested block YAML",
            (0..2_000)
                .map(|depth| format!("{}a:\n", " ".repeat(depth)))
                .collect::<String>()
                .into_bytes(),
        ),
        ("an alias bomb", bomb.into_bytes()),
        ("an alias bomb in a document", bomb_in_document.into_bytes()),
        (
            "an alias of itself",
            b"openapi: 3.0.3\ninfo: &a {title: *a}\n".to_vec(),
        ),
        (
            "HTML",
            b"<!doctype html><html><body>Sign in</body></html>".to_vec(),
        ),
        ("a number", b"7".to_vec()),
        ("a list", b"[]".to_vec()),
        ("null", b"null".to_vec()),
        ("no version", b"{\"info\": {}}".to_vec()),
        (
            "both versions",
            b"{\"openapi\": \"3.0.3\", \"swagger\": \"2.0\", \"paths\": {}}".to_vec(),
        ),
        (
            "two documents",
            b"openapi: 3.0.3\n---\nopenapi: 3.0.3\n".to_vec(),
        ),
        (
            "a YAML tag",
            b"openapi: !!python/object:os.system 3.0.3\n".to_vec(),
        ),
        (
            "a number beyond all",
            sound
                .replacen("\"maxLength\":9", "\"maxLength\":1e999", 1)
                .into_bytes(),
        ),
        (
            "a limit beyond all",
            sound
                .replacen(
                    "\"maxLength\":9",
                    &format!("\"maxLength\":{}", "9".repeat(400)),
                    1,
                )
                .into_bytes(),
        ),
    ];
    for (case, bytes) in cases {
        for name in ["in.json", "in.yaml"] {
            let made = std::panic::catch_unwind(|| safe(name, &bytes));
            let made = made.unwrap_or_else(|_| panic!("{case} in {name}"));
            assert!(made.is_err(), "{case} in {name} is accepted");
        }
    }
}

#[test]
fn truncated_documents_are_refused() {
    let text = serde_json::to_string_pretty(&sound()).expect("JSON");
    for end in (0..text.trim_end().len()).step_by(61) {
        let made = safe("in.json", &text.as_bytes()[..end]);
        assert!(made.is_err(), "the first {end} bytes are accepted");
    }
    let yaml = fs::read(root().join("tests/traps/keywords.yaml")).expect("a trap");
    for end in (0..yaml.len()).step_by(53) {
        // YAML that is cut off may still be valid.
        let _ = safe("in.yaml", &yaml[..end]);
    }
}

#[test]
fn a_file_that_is_none_is_an_error() {
    for path in ["/no/such/file.json", env!("CARGO_MANIFEST_DIR")] {
        let problems = load_standalone(Path::new(path), "hostile-api").expect_err("no document");
        assert!(problems.to_string().contains(path), "{problems}");
    }
}
