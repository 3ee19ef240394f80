//! The schemas directly inside a schema.

use serde_json::Value;

use super::visit::PROPERTIES;
use super::{elements, entries};
use crate::keywords::{ONE_SCHEMA, SCHEMA_LISTS};
use crate::pointer::push;

/// A schema inside another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    /// The keyword of the parent that holds it.
    pub keyword: &'static str,
    /// The name of a property, or the index of a member; nothing where the keyword holds one schema.
    pub step: Option<String>,
}

impl Child {
    /// The child's pointer under its parent's.
    pub fn pointer(&self, parent: &str) -> String {
        let mut pointer = parent.to_owned();
        push(&mut pointer, self.keyword);
        if let Some(step) = &self.step {
            push(&mut pointer, step);
        }
        pointer
    }

    /// The name, when the child is a property.
    pub fn property(&self) -> Option<&str> {
        self.step.as_deref().filter(|_| self.keyword == PROPERTIES)
    }

    /// The child, in its parent.
    pub fn of<'a>(&self, parent: &'a Value) -> Option<&'a Value> {
        let node = parent.get(self.keyword)?;
        match (&self.step, node) {
            (None, node) => Some(node),
            (Some(step), Value::Array(items)) => items.get(step.parse::<usize>().ok()?),
            (Some(step), node) => node.get(step),
        }
    }

    /// The child, in its parent, to change.
    pub fn of_mut<'a>(&self, parent: &'a mut Value) -> Option<&'a mut Value> {
        let node = parent.get_mut(self.keyword)?;
        match (&self.step, node) {
            (None, node) => Some(node),
            (Some(step), Value::Array(items)) => items.get_mut(step.parse::<usize>().ok()?),
            (Some(step), node) => node.get_mut(step),
        }
    }
}

/// The schemas directly inside a schema, in a stable order.
pub fn children(schema: &Value) -> Vec<Child> {
    let mut out = Vec::new();
    for (name, value) in entries(schema.get(PROPERTIES)) {
        if value.is_object() {
            out.push(Child {
                keyword: PROPERTIES,
                step: Some(name.clone()),
            });
        }
    }
    for keyword in ONE_SCHEMA {
        if schema.get(*keyword).is_some_and(Value::is_object) {
            out.push(Child {
                keyword,
                step: None,
            });
        }
    }
    for keyword in SCHEMA_LISTS {
        for (index, member) in elements(schema.get(*keyword)).enumerate() {
            if member.is_object() {
                out.push(Child {
                    keyword,
                    step: Some(index.to_string()),
                });
            }
        }
    }
    out
}
