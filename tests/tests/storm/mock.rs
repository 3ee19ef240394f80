//! The storm's server, a separate program: a mock that reads commands as lines from its standard input and answers each with
//! a line of JSON. It ends with its input.
#![forbid(unsafe_code)]

use std::io::{BufRead, Write};
use std::time::Duration;

use serde_json::{Value, json};
use tidbcloud_mock::{Fault, Faults, Mock};
use tokio::runtime::Runtime;

const API: &str = "serverless";

/// Longer than an attempt may take.
const STALL: Duration = Duration::from_secs(4);

/// Everything that can happen to an exchange.
fn faults() -> Vec<Fault> {
    vec![
        Fault::Reset,
        Fault::ResetMidBody,
        Fault::StallHeaders(Duration::from_millis(100)),
        Fault::StallHeaders(STALL),
        Fault::StallBody(STALL),
        Fault::HalfJson,
        Fault::HtmlError(500),
        Fault::HtmlError(502),
        Fault::GatewayTimeout,
        Fault::RateLimited { reset: 0 },
        Fault::Unavailable {
            retry_after: "0".to_owned(),
        },
        Fault::StaleNonce,
        Fault::WrongContentType,
        Fault::EmptyBody,
        Fault::LostResponse(Duration::from_millis(100)),
        Fault::DuplicateResponse(STALL),
        Fault::SlowDrip {
            bytes_per_second: 20,
        },
        Fault::RedirectTo("https://elsewhere.invalid/".to_owned()),
    ]
}

fn main() {
    let runtime = Runtime::new().expect("a runtime");
    let mock = runtime.block_on(start());
    say(&json!({
        "endpoint": mock.endpoint(API),
        "ca_file": mock.ca_file(),
        "public_key": mock.public_key(),
        "private_key": mock.private_key(),
    }));
    for line in std::io::stdin().lock().lines() {
        match line.expect("a line").as_str() {
            "calm" => {
                mock.clear_plans();
                say(&json!({}));
            }
            "report" => say(&report(&mock)),
            // Anything else is the seed of a storm.
            seed => {
                let seed = seed
                    .parse()
                    .expect("`calm`, `report` or the seed of a storm");
                mock.forget_exchanges();
                let plan = Faults::new().sometimes(0.2, seed, faults());
                mock.plan_all(API, plan).expect("a plan");
                say(&json!({}));
            }
        }
    }
}

async fn start() -> Mock {
    let mock = Mock::builder().apis([API]).start().await;
    let mock = mock.expect("a mock");
    // Loads the document, so that the first attempt does not.
    mock.example_url(API).await.expect("the document");
    mock
}

/// Requests that the mock has counted since the storm began.
fn report(mock: &Mock) -> Value {
    let exchanges = mock.exchanges(API);
    json!({
        "open": mock.connections(API).open,
        "exchanges": exchanges.all,
        "faults": exchanges.faults,
        "replayed": exchanges.replayed,
        "repeated": mock.repeated(API),
    })
}

fn say(answer: &Value) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{answer}").expect("a reader");
    out.flush().expect("a reader");
}
