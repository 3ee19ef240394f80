//! `cargo xtask update` after overlay, names or docs were edited for the new document, as its messages advise.

use super::repository::{DOCUMENT, Repository, published};

const OVERLAY: &str = "specs/v1/small/overlay.yaml";
const DOCS: &str = "specs/v1/small/docs.yaml";
const KEEP: [&str; 5] = ["update", "small", "newer.yaml", "--keep", "v1Thing=v1Item"];

/// The document calls `v1Thing` by another name.
fn renamed() -> Repository {
    let repository = Repository::new();
    repository.write("newer.yaml", &published().replace("v1Thing", "v1Item"));
    repository
}

/// An operation without an upstream `operationId`: the overlay sets one, and no longer does once the operation is removed.
fn named_by_overlay() -> (Repository, String) {
    let repository = Repository::new();
    let without = published().replace("      operationId: ThingService_GetThing\n", "");
    repository.write("newer.yaml", &without);
    let before = repository.read(OVERLAY);
    let action = "- target: $.paths['/things/{thingId}'].get\n  description: It reads better.\n  update:\n    operationId: fetch_thing\n";
    repository.write(OVERLAY, &format!("{before}{action}"));
    let keep = "ThingService_GetThing=fetch_thing";
    repository.succeed(&["update", "small", "newer.yaml", "--keep", keep]);
    let rename = ["names", "rename", "small", "fetch_thing", "fetch_thing"];
    repository.succeed(&rename);
    repository.edit(
        DOCS,
        "Thing: A thing.\n",
        "Thing: A thing.\nfetch_thing: Reads one.\nfetch_thing.thingId: Which one.\n",
    );
    repository.succeed(&["generate"]);
    repository.commit("a better name");
    let removed = &without[..without.find("  /things/{thingId}:\n").expect("a path")];
    let definitions = &without[without.find("definitions:\n").expect("definitions")..];
    repository.write("newer.yaml", &format!("{removed}{definitions}"));
    (repository, before)
}

/// The line of the summary about the changes.
fn report(said: &str) -> &str {
    let line = said.lines().find(|line| line.contains("Report small: "));
    line.unwrap_or_else(|| panic!("no report:\n{said}")).trim()
}

#[test]
fn an_overlay_for_the_new_document_does_not_stop_it() {
    let repository = renamed();
    let said = repository.ends(2, &KEEP);
    for part in [
        "action 0 on `$.components.schemas.v1Thing.properties.token` matches nothing",
        "These problems are in newer.yaml, checked with ",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    repository.edit(OVERLAY, "v1Thing", "v1Item");
    let said = repository.succeed(&KEEP);
    assert!(report(&said).contains("no changes since HEAD ("), "{said}");
    assert!(!said.contains("warning"), "{said}");
    assert!(repository.read(DOCUMENT).contains("v1Item"));
    repository.succeed(&["generate", "--check"]);
    repository.succeed(&["diff", "small"]);
}

#[test]
fn a_commit_that_does_not_fit_itself_stops_nothing() {
    let repository = renamed();
    repository.edit(OVERLAY, "v1Thing", "v1Item");
    repository.commit("edit the overlay first");
    let said = repository.succeed(&KEEP);
    for part in [
        "warning: cannot compare the update with HEAD (",
        ")\n  why: action 0 on",
        ":specs/v1/small/overlay.yaml:6",
        "Compared with the vendored document",
        "Note 1 overlay actions do not match it: action 0 on",
        "Report small: ",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    assert!(!said.contains("`cargo xtask diff small` prints"), "{said}");
    assert!(repository.read(DOCUMENT).contains("v1Item"));
    repository.succeed(&["generate", "--check"]);
}

#[test]
fn without_git_the_vendored_document_is_compared_with() {
    let repository = renamed();
    std::fs::remove_dir_all(repository.path(".git")).expect("a folder");
    repository.edit(OVERLAY, "v1Thing", "v1Item");
    let ended = repository.run_with(&KEEP, &[("GIT_CEILING_DIRECTORIES", "/")]);
    let said = format!("{}{}", ended.out, ended.err);
    assert_eq!(ended.code, Some(0), "{said}");
    for part in [
        "cannot compare the update with the committed specs/",
        "git finds no repository here",
        "Compared with the vendored document",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
}

#[test]
fn nothing_to_compare_with_is_reported_and_the_update_is_made() {
    let repository = Repository::new();
    repository.write(DOCUMENT, "nothing: here\n");
    repository.commit("broken");
    let said = repository.succeed(&["update", "small", "published.yaml"]);
    assert_eq!(
        said.matches("warning: cannot compare the update with ")
            .count(),
        2
    );
    for part in [
        "cannot compare the update with HEAD (",
        "cannot compare the update with the vendored document",
        "Report none: ",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    repository.succeed(&["generate", "--check"]);
}

#[test]
fn docs_for_the_new_document_do_not_keep_stale_ones() {
    let repository = Repository::new();
    repository.edit(
        DOCS,
        "Thing: A thing.\n",
        "Thing: A thing.\nget_thing.thingId: Which one.\n",
    );
    repository.succeed(&["generate"]);
    repository.commit("document a parameter");
    let newer = published()
        .replace("{thingId}", "{thingKey}")
        .replace("name: thingId", "name: thingKey");
    repository.write("newer.yaml", &newer);
    let docs = repository.read(DOCS);
    repository.write(DOCS, &format!("{docs}get_thing.thingKey: Which one.\n"));
    let said = repository.succeed(&["update", "small", "newer.yaml"]);
    let expected = "Dropped documentation of `get_thing.thingId`";
    assert!(said.contains(expected), "{said}");
    assert_eq!(
        repository.read(DOCS),
        "Thing: A thing.\nget_thing.thingKey: Which one.\n"
    );
}

#[test]
fn a_docs_key_that_was_never_an_identity_stays_to_be_corrected() {
    let repository = Repository::new();
    let docs = repository.read(DOCS);
    repository.write(DOCS, &format!("{docs}Thing.colour: Which one.\n"));
    let said = repository.ends(2, &["update", "small", "published.yaml"]);
    for part in [
        "`Thing.colour` is no identity",
        "These problems are in published.yaml, checked with ",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
}

#[test]
fn docs_that_have_the_new_name_already_are_kept_once() {
    let repository = Repository::new();
    let docs = "Thing: A thing.\nThing.size: Old.\nThing.weight: New.\n";
    repository.write(DOCS, docs);
    repository.write("newer.yaml", &published().replace("size:", "weight:"));
    let keep = "v1Thing.size=v1Thing.weight";
    repository.succeed(&["update", "small", "newer.yaml", "--keep", keep]);
    assert_eq!(
        repository.read(DOCS),
        "Thing: A thing.\nThing.weight: New.\n"
    );
}

#[test]
fn a_removed_operation_has_its_old_name() {
    let (repository, overlay) = named_by_overlay();
    repository.write(OVERLAY, &overlay);
    let said = repository.succeed(&["update", "small", "newer.yaml", "--drop", "fetch_thing"]);
    assert!(said.contains("BREAK op-removed fetch_thing #"), "{said}");
    let record = repository.change("op-removed");
    assert_eq!(record["subject"]["name"], "fetch_thing", "{record:#}");
    assert!(!repository.read(DOCS).contains("fetch_thing"));
}

#[test]
fn names_that_were_kept_before_change_no_verdict() {
    let repository = renamed();
    repository.succeed(&["names", "keep", "small", "v1Thing", "v1Item"]);
    repository.edit(OVERLAY, "v1Thing", "v1Item");
    let said = repository.succeed(&["update", "small", "newer.yaml"]);
    assert!(
        report(&said).contains("no changes since HEAD (")
            && report(&said).contains("; declares 0.1.0"),
        "{said}"
    );
    let said = repository.succeed(&["diff", "small"]);
    assert!(said.contains("no changes"), "{said}");
}

#[test]
fn the_advice_on_a_name_conflict_resolves_it() {
    let repository = Repository::new();
    let newer = published()
        .replace("size:", "sizes:")
        .replace(
            "        properties:\n          mode:\n",
            "        properties:\n          inner:\n            $ref: \"#/definitions/v2Thing\"\n          mode:\n",
        )
        .replace(
            "definitions:\n",
            "definitions:\n  v2Thing:\n    type: object\n    properties:\n      a:\n        type: string\n",
        );
    repository.write("newer.yaml", &newer);
    let update = ["update", "small", "newer.yaml"];
    let said = repository.ends(2, &update);
    assert!(!said.contains("cargo xtask names"), "{said}");
    // Word for word, without the quotes of a shell, which nothing here needs.
    let printed = |option: &str| {
        let from = said.find(option).unwrap_or_else(|| panic!("{said}"));
        let words = said[from..].split('`').next().unwrap_or_default();
        words.split(' ').map(str::to_owned).collect::<Vec<_>>()
    };
    let (keep, rename) = (printed("--keep v1"), printed("--rename v2Thing="));
    assert!(said.contains("`--drop v1Thing.size`"), "{said}");
    let mut arguments = update.to_vec();
    arguments.extend(keep.iter().chain(&rename).map(String::as_str));
    let said = repository.succeed(&arguments);
    assert!(
        said.contains("Kept Rust name `size`: wire name `v1Thing.size` is now `v1Thing.sizes`"),
        "{said}"
    );
    assert!(said.contains("Named type `v2Thing`: Rust name `"), "{said}");
    repository.permit_undocumented();
    repository.succeed(&["generate"]);
    repository.succeed(&["generate", "--check"]);
}

#[test]
fn acceptances_that_cannot_be_read_are_not_reported_as_document_errors() {
    let repository = Repository::new();
    repository.write("specs/v1/small/accepted.yaml", "accepted: none\n");
    let said = repository.ends(2, &["update", "small", "published.yaml"]);
    assert!(said.contains("specs/v1/small/accepted.yaml"), "{said}");
    assert!(!said.contains("These problems are in"), "{said}");
}

#[test]
fn what_the_new_document_has_is_not_dropped() {
    let repository = Repository::new();
    let before = repository.files();
    let drop = ["--drop", "v1Thing"];
    let said = repository.ends(
        2,
        &[&["update", "small", "published.yaml"][..], &drop].concat(),
    );
    for part in [
        "type `v1Thing` (`Thing`) cannot be dropped: the new document still has it",
        "specs/v1/small/names.lock",
        "fix: leave `--drop v1Thing` out",
        "`--rename v1Thing=NAME`",
        "Nothing was written.",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    assert_eq!(repository.files(), before, "nothing is written");
}
