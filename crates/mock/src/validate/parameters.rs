//! Declared parameters of an operation, and the JSON values of parameters that a request sends as text.

use axum::http::HeaderMap;
use serde_json::{Map, Value};
use tidbcloud_schema::sample::schema::{JsonType, effective, resolve};

use crate::error_response::Violation;

/// Names of page size parameters.
const PAGE_SIZES: [&str; 2] = ["pageSize", "page_size"];

/// A query parameter as the document declares it.
#[derive(Debug)]
pub(super) struct QueryParameter {
    kind: JsonType,
    /// For lists: the kind of an item, and the separator of items in one value.
    list: Option<(JsonType, Option<char>)>,
}

impl QueryParameter {
    /// Reads the declaration of a parameter.
    pub(super) fn new(document: &Value, parameter: &Value, schema: &Value) -> Self {
        let here = effective(document, schema);
        let list = (here.kind() == JsonType::Array).then(|| {
            let item = here
                .get("items")
                .map_or(JsonType::Any, |items| effective(document, items).kind());
            let separator = match parameter.get("style").and_then(Value::as_str) {
                Some("spaceDelimited") => Some(' '),
                Some("pipeDelimited") => Some('|'),
                _ => (parameter.get("explode") == Some(&Value::Bool(false))).then_some(','),
            };
            (item, separator)
        });
        Self {
            kind: here.kind(),
            list,
        }
    }

    /// Adds a pair of a query to the values read before it. A parameter that the document lacks is kept as text, so that
    /// validation reports it.
    pub(super) fn add(
        declared: Option<&Self>,
        name: String,
        text: &str,
        values: &mut Map<String, Value>,
        violations: &mut Vec<Violation>,
    ) {
        let list = declared.and_then(|parameter| parameter.list);
        match (list, values.get_mut(&name)) {
            (Some((kind, None)), Some(Value::Array(items))) => items.push(parse_value(kind, text)),
            (Some((kind, None)), None) => {
                values.insert(name, vec![parse_value(kind, text)].into());
            }
            (Some((kind, Some(separator))), None) => {
                let items = text.split(separator);
                let items: Vec<Value> = items.map(|item| parse_value(kind, item)).collect();
                values.insert(name, items.into());
            }
            (_, Some(_)) => violations.push(Violation {
                place: format!("query parameter {name}"),
                problem: "is given more than once, but it is not a list".to_owned(),
            }),
            (None, None) => {
                let kind = declared.map_or(JsonType::Any, |parameter| parameter.kind);
                values.insert(name, parse_value(kind, text));
            }
        }
    }
}

/// A header parameter as the document declares it.
#[derive(Debug)]
pub(super) struct HeaderParameter {
    kind: JsonType,
    /// For lists: the kind of an item.
    item: Option<JsonType>,
}

impl HeaderParameter {
    /// Reads the declaration of a parameter.
    pub(super) fn new(document: &Value, schema: &Value) -> Self {
        let here = effective(document, schema);
        let item = (here.kind() == JsonType::Array).then(|| {
            let items = here.get("items");
            items.map_or(JsonType::Any, |items| effective(document, items).kind())
        });
        Self {
            kind: here.kind(),
            item,
        }
    }

    /// Returns the value that a request has for it; a header may be repeated where it is a list.
    pub(super) fn value(&self, headers: &HeaderMap, name: &str) -> Option<Value> {
        let given = headers.get_all(name).into_iter();
        let texts: Vec<String> = given
            .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
            .collect();
        let text = texts.join(",");
        match self.item {
            _ if texts.is_empty() => None,
            Some(kind) => {
                let items = text.split(',').map(str::trim);
                Some(items.map(|item| parse_value(kind, item)).collect())
            }
            None => Some(parse_value(self.kind, &text)),
        }
    }
}

/// Returns the parameters of an operation and those of its path item, which the former override.
pub(super) fn declared<'d>(document: &'d Value, pointer: &str, node: &'d Value) -> Vec<&'d Value> {
    let item = pointer
        .rsplit_once('/')
        .and_then(|(item, _)| document.pointer(item));
    let listed = |node: &'d Value| {
        node.get("parameters")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    let own: Vec<&Value> = listed(node)
        .map(|parameter| resolve(document, parameter))
        .collect();
    let shared = item
        .into_iter()
        .flat_map(listed)
        .map(|parameter| resolve(document, parameter));
    let shared: Vec<&Value> = shared
        .filter(|one| {
            !own.iter()
                .any(|other| one["name"] == other["name"] && one["in"] == other["in"])
        })
        .collect();
    shared.into_iter().chain(own).collect()
}

/// Widens the schema of a page size: the real API takes any size that is not negative. 0 is its default, and a size over the
/// maximum is cut to it.
pub(super) fn widen_page_size(name: &str, schema: &mut Value) {
    if let Value::Object(schema) = schema
        && PAGE_SIZES.contains(&name)
    {
        schema.remove("maximum");
        if let Some(minimum) = schema.get_mut("minimum") {
            *minimum = 0.into();
        }
    }
}

/// Parses a text as a JSON value of this kind. A text that does not parse stays a string, which the schema then rejects.
pub(super) fn parse_value(kind: JsonType, text: &str) -> Value {
    let value = match kind {
        JsonType::Integer => text
            .parse::<i64>()
            .map(Value::from)
            .or_else(|_| text.parse::<u64>().map(Value::from))
            .ok(),
        JsonType::Number => text
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
            .map(Value::from),
        JsonType::Boolean => text.parse::<bool>().map(Value::from).ok(),
        _ => None,
    };
    value.unwrap_or_else(|| text.into())
}
