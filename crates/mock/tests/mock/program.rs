//! The program: its output and its end.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::common::client;
use diqwest::WithDigestAuth;
use reqwest::StatusCode;

/// Ends the program even where a test fails.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tidbcloud-mock"));
    command
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

#[tokio::test]
async fn what_it_prints_is_enough_to_call_it() {
    let mut running = Running(
        program(&["billing", "--algorithm", "md5"])
            .spawn()
            .expect("the program"),
    );
    let output = running.0.stdout.take().expect("its output");
    let lines: Vec<String> = BufReader::new(output)
        .lines()
        .map(|line| line.expect("text"))
        .take_while(|line| !line.starts_with("Ctrl-C"))
        .collect();
    let value = |variable: &str| {
        let start = format!("export {variable}=");
        let line = lines.iter().find_map(|line| line.strip_prefix(&start));
        line.unwrap_or_else(|| panic!("{variable} is not among {lines:#?}"))
            .to_owned()
    };
    let ca_file = value("TIDBCLOUD_CA_FILE");
    let (endpoint, keys) = (
        value("TIDBCLOUD_BILLING_ENDPOINT"),
        (
            value("TIDBCLOUD_PUBLIC_KEY"),
            value("TIDBCLOUD_PRIVATE_KEY"),
        ),
    );
    let curl = lines
        .iter()
        .find(|line| line.starts_with("curl --digest "))
        .expect("an example");
    let url = curl.rsplit(' ').next().expect("a URL");
    assert!(url.starts_with(&endpoint), "{curl}");
    let client = client(&std::fs::read_to_string(&ca_file).expect("the CA file"));
    let response = client
        .get(url)
        .send_digest_auth((keys.0.as_str(), keys.1.as_str()))
        .await;
    assert_eq!(response.expect("a response").status(), StatusCode::OK);
    stop(&mut running.0, &ca_file);
}

#[cfg(unix)]
fn stop(child: &mut Child, ca_file: &str) {
    let signal = Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status();
    assert!(signal.expect("kill").success());
    assert!(child.wait().expect("an end").success());
    assert!(
        !Path::new(ca_file).exists(),
        "the CA file goes with the mock"
    );
}

#[cfg(not(unix))]
fn stop(_: &mut Child, ca_file: &str) {
    assert!(Path::new(ca_file).exists());
}

#[test]
fn an_api_that_is_not_there_is_an_error_that_lists_those_that_are() {
    let output = program(&["nothing"]).output().expect("the program");
    assert!(!output.status.success());
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(
        text.starts_with("error: there is no API \"nothing\"; there are "),
        "{text}"
    );
    assert!(text.contains("billing"), "{text}");
}

#[test]
fn a_token_that_is_not_asked_for_is_an_error_with_the_way_out() {
    let output = program(&["billing", "--bearer-token", "a-token"])
        .output()
        .expect("the program");
    assert!(!output.status.success());
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(
        text.starts_with("error: a bearer token is set, and the mock takes none"),
        "{text}"
    );
    assert!(!text.contains("a-token"), "{text}");
}

/// Runs a script with the program as `$0`, and returns the lines that it prints.
#[cfg(unix)]
fn script(text: &str) -> Vec<String> {
    let output = Command::new("sh")
        .args(["-ec", text, env!("CARGO_BIN_EXE_tidbcloud-mock")])
        .output()
        .expect("a shell");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let lines = String::from_utf8_lossy(&output.stdout);
    lines.lines().map(str::to_owned).collect()
}

#[cfg(unix)]
#[test]
fn a_shell_takes_the_environment_of_a_mock_in_the_background_and_ends_it() {
    let lines = script(
        r#"eval "$("$0" billing --print-env --keys 'public:it'"'"'s')"
        echo "$TIDBCLOUD_PUBLIC_KEY:$TIDBCLOUD_PRIVATE_KEY"
        head -n 1 "$TIDBCLOUD_CA_FILE"
        echo "$TIDBCLOUD_BILLING_ENDPOINT"
        kill -9 "$TIDBCLOUD_MOCK_PID"
        while kill -0 "$TIDBCLOUD_MOCK_PID" 2>/dev/null; do sleep 0.01; done
        test -e "$TIDBCLOUD_CA_FILE" && echo left || echo nothing"#,
    );
    let [keys, ca, endpoint, left] = lines.as_slice() else {
        panic!("{lines:#?}");
    };
    assert_eq!(keys, "public:it's");
    assert_eq!(ca, "-----BEGIN CERTIFICATE-----");
    assert!(endpoint.starts_with("https://127.0.0.1:"), "{endpoint}");
    #[cfg(target_os = "linux")]
    assert_eq!(left, "nothing", "not even where it is killed");
    let _ = left;
}

#[cfg(unix)]
#[test]
fn the_environment_of_github_is_a_line_for_each_name_and_value() {
    let lines = script(
        r#"env=$("$0" billing --print-env=github --keys public:private)
        kill "${env##*TIDBCLOUD_MOCK_PID=}"
        echo "$env""#,
    );
    let names: Vec<&str> = lines
        .iter()
        .map(|line| line.split_once('=').expect("a name and a value").0)
        .collect();
    assert_eq!(
        names,
        [
            "TIDBCLOUD_PUBLIC_KEY",
            "TIDBCLOUD_PRIVATE_KEY",
            "TIDBCLOUD_CA_FILE",
            "TIDBCLOUD_BILLING_ENDPOINT",
            "TIDBCLOUD_MOCK_PAGE",
            "TIDBCLOUD_MOCK_PID"
        ]
    );
}

#[test]
fn what_cannot_start_in_the_background_says_why_at_once() {
    let output = program(&["nothing", "--print-env"]).output();
    let output = output.expect("the program");
    assert!(!output.status.success() && output.stdout.is_empty());
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(text.contains("there is no API \"nothing\""), "{text}");
}

#[test]
fn arguments_that_cannot_be_used_are_errors_that_say_what_can() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("seed.json");
    std::fs::write(&file, "{\"iam\": {\"/apikeys/1\": {\"colour\": 1}}}").expect("a file");
    let seed = file.to_str().expect("a path");
    for (arguments, expected) in [
        (&["--keys", "public"][..], "write the public key, a colon"),
        (&["--keys", "pub lic:private"], "visible ASCII"),
        (&["--pace", "soon"], "reads:2"),
        (&["--seed", "/nowhere/seed.json"], "/nowhere/seed.json: "),
        (&["--seed", seed], "cannot have the value of /colour"),
        (
            &["--state", "/nowhere/state.json"],
            "/nowhere/state.json cannot be written",
        ),
    ] {
        let output = program(arguments).output().expect("the program");
        assert!(!output.status.success(), "{arguments:?}");
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(text.contains(expected), "{arguments:?}: {text}");
    }
    let version = program(&["--version"]).output().expect("the program");
    let text = String::from_utf8_lossy(&version.stdout);
    assert_eq!(
        text.trim(),
        concat!("tidbcloud-mock ", env!("CARGO_PKG_VERSION"))
    );
    let help = program(&["--help"]).output().expect("the program");
    let text = String::from_utf8_lossy(&help.stdout);
    for option in [
        "--port",
        "--keys",
        "--pace",
        "--rate-limit",
        "--seed",
        "--state",
        "--algorithm",
        "--print-env",
        "--replay",
        "record",
        "check",
    ] {
        assert!(text.contains(option), "{option}: {text}");
    }
}

/// Starts the program, and calls it with the keys `public:private` until the caller is done.
#[cfg(unix)]
async fn while_running<T>(
    arguments: &[&str],
    call: impl AsyncFnOnce(reqwest::Client, String) -> T,
) -> T {
    let mut running = Running(program(arguments).spawn().expect("the program"));
    let output = running.0.stdout.take().expect("its output");
    let lines: Vec<String> = BufReader::new(output)
        .lines()
        .map(|line| line.expect("text"))
        .take_while(|line| !line.starts_with("Ctrl-C"))
        .collect();
    let value = |variable: &str| {
        let start = format!("export {variable}=");
        let line = lines.iter().find_map(|line| line.strip_prefix(&start));
        line.expect("a variable").to_owned()
    };
    let ca_file = value("TIDBCLOUD_CA_FILE");
    let client = client(&std::fs::read_to_string(&ca_file).expect("the CA file"));
    let result = call(client, value("TIDBCLOUD_DEDICATED_ENDPOINT")).await;
    stop(&mut running.0, &ca_file);
    result
}

#[cfg(unix)]
#[tokio::test]
async fn a_state_file_keeps_resources_over_a_restart_and_wins_over_the_seed() {
    let folder = tempfile::tempdir().expect("a folder");
    let seed = folder.path().join("seed.json");
    let text = r#"{"dedicated": {"/clusters/5": {"displayName": "seeded"}, "/clusters/6": {}}}"#;
    std::fs::write(&seed, text).expect("a file");
    let (seed, state) = (
        seed.to_str().expect("a path"),
        folder.path().join("state.json"),
    );
    let arguments = [
        "dedicated",
        "--stateful",
        "--keys",
        "public:private",
        "--pace",
        "0s",
        "--seed",
        seed,
        "--state",
        state.to_str().expect("a path"),
    ];
    let get = async |client: &reqwest::Client, url: &str| {
        let response = client
            .get(url)
            .send_digest_auth(("public", "private"))
            .await;
        response.expect("a response").status().as_u16()
    };
    while_running(&arguments, async |client, endpoint| {
        assert_eq!(get(&client, &format!("{endpoint}/clusters/5")).await, 200);
        let url = format!("{endpoint}/clusters/6");
        let response = client
            .delete(&url)
            .send_digest_auth(("public", "private"))
            .await;
        assert_eq!(response.expect("a response").status(), StatusCode::OK);
        assert_eq!(get(&client, &url).await, 404);
    })
    .await;
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        2
    );
    while_running(&arguments, async |client, endpoint| {
        assert_eq!(get(&client, &format!("{endpoint}/clusters/5")).await, 200);
        assert_eq!(get(&client, &format!("{endpoint}/clusters/6")).await, 404);
    })
    .await;
    std::fs::write(&state, "{}x").expect("a file");
    let output = program(&arguments).output().expect("the program");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(text.contains("state.json is not JSON"), "{text}");
    assert_eq!(
        std::fs::read_to_string(&state).expect("a file"),
        "{}x",
        "nothing is lost"
    );
}

#[cfg(unix)]
#[test]
fn a_recording_is_written_replayed_and_checked_by_the_program() {
    let lines = script(
        r#"folder=$(mktemp -d); file=$folder/flow.jsonl
        call() { curl --silent --noproxy '*' --digest --user "$TIDBCLOUD_PUBLIC_KEY:$TIDBCLOUD_PRIVATE_KEY" \
          --cacert "$TIDBCLOUD_CA_FILE" "$TIDBCLOUD_IAM_ENDPOINT/members?pageSize=1"; }
        eval "$("$0" iam --print-env)"; real=$TIDBCLOUD_MOCK_PID
        "$0" record iam --to "$file" --upstream "iam=$TIDBCLOUD_IAM_ENDPOINT" >"$folder/output" & proxy=$!
        until grep -q '^Ctrl-C' "$folder/output"; do kill -0 "$proxy"; sleep 0.02; done
        eval "$(grep '^export' "$folder/output")"
        live=$(call)
        "$0" record iam --to "$file" 2>&1 | grep -o 'is there already'
        "$0" record iam --to "$folder/other" --upstream ima=https://localhost 2>&1 | grep -o 'names .*'
        test -e "$folder/other" || echo removed
        kill "$real"; kill "$proxy"; wait "$proxy"
        tail -n 1 "$folder/output"
        eval "$("$0" --replay "$file" --print-env)"
        test "$(call)" = "$live" && echo same
        kill "$TIDBCLOUD_MOCK_PID"
        "$0" check "$file" && echo fits
        sed -i 's/"status":200/"status":299/' "$file"
        "$0" check "$file" || echo "exit $?"
        rm -r "$folder""#,
    );
    let text = lines.join("\n");
    let of_file = |line: &str| line.contains("flow.jsonl: 1 exchange, no place differs");
    assert_eq!(
        lines.iter().filter(|line| of_file(line)).count(),
        2,
        "{text}"
    );
    assert_eq!(
        [&lines[0], &lines[1], &lines[2], &lines[4]],
        [
            "is there already",
            "names \"ima\", which is not served: this serves iam",
            "removed",
            "same"
        ],
        "{text}"
    );
    for expected in [
        "fits",
        "warning: iam list_members 299: status: the document does not know it",
        "exit 1",
    ] {
        assert!(
            lines.iter().any(|line| line.starts_with(expected)),
            "{expected}: {text}"
        );
    }
    assert!(text.contains("flow.jsonl:2 (iam #/paths/"), "{text}");
}
