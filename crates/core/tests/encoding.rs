//! Encoding of records: the fields that are sent, and the masks of partial updates.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/clusters.rs"]
mod clusters;

use std::collections::BTreeMap;

use api::types::{Cluster, Endpoints, PublicEndpoint, Region, Status};
use clusters::full;
use serde_json::{Value, json};
use tidbcloud_core::generated::{FieldValue, decode_body, encode_body, encode_masked, encode_text};
use tidbcloud_core::serde_json;

const KNOWN: &[&str] = &[
    "displayName",
    "labels",
    "endpoints.public.disabled",
    "status",
];

/// A body as it is sent, which is the same as a text and as a tree.
fn sent(body: &impl FieldValue) -> Value {
    let text: Value = serde_json::from_slice(&encode_text(body)).unwrap();
    assert_eq!(text, encode_body(body));
    text
}

/// A record with the given fields, which generated code would make with `with_*`.
fn cluster(fill: impl FnOnce(&mut Cluster)) -> Cluster {
    let mut cluster = Cluster::default();
    fill(&mut cluster);
    cluster
}

fn public(fill: impl FnOnce(&mut PublicEndpoint)) -> Option<Endpoints> {
    let mut public = PublicEndpoint::default();
    fill(&mut public);
    Some(Endpoints {
        public: Some(public),
        ..Endpoints::default()
    })
}

#[test]
fn sending_leaves_output_only_fields_out_at_every_depth() {
    let (decoded, _) = decode_body::<Cluster>(full().to_string()).unwrap();
    let mut expected = full();
    for absent in ["name", "state", "createTime", "status"] {
        expected.as_object_mut().unwrap().remove(absent);
    }
    expected["regions"] = json!([{"name": "r"}]);
    expected["endpoints"] = json!({"public": {"disabled": true}});
    assert_eq!(sent(&decoded), expected);
}

#[test]
fn a_record_of_output_only_fields_is_left_out_but_keeps_its_place_in_a_list() {
    let hidden = Region {
        display_name: Some("R".to_owned()),
        ..Region::default()
    };
    let body = sent(&cluster(|cluster| {
        cluster.endpoints = public(|public| public.host = Some("h".to_owned()));
        cluster.regions = Some(vec![hidden]);
    }));
    assert_eq!(body, json!({"regions": [{}]}));
    // Set on purpose and empty is not the same as unset.
    let body = sent(&cluster(|cluster| {
        cluster.endpoints = Some(Endpoints::default());
        cluster.labels = Some(BTreeMap::new());
        cluster.regions = Some(Vec::new());
    }));
    assert_eq!(body, json!({"endpoints": {}, "labels": {}, "regions": []}));
    assert_eq!(sent(&Cluster::default()), json!({}));
}

#[test]
fn the_mask_names_what_is_set_at_the_known_depth() {
    let mask = |cluster: Cluster| {
        let body = encode_masked("cluster", "updateMask", KNOWN, &cluster).unwrap();
        body["updateMask"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        mask(cluster(|cluster| {
            cluster.labels = Some(BTreeMap::from([("a".to_owned(), "b".to_owned())]));
            cluster.display_name = Some("x".to_owned());
            cluster.name = Some("not sent".to_owned());
        })),
        "displayName,labels"
    );
    assert_eq!(
        mask(cluster(|cluster| {
            cluster.endpoints = public(|public| {
                public.disabled = Some(true);
                public.host = Some("not sent".to_owned());
                public.authorized_networks = Some(Vec::new());
            });
        })),
        "endpoints.public.disabled,endpoints.public.authorizedNetworks"
    );
    assert_eq!(
        mask(cluster(
            |cluster| cluster.endpoints = Some(Endpoints::default())
        )),
        "endpoints"
    );
    let body = encode_masked(
        "cluster",
        "updateMask",
        &["endpoints", "endpoints.public", "endpoints.pub"],
        &cluster(|cluster| {
            cluster.endpoints = public(|public| {
                public.disabled = Some(true);
                public.authorized_networks = Some(Vec::new());
            });
        }),
    )
    .unwrap();
    assert_eq!(
        body,
        json!({
            "cluster": {"endpoints": {"public": {"disabled": true, "authorizedNetworks": []}}},
            "updateMask": "endpoints.public"
        })
    );
}

#[test]
fn a_mask_of_nothing_is_an_error() {
    let status = Status {
        message: Some("only the server says so".to_owned()),
        ..Status::default()
    };
    for cluster in [
        Cluster::default(),
        cluster(|cluster| cluster.name = Some("x".to_owned())),
        cluster(|cluster| cluster.status = Some(status)),
    ] {
        let error = encode_masked("cluster", "updateMask", KNOWN, &cluster).unwrap_err();
        assert!(error.is_usage());
        assert!(error.to_string().contains("with_update_mask"), "{error}");
    }
}

#[test]
fn members_are_written_once_in_the_order_of_the_document() {
    let mut stored: Cluster = serde_json::from_value(json!({
        "zone": "z", "createTime": "soon", "displayName": "first", "labels": {}, "name": "n"
    }))
    .unwrap();
    assert_eq!(
        serde_json::to_string(&stored).unwrap(),
        r#"{"name":"n","displayName":"first","labels":{},"createTime":"soon","zone":"z"}"#
    );
    // The value that did not fit gives way to the one that was set since.
    stored.create_time = Some("2024-07-11T01:02:03Z".parse().unwrap());
    let written = serde_json::to_string(&stored).unwrap();
    assert_eq!(written.matches("createTime").count(), 1, "{written}");
    assert!(written.contains("2024-07-11T01:02:03Z"), "{written}");
    assert_eq!(
        String::from_utf8(encode_text(&stored)).unwrap(),
        r#"{"displayName":"first","labels":{}}"#
    );
}
