//! Which component schemas the operations reach, from which side and under which tags.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value};

use super::schema::{Mention, references};
use super::source::{self, Source};
use crate::document::walk;
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
        operations: &[Source<'_>],
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut search = Search::new(document);
        for operation in operations {
            let node = |pointer: &str| walk::get(document, pointer).unwrap_or(&Value::Null);
            let mut sent = Vec::new();
            for parameter in operation.parameters(&mut Vec::new()) {
                sent.extend(references(node(&parameter.pointer)));
            }
            match source::body_roots(document, operation) {
                Ok(roots) => sent.extend(roots),
                Err(problem) => problems.push(problem),
            }
            search.follow(&sent, true, operation.tag());
            if let Some((_, pointer)) = operation.reply_schema() {
                search.follow(&references(node(&pointer)), false, operation.tag());
            }
        }
        search.reach
    }

    /// Names of all reached schemas, in order.
    pub(super) fn schemas(&self) -> impl Iterator<Item = &String> {
        self.usages.keys()
    }

    pub(super) fn usage(&self, schema: &str) -> Option<&Usage> {
        self.usages.get(schema)
    }
}

/// Follows references from operations on. Many operations share what they reach: each schema is read once, and followed
/// once for each side and tag.
struct Search<'a> {
    schemas: Option<&'a Map<String, Value>>,
    mentions: HashMap<String, Vec<Mention>>,
    seen: HashMap<(String, bool), HashSet<String>>,
    reach: Reach,
}

impl<'a> Search<'a> {
    fn new(document: &'a Value) -> Self {
        let schemas = walk::get(document, "#/components/schemas");
        Self {
            schemas: schemas.and_then(Value::as_object),
            mentions: HashMap::new(),
            seen: HashMap::new(),
            reach: Reach::default(),
        }
    }

    fn follow(&mut self, roots: &[Mention], sent: bool, tag: &str) {
        // What stands in an output-only field is not sent, although the record around it is.
        let side = |mention: &Mention, sent: bool| {
            (mention.component.clone(), sent && !mention.output_only)
        };
        let mut open: Vec<_> = roots.iter().map(|root| side(root, sent)).collect();
        while let Some((name, sent)) = open.pop() {
            let seen = self.seen.entry((tag.to_owned(), sent)).or_default();
            if !seen.insert(name.clone()) {
                continue;
            }
            let schemas = self.schemas;
            let mentions = self.mentions.entry(name.clone()).or_insert_with(|| {
                let node = schemas.and_then(|schemas| schemas.get(&name));
                node.map(references).unwrap_or_default()
            });
            open.extend(mentions.iter().map(|held| side(held, sent)));
            let usage = self.reach.usages.entry(name).or_default();
            usage.sent |= sent;
            usage.received |= !sent;
            usage.tags.insert(tag.to_owned());
        }
    }
}
