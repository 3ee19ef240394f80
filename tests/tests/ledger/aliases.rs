//! Aliases after a rename: of names that were published, and of no others.

use std::fs;
use std::process::Command;

use tidbcloud_codegen::{Core, Templates, crate_files};
use tidbcloud_specs::Specs;
use tidbcloud_tests::root;

use crate::same;
use crate::workspace::Workspace;

const RENAMES: [(&str, &str); 6] = [
    ("ClusterService_PauseCluster", "halt_cluster"),
    ("v1Cluster", "Instance"),
    ("v1Cluster.displayName", "title"),
    ("v1Cluster.state", "phase"),
    ("v1ClusterState", "Phase"),
    ("v1ClusterState.ACTIVE", "Running"),
];

fn rename(small: &Workspace) -> String {
    let printed = RENAMES
        .map(|(identity, name)| small.succeed(&["names", "rename", "small", identity, name]));
    small.succeed(&["generate"]);
    printed.concat()
}

/// A program that still uses the old names.
const USER: &str = r#"
use small_v1::operations::PauseCluster;
use small_v1::types::{Cluster, ClusterState};

pub fn pause(client: &small_v1::Client) -> PauseCluster {
    client.pause_cluster("1")
}

pub fn is_active(cluster: &Cluster) -> bool {
    match &cluster.phase {
        Some(ClusterState::Active) => true,
        Some(other) => *other == ClusterState::Active,
        None => false,
    }
}

pub fn wanted() -> Cluster {
    Cluster::new().with_display_name("a").with_state("ACTIVE")
}
"#;

#[test]
fn published_names_stay_as_deprecated_items() {
    let small = Workspace::new();
    same("rename", &rename(&small));
    same("renamed_ledger", &small.ledger());

    let crates = root().join("target/ledger");
    let _ = fs::remove_dir_all(&crates);
    let loaded = Specs::open(small.path("specs"))
        .and_then(|specs| specs.load("small"))
        .unwrap_or_else(|problems| panic!("{problems}"));
    let templates = Templates::open(&root().join("templates")).expect("templates");
    let core = Core::Path(root().join("crates/core").display().to_string());
    for file in crate_files(&loaded.api, &templates, &core).expect("what is written is Rust") {
        let path = crates.join("small-v1").join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        let text = match file.path.to_str() {
            Some("Cargo.toml") => file
                .text
                .replace("\n[workspace]\n", "\n[lints.rust]\nwarnings = \"deny\"\n"),
            _ => file.text,
        };
        fs::write(path, text).expect("a file");
    }
    fs::create_dir_all(crates.join("user/src")).expect("a folder");
    fs::write(crates.join("user/src/lib.rs"), USER).expect("a file");
    fs::write(
        crates.join("user/Cargo.toml"),
        "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[dependencies]\nsmall-v1 = { path = \"../small-v1\", default-features = false }\n",
    )
    .expect("a manifest");
    fs::write(
        crates.join("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n",
    )
    .expect("a manifest");
    fs::copy(root().join("Cargo.lock"), crates.join("Cargo.lock")).expect("the lock file");
    let output = Command::new(env!("CARGO"))
        .current_dir(&crates)
        .args([
            "check",
            "--workspace",
            "--no-default-features",
            "--target-dir",
        ])
        .arg(root().join("target/ledger-build"))
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    for (old, new) in [
        (
            "type alias `small_v1::operations::PauseCluster`",
            "HaltCluster",
        ),
        ("type alias `small_v1::types::Cluster`", "Instance"),
        ("type alias `small_v1::types::ClusterState`", "Phase"),
        ("method `small_v1::Client::pause_cluster`", "halt_cluster"),
        (
            "method `small_v1::types::Instance::with_display_name`",
            "with_title",
        ),
        (
            "method `small_v1::types::Instance::with_state`",
            "with_phase",
        ),
        (
            "associated constant `small_v1::types::Phase::Active`",
            "Running",
        ),
    ] {
        let warning = format!("use of deprecated {old}: renamed to `{new}`");
        assert!(said.contains(&warning), "{warning}\n{said}");
    }
}

#[test]
fn names_that_were_never_published_leave_no_alias() {
    let small = Workspace::new();
    small.edit(
        "specs/manifest.yaml",
        &[("released: \"0.1.0\"", "released: \"\"")],
    );
    let printed = rename(&small);
    assert_eq!(
        printed.matches("leaves no alias").count(),
        RENAMES.len(),
        "{printed}"
    );
    assert!(!small.ledger().contains("aliases"), "{}", small.ledger());
    for file in ["client.rs", "operations/cluster.rs", "types/cluster.rs"] {
        let text = small.read(&format!("generated/small-v1/src/{file}"));
        assert!(!text.contains("deprecated"), "{text}");
    }
}

#[test]
fn a_name_that_comes_back_is_no_alias_and_its_rival_goes() {
    let small = Workspace::new();
    let before = small.ledger();
    let operation = "ClusterService_PauseCluster";
    small.succeed(&["names", "rename", "small", operation, "halt_cluster"]);
    let row = "PauseCluster: {name: halt_cluster, since: \"0.2.0\", aliases: [pause_cluster]}\n";
    assert!(small.ledger().contains(row), "{}", small.ledger());
    small.succeed(&["names", "rename", "small", operation, "stop_cluster"]);
    let row = "PauseCluster: {name: stop_cluster, since: \"0.2.0\", aliases: [pause_cluster]}\n";
    assert!(small.ledger().contains(row), "{}", small.ledger());
    small.succeed(&["names", "rename", "small", operation, "pause_cluster"]);
    assert_eq!(small.ledger(), before);
}

#[test]
fn a_rename_that_cannot_be_says_why() {
    let small = Workspace::new();
    small.succeed(&[
        "names",
        "rename",
        "small",
        "ClusterService_PauseCluster",
        "halt_cluster",
    ]);
    let before = small.ledger();
    let mut text = String::new();
    for (identity, name) in [
        ("ClusterService_PauseCluster", "get_cluster"),
        ("ClusterService_GetCluster", "pause_cluster"),
        ("ClusterService_GetCluster", "GetCluster"),
        ("ClusterService_GetCluster", "request"),
        ("ClusterService_GetCluster", "get_cluster"),
        ("v1Cluster", "Vec"),
        ("v1Cluster.nodes", "state"),
        ("v1ClusterState.ACTIVE", "active"),
        ("v1ClusterState.ACTIVE", "Unknown"),
        ("ClusterService_GetClusters", "x"),
    ] {
        let ended = small.run(&["names", "rename", "small", identity, name]);
        assert_eq!(ended.code, Some(2), "{identity} {name}: {}", ended.out);
        text.push_str(&ended.err);
    }
    assert_eq!(small.ledger(), before, "nothing is written");
    same("refused_renames", &text);
}
