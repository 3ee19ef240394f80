//! State of a mock as the page shows it.

use std::time::Duration;

use serde_json::{Value, json};

use super::{PageContext, planned};
use crate::faults::fault::Fault;
use crate::loaded_api::LoadedApi;
use crate::route::RouteMatch;
use crate::secrets::mask_query;
use crate::server::exchange_log::Exchange;
use crate::server::mock::RunningApi;
use crate::state::{Due, Pace, PendingChange, Phase, ResourceOverview};

/// Number of resources of a collection that are shown, the newest.
const MOST_RESOURCES: usize = 200;

/// Number of exchanges that are shown, the newest.
const MOST_EXCHANGES: usize = 100;

/// Returns the state of a mock.
pub(super) fn state(context: &PageContext) -> Value {
    let mut state = content(context);
    state["now_ms"] = milliseconds(context.clock.now()).into();
    state
}

/// Returns the state without the time, so that it differs only after a change.
pub(super) fn content(context: &PageContext) -> Value {
    let apis = context.apis.iter().map(|api| api_view(context, api));
    let newest = context
        .apis
        .iter()
        .flat_map(|api| api.server.log.newest(MOST_EXCHANGES));
    let mut newest: Vec<Exchange> = newest.collect();
    newest.sort_by_key(|exchange| exchange.number);
    let skipped = newest.len().saturating_sub(MOST_EXCHANGES);
    let exchanges = newest.iter().skip(skipped).map(exchange);
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "stepped": context.clock.is_stepped(),
        "stateful": context.mode.stateful,
        "pace": pace(context.mode.pace),
        "apis": apis.collect::<Vec<Value>>(),
        "exchanges": exchanges.collect::<Vec<Value>>(),
    })
}

fn api_view(context: &PageContext, api: &RunningApi) -> Value {
    // A look reads no document.
    let loaded = api.server.loaded_before();
    let (resources, not_shown) = loaded.map_or((Vec::new(), 0), |loaded| {
        let now = context.clock.now();
        let overview = loaded.resources.overview(now, MOST_RESOURCES);
        let resources = overview.resources.iter();
        let resources = resources.map(|shown| resource(loaded, shown)).collect();
        (resources, overview.not_shown)
    });
    json!({
        "id": api.id,
        "endpoint": api.endpoint,
        "used": loaded.is_some(),
        "source": api.server.source_of_responses(),
        "resources": resources,
        "not_shown": not_shown,
        "planned": planned::plans(&api.server.faults.planned()),
    })
}

fn resource(loaded: &LoadedApi, resource: &ResourceOverview) -> Value {
    let delete = loaded.router.find("DELETE", &resource.path);
    json!({
        "deletes": matches!(delete, RouteMatch::Operation { .. }),
        "path": resource.path,
        "collection": resource.collection,
        "id": resource.id,
        "name": resource.name,
        "state": resource.state,
        "phase": resource.phase.map(phase),
        "pending": resource.pending.as_ref().map(pending),
        "created_ms": milliseconds(resource.created),
        "fails_into": resource.fails_into,
    })
}

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Transitional => "transitional",
        Phase::Ready => "ready",
        Phase::Resting => "resting",
        Phase::Failed => "failed",
    }
}

/// Returns the next state, and when it is due: at a time, or after a number of reads.
fn pending(change: &PendingChange) -> Value {
    match change.due {
        Due::At(time) => json!({"to": change.to, "at_ms": milliseconds(time)}),
        Due::AfterReads(reads) => json!({"to": change.to, "reads": reads}),
    }
}

fn pace(pace: Pace) -> Value {
    match pace {
        Pace::Reads(reads) => json!({"reads": reads}),
        Pace::Time(time) => json!({"ms": milliseconds(time)}),
    }
}

fn exchange(exchange: &Exchange) -> Value {
    let (_, query) = exchange.target.split_once('?').unwrap_or_default();
    json!({
        "number": exchange.number,
        "api": *exchange.api,
        "method": exchange.method.as_str(),
        "path": exchange.path,
        "query": mask_query(query, &mut Vec::new()),
        "operation": exchange.operation,
        "status": exchange.status.as_u16(),
        "accepted": exchange.accepted,
        "executed": exchange.executed,
        "fault": exchange.fault.as_ref().map(fault_name),
        "at_ms": milliseconds(exchange.at),
    })
}

/// Returns the kind of a fault, without its body or URL.
fn fault_name(fault: &Fault) -> String {
    let text = format!("{fault:?}");
    let end = text.find(|c: char| !c.is_ascii_alphanumeric());
    text[..end.unwrap_or(text.len())].to_owned()
}

pub(super) fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
