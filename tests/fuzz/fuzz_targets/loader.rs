//! Documents of anybody.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../targets.rs"]
#[allow(dead_code, reason = "the other targets have their own program")]
mod targets;

fuzz_target!(|document: &[u8]| {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let path = folder.path().join("openapi.yaml");
    if std::fs::write(&path, document).is_ok() {
        targets::loader(&path);
    }
});
