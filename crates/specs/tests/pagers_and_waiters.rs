//! Pagers and waiters: what a document and its overlay must say for an operation to have one.

use serde_json::{Value, json};
use tidbcloud_model::api::{Operation, PageScheme, Type};
use tidbcloud_openapi::diagnostic::Diagnostics;
use tidbcloud_specs::lower::{ApiSettings, lower_with_warnings};

/// A document with one GET of these parameters, extensions and response.
fn document(parameters: &[(&str, &str)], extensions: Value, fields: Value) -> Value {
    let parameters: Vec<Value> = parameters
        .iter()
        .map(|(name, ty)| json!({"name": name, "in": "query", "schema": {"type": ty}}))
        .collect();
    let mut operation = json!({
        "operationId": "ListThings",
        "parameters": parameters,
        "responses": {"200": {"description": "", "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/OperationResponse"}}
        }}}
    });
    for (key, value) in extensions.as_object().unwrap() {
        operation[key] = value.clone();
    }
    let string = json!({"type": "string"});
    json!({
        "openapi": "3.0.3",
        "info": {"title": "", "version": "1"},
        "paths": {"/things": {"get": operation}},
        "components": {"schemas": {
            "OperationResponse": {"type": "object", "properties": fields},
            "Thing": {"type": "object", "properties": {"id": string, "size": {"type": "integer"}}},
            "Status": {"type": "object", "properties": {
                "phase": {"$ref": "#/components/schemas/Phase"}, "why": string,
            }},
            "Phase": {"type": "string", "enum": ["NEW", "READY", "BROKEN", "AWAY"]}
        }}
    })
}

fn lowered(document: &Value) -> Result<(Operation, Diagnostics), Diagnostics> {
    let text = |text: &str| text.to_owned();
    let identity = ApiSettings {
        id: text("test"),
        version: text("v1"),
        crate_name: text("test"),
        release: text("0.1.0"),
        title: text("Test"),
        server: text("https://test.example"),
    };
    let (mut api, warnings) = lower_with_warnings(document, &identity)?;
    Ok((api.operations.remove(0), warnings))
}

const TOKEN: &[(&str, &str)] = &[("pageSize", "integer"), ("pageToken", "string")];

fn list() -> Value {
    json!({"type": "array", "items": {"$ref": "#/components/schemas/Thing"}})
}

fn fields(names: &[&str]) -> Value {
    let mut fields = json!({"nextPageToken": {"type": "string"}, "total": {"type": "integer"}});
    for name in names {
        fields[name] = list();
    }
    fields
}

/// The one problem of a document: pointer and text.
fn problem(document: &Value) -> (String, String) {
    let problems = lowered(document).unwrap_err().0;
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(!problems[0].help.is_empty());
    (
        problems[0].pointer.clone().unwrap(),
        problems[0].what.clone(),
    )
}

#[test]
fn a_token_parameter_a_token_field_and_one_list_make_a_pager() {
    let with_skip = [TOKEN, &[("skip", "integer"), ("filter", "string")]].concat();
    let (operation, warnings) =
        lowered(&document(&with_skip, json!({}), fields(&["things"]))).unwrap();
    let pager = operation.pager.unwrap();
    assert!(warnings.is_empty());
    assert_eq!(
        (pager.items.as_str(), &pager.item),
        ("things", &Type::Record("Thing".into()))
    );
    assert_eq!(
        pager.scheme,
        PageScheme::Token {
            parameter: "pageToken".into(),
            next: "nextPageToken".into(),
            first_page_only: vec!["skip".into()],
        }
    );
}

#[test]
fn page_numbers_and_a_total_make_a_pager() {
    let numbers = [("page", "integer"), ("page_size", "integer")];
    let (operation, _) = lowered(&document(&numbers, json!({}), fields(&["items"]))).unwrap();
    assert_eq!(
        operation.pager.unwrap().scheme,
        PageScheme::Number {
            parameter: "page".into(),
            total: "total".into(),
        }
    );
}

#[test]
fn lists_that_do_not_page_do_not_pretend_to() {
    let without_token = json!({"things": list(), "total": {"type": "integer"}});
    let without_total = json!({"things": list()});
    let odd_token = json!({"things": list(), "nextPageToken": {"type": "integer"}});
    for (parameters, fields) in [
        (TOKEN, without_token.clone()),
        (TOKEN, odd_token),
        (&[("pageSize", "integer")], fields(&["things"])),
        (
            &[("page", "integer"), ("page_size", "integer")],
            without_total,
        ),
        (&[("page", "integer")], fields(&["things"])),
        (
            &[("page", "string"), ("page_size", "integer")],
            fields(&["things"]),
        ),
        (&[], fields(&["things"])),
    ] {
        let (operation, warnings) = lowered(&document(parameters, json!({}), fields)).unwrap();
        assert_eq!(operation.pager, None, "{parameters:?}");
        assert!(warnings.is_empty(), "{warnings}");
    }
}

#[test]
fn a_page_of_no_or_two_lists_is_a_warning_until_an_overlay_decides_it() {
    for names in [&[][..], &["things", "others"]] {
        let (operation, warnings) = lowered(&document(TOKEN, json!({}), fields(names))).unwrap();
        assert_eq!(operation.pager, None);
        let [warning] = warnings.0.as_slice() else {
            panic!("{warnings}");
        };
        assert_eq!(warning.pointer.as_deref(), Some("#/paths/~1things/get"));
        assert!(warning.help.contains("x-pager"), "{warning}");
    }
    let two = fields(&["things", "others"]);
    let decided = document(TOKEN, json!({"x-pager": {"items": "others"}}), two.clone());
    let (operation, warnings) = lowered(&decided).unwrap();
    assert_eq!(operation.pager.unwrap().items, "others");
    assert!(warnings.is_empty());
    let (operation, warnings) = lowered(&document(TOKEN, json!({"x-pager": false}), two)).unwrap();
    assert_eq!(operation.pager, None);
    assert!(warnings.is_empty());
}

#[test]
fn an_x_pager_that_does_not_fit_is_a_problem_with_its_place() {
    for (parameters, given, expected) in [
        (TOKEN, json!({"items": "total"}), "`total` is no list field"),
        (
            TOKEN,
            json!({"items": "nothing"}),
            "`nothing` is no list field",
        ),
        (TOKEN, json!(true), "neither `false` nor `items:`"),
        (
            TOKEN,
            json!({"items": "things", "next": "x"}),
            "neither `false` nor `items:`",
        ),
        (TOKEN, json!({"items": 1}), "neither `false` nor `items:`"),
        (&[][..], json!({"items": "things"}), "does not page"),
        (&[][..], json!(false), "has no effect"),
    ] {
        let document = document(parameters, json!({ "x-pager": given }), fields(&["things"]));
        let (pointer, what) = problem(&document);
        assert_eq!(pointer, "#/paths/~1things/get/x-pager");
        assert!(what.contains(expected), "{what}");
    }
}

fn resource(waiter: Value) -> Value {
    let fields = json!({
        "status": {"$ref": "#/components/schemas/Status"},
        "state": {"type": "string"},
        "size": {"type": "integer"},
    });
    document(&[], json!({ "x-waiter": waiter }), fields)
}

#[test]
fn a_waiter_knows_its_state_by_the_path_of_fields() {
    let nested = resource(json!({
        "state": ["status", "phase"], "message": ["status", "why"],
        "transitional": ["NEW"], "settled": ["READY"], "failed": ["BROKEN"], "gone": ["AWAY"],
    }));
    let waiter = lowered(&nested).unwrap().0.waiter.unwrap();
    assert_eq!(waiter.state, ["status", "phase"]);
    assert_eq!(waiter.state_type, Type::Enum("Phase".into()));
    assert_eq!(waiter.message, ["status", "why"]);
    let all = [
        waiter.transitional,
        waiter.settled,
        waiter.failed,
        waiter.gone,
    ]
    .concat();
    assert_eq!(all, ["NEW", "READY", "BROKEN", "AWAY"]);

    // A plain text has no values to check against.
    let text = resource(json!({"state": ["state"], "settled": ["success"]}));
    let waiter = lowered(&text).unwrap().0.waiter.unwrap();
    assert_eq!(
        (waiter.state_type, waiter.settled),
        (Type::String, vec!["success".to_owned()])
    );
}

#[test]
fn an_x_waiter_that_does_not_fit_is_a_problem_with_its_place() {
    let state = ["status", "phase"];
    let ready = ["READY"];
    for (given, place, expected) in [
        (
            json!({"state": state, "settled": ["DONE"]}),
            "/settled",
            "`DONE` is no value of `Phase`",
        ),
        (
            json!({"state": state, "settled": ready, "failed": ["BAD"]}),
            "/failed",
            "NEW, READY, BROKEN, AWAY",
        ),
        (
            json!({"state": ["status", "stage"], "settled": ready}),
            "/state",
            "its fields: phase, why",
        ),
        (
            json!({"state": ["state", "phase"], "settled": ready}),
            "/state",
            "`phase` is no field",
        ),
        (
            json!({"state": ["status"], "settled": ready}),
            "/state",
            "neither an enum nor a string",
        ),
        (
            json!({"state": ["size"], "settled": ready}),
            "/state",
            "neither an enum nor a string",
        ),
        (
            json!({"state": "state", "settled": ready}),
            "/state",
            "not a list of texts",
        ),
        (
            json!({"state": state, "settled": ready, "message": ["size"]}),
            "/message",
            "`size` is no string",
        ),
        (
            json!({"state": state, "settled": ready, "message": ["x"]}),
            "/message",
            "`x` is no field",
        ),
        (
            json!({"state": state, "settled": ready, "failed": ready}),
            "/failed",
            "failed and settled",
        ),
        (
            json!({"state": state, "settled": ready, "stuck": ["NEW"]}),
            "/stuck",
            "is no key of",
        ),
        (
            json!({"state": state, "failed": ["BROKEN"]}),
            "",
            "no `settled` state",
        ),
        (json!({"settled": ready}), "", "no `state`"),
        (json!(["status"]), "", "no map"),
    ] {
        let document = resource(given.clone());
        let problems = lowered(&document).unwrap_err().0;
        let at = format!("#/paths/~1things/get/x-waiter{place}");
        let found = problems.iter().any(|problem| {
            problem.pointer.as_deref() == Some(&at) && problem.what.contains(expected)
        });
        assert!(found, "{given}: {problems:?}");
    }
}

#[test]
fn a_waiter_reads() {
    let mut document = resource(json!({"state": ["state"], "settled": ["done"]}));
    let operation = document["paths"]["/things"]["get"].take();
    document["paths"]["/things"] = json!({ "post": operation });
    let (pointer, what) = problem(&document);
    assert_eq!(pointer, "#/paths/~1things/post/x-waiter");
    assert!(what.contains("is set on a POST"), "{what}");
}

#[test]
fn idempotence_is_said_only_where_the_method_does_not() {
    let mut document = document(&[], json!({"x-idempotent": true}), json!({}));
    let (pointer, what) = problem(&document);
    assert_eq!(pointer, "#/paths/~1things/get/x-idempotent");
    assert!(what.contains("has no effect on a GET"), "{what}");
    let mut operation = document["paths"]["/things"]["get"].take();
    document["paths"]["/things"] = json!({ "post": operation.clone() });
    assert!(lowered(&document).unwrap().0.idempotent);
    operation["x-idempotent"] = json!(false);
    document["paths"]["/things"] = json!({ "patch": operation });
    assert!(
        problem(&document)
            .1
            .contains("`x-idempotent: false` has no effect")
    );
}
