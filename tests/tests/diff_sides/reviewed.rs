//! Changes that a reviewer must be shown: secrets that become visible, lower versions, retyped fields.

use std::process::{Command, Stdio};

use crate::repository::{DOCUMENT, Repository, published};

#[test]
fn a_secret_that_is_masked_no_more_is_a_risk() {
    let repository = Repository::new();
    let overlay = "specs/v1/small/overlay.yaml";
    repository.edit(overlay, "x-secret: true", "x-secret: false");
    repository.succeed(&["generate"]);
    let said = repository.ends(1, &["diff", "--fail-on", "risk"]);
    for part in [
        "RISK  capability-changed",
        "Thing.token",
        "now shown in debug output and logs, was masked",
        "fix       maintainers: if it still is a secret, set `x-secret: true`",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    let lost = repository.change("capability-changed")["fingerprint"].clone();
    repository.commit("shown");
    repository.edit(overlay, "x-secret: false", "x-secret: true");
    let gained = repository.change("capability-changed");
    assert_eq!(gained["level"], "doc");
    assert_ne!(gained["fingerprint"], lost);
}

#[test]
fn a_version_that_waits_for_its_release_does_not_go_back() {
    let repository = Repository::new();
    let manifest = "specs/manifest.yaml";
    let declare = |old: &str, new: &str| {
        let text = repository.read(manifest);
        let text = text.replacen(
            &format!("release: \"{old}\""),
            &format!("release: \"{new}\""),
            1,
        );
        repository.write(manifest, &text);
        repository.succeed(&["generate"]);
    };
    repository.drop_size();
    declare("0.1.0", "0.2.0");
    repository.succeed(&["diff"]);
    repository.commit("a break, and its version");
    declare("0.2.0", "0.1.1");
    let said = repository.ends(1, &["diff"]);
    assert!(
        said.contains("error: small needs version 0.2.0 but declares 0.1.1"),
        "{said}"
    );
    repository.succeed(&["changelog", "small", "--write"]);
    repository.succeed(&["generate"]);
    repository.succeed(&["diff"]);
    assert!(repository.read(manifest).contains("release: \"0.2.0\""));
}

#[test]
fn a_kept_field_of_another_type_is_one_change() {
    let repository = Repository::new();
    repository.edit(
        DOCUMENT,
        "        size:\n          type: integer\n          format: int32\n",
        "        weight:\n          type: string\n",
    );
    repository.succeed(&["names", "keep", "small", "v1Thing.size", "v1Thing.weight"]);
    repository.succeed(&["generate"]);
    let said = repository.ends(1, &["diff"]);
    for part in [
        "BREAK req-field-type-changed  Thing.size → weight",
        "- pub size: Option<i64>",
        "+ pub size: Option<String>",
        "1 break · 0 wire",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    for wrong in ["removed", "added", "no code change is needed"] {
        assert!(!said.contains(wrong), "{wrong}:\n{said}");
    }
}

#[test]
fn a_reader_that_went_away_stops_nothing() {
    let repository = Repository::new();
    repository.edit(
        DOCUMENT,
        "        size:\n          type: integer\n          format: int32\n",
        "",
    );
    for arguments in [
        &["names", "drop", "small", "v1Thing.size"][..],
        &["generate"],
        &["vendor", "small", "published.yaml"],
        &["changelog"],
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tested-xtask"))
            .args(arguments)
            .current_dir(repository.path("."))
            .env("CARGO_MANIFEST_DIR", repository.path("xtask"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program");
        drop(child.stdout.take());
        let ended = child.wait_with_output().expect("an end");
        let said = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(0), "{arguments:?}: {said}");
    }
}

#[test]
fn another_authentication_is_reported() {
    let repository = Repository::new();
    let signed = |definition: &str| {
        let keys = format!(
            "securityDefinitions:\n  key: {{{definition}, description: Words.}}\nsecurity: [{{key: []}}]\n"
        );
        repository.write("newer.yaml", &(published() + &keys));
        repository.succeed(&["update", "small", "newer.yaml"]);
    };
    signed("type: basic");
    repository.commit("signed");
    signed("type: apiKey, in: header, name: Authorization");
    let said = repository.succeed(&["diff", "--fail-on", "never"]);
    assert!(
        said.contains("auth-changed") && said.contains("http basic → apiKey Authorization"),
        "{said}"
    );
    let vendored = repository.read(DOCUMENT);
    assert!(
        vendored.contains("apiKey") && !vendored.contains("Words"),
        "{vendored}"
    );
    // Of one operation alone.
    let one = published().replacen("      tags: [Thing]\n      parameters:\n      - name: thingId", "      tags: [Thing]\n      security: [{bearer: []}]\n      parameters:\n      - name: thingId", 1);
    assert!(one.contains("security:"));
    repository.write("one.yaml", &one);
    let said = repository.ends(2, &["update", "small", "one.yaml"]);
    assert!(said.contains("has its own `security`"), "{said}");
}

/// On GitHub, a reviewer follows a place to the line of the revision that has it.
#[test]
fn places_of_a_repository_on_github_are_links_without_its_credentials() {
    let repository = Repository::new();
    let remote = "https://x-access-token:secret@github.com/owner/name.git";
    repository.git(&["remote", "add", "origin", remote]);
    let page = |arguments: &[&str]| {
        let rest = ["--format", "md", "--fail-on", "never"];
        repository.succeed(&[&["diff"], arguments, &rest].concat())
    };
    repository.drop_size();
    // The work tree is no revision, but the base is one.
    let edited = page(&[]);
    let commit = |rev: &str| {
        let output = Command::new("git")
            .arg("-C")
            .arg(repository.path(""))
            .args(["rev-parse", rev])
            .output()
            .expect("git");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    };
    let address = |rev: &str| {
        format!(
            "](https://github.com/owner/name/blob/{}/{DOCUMENT}#L",
            commit(rev)
        )
    };
    let before = repository.published_line("size:");
    let removed = format!("{}{before})", address("HEAD"));
    assert!(edited.contains(&removed), "{removed}:\n{edited}");
    assert!(!edited.contains("secret@"), "{edited}");
    repository.edit(
        DOCUMENT,
        "- SAFE\n",
        "- SAFE\n      - SLOW\n      - SLOWER\n      - SLOWEST\n",
    );
    repository.permit_undocumented();
    repository.succeed(&["generate"]);
    assert_eq!(page(&[]).matches(&address("HEAD")).count(), 1);
    repository.commit("remove a field, and add three values");
    let committed = page(&["--base", "HEAD~1"]);
    let removed = format!("{}{before})", address("HEAD~1"));
    assert!(committed.contains(&removed), "{removed}:\n{committed}");
    assert!(committed.contains(&address("HEAD")), "{committed}");
}
