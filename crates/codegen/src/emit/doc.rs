//! Documentation of generated items: the text of `docs.yaml` first, then the facts of the model.

use heck::ToLowerCamelCase;
use tidbcloud_model::api::{
    Alternative, Api, Body, BodyForm, Choice, Enum, Field, Operation, Pager, Parameter, Record,
    Starts, Type, Waiter,
};

use super::example::example;
use super::facts::{of_parameter, of_type, of_values, with_facts};
use super::markdown::{code, prose};
use super::syntax::plain;

/// The page that lists all types.
pub(crate) fn types(api: &Api) -> Vec<String> {
    let mut paragraphs = vec![format!(
        "Records and open enums of the {} API.",
        prose(&api.title)
    )];
    if !api.records.is_empty() {
        paragraphs.push(
            "The wire name of a field is its Rust name in camel case (`create_time` is `createTime` in JSON), unless the \
             documentation of the field gives another one."
                .into(),
        );
    }
    paragraphs
}

pub(crate) fn record(record: &Record) -> Vec<String> {
    let used = match (record.sent, record.received) {
        (true, true) => "Used in requests and responses.",
        (true, false) => "Used in requests.",
        (false, _) if record.fields.is_empty() => "The response of a success, which has no fields.",
        (false, _) => "Used in responses.",
    };
    let mut paragraphs: Vec<String> = record.doc.iter().cloned().collect();
    paragraphs.extend(required(record));
    paragraphs.extend(
        record
            .choice
            .as_ref()
            .and_then(|choice| alternatives(record, choice)),
    );
    paragraphs.push(match &record.schema {
        Some(schema) => format!("{used} Schema {}.", code(schema)),
        None => format!("{used} The API document has no schema for it."),
    });
    paragraphs
}

/// The fields that requests must have, in one line.
fn required(record: &Record) -> Option<String> {
    let fields = record.fields.iter().filter(|field| record.requires(field));
    let names: Vec<String> = fields
        .map(|field| format!("`{}`", plain(&field.name)))
        .collect();
    (!names.is_empty()).then(|| format!("Required to create: {}.", names.join(", ")))
}

/// The alternatives of a union, with links to their constructors.
fn alternatives(record: &Record, choice: &Choice) -> Option<String> {
    let names: Vec<String> = choice
        .alternatives
        .iter()
        .map(|alternative| format!("[`{0}`](Self::{0})", plain(&alternative.constructor)))
        .collect();
    let Some(tag) = &choice.tag else {
        return record.sent.then(|| {
            format!(
                "Choose one of: {}. Each sets one field; the server refuses two of them together.",
                names.join(", ")
            )
        });
    };
    let tag = plain(&record.field(&tag.field)?.name);
    record.sent.then(|| match names.as_slice() {
        [only] => format!(
            "Created by {only}, which sets `{tag}` and what belongs to its value; the server refuses other combinations."
        ),
        names => format!(
            "Choose one of: {}. Each sets `{tag}` and the fields that belong to its value; the server refuses other \
             combinations.",
            names.join(", ")
        ),
    })
}

/// The page of a constructor of a union.
pub(crate) fn constructor(
    record: &Record,
    choice: &Choice,
    alternative: &Alternative,
) -> Vec<String> {
    let field = |wire_name: &String| {
        let field = plain(&record.field(wire_name)?.name);
        Some(format!(
            "[`{field}`](struct@{}#structfield.{field})",
            record.name
        ))
    };
    let list = |names: &[String]| match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    };
    let tag = choice.tag.as_ref().zip(alternative.variant.as_ref());
    let tag = tag.map(|(tag, variant)| format!("[`{}::{variant}`]", tag.ty));
    let mut set: Vec<String> = tag.into_iter().collect();
    set.extend(alternative.arguments.iter().filter_map(field));
    let empty = alternative.empty.iter().filter_map(field);
    set.extend(empty.map(|field| format!("an empty {field}")));
    let mut paragraphs = vec![format!("Creates a record with {}.", list(&set))];
    let is_left_out =
        |name: &&String| !alternative.arguments.contains(name) && !alternative.empty.contains(name);
    let left_out: Vec<String> = alternative
        .members
        .iter()
        .filter(is_left_out)
        .filter_map(field)
        .collect();
    if !left_out.is_empty() {
        paragraphs.push(format!("May be followed by {}.", list(&left_out)));
    }
    paragraphs
}

pub(crate) fn enumeration(item: &Enum) -> Vec<String> {
    let mut paragraphs: Vec<String> = item.doc.iter().cloned().collect();
    paragraphs.push(format!(
        "Open enum: a value that is not listed here is kept in [`{0}::{1}`]. Schema {2}.",
        item.name,
        item.unknown,
        code(item.schema.as_deref().unwrap_or(&item.name)),
    ));
    paragraphs
}

pub(crate) fn field(field: &Field) -> Vec<String> {
    let mut facts = Vec::new();
    if field.output_only {
        facts.push("output only (ignored when sent)".into());
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
    if field.rest {
        facts.insert(0, "properties that no other field has, by wire name".into());
        return with_facts(field.doc.as_ref(), &facts);
    }
    let is_implied = plain(&field.name).to_lower_camel_case() == field.wire_name;
    let has_text = field.doc.is_some() || !facts.is_empty();
    if !is_implied || !has_text {
        facts.insert(0, format!("wire name {}", code(&field.wire_name)));
    }
    with_facts(field.doc.as_ref(), &facts)
}

/// Documentation of a setter, with a link to its field, which has the rest.
pub(crate) fn setter(record: &Record, field: &Field) -> Vec<String> {
    vec![format!(
        "Sets [`{}`](struct@{}#structfield.{}).",
        plain(&field.name),
        record.name,
        plain(&field.name)
    )]
}

pub(crate) fn option(parameter: &Parameter, is_header: bool) -> Vec<String> {
    let place = match is_header {
        true => "header",
        false => "query parameter",
    };
    let mut facts = vec![format!("{place} {}", code(&parameter.wire_name))];
    facts.extend(of_parameter(parameter, is_header));
    with_facts(parameter.doc.as_ref(), &facts)
}

/// The page of a client's method.
pub(crate) fn method(api: &Api, operation: &Operation) -> Vec<String> {
    let mut paragraphs: Vec<String> = operation.doc.iter().cloned().collect();
    let call = call(operation);
    let media_type = operation.response.media_type.as_deref().map(code);
    let raw = match (&operation.response.form, media_type) {
        (BodyForm::Text, Some(media_type)) => Some(format!("text ({media_type})")),
        (BodyForm::Binary, Some(media_type)) => Some(format!("bytes ({media_type})")),
        _ => None,
    };
    paragraphs.push(
        match raw.or_else(|| returned(api, &operation.response.ty)) {
            Some(returned) => format!("{call} returns {returned}."),
            None => format!("{call} returns nothing but its success."),
        },
    );
    paragraphs.extend(operation.pager.as_ref().map(pages));
    paragraphs.extend(operation.waiter.as_ref().map(waits));
    paragraphs.extend(operation.starts.as_ref().map(starts));
    let arguments = operation.arguments();
    let mut arguments: Vec<String> = arguments
        .map(|each| argument(each, operation.is_header(each)))
        .collect();
    match &operation.body {
        Some(Body::Value { name, required: true, .. }) => {
            arguments.push(format!("* `{}`: {}.", plain(name), sent(operation)));
        }
        Some(Body::Masked { name, .. }) => arguments.push(format!(
            "* `{}`: the fields to change. Only fields that are set are sent, and the update mask is computed from them. \
             Whether the server accepts several paths in one mask is unverified: known clients send one.",
            plain(name)
        )),
        Some(Body::Value { .. } | Body::Empty) | None => {}
    }
    if !arguments.is_empty() {
        paragraphs.push("# Arguments".into());
        paragraphs.push(arguments.join("\n"));
    }
    paragraphs.push("# Example".into());
    paragraphs.push(example(api, operation));
    paragraphs
}

/// The request body, by its form.
fn sent(operation: &Operation) -> String {
    let media_type = code(operation.body_media_type.as_deref().unwrap_or_default());
    match operation.body_form {
        BodyForm::Json => "the request body".to_owned(),
        BodyForm::Pairs(_) => "the request body, sent as a form".to_owned(),
        BodyForm::Parts(_) => "the request body, sent as a form of parts, files last".to_owned(),
        BodyForm::Text => format!("the request body, text ({media_type})"),
        BodyForm::Binary => format!("the request body, bytes ({media_type})"),
    }
}

/// The type of a response in words, with a link; `None` where it has no fields.
fn returned(api: &Api, ty: &Type) -> Option<String> {
    Some(match ty {
        Type::Record(name)
            if api
                .records
                .get(name)
                .is_some_and(|record| record.fields.is_empty()) =>
        {
            return None;
        }
        Type::Record(name) | Type::Enum(name) => format!("[`{name}`](crate::types::{name})"),
        Type::List(items) => format!("a list of {}", returned(api, items)?),
        Type::Map(values) => format!("{} by name", returned(api, values)?),
        Type::String => "text".into(),
        Type::Boolean => "`true` or `false`".into(),
        Type::Integer { .. } | Type::Number => "a number".into(),
        Type::Timestamp(_) => "a time".into(),
        Type::Bytes => "bytes".into(),
        Type::File => "a file".into(),
        Type::Json => "any JSON".into(),
    })
}

fn pages(pager: &Pager) -> String {
    let field = code(&pager.items);
    format!("Returns one page of {field}; `items` and `pages` go through all pages.")
}

fn waits(waiter: &Waiter) -> String {
    let states = |meaning: &str, states: &[String]| {
        let states: Vec<String> = states.iter().map(|state| code(state)).collect();
        (!states.is_empty()).then(|| format!("{meaning} {}", states.join(", ")))
    };
    let meanings: Vec<String> = [
        states("settled in", &waiter.settled),
        states("failed in", &waiter.failed),
        states("gone in", &waiter.gone),
    ]
    .into_iter()
    .flatten()
    .collect();
    format!(
        "`wait` polls until a state is reached: {}.",
        meanings.join("; ")
    )
}

fn starts(starts: &Starts) -> String {
    format!(
        "`start` returns the response and the call of {} that reads how far the work is, whose `wait` polls until its end.",
        code(plain(&starts.operation))
    )
}

pub(crate) fn builder(operation: &Operation) -> Vec<String> {
    let is_raw = matches!(operation.response.form, BodyForm::Text | BodyForm::Binary);
    let endings = match (&operation.pager, &operation.waiter) {
        _ if is_raw => {
            "`await` or `send` sends the request and reads the response whole, `send_stream` reads it part by part."
        }
        _ if operation.starts.is_some() => {
            "`await` or `send` sends the request, `start` also returns the call that reads how far the work is."
        }
        (Some(_), _) => {
            "`await` or `send` requests one page, `items` and `pages` go through all pages."
        }
        (None, Some(_)) => {
            "`await` or `send` sends the request, `wait` polls until a state is reached."
        }
        (None, None) => "`await` or `send` sends the request.",
    };
    let mut paragraphs = vec![format!(
        "Request builder of [`Client::{0}`](crate::Client::{0}).",
        plain(&operation.name)
    )];
    // A search leads here too; more than the first paragraph is on the page of the method.
    let doc = operation.doc.as_deref().unwrap_or_default();
    paragraphs.extend(
        doc.split("\n\n")
            .next()
            .filter(|doc| !doc.is_empty())
            .map(str::to_owned),
    );
    paragraphs.push(format!(
        "Sends {}. Methods set optional parameters; {endings}",
        call(operation)
    ));
    paragraphs
}

/// Method and path: `GET /clusters`.
fn call(operation: &Operation) -> String {
    code(&format!("{} {}", operation.method, operation.path.template))
}

/// Documentation of the method that sets an optional body.
pub(crate) fn body() -> Vec<String> {
    vec!["Sets the request body; without it, no body is sent.".into()]
}

fn argument(parameter: &Parameter, is_header: bool) -> String {
    let mut facts = of_parameter(parameter, is_header);
    if is_header {
        facts.insert(0, format!("header {}", code(&parameter.wire_name)));
    }
    if parameter.resource_name {
        facts.push("a resource name, as responses give it: its slashes are kept".into());
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
        (None, false) if is_header => line.push_str(&format!(": {}", facts.join("; "))),
        (None, false) => line.push_str(&format!(
            ": {}; {}",
            code(&parameter.wire_name),
            facts.join("; ")
        )),
    }
    line
}
