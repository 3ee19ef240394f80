//! Which component schemas the operations reach, from which side and under which tags.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::OpenAPI;
use serde_json::Value;

use super::schema;
use super::source::{self, Source};
use crate::problem::Problem;

/// How the operations reach a schema.
#[derive(Clone, Debug, Default)]
pub(super) struct Usage {
    /// Whether a request can hold it.
    pub(super) sent: bool,
    /// Whether a reply can hold it.
    pub(super) received: bool,
    /// Tags of the operations.
    pub(super) tags: BTreeSet<String>,
}

/// All schemas that calls speak of. Schemas that only errors use are not among them.
#[derive(Debug, Default)]
pub(super) struct Reach {
    usages: BTreeMap<String, Usage>,
}

impl Reach {
    pub(super) fn of(
        document: &Value,
        openapi: &OpenAPI,
        operations: &[Source<'_>],
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut reach = Self::default();
        for operation in operations {
            let mut sent = Vec::new();
            let mut received = Vec::new();
            for parameter in operation.parameters(openapi, &mut Vec::new()) {
                references(
                    document
                        .pointer(&parameter.pointer[1..])
                        .unwrap_or(&Value::Null),
                    &mut sent,
                );
            }
            match source::body_roots(document, operation) {
                Ok(roots) => sent.extend(roots),
                Err(problem) => problems.push(problem),
            }
            if let Some((_, pointer)) = operation.reply_schema() {
                references(
                    document.pointer(&pointer[1..]).unwrap_or(&Value::Null),
                    &mut received,
                );
            }
            for (roots, is_sent) in [(sent, true), (received, false)] {
                reach.follow(document, roots, is_sent, operation.tag());
            }
        }
        reach
    }

    /// Names of all reached schemas, in order.
    pub(super) fn schemas(&self) -> impl Iterator<Item = &String> {
        self.usages.keys()
    }

    pub(super) fn usage(&self, schema: &str) -> Option<&Usage> {
        self.usages.get(schema)
    }

    fn follow(&mut self, document: &Value, mut open: Vec<String>, sent: bool, tag: &str) {
        let mut seen = BTreeSet::new();
        while let Some(name) = open.pop() {
            if !seen.insert(name.clone()) {
                continue;
            }
            let usage = self.usages.entry(name.clone()).or_default();
            usage.sent |= sent;
            usage.received |= !sent;
            usage.tags.insert(tag.to_owned());
            if let Some(node) = document.pointer(&schema::pointer(&name)[1..]) {
                references(node, &mut open);
            }
        }
    }
}

/// Component schemas that a schema (or an object with a `schema`) names, wherever a schema can stand in it.
pub(super) fn references(node: &Value, found: &mut Vec<String>) {
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        let Value::Object(object) = node else {
            continue;
        };
        if let Some(name) = object
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(schema::component)
        {
            found.push(name);
        }
        for key in ["items", "additionalProperties", "schema", "not"] {
            open.extend(object.get(key));
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            open.extend(
                object
                    .get(key)
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten(),
            );
        }
        open.extend(
            object
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flat_map(|map| map.values()),
        );
    }
}
