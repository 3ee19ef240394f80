//! Commands around a comparison: compared revisions, failures, written files.

mod accepting;
mod changelog;
mod decisions;
mod edited;
mod faults;
mod news;
mod proposals;
mod repository;
mod reviewed;
mod two_documents;
mod update;

use repository::{DOCUMENT, Repository, published};

#[test]
fn edits_are_compared_with_what_was_committed() {
    let repository = Repository::new();
    let said = repository.succeed(&["diff"]);
    assert!(said.starts_with("HEAD ("), "{said}");
    assert_eq!(said.matches("no changes").count(), 2, "{said}");
    repository.drop_size();
    let said = repository.ends(1, &["diff"]);
    for part in [
        "needs 0.2.0, declares 0.1.0",
        "req-field-removed",
        "specs/v1/small/openapi.yaml:",
        "error: small needs version 0.2.0 but declares 0.1.0",
        "fix: set `release`",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    repository.succeed(&["diff", "other"]);
    repository.succeed(&["diff", "--fail-on", "never"]);
}

#[test]
fn a_branch_is_compared_with_what_it_has_in_common_with_main() {
    let repository = Repository::new();
    repository.git(&["switch", "--quiet", "--create", "topic"]);
    repository.drop_size();
    repository.commit("remove a field");
    repository.git(&["switch", "--quiet", "main"]);
    repository.edit(DOCUMENT, "- SAFE\n", "- SAFE\n      - SLOW\n");
    repository.permit_undocumented();
    repository.succeed(&["generate"]);
    repository.commit("main continues");
    repository.git(&["switch", "--quiet", "topic"]);
    let said = repository.ends(1, &["diff"]);
    assert!(said.starts_with("merge base of HEAD and main ("), "{said}");
    assert!(
        said.contains("req-field-removed") && !said.contains("SLOW"),
        "{said}"
    );
    // A revision is taken as it is.
    let said = repository.ends(1, &["diff", "--base", "main"]);
    assert!(
        said.starts_with("main (") && said.contains("SLOW"),
        "{said}"
    );
    let record = repository.change("req-field-removed");
    let old = record["old"]["file"].as_str().expect("a place");
    assert!(
        old.ends_with(":specs/v1/small/openapi.yaml") && !old.starts_with('/'),
        "{old}"
    );
}

#[test]
fn a_published_document_is_compared_as_if_it_were_vendored() {
    let repository = Repository::new();
    for base in ["published.yaml", DOCUMENT] {
        let said = repository.succeed(&["diff", "--base", base]);
        assert!(said.starts_with(&format!("{base} → ")), "{said}");
        assert_eq!(said.matches("no changes").count(), 1, "{said}");
        assert!(!said.contains("note"), "{said}");
    }
    // The overlay changes a field that this document lacks.
    let older = published().replace("      token:\n        type: string\n", "");
    repository.write("older.yaml", &older);
    let said = repository.ends(1, &["diff", "small", "--base", "older.yaml"]);
    for part in [
        "1 overlay actions do not match older.yaml: action 0 on",
        "req-field-added-optional",
        "Thing.token",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
}

#[test]
fn a_base_path_in_the_paths_is_no_change() {
    let repository = Repository::new();
    let moved = |text: String| text.replace("\n  /", "\n  /v1/");
    // A published document, and the vendored one as if it had been edited.
    let published = moved(published().replace("basePath: /v1", "basePath: /"));
    assert!(published.contains("\n  /v1/"), "{published}");
    repository.write("moved.yaml", &published);
    for arguments in [
        &["diff", "--base", "moved.yaml"][..],
        &["diff", "small", "--base", "moved.yaml"],
    ] {
        let said = repository.succeed(arguments);
        assert!(
            said.contains("no changes") && !said.contains("note"),
            "{said}"
        );
    }
    let said = repository.succeed(&["update", "small", "moved.yaml"]);
    // The checksum is that of the new file.
    assert!(
        said.contains("1 files in specs/, 0 in generated/"),
        "{said}"
    );
    let server = "https://small.example.com";
    let vendored = repository.read(DOCUMENT);
    let edited = moved(vendored.replace(&format!("{server}/v1"), server));
    assert_ne!(edited, vendored);
    repository.write(DOCUMENT, &edited);
    let said = repository.succeed(&["diff"]);
    assert_eq!(said.matches("no changes").count(), 2, "{said}");
    // A path that was not moved is reported, whatever the source of the document.
    let mixed = published.replacen("\n  /v1/", "\n  /", 1);
    repository.write("mixed.yaml", &mixed);
    for arguments in [
        &["diff", "--base", "mixed.yaml"][..],
        &["diff", "small", "--base", "mixed.yaml"],
        &["update", "small", "mixed.yaml"],
    ] {
        let said = repository.ends(2, arguments);
        for part in [
            "some of its paths begin with /v1, but not /things",
            "mixed.yaml:",
            "fix: ",
        ] {
            assert!(said.contains(part), "{part}:\n{said}");
        }
    }
}

#[test]
fn a_folder_is_one_of_specs_or_of_documents() {
    let repository = Repository::new();
    repository.succeed(&["diff", "--base", "specs"]);
    repository.write("upstream/v1/small.yaml", &published());
    let stranger = published().replace("small.example.com", "stranger.example.com");
    repository.write("upstream/stranger.yaml", &stranger);
    let said = repository.succeed(&["diff", "--base", "upstream"]);
    assert!(said.contains("small") && !said.contains("other"), "{said}");
    let said = repository.ends(2, &["diff", "other", "--base", "upstream"]);
    assert!(said.contains("upstream has no document of other"), "{said}");
    // Files that are not documents, and broken ones that cannot be the requested document, are skipped.
    repository.write("upstream/package.json", "{\"name\": \"x\"}");
    repository.write("upstream/notes.yaml", "- one\n");
    repository.write("upstream/torn.json", "{\"host\": \"stranger.example.com\",");
    let other = published().replace("small.example.com", "other.example.com");
    repository.write("upstream/v1/other.yaml", &format!("{other}  v2: [\n"));
    let said = repository.succeed(&["diff", "small", "--base", "upstream"]);
    for part in [
        "note: skipped upstream/package.json: it is not an OpenAPI document",
        "note: skipped upstream/notes.yaml: it is not an OpenAPI document",
        "note: skipped upstream/torn.json: ",
        "note: skipped upstream/v1/other.yaml: ",
        "no changes",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    // By its name, or by its server.
    let said = repository.ends(2, &["diff", "--base", "upstream"]);
    assert!(said.contains("--> upstream/v1/other.yaml:"), "{said}");
    repository.write("upstream/v1/other.yaml", &other);
    repository.write("upstream/cut.yaml", "host: other.example.com\nopenapi: [\n");
    let said = repository.ends(2, &["diff", "other", "--base", "upstream"]);
    assert!(said.contains("upstream/cut.yaml"), "{said}");
    repository.succeed(&["diff", "small", "--base", "upstream"]);
    repository.write("upstream/cut.yaml", "- none\n");
    repository.write("upstream/again.yaml", &published());
    let said = repository.ends(2, &["diff", "--base", "upstream"]);
    assert!(said.contains("two documents belong to small"), "{said}");
}

#[test]
fn an_api_comes_and_goes() {
    let repository = Repository::new();
    let manifest = repository.read("specs/manifest.yaml");
    let (small, other) = manifest.split_at(manifest.find("- id: other").expect("an entry"));
    repository.write("specs/manifest.yaml", small);
    repository.succeed(&["generate"]);
    let said = repository.succeed(&["diff"]);
    assert!(said.contains("BREAK api-removed"), "{said}");
    assert!(said.contains("specs/manifest.yaml:1"), "{said}");
    assert!(said.contains("- crate other-v1"), "{said}");
    repository.commit("remove other");
    repository.write("specs/manifest.yaml", &format!("{small}{other}"));
    repository.succeed(&["generate"]);
    let said = repository.succeed(&["diff"]);
    assert!(said.contains("ADD   api-added"), "{said}");
    let said = repository.ends(2, &["diff", "third"]);
    assert!(said.contains("no API has the id `third`"), "{said}");
}

#[test]
fn stale_crates_are_reported_last() {
    let repository = Repository::new();
    repository.edit(DOCUMENT, "- SAFE\n", "- SAFE\n      - SLOW\n");
    repository.edit(
        "specs/manifest.yaml",
        "release: \"0.1.0\"",
        "release: \"0.1.1\"",
    );
    let said = repository.ends(4, &["diff"]);
    assert!(said.ends_with("error: generated code is stale\n  fix: run `cargo xtask generate` and review the change\n"), "{said}");
    repository.permit_undocumented();
    repository.succeed(&["generate"]);
    repository.succeed(&["diff"]);
    let said = repository.succeed(&["diff", "--explain", "op-added"]);
    assert!(said.contains("op-added"), "{said}");
}
