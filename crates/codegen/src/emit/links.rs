//! Links in documentation: names in code (`` `get_cluster` ``) that mean one item of the crate link to it.
//!
//! A name is looked up where its text is: first among what belongs to the item (its fields, variants, options), then among the
//! operations and types of the API. Names that could mean two items of the same place stay plain.

use tidbcloud_model::api::{Api, Body, Enum, Field, Operation, Record, Type};

use super::markdown::unfilled;
use super::syntax::plain;

/// A copy of the API whose documentation has links.
pub(crate) fn linked(api: &Api) -> Api {
    let mut linked = api.clone();
    let no_scope = LinkScope::new(api);
    link(&mut linked.doc, &no_scope);
    for (operation, original) in linked.operations.iter_mut().zip(&api.operations) {
        let scope = LinkScope::of_operation(api, original);
        link(&mut operation.doc, &scope);
        for parameter in operation.parameters_mut() {
            link(&mut parameter.doc, &scope);
        }
    }
    for (record, original) in linked.records.values_mut().zip(api.records.values()) {
        let scope = LinkScope::of_record(api, original);
        link(&mut record.doc, &scope);
        for (field, original) in record.fields.iter_mut().zip(&original.fields) {
            link(&mut field.doc, &scope.with_values_of(&original.ty));
        }
    }
    for (item, original) in linked.enums.values_mut().zip(api.enums.values()) {
        let mut scope = LinkScope::new(api);
        scope.enums.push(original);
        link(&mut item.doc, &scope);
        for variant in &mut item.variants {
            link(&mut variant.doc, &scope);
        }
    }
    linked
}

fn link(doc: &mut Option<String>, scope: &LinkScope<'_>) {
    if let Some(text) = doc {
        let linked = with_links(text, |name| scope.target(name));
        if linked != *text {
            // Links are longer than names, so that lines are filled anew.
            *text = unfilled(&linked);
        }
    }
}

/// Items that the names in a text can mean.
#[derive(Clone)]
struct LinkScope<'a> {
    api: &'a Api,
    /// Records whose fields are meant by their names alone, the nearest first.
    records: Vec<&'a Record>,
    /// Enums whose values are meant by their names alone.
    enums: Vec<&'a Enum>,
    operation: Option<&'a Operation>,
}

impl<'a> LinkScope<'a> {
    fn new(api: &'a Api) -> Self {
        Self {
            api,
            records: Vec::new(),
            enums: Vec::new(),
            operation: None,
        }
    }

    fn of_record(api: &'a Api, record: &'a Record) -> Self {
        let mut scope = Self::new(api);
        scope.records.push(record);
        scope
    }

    /// The scope of an operation: its options, then the fields of its response, then those of its body.
    fn of_operation(api: &'a Api, operation: &'a Operation) -> Self {
        let body = match &operation.body {
            Some(Body::Value { ty, .. }) => record_of(api, ty),
            Some(Body::Masked { record, .. }) => api.records.get(record),
            Some(Body::Empty) | None => None,
        };
        let response = record_of(api, &operation.response.ty);
        let waiter = operation.waiter.as_ref();
        let states = waiter.and_then(|waiter| enum_of(api, &waiter.state_type));
        Self {
            records: response.into_iter().chain(body).collect(),
            enums: states.into_iter().collect(),
            operation: Some(operation),
            ..Self::new(api)
        }
    }

    fn with_values_of(&self, ty: &Type) -> Self {
        let mut scope = self.clone();
        scope.enums.extend(enum_of(self.api, ty));
        scope
    }

    /// The path of the item that a name means.
    fn target(&self, name: &str) -> Option<String> {
        if let Some((owner, value)) = name.split_once("::") {
            let item = self.api.enums.get(owner)?;
            return only(variants(item, value));
        }
        if let Some((owner, field)) = name.split_once('.') {
            return only(fields(self.api.records.get(owner)?, field));
        }
        if let Some(operation) = self.operation {
            if operation
                .arguments()
                .any(|argument| plain(&argument.name) == name)
            {
                // An argument has no page.
                return None;
            }
            let mut options = operation.options();
            if let Some(option) = options.find(|option| plain(&option.method) == name) {
                let (builder, method) = (&operation.type_name, plain(&option.method));
                return Some(format!("crate::operations::{builder}::{method}"));
            }
        }
        for record in &self.records {
            let found = fields(record, name);
            if !found.is_empty() {
                return only(found);
            }
        }
        let values: Vec<String> = self
            .enums
            .iter()
            .flat_map(|item| variants(item, name))
            .collect();
        if !values.is_empty() {
            return only(values);
        }
        let operations = self.api.operations.iter();
        let operations = operations
            .filter(|operation| plain(&operation.name) == name)
            .map(|_| format!("crate::Client::{name}"));
        let is_type = self.api.records.contains_key(name) || self.api.enums.contains_key(name);
        let types = is_type.then(|| format!("crate::types::{name}"));
        only(operations.chain(types).collect())
    }
}

fn record_of<'a>(api: &'a Api, ty: &Type) -> Option<&'a Record> {
    match ty {
        Type::Record(name) => api.records.get(name),
        Type::List(inner) | Type::Map(inner) => record_of(api, inner),
        _ => None,
    }
}

fn enum_of<'a>(api: &'a Api, ty: &Type) -> Option<&'a Enum> {
    match ty {
        Type::Enum(name) => api.enums.get(name),
        Type::List(inner) | Type::Map(inner) => enum_of(api, inner),
        _ => None,
    }
}

/// The fields of a record with this name, in Rust or on the wire.
fn fields(record: &Record, name: &str) -> Vec<String> {
    let is_named = |field: &&Field| plain(&field.name) == name || field.wire_name == name;
    let fields = record.fields.iter().filter(is_named);
    fields
        .map(|field| {
            let (owner, field) = (&record.name, plain(&field.name));
            format!("struct@crate::types::{owner}#structfield.{field}")
        })
        .collect()
}

/// The variants of an enum with this name, in Rust or on the wire.
fn variants(item: &Enum, name: &str) -> Vec<String> {
    let variants = item.variants.iter();
    variants
        .filter(|variant| variant.name == name || variant.value == name)
        .map(|variant| format!("crate::types::{}::{}", item.name, variant.name))
        .collect()
}

fn only(mut targets: Vec<String>) -> Option<String> {
    targets.pop().filter(|_| targets.is_empty())
}

/// Text in which each name in code that has a target is a link to it. Code blocks, links and longer code stay as they are.
fn with_links(text: &str, target: impl Fn(&str) -> Option<String>) -> String {
    let mut linked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('`') {
        let (before, code) = rest.split_at(start);
        linked.push_str(before);
        let ticks = code.len() - code.trim_start_matches('`').len();
        let fence = &code[..ticks];
        let inside = &code[ticks..];
        let Some(end) = end_of_code(inside, ticks) else {
            linked.push_str(code);
            return linked;
        };
        let name = &inside[..end];
        let in_link = linked.ends_with('[');
        match target(name).filter(|_| ticks == 1 && !in_link) {
            Some(target) => linked.push_str(&format!("[`{name}`]({target})")),
            None => linked.push_str(&format!("{fence}{name}{fence}")),
        }
        rest = &inside[end + ticks..];
    }
    linked.push_str(rest);
    linked
}

/// Where code that began with so many backticks ends: at the next run of as many.
fn end_of_code(text: &str, ticks: usize) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text[from..].find('`') {
        let start = from + at;
        let run = text[start..].len() - text[start..].trim_start_matches('`').len();
        if run == ticks {
            return Some(start);
        }
        from = start + run;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::with_links;

    #[test]
    fn names_in_code_become_links_and_nothing_else_does() {
        let target = |name: &str| (name == "a").then(|| "crate::A".to_owned());
        for (text, linked) in [
            ("`a` and `b`, a", "[`a`](crate::A) and `b`, a"),
            ("[`a`](x), ``a``", "[`a`](x), ``a``"),
            ("```\n`a`\n```\n`a`", "```\n`a`\n```\n[`a`](crate::A)"),
            ("`a", "`a"),
            ("é`a`é", "é[`a`](crate::A)é"),
        ] {
            assert_eq!(with_links(text, target), linked);
        }
    }
}
