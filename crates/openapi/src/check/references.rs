//! Check of references: each must be alone or in `allOf`, name a component that exists, and lead to a structure in the
//! end.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::{Map, Value};

use super::{CheckResults, kind};
use crate::diagnostic::Diagnostic;
use crate::normalize::compose;
use tidbcloud_schema::pointer::{join, schema_name, schema_reference};
use tidbcloud_schema::walk;

/// Number of missing schemas that one problem names.
const NAMED: usize = 5;

/// Component schemas of a document, and the references to those that it lacks.
pub(super) struct ComponentReferences<'a> {
    document: &'a Value,
    present: HashSet<&'a str>,
    /// The references to each that is missing.
    missing: BTreeMap<String, Vec<String>>,
}

impl<'a> ComponentReferences<'a> {
    pub(super) fn of(document: &'a Value) -> Self {
        let names = walk::components(document).into_iter().flat_map(Map::keys);
        Self {
            document,
            present: names.map(String::as_str).collect(),
            missing: BTreeMap::new(),
        }
    }

    /// Drops the references to schemas that others do not miss.
    pub(super) fn only_missing_in(&mut self, others: &Self) {
        self.missing
            .retain(|name, _| others.missing.contains_key(name));
    }
}

pub(super) fn check(
    schema: &Value,
    pointer: &str,
    results: &mut CheckResults,
    components: &mut ComponentReferences<'_>,
) {
    if let Some(keyword) = compose::left(schema) {
        let reason = compose::contradiction(components.document, schema);
        let reason = reason.unwrap_or_else(|| "a schema in normal form has none".to_owned());
        results.error(
            &join(pointer, keyword),
            format!("`{keyword}` makes no schema: {reason}"),
            "correct the members, or write the schema that is meant, with an overlay",
        );
        return;
    }
    let Some(reference) = schema.get("$ref") else {
        return;
    };
    if schema.as_object().is_some_and(|map| map.len() > 1) {
        let what = "there are keywords next to `$ref`, where readers ignore them";
        results.error(
            pointer,
            what,
            "write `allOf: [{$ref: …}]` with the other keywords next to it",
        );
    }
    let pointer = join(pointer, "$ref");
    let Some(reference) = reference.as_str() else {
        results.error(
            &pointer,
            format!("`$ref` is {}, not a string", kind(reference)),
            "name a component",
        );
        return;
    };
    if !reference.starts_with('#') {
        let what = format!("`{reference}` leads out of the document");
        results.error(
            &pointer,
            what,
            "references to other files are not supported: bundle the document first",
        );
        return;
    }
    let Some(name) = schema_name(reference) else {
        let what = format!("`{reference}` does not name a component schema");
        results.error(&pointer, what, "refer to `#/components/schemas/<name>`");
        return;
    };
    if !components.present.contains(name.as_str()) {
        components.missing.entry(name).or_default().push(pointer);
    }
}

/// One problem for each schema that is missing; one for all where most are, because then the end of the document is.
pub(super) fn missing(components: &ComponentReferences<'_>, results: &mut CheckResults) {
    let missing = &components.missing;
    if let Some(problem) = incomplete(components) {
        results.errors = problem.clone().into();
        results.incomplete = Some(problem);
        return;
    }
    for (name, pointers) in missing {
        let reference = schema_reference(name);
        let what = match pointers.len() {
            1 => format!("`{reference}` leads nowhere"),
            several => format!(
                "`{reference}` leads nowhere, here and at {} more places",
                several - 1
            ),
        };
        if let Some(first) = pointers.first() {
            results.error(first, what, "correct the name, or add the schema");
        }
    }
}

/// Set where most schemas are missing.
fn incomplete(components: &ComponentReferences<'_>) -> Option<Diagnostic> {
    let (missing, present) = (components.missing.len(), components.present.len());
    if missing <= present.max(2) {
        return None;
    }
    let what = format!(
        "the document ends too early: {missing} schemas that it refers to are not in it, and {present} are"
    );
    let help = "give the whole document: fetch it again, or take it from version control";
    let first = components.missing.values().flatten().next()?;
    Some(Diagnostic::new(what, help).at(first))
}

/// Everything that is missing as one problem, which also names the other possible cause: a schema that upstream lacks.
pub(super) fn dangling(components: &ComponentReferences<'_>) -> Option<Diagnostic> {
    let missing = &components.missing;
    if let Some(problem) = incomplete(components) {
        return Some(problem);
    }
    let first = missing.values().flatten().next()?;
    let mut names: Vec<String> = missing
        .keys()
        .take(NAMED)
        .map(|name| format!("`{name}`"))
        .collect();
    if missing.len() > NAMED {
        names.push("…".to_owned());
    }
    let what = format!(
        "the document is not whole: it refers to {} and lacks {}",
        names.join(", "),
        if missing.len() == 1 { "it" } else { "them" }
    );
    let help = "give the whole document: fetch it again, or take it from version control; where upstream itself lacks a schema, add it with an overlay. Actions that do not fit are reported after that";
    Some(Diagnostic::new(what, help).at(first))
}

/// Components that refer to each other without a record between them describe no value.
pub(super) fn loops(document: &Value, results: &mut CheckResults) {
    let mut edges: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in walk::component_names(document) {
        let Some(schema) = walk::component(document, &name) else {
            continue;
        };
        // A schema that cannot be made one was reported already.
        if compose::left(schema).is_none() {
            edges.insert(name, aliases(schema));
        }
    }
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for start in edges.keys() {
        // The way to the component in hand, each with the number of its edges that were followed.
        if done.contains(start.as_str()) {
            continue;
        }
        let mut way: Vec<(&str, usize)> = vec![(start, 0)];
        let mut on_way: BTreeSet<&str> = BTreeSet::from([start.as_str()]);
        while let Some((name, next)) = way.last_mut() {
            let (name, at) = (*name, *next);
            *next += 1;
            let Some(target) = edges.get(name).and_then(|targets| targets.get(at)) else {
                done.insert(name);
                on_way.remove(name);
                way.pop();
                continue;
            };
            if on_way.contains(target.as_str()) {
                let from = way
                    .iter()
                    .position(|(name, _)| name == target)
                    .unwrap_or_default();
                let names: Vec<&str> = way[from..].iter().map(|(name, _)| *name).collect();
                let what = format!(
                    "{} and {target} refer to each other without a record between them",
                    names.join(" → ")
                );
                let pointer = join("#/components/schemas", target);
                results.error(&pointer, what, "give one of them a structure");
                continue;
            }
            if !done.contains(target.as_str()) && edges.contains_key(target) {
                on_way.insert(target);
                way.push((target, 0));
            }
        }
    }
}

/// References of a schema outside of properties: as an alias, or as the elements of a list or map.
fn aliases(schema: &Value) -> Vec<String> {
    if let Some(target) = walk::target(schema) {
        return vec![target];
    }
    if schema.get("properties").is_some() {
        return Vec::new();
    }
    let inner = walk::children(schema).into_iter();
    inner
        .filter_map(|child| child.of(schema))
        .flat_map(aliases)
        .collect()
}
