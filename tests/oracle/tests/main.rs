//! The committed results of `cargo run --package oracle` are about the pairs, the code and the records of today. Asks no tool.

use std::path::Path;

#[test]
fn results_are_of_the_present_pairs_and_records() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let scratch = tempfile::tempdir().expect("a folder");
    let stale = oracle::stale(&root, scratch.path()).expect("pairs and results");
    assert!(
        stale.is_empty(),
        "run `cargo run --package oracle -- --write` and review the change:\n{}",
        stale.join("\n")
    );
}
