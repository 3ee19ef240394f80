//! `cargo xtask changelog`: the entries for users, and the version that is declared.

use super::repository::{DOCUMENT, Repository};

const CHANGELOG: &str = "specs/v1/small/CHANGELOG.md";

#[test]
fn changes_are_reported_to_users_and_declared() {
    let repository = Repository::new();
    let said = repository.succeed(&["changelog"]);
    assert!(
        said.starts_with("No changes for users since HEAD ("),
        "{said}"
    );
    repository.drop_size();
    repository.edit(DOCUMENT, "- SAFE\n", "- SAFE\n      - SLOW\n");
    let before = repository.files();
    let said = repository.succeed(&["changelog"]);
    assert!(
        said.contains("# small-v1 0.1.0 → 0.2.0\n\n### Added\n"),
        "{said}"
    );
    assert_eq!(repository.files(), before, "nothing is written");

    let said = repository.succeed(&["changelog", "--write"]);
    assert!(said.contains("Declared small-v1 0.1.0 → 0.2.0"), "{said}");
    let text = repository.read(CHANGELOG);
    for part in [
        "Changes for users of `small-v1`",
        "## [Unreleased]\n\n### Added\n\n- `types::",
        "### Removed\n\n- **Breaking:** `types::Thing::size` was removed.",
    ] {
        assert!(text.contains(part), "{part}:\n{text}");
    }
    let once = repository.files();
    repository.succeed(&["changelog", "--write"]);
    assert_eq!(repository.files(), once, "twice is once");
    repository.permit_undocumented();
    repository.succeed(&["generate"]);
    assert_eq!(repository.read("generated/small-v1/CHANGELOG.md"), text);
    let manifest = repository.read("generated/small-v1/Cargo.toml");
    assert!(manifest.contains("version = \"0.2.0\""), "{manifest}");
    repository.succeed(&["diff"]);

    // Edits by hand stay; lines without a change are removed.
    repository.edit(
        CHANGELOG,
        "- **Breaking:** `types::Thing::size` was removed.",
        "- No size any more.",
    );
    repository.edit(DOCUMENT, "      - SLOW\n", "");
    repository.run(&["names", "drop", "small", "ThingOptionsMode.SLOW"]);
    repository.succeed(&["changelog", "--write"]);
    let text = repository.read(CHANGELOG);
    assert!(
        text.contains("- No size any more.") && !text.contains("### Added"),
        "{text}"
    );
}

#[test]
fn a_release_is_written_down() {
    let repository = Repository::new();
    repository.drop_size();
    repository.succeed(&["changelog", "--write"]);
    let digits = repository.change("req-field-removed")["fingerprint"].clone();
    let digits = digits.as_str().expect("a text");
    repository.succeed(&["diff", "accept", digits, "--reason", "It was always null."]);
    repository.commit("remove a field");
    let said = repository.succeed(&["changelog", "--released", "small"]);
    assert!(said.contains("Released small-v1 0.2.0"), "{said}");
    let text = repository.read(CHANGELOG);
    assert!(
        text.contains("\n## [0.2.0] - 20") && !text.contains("Unreleased"),
        "{text}"
    );
    let manifest = repository.read("specs/manifest.yaml");
    assert!(manifest.contains("released: \"0.2.0\""), "{manifest}");
    assert!(!repository.path("specs/v1/small/accepted.yaml").exists());
    repository.succeed(&["generate"]);
    repository.succeed(&["diff"]);
    let said = repository.ends(2, &["changelog", "--released", "small"]);
    assert!(
        said.contains("small-v1 0.2.0 is already published"),
        "{said}"
    );
    repository.commit("released");

    // Later changes get a new heading.
    repository.edit(DOCUMENT, "- SAFE\n", "- SAFE\n      - SLOW\n");
    repository.succeed(&["changelog", "--write"]);
    let text = repository.read(CHANGELOG);
    let (new, old) = text.split_once("## [0.2.0]").expect("the release");
    assert!(new.contains("SLOW") && old.contains("size"), "{text}");
    let manifest = repository.read("specs/manifest.yaml");
    assert!(manifest.contains("release: \"0.2.1\""), "{manifest}");
}

#[test]
fn the_umbrella_is_declared_with_a_client_and_released_with_the_last() {
    const HEAD: &str = "umbrella:\n  crate: all\n  release: \"0.1.0\"\n  released: \"0.1.0\"\n";
    let repository = Repository::new();
    let manifest = repository.read("specs/manifest.yaml");
    repository.write("specs/manifest.yaml", &format!("{HEAD}{manifest}"));
    repository.succeed(&["generate"]);
    repository.commit("an umbrella");
    let crate_manifest = repository.read("generated/all/Cargo.toml");
    assert!(
        crate_manifest.contains("small = [\"dep:small-v1\"]\n"),
        "{crate_manifest}"
    );

    repository.drop_size();
    let said = repository.succeed(&["changelog", "--write"]);
    assert!(said.contains("Declared all 0.1.0 → 0.2.0"), "{said}");
    let manifest = repository.read("specs/manifest.yaml");
    assert!(
        manifest.contains("crate: all\n  release: \"0.2.0\""),
        "{manifest}"
    );
    repository.permit_undocumented();
    repository.succeed(&["generate"]);
    let text = repository.read("generated/all/Cargo.toml");
    assert!(
        text.contains("small-v1 = { path = \"../small-v1\", version = \"0.2.0\", optional"),
        "{text}"
    );
    let said = repository.succeed(&["changelog", "--released", "small"]);
    assert!(
        said.contains("Released small-v1 0.2.0") && said.contains("Released all 0.2.0"),
        "{said}"
    );
    repository.succeed(&["generate"]);
    repository.succeed(&["generate", "--check"]);
}

#[test]
fn a_conflict_in_a_changelog_is_reported() {
    let repository = Repository::new();
    repository.write(CHANGELOG, "# Changelog\n\n<<<<<<< HEAD\n");
    let said = repository.ends(2, &["changelog", "--write"]);
    assert!(
        said.contains("merge conflict") && said.contains("CHANGELOG.md:3"),
        "{said}"
    );
}
