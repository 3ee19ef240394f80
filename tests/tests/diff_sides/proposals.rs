//! Proposals of `cargo xtask update` where names.lock and the new document disagree, and that reports believe the decisions.

use std::fmt::Write as _;

use super::repository::Repository;

/// Method, path, operationId, schema of the body and of the response; empty where there is none.
type Call<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

/// Name and fields of a record: `id`, `owner: Owner`, `tags: []`, `labels: {}`, `on: boolean`. Without a type it is a string.
type Schema<'a> = (&'a str, &'a [&'a str]);

fn document(calls: &[Call<'_>], schemas: &[Schema<'_>]) -> String {
    let mut text = "openapi: 3.0.3\ninfo: {title: Small, version: v1}\n\
                    servers: [{url: \"https://small.example.com/v1\"}]\npaths:\n"
        .to_owned();
    let reference = |name: &str| format!("{{$ref: \"#/components/schemas/{name}\"}}");
    let json = |name: &str| format!("{{application/json: {{schema: {}}}}}", reference(name));
    let mut last = "";
    for (method, path, id, body, response) in calls {
        if *path != last {
            writeln!(text, "  \"{path}\":").expect("text");
        }
        last = path;
        writeln!(text, "    {method}:\n      operationId: {id}").expect("text");
        let arguments: Vec<String> = path
            .split('{')
            .skip(1)
            .filter_map(|part| part.split('}').next())
            .map(|name| {
                format!("{{name: {name}, in: path, required: true, schema: {{type: string}}}}")
            })
            .collect();
        if !arguments.is_empty() {
            writeln!(text, "      parameters: [{}]", arguments.join(", ")).expect("text");
        }
        if !body.is_empty() {
            let content = json(body);
            writeln!(
                text,
                "      requestBody: {{required: true, content: {content}}}"
            )
            .expect("text");
        }
        let content = match response.is_empty() {
            true => String::new(),
            false => format!(", content: {}", json(response)),
        };
        writeln!(
            text,
            "      responses: {{\"200\": {{description: \"\"{content}}}}}"
        )
        .expect("text");
    }
    text.push_str("components:\n  schemas:\n");
    for (name, fields) in schemas {
        let fields: Vec<String> = fields
            .iter()
            .map(|field| {
                let (field, ty) = field.split_once(": ").unwrap_or((field, "string"));
                let ty = match ty {
                    "string" | "boolean" | "integer" => format!("{{type: {ty}}}"),
                    "[]" => "{type: array, items: {type: string}}".to_owned(),
                    "{}" => "{type: object, additionalProperties: {type: string}}".to_owned(),
                    name => reference(name),
                };
                format!("{field}: {ty}")
            })
            .collect();
        let fields = fields.join(", ");
        writeln!(
            text,
            "    {name}: {{type: object, properties: {{{fields}}}}}"
        )
        .expect("text");
    }
    text
}

/// One call that sends and returns the first record.
fn record(schemas: &[Schema<'_>]) -> String {
    let name = schemas[0].0;
    document(&[("post", "/things", "CreateThing", name, name)], schemas)
}

/// A repository whose API `small` has this document, and one with the new document as `newer.yaml`.
fn repository(old: &str, new: &str) -> Repository {
    let repository = Repository::new();
    for file in ["overlay.yaml", "names.lock", "docs.yaml", "openapi.yaml"] {
        std::fs::remove_file(repository.path(&format!("specs/v1/small/{file}"))).expect("a file");
    }
    repository.write(".gitignore", "target/\n");
    repository.write("published.yaml", old);
    repository.succeed(&["update", "small", "published.yaml"]);
    repository.commit("the old document");
    repository.write("newer.yaml", new);
    repository
}

fn refused(repository: &Repository, more: &[&str]) -> String {
    let arguments = [&["update", "small", "newer.yaml"][..], more].concat();
    let before = repository.files();
    let ended = repository.run(&arguments);
    assert_eq!(ended.code, Some(2), "{}{}", ended.out, ended.err);
    let mut after = repository.files();
    after.retain(|path, _| !path.to_string_lossy().contains("/target/update/"));
    let mut before = before;
    before.retain(|path, _| !path.to_string_lossy().contains("/target/update/"));
    assert_eq!(after, before, "nothing is written");
    ended.err
}

/// The arguments of the command at the end of a message.
fn command(message: &str) -> Vec<String> {
    let last = message.trim_end().lines().last().expect("a line");
    let words = shlex::split(last).expect("words");
    let arguments = words.strip_prefix(&["cargo".to_owned(), "xtask".to_owned()]);
    arguments.unwrap_or_else(|| panic!("{last}")).to_vec()
}

/// Runs the command at the end of a message, which must succeed.
fn paste(repository: &Repository, message: &str) -> String {
    let command = command(message);
    let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
    repository.succeed(&arguments)
}

#[track_caller]
fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}:\n{text}");
    }
}

#[test]
fn a_negation_is_never_proposed() {
    for (old, new) in [
        ("outputOldValue", "disableOutputOldValue"),
        ("outputOldValue", "outputDisabledOldValue"),
        ("startTimestamp", "stopTimestamp"),
        ("enabled", "disabled"),
    ] {
        let with = |field: &str| record(&[("Feed", &["name", &format!("{field}: boolean")])]);
        let repository = repository(&with(old), &with(new));
        let said = refused(&repository, &[]);
        has(
            &said,
            &[&format!(
                "fix: `--drop Feed.{old}`, if it is removed for good"
            )],
        );
        assert!(!said.contains(&format!("{old}={new}")), "{said}");
        paste(&repository, &said);
    }
}

#[test]
fn an_operation_is_proposed_by_method_and_response_and_never_across_verbs() {
    let old = document(
        &[
            ("get", "/dm/tasks/{id}", "DM_GetTask", "", "Task"),
            ("delete", "/dm/tasks/{id}", "DM_DeleteTask", "", "Task"),
        ],
        &[("Task", &["id", "name"])],
    );
    let new = document(
        &[
            ("get", "/migrations/{id}", "Migration_GetTask", "", "Task"),
            (
                "delete",
                "/migrations/{id}",
                "Migration_CancelTask",
                "",
                "Task",
            ),
            (
                "post",
                "/migrations/{id}:resume",
                "Migration_ResumeTask",
                "",
                "Task",
            ),
        ],
        &[("Task", &["id", "name"])],
    );
    let repository = repository(&old, &new);
    let said = refused(&repository, &[]);
    has(
        &said,
        &[
            "`--keep DM_GetTask=Migration_GetTask`, if `Migration_GetTask` is the same (specs/v1/small/openapi.yaml:",
            "same method, same response, same words in the name",
            "`--drop DM_DeleteTask`, if it is removed for good; `Migration_CancelTask` has another effect",
        ],
    );
    assert!(!said.contains("DM_DeleteTask=Migration"), "{said}");
    paste(&repository, &said);
}

#[test]
fn a_field_is_proposed_by_its_type_before_its_name() {
    let old = record(&[
        ("Sink", &["schemaRegistry: SchemaRegistry"]),
        ("SchemaRegistry", &["url", "user", "zone"]),
    ]);
    let new = record(&[
        (
            "Sink",
            &[
                "awsSchemaRegistry: AwsSchemaRegistry",
                "confluentSchemaRegistry: ConfluentSchemaRegistry",
            ],
        ),
        ("AwsSchemaRegistry", &["region", "keyId"]),
        ("ConfluentSchemaRegistry", &["url", "user", "zone"]),
    ]);
    let repository = repository(&old, &new);
    let said = refused(&repository, &[]);
    has(
        &said,
        &[
            "fix: `--keep Sink.schemaRegistry=confluentSchemaRegistry`",
            "same type, 76 % of the name",
            "fix: `--keep SchemaRegistry=ConfluentSchemaRegistry`",
            "3 of 3 fields",
        ],
    );
    assert!(!said.contains("=awsSchemaRegistry"), "{said}");
    paste(&repository, &said);
}

#[test]
fn a_record_is_proposed_by_the_call_that_uses_it_and_its_fields_in_the_same_round() {
    let calls = |create, edit| {
        document(
            &[
                ("post", "/databases", "CreateDatabase", create, ""),
                ("patch", "/databases", "EditDatabase", edit, ""),
            ],
            &match create {
                "SqlUser" => [
                    ("SqlUser", &["name"] as &[&str]),
                    ("UpdateDatabaseRequest", &["name", "new_name"]),
                ],
                _ => [
                    ("CreateDatabaseBody", &["name"] as &[&str]),
                    ("EditDatabaseBody", &["database", "new_name", "owner"]),
                ],
            },
        )
    };
    let repository = repository(
        &calls("SqlUser", "UpdateDatabaseRequest"),
        &calls("CreateDatabaseBody", "EditDatabaseBody"),
    );
    let said = refused(&repository, &[]);
    has(
        &said,
        &[
            "fix: `--keep UpdateDatabaseRequest=EditDatabaseBody`",
            "same body of `edit_database`, 1 of 4 fields",
            "fix: `--keep SqlUser=CreateDatabaseBody`",
            // The kept record opens this decision, which names the row as the file has it.
            "names.lock has field `UpdateDatabaseRequest.name`",
            "fix: `--drop UpdateDatabaseRequest.name`, if it is removed for good",
        ],
    );
    paste(&repository, &said);
    assert!(
        repository
            .read("specs/v1/small/names.lock")
            .contains("name: UpdateDatabaseRequest")
    );
}

#[test]
fn a_proposal_of_another_type_is_neither_first_nor_alone() {
    let old = record(&[("Export", &["id", "downloadUrl"])]);
    let new = record(&[("Export", &["id", "downloadUrls: {}"])]);
    let repository = repository(&old, &new);
    let said = refused(&repository, &[]);
    has(
        &said,
        &[
            "fix: `--drop Export.downloadUrl`, if it is removed for good; `--keep Export.downloadUrl=downloadUrls`, \
             only if `downloadUrls` is the same although: another type: text → map of text",
        ],
    );
    assert!(command(&said).contains(&"--drop".to_owned()), "{said}");
}

#[test]
fn several_near_candidates_are_shown_with_their_reasons() {
    let old = record(&[("Thing", &["id", "title"])]);
    let new = record(&[("Thing", &["id", "titleText", "titleHtml"])]);
    let repository = repository(&old, &new);
    let said = refused(&repository, &[]);
    let line = said
        .lines()
        .find(|line| line.contains("fix: "))
        .expect("advice");
    has(
        line,
        &[
            "=titleText` (",
            "=titleHtml` (",
            "same type, ",
            " or `--keep",
            "if that is the same",
        ],
    );
    paste(&repository, &said);
}

#[test]
fn values_are_proposed_by_case_and_lost_prefix() {
    let with = |values: &str| {
        record(&[("Thing", &["id", "state: State"])])
            + &format!("    State: {{type: string, enum: [{values}]}}\n")
    };
    let repository = repository(
        &with("STAGE_RUNNING, STAGE_FAILED, in-progress"),
        &with("RUNNING, FAILED, in_progress"),
    );
    let said = refused(&repository, &[]);
    has(
        &said,
        &[
            "fix: `--keep State.STAGE_RUNNING=RUNNING`",
            "same without the prefix `STAGE_`",
            "fix: `--keep State.STAGE_FAILED=FAILED`",
            "fix: `--keep State.in-progress=in_progress`",
            "same but for case and separators",
        ],
    );
    paste(&repository, &said);
}

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

#[test]
fn every_failure_ends_with_the_whole_command() {
    let with = |field: &str| record(&[("Thing", &["id", field])]);
    let repository = repository(&with("size"), &with("colour"));
    let said = refused(
        &repository,
        &["--keep", "Thing.sise=colour", "--rename", "Thing.id=key"],
    );
    has(
        &said,
        &["no row is called `Thing.sise`", "did you mean Thing.size?"],
    );
    // A refused flag is left out, an accepted one stays.
    let expected = [
        "update",
        "small",
        "newer.yaml",
        "--rename",
        "Thing.id=key",
        "--drop",
        "Thing.size",
    ];
    assert_eq!(command(&said), expected);
    paste(&repository, &said);
    repository.write("my document.yaml", "");
    let ended = repository.run(&["update", "small", "my document.yaml", "--drop", "GET /a"]);
    has(
        &ended.err,
        &[
            "error: ",
            "Nothing was written. Fix the problems above, then run again:\n\n  \
             cargo xtask update small 'my document.yaml' --drop 'GET /a'",
        ],
    );
    // No flag helps here, so none is named.
    assert!(!ended.err.contains("--keep"), "{}", ended.err);
}

#[test]
fn rows_are_compared_with_the_committed_document_where_the_work_tree_no_longer_fits() {
    let with = |field: &str| record(&[("Thing", &["id", &format!("{field}: {{}}")])]);
    let repository = repository(&with("labels"), &with("labelMap"));
    let overlay = "overlay: 1.1.0\ninfo: {title: Small, version: v1}\nactions:\n\
                   - target: $.components.schemas.Thing.properties.labelMap\n  description: Free text.\n  update:\n    x-secret: false\n";
    repository.write("specs/v1/small/overlay.yaml", overlay);
    let said = refused(&repository, &[]);
    has(&said, &["same type, "]);
}
