//! News of an update: printed in full or counted, and what `generate` demands before it passes.

use super::repository::{DOCS, DOCUMENT, Repository, published};
use super::update::refuses;

const SMALL_OVERLAY: &str = "specs/v1/small/overlay.yaml";
const MANIFEST: &str = "specs/manifest.yaml";

#[test]
fn an_unchanged_document_is_three_lines() {
    let repository = Repository::new();
    for file in ["published.yaml", DOCUMENT] {
        // The vendored document is another text of the same API, so only the second time is without news.
        repository.succeed(&["update", "small", file]);
        let said = repository.succeed(&["update", "small", file]);
        let lines: Vec<&str> = said.lines().map(str::trim).collect();
        let [reading, updated, report] = lines.as_slice() else {
            panic!("{said}");
        };
        assert!(reading.starts_with(&format!("Reading {file} (")), "{said}");
        assert!(
            updated.starts_with("Updated small from ")
                && updated.contains(": 0 files in specs/, 0 in generated/"),
            "{said}"
        );
        assert!(
            report.starts_with("Report small: no changes since HEAD ("),
            "{said}"
        );
    }
    repository.succeed(&["update", "small", "published.yaml"]);
    let said = repository.succeed(&["update", "small", "published.yaml"]);
    assert!(
        said.contains("; as before: 2 hoisted, 2 dropped\n"),
        "{said}"
    );
}

#[test]
fn only_news_is_printed_in_full() {
    let repository = Repository::new();
    let state = "      mood:\n        type: string\n        description: Deprecated. Use `size`.\n      size:\n";
    let old = published().replacen("      size:\n", state, 1);
    repository.write("old.yaml", &old);
    let said = repository.succeed(&["update", "small", "old.yaml"]);
    assert!(
        said.contains("Prose only deprecated: Deprecated."),
        "{said}"
    );
    // One fact was there before; the other is about a field that was there before too.
    let newer = old.replacen(
        "      size:\n        type: integer\n",
        "      size:\n        type: integer\n        description: The maximum is 7.\n        x-unknown: This is a sentence which is not a fact, but prose of the owner.\n",
        1,
    );
    repository.write("newer.yaml", &newer);
    let said = repository.succeed(&["update", "small", "newer.yaml"]);
    let facts: Vec<&str> = said
        .lines()
        .filter(|line| line.contains("Prose only") || line.contains("Dropped"))
        .map(str::trim)
        .collect();
    assert_eq!(
        facts,
        [
            "Dropped    1 x-unknown",
            "Prose only limit: The maximum is 7."
        ],
        "{said}"
    );
    assert!(
        said.contains("As before 2 hoisted, ") && said.contains(" 1 in prose only"),
        "{said}"
    );
    // The file of fingerprints has none of the sentences.
    let seen = repository.read("specs/v1/small/seen.lock");
    assert!(
        seen.contains(" prose #/components/schemas/v1Thing/properties/size")
            && !seen.contains("maximum")
            && !seen.contains("Deprecated"),
        "{seen}"
    );
}

#[test]
fn fingerprints_that_are_none_are_an_error_with_its_line() {
    let repository = Repository::new();
    let seen = repository.read("specs/v1/small/seen.lock");
    let conflict = format!("{seen}- HEAD prose #/a\n");
    repository.write("specs/v1/small/seen.lock", &conflict);
    refuses(
        &repository,
        &["update", "small", "published.yaml"],
        &[
            "error: this does not begin with a fingerprint of 16 hexadecimal digits",
            "seen.lock:",
            "  fix: keep the lines of both sides",
        ],
    );
}

#[test]
fn a_field_that_looks_like_a_secret_is_masked_until_an_overlay_decides() {
    let repository = Repository::new();
    let field = "      adminToken:\n        type: string\n      tokenCount:\n        type: integer\n      size:\n";
    repository.write(
        "newer.yaml",
        &published().replacen("      size:\n", field, 1),
    );
    let said = repository.succeed(&["update", "small", "newer.yaml"]);
    let action = "\
- target: $.components.schemas.v1Thing.properties.adminToken
  description: Its name says that it gives access (token).
  update:
    x-secret: true
";
    for part in [
        "To do masked, without a decision whether it is a secret: 1 (v1Thing.adminToken)\n",
        "To do new without documentation: 2 (Thing.adminToken, Thing.tokenCount)\n",
        "warning: `v1Thing.adminToken` looks like a secret (`token` in its name), and no overlay decides whether it is one\n  --> specs/v1/small/openapi.yaml:",
        "  fix: add this action to specs/v1/small/overlay.yaml; ",
        &format!("\n{action}\n"),
        "Next write the lines that `cargo xtask generate small` lists",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    let types = || {
        let folder = std::fs::read_dir(repository.path("generated/small-v1/src/types"));
        let files = folder.expect("types").map(|it| it.expect("a file").path());
        files
            .map(|path| std::fs::read_to_string(path).expect("a file"))
            .collect::<String>()
    };
    assert!(types().contains("admin_token: \"adminToken\" [secret],"));
    assert!(types().contains("token_count: \"tokenCount\","));
    // The report and its JSON name it too, and a check fails.
    let said = repository.ends(1, &["diff", "small"]);
    assert!(
        said.contains(
            "todo  masked, without a decision whether it is a secret: 1 (v1Thing.adminToken)\n"
        ),
        "{said}"
    );
    let json = repository.run(&["diff", "small", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(
        json["apis"][0]["undecided_secrets"],
        serde_json::json!(["v1Thing.adminToken"])
    );
    repository.permit_undocumented();
    let before = repository.files();
    let said = repository.ends(2, &["generate"]);
    assert!(said.contains(action.trim_end()), "{said}");
    assert_eq!(repository.files(), before, "nothing is written");
    // The printed action is the decision, word for word; so is its opposite.
    let overlay = repository.read(SMALL_OVERLAY);
    for (value, mark) in [("true", " [secret]"), ("false", "")] {
        let decided = action.replace("x-secret: true", &format!("x-secret: {value}"));
        repository.write(SMALL_OVERLAY, &format!("{overlay}{decided}"));
        repository.succeed(&["generate"]);
        repository.succeed(&["generate", "--check"]);
        assert!(types().contains(&format!("admin_token: \"adminToken\"{mark},")));
    }
    // A decision is no change of behaviour: the crate was never released without it.
    let said = repository.succeed(&["update", "small", "newer.yaml"]);
    assert!(!said.contains("decision"), "{said}");
}

#[test]
fn the_allowance_for_missing_documentation_only_becomes_smaller() {
    let repository = Repository::new();
    let counted = || {
        repository
            .read(MANIFEST)
            .matches("undocumented: 14")
            .count()
    };
    assert_eq!(counted(), 1, "{}", repository.read(MANIFEST));
    repository.permit_undocumented();
    let said = repository.ends(1, &["generate", "--check"]);
    assert!(said.contains("Stale specs/manifest.yaml"), "{said}");
    let said = repository.succeed(&["generate"]);
    assert!(said.contains("Wrote specs/manifest.yaml"), "{said}");
    assert_eq!(counted(), 1);
    repository.write(DOCS, "Thing: A thing.\nget_thing: Reads a thing.\n");
    repository.succeed(&["generate"]);
    assert!(repository.read(MANIFEST).contains("undocumented: 13\n"));
    repository.write(DOCS, "Thing: A thing.\n");
    let said = repository.ends(2, &["generate"]);
    for part in [
        "error: 14 items of small have no documentation, and the manifest permits 13\n  --> specs/v1/small/docs.yaml\n",
        "write `undocumented: 14` into the entry of small in specs/manifest.yaml\n",
        "\nget_thing: TEXT\n",
        "\nThing.size: TEXT  # after specs/v1/small/docs.yaml:1\n",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    repository.edit(MANIFEST, "undocumented: 13", "undocumented: -1");
    let said = repository.ends(2, &["generate"]);
    assert!(
        said.contains("error: `undocumented` is no number of items\n  --> specs/manifest.yaml:"),
        "{said}"
    );
}

#[test]
fn a_late_decision_is_no_change_for_callers() {
    let repository = Repository::new();
    let field = "      adminToken:\n        type: string\n      size:\n";
    let newer = published().replacen("      size:\n", field, 1);
    repository.write("newer.yaml", &newer);
    repository.succeed(&["update", "small", "newer.yaml"]);
    repository.commit("undecided");
    let overlay = repository.read(SMALL_OVERLAY);
    let action = "- target: $.components.schemas.v1Thing.properties.adminToken\n  description: It opens nothing.\n  update:\n    x-secret: false\n";
    repository.write(SMALL_OVERLAY, &format!("{overlay}{action}"));
    let said = repository.run(&["diff", "small", "--fail-on", "never"]).out;
    assert!(
        !said.contains("debug output") && !said.contains("decision"),
        "{said}"
    );
    // A decision that is taken back is one.
    repository.permit_undocumented();
    repository.succeed(&["generate"]);
    repository.commit("decided");
    let taken_back = action.replace("false", "true");
    repository.write(SMALL_OVERLAY, &format!("{overlay}{taken_back}"));
    let said = repository
        .run(&["diff", "small", "--fail-on", "never", "--show", "doc"])
        .out;
    assert!(said.contains("now masked in debug output"), "{said}");
}
