//! Facts of a schema: format, default, example and limits of its values.

use serde_json::Value;

use super::components::Components;
use tidbcloud_model::api::Facts;
use tidbcloud_openapi::pointer::schema_name;

/// References are followed without looking for circles further than any real document goes.
pub(super) const DEEPEST: usize = 8;

/// The facts of a schema node. Those of the node itself win over those of the schema that it refers to.
pub(super) fn facts<'v>(components: &Components<'v>, node: &'v Value) -> Facts {
    referenced(components, node)
        .map(own)
        .reduce(or)
        .unwrap_or_default()
}

/// A schema node, the component that it refers to, the one that this refers to, and so on.
pub(super) fn referenced<'v>(
    components: &Components<'v>,
    node: &'v Value,
) -> impl Iterator<Item = &'v Value> {
    let next = |node: &&'v Value| {
        let reference = node
            .get("$ref")
            .or_else(|| node.pointer("/allOf/0/$ref"))
            .and_then(Value::as_str)?;
        let target = components.get(&schema_name(reference)?)?;
        Some(target.node)
    };
    std::iter::successors(Some(node), next).take(1 + DEEPEST)
}

fn own(node: &Value) -> Facts {
    let number = |key: &str| match node.get(key) {
        Some(Value::Number(number)) => Some(number.clone()),
        _ => None,
    };
    let count = |key: &str| node.get(key).and_then(Value::as_u64);
    Facts {
        format: node
            .get("format")
            .and_then(Value::as_str)
            .map(str::to_owned),
        default: node.get("default").cloned(),
        example: node.get("example").cloned(),
        minimum: number("minimum").or_else(|| number("x-minimum")),
        maximum: number("maximum").or_else(|| number("x-maximum")),
        min_length: count("minLength"),
        max_length: count("maxLength"),
        min_items: count("minItems"),
        max_items: count("maxItems"),
        pattern: node
            .get("pattern")
            .and_then(Value::as_str)
            .map(str::to_owned),
    }
}

fn or(first: Facts, second: Facts) -> Facts {
    Facts {
        format: first.format.or(second.format),
        default: first.default.or(second.default),
        example: first.example.or(second.example),
        minimum: first.minimum.or(second.minimum),
        maximum: first.maximum.or(second.maximum),
        min_length: first.min_length.or(second.min_length),
        max_length: first.max_length.or(second.max_length),
        min_items: first.min_items.or(second.min_items),
        max_items: first.max_items.or(second.max_items),
        pattern: first.pattern.or(second.pattern),
    }
}
