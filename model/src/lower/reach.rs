//! Which component schemas the operations reach, from which side and under which tags.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::OpenAPI;
use serde_json::Value;

use super::schema::{Mention, references};
use super::source::{self, Source};
use crate::document::{pointer::schema_reference, walk};
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
            let node = |pointer: &str| walk::get(document, pointer).unwrap_or(&Value::Null);
            let mut sent = Vec::new();
            for parameter in operation.parameters(openapi, &mut Vec::new()) {
                sent.extend(references(node(&parameter.pointer)));
            }
            match source::body_roots(document, operation) {
                Ok(roots) => sent.extend(roots),
                Err(problem) => problems.push(problem),
            }
            reach.follow(document, sent, true, operation.tag());
            if let Some((_, pointer)) = operation.reply_schema() {
                let received = references(node(&pointer));
                reach.follow(document, received, false, operation.tag());
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

    fn follow(&mut self, document: &Value, roots: Vec<Mention>, sent: bool, tag: &str) {
        // What stands in an output-only field is not sent, although the record around it is.
        let side = |mention: Mention, sent: bool| (mention.component, sent && !mention.output_only);
        let mut open: Vec<_> = roots.into_iter().map(|root| side(root, sent)).collect();
        let mut seen = BTreeSet::new();
        while let Some((name, sent)) = open.pop() {
            if !seen.insert((name.clone(), sent)) {
                continue;
            }
            if let Some(node) = walk::get(document, &schema_reference(&name)) {
                open.extend(references(node).into_iter().map(|held| side(held, sent)));
            }
            let usage = self.usages.entry(name).or_default();
            usage.sent |= sent;
            usage.received |= !sent;
            usage.tags.insert(tag.to_owned());
        }
    }
}
