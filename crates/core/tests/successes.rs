//! Successes that the document describes in more than one way: statuses of another type, and kinds of JSON.

#[path = "common/resources.rs"]
mod resources;
#[path = "common/server.rs"]
mod server;

use resources::Client;
use server::{Answer, Server};

const PENDING: &str = r#"{"jobId":"7"}"#;

#[tokio::test]
async fn a_success_of_another_type_is_an_error_that_has_the_response() {
    let server = Server::start(|_| Answer::new(202, PENDING).header("x-job", "7")).await;
    let client = Client::new(&server.url);
    let call = client.list_things().other_success(202..=204);
    let error = call.send().await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(error.status().unwrap(), 202);
    assert_eq!(&error.body()[..], PENDING.as_bytes());
    assert_eq!(error.headers()["x-job"], "7");
    assert_eq!(error.attempts(), 1);
    assert!(error.message().contains("the call was done"), "{error}");
    // A status that the document describes alike, or not at all, is decoded.
    let response = client.list_things().other_success(203..=299).send().await;
    assert_eq!(response.unwrap().body().extra().len(), 1);
}

#[tokio::test]
async fn calls_accept_the_kind_of_json_that_the_document_names() {
    let server = Server::start(|_| Answer::new(200, "{}")).await;
    let client = Client::new(&server.url);
    let call = client
        .list_things()
        .media_types("application/merge-patch+json", "application/hal+json");
    call.clone().send().await.unwrap();
    assert_eq!(server.last().header("accept"), Some("application/hal+json"));
    assert_eq!(server.last().header("content-type"), None);
    let call = call
        .with_body_field("/a", 1)
        .with_header("accept", "application/json");
    call.send().await.unwrap();
    let (sent, accepted) = (
        server.last().header("content-type").map(str::to_owned),
        server.last(),
    );
    assert_eq!(sent.as_deref(), Some("application/merge-patch+json"));
    assert_eq!(accepted.header("accept"), Some("application/json"));
}
