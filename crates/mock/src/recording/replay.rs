//! Recorded responses of one API, by call.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use super::file::{RecordedExchange, Recording};
use super::server_urls;
use crate::route::request_target::query_pairs;

/// Size limit of a value in a message.
const LONGEST_VALUE: usize = 60;

/// A call, as a recording has it: with masked secrets.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RecordedCall {
    pub(crate) method: String,
    pub(crate) path: String,
    /// Decoded, in the order of their names: clients order them differently.
    query: Vec<(String, String)>,
    pub(crate) body: Value,
}

/// The recorded responses of one API. Those of the same call are given in order, the last one from then on.
#[derive(Debug, Default)]
pub(crate) struct Replay {
    path: PathBuf,
    /// Scheme, host and port of the real server.
    origin: Option<String>,
    calls: Vec<ReplayedCall>,
    /// Positions in `calls`, by method and path.
    by_path: HashMap<(String, String), Vec<usize>>,
}

#[derive(Debug)]
struct ReplayedCall {
    call: RecordedCall,
    /// Line of the first response.
    line: usize,
    responses: Vec<RecordedExchange>,
    next: Mutex<usize>,
}

impl RecordedCall {
    pub(crate) fn new(method: &str, path: &str, query: &str, body: Value) -> Self {
        let whole = || vec![(query.to_owned(), String::new())];
        let mut query = query_pairs(query).unwrap_or_else(|_| whole());
        // The order of the values of one name has a meaning.
        query.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            query,
            body,
        }
    }
}

impl Replay {
    /// Collects the exchanges of an API.
    pub(crate) fn new(recording: &Recording, api: &str) -> Self {
        let server = recording.servers.get(api);
        let origin = server.and_then(|server| server_urls::origin(server));
        let mut replay = Self {
            path: recording.path.clone(),
            origin: origin.map(str::to_owned),
            ..Self::default()
        };
        let exchanges = recording.exchanges.iter();
        for (line, exchange) in exchanges.filter(|(_, exchange)| exchange.api == api) {
            let RecordedExchange {
                method,
                path,
                query,
                request,
                ..
            } = exchange;
            let call = RecordedCall::new(method, path, query, request.clone());
            let key = (method.clone(), path.clone());
            let at_path = replay.by_path.entry(key).or_default();
            let known = at_path
                .iter()
                .find(|index| replay.calls[**index].call == call);
            match known {
                Some(index) => replay.calls[*index].responses.push(exchange.clone()),
                None => {
                    at_path.push(replay.calls.len());
                    replay.calls.push(ReplayedCall {
                        call,
                        line: *line,
                        responses: vec![exchange.clone()],
                        next: Mutex::default(),
                    });
                }
            }
        }
        replay
    }

    /// Scheme, host and port of the real server.
    pub(crate) fn origin(&self) -> Option<&str> {
        self.origin.as_deref()
    }

    /// Returns the next response to a call.
    ///
    /// # Errors
    ///
    /// The message about a call that was not recorded, with the nearest one.
    pub(crate) fn respond(&self, call: &RecordedCall) -> Result<&RecordedExchange, String> {
        let key = (call.method.clone(), call.path.clone());
        let mut at_path = self.by_path.get(&key).into_iter().flatten();
        let found = at_path.find(|index| self.calls[**index].call == *call);
        let Some(found) = found.map(|index| &self.calls[*index]) else {
            return Err(self.missing(call));
        };
        let mut next = found.next.lock().unwrap_or_else(PoisonError::into_inner);
        let index = (*next).min(found.responses.len() - 1);
        *next = index + 1;
        Ok(&found.responses[index])
    }

    fn missing(&self, call: &RecordedCall) -> String {
        let file = self.path.display();
        let named = format!("{} {}", call.method, call.path);
        // Of calls that are as near, the first.
        let nearest = self
            .calls
            .iter()
            .rev()
            .max_by_key(|known| likeness(&known.call, call));
        match nearest {
            None => format!("{file} has no call of this API, and so none like {named}: record it"),
            Some(nearest) => format!(
                "{file} has no such call: {named}. The nearest is {} {} in line {}: {}. Record the call, or change it",
                nearest.call.method,
                nearest.call.path,
                nearest.line,
                difference(&nearest.call, call)
            ),
        }
    }
}

/// How near a recorded call is to another one: what counts most comes first.
fn likeness(known: &RecordedCall, call: &RecordedCall) -> (usize, bool, usize, usize) {
    let (one, other) = (segments(&known.path), segments(&call.path));
    let same = one.iter().zip(&other).filter(|(one, other)| one == other);
    let path = match known.path == call.path {
        true => usize::MAX,
        false if one.len() == other.len() => 2 * same.count() + 1,
        false => 2 * same.count(),
    };
    let pairs = known.query.iter().filter(|pair| call.query.contains(pair));
    let fields = match (&known.body, &call.body) {
        (Value::Object(known), Value::Object(sent)) => {
            let same = known
                .iter()
                .filter(|(name, value)| sent.get(*name) == Some(value));
            same.count()
        }
        (known, sent) => usize::from(known == sent),
    };
    (path, known.method == call.method, pairs.count(), fields)
}

fn segments(path: &str) -> Vec<&str> {
    path.trim_matches('/').split(['/', ':']).collect()
}

/// Says in what a call differs from a recorded one.
fn difference(known: &RecordedCall, call: &RecordedCall) -> String {
    if known.method != call.method {
        return format!("it has the method {}", known.method);
    }
    if known.path != call.path {
        return "it has another path".to_owned();
    }
    let names = known.query.iter().chain(&call.query).map(|(name, _)| name);
    let values = |pairs: &[(String, String)], wanted: &str| -> Vec<String> {
        let pairs = pairs.iter().filter(|(name, _)| name == wanted);
        pairs.map(|(_, value)| value.clone()).collect()
    };
    for name in names {
        let (recorded, sent) = (values(&known.query, name), values(&call.query, name));
        if recorded != sent {
            return differs(
                &format!("query parameter {name}"),
                &recorded.join(","),
                &sent.join(","),
            );
        }
    }
    match body_difference(&known.body, &call.body, "") {
        Some((place, recorded, sent)) => {
            let place = if place.is_empty() {
                "body".to_owned()
            } else {
                format!("body {place}")
            };
            differs(&place, &recorded, &sent)
        }
        None => "it is the same".to_owned(),
    }
}

fn differs(place: &str, recorded: &str, sent: &str) -> String {
    format!(
        "its {place} is {}, and not {}",
        shortened(recorded),
        shortened(sent)
    )
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_VALUE) {
        _ if text.is_empty() => "missing".to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Returns the place of the first difference of two bodies, and both values.
fn body_difference(known: &Value, sent: &Value, place: &str) -> Option<(String, String, String)> {
    let text = |value: &Value| {
        if value.is_null() {
            String::new()
        } else {
            value.to_string()
        }
    };
    match (known, sent) {
        (Value::Object(known), Value::Object(sent)) => {
            let names: BTreeMap<&String, ()> = known
                .keys()
                .chain(sent.keys())
                .map(|name| (name, ()))
                .collect();
            names.into_keys().find_map(|name| {
                let (known, sent) = (known.get(name), sent.get(name));
                let place = format!("{place}/{name}");
                body_difference(
                    known.unwrap_or(&Value::Null),
                    sent.unwrap_or(&Value::Null),
                    &place,
                )
            })
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut both = one.iter().zip(other).enumerate();
            both.find_map(|(index, (known, sent))| {
                body_difference(known, sent, &format!("{place}/{index}"))
            })
        }
        (known, sent) if known == sent => None,
        (known, sent) => Some((place.to_owned(), text(known), text(sent))),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn exchange(
        method: &str,
        path: &str,
        query: &str,
        request: Value,
        response: Value,
    ) -> RecordedExchange {
        RecordedExchange {
            api: "things".to_owned(),
            operation: None,
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            request,
            status: 200,
            headers: BTreeMap::new(),
            response,
            text: None,
            at: String::new(),
            took_ms: 1,
        }
    }

    fn replay() -> Replay {
        let exchanges = [
            exchange("GET", "/clusters", "a=1&b=2", Value::Null, json!(1)),
            exchange("GET", "/clusters", "b=2&a=1", Value::Null, json!(2)),
            exchange(
                "POST",
                "/clusters",
                "",
                json!({"name": "one", "size": 1}),
                json!(3),
            ),
            exchange("GET", "/clusters/1", "", Value::Null, json!(4)),
        ];
        let recording = Recording {
            path: "flow.jsonl".into(),
            servers: BTreeMap::new(),
            exchanges: (2..).zip(exchanges).collect(),
        };
        Replay::new(&recording, "things")
    }

    #[test]
    fn responses_are_given_in_order_and_the_last_one_from_then_on() {
        let replay = replay();
        let call = RecordedCall::new("GET", "/clusters", "a=1&b=2", Value::Null);
        let given = (0..4).map(|_| replay.respond(&call).expect("a response").response.clone());
        assert_eq!(
            given.collect::<Vec<_>>(),
            [json!(1), json!(2), json!(2), json!(2)]
        );
    }

    #[test]
    fn a_call_that_was_not_recorded_is_an_error_with_the_nearest_one() {
        let replay = replay();
        for (method, path, query, body, expected) in [
            (
                "GET",
                "/clusters",
                "a=1&b=3",
                Value::Null,
                "GET /clusters in line 2: its query parameter b is 2, and not 3",
            ),
            (
                "GET",
                "/clusters",
                "a=1",
                Value::Null,
                "GET /clusters in line 2: its query parameter b is 2, and not missing",
            ),
            (
                "POST",
                "/clusters",
                "",
                json!({"name": "two", "size": 1}),
                "POST /clusters in line 4: its body /name is \"one\", and not \"two\"",
            ),
            (
                "GET",
                "/clusters/2",
                "",
                Value::Null,
                "GET /clusters/1 in line 5: it has another path",
            ),
            (
                "DELETE",
                "/clusters/1",
                "",
                Value::Null,
                "GET /clusters/1 in line 5: it has the method GET",
            ),
        ] {
            let call = RecordedCall::new(method, path, query, body);
            let error = replay.respond(&call).expect_err("not recorded");
            assert!(
                error.contains(&format!("flow.jsonl has no such call: {method} {path}")),
                "{error}"
            );
            assert!(error.contains(expected), "{error}");
        }
        let (empty, call) = (
            Replay::default(),
            RecordedCall::new("GET", "/", "", Value::Null),
        );
        let error = empty.respond(&call).expect_err("nothing");
        assert!(error.contains("no call of this API"), "{error}");
    }
}
