//! Records and enums as the generator writes them: decoding, storing, `Debug`.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/clusters.rs"]
mod clusters;

use std::collections::BTreeMap;

use api::types::{Cluster, ClusterState, ListClustersResponse, PauseClusterResponse, Region};
use clusters::full;
use serde_json::{Value, json};
use tidbcloud_core::generated::{Record, decode_response, encode_body};
use tidbcloud_core::jiff::Timestamp;
use tidbcloud_core::{Mismatch, serde_json};

fn decode(value: Value) -> (Cluster, Vec<String>) {
    let (cluster, mismatches) = decode_response::<Cluster>(value.to_string()).unwrap();
    (
        cluster,
        mismatches.iter().map(Mismatch::to_string).collect(),
    )
}

#[test]
fn everything_decodes_and_encodes_back() {
    let (decoded, mismatches) = decode(full());
    assert_eq!(mismatches, Vec::<String>::new());
    assert_eq!(decoded.state, Some(ClusterState::Active));
    assert_eq!(decoded.id, Some(10_449_877_348_102_958_363));
    assert_eq!(decoded.sizes, Some(vec![1, -2]));
    assert_eq!(
        decoded.create_timestamp,
        Some(Timestamp::from_second(1_720_659_723).unwrap())
    );
    assert_eq!(decoded.payload.as_deref(), Some(&[0, 1, 2, 255][..]));
    assert_eq!(serde_json::to_value(&decoded).unwrap(), full());
    assert_eq!(serde_json::from_value::<Cluster>(full()).unwrap(), decoded);
}

#[test]
fn values_without_a_field_are_reachable_and_stored_but_not_sent_nor_shown() {
    let new = json!({
        "displayName": "a", "plan": "s3cr3t", "nothing": null,
        "createTime": "soon", "regions": [{"name": "r", "zone": "z"}, 7], "counts": 5,
    });
    let (cluster, mismatches) = decode(new.clone());
    assert_eq!(mismatches.len(), 3, "{mismatches:?}");
    let mut expected = new;
    expected
        .as_object_mut()
        .unwrap()
        .retain(|name, _| ["plan", "nothing", "createTime", "counts"].contains(&name.as_str()));
    assert_eq!(Value::Object(cluster.extra().clone()), expected);
    let regions = cluster.regions.clone().unwrap();
    assert_eq!(regions[0].extra()["zone"], "z");
    // The element that is no region has no record around it: the mismatch names it.
    assert_eq!(regions.len(), 1);

    let stored = serde_json::to_value(&cluster).unwrap();
    assert_eq!(
        (&stored["plan"], &stored["createTime"]),
        (&json!("s3cr3t"), &json!("soon"))
    );
    assert_eq!(stored["regions"][0]["zone"], "z");
    assert_eq!(serde_json::from_value::<Cluster>(stored).unwrap(), cluster);

    let sent: Value = encode_body(&cluster);
    assert_eq!(
        sent,
        json!({"displayName": "a", "regions": [{"name": "r"}]})
    );
    let shown = format!("{cluster:?}");
    assert!(
        shown.contains(r#"extra: ["counts", "createTime", "nothing", "plan"]"#),
        "{shown}"
    );
    assert!(!shown.contains("s3cr3t"), "{shown}");
}

#[test]
fn text_that_is_no_unicode_and_nesting_without_end_lose_nothing_else() {
    let (cluster, mismatches) =
        decode_response::<Cluster>(r#"{"id":"1","displayName":"a\ud83dz"}"#).unwrap();
    assert_eq!(cluster.id, Some(1));
    assert_eq!(cluster.display_name.as_deref(), Some("a\u{fffd}z"));
    assert_eq!(
        mismatches[0].to_string(),
        "$.displayName: expected Unicode text, found an unpaired surrogate or bytes that are not UTF-8, read as U+FFFD"
    );
    // A secret is not shown, and what else does not fit is named after it.
    let body = b"{\"rootPassword\":\"s3cr3t\xff\",\"paused\":1}";
    let (cluster, mismatches) = decode_response::<Cluster>(body).unwrap();
    assert_eq!(cluster.root_password.as_deref(), Some("s3cr3t\u{fffd}"));
    assert_eq!(mismatches.len(), 2, "{mismatches:?}");
    assert_eq!(mismatches[1].path, "$.paused");
    assert!(
        !format!("{mismatches:?}").contains("s3cr3t"),
        "{mismatches:?}"
    );
    let body = format!(
        r#"{{"x":{}{},"id":"1"}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let (cluster, mismatches) = decode_response::<Cluster>(&body).unwrap();
    // A field that no client reads needs no mismatch.
    assert_eq!((cluster.id, mismatches), (Some(1), Vec::new()));
    assert!(cluster.extra()["x"].is_array());
}

#[test]
fn the_end_of_time_is_a_time() {
    let (cluster, mismatches) = decode(json!({
        "createTime": "9999-12-31T23:59:59Z", "create_timestamp": "253402300799",
        "type": [{"createTime": "2024-07-11T01:02:03.12345678912Z"}],
    }));
    assert_eq!(mismatches, Vec::<String>::new());
    assert_eq!(cluster.create_time, Some(Timestamp::MAX));
    let last_second = Timestamp::MAX.as_second();
    assert_eq!(
        cluster.create_timestamp.map(Timestamp::as_second),
        Some(last_second)
    );
    assert_eq!(
        cluster.r#type.unwrap()[0].create_time,
        Some("2024-07-11T01:02:03.123456789Z".parse().unwrap())
    );
}

#[test]
fn a_name_in_another_spelling_is_read_and_never_written() {
    let (cluster, mismatches) = decode(json!({"display_name": "a"}));
    assert!(mismatches.is_empty() && cluster.extra().is_empty());
    assert_eq!(encode_body(&cluster), json!({"displayName": "a"}));
    // The name of the document wins; the other value is not lost.
    let (cluster, _) = decode(json!({"display_name": "a", "displayName": "b"}));
    assert_eq!(cluster.display_name.as_deref(), Some("b"));
    assert_eq!(cluster.extra()["display_name"], "a");
}

#[test]
fn a_field_that_is_set_later_wins_over_the_value_that_did_not_fit() {
    let (mut cluster, _) = decode(json!({"usage": "much"}));
    cluster.usage = Some(0.5);
    assert_eq!(
        serde_json::to_value(&cluster).unwrap(),
        json!({"usage": 0.5})
    );
}

#[test]
fn a_record_without_values_of_its_own_is_sent_nowhere_but_in_a_list() {
    let (mut cluster, _) = decode(json!({"endpoints": {"private": {}}, "parent": {}}));
    cluster.regions = Some(vec![decode_response::<Region>(r#"{"zone": 1}"#).unwrap().0]);
    let sent: Value = encode_body(&cluster);
    assert_eq!(sent, json!({"parent": {}, "regions": [{}]}));
}

#[test]
fn looser_responses_decode_without_mismatch() {
    let (decoded, mismatches) = decode(json!({
        "displayName": 42, "state": "SOMETHING_NEW", "labels": null, "id": 7, "sizes": [3, 4.0, "5"],
        "create_timestamp": 1720659723, "usage": "0.25", "newField": {"x": 1}, "extra": null,
        "payload": "_-8", "createTime": "2024-07-11T03:02:03+02:00"
    }));
    assert_eq!(mismatches, Vec::<String>::new());
    assert_eq!(decoded.display_name.as_deref(), Some("42"));
    assert_eq!(decoded.state.as_ref().unwrap().as_str(), "SOMETHING_NEW");
    assert_eq!(decoded.labels, None);
    assert_eq!(decoded.extra, None);
    assert_eq!(decoded.sizes, Some(vec![3, 4, 5]));
    assert_eq!(decoded.usage, Some(0.25));
    assert_eq!(decoded.payload.as_deref(), Some(&[0xff, 0xef][..]));
    assert_eq!(
        decoded.create_time,
        Some("2024-07-11T01:02:03Z".parse().unwrap())
    );
    let (decoded, _) = decode(json!({"create_timestamp": "2024-07-11T01:02:03.9Z"}));
    assert_eq!(
        decoded.create_timestamp,
        Some("2024-07-11T01:02:03Z".parse().unwrap())
    );
}

#[test]
fn values_of_another_kind_are_left_out_and_named() {
    let (list, mismatches) = decode_response::<ListClustersResponse>(
        json!({"clusters": [
            {"createTime": "", "displayName": {"a": 1}, "state": 3, "labels": {"a": "x", "b c": [], "d": null}},
            "nothing",
            {"id": -1, "sizes": [1, "x", 9223372036854775808u64, 1.5], "paused": "yes", "payload": "%",
             "usage": "many", "endpoints": 5, "create_timestamp": "soon", "parent": {"displayName": true}},
            null
        ]})
        .to_string(),
    )
    .unwrap();
    let clusters = list.clusters.unwrap();
    assert_eq!(clusters.len(), 2);
    assert_eq!(clusters[0].create_time, None);
    assert_eq!(
        clusters[0].labels,
        Some(BTreeMap::from([("a".to_owned(), "x".to_owned())]))
    );
    assert_eq!(clusters[1].sizes, Some(vec![1]));
    let mismatches: Vec<String> = mismatches.iter().map(Mismatch::to_string).collect();
    // In the order of the text.
    let expected = [
        "$.clusters[0].createTime: expected date-time, found string \"\"",
        "$.clusters[0].displayName: expected string, found object",
        "$.clusters[0].labels[\"b c\"]: expected string, found list",
        "$.clusters[0].labels.d: expected string, found null",
        "$.clusters[0].state: expected ClusterState, found number 3",
        "$.clusters[1]: expected Cluster, found string \"nothing\"",
        "$.clusters[2].create_timestamp: expected Unix seconds, found string \"soon\"",
        "$.clusters[2].endpoints: expected Endpoints, found number 5",
        "$.clusters[2].id: expected unsigned integer, found number -1",
        "$.clusters[2].parent.displayName: expected string, found boolean true",
        "$.clusters[2].paused: expected boolean, found string \"yes\"",
        "$.clusters[2].payload: expected base64, found string \"%\"",
        "$.clusters[2].sizes[1]: expected integer, found string \"x\"",
        "$.clusters[2].sizes[2]: expected integer, found number 9223372036854775808",
        "$.clusters[2].sizes[3]: expected integer, found number 1.5",
        "$.clusters[2].usage: expected number, found string \"many\"",
        "$.clusters[3]: expected Cluster, found null",
    ];
    assert_eq!(mismatches, expected);
}

#[test]
fn numbers_beyond_a_type_are_left_out_and_named() {
    let (decoded, mismatches) = decode_response::<Cluster>(
        r#"{"id": 18446744073709551616, "usage": 1e400, "displayName": 36893488147419103232, "sizes": [-0, 1e400],
            "unknown": 1e400, "name": 18446744073709551615, "counts": {"a": -0, "b": "18446744073709551615"}}"#,
    )
    .unwrap();
    assert_eq!(decoded.id, None);
    assert_eq!(decoded.usage, None);
    assert_eq!(
        decoded.display_name.as_deref(),
        Some("36893488147419103232")
    );
    assert_eq!(decoded.sizes, Some(vec![0]));
    assert_eq!(decoded.name.as_deref(), Some("18446744073709551615"));
    assert_eq!(mismatches.len(), 4, "{mismatches:?}");
    let (_, mismatches) =
        decode_response::<Cluster>(r#"{"id": 18446744073709551615, "usage": -0, "id": 7}"#)
            .unwrap();
    assert_eq!(mismatches, []);
}

#[test]
fn a_mismatch_is_short_and_shows_no_secret() {
    let (_, mismatches) =
        decode(json!({"rootPassword": {"s3cr3t": "s3cr3t"}, "createTime": "x".repeat(5000)}));
    assert!(
        mismatches.iter().all(|line| line.len() < 200),
        "{mismatches:?}"
    );
    let (_, mismatches) = decode(json!({"rootPassword": true}));
    assert_eq!(
        mismatches,
        ["$.rootPassword: expected string, found boolean (hidden)"]
    );
    let (_, mismatches) =
        decode(json!({"labels": {"é".repeat(100_000): 1, "x".repeat(100_000): []}}));
    assert_eq!(mismatches.len(), 1);
    assert!(mismatches[0].len() < 600, "{}", mismatches[0].len());
    let many: Vec<Value> = vec![json!(1); 5000];
    let (_, mismatches) = decode(json!({"regions": many}));
    assert_eq!(mismatches.len(), 1000);
}

#[test]
fn broken_text_and_deep_nesting_lose_no_other_value() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let body = format!(
        r#"{{"new": {deep}, "displayName": "a\ud83d", "labels": {{"b": "\udc00"}}, "name": "n", "other": "\ud83d"}}"#
    );
    let (decoded, mismatches) = decode_response::<Cluster>(&body).unwrap();
    assert_eq!(decoded.display_name.as_deref(), Some("a\u{fffd}"));
    assert_eq!(decoded.name.as_deref(), Some("n"));
    assert_eq!(decoded.extra()["other"], "\u{fffd}");
    let paths: Vec<&str> = mismatches.iter().map(|each| each.path.as_str()).collect();
    assert_eq!(paths, ["$.displayName", "$.labels.b"]);
    let (decoded, mismatches) = decode_response::<Cluster>(b"{\"name\": \"a\xff\"}").unwrap();
    assert_eq!(decoded.name.as_deref(), Some("a\u{fffd}"));
    assert_eq!(mismatches.len(), 1);
    // Broken JSON is broken wherever it is.
    for body in [
        r#"{"new": [1, 2}, "name": "n"}"#,
        r#"{"name": "n", "labels": {"a": nul}}"#,
        r#"{"name": "n"} x"#,
        r#"{"name": "n""#,
    ] {
        assert!(decode_response::<Cluster>(body).is_err(), "{body}");
    }
}

#[test]
fn the_documented_name_of_a_field_counts_in_either_order() {
    for body in [
        r#"{"display_name": "a", "displayName": "b"}"#,
        r#"{"displayName": "b", "display_name": "a"}"#,
    ] {
        let (cluster, _) = decode_response::<Cluster>(body).unwrap();
        assert_eq!(cluster.display_name.as_deref(), Some("b"), "{body}");
        assert_eq!(cluster.extra()["display_name"], "a", "{body}");
    }
}

#[test]
fn only_broken_json_and_another_root_fail_a_response() {
    for body in ["", "{", "[]", "null", "3", "\"x\"", "<html>"] {
        let error = decode_response::<Cluster>(body).unwrap_err();
        assert!(error.is_decode(), "{body}: {error}");
    }
    let nested = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert!(decode_response::<Cluster>(nested).unwrap_err().is_decode());
    let (regions, _) = decode_response::<Vec<Region>>(r#"[{"name":"a"}, 5]"#).unwrap();
    assert_eq!(regions.len(), 1);
    assert!(
        decode_response::<Vec<Region>>("{}")
            .unwrap_err()
            .is_decode()
    );
    assert_eq!(decode_response::<Value>("").unwrap().0, Value::Null);
    assert_eq!(decode_response::<String>("\"x\"").unwrap().0, "x");
}

#[test]
fn a_record_without_fields_takes_any_json() {
    for body in ["", " ", "{}", "null", "[]", "\"ok\"", "{\"a\": 1}"] {
        assert!(
            decode_response::<PauseClusterResponse>(body).is_ok(),
            "{body}"
        );
    }
    assert!(
        decode_response::<PauseClusterResponse>("OK")
            .unwrap_err()
            .is_decode()
    );
}

#[test]
fn debug_shows_set_fields_and_no_secret() {
    let (decoded, _) = decode(full());
    let shown = format!("{decoded:?}");
    assert!(shown.contains("display_name: \"demo\""), "{shown}");
    assert!(shown.contains("state: ClusterState(\"ACTIVE\")"), "{shown}");
    assert!(shown.contains("root_password: ***"), "{shown}");
    assert!(!shown.contains("s3cr3t"), "{shown}");
    assert_eq!(format!("{:?}", Cluster::default()), "Cluster");
}

#[test]
fn enums_are_open() {
    assert_eq!(ClusterState::from("ACTIVE"), ClusterState::Active);
    let unknown = ClusterState::from("NEW");
    assert!(matches!(&unknown, ClusterState::Unknown(value) if value.as_str() == "NEW"));
    assert_eq!(unknown.to_string(), "NEW");
    assert_eq!(serde_json::to_value(&unknown).unwrap(), json!("NEW"));
    assert_eq!(
        serde_json::from_value::<ClusterState>(json!("CREATING")).unwrap(),
        ClusterState::Creating
    );
    assert_eq!(ClusterState::from(String::new()).as_str(), "");
}

/// Whatever value a field has, the response decodes: the field is set, null, or named.
#[test]
fn any_value_in_any_field_decodes_and_what_was_decoded_is_stable() {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!("12"),
        json!("2024-07-11T01:02:03Z"),
        json!([]),
        json!([null, 1, "x", {}]),
        json!({}),
        json!({"displayName": [], "a": 1, "public": null}),
    ];
    for field in <Cluster as Record>::FIELDS {
        for value in &values {
            let body = json!({ (field.wire()): value });
            let (decoded, mismatches) = decode(body.clone());
            let again = serde_json::to_value(&decoded).unwrap();
            let set = again.get(field.wire()).is_some();
            assert!(set || value.is_null() || !mismatches.is_empty(), "{body}");
            assert_eq!(decode(again).0, decoded, "{body}");
            let sent = encode_body(&decoded);
            assert!(
                !field.is_output_only() || sent == json!({}),
                "{body}: {sent}"
            );
        }
    }
}

#[test]
fn of_members_with_the_same_name_the_last_one_counts() {
    for (text, last) in [
        (
            r#"{"displayName": "a", "displayName": "b"}"#,
            json!({"displayName": "b"}),
        ),
        (r#"{"displayName": "a", "displayName": null}"#, json!({})),
        (
            r#"{"counts": [7], "counts": {"a": 1}}"#,
            json!({"counts": {"a": "1"}}),
        ),
        (
            r#"{"counts": {"a": 1}, "counts": [7]}"#,
            json!({"counts": [7]}),
        ),
        (r#"{"counts": [7], "counts": null}"#, json!({})),
        (
            r#"{"counts": [7], "new": 1, "counts": [8]}"#,
            json!({"counts": [8], "new": 1}),
        ),
        (
            r#"{"counts": [7], "new": 1.10, "counts": {}}"#,
            json!({"counts": {}, "new": 1.10}),
        ),
        (r#"{"counts": {"a": 1, "a": "x"}}"#, json!({"counts": {}})),
        (
            r#"{"counts": {"a": "x", "a": 1}}"#,
            json!({"counts": {"a": "1"}}),
        ),
        (r#"{"new": 1, "new": 2}"#, json!({"new": 2})),
    ] {
        let (cluster, _) = decode_response::<Cluster>(text).unwrap();
        let written = serde_json::to_string(&cluster).unwrap();
        assert_eq!(
            serde_json::from_str::<Value>(&written).unwrap(),
            last,
            "{text}"
        );
        let (again, _) = decode_response::<Cluster>(written).unwrap();
        assert_eq!(again, cluster, "{text}");
    }
}

#[test]
fn a_name_that_is_repeated_often_is_dropped_in_one_pass() {
    let unknown = r#""new": 1,"#.repeat(50_000);
    let repeated = r#""counts": [7], "counts": {},"#.repeat(50_000);
    let text = format!("{{{unknown}{repeated} \"displayName\": \"a\"}}");
    let (cluster, mismatches) = decode_response::<Cluster>(text).unwrap();
    assert_eq!(cluster.counts, Some(BTreeMap::new()));
    let extra: Vec<&String> = cluster.extra().keys().collect();
    assert_eq!(extra, ["new"]);
    assert_eq!(mismatches.len(), 1000);
}
