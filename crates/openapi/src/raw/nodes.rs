//! Walk over the objects of a document of either dialect, whose keys are keywords: never into values, nor into maps whose
//! keys are names.

use serde_json::{Map, Value};

use tidbcloud_schema::pointer::push;

/// The way from the root of a document to an object. Its pointer is written when it is asked for: hardly any object has
/// anything to report.
#[derive(Default)]
pub(super) struct Steps<'d>(Vec<Step<'d>>);

enum Step<'d> {
    Key(&'d str),
    Index(usize),
}

impl Steps<'_> {
    /// The pointer of the object.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::from("#");
        for step in &self.0 {
            match step {
                Step::Key(key) => push(&mut pointer, key),
                Step::Index(index) => push(&mut pointer, &index.to_string()),
            }
        }
        pointer
    }
}

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
        /// Calls `f` with each object and the way to it, parents first.
        pub(super) fn $each(
            document: &$($mutable)? Value,
            f: &mut impl FnMut(&$($mutable)? Map<String, Value>, &Steps<'_>),
        ) {
            $below(document, &mut Steps::default(), false, f);
        }

        fn $below<'d>(
            node: &'d $($mutable)? Value,
            steps: &mut Steps<'d>,
            names: bool,
            f: &mut impl FnMut(&$($mutable)? Map<String, Value>, &Steps<'_>),
        ) {
            match node {
                Value::Array(items) => {
                    for (index, item) in items.$iter().enumerate() {
                        if !(item.is_object() || item.is_array()) {
                            continue;
                        }
                        steps.0.push(Step::Index(index));
                        $below(item, steps, false, f);
                        steps.0.pop();
                    }
                }
                Value::Object(map) => {
                    if !names {
                        f(map, steps);
                    }
                    for (key, value) in map {
                        // Most values are scalars, below which there is nothing.
                        if !(value.is_object() || value.is_array()) || (!names && has_values(key)) {
                            continue;
                        }
                        steps.0.push(Step::Key(key));
                        // `parameters` is a list in operations, and a map where shared ones are defined.
                        let named = !names && has_names(key) && value.is_object();
                        $below(value, steps, named, f);
                        steps.0.pop();
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
        each(&document, &mut |_, steps| seen.push(steps.pointer()));
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
