//! Walk over the objects of a document of either dialect, whose keys are keywords: never into values, nor into maps whose
//! keys are names.

use serde_json::{Map, Value};

use tidbcloud_schema::pointer::push;

/// Whether the value of a keyword maps names, paths or statuses to objects.
fn has_names(keyword: &str) -> bool {
    matches!(
        keyword,
        "properties"
            | "definitions"
            | "schemas"
            | "responses"
            | "parameters"
            | "requestBodies"
            | "headers"
            | "links"
            | "callbacks"
            | "securitySchemes"
            | "securityDefinitions"
            | "paths"
            | "content"
            | "encoding"
            | "variables"
    )
}

/// Whether the value of a keyword is the document's own data.
fn has_values(keyword: &str) -> bool {
    matches!(
        keyword,
        "example" | "examples" | "default" | "enum" | "mapping" | "scopes"
    ) || keyword.starts_with("x-")
}

/// Defines the same walk twice: to read objects, and to change them.
macro_rules! walks {
    ($each:ident, $below:ident, $iter:ident $(, $mutable:tt)?) => {
        /// Calls `f` with each object and its pointer, parents first.
        pub(super) fn $each(document: &$($mutable)? Value, f: &mut impl FnMut(&$($mutable)? Map<String, Value>, &str)) {
            $below(document, &mut String::from("#"), false, f);
        }

        fn $below(
            node: &$($mutable)? Value,
            pointer: &mut String,
            names: bool,
            f: &mut impl FnMut(&$($mutable)? Map<String, Value>, &str),
        ) {
            let length = pointer.len();
            match node {
                Value::Array(items) => {
                    for (index, item) in items.$iter().enumerate() {
                        if !(item.is_object() || item.is_array()) {
                            continue;
                        }
                        push(pointer, &index.to_string());
                        $below(item, pointer, false, f);
                        pointer.truncate(length);
                    }
                }
                Value::Object(map) => {
                    if !names {
                        f(map, pointer);
                    }
                    for (key, value) in map {
                        // Most values are scalars, below which there is nothing.
                        if !(value.is_object() || value.is_array()) || (!names && has_values(key)) {
                            continue;
                        }
                        push(pointer, key);
                        // `parameters` is a list in operations, and a map where shared ones are defined.
                        let named = !names && has_names(key) && value.is_object();
                        $below(value, pointer, named, f);
                        pointer.truncate(length);
                    }
                }
                _ => {}
            }
        }
    };
}

walks!(each, below, iter);
walks!(each_mut, below_mut, iter_mut, mut);

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_are_no_keywords_and_values_are_no_objects_of_the_document() {
        let document = json!({
            "definitions": {"type": {"properties": {"default": {"enum": [{}]}, "properties": {"items": {}}}}},
            "paths": {"/x-a": {"get": {"parameters": [{"example": {"a": {}}, "x-b": {"c": {}}}]}}},
        });
        let mut seen = Vec::new();
        each(&document, &mut |_, pointer| seen.push(pointer.to_owned()));
        seen.sort();
        let expected = [
            "#",
            "#/definitions/type",
            "#/definitions/type/properties/default",
            "#/definitions/type/properties/properties",
            "#/definitions/type/properties/properties/items",
            "#/paths/~1x-a",
            "#/paths/~1x-a/get",
            "#/paths/~1x-a/get/parameters/0",
        ];
        assert_eq!(seen, expected);
    }
}
