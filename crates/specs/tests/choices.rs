//! Tagged unions: which records are one, and what `x-choice` must say.

use serde_json::{Value, json};
use tidbcloud_model::api::{Alternative, Api, Choice};
use tidbcloud_openapi::diagnostic::Diagnostics;
use tidbcloud_specs::lower::{ApiSettings, lower};

/// A document with one POST of a record with these properties and this `x-choice`.
fn document(properties: Value, hint: Option<Value>) -> Value {
    let mut sent = json!({"type": "object", "properties": properties});
    if let Some(hint) = hint {
        sent["x-choice"] = hint;
    }
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/Sent"}}});
    json!({
        "openapi": "3.0.3",
        "info": {"title": "", "version": "1"},
        "paths": {"/things": {"post": {
            "operationId": "CreateThing",
            "requestBody": {"required": true, "content": content},
            "responses": {"200": {"description": ""}}
        }}},
        "components": {"schemas": {
            "Sent": sent,
            "Kind": {"type": "string", "enum": ["KIND_UNSPECIFIED", "KAFKA", "S3"]},
            "Auth": {"type": "string", "enum": ["S3", "KAFKA"]},
            "Empty": {"type": "object", "properties": {}},
            "Sink": {"type": "object", "properties": {"uri": {"type": "string"}}}
        }}
    })
}

fn lowered(document: &Value) -> Result<Api, Diagnostics> {
    let text = |text: &str| text.to_owned();
    let info = ApiSettings {
        id: text("test"),
        version: text("v1"),
        crate_name: text("test"),
        release: text("0.1.0"),
        title: text("Test"),
        server: text("https://test.example"),
    };
    lower(document, &info)
}

fn choice(document: &Value) -> Option<Choice> {
    lowered(document).unwrap().records["Sent"].choice.clone()
}

fn kind() -> Value {
    json!({"$ref": "#/components/schemas/Kind"})
}

fn sink() -> Value {
    json!({"$ref": "#/components/schemas/Sink"})
}

fn properties() -> Value {
    json!({"kind": kind(), "kafka": sink(), "s3": {"type": "string"}, "name": {"type": "string"},
        "made": {"type": "string", "readOnly": true}})
}

/// The problems of a hint: pointer and text.
fn problems(hint: Value) -> Vec<(String, String)> {
    let problems = lowered(&document(properties(), Some(hint))).unwrap_err().0;
    let each = problems.into_iter().map(|problem| {
        assert!(!problem.help.is_empty());
        (problem.pointer.unwrap(), problem.what)
    });
    each.collect()
}

#[test]
fn members_named_like_the_values_of_an_enum_make_a_choice() {
    let choice = choice(&document(properties(), None)).unwrap();
    assert!(choice.derived);
    let tag = choice.tag.unwrap();
    assert_eq!((&*tag.field, &*tag.ty), ("kind", "Kind"));
    let alternatives: Vec<(&str, &str, &[String], Option<&str>)> = choice
        .alternatives
        .iter()
        .map(|each| {
            let from = each.converts_from.as_deref();
            (&*each.value, &*each.constructor, &*each.members, from)
        })
        .collect();
    assert_eq!(
        alternatives,
        [
            ("KAFKA", "kafka", &["kafka".to_owned()][..], Some("Sink")),
            ("S3", "s3", &["s3".to_owned()][..], None),
        ]
    );
}

#[test]
fn names_that_leave_a_doubt_make_no_choice() {
    let string = json!({"type": "string"});
    for (why, properties) in [
        (
            "one of two values has a member",
            json!({"kind": kind(), "s3": sink()}),
        ),
        (
            "two fields for one value",
            json!({"kind": kind(), "kafka": sink(), "s3": sink(), "S3": sink()}),
        ),
        (
            "a longer name may be the member",
            json!({"kind": kind(), "kafka": sink(), "s3Config": sink()}),
        ),
        (
            "two tags",
            json!({"kind": kind(), "auth": {"$ref": "#/components/schemas/Auth"}, "kafka": sink(), "s3": sink()}),
        ),
        (
            "a member that only the server sets",
            json!({"kind": kind(), "kafka": sink(), "s3": {"type": "string", "readOnly": true}}),
        ),
        (
            "the tag is text",
            json!({"kind": string, "kafka": sink(), "s3": sink()}),
        ),
    ] {
        assert_eq!(choice(&document(properties, None)), None, "{why}");
    }
    assert_eq!(choice(&document(properties(), Some(json!(false)))), None);
    // The server demands it whatever the tag says.
    let mut required = document(properties(), None);
    required["components"]["schemas"]["Sent"]["required"] = json!(["s3"]);
    assert_eq!(choice(&required), None);
    // One member: the next value may show that it was a coincidence.
    let one = json!({"auth": {"$ref": "#/components/schemas/Auth"}, "s3": string});
    assert_eq!(choice(&document(one, None)), None);
}

#[test]
fn a_hint_decides_and_keeps_the_order_of_members() {
    let hint = json!({"tag": "kind", "members": {"S3": ["s3", "name", "kafka"], "KAFKA": []},
        "optional": ["kafka"]});
    let choice = choice(&document(properties(), Some(hint))).unwrap();
    assert!(!choice.derived);
    let [kafka, s3] = &choice.alternatives[..] else {
        panic!("{choice:?}");
    };
    assert_eq!((&*kafka.constructor, kafka.members.len()), ("kafka", 0));
    assert_eq!(s3.members, ["s3", "name", "kafka"]);
    assert_eq!(s3.arguments, ["s3", "name"]);
}

#[test]
fn a_list_of_members_is_a_choice_without_a_tag() {
    let none = json!({"$ref": "#/components/schemas/Empty"});
    let properties = json!({"none": none, "s3": {"type": "string"}, "kafka": sink(), "name": {"type": "string"}});
    let hint = json!({"members": ["none", "kafka", "s3"]});
    let choice = choice(&document(properties, Some(hint))).unwrap();
    assert_eq!((choice.tag, choice.derived), (None, false));
    let [none, kafka, s3] = &choice.alternatives[..] else {
        panic!("{:?}", choice.alternatives);
    };
    let arguments = |each: &Alternative| (each.arguments.clone(), each.empty.clone());
    assert_eq!(arguments(none), (vec![], vec!["none".to_owned()]));
    assert_eq!(arguments(kafka), (vec!["kafka".to_owned()], vec![]));
    assert_eq!(kafka.converts_from.as_deref(), Some("Sink"));
    assert_eq!((&*s3.constructor, &s3.variant), ("s3", &None));
}

#[test]
fn each_mistake_of_a_hint_is_a_located_problem() {
    let hint = |tag: &str, members: Value| json!({"tag": tag, "members": members});
    let at = "#/components/schemas/Sent/x-choice";
    for (given, pointer, what) in [
        (
            hint("sort", json!({})),
            "/tag",
            "`sort` is no field of `Sent`",
        ),
        (hint("name", json!({})), "/tag", "`name` is no enum"),
        (
            hint("kind", json!({"GCS": []})),
            "/members/GCS",
            "`GCS` is no value of `kind`",
        ),
        (
            hint("kind", json!({"S3": ["gcs"]})),
            "/members/S3",
            "`gcs` is no field of `Sent`",
        ),
        (
            hint("kind", json!({"S3": ["made"]})),
            "/members/S3",
            "`made` is output only",
        ),
        (
            hint("kind", json!({"S3": ["kind"]})),
            "/members/S3",
            "`kind` is the tag itself",
        ),
        (
            hint("kind", json!({"S3": ["s3", "s3"]})),
            "/members/S3",
            "`s3` is listed twice",
        ),
        (
            hint("kind", json!({"S3": "s3"})),
            "/members/S3",
            "no list of fields",
        ),
        (json!({"members": {}}), "", "`x-choice` has no `tag`"),
        (
            json!({"members": ["s3"]}),
            "/members",
            "one field alone excludes none",
        ),
        (
            json!({"members": ["s3", "gcs"]}),
            "/members",
            "`gcs` is no field of `Sent`",
        ),
        (
            json!({"tag": "kind"}),
            "",
            "`x-choice` has no map `members`",
        ),
        (
            json!({"tag": "kind", "members": {}, "field": 1}),
            "/field",
            "`field` is no key",
        ),
        (
            json!({"tag": "kind", "members": {"S3": ["s3"]}, "optional": ["name"]}),
            "/optional",
            "`name` belongs to no value",
        ),
    ] {
        let problems = problems(given.clone());
        assert_eq!(problems.len(), 1, "{given}: {problems:?}");
        assert_eq!(problems[0].0, format!("{at}{pointer}"), "{given}");
        assert!(problems[0].1.contains(what), "{given}: {}", problems[0].1);
    }
}
