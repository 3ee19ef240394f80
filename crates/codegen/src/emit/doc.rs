//! Documentation of generated items: our sentences first, then what the model knows.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use tidbcloud_model::api::{
    Api, Body, Enum, Facts, Field, ListStyle, Operation, Pager, Parameter, Record, TimestampForm,
    Type, Waiter,
};

use super::syntax::plain;

/// Longest example or pattern that is shown; more would hide the sentences.
const SHOWN: usize = 80;

/// Paragraphs as doc attributes, one per line.
pub(crate) fn attributes(paragraphs: &[String]) -> TokenStream {
    let mut lines = TokenStream::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if index > 0 {
            lines.extend(quote!(#[doc = ""]));
        }
        for line in paragraph.lines() {
            let line = if line.is_empty() {
                String::new()
            } else {
                format!(" {line}")
            };
            lines.extend(quote!(#[doc = #line]));
        }
    }
    lines
}

/// Text from a document on one line, without characters that end a comment or that turn the direction of reading, which
/// Rust refuses in comments.
pub(crate) fn one_line(text: &str) -> String {
    let breaks = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|c| if breaks(c) { ' ' } else { c })
        .collect()
}

/// Text from a manifest, an overlay or a document of others inside a sentence: one line, without markup.
pub(crate) fn prose(text: &str) -> String {
    one_line(text)
        .chars()
        .flat_map(|c| {
            let escape =
                matches!(c, '<' | '>' | '[' | ']' | '*' | '_' | '\\' | '|' | '#').then_some('\\');
            escape.into_iter().chain([c])
        })
        .collect()
}

/// A value from a document as inline code that no markdown can leave.
pub(crate) fn code(text: &str) -> String {
    if text.is_empty() {
        return "(the empty string)".to_owned();
    }
    let text = one_line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.trim().is_empty() {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

pub(crate) fn record(record: &Record) -> Vec<String> {
    let used = match (record.sent, record.received) {
        (true, true) => "Sent in requests and held by replies.",
        (true, false) => "Sent in requests.",
        (false, _) if record.fields.is_empty() => "Answered by a success that carries no fields.",
        (false, _) => "Held by replies.",
    };
    let mut paragraphs: Vec<String> = record.doc.iter().cloned().collect();
    paragraphs.push(match &record.schema {
        Some(schema) => format!("{used} Schema {}.", code(schema)),
        None => format!("{used} The document declares no schema for it."),
    });
    paragraphs
}

pub(crate) fn enumeration(item: &Enum) -> Vec<String> {
    let mut paragraphs: Vec<String> = item.doc.iter().cloned().collect();
    paragraphs.push(format!(
        "An open enum: a value that is not listed here is kept in [`{0}::{1}`]. Schema {2}.",
        item.name,
        item.unknown,
        code(item.schema.as_deref().unwrap_or(&item.name)),
    ));
    paragraphs
}

pub(crate) fn field(field: &Field) -> Vec<String> {
    let mut facts = vec![format!("Wire name {}", code(&field.wire_name))];
    if field.output_only {
        facts.push("output only".into());
    }
    if field.required {
        facts.push("required".into());
    }
    if field.nullable {
        facts.push("may be `null`".into());
    }
    if field.secret {
        facts.push("secret: `Debug` masks it".into());
    }
    facts.extend(of_type(&field.ty));
    facts.extend(of_values(&field.facts));
    facts.extend(
        field
            .aliases
            .iter()
            .map(|name| format!("formerly `{name}`")),
    );
    with_facts(field.doc.as_ref(), &facts)
}

/// What a setter of a record does; the field itself says the rest.
pub(crate) fn setter(record: &Record, field: &Field) -> Vec<String> {
    vec![format!(
        "Sets [`{}`](struct@{}#structfield.{}).",
        plain(&field.name),
        record.name,
        plain(&field.name)
    )]
}

pub(crate) fn option(parameter: &Parameter) -> Vec<String> {
    let mut facts = vec![format!("Query parameter {}", code(&parameter.wire_name))];
    facts.extend(of_parameter(parameter));
    with_facts(parameter.doc.as_ref(), &facts)
}

/// The page of a client's method.
pub(crate) fn method(operation: &Operation) -> Vec<String> {
    let mut paragraphs: Vec<String> = operation.doc.iter().cloned().collect();
    paragraphs.push(code(&format!(
        "{} {}",
        operation.method, operation.path.template
    )));
    paragraphs.extend(operation.pager.as_ref().map(pages));
    paragraphs.extend(operation.waiter.as_ref().map(waits));
    let mut arguments: Vec<String> = operation.arguments().map(argument).collect();
    match &operation.body {
        Some(Body::Value { name, required: true, .. }) => {
            arguments.push(format!("* `{}`: what is sent.", plain(name)));
        }
        Some(Body::Masked { name, .. }) => arguments.push(format!(
            "* `{}`: the fields to change. Only what is set is sent, and the update mask is computed from it. That the server \
             takes several paths in one mask is unverified: known clients send one.",
            plain(name)
        )),
        Some(Body::Value { .. } | Body::Empty) | None => {}
    }
    if !arguments.is_empty() {
        paragraphs.push("# Arguments".into());
        paragraphs.push(arguments.join("\n"));
    }
    paragraphs
}

fn pages(pager: &Pager) -> String {
    let field = code(&pager.items);
    format!("Answers a page of {field}; `items` and `pages` go through all pages.")
}

fn waits(waiter: &Waiter) -> String {
    let said = |meaning: &str, states: &[String]| {
        let states: Vec<String> = states.iter().map(|state| code(state)).collect();
        (!states.is_empty()).then(|| format!("{meaning} {}", states.join(", ")))
    };
    let states: Vec<String> = [
        said("at rest in", &waiter.settled),
        said("failed in", &waiter.failed),
        said("gone in", &waiter.gone),
    ]
    .into_iter()
    .flatten()
    .collect();
    format!("`wait` waits for its state: {}.", states.join("; "))
}

pub(crate) fn builder(operation: &Operation) -> Vec<String> {
    vec![
        format!(
            "A call of [`Client::{0}`](crate::Client::{0}) that is not sent yet.",
            plain(&operation.name)
        ),
        match (&operation.pager, &operation.waiter) {
            (Some(_), _) => "Methods add optional parameters; `send` ends it with one page, `items` and `pages` with all.".into(),
            (None, Some(_)) => "Methods add optional parameters; `send` ends it, `wait` waits for a state.".into(),
            (None, None) => "Methods add optional parameters; `send` ends it.".into(),
        },
    ]
}

pub(crate) fn client(api: &Api) -> Vec<String> {
    vec![
        format!(
            "The client of the {} API {}.",
            prose(&api.title),
            prose(&api.version)
        ),
        "Cheap to clone; clones and clients of the same configuration share connections and keys. Each method returns a \
         request builder, which is sent by its `send`."
            .into(),
    ]
}

fn argument(parameter: &Parameter) -> String {
    let mut facts = of_parameter(parameter);
    if parameter.resource_name {
        facts.push("a resource name, as replies give it: its slashes stay".into());
    }
    if parameter.deprecated.is_some() {
        facts.push("deprecated".into());
    }
    let mut line = format!("* `{}`", plain(&parameter.name));
    match (&parameter.doc, facts.is_empty()) {
        (Some(doc), true) => line.push_str(&format!(": {}", doc.replace('\n', " "))),
        (Some(doc), false) => line.push_str(&format!(
            ": {} ({})",
            doc.replace('\n', " ").trim_end_matches('.'),
            facts.join("; ")
        )),
        (None, true) => line.push_str(&format!(": {}", code(&parameter.wire_name))),
        (None, false) => line.push_str(&format!(
            ": {}; {}",
            code(&parameter.wire_name),
            facts.join("; ")
        )),
    }
    line
}

fn of_parameter(parameter: &Parameter) -> Vec<String> {
    let mut facts = Vec::new();
    if matches!(parameter.ty, Type::List(_)) {
        facts.push(
            match parameter.list {
                ListStyle::Repeat => "a list: the parameter is repeated",
                ListStyle::Comma => "a list, separated by commas",
                ListStyle::Space => "a list, separated by spaces",
                ListStyle::Pipe => "a list, separated by `|`",
            }
            .to_owned(),
        );
    }
    facts.extend(of_type(&parameter.ty));
    facts.extend(of_values(&parameter.facts));
    facts
}

fn of_type(ty: &Type) -> Vec<String> {
    match ty {
        Type::Integer { text: true, .. } => vec!["digits in a string on the wire".into()],
        Type::Timestamp(TimestampForm::Rfc3339) => vec!["RFC 3339 on the wire".into()],
        Type::Timestamp(TimestampForm::UnixSeconds) => {
            vec!["seconds since 1970 in a string on the wire".into()]
        }
        Type::Bytes => vec!["base64 on the wire".into()],
        Type::List(items) => of_type(items),
        Type::Map(values) => of_type(values),
        _ => Vec::new(),
    }
}

fn of_values(facts: &Facts) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(default) = short(facts.default.as_ref()) {
        said.push(format!("the server's default is {default}"));
    }
    match (&facts.minimum, &facts.maximum) {
        (Some(least), Some(most)) => said.push(format!("from {least} to {most}")),
        (Some(least), None) => said.push(format!("at least {least}")),
        (None, Some(most)) => said.push(format!("at most {most}")),
        (None, None) => {}
    }
    said.extend(range(facts.min_length, facts.max_length, "characters"));
    said.extend(range(facts.min_items, facts.max_items, "items"));
    if let Some(pattern) = facts
        .pattern
        .as_deref()
        .filter(|pattern| pattern.chars().count() <= SHOWN)
    {
        said.push(format!("pattern {}", code(pattern)));
    }
    if let Some(example) = short(facts.example.as_ref()) {
        said.push(format!("for example {example}"));
    }
    said
}

fn range(least: Option<u64>, most: Option<u64>, unit: &str) -> Option<String> {
    match (least, most) {
        (Some(least), Some(most)) if least == most => Some(format!("{least} {unit}")),
        (Some(least), Some(most)) => Some(format!("{least} to {most} {unit}")),
        (Some(least), None) => Some(format!("at least {least} {unit}")),
        (None, Some(most)) => Some(format!("at most {most} {unit}")),
        (None, None) => None,
    }
}

/// A scalar that fits into a line.
fn short(value: Option<&Value>) -> Option<String> {
    let text = match value? {
        Value::String(text) if !text.is_empty() => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => return None,
    };
    (text.chars().count() <= SHOWN).then(|| code(&text))
}

fn with_facts(doc: Option<&String>, facts: &[String]) -> Vec<String> {
    let mut paragraphs: Vec<String> = doc.into_iter().cloned().collect();
    paragraphs.push(format!("{}.", facts.join("; ")));
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::{code, prose};

    #[test]
    fn no_value_leaves_its_code_span() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("a\n\n```rust\nfn"), "````a  ```rust fn````");
        assert_eq!(code("a\u{202e}b\u{2028}c"), "`a b c`");
    }

    #[test]
    fn no_text_leaves_its_line_or_becomes_markup() {
        assert_eq!(prose("v1\n[x](y) <b> a_b"), "v1 \\[x\\](y) \\<b\\> a\\_b");
    }
}
