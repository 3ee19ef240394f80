//! Fields that a request sets to `null`. In the JSON form of protocol buffers, in which PingCAP's services read requests, `null`
//! says that a field is not set: an optional field with it is treated like one that the request lacks. A field that the document
//! calls nullable, or whose type it does not say, keeps its `null`; of a required field, and in lists and maps, it is refused.

use serde_json::{Map, Value};
use tidbcloud_schema::sample::schema::resolve;

/// Removes the fields of a body that are not set. `schema` is that of the body, converted; `root` has the definitions.
pub(super) fn remove_unset(root: &Value, schema: &Value, body: &mut Value) {
    let Some(keywords) = resolve(root, schema).as_object() else {
        return;
    };
    for member in members(keywords) {
        remove_unset(root, member, body);
    }
    match body {
        Value::Object(fields) => {
            let properties = keywords.get("properties");
            let required = keywords.get("required").and_then(Value::as_array);
            let is_required =
                |name: &str| required.is_some_and(|all| all.iter().any(|one| *one == name));
            fields.retain(|name, value| {
                let Some(schema) = properties.and_then(|properties| properties.get(name)) else {
                    return true;
                };
                !value.is_null() || is_required(name) || !refuses_null(root, schema)
            });
            for (name, value) in fields {
                let listed = properties.and_then(|properties| properties.get(name));
                if let Some(schema) = listed.or_else(|| keywords.get("additionalProperties")) {
                    remove_unset(root, schema, value);
                }
            }
        }
        Value::Array(items) => {
            if let Some(schema) = keywords.get("items") {
                for item in items {
                    remove_unset(root, schema, item);
                }
            }
        }
        _ => {}
    }
}

/// Whether `null` does not fit a converted schema.
fn refuses_null(root: &Value, schema: &Value) -> bool {
    let Some(keywords) = resolve(root, schema).as_object() else {
        return false;
    };
    let has_null = |list: &Value| {
        let mut values = list.as_array().into_iter().flatten();
        values.any(Value::is_null)
    };
    let of = |keyword: &str| keywords.get(keyword).and_then(Value::as_array);
    let refuses = |schema: &Value| refuses_null(root, schema);
    // A condition in front of the other keywords is how the converter writes `nullable`.
    !keywords.contains_key("if")
        && (keywords.contains_key("type")
            || keywords.contains_key(super::schema::OUTPUT_ONLY)
            || keywords.get("enum").is_some_and(|list| !has_null(list))
            || of("allOf").is_some_and(|all| all.iter().any(refuses))
            || of("oneOf").is_some_and(|one| one.iter().all(refuses))
            || of("anyOf").is_some_and(|any| any.iter().all(refuses)))
}

/// The schemas that apply to the same value.
fn members(keywords: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    let lists = ["allOf", "oneOf", "anyOf"].into_iter();
    let lists = lists.filter_map(|keyword| keywords.get(keyword)?.as_array());
    lists.flatten().chain(keywords.get("else"))
}
