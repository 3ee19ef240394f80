//! Schemas that only errors use: one record for each that changed, at its place, with the calls that answer it.

use std::fmt::Write as _;

use tidbcloud_review::kind::ChangeKind;

use crate::several::{api, expect, record, reference};
use crate::{changes, lines};

/// `GET /<path>` without a response schema, and errors.
fn failing(path: &str, errors: &[(&str, &str)]) -> String {
    let mut text = format!(
        "  /{path}:\n    get:\n      operationId: get_{path}\n      responses:\n        \"204\": {{description: \"\"}}\n"
    );
    for (status, schema) in errors {
        let schema = reference(schema);
        let _ = writeln!(
            text,
            "        \"{status}\": {{description: \"\", content: {{application/json: {{schema: {schema}}}}}}}"
        );
    }
    text
}

/// Two calls that answer errors of one schema.
fn two(schema: &str) -> String {
    failing("a", &[("400", schema), ("404", schema)]) + &failing("b", &[("400", schema)])
}

#[test]
fn an_error_schema_that_is_renamed_and_changed_is_one_record() {
    let old = api(&two("Status"), &record("Status", &[("code", "integer")]));
    let new = api(
        &two("Failure"),
        &record("Failure", &[("code", "integer"), ("message", "string")]),
    );
    expect(
        &old,
        &new,
        &[(ChangeKind::ErrorResponseChanged, "Status → Failure")],
    );
    expect(
        &new,
        &old,
        &[(ChangeKind::ErrorResponseChanged, "Failure → Status")],
    );
    let changes = changes(&old, &new);
    assert_eq!(changes[0].confidence, Some(100));
    let users: Vec<_> = changes[0].used_by.iter().collect();
    assert_eq!(users.len(), 2, "{}", lines(&changes));
    assert_eq!(
        (&*users[0].operation, &*users[0].path),
        ("get_a", "400, 404")
    );
}

#[test]
fn an_error_schema_that_is_only_renamed_is_no_change() {
    let fields = [("code", "integer")];
    let old = api(&two("Status"), &record("Status", &fields));
    let new = api(&two("Failure"), &record("Failure", &fields));
    expect(&old, &new, &[]);
}

#[test]
fn one_call_that_answers_errors_of_another_schema_is_reported_at_the_call() {
    let schemas =
        record("Status", &[("code", "integer")]) + &record("Failure", &[("why", "string")]);
    let old = api(
        &(two("Status") + &failing("c", &[("400", "Failure")])),
        &schemas,
    );
    let other = failing("a", &[("400", "Status"), ("404", "Failure")]);
    let rest = failing("b", &[("400", "Status")]) + &failing("c", &[("400", "Failure")]);
    let new = api(&(other + &rest), &schemas);
    expect(&old, &new, &[(ChangeKind::ErrorResponseChanged, "get_a")]);
}

#[test]
fn a_change_below_error_schemas_is_reported_where_it_is_once() {
    let schemas = |detail: &[(&str, &str)]| {
        record("Status", &[("details", "[]Detail")])
            + &record("Fault", &[("detail", "Detail")])
            + &record("Detail", detail)
    };
    let operations = two("Status") + &failing("c", &[("418", "Fault")]);
    let old = api(&operations, &schemas(&[("a", "string")]));
    let new = api(&operations, &schemas(&[("a", "string"), ("b", "string")]));
    expect(&old, &new, &[(ChangeKind::ErrorResponseChanged, "Detail")]);
    let changes = changes(&old, &new);
    assert_eq!(changes[0].subject.pointer, "#/components/schemas/Detail");
    let users: Vec<&str> = changes[0]
        .used_by
        .iter()
        .map(|one| &*one.operation)
        .collect();
    assert_eq!(users, ["get_a", "get_b", "get_c"]);
}

#[test]
fn error_schemas_in_circles_that_stayed_are_no_change() {
    let schemas = record("Status", &[("cause", "Cause")])
        + &record("Cause", &[("status", "Status"), ("cause", "Cause")]);
    let old = api(&two("Status"), &schemas);
    let new = api(&two("Failure"), &schemas.replace("Status", "Failure"));
    expect(&old, &new, &[]);
}
