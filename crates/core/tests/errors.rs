//! Errors: each way a call can fail, what the predicates say, and that the response is kept.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/failing.rs"]
mod failing;
#[path = "common/server.rs"]
mod server;

use std::collections::BTreeMap;
use std::error::Error as _;
use std::time::Duration;

use api::Client;
use api::types::{Cluster, Region};
use failing::{chain, client, failing};
use server::{Answer, Server};
use tidbcloud_core::http::Method;
use tidbcloud_core::{Code, Config, Credentials, Error};

#[tokio::test]
async fn each_status_has_its_predicate() {
    type Predicate = fn(&Error) -> bool;
    let predicates: [(u16, Predicate); 8] = [
        (400, Error::is_bad_request),
        (401, Error::is_unauthorized),
        (403, Error::is_forbidden),
        (404, Error::is_not_found),
        (409, Error::is_conflict),
        (429, Error::is_rate_limited),
        (500, Error::is_server_error),
        (503, Error::is_server_error),
    ];
    for (status, predicate) in predicates {
        let error = failing(Answer::new(status, "{}")).await;
        assert_eq!(error.status().unwrap(), status);
        assert!(predicate(&error), "{status}");
        let true_ones = predicates
            .iter()
            .filter(|(other, check)| *other != 503 && check(&error));
        assert_eq!(true_ones.count(), 1, "{status}");
        assert!(
            !error.is_usage() && !error.is_decode() && !error.is_timeout() && !error.is_connect()
        );
    }
}

#[tokio::test]
async fn an_error_response_is_read_whole() {
    let body = r#"{"code":49900002,"message":"cluster not\nfound","details":[{"@type":"t"}]}"#;
    let error = failing(
        Answer::new(404, body)
            .header("x-debug-trace-id", "3f2a")
            .header("x-kept", "yes"),
    )
    .await;
    assert_eq!(
        error.to_string(),
        "create_cluster: 404 Not Found: cluster not found (code 49900002, trace 3f2a)"
    );
    assert_eq!(error.code(), Some(&Code::Integer(49_900_002)));
    assert_eq!(error.message(), "cluster not\nfound");
    assert_eq!(error.details().len(), 1);
    assert_eq!(error.trace_id(), Some("3f2a"));
    assert_eq!(error.headers()["x-kept"], "yes");
    assert_eq!(&error.body()[..], body.as_bytes());
    assert!(error.source().is_none());
}

#[tokio::test]
async fn a_rate_limit_says_when_to_try_again() {
    let error = failing(
        Answer::new(429, r#"{"code":49900007,"message":"rate limit"}"#)
            .header("x-ratelimit-limit-minute", "100")
            .header("x-ratelimit-remaining-minute", "0")
            .header("x-ratelimit-reset", "23"),
    )
    .await;
    assert_eq!(error.retry_after(), Some(Duration::from_secs(23)));
    assert_eq!(error.rate_limit().unwrap().remaining(), Some(0));
}

#[tokio::test]
async fn a_success_that_cannot_be_read_keeps_its_body() {
    for body in ["<html>", "{\"displayName\":", "[]", "null", ""] {
        let error = failing(Answer::new(200, body)).await;
        assert!(error.is_decode(), "{body}: {error}");
        assert_eq!(error.status().unwrap(), 200);
        assert_eq!(&error.body()[..], body.as_bytes());
        assert!(error.message().contains("the call was done"), "{error}");
    }
    assert!(
        failing(Answer::new(200, "{\"a\":"))
            .await
            .source()
            .is_some()
    );
}

#[tokio::test]
async fn a_response_that_does_not_fit_a_callers_type_is_not_shown() {
    let server = Server::start(|_| Answer::new(200, r#"{"key":"s3cr3t"}"#)).await;
    let error = client(&server.url)
        .request(Method::GET, "x")
        .send_as::<BTreeMap<String, u64>>()
        .await
        .unwrap_err();
    assert!(error.is_decode());
    assert!(error.message().contains("u64"), "{error}");
    assert_eq!(&error.body()[..], br#"{"key":"s3cr3t"}"#);
    let shown = chain(&error);
    assert!(!format!("{shown} {error:#?}").contains("s3cr3t"), "{shown}");
}

#[tokio::test]
async fn a_response_that_breaks_off_is_reported_with_the_bytes_received() {
    let half = Answer {
        missing: 10,
        ..Answer::new(200, "{\"displayName\":\"x\"")
    };
    let error = failing(half).await;
    assert!(error.message().contains("broke off"), "{error}");
    assert_eq!(error.status().unwrap(), 200);
    assert!(!error.body().is_empty());
    // The status of a failure is worth more than the loss of its text.
    let half = Answer {
        missing: 10,
        ..Answer::new(503, "upstream is ")
    };
    let error = failing(half).await;
    assert!(error.is_server_error());
    assert_eq!(error.message(), "upstream is");
}

#[tokio::test]
async fn a_lost_connection_is_neither_a_timeout_nor_unsent() {
    let error = failing(Answer {
        hang_up: true,
        ..Answer::new(200, "")
    })
    .await;
    assert!(error.status().is_none());
    assert!(!error.is_connect() && !error.is_timeout() && !error.is_usage());
    assert!(error.source().is_some());
}

#[tokio::test]
async fn a_closed_port_is_a_failure_to_connect() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = client(&url).get_cluster("1").send().await.unwrap_err();
    assert!(error.is_connect() && !error.is_timeout(), "{error}");
    assert!(error.to_string().contains("nothing was sent"), "{error}");
    assert!(error.source().is_some());
    assert!(!chain(&error).contains("/clusters/1"), "{}", chain(&error));
}

#[tokio::test]
async fn silence_is_a_timeout() {
    let server = Server::start(|_| Answer::new(200, "{}").after(60_000)).await;
    let call = client(&server.url).get_cluster("1");
    let error = call
        .with_timeout(Duration::from_millis(100))
        .send()
        .await
        .unwrap_err();
    assert!(error.is_timeout() && !error.is_connect(), "{error}");
    assert!(error.to_string().contains("100ms"), "{error}");
    assert!(error.to_string().contains("with_timeout"), "{error}");
}

#[tokio::test]
async fn only_the_attempts_own_time_ends_it() {
    let server = Server::start(|_| Answer::new(200, "{}").after(300)).await;
    let config = Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
        .dangerously_allow_http_on_loopback()
        .configure_http(|http| http.timeout(Duration::from_millis(50)))
        .build()
        .unwrap();
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    client.get_cluster("1").send().await.unwrap();
}

#[tokio::test]
async fn a_response_without_end_is_not_read_to_its_end() {
    let error = failing(Answer::new(200, vec![b' '; (64 << 20) + 1])).await;
    assert!(error.is_decode(), "{error}");
    assert!(error.message().contains("longer than 64 MiB"), "{error}");
    assert!(error.body().len() <= 64 << 20);
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[tokio::test]
async fn a_connection_that_is_not_made_in_time_is_given_up() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let config = Config::builder()
        .credentials(Credentials::new("public-key", "s3cr3t-private-key"))
        .connect_timeout(Duration::from_millis(100))
        .build()
        .unwrap();
    let call = Client::with_endpoint(&config, &url)
        .unwrap()
        .get_cluster("1");
    let error = call
        .with_timeout(Duration::from_secs(20))
        .send()
        .await
        .unwrap_err();
    // The listener takes the connection and never answers, so TLS does not begin.
    assert!(error.is_connect() && error.is_timeout(), "{error:?}");
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[tokio::test]
async fn a_server_without_tls_is_a_failure_to_connect() {
    let server = Server::start(|_| Answer::new(200, "{}")).await;
    let url = server.url.replace("http:", "https:");
    let error = client(&url).get_cluster("1").send().await.unwrap_err();
    assert!(error.is_connect(), "{error:?}");
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn a_400_names_the_required_fields_that_the_body_lacks() {
    let server = Server::start(|request| match request.text() {
        _ if request.method == "GET" => Answer::new(404, ""),
        text if text.contains("conflict") => Answer::new(409, "{\"message\": \"taken\"}"),
        _ => Answer::new(400, "{\"message\": \"bad\"}"),
    })
    .await;
    let client = client(&server.url);
    let create = |cluster: Cluster| client.create_cluster(cluster).send();
    let error = create(Cluster::default()).await.unwrap_err();
    assert_eq!(error.missing(), ["display_name"]);
    let said = error.to_string();
    assert!(
        said.contains("bad; not set, and required by the document: `display_name`"),
        "{said}"
    );

    // Records that are set may lack something too; fields that are set are not named.
    let cluster = Cluster {
        display_name: Some("a".to_owned()),
        regions: Some(vec![Region::default()]),
        ..Cluster::default()
    };
    assert_eq!(cluster.missing(), ["regions[0].name"]);
    let error = create(cluster.clone()).await.unwrap_err();
    assert_eq!(error.missing(), ["regions[0].name"]);
    let call = client.create_cluster(cluster);
    let by_hand = call.with_body_field("/regions/0/name", "b");
    let error = by_hand.await.unwrap_err();
    assert!(error.missing().is_empty() && !error.to_string().contains("not set"));
    // A value of another kind is set, whatever the server thinks of it.
    let call = client.create_cluster(Cluster::default());
    let error = call.with_body_field("/displayName", 1).await.unwrap_err();
    assert!(error.missing().is_empty(), "{error}");

    let nested = Cluster {
        parent: Some(Box::default()),
        r#type: Some(vec![Cluster::default()]),
        ..Cluster::default()
    };
    assert_eq!(
        nested.missing(),
        [
            "display_name",
            "type[0].display_name",
            "parent.display_name"
        ]
    );

    // Other statuses, and updates of some fields, are not about required ones.
    let conflict = Cluster {
        labels: Some(BTreeMap::from([("a".to_owned(), "conflict".to_owned())])),
        ..Cluster::default()
    };
    let error = create(conflict.clone()).await.unwrap_err();
    assert!(error.is_conflict() && error.missing().is_empty());
    assert_eq!(conflict.missing(), ["display_name"]);
    let update = client.partial_update_cluster("1", Cluster::default());
    let update = update.with_update_mask("labels");
    assert!(update.await.unwrap_err().missing().is_empty());
}
