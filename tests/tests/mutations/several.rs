//! More than one change in one document: each root cause is one record, and its consequences are none.

use std::fs;

use tidbcloud_review::kind::ChangeKind;
use tidbcloud_review::report::{Bump, Level};
use tidbcloud_specs::Loaded;
use tidbcloud_specs::load_standalone;

use crate::{ID, changes, lines};

/// A document of these operations and schemas.
pub(crate) fn api(operations: &str, schemas: &str) -> Loaded {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("openapi.yaml");
    let head = "openapi: 3.0.3\ninfo: {title: Several, version: v1}\nservers: [{url: \"https://example.com\"}]\n";
    let text = format!("{head}paths:\n{operations}components:\n  schemas:\n{schemas}");
    fs::write(&path, text).expect("a document");
    load_standalone(&path, ID).unwrap_or_else(|problems| panic!("{problems}"))
}

pub(crate) fn reference(schema: &str) -> String {
    format!("{{$ref: \"#/components/schemas/{schema}\"}}")
}

/// `GET /<path>` that answers a schema.
pub(crate) fn get(path: &str, id: &str, schema: &str) -> String {
    let schema = reference(schema);
    format!(
        "  /{path}:\n    get:\n      operationId: {id}\n      responses: {{\"200\": {{description: \"\", content: \
         {{application/json: {{schema: {schema}}}}}}}}}\n"
    )
}

/// `POST /<path>` that sends a schema.
pub(crate) fn post(path: &str, id: &str, schema: &str) -> String {
    let schema = reference(schema);
    format!(
        "  /{path}:\n    post:\n      operationId: {id}\n      requestBody: {{required: true, content: \
         {{application/json: {{schema: {schema}}}}}}}\n      responses: {{\"204\": {{description: \"\"}}}}\n"
    )
}

/// A record with these fields.
pub(crate) fn record(name: &str, fields: &[(&str, &str)]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, ty)| match *ty {
            "string" | "integer" | "boolean" => format!("{name}: {{type: {ty}}}"),
            ty => match ty.strip_prefix("[]") {
                Some(ty) => format!("{name}: {{type: array, items: {}}}", reference(ty)),
                None => format!("{name}: {}", reference(ty)),
            },
        })
        .collect();
    format!(
        "    {name}: {{type: object, properties: {{{}}}}}\n",
        fields.join(", ")
    )
}

/// The changes of a comparison are of these kinds and about these subjects, in any order.
#[track_caller]
pub(crate) fn expect(old: &Loaded, new: &Loaded, expected: &[(ChangeKind, &str)]) {
    let found = changes(old, new);
    let mut reported: Vec<(ChangeKind, &str)> = found
        .iter()
        .map(|one| (one.kind, one.subject.name.as_str()))
        .collect();
    let mut expected = expected.to_vec();
    reported.sort_unstable();
    expected.sort_unstable();
    assert_eq!(reported, expected, "\n    {}", lines(&found));
}

#[test]
fn two_changes_are_two_records() {
    let op = get("a", "GetA", "A");
    let old = api(&op, &record("A", &[("one", "string"), ("two", "integer")]));
    let new = api(&op, &record("A", &[("one", "integer"), ("two", "string")]));
    let kind = ChangeKind::RespFieldTypeChanged;
    expect(&old, &new, &[(kind, "A.one"), (kind, "A.two")]);
}

#[test]
fn a_type_of_thirty_operations_changes_once() {
    let ops: String = (0..30)
        .map(|n| get(&format!("a{n}"), &format!("GetA{n}"), "A"))
        .collect();
    let old = api(&ops, &record("A", &[("one", "string")]));
    let new = api(&ops, &record("A", &[("one", "integer")]));
    expect(&old, &new, &[(ChangeKind::RespFieldTypeChanged, "A.one")]);
    assert_eq!(changes(&old, &new)[0].used_by.len(), 30);
}

#[test]
fn types_go_with_the_only_operation_that_used_them() {
    let chain: String = ["B", "C", "D", "E"]
        .windows(2)
        .map(|pair| record(pair[0], &[(&pair[1].to_lowercase(), pair[1])]))
        .collect();
    let types = [
        record("A", &[("a", "string")]),
        chain,
        record("E", &[("x", "[]F")]),
        record("F", &[("y", "string")]),
    ]
    .concat();
    let both = [get("a", "GetA", "A"), get("b", "GetB", "B")].concat();
    let (old, new) = (api(&both, &types), api(&get("a", "GetA", "A"), &types));
    expect(&old, &new, &[(ChangeKind::OpRemoved, "get_b")]);
    assert_eq!(changes(&old, &new)[0].folded.len(), 5);
}

#[test]
fn a_type_that_two_removed_operations_used_is_folded_once() {
    let types = [
        record("A", &[("a", "string")]),
        record("B", &[("b", "string")]),
    ]
    .concat();
    let all = [
        get("a", "GetA", "A"),
        get("b", "GetB", "B"),
        get("c", "GetC", "B"),
    ]
    .concat();
    let (old, new) = (api(&all, &types), api(&get("a", "GetA", "A"), &types));
    let kind = ChangeKind::OpRemoved;
    expect(&old, &new, &[(kind, "get_b"), (kind, "get_c")]);
    let folded: usize = changes(&old, &new).iter().map(|one| one.folded.len()).sum();
    assert_eq!(folded, 1);
}

#[test]
fn a_renamed_type_that_gained_a_field_is_two_records() {
    let fields = [
        ("a", "string"),
        ("b", "string"),
        ("c", "string"),
        ("d", "string"),
        ("e", "string"),
    ];
    let old = api(&get("a", "GetA", "A"), &record("A", &fields[..4]));
    let new = api(&get("a", "GetA", "B"), &record("B", &fields));
    expect(
        &old,
        &new,
        &[
            (ChangeKind::TypeNameMoved, "A → B"),
            (ChangeKind::RespFieldAdded, "B.e"),
        ],
    );
}

#[test]
fn a_field_and_its_record_renamed_are_two_records() {
    let types = |field: &str, name: &str| {
        [
            record("A", &[("x", "string"), (field, name)]),
            record(name, &[("size", "string"), ("zone", "string")]),
        ]
        .concat()
    };
    let op = get("a", "GetA", "A");
    let old = api(&op, &types("nodeSpec", "NodeSpec"));
    let new = api(&op, &types("nodeSpecs", "NodeShape"));
    expect(
        &old,
        &new,
        &[
            (ChangeKind::TypeNameMoved, "NodeSpec → NodeShape"),
            (ChangeKind::RespFieldRenamed, "A.nodeSpec → nodeSpecs"),
        ],
    );
}

#[test]
fn types_that_swap_their_names_are_reported_where_they_are_used() {
    let types = |a: &str, b: &str| {
        let pair = record("Holder", &[("left", a), ("right", b)]);
        [
            pair,
            record(a, &[("x", "string"), ("y", "string")]),
            record(b, &[("p", "integer"), ("q", "integer")]),
        ]
        .concat()
    };
    let op = get("a", "GetHolder", "Holder");
    let (old, new) = (
        api(&op, &types("Left", "Right")),
        api(&op, &types("Right", "Left")),
    );
    let found = changes(&old, &new);
    assert!(!found.is_empty());
    // Users write the names, so each name has other fields now.
    for name in ["Left", "Right"] {
        let is_reported = |one: &tidbcloud_review::report::Change| one.subject.name.contains(name);
        assert!(
            found.iter().any(is_reported),
            "{name}:\n    {}",
            lines(&found)
        );
    }
}

#[test]
fn operations_that_swap_their_ids_moved() {
    let types = [
        record("A", &[("a", "string")]),
        record("B", &[("b", "string")]),
    ]
    .concat();
    let ops = |a: &str, b: &str| [get("a", a, "A"), get("b", b, "A")].concat();
    let (old, new) = (
        api(&ops("GetA", "GetB"), &types),
        api(&ops("GetB", "GetA"), &types),
    );
    let kind = ChangeKind::OpMoved;
    expect(&old, &new, &[(kind, "get_a"), (kind, "get_b")]);
}

#[test]
fn a_record_that_is_sent_by_nothing_any_more_is_reported_once() {
    let types = [record("A", &[("b", "B")]), record("B", &[("x", "string")])].concat();
    let all = [get("a", "GetA", "A"), post("b", "PostA", "A")].concat();
    let (old, new) = (api(&all, &types), api(&get("a", "GetA", "A"), &types));
    expect(&old, &new, &[(ChangeKind::OpRemoved, "post_a")]);
    // The setters of both records, and the record of a response without one.
    assert_eq!(changes(&old, &new)[0].folded.len(), 3);
}

#[test]
fn lists_and_maps_of_renamed_types_are_the_same() {
    let types = |item: &str, state: &str| {
        let referred = format!(
            "    A: {{type: object, properties: {{deep: {{type: array, items: {{type: array, items: {{type: object, \
             additionalProperties: {}}}}}}}, states: {{type: object, additionalProperties: {}}}}}}}\n",
            reference(item),
            reference(state)
        );
        let state = format!("    {state}: {{type: string, enum: [ON, OFF]}}\n");
        [
            referred,
            record(item, &[("x", "string"), ("y", "string")]),
            state,
        ]
        .concat()
    };
    let op = get("a", "GetA", "A");
    let (old, new) = (
        api(&op, &types("Item", "State")),
        api(&op, &types("Entry", "Phase")),
    );
    let kind = ChangeKind::TypeNameMoved;
    expect(
        &old,
        &new,
        &[(kind, "Item → Entry"), (kind, "State → Phase")],
    );
}

#[test]
fn a_tree_of_renamed_types_is_one_record_each() {
    let types = |prefix: &str| {
        let name = |end: &str| format!("{prefix}{end}");
        [
            record(
                &name("Root"),
                &[("id", "string"), ("branch", &name("Branch"))],
            ),
            record(
                &name("Branch"),
                &[("leaves", &format!("[]{}", name("Leaf")))],
            ),
            record(&name("Leaf"), &[("color", "string")]),
        ]
        .concat()
    };
    let old = api(&get("a", "GetA", "OldRoot"), &types("Old"));
    let new = api(&get("a", "GetA", "NewRoot"), &types("New"));
    let kind = ChangeKind::TypeNameMoved;
    expect(
        &old,
        &new,
        &[
            (kind, "OldRoot → NewRoot"),
            (kind, "OldBranch → NewBranch"),
            (kind, "OldLeaf → NewLeaf"),
        ],
    );
}

#[test]
fn a_moved_operation_that_gained_a_parameter_is_two_records() {
    let types = record("A", &[("a", "string")]);
    let old = api(&get("a", "GetA", "A"), &types);
    let moved = get("b", "GetA", "A").replace(
        "      responses",
        "      parameters: [{name: view, in: query, schema: {type: string}}]\n      responses",
    );
    let new = api(&moved, &types);
    expect(
        &old,
        &new,
        &[
            (ChangeKind::OpMoved, "get_a"),
            (ChangeKind::ParamAddedOptional, "get_a?view"),
        ],
    );
}

#[test]
fn an_api_that_says_nothing_is_signed_with_the_key_pair_and_a_bearer_token_is_a_change() {
    let op = get("a", "GetA", "A");
    let schemas = record("A", &[("one", "string")]);
    let with = |scheme: &str| {
        let schemes = format!(
            "{schemas}  securitySchemes: {{keys: {{type: http, scheme: {scheme}}}}}\nsecurity: [{{keys: []}}]\n"
        );
        api(&op, &schemes)
    };
    let unsaid = api(&op, &schemas);
    expect(&unsaid, &with("digest"), &[]);
    expect(&with("digest"), &unsaid, &[]);
    let auth = ChangeKind::AuthChanged;
    expect(&unsaid, &with("bearer"), &[(auth, ID)]);
    let found = changes(&unsaid, &with("bearer"));
    assert_eq!((found[0].level, found[0].bump), (Level::Break, Bump::Major));
    let found = changes(&with("bearer"), &unsaid);
    assert_eq!((found[0].level, found[0].bump), (Level::Wire, Bump::Minor));
}

#[test]
fn a_field_that_requests_require_affects_calls_that_send_it() {
    let schema = |required: &str| {
        format!("    A: {{type: object, {required}properties: {{a: {{type: string}}}}}}\n")
    };
    let ops = [get("a", "GetA", "A"), post("b", "PostA", "A")].concat();
    let (old, new) = (
        api(&ops, &schema("")),
        api(&ops, &schema("required: [a], ")),
    );
    for (old, new) in [(&old, &new), (&new, &old)] {
        let found = changes(old, new);
        let users: Vec<&str> = found[0]
            .used_by
            .iter()
            .map(|user| &*user.operation)
            .collect();
        assert_eq!(users, ["post_a"], "{}", lines(&found));
    }
}

#[test]
fn a_value_that_an_inline_copy_of_an_enum_lacks_is_for_an_overlay() {
    let state = |values: &str| format!("    State: {{type: string, enum: [{values}]}}\n");
    let op = get("a", "GetA", "A").replace(
        "      responses",
        "      parameters: [{name: state, in: query, schema: {type: string, enum: [ON, OFF]}}]\n      responses",
    );
    let types = |values: &str| record("A", &[("state", "State")]) + &state(values);
    let (old, new) = (
        api(&op, &types("ON, OFF")),
        api(&op, &types("ON, OFF, IDLE")),
    );
    expect(
        &old,
        &new,
        &[
            (ChangeKind::ParamTypeChanged, "get_a?state"),
            (ChangeKind::RespEnumValueAdded, "State.IDLE"),
        ],
    );
    assert_eq!(
        changes(&old, &new)[0].fix,
        [
            "maintainers: only the definition of `State` gained IDLE; if the server accepts it here too, add it to the inline enum in the overlay, and the type stays",
            "callers: pass a value of the new type",
        ]
    );
    // Another enum in its place is no copy.
    let other = op.replace("[ON, OFF]", "[ON, GONE]");
    let found = changes(&old, &api(&other, &types("ON, OFF, IDLE")));
    assert!(!found[0].fix[0].contains("overlay"), "{found:#?}");
}

#[test]
fn an_error_that_one_more_operation_documents_is_another_change() {
    let types = record("A", &[("a", "string")]);
    let of = |documented: &[&str]| {
        let ops: String = ["a", "b", "c"]
            .iter()
            .map(|path| {
                let op = get(path, &format!("Get{}", path.to_uppercase()), "A");
                match documented.contains(path) {
                    true => op.replace("}}}}}\n", "}}}}, \"429\": {description: \"\"}}\n"),
                    false => op,
                }
            })
            .collect();
        api(&ops, &types)
    };
    let (none, two, all) = (of(&[]), of(&["a", "b"]), of(&["a", "b", "c"]));
    let [some, every] = [&two, &all].map(|new| changes(&none, new));
    for (found, count) in [(&some, 2), (&every, 3)] {
        assert_eq!(found.len(), 1, "\n    {}", lines(found));
        assert_eq!(found[0].used_by.len(), count);
        let says = format!("errors added: 429, at {count} operations");
        assert_eq!(found[0].summary, says);
    }
    assert_ne!(some[0].fingerprint, every[0].fingerprint);
    // One operation is named as before.
    expect(&two, &all, &[(ChangeKind::ErrorResponseChanged, "get_c")]);
}

#[test]
fn whatever_no_call_contains_is_never_wire_or_worse() {
    let below = |field: &str| {
        let holder = "    A: {type: object, properties: {name: {type: string}, status: {readOnly: true, allOf: \
                      [{$ref: \"#/components/schemas/Status\"}]}}}\n";
        let status = format!("    Status: {{type: object, properties: {{{field}}}}}\n");
        api(
            &post("a", "PostA", "A"),
            &[holder.to_owned(), status].concat(),
        )
    };
    let old = below("code: {type: integer}, state: {type: string, enum: [ON, OFF]}");
    for (field, code_compiles) in [
        (
            "code: {type: string}, state: {type: string, enum: [ON, OFF]}",
            false,
        ),
        ("state: {type: string, enum: [ON, OFF]}", false),
        (
            "code: {type: integer}, state: {type: string, enum: [ON]}",
            false,
        ),
        (
            "code: {type: integer}, state: {type: string, enum: [On, OFF]}",
            true,
        ),
    ] {
        let found = changes(&old, &below(field));
        assert_eq!(found.len(), 1, "{field}\n    {}", lines(&found));
        assert!(found[0].used_by.is_empty());
        let (level, bump) = match code_compiles {
            true => (Level::Noise, Bump::None),
            false => (Level::Risk, Bump::Major),
        };
        assert_eq!((found[0].level, found[0].bump), (level, bump), "{field}");
        assert_eq!(found[0].wire.words, "no call contains it");
    }
}

#[test]
fn calls_that_the_same_update_removes_are_not_affected_by_other_changes() {
    let both = [get("a", "GetA", "A"), get("b", "GetB", "A")].concat();
    let fields = [("one", "string"), ("two", "integer")];
    let old = api(&both, &record("A", &fields));
    let new = api(&get("a", "GetA", "A"), &record("A", &fields[..1]));
    let found = changes(&old, &new);
    let calls: Vec<(ChangeKind, Vec<&str>)> = found
        .iter()
        .map(|one| {
            let calls = one.used_by.iter().map(|used| used.operation.as_str());
            (one.kind, calls.collect())
        })
        .collect();
    assert_eq!(
        calls,
        [
            (ChangeKind::OpRemoved, vec!["get_b"]),
            (ChangeKind::RespFieldRemoved, vec!["get_a"]),
        ],
        "\n    {}",
        lines(&found)
    );
}
