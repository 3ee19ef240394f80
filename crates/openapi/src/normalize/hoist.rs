//! Hoisting: makes inlined records and string enums components. An inlined schema takes the one definition that it equals;
//! of several, the one that shares the longest name with its title, property or operation; else its title names it;
//! else its place does. Named definitions are never merged; inlined schemas of one structure become one component.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Map, Value};

use crate::normalize::normalization::{Hoisted, NamingRule};
use crate::schema::structure::{Digest, Structures};
use tidbcloud_schema::keywords::{DOCS, SCHEMA_LISTS, is_usage};
use tidbcloud_schema::pointer::{join, schema_reference};
use tidbcloud_schema::walk::{self, Holder, OperationNode, Root};

mod name;

pub(super) use name::pascal;

const SCHEMAS: &str = "/components/schemas";

/// Hoists every inlined record and string enum of a document in normal references.
pub(super) fn hoist(document: &mut Value) -> Vec<Hoisted> {
    // As they are before anything moves.
    let schemas = document.pointer(SCHEMAS).cloned();
    let mut hoister = Hoister::new(document, schemas.as_ref());
    for (pointer, root) in walk::roots(document) {
        let Some(schema) = walk::get_mut(document, &pointer) else {
            continue;
        };
        match root {
            Root::Component(owner) => hoister.inside(schema, &pointer, &owner),
            Root::Parameter(operation, parameter) => {
                hoister.visit(
                    schema,
                    &pointer,
                    &NamingPlace::parameter(&operation, &parameter),
                );
            }
            Root::Body(operation) => {
                hoister.visit(schema, &pointer, &NamingPlace::body(&operation))
            }
            Root::Response(operation, status) => {
                hoister.visit(
                    schema,
                    &pointer,
                    &NamingPlace::response(&operation, &status),
                );
            }
        }
    }
    hoister.finish(document)
}

/// Whether a schema is to be hoisted; `outer` holds it where it is the root of its tree. Vendored documents have nothing
/// inlined, and looking is much less work than comparing structures.
pub(super) fn is_inlined(schema: &Map<String, Value>, outer: Option<Holder<'_>>) -> bool {
    match outer {
        Some(Holder::Component(_)) => false,
        Some(Holder::Body(_) | Holder::Response) => kind(schema).is_hoisted(true),
        Some(Holder::Parameter) | None => kind(schema).is_hoisted(false),
    }
}

/// Names that the place of an inlined schema suggests.
struct NamingPlace {
    /// The name that the place gives.
    name: String,
    /// A longer name from the same place, for when `name` is taken.
    longer: Option<String>,
    /// The names around, to choose between equal definitions.
    around: Vec<String>,
    /// Bodies and responses are hoisted even when they have no fields.
    is_content: bool,
}

impl NamingPlace {
    fn operation(operation: &OperationNode, suffix: &str, is_content: bool) -> Self {
        let short = name::operation(operation);
        let long = name::operation_with_service(operation);
        Self {
            name: format!("{short}{suffix}"),
            longer: (long != short).then(|| format!("{long}{suffix}")),
            around: vec![format!("{short}{suffix}"), short],
            is_content,
        }
    }

    fn parameter(operation: &OperationNode, parameter: &str) -> Self {
        let mut place = Self::operation(operation, &name::pascal(parameter), false);
        place.around.insert(0, parameter.to_owned());
        place
    }

    fn body(operation: &OperationNode) -> Self {
        Self::operation(operation, "Body", true)
    }

    fn response(operation: &OperationNode, status: &str) -> Self {
        match status.as_bytes().first() {
            Some(b'2') => Self::operation(operation, "Response", true),
            _ => Self::operation(
                operation,
                &format!("{}Response", name::pascal(status)),
                true,
            ),
        }
    }

    fn property(owner: &str, property: &str) -> Self {
        let name = format!("{owner}{}", name::pascal(property));
        Self {
            around: vec![property.to_owned(), name.clone()],
            longer: None,
            name,
            is_content: false,
        }
    }
}

struct Hoister<'a> {
    structures: Structures<'a>,
    /// The definitions of the document, by structure.
    definitions: BTreeMap<Digest, Vec<String>>,
    /// The components made here, by structure.
    made: HashMap<Digest, String>,
    /// The title that each structure has most often.
    titles: HashMap<Digest, String>,
    taken: BTreeSet<String>,
    /// The number that each name that was wanted more than once got last.
    numbers: HashMap<String, usize>,
    components: Map<String, Value>,
    hoisted: Vec<Hoisted>,
}

impl<'a> Hoister<'a> {
    fn new(document: &Value, schemas: Option<&'a Value>) -> Self {
        let structures = Structures::of(schemas);
        let mut definitions: BTreeMap<Digest, Vec<String>> = BTreeMap::new();
        let names = walk::component_names(document);
        for name in &names {
            if let Some(digest) = structures.component(name) {
                definitions.entry(digest).or_default().push(name.clone());
            }
        }
        let mut counts: HashMap<Digest, BTreeMap<String, usize>> = HashMap::new();
        walk::each_schema(document, &mut |node, _, _| {
            let title = node
                .get("title")
                .and_then(Value::as_str)
                .and_then(name::from_title);
            if let Some(title) = title {
                let digest = structures.digest(node);
                *counts.entry(digest).or_default().entry(title).or_default() += 1;
            }
        });
        let most_often = |titles: BTreeMap<String, usize>| {
            let best = titles.into_iter().rev().max_by_key(|(_, count)| *count);
            best.map(|(title, _)| title).unwrap_or_default()
        };
        Self {
            structures,
            definitions,
            made: HashMap::new(),
            titles: counts
                .into_iter()
                .map(|(digest, titles)| (digest, most_often(titles)))
                .collect(),
            taken: names.into_iter().collect(),
            numbers: HashMap::new(),
            components: Map::new(),
            hoisted: Vec::new(),
        }
    }

    /// Visits the schemas inside a component, which itself has a name already.
    fn inside(&mut self, schema: &mut Value, pointer: &str, owner: &str) {
        for child in walk::children(schema) {
            let Some(node) = child.of_mut(schema) else {
                continue;
            };
            let pointer = child.pointer(pointer);
            let place = NamingPlace::property(owner, child.property().unwrap_or_default());
            self.visit(node, &pointer, &place);
        }
    }

    /// Replaces a schema by a reference when it is to be hoisted; else looks inside.
    fn visit(&mut self, schema: &mut Value, pointer: &str, place: &NamingPlace) {
        let kind = schema.as_object().map_or(InlineKind::Other, kind);
        if kind.is_hoisted(place.is_content) {
            self.replace(schema, pointer, place, kind);
            return;
        }
        for child in walk::children(schema) {
            let Some(node) = child.of_mut(schema) else {
                continue;
            };
            let pointer = child.pointer(pointer);
            match child.property() {
                Some(property) => self.visit(
                    node,
                    &pointer,
                    &NamingPlace::property(&place.name, property),
                ),
                // The elements of a list are named like the list.
                None => {
                    let element = NamingPlace {
                        name: place.name.clone(),
                        longer: place.longer.clone(),
                        around: place.around.clone(),
                        is_content: false,
                    };
                    self.visit(node, &pointer, &element);
                }
            }
        }
    }

    fn replace(
        &mut self,
        schema: &mut Value,
        pointer: &str,
        place: &NamingPlace,
        kind: InlineKind,
    ) {
        let digest = self.structures.digest(schema);
        let title = schema
            .get("title")
            .and_then(Value::as_str)
            .and_then(name::from_title);
        let (name, rule) = self.choose(digest, title, place, kind);
        let Value::Object(map) = std::mem::take(schema) else {
            return;
        };
        let (usage, mut body): (Map<_, _>, Map<_, _>) =
            map.into_iter().partition(|(key, _)| is_usage(key));
        let mut site = usage;
        body.remove("title");
        if matches!(rule, NamingRule::Title | NamingRule::Place) {
            if let Some(example) = site.remove("example") {
                body.insert("example".to_owned(), example);
            }
            if let Some(docs) = site.get(DOCS) {
                body.insert(DOCS.to_owned(), docs.clone());
            }
            let pointer = join("#/components/schemas", &name);
            let mut component = Value::Object(body);
            self.inside(&mut component, &pointer, &name);
            self.components.insert(name.clone(), component);
        } else if self.example_of(&name) == site.get("example") {
            site.remove("example");
        }
        let reference = Value::String(schema_reference(&name));
        let reference = Map::from_iter([("$ref".to_owned(), reference)]);
        *schema = Value::Object(if site.is_empty() {
            reference
        } else {
            site.insert(
                "allOf".to_owned(),
                Value::Array(vec![Value::Object(reference)]),
            );
            site
        });
        self.hoisted.push(Hoisted {
            pointer: pointer.to_owned(),
            name,
            rule,
            is_enum: kind == InlineKind::Enum,
        });
    }

    fn example_of(&self, name: &str) -> Option<&Value> {
        let made = self
            .components
            .get(name)
            .and_then(|component| component.get("example"));
        made.or_else(|| self.structures.example(name))
    }

    fn choose(
        &mut self,
        digest: Digest,
        title: Option<String>,
        place: &NamingPlace,
        kind: InlineKind,
    ) -> (String, NamingRule) {
        // All records without fields are equal, so a definition's name would say nothing true here.
        let definitions = self
            .definitions
            .get(&digest)
            .filter(|_| kind != InlineKind::Empty);
        if let Some(candidates) = definitions {
            return match candidates.as_slice() {
                [only] => (only.clone(), NamingRule::Definition),
                several => {
                    let mut around = place.around.clone();
                    around.extend(title);
                    (
                        name::most_fitting(several, &around),
                        NamingRule::FittingDefinition,
                    )
                }
            };
        }
        if let Some(name) = self.made.get(&digest) {
            return (name.clone(), NamingRule::Merged);
        }
        let title = self
            .titles
            .get(&digest)
            .filter(|title| !self.taken.contains(*title));
        let (name, rule) = match title {
            _ if kind == InlineKind::Empty => {
                (self.free("Empty".to_owned(), None), NamingRule::Place)
            }
            Some(title) => (title.clone(), NamingRule::Title),
            None => (
                self.free(place.name.clone(), place.longer.clone()),
                NamingRule::Place,
            ),
        };
        self.taken.insert(name.clone());
        self.made.insert(digest, name.clone());
        (name, rule)
    }

    /// The first of `name`, `longer`, `name2`, `name3`, … that no component has.
    fn free(&mut self, name: String, longer: Option<String>) -> String {
        if !self.taken.contains(&name) {
            return name;
        }
        if let Some(longer) = longer.filter(|longer| !self.taken.contains(longer)) {
            return longer;
        }
        let number = self.numbers.entry(name.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{name}{number}");
            if !self.taken.contains(&numbered) {
                return numbered;
            }
        }
    }

    fn finish(self, document: &mut Value) -> Vec<Hoisted> {
        if let Some(Value::Object(schemas)) = document.pointer_mut(SCHEMAS) {
            schemas.extend(self.components);
        }
        self.hoisted
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum InlineKind {
    Record,
    Empty,
    Enum,
    Other,
}

impl InlineKind {
    /// Whether an inlined schema becomes a component; bodies and responses do even without fields.
    fn is_hoisted(self, is_content: bool) -> bool {
        match self {
            Self::Enum | Self::Record => true,
            Self::Empty => is_content,
            Self::Other => false,
        }
    }
}

fn kind(schema: &Map<String, Value>) -> InlineKind {
    let has = |key: &str| schema.get(key).is_some();
    // The check names the other schemas that it is made of.
    if SCHEMA_LISTS.iter().any(|key| has(key)) {
        return InlineKind::Other;
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("object") if schema.get("properties").is_some_and(Value::is_object) => {
            InlineKind::Record
        }
        Some("object") if !has("additionalProperties") => InlineKind::Empty,
        Some("string") if has("enum") => InlineKind::Enum,
        _ => InlineKind::Other,
    }
}
