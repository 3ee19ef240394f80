//! Decisions passed to `cargo xtask update`, as flags or as a file, and how reports show them.

use super::two_documents::{Schema, command, document, has, paste, record, refused, repository};

#[test]
fn a_decision_is_a_fact_in_report_and_changelog() {
    let with = |field: &str| record(&[("Thing", &["id", field])]);
    let repository = repository(&with("startTimestamp"), &with("startingTimestamp"));
    let said = refused(&repository, &[]);
    has(
        &said,
        &["fix: `--keep Thing.startTimestamp=startingTimestamp`"],
    );
    // Dropped: nothing was renamed, however alike the names are.
    let drop = [
        "update",
        "small",
        "newer.yaml",
        "--drop",
        "Thing.startTimestamp",
    ];
    repository.succeed(&drop);
    let report = repository.run(&["diff", "small"]).out;
    has(&report, &["req-field-removed", "req-field-added-optional"]);
    let changelog = repository.run(&["changelog", "small"]).out;
    has(&changelog, &["### Added", "### Removed"]);
    for text in [report, changelog] {
        assert!(
            !text.contains("rename") && !text.contains("replaces"),
            "{text}"
        );
    }
    repository.git(&["checkout", "--quiet", "."]);
    // Kept: it was renamed, and nothing is guessed.
    paste(&repository, &said);
    let report = repository.run(&["diff", "small"]).out;
    has(
        &report,
        &["WIRE  req-field-renamed  Thing.startTimestamp → startingTimestamp"],
    );
    assert!(
        !report.contains("sure") && !report.contains("rename?"),
        "{report}"
    );
}

#[test]
fn a_dropped_record_is_a_fact_too() {
    let with = |name: &str| {
        let calls = [("get", "/things", "GetThing", "", name)];
        document(&calls, &[(name, &["id", "name", "zone"])])
    };
    let repository = repository(&with("Thing"), &with("ThingView"));
    let said = refused(&repository, &[]);
    has(
        &said,
        &[
            "fix: `--keep Thing=ThingView`",
            "same response of `get_thing`, 3 of 3 fields",
        ],
    );
    repository.succeed(&["update", "small", "newer.yaml", "--drop", "Thing"]);
    let report = repository.run(&["diff", "small"]).out;
    assert!(
        !report.contains("type-name-moved") && !report.contains("sure"),
        "{report}"
    );
    has(&report, &["resp-type-changed"]);
}

#[test]
fn dropping_an_operation_takes_along_the_types_that_only_it_used() {
    let shared: Schema<'_> = ("Label", &["text"]);
    let old = document(
        &[
            ("get", "/things", "GetThing", "", "Thing"),
            ("post", "/jobs", "StartJob", "JobRequest", "Job"),
        ],
        &[
            ("Thing", &["id", "label: Label"]),
            ("JobRequest", &["job: Job"]),
            ("Job", &["cause: JobCause", "label: Label"]),
            ("JobCause", &["why"]),
            shared,
        ],
    );
    let new = document(
        &[("get", "/things", "GetThing", "", "Thing")],
        &[("Thing", &["id", "label: Label"]), shared],
    );
    let repository = repository(&old, &new);
    let said = refused(&repository, &[]);
    // One decision, not four.
    assert_eq!(said.matches("error: ").count(), 1, "{said}");
    assert_eq!(
        command(&said),
        ["update", "small", "newer.yaml", "--drop", "StartJob"]
    );
    let done = paste(&repository, &said);
    for ty in ["JobRequest", "Job", "JobCause"] {
        has(
            &done,
            &[&format!(
                "Dropped type `{ty}` (Rust name `{ty}`): only what was dropped used it"
            )],
        );
    }
    let ledger = repository.read("specs/v1/small/names.lock");
    assert!(
        ledger.contains("Label") && !ledger.contains("Job"),
        "{ledger}"
    );
}

#[test]
fn more_than_ten_open_decisions_are_a_file_to_edit_and_pass_back() {
    let with = |ending: &str| {
        let fields: Vec<String> = ('a'..='l')
            .map(|c| format!("{c}{c}{c}{c}{c}{ending}"))
            .collect();
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        record(&[("Thing", &fields)])
    };
    let repository = repository(&with("Old"), &with("Fresh"));
    let said = refused(&repository, &[]);
    has(
        &said,
        &[
            "error: names.lock and the new document disagree about 12 names",
            "fix: edit target/update/small.txt",
            "Nothing was written.",
        ],
    );
    let file = "target/update/small.txt";
    assert_eq!(
        command(&said),
        ["update", "small", "newer.yaml", "--decisions", file]
    );
    let lines = repository.read(file);
    let decisions: Vec<&str> = lines
        .lines()
        .filter(|line| line.starts_with("--"))
        .collect();
    assert_eq!(decisions.len(), 12, "{lines}");
    has(
        decisions[0],
        &[
            "--keep Thing.aaaaaOld=aaaaaFresh  # same type, ",
            "; or --drop Thing.aaaaaOld (if it is removed for good)",
        ],
    );
    // An edited file stays when the update runs without it.
    repository.edit(
        file,
        "--keep Thing.bbbbbOld=bbbbbFresh",
        "--drop Thing.bbbbbOld",
    );
    let again = refused(&repository, &[]);
    has(&again, &["fix: edit target/update/small-2.txt"]);
    // A line that is no decision is named, and nothing else is proposed.
    repository.edit(file, "--drop Thing.bbbbbOld", "--lose Thing.bbbbbOld");
    let broken = refused(&repository, &["--decisions", file]);
    has(
        &broken,
        &[
            "error: `--lose` is no decision\n  --> target/update/small.txt:9\n  fix: write `--keep OLD=NEW`",
            "Fix the problems above, then run again:",
        ],
    );
    assert_eq!(
        command(&broken),
        ["update", "small", "newer.yaml", "--decisions", file]
    );
    repository.edit(file, "--lose Thing.bbbbbOld", "--drop Thing.bbbbbOld");
    // An argument replaces the line about the same row.
    let keep = ["--decisions", file, "--drop", "Thing.cccccOld"];
    let done = repository.succeed(&[&["update", "small", "newer.yaml"][..], &keep].concat());
    has(
        &done,
        &[
            "Dropped field `Thing.bbbbbOld`",
            "Dropped field `Thing.cccccOld`",
        ],
    );
    let ledger = repository.read("specs/v1/small/names.lock");
    has(
        &ledger,
        &["aaaaaFresh: aaaaa_old", "bbbbbFresh: bbbbb_fresh"],
    );
}

#[test]
fn decisions_about_members_of_a_dropped_type_do_not_matter() {
    let with = |name: &str, field: &str| {
        let calls = [("get", "/things", "GetThing", "", name)];
        document(&calls, &[(name, &["id", "name", field])])
    };
    let repository = repository(&with("Thing", "zone"), &with("View", "zones: []"));
    let said = refused(&repository, &[]);
    has(&said, &["--keep Thing=View", "--drop Thing.zone"]);
    repository.write(
        "decisions.txt",
        "--drop Thing\n--drop Thing.zone\n--keep Thing.name=names\n",
    );
    repository.succeed(&[
        "update",
        "small",
        "newer.yaml",
        "--decisions",
        "decisions.txt",
    ]);
}
