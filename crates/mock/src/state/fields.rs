//! Fields of JSON records by path, and values as text and numbers.

use serde_json::Value;

/// Follows a path of fields.
pub(crate) fn follow<'v>(value: &'v Value, path: &[String]) -> Option<&'v Value> {
    let mut names = path.iter();
    names.try_fold(value, |value, name| value.get(name))
}

/// Returns an integer, or one in a string.
pub(crate) fn unsigned(value: &Value) -> Option<u64> {
    let text = || value.as_str().and_then(|text| text.parse().ok());
    value.as_u64().or_else(text)
}

/// Returns a scalar as text.
pub(crate) fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

/// Sets a field of a record, and creates the records above it.
pub(crate) fn set_field(body: &mut Value, field: &[String], value: Value) {
    let Some((first, rest)) = field.split_first() else {
        *body = value;
        return;
    };
    if !body.is_object() {
        *body = Value::Object(serde_json::Map::new());
    }
    set_field(&mut body[first.as_str()], rest, value);
}

/// Removes a field of a record, where it is there.
pub(crate) fn remove_field(body: &mut Value, field: &[String]) {
    let Some((last, above)) = field.split_last() else {
        return;
    };
    let mut names = above.iter();
    if let Some(Value::Object(above)) = names.try_fold(body, |value, name| value.get_mut(name)) {
        above.remove(last);
    }
}

/// Merges fields into a record: records field by field; other values are replaced.
pub(crate) fn merge(body: &mut Value, fields: &Value) {
    match (body, fields) {
        (Value::Object(body), Value::Object(fields)) => {
            for (name, value) in fields {
                merge(body.entry(name.clone()).or_insert(Value::Null), value);
            }
        }
        (body, fields) => *body = fields.clone(),
    }
}
