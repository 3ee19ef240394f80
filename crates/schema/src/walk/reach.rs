//! The components that schemas lead to.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{component, each_in, target};

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
