//! Tests of computed fields.

use serde_json::json;

use super::*;
use crate::fixture;

fn computed(properties: Value) -> Computed {
    computed_of(json!({"Thing": {"type": "object", "properties": properties}}))
}

/// The computed fields of `Thing` among these schemas.
fn computed_of(schemas: Value) -> Computed {
    let mut document = fixture::paths(&["GET /things"]);
    document["components"] = json!({"schemas": schemas});
    document["paths"]["/things"]["get"]["responses"]["200"]["content"] =
        json!({"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}});
    let api = fixture::api(&document);
    Computed::new(&api, &api.records["Thing"], true)
}

fn text(hint: Value) -> Value {
    json!({"type": "string", "x-mock": hint})
}

fn filled(computed: &Computed, body: Value, moments: &Moments) -> Value {
    let mut body = body;
    computed.fill(&mut body, moments, false);
    body
}

#[test]
fn a_field_is_made_of_others_that_are_computed() {
    let computed = computed(json!({
        "host": text(json!({"text": "{name|after:-}.{cloud|upper}.example.com"})),
        "cloud": text(json!({"text": "{name|before:-}"})),
        "name": text(json!({"text": "{id}"})),
        "id": {"type": "string"},
        "least": {"type": "string", "format": "int64", "x-mock": {"share": {"of": ["most"], "divisor": 4, "least": 5}}},
        "most": {"type": "integer"},
        "absent": {"type": "string"},
        "other": text(json!({"text": "{absent}"}))
    }));
    let body = filled(
        &computed,
        json!({"id": "aws-us-east-1", "most": 40, "other": "kept"}),
        &Moments::default(),
    );
    assert_eq!(
        body,
        json!({"id": "aws-us-east-1", "name": "aws-us-east-1", "cloud": "aws", "host": "us-east-1.AWS.example.com",
            "most": 40, "least": "10", "other": "kept"})
    );
    let body = filled(&computed, json!({"most": 8}), &Moments::default());
    assert_eq!(body["least"], "5");
}

#[test]
fn a_field_that_the_record_lacks_for_now_is_not_that_of_the_resource_around_it() {
    let region = json!({"type": "object", "properties": {
        "name": {"type": "string"},
        "cloud": text(json!({"text": "{name|after:/|before:-}"})),
        "owner": text(json!({"text": "{displayName}"}))}});
    let properties = json!({"name": {"type": "string"}, "displayName": {"type": "string"},
        "region": {"$ref": "#/components/schemas/Region"}});
    let computed = computed_of(
        json!({"Region": region, "Thing": {"type": "object", "properties": properties}}),
    );
    let of = |region: Value| json!({"name": "things/7", "displayName": "seven", "region": region});
    let body = filled(&computed, of(json!({"cloud": "aws"})), &Moments::default());
    assert_eq!(body["region"], json!({"cloud": "aws", "owner": "seven"}));
    let body = filled(
        &computed,
        of(json!({"name": "regions/gcp-x"})),
        &Moments::default(),
    );
    assert_eq!(body["region"]["cloud"], "gcp");
}

#[test]
fn times_are_found_by_their_names_and_the_end_is_absent_before_it() {
    let time = json!({"type": "string", "format": "date-time"});
    let computed = computed(
        json!({"createTime": time, "update_time": time, "completeTime": time, "birthday": time}),
    );
    let mut moments = Moments {
        created: Duration::from_secs(1),
        updated: Duration::from_secs(2),
        ..Moments::default()
    };
    let sample =
        json!({"completeTime": "2020-01-01T00:00:00Z", "birthday": "2020-01-01T00:00:00Z"});
    let body = filled(&computed, sample.clone(), &moments);
    assert_eq!(
        body,
        json!({"createTime": "2026-01-01T00:00:01Z", "update_time": "2026-01-01T00:00:02Z",
            "birthday": "2020-01-01T00:00:00Z"})
    );
    moments.finished = Some(Duration::from_secs(3));
    assert_eq!(
        filled(&computed, sample, &moments)["completeTime"],
        "2026-01-01T00:00:03Z"
    );
}

#[test]
fn a_field_returns_with_the_state_that_it_belongs_to() {
    let computed = computed(json!({
        "state": {"type": "string"},
        "nodes": {"type": "array", "items": {"type": "string"},
            "x-mock": {"only": {"field": ["state"], "values": ["ACTIVE"]}}}
    }));
    let mut body = json!({"state": "CREATING", "nodes": ["a"]});
    let (moments, mut absent) = (Moments::default(), Absent::default());
    computed.fill_and_keep(&mut body, &moments, false, &mut absent);
    assert_eq!(body, json!({"state": "CREATING"}));
    body["state"] = "ACTIVE".into();
    computed.fill_and_keep(&mut body, &moments, false, &mut absent);
    assert_eq!(body, json!({"state": "ACTIVE", "nodes": ["a"]}));
}

#[test]
fn what_is_shown_once_is_masked_later_and_random_values_stay() {
    let computed = computed(json!({
        "secret": text(json!({"text": "{random:20}", "once": true})),
        "size": {"type": "integer", "x-mock": {"random": [5, 9]}},
        "kept": text(json!({"text": "made", "unless_set": true}))
    }));
    let moments = Moments {
        seed: 7,
        ..Moments::default()
    };
    let mut shown = json!({"kept": "sent"});
    computed.fill(&mut shown, &moments, true);
    let secret = shown["secret"].as_str().expect("a text").to_owned();
    let later = filled(&computed, shown.clone(), &moments);
    assert_eq!(
        later["secret"],
        format!("{}{}", "*".repeat(32), &secret[16..])
    );
    assert_eq!(
        (&later["size"], &later["kept"]),
        (&shown["size"], &json!("sent"))
    );
    assert_eq!(filled(&computed, json!({}), &moments)["kept"], "made");
    let other = Moments {
        seed: 8,
        ..Moments::default()
    };
    let mut body = json!({});
    computed.fill(&mut body, &other, true);
    assert_ne!(body["secret"], secret);
}
