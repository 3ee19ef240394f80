//! Small documents, each named after the trap that it sets: the code that is generated for it, and that it compiles without
//! a warning.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tidbcloud_codegen::{Core, File, Templates, crate_files};
use tidbcloud_specs::{Loaded, load_standalone};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_owned()
}

fn traps() -> Vec<(String, PathBuf)> {
    let mut traps: Vec<(String, PathBuf)> = fs::read_dir(root().join("tests/traps"))
        .expect("the traps")
        .map(|entry| entry.expect("a trap").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .map(|path| {
            (
                path.file_stem()
                    .expect("a name")
                    .to_string_lossy()
                    .into_owned(),
                path,
            )
        })
        .collect();
    traps.sort();
    traps
}

fn files(loaded: &Loaded) -> Vec<File> {
    let templates = Templates::open(&root().join("templates")).expect("templates");
    let core = Core::Path(root().join("crates/core").display().to_string());
    crate_files(&loaded.api, &templates, &core).expect("what is written is Rust")
}

#[test]
fn golden_output() {
    let traps = traps();
    assert!(traps.len() >= 20, "traps are missing");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(root().join("tests/traps"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, path) in traps {
            let text = match load_standalone(&path, &format!("trap-{name}")) {
                Ok(loaded) => {
                    let mut text = String::new();
                    for file in files(&loaded).iter().filter(|file| {
                        file.path.starts_with("src") && !file.path.ends_with("lib.rs")
                    }) {
                        writeln!(text, "===== {}\n{}", file.path.display(), file.text)
                            .expect("text");
                    }
                    text
                }
                Err(problems) => problems
                    .to_string()
                    .replace(&format!("{}/", root().display()), ""),
            };
            insta::assert_snapshot!(name, text);
        }
    });
}

/// One `cargo check` over all of them, because their dependencies take the longest.
#[test]
fn golden_output_compiles_without_a_warning() {
    let workspace = root().join("target/traps");
    let _ = fs::remove_dir_all(&workspace);
    let mut members = 0;
    for (name, path) in traps() {
        let Ok(loaded) = load_standalone(&path, &format!("trap-{name}")) else {
            continue;
        };
        members += 1;
        for file in files(&loaded) {
            let path = workspace.join(&name).join(&file.path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            let text = match file.path.to_str() {
                Some("Cargo.toml") => file
                    .text
                    .replace("\n[workspace]\n", "\n[lints.rust]\nwarnings = \"deny\"\n"),
                _ => file.text,
            };
            fs::write(path, text).expect("a file");
        }
    }
    assert!(members >= 18, "only {members} traps became crates");
    fs::write(
        workspace.join("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n",
    )
    .expect("a manifest");
    fs::copy(root().join("Cargo.lock"), workspace.join("Cargo.lock")).expect("the lock file");
    let output = Command::new(env!("CARGO"))
        .current_dir(&workspace)
        .args([
            "check",
            "--workspace",
            "--no-default-features",
            "--keep-going",
            "--target-dir",
        ])
        .arg(root().join("target/traps-build"))
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// The document is a stranger's: what looks like a secret is masked, named in a warning, and generated all the same.
#[test]
fn a_field_that_looks_like_a_secret_is_masked_with_a_warning() {
    let path = root().join("tests/traps/secrets.yaml");
    let loaded = load_standalone(&path, "trap-secrets").expect("a crate");
    let warnings = loaded.warnings();
    let warned: Vec<&str> = warnings
        .0
        .iter()
        .map(|warning| {
            assert!(warning.line.is_some(), "{warning}");
            assert!(warning.help.contains("`x-secret: true`"), "{warning}");
            warning.what.as_str()
        })
        .collect();
    let expected = [
        ("adminToken", "`token` in its name"),
        ("connectionString", "`connection string` in its name"),
        ("pin", "`format: password`"),
        ("recoveryTokens", "`token` in its name"),
        ("answers", "`format: password`"),
        ("passwordsByUser", "`password` in its name"),
        ("credentials", "`credential` in its name"),
        ("sasUri", "`sas` in its name"),
    ]
    .map(|(field, why)| format!("`Cluster.{field}` looks like a secret ({why}): `Debug` masks it"));
    let mut warned: Vec<String> = warned.into_iter().map(str::to_owned).collect();
    warned.sort();
    let mut expected = Vec::from(expected);
    expected.sort();
    assert_eq!(warned, expected);
    // An alias carries its decision to every field of it.
    let masked: Vec<&str> = loaded.api.records["Cluster"]
        .fields
        .iter()
        .filter(|field| field.secret)
        .map(|field| field.wire_name.as_str())
        .collect();
    assert_eq!(masked.len(), 1 + expected.len(), "{masked:?}");
    assert!(masked.contains(&"webhook"), "{masked:?}");
}
