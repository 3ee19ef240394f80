//! Responses that are text or bytes.

use std::time::Duration;

use serde_json::json;
use tidbcloud_core::futures_core::Stream;
use tidbcloud_core::{Download, bytes::Bytes};
use tidbcloud_mock::Fault;

use crate::Wire;

#[tokio::test]
async fn text_and_bytes_are_what_the_server_sent() {
    let wire = Wire::start().await;
    wire.mock
        .on("get_report")
        .respond(200, json!("a,ü\n\"1\",2\n"))
        .expect("an operation");
    let report = wire.client.get_report().send().await.expect("text");
    assert_eq!(report.body(), "a,ü\n\"1\",2\n");
    assert_eq!(wire.last().headers["accept"], "text/csv, text/plain");
    assert_eq!(
        report.meta().headers()["content-type"],
        "text/csv; charset=utf-8"
    );
    assert!(report.meta().mismatches().is_empty());

    wire.mock
        .on("get_picture")
        .respond(200, json!("\u{0}PNG"))
        .expect("an operation");
    let picture = wire.client.get_picture().await.expect("bytes");
    assert_eq!(picture.into_body(), Bytes::from("\u{0}PNG"));
    assert_eq!(wire.last().headers["accept"], "image/*");
}

#[tokio::test]
async fn a_download_arrives_part_by_part_whatever_its_length() {
    fn is_stream<S: Stream + Send + Unpin>(stream: S) -> S {
        stream
    }
    let wire = Wire::start().await;
    let long = "0123456789".repeat(200_000);
    wire.mock
        .on("get_picture")
        .respond(200, json!(long))
        .expect("an operation");
    let response = wire
        .client
        .get_picture()
        .send_stream()
        .await
        .expect("a head");
    assert_eq!(response.meta().status(), 200);
    let mut download: Download = is_stream(response.into_body());
    assert_eq!(download.content_length(), Some(2_000_000));
    let (mut whole, mut parts) = (Vec::new(), 0);
    while let Some(part) = download.try_next().await.expect("a part") {
        whole.extend_from_slice(&part);
        parts += 1;
    }
    assert!(parts > 1);
    assert!(whole == long.as_bytes());
    assert!(download.try_next().await.expect("the end").is_none());
}

#[tokio::test]
async fn a_download_that_fails_is_an_error_as_of_every_call() {
    let wire = Wire::start().await;
    let body = json!({"code": 5, "message": "no such picture"});
    wire.mock
        .on("get_picture")
        .respond_once(404, body)
        .expect("an operation");
    let error = wire.client.get_picture().send_stream().await.unwrap_err();
    assert!(
        error.is_not_found() && error.message().contains("no such picture"),
        "{error}"
    );

    wire.mock
        .on("get_picture")
        .fault_once(Fault::ResetMidBody)
        .expect("an operation");
    let response = wire
        .client
        .get_picture()
        .send_stream()
        .await
        .expect("a head");
    let mut download = response.into_body();
    let error = loop {
        match download.try_next().await {
            Ok(Some(_)) => {}
            Ok(None) => panic!("the response seems to have ended"),
            Err(error) => break error,
        }
    };
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));

    wire.mock
        .on("get_picture")
        .fault_once(Fault::StallBody(Duration::from_secs(60)))
        .expect("an operation");
    let call = wire
        .client
        .get_picture()
        .with_timeout(Duration::from_millis(300));
    let mut download = call.send_stream().await.expect("a head").into_body();
    let error = loop {
        match download.try_next().await {
            Ok(part) => assert!(part.is_some(), "the response seems to have ended"),
            Err(error) => break error,
        }
    };
    assert!(error.is_timeout(), "{error}");
}

#[tokio::test]
async fn a_success_of_another_type_is_an_error_that_has_it_in_a_download_too() {
    let wire = Wire::start().await;
    wire.mock
        .on("get_report")
        .respond(202, json!({"name": "later"}))
        .expect("an operation");
    for error in [
        wire.client.get_report().send().await.unwrap_err(),
        wire.client.get_report().send_stream().await.unwrap_err(),
    ] {
        assert!(error.is_decode(), "{error}");
        assert_eq!(&error.body()[..], br#"{"name":"later"}"#);
    }
}
