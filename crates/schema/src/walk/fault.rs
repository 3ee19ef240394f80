//! The operations that a problem in a document is a problem of.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{METHODS, components, operations, roots_of, targets};
use crate::pointer::segments;

/// Finds the operations that need the node at a pointer.
#[derive(Debug)]
pub struct FaultFinder {
    /// Path and method of each operation, and the components that it refers to.
    operations: Vec<((String, String), Vec<String>)>,
    /// The components that refer to each one.
    referrers: BTreeMap<String, Vec<String>>,
}

impl FaultFinder {
    /// Reads the references of a document, upgraded or not: without schemas, problems in them are of no operation.
    #[must_use]
    pub fn of(document: &Value) -> Self {
        let nodes = operations(document).into_iter().map(|operation| {
            let node = super::get(document, &operation.pointer);
            let roots = node
                .map(|node| roots_of(node, |_| true))
                .unwrap_or_default();
            ((operation.path, operation.method), roots)
        });
        let mut referrers: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, schema) in components(document).into_iter().flatten() {
            for target in targets(schema) {
                referrers.entry(target).or_default().push(name.clone());
            }
        }
        Self {
            operations: nodes.collect(),
            referrers,
        }
    }

    /// The operations, by path and method: the one around the node, all of its path, or those that lead to its schema.
    /// Nothing where the node is a part of the document that no operation owns.
    #[must_use]
    pub fn operations_at(&self, pointer: &str) -> Vec<(String, String)> {
        let steps = segments(pointer);
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        let all = self.operations.iter();
        let found: Vec<&(String, String)> = match steps.as_slice() {
            ["paths", path, method, ..] if METHODS.contains(method) => all
                .map(|(place, _)| place)
                .filter(|(own, verb)| own == path && verb == method)
                .collect(),
            ["paths", path, ..] => all
                .map(|(place, _)| place)
                .filter(|(own, _)| own == path)
                .collect(),
            ["components", "schemas", name, ..] => {
                let above = self.above(name);
                all.filter(|(_, roots)| roots.iter().any(|root| above.contains(root.as_str())))
                    .map(|(place, _)| place)
                    .collect()
            }
            _ => Vec::new(),
        };
        found.into_iter().cloned().collect()
    }

    /// A component, and all that lead to it.
    fn above<'a>(&'a self, name: &'a str) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        let mut waiting = vec![name];
        while let Some(name) = waiting.pop() {
            if found.insert(name) {
                let referrers = self.referrers.get(name).into_iter().flatten();
                waiting.extend(referrers.map(String::as_str));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_problem_is_one_of_the_operations_that_need_the_node() {
        let refer = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let body = json!({"content": {"application/json": {"schema": refer("A")}}});
        let finder = FaultFinder::of(&json!({
            "paths": {
                "/a": {"get": {"responses": {"200": body}}, "put": {}},
                "/b": {"post": {"requestBody": body, "parameters": [{"schema": refer("C")}]}},
            },
            "components": {"schemas": {
                "A": {"properties": {"b": refer("B")}}, "B": {"items": refer("A")}, "C": {}, "D": {},
            }},
        }));
        for (pointer, expected) in [
            ("#/paths/~1a/get/responses/200", "/a get"),
            ("#/paths/~1a/servers", "/a get, /a put"),
            ("#/components/schemas/B/items", "/a get, /b post"),
            ("#/components/schemas/C", "/b post"),
            ("#/components/schemas/D", ""),
            ("#/info", ""),
        ] {
            let found = finder.operations_at(pointer);
            let mut found: Vec<String> = found
                .iter()
                .map(|(path, method)| format!("{path} {method}"))
                .collect();
            found.sort();
            assert_eq!(found.join(", "), expected, "{pointer}");
        }
    }
}
