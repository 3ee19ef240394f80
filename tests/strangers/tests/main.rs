//! The quick part of the strangers: clients that are installed, or that pip installs within seconds. Where one cannot be had,
//! its test says so and passes.

use std::path::Path;
use std::time::Duration;

use strangers::clients;
use strangers::toolbox::Toolbox;

/// Limit of time for the installation: a registry that is slower than this is one that is not there.
const INSTALLATION: Duration = Duration::from_secs(20);

/// Needs no tool of others: the results say themselves which documents and versions they are of.
#[test]
fn the_committed_results_are_of_the_present_documents_and_tools() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let outdated = strangers::outdated_results(&root).expect("the results are readable");
    assert!(
        outdated.is_empty(),
        "tests/strangers/results.md is outdated:\n{}\n  fix: cargo run --package strangers -- --write",
        outdated.join("\n")
    );
}

/// Fails with the faults that a stranger found; says why one was skipped.
fn check(outcome: &strangers::Outcome) {
    if let Some(why) = &outcome.skipped {
        println!("skipped: {why}");
    }
    assert!(outcome.faults.is_empty(), "{}", outcome.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn curl_signs_for_several_apis_and_mocks_in_one_process() {
    check(&clients::curl().await);
}

/// Both libraries are installed together, once.
#[tokio::test(flavor = "multi_thread")]
async fn one_session_of_requests_or_httpx_serves_several_apis_and_mocks() {
    let toolbox = Toolbox::new(
        &Path::new(env!("CARGO_TARGET_TMPDIR")).join("strangers"),
        INSTALLATION,
    );
    for library in ["requests", "httpx"] {
        check(&clients::python_session(library, &toolbox).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fetch_of_node_calls_several_apis_with_a_bearer_token() {
    check(&clients::node_fetch().await);
}
