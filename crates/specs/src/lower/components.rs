//! The component schemas of a document, each read once before lowering: its kind, its references, and from which side and
//! under which tags the operations reach it.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value};

use super::operation_source::{self, OperationSource};
use super::schema::{self, Mention, references};
use super::{ComponentKind, RUST_NAME};
use tidbcloud_openapi::walk;

/// One component schema.
pub(super) struct Component<'a> {
    pub(super) name: &'a str,
    pub(super) node: &'a Value,
    pub(super) kind: ComponentKind,
    /// The Rust name that an overlay gives.
    pub(super) rust_name: Option<&'a str>,
    /// How operations reach it; `None` where none does.
    pub(super) usage: Option<Usage>,
    references: Vec<ReferencedComponent>,
}

/// How the operations reach a schema.
#[derive(Clone, Debug, Default)]
pub(super) struct Usage {
    /// Whether a request can contain it.
    pub(super) sent: bool,
    /// Whether a response can contain it.
    pub(super) received: bool,
    /// Tags of the operations.
    pub(super) tags: BTreeSet<String>,
}

/// A component that another one references.
#[derive(Clone, Copy)]
struct ReferencedComponent {
    index: usize,
    /// Whether the reference is in an output-only field.
    output_only: bool,
}

impl ReferencedComponent {
    /// Index of the component, and whether it is sent: in an output-only field it is not, although the record around it is.
    fn side(&self, is_sent: bool) -> (usize, bool) {
        (self.index, is_sent && !self.output_only)
    }
}

/// All component schemas, by name. Schemas that only errors use are reached by no operation.
pub(super) struct Components<'a> {
    all: Vec<Component<'a>>,
    indices: HashMap<&'a str, usize>,
}

impl Component<'_> {
    /// Whether it becomes a type of the crate.
    pub(super) fn is_type(&self) -> bool {
        self.usage.is_some() && self.kind != ComponentKind::Alias
    }
}

impl<'a> Components<'a> {
    /// Those of a document.
    pub(super) fn of(document: &'a Value) -> Self {
        let schemas = walk::components(document);
        let names = schemas.into_iter().flat_map(Map::keys);
        let indices: HashMap<&str, usize> = names
            .enumerate()
            .map(|(index, name)| (name.as_str(), index))
            .collect();
        let all = schemas.into_iter().flatten().map(|(name, node)| Component {
            name,
            node,
            kind: schema::kind_of(node),
            rust_name: node.get(RUST_NAME).and_then(Value::as_str),
            usage: None,
            references: referenced(&indices, &references(node)),
        });
        Self {
            all: all.collect(),
            indices,
        }
    }

    /// Records how the operations reach the components.
    pub(super) fn reach(&mut self, document: &Value, operations: &[OperationSource<'_>]) {
        // Many operations share what they reach: each schema is followed once for each side and tag.
        let mut seen: HashMap<(&str, bool), HashSet<usize>> = HashMap::new();
        for operation in operations {
            let mut sent = Vec::new();
            for parameter in operation.parameters(&mut Vec::new()) {
                sent.extend(references(parameter.node));
            }
            sent.extend(operation_source::body_roots(document, operation));
            let response = operation.response_schema();
            let received = response.map_or_else(Vec::new, |response| references(response.node));
            for (roots, is_sent) in [(sent, true), (received, false)] {
                let roots = referenced(&self.indices, &roots);
                let mut open: Vec<_> = roots.iter().map(|root| root.side(is_sent)).collect();
                while let Some((index, is_sent)) = open.pop() {
                    let seen = seen.entry((operation.tag(), is_sent)).or_default();
                    if !seen.insert(index) {
                        continue;
                    }
                    let component = &mut self.all[index];
                    let usage = component.usage.get_or_insert_default();
                    usage.sent |= is_sent;
                    usage.received |= !is_sent;
                    usage.tags.insert(operation.tag().to_owned());
                    open.extend(component.references.iter().map(|to| to.side(is_sent)));
                }
            }
        }
    }

    /// All of them, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Component<'a>> {
        self.all.iter()
    }

    /// The component of this name.
    pub(super) fn get(&self, name: &str) -> Option<&Component<'a>> {
        self.indices.get(name).map(|index| &self.all[*index])
    }
}

/// The components that are referenced; the check reports references without one.
fn referenced(indices: &HashMap<&str, usize>, mentions: &[Mention]) -> Vec<ReferencedComponent> {
    let known = mentions.iter().filter_map(|mention| {
        Some(ReferencedComponent {
            index: *indices.get(mention.component.as_str())?,
            output_only: mention.output_only,
        })
    });
    known.collect()
}
