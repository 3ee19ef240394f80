//! Records with a map of the properties that no other field has.

use std::collections::BTreeMap;

use serde_json::json;
use tidbcloud_core::generated::{Extra, decode_response, encode_body, missing};
use tidbcloud_core::serde_json;

#[derive(Clone, Default, PartialEq)]
struct Labels {
    name: Option<String>,
    additional: Option<BTreeMap<String, i64>>,
    extra_: Extra,
}

tidbcloud_core::record!(sent Labels {
    name: "name"[required],
    additional: "*"[rest, text],
});

#[derive(Clone, Default, PartialEq)]
struct Groups {
    id: Option<String>,
    additional: Option<BTreeMap<String, Labels>>,
    extra_: Extra,
}

tidbcloud_core::record!(sent Groups {
    id: "id"[output_only],
    additional: "*"[rest],
});

#[test]
fn properties_without_a_field_are_entries_of_the_map_and_unfit_ones_are_extra() {
    let text = json!({"name": "n", "one": "1", "*": 2, "bad": {"x": 1}, "none": null});
    let (labels, mismatches) = decode_response::<Labels>(text.to_string()).unwrap();
    let expected = BTreeMap::from([("one".to_owned(), 1), ("*".to_owned(), 2)]);
    assert_eq!(labels.additional.as_ref(), Some(&expected));
    let mismatches: Vec<String> = mismatches.iter().map(ToString::to_string).collect();
    assert_eq!(mismatches, ["$.bad: expected integer, found object"]);
    let extra: Vec<&String> = labels.extra().keys().collect();
    assert_eq!(extra, ["bad", "none"]);
    let written = serde_json::to_value(&labels).unwrap();
    assert_eq!(
        written,
        json!({"name": "n", "one": "1", "*": "2", "bad": {"x": 1}, "none": null})
    );
    assert_eq!(serde_json::from_value::<Labels>(written).unwrap(), labels);
}

#[test]
fn of_properties_with_the_same_name_the_last_one_counts() {
    for (text, last) in [
        (r#"{"one": 1, "one": 2}"#, json!({"one": "2"})),
        (r#"{"one": 1, "one": {"x": 1}}"#, json!({"one": {"x": 1}})),
        (r#"{"one": {"x": 1}, "one": 1}"#, json!({"one": "1"})),
        (r#"{"one": 1, "one": null}"#, json!({"one": null})),
        (r#"{"one": null, "one": 1}"#, json!({"one": "1"})),
        (
            r#"{"one": {"x": 1}, "two": [1], "one": 1, "name": [], "name": "n"}"#,
            json!({"name": "n", "one": "1", "two": [1]}),
        ),
    ] {
        let (labels, _) = decode_response::<Labels>(text).unwrap();
        let written = serde_json::to_value(&labels).unwrap();
        assert_eq!(written, last, "{text}");
        assert_eq!(
            serde_json::from_value::<Labels>(written).unwrap(),
            labels,
            "{text}"
        );
    }
}

#[derive(Clone, Default, PartialEq)]
struct Renamed {
    name: Option<String>,
    extra_: Extra,
}

tidbcloud_core::record!(Renamed {
    name: "name"[alias("displayName")],
});

#[test]
fn of_two_names_of_a_field_the_documented_one_counts_and_of_each_the_last_one() {
    for (text, name, extra) in [
        (
            r#"{"name": "a", "displayName": "b"}"#,
            "a",
            json!({"displayName": "b"}),
        ),
        (
            r#"{"displayName": "b", "name": "a"}"#,
            "a",
            json!({"displayName": "b"}),
        ),
        (
            r#"{"displayName": "b", "displayName": "c"}"#,
            "c",
            json!({}),
        ),
        (r#"{"name": "a", "name": "c"}"#, "c", json!({})),
        (r#"{"displayName": "b", "name": null}"#, "b", json!({})),
        (r#"{"name": "a", "displayName": null}"#, "a", json!({})),
        (r#"{"name": {}, "displayName": "b"}"#, "b", json!({})),
        (
            r#"{"displayName": "b", "name": "a", "name": "c"}"#,
            "c",
            json!({"displayName": "b"}),
        ),
    ] {
        let (renamed, _) = decode_response::<Renamed>(text).unwrap();
        assert_eq!(renamed.name.as_deref(), Some(name), "{text}");
        assert_eq!(
            serde_json::Value::Object(renamed.extra().clone()),
            extra,
            "{text}"
        );
    }
}

#[test]
fn entries_are_sent_next_to_the_fields_which_win() {
    let labels = Labels {
        name: Some("field".to_owned()),
        additional: Some(BTreeMap::from([
            ("a".to_owned(), 1),
            ("name".to_owned(), 2),
        ])),
        ..Labels::default()
    };
    let body = encode_body(&labels);
    assert_eq!(body, json!({"name": "field", "a": "1"}));
}

#[test]
fn records_in_the_map_are_checked_like_those_in_fields() {
    let groups = Groups {
        additional: Some(BTreeMap::from([("x".to_owned(), Labels::default())])),
        ..Groups::default()
    };
    assert_eq!(missing(&groups), [r#"additional["x"].name"#]);
    assert_eq!(
        format!("{groups:?}"),
        r#"Groups { additional: {"x": Labels} }"#
    );
}
