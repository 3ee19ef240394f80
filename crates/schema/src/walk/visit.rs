//! Visitors of schemas and operations in place: looking each up by its pointer costs more than visiting it.
//!
//! One pointer serves for a whole walk, because documents are walked often and most walks never look at it. Schemas are
//! visited by name, operations by path and method, in documents in normal form.

use serde_json::Value;

use super::METHODS;
use crate::keywords::{ONE_SCHEMA, SCHEMA_LISTS};
use crate::pointer::push;

/// Owner of a schema tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder<'a> {
    /// The component of this name.
    Component(&'a str),
    /// A parameter.
    Parameter,
    /// The request body of an operation with this method, in lower case.
    Body(&'a str),
    /// A response.
    Response,
}

/// The keyword that holds schemas by the names of properties.
pub(super) const PROPERTIES: &str = "properties";

/// Defines the same visitors twice: to read nodes, and to change them.
macro_rules! visitors {
    (
        $operations:ident, $roots:ident, $schemas:ident, $tree:ident, $below:ident, $entries:ident, $contents:ident,
        $get:ident, $as_object:ident, $iter:ident $(, $mutable:tt)?
    ) => {
        /// Calls `f` with each operation, its pointer, its path and its method.
        pub fn $operations(document: &$($mutable)? Value, f: &mut impl FnMut(&$($mutable)? Value, &mut String, &str, &str)) {
            let mut pointer = String::from("#/paths");
            $entries(document.$get("paths"), &mut pointer, &mut |item, pointer, path| {
                let length = pointer.len();
                for method in METHODS {
                    if let Some(operation) = item.$get(*method).filter(|operation| operation.is_object()) {
                        push(pointer, method);
                        f(operation, pointer, path, method);
                        pointer.truncate(length);
                    }
                }
            });
        }

        /// Calls `f` with the root of every schema tree, its pointer and its owner.
        pub fn $roots(document: &$($mutable)? Value, f: &mut impl FnMut(&$($mutable)? Value, &mut String, Holder<'_>)) {
            let mut pointer = String::from("#/components/schemas");
            let components = document.$get("components");
            let schemas = components.and_then(|components| components.$get("schemas"));
            $entries(schemas, &mut pointer, &mut |schema, pointer, name| {
                f(schema, pointer, Holder::Component(name));
            });
            $operations(document, &mut |operation, pointer, _, method| {
                let length = pointer.len();
                push(pointer, "parameters");
                if let Some(Value::Array(parameters)) = operation.$get("parameters") {
                    let length = pointer.len();
                    for (index, parameter) in parameters.$iter().enumerate() {
                        if let Some(schema) = parameter.$get("schema") {
                            push(pointer, &index.to_string());
                            push(pointer, "schema");
                            f(schema, pointer, Holder::Parameter);
                            pointer.truncate(length);
                        }
                    }
                }
                pointer.truncate(length);
                push(pointer, "requestBody");
                $contents(operation.$get("requestBody"), pointer, &mut |schema, pointer| {
                    f(schema, pointer, Holder::Body(method));
                });
                pointer.truncate(length);
                push(pointer, "responses");
                $entries(operation.$get("responses"), pointer, &mut |response, pointer, _| {
                    $contents(Some(response), pointer, &mut |schema, pointer| {
                        f(schema, pointer, Holder::Response);
                    });
                });
                pointer.truncate(length);
            });
        }

        /// Calls `f` with every schema of a document, its pointer and its property name, parents first.
        pub fn $schemas(document: &$($mutable)? Value, f: &mut impl FnMut(&$($mutable)? Value, &str, Option<&str>)) {
            $roots(document, &mut |schema, pointer, _| $below(schema, pointer, None, f));
        }

        /// Calls `f` with each schema of a tree, its pointer and its property name, parents first.
        pub fn $tree(
            schema: &$($mutable)? Value,
            pointer: &str,
            f: &mut impl FnMut(&$($mutable)? Value, &str, Option<&str>),
        ) {
            $below(schema, &mut pointer.to_owned(), None, f);
        }

        fn $below(
            schema: &$($mutable)? Value,
            pointer: &mut String,
            property: Option<&str>,
            f: &mut impl FnMut(&$($mutable)? Value, &str, Option<&str>),
        ) {
            f(schema, pointer, property);
            let Some(schema) = schema.$as_object() else { return };
            // Most schemas have scalars alone: nothing is below them, and no keyword has to be looked up.
            if !schema.values().any(|value| value.is_object() || value.is_array()) {
                return;
            }
            let length = pointer.len();
            if let Some(properties) = schema.$get(PROPERTIES) {
                push(pointer, PROPERTIES);
                $entries(Some(properties), pointer, &mut |node, pointer, name| {
                    if node.is_object() {
                        $below(node, pointer, Some(name), f);
                    }
                });
                pointer.truncate(length);
            }
            for keyword in ONE_SCHEMA {
                if let Some(node) = schema.$get(*keyword).filter(|node| node.is_object()) {
                    push(pointer, keyword);
                    $below(node, pointer, None, f);
                    pointer.truncate(length);
                }
            }
            for keyword in SCHEMA_LISTS {
                let Some(Value::Array(members)) = schema.$get(*keyword) else {
                    continue;
                };
                push(pointer, keyword);
                let length_of_list = pointer.len();
                for (index, node) in members.$iter().enumerate().filter(|(_, node)| node.is_object()) {
                    push(pointer, &index.to_string());
                    $below(node, pointer, None, f);
                    pointer.truncate(length_of_list);
                }
                pointer.truncate(length);
            }
        }

        /// Calls `f` with the schema of each media type.
        fn $contents(
            holder: Option<&$($mutable)? Value>,
            pointer: &mut String,
            f: &mut impl FnMut(&$($mutable)? Value, &mut String),
        ) {
            let length = pointer.len();
            push(pointer, "content");
            let content = holder.and_then(|holder| holder.$get("content"));
            $entries(content, pointer, &mut |media, pointer, _| {
                if let Some(schema) = media.$get("schema") {
                    push(pointer, "schema");
                    f(schema, pointer);
                }
            });
            pointer.truncate(length);
        }

        /// Calls `f` with each entry of an object, its pointer and its key.
        fn $entries(
            object: Option<&$($mutable)? Value>,
            pointer: &mut String,
            f: &mut dyn FnMut(&$($mutable)? Value, &mut String, &str),
        ) {
            let length = pointer.len();
            for (key, value) in object.and_then(Value::$as_object).into_iter().flatten() {
                push(pointer, key);
                f(value, pointer, key);
                pointer.truncate(length);
            }
        }
    };
}

visitors!(
    each_operation,
    each_root,
    each_schema,
    each_in,
    each_below,
    each_entry,
    each_content,
    get,
    as_object,
    iter
);
visitors!(
    each_operation_mut,
    each_root_mut,
    each_schema_mut,
    each_in_mut,
    each_below_mut,
    each_entry_mut,
    each_content_mut,
    get_mut,
    as_object_mut,
    iter_mut,
    mut
);
