//! Changes that no report has because the model does not represent them: loading refuses the document, or ignores the part.

use std::fs;

use tidbcloud_review::kind::{ABSENT, ChangeKind};
use tidbcloud_specs::load_standalone;

use crate::folder;

/// A document whose field is of this schema.
fn document(schema: &str) -> String {
    let pair = folder().join("field_example_changed/before.yaml");
    let text = fs::read_to_string(pair).expect("a document");
    let field = "{type: string, example: us-east-1}";
    assert!(text.contains(field), "the pair is another one");
    text.replace(field, schema)
}

#[test]
fn absent_kinds_are_no_kinds() {
    for (id, why) in ABSENT {
        assert_eq!(ChangeKind::of_id(id), None, "{why}");
    }
}

#[test]
fn contradictions_of_all_of_are_refused_with_their_place() {
    let parts = "{allOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {a: {type: integer}}}]}";
    let document = document(parts);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("openapi.yaml");
    fs::write(&path, &document).expect("a document");
    let problems = load_standalone(&path, crate::ID)
        .expect_err("a problem")
        .to_string();
    let line = document.lines().position(|line| line.contains("allOf"));
    let place = format!("openapi.yaml:{}", line.expect("the keyword") + 1);
    for part in ["allOf", &place, "fix:"] {
        assert!(problems.contains(part), "{part} is not in:\n{problems}");
    }
}
