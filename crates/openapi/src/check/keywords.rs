//! Check of keywords: each part of a document has its list. Readers would skip anything else, so it is an error.

use serde_json::Value;

use super::{CheckResults, kind};
use crate::likeness::did_you_mean;
use tidbcloud_schema::keywords as schema_keywords;
use tidbcloud_schema::pointer::join;
use tidbcloud_schema::walk;

/// Least likeness, in percent, of a mistyped keyword to the one that was meant: `gte` for `get` has 67.
const MISTYPED: u8 = 65;

/// Most letters that a typing mistake adds or drops. `x-enumNames`, which others use, is no mistyped `x-enum-varnames`.
const MISCOUNTED: usize = 2;

/// A part of a document: its name in messages, its keywords, and those that are legal there but not supported.
pub(super) struct DocumentPart {
    name: &'static str,
    known: &'static [&'static str],
    unsupported: &'static [&'static str],
}

pub(super) const ROOT: &DocumentPart = &DocumentPart {
    name: "a document",
    known: &[
        "openapi",
        "info",
        "servers",
        "tags",
        "security",
        "paths",
        "components",
    ],
    unsupported: &[],
};
pub(super) const INFO: &DocumentPart = &DocumentPart {
    name: "`info`",
    known: &["title", "version"],
    unsupported: &[],
};
pub(super) const SERVER: &DocumentPart = &DocumentPart {
    name: "a server",
    known: &["url"],
    unsupported: &["variables"],
};
pub(super) const TAG: &DocumentPart = &DocumentPart {
    name: "a tag",
    known: &["name"],
    unsupported: &[],
};
pub(super) const COMPONENTS: &DocumentPart = &DocumentPart {
    name: "`components`",
    known: &["schemas", "securitySchemes"],
    unsupported: &[],
};
pub(super) const PATH_ITEM: &DocumentPart = &DocumentPart {
    name: "a path",
    known: walk::METHODS,
    unsupported: &["$ref", "servers", "parameters"],
};
pub(super) const OPERATION: &DocumentPart = &DocumentPart {
    name: "an operation",
    known: &[
        "operationId",
        "tags",
        "parameters",
        "requestBody",
        "responses",
        "deprecated",
        "security",
    ],
    unsupported: &["callbacks", "servers"],
};
pub(super) const PARAMETER: &DocumentPart = &DocumentPart {
    name: "a parameter",
    known: &[
        "name",
        "in",
        "required",
        "schema",
        "style",
        "explode",
        "deprecated",
        "allowEmptyValue",
        "content",
    ],
    unsupported: &["allowReserved", "$ref", "examples", "example"],
};
pub(super) const BODY: &DocumentPart = &DocumentPart {
    name: "a request body",
    known: &["content", "required"],
    unsupported: &["$ref"],
};
pub(super) const RESPONSE: &DocumentPart = &DocumentPart {
    name: "a response",
    known: &["description", "content"],
    unsupported: &["$ref"],
};
pub(super) const MEDIA: &DocumentPart = &DocumentPart {
    name: "a media type",
    known: &["schema", "example", "encoding"],
    unsupported: &[],
};
pub(super) const ENCODING: &DocumentPart = &DocumentPart {
    name: "an encoding",
    known: &["contentType", "style", "explode"],
    unsupported: &["headers", "allowReserved"],
};
pub(super) const SCHEMA: &DocumentPart = &DocumentPart {
    name: "a schema",
    known: schema_keywords::SUPPORTED,
    unsupported: &[],
};

/// An extension, whether a value is of the kind that it takes, and the name of that kind.
type Extension = (&'static str, fn(&Value) -> bool, &'static str);

/// The extensions that the model reads. One of another kind or with a slip in its name would be skipped in silence, and a
/// secret be shown.
const EXTENSIONS: &[Extension] = &[
    ("x-alternatives", Value::is_array, "a list"),
    ("x-body-name", Value::is_string, "a string"),
    ("x-choice", is_choice, "a map or false"),
    ("x-deprecation-note", Value::is_string, "a string"),
    ("x-enum-varnames", Value::is_array, "a list"),
    ("x-json", Value::is_boolean, "true or false"),
    ("x-maximum", Value::is_number, "a number"),
    ("x-minimum", Value::is_number, "a number"),
    ("x-mock", Value::is_object, "a map"),
    ("x-resource-name", Value::is_boolean, "true or false"),
    ("x-rust-name", Value::is_string, "a string"),
    ("x-secret", Value::is_boolean, "true or false"),
    ("x-update-mask-paths", Value::is_array, "a list"),
    ("x-wire-alias", Value::is_string, "a string"),
];

fn is_choice(value: &Value) -> bool {
    value.is_object() || *value == Value::Bool(false)
}

/// Names every keyword that `part` does not have. Extensions (`x-…`) of others may be anywhere.
pub(super) fn check(node: &Value, pointer: &str, part: &DocumentPart, results: &mut CheckResults) {
    let Some(map) = node.as_object() else {
        let what = format!("{} is an object, and this is {}", part.name, kind(node));
        results.error(pointer, what, "write an object");
        return;
    };
    let is_other = |key: &&String| !part.known.contains(&key.as_str());
    let mut others: Vec<&String> = map.keys().filter(is_other).collect();
    others.sort();
    for key in others {
        let pointer = join(pointer, key);
        if key.starts_with("x-") {
            extension(key, &map[key], &pointer, results);
            continue;
        }
        if part.unsupported.contains(&key.as_str()) {
            let what = format!("`{key}` on {} is not supported", part.name);
            let help = "correct it with an overlay, or teach the model this construct";
            results.error(&pointer, what, help);
            continue;
        }
        let what = format!("`{key}` is no keyword of {}", part.name);
        let help = match meant(key, part.known) {
            Some(meant) => format!("did you mean `{meant}`? correct it with an overlay"),
            None => "correct it with an overlay, or teach the check this keyword".to_owned(),
        };
        results.error(&pointer, what, help);
    }
}

fn extension(key: &str, value: &Value, pointer: &str, results: &mut CheckResults) {
    if let Some((_, is_right, expected)) = EXTENSIONS.iter().find(|(name, ..)| *name == key) {
        if !is_right(value) {
            let what = format!("`{key}` is {value}, not {expected}");
            results.error(pointer, what, format!("write {expected}"));
        }
        return;
    }
    let names: Vec<&str> = EXTENSIONS.iter().map(|(name, ..)| *name).collect();
    if let Some(meant) = meant(key, &names) {
        // Documents of others have extensions of others.
        let what = format!("`{key}` is no extension that the model reads");
        results.contradiction(pointer, what, format!("did you mean `{meant}`?"));
    }
}

/// Returns the known keyword that a mistyped one most likely means.
fn meant(key: &str, known: &[&'static str]) -> Option<&'static str> {
    let near = |known: &&&str| known.len().abs_diff(key.len()) <= MISCOUNTED;
    let near: Vec<&str> = known.iter().filter(near).copied().collect();
    did_you_mean(key, &near, MISTYPED)
}
