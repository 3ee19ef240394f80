//! The committed results of `cargo run --package oracle` fit the present pairs, code and records. Runs no tool.

use std::path::Path;

#[test]
fn results_are_of_the_present_pairs_and_changes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let scratch = tempfile::tempdir().expect("a folder");
    let outdated = oracle::outdated_results(&root, scratch.path()).expect("pairs and results");
    assert!(
        outdated.is_empty(),
        "run `cargo run --package oracle -- --write` and review the change:\n{}",
        outdated.join("\n")
    );
}
