//! Check of schemas: keywords of a right kind, limits that fit the type and each other, values that fit the schema.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::examples::is_of;
use super::keywords::{self, SCHEMA};
use super::{CheckResults, kind};
use tidbcloud_schema::keywords as keywords_of_schemas;
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk;

const TYPES: &[&str] = &["string", "integer", "number", "boolean", "array", "object"];

/// Limits that bound the same number from below and above.
const ORDERED: &[(&str, &str)] = &[
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
];

pub(super) fn check(schema: &Value, pointer: &str, results: &mut CheckResults) {
    keywords::check(schema, pointer, SCHEMA, results);
    let declared = schema_type(schema, pointer, results);
    kinds(schema, pointer, results);
    limits(schema, declared, pointer, results);
    object(schema, pointer, results);
    if declared == Some("array") && schema.get("items").is_none() {
        results.contradiction(
            pointer,
            "an array without `items`",
            "say what the elements are",
        );
    }
    if let Some(Value::String(pattern)) = schema.get("pattern")
        && let Err(error) = regex_syntax::Parser::new().parse(pattern)
    {
        let reason = error.to_string();
        let reason = reason.lines().last().unwrap_or_default();
        let what = format!("the pattern `{pattern}` does not compile: {reason}");
        results.contradiction(
            &join(pointer, "pattern"),
            what,
            "correct the pattern, or take it away with an overlay",
        );
    }
    members(schema, declared, pointer, results);
}

fn schema_type<'a>(
    schema: &'a Value,
    pointer: &str,
    results: &mut CheckResults,
) -> Option<&'a str> {
    let (what, help) = match schema.get("type")? {
        Value::String(declared) if TYPES.contains(&declared.as_str()) => return Some(declared),
        Value::String(other) => (
            format!("`{other}` is no type"),
            format!("the types are {}", TYPES.join(", ")),
        ),
        other => (
            format!("`type` is {}, not a string", kind(other)),
            "name one type; use `nullable` for null".to_owned(),
        ),
    };
    results.error(&join(pointer, "type"), what, help);
    None
}

/// Keywords whose value is of a wrong kind: typed readers drop them or fail without a place.
fn kinds(schema: &Value, pointer: &str, results: &mut CheckResults) {
    for (name, value) in walk::entries(Some(schema)) {
        if let Some(keyword) = keywords_of_schemas::find(name)
            && !keyword.value.accepts(value)
        {
            let expected = keyword.value.describe();
            let what = format!("`{name}` is {value}, not {expected}");
            results.error(&join(pointer, name), what, format!("write {expected}"));
        }
    }
    for (name, property) in walk::entries(schema.get("properties")) {
        if !property.is_object() {
            let pointer = join(&join(pointer, "properties"), name);
            results.error(
                &pointer,
                format!("the schema is {}, not an object", kind(property)),
                "write a schema",
            );
        }
    }
}

fn limits(schema: &Value, declared: Option<&str>, pointer: &str, results: &mut CheckResults) {
    if let Some(declared) = declared {
        for (name, _) in walk::entries(Some(schema)) {
            let keyword = keywords_of_schemas::find(name);
            let types = keyword.map_or(&[] as &[&str], |keyword| keyword.types);
            if !types.is_empty() && !types.contains(&declared) {
                let what = format!("`{name}` says nothing about {declared} values");
                results.contradiction(
                    &join(pointer, name),
                    what,
                    format!("it is for values of type {}", types.join(" and ")),
                );
            }
        }
    }
    let numbers = schema.as_object().into_iter().flat_map(Map::values);
    if numbers.filter(|value| value.is_number()).count() < 2 {
        return;
    }
    for (low, high) in ORDERED {
        let number = |key: &str| schema.get(key).and_then(Value::as_f64);
        if let (Some(least), Some(most)) = (number(low), number(high))
            && least > most
        {
            let what = format!("`{low}` {least} is greater than `{high}` {most}: no value fits");
            results.contradiction(pointer, what, "swap or correct them with an overlay");
        }
    }
}

fn object(schema: &Value, pointer: &str, results: &mut CheckResults) {
    let Some(required) = schema.get("required") else {
        return;
    };
    let pointer = join(pointer, "required");
    let Some(list) = required.as_array() else {
        results.error(
            &pointer,
            format!("`required` is {}, not a list of names", kind(required)),
            "write a list",
        );
        return;
    };
    let mut seen = BTreeSet::new();
    for name in list {
        let Some(name) = name.as_str() else {
            results.error(
                &pointer,
                format!("`required` lists {}", kind(name)),
                "list names of properties",
            );
            continue;
        };
        if !seen.insert(name) {
            results.contradiction(
                &pointer,
                format!("`required` lists `{name}` twice"),
                "list it once",
            );
        }
        if schema
            .get("properties")
            .and_then(|properties| properties.get(name))
            .is_none()
        {
            let what = format!("`required` names `{name}`, which is no property of the schema");
            results.contradiction(
                &pointer,
                what,
                "correct the name with an overlay, or add the property",
            );
        }
    }
}

fn members(schema: &Value, declared: Option<&str>, pointer: &str, results: &mut CheckResults) {
    if let Some(members) = schema.get("enum") {
        let pointer = join(pointer, "enum");
        let is_of_elements = declared == Some("array")
            && walk::elements(Some(members)).all(|member| !member.is_array());
        match members.as_array() {
            Some(list) if is_of_elements && !list.is_empty() => results.contradiction(
                &pointer,
                "the `enum` of an array lists values of its elements",
                "move it into `items` with an overlay",
            ),
            Some(list) if !list.is_empty() => {
                let mut seen = BTreeSet::new();
                for member in list {
                    if !seen.insert(member.to_string()) {
                        results.contradiction(
                            &pointer,
                            format!("the value {member} is listed twice"),
                            "list it once",
                        );
                    }
                    if declared.is_some_and(|declared| !is_of(member, declared)) {
                        let what = format!("the value {member} is {}", kind(member));
                        results.contradiction(&pointer, what, "list values of the schema's type");
                    }
                }
            }
            _ => results.error(
                &pointer,
                "`enum` is no list of values",
                "list the values, or remove `enum`",
            ),
        }
    }
}
