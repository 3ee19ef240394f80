//! Examples of calls on the pages of operations: a few lines that compile, with values of the document.

use std::collections::BTreeSet;

use serde_json::Value;
use tidbcloud_model::api::{Api, Body, BodyForm, Facts, Field, Operation, Parameter, Record, Type};

use super::syntax::plain;

/// The longest line of an example.
const LONGEST: usize = 100;

/// How deep an example fills required records.
const DEPTH: usize = 4;

/// The example of an operation, as a block of Markdown.
pub(crate) fn example(api: &Api, operation: &Operation) -> String {
    let mut values = Values::new(api);
    let library = api.crate_name.replace('-', "_");
    let method = &operation.name;
    let mut arguments: Vec<String> = operation
        .arguments()
        .map(|each| values.parameter(each))
        .collect();
    let body = operation.body.as_ref().and_then(Body::argument);
    let body = body.map(|(_, ty)| values.body(&ty));
    arguments.extend(body.is_some().then(|| "body".to_owned()));
    let call = format!("client.{method}({})", arguments.join(", "));
    let has_fields = match &operation.response.ty {
        Type::Record(name) => api
            .records
            .get(name)
            .is_some_and(|record| !record.fields.is_empty()),
        _ => true,
    };
    let mut lines = vec!["```no_run".to_owned()];
    if api.deprecated.is_some() || operation.deprecated.is_some() {
        lines.push("# #[allow(deprecated)]".to_owned());
    }
    lines.push(format!(
        "# async fn example(client: {library}::Client) -> Result<(), {library}::Error> {{"
    ));
    if !values.types.is_empty() {
        let types: Vec<&str> = values.types.iter().map(String::as_str).collect();
        let types = match types.as_slice() {
            [only] => (*only).to_owned(),
            types => format!("{{{}}}", types.join(", ")),
        };
        lines.push(format!("use {library}::types::{types};\n"));
    }
    lines.extend(body.map(|body| laid_out(format!("let body = {body};"))));
    if operation.pager.is_some() {
        lines.push(format!("let mut items = {call}.items();"));
        lines.push("while let Some(item) = items.try_next().await? {".to_owned());
        lines.push("    println!(\"{item:?}\");".to_owned());
        lines.push("}".to_owned());
    } else if has_fields {
        lines.push(format!("let response = {call}.await?;"));
        lines.push(match operation.response.form {
            BodyForm::Binary => "println!(\"{} bytes\", response.body().len());".to_owned(),
            _ => "println!(\"{:?}\", response.body());".to_owned(),
        });
    } else {
        lines.push(format!("{call}.await?;"));
    }
    lines.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    lines.join("\n")
}

/// The lines of an example that its page shows.
pub(crate) fn visible(example: &str) -> String {
    let lines = example.lines();
    let lines = lines.filter(|line| !line.starts_with("```") && !line.starts_with("# "));
    lines.collect::<Vec<_>>().join("\n")
}

/// Maker of values, which keeps the types that they name.
struct Values<'a> {
    api: &'a Api,
    types: BTreeSet<String>,
}

impl<'a> Values<'a> {
    fn new(api: &'a Api) -> Self {
        Self {
            api,
            types: BTreeSet::new(),
        }
    }

    fn parameter(&mut self, parameter: &Parameter) -> String {
        let text = &parameter.wire_name;
        self.value(&parameter.ty, &parameter.facts, text, DEPTH)
    }

    /// The body of a request: the fields that the document requires, or else the first that can be set.
    fn body(&mut self, ty: &Type) -> String {
        let text = match ty {
            Type::String | Type::Bytes => "content",
            _ => "",
        };
        self.value(ty, &Facts::default(), text, DEPTH)
    }

    /// An expression that an argument of this type takes.
    fn value(&mut self, ty: &Type, facts: &Facts, text: &str, depth: usize) -> String {
        let given = facts.example.as_ref().or(facts.default.as_ref());
        match ty {
            Type::String => quoted(given.and_then(Value::as_str).unwrap_or(text)),
            Type::Boolean => given.and_then(Value::as_bool).unwrap_or(true).to_string(),
            Type::Integer { unsigned, .. } => integer(*unsigned, given, facts),
            Type::Number => "1.0".to_owned(),
            Type::Timestamp(_) => {
                format!(
                    "{}::jiff::Timestamp::now()",
                    self.api.crate_name.replace('-', "_")
                )
            }
            Type::Bytes | Type::Json => quoted(text),
            Type::File => quoted("content of the file"),
            Type::Enum(name) => self.variant(name, given).unwrap_or_else(|| quoted(text)),
            Type::Record(name) => self.record(name, depth),
            Type::List(items) => format!("[{}]", self.item(items, text, depth)),
            Type::Map(values) => {
                let value = self.item(values, "value", depth);
                format!("[(\"key\", {value})]")
            }
        }
    }

    /// An element of a list or map, which converts into its type: an integer names its own.
    fn item(&mut self, ty: &Type, text: &str, depth: usize) -> String {
        let value = self.value(ty, &Facts::default(), text, depth);
        match ty {
            Type::Integer { unsigned: true, .. } => format!("{value}_u64"),
            Type::Integer {
                unsigned: false, ..
            } => format!("{value}_i64"),
            _ => value,
        }
    }

    /// A variant: that of the example, or the first that means something.
    fn variant(&mut self, name: &str, given: Option<&Value>) -> Option<String> {
        let item = self.api.enums.get(name)?;
        let given = given.and_then(Value::as_str);
        let mut variants = item.variants.iter();
        let variant = variants
            .clone()
            .find(|variant| Some(variant.value.as_str()) == given)
            .or_else(|| variants.find(|variant| !variant.value.ends_with("UNSPECIFIED")))?;
        self.types.insert(name.to_owned());
        Some(format!("{name}::{}", variant.name))
    }

    /// A record with its required fields. One that goes deeper than an example should is empty.
    fn record(&mut self, name: &str, depth: usize) -> String {
        self.types.insert(name.to_owned());
        let Some(record) = self.api.records.get(name).filter(|_| depth > 0) else {
            return format!("{name}::new()");
        };
        let (mut expression, made) = self.made(record, depth);
        let is_free = |field: &&Field| !made.contains(&field.wire_name);
        for field in record
            .fields
            .iter()
            .filter(|field| record.requires(field))
            .filter(is_free)
        {
            expression += &self.set(field, depth);
        }
        if record.sent && expression.ends_with("::new()") {
            expression += &self
                .shown_field(record)
                .map_or_else(String::new, |field| self.set(field, depth));
        }
        expression
    }

    /// The beginning of a record, and the fields that it sets: the shortest alternative with a member, or nothing.
    fn made(&mut self, record: &Record, depth: usize) -> (String, Vec<String>) {
        let nothing = (format!("{}::new()", record.name), Vec::new());
        let Some(choice) = record.choice.as_ref().filter(|_| record.sent) else {
            return nothing;
        };
        let made = choice.alternatives.iter().map(|alternative| {
            let mut values = Values::new(self.api);
            let fields = alternative
                .arguments
                .iter()
                .filter_map(|name| record.field(name));
            let arguments: Vec<String> = fields
                .map(|field| values.value(&field.ty, &field.facts, &field.wire_name, depth - 1))
                .collect();
            let call = format!(
                "{}::{}({})",
                record.name,
                alternative.constructor,
                arguments.join(", ")
            );
            (alternative, call, values.types)
        });
        let shortest = made.min_by_key(|(each, call, _)| (each.arguments.is_empty(), call.len()));
        let Some((alternative, call, types)) = shortest else {
            return nothing;
        };
        self.types.extend(types);
        let mut set = [&alternative.arguments[..], &alternative.empty].concat();
        set.extend(choice.tag.as_ref().map(|tag| tag.field.clone()));
        (call, set)
    }

    /// The field that shows how a record without required ones is filled: one with an example, or else the first.
    fn shown_field<'r>(&self, record: &'r Record) -> Option<&'r Field> {
        let is_shown = |field: &&Field| {
            let is_scalar = matches!(
                field.ty,
                Type::String | Type::Enum(_) | Type::Boolean | Type::Integer { .. }
            );
            !field.output_only && !field.secret && field.deprecated.is_none() && is_scalar
        };
        let mut fields = record.fields.iter().filter(is_shown);
        let has_example = |field: &&Field| field.facts.example.is_some();
        fields.clone().find(has_example).or_else(|| fields.next())
    }

    fn set(&mut self, field: &Field, depth: usize) -> String {
        let text = if field.secret {
            "…"
        } else {
            plain(&field.name)
        };
        let value = self.value(&field.ty, &field.facts, text, depth - 1);
        format!(".{}({value})", field.setter)
    }
}

fn integer(unsigned: bool, given: Option<&Value>, facts: &Facts) -> String {
    let text = given.map(|value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    let least = facts.minimum.as_ref().and_then(|least| least.as_i128());
    let least = least.map(|least| (least + i128::from(facts.exclusive_minimum)).to_string());
    let fits = |text: &String| match unsigned {
        true => text.parse::<u64>().is_ok(),
        false => text.parse::<i64>().is_ok(),
    };
    text.filter(fits)
        .or(least.filter(fits))
        .unwrap_or_else(|| "1".to_owned())
}

/// A statement that is too long for a line, as Rust is laid out.
fn laid_out(statement: String) -> String {
    if statement.chars().count() <= LONGEST {
        return statement;
    }
    let Ok(file) = syn::parse_str(&format!("fn example() {{ {statement} }}")) else {
        return statement;
    };
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let inside = lines
        .get(1..lines.len().saturating_sub(1))
        .unwrap_or_default();
    let inside = inside
        .iter()
        .map(|line| line.strip_prefix("    ").unwrap_or(line));
    inside.collect::<Vec<_>>().join("\n")
}

/// A string literal on one line.
fn quoted(text: &str) -> String {
    format!("{text:?}")
}
