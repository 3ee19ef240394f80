//! Forms, files, text and bytes as bodies.

use serde_json::json;
use tidbcloud_core::bytes::Bytes;
use tidbcloud_core::{FilePart, Retry};
use tidbcloud_mock::Fault;

use crate::types::{FilterOwner, Item, SendFormBody, Upload};
use crate::{Wire, refusal};

fn text(body: &Bytes) -> String {
    String::from_utf8_lossy(body).into_owned()
}

#[tokio::test]
async fn a_form_of_pairs_has_the_form_that_the_document_says() {
    let wire = Wire::start().await;
    let body = SendFormBody::new()
        .with_grant_type("a b&c")
        .with_client_secret("s3cr3t-secret")
        .with_count(7)
        .with_owner(FilterOwner::new().with_name("n").with_age(1))
        .with_sizes([1_i64, 2])
        .with_more(["x", "y"])
        .with_item(Item::new().with_count(2));
    let call = wire.client.send_form(body).with_body_field("/count", 8);
    call.send().await.expect("a success");
    let sent = wire.last();
    assert_eq!(
        sent.headers["content-type"],
        "application/x-www-form-urlencoded"
    );
    assert_eq!(
        text(&sent.body),
        "client_secret=s3cr3t-secret&count=8&grant_type=a%20b%26c&item=%7B%22count%22%3A2%7D&more=x&more=y&\
         owner%5Bage%5D=1&owner%5Bname%5D=n&sizes=1%2C2"
    );
    let long = SendFormBody::new().with_grant_type("x".repeat(31));
    let error = wire
        .client
        .send_form(long)
        .with_body_field("/count", "many")
        .send()
        .await;
    let problem = refusal(&error.unwrap_err());
    assert!(
        problem.contains("grant_type") && problem.contains("count"),
        "{problem}"
    );
}

#[tokio::test]
async fn a_secret_of_a_form_is_hidden_where_the_server_repeats_it() {
    let wire = Wire::start().await;
    let answer = json!({"code": 3, "message": "s3cr3t-secret is wrong"});
    wire.mock
        .on("send_form")
        .respond(403, answer)
        .expect("an operation");
    let body = SendFormBody::new().with_client_secret("s3cr3t-secret");
    let error = wire.client.send_form(body).send().await.unwrap_err();
    assert!(error.message().contains("*** is wrong"), "{error}");
}

#[tokio::test]
async fn files_are_sent_with_name_and_media_type_after_the_other_parts() {
    let wire = Wire::start().await;
    let file = FilePart::new("1,2\r\n")
        .with_file_name("a.csv")
        .with_media_type("text/csv");
    let body = Upload::new()
        .with_file(file)
        .with_more(["one", "two"])
        .with_title("t")
        .with_sizes([1_i64, 2])
        .with_meta(Item::new().with_count(2));
    let shown = format!("{body:?}");
    assert!(shown.contains("a.csv") && !shown.contains("1,2"), "{shown}");
    let response = wire.client.upload(body).send().await.expect("a success");
    assert_eq!(response.meta().status(), 201);
    let sent = wire.last();
    let media_type = sent.headers["content-type"].to_str().expect("ASCII");
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .expect("a boundary");
    let text = text(&sent.body)
        .replace(boundary, "B")
        .replace("\r\n", "\n");
    assert_eq!(
        text,
        "--B\nContent-Disposition: form-data; name=\"meta\"\nContent-Type: application/json\n\n{\"count\":2}\n\
         --B\nContent-Disposition: form-data; name=\"sizes\"\n\n1\n\
         --B\nContent-Disposition: form-data; name=\"sizes\"\n\n2\n\
         --B\nContent-Disposition: form-data; name=\"title\"\n\nt\n\
         --B\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\nContent-Type: text/csv\n\n1,2\n\n\
         --B\nContent-Disposition: form-data; name=\"more\"; filename=\"file\"\nContent-Type: application/octet-stream\n\none\n\
         --B\nContent-Disposition: form-data; name=\"more\"; filename=\"file\"\nContent-Type: application/octet-stream\n\ntwo\n\
         --B--\n"
    );
    let untitled = wire
        .client
        .upload(Upload::new().with_file("x"))
        .send()
        .await;
    assert!(refusal(&untitled.unwrap_err()).contains("title"));
}

#[tokio::test]
async fn a_file_is_sent_again_where_the_call_is_repeated() {
    let retry = Retry::default().with_initial_delay(std::time::Duration::from_millis(1));
    let wire = Wire::with(|config| config.retry(retry)).await;
    let gateway = Fault::Unavailable {
        retry_after: "0".to_owned(),
    };
    wire.mock
        .on("upload")
        .fault_once(gateway)
        .expect("an operation");
    let body = Upload::new().with_title("t").with_file(vec![0_u8, 255]);
    let response = wire
        .client
        .upload(body)
        .with_idempotent(true)
        .send()
        .await
        .expect("a success");
    assert_eq!(response.meta().attempts(), 2);
    let sent: Vec<Bytes> = wire
        .mock
        .calls()
        .of("upload")
        .iter()
        .map(|call| call.body.clone())
        .collect();
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[0], sent[1]);
    assert!(sent[0].windows(2).any(|part| part == [0, 255]));
}

#[tokio::test]
async fn text_and_bytes_are_sent_as_they_are() {
    let wire = Wire::start().await;
    wire.client
        .put_text("plain")
        .send()
        .await
        .expect("a success");
    assert_eq!(wire.last().headers["content-type"], "text/plain");
    wire.client.put_text("ü").send().await.expect("a success");
    let sent = wire.last();
    assert_eq!(sent.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(text(&sent.body), "ü");
    wire.client
        .put_bytes()
        .body(vec![0_u8, 255])
        .send()
        .await
        .expect("a success");
    let sent = wire.last();
    assert_eq!(sent.headers["content-type"], "application/octet-stream");
    assert_eq!(sent.body, Bytes::from(vec![0_u8, 255]));
    wire.client.put_bytes().send().await.expect("a success");
    assert!(wire.last().body.is_empty());

    let error = wire
        .client
        .put_text("x")
        .with_body_field("/a", 1)
        .send()
        .await
        .unwrap_err();
    assert!(
        error.is_usage() && error.to_string().contains("no fields"),
        "{error}"
    );
    let error = wire
        .client
        .put_text("x")
        .with_header("content-type", "text/html")
        .send()
        .await;
    assert_eq!(
        error.unwrap_err().status().map(|status| status.as_u16()),
        Some(415)
    );
}
