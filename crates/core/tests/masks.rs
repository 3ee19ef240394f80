//! Update masks on the wire: the mask together with values that are set by hand.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/server.rs"]
mod server;

use api::Client;
use api::types::{Cluster, Endpoints, Region};
use server::{Answer, Server};
use tidbcloud_core::serde_json::{self, Value, json};
use tidbcloud_core::{Config, Credentials};

async fn ok() -> (Server, Client) {
    let server = Server::start(|_| Answer::new(200, "{}")).await;
    let config = Config::builder()
        .credentials(Credentials::new("public-key", "private-key"))
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap();
    let client = Client::with_endpoint(&config, &format!("{}/v1beta1/", server.url)).unwrap();
    (server, client)
}

#[tokio::test]
async fn values_set_by_hand_are_in_the_update_mask() {
    let (server, client) = ok().await;
    let cluster = Cluster {
        display_name: Some("demo".to_owned()),
        regions: Some(vec![Region::default()]),
        ..Cluster::default()
    };
    for (pointer, mask) in [
        ("/cluster/newField", "displayName,regions,newField"),
        ("/cluster/new/a~1b", "displayName,regions,new.a/b"),
        ("/cluster/regions/0/name", "displayName,regions"),
        ("/cluster/displayName", "displayName,regions"),
        ("/other", "displayName,regions"),
        // The path that is known to work.
        ("/cluster/labels/team", "displayName,regions,labels"),
    ] {
        let call = client.partial_update_cluster("1", cluster.clone());
        let call = call.with_body_field(pointer, Value::Null);
        call.send().await.unwrap();
        let sent: Value = serde_json::from_str(server.last().text()).unwrap();
        assert_eq!(sent["updateMask"], mask, "{pointer}");
    }
    // They alone are something to update, and a mask by hand is left as it is.
    let nothing = || client.partial_update_cluster("1", Cluster::default());
    let call = nothing().with_body_field("/cluster/newField", 1);
    call.send().await.unwrap();
    let sent = r#"{"cluster":{"newField":1},"updateMask":"newField"}"#;
    assert_eq!(server.last().text(), sent);
    let call = nothing().with_body_field("/cluster/newField", 1);
    call.with_update_mask("x").send().await.unwrap();
    let sent = r#"{"cluster":{"newField":1},"updateMask":"x"}"#;
    assert_eq!(server.last().text(), sent);
    let call = nothing().with_body_field("/updateMask", "y");
    call.send().await.unwrap();
    assert_eq!(server.last().text(), r#"{"cluster":{},"updateMask":"y"}"#);
    let call = nothing().with_body_field("/other", 1);
    assert!(call.send().await.unwrap_err().is_usage());
}

/// The mask is of the body that is sent: it names all that is in it and nothing else, at the known depth, each once.
#[tokio::test]
async fn the_update_mask_is_of_the_body_as_it_is_sent() {
    let (server, client) = ok().await;
    let named = || Cluster {
        display_name: Some("demo".to_owned()),
        ..Cluster::default()
    };
    let disabled = || {
        let cluster = json!({"endpoints": {"public": {"disabled": true}}});
        serde_json::from_value::<Cluster>(cluster).unwrap()
    };
    type Fields<'a> = &'a [(&'a str, Value)];
    let cases: [(Cluster, Fields<'_>, &str); 15] = [
        (
            named(),
            &[("/cluster", json!({"labels": {"a": "y"}}))],
            "labels",
        ),
        (
            Cluster::default(),
            &[("/cluster", json!({"displayName": "x", "new": {"a": 1}}))],
            "displayName,new",
        ),
        (
            named(),
            &[("/cluster", json!({})), ("/cluster/paused", json!(true))],
            "paused",
        ),
        (
            named(),
            &[("/cluster/endpoints", json!({"public": {"disabled": true}}))],
            "displayName,endpoints.public.disabled",
        ),
        (
            Cluster::default(),
            &[(
                "/cluster/endpoints",
                json!({"public": {"port": 1, "disabled": true}, "x": {"y": 2}}),
            )],
            "endpoints.public.disabled,endpoints.public.port,endpoints.x",
        ),
        (
            disabled(),
            &[("/cluster/endpoints", json!({"public": {"disabled": false}}))],
            "endpoints.public.disabled",
        ),
        // Taken away, or as a whole.
        (
            disabled(),
            &[("/cluster/endpoints", json!({"x": 1}))],
            "endpoints.x",
        ),
        (
            disabled(),
            &[("/cluster/endpoints", json!(null))],
            "endpoints",
        ),
        (
            disabled(),
            &[("/cluster/endpoints/public", json!({}))],
            "endpoints.public",
        ),
        (
            disabled(),
            &[("/cluster/endpoints/public/port", json!(1))],
            "endpoints.public.disabled,endpoints.public.port",
        ),
        (
            Cluster::default(),
            &[
                ("/cluster/new/a", json!(1)),
                ("/cluster/new", json!({"b": 1})),
            ],
            "new",
        ),
        (
            Cluster::default(),
            &[
                ("/cluster/new", json!({"b": 1})),
                ("/cluster/new/a", json!(1)),
            ],
            "new",
        ),
        (
            Cluster::default(),
            &[("/cluster/new", json!([1])), ("/cluster/new/-", json!(2))],
            "new",
        ),
        (
            Cluster::default(),
            &[("/cluster/labels/a.b", json!("x"))],
            "labels",
        ),
        (
            Cluster {
                endpoints: Some(Endpoints::default()),
                ..named()
            },
            &[("/cluster/endpoints/public/disabled", json!(true))],
            "displayName,endpoints.public.disabled",
        ),
    ];
    for (cluster, fields, mask) in cases {
        let mut call = client.partial_update_cluster("1", cluster);
        for (pointer, value) in fields {
            call = call.with_body_field(pointer, value);
        }
        call.send().await.unwrap();
        let sent: Value = serde_json::from_str(server.last().text()).unwrap();
        assert_eq!(sent["updateMask"], mask, "{fields:?}: {sent}");
    }
    // A value that is taken away is nothing to update.
    let count = server.count();
    for nothing in [json!({}), json!(null)] {
        let call = client.partial_update_cluster("1", named());
        let error = call
            .with_body_field("/cluster", nothing)
            .send()
            .await
            .unwrap_err();
        assert!(error.to_string().contains("nothing to update"), "{error}");
    }
    assert_eq!(server.count(), count);
    // A caller that writes all of the body writes the mask too.
    let call = client.partial_update_cluster("1", named());
    let call = call.with_body_field("", json!({"cluster": {"displayName": "x"}}));
    call.send().await.unwrap();
    assert_eq!(server.last().text(), r#"{"cluster":{"displayName":"x"}}"#);
}
