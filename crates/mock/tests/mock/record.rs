//! Recordings: a flow against a real API (another mock), the same flow against its recording, and what differs from the documents.

use std::path::{Path, PathBuf};

use reqwest::Method;
use serde_json::{Value, json};
use tempfile::TempDir;
use tidbcloud_core::{Config, Credentials};
use tidbcloud_iam_v1beta1::Client;
use tidbcloud_iam_v1beta1::types::{CreateApiKeyRequest, UpdateApiKeyRequest};
use tidbcloud_mock::{Error, Fault, Mock, Pace, Recording};

/// A folder for a recording, and the path of the file.
fn new_file() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("flow.jsonl");
    (folder, file)
}

async fn upstream() -> Mock {
    let builder = Mock::builder()
        .apis(["iam"])
        .stateful(true)
        .pace(Pace::Reads(0));
    builder.start().await.expect("a mock")
}

async fn proxy(upstream: &Mock, file: &Path) -> Mock {
    let config = upstream.config().expect("a configuration");
    let builder = Mock::builder().apis(["iam"]).record(file, config);
    builder.start().await.expect("a proxy")
}

async fn replay(file: &Path) -> Mock {
    let recording = Recording::read(file).expect("a recording");
    Mock::builder()
        .replay(recording)
        .start()
        .await
        .expect("a mock")
}

fn client(mock: &Mock) -> Client {
    Client::new(&mock.config().expect("a configuration")).expect("a client")
}

/// Everything that a program sees: results and errors, and the secret that it gets.
#[derive(Debug, PartialEq)]
struct Seen {
    results: Vec<String>,
    secret: String,
}

/// Creates, reads, changes and deletes a key, as a program does.
async fn flow(client: &Client) -> Seen {
    let mut results = Vec::new();
    let body = CreateApiKeyRequest::new().with_display_name("deploy");
    let mut key = client
        .create_api_key(body)
        .await
        .expect("a key")
        .into_body();
    let secret = key.secret_key.take().expect("the secret half");
    results.push(format!("{key:?}"));
    let id = key.access_key.expect("an id");
    let get = async || match client.get_api_key(&id).await {
        Ok(key) => format!("{:?} {:?}", key.display_name, key.role),
        Err(error) => format!("{:?} {}", error.status(), error.message()),
    };
    results.push(get().await);
    // A caller that puts the secret where none belongs.
    for name in ["renamed", secret.as_str()] {
        let body = UpdateApiKeyRequest::new().with_display_name(name);
        let changed = client.update_api_key(&id, body).await;
        results.push(format!("{:?}", changed.map(|done| done.meta().status())));
        results.push(get().await.replace(&secret, "***"));
    }
    let mut keys = client.list_api_keys().page_size(1).items();
    while let Some(key) = keys.try_next().await.expect("a page") {
        results.push(format!("{:?}", key.role));
    }
    let deleted = client.delete_api_key(&id).await.expect("a deletion");
    results.push(format!("{}", deleted.meta().status()));
    results.push(get().await);
    let unknown = client
        .request(Method::GET, "/nowhere?adminToken=s3cret-token")
        .await;
    results.push(format!("{:?}", unknown.expect_err("no such path").status()));
    Seen { results, secret }
}

#[tokio::test]
async fn a_recorded_flow_has_the_same_results_without_the_real_api_and_no_secret_is_in_its_file() {
    let (_folder, file) = new_file();
    let upstream = upstream().await;
    let proxy = proxy(&upstream, &file).await;
    let live = flow(&client(&proxy)).await;
    assert!(upstream.calls().len() > 10, "{}", upstream.calls());
    let private_keys = [&upstream, &proxy].map(|mock| mock.private_key().to_owned());
    upstream.stop().await;
    proxy.stop().await;

    let text = std::fs::read_to_string(&file).expect("the file");
    for secret in [
        live.secret.as_str(),
        "s3cret-token",
        &private_keys[0],
        &private_keys[1],
    ] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    for header in ["uthorization", "igest", "cookie"] {
        assert!(!text.contains(header), "{header}: {text}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&file)
            .expect("the file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    let mock = replay(&file).await;
    let create = json!({"api": "iam", "method": "POST", "path": "/apikeys", "body": {}});
    let (status, response) = crate::page::post(&mock, "/_mock/call", create).await;
    let why = "this mock has no resources: its responses are those of a recording";
    assert_eq!((status.as_u16(), &response["error"]), (409, &json!(why)));
    let again = flow(&client(&mock)).await;
    assert_eq!(again.secret, "***");
    assert_eq!(again.results, live.results);
    assert_eq!(mock.calls().of("get_api_key").len(), 4, "{}", mock.calls());
}

#[tokio::test]
async fn a_call_that_was_not_recorded_names_the_nearest_and_faults_are_injected_as_ever() {
    let (_folder, file) = new_file();
    let upstream = upstream().await;
    let live = proxy(&upstream, &file).await;
    client(&live)
        .list_api_keys()
        .page_size(7)
        .await
        .expect("a page");
    live.stop().await;
    let mock = replay(&file).await;
    let client = client(&mock);
    let error = client
        .list_api_keys()
        .page_size(8)
        .await
        .expect_err("another size");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(501));
    let expected =
        "The nearest is GET /apikeys in line 2: its query parameter pageSize is 7, and not 8";
    assert!(error.message().contains(expected), "{error}");
    mock.on("list_api_keys")
        .fail_once(400)
        .expect("an operation");
    let error = client
        .list_api_keys()
        .page_size(7)
        .await
        .expect_err("a fault");
    assert!(error.is_bad_request(), "{error}");
    client
        .list_api_keys()
        .page_size(7)
        .await
        .expect("the recorded page");
}

#[tokio::test]
async fn urls_of_the_real_server_lead_to_the_mock_and_other_bodies_are_as_they_were() {
    let (_folder, file) = new_file();
    let upstream = upstream().await;
    let url = |mock: &Mock| format!("{}/apikeys/2", mock.endpoint("iam").expect("an endpoint"));
    let body = json!({"displayName": url(&upstream)});
    upstream
        .on("get_api_key")
        .respond_once(200, body)
        .expect("an operation");
    upstream
        .on("get_api_key")
        .fault_once(Fault::HtmlError(404))
        .expect("an operation");
    let live = proxy(&upstream, &file).await;
    let get = async |mock: &Mock, id: &str| client(mock).get_api_key(id).await;
    let key = get(&live, "1").await.expect("a key");
    assert_eq!(key.display_name, Some(url(&live)));
    let error = get(&live, "2").await.expect_err("a page of HTML");
    let page = error.body().clone();
    assert!(page.starts_with(b"<html>"), "{page:?}");
    live.stop().await;

    let text = std::fs::read_to_string(&file).expect("the file");
    assert!(text.contains(&url(&upstream)), "{text}");
    let mock = replay(&file).await;
    let key = get(&mock, "1").await.expect("a key");
    assert_eq!(key.display_name, Some(url(&mock)));
    let error = get(&mock, "2").await.expect_err("a page of HTML");
    assert_eq!(
        (error.status().map(|status| status.as_u16()), error.body()),
        (Some(404), &page)
    );
}

#[tokio::test]
async fn what_no_real_api_said_is_not_recorded() {
    let (_folder, file) = new_file();
    let real = upstream().await;
    let config = real.config().expect("a configuration").to_builder();
    let wrong = config.credentials(Credentials::new("public", "wrong-private-key"));
    let wrong = wrong.build().expect("a configuration");
    let builder = Mock::builder().apis(["iam"]);
    let live = builder.record(&file, wrong).start().await.expect("a proxy");
    let status = async |live: &Mock| {
        let error = client(live)
            .list_members()
            .with_retry(tidbcloud_core::Retry::none())
            .await;
        let error = error.expect_err("no response");
        (
            error.status().map(|status| status.as_u16()),
            error.message().to_owned(),
        )
    };
    let (code, message) = status(&live).await;
    assert_eq!(code, Some(502));
    assert!(
        message.contains("does not take the keys") && !message.contains("wrong-private-key"),
        "{message}"
    );
    live.stop().await;
    std::fs::remove_file(&file).expect("the file");

    let live = proxy(&real, &file).await;
    real.stop().await;
    let (code, message) = status(&live).await;
    assert_eq!(code, Some(502));
    assert!(message.contains("does not respond"), "{message}");
    let recording = Recording::read(&file).expect("a recording");
    assert!(recording.is_empty(), "{recording:?}");
    assert_eq!(recording.apis().collect::<Vec<_>>(), ["iam"]);
}

#[tokio::test]
async fn a_file_is_never_overwritten_and_a_wrong_line_is_named() {
    let (_folder, file) = new_file();
    let real = upstream().await;
    std::fs::write(&file, "mine").expect("a file");
    let config = real.config().expect("a configuration");
    let builder = Mock::builder().apis(["iam"]).record(&file, config);
    let error = builder
        .start()
        .await
        .expect_err("a file that is there")
        .to_string();
    assert!(error.contains("flow.jsonl: is there already"), "{error}");
    assert_eq!(std::fs::read_to_string(&file).expect("the file"), "mine");
    let header = r#"{"tidbcloud_recording": 1, "servers": {"iam": "https://iam.example/v1"}}"#;
    for (text, expected) in [
        ("mine".to_owned(), "flow.jsonl:1 is not the first line"),
        (header.replace(": 1", ": 2"), "flow.jsonl:1 is of version 2"),
        (
            format!("{header}\n\n{{}}"),
            "flow.jsonl:3 is no exchange of a recording: missing field",
        ),
        (String::new(), "flow.jsonl:1 is not the first line"),
    ] {
        std::fs::write(&file, text).expect("a file");
        let error = Recording::read(&file).expect_err("no recording");
        assert!(
            matches!(error, Error::Recording { .. }) && error.to_string().contains(expected),
            "{error}"
        );
    }
    let config = Config::builder()
        .credentials(Credentials::none())
        .endpoint("iam", "http://iam.example");
    let config = config.build().expect("a configuration");
    let (_folder, other) = new_file();
    let builder = Mock::builder().apis(["iam"]).record(&other, config);
    let error = builder.start().await.expect_err("no HTTPS").to_string();
    assert!(
        error.contains("calls of iam cannot be forwarded"),
        "{error}"
    );
    assert!(!other.exists());
}

#[tokio::test]
async fn differences_from_the_document_are_listed_once_with_their_places() {
    let (_folder, file) = new_file();
    let upstream = upstream().await;
    let live = proxy(&upstream, &file).await;
    let client = client(&live);
    let answer = async |operation: &str, status: u16, body: Value| {
        upstream
            .on(operation)
            .respond_once(status, body)
            .expect("an operation");
        match operation {
            "list_api_keys" => drop(client.list_api_keys().await),
            _ => drop(client.get_api_key("1").await),
        }
    };
    client
        .get_api_key("none")
        .await
        .expect_err("a 404 of the document");
    answer(
        "get_api_key",
        200,
        json!({"accessKey": "a", "displayName": "right", "role": "org:owner"}),
    )
    .await;
    answer(
        "get_api_key",
        200,
        json!({"accessKey": 5, "role": "org:emperor", "colour": "red"}),
    )
    .await;
    let key = json!({"colour": "red", "secretKey": "*"});
    answer("list_api_keys", 200, json!({"apiKeys": [key, key]})).await;
    upstream
        .on("get_api_key")
        .fault_once(Fault::HtmlError(502))
        .expect("an operation");
    let once = client
        .get_api_key("1")
        .with_retry(tidbcloud_core::Retry::none());
    once.await.expect_err("a page of HTML");
    let cut = upstream.on("get_api_key");
    cut.fault_once(Fault::HalfJson).expect("an operation");
    client
        .get_api_key(upstream.public_key())
        .await
        .expect_err("half of it");
    live.stop().await;

    let recording = Recording::read(&file).expect("a recording");
    let differences = recording.differences().expect("documents");
    let found: Vec<String> = differences
        .iter()
        .map(|difference| {
            let problem = difference.problem.split(';').next().unwrap_or_default();
            format!(
                "{} {} {} {}: {problem} {}",
                difference.line,
                difference.operation,
                difference.status,
                difference.place,
                difference.count
            )
        })
        .collect();
    let expected = [
        "2 get_api_key 404 status: the document does not know it 1",
        "4 get_api_key 200 body /accessKey: 5 is not of type \"string\" 1",
        "4 get_api_key 200 body: the document does not know colour 1",
        "5 list_api_keys 200 body /apiKeys/[]: the document does not know colour 2",
        "7 get_api_key 200 body: is not JSON 1",
    ];
    for expected in expected {
        assert!(
            found.iter().any(|found| found == expected),
            "{expected}: {found:#?}"
        );
    }
    let fitting = |found: &String| !found.starts_with("3 ") && !found.starts_with("6 ");
    assert!(found.iter().all(fitting), "{found:#?}");
    let text = differences[1].to_string();
    assert!(text.contains("flow.jsonl:4 (iam #/paths/"), "{text}");
    assert!(text.contains("\n  fix: "), "{text}");
}
