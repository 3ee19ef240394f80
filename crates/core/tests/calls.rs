//! Calls on the wire: requests as they are sent, calls that are refused before anything is sent, responses.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/server.rs"]
mod server;

use std::collections::BTreeMap;
use std::time::Duration;

use api::Client;
use api::types::{Cluster, ClusterState, ClusterView, Endpoints};
use server::{Answer, Server};
use tidbcloud_core::http::Method;
use tidbcloud_core::serde_json::{Value, json};
use tidbcloud_core::{Config, Credentials, Error};

fn client(server: &Server) -> Client {
    let config = Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
        .application("my-app/1.0")
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap();
    Client::with_endpoint(&config, &format!("{}/v1beta1/", server.url)).unwrap()
}

async fn ok() -> (Server, Client) {
    let server = Server::start(|_| Answer::new(200, "{}")).await;
    let client = client(&server);
    (server, client)
}

#[tokio::test]
async fn a_call_is_sent_as_the_document_says() {
    let (server, client) = ok().await;
    client
        .get_cluster("1")
        .view(ClusterView::Basic)
        .view("FULL")
        .send()
        .await
        .unwrap();
    let sent = server.last();
    assert_eq!(sent.method, "GET");
    assert_eq!(sent.target, "/v1beta1/clusters/1?view=FULL");
    assert_eq!(sent.header("accept"), Some("application/json"));
    assert_eq!(sent.header("content-type"), None);
    assert_eq!(sent.header("content-length"), None);
    let agent = sent.header("user-agent").unwrap();
    assert!(
        agent.starts_with("my-app/1.0 tidbcloud-sdk-rust/")
            && agent.ends_with(" tidbcloud-test-v1beta1/0.3.1"),
        "{agent}"
    );
    assert!(sent.body.is_empty());
}

#[tokio::test]
async fn a_builder_is_sent_where_it_is_awaited_and_not_before() {
    let (server, client) = ok().await;
    let call = client.get_cluster("1").view(ClusterView::Full);
    let sending = call.clone().send();
    let future = std::future::IntoFuture::into_future(call.clone());
    assert!(format!("{sending:?}").contains("get_cluster"));
    assert_eq!(server.count(), 0);
    let cluster: Cluster = call.await.unwrap().into_body();
    assert_eq!(cluster, Cluster::default());
    assert_eq!(server.last().target, "/v1beta1/clusters/1?view=FULL");
    let task = tokio::spawn(future);
    assert!(task.await.unwrap().is_ok() && sending.await.is_ok());
    let raw = client.request(Method::GET, "/clusters/1");
    assert_eq!(raw.await.unwrap().into_body(), json!({}));
    assert_eq!(server.count(), 4);
    // An error names its operation, as that of `send` does.
    let refusing = Server::start(|_| Answer::new(404, "{}")).await;
    let error = self::client(&refusing).get_cluster("1").await.unwrap_err();
    assert!(error.is_not_found() && error.operation() == Some("get_cluster"));
}

#[tokio::test]
async fn query_values_are_encoded_and_lists_repeat_or_join() {
    let (server, client) = ok().await;
    client
        .list_clusters()
        .filter("a b+c=d&é/:\"*~")
        .cluster_states([ClusterState::Active, "NEW".into()])
        .ids([1, 2])
        .page_size(10)
        .with_query("q", "1")
        .with_query("q", "2")
        .send()
        .await
        .unwrap();
    assert_eq!(
        server.last().target,
        "/v1beta1/clusters?filter=a%20b%2Bc%3Dd%26%C3%A9%2F%3A%22%2A~&clusterStates=ACTIVE&clusterStates=NEW\
         &ids=1%2C2&pageSize=10&q=1&q=2"
    );
    client
        .list_clusters()
        .cluster_states(Vec::<ClusterState>::new())
        .ids([])
        .send()
        .await
        .unwrap();
    assert_eq!(server.last().target, "/v1beta1/clusters");
}

#[tokio::test]
async fn bodies_have_the_fields_that_were_set_and_those_added_by_hand() {
    let (server, client) = ok().await;
    let wanted = Cluster {
        name: Some("clusters/1".to_owned()),
        display_name: Some("demo".to_owned()),
        ..Cluster::default()
    };
    client
        .create_cluster(wanted.clone())
        .with_body_field("/labels/team", "a")
        .with_body_field("/displayName", Value::Null)
        .with_header("X-Trace", "t")
        .send()
        .await
        .unwrap();
    let sent = server.last();
    assert_eq!(sent.method, "POST");
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(sent.header("x-trace"), Some("t"));
    assert_eq!(sent.text(), r#"{"displayName":null,"labels":{"team":"a"}}"#);

    client.pause_cluster("1").send().await.unwrap();
    assert_eq!(server.last().text(), "{}");
    assert_eq!(server.last().target, "/v1beta1/clusters/1:pauseCluster");

    client
        .get_cluster("1")
        .with_body_field("/a", 1)
        .send()
        .await
        .unwrap();
    assert_eq!(server.last().text(), r#"{"a":1}"#);

    client
        .partial_update_cluster("1", wanted.clone())
        .send()
        .await
        .unwrap();
    assert_eq!(
        server.last().text(),
        r#"{"cluster":{"displayName":"demo"},"updateMask":"displayName"}"#
    );
    client
        .partial_update_cluster("1", Cluster::default())
        .with_update_mask("labels")
        .with_body_field("/cluster/labels", Value::Null)
        .send()
        .await
        .unwrap();
    assert_eq!(
        server.last().text(),
        r#"{"cluster":{"labels":null},"updateMask":"labels"}"#
    );
}

#[tokio::test]
async fn resource_names_keep_their_slashes() {
    let (server, client) = ok().await;
    client
        .get_endpoint("dataApps/x/endpoints/y z")
        .send()
        .await
        .unwrap();
    assert_eq!(server.last().target, "/v1beta1/dataApps/x/endpoints/y%20z");
}

#[tokio::test]
async fn a_call_that_cannot_be_sent_is_reported_before_anything_is_sent() {
    let (server, client) = ok().await;
    let unsendable: Vec<(Error, &str)> = vec![
        (
            client.get_cluster("").send().await.unwrap_err(),
            "clusterId",
        ),
        (
            client.get_cluster("..").send().await.unwrap_err(),
            "clusterId",
        ),
        (
            client.get_endpoint("a//b").send().await.unwrap_err(),
            "endpointName",
        ),
        (
            client
                .partial_update_cluster("1", Cluster::default())
                .send()
                .await
                .unwrap_err(),
            "nothing to update",
        ),
        (
            client
                .get_cluster("1")
                .with_header("a b", "x")
                .send()
                .await
                .unwrap_err(),
            "with_header",
        ),
        (
            client
                .get_cluster("1")
                .with_header("authorization", "s3cr3t")
                .send()
                .await
                .unwrap_err(),
            "with_header",
        ),
        (
            client
                .get_cluster("1")
                .with_body_field("x", 1)
                .send()
                .await
                .unwrap_err(),
            "with_body_field",
        ),
        (
            client
                .get_cluster("1")
                .with_timeout(Duration::ZERO)
                .send()
                .await
                .unwrap_err(),
            "with_timeout",
        ),
        (
            client
                .request(Method::GET, "/a/../b")
                .send()
                .await
                .unwrap_err(),
            "\"..\"",
        ),
        (
            client
                .request(Method::POST, "a")
                .with_body(BTreeMap::from([((1, 2), 3)]))
                .send()
                .await
                .unwrap_err(),
            "with_body",
        ),
    ];
    for (error, expected) in unsendable {
        assert!(error.is_usage(), "{error}");
        assert!(error.to_string().contains(expected), "{error}");
        assert!(
            !format!("{error} {error:?}").contains("s3cr3t"),
            "{error:?}"
        );
        assert!(error.operation().is_some() && error.path().is_some());
        assert_eq!(error.attempts(), 0);
    }
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn an_id_can_become_neither_a_segment_nor_a_verb() {
    let (server, client) = ok().await;
    for (id, target) in [
        ("1:delete", "1%3Adelete"),
        ("1/branches", "1%2Fbranches"),
        ("1?x", "1%3Fx"),
        ("%2e%2e", "%252e%252e"),
    ] {
        client.get_cluster(id).send().await.unwrap();
        assert_eq!(server.last().target, format!("/v1beta1/clusters/{target}"));
    }
}

#[tokio::test]
async fn a_request_by_hand_reaches_anything() {
    let server = Server::start(|exchange| match exchange.method.as_str() {
        "DELETE" => Answer::new(200, ""),
        _ => Answer::new(200, r#"{"name":"n","x":[1]}"#).header("content-type", "text/plain"),
    })
    .await;
    let client = client(&server);
    let response = client
        .request(Method::PUT, "/new:verb?a=%20b")
        .with_query("c d", "e")
        .with_header("x-a", "b")
        .with_body(json!({"set": null}))
        .with_timeout(Duration::MAX)
        .send()
        .await
        .unwrap();
    assert_eq!(response["x"][0], 1);
    assert_eq!(server.last().target, "/v1beta1/new:verb?a=%20b&c%20d=e");
    assert_eq!(server.last().text(), r#"{"set":null}"#);
    let typed = client
        .request(Method::GET, "anything")
        .send_as::<BTreeMap<String, Value>>()
        .await
        .unwrap();
    assert_eq!(typed.len(), 2);
    let error = client
        .request(Method::GET, "anything?token=s3cr3t")
        .send_as::<Vec<String>>()
        .await
        .unwrap_err();
    assert!(error.is_decode());
    assert!(!error.body().is_empty());
    assert_eq!(error.path(), Some("/anything"));
    assert!(!format!("{error} {error:?}").contains("s3cr3t"));
    let nothing = client.request(Method::DELETE, "x").send().await.unwrap();
    assert_eq!(nothing.body(), &Value::Null);
}

#[tokio::test]
async fn a_response_has_body_and_meta() {
    let server = Server::start(|_| {
        Answer::new(
            200,
            r#"{"clusters":[{"displayName":"s3cr3t-name","createTime":""}]}"#,
        )
        .header("x-debug-trace-id", "trace-1")
        .header("x-ratelimit-limit-minute", "100")
        .header("x-ratelimit-remaining-minute", "99")
        .header("x-ratelimit-reset", "42")
    })
    .await;
    let response = client(&server).list_clusters().send().await.unwrap();
    assert_eq!(response.clusters.as_ref().unwrap().len(), 1);
    let meta = response.meta();
    assert_eq!(meta.status(), 200);
    assert_eq!(meta.trace_id(), Some("trace-1"));
    assert_eq!(meta.rate_limit().unwrap().remaining(), Some(99));
    assert_eq!(
        meta.rate_limit().unwrap().reset(),
        Some(Duration::from_secs(42))
    );
    assert!(meta.raw().starts_with(b"{\"clusters\""));
    assert_eq!(meta.mismatches()[0].path, "$.clusters[0].createTime");
    assert_eq!((meta.attempts(), meta.exchanges()), (1, 1));
    let shown = format!("{response:?} {meta:?}");
    assert!(
        shown.contains("200") && shown.contains("trace-1"),
        "{shown}"
    );
    assert!(!shown.contains("s3cr3t-name"), "{shown}");
}

#[tokio::test]
async fn list_roots_iterate_and_any_2xx_is_a_success() {
    let server = Server::start(|exchange| match exchange.method.as_str() {
        "GET" if exchange.target.ends_with("credits") => {
            Answer::new(203, r#"[{"name":"a"},{"name":"b"}]"#)
        }
        "GET" => Answer::new(204, ""),
        _ => Answer::new(202, ""),
    })
    .await;
    let client = client(&server);
    let credits = client.list_credits().send().await.unwrap();
    let names: Vec<_> = (&credits)
        .into_iter()
        .map(|credit| credit.name.clone())
        .collect();
    assert_eq!(names, [Some("a".to_owned()), Some("b".to_owned())]);
    assert_eq!(credits.into_iter().count(), 2);
    client.pause_cluster("1").send().await.unwrap();
    // 204 promises no body: the record is empty, and that is named.
    let cluster = client.get_cluster("1").send().await.unwrap();
    assert_eq!(cluster.body(), &Cluster::default());
    assert_eq!(cluster.meta().mismatches().len(), 1);
}

#[test]
fn futures_and_clients_can_go_anywhere() {
    fn anywhere<T: Send + 'static>(_: &T) {}
    fn shared<T: Send + Sync + Clone + 'static>(_: &T) {}
    let config = Config::builder()
        .credentials(Credentials::new("a", "b"))
        .dangerously_allow_http_on_loopback()
        .build()
        .unwrap();
    let client = Client::with_endpoint(&config, "http://localhost:1").unwrap();
    shared(&config);
    shared(&client);
    shared(&client.get_cluster("1"));
    anywhere(&client.get_cluster("1").send());
    anywhere(&client.list_credits().send());
    anywhere(&client.request(Method::GET, "x").send());
    anywhere(&client.request(Method::GET, "x").send_as::<Vec<String>>());
    fn error<T: std::error::Error + Send + Sync + 'static>() {}
    error::<Error>();
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}

#[test]
fn nothing_shows_a_secret() {
    let config = Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private"))
        .dangerously_allow_http_on_loopback();
    let builder = format!("{config:?}");
    let config = config.build().unwrap();
    let client = Client::with_endpoint(&config, "http://localhost:1").unwrap();
    let wanted = Cluster {
        root_password: Some("s3cr3t-password".to_owned()),
        endpoints: Some(Endpoints::default()),
        ..Cluster::default()
    };
    let shown = format!(
        "{builder} {config:?} {client:?} {wanted:?} {:?} {:?} {:?}",
        Credentials::new("p", "s3cr3t"),
        client
            .create_cluster(wanted.clone())
            .with_query("token", "s3cr3t-query")
            .with_header("x-token", "s3cr3t-header"),
        client
            .request(Method::POST, "x?y=s3cr3t-path")
            .with_body("s3cr3t-body")
            .with_query("z", "s3cr3t-query"),
    );
    assert!(!shown.contains("s3cr3t"), "{shown}");
    assert!(shown.contains("public-key"), "{shown}");
}
