//! Proposals of `cargo xtask update` where names.lock and the new document disagree.

use super::two_documents::{command, document, has, paste, record, refused, repository};

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
