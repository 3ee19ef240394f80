//! Walks over the schemas and operations of an OpenAPI 3.0 document, which never mistake a property for a keyword.

use serde_json::{Map, Value};

use crate::pointer::{raw_segments, unescape};

mod children;
mod fault;
mod reach;
mod roots;
mod visit;

pub use children::{Child, children};
pub use fault::FaultFinder;
pub use reach::{reached, roots_of, targets};
pub use roots::{OperationNode, Root, operations, roots};
pub use visit::{
    Holder, each_in, each_in_mut, each_operation, each_operation_mut, each_root, each_root_mut,
    each_schema, each_schema_mut,
};

/// The methods of a path item, in the order in which they are visited.
pub const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// The component schemas.
pub fn components(document: &Value) -> Option<&Map<String, Value>> {
    document.get("components")?.get("schemas")?.as_object()
}

/// The component schema of a name.
pub fn component<'a>(document: &'a Value, name: &str) -> Option<&'a Value> {
    components(document)?.get(name)
}

/// The names of the component schemas, sorted.
pub fn component_names(document: &Value) -> Vec<String> {
    let mut names: Vec<String> = components(document)
        .map(|map| map.keys().cloned().collect())
        .unwrap_or_default();
    names.sort();
    names
}

/// The entries of an object, by key; nothing for anything else.
pub fn entries(value: Option<&Value>) -> Vec<(&String, &Value)> {
    let map = value.and_then(Value::as_object);
    let mut entries: Vec<_> = map.map(|map| map.iter().collect()).unwrap_or_default();
    entries.sort_by_key(|(key, _)| *key);
    entries
}

/// The elements of an array; nothing for anything else.
pub fn elements(value: Option<&Value>) -> std::slice::Iter<'_, Value> {
    value
        .and_then(Value::as_array)
        .map_or([].iter(), |items| items.iter())
}

/// The node at a pointer, with or without `#`.
pub fn get<'a>(document: &'a Value, pointer: &str) -> Option<&'a Value> {
    raw_segments(pointer).try_fold(document, |node, segment| match node {
        Value::Object(map) => map.get(unescape(segment).as_ref()),
        Value::Array(items) => items.get(segment.parse::<usize>().ok()?),
        _ => None,
    })
}

/// The node at a pointer, with or without `#`, to change.
pub fn get_mut<'a>(document: &'a mut Value, pointer: &str) -> Option<&'a mut Value> {
    raw_segments(pointer).try_fold(document, |node, segment| match node {
        Value::Object(map) => map.get_mut(unescape(segment).as_ref()),
        Value::Array(items) => items.get_mut(segment.parse::<usize>().ok()?),
        _ => None,
    })
}

/// The name of the component that a schema refers to, in either normal form.
pub fn target(schema: &Value) -> Option<String> {
    let reference = schema.get("$ref").or_else(|| {
        let members = schema.get("allOf")?.as_array()?;
        members.first().filter(|_| members.len() == 1)?.get("$ref")
    })?;
    crate::pointer::schema_name(reference.as_str()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn properties_named_like_keywords_are_properties() {
        let schema = json!({"type": "object", "properties": {
            "items": {"type": "string"}, "properties": {"type": "object", "properties": {"allOf": {"type": "array"}}},
            "required": {"type": "boolean"}
        }});
        let mut seen = Vec::new();
        each_in(&schema, "#", &mut |_, pointer, _| {
            seen.push(pointer.to_owned())
        });
        assert_eq!(
            seen,
            [
                "#",
                "#/properties/items",
                "#/properties/properties",
                "#/properties/properties/properties/allOf",
                "#/properties/required"
            ]
        );
    }
}
