//! Members of records in any order and spelling: the order of one record is expected of the next one, and is no more than that.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/clusters.rs"]
mod clusters;

use api::types::{Cluster, ListClustersResponse};
use clusters::full;
use serde_json::Value;
use tidbcloud_core::generated::{Extra, decode_response};
use tidbcloud_core::serde_json;

/// An object with these members, each with its value.
fn object(members: &[(String, String)]) -> String {
    let members = members
        .iter()
        .map(|(name, value)| format!("{name}:{value}"));
    format!("{{{}}}", Vec::from_iter(members).join(","))
}

fn members(value: &Value) -> Vec<(String, String)> {
    let members = value.as_object().expect("an object").iter();
    members
        .map(|(name, value)| (Value::from(name.as_str()).to_string(), value.to_string()))
        .collect()
}

/// The same name with its last letter as an escape.
fn escaped(name: &str) -> String {
    let (kept, last) = name.trim_matches('"').split_at(name.len() - 3);
    format!("\"{kept}\\u{:04x}\"", last.as_bytes()[0])
}

#[test]
fn members_are_read_in_any_order_and_spelling_and_each_record_may_have_another_one() {
    let plain = members(&full());
    let mut texts = vec![object(&plain)];
    for turn in 0..plain.len() {
        let mut turned = plain.clone();
        turned.rotate_left(turn);
        texts.push(object(&turned));
        turned.reverse();
        texts.push(object(&turned));
        // Every other one is missing, then there again.
        let half = turned.iter().skip(turn % 2).step_by(2).cloned();
        texts.push(object(&Vec::from_iter(half)));
        turned[0].0.push_str(" \n");
        turned[1].0 = escaped(&turned[1].0);
        texts.push(object(&turned));
    }
    let alone: Vec<Cluster> = texts
        .iter()
        .map(|text| {
            let (cluster, mismatches) = decode_response::<Cluster>(text).expect("a cluster");
            assert_eq!(mismatches, [], "{text}");
            assert!(cluster.extra().is_empty(), "{text}");
            let given: Value = serde_json::from_str(text).expect("JSON");
            assert_eq!(serde_json::to_value(&cluster).expect("JSON"), given);
            cluster
        })
        .collect();
    let page = format!("{{\"clusters\":[{}]}}", texts.join(","));
    let (page, mismatches) = decode_response::<ListClustersResponse>(page).expect("a page");
    assert_eq!(mismatches, []);
    assert_eq!(page.clusters.expect("clusters"), alone);
}

#[test]
fn a_name_that_begins_like_the_expected_one_is_another() {
    let text = r#"{"clusters":[{"id":"1","displayName":"a"},{"id":"2","displayNames":"b"},{"id":"3","display":"c"}]}"#;
    let (page, _) = decode_response::<ListClustersResponse>(text).expect("a page");
    let clusters = page.clusters.expect("clusters");
    assert_eq!(clusters[0].display_name.as_deref(), Some("a"));
    for (cluster, name) in clusters[1..].iter().zip(["displayNames", "display"]) {
        assert_eq!(cluster.display_name, None);
        assert!(cluster.extra().contains_key(name), "{name}");
    }
}

macro_rules! wide {
    ($($field:ident: $name:literal,)*) => {
        #[derive(Clone, Default, PartialEq)]
        struct Wide {
            $($field: Option<i64>,)*
            extra_: Extra,
        }

        tidbcloud_core::record!(Wide { $($field: $name),* });
    };
}

wide! {
    f0: "f0", f1: "f1", f2: "f2", f3: "f3", f4: "f4", f5: "f5", f6: "f6",
    f7: "f7", f8: "f8", f9: "f9", f10: "f10", f11: "f11", f12: "f12", f13: "f13",
    f14: "f14", f15: "f15", f16: "f16", f17: "f17", f18: "f18", f19: "f19", f20: "f20",
    f21: "f21", f22: "f22", f23: "f23", f24: "f24", f25: "f25", f26: "f26", f27: "f27",
    f28: "f28", f29: "f29", f30: "f30", f31: "f31", f32: "f32", f33: "f33", f34: "f34",
    f35: "f35", f36: "f36", f37: "f37", f38: "f38", f39: "f39", f40: "f40", f41: "f41",
    f42: "f42", f43: "f43", f44: "f44", f45: "f45", f46: "f46", f47: "f47", f48: "f48",
    f49: "f49", f50: "f50", f51: "f51", f52: "f52", f53: "f53", f54: "f54", f55: "f55",
    f56: "f56", f57: "f57", f58: "f58", f59: "f59", f60: "f60", f61: "f61", f62: "f62",
    f63: "f63", f64: "f64", f65: "f65", f66: "f66", f67: "f67", f68: "f68", f69: "f69",
}

#[test]
fn of_a_record_with_many_fields_the_last_member_with_a_name_counts() {
    let all: Vec<(String, String)> = (0..70)
        .map(|row| (format!("\"f{row}\""), row.to_string()))
        .collect();
    for row in ["f0", "f63", "f64", "f69"] {
        let name = format!("\"{row}\"");
        for (earlier, later, expected, extra) in [
            ("-1", "7", Some(7), 0),
            ("\"no number\"", "7", Some(7), 0),
            ("7", "null", None, 0),
            ("7", "\"no number\"", None, 1),
        ] {
            let mut members = all.clone();
            members.retain(|(known, _)| *known != name);
            members.insert(0, (name.clone(), earlier.to_owned()));
            members.push((name.clone(), later.to_owned()));
            let text = object(&members);
            let (wide, _) = decode_response::<Wide>(&text).expect("a record");
            let written = serde_json::to_value(&wide).expect("JSON");
            let set = written.get(row).and_then(Value::as_i64);
            assert_eq!(set, expected, "{row}: {earlier}, then {later}");
            assert_eq!(wide.extra().len(), extra, "{row}: {earlier}, then {later}");
        }
    }
}
