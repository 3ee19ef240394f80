//! Crates that are published have what crates.io and docs.rs show, and the files that a package must have.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tidbcloud_tests::{operations, root};

/// Packages of the workspace that may be published.
fn published() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()
        .expect("cargo");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages").iter();
    let published = packages.filter(|package| package["publish"].is_null());
    published.cloned().collect()
}

#[test]
fn published_crates_carry_licences_texts_and_metadata() {
    let packages = published();
    // Clients, core and umbrella.
    assert!(
        packages.len() >= operations().len() + 2,
        "{}",
        packages.len()
    );
    let licences = ["LICENSE-APACHE", "LICENSE-MIT"];
    let licences = licences.map(|name| (name, fs::read_to_string(root().join(name)).expect(name)));
    for package in packages {
        let name = package["name"].as_str().expect("a name");
        let manifest = package["manifest_path"].as_str().expect("a path");
        let folder = Path::new(manifest).parent().expect("a folder");
        for (file, text) in &licences {
            let found = fs::read_to_string(folder.join(file));
            let found = found.unwrap_or_else(|error| panic!("{name}: {file}: {error}"));
            assert_eq!(&found, text, "{name}: {file}");
        }
        let changelog = fs::read_to_string(folder.join("CHANGELOG.md")).expect(name);
        assert!(
            changelog.contains(&format!("`{name}`")),
            "{name}: {changelog}"
        );
        for key in [
            "description",
            "license",
            "repository",
            "documentation",
            "readme",
            "rust_version",
        ] {
            let value = package[key].as_str().unwrap_or_default();
            assert!(!value.is_empty(), "{name}: {key}");
        }
        let count = |key: &str| package[key].as_array().map_or(0, Vec::len);
        assert!((3..=5).contains(&count("keywords")), "{name}: keywords");
        assert!((1..=5).contains(&count("categories")), "{name}: categories");
        let docs = &package["metadata"]["docs"]["rs"];
        assert_eq!(docs["all-features"], true, "{name}: {docs}");
        let arguments = docs["rustdoc-args"].to_string();
        assert!(arguments.contains("docsrs"), "{name}: {docs}");
        // A path without a version cannot be published.
        for dependency in package["dependencies"].as_array().expect("dependencies") {
            if !dependency["path"].is_null() && dependency["kind"].is_null() {
                assert_ne!(dependency["req"], "*", "{name}: {}", dependency["name"]);
            }
        }
    }
}
