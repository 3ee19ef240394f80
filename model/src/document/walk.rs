//! Where schemas stand in an OpenAPI 3.0 document, and how to reach them without mistaking a property for a keyword.

use serde_json::Value;

use super::pointer::{join, push, raw_segments, unescape};

/// The methods of a path item, in the order in which they are visited.
pub const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// One operation of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The pointer of the operation object.
    pub pointer: String,
    /// The path template.
    pub path: String,
    /// The method, in lower case.
    pub method: String,
    /// The operationId, where there is one.
    pub id: Option<String>,
}

/// What a schema at the root of a schema tree describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Root {
    /// A named component.
    Component(String),
    /// The parameter of this name.
    Parameter(Operation, String),
    /// A request body.
    Body(Operation),
    /// The reply of this status, or `default`.
    Reply(Operation, String),
}

/// All operations, by path and method.
pub fn operations(document: &Value) -> Vec<Operation> {
    let mut out = Vec::new();
    let Some(paths) = document.get("paths").and_then(Value::as_object) else {
        return out;
    };
    let mut paths: Vec<_> = paths.iter().collect();
    paths.sort_by_key(|(path, _)| *path);
    for (path, item) in paths {
        for method in METHODS {
            let Some(operation) = item.get(method).filter(|value| value.is_object()) else {
                continue;
            };
            out.push(Operation {
                pointer: join(&join("#/paths", path), method),
                path: path.clone(),
                method: (*method).to_owned(),
                id: operation
                    .get("operationId")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
            });
        }
    }
    out
}

/// The root of every schema tree: components by name, then operations by path and method.
pub fn roots(document: &Value) -> Vec<(String, Root)> {
    let mut out = Vec::new();
    each_root(document, &mut |pointer, root| {
        let root = match root {
            At::Component(name) => Root::Component(name.to_owned()),
            At::Parameter(operation, name) => Root::Parameter(operation.clone(), name.to_owned()),
            At::Body(operation) => Root::Body(operation.clone()),
            At::Reply(operation, status) => Root::Reply(operation.clone(), status.to_owned()),
        };
        out.push((pointer, root));
    });
    out
}

/// A [`Root`] that was not asked to last.
enum At<'a> {
    Component(&'a str),
    Parameter(&'a Operation, &'a str),
    Body(&'a Operation),
    Reply(&'a Operation, &'a str),
}

fn each_root(document: &Value, f: &mut impl FnMut(String, At<'_>)) {
    for name in component_names(document) {
        f(join("#/components/schemas", &name), At::Component(&name));
    }
    for operation in &operations(document) {
        let Some(value) = get(document, &operation.pointer) else {
            continue;
        };
        let parameters = join(&operation.pointer, "parameters");
        for (index, parameter) in elements(value.get("parameters")).enumerate() {
            if parameter.get("schema").is_some() {
                let name = parameter
                    .get("name")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                let pointer = join(&join(&parameters, &index.to_string()), "schema");
                f(pointer, At::Parameter(operation, name));
            }
        }
        let body = join(&operation.pointer, "requestBody");
        for pointer in contents(value.get("requestBody"), &body) {
            f(pointer, At::Body(operation));
        }
        let responses = join(&operation.pointer, "responses");
        for (status, response) in entries(value.get("responses")) {
            for pointer in contents(Some(response), &join(&responses, status)) {
                f(pointer, At::Reply(operation, status));
            }
        }
    }
}

/// The names of the component schemas, sorted.
pub fn component_names(document: &Value) -> Vec<String> {
    let schemas = get(document, "/components/schemas").and_then(Value::as_object);
    let mut names: Vec<String> = schemas
        .map(|map| map.keys().cloned().collect())
        .unwrap_or_default();
    names.sort();
    names
}

fn contents(holder: Option<&Value>, pointer: &str) -> Vec<String> {
    let content = join(pointer, "content");
    entries(holder.and_then(|holder| holder.get("content")))
        .into_iter()
        .filter(|(_, media)| media.get("schema").is_some())
        .map(|(media_type, _)| join(&join(&content, media_type), "schema"))
        .collect()
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

/// The keyword that holds schemas by the names of properties.
const PROPERTIES: &str = "properties";

/// A schema inside another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    /// The keyword of the parent that holds it.
    pub keyword: &'static str,
    /// The name of a property, or the index of a member; nothing where the keyword holds one schema.
    pub step: Option<String>,
}

impl Child {
    /// The child's pointer under its parent's.
    pub fn pointer(&self, parent: &str) -> String {
        let mut pointer = parent.to_owned();
        self.push(&mut pointer);
        pointer
    }

    fn push(&self, pointer: &mut String) {
        push(pointer, self.keyword);
        if let Some(step) = &self.step {
            push(pointer, step);
        }
    }

    /// The name, when the child is a property.
    pub fn property(&self) -> Option<&str> {
        self.step.as_deref().filter(|_| self.keyword == PROPERTIES)
    }

    /// The child, in its parent.
    pub fn of<'a>(&self, parent: &'a Value) -> Option<&'a Value> {
        let node = parent.get(self.keyword)?;
        match (&self.step, node) {
            (None, node) => Some(node),
            (Some(step), Value::Array(items)) => items.get(step.parse::<usize>().ok()?),
            (Some(step), node) => node.get(step),
        }
    }

    /// The child, in its parent, to change.
    pub fn of_mut<'a>(&self, parent: &'a mut Value) -> Option<&'a mut Value> {
        let node = parent.get_mut(self.keyword)?;
        match (&self.step, node) {
            (None, node) => Some(node),
            (Some(step), Value::Array(items)) => items.get_mut(step.parse::<usize>().ok()?),
            (Some(step), node) => node.get_mut(step),
        }
    }
}

/// The schemas directly inside a schema, in a stable order.
pub fn children(schema: &Value) -> Vec<Child> {
    let mut out = Vec::new();
    for (name, value) in entries(schema.get(PROPERTIES)) {
        if value.is_object() {
            out.push(Child {
                keyword: PROPERTIES,
                step: Some(name.clone()),
            });
        }
    }
    for keyword in ["items", "additionalProperties", "not"] {
        if schema.get(keyword).is_some_and(Value::is_object) {
            out.push(Child {
                keyword,
                step: None,
            });
        }
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for (index, member) in elements(schema.get(keyword)).enumerate() {
            if member.is_object() {
                out.push(Child {
                    keyword,
                    step: Some(index.to_string()),
                });
            }
        }
    }
    out
}

/// Calls `f` with each schema of a tree, its pointer and its property name, parents first.
pub fn each<'a>(
    schema: &'a Value,
    pointer: &str,
    property: Option<&str>,
    f: &mut impl FnMut(&'a Value, &str, Option<&str>),
) {
    each_below(schema, &mut pointer.to_owned(), property, f);
}

/// One pointer serves for the whole tree: documents are walked often, and most walks never look at it.
fn each_below<'a>(
    schema: &'a Value,
    pointer: &mut String,
    property: Option<&str>,
    f: &mut impl FnMut(&'a Value, &str, Option<&str>),
) {
    f(schema, pointer, property);
    let length = pointer.len();
    for child in children(schema) {
        if let Some(node) = child.of(schema) {
            child.push(pointer);
            each_below(node, pointer, child.property(), f);
            pointer.truncate(length);
        }
    }
}

/// Like [`each`], with the right to change each schema.
pub fn each_mut(
    schema: &mut Value,
    pointer: &str,
    property: Option<&str>,
    f: &mut impl FnMut(&mut Value, &str, Option<&str>),
) {
    each_below_mut(schema, &mut pointer.to_owned(), property, f);
}

fn each_below_mut(
    schema: &mut Value,
    pointer: &mut String,
    property: Option<&str>,
    f: &mut impl FnMut(&mut Value, &str, Option<&str>),
) {
    f(schema, pointer, property);
    let length = pointer.len();
    for child in children(schema) {
        if let Some(node) = child.of_mut(schema) {
            child.push(pointer);
            each_below_mut(node, pointer, child.property(), f);
            pointer.truncate(length);
        }
    }
}

/// Calls `f` with every schema of a document. Walks it where it stands: looking up each root costs more than visiting it.
pub fn each_schema_mut(document: &mut Value, f: &mut impl FnMut(&mut Value, &str, Option<&str>)) {
    let mut pointer = String::from("#");
    let components = document.get_mut("components");
    let schemas = components.and_then(|components| components.get_mut("schemas"));
    push(&mut pointer, "components");
    push(&mut pointer, "schemas");
    each_entry(schemas, &mut pointer, &mut |schema, pointer, _| {
        each_below_mut(schema, pointer, None, f);
    });
    pointer.truncate(1);
    push(&mut pointer, "paths");
    each_entry(
        document.get_mut("paths"),
        &mut pointer,
        &mut |item, pointer, _| {
            each_entry(Some(item), pointer, &mut |operation, pointer, method| {
                if METHODS.contains(&method) && operation.is_object() {
                    each_of_operation(operation, pointer, f);
                }
            });
        },
    );
}

fn each_of_operation(
    operation: &mut Value,
    pointer: &mut String,
    f: &mut impl FnMut(&mut Value, &str, Option<&str>),
) {
    let length = pointer.len();
    if let Some(Value::Array(parameters)) = operation.get_mut("parameters") {
        for (index, parameter) in parameters.iter_mut().enumerate() {
            if let Some(schema) = parameter.get_mut("schema") {
                push(pointer, "parameters");
                push(pointer, &index.to_string());
                push(pointer, "schema");
                each_below_mut(schema, pointer, None, f);
                pointer.truncate(length);
            }
        }
    }
    push(pointer, "requestBody");
    each_content_mut(operation.get_mut("requestBody"), pointer, f);
    pointer.truncate(length);
    push(pointer, "responses");
    each_entry(
        operation.get_mut("responses"),
        pointer,
        &mut |response, pointer, _| {
            each_content_mut(Some(response), pointer, f);
        },
    );
    pointer.truncate(length);
}

fn each_content_mut(
    holder: Option<&mut Value>,
    pointer: &mut String,
    f: &mut impl FnMut(&mut Value, &str, Option<&str>),
) {
    let length = pointer.len();
    push(pointer, "content");
    let content = holder.and_then(|holder| holder.get_mut("content"));
    each_entry(content, pointer, &mut |media, pointer, _| {
        if let Some(schema) = media.get_mut("schema") {
            push(pointer, "schema");
            each_below_mut(schema, pointer, None, f);
        }
    });
    pointer.truncate(length);
}

/// Calls `f` with each entry of an object, its pointer and its key.
fn each_entry(
    object: Option<&mut Value>,
    pointer: &mut String,
    f: &mut dyn FnMut(&mut Value, &mut String, &str),
) {
    let length = pointer.len();
    for (key, value) in object.and_then(Value::as_object_mut).into_iter().flatten() {
        push(pointer, key);
        f(value, pointer, key);
        pointer.truncate(length);
    }
}

/// The name of the component that a schema refers to, in either normal form.
pub fn target(schema: &Value) -> Option<String> {
    let reference = schema.get("$ref").or_else(|| {
        let members = schema.get("allOf")?.as_array()?;
        members.first().filter(|_| members.len() == 1)?.get("$ref")
    })?;
    super::pointer::schema_name(reference.as_str()?)
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
        each(&schema, "#", None, &mut |_, pointer, _| {
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
