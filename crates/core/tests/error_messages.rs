//! Messages of errors: that they are short, true, in one line, and say what to do.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/failing.rs"]
mod failing;
#[path = "common/server.rs"]
mod server;

use std::error::Error as _;
use std::time::Duration;

use api::types::Cluster;
use failing::{chain, client, failing};
use server::{Answer, Server};
use tidbcloud_core::Code;
use tidbcloud_core::http::Method;

#[tokio::test]
async fn a_code_and_a_trace_id_neither_forge_a_line_nor_fill_a_log() {
    let forged = r#"{"code":"line one\n\tERROR forged","message":"m"}"#;
    let error = failing(Answer::new(400, forged)).await;
    assert_eq!(
        error.to_string(),
        "create_cluster: 400 Bad Request: m (code line one ERROR forged)"
    );
    let code = "c".repeat(1 << 20);
    let body = format!(r#"{{"code":"{code}","message":"m"}}"#);
    let error = failing(Answer::new(400, body).header("x-debug-trace-id", "t".repeat(5_000))).await;
    let (shown_code, shown_trace) = ("c".repeat(100), "t".repeat(100));
    let expected =
        format!("create_cluster: 400 Bad Request: m (code {shown_code}…, trace {shown_trace}…)");
    assert_eq!(error.to_string(), expected);
    assert_eq!(format!("{error:?}"), expected);
    // They are whole where they are asked for.
    assert_eq!(error.code(), Some(&Code::String(code)));
    assert_eq!(error.trace_id().unwrap().len(), 5_000);
}

#[tokio::test]
async fn other_shapes_are_read_too() {
    let error = failing(Answer::new(
        400,
        r#"{"code":"ErrParam","error":{},"msgPrefix":"bad month","status":400}"#,
    ))
    .await;
    assert_eq!(error.code(), Some(&Code::String("ErrParam".to_owned())));
    assert_eq!(error.message(), "bad month");
    let error = failing(Answer::new(502, "<html><body>Bad Gateway</body></html>")).await;
    assert_eq!(
        error.to_string(),
        "create_cluster: 502 Bad Gateway: the response is an HTML page of 37 bytes"
    );
    assert_eq!(error.body().len(), 37);
    let error = failing(Answer::new(500, "")).await;
    assert_eq!(error.message(), "the response has no body");
    let error = failing(Answer::new(500, r#"{"code":5,"mess"#)).await;
    assert_eq!(error.message(), "the response is broken JSON of 15 bytes");
    assert_eq!(error.code(), None);
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let error = failing(
        Answer::new(307, "").header("location", "https://elsewhere.example/x?token=s3cr3t"),
    )
    .await;
    assert_eq!(error.status().unwrap(), 307);
    assert!(
        error.message().contains("https://elsewhere.example/x"),
        "{error}"
    );
    assert!(!error.is_decode());
    let error = failing(Answer::new(302, "")).await;
    assert!(error.message().contains("without a location"), "{error}");
    // An answer to a header of the call, wherever the resource is.
    let error = failing(Answer::new(304, "").header("location", "/clusters/1")).await;
    assert_eq!(
        error.to_string(),
        "create_cluster: 304 Not Modified: the resource has not changed since the version that a header of the call names"
    );
    let error = failing(Answer::new(300, r#"{"message":"two of them"}"#)).await;
    assert_eq!(error.message(), "two of them");
}

#[tokio::test]
async fn an_encoding_that_was_not_asked_for_is_named() {
    let packed = b"\x1f\x8b\x08\x00\x00".to_vec();
    for status in [200, 500] {
        let answer = Answer::new(status, packed.clone()).header("content-encoding", "gzip");
        let error = failing(answer).await;
        assert_eq!(error.is_decode(), status == 200);
        assert!(
            error.to_string().contains("Content-Encoding: gzip"),
            "{error}"
        );
    }
    // It says so and is text all the same.
    let answer = Answer::new(500, r#"{"message":"no"}"#).header("content-encoding", "gzip");
    assert_eq!(
        failing(answer).await.to_string(),
        "create_cluster: 500 Internal Server Error: no"
    );
}

#[tokio::test]
async fn problem_details_are_the_message() {
    let body = r#"{"type":"about:blank","title":"Out of quota","detail":"20 of 20 clusters exist","status":403}"#;
    let error = failing(Answer::new(403, body).header("content-type", "application/problem+json"));
    assert_eq!(
        error.await.to_string(),
        "create_cluster: 403 Forbidden: Out of quota: 20 of 20 clusters exist"
    );
    let body = r#"{"errors":[{"message":"name is taken"},"too long"]}"#;
    let error = failing(Answer::new(400, body)).await;
    assert_eq!(error.message(), "name is taken; too long");
    assert_eq!(error.details().len(), 2);
}

#[tokio::test]
async fn the_answer_to_the_question_for_a_challenge_is_called_that() {
    let server = Server::start(|_| Answer::new(400, r#"{"message":"bad"}"#)).await;
    let call = client(&server.url).create_cluster(Cluster::default());
    let error = call.send().await.unwrap_err();
    // It says nothing of the body, which was not sent.
    assert!(error.missing().is_empty());
    assert_eq!(
        error.to_string(),
        "create_cluster: 400 Bad Request: bad; nothing of the call was sent: this answers the GET of its path that asks for a challenge"
    );
}

#[tokio::test]
async fn connect_is_no_call_and_a_line_break_in_a_path_breaks_no_line() {
    let client = client("http://127.0.0.1:1");
    let error = client
        .request(Method::CONNECT, "/x")
        .send()
        .await
        .unwrap_err();
    assert!(
        error.is_usage() && error.message().contains("CONNECT"),
        "{error}"
    );
    let path = "/a\r\n2026-01-01 ERROR forged\u{2028}?secret=s3cr3t";
    let error = client.request(Method::GET, path).send().await.unwrap_err();
    assert!(error.is_usage());
    let shown = format!("{error}");
    assert!(
        shown.starts_with("GET /a\\r\\n2026-01-01 ERROR forged\\u{2028}: the path "),
        "{shown}"
    );
    assert!(!chain(&error).contains(['\n', '\r', '\u{2028}']));
}

#[tokio::test]
async fn each_cause_is_said_once() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = client(&url).get_cluster("1").send().await.unwrap_err();
    let shown = format!("{error:?}");
    let refused = "Connection refused";
    assert!(error.to_string().contains(refused), "{error}");
    assert_eq!(shown.matches(refused).count(), 1, "{shown}");
    assert!(shown.starts_with(&error.to_string()), "{shown}");
    // A cause that the message does not name is added.
    let error = failing(Answer::new(200, "{\"a\":")).await;
    let (shown, cause) = (format!("{error:?}"), error.source().unwrap().to_string());
    assert!(
        !error.to_string().contains(&cause) && shown.ends_with(&cause),
        "{shown}"
    );
}

#[tokio::test]
async fn a_body_that_does_not_end_in_time_keeps_the_status_that_arrived() {
    let half = |status, body: &str| Answer {
        missing: 10,
        stall: true,
        ..Answer::new(status, body)
    };
    let answers = [half(200, "{\"displayName\":"), half(503, "upstream is ")];
    for answer in answers {
        let status = answer.status;
        let server = Server::start(move |_| answer.clone()).await;
        let call = client(&server.url).get_cluster("1");
        let call = call.with_timeout(Duration::from_millis(300));
        let error = call.send().await.unwrap_err();
        assert_eq!(error.status().unwrap(), status, "{error}");
        assert!(!error.body().is_empty() && !error.headers().is_empty());
        assert_eq!(error.is_timeout(), status == 200, "{error}");
        match status {
            200 => assert!(
                error
                    .message()
                    .contains("the response did not end within 300ms; the call was done"),
                "{error}"
            ),
            _ => assert_eq!(error.message(), "upstream is"),
        }
    }
}
