//! `list` and `dump`: the contents of the model, for readers and programs.

use serde_json::Value;
use tidbcloud_tests::{OPERATIONS, apis, root};

use crate::{err, out, xtask};

#[test]
fn list_prints_a_json_line_for_each_operation() {
    let output = xtask(&root(), &["list", "--json"]);
    assert!(output.status.success(), "{}", err(&output));
    let lines: Vec<Value> = out(&output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), 137);
    for (id, operations) in OPERATIONS {
        assert_eq!(
            lines.iter().filter(|line| line["api"] == id).count(),
            operations,
            "{id}"
        );
    }
    for line in &lines {
        let keys: Vec<&String> = line.as_object().expect("an object").keys().collect();
        let mut sorted = keys.clone();
        sorted.sort();
        assert_eq!(
            sorted,
            ["api", "deprecated", "method", "operation", "path", "tag"]
        );
        let operation = line["operation"].as_str().expect("a name");
        assert!(
            operation
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
            "{operation}"
        );
        assert!(
            ["GET", "POST", "PUT", "PATCH", "DELETE"]
                .contains(&line["method"].as_str().expect("a method"))
        );
        assert!(line["path"].as_str().expect("a path").starts_with('/'));
        assert!(
            !line["tag"].as_str().expect("a tag").is_empty() && line["deprecated"].is_boolean()
        );
    }
    let deprecated = |api: &str| {
        lines
            .iter()
            .filter(|line| line["api"] == api && line["deprecated"] == true)
            .count()
    };
    assert_eq!((deprecated("msp"), deprecated("iam")), (7, 0));
    assert!((1..30).contains(&deprecated("management")));

    let of_one = xtask(&root(), &["list", "billing", "--json"]);
    let expected: Vec<&Value> = lines
        .iter()
        .filter(|line| line["api"] == "billing")
        .collect();
    let found: Vec<Value> = out(&of_one)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(found.iter().collect::<Vec<_>>(), expected);
    assert_eq!(
        out(&xtask(&root(), &["list", "billing"])).lines().count(),
        4
    );
    assert_eq!(xtask(&root(), &["list", "nothing"]).status.code(), Some(2));
}

#[test]
fn dump_prints_the_model() {
    for loaded in apis() {
        let output = xtask(&root(), &["dump", &loaded.api.id]);
        assert!(output.status.success(), "{}", err(&output));
        let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(
            found,
            serde_json::to_value(&loaded.api).expect("JSON"),
            "{}",
            loaded.api.id
        );
    }
    let output = xtask(&root(), &["dump", "nothing"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("`nothing`"), "{}", err(&output));
}
