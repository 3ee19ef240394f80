//! A marker is sent and received in every secret field, by generated clients and the mock: nothing that is printed, traced
//! or logged shows it, at any level, the opt-in body log included.

#[path = "../../../crates/core/tests/common/capture.rs"]
mod capture;
mod echo;
mod planted;
mod writes;

use std::collections::BTreeSet;

use conformance::apis;
use tidbcloud_core::{Config, Credentials, Retry};
use tidbcloud_mock::{Fault, Faults, Mock};
use tidbcloud_model::api::{Body, Type};
use tidbcloud_openapi::sample;
use tidbcloud_specs::Loaded;

use planted::{SECRET, field_names, marked, planted, secrets};

/// Texts that no output may contain: the start of every marker, and of the private key.
const MARKER: &str = "s3cr3t-marker";

/// A mock of one API whose responses contain the marker in every secret field.
async fn mock(loaded: &Loaded) -> Mock {
    let mock = Mock::builder()
        .api(loaded.api.clone(), planted(&loaded.document))
        .keys("public", format!("{MARKER}-private-key"));
    assert!(!format!("{mock:?}").contains(MARKER));
    mock.start().await.expect("a mock")
}

fn config(mock: &Mock) -> Config {
    Config::builder()
        .credentials(Credentials::new(mock.public_key(), mock.private_key()))
        .ca_file(mock.ca_file())
        .log_bodies(true)
        .retry(Retry::none())
        .build()
        .expect("a configuration")
}

fn assert_clean(about: &str, text: &str) {
    let line = text.lines().find(|line| line.contains(MARKER));
    assert!(line.is_none(), "{about}: {line:?}");
}

/// The bodies that a log shows of an operation: of calls (`call`) or responses (`response`).
fn logged(captured: &capture::Captured, which: &str, operation: &str) -> String {
    let (name, which) = (
        format!("tidbcloud.operation={operation}"),
        format!("message={which}"),
    );
    let quoted = format!("tidbcloud.operation=\"{operation}\"");
    let lines = captured.lines(&["tidbcloud_core::body", &which]);
    let of_it = lines.iter().filter(|line| {
        [&name, &quoted]
            .iter()
            .any(|name| line.split(' ').any(|word| word == name.as_str()))
    });
    of_it.cloned().collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn no_secret_of_a_request_is_shown_whatever_becomes_of_it() {
    let mut sent = BTreeSet::new();
    for (loaded, writes) in tidbcloud_tests::apis().iter().zip(writes::all()) {
        let api = &loaded.api;
        let mut listed: Vec<&str> = writes.iter().map(|(operation, _)| *operation).collect();
        let mut known = Vec::new();
        let mock = mock(loaded).await;
        let config = config(&mock);
        let endpoint = mock.endpoint(&api.id).expect("an endpoint");
        for operation in &api.operations {
            let Some(Body::Value { ty, .. }) = &operation.body else {
                let masked = matches!(&operation.body, Some(Body::Masked { record, .. })
                    if !secrets(api, &Type::Record(record.clone()), true).is_empty());
                assert!(
                    !masked,
                    "{}: teach this test a mask with secrets",
                    operation.name
                );
                continue;
            };
            let expected = secrets(api, ty, true);
            if expected.is_empty() {
                continue;
            }
            known.push(operation.name.as_str());
            let (_, write) = writes
                .iter()
                .find(|(name, _)| *name == operation.name)
                .unwrap_or_else(|| panic!("{}: add a line for {}", api.id, operation.name));
            let document = planted(&loaded.document);
            let node = document.pointer(operation.pointer.trim_start_matches('#'));
            let body = sample::body(&document, node.expect("the operation")).expect("a body");
            assert_eq!(
                marked(api, ty, &body),
                expected,
                "{}: {body:#}",
                operation.name
            );

            let (captured, _guard) = capture::start();
            for (fault, refused) in [
                (None, false),
                (None, true),
                (Some(Fault::HtmlError(500)), false),
                (Some(Fault::HalfJson), false),
                (Some(Fault::ResetMidBody), false),
                (
                    Some(Fault::RedirectTo("https://elsewhere.invalid/".to_owned())),
                    false,
                ),
            ] {
                mock.clear_plans();
                if let Some(fault) = fault.clone() {
                    mock.plan_all(&api.id, Faults::new().always(fault))
                        .expect("a plan");
                }
                let (succeeded, shown) = write(&config, endpoint, &body, refused).await;
                let about = format!("{} {} {fault:?}", api.id, operation.name);
                assert_eq!(succeeded, fault.is_none() && !refused, "{about}: {shown}");
                assert_clean(&about, &shown);
                let exchange = mock.latest_exchanges(&api.id).pop().expect("an exchange");
                let arrived = String::from_utf8_lossy(&exchange.body).into_owned();
                assert!(arrived.contains(MARKER), "{about}: {arrived}");
                assert_clean(&about, &format!("{mock:?} {mock:#?} {exchange:?}"));
            }
            assert_clean(&operation.name, &captured.text());
            let log = logged(&captured, "call", &operation.name);
            for name in field_names(api, &expected) {
                assert!(log.contains(&format!("{name}: {SECRET}")), "{name}: {log}");
            }
            sent.extend(
                expected
                    .into_iter()
                    .map(|field| format!("{} {field}", api.id)),
            );
        }
        known.sort_unstable();
        listed.sort_unstable();
        assert_eq!(
            listed, known,
            "{}: the operations that send secrets",
            api.id
        );
    }
    assert!(sent.len() >= 24, "{sent:?}");
}

#[tokio::test]
async fn no_secret_of_a_response_is_shown() {
    let mut received = BTreeSet::new();
    let mut masked = 0;
    for (loaded, suite) in tidbcloud_tests::apis().iter().zip(apis::all()) {
        let api = &loaded.api;
        let mock = mock(loaded).await;
        let (captured, _guard) = capture::start();
        let call = suite
            .connect(&config(&mock), mock.endpoint(&api.id))
            .expect("a client");
        for (index, operation) in api.operations.iter().enumerate() {
            let outcome = call(index).await;
            assert!(outcome.decoded, "{}: {:?}", operation.name, outcome.error);
            let expected = secrets(api, &operation.response.ty, false);
            let log = logged(&captured, "response", &operation.name);
            for name in field_names(api, &expected) {
                // The mock repeats no secret of a request, as the service does not.
                let is_masked = log.contains(&format!("{name}: {SECRET}"));
                assert!(
                    is_masked || !log.contains(&format!("{name}: ")),
                    "{name}: {log}"
                );
                masked += usize::from(is_masked);
            }
            received.extend(
                expected
                    .into_iter()
                    .map(|field| format!("{} {field}", api.id)),
            );
        }
        assert_clean(&api.id, &captured.text());
    }
    assert!(received.len() >= 20, "{received:?}");
    assert!(masked >= 20, "{masked}");
}

/// A server that repeats in its error the body that it was sent: the worst case of an error response.
#[tokio::test]
async fn no_secret_of_a_request_is_shown_that_an_error_response_repeats() {
    let endpoint = echo::start().await;
    let config = Config::builder()
        .credentials(Credentials::new("public", format!("{MARKER}-private-key")))
        .dangerously_allow_http_on_loopback()
        .log_bodies(true)
        .build()
        .expect("a configuration");
    let (captured, _guard) = capture::start();
    let mut repeated = BTreeSet::new();
    for (loaded, writes) in tidbcloud_tests::apis().iter().zip(writes::all()) {
        let api = &loaded.api;
        let document = planted(&loaded.document);
        for (name, write) in writes {
            let operation = api
                .operations
                .iter()
                .find(|operation| operation.name == name);
            let operation = operation.expect("the operation");
            let node = document.pointer(operation.pointer.trim_start_matches('#'));
            let body = sample::body(&document, node.expect("the operation")).expect("a body");
            let (succeeded, shown) = write(&config, &endpoint, &body, false).await;
            assert!(!succeeded, "{name}: {shown}");
            assert_clean(name, &shown);
            assert!(shown.contains("you sent {"), "{name}: {shown}");
            let Some(Body::Value { ty, .. }) = &operation.body else {
                panic!("{name} sends no record");
            };
            repeated.extend(marked(api, ty, &body));
        }
    }
    assert!(repeated.len() >= 20, "{repeated:?}");
    assert_clean("an echo", &captured.text());
}

/// The tests above send and receive every secret field.
#[test]
fn every_secret_field_is_on_the_way_of_an_operation() {
    let mut count = 0;
    for loaded in tidbcloud_tests::apis() {
        let api = &loaded.api;
        let mut met = BTreeSet::new();
        for operation in &api.operations {
            if let Some(Body::Value { ty, .. }) = &operation.body {
                met.extend(secrets(api, ty, true));
            }
            met.extend(secrets(api, &operation.response.ty, false));
        }
        let records = api.records.values();
        let fields =
            records.flat_map(|record| record.fields.iter().map(move |field| (record, field)));
        let known = fields.filter(|(_, field)| field.secret);
        let known: BTreeSet<String> = known
            .map(|(record, field)| format!("{}.{}", record.name, field.wire_name))
            .collect();
        assert_eq!(met, known, "{}", api.id);
        count += known.len();
    }
    assert!(count >= 30, "{count}");
}
