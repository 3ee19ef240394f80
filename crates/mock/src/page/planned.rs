//! Faults that are planned and have not happened yet, as the page shows them.

use std::time::Duration;

use serde_json::{Value, json};

use crate::faults::fault::{ConnectionFault, Fault};
use crate::faults::plan::PlannedFault;
use crate::faults::schedule::Planned;

/// Returns the plans of an API: for each its operation, and what will happen how often.
pub(super) fn plans(planned: &Planned) -> Vec<Value> {
    let operations = planned.operations.iter().map(|(operation, faults)| {
        let steps = faults.iter().map(|fault| step(fault, effect));
        let (of, name) = match operation {
            Some(name) => ("operation", Some(name)),
            None => ("other operations", None),
        };
        json!({"of": of, "operation": name, "steps": steps.collect::<Vec<Value>>()})
    });
    let steps = planned.connections.iter();
    let steps: Vec<Value> = steps
        .map(|fault| step(fault, effect_on_connection))
        .collect();
    let connections = (!steps.is_empty())
        .then(|| json!({"of": "connections", "operation": null, "steps": steps}));
    operations.chain(connections).collect()
}

fn step<F>(planned: &PlannedFault<F>, effect: impl Fn(&F) -> String) -> Value {
    match planned {
        PlannedFault::Times { fault, times } => {
            json!({"effect": fault.as_ref().map(effect), "times": times})
        }
        PlannedFault::Every { nth, next, fault } => {
            json!({"effect": effect(fault), "every": nth, "next": next})
        }
        PlannedFault::Sometimes {
            probability,
            faults,
        } => {
            let effects: Vec<String> = faults.iter().map(effect).collect();
            json!({"effect": effects.join(" or "), "probability": probability})
        }
    }
}

/// Returns what a caller gets, without bodies and URLs.
fn effect(fault: &Fault) -> String {
    let after = |delay: &Duration| format!("{} ms", delay.as_millis());
    match fault {
        Fault::Reset => "connection reset".to_owned(),
        Fault::ResetMidBody => "connection reset in the middle of the body".to_owned(),
        Fault::StallHeaders(delay) => format!("response after {}", after(delay)),
        Fault::StallBody(delay) => format!("body with a pause of {}", after(delay)),
        Fault::HalfJson => "half of the JSON".to_owned(),
        Fault::HtmlError(status) => format!("status {status} with a page of HTML"),
        Fault::GatewayTimeout => "status 504 after the call is executed".to_owned(),
        Fault::RateLimited { reset } => format!("status 429, reset after {reset} s"),
        Fault::Unavailable { retry_after } => {
            format!("status 503 with Retry-After {retry_after}")
        }
        Fault::StaleNonce => "status 401 with stale=true".to_owned(),
        Fault::WrongContentType => "content type of HTML".to_owned(),
        Fault::EmptyBody => "no body".to_owned(),
        Fault::LostResponse(delay) => {
            format!("nothing for {}, then a connection reset", after(delay))
        }
        Fault::DuplicateResponse(delay) => format!("response twice, after {}", after(delay)),
        Fault::SlowDrip { bytes_per_second } => {
            format!("body of {bytes_per_second} bytes per second")
        }
        Fault::RedirectTo(_) => "status 307".to_owned(),
        Fault::Error(status) => format!("status {status}"),
        Fault::Respond { status, .. } => format!("status {status} with a body of the test"),
    }
}

fn effect_on_connection(fault: &ConnectionFault) -> String {
    match fault {
        ConnectionFault::Refuse => "reset before TLS".to_owned(),
        ConnectionFault::ResetFirst => "reset before the first request".to_owned(),
        ConnectionFault::StallHandshake(delay) => {
            format!("TLS handshake after {} ms", delay.as_millis())
        }
        ConnectionFault::ExpiredCertificate => "expired certificate".to_owned(),
        ConnectionFault::WrongHostName => "certificate of another host".to_owned(),
    }
}
