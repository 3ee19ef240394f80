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
