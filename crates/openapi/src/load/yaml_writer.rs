//! Writer of YAML text that never changes without a reason: one layout, one key order, no anchors.

use std::cmp::Ordering;
use std::fmt::Write as _;

use serde_json::{Map, Value};

/// Keys that come first, in this order, wherever they occur; the rest follow by name.
const FIRST: &[&str] = &[
    "openapi",
    "info",
    "title",
    "version",
    "servers",
    "tags",
    "security",
    "paths",
    "components",
    "schemas",
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
    "operationId",
    "$ref",
    "allOf",
    "name",
    "in",
    "required",
    "type",
    "format",
    "description",
    "nullable",
    "readOnly",
    "writeOnly",
    "deprecated",
    "enum",
    "items",
    "properties",
    "additionalProperties",
    "parameters",
    "requestBody",
    "responses",
    "content",
    "schema",
];

/// The text of a document.
pub fn write(value: &Value) -> String {
    let mut out = String::new();
    match value {
        Value::Object(map) if !map.is_empty() => mapping(&mut out, map, 0, false, true),
        Value::Array(items) if !items.is_empty() => sequence(&mut out, items, 0),
        scalar => {
            inline(&mut out, scalar);
            out.push('\n');
        }
    }
    out
}

/// `keywords` says whether the keys of `map` are OpenAPI's own (sorted canonically) or the document's (by name).
fn mapping(
    out: &mut String,
    map: &Map<String, Value>,
    indent: usize,
    in_item: bool,
    keywords: bool,
) {
    let mut entries: Vec<_> = map.iter().collect();
    entries.sort_by(|(a, _), (b, _)| if keywords { rank(a, b) } else { a.cmp(b) });
    for (index, (key, value)) in entries.into_iter().enumerate() {
        if index > 0 || !in_item {
            pad(out, indent);
        }
        string(out, key);
        out.push(':');
        let own_names = keywords && matches!(key.as_str(), "properties" | "schemas" | "paths");
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                out.push('\n');
                mapping(out, inner, indent + 2, false, !own_names);
            }
            Value::Array(items) if !items.is_empty() => {
                out.push('\n');
                sequence(out, items, indent);
            }
            scalar => {
                out.push(' ');
                inline(out, scalar);
                out.push('\n');
            }
        }
    }
}

fn sequence(out: &mut String, items: &[Value], indent: usize) {
    for item in items {
        pad(out, indent);
        out.push_str("- ");
        match item {
            Value::Object(map) if !map.is_empty() => mapping(out, map, indent + 2, true, true),
            // A list in a list stays on its line: as JSON, which is YAML too.
            other => {
                inline(out, other);
                out.push('\n');
            }
        }
    }
}

fn inline(out: &mut String, value: &Value) {
    match value {
        Value::String(text) => string(out, text),
        other => out.push_str(&other.to_string()),
    }
}

/// One string, in quotes where it needs them.
pub fn string(out: &mut String, text: &str) {
    if is_plain(text) {
        out.push_str(text);
        return;
    }
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || ('\u{2028}'..='\u{2029}').contains(&c) || c == '\u{feff}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Whether every YAML reader takes the bare text for this very string.
fn is_plain(text: &str) -> bool {
    const RESERVED: &[&str] = &["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    let Some(first) = text.chars().next() else {
        return false;
    };
    (first.is_ascii_alphabetic() || matches!(first, '/' | '$' | '_'))
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "/$_-.{}: ()=+".contains(c))
        && !text.contains(": ")
        && !text.ends_with([':', ' '])
        && !RESERVED.contains(&text.to_ascii_lowercase().as_str())
}

fn rank(a: &str, b: &str) -> Ordering {
    let place = |key: &str| {
        FIRST
            .iter()
            .position(|first| *first == key)
            .unwrap_or(FIRST.len())
    };
    place(a).cmp(&place(b)).then_with(|| a.cmp(b))
}

fn pad(out: &mut String, indent: usize) {
    out.extend(std::iter::repeat_n(' ', indent));
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::load;
    use serde_json::json;

    #[test]
    fn what_is_written_reads_back_as_the_same_value() {
        let value = json!({
            "paths": {"/v1/{a.b}:pause": {"get": {"parameters": [], "tags": ["x y"], "x": [[1, "a"], {"b": [{}]}]}}},
            "components": {"schemas": {"no": {"enum": ["", "yes", "1", "1.5", "email asc", "org:owner", "a: b", "# x",
                "~", "null", "- a", "é\u{2028}\u{0}\n\t\"\\", " lead", "trail ", "2022-01-01", "0x1", "*a", "&b", "!c",
                "%d", "@e", "`f", "{g}", "[h]", ">", "|", "?", ":", "a:", "\u{feff}", ".inf", "on", "\u{85}"]}}},
            "numbers": [0, -1, u64::MAX, i64::MIN, 1.5, 1e300, 1e-7, true, null],
            "200": {"@type": "x", "": 1}
        });
        let text = write(&value);
        let back = load::read_text(Path::new("x"), text.clone()).expect(&text);
        assert_eq!(*back.value, value, "{text}");
    }

    #[test]
    fn keywords_have_their_order_and_names_are_sorted() {
        let value = json!({"properties": {"type": {"format": "int32", "type": "integer"}, "a": {}}, "type": "object"});
        let expected =
            "type: object\nproperties:\n  a: {}\n  type:\n    type: integer\n    format: int32\n";
        assert_eq!(write(&value), expected);
    }
}
