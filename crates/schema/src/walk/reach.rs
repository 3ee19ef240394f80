//! The components that schemas lead to.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{component, each_in, elements, entries, target};

/// The components that a schema refers to, at every place of it.
#[must_use]
pub fn targets(schema: &Value) -> Vec<String> {
    let mut out = Vec::new();
    each_in(schema, "#", &mut |node, _, _| out.extend(target(node)));
    out
}

/// Components, and all that they lead to.
#[must_use]
pub fn reached(document: &Value, roots: Vec<String>) -> BTreeSet<String> {
    let mut waiting = roots;
    let mut reached = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if reached.contains(&name) {
            continue;
        }
        let schema = component(document, &name);
        waiting.extend(schema.map(targets).unwrap_or_default());
        reached.insert(name);
    }
    reached
}

/// The components that the schemas of an operation refer to: of its parameters, its body and those responses whose statuses count.
#[must_use]
pub fn roots_of(operation: &Value, counts: impl Fn(&str) -> bool) -> Vec<String> {
    let parameters = elements(operation.get("parameters"));
    let mut schemas: Vec<&Value> = parameters
        .filter_map(|parameter| parameter.get("schema"))
        .collect();
    let responses = entries(operation.get("responses"));
    let responses = responses.into_iter().filter(|(status, _)| counts(status));
    let responses = responses.map(|(_, response)| response);
    for holder in operation.get("requestBody").into_iter().chain(responses) {
        let media = entries(holder.get("content"));
        schemas.extend(
            media
                .into_iter()
                .filter_map(|(_, media)| media.get("schema")),
        );
    }
    schemas.into_iter().flat_map(targets).collect()
}
