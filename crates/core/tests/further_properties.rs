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
