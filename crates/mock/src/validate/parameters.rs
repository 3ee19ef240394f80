//! Declared parameters of an operation, and the JSON values of parameters that a request sends as text.

use axum::http::HeaderMap;
use serde_json::Value;
use tidbcloud_schema::sample::schema::{JsonType, resolve};

/// Names of page size parameters.
const PAGE_SIZES: [&str; 2] = ["pageSize", "page_size"];

/// Returns the text of a header; one that is repeated is a list.
pub(super) fn header_text(headers: &HeaderMap, name: &str) -> Option<String> {
    let given = headers.get_all(name).into_iter();
    let texts: Vec<String> = given
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .collect();
    (!texts.is_empty()).then(|| texts.join(","))
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
