//! A document of anybody: it becomes a model, or every problem has a text. No panic, no hang.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tidbcloud_specs::load_standalone;

fuzz_target!(|document: &[u8]| {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let path = folder.path().join("openapi.yaml");
    if std::fs::write(&path, document).is_err() {
        return;
    }
    match load_standalone(&path, "fuzz") {
        Ok(loaded) => drop(loaded.warnings().to_string()),
        Err(problems) => assert!(!problems.to_string().is_empty()),
    }
});
