//! Accepted changes: each by its values, as long as it is new.

use super::repository::{DOCUMENT, Repository};

const ACCEPTED: &str = "specs/v1/small/accepted.yaml";

fn fingerprint(repository: &Repository, kind: &str) -> String {
    let record = repository.change(kind);
    record["fingerprint"].as_str().expect("a text").to_owned()
}

#[test]
fn an_accepted_break_needs_no_version() {
    let repository = Repository::new();
    repository.drop_size();
    repository.ends(1, &["diff"]);
    let digits = fingerprint(&repository, "req-field-removed");
    let said = repository.succeed(&[
        "diff",
        "accept",
        &digits[..6],
        "--reason",
        "Nobody ever got it: it was always null.",
    ]);
    assert!(
        said.contains("Accepted req-field-removed Thing.size"),
        "{said}"
    );
    let text = repository.read(ACCEPTED);
    for part in [
        "- kind: req-field-removed\n",
        "  pointer: \"#/components/schemas/v1Thing/properties/size\"\n",
        "Nobody ever got it",
    ] {
        assert!(text.contains(part), "{part}:\n{text}");
    }
    let said = repository.succeed(&["diff"]);
    assert!(said.contains("Nobody ever got it"), "{said}");
    let said = repository.ends(2, &["diff", "accept", &digits, "--reason", "Again."]);
    assert!(said.contains("is accepted already"), "{said}");

    // Once it is on main, it is history: neither the change nor the acceptance is new.
    repository.commit("remove a field");
    repository.succeed(&["diff"]);
    repository.succeed(&["diff", "--base", "HEAD~1"]);
}

#[test]
fn a_new_acceptance_of_nothing_fails() {
    let repository = Repository::new();
    repository.drop_size();
    let digits = fingerprint(&repository, "req-field-removed");
    repository.succeed(&["diff", "accept", &digits, "--reason", "It was always null."]);
    // The document changes again: the acceptance by kind, pointer and values no longer matches.
    repository.git(&["checkout", "--quiet", "--", "specs", "generated"]);
    let said = repository.ends(1, &["diff"]);
    for part in [
        "error: this acceptance matches no change: there is no req-field-removed at #/components/schemas/v1Thing/properties/size",
        "--> specs/v1/small/accepted.yaml:3",
        "fix: delete the acceptance that starts on this line",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    repository.succeed(&["diff", "--fail-on", "never"]);
    // With a document as the base, no acceptance counts as new.
    repository.succeed(&["diff", "--base", "published.yaml"]);
}

#[test]
fn an_acceptance_counts_for_its_values_alone() {
    let repository = Repository::new();
    repository.edit(
        DOCUMENT,
        "format: int32\n",
        "format: int32\n          maximum: 9\n",
    );
    repository.edit(
        "specs/manifest.yaml",
        "release: \"0.1.0\"",
        "release: \"0.1.1\"",
    );
    repository.succeed(&["generate"]);
    repository.succeed(&["diff"]);
    let said = repository.ends(1, &["diff", "--fail-on", "risk"]);
    assert!(
        said.contains("1 RISK") && said.contains("cargo xtask diff accept "),
        "{said}"
    );
    repository.succeed(&["diff", "--fail-on", "wire"]);
    let digits = fingerprint(&repository, "constraint-tightened");
    repository.succeed(&["diff", "accept", &digits, "--reason", "Nobody sends more."]);
    repository.succeed(&["diff", "--fail-on", "risk"]);
    repository.edit(DOCUMENT, "maximum: 9\n", "maximum: 8\n");
    repository.succeed(&["generate"]);
    let said = repository.ends(1, &["diff", "--fail-on", "risk"]);
    assert!(
        said.contains("1 RISK") && said.contains("this acceptance matches no change"),
        "{said}"
    );
}

#[test]
fn an_acceptance_expires() {
    let repository = Repository::new();
    repository.drop_size();
    let digits = fingerprint(&repository, "req-field-removed");
    let accept = [
        "diff",
        "accept",
        &digits,
        "--reason",
        "For now.",
        "--expires",
    ];
    for (day, expected) in [("2001-01-01", "is in the past"), ("soon", "is not a date")] {
        let said = repository.ends(2, &[&accept[..], &[day]].concat());
        assert!(said.contains(expected), "{said}");
    }
    repository.succeed(&[&accept[..], &["2999-12-31"]].concat());
    repository.succeed(&["diff"]);
    repository.edit(ACCEPTED, "2999-12-31", "2001-12-31");
    let said = repository.ends(1, &["diff"]);
    for part in [
        "expired after 2001-12-31",
        "needs version 0.2.0 but declares 0.1.0",
        "accepted.yaml:3",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
}

#[test]
fn a_fingerprint_names_one_change() {
    let repository = Repository::new();
    let said = repository.ends(2, &["diff", "accept", "1234", "--reason", "Why not."]);
    assert!(said.contains("nothing changed since HEAD"), "{said}");
    repository.drop_size();
    let digits = fingerprint(&repository, "req-field-removed");
    let said = repository.ends(2, &["diff", "accept", "zzzz", "--reason", "Why not."]);
    assert!(
        said.contains("no change has the fingerprint `zzzz`")
            && said.contains(&format!("Thing.size #{digits}")),
        "{said}"
    );
    let said = repository.ends(2, &["diff", "accept", &digits, "--reason", " "]);
    assert!(said.contains("the reason is empty"), "{said}");

    // Both APIs make the same change.
    let size = "        size:\n          type: integer\n          format: int32\n";
    repository.edit("specs/v1/other/openapi.yaml", size, "");
    repository.succeed(&["names", "drop", "other", "v1Thing.size"]);
    let accept = ["diff", "accept", &digits, "--reason", "Why not."];
    let said = repository.ends(2, &accept);
    assert!(
        said.contains("several APIs have the change") && said.contains("--api"),
        "{said}"
    );
    repository.succeed(&[&accept[..], &["--api", "other"]].concat());
    assert!(
        repository
            .read("specs/v1/other/accepted.yaml")
            .contains("Why not.")
    );
    // Only one of them is left.
    repository.succeed(&accept);
    assert!(repository.read(ACCEPTED).contains("Why not."));
    let said = repository.ends(2, &accept);
    assert!(said.contains("several APIs have the change"), "{said}");
}

/// The command that the gate prints.
fn printed(said: &str) -> &str {
    let from = said.find("diff accept ").expect("a command");
    said[from..].split('`').next().expect("its end")
}

#[test]
fn the_gate_names_the_api_where_several_have_the_change() {
    let repository = Repository::new();
    let (old, new) = ("format: int32\n", "format: int32\n          maximum: 9\n");
    for document in [DOCUMENT, "specs/v1/other/openapi.yaml"] {
        repository.edit(document, old, new);
    }
    repository.edit(
        "specs/manifest.yaml",
        "release: \"0.1.0\"",
        "release: \"0.1.1\"",
    );
    repository.succeed(&["generate"]);
    // The command as it is printed, without the reason.
    for api in ["small", "other"] {
        let said = repository.ends(1, &["diff", "--fail-on", "risk"]);
        let command = printed(&said);
        assert_eq!(command.contains("--api"), api == "small", "{command}");
        let words: Vec<&str> = command.split(' ').collect();
        repository.succeed(&words);
        let accepted = repository.read(&format!("specs/v1/{api}/accepted.yaml"));
        assert!(accepted.contains("reason: TEXT"), "{accepted}");
    }
    repository.succeed(&["diff", "--fail-on", "risk"]);
    // The report of one API does not contain the changes of the others, and the change is new since that base.
    repository.git(&["checkout", "--quiet", "--", "."]);
    repository.git(&["clean", "--quiet", "--force", "specs"]);
    repository.edit(DOCUMENT, old, new);
    repository.edit("specs/v1/other/openapi.yaml", old, new);
    repository.succeed(&["generate"]);
    repository.git(&["tag", "before"]);
    repository.commit("a limit");
    let diff = ["diff", "small", "--fail-on", "risk", "--base", "before"];
    let said = repository.ends(1, &diff);
    let command = printed(&said);
    assert!(command.contains("--api small --base before"), "{command}");
    repository.succeed(&command.split(' ').collect::<Vec<_>>());
}

#[test]
fn what_is_no_acceptance_is_reported_with_its_line() {
    let repository = Repository::new();
    let good = "accepted:\n- kind: op-added\n  pointer: \"#/x\"\n  reason: r\n";
    for (text, expected) in [
        (
            "accepted: none\n".to_owned(),
            "does not contain exactly one list",
        ),
        (
            good.replace("op-added", "op-aded"),
            "`op-aded` is not a kind of change",
        ),
        (
            good.replace("  reason: r\n", ""),
            "the acceptance has no `reason`",
        ),
        (good.replace("reason", "reasons"), "`reasons` is not a key"),
        (format!("{good}  expires: 2026-1-1\n"), "is not a date"),
        (
            format!("{good}  before: 1\n"),
            "`before` is 1, which is not a string",
        ),
    ] {
        repository.write(ACCEPTED, &text);
        let said = repository.ends(2, &["diff"]);
        assert!(
            said.contains(expected) && said.contains("accepted.yaml"),
            "{said}"
        );
    }
}
