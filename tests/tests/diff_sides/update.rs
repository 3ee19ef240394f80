//! `cargo xtask update`: everything is written, or nothing.

use super::repository::{DOCS, DOCUMENT, Repository, published};

pub(crate) fn refuses(repository: &Repository, arguments: &[&str], parts: &[&str]) {
    let before = repository.files();
    let ended = repository.run(arguments);
    assert_eq!(
        ended.code,
        Some(2),
        "{arguments:?}: {}{}",
        ended.out,
        ended.err
    );
    for part in parts {
        assert!(ended.err.contains(part), "{part}:\n{}", ended.err);
    }
    // Warnings would hide the errors that have to be fixed.
    assert!(!ended.out.contains("Vendor"), "{}", ended.out);
    assert!(
        !ended.err.contains("/.tmp"),
        "names a temporary folder:\n{}",
        ended.err
    );
    assert_eq!(repository.files(), before, "nothing is written");
}

#[test]
fn a_document_becomes_crates_in_one_go() {
    let repository = Repository::new();
    let said = repository.succeed(&["update", "small", "published.yaml"]);
    assert!(
        said.contains("0 files in specs/, 0 in generated/"),
        "{said}"
    );
    let newer = published()
        .replace("size:", "weight:")
        .replace("enum: [FAST, SAFE]", "enum: [FAST, SAFE, SLOW]")
        .replace("ThingService_GetThing", "ThingService_FetchThing");
    repository.write("newer.yaml", &newer);
    let said = repository.succeed(&[
        "update",
        "small",
        "newer.yaml",
        "--keep",
        "ThingService_GetThing=ThingService_FetchThing",
        "--keep",
        "v1Thing.size=v1Thing.weight",
        "--rename",
        "ThingOptionsMode.FAST=Quick",
    ]);
    for part in [
        "Wrote specs/v1/small/openapi.yaml",
        "Wrote specs/v1/small/names.lock",
        "Updated small from newer.yaml: 3 files in specs/",
        "Report small: ",
        "`cargo xtask diff small` prints the whole report",
        "To do new without documentation: 2 (Thing.weight, ThingOptionsMode.SLOW)",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    let said = repository.ends(2, &["generate", "--check"]);
    assert!(
        said.contains("\nThingOptionsMode.SLOW: TEXT") && !said.contains("Stale"),
        "{said}"
    );
    let docs = repository.read(DOCS)
        + "Thing.weight: In kilograms.\nThingOptionsMode.SLOW: Takes its time.\n";
    repository.write(DOCS, &docs);
    repository.succeed(&["generate"]);
    repository.succeed(&["generate", "--check"]);
    let client = repository.read("generated/small-v1/src/client.rs");
    assert!(
        client.contains("fn get_thing(") && !client.contains("fetch_thing"),
        "{client}"
    );
    let said = repository.succeed(&["update", "small", "newer.yaml"]);
    assert!(
        said.contains("0 files in specs/, 0 in generated/"),
        "{said}"
    );
}

#[test]
fn all_actions_that_do_not_match_are_reported_at_once() {
    let repository = Repository::new();
    let newer = published()
        .replace("      token:\n        type: string\n", "")
        .replace(
            "          mode:\n            type: string\n            enum: [FAST, SAFE]\n",
            "          speed:\n            type: integer\n",
        );
    repository.write("newer.yaml", &newer);
    let common = repository
        .read("specs/v1/small/overlay.yaml")
        .replace("v1Thing", "v1Nothing")
        .replace("ThingOptions", "v1Nothing");
    repository.write("specs/common.overlay.yaml", &common);
    refuses(
        &repository,
        &["update", "small", "newer.yaml"],
        &[
            "specs/v1/small/overlay.yaml:6 (#/actions/0)",
            "specs/v1/small/overlay.yaml:10 (#/actions/1)",
            "specs/common.overlay.yaml:6 (#/actions/0)",
            "specs/common.overlay.yaml:10 (#/actions/1)",
            "Nothing was written.",
        ],
    );
}

#[test]
fn a_step_that_fails_leaves_everything_as_it_was() {
    let repository = Repository::new();
    let whole = published();
    let renamed = whole.replace("v1Thing", "v1Item");
    let half = &whole[..whole.find("definitions/v1Thing").expect("a reference")];
    let cases: [(&str, &[&str], &str); 6] = [
        ("", &[], "the file is empty"),
        (half, &[], "newer.yaml"),
        (
            &whole.replace("small.example", "stranger.example"),
            &[],
            "the document names https://stranger",
        ),
        (&renamed, &[], "action 0 on"),
        (&whole, &["--keep", "v1Thing"], "is not two names"),
        (&whole, &["--drop", "v1Thin"], "no row is called `v1Thin`"),
    ];
    for (text, more, expected) in cases {
        repository.write("newer.yaml", text);
        let arguments = [&["update", "small", "newer.yaml"][..], more].concat();
        refuses(
            &repository,
            &arguments,
            &[expected, "fix: ", "Nothing was written."],
        );
    }
    // Name conflicts: reported with the options that resolve them.
    let newer = whole.replace("size:", "weight:");
    repository.write("newer.yaml", &newer);
    refuses(
        &repository,
        &["update", "small", "newer.yaml"],
        &[
            "v1Thing.size",
            "specs/v1/small/names.lock:",
            "`--keep OLD=NEW`",
        ],
    );
    refuses(
        &repository,
        &["update", "third", "newer.yaml"],
        &["no API has the id `third`"],
    );
}

#[test]
fn a_crate_that_cannot_be_written_takes_the_document_back() {
    let repository = Repository::new();
    let newer = published().replace("enum: [FAST, SAFE]", "enum: [FAST, SAFE, SLOW]");
    repository.write("newer.yaml", &newer);
    // A folder is in place of a file that is written.
    let types = "generated/small-v1/src/types";
    let file = std::fs::read_dir(repository.path(types)).expect("types");
    let file = file.map(|entry| entry.expect("a file").file_name());
    let name = file.last().expect("a file").to_string_lossy().into_owned();
    let written = repository.path(&format!("{types}/{name}"));
    std::fs::remove_file(&written).expect("the file");
    repository.write(&format!("{types}/{name}/in/the/way"), "x");
    let vendored = repository.read(DOCUMENT);
    let ended = repository.run(&["update", "small", "newer.yaml"]);
    assert_eq!(ended.code, Some(2), "{}{}", ended.out, ended.err);
    assert!(
        ended.err.contains("a folder is in place of a file"),
        "{}",
        ended.err
    );
    assert_eq!(repository.read(DOCUMENT), vendored);
}

#[test]
fn a_folder_where_a_file_belongs_is_named() {
    let repository = Repository::new();
    let file = "generated/small-v1/src/client.rs";
    std::fs::remove_file(repository.path(file)).expect("a file");
    std::fs::create_dir(repository.path(file)).expect("a folder");
    for arguments in [&["generate"][..], &["update", "small", "published.yaml"]] {
        refuses(
            &repository,
            arguments,
            &[
                "error: a folder is in place of a file that the generator writes",
                &format!("--> {file}"),
                "fix: move the folder away",
            ],
        );
    }
}
