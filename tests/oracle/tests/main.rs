//! The committed results of `cargo xtask oracle` are about the pairs, the code and the records of today. Asks no tool.

use tidbcloud_tests::root;

#[test]
fn results_are_of_the_present_pairs_and_records() {
    let scratch = tempfile::tempdir().expect("a folder");
    let stale = xtask::oracle::stale(&root(), scratch.path()).expect("pairs and results");
    assert!(
        stale.is_empty(),
        "run `cargo xtask oracle --write` and review the change:\n{}",
        stale.join("\n")
    );
}
