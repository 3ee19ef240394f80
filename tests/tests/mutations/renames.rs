//! Removed items next to added ones: renames if the names are similar, never if they are opposites. What to do about
//! a likely rename asks first whether it is one.

use tidbcloud_review::kind::ChangeKind;
use tidbcloud_review::report::Change;
use tidbcloud_specs::Loaded;

use crate::several::{api, expect, get, post, record};
use crate::{changes, lines};

/// Two names of fields and parameters that mean opposite things, however alike they are.
const OPPOSITES: &[[&str; 2]] = &[
    ["startDate", "endDate"],
    ["minRcu", "maxRcu"],
    ["publicKey", "privateKey"],
    ["isEnabled", "isDisabled"],
    ["sourceId", "targetId"],
    ["startTime", "endTime"],
    ["createdBefore", "createdAfter"],
    ["nextPageToken", "prevPageToken"],
];

/// One call that takes and answers nothing but this query parameter.
fn with_parameter(name: &str) -> Loaded {
    let parameter =
        format!("      parameters: [{{name: {name}, in: query, schema: {{type: string}}}}]\n");
    let operation =
        get("a", "ListA", "A").replace("      responses", &format!("{parameter}      responses"));
    api(&operation, &record("A", &[("a", "string")]))
}

fn with_field(operation: fn(&str, &str, &str) -> String, name: &str) -> Loaded {
    let fields = [("a", "string"), (name, "string")];
    api(&operation("a", "DoA", "A"), &record("A", &fields))
}

#[track_caller]
fn one(old: &Loaded, new: &Loaded) -> Change {
    let mut found = changes(old, new);
    assert_eq!(found.len(), 1, "\n    {}", lines(&found));
    found.remove(0)
}

#[test]
fn opposites_are_removed_and_added() {
    for [old, new] in OPPOSITES {
        let [was, is] = [old, new].map(|name| with_field(get, name));
        let subjects = [old, new].map(|name| format!("A.{name}"));
        expect(
            &was,
            &is,
            &[
                (ChangeKind::RespFieldRemoved, &subjects[0]),
                (ChangeKind::RespFieldAdded, &subjects[1]),
            ],
        );
        let [was, is] = [old, new].map(|name| with_field(post, name));
        expect(
            &was,
            &is,
            &[
                (ChangeKind::ReqFieldRemoved, &subjects[0]),
                (ChangeKind::ReqFieldAddedOptional, &subjects[1]),
            ],
        );
        let [was, is] = [old, new].map(|name| with_parameter(name));
        let subjects = [old, new].map(|name| format!("list_a?{name}"));
        expect(
            &was,
            &is,
            &[
                (ChangeKind::ParamRemoved, &subjects[0]),
                (ChangeKind::ParamAddedOptional, &subjects[1]),
            ],
        );
    }
}

#[test]
fn opposite_operations_are_removed_and_added() {
    let of = |verb: &str| {
        let operation = post("things/{id}:VERB", "VERBThing", "A").replace("VERB", verb);
        let parameter =
            "      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n";
        let operation = operation.replace(
            "      requestBody",
            &format!("{parameter}      requestBody"),
        );
        api(&operation, &record("A", &[("a", "string")]))
    };
    expect(
        &of("pause"),
        &of("resume"),
        &[
            (ChangeKind::OpRemoved, "pause_thing"),
            (ChangeKind::OpAdded, "resume_thing"),
        ],
    );
    let renamed = ChangeKind::OpMoved;
    let found = changes(&of("pause"), &of("pauses"));
    assert!(
        found.iter().any(|one| one.kind == renamed),
        "\n    {}",
        lines(&found)
    );
}

#[test]
fn a_likely_rename_asks_first() {
    let field = one(&with_field(post, "timeZone"), &with_field(post, "zone"));
    assert_eq!(
        (field.kind, field.confidence),
        (ChangeKind::ReqFieldRenamed, Some(67))
    );
    assert_eq!(
        field.fix,
        [
            "callers: if `zone` replaces `timeZone`, use the new name; if not, `timeZone` was removed and `zone` was added"
        ]
    );
    let parameter = one(&with_parameter("filter"), &with_parameter("filterBy"));
    assert_eq!(
        (parameter.kind, parameter.confidence),
        (ChangeKind::ParamRenamed, Some(86))
    );
    let asks = "callers: if `filterBy` replaces `filter`, use the new name; if not,";
    assert!(parameter.fix[0].starts_with(asks), "{:?}", parameter.fix);
    // One Rust name is one field: nothing is guessed.
    let sure = one(
        &with_field(get, "displayName"),
        &with_field(get, "display_name"),
    );
    assert_eq!(
        (sure.kind, sure.confidence),
        (ChangeKind::RespFieldRenamed, None)
    );
    assert_eq!(sure.fix, ["callers: upgrade; no code change is needed"]);
}

#[test]
fn pages_of_other_things_are_not_alike() {
    let page = |name: &str, items: &str| {
        let fields = [
            ("nextPageToken", "string"),
            ("totalSize", "string"),
            ("pageSize", "string"),
            ("total", "string"),
            (items, "[]Item"),
        ];
        let item = record("Item", &[("id", "string")]);
        api(&get("a", "ListA", name), &(record(name, &fields) + &item))
    };
    expect(
        &page("Colours", "colours"),
        &page("Sizes", "sizes"),
        &[(ChangeKind::RespTypeChanged, "list_a")],
    );
}

#[test]
fn records_of_opposite_names_are_others() {
    let fields = [("id", "string"), ("zone", "string")];
    let of = |path: &str, name: &str| {
        let operation = get(path, &format!("{path}A"), name);
        api(&operation, &record(name, &fields))
    };
    let found = changes(&of("x", "CreateNote"), &of("y", "DeleteNote"));
    let moved = found
        .iter()
        .find(|one| one.kind == ChangeKind::TypeNameMoved);
    assert!(moved.is_none(), "\n    {}", lines(&found));
}
