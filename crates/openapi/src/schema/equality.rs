//! Equality of schemas of two documents: they are interchangeable when they accept the same values, whatever their components
//! are called, and however they are used and documented.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashSet};

use serde_json::{Map, Value};

use tidbcloud_schema::keywords::{KeywordRole, is_structure, is_structure_of_parent, role};
use tidbcloud_schema::walk;

/// Limit on the depth to which schemas are followed. Beyond, components are compared by their names.
const DEEPEST: usize = 250;

/// Names of two components, one of each document.
type ComponentPair = (String, String);

/// Component schemas of two documents, and the pairs of them that were compared.
#[derive(Debug, Default)]
pub struct Equality<'a> {
    sides: [Option<&'a Map<String, Value>>; 2],
    same: RefCell<HashSet<ComponentPair>>,
    different: RefCell<HashSet<ComponentPair>>,
    /// Pairs that hold as long as nothing else differs: references go round in circles.
    assumed: RefCell<HashSet<ComponentPair>>,
    depth: Cell<usize>,
}

impl<'a> Equality<'a> {
    /// Compares schemas of these documents, which are in normal form.
    pub fn of(documents: [&'a Value; 2]) -> Self {
        Self {
            sides: documents.map(walk::components),
            ..Self::default()
        }
    }

    /// Whether two schemas are interchangeable.
    pub fn schemas(&self, old: &Value, new: &Value) -> bool {
        self.alike(old, new, &|old, new| self.components(old, new))
    }

    /// Whether two components are interchangeable.
    pub fn components(&self, old: &str, new: &str) -> bool {
        let names = (old.to_owned(), new.to_owned());
        if self.same.borrow().contains(&names) {
            return true;
        }
        if self.different.borrow().contains(&names) {
            return false;
        }
        let is_first = self.assumed.borrow().is_empty();
        if !self.assumed.borrow_mut().insert(names.clone()) {
            return true;
        }
        let same = match [self.component(0, old), self.component(1, new)] {
            [Some(old), Some(new)] => self.schemas(old, new),
            [None, None] => old == new,
            _ => false,
        };
        if !same {
            self.different.borrow_mut().insert(names);
        }
        if is_first {
            let assumed = self.assumed.take();
            if same {
                self.same.borrow_mut().extend(assumed);
            }
        }
        same
    }

    /// Whether two components are equal apart from their references; `is_one` decides which of those match.
    pub fn equal_apart_from_references(
        &self,
        old: &str,
        new: &str,
        is_one: &dyn Fn(&str, &str) -> bool,
    ) -> bool {
        match [self.component(0, old), self.component(1, new)] {
            [Some(old), Some(new)] => self.alike(old, new, is_one),
            _ => false,
        }
    }

    fn component(&self, side: usize, name: &str) -> Option<&'a Value> {
        self.sides[side]?.get(name)
    }

    /// Schemas at two places: how they are used there does not count.
    fn alike(&self, old: &Value, new: &Value, is_one: &dyn Fn(&str, &str) -> bool) -> bool {
        let is_deepest = self.depth.get() >= DEEPEST;
        self.depth.set(self.depth.get() + 1);
        let same = match [walk::target(old), walk::target(new)] {
            [Some(old), Some(new)] if is_deepest => old == new,
            [Some(old), Some(new)] => is_one(&old, &new),
            [None, Some(_)] | [Some(_), None] if is_deepest => false,
            [Some(old), None] => {
                let old = self.component(0, &old);
                old.is_some_and(|old| self.alike(old, new, is_one))
            }
            [None, Some(new)] => {
                let new = self.component(1, &new);
                new.is_some_and(|new| self.alike(old, new, is_one))
            }
            [None, None] => self.inlined(old, new, is_one),
        };
        self.depth.set(self.depth.get() - 1);
        same
    }

    fn inlined(&self, old: &Value, new: &Value, is_one: &dyn Fn(&str, &str) -> bool) -> bool {
        let (Value::Object(_), Value::Object(_)) = (old, new) else {
            return old == new;
        };
        let used = |old: &Value, new: &Value| self.used(old, new, is_one);
        same_entries(
            old,
            new,
            is_structure,
            &|key, old, new| match (role(key), old, new) {
                (KeywordRole::NamedSchemas, Value::Object(_), Value::Object(_)) => {
                    same_entries(old, new, |_| true, &|_, old, new| used(old, new))
                }
                (KeywordRole::OneSchema, Value::Object(_), Value::Object(_)) => used(old, new),
                (KeywordRole::SchemaList, Value::Array(old), Value::Array(new)) => {
                    let mut members = old.iter().zip(new);
                    old.len() == new.len() && members.all(|(old, new)| used(old, new))
                }
                (KeywordRole::NameSet, Value::Array(old), Value::Array(new)) => {
                    let set = |list: &[Value]| -> BTreeSet<String> {
                        list.iter().map(Value::to_string).collect()
                    };
                    set(old) == set(new)
                }
                (_, old, new) => old == new,
            },
        )
    }

    /// Schemas inside others: there, how they are used is part of what the outer ones are.
    fn used(&self, old: &Value, new: &Value, is_one: &dyn Fn(&str, &str) -> bool) -> bool {
        same_entries(old, new, is_structure_of_parent, &|_, old, new| old == new)
            && self.alike(old, new, is_one)
    }
}

/// Whether two objects have the same keys, of those that count, and `same` values.
fn same_entries(
    old: &Value,
    new: &Value,
    counts: fn(&str) -> bool,
    same: &dyn Fn(&str, &Value, &Value) -> bool,
) -> bool {
    let entries = |value| {
        let entries = walk::entries(Some(value)).into_iter();
        entries.filter(move |(key, _)| counts(key))
    };
    let (mut olds, mut news) = (entries(old), entries(new));
    loop {
        match (olds.next(), news.next()) {
            (None, None) => return true,
            (Some((old_key, old)), Some((new_key, new)))
                if old_key == new_key && same(old_key, old, new) => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document(schemas: Value) -> Value {
        json!({"components": {"schemas": schemas}})
    }

    fn reference(name: &str) -> Value {
        json!({"$ref": format!("#/components/schemas/{name}")})
    }

    #[test]
    fn names_of_components_do_not_matter_and_their_fields_do() {
        let inner = json!({"type": "object", "properties": {"b": {"type": "string"}}});
        let old = document(json!({
            "A": {"type": "object", "required": ["x", "y"], "properties": {"x": reference("In"), "y": reference("In")}},
            "In": inner,
        }));
        let same = document(json!({
            "B": {"type": "object", "title": "t", "required": ["y", "x"],
                "properties": {"x": reference("One"), "y": {"allOf": [reference("Two")]}}},
            "One": inner, "Two": inner,
        }));
        let other = document(json!({
            "B": {"type": "object", "required": ["x", "y"], "properties": {"x": reference("One"), "y": reference("Two")}},
            "One": inner, "Two": {"type": "object", "properties": {"b": {"type": "integer"}}},
        }));
        assert!(Equality::of([&old, &same]).components("A", "B"));
        let equality = Equality::of([&old, &other]);
        // Asking again gives the same: what was assumed on the way to a difference is forgotten.
        for _ in 0..2 {
            assert!(!equality.components("A", "B"));
            assert!(equality.components("In", "One"));
            assert!(!equality.components("In", "Two"));
        }
        let is_one = |old: &str, _: &str| old == "In";
        assert!(equality.equal_apart_from_references("A", "B", &is_one));
    }

    #[test]
    fn circles_are_the_same_wherever_one_enters_them() {
        let holds = |name: &str| json!({"type": "object", "properties": {"next": reference(name)}});
        let two = document(json!({"A": holds("B"), "B": holds("A")}));
        let one = document(json!({"C": holds("C")}));
        let equality = Equality::of([&two, &one]);
        assert!(equality.components("B", "C"));
        assert!(equality.components("A", "C"));
        let ended = document(json!({"C": holds("D"), "D": {"type": "object"}}));
        let equality = Equality::of([&two, &ended]);
        assert!(!equality.components("A", "C"));
        assert!(!equality.components("B", "D"));
    }

    #[test]
    fn how_a_field_is_used_counts_and_how_a_schema_is_used_does_not() {
        let field =
            |uses: Value| json!({"type": "object", "properties": {"a": uses}, "description": "d"});
        let text = json!({"type": "string", "example": "x"});
        let output = json!({"type": "string", "readOnly": true});
        let nothing = json!({});
        let equality = Equality::of([&nothing, &nothing]);
        assert!(equality.schemas(&text, &output));
        assert!(!equality.schemas(&field(text), &field(output)));
    }

    #[test]
    fn a_chain_without_end_ends() {
        let chain = |length: usize| {
            let links = (0..length).map(|n| {
                let next = format!("L{}", n + 1);
                (
                    format!("L{n}"),
                    json!({"type": "object", "properties": {"next": reference(&next)}}),
                )
            });
            let mut links: Map<String, Value> = links.collect();
            links.insert(format!("L{length}"), json!({"type": "string"}));
            document(Value::Object(links))
        };
        let (old, new) = (chain(2_000), chain(2_000));
        assert!(Equality::of([&old, &new]).components("L0", "L0"));
    }
}
