//! Every operation of every API once, through the generated clients, over TLS and Digest; and the program that does so.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use conformance::apis;
use serde_json::{Value, json};
use tidbcloud_core::{Config, Credentials};
use tidbcloud_mock::{Algorithm, Mock};
use tidbcloud_tests::{apis as models, operations};

async fn mock(algorithm: Algorithm) -> Mock {
    let builder = Mock::builder().algorithm(algorithm);
    builder.start().await.expect("a mock")
}

fn config(mock: &Mock, private_key: &str) -> Config {
    Config::builder()
        .credentials(Credentials::new(mock.public_key(), private_key))
        .ca_file(mock.ca_file())
        .build()
        .expect("a configuration")
}

async fn sweep(algorithm: Algorithm) {
    let mock = mock(algorithm).await;
    let config = config(&mock, mock.private_key());
    let suites = apis::all();
    let counts = suites.iter().map(|s| (s.id.to_owned(), s.lines.len()));
    assert_eq!(counts.collect::<Vec<_>>(), operations());

    let mut wrong = Vec::new();
    for suite in &suites {
        let call = suite
            .connect(&config, mock.endpoint(suite.id))
            .expect("a client");
        for (index, line) in suite.lines.iter().enumerate() {
            let outcome = call(index).await;
            let ok = outcome.decoded && outcome.mismatches.is_empty();
            if !ok || !(200..300).contains(&outcome.status.unwrap_or(0)) || outcome.error.is_some()
            {
                let (mismatches, error) = (outcome.mismatches, outcome.error);
                wrong.push(format!(
                    "{} {}: {mismatches:?} {error:?}",
                    suite.id, line.name
                ));
            }
        }
        let seen = mock.exchanges(suite.id);
        assert_eq!(
            seen.all,
            suite.lines.len() as u64 + 1,
            "{}: one handshake",
            suite.id
        );
        assert_eq!(
            (seen.unauthorized, seen.stale, seen.replayed),
            (1, 0, 0),
            "{}",
            suite.id
        );
        let mut meant: Vec<&str> = suite.lines.iter().map(|line| line.name).collect();
        let mut reached: Vec<&str> = seen
            .by_operation
            .keys()
            .map(|name| name.trim_start_matches("r#"))
            .collect();
        meant.sort_unstable();
        reached.sort_unstable();
        assert_eq!(
            reached, meant,
            "{}: each call reaches its own operation",
            suite.id
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    mock.stop().await;
}

#[tokio::test]
async fn all_operations_with_md5() {
    sweep(Algorithm::Md5).await;
}

#[tokio::test]
async fn all_operations_with_sha_256() {
    sweep(Algorithm::Sha256).await;
}

#[tokio::test]
async fn a_stale_nonce_costs_one_exchange_and_a_wrong_key_ends_in_401() {
    let mock = mock(Algorithm::Md5).await;
    let suites = apis::all();
    let billing = suites
        .iter()
        .find(|suite| suite.id == "billing")
        .expect("billing");
    let call = billing.connect(&config(&mock, mock.private_key()), mock.endpoint("billing"));
    let call = call.expect("a client");
    assert!(call(0).await.decoded);
    mock.expire_nonces();
    assert!(call(0).await.decoded);
    assert_eq!(
        (
            mock.exchanges("billing").all,
            mock.exchanges("billing").stale
        ),
        (4, 1)
    );

    let call = billing
        .connect(&config(&mock, "wrong"), mock.endpoint("billing"))
        .expect("a client");
    let outcome = call(0).await;
    assert_eq!((outcome.status, outcome.decoded), (Some(401), false));
}

/// Runs the program with neither keys nor endpoints in its environment.
fn program(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tested-conformance"))
        .args(arguments)
        .env_remove("TIDBCLOUD_PUBLIC_KEY")
        .env_remove("TIDBCLOUD_PRIVATE_KEY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut stdin = child.stdin.take().expect("standard input");
    // A program that needs no input may have ended before it is written.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("its end")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[test]
fn the_program_prints_a_json_line_for_each_operation() {
    let arguments = [
        "sweep",
        "--api",
        "billing",
        "--api",
        "iam",
        "--algorithm",
        "sha-256",
    ];
    let output = program(&arguments, "");
    assert!(output.status.success(), "{}", said(&output.stderr));
    let lines: Vec<Value> = said(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a JSON line"))
        .collect();
    let expected: Vec<Value> = models()
        .iter()
        .filter(|loaded| ["billing", "iam"].contains(&loaded.api.id.as_str()))
        .flat_map(|loaded| loaded.api.operations.iter().map(|operation| (&loaded.api.id, operation)))
        .map(|(api, operation)| {
            json!({
                "api": api, "operation": operation.name.trim_start_matches("r#"), "method": operation.method,
                "path": operation.path.template, "status": 200, "decoded": true, "mismatches": [], "error": null,
            })
        })
        .collect();
    assert_eq!(lines, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_fails_where_a_call_fails() {
    let mock = mock(Algorithm::Md5).await;
    let endpoint = mock.endpoint("billing").expect("an endpoint").to_owned();
    let ca = mock.ca_file().to_string_lossy().into_owned();
    let run = |private_key: String| {
        let arguments = [
            "sweep",
            "--api",
            "billing",
            "--endpoint",
            &endpoint,
            "--ca",
            &ca,
        ];
        let keys = [
            "--public-key",
            mock.public_key(),
            "--private-key",
            &private_key,
        ];
        program(&[&arguments[..], &keys[..]].concat(), "")
    };
    let good = run(mock.private_key().to_owned());
    assert_eq!(good.status.code(), Some(0), "{}", said(&good.stderr));
    let bad = run("wrong".to_owned());
    assert_eq!(bad.status.code(), Some(1), "{}", said(&bad.stderr));
    let line: Value =
        serde_json::from_str(said(&bad.stdout).lines().next().expect("a line")).expect("JSON");
    assert_eq!(
        (&line["status"], &line["decoded"]),
        (&json!(401), &json!(false))
    );
    assert!(line["error"].is_string(), "{line}");
}

#[test]
fn the_program_says_what_is_wrong_with_its_arguments() {
    for (arguments, input, reason) in [
        (&["sweep", "--api", "nothing"][..], "", "`nothing`"),
        (
            &["sweep", "--endpoint", "https://localhost"],
            "",
            "`--api ID`",
        ),
        (
            &["sweep", "--api", "iam", "--endpoint", "https://localhost"],
            "",
            "TIDBCLOUD_PUBLIC_KEY",
        ),
        (&["decode", "nothing", "get_bill"], "{}", "`nothing`"),
        (&["decode", "billing", "nothing"], "{}", "`nothing`"),
        (&["decode", "billing", "get_bill"], "<html>", "not JSON"),
        (&["decode", "billing", "get_bill"], "[]", "list"),
        (&["encode", "billing", "get_bill"], "{}", "no body"),
        (&["encode", "billing", "query_cost_explorer"], "7", "number"),
        (
            &["encode", "billing", "query_cost_explorer"],
            r#"{"groups": 7}"#,
            "$.groups",
        ),
        (
            &["encode", "serverless", "partial_update_cluster"],
            "{}",
            "nothing to update",
        ),
    ] {
        let output = program(arguments, input);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let error = said(&output.stderr);
        assert!(
            error.starts_with("error: ") && error.contains(reason),
            "{arguments:?}: {error}"
        );
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_program_decodes_and_encodes() {
    let response = r#"{"clusterId": 7, "state": "TOMORROW", "createTime": "", "x": null}"#;
    let output = program(&["decode", "serverless", "get_cluster"], response);
    assert!(output.status.success(), "{}", said(&output.stderr));
    let value: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let stored = json!({"clusterId": "7", "state": "TOMORROW", "createTime": "", "x": null});
    assert_eq!(value, stored);
    assert!(
        said(&output.stderr).contains("$.createTime"),
        "{}",
        said(&output.stderr)
    );

    let body = r#"{"displayName": "a", "clusterId": "7", "state": "ACTIVE", "region": {"name": "r", "displayName": "R"}}"#;
    let output = program(&["encode", "serverless", "create_cluster"], body);
    assert!(output.status.success(), "{}", said(&output.stderr));
    let value: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(value, json!({"displayName": "a", "region": {"name": "r"}}));
}
