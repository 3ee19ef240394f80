//! The generated code next to this file is that of the document.

use std::fs;
use std::path::Path;

use tidbcloud_codegen::{Core, Templates, crate_files};

use crate::{folder, loaded};

#[test]
fn the_generated_code_is_that_of_the_document() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace");
    let templates = Templates::open(&root.join("templates")).expect("templates");
    let core = Core::Path(root.join("crates/core").display().to_string());
    let files = crate_files(&loaded().api, &templates, &core).expect("what is written is Rust");
    let mut compared = 0;
    for file in &files {
        let Ok(path) = file.path.strip_prefix("src") else {
            continue;
        };
        // The root of this test is its `main.rs`.
        if path == Path::new("lib.rs") {
            continue;
        }
        let path = folder().join(path);
        if std::env::var_os("GENERATED").is_some_and(|what| what == "write") {
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            fs::write(&path, &file.text).expect("a file");
        }
        let found = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            found == file.text,
            "{}: GENERATED=write writes it anew",
            path.display()
        );
        compared += 1;
    }
    assert_eq!(compared, 5);
}
