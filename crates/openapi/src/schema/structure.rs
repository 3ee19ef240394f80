//! Digests of schema structures, without use and documentation: two schemas of one digest are interchangeable.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use tidbcloud_schema::keywords::{
    KeywordRole, extending, is_structure, is_structure_of_parent, role,
};
use tidbcloud_schema::walk;

/// The digest of a structure.
pub type Digest = [u8; 32];

/// Limit on the depth to which structures are followed through references. A schema itself nests at most 128 levels (see
/// `load`).
const DEEPEST: usize = 150;

/// The component schemas of a document, by name, and the digests of those that were needed.
#[derive(Debug, Default)]
pub struct Structures<'a> {
    components: Option<&'a Map<String, Value>>,
    known: RefCell<HashMap<String, Digest>>,
    /// The components that are being digested: a reference back to one counts by name.
    open: RefCell<Vec<String>>,
    /// Depth of the schema that is being digested.
    depth: Cell<usize>,
}

impl<'a> Structures<'a> {
    /// Digests these component schemas, which are in normal form.
    pub fn of(schemas: Option<&'a Value>) -> Self {
        Self {
            components: schemas.and_then(Value::as_object),
            ..Self::default()
        }
    }

    fn schema(&self, component: &str) -> Option<&'a Value> {
        self.components?.get(component)
    }

    pub(crate) fn example(&self, component: &str) -> Option<&'a Value> {
        self.schema(component)?.get("example")
    }

    /// The structure of a component.
    pub fn component(&self, name: &str) -> Option<Digest> {
        if let Some(known) = self.known.borrow().get(name) {
            return Some(*known);
        }
        let schema = self.schema(name)?;
        // A chain of references longer than any real one counts by name too: the stack is not endless.
        let named = {
            let open = self.open.borrow();
            self.depth.get() >= DEEPEST || open.iter().any(|open| open == name)
        };
        if named {
            return Some(hash("recursive", [name.as_bytes()]));
        }
        self.open.borrow_mut().push(name.to_owned());
        self.depth.set(self.depth.get() + 1);
        let digest = self.digest(schema);
        self.depth.set(self.depth.get() - 1);
        self.open.borrow_mut().pop();
        self.known.borrow_mut().insert(name.to_owned(), digest);
        Some(digest)
    }

    /// The structure of a schema: references count as what they refer to, and what says only how the schema is used at
    /// its place (`readOnly`, `nullable`, `default`, an example) does not count.
    pub fn digest(&self, schema: &Value) -> Digest {
        let extends = || extending().any(|keyword| schema.get(keyword).is_some());
        if let Some(target) = walk::target(schema).filter(|_| !extends()) {
            return self
                .component(&target)
                .unwrap_or_else(|| hash("dangling", [target.as_bytes()]));
        }
        let mut parts: Vec<Vec<u8>> = Vec::new();
        for (key, value) in walk::entries(Some(schema)) {
            if !is_structure(key) {
                continue;
            }
            parts.push(key.as_bytes().to_vec());
            parts.push(match (role(key), value) {
                (KeywordRole::NamedSchemas, Value::Object(_)) => {
                    let mut properties = Vec::new();
                    for (name, property) in walk::entries(Some(value)) {
                        properties.push(name.as_bytes().to_vec());
                        properties.push(self.used(property).to_vec());
                    }
                    hash("properties", properties).to_vec()
                }
                (KeywordRole::OneSchema, Value::Object(_)) => self.used(value).to_vec(),
                (KeywordRole::SchemaList, Value::Array(members)) => {
                    hash("members", members.iter().map(|member| self.used(member))).to_vec()
                }
                (KeywordRole::NameSet, Value::Array(list)) => {
                    let mut names: Vec<String> = list.iter().map(Value::to_string).collect();
                    names.sort();
                    names.dedup();
                    hash("required", names).to_vec()
                }
                (_, value) => canonical(value).into_bytes(),
            });
        }
        hash("schema", parts)
    }

    /// The structure of a schema inside another one: there, how it is used is part of what the outer one is.
    fn used(&self, schema: &Value) -> Digest {
        self.depth.set(self.depth.get() + 1);
        let mut parts = vec![self.digest(schema).to_vec()];
        self.depth.set(self.depth.get() - 1);
        for (key, value) in walk::entries(Some(schema)) {
            if is_structure_of_parent(key) {
                parts.push(key.as_bytes().to_vec());
                parts.push(canonical(value).into_bytes());
            }
        }
        hash("used", parts)
    }
}

/// JSON text with sorted keys, whatever order the maps of this build have.
fn canonical(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(canonical).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(_) => {
            let entries = walk::entries(Some(value)).into_iter();
            let entries: Vec<String> = entries
                .map(|(key, value)| format!("{key:?}:{}", canonical(value)))
                .collect();
            format!("{{{}}}", entries.join(","))
        }
        scalar => scalar.to_string(),
    }
}

fn hash<P: AsRef<[u8]>>(kind: &str, parts: impl IntoIterator<Item = P>) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(kind.as_bytes());
    for part in parts {
        let part = part.as_ref();
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}
