//! The demands of the fuzz targets, met by every input of their corpora.

use std::fs;
use std::path::PathBuf;

use tidbcloud_tests::root;

#[path = "../fuzz/targets.rs"]
mod targets;

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{folder}");
    files
}

#[test]
fn responses_of_the_corpus_decode_and_are_written_as_they_were() {
    for file in files("tests/fuzz/corpus/decoder") {
        targets::decoder(&fs::read(file).expect("a file"));
    }
}

#[test]
fn trap_documents_load_or_have_problems_with_a_text() {
    for file in files("tests/traps") {
        targets::loader(&file);
    }
}
