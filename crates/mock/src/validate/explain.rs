//! Findings from the errors of a JSON Schema validator, with the place and the expected value. Values are not repeated: some
//! are secrets.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

use super::schema::OUTPUT_ONLY;
use crate::error_response::Violation;

/// Size limit of a value in a message.
const LONGEST_VALUE: usize = 80;

/// Converts an error of the validator into a violation.
pub(super) fn violation(schema: &Value, error: &ValidationError<'_>) -> Violation {
    let place = error.instance_path().to_string();
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let names = unexpected.join(", ");
            let known = known_names(schema, error);
            let known = if known.is_empty() {
                "none".to_owned()
            } else {
                known.join(", ")
            };
            let problem = format!("the document does not know {names}; it knows {known}");
            Violation {
                place: place_of(&place, None),
                problem,
            }
        }
        ValidationErrorKind::Required { property } => {
            let missing = property.as_str().unwrap_or_default();
            Violation {
                place: place_of(&place, Some(missing)),
                problem: "is missing, and required".to_owned(),
            }
        }
        ValidationErrorKind::Custom { message, .. } => Violation {
            place: place_of(&place, None),
            problem: message.clone(),
        },
        _ => Violation {
            place: place_of(&place, None),
            problem: error.masked().to_string(),
        },
    }
}

/// Converts an error about a recorded response, whose secrets are masked: the value is repeated where it is short.
pub(super) fn difference(schema: &Value, error: &ValidationError<'_>) -> Violation {
    let found = violation(schema, error);
    let value = error.instance().to_string();
    if !found.problem.starts_with("value ") || value.len() > LONGEST_VALUE {
        return found;
    }
    Violation {
        problem: found.problem.replacen("value", &value, 1),
        ..found
    }
}

/// Converts a pointer into a place: `/query/pageSize` → `query parameter pageSize`, `/body/region/name` →
/// `body /region/name`.
fn place_of(pointer: &str, child: Option<&str>) -> String {
    let pointer = match child {
        Some(child) => format!("{pointer}/{}", child.replace('~', "~0").replace('/', "~1")),
        None => pointer.to_owned(),
    };
    let (part, rest) = pointer[pointer.len().min(1)..]
        .split_once('/')
        .unwrap_or((pointer.trim_start_matches('/'), ""));
    match (part, rest) {
        ("body", "") => "body".to_owned(),
        ("body", rest) => format!("body /{rest}"),
        (part, "") => part.to_owned(),
        (part, rest) => format!(
            "{part} parameter {}",
            rest.replace("~1", "/").replace("~0", "~")
        ),
    }
}

/// Returns the names of the properties that a request may set in the object of the error.
fn known_names<'s>(schema: &'s Value, error: &ValidationError<'_>) -> Vec<&'s str> {
    let keyword = error.schema_path().to_string();
    let object = keyword
        .strip_suffix("/additionalProperties")
        .and_then(|object| schema.pointer(object));
    let properties = object
        .and_then(|object| object.get("properties"))
        .and_then(Value::as_object);
    let writable = |property: &Value| property.get(OUTPUT_ONLY).is_none();
    let properties = properties
        .into_iter()
        .flatten()
        .filter(|(_, property)| writable(property));
    properties.map(|(name, _)| name.as_str()).collect()
}
