//! Leaks: everything that a call prints and traces, at every level, searched for keys, secrets and bodies.

#[path = "common/api/mod.rs"]
mod api;
#[path = "common/capture.rs"]
mod capture;
#[path = "common/guard.rs"]
mod guard;
#[path = "common/server.rs"]
mod server;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use api::Client;
use api::types::Cluster;
use guard::{Asking, Guard, PRIVATE, PUBLIC};
use server::{Answer, Exchange, Server};
use tidbcloud_core::http::Method;
use tidbcloud_core::serde_json::{Value, json};
use tidbcloud_core::{Code, Config, ConfigBuilder, Credentials, Error, Retry};

fn builder() -> ConfigBuilder {
    Config::builder()
        .credentials(Credentials::new(PUBLIC, PRIVATE))
        .retry(Retry::default().with_initial_delay(Duration::from_millis(2)))
        .dangerously_allow_http_on_loopback()
}

/// Digest at the door, then each of `answers` in turn.
async fn guarded(answers: Vec<Answer>) -> Server {
    let guard = Arc::new(Guard::new(Asking::default()));
    let turn = AtomicUsize::new(0);
    Server::start(move |exchange: &Exchange| {
        guard.check(exchange).unwrap_or_else(|| {
            let turn = turn.fetch_add(1, Ordering::Relaxed);
            let last = answers.len() - 1;
            answers[turn.min(last)].clone()
        })
    })
    .await
}

fn wanted() -> Cluster {
    Cluster {
        display_name: Some("shown-name".to_owned()),
        root_password: Some("s3cr3t-password".to_owned()),
        ..Cluster::default()
    }
}

/// Sends one call of each kind through faults; everything that was printed and traced.
async fn all(config: &Config) -> (String, capture::Captured) {
    let (captured, _guard) = capture::start();
    let response = Answer::new(
        200,
        r#"{"displayName":"response-name","rootPassword":"s3cr3t-response"}"#,
    )
    .header("x-debug-trace-id", "trace-7");
    let server = guarded(vec![
        Answer::new(429, r#"{"message":"slow down","secret":"s3cr3t-error"}"#),
        response.clone(),
        Answer::new(503, ""),
        response.clone(),
        response,
        Answer::new(500, r#"{"message":"bad"}"#),
    ])
    .await;
    let client = Client::with_endpoint(config, &server.url).unwrap();
    let mut shown = format!("{config:?} {client:?}");
    let create = client
        .create_cluster(wanted())
        .with_query("token", "s3cr3t-query")
        .with_header("x-token", "s3cr3t-header")
        .with_body_field("/apiKey", "s3cr3t-by-hand");
    shown.push_str(&format!("{create:?}"));
    let created = create.send().await.unwrap();
    shown.push_str(&format!(
        "{created:?} {:?} {:?}",
        created.body(),
        created.meta()
    ));
    let read = client
        .get_cluster("10")
        .with_query("token", "s3cr3t-query")
        .send()
        .await
        .unwrap();
    shown.push_str(&format!("{read:?}"));
    client
        .request(Method::POST, "/raw?token=s3cr3t-path")
        .with_body("s3cr3t-body")
        .send()
        .await
        .unwrap();
    let error = client.create_cluster(wanted()).send().await.unwrap_err();
    shown.push_str(&format!("{error} {error:?} {error:#?}"));
    (shown, captured)
}

fn assert_clean(text: &str) {
    for marker in ["s3cr3t", "response=", "Authorization: ", "cnonce", PRIVATE] {
        let found = text.lines().find(|line| line.contains(marker));
        assert!(found.is_none(), "{marker}: {found:?}");
    }
}

#[tokio::test]
async fn nothing_shows_a_key_a_secret_or_a_body() {
    let config = builder().build().unwrap();
    let (shown, captured) = all(&config).await;
    let traced = captured.text();
    assert_clean(&shown);
    assert_clean(&traced);
    assert!(
        !traced.contains("shown-name") && !traced.contains("response-name"),
        "{traced}"
    );
    assert!(traced.contains("create_cluster"), "{traced}");
}

#[tokio::test]
async fn bodies_are_shown_on_request_and_without_secrets() {
    let config = builder().log_bodies(true).build().unwrap();
    let (shown, captured) = all(&config).await;
    assert_clean(&shown);
    assert_clean(&captured.text());
    let calls = captured.lines(&["tidbcloud_core::body", "shown-name", "root_password: ***"]);
    assert_eq!(calls.len(), 2, "{calls:?}");
    let responses = captured.lines(&[
        "tidbcloud_core::body",
        "response-name",
        "root_password: ***",
    ]);
    assert_eq!(responses.len(), 2, "{responses:?}");
}

#[tokio::test]
async fn a_call_is_a_span_and_each_attempt_an_event() {
    let config = builder().build().unwrap();
    let (_, captured) = all(&config).await;
    let spans = captured.lines(&["span INFO", "tidbcloud.call"]);
    assert_eq!(spans.len(), 4, "{spans:?}");
    for part in [
        "otel.kind=\"client\"",
        "otel.name=create_cluster",
        "tidbcloud.api=\"test\"",
        "http.request.method=POST",
        "url.template=\"/clusters\"",
        "server.address=\"127.0.0.1\"",
        "server.port=",
    ] {
        assert!(spans[0].contains(part), "{part}: {}", spans[0]);
    }
    let repeated = captured.lines(&["event WARN", "will be repeated"]);
    assert_eq!(repeated.len(), 2, "{repeated:?}");
    for part in [
        "tidbcloud.operation=create_cluster",
        "http.response.status_code=429",
        "http.request.resend_count=0",
        "error.type=429",
        "tidbcloud.wait_ms=",
    ] {
        assert!(repeated[0].contains(part), "{part}: {}", repeated[0]);
    }
    let succeeded = captured.lines(&["attempt succeeded"]);
    assert_eq!(succeeded.len(), 3, "{succeeded:?}");
    assert!(
        succeeded[0].contains("http.request.resend_count=1")
            && succeeded[0].contains("tidbcloud.trace_id=\"trace-7\""),
        "{}",
        succeeded[0]
    );
    assert_eq!(
        captured
            .lines(&["event DEBUG", "attempt failed", "error.type=500"])
            .len(),
        1
    );
    let ended = captured.lines(&["recorded http.response.status_code=200"]);
    assert_eq!(ended.len(), 3, "{}", captured.text());
    assert_eq!(captured.lines(&["recorded error.type=\"500\""]).len(), 1);
}

#[tokio::test]
async fn a_wait_for_the_rate_limit_is_traced() {
    let (captured, _guard) = capture::start();
    let server = guarded(vec![
        Answer::new(200, "{}")
            .header("x-ratelimit-remaining-minute", "0")
            .header("x-ratelimit-reset", "1"),
    ])
    .await;
    let client = Client::with_endpoint(&builder().build().unwrap(), &server.url).unwrap();
    client.get_cluster("1").send().await.unwrap();
    let call = client
        .get_cluster("2")
        .with_deadline(Duration::from_millis(3_000));
    call.send().await.unwrap();
    let traced = captured.lines(&[
        "the rate limit is used up; waiting",
        "tidbcloud.operation=get_cluster",
    ]);
    assert_eq!(traced.len(), 1, "{traced:?}");
}

#[tokio::test]
async fn a_secret_that_the_server_repeats_is_hidden() {
    let (captured, _guard) = capture::start();
    let server = guarded(vec![Answer::new(
        400,
        r#"{"code":3,"message":"s3cr3t-password is too short","details":[{"field":"rootPassword",
            "values":["not s3cr3t-password again", 7]}]}"#,
    )])
    .await;
    let client = Client::with_endpoint(&builder().build().unwrap(), &server.url).unwrap();
    let error = client.create_cluster(wanted()).send().await.unwrap_err();
    assert_eq!(error.message(), "*** is too short");
    assert_eq!(error.details()[0]["values"][0], "not *** again");
    assert_clean(&format!(
        "{error} {error:?} {error:#?} {:?}",
        error.details()
    ));
    assert_clean(&captured.text());
    // The response itself is the caller's.
    assert!(String::from_utf8_lossy(error.body()).contains("s3cr3t-password"));
}

/// A call with a password, and an answer that says how it quotes what arrived; all that is shown and traced of it.
async fn refused(
    secret: &str,
    by_hand: Option<(&str, Value)>,
    quote: impl Fn(&str) -> Answer + Send + Sync + 'static,
) -> (String, Error) {
    let (captured, _guard) = capture::start();
    let guard = Guard::new(Asking::default());
    let server = Server::start(move |exchange: &Exchange| {
        let refusal = guard.check(exchange);
        refusal.unwrap_or_else(|| quote(exchange.text()))
    })
    .await;
    let config = builder().log_bodies(true).build().unwrap();
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    let mut call = client.create_cluster(Cluster {
        root_password: (!secret.is_empty()).then(|| secret.to_owned()),
        ..Cluster::default()
    });
    if let Some((pointer, value)) = by_hand {
        call = call.with_body_field(pointer, value);
    }
    let error = call.send().await.unwrap_err();
    let details = error.details();
    let shown = format!("{error} {error:?} {error:#?} {details:?}");
    (format!("{shown}\n{}", captured.text()), error)
}

fn echo(message: &str) -> Answer {
    let details = json!([{ "said": message, message: 1 }]);
    let body = json!({"code": message, "message": message, "details": details});
    Answer::new(400, body.to_string()).header("x-debug-trace-id", "trace-8")
}

#[tokio::test]
async fn a_secret_that_the_server_quotes_as_json_is_hidden() {
    for secret in [
        "s3cr3t-marker",
        "s3cr3t\"marker\\1234567",
        "s3cr3t\nmarker-1234567",
        "s3cr3t<marker>&1234567",
        r#"{"type":"service_account","private_key":"-----BEGIN s3cr3t-marker\nabc"}"#,
    ] {
        type Quote = fn(&str) -> String;
        let quotes: [Quote; 4] = [
            |body| format!("cannot parse body {body}"),
            |body| format!("cannot parse body {}", json!(body)),
            |body| {
                let body = body.replace('<', "\\u003c").replace('>', "\\u003e");
                format!("cannot parse body {}", body.replace('&', "\\u0026"))
            },
            |body| {
                let body = body.replace('<', "\\u003c").replace('>', "\\u003e");
                json!({ "body": body }).to_string()
            },
        ];
        for quote in quotes {
            let (shown, error) = refused(secret, None, move |body| echo(&quote(body))).await;
            for part in ["s3cr3t", "marker", "1234567"] {
                assert!(!shown.contains(part), "{secret}: {shown}");
            }
            assert!(error.message().contains("***"), "{error}");
            assert!(error.message().contains("rootPassword"), "{error}");
        }
    }
}

#[tokio::test]
async fn a_secret_in_a_code_or_a_trace_id_is_hidden() {
    for status in [400, 503, 200] {
        let (shown, error) = refused("s3cr3t-password", None, move |_| {
            Answer::new(status, r#"{"code":"s3cr3t-password is bad"}, "#)
                .header("x-debug-trace-id", "trace-s3cr3t-password")
        })
        .await;
        assert_clean(&shown);
        assert_eq!(error.trace_id(), Some("trace-***"), "{status}");
        assert!(
            shown.contains("tidbcloud.trace_id=\"trace-***\""),
            "{shown}"
        );
    }
    let (shown, error) = refused("s3cr3t-password", None, |_| {
        Answer::new(400, r#"{"code":"s3cr3t-password is bad","message":"m"}"#)
    })
    .await;
    assert_clean(&shown);
    assert_eq!(error.code(), Some(&Code::String("*** is bad".to_owned())));
    // Of a success, too.
    let (captured, _guard) = capture::start();
    let server = guarded(vec![
        Answer::new(200, "{}").header("x-debug-trace-id", "s3cr3t-password"),
    ])
    .await;
    let client = Client::with_endpoint(&builder().build().unwrap(), &server.url).unwrap();
    let response = client.create_cluster(wanted()).send().await.unwrap();
    assert_eq!(response.meta().trace_id(), Some("***"));
    assert_clean(&format!(
        "{response:?} {:?}\n{}",
        response.meta(),
        captured.text()
    ));
}

#[tokio::test]
async fn a_secret_that_was_set_by_hand_is_hidden() {
    for (pointer, value) in [
        ("/rootPassword", json!("s3cr3t-password")),
        // The server may take fields that the document does not have.
        ("/rootPassword", json!({"text": ["s3cr3t-password"]})),
        ("/rootPassword/text", json!("s3cr3t-password")),
        ("/parent/rootPassword", json!("s3cr3t-password")),
        ("/parent", json!({"rootPassword": "s3cr3t-password"})),
        ("/type/0", json!({"rootPassword": "s3cr3t-password"})),
        ("", json!({"rootPassword": "s3cr3t-password"})),
        // Other shapes than the document's are refused, and then most likely quoted.
        ("/type/rootPassword", json!("s3cr3t-password")),
        ("/parent", json!([{"rootPassword": "s3cr3t-password"}])),
    ] {
        let (shown, error) = refused("", Some((pointer, value)), echo).await;
        assert_clean(&shown);
        assert!(error.message().contains("***"), "{pointer}: {error}");
        assert!(error.message().contains("rootPassword"), "{error}");
    }
    let number = Some(("/rootPassword", json!(81_726_354)));
    let (shown, _) = refused("", number, echo).await;
    assert!(!shown.contains("81726354"), "{shown}");
    // In the body of a partial update, the record is below the resource.
    let server = guarded(vec![echo("s3cr3t-password is too short")]).await;
    let client = Client::with_endpoint(&builder().build().unwrap(), &server.url).unwrap();
    let call = client.partial_update_cluster("1", Cluster::default());
    let call = call.with_body_field("/cluster/rootPassword", "s3cr3t-password");
    let error = call.send().await.unwrap_err();
    assert_eq!(error.message(), "*** is too short");
}

/// Checks the documentation of `log_bodies` on labels and untyped values.
#[tokio::test]
async fn what_no_document_calls_a_secret_is_shown_in_a_body_log() {
    let (captured, _guard) = capture::start();
    let config = builder().log_bodies(true).build().unwrap();
    let server = guarded(vec![Answer::new(200, "{}")]).await;
    let client = Client::with_endpoint(&config, &server.url).unwrap();
    let labels = [("password".to_owned(), "label-value".to_owned())];
    let wanted = Cluster {
        labels: Some(labels.into()),
        extra: Some(tidbcloud_core::serde_json::json!({"password": "untyped-value"})),
        ..wanted()
    };
    client.create_cluster(wanted).send().await.unwrap();
    let log = captured.lines(&["tidbcloud_core::body", "root_password: ***"]);
    assert!(
        log[0].contains("label-value") && log[0].contains("untyped-value"),
        "{log:?}"
    );
    assert_clean(&captured.text());
}
